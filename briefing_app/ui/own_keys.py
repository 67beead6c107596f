"""Keys that are a widget's own while it has the focus, and no commands of the window's."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

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


def table(commands: Iterable[Command]) -> dict[Qt.Key, str]:
    """Which of a list's own keys gives which command."""
    return {_key(key): command.id for command in commands for key in command.own}


def _key(written: str) -> Qt.Key:
    first: QKeyCombination = QKeySequence(written)[0]  # type: ignore[index]
    return first.key()
