"""Krippendorff's alpha: how far coders agree beyond chance, on nominal data of which some may be missing.

Source: Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TypeAlias

Pair: TypeAlias = tuple[Hashable, Hashable]
Mark: TypeAlias = tuple[int, int, Hashable]


def alpha(units: Iterable[Sequence[Hashable | None]]) -> float | None:
    """Alpha of units, each with what every coder said of it, None for nothing.

    1 is full agreement, 0 what chance would give. None where it is not defined: fewer than two values that
    can be compared, or just one value at all.
    """
    return _alpha((pair, share) for unit in units for pair, share in _coincidences(unit).items())


def span_alpha(texts: Iterable[tuple[int, Sequence[Sequence[Mark]]]]) -> float | None:
    """Alpha of what coders marked in texts, a code point a unit.

    Each text is its length and, for each coder, (start, end, value) of what that coder marked, of which the
    first counts where two overlap. What a coder left unmarked has a value of its own, as everyone read it.
    """
    return _alpha(_span_coincidences(texts))


_UNMARKED = object()


def _span_coincidences(
    texts: Iterable[tuple[int, Sequence[Sequence[Mark]]]],
) -> Iterator[tuple[Pair, float]]:
    for length, coders in texts:
        edges = sorted(
            {0, length, *(edge for marks in coders for start, end, _ in marks for edge in (start, end))}
        )
        for start, end in pairwise(edges):
            said = [_value(marks, start) for marks in coders]
            for pair, share in _coincidences(said).items():
                yield pair, share * (end - start)


def _value(marks: Sequence[Mark], at: int) -> Hashable:
    return next((value for start, end, value in marks if start <= at < end), _UNMARKED)


def _coincidences(unit: Sequence[Hashable | None]) -> dict[Pair, float]:
    """Each ordered pair of values in a unit, by its share: the values less one."""
    values = Counter(value for value in unit if value is not None)
    count = values.total()
    if count < 2:
        return {}
    return {
        (one, other): values[one] * (values[other] - (one == other)) / (count - 1)
        for one in values
        for other in values
        if one != other or values[one] > 1
    }


def _alpha(coincidences: Iterable[tuple[Pair, float]]) -> float | None:
    margins, total, observed = defaultdict[Hashable, float](float), 0.0, 0.0
    for (one, other), share in coincidences:
        margins[one] += share
        total += share
        observed += share if one != other else 0.0
    expected = total * total - sum(count * count for count in margins.values())
    return 1 - (total - 1) * observed / expected if total >= 2 and expected else None
