"""The paint kit that every delegate and painted widget shares: words, paragraphs, chips, keys, shadows.

Widths, heights and baselines are logical pixels and take half sizes of type at their word: Qt rounds a
font to whole pixels, so the kit lays text out in the font Qt has and paints it scaled by the difference.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QTextLayout,
    QTextOption,
)

from briefing_app.ui import fonts
from briefing_app.ui.theme import Theme
from briefing_app.ui.tokens import Radius, Shadow, Size
from briefing_app.ui.words import decimal, translate


@contextmanager
def saved(painter: QPainter) -> Iterator[QPainter]:
    """Restores the painter's state on leaving."""
    painter.save()
    try:
        yield painter
    finally:
        painter.restore()


def prepare(painter: QPainter) -> None:
    """Smooth edges, text and pixmaps: first thing in a paint method."""
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing
        | QPainter.RenderHint.TextAntialiasing
        | QPainter.RenderHint.SmoothPixmapTransform
    )
    # An English title stays one in a window that is read from the right, and the other way about.
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)


# Words


def width(text: str, font: QFont) -> float:
    """How wide one line of text is."""
    return QFontMetricsF(font).horizontalAdvance(text) * fonts.scale(font)


def ascent(font: QFont) -> float:
    return QFontMetricsF(font).ascent() * fonts.scale(font)


def baseline(rect: QRectF, font: QFont) -> float:
    """The baseline that centres capitals in a rectangle's height."""
    return rect.center().y() + QFontMetricsF(font).capHeight() * fonts.scale(font) / 2


def elided(text: str, font: QFont, room: float) -> str:
    """Text that fits into ``room``, ended by an ellipsis where it was cut."""
    return QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room / fonts.scale(font))


def text(painter: QPainter, at: QPointF, words: str, font: QFont, color: QColor) -> float:
    """One line with its baseline's left end at ``at``. Returns its width."""
    _draw(painter, at, words, font, color)
    return width(words, font)


def _draw(painter: QPainter, at: QPointF, words: str, font: QFont, color: QColor) -> None:
    factor = fonts.scale(font)
    with saved(painter):
        painter.setFont(font)
        painter.setPen(color)
        painter.translate(at)
        painter.scale(factor, factor)
        painter.drawText(QPointF(), words)


