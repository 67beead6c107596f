"""Reading articles: lists of keys, rows of a list, one article with its text."""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections.abc import Sequence

from briefing_app.domain.article import Article, ArticleDraft
from briefing_app.domain.errors import NotFoundError
from briefing_app.domain.views import (
    REVIEW_BELOW,
    ArticleFilter,
    ArticleRow,
    ArticleState,
    ShelfCounts,
)
from briefing_app.domain.work import ImportOutcome
from briefing_app.storage.connection import Rows
from briefing_app.storage.reads.annotations import articles_with_orphans
from briefing_app.storage.reads.base import IN_TRASH, Repository, day, moment
from briefing_app.storage.reads.known import Known
from briefing_app.storage.reads.search import SearchReads
from briefing_app.storage.reads.tags import TagReads

_ARTICLE = """
SELECT a.id, v.key AS version_id, v.number, v.title, v.text, v.standfirst, v.byline, v.outlet, v.published,
  v.url, v.language, v.origin, v.imported
FROM article a JOIN version v ON v.article_key = a.key
"""

# How many quotations of article a this user has settled of those that the engine was unsure of.
_SETTLED = """
SELECT count(*) FROM review r
JOIN version v ON v.article_key = r.article_key AND v.number = a.newest
JOIN analysis n ON n.version_key = v.key
JOIN quotation q ON q.analysis_key = n.key AND q.id = r.quotation
WHERE r.user_id = :user AND r.article_key = a.key AND q.confidence < :review_below
"""

# Those that carry the same report as article a. Without an outlet each is one for itself.
_OTHERS = f"FROM article m WHERE m.group_key = a.group_key AND m.key <> a.key AND m.key NOT {IN_TRASH}"

_ROWS = f"""
SELECT a.key, a.id, a.title, a.outlet, a.published, a.state, a.quotations,
  CASE WHEN a.unsure = 0 THEN 0 ELSE a.unsure - ({_SETTLED}) END AS to_review,
  coalesce(s.read, 0) AS read, coalesce(s.starred, 0) AS starred, coalesce(s.done, 0) AS done,
  CASE WHEN a.group_key IS NULL THEN 0 ELSE (SELECT count(*) {_OTHERS}) END AS others,
  CASE WHEN a.group_key IS NULL THEN 0 ELSE (
    SELECT count(DISTINCT coalesce(m.outlet, m.id)) {_OTHERS} AND m.outlet IS NOT a.outlet
  ) END AS other_outlets
FROM article a LEFT JOIN article_state s ON s.user_id = :user AND s.article_key = a.key
WHERE a.key IN (SELECT value FROM json_each(:keys))
"""  # noqa: S608

_COUNTS = f"""
WITH trash(key) AS MATERIALIZED (
  SELECT article_key FROM article_state WHERE user_id = :user AND trashed_at IS NOT NULL
)
SELECT
  (SELECT count(*) FROM article) - (SELECT count(*) FROM trash) AS "all",
  (SELECT count(*) FROM article_state
    WHERE user_id = :user AND read AND article_key NOT IN (SELECT key FROM trash)) AS read,
  (SELECT count(*) FROM article_state
    WHERE user_id = :user AND starred AND article_key NOT IN (SELECT key FROM trash)) AS starred,
  (SELECT count(*) FROM trash) AS trash,
  (SELECT count(*) FROM article WHERE engine IS NULL) AS waiting,
  (SELECT coalesce(sum(unsure), 0) FROM article
    WHERE unsure > 0 AND key NOT IN (SELECT key FROM trash)) AS unsure,
  (SELECT coalesce(sum(({_SETTLED})), 0) FROM article a
    WHERE a.unsure > 0 AND a.key IN (SELECT article_key FROM review WHERE user_id = :user)
      AND a.key NOT IN (SELECT key FROM trash)) AS settled,
  (SELECT count(*) FROM question
    WHERE user_id = :user AND trashed_at IS NULL AND status IN ('open', 'partly answered')) AS open_questions,
  (SELECT count(*) FROM note WHERE user_id = :user AND trashed_at IS NULL) AS notes
"""  # noqa: S608


