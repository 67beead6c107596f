"""What floats over the window: a rounded sheet with a shadow that goes with Esc or a click beside it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMargins, QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from briefing_app.ui import paint, theme
from briefing_app.ui.tokens import POPOVER_SHADOW, Radius, Shadow


class Popover(QWidget):
    """A child of the window, because not every desktop composites translucent top-level windows.

    ``over`` is the window it floats over; ``body`` is where the contents go, with room for the shadow around.
    """

    closed = Signal()

    def __init__(self, window: QWidget, *, shadow: Shadow = POPOVER_SHADOW, stays: bool = False) -> None:
        super().__init__(window)
        self._shadow, self._stays, self.over = shadow, stays, window
        self._before: QWidget | None = None
        reach = shadow.blur
        self._room = QMargins(reach, max(0, reach - shadow.down), reach, reach + shadow.down)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(self._room)
        self.body.setSpacing(0)
        self.hide()

    def sheet(self) -> QRect:
        """The visible sheet inside the shadow."""
        return self.rect().marginsRemoved(self._room)

    def open_at(self, top_left: QPoint) -> None:
        """Show the sheet with its top left corner there, in the window's coordinates."""
        self._before = QApplication.focusWidget()
        self.resize(self.sizeHint())
        self.move(top_left - QPoint(self._room.left(), self._room.top()))
        self.show()
        self.raise_()
        app = QApplication.instance()
        if app is not None and not self._stays:
            app.installEventFilter(self)

    def close_sheet(self) -> None:
        """Hide, and give the focus back to where it was."""
        if self.isHidden():
            return
        focus = QApplication.focusWidget()
        inside = focus is not None and (focus is self or self.isAncestorOf(focus))
        self.hide()
        if inside and self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            at = self.mapFromGlobal(event.globalPosition().toPoint())
            if isinstance(watched, QWidget) and not self.sheet().contains(at):
                menu = QApplication.activePopupWidget()
                if menu is None and watched.window() is self.window():
                    self.close_sheet()
        return False

    def hideEvent(self, event: QHideEvent) -> None:
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_sheet()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # what lies under the sheet is not clicked through it

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        paint.prepare(painter)
        sheet = QRectF(self.sheet())
        paint.shadow(painter, sheet, Radius.POPOVER, self._shadow, look)
        paint.rounded(painter, sheet, Radius.POPOVER, look.color("raised"), look.color("line2"))
