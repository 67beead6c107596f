"""Tags as chips: to filter by, or on an article, where each can be taken off."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from briefing_app.ui import icons, paint, theme
from briefing_app.ui.words import counted

_RING = 3  # room around the chip for the focus ring
_CROSS = 16
_DOT = 13  # what the dot of a coloured tag takes


class Chip(QAbstractButton):
    """One tag with its ``count`` and the dot of its ``color``; where ``removable``, a cross takes it off."""

    remove_requested = Signal()

    def __init__(
        self, name: str, count: int | None = None, color: str | None = None, *, removable: bool = False,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.name, self._color = name, color
        self._count = "" if count is None else counted(count)
        self._removable = removable
        self._keyed = False
        self.setText(name)
        self.setCheckable(count is not None)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        said = self.tr("Tag {name}").format(name=name)
        articles = "" if count is None else self.tr("%Ln article(s)", "", count)
        self.setAccessibleName(", ".join(filter(None, (said, articles))))
        tip = (
            self.tr("Show articles tagged {name}; Delete takes it off")
            if removable
            else self.tr("Show articles tagged {name}")
        )
        self.setToolTip(tip.format(name=name))

    def show_color(self, color: str | None) -> None:
        """Show the dot of this colour before the name, or none."""
        if color != self._color:
            self._color = color
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        look = theme.current()
        wide = paint.chip_width(self.name, look) + (_CROSS if self._removable else 0)
        wide += _DOT if self._color else 0
        if self._count:
            wide += paint.width(self._count, look.sans(11, tabular=True)) + 6
        return QSize(int(wide + 0.999), int(paint.CHIP_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        paint.prepare(painter)
        rect = QRectF(self.rect())
        outlined = self.isCheckable() and not self.isChecked()
        fill = "accentsoft" if self.isChecked() else "raised" if outlined else "well"
        edge = "accent" if self._keyed and self.hasFocus() else "line2" if outlined else None
        if self.underMouse() and outlined:
            edge = "ctl"
        width = 2.0 if edge == "accent" else 1.0
        line = look.color(edge) if edge else None
        paint.rounded(painter, rect, rect.height() / 2, look.color(fill), line, width)
        font = look.sans(11.5, 500)
        ink = look.color("accentink" if self.isChecked() else "ink2")
        left = 8.0
        if self._color:
            dot = QRectF(left, rect.center().y() - 4, 8, 8)
            paint.rounded(painter, dot, 4, look.tag_mark(self._color))
            left += _DOT
        at = QPointF(left, paint.baseline(rect, font))
        used = paint.text(painter, at, self.name, font, ink)
        if self._count:
            light = look.sans(11, tabular=True)
            at = QPointF(left + used + 6, paint.baseline(rect, light))
            paint.text(painter, at, self._count, light, look.color("ink3"))
        if self._removable:
            icons.draw(
                painter, "close", QPointF(rect.right() - 13, rect.center().y()), look.color("ink3"), 12
            )

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._removable and event.position().x() > self.width() - _CROSS - 4 and self.isDown():
            self.setDown(False)
            self.remove_requested.emit()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._removable and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_requested.emit()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._keyed = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        super().focusInEvent(event)


def dot(color: str | None) -> QPixmap:
    """The dot of a tag's colour, as large as a chip's; a ring for a tag that has none."""
    look, ratio = theme.current(), QGuiApplication.primaryScreen().devicePixelRatio()
    made = QPixmap(round(_DOT * ratio), round(_DOT * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    paint.prepare(painter)
    fill = look.tag_mark(color) if color else look.color("raised")
    paint.rounded(painter, QRectF(2.5, 2.5, 8, 8), 4, fill, None if color else look.color("ctl"))
    painter.end()
    return made
