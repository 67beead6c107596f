"""Accepting all that is sure enough: a line under the queue that opens where it stands."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QLabel, QStackedLayout, QVBoxLayout, QWidget

from briefing_app.domain.reviewing import Bulk
from briefing_app.domain.views import REVIEW_BELOW
from briefing_app.ui import focus, labels, theme
from briefing_app.ui.buttons import IconButton, KeyButton
from briefing_app.ui.words import counted

_STEP, _BEGIN = 0.05, 0.6
_SHUT, _OPEN = 44, 82


class BulkBar(QWidget):
    """Closed it is one link. Open, it asks for a confidence and says how many quotations that takes."""

    opened = Signal()
    closed = Signal()
    asked = Signal(float)
    """How many are at least so sure? To be answered by ``show_bulk``."""
    accept_requested = Signal(float)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(_SHUT)
        self.link = KeyButton(self.tr("Accept all above…"), kind="link")
        self.sure = QDoubleSpinBox()
        self.sure.setRange(0.0, REVIEW_BELOW)
        self.sure.setSingleStep(_STEP)
        self.sure.setDecimals(2)
        self.sure.setValue(_BEGIN)
        self.sure.setFixedWidth(64)
        self.sure.setButtonSymbols(QDoubleSpinBox.ButtonSymbols.NoButtons)
        self.sure.setAccessibleName(self.tr("Least confidence"))
        focus.ring(self.sure)
        self.above, self.count = QLabel(self.tr("Above")), QLabel()
        self.accept = KeyButton(self.tr("Accept"), "Enter", "primary")
        self.cancel = IconButton("close", self.tr("Leave them as they are"))
        self._pages = QStackedLayout(self)
        self._pages.setContentsMargins(14, 0, 12, 0)
        shut, wide = QWidget(), QWidget()
        row = QHBoxLayout(shut)
        row.setContentsMargins(14, 0, 0, 0)
        row.addWidget(self.link)
        row.addStretch(1)
        rows = QVBoxLayout(wide)
        rows.setContentsMargins(18, 8, 12, 8)
        row = QHBoxLayout()
        row.setSpacing(7)
        for widget in (self.above, self.sure, self.count):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.cancel)
        rows.addLayout(row)
        rows.addWidget(self.accept)
        for page in (shut, wide):
            page.setAutoFillBackground(False)
            self._pages.addWidget(page)
        self.link.clicked.connect(self.open)
        self.cancel.clicked.connect(self.close_bar)
        self.accept.clicked.connect(self._accept)
        self.sure.valueChanged.connect(self.asked)
        self.restyle()

    @property
    def is_open(self) -> bool:
        return self._pages.currentIndex() == 1

    def open(self) -> None:
        """Ask for a confidence."""
        self._pages.setCurrentIndex(1)
        self.setFixedHeight(_OPEN)
        self.show_bulk(None)
        self.sure.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.sure.selectAll()
        self.opened.emit()
        self.asked.emit(self.sure.value())

    def close_bar(self) -> None:
        """Leave everything as it is."""
        if self.is_open:
            self._pages.setCurrentIndex(0)
            self.setFixedHeight(_SHUT)
            self.closed.emit()

    def show_bulk(self, bulk: Bulk | None) -> None:
        """How many are so sure; None while that is not known."""
        self.accept.setEnabled(bulk is not None and bulk.count > 0)
        if bulk is None:
            self.count.setText("")
        elif bulk.at_once < bulk.count:
            self.count.setText(self.tr("the surest {count}").format(count=counted(bulk.at_once)))
        else:
            self.count.setText(self.tr("%Ln quotation(s)", "", bulk.count))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.is_open and event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif self.is_open and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._accept()
        else:
            super().keyPressEvent(event)

    def _accept(self) -> None:
        if self.accept.isEnabled():
            self.close_bar()
            self.accept_requested.emit(self.sure.value())

    def restyle(self) -> None:
        for label in (self.above, self.count):
            labels.dress(label, theme.current().sans(12.5), "ink2")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, theme.current().color("line"))
