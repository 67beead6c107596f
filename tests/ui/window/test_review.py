"""The Review view in a real window, worked through by its keys; quotations added while reading."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.domain.annotation import QuestionStatus, Stance, Verdict
from briefing_app.domain.reviewing import QueueOrder
from briefing_app.domain.spans import Span, exact_text
from briefing_app.domain.views import ReviewedQuotation
from briefing_app.services import browse, questions, review_queue
from briefing_app.ui.review_passage import around
from briefing_app.ui.review_view import ReviewView
from briefing_app.ui.window import MainWindow

Wait = Callable[[MainWindow], None]
Press = Callable[..., None]
_NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def press(window: MainWindow, qtbot: QtBot, wait: Wait) -> Press:
    """Presses keys where the focus is, and waits for what follows."""

    def press(*keys: Qt.Key, modifier: Qt.KeyboardModifier = _NONE, waiting: bool = True) -> None:
        for key in keys:
            qtbot.keyClick(QApplication.focusWidget() or window, key, modifier)
            if waiting:
                wait(window)

    return press


@pytest.fixture
def view(window: MainWindow, press: Press) -> ReviewView:
    """The Review view, shown by its key: “What is the mandate?” waits first, then the plans."""
    window.left.list.setFocus()
    press(Qt.Key.Key_5, modifier=Qt.KeyboardModifier.ControlModifier)
    assert window.desk.view is not None
    assert window.desk.active
    return window.desk.view


def waiting(view: ReviewView) -> list[str]:
    leaving = view.list._painter.leaving
    gone = leaving[0][1] if leaving is not None else None
    return [row.quotation for row in view.list.rows.items if row.quotation != gone]


def quotations(window: MainWindow, article: str) -> dict[str, ReviewedQuotation]:
    shown = browse.article(window.session.profile, article).quotations
    return {item.quotation.id: item for item in shown}


def test_each_key_decides_and_goes_on(
    window: MainWindow, view: ReviewView, articles: list[str], press: Press
) -> None:
    assert waiting(view) == ["q-mandate", "q-plans"]
    assert window.desk.case is not None
    assert window.desk.case.shown.quotation.id == "q-mandate"
    assert window.toolbar.views["review"].accessibleName() == "Review, 2"
    press(Qt.Key.Key_Y)
    assert waiting(view) == ["q-plans"]
    assert view.list.number() == 1
    assert window.desk.case.shown.quotation.id == "q-plans"
    assert window.status.state.text() == "1 reviewed today · 1 left"
    press(Qt.Key.Key_X)
    assert view.pages.currentWidget() is view.nothing
    found = quotations(window, articles[0])
    assert [found[name].review.verdict for name in ("q-mandate", "q-plans")] == [  # type: ignore[union-attr]
        Verdict.ACCEPTED,
        Verdict.REJECTED,
    ]
    press(Qt.Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    assert waiting(view) == ["q-plans"]
    assert view.list.current() is not None
    assert window.status.state.text() == "1 reviewed today · 1 left"


def test_keys_faster_than_the_library_lose_nothing(
    window: MainWindow, view: ReviewView, articles: list[str], press: Press, wait: Wait
) -> None:
    press(Qt.Key.Key_Y, Qt.Key.Key_Y, Qt.Key.Key_Y, waiting=False)
    wait(window)
    assert waiting(view) == []
    assert review_queue.queue(window.session.profile).rows == ()
    assert all(item.review is None or item.review.kept for item in quotations(window, articles[0]).values())


def test_space_and_letters_go_about(view: ReviewView, press: Press) -> None:
    assert view.list.currentIndex().row() == 0
    for key, row in ((Qt.Key.Key_Space, 1), (Qt.Key.Key_Space, 0), (Qt.Key.Key_J, 1), (Qt.Key.Key_K, 0)):
        press(key)
        assert view.list.currentIndex().row() == row
    assert view.isVisible()


def test_another_speaker_by_number_or_by_name(
    window: MainWindow, view: ReviewView, articles: list[str], press: Press
) -> None:
    assert [option.text() for option in view.panel.options if option.isVisible()] == [
        "Pål Jonson",
        "Someone else…",
    ]
    press(Qt.Key.Key_2)
    assert QApplication.focusWidget() is view.panel.names
    assert "John Healey" in view.panel.names.names()
    view.panel.names.setText("john healey")
    press(Qt.Key.Key_Return)
    assert view.panel.speaker == "John Healey"
    press(Qt.Key.Key_Y)
    speaker = quotations(window, articles[0])["q-mandate"].speaker
    assert speaker is not None
    assert speaker.name == "John Healey"


def test_words_are_cut_by_selecting_others(
    window: MainWindow, view: ReviewView, articles: list[str], press: Press
) -> None:
    press(Qt.Key.Key_E)
    assert view.panel.editing
    chosen = view.passage.selected_span()
    text = window.desk.case.view.article.text if window.desk.case else ""
    assert chosen is not None
    assert exact_text(text, [chosen]) == "“What is the mandate?”"
    press(Qt.Key.Key_Escape)
    assert not view.panel.editing
    press(Qt.Key.Key_E)
    start = text.index("the mandate")
    view.passage.select_words(Span(start, start + len("the mandate")))
    press(Qt.Key.Key_Return)
    cut = quotations(window, articles[0])["q-mandate"]
    assert exact_text(text, cut.quotation.content) == "the mandate"


def test_parts_are_added_to_a_quotation(
    window: MainWindow, view: ReviewView, articles: list[str], press: Press, qtbot: QtBot
) -> None:
    press(Qt.Key.Key_E)
    text = window.desk.case.view.article.text if window.desk.case else ""
    qtbot.keyClick(view.passage, Qt.Key.Key_Plus)
    start = text.index("Jonson asked")
    view.passage.select_words(Span(start, start + len("Jonson")))
    press(Qt.Key.Key_Y)
    cut = quotations(window, articles[0])["q-mandate"]
    assert exact_text(text, cut.quotation.content) == "“What is the mandate?” … Jonson"


def test_a_stance_goes_with_the_acceptance_as_one_change(
    window: MainWindow, view: ReviewView, articles: list[str], press: Press, wait: Wait
) -> None:
    questions.add_question(window.session.profile, "Who leads?")
    window.desk.refresh()
    press(Qt.Key.Key_Space, Qt.Key.Key_Space)
    view.panel.question.fill_menu().actions()[0].trigger()
    view.panel.stance._buttons()[3].click()
    view.list.setFocus()
    press(Qt.Key.Key_Y)
    hung = quotations(window, articles[0])["q-mandate"]
    assert [(each.question_text, each.stance) for each in hung.positions] == [("Who leads?", Stance.ASKS)]
    window.session.undo()
    wait(window)
    assert quotations(window, articles[0])["q-mandate"].positions == ()
    assert waiting(view) == ["q-mandate", "q-plans"]
    assert questions.questions(window.session.profile)[0].status is QuestionStatus.OPEN


def test_all_above_a_confidence_are_accepted_where_they_stand(
    window: MainWindow, view: ReviewView, press: Press, wait: Wait
) -> None:
    view.bulk.link.click()
    wait(window)
    assert not view.bulk.accept.isEnabled()  # nothing is so sure
    view.bulk.sure.setValue(0.45)
    wait(window)
    assert view.bulk.count.text().startswith("1 ")
    press(Qt.Key.Key_Return)
    assert waiting(view) == ["q-plans"]
    view.bulk.open()
    press(Qt.Key.Key_Escape)
    assert not view.bulk.is_open


def test_the_buttons_never_move(view: ReviewView, press: Press) -> None:
    def places() -> list[object]:
        buttons = (view.panel.accept, view.panel.reject, view.panel.edit, view.panel.skip)
        return [button.mapTo(view, button.rect().topLeft()) for button in buttons]

    before = places()
    press(Qt.Key.Key_Space)
    view.panel.question.offer(["Who leads?"], "Who leads?")
    view.panel._update()
    view.panel.stance._buttons()[2].click()
    QCoreApplication.processEvents()
    assert view.panel.condition.isVisible()
    assert places() == before


def test_the_order_is_the_readers(window: MainWindow, view: ReviewView, wait: Wait) -> None:
    window.desk.set_order(QueueOrder.ARTICLE)
    wait(window)
    assert waiting(view) == ["q-plans", "q-mandate"]
    assert view.pane.order.text() == "By article"


def test_the_queue_is_a_sound_model(view: ReviewView, press: Press) -> None:
    tester = QAbstractItemModelTester(view.list.rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    rows = view.list.rows.items
    press(Qt.Key.Key_X)
    view.list.rows.append(rows)
    assert {row.quotation for row in view.list.rows.items} >= {"q-mandate", "q-plans"}
    del tester


def test_every_control_has_a_name(view: ReviewView) -> None:
    nameless = [
        widget
        for widget in view.findChildren(QWidget)
        if widget.isVisibleTo(view)
        and widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
        and not isinstance(widget, (QScrollBar, QLabel, QPushButton))  # whose text is their name
        and not (widget.accessibleName() or widget.objectName().startswith("qt_"))
    ]
    assert [type(widget).__name__ for widget in nameless] == []


def test_a_quotation_is_added_from_the_selected_words(
    window: MainWindow, articles: list[str], press: Press
) -> None:
    view = window.reading.view
    assert view is not None
    start = view.article.text.index("Paragraph 1 goes on")
    window.read.article.setFocus()
    window.read.article.select_words(Span(start, start + len("Paragraph 1")))
    press(Qt.Key.Key_Q, modifier=Qt.KeyboardModifier.ShiftModifier)
    sheet = window.reviewing.sheet
    assert sheet is not None
    assert sheet.isVisible()
    assert sheet.names.names() == ["John Healey", "Pål Jonson"]
    sheet.names.setText("Ann Linde")
    press(Qt.Key.Key_Return)
    assert not sheet.isVisible()
    chosen = window.reading.chosen()
    assert chosen is not None
    assert chosen.added
    assert (chosen.number, chosen.speaker.name if chosen.speaker else None) == (4, "Ann Linde")
    press(Qt.Key.Key_U)
    assert len(quotations(window, articles[0])) == 3


def test_a_passage_has_a_paragraph_before_and_after() -> None:
    text = "One.\n\nTwo two.\n\nThree.\n\nFour."
    start = text.index("Three")
    first, target, last = around(text, [Span(start, start + 5)])
    assert text[first:last] == "Two two.\n\nThree.\n\nFour."
    assert text[target.start : target.end] == "Three."
    long = "word " * 1_000 + "\nQuoted.\n" + "more " * 1_000
    start = long.index("Quoted")
    first, target, last = around(long, [Span(start, start + 7)])
    assert last - first < 2_000
    assert long[first - 1] == " "


def test_where_there_is_no_room_the_reasons_are_a_drawer(
    window: MainWindow, view: ReviewView, press: Press
) -> None:
    assert view.reasons_shown()
    window.resize(1024, 640)
    QApplication.processEvents()
    assert (window.width(), window.height()) == (1024, 640)
    assert not view.reasons_shown()
    assert view.passage.height() > 100
    down = view.passage.verticalScrollBar().value()
    words = view.passage._found().content[0].rect(1.0).translated(0, -down)
    assert words.top() >= 0
    assert words.bottom() <= view.passage.viewport().height()
    everything = view.rect()
    for part in (view.panel.accept, view.panel.skip, view.panel.stance, view.why, view.list):
        assert everything.contains(part.rect().translated(part.mapTo(view, part.rect().topLeft())))
    press(Qt.Key.Key_B, modifier=Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert view.reasons_shown()
    assert view.reasons.geometry().right() == view.rect().right()
    assert window.actions_["pane-actors"].isChecked()
    view.why.click()
    assert not view.reasons_shown()
    window.resize(1440, 900)
    QApplication.processEvents()
    assert view.reasons_shown()
    assert view.splitter.indexOf(view.reasons) == 2


def test_f6_goes_round_the_panes(view: ReviewView, press: Press) -> None:
    press(Qt.Key.Key_X)  # what was just done can be reached as well
    seen = []
    for _ in range(4):
        press(Qt.Key.Key_F6)
        focus = QApplication.focusWidget()
        seen.append(next(pane for pane in view.panes() if pane is focus or pane.isAncestorOf(focus)))
    assert seen == [view.passage, view.panel, view.reasons, view.list]


def test_the_end_of_the_article_is_told(window: MainWindow, view: ReviewView) -> None:
    case = window.desk.case
    assert case is not None
    whole, end = case.view.article.text, case.shown.quotation.end
    short = whole[: whole.find("\n", end)] if "\n" in whole[end:] else whole
    for text, ends in ((short, True), (f"{short}\n\nMore.\n\nAnd more.", False)):
        article = replace(case.view.article, text=text)
        view.passage.show_case(replace(case, view=replace(case.view, article=article)))
        assert view.passage._ends is ends


def test_one_position_is_taken_off_by_its_menu(
    window: MainWindow, view: ReviewView, articles: list[str], wait: Wait
) -> None:
    profile = window.session.profile
    for text in ("Which mandate?", "Whose command?"):
        question = questions.add_question(profile, text).created[0]
        made = questions.hang(profile, question, articles[0], "q-ready", Stance.ASKS)
    window.session.announce(made)
    window.show_view("read")
    wait(window)
    window.reading.choose("q-ready")
    window.actions_["edit"].trigger()
    wait(window)
    card = window.read.actors.tree.card
    assert card.question.value == "Which mandate?"
    card.question.fill_menu().actions()[-1].trigger()
    wait(window)
    left = quotations(window, articles[0])["q-ready"].positions
    assert [position.question_text for position in left] == ["Whose command?"]
    assert card.question.value == "Whose command?"
    window.session.undo()
    wait(window)
    assert len(quotations(window, articles[0])["q-ready"].positions) == 2
