"""A picture of the whole matrix, for a file: nothing chosen in it, with a line that says what it shows."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter

from briefing_app.ui import paint, theme
from briefing_app.ui.matrix_bar import SIGNS, draw_legend
from briefing_app.ui.matrix_model import MatrixModel
from briefing_app.ui.matrix_paint import FIRST, draw_cell, draw_corner, draw_heading, head_height, row_height

_COLUMN, _LEAST, _TITLE, _LINES = 270, 1080, 44, 5
_DOWN, _ACROSS = Qt.Orientation.Vertical, Qt.Orientation.Horizontal


def size(model: MatrixModel) -> QSize:
    """How large the picture is, in logical pixels."""
    wide = max(FIRST + _COLUMN * model.columnCount(), _LEAST)
    rows = sum(row_height(model, row) for row in range(model.rowCount()))
    return QSize(wide, _TITLE + head_height(model, _column(model, wide), _LINES) + rows)


def _column(model: MatrixModel, wide: float) -> float:
    return (wide - FIRST) / max(1, model.columnCount())


def draw(painter: QPainter, model: MatrixModel, caption: str) -> None:
    """Paint it with its top left corner at the painter's origin."""
    look, whole = theme.current(), size(model)
    paint.prepare(painter)
    painter.fillRect(QRectF(0, 0, whole.width(), whole.height()), look.color("paper"))
    title = QRectF(16, 0, whole.width() - 32, _TITLE)
    used = paint.text_in(painter, title, caption, look.sans(13, 600), look.color("ink"))
    draw_legend(painter, title.adjusted(used + 24, 0, 0, 0), SIGNS, look)
    wide = _column(model, whole.width())
    top, high = float(_TITLE), float(head_height(model, wide, _LINES))
    draw_corner(painter, QRectF(0, top, FIRST, high), model, look)
    for column in range(model.columnCount()):
        box = QRectF(FIRST + column * wide, top, wide, high)
        draw_heading(painter, box, model, _ACROSS, column, look)
    top += high
    for row in range(model.rowCount()):
        high = float(row_height(model, row))
        draw_heading(painter, QRectF(0, top, FIRST, high), model, _DOWN, row, look)
        for column in range(model.columnCount()):
            box = QRectF(FIRST + column * wide, top, wide, high)
            draw_cell(painter, box, model, model.index(row, column), look)
        top += high
