"""Paints a network of actors, in a window or, from any thread, for a file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from briefing_app.domain.network import Network, Node, Tie
from briefing_app.ui import glyphs, paint, theme
from briefing_app.ui.inks import Inks
from briefing_app.ui.network_places import CAMP, MARK, NAME, Camp, Spot, camps, font, spots
from briefing_app.ui.theme import Theme
from briefing_app.ui.words import translate

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray

_KEY, _EDGE = 44.0, 14.0
_THINNEST, _STEP, _THICKEST, _BROAD = 1.3, 1.2, 6.0, 4.0
_DASHES, _DOTS = (6.0, 4.0), (1.5, 4.0)  # pixels, however thick the line
_DIM = 0.45
_AT_ONCE = 80
"""Lines given to Qt in one call, for which no other thread can run."""


@dataclass(frozen=True)
class Drawing:
    """A network as it is to be painted: how large, where everything stands, in which theme."""

    size: QSize
    nodes: Sequence[Node]
    ties: Sequence[Tie]
    spots: Mapping[str, Spot]
    places: Mapping[str, int | None]
    """Of the actors' inks."""
    camps: Sequence[Camp]
    camped: Collection[int]
    """The camps that have a ground."""
    caption: str
    look: Theme

    @property
    def step(self) -> float:
        """How much broader a line is for each question more: many broad lines hide each other."""
        most = max((abs(tie.net) for tie in self.ties), default=1)
        return min(_STEP, (_BROAD - _THINNEST) / max(1, most - 1))

    @cached_property
    def ends(self) -> NDArray[float64]:
        """Where the lines begin and end, a line a row: x and y of both."""
        import numpy as np

        lines = map(self.line, self.ties)
        return np.array([(line.x1(), line.y1(), line.x2(), line.y2()) for line in lines]).reshape(-1, 4)

    def with_ties(self, ties: Iterable[Tie]) -> Drawing:
        """The same with other lines, the clearest first."""
        return replace(self, ties=sorted(ties, key=lambda tie: (-abs(tie.net), tie.net)))

    def line(self, tie: Tie) -> QLineF:
        """From one actor of a tie to the other."""
        return QLineF(self.spots[tie.one].at, self.spots[tie.other].at)


def drawing(shown: Network, ties: Sequence[Tie], inks: Inks, size: QSize, caption: str = "") -> Drawing:
    """A network with some of its ties in a picture of so many logical pixels."""
    placed = spots(shown.nodes, QRectF(QPointF(), size).adjusted(_EDGE, _EDGE, -_EDGE, -_KEY))
    counts = Counter(node.camp for node in shown.nodes)
    grounds = tuple(camps(shown.nodes, placed)) if len(counts) > 1 else ()
    return Drawing(
        size,
        shown.nodes,
        (),
        placed,
        {node.id: inks.place(node.name) for node in shown.nodes},
        grounds,
        {camp for camp, count in counts.items() if count > 1} if grounds else (),
        caption,
        theme.current(),
    ).with_ties(ties)


def draw(painter: QPainter, drawn: Drawing) -> None:
    """Paint it whole, with nothing pointed out."""
    paint.prepare(painter)
    draw_ground(painter, drawn)
    draw_ties(painter, drawn, reversed(drawn.ties), drawn.look.color("ctl"))
    draw_actors(painter, drawn, drawn.nodes)


class Layers:
    """What stays as it is while one thing after another is pointed out: the ground, and what stands on it.

    Lines beyond the first ``slice_`` come ``more`` by more: there can be so many that a window would wait.
    """

    slice_ = 60

    def __init__(self, drawn: Drawing, ratio: float) -> None:
        self.ratio, self.turns = ratio, 0
        self._drawn, self._left = drawn, list(drawn.ties)
        self._ground, self._over = (_blank(drawn.size, ratio) for _ in range(2))
        painter = QPainter(self._ground)
        paint.prepare(painter)
        draw_ground(painter, drawn)
        painter.end()
        painter = QPainter(self._over)
        paint.prepare(painter)
        draw_actors(painter, drawn, drawn.nodes)
        painter.end()
        self.more()

    @property
    def whole(self) -> bool:
        """Whether all lines are there."""
        return not self._left

    def more(self) -> None:
        """Add lines, under those that are there."""
        self.turns += 1
        now, self._left = self._left[: self.slice_], self._left[self.slice_ :]
        painter = QPainter(self._over)
        paint.prepare(painter)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOver)
        draw_ties(painter, self._drawn, now, self._drawn.look.color("ctl"))
        painter.end()

    def draw(self, painter: QPainter, *, dim: bool) -> None:
        """Paint it; what stands on the ground faintly where something else is to be seen before it."""
        painter.drawPixmap(0, 0, self._ground)
        with paint.saved(painter):
            painter.setOpacity(_DIM if dim else 1.0)
            painter.drawPixmap(0, 0, self._over)


