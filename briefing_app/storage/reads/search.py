"""Searching articles: the first few at once, all of them, how many, and what matched.

The newest are found by walking the index of words in order of recency and stopping early; what cannot be
walked is looked for in a growing window of the newest articles.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from briefing_app.domain.finding import Found
from briefing_app.domain.query import Field, Mark, Node, Not, Term, parse
from briefing_app.domain.views import ArticleFilter, Order, SearchHit, Shelf
from briefing_app.storage.connection import Rows
from briefing_app.storage.reads.also_known import with_merges
from briefing_app.storage.reads.base import IN_TRASH, TRASHED, Repository, day
from briefing_app.storage.reads.conditions import PLACE, Conditions
from briefing_app.storage.reads.likeness import BEHIND, LikenessReads
from briefing_app.storage.reads.query import Match, Parts, fits, parts_of
from briefing_app.storage.reads.snippets import Snippets
from briefing_app.storage.recency import KEY_MASK, LAST

FIRST = 200
"""Articles of a first answer: some screens."""

_OPENING = 160  # characters shown of an article that was found by its tags or marks alone
_SMALL = 2_000  # articles of a set that is gathered before all else
_JUDGED = 300  # articles of which each is looked at, sooner than all that have a word are gone through
_RANKED = 1_500  # newest articles among which the best are looked for at first
_WINDOWS = (16_000, 256_000)  # newest articles that are looked through, step by step

# A hit in the title counts eight times, one in the standfirst four times one in the text.
_BM25 = "bm25(article_search, 8.0, 4.0, 1.0)"
_TEXT = """
SELECT v.title, v.standfirst, v.text FROM article a
CROSS JOIN version v ON v.article_key = a.key AND v.number = a.newest WHERE a.key = :key
"""
_SHELVES = {Shelf.UNREAD: Mark.UNREAD, Shelf.STARRED: Mark.STARRED, Shelf.ORPHANS: Mark.ORPHAN}
_ORDERS = {
    Order.NEWEST: "a.recency DESC",
    Order.OLDEST: "a.recency",
    Order.TITLE: "a.sort_title, a.key",
}


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What a list is to show: a filter, understood."""

    parts: Parts
    order: Order
    trash: bool | None = False  # None where it makes no difference
    grouped: bool = False
    filtered: bool = False

    @property
    def ranked(self) -> bool:
        return self.order is Order.RELEVANCE and self.parts.words is not None

    @property
    def upwards(self) -> str:
        return "" if self.order is Order.OLDEST else " DESC"


