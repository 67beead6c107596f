"""Selectors: how an annotation finds its place again (W3C Web Annotation data model, section 4.2).

A selector keeps the position it was made at and the exact words with their context. Against the text
it was made for, the position decides; against any other text the words and their context do, and where
that leaves a doubt there is no place at all: a wrong place is worse than none.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefing_app.domain.spans import Span

CONTEXT = 32  # code points of prefix and suffix
_TELLING = 64  # so many code points of exact words need no context to be known again
_MARGIN = 4  # code points by which the best place must agree better than the next
_EDGE = "\0"  # stands for what lies before the text's beginning and after its end


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

    The position is believed when the words and all of the context agree there. Otherwise every place of
    the exact words is scored by how much of the context agrees. The best wins only if it is clearly
    better than the next and enough of its context agrees: a short word may stand alone in the new text and
    yet be another one, when the one that was meant is gone.
    """
    exact = selector.exact
    here = Span(selector.start, selector.end)
    if text[here.start : here.end] == exact and _context(text, here.start, selector) == 2 * CONTEXT:
        return here
    if not exact:
        return None
    places = [(_context(text, place, selector), place) for place in _occurrences(text, exact)]
    best, *others = sorted(places, reverse=True)[:2] or [(-1, 0)]
    if best[0] < _needed(exact) or any(best[0] - other[0] < _MARGIN for other in others):
        return None
    return Span(best[1], best[1] + len(exact))


def _needed(exact: str) -> int:
    """How much context must agree: one whole side for a single sign, none for a long passage."""
    return CONTEXT * max(0, _TELLING - len(exact)) // _TELLING


def _occurrences(text: str, exact: str) -> list[int]:
    places, at = [], text.find(exact)
    while at >= 0:
        places.append(at)
        at = text.find(exact, at + 1)
    return places


def _context(text: str, start: int, selector: Selector) -> int:
    """How many code points next to the words agree with the selector's, at most ``2 * CONTEXT``.

    Where a selector has less context than that, it was made next to an edge of the text.
    """
    end = start + len(selector.exact)
    before = text[max(0, start - CONTEXT) : start].rjust(CONTEXT, _EDGE)
    after = text[end : end + CONTEXT].ljust(CONTEXT, _EDGE)
    return _common(before[::-1], selector.prefix.rjust(CONTEXT, _EDGE)[::-1]) + _common(
        after, selector.suffix.ljust(CONTEXT, _EDGE)
    )


def _common(one: str, other: str) -> int:
    """How many signs both begin with."""
    return next(
        (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
