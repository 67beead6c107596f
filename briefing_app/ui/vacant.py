"""What a view shows while it has nothing: a title, and what to do, in the middle."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from briefing_app.ui import paint, theme

_WIDE = 460


class Vacant(QWidget):
    """Both are painted, and said to a screen reader."""

    def __init__(self, title: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.say(title, words)

    def say(self, title: str, words: str) -> None:
        self._title, self._words = title, words
        self.setAccessibleName(f"{title}. {words}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        paint.prepare(painter)
        painter.fillRect(self.rect(), look.color("paper"))
        room = min(_WIDE, self.width() - 48)
        left, top = (self.width() - room) / 2, self.height() * 0.38
        title = paint.paragraph(self._title, look.serif(24, 700), room, 32)
        title.draw(painter, QPointF(left, top), look.color("ink"))
        words = paint.paragraph(self._words, look.sans(13.5), room, 21)
        words.draw(painter, QRectF(left, top + title.height + 10, room, 0).topLeft(), look.color("ink2"))
