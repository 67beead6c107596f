"""Reviewing: a user's decisions on the quotations that the engine found, and those the user found."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing_app.domain.analysis import QuotationKind
from briefing_app.domain.annotation import Review, Verdict
from briefing_app.domain.changes import ChangeSet
from briefing_app.domain.errors import InvalidInputError, NotFoundError
from briefing_app.domain.ids import random_id
from briefing_app.domain.reviewing import QueueOrder
from briefing_app.domain.selector import Selector, select
from briefing_app.domain.spans import Span
from briefing_app.domain.views import ArticleView, ReviewedQuotation
from briefing_app.services.browse import view
from briefing_app.services.overlay import opens_with_mark
from briefing_app.services.profile import Profile

if TYPE_CHECKING:
    from briefing_app.storage.unit_of_work import UnitOfWork

AT_ONCE = 500
"""So many quotations are accepted together at most: all of them are one change to undo."""


def accept(
    profile: Profile,
    article: str,
    quotation: str,
    *,
    speaker: str | None = None,
    kind: QuotationKind | None = None,
    content: Sequence[Span] = (),
) -> ChangeSet:
    """Accept a quotation, with another speaker (a name), kind or words where given; without, as it is shown.

    What was accepted is kept in full, so that no later engine can put other words or another speaker in
    its place. Raises NotFoundError, InvalidInputError for words that are not in the article.
    """
    with profile.library.unit_of_work(profile.user) as uow:
        shown = shown_quotation(uow, article, quotation)
        record(uow, article, shown, Verdict.ACCEPTED, speaker, kind, content)
        return uow.commit("Edit quotation" if content else "Accept quotation")


def reject(profile: Profile, article: str, quotation: str) -> ChangeSet:
    """Reject a quotation: it is shown struck and exported nowhere. One that was added is taken away.

    Raises NotFoundError.
    """
    with profile.library.unit_of_work(profile.user) as uow:
        shown = shown_quotation(uow, article, quotation)
        if shown.added:
            uow.reviews.clear(article, quotation)
            return uow.commit("Remove quotation")
        record(uow, article, shown, Verdict.REJECTED)
        return uow.commit("Reject quotation")


def clear(profile: Profile, article: str, quotation: str) -> ChangeSet:
    """Take a decision back: the quotation is the engine's again. Raises NotFoundError."""
    with profile.library.unit_of_work(profile.user) as uow:
        shown = shown_quotation(uow, article, quotation)
        if shown.review is None:
            raise NotFoundError("There is no decision on this quotation to take back.")
        uow.reviews.clear(article, shown.review.quotation)
        return uow.commit("Take back decision")


def add(
    profile: Profile,
    article: str,
    content: Sequence[Span],
    *,
    speaker: str | None = None,
    kind: QuotationKind | None = None,
) -> ChangeSet:
    """Add a quotation that the engine did not find: words of the article, who said them (a name), how.

    ``created[0]`` is its id. Words that are a quotation already are accepted instead. Raises NotFoundError,
    InvalidInputError for words that are not in the article, or that overlap.
    """
    with profile.library.unit_of_work(profile.user) as uow:
        shown = view(uow, article)
        spans = _checked(shown.article.text, content)
        for item in shown.quotations:
            if item.quotation.content == spans:
                record(uow, article, item, Verdict.ACCEPTED, speaker, kind)
                return uow.commit("Accept quotation")
        marked = opens_with_mark(shown.article.text, spans[0].start)
        kind = kind or (QuotationKind.DIRECT if marked else QuotationKind.INDIRECT)
        selectors = _selected(shown.article.text, spans)
        added = Review(random_id("q"), selectors, Verdict.ADDED, _name(speaker), kind)
        uow.reviews.save(article, added)
        change = uow.commit("Add quotation")
    return ChangeSet(change.label, change.kinds, change.articles, (added.quotation,))


