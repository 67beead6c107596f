"""A row with keys of its own while it has the focus: Enter and E edit it, G goes to it, Delete deletes it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from briefing_app.ui import own_keys

_EDIT = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_E}


class KeyedRow(QWidget):
    """Takes its keys before the window's commands do; what they do is the row's."""

    def edit(self) -> None:
        """What Enter and E do."""
        raise NotImplementedError

    def delete(self) -> None:
        """What Delete does."""
        raise NotImplementedError

    def go(self) -> None:
        """What G does: go to its words."""

    def event(self, event: QEvent) -> bool:
        return own_keys.takes(event, _own) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.delete()
        elif event.key() in _EDIT:
            self.edit()
        elif event.key() == Qt.Key.Key_G:
            self.go()
        else:
            super().keyPressEvent(event)


def _own(event: QKeyEvent) -> bool:
    """Whether a key is the row's, and no command of the window's while the row has the focus."""
    return event.key() in {*_EDIT, Qt.Key.Key_G, Qt.Key.Key_Delete} and not event.modifiers()
