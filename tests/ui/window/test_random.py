"""Random commands, choices and words in the window: all of it is undone, and all of it is done again."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from briefing_app.domain.annotation import Stance
from briefing_app.domain.spans import Span
from briefing_app.services import history, questions
from briefing_app.services.profile import Profile
from briefing_app.ui.commands import COMMANDS, file, go, looks, out, positions, survey
from briefing_app.ui.commands import help as help_menu
from briefing_app.ui.popover import Popover
from briefing_app.ui.window import MainWindow

Wait = Callable[[MainWindow], None]
Key, Mod = Qt.Key, Qt.KeyboardModifier
_APART = {
    "undo", "redo", "history",  # what is to be tried
    "open-original",  # another program
    *(command.id for command in COMMANDS if command.icon == "export"),  # dialogs of the system
    *(
        command.id
        for menu in (file, go, help_menu, looks, out, positions, survey)
        for command in menu.COMMANDS
    ),
}  # fmt: skip
_ONLY_SHOW = ("view-", "order-", "narrow-", "pane-", "board-", "next-", "previous-", "copy-", "same-")
NAMES = tuple(
    command.id for command in COMMANDS if command.id not in _APART and not command.id.startswith(_ONLY_SHOW)
)
ABOUT = ("next", "previous", "next-quotation", "previous-quotation")
VIEWS = ("view-read", "view-read", "view-questions", "view-matrix", "view-actors", "view-review")
WORDS = ("mandate", "mandate/legal", "Who pays?", "[[A quiet day]]", "John", "Éire", "next Friday", "quay")


def _has_menu(widget: QWidget) -> bool:
    """Whether a press would open a menu, which Qt waits in until somebody chooses."""
    return isinstance(widget, QPushButton | QToolButton) and widget.menu() is not None


class Hand:
    """Does at random what a reader could do: gives commands, selects, types, chooses, leaves."""

    def __init__(self, window: MainWindow, qtbot: QtBot, wait: Wait, seed: int) -> None:
        self.window, self.qtbot, self.wait, self.chance = window, qtbot, wait, Random(seed)
        self.given: list[str] = []

    def act(self) -> None:
        """One action; what it asks is answered."""
        self.look_about()
        able = [name for name in NAMES if self.window.actions_[name].isEnabled()]
        self.give(self.chance.choice(able))
        for _ in range(4):
            if not self.answer():
                break
        self.leave()

    def look_about(self) -> None:
        """To another view, article, quotation or words, without changing anything."""
        if self.chance.random() < 0.2:
            self.give(self.chance.choice(VIEWS))
        if self.chance.random() < 0.5:
            able = [name for name in ABOUT if self.window.actions_[name].isEnabled()]
            self.give(self.chance.choice(able))
        view, pane = self.window.reading.view, self.window.read.article
        if view is not None and pane.isVisible() and self.chance.random() < 0.4:
            start = self.chance.randrange(10)
            pane.select_words(Span(start, start + self.chance.randint(1, 10)))

    def give(self, name: str) -> None:
        self.given.append(name)
        self.window.actions_[name].trigger()
        self.wait(self.window)

    def answer(self) -> bool:
        """Type or choose something where something is asked; False where nothing is."""
        focus = QApplication.activePopupWidget() or QApplication.focusWidget()
        if isinstance(focus, QLineEdit | QPlainTextEdit):
            if self.chance.random() < 0.9:
                self.qtbot.keyClicks(focus, self.chance.choice(WORDS))
                self.wait(self.window)
            held = Mod.ControlModifier if isinstance(focus, QPlainTextEdit) else Mod.NoModifier
            self.press(focus, Key.Key_Return, held)
        elif isinstance(focus, QWidget) and self.sheets() and not _has_menu(focus):
            for _ in range(self.chance.randrange(3)):
                self.press(focus, Key.Key_Down)
            self.press(focus, self.chance.choice((Key.Key_Return, Key.Key_1, Key.Key_Delete)))
        else:
            return False
        return True

    def press(self, widget: QWidget, key: Qt.Key, held: Qt.KeyboardModifier = Mod.NoModifier) -> None:
        self.qtbot.keyClick(widget, key, held)
        self.wait(self.window)

    def sheets(self) -> list[Popover]:
        return [sheet for sheet in self.window.findChildren(Popover) if sheet.isVisible()]

    def leave(self) -> None:
        """Close what is still open, as a click beside it would."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        for sheet in self.sheets():
            sheet.close_sheet()
        self.window.activateWindow()
        self.window.show_view("read")
        self.wait(self.window)


@pytest.mark.qt_log_ignore("This plugin does not support")  # names are completed in a popup
def test_random_actions_are_all_undone_and_all_done_again(
    window: MainWindow,
    articles: list[str],
    qtbot: QtBot,
    wait: Wait,
    profile: Profile,
    user_rows: Callable[[Profile], object],
    request: pytest.FixtureRequest,
) -> None:
    actions = request.config.getoption("--actions")
    window.reading.keep_unread()
    window.reading.only_look()  # that an article was read and how far is no action
    question = questions.add_question(profile, "What is the mandate?").created[0]
    questions.hang(profile, question, articles[0], "q-mandate", Stance.ASKS)
    window.reading.ask_questions()
    wait(window)
    point = history.history(profile, 1)[0].id
    before = user_rows(profile)
    hand = Hand(window, qtbot, wait, seed=11)
    for _ in range(actions):
        hand.act()
    for name in ("view-questions", "view-read"):  # what is typed in a panel is stored when it is left
        hand.give(name)
    entries = [entry for entry in history.history(profile, -1) if entry.id > point]
    assert len(entries) > actions / 5, hand.given
    after = user_rows(profile)
    assert after != before

    for _ in range(5):
        qtbot.keyClick(window, Key.Key_Z, Mod.ControlModifier)
        wait(window)
    assert [entry.undone for entry in history.history(profile, 6)] == [True] * 5 + [False]
    window.going_back.go_to(point)
    wait(window)
    assert user_rows(profile) == before, hand.given
    window.going_back.go_to(entries[0].id)
    wait(window)
    assert user_rows(profile) == after, hand.given
    assert profile.library.check() == []
