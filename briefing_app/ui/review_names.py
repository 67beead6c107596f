"""A line for a speaker's name that completes the names there are, those of the article first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

_ASK_AFTER_MS = 120


class NameField(QLineEdit):
    """Enter takes the name, or says that none was typed; Esc leaves.

    ``wanted`` asks for names of the library with words that begin like this.
    """

    entered = Signal(str)
    empty_entered = Signal()
    left = Signal()
    wanted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("name of the speaker"))
        self.setAccessibleName(self.tr("Speaker"))
        self._known: tuple[str, ...] = ()
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        # Queued: the completer puts its choice into the field after telling of it.
        completer.activated.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self.setCompleter(completer)
        self._later = QTimer(self, singleShot=True, interval=_ASK_AFTER_MS)
        self._later.timeout.connect(lambda: self.wanted.emit(self.text().strip()))
        self.textEdited.connect(lambda words: self._later.start() if words.strip() else self._later.stop())

    def begin(self, known: Sequence[str], name: str = "") -> None:
        """Begin anew; ``known`` are the names of the article, which come first."""
        self._known = tuple(dict.fromkeys(known))
        self._names.setStringList(list(self._known))
        self.setText(name)
        self.selectAll()

    def offer(self, names: Sequence[str]) -> None:
        """Names of the library, after those of the article."""
        offered = list(dict.fromkeys((*self._known, *names)))
        if offered != self._names.stringList():
            self._names.setStringList(offered)
            if self.hasFocus() and self.text().strip():
                self.completer().complete()

    def names(self) -> list[str]:
        """All that are offered now."""
        return list(self._names.stringList())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.text().strip():
                self._take(self.text())
            else:
                self.empty_entered.emit()
        else:
            super().keyPressEvent(event)

    def _take(self, name: str) -> None:
        name = " ".join(name.split())
        if name and self.isVisible():
            self.entered.emit(name)
