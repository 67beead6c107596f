"""Keys that are a widget's own while it has the focus, and no commands of the window's."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent


def takes(event: QEvent, own: Callable[[QKeyEvent], bool]) -> bool:
    """Whether ``event`` asks who wants a key, and the key is the widget's ``own``; it is taken then.

    For a widget's ``event``: ``return own_keys.takes(event, self._own) or super().event(event)``. What the
    key does stands in its ``keyPressEvent``.
    """
    if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and own(event):
        event.accept()
        return True
    return False
