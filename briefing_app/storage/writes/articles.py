"""Storing articles: the same again, a new version, or a new article."""

from __future__ import annotations

from collections.abc import Sequence

from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.work import ImportedFile
from briefing_app.storage.reads.articles import ArticleReads


class Articles(ArticleReads):
    """Articles belong to the library, not to a user: storing them is no undo entry."""

    def store(self, drafts: Sequence[ArticleDraft]) -> list[ImportedFile]:
        """Store a batch, one outcome a draft in the same order.

        Known text is the same article; other text under a known URL, or from the same file with the same
        title, is a new version of that article; all else is a new article.
        """
        raise NotImplementedError
