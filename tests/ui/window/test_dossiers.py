"""The Actors view in a real window."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from briefing_app.domain.annotation import Stance
from briefing_app.services import groups, questions, registry
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


def test_a_sign_of_the_timeline_leads_to_its_sentence(shown: MainWindow, qtbot: QtBot, wait: Wait) -> None:
    choose(shown, wait, "Pål Jonson")
    chart = shown.dossiers.view.chart
    assert "asks. “What is the mandate?”" in chart.accessibleDescription()
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    wait(shown)
    chosen = shown.reading.chosen()
    assert chosen is not None
    assert chosen.quotation.id == "q-mandate"


def test_a_merge_leaves_one_and_undo_brings_the_other_back(shown: MainWindow, wait: Wait) -> None:
    other = next(actor.id for actor in shown.dossiers.view.list.rows.items if actor.name == "Pål Jonson")
    shown.dossiers.merge(other)
    load(shown, wait)
    assert [actor.name for actor in shown.dossiers.view.list.rows.items] == ["John Healey"]
    assert "Pål Jonson" in shown.dossiers.view.page.toPlainText()
    shown.session.undo()
    load(shown, wait)
    assert len(registry.actors(shown.session.profile)) == 2


def test_an_actor_is_put_into_a_group_and_taken_out(shown: MainWindow, qtbot: QtBot, wait: Wait) -> None:
    shown.dossiers.ask_group()
    qtbot.keyClicks(shown.dossiers.sheet.field, "Coalition")
    qtbot.keyClick(shown.dossiers.sheet.field, Qt.Key.Key_Return)
    load(shown, wait)
    (group,) = groups.groups(shown.session.profile)
    assert group.name == "Coalition"
    assert "Coalition" in shown.dossiers.view.page.toPlainText()
    shown.dossiers.ask_group()
    qtbot.keyClick(shown.dossiers.sheet.field, Qt.Key.Key_Return)
    wait(shown)
    assert groups.groups(shown.session.profile)[0].actors == ()


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
    shown.dossiers.ask_name()
    shown.prompt.field.setText("John Healy")
    qtbot.keyClick(shown.prompt.field, Qt.Key.Key_Return)
    load(shown, wait)
    assert shown.dossiers.view.name.text() == "John Healy"
    assert "John Healey" in shown.dossiers.view.page.toPlainText(), "what articles print is told as well"
    shown.session.undo()
    load(shown, wait)
    assert shown.dossiers.view.name.text() == "John Healey"
