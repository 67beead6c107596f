"""A user's decisions laid over what the engine found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from briefing_app.domain.analysis import Actor, ActorKind, Analysis, Quotation, QuotationKind
from briefing_app.domain.annotation import Position, Review, Verdict
from briefing_app.domain.selector import Selector, anchor
from briefing_app.domain.spans import Span
from briefing_app.domain.views import ReviewedQuotation

_OPENING_MARKS = frozenset("\"“„«‘'‹")
SAME = 0.5
"""So much of the longer of two contents in common makes them one quotation."""


def lay_over(
    text: str, analysis: Analysis | None, reviews: Iterable[Review], positions: Iterable[Position]
) -> tuple[ReviewedQuotation, ...]:
    """The quotations in text order, numbered from 1, each with the user's decision and positions.

    A decision finds its quotation by id; one made on the findings of another engine or version, by its
    words, where they stand now. What was accepted or added stays with its id and its words, and takes the
    place of what a newer engine cut otherwise, or does not find at all: a new engine never overwrites a
    person. A rejection follows the one quotation that shares its words.
    """
    found = analysis.quotations if analysis else ()
    actors = analysis.actors if analysis else ()
    laid = _Laid(text, found, reviews)
    hung = _by_quotation(positions, laid.renamed)
    everything = sorted(laid.shown.values(), key=lambda quotation: (quotation.start, quotation.end))
    return tuple(
        ReviewedQuotation(
            number,
            quotation,
            _speaker(quotation, laid.decided.get(quotation.id), actors),
            laid.decided.get(quotation.id),
            tuple(hung[quotation.id]),
        )
        for number, quotation in enumerate(everything, start=1)
    )


def speakers(quotations: Iterable[ReviewedQuotation]) -> tuple[Actor, ...]:
    """Who is quoted, each once, in order of their first quotation that is not rejected."""
    quoted = (item.speaker for item in quotations if item.speaker is not None and not item.rejected)
    return tuple(dict.fromkeys(quoted))


class _Laid:
    """What is ``shown``, what is ``decided`` on it, both by the id that it goes by, and the ids that what was
    rejected goes by now."""

    def __init__(self, text: str, found: Sequence[Quotation], reviews: Iterable[Review]) -> None:
        by_id = {quotation.id: quotation for quotation in found}
        reviews = list(reviews)
        self.decided = {review.quotation: review for review in reviews if review.quotation in by_id}
        self.shown = {each.id: _as_cut(text, each, self.decided.get(each.id)) for each in found}
        self.renamed: dict[str, str] = {}
        self._text, self._found = text, found
        # What was kept first: what it covers is not there to be rejected any more.
        for review in sorted(reviews, key=lambda review: not review.kept):
            if review.quotation not in by_id:
                (self._keep if review.kept else self._reject)(review)

    def _keep(self, review: Review) -> None:
        places = _places(self._text, review.content or review.selectors, review.made_for)
        if not places:
            return  # the words are gone, or in two places: no place is better than a wrong one
        same = max(self._found, key=lambda each: likeness(each.content, places), default=None)
        if same is None or likeness(same.content, places) < SAME:
            quotation = _restored(self._text, review, places)
        elif same.id in self.decided:
            return
        else:
            quotation = replace(same, id=review.quotation, content=places)
        for each in self._undecided():
            if _common(each.content, places) >= SAME * _length(each.content):
                del self.shown[each.id]
        self.shown[review.quotation] = quotation
        self.decided[review.quotation] = review

    def _reject(self, review: Review) -> None:
        places = _places(self._text, review.selectors, review.made_for)
        if not places:
            return
        sharing = [each for each in self._found if _share(each.content, places) >= SAME]
        if len(sharing) > 1:  # the words of several: it was the cut that was wrong
            sharing = [each for each in sharing if likeness(each.content, places) >= SAME]
        for each in sharing:
            if each.id in self.shown and each.id not in self.decided:
                self.decided[each.id] = review
                self.renamed[review.quotation] = each.id
                return

    def _undecided(self) -> list[Quotation]:
        return [each for each in self._found if each.id in self.shown and each.id not in self.decided]


def _as_cut(text: str, quotation: Quotation, review: Review | None) -> Quotation:
    """With the words that the user cut, where they did."""
    places = _places(text, review.content, review.made_for) if review is not None and review.kept else None
    return quotation if not places else replace(quotation, content=places)


def _places(text: str, selectors: Sequence[Selector], made_for: str | None) -> tuple[Span, ...] | None:
    """Where all of the words stand now, in text order; None where that is not certain of each."""
    places = [anchor(text, selector, made_for) for selector in selectors]
    return None if None in places else tuple(sorted(place for place in places if place is not None))


def likeness(one: Sequence[Span], other: Sequence[Span]) -> float:
    """How much of the longer of two contents is in both, 0 to 1."""
    return _common(one, other) / max(_length(one), _length(other), 1)


def _share(one: Sequence[Span], other: Sequence[Span]) -> float:
    """How much of the shorter of two contents is in both, 0 to 1."""
    return _common(one, other) / max(min(_length(one), _length(other)), 1)


def _common(one: Sequence[Span], other: Sequence[Span]) -> int:
    return sum(a.overlap(b) for a in one for b in other)


def _length(spans: Sequence[Span]) -> int:
    return sum(span.end - span.start for span in spans)


def _restored(text: str, review: Review, places: tuple[Span, ...]) -> Quotation:
    marked = opens_with_mark(text, places[0].start)
    return Quotation(
        review.quotation,
        review.kind or (QuotationKind.DIRECT if marked else QuotationKind.INDIRECT),
        places,
        cue=None,
        source=None,
        speaker=None,
        confidence=1.0,
        found_by="you" if review.verdict is Verdict.ADDED else "you; an earlier engine found it",
    )


def opens_with_mark(text: str, start: int) -> bool:
    """Whether a quotation mark opens the words that begin there, as their first sign or before it."""
    return text[start : start + 1] in _OPENING_MARKS or text[max(0, start - 1) : start] in _OPENING_MARKS


def _by_quotation(positions: Iterable[Position], renamed: dict[str, str]) -> defaultdict[str, list[Position]]:
    """Positions by the id of the quotation they are on now."""
    hung: defaultdict[str, list[Position]] = defaultdict(list)
    for position in positions:
        hung[renamed.get(position.quotation, position.quotation)].append(position)
    return hung


def _speaker(quotation: Quotation, review: Review | None, actors: Sequence[Actor]) -> Actor | None:
    """The actor that counts: the one of the name that the user gave, else the engine's."""
    if review is None or review.speaker is None:
        return next((actor for actor in actors if actor.id == quotation.speaker), None)
    name = review.speaker.casefold()
    for actor in actors:
        if name == actor.name.casefold() or name in (alias.casefold() for alias in actor.aliases):
            return actor
    return Actor(f"u:{review.speaker}", review.speaker, ActorKind.PERSON)
