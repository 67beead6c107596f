"""Reading articles: lists of keys, rows of a list, one article with its text."""

from __future__ import annotations

from collections.abc import Sequence

from briefing_app.domain.article import Article
from briefing_app.domain.views import ArticleFilter, ArticleRow, ShelfCounts


class ArticleReads:
    """What one user sees of the library's articles."""

    def keys(self, which: ArticleFilter, *, typing: bool = False) -> list[int]:
        """The keys of the articles that pass, in order. ``typing``: the query's last word is a prefix."""
        raise NotImplementedError

    def rows(self, keys: Sequence[int], query: str = "", *, typing: bool = False) -> list[ArticleRow]:
        """Rows in the order of ``keys``, unknown ones left out; with a query, each has a snippet."""
        raise NotImplementedError

    def get(self, article: str) -> Article:
        """An article with its newest version. Raises NotFoundError."""
        raise NotImplementedError

    def versions(self, article: str) -> list[Article]:
        """All versions of an article, oldest first. Raises NotFoundError."""
        raise NotImplementedError

    def key_of(self, article: str) -> int:
        """The key of a public id. Raises NotFoundError."""
        raise NotImplementedError

    def ids_of(self, keys: Sequence[int]) -> list[str]:
        """The public ids of these keys in the same order, unknown ones left out."""
        raise NotImplementedError

    def counts(self) -> ShelfCounts:
        """The figures beside the shelves, tags included."""
        raise NotImplementedError