class ArticleReads(Repository):
    """What one user sees of the library's articles."""

    def __init__(self, rows: Rows) -> None:
        super().__init__(rows)
        self._search = SearchReads(rows)

    def keys(self, which: ArticleFilter, *, typing: bool = False, limit: int | None = None) -> list[int]:
        """The keys of the articles that pass, in order. ``typing``: the query's last word is a prefix."""
        return self._search.keys(which, typing=typing, limit=limit)

    def packed_keys(self, which: ArticleFilter, *, typing: bool = False) -> array[int]:
        """The same, all of them, in a fifth of the memory."""
        return self._search.packed_keys(which, typing=typing)

    def rows(self, keys: Sequence[int], query: str = "", *, typing: bool = False) -> list[ArticleRow]:
        """Rows in the order of ``keys``, unknown ones left out; with a query, each has a snippet."""
        snippets = self._search.snippets(keys, query, typing=typing)
        found = {
            row["key"]: _row(row, snippets.get(row["key"]))
            for row in self._rows.all(_ROWS, keys=json.dumps(list(keys)), review_below=REVIEW_BELOW)
        }
        return [found[key] for key in keys if key in found]

    def foresee(self, known: Known, drafts: Sequence[ArticleDraft]) -> list[tuple[str, ImportOutcome]]:
        """The article that each draft is or would become, should all that ``known`` was asked be stored."""
        texts = [(draft, draft.content_hash) for draft in drafts]
        known.learn(self._rows, texts)
        sorted_out = (known.sort(draft, digest) for draft, digest in texts)
        return [(head.id, outcome) for head, outcome in sorted_out]

    def get(self, article: str) -> Article:
        """An article with its newest version. Raises NotFoundError."""
        row = self._rows.one(
            _ARTICLE + "WHERE a.key = :key AND v.number = a.newest", key=self.key_of(article)
        )
        if row is None:
            raise NotFoundError(f"The article “{article}” has lost its text. Run the library's check.")
        return _article(row)

    def versions(self, article: str) -> list[Article]:
        """All versions of an article, oldest first. Raises NotFoundError."""
        key = self.key_of(article)
        return [
            _article(row)
            for row in self._rows.all(_ARTICLE + "WHERE a.key = :key ORDER BY v.number", key=key)
        ]

    def annotated_and_changed(self) -> list[str]:
        """The ids of articles, trash apart, with words of an earlier version that this user annotated."""
        return self._rows.column(
            "SELECT a.id FROM article a WHERE a.newest > 1 AND a.key IN ("
            "  SELECT article_key FROM note WHERE user_id = :user AND trashed_at IS NULL"
            "    AND selector IS NOT NULL"
            "  UNION SELECT article_key FROM highlight WHERE user_id = :user AND trashed_at IS NULL"
            "  UNION SELECT article_key FROM review WHERE user_id = :user"
            ") AND a.key NOT IN ("
            "  SELECT article_key FROM article_state WHERE user_id = :user AND trashed_at IS NOT NULL"
            ") ORDER BY a.key"
        )

    def key_of(self, article: str) -> int:
        """The key of a public id. Raises NotFoundError."""
        return self._article_key(article)

    def ids_of(self, keys: Sequence[int]) -> list[str]:
        """The public ids of these keys in the same order, unknown ones left out."""
        return self._rows.column(
            "SELECT a.id FROM json_each(:keys) k CROSS JOIN article a ON a.key = k.value ORDER BY k.key",
            keys=json.dumps(list(keys)),
        )

    def counts(self) -> ShelfCounts:
        """The figures beside the shelves, tags included. Articles in the trash count there alone."""
        row = self._rows.all(_COUNTS, review_below=REVIEW_BELOW)[0]
        return ShelfCounts(
            unread=row["all"] - row["read"],
            starred=row["starred"],
            all=row["all"],
            orphans=len(articles_with_orphans(self._rows)),
            trash=row["trash"],
            waiting=row["waiting"],
            to_review=row["unsure"] - row["settled"],
            open_questions=row["open_questions"],
            notes=row["notes"],
            tags=tuple(TagReads(self._rows).tree()),
        )


def _row(row: sqlite3.Row, snippet: str | None) -> ArticleRow:
    return ArticleRow(
        row["key"],
        row["id"],
        row["title"],
        row["outlet"],
        day(row["published"]),
        ArticleState(row["state"]),
        row["quotations"],
        row["to_review"],
        bool(row["read"]),
        bool(row["starred"]),
        bool(row["done"]),
        snippet,
        row["others"],
        row["other_outlets"],
    )


def _article(row: sqlite3.Row) -> Article:
    return Article(
        row["id"],
        row["version_id"],
        row["number"],
        row["title"],
        row["text"],
        row["standfirst"],
        row["byline"],
        row["outlet"],
        day(row["published"]),
        row["url"],
        row["language"],
        row["origin"],
        moment(row["imported"]),
    )
