"""Icons: drawn from this project's SVG files in the colour and at the device ratio asked for, and kept."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from briefing_app.config import resource
from briefing_app.ui import theme

SIZE = 16


def pixmap(name: str, color: QColor, ratio: float, size: int = SIZE) -> QPixmap:
    """The icon in one colour. Raises FileNotFoundError for a name that ``resources/icons`` has not."""
    return _pixmap(name, color.name(), ratio, size)


def draw(painter: QPainter, name: str, center: QPointF, color: QColor, size: int = SIZE) -> None:
    """Paints the icon around ``center``, for delegates."""
    image = pixmap(name, color, painter.device().devicePixelRatio(), size)
    painter.drawPixmap(center - QPointF(size / 2, size / 2), image)


def icon(name: str, color: str = "ink3", on: str = "accent", on_name: str | None = None) -> QIcon:
    """An icon that takes its colours (tokens) from the theme in force each time it is painted.

    ``on`` is the colour, and ``on_name`` the icon, of a checked button; disabled ones take ``ink4``.
    """
    return QIcon(_ThemedEngine(name, color, on, on_name or name))


class _ThemedEngine(QIconEngine):
    def __init__(self, name: str, color: str, on: str, on_name: str) -> None:
        super().__init__()
        self._parts = (name, color, on, on_name)

    def clone(self) -> QIconEngine:
        return _ThemedEngine(*self._parts)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        ratio = painter.device().devicePixelRatio()
        painter.drawPixmap(rect.topLeft(), self._image(rect.size(), mode, state, ratio))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self._image(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        return self._image(size, mode, state, scale)

    def _image(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, ratio: float) -> QPixmap:
        name, color, on, on_name = self._parts
        checked = state is QIcon.State.On
        token = "ink4" if mode is QIcon.Mode.Disabled else on if checked else color
        side = min(size.width(), size.height())
        return pixmap(on_name if checked else name, theme.current().color(token), ratio, side)


@lru_cache(maxsize=1024)
def _pixmap(name: str, color: str, ratio: float, size: int) -> QPixmap:
    image = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer = QSvgRenderer(QByteArray(_source(name).replace(b"currentColor", color.encode())))
    renderer.render(painter, QRectF(QPointF(QPoint(0, 0)), image.deviceIndependentSize()))
    painter.end()
    return image


@lru_cache(maxsize=256)
def _source(name: str) -> bytes:
    return resource("icons", f"{name}.svg").read_bytes()
