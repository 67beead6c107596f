"""Reading what articles have in common: groups, candidates to compare, utterances and questions."""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing_app.domain.alike import Asked, GroupMember, Utterance, Variant
from briefing_app.domain.spans import exact_text, spans_of
from briefing_app.storage.reads.base import IN_TRASH, Repository, day

# So many articles are read under one mark, and so many candidates compared, those with the most marks in
# common first. More share marks only where one form was filled in over and over; then the first ones tell.
_UNDER_ONE_MARK = 256
_COMPARED = 64
_MANY = 10_000  # keys, from which on reading all groups in one go is quicker than looking each one up
_WORDINGS = 200  # of an utterance or question, that share the most marks with one

# Groups whose leading article this user has deleted: few, and shown by the fullest of the others.
_LEADERLESS = f"SELECT group_key FROM article WHERE leads AND group_key IS NOT NULL AND key {IN_TRASH}"  # noqa: S608
BEHIND = f"""
SELECT key FROM article WHERE NOT leads AND group_key NOT IN ({_LEADERLESS})
UNION ALL
SELECT key FROM (
  SELECT m.key, row_number() OVER (PARTITION BY m.group_key ORDER BY l.size DESC, m.id) AS place
  FROM article m LEFT JOIN likeness l ON l.article_key = m.key
  WHERE m.group_key IN ({_LEADERLESS}) AND m.key NOT {IN_TRASH}
) WHERE place > 1
"""  # noqa: S608
"""The keys of the articles that stand behind another of their group in a list of all."""

_GROUPED = "SELECT a.key, a.group_key, a.leads FROM {source} WHERE a.group_key IS NOT NULL"

_CANDIDATES = """
SELECT a.key, a.group_key, count(*) AS shared
FROM json_each(:marks) mark CROSS JOIN likeness_mark m ON m.hash = mark.value AND m.number = 0
  AND m.article_key <= coalesce((
    SELECT article_key FROM likeness_mark WHERE hash = mark.value LIMIT 1 OFFSET :under_one_mark
  ), m.article_key)
CROSS JOIN article a ON a.key = m.article_key
WHERE a.key <> :article
GROUP BY a.key ORDER BY shared DESC, a.key LIMIT :compared
"""

# The places that share the most marks, in articles that this user has not deleted.
_PLACES = f"""
WITH place(article_key, number) AS MATERIALIZED (
  SELECT m.article_key, m.number
  FROM json_each(:marks) mark CROSS JOIN likeness_mark m ON m.hash = mark.value
  WHERE m.article_key NOT {IN_TRASH}
  GROUP BY m.article_key, m.number ORDER BY count(*) DESC, m.article_key, m.number LIMIT {_WORDINGS}
)
"""  # noqa: S608
_FOUND = """
CROSS JOIN version v ON v.article_key = a.key AND v.number = a.newest
CROSS JOIN analysis n ON n.version_key = v.key
"""
_QUOTATION = """
SELECT a.id, q.id AS quotation, a.title, a.outlet, a.published, q.content,
  coalesce(r.speaker, s.name) AS speaker,
  q.content ->> '$[0][0]' AS start,
  substr(
    v.text, 1 + (q.content ->> '$[0][0]'), (q.content ->> '$[#-1][1]') - (q.content ->> '$[0][0]')
  ) AS words
"""
_SPEAKER = """
LEFT JOIN actor s ON s.analysis_key = n.key AND s.id = q.speaker
LEFT JOIN review r ON r.user_id = :user AND r.article_key = a.key AND r.quotation = q.id
  AND r.verdict = 'accepted'
"""
_SAID = f"""
{_PLACES}{_QUOTATION}
FROM place CROSS JOIN article a ON a.key = place.article_key {_FOUND}
CROSS JOIN quotation q ON q.analysis_key = n.key AND q.number = place.number
{_SPEAKER}
"""
_SAID_HERE = f"""
{_QUOTATION}
FROM article a {_FOUND} CROSS JOIN quotation q ON q.analysis_key = n.key
{_SPEAKER}
WHERE a.key = :article ORDER BY q.number
"""
_ASKER = "LEFT JOIN actor s ON s.analysis_key = n.key AND s.id = f.asker"
_ASKED = f"""
{_PLACES}
SELECT a.id, f.text, s.name AS asker
FROM place CROSS JOIN article a ON a.key = place.article_key {_FOUND}
CROSS JOIN found_question f ON f.analysis_key = n.key AND f.number = place.number {_ASKER}
"""  # noqa: S608
_ASKED_LATELY = f"""
SELECT a.id, f.text, s.name AS asker
FROM article a {_FOUND} CROSS JOIN found_question f ON f.analysis_key = n.key {_ASKER}
WHERE a.key NOT {IN_TRASH} AND (:article IS NULL OR a.key = :article)
ORDER BY a.recency DESC, f.number LIMIT :limit
"""  # noqa: S608
_UNMARKED = """
FROM article a CROSS JOIN version v ON v.article_key = a.key AND v.number = a.newest
LEFT JOIN likeness l ON l.article_key = a.key
WHERE a.key > :after AND (l.version_key IS NOT v.key OR l.recipe <> :recipe)
"""


@dataclass(frozen=True, slots=True)
class Unmarked:
    """An article that was not looked at yet, with its newest version."""

    key: int
    version_id: int
    article: str
    text: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """An article that may carry the same report as another. ``group`` is None while it stands alone."""

    key: int
    group: int | None


