"""Reviewing: a user's decisions on the quotations that the engine found."""

from __future__ import annotations

from briefing_app.domain.analysis import QuotationKind
from briefing_app.domain.changes import ChangeSet
from briefing_app.services.profile import Profile


def accept(
    profile: Profile,
    article: str,
    quotation: str,
    *,
    speaker: str | None = None,
    kind: QuotationKind | None = None,
) -> ChangeSet:
    """Accept a quotation, with another speaker (a name) or kind where given. Raises NotFoundError."""
    raise NotImplementedError


def reject(profile: Profile, article: str, quotation: str) -> ChangeSet:
    """Reject a quotation: it is shown struck and exported nowhere. Raises NotFoundError."""
    raise NotImplementedError


def clear(profile: Profile, article: str, quotation: str) -> ChangeSet:
    """Take a decision back: the quotation is the engine's again. Raises NotFoundError."""
    raise NotImplementedError
