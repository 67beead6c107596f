"""One highlight as it is listed: its words on their colour, with the tag that gives it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from briefing_app.domain.annotation import Highlight
from briefing_app.ui import focus, labels, paint, theme
from briefing_app.ui.keyed_row import KeyedRow
from briefing_app.ui.note_card import when


class HighlightCard(KeyedRow):
    """Enter asks for another tag, Delete takes it away, a click goes to its words."""

    edit_requested = Signal(object)
    delete_requested = Signal(str)
    place_requested = Signal(str)

    def __init__(self, highlight: Highlight, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.highlight = highlight
        words = " ".join(highlight.selector.exact.split())
        self._words, self._meta = QLabel(words, self), QLabel(self._said(), self)
        for label in (self._words, self._meta):
            labels.narrow(label).setTextFormat(Qt.TextFormat.PlainText)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Highlight: {words}").format(words=words))
        self.setAccessibleDescription(self._meta.text())
        self.setToolTip(self.tr("Click or G to go there, Enter for another tag"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 1, 0, 1)
        layout.setSpacing(2)
        layout.addWidget(self._words)
        layout.addWidget(self._meta)
        focus.ring(self)
        self.restyle()

    def _said(self) -> str:
        moment = when(self.highlight.created, datetime.now(self.highlight.created.tzinfo))
        parts = [f"#{self.highlight.tag}" if self.highlight.tag else "", moment]
        if self.highlight.orphaned:
            parts.insert(0, self.tr("its words are no longer in the text"))
        return " · ".join(filter(None, parts))

    def restyle(self) -> None:
        look = theme.current()
        labels.dress(self._words, look.serif(14), "ink")
        labels.dress(self._meta, look.sans(11.5), "warn" if self.highlight.orphaned else "ink3")
        self.update()

    def edit(self) -> None:
        """Ask for another tag."""
        self.edit_requested.emit(self.highlight)

    def delete(self) -> None:
        """Ask for it to go."""
        self.delete_requested.emit(self.highlight.id)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.go()

    def go(self) -> None:
        """Ask for its words to be shown."""
        if self.highlight.place is not None:
            self.place_requested.emit(self.highlight.id)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        paint.prepare(painter)
        box = QRectF(0, 1, self.width(), self.height() - 2)
        paint.rounded(painter, box, 4, look.tag_fill(self.highlight.color))
        painter.fillRect(QRectF(6, 1, self.width() - 6, self.height() - 2), look.color("paper"))