class LikenessReads(Repository):
    """Articles, utterances and questions that are alike. Marks find them; whoever asks compares the words."""

    def group(self, article: str) -> list[GroupMember]:
        """An article and those that carry the same report, the fullest first, without what this user deleted.

        Raises NotFoundError.
        """
        key = self._article_key(article)
        found = self._rows.all(
            "SELECT a.id, a.title, a.outlet, a.published, a.leads "  # noqa: S608
            "FROM article a LEFT JOIN likeness l ON l.article_key = a.key "
            "WHERE a.key = :key OR (a.key NOT " + IN_TRASH + " AND a.group_key = "
            "(SELECT group_key FROM article WHERE key = :key)) "
            "ORDER BY a.leads DESC, l.size DESC, a.id",
            key=key,
        )
        return [
            GroupMember(row["id"], row["title"], row["outlet"], day(row["published"]), bool(row["leads"]))
            for row in found
        ]

    def candidates(self, article_key: int) -> list[Candidate]:
        """Articles whose texts share marks with that of this one, most first."""
        marks = self._rows.value("SELECT text_marks FROM likeness WHERE article_key = :key", key=article_key)
        if not marks:
            return []
        return [
            Candidate(row["key"], row["group_key"])
            for row in self._rows.all(
                _CANDIDATES,
                marks=json.dumps(unpacked(marks)),
                article=article_key,
                under_one_mark=_UNDER_ONE_MARK,
                compared=_COMPARED,
            )
        ]

    def resembling(self, marks: Iterable[int]) -> list[tuple[int, str, str]]:
        """Keys, ids and titles of articles whose texts share marks with a text that is not stored."""
        rows = self._rows.all(
            f"SELECT a.key, a.id, a.title FROM ({_CANDIDATES}) found "  # noqa: S608
            "CROSS JOIN article a ON a.key = found.key",
            marks=json.dumps(list(marks)),
            article=0,
            under_one_mark=_UNDER_ONE_MARK,
            compared=_COMPARED,
        )
        return [(row["key"], row["id"], row["title"]) for row in rows]

    def text(self, article_key: int) -> str:
        """The text whose marks are kept for an article."""
        return str(
            self._rows.value(
                "SELECT v.text FROM likeness l JOIN version v ON v.key = l.version_key "
                "WHERE l.article_key = :key",
                key=article_key,
            )
        )

    def said(self, marks: Iterable[int]) -> list[Variant]:
        """The quotations that share marks, in no order."""
        return [_variant(row) for row in self._rows.all(_SAID, marks=json.dumps(list(marks)))]

    def said_in(self, article: str) -> list[Variant]:
        """All quotations of an article's newest version in text order. Raises NotFoundError."""
        return [_variant(row) for row in self._rows.all(_SAID_HERE, article=self._article_key(article))]

    def asked(self, marks: Iterable[int]) -> list[Asked]:
        """The found questions that share marks, in no order."""
        return [Asked(*row) for row in self._rows.all(_ASKED, marks=json.dumps(list(marks)))]

    def asked_lately(self, limit: int, article: str | None = None) -> list[Asked]:
        """The found questions of the newest articles, or of one. Raises NotFoundError."""
        key = None if article is None else self._article_key(article)
        return [Asked(*row) for row in self._rows.all(_ASKED_LATELY, limit=limit, article=key)]

    def unmarked(self, recipe: int, after: int, limit: int) -> list[Unmarked]:
        """Articles after a key whose newest version has no marks by this recipe, in the order of keys."""
        found = self._rows.all(
            "SELECT a.key, v.key, a.id, v.text" + _UNMARKED + "ORDER BY a.key LIMIT :limit",
            recipe=recipe,
            after=after,
            limit=limit,
        )
        return [Unmarked(*row) for row in found]

    def unmarked_count(self, recipe: int) -> int:
        """How many articles have no marks by this recipe."""
        return int(self._rows.value("SELECT count(*)" + _UNMARKED, recipe=recipe, after=0))

    def one_a_group(self, keys: Sequence[int]) -> Sequence[int]:
        """The keys with one of each group: what leads it, or else the first that is there."""
        if len(keys) > _MANY:
            grouped = self._rows.all(_GROUPED.format(source="article a"))
        else:
            source = "json_each(:keys) k CROSS JOIN article a ON a.key = k.value"
            grouped = self._rows.all(_GROUPED.format(source=source), keys=json.dumps(list(keys)))
        if not grouped:
            return keys
        members = {row["key"] for row in grouped}
        listed = {key for key in keys if key in members}
        group_of = {row["key"]: row["group_key"] for row in grouped if row["key"] in listed}
        shown = {row["group_key"]: row["key"] for row in grouped if row["leads"] and row["key"] in listed}
        for key in keys:
            if key in group_of:
                shown.setdefault(group_of[key], key)
        return array("q", (key for key in keys if key not in group_of or shown[group_of[key]] == key))


def packed(marks: Iterable[int]) -> bytes:
    """Marks as their column holds them."""
    return b"".join(mark.to_bytes(4, "little", signed=True) for mark in marks)


def unpacked(column: bytes) -> list[int]:
    """A column's marks."""
    return [int.from_bytes(column[at : at + 4], "little", signed=True) for at in range(0, len(column), 4)]


def _variant(row: sqlite3.Row) -> Variant:
    spans = spans_of((start - row["start"], end - row["start"]) for start, end in json.loads(row["content"]))
    return Variant(
        row["id"],
        row["quotation"],
        row["title"],
        row["outlet"],
        day(row["published"]),
        Utterance(exact_text(row["words"], spans), row["speaker"]),
    )
