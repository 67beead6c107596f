"""The signs that carry meaning without colour: actor marks, stance glyphs, margin badges."""

from __future__ import annotations

import math
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from briefing_app.domain.annotation import Stance
from briefing_app.ui import paint
from briefing_app.ui.theme import ActorInk, Theme
from briefing_app.ui.tokens import Radius, Shape, Size


class Absent(StrEnum):
    """Where there is no stance: known silence, and what nobody has reviewed."""

    SILENT = "silent"
    NOT_REVIEWED = "not reviewed"


def mark(painter: QPainter, center: QPointF, ink: ActorInk, size: float = 9.0) -> None:
    """An actor's shape in its mark colour, ``size`` wide."""
    shape(painter, center, ink.shape, ink.mark, size)


def shape(painter: QPainter, center: QPointF, kind: Shape, color: QColor, size: float) -> None:
    """A solid shape. Corners are a little rounded, and all shapes look equally large."""
    half = size / 2
    with paint.saved(painter):
        painter.translate(center)
        painter.setPen(QPen(color, size * 0.12, j=Qt.PenJoinStyle.RoundJoin))
        painter.setBrush(color)
        if kind is Shape.RING:
            painter.setPen(QPen(color, size * 0.27))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(), half * 0.76, half * 0.76)
        elif kind is Shape.DISC:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(QPointF(), half, half)
        else:
            painter.drawPath(_solid(kind, half))


def _solid(kind: Shape, half: float) -> QPainterPath:
    """The outline inside the rounding pen."""
    side = half * 0.80
    if kind is Shape.SQUARE:
        return paint.polygon([(-side, -side), (side, -side), (side, side), (-side, side)])
    if kind is Shape.TRIANGLE:
        return paint.polygon([(0, -half * 0.88), (half * 0.90, half * 0.76), (-half * 0.90, half * 0.76)])
    if kind is Shape.TRIANGLE_DOWN:
        return paint.polygon([(0, half * 0.88), (half * 0.90, -half * 0.76), (-half * 0.90, -half * 0.76)])
    if kind is Shape.DIAMOND:
        tip = half * 1.04
        return paint.polygon([(0, -tip), (tip, 0), (0, tip), (-tip, 0)])
    if kind is Shape.CROSS:
        arm, thick = half * 0.90, half * 0.27
        corners = [(thick, arm), (thick, thick), (arm, thick), (arm, -thick), (thick, -thick), (thick, -arm)]
        return paint.polygon(corners + [(-x, -y) for x, y in corners])
    path = QPainterPath(QPointF(-half * 0.94, half * 0.42))
    path.arcTo(QRectF(-half * 0.94, -half * 0.52, half * 1.88, half * 1.88), 180, -180)
    path.closeSubpath()
    return path