def text_in(
    painter: QPainter,
    rect: QRectF,
    words: str,
    font: QFont,
    color: QColor,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> float:
    """One line centred in the rectangle's height, elided to its width. Returns the width painted."""
    words = elided(words, font, rect.width())
    used = width(words, font)
    left = rect.left()
    if align & Qt.AlignmentFlag.AlignRight:
        left = rect.right() - used
    elif align & Qt.AlignmentFlag.AlignHCenter:
        left = rect.center().x() - used / 2
    _draw(painter, QPointF(left, baseline(rect, font)), words, font, color)
    return used


@dataclass(frozen=True)
class Paragraph:
    """Wrapped text, laid out once and painted often. ``height`` is lines × line height."""

    lines: tuple[str, ...]
    font: QFont
    line_height: float

    @property
    def height(self) -> float:
        return len(self.lines) * self.line_height

    def draw(self, painter: QPainter, at: QPointF, color: QColor) -> None:
        """Paints it with its top left corner at ``at``."""
        metrics = QFontMetricsF(self.font)
        factor = fonts.scale(self.font)
        lead = (self.line_height - (metrics.ascent() + metrics.descent()) * factor) / 2
        first = at.y() + lead + metrics.ascent() * factor
        for number, line in enumerate(self.lines):
            text(painter, QPointF(at.x(), first + number * self.line_height), line, self.font, color)


def paragraph(
    words: str, font: QFont, room: float, line_height: float, max_lines: int | None = None
) -> Paragraph:
    """Words wrapped into ``room``; beyond ``max_lines`` the last line ends in an ellipsis."""
    starts = _line_starts(words, font, room / fonts.scale(font))
    ends = [*starts[1:], len(words)]
    lines = [words[start:end].rstrip() for start, end in zip(starts, ends, strict=True)]
    if max_lines is not None and len(lines) > max_lines:
        rest = words[starts[max_lines - 1] :].replace("\n", " ")
        lines = [*lines[: max_lines - 1], elided(rest, font, room)]
    return Paragraph(tuple(lines), font, line_height)


def _line_starts(words: str, font: QFont, room: float) -> list[int]:
    """Where the wrapped lines begin, as Python indexes; QTextLayout counts UTF-16 units."""
    layout = QTextLayout(words.replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    units: list[int] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(room)
        units.append(line.textStart())
    layout.endLayout()
    if words.isascii() or max(words, default="") < "\U00010000":
        return units or [0]
    encoded = words.encode("utf-16-le", "surrogatepass")
    return [len(encoded[: 2 * unit].decode("utf-16-le", "surrogatepass")) for unit in units] or [0]


# Shapes


def rounded(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: QColor | None = None,
    edge: QColor | None = None,
    edge_width: float = 1.0,
    style: Qt.PenStyle = Qt.PenStyle.SolidLine,
) -> None:
    """A rounded rectangle; its edge is drawn inside ``rect``, so that neighbours line up."""
    with saved(painter):
        painter.setPen(QPen(edge, edge_width, style) if edge else Qt.PenStyle.NoPen)
        painter.setBrush(fill or Qt.BrushStyle.NoBrush)
        inset = edge_width / 2 if edge else 0.0
        painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)


def line(painter: QPainter, start: QPointF, end: QPointF, color: QColor, thick: float = 1.0) -> None:
    """A straight line, centred on the points."""
    with saved(painter):
        painter.setPen(QPen(color, thick))
        painter.drawLine(start, end)


def dotted(painter: QPainter, start: QPointF, end: QPointF, color: QColor) -> None:
    """The dotted underline of an indirect quotation."""
    pen = QPen(color, 1.5)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([1.0, 1.35])
    with saved(painter):
        painter.setPen(pen)
        painter.drawLine(start, end)


# Small pieces


CHIP_HEIGHT = 20.0
KEY_HEIGHT = 17.0


def chip_width(words: str, theme: Theme, font: QFont | None = None) -> float:
    return width(words, font or theme.sans(Size.META, 500)) + 16


def chip(
    painter: QPainter,
    at: QPointF,
    words: str,
    theme: Theme,
    *,
    chosen: bool = False,
    outlined: bool = False,
    count: str = "",
    height: float = CHIP_HEIGHT,
) -> QRectF:
    """A tag with its top left corner at ``at``; returns the rectangle it covers."""
    font, light = theme.sans(Size.META, 500), theme.sans(Size.KEY, tabular=True)
    extra = width(count, light) + 6 if count else 0.0
    rect = QRectF(at.x(), at.y(), chip_width(words, theme, font) + extra, height)
    fill = theme.color("accentsoft" if chosen else "raised" if outlined else "well")
    rounded(painter, rect, height / 2, fill, theme.color("line2") if outlined else None)
    ink = theme.color("accentink" if chosen else "ink2")
    used = text(painter, QPointF(rect.left() + 8, baseline(rect, font)), words, font, ink)
    if count:
        left = QPointF(rect.left() + 8 + used + 6, baseline(rect, light))
        text(painter, left, count, light, theme.color("ink3"))
    return rect


def key_words(keys: str) -> str:
    """What stands on a key in the reader's language: ``"Shift+Enter"`` → ``"Maj+Entrée"``."""
    if len(keys) == 1:  # most are: a letter is the same in every language
        return keys
    names = {
        "Backspace": translate("Keys", "Backspace"),
        "Delete": translate("Keys", "Delete"),
        "Del": translate("Keys", "Del"),
        "Down": translate("Keys", "Down"),
        "Enter": translate("Keys", "Enter"),
        "Esc": translate("Keys", "Esc"),
        "Left": translate("Keys", "Left"),
        "Right": translate("Keys", "Right"),
        "Shift": translate("Keys", "Shift"),
        "Space": translate("Keys", "Space"),
        "Up": translate("Keys", "Up"),
    }
    return "+".join(names.get(each, each) for each in keys.split("+"))


def key_width(words: str, theme: Theme) -> float:
    """How wide a key cap is: a square for one letter."""
    return max(KEY_HEIGHT, width(key_words(words), theme.sans(Size.KEY, 500)) + 10)


def key(
    painter: QPainter,
    at: QPointF,
    words: str,
    theme: Theme,
    *,
    face: QColor | None = None,
    ink: QColor | None = None,
) -> QRectF:
    """A key cap with its left edge and vertical middle at ``at``; returns the rectangle it covers."""
    font = theme.sans(Size.KEY, 500)
    rect = QRectF(at.x(), at.y() - KEY_HEIGHT / 2, key_width(words, theme), KEY_HEIGHT)
    rounded(painter, rect, Radius.KEY, face or theme.key_face)
    face_words, ink = key_words(words), ink or theme.color("ink2")
    text_in(painter, rect, face_words, font, ink, Qt.AlignmentFlag.AlignHCenter)
    return rect


def confidence(painter: QPainter, right_middle: QPointF, value: float, theme: Theme) -> QRectF:
    """Five bars and the figure, ending at ``right_middle``; returns the rectangle covered."""
    font = theme.sans(Size.LABEL, 500, tabular=True)
    figure = decimal(value, 2)
    wide = width(figure, font)
    rect = QRectF(right_middle.x() - wide - 39, right_middle.y() - 8, wide + 39, 16)
    filled = round(value * 5)
    for number in range(5):
        bar = QRectF(rect.left() + number * 7, rect.center().y() - 4, 5, 8)
        rounded(painter, bar, 1.2, theme.color("ink2" if number < filled else "line2"))
    text(painter, QPointF(rect.right() - wide, baseline(rect, font)), figure, font, theme.color("ink2"))
    return rect


# Shadows


def shadow(painter: QPainter, rect: QRectF, radius: float, kind: Shadow, theme: Theme) -> None:
    """The soft shadow under ``rect``, to be painted before it: a nine-patch made once a kind and radius."""
    ratio = painter.device().devicePixelRatio()
    strength = min(1.0, kind.strength * theme.shadow_factor)
    tile = _shadow_tile(kind.blur, round(radius), strength, ratio)
    corner = 2 * kind.blur + round(radius)
    outer = rect.translated(0, kind.down).adjusted(-kind.blur, -kind.blur, kind.blur, kind.blur)
    for source, target in _nine(tile, ratio, corner, outer):
        painter.drawPixmap(target, tile, source)


def _nine(tile: QPixmap, ratio: float, corner: int, outer: QRectF) -> Iterator[tuple[QRectF, QRectF]]:
    """Source (device pixels) and target (logical) of the nine fields."""
    size = tile.width() / ratio
    cuts = (0.0, float(corner), size - corner, size)
    wide, high = min(corner, outer.width() / 2), min(corner, outer.height() / 2)
    across = (outer.left(), outer.left() + wide, outer.right() - wide, outer.right())
    down = (outer.top(), outer.top() + high, outer.bottom() - high, outer.bottom())
    for row in range(3):
        for column in range(3):
            source = QRectF(
                QPointF(cuts[column] * ratio, cuts[row] * ratio),
                QPointF(cuts[column + 1] * ratio, cuts[row + 1] * ratio),
            )
            yield (
                source,
                QRectF(QPointF(across[column], down[row]), QPointF(across[column + 1], down[row + 1])),
            )


@lru_cache(maxsize=32)
def _shadow_tile(blur: int, radius: int, strength: float, ratio: float) -> QPixmap:
    """A square whose alpha falls off towards its edge as a blurred rounded rectangle's does.

    Rounded rectangles from the outside in, each adding what the smooth step rises by between them.
    """
    corner = 2 * blur + radius
    side = 2 * corner + 2
    tile = QPixmap(QSize(round(side * ratio), round(side * ratio)))
    tile.setDevicePixelRatio(ratio)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    prepare(painter)
    painter.setPen(Qt.PenStyle.NoPen)
    steps = max(8, blur)
    reached = 0.0
    for step in range(1, steps + 1):
        share = step / steps
        target = strength * share * share * (3 - 2 * share)
        alpha = (target - reached) / (1 - reached)
        reached = target
        painter.setBrush(QBrush(QColor.fromRgbF(0, 0, 0, alpha)))
        inset = 2 * blur * (step - 1) / steps
        turn = max(1.0, blur + radius - inset)
        painter.drawRoundedRect(QRectF(inset, inset, side - 2 * inset, side - 2 * inset), turn, turn)
    painter.end()
    return tile


# Rows


def row_background(
    painter: QPainter, rect: QRect | QRectF, theme: Theme, *, selected: bool, active: bool, hovered: bool
) -> None:
    """What lies behind a list row: nothing, ``hover``, ``sel`` or, with the focus elsewhere, ``selidle``."""
    if selected:
        rounded(painter, QRectF(rect), Radius.BUTTON, theme.color("sel" if active else "selidle"))
    elif hovered:
        rounded(painter, QRectF(rect), Radius.BUTTON, theme.color("hover"))


def focus_ring(painter: QPainter, rect: QRectF, theme: Theme, radius: float = Radius.BUTTON) -> None:
    """The ring around what has the keyboard's focus: 2 px, 1 px off ``rect``, inside a 3 px margin."""
    ring = rect.adjusted(-3, -3, 3, 3)
    rounded(painter, ring, radius + 3, None, theme.color("accent"), 2.0)


def polygon(points: Sequence[tuple[float, float]]) -> QPainterPath:
    """A closed path through the points."""
    path = QPainterPath(QPointF(*points[0]))
    for point in points[1:]:
        path.lineTo(QPointF(*point))
    path.closeSubpath()
    return path
