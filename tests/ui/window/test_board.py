"""The board in the window: keys, dragging, suggestions, details and evidence, each undone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefing_app.analysis.engine import ENGINE
from briefing_app.domain.analysis import Actor, ActorKind, Analysis, FoundQuestion
from briefing_app.domain.annotation import Priority, QuestionStatus, Stance, TargetKind
from briefing_app.domain.spans import Span
from briefing_app.services import annotate, board, questions, review
from briefing_app.services.profile import Profile
from briefing_app.ui.board_column import MIME, CardModel, Column
from briefing_app.ui.board_view import BoardView
from briefing_app.ui.board_words import spoken_card
from briefing_app.ui.window import MainWindow

Wait = Callable[[MainWindow], None]
Key, Mod = Qt.Key, Qt.KeyboardModifier
OPEN, PARTLY, ANSWERED, PARKED = QuestionStatus
HARBOUR = "Nobody spoke of the quay."


@pytest.fixture
def shown(window: MainWindow, profile: Profile, articles: list[str], wait: Wait) -> BoardView:
    """The board with three open questions, the newest of them current, and one suggestion."""
    for text in ("Who pays?", "Which ports take part?", "What is the mandate?"):
        questions.add_question(profile, text)
    with profile.library.unit_of_work(profile.user) as uow:
        found = (FoundQuestion("the quay", Span(HARBOUR.index("the quay"), HARBOUR.index(".")), "a1"),)
        actors = (Actor("a1", "Ruben Brekelmans", ActorKind.PERSON),)
        version = uow.articles.get(articles[1]).version_id
        uow.analyses.save(version, Analysis(ENGINE, actors, (), found))
        uow.commit(journalled=False)
    window.actions_["view-questions"].trigger()
    wait(window)
    return window.boarding.view


def press(qtbot: QtBot, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    """A key, pressed where the focus is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    held = Mod.NoModifier
    for each in modifiers:
        held |= each
    qtbot.keyClick(focused, key, held)


def texts(view: BoardView, status: QuestionStatus = OPEN) -> list[str]:
    return [card.question.text for card in view.cards(status)]


def drop(column: Column, question: str, at: QPointF) -> None:
    """Let a question fall there."""
    data = QMimeData()
    data.setData(MIME, question.encode())
    left = Qt.MouseButton.LeftButton
    column.dropEvent(QDropEvent(at, Qt.DropAction.MoveAction, data, left, Mod.NoModifier))


def test_keys_move_a_card_and_the_focus_goes_along(
    window: MainWindow, shown: BoardView, qtbot: QtBot, wait: Wait
) -> None:
    assert shown.columns[OPEN].hasFocus()
    press(qtbot, Key.Key_Right, Mod.ControlModifier, Mod.ShiftModifier)
    wait(window)
    assert (texts(shown), texts(shown, PARTLY)) == (
        ["Which ports take part?", "Who pays?"],
        ["What is the mandate?"],
    )
    assert shown.columns[PARTLY].hasFocus()
    press(qtbot, Key.Key_4)
    wait(window)
    assert texts(shown, PARKED) == ["What is the mandate?"]
    press(qtbot, Key.Key_Left)
    assert shown.columns[OPEN].hasFocus()
    press(qtbot, Key.Key_Down, Mod.ShiftModifier)
    wait(window)
    assert texts(shown) == ["Who pays?", "Which ports take part?"]
    for _ in range(3):
        press(qtbot, Key.Key_Z, Mod.ControlModifier)
        wait(window)
    assert texts(shown) == ["What is the mandate?", "Which ports take part?", "Who pays?"]


def test_a_card_is_dropped_between_two_others(window: MainWindow, shown: BoardView, wait: Wait) -> None:
    column = shown.columns[OPEN]
    third = shown.cards(OPEN)[2].question.id
    second = column.visualRect(column.cards.index(1))
    drop(column, third, QPointF(second.center().x(), second.top() + 2))
    wait(window)
    assert texts(shown) == ["What is the mandate?", "Who pays?", "Which ports take part?"]
    drop(shown.columns[ANSWERED], third, QPointF(20, 20))
    wait(window)
    assert texts(shown, ANSWERED) == ["Who pays?"]
    window.session.undo()
    wait(window)
    assert texts(shown, ANSWERED) == []


def test_what_is_dragged_is_the_question(shown: BoardView, qtbot: QtBot) -> None:
    model = shown.columns[OPEN].cards
    data = model.mimeData([model.index(0)])
    assert bytes(data.data(MIME).data()).decode() == shown.cards(OPEN)[0].question.id
    fresh = CardModel(lambda card: card.question.text)
    QAbstractItemModelTester(fresh, QAbstractItemModelTester.FailureReportingMode.Fatal)
    fresh.show(shown.cards(OPEN))
    fresh.show(())


