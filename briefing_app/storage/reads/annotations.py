"""Reading what one user hung on articles: marks, notes, highlights."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass

from briefing_app.domain.annotation import Highlight, Link, Note, TagColor, Target, TargetKind
from briefing_app.domain.errors import NotFoundError
from briefing_app.domain.spans import Span
from briefing_app.storage.connection import Rows
from briefing_app.storage.reads.base import Repository, moment, place, selector_of, storable
from briefing_app.storage.reads.registry import RegistryReads


@dataclass(frozen=True, slots=True)
class Marks:
    """One user's marks on one article. ``scroll`` is how far they had read, 0 to 1."""

    read: bool = False
    starred: bool = False
    done: bool = False
    trashed: bool = False
    scroll: float = 0.0


class StateReads(Repository):
    """This user's marks."""

    def of(self, article: str) -> Marks:
        """The marks on an article; an article never touched has none. Raises NotFoundError."""
        row = self._rows.one(
            "SELECT read, starred, done, trashed_at, scroll FROM article_state "
            "WHERE user_id = :user AND article_key = :article",
            article=self._article_key(article),
        )
        if row is None:
            return Marks()
        return Marks(
            bool(row["read"]),
            bool(row["starred"]),
            bool(row["done"]),
            row["trashed_at"] is not None,
            row["scroll"],
        )

    def done(self) -> list[str]:
        """The ids of the articles that this user worked through, those in the trash left out."""
        return self._rows.column(
            "SELECT a.id FROM article_state s JOIN article a ON a.key = s.article_key "
            "WHERE s.user_id = :user AND s.done AND s.trashed_at IS NULL"
        )


# The texts are fetched only for a selector that was made against an earlier one than the newest.
_PLACED = """
SELECT x.*, a.id AS article, v.text AS changed_text, made.text AS made_for, {more}
FROM {table} x LEFT JOIN article a ON a.key = x.article_key {joins}
LEFT JOIN version v ON v.article_key = a.key AND v.number = a.newest
  AND x.selector IS NOT NULL AND x.version_key <> v.key
LEFT JOIN version made ON made.key = x.version_key AND v.key IS NOT NULL
WHERE x.user_id = :user AND x.trashed_at IS NULL
"""
_NOTES = _PLACED.format(
    table="note",
    more="(SELECT json_group_array(json_array(l.words, l.kind, l.target)) FROM "
    "(SELECT * FROM note_link WHERE note_key = x.key ORDER BY key) l) AS links, "
    "e.id AS actor, k.id AS question",
    joins="LEFT JOIN registered_actor e ON e.key = x.actor_key "
    "LEFT JOIN question k ON k.key = x.question_key",
)
_HIGHLIGHTS = _PLACED.format(
    table="highlight", more="t.name AS tag, t.color", joins="LEFT JOIN tag t ON t.key = x.tag_key"
)


def articles_with_orphans(rows: Rows) -> set[int]:
    """The keys of the articles, trash apart, with a note or highlight whose words are no longer found."""
    candidates = rows.all(
        """
        SELECT x.article_key, x.selector, v.text, made.text FROM (
          SELECT article_key, version_key, selector FROM note
          WHERE user_id = :user AND trashed_at IS NULL AND selector IS NOT NULL
          UNION ALL
          SELECT article_key, version_key, selector FROM highlight
          WHERE user_id = :user AND trashed_at IS NULL
        ) x
        JOIN article a ON a.key = x.article_key
        JOIN version v ON v.article_key = a.key AND v.number = a.newest
        JOIN version made ON made.key = x.version_key
        WHERE v.key <> x.version_key AND a.key NOT IN (
          SELECT article_key FROM article_state WHERE user_id = :user AND trashed_at IS NOT NULL
        )
        """
    )
    return {
        key
        for key, selector, text, made_for in candidates
        if place(selector_of(json.loads(selector)), text, made_for) is None
    }


