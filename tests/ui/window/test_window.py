"""The window as its user has it: keys, marks, notes, undo, search, views, and what it remembers."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from briefing_app.domain.annotation import Verdict
from briefing_app.domain.finding import Found
from briefing_app.domain.spans import Span
from briefing_app.domain.views import ArticleView, Shelf
from briefing_app.services import annotate, browse, review, search, tagging
from briefing_app.services.profile import Profile, create_user
from briefing_app.ui.commands import COMMANDS, Need
from briefing_app.ui.palette import Entry, choose
from briefing_app.ui.palette import commands as command_kind
from briefing_app.ui.window import MainWindow

Wait = Callable[[MainWindow], None]
Key = Qt.Key


def shown(window: MainWindow) -> ArticleView:
    view = window.reading.view
    assert view is not None
    return view


def in_menus(menu: QMenu) -> set[str]:
    names = set()
    for action in menu.actions():
        inner = action.menu()
        names |= in_menus(inner) if isinstance(inner, QMenu) else {action.objectName()}
    return names


def test_every_command_is_in_a_menu_and_does_something(window: MainWindow) -> None:
    reachable = set().union(*(in_menus(menu) for menu in window.menus.values()))
    for command in COMMANDS:
        assert command.id in reachable
        assert window.actions_.handled(command.id), command.id


def test_every_command_is_in_the_palette_while_it_can_run(window: MainWindow) -> None:
    window.actions_.met(set(Need))
    offered = {entry.text for entry in window.commanding.finding.palette._entries()}
    for command in COMMANDS:
        if command.id != "palette":
            text = window.actions_[command.id].text().rstrip("…")
            assert text in offered or f"{command.submenu}: {text}" in offered, command.id


def test_no_two_commands_share_a_key() -> None:
    keys = [key for command in COMMANDS for key in command.keys]
    assert sorted(keys) == sorted(set(keys))


def test_a_disabled_command_says_why(window: MainWindow) -> None:
    window.actions_.met(set())
    assert Need.ARTICLE.value in window.actions_["star"].toolTip()


def test_j_and_k_go_through_the_list(window: MainWindow, qtbot: QtBot, wait: Wait) -> None:
    assert shown(window).article.title == "Ministers meet"
    qtbot.keyClick(window, Key.Key_J)
    wait(window)
    assert shown(window).article.title == "The harbour waits"
    qtbot.keyClick(window, Key.Key_K)
    wait(window)
    assert shown(window).article.title == "Ministers meet"


def test_letters_are_letters_while_typing(window: MainWindow, qtbot: QtBot, wait: Wait) -> None:
    qtbot.keyClick(window, Key.Key_Slash)
    qtbot.keyClicks(window.toolbar.search, "jskm quay?")
    wait(window)
    assert window.toolbar.search.text() == "jskm quay?"
    assert not shown(window).starred
    assert not window.commanding.key_sheet.isVisible()


@pytest.mark.parametrize(("key", "name"), [(Key.Key_S, "starred"), (Key.Key_D, "done"), (Key.Key_M, "read")])
def test_marks(window: MainWindow, qtbot: QtBot, wait: Wait, key: Qt.Key, name: str) -> None:
    window.reading.keep_unread()
    qtbot.keyClick(window, key)
    wait(window)
    assert getattr(shown(window), name) is True
    qtbot.keyClick(window, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    wait(window)
    assert getattr(shown(window), name) is False
    assert window.message_bar.text().startswith("Undone: ")


def test_an_opened_article_is_read_after_a_moment_and_stays_in_its_list(
    window: MainWindow, wait: Wait
) -> None:
    window.listing.show(shelf=Shelf.UNREAD)
    wait(window)
    window.left.list.go(0)
    wait(window)
    window.reading._mark_read()
    wait(window)
    assert shown(window).read
    assert len(window.left.list.rows.keys) == 3
    assert window.listing.counts.unread == 2
    assert not window.actions_["undo"].isEnabled()


def test_next_unread_passes_over_what_is_read(
    window: MainWindow, articles: list[str], qtbot: QtBot, wait: Wait, profile: Profile
) -> None:
    from briefing_app.services import mark

    mark.set_read(profile, [articles[1]], True)
    qtbot.keyClick(window, Key.Key_N)
    wait(window)
    assert shown(window).article.id == articles[2]


def test_delete_moves_to_the_trash_and_undo_brings_back(
    window: MainWindow, articles: list[str], qtbot: QtBot, wait: Wait
) -> None:
    qtbot.keyClick(window.left.list, Key.Key_Delete)
    wait(window)
    assert shown(window).article.id == articles[1]
    assert len(window.left.list.rows.keys) == 2
    assert window.listing.counts.trash == 1
    qtbot.mouseClick(window.message_bar.button, Qt.MouseButton.LeftButton)
    wait(window)
    assert len(window.left.list.rows.keys) == 3


def test_a_note_is_written_kept_and_undone(
    window: MainWindow, articles: list[str], qtbot: QtBot, wait: Wait, profile: Profile
) -> None:
    qtbot.keyClick(window, Key.Key_A)
    editor = window.read.dock.editor
    assert editor.field.hasFocus()
    qtbot.keyClicks(editor.field, "Ask **again** jskd")
    with qtbot.waitSignal(editor.kept, timeout=2000):
        pass
    assert annotate.notes(profile) == []
    qtbot.keyClick(editor.field, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    wait(window)
    (card,) = window.read.dock.cards()
    assert card.note.body == "Ask **again** jskd"
    assert card.note.article == articles[0]
    assert "again" in card.view.toPlainText()
    qtbot.keyClick(window, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    wait(window)
    assert window.read.dock.cards() == []


def test_a_note_on_selected_words_keeps_their_place(window: MainWindow, qtbot: QtBot, wait: Wait) -> None:
    window.read.article.select_words(Span(1, 13))
    qtbot.keyClick(window, Key.Key_A)
    qtbot.keyClicks(window.read.dock.editor.field, "Ready for what")
    qtbot.keyClick(window.read.dock.editor.field, Key.Key_Escape)
    wait(window)
    (note,) = shown(window).notes
    assert note.place == Span(1, 13)


def test_the_dock_is_as_high_as_what_is_in_it(window: MainWindow, qtbot: QtBot, wait: Wait) -> None:
    dock = window.read.dock
    before = dock.height()
    annotate.add_note(
        window.session.profile, "Compare:\n\n- one\n- another", article=shown(window).article.id
    )
    window.reading.open(shown(window).article.id)
    wait(window)
    qtbot.waitUntil(lambda: dock.height() > before + 60)
    assert dock.height() <= window.read.right.height() // 2
    qtbot.keyClick(window, Key.Key_A)
    qtbot.waitUntil(lambda: not dock.editor.field.visibleRegion().isEmpty())


def test_going_on_to_another_article_stores_the_note(window: MainWindow, qtbot: QtBot, wait: Wait) -> None:
    qtbot.keyClick(window, Key.Key_A)
    qtbot.keyClicks(window.read.dock.editor.field, "Half a thought")
    window.left.list.go(1)
    wait(window)
    assert window.read.dock.cards() == []
    window.left.list.go(0)
    wait(window)
    assert [card.note.body for card in window.read.dock.cards()] == ["Half a thought"]


def test_an_unfinished_note_survives_a_crash(
    window: MainWindow, open_window: Callable[..., MainWindow], qtbot: QtBot, wait: Wait, profile: Profile
) -> None:
    qtbot.keyClick(window, Key.Key_A)
    qtbot.keyClicks(window.read.dock.editor.field, "Nearly lost")
    with qtbot.waitSignal(window.read.dock.editor.kept, timeout=2000):
        pass
    window.read.dock.editor._target = None  # the program is gone: nothing more is handed over
    again = open_window()
    wait(again)
    assert [note.body for note in annotate.notes(profile)] == ["Nearly lost"]
    assert "not finished" in again.message_bar.text()


def test_a_tag_is_added_and_filters(window: MainWindow, qtbot: QtBot, wait: Wait) -> None:
    qtbot.keyClick(window, Key.Key_T)
    field = window.read.dock.tags.field
    qtbot.keyClicks(field, "troops")
    qtbot.keyClick(field, Key.Key_Return)
    wait(window)
    assert shown(window).tags == ("troops",)
    (chip,) = window.left.shelves.chips()
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    wait(window)
    assert len(window.left.list.rows.keys) == 1
    assert window.left.head.words()[0] == "#troops"


def test_highlight_and_its_removal(window: MainWindow, qtbot: QtBot, wait: Wait) -> None:
    assert not window.actions_["highlight"].isEnabled()
    window.read.article.select_words(Span(1, 13))
    qtbot.keyClick(window, Key.Key_H)
    wait(window)
    (highlight,) = shown(window).highlights
    assert highlight.place == Span(1, 13)
    window.tagging.remove(highlight.id)
    wait(window)
    assert shown(window).highlights == ()


def test_a_question_from_the_chosen_quotation(window: MainWindow, qtbot: QtBot, wait: Wait) -> None:
    window.reading.choose("q-mandate")
    qtbot.keyClick(window, Key.Key_Q)
    assert window.prompt.field.text() == "What is the mandate?"
    qtbot.keyClick(window.prompt.field, Key.Key_Return)
    wait(window)
    (question,) = shown(window).questions
    assert question.asker == "Pål Jonson"
    assert (question.quotation, question.place) == ("q-mandate", Span(65, 87))


def test_review_keys_decide_and_go_on(window: MainWindow, qtbot: QtBot, wait: Wait) -> None:
    window.reading.choose("q-plans")
    qtbot.keyClick(window, Key.Key_Y)
    wait(window)
    reviewed = {each.quotation.id: each.review for each in shown(window).quotations}
    accepted = reviewed["q-plans"]
    assert accepted is not None
    assert accepted.verdict is Verdict.ACCEPTED
    assert window.reading.quotation == "q-mandate"
    qtbot.keyClick(window, Key.Key_X)
    wait(window)
    assert shown(window).quotations[2].rejected


def test_what_was_decided_is_decided_otherwise_and_said(window: MainWindow, qtbot: QtBot, wait: Wait) -> None:
    window.reading.choose("q-ready")
    window.session.write(review.accept, shown(window).article.id, "q-ready")
    wait(window)
    qtbot.keyClick(window, Key.Key_X)
    wait(window)
    assert [each.rejected for each in shown(window).quotations] == [True, False, False]
    assert window.message_bar.text() == "Rejected: “We are ready,”"
    assert window.reading.quotation == "q-ready", "who thinks again stays"
    qtbot.keyClick(window, Key.Key_Y)
    wait(window)
    again = shown(window).quotations[0].review
    assert again is not None
    assert again.verdict is Verdict.ACCEPTED
    qtbot.keyClick(window, Key.Key_Y)
    wait(window)
    assert window.reading.quotation == "q-plans", "nothing is left to do there"


def test_accepting_with_speaker_stance_and_a_new_question_is_undone_at_once(
    window: MainWindow, qtbot: QtBot, wait: Wait
) -> None:
    window.reading.keep_unread()  # reading it for a second would change it too
    before = shown(window)
    window.reading.choose("q-plans")
    qtbot.keyClick(window, Key.Key_E)
    card = window.read.actors.tree.card
    card.speaker._choose("Jane Roe")
    card.question._choose("Who pays?")
    card.stance._buttons()[0].click()
    card.accept()
    wait(window)
    decided = shown(window).quotations[1]
    assert decided.speaker is not None
    assert decided.speaker.name == "Jane Roe"
    assert [each.question_text for each in decided.positions] == ["Who pays?"]
    qtbot.keyClick(window, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    wait(window)
    assert shown(window) == before


def test_search_as_you_type_and_escape(window: MainWindow, qtbot: QtBot, wait: Wait) -> None:
    field = window.toolbar.search
    qtbot.keyClicks(field, "quay")
    qtbot.waitUntil(lambda: len(window.left.list.rows.keys) == 1)
    wait(window)
    row = window.left.list.rows.row(0)
    assert row is not None
    assert "\x02quay\x03" in (row.snippet or "")
    qtbot.keyClick(field, Key.Key_Escape)
    qtbot.waitUntil(lambda: len(window.left.list.rows.keys) == 3)


def test_searching_for_nothing_says_what_to_do(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(window.toolbar.search, "zzzz")
    qtbot.waitUntil(lambda: window.left.nothing.isVisible())
    assert "Esc" in window.left.nothing.text()


def test_space_presses_a_button_that_has_the_focus(window: MainWindow, qtbot: QtBot) -> None:
    pressed = []
    button = window.toolbar.views["notes"]
    button.clicked.connect(lambda: pressed.append(True))
    button.setFocus()
    qtbot.keyClick(button, Key.Key_Space)
    assert pressed
    assert window.stack.currentWidget() is window.notes


def test_f6_goes_through_the_panes(window: MainWindow, qtbot: QtBot) -> None:
    window.left.list.setFocus()
    qtbot.keyClick(window, Key.Key_F6)
    assert window.focusWidget() is window.read.article
    qtbot.keyClick(window, Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert window.focusWidget() is window.left.list


def test_the_palette_runs_what_is_chosen(window: MainWindow, qtbot: QtBot, wait: Wait) -> None:
    palette = window.commanding.finding.palette
    qtbot.keyClick(window, Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(palette.field, ">starr")
    assert palette.shown()[0].text == "Starred"
    qtbot.keyClick(palette.field, Key.Key_Return)
    wait(window)
    assert shown(window).starred
    assert not palette.isVisible()


def test_the_palette_finds_articles(window: MainWindow, qtbot: QtBot, wait: Wait) -> None:
    palette = window.commanding.finding.palette
    palette.open()
    qtbot.keyClicks(palette.field, "harbour")
    qtbot.waitUntil(lambda: any(entry.kind == "Articles" for entry in palette.shown()))
    found = next(entry for entry in palette.shown() if entry.kind == "Articles")
    found.run()
    wait(window)
    assert shown(window).article.title == "The harbour waits"


def test_the_key_sheet_opens_and_closes(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Key.Key_Question)
    assert window.commanding.key_sheet.isVisible()
    qtbot.keyClick(window.commanding.key_sheet, Key.Key_Escape)
    assert not window.commanding.key_sheet.isVisible()


def test_another_user_sees_none_of_the_first_ones_work(
    window: MainWindow, profile: Profile, articles: list[str], wait: Wait
) -> None:
    annotate.add_note(profile, "Mine alone", article=articles[0])
    tagging.add_tag(profile, articles, "mine")
    window.users.add("other")
    wait(window)
    assert window.session.profile.user == "other"
    assert window.toolbar.user.text() == "other"
    window.reading.open(articles[0])
    wait(window)
    assert shown(window).notes == ()
    assert window.left.shelves.chips() == []
    window.users.switch("tester")
    wait(window)
    assert shown(window).notes[0].body == "Mine alone"


def test_a_renamed_user_keeps_everything(
    window: MainWindow, profile: Profile, articles: list[str], wait: Wait
) -> None:
    annotate.add_note(profile, "Mine still", article=articles[0])
    window.looking.set_text(20)
    window.users.rename("Second name")
    wait(window)
    assert window.session.profile.user == window.toolbar.user.text() == "Second name"
    assert window.looking.looks.text_pixels == 20
    assert shown(window).notes[0].body == "Mine still"
    window.message_bar.button.click()
    wait(window)
    assert window.session.profile.user == profile.user


def test_the_window_comes_back_as_it_was_left(
    window: MainWindow,
    open_window: Callable[..., MainWindow],
    articles: list[str],
    wait: Wait,
    profile: Profile,
) -> None:
    window.resize(1300, 700)
    window.listing.show(shelf=Shelf.UNREAD)
    wait(window)
    window.read.splitter.setSizes([300, 600, 400])
    sizes = window.read.splitter.sizes()
    window.open_article(articles[2])
    wait(window)
    window.close()
    again = open_window()
    assert again.height() == 700
    again.resize(1300, 700)  # the screen of the tests is too narrow for it to come back by itself
    assert again.read.splitter.sizes() == sizes
    assert shown(again).article.id == articles[2]
    assert again.listing.filter.shelf is Shelf.UNREAD


def test_the_list_may_come_later_than_the_article_to_go_to(
    window: MainWindow, qtbot: QtBot, articles: list[str], wait: Wait, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.listing.show(shelf=Shelf.STARRED)
    wait(window)
    gate, read = threading.Event(), search.first

    def late(*args: object, **which: object) -> Found:
        gate.wait(20)
        return read(*args, **which)  # type: ignore[arg-type]

    monkeypatch.setattr(search, "first", late)
    window.listing.show(shelf=Shelf.ALL)
    window.open_article(articles[1])
    qtbot.waitUntil(lambda: window.listing._going is not None)
    gate.set()
    wait(window)
    row = window.left.list.current_row()
    assert row is not None
    assert row.id == articles[1]


def test_the_list_that_follows_does_not_take_the_sentence_away(
    window: MainWindow, qtbot: QtBot, articles: list[str], wait: Wait, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.open_article(articles[1])
    wait(window)
    gate, read = threading.Event(), browse.article

    def late(*args: object) -> ArticleView:
        gate.wait(20)
        return read(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(browse, "article", late)
    window.open_quotation(articles[0], "q-mandate")
    window.reading.open(articles[0])  # as the list does when it has come to the article's row
    gate.set()
    wait(window)
    assert shown(window).article.id == articles[0]
    assert window.reading.quotation == "q-mandate"


def test_what_one_user_leaves_does_not_move_the_other(
    window: MainWindow, profile: Profile, wait: Wait
) -> None:
    window.listing.show(shelf=Shelf.STARRED)
    wait(window)
    window.switch(create_user(profile, "other"))
    wait(window)
    assert window.listing.filter.shelf is Shelf.ALL


def test_a_problem_is_a_message_and_a_bug_is_not(window: MainWindow, wait: Wait) -> None:
    window.session.write(annotate.delete_note, "n-gone")
    wait(window)
    assert window.message_bar.text()
    assert window.message_bar.button.isHidden()


def test_scrolling_is_remembered(
    window: MainWindow, articles: list[str], wait: Wait, profile: Profile
) -> None:
    bar = window.read.article.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    window.left.list.go(1)
    wait(window)
    assert browse.article(profile, articles[0]).scroll == pytest.approx(0.5, abs=0.02)


def test_below_1180_the_right_pane_is_a_drawer(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1100, 700)
    qtbot.waitUntil(lambda: window.read.drawer)
    assert not window.read.right.isVisible()
    window.actions_["pane-actors"].trigger()
    assert window.read.right.isVisible()
    window.resize(1400, 800)
    qtbot.waitUntil(lambda: not window.read.drawer)
    assert window.read.right.isVisible()


def test_choosing_commands_only() -> None:
    entries = [Entry(command_kind(), "Star", lambda: None), Entry("Questions", "Star signs?", lambda: None)]
    assert [entry.text for entry in choose(entries, "star")] == ["Star", "Star signs?"]
    assert [entry.text for entry in choose(entries, "> star")] == ["Star"]


def test_the_palette_knows_the_english_names_too() -> None:
    entries = [
        Entry(command_kind(), "Composer une note de synthèse", lambda: None, english="Compose a briefing"),
        Entry(command_kind(), "Briefing du jour", lambda: None, english="Today"),
        Entry(command_kind(), "Bruit et fins", lambda: None, english="Bold reading"),
    ]
    found = choose(entries, "briefing")
    assert [(entry.text, entry.detail) for entry in found] == [
        ("Briefing du jour", ""),
        ("Composer une note de synthèse", "Compose a briefing"),
    ]


def test_light_and_dark_change_live(window: MainWindow, wait: Wait) -> None:
    def paper() -> str:
        return window.grab().toImage().pixelColor(700, 600).name().upper()

    window.actions_["theme-light"].trigger()
    light = paper()
    window.actions_["theme-dark"].trigger()
    assert paper() != light
    assert window.themes.current.dark
    window.actions_["theme-light"].trigger()
    assert paper() == light


def test_find_in_the_article(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    bar = window.read.find_bar
    qtbot.keyClicks(bar.field, "Paragraph")
    assert bar._found.text() == "1 of 60"
    qtbot.keyClick(bar.field, Key.Key_Return)
    assert bar._found.text() == "2 of 60"
    qtbot.keyClick(bar.field, Key.Key_Escape)
    assert not bar.isVisible()


def test_several_articles_are_tagged_at_once(
    window: MainWindow, articles: list[str], qtbot: QtBot, wait: Wait, profile: Profile
) -> None:
    window.left.list.selectAll()
    window.annotating.add_tag("all")
    wait(window)
    assert tagging.tags(profile)[0].articles == 3
    assert window.message_bar.text() == "Tagged 3 articles"


def test_an_export_says_where_it_went(
    window: MainWindow, articles: list[str], qtbot: QtBot, tmp_path: Path
) -> None:
    window.exporting.export_to(tmp_path, articles[:1])
    qtbot.waitUntil(lambda: "files written to" in window.message_bar.text())
    assert list(tmp_path.glob("**/*.md"))