def _blank(size: QSize, ratio: float) -> QPixmap:
    made = QPixmap(size * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    return made


def draw_ground(painter: QPainter, drawn: Drawing) -> None:
    """The paper, the grounds of camps, and what the signs mean."""
    painter.fillRect(QRectF(QPointF(), drawn.size), drawn.look.color("paper"))
    with paint.saved(painter):
        ink = drawn.look.color("hover")
        painter.setPen(QPen(ink, CAMP, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        for camp in drawn.camps:
            painter.drawLines(camp.bands)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        for camp in drawn.camps:
            for box in camp.boxes:
                painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    _draw_key(painter, drawn)


def draw_ties(painter: QPainter, drawn: Drawing, ties: Iterable[Tie], ink: QColor) -> None:
    """Some of the lines."""
    _lines(painter, ((tie.net, drawn.line(tie)) for tie in ties), ink, drawn.step)


def _lines(painter: QPainter, lines: Iterable[tuple[int, QLineF]], ink: QColor, step: float = _STEP) -> None:
    """A line for those who agree on more, dashes for those who disagree on more, dots for as many.

    Neighbours of one kind and breadth are given to Qt at once: there can be more than a thousand.
    """
    with paint.saved(painter):
        for net, alike in _alike(lines):
            thick = min(_THINNEST + step * max(0, abs(net) - 1), _THICKEST)
            pen = QPen(ink, thick, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
            if net <= 0:
                pen.setDashPattern([dash / thick for dash in (_DASHES if net else _DOTS)])
            painter.setPen(pen)
            for at in range(0, len(alike), _AT_ONCE):
                painter.drawLines(alike[at : at + _AT_ONCE])


def _alike(lines: Iterable[tuple[int, QLineF]]) -> Iterable[tuple[int, list[QLineF]]]:
    kinds = dict[int, list[QLineF]]()
    for net, line in lines:
        kinds.setdefault(net, []).append(line)
    return kinds.items()


def draw_actors(
    painter: QPainter, drawn: Drawing, nodes: Sequence[Node], bold: Collection[Node | Tie | None] = ()
) -> None:
    """Marks, then the names, which stand on a veil over the lines; of those that are ``bold`` in any case."""
    for node in nodes:
        spot, ground = drawn.spots[node.id], _ground(drawn, node)
        with paint.saved(painter):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawEllipse(spot.halo)
        glyphs.mark(painter, spot.at, drawn.look.actor(drawn.places[node.id]), MARK)
    for node in nodes:
        _draw_name(painter, drawn, node, bold=node in bold)


def _draw_name(painter: QPainter, drawn: Drawing, node: Node, *, bold: bool) -> None:
    box = drawn.spots[node.id].name
    if box.isEmpty() and not bold:
        return
    if box.isEmpty():
        at = drawn.spots[node.id].at
        box = QRectF(at.x() - 80, at.y() + MARK / 2 + 3, 160, NAME)
    face = font(drawn.nodes, bold=bold)
    words = paint.elided(node.name, face, box.width())
    wide = paint.width(words, face)
    ground = QRectF(0, 0, wide + 6, box.height() - 2)
    ground.moveCenter(box.center())
    veil = _ground(drawn, node)
    veil.setAlphaF(0.85)
    painter.fillRect(ground.toAlignedRect(), veil)  # whole pixels: a tenth of the time
    left = QPointF(ground.left() + 3, paint.baseline(ground, face))
    paint.text(painter, left, words, face, drawn.look.color("ink"))


def _ground(drawn: Drawing, node: Node) -> QColor:
    """What an actor stands on."""
    return QColor(drawn.look.color("hover" if node.camp in drawn.camped else "paper"))


def _draw_key(painter: QPainter, drawn: Drawing) -> None:
    """What the lines and the ground mean, and what the picture is of."""
    look, wide, middle = drawn.look, drawn.size.width(), drawn.size.height() - _KEY / 2
    left, face, ink = 18.0, look.sans(12), look.color("ink2")

    def say(words: str) -> float:
        box = QRectF(left + 42, middle - 10, max(0.0, wide - left - 42), 20)
        return left + 64 + paint.text_in(painter, box, words, face, ink)

    signs = [(translate("NetworkPaint", "agree"), 1), (translate("NetworkPaint", "disagree"), -1)]
    if any(tie.net == 0 for tie in drawn.ties):
        signs.append((translate("NetworkPaint", "both alike"), 0))
    if any(abs(tie.net) > 1 for tie in drawn.ties):
        signs.append((translate("NetworkPaint", "on more questions"), 3))
    for words, net in signs:
        _lines(painter, [(net, QLineF(left, middle, left + 34, middle))], look.color("ctl"))
        left = say(words)
    if drawn.camps:
        ground = QRectF(left, middle - 8, 34, 16)
        paint.rounded(painter, ground, 8, look.color("hover"), look.color("line"))
        left = say(translate("NetworkPaint", "mostly agree with each other"))
    right = QRectF(left, middle - 10, wide - left - 18, 20)
    if right.width() > 60:
        paint.text_in(painter, right, drawn.caption, face, ink, Qt.AlignmentFlag.AlignRight)
