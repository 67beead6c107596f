"""Reviewing: a user's decisions on the quotations that the engine found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.domain.analysis import QuotationKind
from briefing_app.domain.annotation import Review, Verdict
from briefing_app.domain.changes import ChangeSet
from briefing_app.domain.errors import NotFoundError
from briefing_app.domain.selector import select
from briefing_app.domain.views import ReviewedQuotation
from briefing_app.services.browse import view
from briefing_app.services.profile import Profile

if TYPE_CHECKING:
    from briefing_app.storage.unit_of_work import UnitOfWork


def accept(
    profile: Profile,
    article: str,
    quotation: str,
    *,
    speaker: str | None = None,
    kind: QuotationKind | None = None,
) -> ChangeSet:
    """Accept a quotation, with another speaker (a name) or kind where given; without, as it is shown.

    What was accepted is kept in full, so that no later engine can put other words or another speaker in
    its place. Raises NotFoundError.
    """
    return _decide(profile, article, quotation, Verdict.ACCEPTED, "Accept quotation", speaker, kind)


def reject(profile: Profile, article: str, quotation: str) -> ChangeSet:
    """Reject a quotation: it is shown struck and exported nowhere. Raises NotFoundError."""
    return _decide(profile, article, quotation, Verdict.REJECTED, "Reject quotation")


def clear(profile: Profile, article: str, quotation: str) -> ChangeSet:
    """Take a decision back: the quotation is the engine's again. Raises NotFoundError."""
    with profile.library.unit_of_work(profile.user) as uow:
        shown = shown_quotation(uow, article, quotation)
        if shown.review is None:
            raise NotFoundError("There is no decision on this quotation to take back.")
        uow.reviews.clear(article, shown.review.quotation)
        return uow.commit("Take back decision")


def _decide(
    profile: Profile,
    article: str,
    quotation: str,
    verdict: Verdict,
    label: str,
    speaker: str | None = None,
    kind: QuotationKind | None = None,
) -> ChangeSet:
    with profile.library.unit_of_work(profile.user) as uow:
        record(uow, article, shown_quotation(uow, article, quotation), verdict, speaker, kind)
        return uow.commit(label)


def record(
    uow: UnitOfWork,
    article: str,
    shown: ReviewedQuotation,
    verdict: Verdict,
    speaker: str | None = None,
    kind: QuotationKind | None = None,
) -> None:
    """Write a decision on a quotation as it is shown: its words, and when accepted its speaker and kind."""
    quotation = shown.quotation
    if shown.review is not None and shown.review.quotation != quotation.id:
        # A decision on what an earlier engine cut otherwise: this one takes its place.
        uow.reviews.clear(article, shown.review.quotation)
    if verdict is Verdict.ACCEPTED:
        other = " ".join((speaker or "").split())
        speaker = other or (shown.speaker.name if shown.speaker else None)
        kind = kind or quotation.kind
    text = uow.articles.get(article).text
    selectors = tuple(select(text, span) for span in quotation.content)
    uow.reviews.save(article, Review(quotation.id, selectors, verdict, speaker, kind))


def shown_quotation(uow: UnitOfWork, article: str, quotation: str) -> ReviewedQuotation:
    """A quotation as this user sees it. Raises NotFoundError."""
    for item in view(uow, article).quotations:
        if item.quotation.id == quotation:
            return item
    raise NotFoundError(f"Article {article} has no quotation {quotation}.")
