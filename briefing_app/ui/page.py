"""The frame of a view that is one long column: a heading with its tools above a list that scrolls."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from briefing_app.ui import labels, layouts, theme

WIDEST = 860


class Page(QWidget):
    """``tools`` is the row beside the heading, ``filters`` the row below it, ``items`` the list."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel(title)
        self.nothing = QLabel()
        self.nothing.setWordWrap(True)
        self.tools, self.filters, self.items = QHBoxLayout(), QHBoxLayout(), QVBoxLayout()
        self.items.setSpacing(0)
        self.items.setAlignment(Qt.AlignmentFlag.AlignTop)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addLayout(self.tools)
        column = QWidget()
        column.setMaximumWidth(WIDEST)
        inner = QVBoxLayout(column)
        inner.setContentsMargins(0, 0, 0, 24)
        inner.setSpacing(8)
        inner.addLayout(self.items)
        inner.addWidget(self.nothing)
        inner.addStretch(1)
        centred = QWidget()
        row = QHBoxLayout(centred)
        row.setContentsMargins(24, 0, 24, 0)
        row.addStretch(1)
        row.addWidget(column, 30)
        row.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidget(centred)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.viewport().setAutoFillBackground(False)
        centred.setAutoFillBackground(False)
        top = QWidget()
        top.setMaximumWidth(WIDEST)
        heads = QVBoxLayout(top)
        heads.setContentsMargins(0, 24, 0, 8)
        heads.setSpacing(12)
        heads.addLayout(head)
        heads.addLayout(self.filters)
        above = QHBoxLayout()
        above.setContentsMargins(24, 0, 24, 0)
        above.addStretch(1)
        above.addWidget(top, 30)
        above.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(above)
        layout.addWidget(self._area, 1)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.restyle()

    def reveal(self, item: QWidget) -> None:
        """Scroll until an item is seen."""
        self._area.ensureWidgetVisible(item)

    def clear(self) -> None:
        """Take all items away."""
        layouts.empty(self.items)

    def say_nothing(self, words: str) -> None:
        """What to do where there are no items; empty where there are."""
        self.nothing.setText(words)
        self.nothing.setVisible(bool(words))

    def restyle(self) -> None:
        look = theme.current()
        labels.dress(self._title, look.serif(25, 700), "ink")
        labels.dress(self.nothing, look.sans(13.5))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.current().color("paper"))
