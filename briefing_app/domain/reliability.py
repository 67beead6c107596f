"""Krippendorff's alpha: how far coders agree beyond chance, on what they say of units and what they mark.

Sources: Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), and for marks "Measuring the
Reliability of Qualitative Text Analysis Data", Quality and Quantity 38 (2004).
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, permutations, product
from typing import TypeAlias

Stretch: TypeAlias = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Reliability:
    """Alpha, None where it is not defined, and how many units it was taken over.

    1 is full agreement, 0 what chance would give; below, coders agree less than by chance.
    """

    alpha: float | None
    units: int


def alpha(units: Iterable[Sequence[Hashable | None]]) -> Reliability:
    """Alpha of units, each with what every coder said of it, None for nothing.

    Counted are the units of which two coders or more said something. Not defined where these are none, or
    where there is just one value at all: what chance would give cannot be told then.
    """
    margins, total, observed, count = defaultdict[Hashable, int](int), 0, 0.0, 0
    for unit in units:
        values = Counter(value for value in unit if value is not None)
        said = values.total()
        if said < 2:
            continue
        count += 1
        total += said
        for value, times in values.items():
            margins[value] += times
            observed += times * (said - times) / (said - 1)
    expected = total * total - sum(times * times for times in margins.values())
    return Reliability(1 - (total - 1) * observed / expected if expected else None, count)


def span_alpha(texts: Iterable[tuple[int, Sequence[Iterable[Stretch]]]]) -> Reliability:
    """Alpha of what coders marked in texts: the unitizing alpha, which tells a near miss from a far one.

    Each text is its length and, for each coder, (start, end) of what that coder marked; what overlaps is one
    stretch, and all are counted. Not defined where nothing is marked.
    """
    disagreement, length, coders = 0, 0, 0
    marked, unmarked = list[int](), list[int]()
    for size, marks in texts:
        lines = [_joined(stretches) for stretches in marks]
        gaps = [list(_gaps(line, size)) for line in lines]
        length, coders = length + size, len(lines)
        for one, other in permutations(range(coders), 2):
            # A stretch in the other's gap is counted again when these two change places.
            disagreement += _apart(lines[one], lines[other]) + 2 * _missed(lines[one], gaps[other])
        marked += [end - start for line in lines for start, end in line]
        unmarked += [end - start for line in gaps for start, end in line]
    expected = _by_chance(marked, unmarked, coders * length) if coders > 1 else 0.0
    observed = disagreement / (coders * (coders - 1) * length) if expected else 0.0
    return Reliability(1 - observed / expected if expected else None, len(marked))


def _apart(one: Sequence[Stretch], other: Sequence[Stretch]) -> int:
    """How far the ends of stretches that overlap lie apart, squared."""
    return sum(
        (start - begin) ** 2 + (end - stop) ** 2
        for (start, end), (begin, stop) in product(one, other)
        if start < stop and begin < end
    )


def _missed(marks: Sequence[Stretch], gaps: Sequence[Stretch]) -> int:
    """The lengths, squared, of stretches in which another coder marked nothing at all."""
    return sum(
        (end - start) ** 2
        for (start, end), (begin, stop) in product(marks, gaps)
        if begin <= start and end <= stop
    )


def _by_chance(marked: Sequence[int], unmarked: Sequence[int], positions: int) -> float:
    """What would be disagreed on if all stretches and gaps, by their lengths, lay anywhere, times the length.

    ``positions`` is the length of all texts for every coder.
    """
    if not marked:
        return 0.0
    gaps = sorted(unmarked)
    longer = list(accumulate(reversed(gaps), initial=0))  # the sum of the longest, by how many they are
    total = 0.0
    for size in marked:
        fitting = len(gaps) - bisect_left(gaps, size)
        total += (len(marked) - 1) / 3 * (2 * size**3 - 3 * size**2 + size)
        total += size**2 * (longer[fitting] - fitting * (size - 1))
    return 2 * total / (positions * (positions - 1) - sum(size * (size - 1) for size in marked))


def _joined(stretches: Iterable[Stretch]) -> list[Stretch]:
    """In order, and those that overlap as one."""
    joined = list[Stretch]()
    for start, end in sorted(stretches):
        if joined and start < joined[-1][1]:
            start, end = joined[-1][0], max(end, joined.pop()[1])
        joined.append((start, end))
    return joined


def _gaps(stretches: Iterable[Stretch], size: int) -> Iterator[Stretch]:
    """What lies between stretches, before and after them."""
    last = 0
    for start, end in (*stretches, (size, size)):
        if start > last:
            yield last, start
        last = end
