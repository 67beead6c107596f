"""Selectors: how an annotation finds its place again (W3C Web Annotation data model, section 4.2).

A selector keeps the position it was made at and the exact words with their context. Against the text
it was made for, the position decides; against any other text the words and their context do, and where
that leaves a doubt there is no place at all: a wrong place is worse than none.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefing_app.domain.spans import Span

CONTEXT = 32  # code points of prefix and suffix
_WIDE = 1_000  # code points of context on either side that are compared where the whole text is at hand
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


def anchor(text: str, selector: Selector, made_for: str | None = None) -> Span | None:
    """Where the selector's words stand in ``text``, or None where that is not certain.

    ``made_for`` is the text that the selector was made for, where it is at hand. Up to the first change and
    from the last change on, places are then certain, and elsewhere as much of the context can be compared as
    it takes to tell the words from the same words in other places. Without it the position is believed where
    the words and all of the context agree there.

    Otherwise every place of the exact words is scored by how much of the context agrees. The best wins only
    if it is clearly better than the next and enough of its context agrees: a short word may stand alone in
    the new text and yet be another one, when the one that was meant is gone. So may a whole sentence that
    stood twice in the text before: the context has to agree better than it did with the other one.
    """
    exact = selector.exact
    here = Span(selector.start, selector.end)
    if made_for is not None:
        if (kept := _untouched(text, selector, made_for)) is not None:
            return kept
        before, after, width = made_for[: selector.start], made_for[selector.end :], _WIDE
    else:
        before, after, width = selector.prefix, selector.suffix, CONTEXT
        if text[here.start : here.end] == exact and _context(text, here, width) == (before, after):
            return here
    if not exact:
        return None
    places = [Span(place, place + len(exact)) for place in _occurrences(text, exact)]
    scored = sorted(((_agreeing(text, place, before, after, width), place) for place in places), reverse=True)
    best, *others = scored[:2] or [(-1, here)]
    needed = _needed(exact)
    if made_for is not None:
        rivals = (place for place in _occurrences(made_for, exact) if place != selector.start)
        agreed = (_agreeing(made_for, Span(at, at + len(exact)), before, after, width) for at in rivals)
        needed = max(needed, max(agreed, default=-_MARGIN) + _MARGIN)
    if best[0] < needed or any(best[0] - other[0] < _MARGIN for other in others):
        return None
    return best[1]


def _untouched(text: str, selector: Selector, made_for: str) -> Span | None:
    """The words' place where all before it, or all after it, is as it was in the text they were chosen in."""
    if text.startswith(made_for[: selector.end]):
        return Span(selector.start, selector.end)
    if text.endswith(made_for[selector.start :]):
        moved = len(text) - len(made_for)
        return Span(selector.start + moved, selector.end + moved)
    return None


def _needed(exact: str) -> int:
    """How much context must agree: one whole side for a single sign, none for a long passage."""
    return CONTEXT * max(0, _TELLING - len(exact)) // _TELLING


def _occurrences(text: str, exact: str) -> list[int]:
    places, at = [], text.find(exact)
    while at >= 0:
        places.append(at)
        at = text.find(exact, at + 1)
    return places


def _agreeing(text: str, place: Span, before: str, after: str, width: int) -> int:
    """How many code points next to a place agree with what stood before and after the words, at most
    ``2 * width``.

    Where there is less context than that, the words stood near an edge of their text, which counts as one
    more sign that can agree: much may be put in before the first word, and the new first word is another.
    """
    now_before, now_after = _context(text, place, width)
    then_before, then_after = before[max(0, len(before) - width) :], after[:width]
    return _common(_edged(now_before[::-1], width), _edged(then_before[::-1], width)) + _common(
        _edged(now_after, width), _edged(then_after, width)
    )


def _context(text: str, place: Span, width: int) -> tuple[str, str]:
    """What stands before and after a place."""
    return text[max(0, place.start - width) : place.start], text[place.end : place.end + width]


def _edged(context: str, width: int) -> str:
    return context if len(context) >= width else context + _EDGE


def _common(one: str, other: str) -> int:
    """How many signs both begin with."""
    least, most = 0, min(len(one), len(other))
    while least < most:
        middle = (least + most + 1) // 2
        if one[least:middle] == other[least:middle]:
            least = middle
        else:
            most = middle - 1
    return least