def test_suggestions_are_added_and_dismissed_by_key(
    window: MainWindow, shown: BoardView, qtbot: QtBot, wait: Wait
) -> None:
    pane = shown.suggestions
    pane.list.setFocus()
    wait(window)
    assert pane.add.isVisible()
    press(qtbot, Key.Key_Q)
    wait(window)
    assert texts(shown)[0] == "the quay"
    assert shown.cards(OPEN)[0].askers == ("Ruben Brekelmans",)
    assert pane.list.found.items == ()
    window.session.undo()
    wait(window)
    pane.list.setFocus()
    press(qtbot, Key.Key_X)
    wait(window)
    assert (len(texts(shown)), pane.list.found.items) == (3, ())
    window.session.undo()
    wait(window)
    assert [found.text for found in pane.list.found.items] == ["the quay"]
    window.actions_["suggestion-article"].trigger()
    wait(window)
    assert window.read.article.selected_span() == Span(HARBOUR.index("the quay"), HARBOUR.index("."))


def test_details_are_written_with_the_keyboard(
    window: MainWindow, shown: BoardView, qtbot: QtBot, wait: Wait, profile: Profile
) -> None:
    press(qtbot, Key.Key_D)
    wait(window)
    panel = shown.details
    assert panel.due.hasFocus()
    qtbot.keyClicks(panel.due, "someday")
    assert "No such day" in panel.day.text()
    panel.due.selectAll()
    qtbot.keyClicks(panel.due, "tomorrow")
    qtbot.keyClick(panel.due, Key.Key_Return)
    qtbot.keyClicks(panel.owner, "Ann")
    qtbot.keyClick(panel.owner, Key.Key_Return)
    qtbot.keyClicks(panel.tags, "mandate, troops")
    qtbot.keyClick(panel.tags, Key.Key_Return)
    panel.words.setPlainText("Which mandate?")
    qtbot.keyClick(panel.words, Key.Key_Return)
    wait(window)
    kept = questions.questions(profile)[0]
    assert kept.due == date.today() + timedelta(1)  # noqa: DTZ011
    assert (kept.text, kept.owner, kept.tags) == ("Which mandate?", "Ann", ("mandate", "troops"))
    qtbot.keyClick(panel.owner, Key.Key_Escape)
    assert panel.isHidden()
    assert shown.columns[OPEN].hasFocus()
    press(qtbot, Key.Key_P)
    wait(window)
    assert questions.questions(profile)[0].priority is Priority.HIGH


def test_evidence_is_found_hung_changed_and_taken_off(
    window: MainWindow, shown: BoardView, qtbot: QtBot, wait: Wait, profile: Profile, articles: list[str]
) -> None:
    question = shown.cards(OPEN)[0].question.id
    press(qtbot, Key.Key_Return)
    window.actions_["question-hang"].trigger()
    chooser = window.boarding._chooser
    qtbot.keyClicks(chooser.field, "ready")
    wait(window)
    assert [entry.detail for entry in chooser.shown()] == ["John Healey · Wire"]
    qtbot.keyClick(chooser.field, Key.Key_Return)
    qtbot.keyClicks(chooser.field, "supp")
    qtbot.keyClick(chooser.field, Key.Key_Return)
    wait(window)
    panel = shown.details.evidence
    (item,) = panel.items.items
    assert (item.statement.name, item.statement.stance) == ("John Healey", Stance.SUPPORTS)
    qtbot.keyClick(panel, Key.Key_2)
    wait(window)
    assert board.details(profile, question).evidence[0].position.stance is Stance.OPPOSES
    qtbot.keyClick(panel, Key.Key_C)
    qtbot.keyClicks(window.prompt.field, "Mine")
    qtbot.keyClick(window.prompt.field, Key.Key_Return)
    wait(window)
    assert panel.items.items[0].position.comment == "Mine"
    qtbot.keyClick(panel, Key.Key_Return)
    wait(window)
    assert window.stack.currentWidget() is window.read
    assert window.reading.quotation == "q-ready"
    window.actions_["view-questions"].trigger()
    qtbot.keyClick(panel, Key.Key_Delete)
    wait(window)
    assert panel.items.items == ()
    window.session.undo()
    wait(window)
    assert len(panel.items.items) == 1


