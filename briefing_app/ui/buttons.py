"""Buttons that QSS cannot draw: a label with its key cap beside it, and a bare icon."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolButton, QWidget

from briefing_app.ui import focus, icons, paint, theme
from briefing_app.ui.theme import Theme
from briefing_app.ui.tokens import Radius, Size

if TYPE_CHECKING:
    from briefing_app.ui.actions import Actions

Kind = Literal["primary", "plain", "quiet", "link"]
_HEIGHT = 28
_SIDE, _GAP = 12.0, 9.0


class KeyButton(QPushButton):
    """A push button that shows the key which does the same; the key itself belongs to an action.

    ``key`` is written as on a key cap ("y", "Ctrl+K"); an icon's name may stand before the label.
    """

    def __init__(
        self, text: str, key: str = "", kind: Kind = "plain", icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._key, self._kind, self._icon = key, kind, icon
        self._source: Callable[[], str] = lambda: key
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor if kind == "link" else Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(text)
        if key:
            self.setToolTip(f"{text} ({QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)})")
        focus.ring(self)

    def give(self, actions: Actions, name: str) -> None:
        """Have a press give a command, and show whichever key that has."""
        self._source = lambda: actions.cap(name)
        actions.rebound.connect(self._take_key)
        self.clicked.connect(actions[name].trigger)
        self._take_key()

    def show_key(self, key: str) -> None:
        """Show another key, or with "" none: the key does something else now."""
        self._source = lambda: key
        self._take_key()

    def _take_key(self) -> None:
        self._key = self._source()
        self.setToolTip(f"{self.text()} ({self._key})" if self._key else self.text())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        look = theme.current()
        wide = paint.width(self.text(), self._font(look)) + 2 * self._side()
        wide += (_GAP + paint.key_width(self._key, look)) if self._key else 0.0
        wide += (icons.SIZE + 7) if self._icon else 0
        return QSize(round(wide + 0.5), _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        paint.prepare(painter)
        rect = QRectF(self.rect())
        self._paint_face(painter, rect, look)
        ink, font = self._ink(look), self._font(look)
        left = max(self._side(), (rect.width() - self.sizeHint().width()) / 2 + self._side())
        if self._icon:
            icons.draw(painter, self._icon, QPointF(left + icons.SIZE / 2, rect.center().y()), ink)
            left += icons.SIZE + 7
        left += paint.text(painter, QPointF(left, paint.baseline(rect, font)), self.text(), font, ink)
        if self._key:
            face = self._key_face(look)
            paint.key(painter, QPointF(left + _GAP, rect.center().y()), self._key, look, face=face, ink=ink)
        painter.end()

    def _side(self) -> float:
        return 4.0 if self._kind == "link" else _SIDE if self._kind != "quiet" else 8.0

    def _font(self, look: Theme) -> QFont:
        return look.sans(Size.ROW, 400 if self._kind == "quiet" else 500)

    def _ink(self, look: Theme) -> QColor:
        if not self.isEnabled():
            return look.color("ink4")
        names = {"primary": "onaccent", "plain": "ink", "quiet": "ink2", "link": "accentink"}
        return look.color(names[self._kind])

    def _key_face(self, look: Theme) -> QColor | None:
        if self._kind != "primary" or not self.isEnabled():
            return None
        face = look.color("onaccent")
        face.setAlphaF(0.2 if not look.dark else 0.16)
        return face

    def _paint_face(self, painter: QPainter, rect: QRectF, look: Theme) -> None:
        hovered, pressed = self.underMouse() and self.isEnabled(), self.isDown()
        if self._kind == "link":
            return
        if self._kind == "quiet":
            if hovered or pressed:
                paint.rounded(painter, rect, Radius.BUTTON, look.color("press" if pressed else "hover"))
            return
        if self._kind == "primary" and self.isEnabled():
            face = look.mix("accent", "ink", 0.16 if pressed else 0.08 if hovered else 0)
            paint.rounded(painter, rect, Radius.BUTTON, face)
            return
        face = look.color("press" if pressed else "well" if look.dark else "raised")
        paint.rounded(painter, rect, Radius.BUTTON, face, look.color("ctl" if hovered else "line2"))


class IconButton(QToolButton):
    """A bare icon with a name for the tooltip and for screen readers. Checked, it takes the accent."""

    def __init__(
        self, icon: str, name: str, *, checked_icon: str | None = None, on: str = "accent",
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setIcon(icons.icon(icon, on=on, on_name=checked_icon))
        self.setIconSize(QSize(icons.SIZE, icons.SIZE))
        self.setFixedSize(28, 28)
        self.setToolTip(name)
        self.setAccessibleName(name)
        self.setCheckable(checked_icon is not None)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        focus.ring(self)
