"""Spans: half-open ranges of Unicode code points into one version's text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Span(NamedTuple):
    """``text[start:end]``, in code points, end exclusive."""

    start: int
    end: int

    def __bool__(self) -> bool:
        return self.end > self.start

    def overlap(self, other: Span) -> int:
        """How many code points both cover."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def contains(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end


def spans_of(pairs: Iterable[tuple[int, int] | list[int]]) -> tuple[Span, ...]:
    """Plain pairs, as JSON gives them, to spans."""
    return tuple(Span(int(start), int(end)) for start, end in pairs)


def exact_text(text: str, spans: Iterable[Span], joint: str = " … ") -> str:
    """The words of several spans, joined by an ellipsis, as a reader would quote them."""
    return joint.join(text[span.start : span.end] for span in spans)
