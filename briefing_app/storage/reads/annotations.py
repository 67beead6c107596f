"""Reading what one user hung on articles: marks, notes, highlights, tags."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass

from briefing_app.domain.annotation import Highlight, Note, Tag
from briefing_app.domain.errors import NotFoundError
from briefing_app.domain.spans import Span
from briefing_app.storage.connection import Rows
from briefing_app.storage.reads.base import Repository, moment, place, selector_of, storable


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


# The texts are fetched only for a selector that was made against an earlier one than the newest.
_PLACED = """
SELECT x.*, a.id AS article, v.text AS changed_text, made.text AS made_for
FROM {table} x LEFT JOIN article a ON a.key = x.article_key
LEFT JOIN version v ON v.article_key = a.key AND v.number = a.newest
  AND x.selector IS NOT NULL AND x.version_key <> v.key
LEFT JOIN version made ON made.key = x.version_key AND v.key IS NOT NULL
WHERE x.user_id = :user AND x.trashed_at IS NULL
"""
_NOTES = _PLACED.format(table="note")
_HIGHLIGHTS = _PLACED.format(table="highlight")


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


class HighlightReads(Repository):
    """This user's highlights, without those in the trash."""

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


class TagReads(Repository):
    """This user's tags."""

    def all(self) -> list[Tag]:
        """The tags that some article carries, by name, with how many do; articles in the trash apart."""
        rows = self._rows.all(
            "SELECT tag.name, count(*) AS articles "
            "FROM tag JOIN tagging ON tagging.tag_key = tag.key WHERE tag.user_id = :user "
            "AND tagging.article_key NOT IN ("
            "  SELECT article_key FROM article_state WHERE user_id = :user AND trashed_at IS NOT NULL"
            ") GROUP BY tag.key ORDER BY tag.folded"
        )
        return [Tag(row["name"], row["articles"]) for row in rows]

    def of(self, article: str) -> list[str]:
        """The names of the tags of an article, sorted."""
        return self._rows.column(
            "SELECT tag.name FROM tagging JOIN tag ON tag.key = tagging.tag_key "
            "WHERE tagging.user_id = :user AND tagging.article_key = :article ORDER BY tag.folded",
            article=self._article_key(article),
        )


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
    )


def _highlight(row: sqlite3.Row) -> Highlight:
    selector = selector_of(json.loads(row["selector"]))
    where = place(selector, row["changed_text"], row["made_for"])
    return Highlight(
        row["id"], row["article"], selector, moment(row["created"]), where, orphaned=where is None
    )
