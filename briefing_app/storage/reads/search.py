"""Searching articles and this user's notes."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from briefing_app.domain.views import Order, SearchHit
from briefing_app.storage.reads.base import Repository, day
from briefing_app.storage.reads.query import Query, fold, parse

SNIPPET_WORDS = 24
_OPENING = 160  # characters shown of an article that was found by its tags or marks alone

# A hit in the title counts eight times, one in the standfirst four times one in the text.
_FOUND = """
found(key, rank) AS MATERIALIZED (
  SELECT rowid, {rank} FROM article_search WHERE article_search MATCH :match
  UNION ALL
  SELECT n.article_key, 0.0 FROM note_search s CROSS JOIN note n ON n.key = s.rowid
  WHERE s.note_search MATCH :match AND n.user_id = :user AND n.trashed_at IS NULL
    AND n.article_key IS NOT NULL
)"""
_BEST_FIRST = """
(SELECT key, min(rank) AS rank FROM found GROUP BY key) f CROSS JOIN article a ON a.key = f.key
"""
_BM25 = "bm25(article_search, 8.0, 4.0, 1.0)"

_MARKED = "SELECT article_key FROM article_state WHERE user_id = :user AND "
_MARKS = {
    "unread": "NOT IN (" + _MARKED + "read)",
    "starred": "IN (" + _MARKED + "starred)",
    "done": "IN (" + _MARKED + "done)",
}
_NOT_MARKS = {
    "unread": "IN (" + _MARKED + "read)",
    "starred": "NOT IN (" + _MARKED + "starred)",
    "done": "NOT IN (" + _MARKED + "done)",
}
IN_TRASH = "IN (" + _MARKED + "trashed_at IS NOT NULL)"
_TAGGED = (
    "(SELECT tagging.article_key FROM tag JOIN tagging ON tagging.tag_key = tag.key "
    "WHERE tag.user_id = :user AND tag.folded = :{})"
)
_ORDERS = {
    Order.NEWEST: "a.dated DESC, a.key DESC",
    Order.OLDEST: "a.dated, a.key",
    Order.TITLE: "a.sort_title, a.key",
}


class Selection:
    """Conditions on the article ``a``, put together into one statement. Values never enter the SQL."""

    def __init__(self) -> None:
        self._conditions: list[str] = []
        self._values: dict[str, Any] = {}
        self._match = ""

    def mark(self, mark: str, *, wanted: bool = True) -> None:
        """``unread``, ``starred`` or ``done``."""
        self.where(f"a.key {(_MARKS if wanted else _NOT_MARKS)[mark]}")

    def tag(self, name: str, *, wanted: bool = True) -> None:
        """Articles with the tag, in whatever case; or those without."""
        value = f"tag{len(self._values)}"
        self.where(f"a.key {'' if wanted else 'NOT '}IN {_TAGGED.format(value)}", **{value: fold(name)})

    def query(self, query: Query) -> None:
        """All that a query asks for."""
        for wanted, marks in ((True, query.marks), (False, query.without_marks)):
            for mark in marks:
                self.mark(mark, wanted=wanted)
        for wanted, tags in ((True, query.tags), (False, query.without_tags)):
            for tag in tags:
                self.tag(tag, wanted=wanted)
        if query.unwanted:
            self.where(
                "a.key NOT IN (SELECT rowid FROM article_search WHERE article_search MATCH :unwanted)",
                unwanted=query.unwanted,
            )
        self._match = query.match

    def where(self, condition: str, **values: Any) -> None:
        self._conditions.append(condition)
        self._values |= values

    def keys(self, order: Order, limit: int = -1) -> tuple[str, dict[str, Any]]:
        """The statement for the keys in order, with its values. Without words, relevance is newest."""
        ranked = order is Order.RELEVANCE and bool(self._match)
        conditions = list(self._conditions)
        if self._match and not ranked:
            conditions.append("a.key IN (SELECT key FROM found)")
        where = " AND ".join(conditions) or "TRUE"
        start = f"WITH {_FOUND.format(rank=_BM25 if ranked else '0.0')} " if self._match else ""
        source = _BEST_FIRST if ranked else "article a"
        ordered = "f.rank, a.key DESC" if ranked else _ORDERS.get(order, _ORDERS[Order.NEWEST])
        sql = f"{start}SELECT a.key FROM {source} WHERE {where} ORDER BY {ordered} LIMIT :limit"  # noqa: S608
        return sql, {**self._values, "match": self._match, "limit": limit}


class SearchReads(Repository):
    """Full text. Any query is safe: what is no query language is words."""

    def hits(
        self, query: str, *, limit: int = 50, order: Order = Order.RELEVANCE, typing: bool = False
    ) -> list[SearchHit]:
        """The first articles found. ``typing``: the last word is a prefix. The trash is not searched."""
        sql, values = _search(query, typing).keys(order, limit)
        keys = self._rows.column(sql, **values)
        snippets = self.snippets(keys, query, typing=typing)
        found = self._rows.all(
            "SELECT a.key, a.id, a.title, a.outlet, a.published, "
            "coalesce(v.standfirst, substr(v.text, 1, :opening)) AS opening "
            "FROM article a JOIN version v ON v.article_key = a.key AND v.number = a.newest "
            "WHERE a.key IN (SELECT value FROM json_each(:keys))",
            keys=json.dumps(keys),
            opening=_OPENING,
        )
        hits = {
            row["key"]: SearchHit(
                row["id"],
                row["title"],
                row["outlet"],
                day(row["published"]),
                snippets.get(row["key"], row["opening"]),
            )
            for row in found
        }
        return [hits[key] for key in keys]

    def count(self, query: str, *, at_most: int = 1001, typing: bool = False) -> int:
        """How many articles are found, counted no further than ``at_most``."""
        sql, values = _search(query, typing).keys(Order.NEWEST, at_most)
        return len(self._rows.column(sql, **values))

    def snippets(self, keys: Sequence[int], query: str, *, typing: bool = False) -> dict[int, str]:
        """What matched in each of a screenful of articles, else in a note on it; hits between \\x02 and
        \\x03."""
        match = parse(query, typing=typing).match
        if not match or not keys:
            return {}
        shape = f"char(2), char(3), '…', {SNIPPET_WORDS})"
        values = {"match": match, "keys": json.dumps(list(keys)), "first": min(keys), "last": max(keys)}
        in_notes = self._rows.all(
            f"SELECT n.article_key, snippet(note_search, 0, {shape} "  # noqa: S608
            "FROM note_search CROSS JOIN note n ON n.key = note_search.rowid "
            "WHERE note_search MATCH :match AND n.user_id = :user AND n.trashed_at IS NULL "
            "AND n.article_key IN (SELECT value FROM json_each(:keys))",
            **values,
        )
        # With the plus the match runs once, within the bounds; without it once an article, which a phrase
        # or a long prefix makes slow: 40 ms for a screenful of 40,000 articles, against 3.
        in_articles = self._rows.all(
            f"SELECT rowid, snippet(article_search, -1, {shape} FROM article_search "  # noqa: S608
            "WHERE article_search MATCH :match AND rowid BETWEEN :first AND :last "
            "AND +rowid IN (SELECT value FROM json_each(:keys))",
            **values,
        )
        return {row[0]: row[1] for row in (*in_notes, *in_articles)}


def _search(query: str, typing: bool) -> Selection:
    selection = Selection()
    selection.where(f"a.key NOT {IN_TRASH}")
    selection.query(parse(query, typing=typing))
    return selection