class SearchReads(Repository):
    """One user's view of what is found. Any query is safe; the trash is searched only where it is shown."""

    def __init__(self, rows: Rows, today: date | None = None) -> None:
        super().__init__(rows)
        self._today = today or date.today()  # noqa: DTZ011 - "7d" means the reader's days
        self._snippets = Snippets(rows, self._today)

    def keys(self, which: ArticleFilter, *, typing: bool = False, limit: int | None = None) -> list[int]:
        """The keys of the articles that pass, in order. ``typing``: the query's last word is a prefix."""
        wanted = self._wanted(which, typing)
        return list(self._one_a_group(wanted, self._keys(wanted, limit)))

    def packed_keys(self, which: ArticleFilter, *, typing: bool = False) -> array[int]:
        """The same, all of them, in a fifth of the memory."""
        wanted = self._wanted(which, typing)
        found = self._one_a_group(wanted, self._keys(wanted, None))
        return found if isinstance(found, array) else array("q", found)

    def first(self, which: ArticleFilter, *, typing: bool = False, limit: int = FIRST) -> Found:
        """The first articles soon, where all take long: the best of the newest where the best are wanted."""
        wanted = self._wanted(which, typing)
        if wanted.ranked and (since := self._nth_newest(wanted, _RANKED)) is not None:
            parts = replace(wanted.parts, first=since)
            best = self._keys(replace(wanted, parts=parts), limit)
            return Found(list(self._one_a_group(wanted, best)), complete=False)
        if wanted.order is Order.TITLE and self._searches(wanted):
            limit = -1  # there is no shorter way
        keys = self._keys(wanted, limit if limit > 0 else None)
        return Found(list(self._one_a_group(wanted, keys)), complete=limit < 0 or len(keys) < limit)

    def count(self, query: str, *, at_most: int = 1001, typing: bool = False) -> int:
        """How many articles are found, counted no further than ``at_most``."""
        return len(self.keys(ArticleFilter(query=query), typing=typing, limit=at_most))

    def hits(
        self, query: str, *, limit: int = 50, order: Order = Order.RELEVANCE, typing: bool = False
    ) -> list[SearchHit]:
        """The first articles found, with what matched."""
        keys = self.keys(ArticleFilter(query=query, order=order), typing=typing, limit=limit)
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

    def snippets(self, keys: Sequence[int], query: str, *, typing: bool = False) -> dict[int, str]:
        """What matched in each of a screenful of articles; hits between \\x02 and \\x03."""
        return self._snippets.of(keys, self._root(query, typing)) if query.strip() else {}

    def _root(self, query: str, typing: bool) -> Node | None:
        return with_merges(self._rows, parse(query, typing=typing).root)

    def _wanted(self, which: ArticleFilter, typing: bool) -> _Wanted:
        parts = parts_of(self._root(which.query, typing), self._today)
        more: list[Node] = []
        if which.shelf in _SHELVES:
            more.append(Term(_SHELVES[which.shelf], Field.IS))
        if which.tag is not None:
            more.append(Term(which.tag, Field.TAG))
        return _Wanted(
            replace(parts, rest=(*more, *parts.rest)),
            which.order,
            trash=which.shelf is Shelf.TRASH,
            grouped=which.grouped and which.shelf in (Shelf.ALL, Shelf.UNREAD),
            filtered=bool(which.query) or which.tag is not None,
        )

    def _keys(self, wanted: _Wanted, limit: int | None) -> Sequence[int]:
        if limit is None:
            return self._all(wanted)
        if wanted.order is Order.TITLE and self._searches(wanted):
            return self._all(wanted)[:limit]
        return self._some(wanted, limit)

    def _all(self, wanted: _Wanted) -> Sequence[int]:
        """Everything. Sets are looked at last and here: of half a million SQLite makes slow work."""
        sets: list[tuple[set[int], bool]] = []
        rest: list[Node] = []
        for node in wanted.parts.rest:
            positive, in_set = (node.part, False) if isinstance(node, Not) else (node, True)
            if positive == Term(Mark.UNREAD, Field.IS):
                positive, in_set = Term(Mark.READ, Field.IS), not in_set
            conditions = self._conditions(wanted, "", "")
            if isinstance(positive, Term) and (select := conditions.set_of(positive)):
                sets.append((set(self._rows.numbers(select, **conditions.values)), in_set))
            else:
                rest.append(node)
        wanted = replace(wanted, parts=replace(wanted.parts, rest=tuple(rest)))
        if not wanted.trash:
            if trash := self._rows.numbers(TRASHED):
                sets.append((set(trash), False))
            wanted = replace(wanted, trash=None)
        keys = self._some(wanted, None)
        for members, in_set in sets:
            keys = array("q", (key for key in keys if (key in members) is in_set))
        return keys

    def _some(self, wanted: _Wanted, limit: int | None) -> Sequence[int]:
        by_date = wanted.order is not Order.TITLE
        if by_date and wanted.parts.words:
            return self._by_words(wanted, limit)
        if by_date and wanted.parts.quoted and wanted.parts.quoted.match:
            return self._by_quotations(wanted, limit)
        small = self._small(wanted) if limit else {}
        return self._listed(wanted, self._conditions(wanted, "a.key", "a.recency", limit, small), limit)

    def _searches(self, wanted: _Wanted) -> int:
        """How many full-text searches a walk through the list of articles would have to gather."""
        conditions = self._conditions(wanted, "a.key", "a.recency", FIRST)
        self._where(wanted, conditions, words=True, quoted=True)
        return conditions.searches

    def _one_a_group(self, wanted: _Wanted, keys: Sequence[int]) -> Sequence[int]:
        """Where a list is filtered, what leads a group may not be in it."""
        return LikenessReads(self._rows).one_a_group(keys) if wanted.grouped and wanted.filtered else keys

    def _conditions(
        self,
        wanted: _Wanted,
        key: str,
        recency: str,
        limit: int | None = None,
        small: dict[Node, list[int]] | None = None,
    ) -> Conditions:
        return Conditions(self._rows, self._today, key, recency, probing=bool(limit), small=small or {})

    def _where(self, wanted: _Wanted, conditions: Conditions, *, words: bool, quoted: bool) -> str:
        parts = wanted.parts
        all_of = [conditions.of(node) for node in parts.rest]  # a small set leaves little to ask more of
        if wanted.trash is not None:
            all_of.append(f"{conditions.key} {'' if wanted.trash else 'NOT '}{IN_TRASH}")
        if wanted.grouped and not wanted.filtered:
            all_of.append(f"{conditions.key} NOT IN ({BEHIND})")
        if words and parts.words:
            all_of.append(conditions.words(parts.words))
        if quoted and parts.quoted:
            all_of.append(conditions.quoted(parts.quoted))
        return " AND ".join(all_of) or "TRUE"

    def _listed(self, wanted: _Wanted, conditions: Conditions, limit: int | None) -> Sequence[int]:
        """A walk through the list of all articles."""
        where = self._where(wanted, conditions, words=True, quoted=True)
        if conditions.searches or (wanted.parts.first, wanted.parts.last) != (-1, LAST):
            where += " AND a.recency BETWEEN :first AND :last"
        order = _ORDERS.get(wanted.order, _ORDERS[Order.NEWEST])
        sql = f"SELECT a.key FROM article a WHERE {where} ORDER BY {order} LIMIT :limit"  # noqa: S608
        return self._walk(wanted, sql, conditions, limit)

    def _by_words(self, wanted: _Wanted, limit: int | None) -> Sequence[int]:
        """A walk through the index of words, with the articles found by notes put in their place."""
        key = f"(article_search.rowid & {KEY_MASK})"
        small = self._small(wanted) if limit else {}
        conditions = self._conditions(wanted, key, "article_search.rowid", limit, small)
        match = wanted.parts.words
        assert match is not None  # noqa: S101
        where = self._where(wanted, conditions, words=False, quoted=True)
        order = f"{_BM25}, rowid DESC" if wanted.ranked else f"rowid{wanted.upwards}"
        sql = (
            "SELECT rowid FROM article_search "  # noqa: S608
            f"WHERE article_search MATCH {conditions.value(match.expression)} "
            f"AND rowid BETWEEN :first AND :last AND {where} ORDER BY {order} LIMIT :limit"
        )
        few = min(small.values(), key=len, default=None)
        if few is not None and len(few) <= _JUDGED and not wanted.ranked:
            found = self._judged(wanted, match, few, small, limit)
        else:
            found = self._walk(wanted, sql, conditions, limit)
        if by_note := self._by_note(wanted):
            found = _merged(found, by_note, wanted)[: limit or None]
        return _keys_of(found)

    def _judged(
        self, wanted: _Wanted, match: Match, few: list[int], small: dict[Node, list[int]], limit: int | None
    ) -> Sequence[int]:
        """The recency of those with the words among a few articles, each of which is looked at."""
        conditions = self._conditions(wanted, "a.key", "a.recency", limit, small)
        where = self._where(wanted, conditions, words=False, quoted=True)
        recent = self._column(
            f"SELECT a.recency FROM article a WHERE a.key IN ({', '.join(map(str, few))}) "  # noqa: S608
            f"AND +a.recency BETWEEN :first AND :last AND {where} "
            f"ORDER BY +a.recency{wanted.upwards} LIMIT :limit",
            conditions,
            wanted.parts,
            None,
        )
        found: list[int] = []
        for each in recent:
            row = self._rows.one(_TEXT, key=each & KEY_MASK)
            if row and fits(match.nodes, {None: [text for text in row if text], Field.TITLE: [row["title"]]}):
                found.append(each)
                if len(found) == limit:
                    break
        return found

    def _by_note(self, wanted: _Wanted) -> Sequence[int]:
        """The recency of the articles that a note has the words of."""
        match = wanted.parts.words
        if match is None or not match.plain:
            return []
        conditions = self._conditions(wanted, "a.key", "a.recency")
        notes = conditions.notes_with(match)
        if self._rows.value(f"{notes} LIMIT 1", **conditions.values) is None:
            return []
        where = self._where(wanted, conditions, words=False, quoted=True)
        if match.unwanted:
            where += f" AND NOT {conditions.words_are(replace(match, wanted=match.unwanted, unwanted=''))}"
        sql = (
            f"SELECT a.recency FROM article a WHERE a.key IN ({notes}) "  # noqa: S608
            f"AND a.recency BETWEEN :first AND :last AND {where} LIMIT :limit"
        )
        return self._column(sql, conditions, wanted.parts, None)

    def _by_quotations(self, wanted: _Wanted, limit: int | None) -> Sequence[int]:
        """A walk through the index of quotations, with those that the user has decided put in their place."""
        small = self._small(wanted) if limit else {}
        key = f"({PLACE} & {KEY_MASK})"
        conditions = self._conditions(wanted, key, PLACE, limit, small)
        assert wanted.parts.quoted is not None  # noqa: S101
        found_by, _ = conditions.quotations(wanted.parts.quoted)
        where = self._where(wanted, conditions, words=False, quoted=False)
        distinct = found_by.replace(f"SELECT {key}", f"SELECT DISTINCT {PLACE}", 1)
        sql = f"{distinct} AND {where} ORDER BY quotation_search.rowid{wanted.upwards} LIMIT :limit"
        found = self._walk(wanted, sql, conditions, limit)
        others = self._conditions(wanted, "a.key", "a.recency", limit, small)
        _, decided = others.quotations(wanted.parts.quoted)
        where = self._where(wanted, others, words=False, quoted=False)
        more = self._column(
            f"SELECT a.recency FROM article a WHERE a.key IN ({decided}) "  # noqa: S608
            f"AND a.recency BETWEEN :first AND :last AND {where} LIMIT :limit",
            others,
            wanted.parts,
            None,
        )
        if more:
            found = _merged(found, more, wanted)[: limit or None]
        return _keys_of(found)

    def _walk(self, wanted: _Wanted, sql: str, conditions: Conditions, limit: int | None) -> Sequence[int]:
        """Window after window, until there is enough."""
        found = array("q")
        for part in self._windows(wanted, limit, conditions.searches):
            found += self._column(sql, conditions, part, limit and limit - len(found))
            if limit and len(found) >= limit:
                break
        return found

    def _windows(self, wanted: _Wanted, limit: int | None, searches: int) -> Iterator[Parts]:
        """One after the other; all at once where the walk needs no second search, or everything is wanted."""
        parts = wanted.parts
        if not limit or not searches or wanted.order is not Order.NEWEST:
            yield parts
            return
        last = parts.last
        for size in _WINDOWS:
            bound = self._rows.value(
                "SELECT recency FROM article WHERE recency BETWEEN :first AND :last "
                "ORDER BY recency DESC LIMIT 1 OFFSET :size",
                first=parts.first,
                last=last,
                size=size,
            )
            if bound is None:
                break
            yield replace(parts, first=bound, last=last)
            last = bound - 1
        yield replace(parts, last=last)

    def _nth_newest(self, wanted: _Wanted, number: int) -> int | None:
        """The recency of the article of that number, counted from the newest that has the words."""
        match = wanted.parts.words
        assert match is not None  # noqa: S101
        found: int | None = self._rows.value(
            "SELECT rowid FROM article_search WHERE article_search MATCH :match "
            "AND rowid BETWEEN :first AND :last ORDER BY rowid DESC LIMIT 1 OFFSET :number",
            match=match.expression,
            first=wanted.parts.first,
            last=wanted.parts.last,
            number=number,
        )
        return found

    def _small(self, wanted: _Wanted) -> dict[Node, list[int]]:
        """The sets among what is wanted that are small enough to begin with."""
        small: dict[Node, list[int]] = {}
        for node in wanted.parts.rest:
            if not isinstance(node, Term) or node.field is Field.LANG:
                continue
            conditions = self._conditions(wanted, "", "")
            if select := conditions.set_of(node):
                keys = self._rows.column(f"{select} LIMIT :limit", **conditions.values, limit=_SMALL + 1)
                if len(keys) <= _SMALL:
                    small[node] = keys
        return small

    def _column(self, sql: str, conditions: Conditions, parts: Parts, limit: int | None) -> array[int]:
        bounds = {"first": parts.first, "last": parts.last, "limit": -1 if limit is None else limit}
        return self._rows.numbers(sql, **conditions.values, **bounds)


def _merged(found: Sequence[int], more: Sequence[int], wanted: _Wanted) -> Sequence[int]:
    """More articles put in their place; at the end where the order is one of merit."""
    there = set(found)
    added = sorted(set(more) - there, reverse=True)
    if wanted.ranked:
        return [*found, *added]
    return sorted((*found, *added), reverse=wanted.order is not Order.OLDEST)


def _keys_of(found: Sequence[int]) -> Sequence[int]:
    return array("q", (recency & KEY_MASK for recency in found))
