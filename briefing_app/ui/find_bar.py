"""The bar above an article that finds words in it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from briefing_app.ui import labels, theme
from briefing_app.ui.buttons import IconButton
from briefing_app.ui.words import of_all


class FindBar(QWidget):
    """A field with the number of hits; Enter and Shift+Enter go through them, Esc closes."""

    typed = Signal(str)
    next_wanted = Signal()
    previous_wanted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Find in this article"))
        self.field.setAccessibleName(self.tr("Find in this article"))
        self.field.setMaximumWidth(280)
        self._found = QLabel()
        up, down = (
            IconButton("chevron-up", self.tr("Previous (Shift+Enter)")),
            IconButton("chevron-down", self.tr("Next (Enter)")),
        )
        close = IconButton("close", self.tr("Close (Esc)"))
        up.clicked.connect(self.previous_wanted)
        down.clicked.connect(self.next_wanted)
        close.clicked.connect(self.close_bar)
        self.field.textChanged.connect(self.typed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 4, 12, 5)
        layout.setSpacing(6)
        layout.addWidget(self.field, 1)
        for widget in (up, down, self._found):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addWidget(close)
        self.hide()

    def open(self, words: str = "") -> None:
        """Show the bar, beginning with ``words`` if there are any."""
        self.show()
        if words:
            self.field.setText(words)
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.typed.emit(self.field.text())

    def show_found(self, current: int, count: int) -> None:
        """Say which of how many is shown."""
        missed = self.tr("Not found") if self.field.text() else ""
        said = of_all(current, count) if count else missed
        self._found.setText(said)
        labels.dress(self._found, theme.current().sans(12))

    def close_bar(self) -> None:
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            (self.previous_wanted if back else self.next_wanted).emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.color("inset"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, look.color("line"))
