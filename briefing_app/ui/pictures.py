"""Pictures of what a view shows, as PNG or SVG files."""

from __future__ import annotations

from collections.abc import Callable
from math import sqrt
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

from briefing_app.domain.errors import ExportError
from briefing_app.exporters import files
from briefing_app.ui import fonts
from briefing_app.ui.words import translate

SUFFIXES = (".png", ".svg")
_SCALE, _MOST = 2.0, 40_000_000
"""Pixels a logical one, and in a whole picture: a larger one is given fewer."""


def write(widget: QWidget, to: Path) -> None:
    """A picture of a widget as large as it is. Raises ExportError where it cannot be written."""
    write_drawn(widget.size(), lambda painter: widget.render(painter, QPoint()), to)


def write_drawn(size: QSize, draw: Callable[[QPainter], None], to: Path) -> None:
    """A picture of so many logical pixels that ``draw`` paints; from any thread if that can be.

    Raises ExportError where it cannot be written.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if to.suffix.lower() == ".svg":
        _svg(size, draw, buffer)
    else:
        _png(size, draw, buffer)
    try:
        with files.writing(to) as file:
            file.write(buffer.data().data())
    except OSError as error:
        told = translate("Pictures", "{file} could not be written: {reason}.")
        raise ExportError(told.format(file=to, reason=files.reason(error))) from error


def _svg(size: QSize, draw: Callable[[QPainter], None], buffer: QBuffer) -> None:
    made = QSvgGenerator()
    made.setOutputDevice(buffer)
    made.setSize(size)
    made.setViewBox(QRect(QPoint(), size))
    made.setResolution(round(fonts.dpi()))  # else Qt writes sizes of type in points, smaller than they are
    _paint(made, draw)


def _png(size: QSize, draw: Callable[[QPainter], None], buffer: QBuffer) -> None:
    scale = min(_SCALE, sqrt(_MOST / max(1, size.width() * size.height())))
    picture = QImage(size * scale, QImage.Format.Format_ARGB32_Premultiplied)
    picture.setDevicePixelRatio(scale)
    picture.fill(Qt.GlobalColor.transparent)
    _paint(picture, draw)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]


def _paint(device: QImage | QSvgGenerator, draw: Callable[[QPainter], None]) -> None:
    painter = QPainter(device)
    try:
        draw(painter)
    finally:
        painter.end()
