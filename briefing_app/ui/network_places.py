"""Where the marks and names of a network stand in a picture of a given size."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF
from PySide6.QtGui import QFont

from briefing_app.domain.network import Node
from briefing_app.ui import paint, theme

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray

MARK, NAME, CAMP = 14.0, 18.0, 48.0
_UNDER = 3.0  # from the mark to its name
_WIDEST, _ASIDE, _BELOW = 160.0, 8.0, 4.0
_CROWD = 40  # so many have smaller names
_LENGTH, _STRETCH = 150.0, 1.5
_STEPS, _SLACK, _PUSH = 200, 0.5, 0.35
_SIDEWAYS = 1.6  # names are broad: to move one up or down is the shorter way, but not the only one


@dataclass(frozen=True, slots=True)
class Spot:
    """Where an actor's mark has its middle, and the box of its name; that is empty where there is no room."""

    at: QPointF
    name: QRectF

    @property
    def mark(self) -> QRectF:
        return _mark(self.at)

    @property
    def halo(self) -> QRectF:
        """What lines leave free around the mark."""
        return self.mark.adjusted(-3, -3, 3, 3)


@dataclass(frozen=True, slots=True)
class Camp:
    """The ground of those who mostly agree: a box around each, joined by bands that are ``CAMP`` broad."""

    boxes: Sequence[QRectF]
    bands: Sequence[QLineF]


def font(nodes: Sequence[Node], *, bold: bool = False) -> QFont:
    """What names are written in."""
    return theme.current().sans(12.5 if len(nodes) < _CROWD else 11.5, 600 if bold else 500)


def spots(nodes: Sequence[Node], room: QRectF) -> dict[str, Spot]:
    """A spot for each actor within the room: names stand under their marks, and none covers another."""
    if not nodes:
        return {}
    face = font(nodes, bold=True)
    wide = {node.id: min(paint.width(node.name, face) + 2, _WIDEST) for node in nodes}
    high = MARK + _UNDER + NAME
    sizes = [QSizeF(max(wide[node.id], MARK) + _ASIDE, high + _BELOW) for node in nodes]
    middles = _apart(_fitted(nodes, room), sizes, room)
    marks = [QPointF(middle.x(), middle.y() - (high - MARK) / 2) for middle in middles]
    found, taken = dict[str, Spot](), [_mark(at) for at in marks]
    for node, at in sorted(zip(nodes, marks, strict=True), key=lambda one: -one[0].centrality):
        name = QRectF(at.x() - wide[node.id] / 2, at.y() + MARK / 2 + _UNDER, wide[node.id], NAME)
        if any(name.intersects(other) for other in taken):
            name = QRectF()
        taken.append(name)
        found[node.id] = Spot(at, name)
    return found


def _mark(at: QPointF) -> QRectF:
    return QRectF(at.x() - MARK / 2, at.y() - MARK / 2, MARK, MARK)


def _fitted(nodes: Sequence[Node], room: QRectF) -> list[QPointF]:
    """The places as large as the room allows, a tie no longer than reads well, in the middle."""
    left, top = min(node.x for node in nodes), min(node.y for node in nodes)
    wide = max(node.x for node in nodes) - left or 1e-9
    high = max(node.y for node in nodes) - top or 1e-9
    across = min((room.width() - _WIDEST) / wide, _LENGTH * _STRETCH)
    down = min((room.height() - 2 * CAMP) / high, _LENGTH)
    across, down = min(across, down * _STRETCH), min(down, across * _STRETCH)
    corner = room.center() - QPointF(wide * across, high * down) / 2
    return [corner + QPointF((node.x - left) * across, (node.y - top) * down) for node in nodes]


def _apart(middles: Sequence[QPointF], sizes: Sequence[QSizeF], room: QRectF) -> list[QPointF]:
    """The middles of the boxes, moved as little as needed for none to cover another; all within the room."""
    import numpy as np

    count = len(sizes)
    wide, high = (np.array([one.width() for one in sizes]), np.array([one.height() for one in sizes]))
    x, y = (np.array([at.x() for at in middles]), np.array([at.y() for at in middles]))
    least_x, least_y = room.left() + wide / 2, room.top() + high / 2
    most_x = np.maximum(room.right() - wide / 2, least_x)
    most_y = np.maximum(room.bottom() - high / 2, least_y)
    need_x = (wide[:, None] + wide) / 2
    need_y = (high[:, None] + high) / 2
    np.fill_diagonal(need_x, -1.0)
    x += np.arange(count) * 1e-3  # none may be at one place with another
    y += np.arange(count)[::-1] * 1e-3
    for _ in range(_STEPS):
        x, y = np.clip(x, least_x, most_x), np.clip(y, least_y, most_y)
        gap_x, gap_y = np.subtract.outer(x, x), np.subtract.outer(y, y)
        over_x, over_y = need_x - np.abs(gap_x), need_y - np.abs(gap_y)
        over = (over_x > _SLACK) & (over_y > _SLACK)
        if not over.any():
            break
        aside = over & (over_x < over_y * _SIDEWAYS)
        x = x + (np.copysign(over_x, gap_x) * aside).sum(axis=1) * _PUSH
        y = y + (np.copysign(over_y, gap_y) * (over & ~aside)).sum(axis=1) * _PUSH
    places = zip(np.clip(x, least_x, most_x), np.clip(y, least_y, most_y), strict=True)
    return [QPointF(float(across), float(down)) for across, down in places]


def camps(nodes: Sequence[Node], spots: Mapping[str, Spot]) -> Iterator[Camp]:
    """The ground of each camp of two or more: names and marks, joined on the shortest ways."""
    members = dict[int, list[Spot]]()
    for node in nodes:
        members.setdefault(node.camp, []).append(spots[node.id])
    for camp in members.values():
        if len(camp) > 1:
            boxes = [spot.mark.united(spot.name).adjusted(-10, -9, 10, 7) for spot in camp]
            yield Camp(boxes, list(_joined([spot.at + QPointF(0, NAME / 2) for spot in camp])))


def _joined(places: Sequence[QPointF]) -> Iterator[QLineF]:
    """The shortest tree of lines that joins all places."""
    first, *left = places
    nearest = {at: (_far(place, first), first) for at, place in enumerate(left)}
    while nearest:
        at = min(nearest, key=lambda one: nearest[one][0])
        yield QLineF(nearest.pop(at)[1], left[at])
        for other, (far, _) in nearest.items():
            if _far(left[other], left[at]) < far:
                nearest[other] = (_far(left[other], left[at]), left[at])


def _far(one: QPointF, other: QPointF) -> float:
    gap = one - other
    return float(QPointF.dotProduct(gap, gap))


def nearest(point: QPointF, ends: NDArray[float64], reach: float) -> int | None:
    """The row of the line that is nearest to a point and within its reach; a row has x and y of both ends."""
    import numpy as np

    start, along = ends[:, :2], ends[:, 2:] - ends[:, :2]
    to = np.array((point.x(), point.y())) - start
    share = (to * along).sum(axis=1) / np.maximum((along * along).sum(axis=1), 1e-9)
    off = np.linalg.norm(to - along * np.clip(share, 0, 1)[:, None], axis=1)
    at = int(off.argmin()) if len(off) else 0
    return at if len(off) and off[at] < reach else None