def stance(
    painter: QPainter, center: QPointF, kind: Stance | Absent, color: QColor, size: float = 15.0
) -> None:
    """A stance's sign, ``size`` wide; the surface is seen through what is cut out."""
    with paint.saved(painter):
        painter.translate(center)
        painter.scale(size / 16, size / 16)
        painter.setPen(QPen(color, 1.35, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        _STANCES[kind](painter, color)


def _supports(painter: QPainter, color: QColor) -> None:
    path = QPainterPath()
    path.addEllipse(QPointF(), 7.4, 7.4)
    _fill(painter, path - _bar(7.4) - _bar(7.4, upright=True), color)


def _opposes(painter: QPainter, color: QColor) -> None:
    path = QPainterPath()
    path.addRoundedRect(QRectF(-6.7, -6.7, 13.4, 13.4), 1.9, 1.9)
    _fill(painter, path - _bar(7.4), color)


def _bar(length: float, *, upright: bool = False) -> QPainterPath:
    path = QPainterPath()
    thick = 1.7
    wide, high = (thick, length) if upright else (length, thick)
    rect = QRectF(-wide / 2, -high / 2, wide, high)
    path.addRoundedRect(rect, thick / 2, thick / 2)
    return path


def _fill(painter: QPainter, path: QPainterPath, color: QColor) -> None:
    painter.fillPath(path, color)


def _ring(painter: QPainter) -> None:
    painter.drawEllipse(QPointF(), 6.75, 6.75)


def _conditional(painter: QPainter, color: QColor) -> None:
    _ring(painter)
    half = QPainterPath(QPointF(0, -6.75))
    half.arcTo(QRectF(-6.75, -6.75, 13.5, 13.5), 90, 180)
    half.closeSubpath()
    _fill(painter, half, color)


def _asks(painter: QPainter, color: QColor) -> None:
    _ring(painter)
    hook = QPainterPath(QPointF(-1.9, -1.55))
    hook.cubicTo(QPointF(-1.9, -4.4), QPointF(2.05, -4.3), QPointF(2.05, -1.7))
    hook.cubicTo(QPointF(2.05, -0.2), QPointF(0.0, -0.15), QPointF(0.0, 1.25))
    painter.drawPath(hook)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(QPointF(0, 3.45), 0.95, 0.95)


def _declines(painter: QPainter, color: QColor) -> None:
    _ring(painter)
    reach = 6.75 / math.sqrt(2)
    painter.drawLine(QPointF(-reach, reach), QPointF(reach, -reach))


def _unclear(painter: QPainter, color: QColor) -> None:
    _ring(painter)
    wave = QPainterPath(QPointF(-3.5, 0.75))
    wave.cubicTo(QPointF(-2.3, -2.2), QPointF(-0.9, -1.1), QPointF(0, 0))
    wave.cubicTo(QPointF(0.9, 1.1), QPointF(2.3, 2.2), QPointF(3.5, -0.75))
    painter.drawPath(wave)


def _silent(painter: QPainter, color: QColor) -> None:
    painter.drawLine(QPointF(-4, 0), QPointF(4, 0))


def _not_reviewed(painter: QPainter, color: QColor) -> None:
    pen = painter.pen()
    dash = 2 * math.pi * 6.75 / 9 / pen.widthF()
    pen.setDashPattern([dash * 0.45, dash * 0.55])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    _ring(painter)


_STANCES = {
    Stance.SUPPORTS: _supports,
    Stance.OPPOSES: _opposes,
    Stance.CONDITIONAL: _conditional,
    Stance.ASKS: _asks,
    Stance.DECLINES: _declines,
    Stance.UNCLEAR: _unclear,
    Absent.SILENT: _silent,
    Absent.NOT_REVIEWED: _not_reviewed,
}

# Badges: a mark and a number

BADGE_HEIGHT = 20.0
_MARK, _GAP, _SIDE = 9.0, 5.0, 6.0


def badge_width(number: int, theme: Theme) -> float:
    """How wide a badge with this number is, its sides included."""
    return 2 * _SIDE + _MARK + _GAP + paint.width(str(number), theme.sans(Size.LABEL, 600, tabular=True))


def badge(
    painter: QPainter,
    rect: QRectF,
    number: int,
    ink: ActorInk,
    theme: Theme,
    *,
    selected: bool = False,
    to_review: bool = False,
) -> None:
    """A margin badge: bare, on the selected highlight, or in a dashed frame for one to review."""
    if selected:
        paint.rounded(painter, rect, Radius.BADGE, ink.selected)
    if to_review:
        dashed = Qt.PenStyle.DashLine
        paint.rounded(painter, rect, Radius.BADGE, None, theme.color("ctl"), 1.0, dashed)
    mark(painter, QPointF(rect.left() + _SIDE + _MARK / 2, rect.center().y()), ink, _MARK)
    font = theme.sans(Size.LABEL, 600, tabular=True)
    left = QPointF(rect.left() + _SIDE + _MARK + _GAP, paint.baseline(rect, font))
    paint.text(painter, left, str(number), font, theme.color("ink" if selected else "ink2"))
