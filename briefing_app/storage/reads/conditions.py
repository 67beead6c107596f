"""Conditions on an article, as SQL. Values never enter the text of a statement."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from briefing_app.domain.query import And, Field, Mark, Node, Not, Or, Term
from briefing_app.domain.tags import fold
from briefing_app.domain.words import pattern, places
from briefing_app.storage.connection import Rows
from briefing_app.storage.reads.annotations import articles_with_orphans
from briefing_app.storage.reads.query import (
    IN_QUOTATIONS,
    IN_WORDS,
    QUOTED_COLUMNS,
    Match,
    Quoted,
    bound_of,
    fits,
    leaves,
    match_of,
    parts_of,
)
from briefing_app.storage.recency import KEY_MASK, NUMBER_BITS, NUMBER_MASK

_OPEN = "status IN ('open', 'partly answered')"
_STATE = ("SELECT article_key FROM article_state WHERE user_id = :user AND {}", "article_key")
_SETS: dict[Field | Mark, tuple[str, str]] = {
    # A statement for the keys of articles, to which a condition on the second, the key, can be added.
    Mark.READ: (_STATE[0].format("read"), _STATE[1]),
    Mark.STARRED: (_STATE[0].format("starred"), _STATE[1]),
    Mark.DONE: (_STATE[0].format("done"), _STATE[1]),
    Mark.OPEN: (
        "SELECT k.article_key FROM ("  # noqa: S608
        f" SELECT article_key FROM question WHERE user_id = :user AND trashed_at IS NULL AND {_OPEN}"
        " UNION SELECT p.article_key FROM position p CROSS JOIN question q ON q.key = p.question_key"
        f" WHERE p.user_id = :user AND p.trashed_at IS NULL AND q.trashed_at IS NULL AND q.{_OPEN}"
        ") k WHERE k.article_key IS NOT NULL",
        "k.article_key",
    ),
    Mark.ORPHAN: ("SELECT k.value FROM json_each({}) k WHERE TRUE", "k.value"),
    Field.TAG: (
        "SELECT g.article_key FROM tag t CROSS JOIN tagging g ON g.tag_key = t.key "
        # A tag, or a child of it: what begins with it and a stroke, the sign before 0.
        "WHERE t.user_id = :user AND (t.folded = {0} OR t.folded BETWEEN {0} || '/' AND {0} || '0')",
        "g.article_key",
    ),
    Field.OUTLET: (
        "SELECT o.key FROM article o WHERE o.outlet IN (SELECT value FROM json_each({}))",
        "o.key",
    ),
    Field.LANG: (
        "SELECT l.article_key FROM version l CROSS JOIN article m ON m.key = l.article_key "
        "AND m.newest = l.number WHERE l.language = {}",
        "l.article_key",
    ),
    Field.NOTE: (
        "SELECT n.article_key FROM note_search CROSS JOIN note n ON n.key = note_search.rowid "
        "WHERE note_search MATCH {} AND n.user_id = :user AND n.trashed_at IS NULL "
        "AND n.article_key IS NOT NULL",
        "n.article_key",
    ),
}
_TAGS_BEGINNING = (
    "SELECT g.article_key FROM tag t CROSS JOIN tagging g ON g.tag_key = t.key "
    "WHERE t.user_id = :user AND substr(t.folded, 1, length({0})) = {0}"
)
_BY_KEY = (
    Field.TAG,
    Field.OUTLET,
    Field.LANG,
    Mark.READ,
    Mark.STARRED,
    Mark.DONE,
)  # asked by index, one by one
PLACE = f"(quotation_search.rowid >> {NUMBER_BITS})"

_HUNG = (
    "EXISTS (SELECT 1 FROM position p CROSS JOIN question k ON k.key = p.question_key "
    "WHERE p.user_id = :user AND p.trashed_at IS NULL AND k.trashed_at IS NULL "
    "AND p.article_key = {key} AND p.quotation = {id}{more})"
)
_QUOTATION = (
    "(SELECT q.id FROM article m CROSS JOIN version v ON v.article_key = m.key AND v.number = m.newest "
    "CROSS JOIN analysis n ON n.version_key = v.key CROSS JOIN quotation q ON q.analysis_key = n.key "
    "AND q.number = {number} WHERE m.key = {key})"
)
# A user's decision stands for the quotation: the engine's is no more where it was rejected or is another's.
_OVERRULED = (
    "NOT EXISTS (SELECT 1 FROM review r CROSS JOIN article m ON m.key = r.article_key "
    "CROSS JOIN version v ON v.article_key = m.key AND v.number = m.newest "
    "CROSS JOIN analysis n ON n.version_key = v.key "
    "CROSS JOIN quotation q ON q.analysis_key = n.key AND q.id = r.quotation "
    "AND q.number = {number} "
    "LEFT JOIN actor x ON x.analysis_key = n.key AND x.id = q.speaker "
    "WHERE r.user_id = :user AND r.article_key = {key} "
    "AND (r.verdict = 'rejected' OR (r.speaker IS NOT NULL AND r.speaker IS NOT x.name)))"
)
# What the index would have of a user's decisions: whose quotation it is now, and where that one belongs.
_DECIDED = """
SELECT r.key, coalesce(r.speaker, '') AS speaker,
  coalesce(x.affiliation, '') || iif(x.kind <> 'person', ' · ' || x.name, '') AS org,
  (SELECT group_concat(value ->> 'exact', ' … ') FROM json_each(coalesce(r.content, r.selectors))) AS said