def accept_above(profile: Profile, confidence: float, *, most: int = AT_ONCE) -> ChangeSet:
    """Accept all that wait for a decision and are at least so sure, the surest ``most`` of them.

    It is one change to undo, and none where nothing is so sure. Raises InvalidInputError for a confidence
    outside 0 to 1.
    """
    if not 0 <= confidence <= 1:
        raise InvalidInputError("A confidence lies between 0 and 1. Give 0.6, for example.")
    with profile.library.unit_of_work(profile.user) as uow:
        wanted = dict[str, set[str]]()
        rows = uow.reviews.waiting(QueueOrder.CERTAIN, limit=most)
        for row, _ in rows:
            if row.confidence >= confidence:
                wanted.setdefault(row.article, set()).add(row.quotation)
        # All reading before all writing: a read would store what is written so far, one by one.
        decided = {article: _as_shown(view(uow, article), chosen) for article, chosen in wanted.items()}
        uow.reviews.add_all(decided)
        count = sum(map(len, decided.values()))
        return uow.commit("Accept 1 quotation" if count == 1 else f"Accept {count:,} quotations")


def record(
    uow: UnitOfWork,
    article: str,
    shown: ReviewedQuotation,
    verdict: Verdict,
    speaker: str | None = None,
    kind: QuotationKind | None = None,
    content: Sequence[Span] = (),
) -> None:
    """Write a decision on a quotation as it is shown: its words, and when accepted its speaker and kind.

    ``content`` are other words, where the user cut it otherwise. Raises InvalidInputError for such that are
    not in the article.
    """
    quotation = shown.quotation
    if shown.review is not None and shown.review.quotation != quotation.id:
        # A decision on what an earlier engine cut otherwise: this one takes its place.
        uow.reviews.clear(article, shown.review.quotation)
    text = uow.articles.get(article).text
    spans = _checked(text, content) if content else quotation.content
    found = uow.analyses.of(article) if spans != quotation.content or _is_cut(shown) else None
    as_found = next(
        (each.content for each in (found.quotations if found else ()) if each.id == quotation.id), spans
    )
    own: tuple[Selector, ...] = ()
    if verdict is not Verdict.REJECTED:
        verdict = Verdict.ADDED if shown.added else Verdict.ACCEPTED
        speaker = _name(speaker) or (shown.speaker.name if shown.speaker else None)
        kind = kind or shown.kind
        own = _selected(text, spans) if spans != as_found else ()
    uow.reviews.save(article, Review(quotation.id, _selected(text, as_found), verdict, speaker, kind, own))


def shown_quotation(uow: UnitOfWork, article: str, quotation: str) -> ReviewedQuotation:
    """A quotation as this user sees it. Raises NotFoundError."""
    for item in view(uow, article).quotations:
        if item.quotation.id == quotation:
            return item
    raise NotFoundError(f"Article {article} has no quotation {quotation}.")


def _as_shown(whole: ArticleView, chosen: set[str]) -> list[Review]:
    """Acceptances of those of an article's quotations that wait for a decision, as they are shown."""
    return [
        Review(
            item.quotation.id,
            _selected(whole.article.text, item.quotation.content),
            Verdict.ACCEPTED,
            item.speaker.name if item.speaker else None,
            item.kind,
        )
        for item in whole.quotations
        if item.to_review and item.quotation.id in chosen
    ]


def _is_cut(shown: ReviewedQuotation) -> bool:
    return shown.review is not None and bool(shown.review.content)


def _selected(text: str, spans: Sequence[Span]) -> tuple[Selector, ...]:
    return tuple(select(text, span) for span in spans)


def _name(speaker: str | None) -> str | None:
    return " ".join((speaker or "").split()) or None


def _checked(text: str, content: Sequence[Span]) -> tuple[Span, ...]:
    """The spans in text order. Raises InvalidInputError for such as say nothing or overlap."""
    spans = tuple(sorted(content))
    if not spans or any(span.start < 0 or not text[span.start : span.end].strip() for span in spans):
        raise InvalidInputError("There are no words at that place of the article. Select some.")
    if spans[-1].end > len(text) or any(one.end > other.start for one, other in pairwise(spans)):
        raise InvalidInputError("The parts of a quotation overlap or leave the article. Select them apart.")
    return spans
