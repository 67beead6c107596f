"""The Actors view in a real window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from briefing_app.analysis.engine import ENGINE
from briefing_app.domain.analysis import Actor, ActorKind, Analysis, Quotation, QuotationKind
from briefing_app.domain.annotation import Stance
from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.positions import Said
from briefing_app.domain.spans import Span
from briefing_app.services import groups, questions, registry
from briefing_app.services.profile import Profile
from briefing_app.ui.window import MainWindow

Wait = Callable[[MainWindow], None]


@pytest.fixture
def shown(window: MainWindow, wait: Wait, articles: list[str]) -> MainWindow:
    """The window on its actors, one of whom has a position."""
    profile = window.session.profile
    question = questions.add_question(profile, "What is the mandate?").created[0]
    questions.hang(profile, question, articles[0], "q-mandate", Stance.ASKS)
    window.show_view("actors")
    load(window, wait)
    return window


def load(window: MainWindow, wait: Wait) -> None:
    wait(window)
    window.dossiers.load()
    wait(window)


def choose(window: MainWindow, wait: Wait, name: str) -> None:
    view = window.dossiers.view.list
    row = next(number for number, actor in enumerate(view.rows.items) if actor.name == name)
    view.list.setCurrentIndex(view.rows.index(row))
    wait(window)


def test_the_most_quoted_comes_first_with_a_dossier(shown: MainWindow) -> None:
    view = shown.dossiers.view
    assert [actor.name for actor in view.list.rows.items] == ["John Healey", "Pål Jonson"]
    assert view.name.text() == "John Healey"
    assert "We are ready" in view.page.toPlainText()


def press(window: MainWindow, qtbot: QtBot, wait: Wait, key: Qt.Key) -> None:
    """A key in the list of actors."""
    qtbot.keyClick(window.dossiers.view.list.list, key)
    wait(window)


def test_the_same_words_in_two_outlets_are_one_entry(
    shown: MainWindow, wait: Wait, articles: list[str]
) -> None:
    profile = shown.session.profile
    words = "“We are ready to send as many as are asked for,”"
    made = said_again(profile, words, ("Courier", "Observer"))
    load(shown, wait)
    assert shown.dossiers.view.page.toPlainText().count("send as many") == 1
    shown.dossiers.view.page.wanted.emit("variants", [made[1], "q-1"])
    others = shown.dossiers.others
    assert {one.article for one in others.shown} == set(made)
    assert {one.place.split(" · ")[0] for one in others.shown} == {"Courier", "Observer"}


def said_again(profile: Profile, words: str, outlets: tuple[str, ...]) -> list[str]:
    """Articles in which John Healey says something, one an outlet."""
    texts = [f"{words} said John Healey to the {outlet} on a day in May." for outlet in outlets]
    drafts = [
        ArticleDraft(f"In the {outlet}", text, f"/{outlet}.txt", outlet=outlet, published=date(2025, 5, 2))
        for outlet, text in zip(outlets, texts, strict=True)
    ]
    with profile.library.unit_of_work(profile.user) as uow:
        made = [file.article for file in uow.articles.store(drafts)]
        for article in made:
            said = Quotation(
                "q-1", QuotationKind.DIRECT, (Span(0, len(words)),), None, None, "a1", 0.9, "test"
            )
            speaker = Actor("a1", "John Healey", ActorKind.PERSON)
            uow.analyses.save(uow.articles.get(article).version_id, Analysis(ENGINE, (speaker,), (said,)))
        uow.commit(journalled=False)
    return made


def test_by_time_says_the_month_and_the_question(shown: MainWindow, qtbot: QtBot, wait: Wait) -> None:
    choose(shown, wait, "Pål Jonson")
    assert "April 2025" not in shown.dossiers.view.page.toPlainText()
    press(shown, qtbot, wait, Qt.Key.Key_O)
    page = shown.dossiers.view.page.toPlainText()
    assert page.startswith("April 2025")
    assert "asks · What is the mandate?" in page


def test_what_is_not_shown_at_once_is_shown_when_asked_for(shown: MainWindow, wait: Wait) -> None:
    said = tuple(Said(f"a-{n}", "q", "Ann", f"word {n}", "T", None, date(2025, 1, 1), 0) for n in range(70))
    found = shown.dossiers.found
    assert found is not None
    shown.dossiers._show(replace(found, on=(), loose=tuple((one,) for one in said)))
    page = shown.dossiers.view.page
    assert ("word 59" in page.toPlainText(), "word 60" in page.toPlainText()) == (True, False)
    page.wanted.emit("more", [])
    grown = page.toPlainText()
    page.restyle()
    assert grown == page.toPlainText(), "what was added looks as if it had been there at once"
    assert "word 69" in grown
    assert "other" not in grown


def test_a_merge_leaves_one_and_undo_brings_the_other_back(shown: MainWindow, wait: Wait) -> None:
    other = next(actor.id for actor in shown.dossiers.view.list.rows.items if actor.name == "Pål Jonson")
    shown.dossiers.edits.merge(other)
    load(shown, wait)
    assert [actor.name for actor in shown.dossiers.view.list.rows.items] == ["John Healey"]
    assert "The same as Pål Jonson" in shown.dossiers.view.side.toPlainText()
    shown.session.undo()
    load(shown, wait)
    assert len(registry.actors(shown.session.profile)) == 2


def test_a_merge_is_split_and_what_was_kept_apart_is_taken_back(
    shown: MainWindow, qtbot: QtBot, wait: Wait
) -> None:
    press(shown, qtbot, wait, Qt.Key.Key_M)
    qtbot.keyClick(shown.dossiers.edits.sheet.field, Qt.Key.Key_Return)
    load(shown, wait)
    actor = shown.dossiers.actor
    assert actor is not None
    (decided,) = registry.decisions(shown.session.profile, actor.id)
    shown.dossiers.view.side.wanted.emit("split", [decided.one.id, decided.other.id])
    load(shown, wait)
    assert len(shown.dossiers.view.list.rows.items) == 2
    shown.dossiers.view.side.wanted.emit("apart", [decided.other.id])
    load(shown, wait)
    assert "Not the same as Pål Jonson" in shown.dossiers.view.side.toPlainText()
    shown.session.undo()
    load(shown, wait)
    assert "Not the same" not in shown.dossiers.view.side.toPlainText()


def test_an_actor_is_put_into_a_group_and_taken_out(shown: MainWindow, qtbot: QtBot, wait: Wait) -> None:
    sheet = shown.dossiers.edits.sheet
    press(shown, qtbot, wait, Qt.Key.Key_G)
    qtbot.keyClicks(sheet.field, "Coalition")
    assert sheet.height() >= sheet.sizeHint().height(), "the new name has room below the field"
    qtbot.keyClick(sheet.field, Qt.Key.Key_Return)
    load(shown, wait)
    (group,) = groups.groups(shown.session.profile)
    assert group.name == "Coalition"
    assert "Coalition" in shown.dossiers.view.side.toPlainText()
    shown.dossiers.view.side.wanted.emit("group", [group.id])
    load(shown, wait)
    assert [actor.name for actor in shown.dossiers.view.list.rows.items] == ["John Healey"]
    press(shown, qtbot, wait, Qt.Key.Key_G)
    qtbot.keyClick(sheet.field, Qt.Key.Key_Return)
    wait(shown)
    assert groups.groups(shown.session.profile)[0].actors == ()


def test_a_group_that_is_deleted_narrows_no_more(shown: MainWindow, qtbot: QtBot, wait: Wait) -> None:
    group = groups.add_group(shown.session.profile, "Coalition", []).created[0]
    load(shown, wait)
    shown.dossiers.view.list.show_only(group)
    load(shown, wait)
    assert shown.dossiers.view.list.rows.items == ()
    shown.session.write(groups.delete_group, group)
    wait(shown)
    load(shown, wait)
    load(shown, wait)
    assert len(shown.dossiers.view.list.rows.items) == 2


def test_the_registry_is_written_as_it_was_corrected(shown: MainWindow, wait: Wait, tmp_path: Path) -> None:
    actor = shown.dossiers.actor
    assert actor is not None
    shown.dossiers.edits.correct(actor, "Jack Healey")
    wait(shown)
    shown.dossiers.write(tmp_path / "actors.csv")
    wait(shown)
    assert "Jack Healey" in (tmp_path / "actors.csv").read_text("utf-8-sig")


def test_typing_narrows_the_list(shown: MainWindow, qtbot: QtBot, wait: Wait) -> None:
    qtbot.keyClicks(shown.dossiers.view.list.field, "jon")
    load(shown, wait)
    assert [actor.name for actor in shown.dossiers.view.list.rows.items] == ["Pål Jonson"]


def test_the_page_follows_no_address_by_itself(shown: MainWindow, wait: Wait) -> None:
    other = next(actor.id for actor in shown.dossiers.view.list.rows.items if actor.name == "Pål Jonson")
    shown.dossiers.view.page.wanted.emit("actor", [other])
    wait(shown)
    assert shown.dossiers.view.name.text() == "Pål Jonson"
    assert not shown.dossiers.view.page.openLinks()


def test_a_name_is_corrected_and_undone(shown: MainWindow, qtbot: QtBot, wait: Wait) -> None:
    press(shown, qtbot, wait, Qt.Key.Key_E)
    shown.prompt.field.setText("John Healy")
    qtbot.keyClick(shown.prompt.field, Qt.Key.Key_Return)
    load(shown, wait)
    assert shown.dossiers.view.name.text() == "John Healy"
    assert "John Healey" in shown.dossiers.view.side.toPlainText(), "what articles print is told as well"
    shown.session.undo()
    load(shown, wait)
    assert shown.dossiers.view.name.text() == "John Healey"