FROM review r CROSS JOIN article m ON m.key = r.article_key
CROSS JOIN version v ON v.article_key = m.key AND v.number = m.newest
LEFT JOIN analysis n ON n.version_key = v.key
LEFT JOIN actor x ON x.analysis_key = n.key AND (
  x.name = r.speaker COLLATE NOCASE
  OR EXISTS (SELECT 1 FROM json_each(x.aliases) WHERE value = r.speaker COLLATE NOCASE)
)
WHERE r.user_id = :user AND r.verdict <> 'rejected'
"""
_NOT_REJECTED = (
    "NOT EXISTS (SELECT 1 FROM review r WHERE r.user_id = :user AND r.article_key = p.article_key "
    "AND r.quotation = p.quotation AND r.verdict = 'rejected')"
)


@dataclass(slots=True)
class Conditions:
    """Puts together what must hold of one article, known by SQL for its ``key`` and its ``recency``.

    ``probing`` asks of each article whether it is in a set: right for the first few of many. Without it each
    set is gathered first, which is quicker where all are looked at. ``small`` are sets known already.
    ``searches`` says how many full-text searches go into gathering.
    """

    rows: Rows
    today: date
    key: str
    recency: str
    probing: bool = False
    small: Mapping[Node, Sequence[int]] = field(default_factory=dict)
    values: dict[str, Any] = field(default_factory=dict)
    searches: int = 0

    def value(self, value: Any) -> str:
        """A name for a value in the statement."""
        name = f"v{len(self.values)}"
        self.values[name] = value
        return f":{name}"

    def of(self, node: Node, *, negated: bool = False) -> str:
        """What must hold for a node to hold."""
        if node in self.small:
            return f"{self.key} IN (SELECT value FROM json_each({self.value(json.dumps(self.small[node]))}))"  # noqa: S608
        if match := match_of(node, IN_WORDS):
            return self.words(match, notes=not negated)
        if match := match_of(node, IN_QUOTATIONS):
            return self.quoted(Quoted(match))
        if isinstance(node, Not):
            return f"NOT {self.of(node.part, negated=not negated)}"
        if isinstance(node, Or):
            return "(" + " OR ".join(self.of(part, negated=negated) for part in node.parts) + ")"
        if isinstance(node, And):
            return self._all(node, negated)
        return self._term(node)

    def words_are(self, match: Match) -> str:
        """The article's own words; a user's notes apart."""
        self.searches += 1
        found = (
            f"SELECT rowid FROM article_search WHERE article_search MATCH {self.value(match.expression)} "  # noqa: S608
            "AND rowid BETWEEN :first AND :last"
        )
        return f"{self.recency} IN ({found})"

    def quoted(self, quoted: Quoted) -> str:
        """One quotation has it all."""
        selects = self.quotations(quoted)
        self.searches += 1
        return "(" + " OR ".join(f"{self.key} IN ({select})" for select in selects) + ")"

    def quotations(self, quoted: Quoted) -> list[str]:
        """Statements for the keys of articles: what the engine found, and what the user has decided."""
        if quoted.match is None:
            ons = [f"{'' if wanted else 'NOT '}{self._on(term)}" for term, wanted in quoted.hung]
            return [
                "SELECT p.article_key FROM position p CROSS JOIN question k ON k.key = p.question_key "  # noqa: S608
                "WHERE p.user_id = :user AND p.trashed_at IS NULL AND k.trashed_at IS NULL "
                f"AND {' AND '.join((*ons, _NOT_REJECTED))}"
            ]
        match = self.value(quoted.match.expression)
        key = f"({PLACE} & {KEY_MASK})"
        found = (
            f"SELECT {key} FROM quotation_search WHERE quotation_search MATCH {match} "  # noqa: S608
            f"AND rowid BETWEEN :first << {NUMBER_BITS} AND (:last << {NUMBER_BITS}) | {NUMBER_MASK} "
            f"AND {self.stands(quoted, key, f'(quotation_search.rowid & {NUMBER_MASK})')}"
        )
        hung = self._hung(quoted, "r.article_key", "r.quotation")
        decided = (
            "SELECT r.article_key FROM review_search CROSS JOIN review r ON r.key = review_search.rowid "  # noqa: S608
            f"WHERE review_search MATCH {match} AND r.user_id = :user AND r.verdict <> 'rejected'{hung}"
        )
        if any(leaf.field is Field.ORG for node in quoted.match.nodes for leaf in leaves(node)):
            decided = (
                "SELECT r.article_key FROM json_each("  # noqa: S608
                f"{self.value(json.dumps(self._decided(quoted.match)))}) k "
                f"CROSS JOIN review r ON r.key = k.value WHERE TRUE{hung}"
            )
        return [found, decided]

    def stands(self, quoted: Quoted, key: str, number: str) -> str:
        """The engine's quotation of this number is the user's too, and is hung on what it should be."""
        where = {"key": key, "number": number}
        return _OVERRULED.format(**where) + self._hung(quoted, key, _QUOTATION.format(**where))

    def _hung(self, quoted: Quoted, key: str, quotation: str) -> str:
        more = "".join(f" AND {self._on(term)}" for term, wanted in quoted.hung if wanted)
        all_of = [_HUNG.format(key=key, id=quotation, more=more)] if more else []
        for term, wanted in quoted.hung:
            if not wanted:
                other = _HUNG.format(key=key, id=quotation, more=f" AND {self._on(term)}")
                all_of.append(f"NOT {other}")
        return "".join(f" AND {each}" for each in all_of)

    def _decided(self, match: Match) -> list[int]:
        """The keys of decisions with the words. Where someone belongs the engine says: no index has it."""
        return [
            row["key"]
            for row in self.rows.all(_DECIDED)
            if fits(match.nodes, {of: [row[column]] for of, column in QUOTED_COLUMNS.items()})
        ]

    def set_of(self, term: Term) -> str | None:
        """The statement for the keys that a term stands for; None where it is no set."""
        found = self._set(term)
        return found[0] if found else None

    def notes_with(self, match: Match) -> str:
        """The statement for the keys of articles with a note that has the words."""
        return _SETS[Field.NOTE][0].format(self.value(match.wanted))

    def words(self, match: Match, *, notes: bool = True) -> str:
        """The words are in the article, or in a note on it."""
        if not notes or not match.plain:
            return self.words_are(match)
        in_note = f"{self.key} IN ({self.notes_with(match)})"
        if match.unwanted:
            in_note += f" AND NOT {self.words_are(Match(match.unwanted))}"
        return f"({self.words_are(match)} OR ({in_note}))"

    def _all(self, node: And, negated: bool) -> str:
        parts = parts_of(node, self.today)
        conditions = [self.of(part, negated=negated) for part in parts.rest]
        if parts.words:
            conditions.append(self.words(parts.words, notes=not negated))
        if parts.quoted:
            conditions.append(self.quoted(parts.quoted))
        conditions.append(f"{self.recency} BETWEEN {self.value(parts.first)} AND {self.value(parts.last)}")
        return "(" + " AND ".join(conditions) + ")"

    def _term(self, term: Term) -> str:
        if term.field in (Field.SINCE, Field.UNTIL):
            first, last = bound_of(term, self.today)
            return f"{self.recency} BETWEEN {self.value(first)} AND {self.value(last)}"
        if term.field in (Field.QUESTION, Field.STANCE):
            return self.quoted(Quoted(None, ((term, True),)))
        if term.field is Field.IS and term.text == Mark.UNREAD:
            return f"NOT {self._term(Term(Mark.READ, Field.IS))}"
        found = self._set(term)
        if found is None:
            return "FALSE"
        select, key, asked_by_key = found
        if self.probing and asked_by_key:
            return f"EXISTS ({select} AND {key} = {self.key})"
        return f"{self.key} IN ({select})"

    def _set(self, term: Term) -> tuple[str, str, bool] | None:
        name = Mark(term.text) if term.field is Field.IS else term.field
        if name not in _SETS or name is None:
            return None
        select, key = _SETS[name]
        if name is Field.TAG and term.prefix:
            select = _TAGS_BEGINNING
        if "{" in select:
            select = select.format(self.value(self._value_of(term)))
        return select, key, name in _BY_KEY

    def _value_of(self, term: Term) -> str:
        if term.field is Field.TAG:
            return fold(term.text)
        if term.field is Field.OUTLET:
            wanted = [pattern(term.text, prefix=term.prefix)]
            return json.dumps([name for name in outlets(self.rows) if places(name, wanted)])
        if term.field is Field.IS:
            return json.dumps(sorted(articles_with_orphans(self.rows)))
        if term.field is Field.NOTE:
            return '"' + term.text.replace('"', '""') + ('"*' if term.prefix else '"')
        return term.text

    def _on(self, term: Term) -> str:
        """What must hold of position ``p`` on question ``k``."""
        if term.field is Field.STANCE:
            return f"p.stance = {self.value(term.text)}"
        wanted = [pattern(term.text, prefix=term.prefix)]
        questions = self.rows.all(
            "SELECT key, text FROM question WHERE user_id = :user AND trashed_at IS NULL"
        )
        keys = [row["key"] for row in questions if places(row["text"], wanted)]
        return f"k.key IN (SELECT value FROM json_each({self.value(json.dumps(keys))}))"  # noqa: S608


def outlets(rows: Rows) -> list[str]:
    """The names of all outlets, each found by a step in their index."""
    return _distinct(rows, "article", "outlet")


def languages(rows: Rows) -> list[str]:
    """All languages that articles are in, each found by a step in their index."""
    return _distinct(rows, "version", "language")


def _distinct(rows: Rows, table: str, column: str) -> list[str]:
    return rows.column(
        f"WITH RECURSIVE each(name) AS (SELECT min({column}) FROM {table} UNION ALL "  # noqa: S608
        f"SELECT (SELECT min({column}) FROM {table} WHERE {column} > name) FROM each WHERE name IS NOT NULL) "
        "SELECT name FROM each WHERE name IS NOT NULL"
    )
