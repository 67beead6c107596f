"""Where the actors of a network are drawn: who agrees stands near each other, who disagrees apart.

Distances on paper follow the distances wanted as closely as they can (stress majorization: Gansner, Koren and
North, "Graph Drawing by Stress Majorization", Graph Drawing 2004). Parts of the network that no tie joins are
arranged each by itself and put beside one another.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

Pair = tuple[str, str]
Place = tuple[float, float]
_Matrix = npt.NDArray[np.float64]

_NEAR, _FAR, _FARTHEST = 1.0, 2.4, 3.2
_ASIDE = 1.2  # how much farther those of another camp stand
_BETWEEN = 1.3  # from one part to the next
_ACROSS = 1.35  # how much wider than high the whole is meant to be
_FEW = 4  # so many are seen to be apart as they are
_STEPS, _STILL = 200, 1e-4


def arranged(
    parts: Sequence[Sequence[str]], nets: Mapping[Pair, float], camps: Mapping[str, int]
) -> dict[str, Place]:
    """A place for each actor, from (0, 0) on; the same for the same network.

    ``parts`` are actors whom ties join, the largest part first. ``nets`` has each tie: from -1, at odds on
    everything, to 1, agreed on everything. ``camps`` has the number of each actor's. 1 is the distance of
    those who are agreed.
    """
    boxes = [_part(part, nets, camps) for part in parts]
    corners = _packed([box.max(axis=0) + _BETWEEN for box in boxes])
    return {
        actor: (round(corner[0] + float(at[0]), 3), round(corner[1] + float(at[1]), 3))
        for part, box, corner in zip(parts, boxes, corners, strict=True)
        for actor, at in zip(part, box, strict=True)
    }


def _part(actors: Sequence[str], nets: Mapping[Pair, float], camps: Mapping[str, int]) -> _Matrix:
    """Places of actors who are joined, an actor a row: as wide as possible, none below 0."""
    wanted, tied = _wanted(actors, nets)
    camp = np.array([camps[actor] for actor in actors])
    wanted += _ASIDE * (camp[:, None] != camp[None, :]) * (len(actors) > _FEW)
    places = _settled(_begun(wanted), wanted, tied)
    places = _turned(places - places.mean(axis=0))
    return np.asarray(places - places.min(axis=0))


def _wanted(actors: Sequence[str], nets: Mapping[Pair, float]) -> tuple[_Matrix, npt.NDArray[np.bool_]]:
    """How far apart each two are to stand, and which are tied; the others by the way from tie to tie."""
    number = {actor: at for at, actor in enumerate(actors)}
    wanted = np.full((len(actors), len(actors)), np.inf)
    for (one, other), net in nets.items():
        if one in number and other in number:
            far = _NEAR + (_FAR - _NEAR) * (1 - net) / 2
            wanted[number[one], number[other]] = wanted[number[other], number[one]] = far
    tied = np.isfinite(wanted)
    np.fill_diagonal(wanted, 0.0)
    ways = wanted.copy()
    for by in range(len(actors)):
        ways = np.minimum(ways, ways[:, [by]] + ways[[by], :])
    return np.where(tied, wanted, np.minimum(ways, _FARTHEST)), tied


def _begun(wanted: _Matrix) -> _Matrix:
    """A first guess: the two directions in which the distances differ most (classical scaling)."""
    count = len(wanted)
    centring = np.eye(count) - 1 / count
    values, vectors = np.linalg.eigh(-centring @ wanted**2 @ centring / 2)
    begun = np.zeros((count, 2))
    for column, at in enumerate((-1, -2)[:count]):
        vector = vectors[:, at]
        sign = np.sign(vector[np.argmax(np.abs(vector))]) or 1.0
        begun[:, column] = vector * sign * np.sqrt(max(values[at], 0.0))
    turn = np.arange(count) * 2.399963  # no two may begin at one place
    return begun + 0.05 * np.column_stack((np.cos(turn), np.sin(turn)))


def _settled(places: _Matrix, wanted: _Matrix, tied: npt.NDArray[np.bool_]) -> _Matrix:
    """Places whose distances are as wanted, as far as there can be such in a plane."""
    count = len(wanted)
    if count < 2:
        return np.zeros((count, 2))
    apart = ~np.eye(count, dtype=bool)
    weights = np.where(tied, 1.0, 0.3) * np.divide(1.0, wanted**2, out=np.zeros_like(wanted), where=apart)
    laplacian = np.diag(weights.sum(axis=1)) - weights
    inverse = np.linalg.inv(laplacian + 1 / count) - 1 / count  # as shifting all places changes nothing
    for _ in range(_STEPS):
        gaps = places[:, None, :] - places[None, :, :]
        now = np.sqrt((gaps**2).sum(axis=2))
        pull = -weights * wanted / np.maximum(now, 1e-9)
        np.fill_diagonal(pull, 0.0)
        np.fill_diagonal(pull, -pull.sum(axis=1))
        moved = inverse @ (pull @ places)
        still = np.abs(moved - places).max() < _STILL
        places = moved
        if still:
            break
    return places


def _turned(places: _Matrix) -> _Matrix:
    """The same, lying along the line in which they reach farthest: names need room across."""
    if len(places) < 2:
        return places
    _, axes = np.linalg.eigh(places.T @ places)
    turned = places @ axes[:, ::-1]
    # Which end is left and which is up is told by the first actor, not by chance.
    return np.asarray(turned * np.where(turned[0] > 1e-9, -1.0, 1.0))


def _packed(sizes: Sequence[_Matrix]) -> list[Place]:
    """The left upper corner of each box, in rows that are centred; as many in a row as fits a window best."""
    boxes = [(float(wide), float(high)) for wide, high in sizes]
    tried = [_rows(boxes, sum(wide for wide, _ in boxes[: at + 1])) for at in range(len(boxes))]
    best = min(tried, key=lambda rows: max(_wide(rows) / _ACROSS, _high(rows)), default=[])
    corners, top = list[Place](), 0.0
    for row in best:
        left, tallest = (_wide(best) - sum(wide for wide, _ in row)) / 2, max(high for _, high in row)
        for wide, high in row:
            corners.append((left + _BETWEEN / 2, top + (tallest - high + _BETWEEN) / 2))
            left += wide
        top += tallest
    return corners


def _rows(boxes: Sequence[Place], room: float) -> list[list[Place]]:
    """The boxes in their order, in rows no wider than the room where that can be."""
    rows = list[list[Place]]()
    for box in boxes:
        if rows and sum(wide for wide, _ in (*rows[-1], box)) <= room + 1e-6:
            rows[-1].append(box)
        else:
            rows.append([box])
    return rows


def _wide(rows: Sequence[Sequence[Place]]) -> float:
    return max(sum(wide for wide, _ in row) for row in rows)


def _high(rows: Sequence[Sequence[Place]]) -> float:
    return sum(max(high for _, high in row) for row in rows)