class NoteReads(Repository):
    """This user's notes, without those in the trash."""

    def get(self, note: str) -> Note:
        """One note, placed in the newest version. Raises NotFoundError."""
        row = self._rows.one(_NOTES + "AND x.id = :id", id=storable(note))
        if row is None:
            raise NotFoundError(f"There is no note “{note}”. It may have been deleted: undo brings it back.")
        return _note(row)

    def all(self) -> list[Note]:
        """All notes, newest first."""
        return [_note(row) for row in self._rows.all(_NOTES + "ORDER BY x.created DESC, x.key DESC")]

    def of(self, article: str) -> list[Note]:
        """The notes on an article: those on the whole first, then in text order, orphans last."""
        rows = self._rows.all(
            _NOTES + "AND x.article_key = :article ORDER BY x.created, x.key",
            article=self._article_key(article),
        )
        return sorted(map(_note, rows), key=lambda note: (note.orphaned, note.place or Span(-1, -1)))

    def about(self, target: Target) -> list[Note]:
        """The notes written on something, oldest first; on an actor, those on all merged into it too.

        Raises NotFoundError for an unknown article or actor. None are on a note.
        """
        if target.kind is TargetKind.ARTICLE:
            return self.of(target.id)
        order = " ORDER BY x.created, x.key"
        if target.kind is TargetKind.ACTOR:
            keys = json.dumps(RegistryReads(self._rows).keys_of(target.id))
            where = "AND x.actor_key IN (SELECT value FROM json_each(:keys))"
            return [_note(row) for row in self._rows.all(_NOTES + where + order, keys=keys)]
        if target.kind is TargetKind.QUESTION:
            where = "AND k.id = :id"
            return [_note(row) for row in self._rows.all(_NOTES + where + order, id=storable(target.id))]
        return []

    def linking_to(self, target: Target) -> list[Note]:
        """The notes that link to something, newest first; itself, for a note, left out."""
        ids = [target.id]
        if target.kind is TargetKind.ACTOR:
            ids = RegistryReads(self._rows).ids_of(target.id)
        where = (
            "AND x.id <> :id AND x.key IN (SELECT note_key FROM note_link "
            "WHERE user_id = :user AND target IN (SELECT value FROM json_each(:ids))) "
            "ORDER BY x.updated DESC, x.key DESC"
        )
        rows = self._rows.all(_NOTES + where, id=storable(target.id), ids=json.dumps(ids))
        return [_note(row) for row in rows]


class HighlightReads(Repository):
    """This user's highlights, without those in the trash."""

    def all(self) -> list[Highlight]:
        """All highlights, newest first."""
        return [
            _highlight(row) for row in self._rows.all(_HIGHLIGHTS + "ORDER BY x.created DESC, x.key DESC")
        ]

    def get(self, highlight: str) -> Highlight:
        """One highlight, placed in the newest version. Raises NotFoundError."""
        row = self._rows.one(_HIGHLIGHTS + "AND x.id = :id", id=storable(highlight))
        if row is None:
            raise NotFoundError(
                f"There is no highlight “{highlight}”. It may have been removed: undo brings it back."
            )
        return _highlight(row)

    def of(self, article: str) -> list[Highlight]:
        """The highlights of an article in text order, orphans last."""
        rows = self._rows.all(
            _HIGHLIGHTS + "AND x.article_key = :article ORDER BY x.created, x.key",
            article=self._article_key(article),
        )
        return sorted(map(_highlight, rows), key=lambda mark: (mark.orphaned, mark.place or Span(-1, -1)))


def _note(row: sqlite3.Row) -> Note:
    selector = selector_of(json.loads(row["selector"])) if row["selector"] else None
    where = place(selector, row["changed_text"], row["made_for"]) if selector else None
    return Note(
        row["id"],
        row["article"],
        row["body"],
        moment(row["created"]),
        moment(row["updated"]),
        row["quotation"],
        selector,
        where,
        orphaned=selector is not None and where is None,
        actor=row["actor"],
        question=row["question"],
        links=tuple(
            Link(words, Target(TargetKind(kind), public_id))
            for words, kind, public_id in json.loads(row["links"])
        ),
    )


def _highlight(row: sqlite3.Row) -> Highlight:
    selector = selector_of(json.loads(row["selector"]))
    where = place(selector, row["changed_text"], row["made_for"])
    return Highlight(
        row["id"],
        row["article"],
        selector,
        moment(row["created"]),
        where,
        orphaned=where is None,
        tag=row["tag"],
        color=TagColor(row["color"]) if row["color"] else None,
    )
