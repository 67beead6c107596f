"""Keys that are a widget's own while it has the focus, and no commands of the window's."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from briefing_app.ui.commands import Command


def takes(event: QEvent, own: Callable[[QKeyEvent], bool]) -> bool:
    """Whether ``event`` asks who wants a key, and the key is the widget's ``own``; it is taken then.

    For a widget's ``event``: ``return own_keys.takes(event, self._own) or super().event(event)``. What the
    key does stands in its ``keyPressEvent``.
    """
    if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and own(event):
        event.accept()
        return True
    return False


def plain(event: QKeyEvent) -> Qt.Key | None:
    """The key, pressed without Shift, Ctrl and the like; None with any of those."""
    return None if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier else Qt.Key(event.key())


def pressed(event: QKeyEvent) -> int:
    """The key with Shift, Ctrl and the like, as a ``table`` has it: a plain one is its ``Qt.Key``."""
    return event.keyCombination().toCombined() & ~Qt.KeyboardModifier.KeypadModifier.value


def table(commands: Iterable[Command]) -> dict[int, str]:
    """Which of a list's own keys gives which command."""
    return {_combined(key): command.id for command in commands for key in command.own}


def _combined(written: str) -> int:
    first: QKeyCombination = QKeySequence(written)[0]  # type: ignore[index]
    return first.toCombined()


class Giver(QObject):
    """Has some widgets give the commands whose own keys are pressed in them; ``give`` gets a command's id."""

    def __init__(
        self,
        commands: Iterable[Command],
        give: Callable[[str], None],
        widgets: Iterable[QWidget],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._table, self._give = table(commands), give
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if takes(event, lambda key: pressed(key) in self._table):
            return True
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            name = self._table.get(pressed(event))
            if name is not None:
                self._give(name)
                return True
        return False
