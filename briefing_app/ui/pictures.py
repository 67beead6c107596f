"""Pictures of what a view shows, as PNG or SVG files."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QTableView, QWidget

from briefing_app.domain.errors import ExportError
from briefing_app.ui.words import translate

SUFFIXES = (".png", ".svg")
_SCALE = 2.0


def write(widget: QWidget, to: Path) -> None:
    """A picture of a widget as large as it is. Raises ExportError where it cannot be written."""
    size = widget.size()
    if to.suffix.lower() == ".svg":
        made = QSvgGenerator()
        made.setFileName(str(to))
        made.setSize(size)
        made.setViewBox(QRect(QPoint(), size))
        _render(widget, QPainter(made), to)
    else:
        picture = QPixmap(size * _SCALE)
        picture.setDevicePixelRatio(_SCALE)
        picture.fill(Qt.GlobalColor.transparent)
        _render(widget, QPainter(picture), to)
        if not picture.save(str(to), "PNG"):
            raise ExportError(_unwritten(to))


def write_table(table: QTableView, to: Path) -> None:
    """A picture of a whole table, what is scrolled out of sight too."""
    size = table.size()
    across, down = table.horizontalHeader(), table.verticalHeader()
    whole = QSize(down.width() + across.length() + 2, across.height() + down.length() + 2)
    table.setUpdatesEnabled(False)
    try:
        table.resize(whole)
        table.updateGeometries()
        write(table, to)
    finally:
        table.resize(size)
        table.setUpdatesEnabled(True)


def _unwritten(to: Path) -> str:
    return translate("Pictures", "{file} could not be written. Choose another place.").format(file=to)


def _render(widget: QWidget, painter: QPainter, to: Path) -> None:
    if not painter.isActive():
        raise ExportError(_unwritten(to))
    widget.render(painter, QPoint())
    painter.end()
