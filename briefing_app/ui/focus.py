"""The ring around the control that has the keyboard's focus: shown after a key, never after a click."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from briefing_app.ui import paint, theme
from briefing_app.ui.tokens import Radius

KEYED = frozenset(
    {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason}
)
"""Why a control may have got the focus for the ring to show."""
_MARGIN = 3


def ring(widget: QWidget, radius: float = Radius.BUTTON) -> None:
    """Shows the ring around ``widget`` whenever a key brings the focus to it."""
    _Watch(widget, radius)


class _Watch(QObject):
    def __init__(self, widget: QWidget, radius: float) -> None:
        super().__init__(widget)
        self._widget, self._radius = widget, radius
        self._ring: _Ring | None = None
        self._around: list[QWidget] = []  # what the control stands in: it moves along with that
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._widget and kind is QEvent.Type.FocusIn and isinstance(event, QFocusEvent):
            if event.reason() in KEYED:
                self._show()
        elif kind in (QEvent.Type.FocusOut, QEvent.Type.Hide) and watched is self._widget:
            self._hide()
        elif self._ring and kind in (QEvent.Type.Move, QEvent.Type.Resize):
            self._ring.surround(self._widget)
        return False

    def _show(self) -> None:
        self._hide()
        self._ring = _Ring(self._widget, self._radius)
        self._around = list(_ancestors(self._widget))
        for each in self._around:
            each.installEventFilter(self)

    def _hide(self) -> None:
        if self._ring:
            for each in self._around:
                each.removeEventFilter(self)
            self._ring.hide()
            self._ring.deleteLater()
            self._ring = None


def _ancestors(widget: QWidget) -> Iterator[QWidget]:
    """What a control stands in, up to the window and without it."""
    above = widget.parentWidget()
    while above is not None and not above.isWindow():
        yield above
        above = above.parentWidget()


class _Ring(QWidget):
    """A child of the window, so that it can reach beyond the control it surrounds."""

    def __init__(self, widget: QWidget, radius: float) -> None:
        super().__init__(widget.window())
        self._radius = radius
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.surround(widget)
        self.show()
        self.raise_()

    def surround(self, widget: QWidget) -> None:
        at = widget.mapTo(widget.window(), QPoint(0, 0))
        m = _MARGIN
        self.setGeometry(QRect(at, widget.size()).adjusted(-m, -m, m, m))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.prepare(painter)
        inner = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        paint.focus_ring(painter, inner, theme.current(), self._radius)
        painter.end()
