"""Selectors: how an annotation finds its place again (W3C Web Annotation data model, section 4.2).

A selector keeps the position it was made at and the exact words with their context. Against the text
it was made for, the position decides; against any other text the words do, and where they stand in two
equally likely places there is no place at all: a wrong place is worse than none.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefing_app.domain.spans import Span

CONTEXT = 32  # code points of prefix and suffix


@dataclass(frozen=True, slots=True)
class Selector:
    """TextPositionSelector and TextQuoteSelector in one. Offsets are code points."""

    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""


def select(text: str, span: Span) -> Selector:
    """The selector of ``text[span.start:span.end]``. Raises ValueError for a span outside the text."""
    if not 0 <= span.start <= span.end <= len(text):
        raise ValueError(f"The span {span.start}–{span.end} lies outside the text of {len(text)} characters.")
    return Selector(
        span.start,
        span.end,
        text[span.start : span.end],
        text[max(0, span.start - CONTEXT) : span.start],
        text[span.end : span.end + CONTEXT],
    )


def anchor(text: str, selector: Selector) -> Span | None:
    """Where the selector's words stand in ``text``, or None where that is not certain.

    The position is believed when the words and the context both agree there. Otherwise every place of
    the exact words is scored by how much of the context agrees; the best wins only if it is alone.
    """
    exact = selector.exact
    here = Span(selector.start, selector.end)
    if text[here.start : here.end] == exact and _context(text, here.start, selector) == _full(selector):
        return here
    if not exact:
        return None
    places = _occurrences(text, exact)
    if len(places) == 1:
        return Span(places[0], places[0] + len(exact))
    scored = sorted(((_context(text, place, selector), place) for place in places), reverse=True)
    if len(scored) > 1 and scored[0][0] > scored[1][0]:
        return Span(scored[0][1], scored[0][1] + len(exact))
    return None


def _occurrences(text: str, exact: str) -> list[int]:
    places, at = [], text.find(exact)
    while at >= 0:
        places.append(at)
        at = text.find(exact, at + 1)
    return places


def _full(selector: Selector) -> int:
    return len(selector.prefix) + len(selector.suffix)


def _context(text: str, start: int, selector: Selector) -> int:
    """How many code points next to the words agree with the selector's prefix and suffix."""
    end = start + len(selector.exact)
    before, after = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    return _common(before[::-1], selector.prefix[::-1]) + _common(after, selector.suffix)


def _common(one: str, other: str) -> int:
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count
