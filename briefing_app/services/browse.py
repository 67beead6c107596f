"""Browsing: which articles a list shows, and one article with this user's decisions laid over it."""

from __future__ import annotations

from collections.abc import Sequence

from briefing_app.domain.views import ArticleFilter, ArticleRow, ArticleView, ShelfCounts
from briefing_app.services.profile import Profile


def article_keys(profile: Profile, which: ArticleFilter) -> list[int]:
    """Storage's keys of the articles that pass, in the filter's order. A million take under half a second.

    Raises InvalidInputError for a query that cannot be understood.
    """
    raise NotImplementedError


def rows(profile: Profile, keys: Sequence[int], query: str = "") -> list[ArticleRow]:
    """The rows of these keys, in the order asked; keys that are gone are left out.

    With a ``query`` each row has a snippet of what matched.
    """
    raise NotImplementedError


def article(profile: Profile, article_id: str) -> ArticleView:
    """One article with its analysis and all that this user hung on it.

    Quotations are numbered in text order. Speakers stand in order of their first quotation that is not
    rejected; a speaker whom the user named and the engine does not know is an Actor ``"u:<name>"``.
    Raises NotFoundError.
    """
    raise NotImplementedError


def counts(profile: Profile) -> ShelfCounts:
    """The figures beside the shelves, with all tags of this user."""
    raise NotImplementedError


def key_of(profile: Profile, article_id: str) -> int:
    """Storage's key of an article. Raises NotFoundError."""
    raise NotImplementedError
