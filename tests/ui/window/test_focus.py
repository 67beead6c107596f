"""Without a mouse: the focus is seen wherever it goes and finds a way out; what is typed is no command."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.domain.annotation import Stance
from briefing_app.domain.spans import Span
from briefing_app.services import annotate, questions, tagging
from briefing_app.services.profile import Profile
from briefing_app.ui import focus
from briefing_app.ui.commands import COMMANDS
from briefing_app.ui.popover import Popover
from briefing_app.ui.views import Paned
from briefing_app.ui.window import MainWindow

Wait = Callable[[MainWindow], None]
_MOST = 160
_TYPED = "yxeqantshmjkdovu?/[]123"
_FIELDS = ("find", "palette", "new-user", "tags", "question", "tag", "note", "notes-on")


@pytest.fixture
def full(
    open_window: Callable[..., MainWindow], articles: list[str], profile: Profile, wait: Wait
) -> MainWindow:
    """A window with something of everything, so that there is much to walk through."""
    annotate.add_note(profile, "A note.", article=articles[0])
    annotate.add_highlight(profile, articles[0], Span(0, 5), "mandate")
    tagging.add_tag(profile, [articles[0]], "mandate")
    question = questions.add_question(profile, "Who commands?").created[0]
    questions.hang(profile, question, articles[0], "q-mandate", Stance.ASKS)
    window = open_window()
    window.reading.choose("q-plans")
    return window


def seen(window: MainWindow) -> QWidget:
    """Who has the focus; it is seen, in this window."""
    focus = QApplication.focusWidget()
    assert focus is not None, "nobody has the focus"
    assert focus.window() is window, f"{focus} is in another window"
    assert not focus.visibleRegion().isEmpty(), f"{focus} ({focus.accessibleName()}) has it and is not seen"
    return focus


@pytest.mark.parametrize("view", ["read", "questions", "actors", "review"])
def test_tab_goes_round_every_view(full: MainWindow, qtbot: QtBot, wait: Wait, view: str) -> None:
    full.show_view(view)
    wait(full)
    first = seen(full)
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        been, before, still = [first], first, 0
        for _ in range(_MOST):
            qtbot.keyClick(before, key)
            focus = seen(full)
            still = still + 1 if focus is before else 0  # a page goes through its links by the same key
            assert still < 40, f"no way out of {focus} ({focus.accessibleName()})"
            before = focus
            been.append(focus)
            if focus is first and len(been) > 2 and not still:
                break
        assert focus is first, [each.accessibleName() for each in been[-12:]]
        assert len(set(map(id, been))) > 5


@pytest.mark.parametrize("view", ["read", "questions", "actors", "review"])
def test_f6_goes_round_the_panes_of_a_view(full: MainWindow, qtbot: QtBot, wait: Wait, view: str) -> None:
    full.show_view(view)
    wait(full)
    shown = full.stack.currentWidget()
    assert isinstance(shown, Paned)
    panes = shown.panes()
    assert len(panes) >= 2
    been = []
    for _ in panes:
        qtbot.keyClick(seen(full), Qt.Key.Key_F6)
        focus = seen(full)
        been.append(next(at for at, pane in enumerate(panes) if pane is focus or pane.isAncestorOf(focus)))
    assert sorted(been) == list(range(len(panes)))


def fields(window: MainWindow) -> list[QWidget]:
    """All that can be typed in now."""
    lines = [line for line in window.findChildren(QLineEdit) if not line.isReadOnly()]
    texts = [text for text in window.findChildren(QTextEdit) if not text.isReadOnly()]
    plain = [text for text in window.findChildren(QPlainTextEdit) if not text.isReadOnly()]
    return [field for field in (*lines, *texts, *plain) if field.isVisible() and field.isEnabled()]


def words_of(field: QWidget) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()  # type: ignore[attr-defined]


def test_letters_are_no_commands_while_typing(full: MainWindow, qtbot: QtBot, wait: Wait) -> None:
    given = list[str]()
    for command in COMMANDS:
        full.actions_[command.id].triggered.connect(lambda on=False, name=command.id: given.append(name))
    typed = set[str]()

    def type_everywhere() -> None:
        for field in fields(full):
            if field.accessibleName() in typed:
                continue
            field.setFocus()
            if QApplication.focusWidget() is not field or not field.isVisible():
                continue
            field.clear()  # type: ignore[attr-defined]
            given.clear()
            qtbot.keyClicks(field, _TYPED)
            assert words_of(field) == _TYPED, field.accessibleName()
            assert given == [], field.accessibleName()
            field.clear()  # type: ignore[attr-defined]
            typed.add(field.accessibleName())

    for view in ("questions", "actors", "notes"):
        full.show_view(view)
        wait(full)
        type_everywhere()
    full.show_view("read")
    for name in _FIELDS:
        full.actions_[name].trigger()
        wait(full)
        type_everywhere()
        for sheet in full.findChildren(Popover):
            sheet.close_sheet()
    assert len(typed) >= 8, typed


def test_the_ring_moves_along_with_what_its_control_stands_in(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    pane = QWidget(window)
    field = QLineEdit(pane)
    focus.ring(field)
    window.resize(400, 300)
    window.show()
    QApplication.sendEvent(field, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
    (ring,) = window.findChildren(focus._Ring)
    before = ring.pos()
    pane.move(40, 60)
    assert ring.pos() - before == QPoint(40, 60)
    QApplication.sendEvent(field, QFocusEvent(QEvent.Type.FocusOut))
    assert not ring.isVisible()