def test_words_and_owner_narrow_the_board(
    window: MainWindow, shown: BoardView, qtbot: QtBot, wait: Wait
) -> None:
    press(qtbot, Key.Key_F)
    field = shown.filters.words
    assert field.hasFocus()
    qtbot.keyClicks(field, "ports 3")
    assert texts(shown) == []
    field.setText("port")
    assert texts(shown) == ["Which ports take part?"]
    qtbot.keyClick(field, Key.Key_Return)
    assert shown.columns[OPEN].hasFocus()
    press(qtbot, Key.Key_O)
    qtbot.keyClicks(shown.details.owner, "Ann")
    qtbot.keyClick(shown.details.owner, Key.Key_Return)
    wait(window)
    field.clear()
    assert len(texts(shown)) == 3
    shown.filters.owner.menu().actions()[1].trigger()
    assert texts(shown) == ["Which ports take part?"]
    window.actions_["board-clear"].trigger()
    assert len(texts(shown)) == 3


def test_questions_are_noted_merged_deleted_and_all_of_it_undone(
    window: MainWindow, shown: BoardView, qtbot: QtBot, wait: Wait, profile: Profile
) -> None:
    before = questions.questions(profile)
    press(qtbot, Key.Key_A)
    sheet = window.linking.sheet
    qtbot.keyClick(sheet.write_button, Key.Key_Space)
    qtbot.keyClicks(sheet.editor.field, "Ask again")
    sheet.close_sheet()
    wait(window)
    window.boarding.view.focus_board()
    assert [note.question for note in annotate.notes(profile)] == [before[0].id]
    window.actions_["question-merge"].trigger()
    chooser = window.boarding._chooser
    qtbot.keyClicks(chooser.field, "pays")
    qtbot.keyClick(chooser.field, Key.Key_Return)
    wait(window)
    assert texts(shown) == ["Which ports take part?", "Who pays?"]
    assert [note.body for note in board.details(profile, before[2].id).notes] == ["Ask again"]
    shown.focus_board()
    press(qtbot, Key.Key_Delete)
    wait(window)
    assert len(texts(shown)) == 1
    for _ in range(3):
        window.session.undo()
        wait(window)
    assert questions.questions(profile) == before


def test_an_empty_board_says_what_to_do(window: MainWindow, wait: Wait) -> None:
    window.actions_["view-questions"].trigger()
    wait(window)
    view = window.boarding.view
    assert view._nothing.isVisible()
    assert not window.actions_["question-delete"].isEnabled()
    assert view.new.isVisible()


def test_every_control_of_the_board_has_a_name(window: MainWindow, shown: BoardView, wait: Wait) -> None:
    shown.open_details()
    wait(window)
    spoken = Qt.ItemDataRole.AccessibleTextRole
    column = shown.columns[OPEN]
    assert "open" in str(column.cards.index(0).data(spoken)).casefold()
    panel, narrowed = shown.details, shown.filters
    controls = (*shown.columns.values(), shown.suggestions.list, panel.evidence, panel.words, panel.due)
    for control in (*controls, narrowed.owner, narrowed.words):
        assert control.accessibleName()


def test_the_board_is_told_and_walked_and_written_about(
    window: MainWindow, shown: BoardView, qtbot: QtBot, wait: Wait
) -> None:
    assert window.status.state.text() == "3 questions · 1 suggested"
    seen = []
    for _ in range(5):
        press(qtbot, Key.Key_F6)
        seen.append(QApplication.focusWidget())
    assert seen == [*list(shown.columns.values())[1:], shown.suggestions.list, shown.columns[OPEN]]
    press(qtbot, Key.Key_A)
    wait(window)
    sheet = window.linking.sheet
    assert sheet.isVisible()
    assert sheet.target is not None
    assert shown.current is not None
    assert (sheet.target.kind, sheet.target.id) == (TargetKind.QUESTION, shown.current.question.id)


def test_a_card_tells_of_those_who_say_nothing(profile: Profile, articles: list[str]) -> None:
    """Two speak on the board: on a question of one of them the other is silent, once reviewed."""
    first, second = (questions.add_question(profile, text).created[0] for text in ("Whose?", "When?"))
    questions.hang(profile, first, articles[0], "q-ready", Stance.SUPPORTS)
    questions.hang(profile, second, articles[0], "q-mandate", Stance.ASKS)

    def told() -> dict[str, tuple[int, int]]:
        return {card.question.id: (card.silent, card.unreviewed) for card in board.board(profile)}

    assert told() == {first: (1, 0), second: (0, 1)}
    review.reject(profile, articles[0], "q-plans")
    assert told() == {first: (1, 0), second: (1, 0)}
    card = next(card for card in board.board(profile) if card.question.id == second)
    assert "1 silent" in spoken_card(card, date(2025, 4, 10))
    answered = replace(card, question=replace(card.question, status=ANSWERED))
    assert "silent" not in spoken_card(answered, date(2025, 4, 10))
