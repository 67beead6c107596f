"""A user's decisions laid over what the engine found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from briefing_app.domain.analysis import Actor, ActorKind, Analysis, Quotation, QuotationKind
from briefing_app.domain.annotation import Position, Review, Verdict
from briefing_app.domain.selector import anchor
from briefing_app.domain.spans import Span
from briefing_app.domain.views import ReviewedQuotation

_OPENING_MARKS = frozenset("\"“„«‘'‹")


def lay_over(
    text: str, analysis: Analysis | None, reviews: Iterable[Review], positions: Iterable[Position]
) -> tuple[ReviewedQuotation, ...]:
    """The quotations in text order, numbered from 1, each with the user's decision and positions.

    A decision finds its quotation by id; one made on the findings of another engine or version, by its
    words: where they stand now, and where at least half is the same. An accepted quotation that the engine
    does not find any more stays, as the user's: a new engine never overwrites a person.
    """
    found = analysis.quotations if analysis else ()
    actors = analysis.actors if analysis else ()
    matched, kept = _match(text, found, reviews)
    hung = _by_quotation(positions, {review.quotation: now for now, review in matched.items()})
    everything = sorted((*found, *kept), key=lambda quotation: (quotation.start, quotation.end))
    return tuple(
        ReviewedQuotation(
            number,
            quotation,
            _speaker(quotation, matched.get(quotation.id), actors),
            matched.get(quotation.id),
            tuple(hung[quotation.id]),
        )
        for number, quotation in enumerate(everything, start=1)
    )


def speakers(quotations: Iterable[ReviewedQuotation]) -> tuple[Actor, ...]:
    """Who is quoted, each once, in order of their first quotation that is not rejected."""
    quoted = (item.speaker for item in quotations if item.speaker is not None and not item.rejected)
    return tuple(dict.fromkeys(quoted))


def _match(
    text: str, found: Sequence[Quotation], reviews: Iterable[Review]
) -> tuple[dict[str, Review], list[Quotation]]:
    """Each quotation's decision by the quotation's id, and the accepted quotations that are found no more."""
    by_id = {quotation.id: quotation for quotation in found}
    reviews = list(reviews)
    matched = {review.quotation: review for review in reviews if review.quotation in by_id}
    kept = []
    for review in reviews:
        if review.quotation in by_id:
            continue
        places = [place for selector in review.selectors if (place := anchor(text, selector))]
        if len(places) < len(review.selectors) or not places:
            continue  # the words are gone, or in two places: no place is better than a wrong one
        same = max(found, key=lambda quotation: _likeness(quotation.content, places), default=None)
        if same is not None and _likeness(same.content, places) >= 0.5:
            matched.setdefault(same.id, review)
        elif review.verdict is Verdict.ACCEPTED:
            kept.append(_restored(text, review, places))
            matched[review.quotation] = review
    return matched, kept


def _likeness(one: Sequence[Span], other: Sequence[Span]) -> float:
    """How much of the longer of two contents is in both, 0 to 1."""
    both = sum(a.overlap(b) for a in one for b in other)
    return both / max(sum(s.end - s.start for s in one), sum(s.end - s.start for s in other), 1)


def _restored(text: str, review: Review, places: list[Span]) -> Quotation:
    start = places[0].start
    marked = text[start : start + 1] in _OPENING_MARKS or text[max(0, start - 1) : start] in _OPENING_MARKS
    return Quotation(
        review.quotation,
        review.kind or (QuotationKind.DIRECT if marked else QuotationKind.INDIRECT),
        tuple(sorted(places)),
        cue=None,
        source=None,
        speaker=None,
        confidence=1.0,
        found_by="you; an earlier engine found it",
    )


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
