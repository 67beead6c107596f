"""Searching articles and this user's notes."""

from __future__ import annotations

from briefing_app.domain.views import Order, SearchHit


class SearchReads:
    """Full text. Any query is safe: what is no query language is words."""

    def hits(
        self, query: str, *, limit: int = 50, order: Order = Order.RELEVANCE, typing: bool = False
    ) -> list[SearchHit]:
        """The first articles found. ``typing``: the last word is a prefix. The trash is not searched."""
        raise NotImplementedError

    def count(self, query: str, *, at_most: int = 1001, typing: bool = False) -> int:
        """How many articles are found, counted no further than ``at_most``."""
        raise NotImplementedError
