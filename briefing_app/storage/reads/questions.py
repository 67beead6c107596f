"""Reading one user's open questions, and the positions hung on them."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from datetime import date

from briefing_app.domain.annotation import Position, Priority, Question, QuestionStatus, Stance
from briefing_app.domain.errors import NotFoundError
from briefing_app.domain.spans import Span
from briefing_app.storage.reads.base import IN_TRASH, Repository, day, moment, place, selector_of, storable

# The texts are fetched only for words that were chosen in an earlier version than the newest.
_QUESTIONS = """
SELECT q.id, q.text, q.status, q.created, a.id AS article, q.asker, q.owner, q.due, q.priority,
  q.status_since, q.quotation, q.selector, v.text AS changed_text, made.text AS made_for,
  (SELECT count(*) FROM position p WHERE p.question_key = q.key AND p.trashed_at IS NULL) AS positions,
  (SELECT json_group_array(t.name) FROM (
    SELECT tag.name FROM question_tagging g JOIN tag ON tag.key = g.tag_key
    WHERE g.question_key = q.key ORDER BY tag.folded
  ) t) AS tags
FROM question q LEFT JOIN article a ON a.key = q.article_key
LEFT JOIN version v ON v.article_key = a.key AND v.number = a.newest AND v.key <> q.version_key
LEFT JOIN version made ON made.key = q.version_key AND v.key IS NOT NULL
WHERE q.user_id = :user AND q.trashed_at IS NULL
"""
_BY_STATUS = """
ORDER BY CASE q.status WHEN 'open' THEN 0 WHEN 'partly answered' THEN 1 WHEN 'answered' THEN 2 ELSE 3 END,
  q.rank, q.key DESC
"""
_MET_IN = """
AND (q.article_key = :article OR q.key IN (
  SELECT question_key FROM position
  WHERE user_id = :user AND article_key = :article AND trashed_at IS NULL
))
"""
_POSITIONS = """
SELECT p.id, q.id AS question, q.text, a.id AS article, p.quotation, p.stance, p.condition, p.comment
FROM position p JOIN question q ON q.key = p.question_key JOIN article a ON a.key = p.article_key
WHERE p.user_id = :user AND p.trashed_at IS NULL AND q.trashed_at IS NULL
"""
_FOUND = f"""
SELECT a.recency, f.number, a.id, a.title, a.outlet, a.dated, f.text, f.start, f.end, s.name AS asker
FROM article a CROSS JOIN version v ON v.article_key = a.key AND v.number = a.newest
CROSS JOIN analysis n ON n.version_key = v.key
CROSS JOIN found_question f ON f.analysis_key = n.key
LEFT JOIN actor s ON s.analysis_key = n.key AND s.id = f.asker
WHERE a.key NOT {IN_TRASH}
"""  # noqa: S608
_NEWER_THAN_ANY = 1 << 62


class QuestionReads(Repository):
    """This user's questions, without those in the trash."""

    def get(self, question: str) -> Question:
        """One question. Raises NotFoundError."""
        row = self._rows.one(_QUESTIONS + "AND q.id = :id", id=storable(question))
        if row is None:
            raise NotFoundError(
                f"There is no question “{question}”. It may have been deleted: undo brings it back."
            )
        return _question(row)

    def all(self) -> list[Question]:
        """All questions: open, partly answered, answered, parked; in each as the user put them, which is the
        newest first until then."""
        return [_question(row) for row in self._rows.all(_QUESTIONS + _BY_STATUS)]

    def of(self, article: str) -> list[Question]:
        """Those met in an article or with a quotation of it hung on them, in the same order."""
        rows = self._rows.all(_QUESTIONS + _MET_IN + _BY_STATUS, article=self._article_key(article))
        return [_question(row) for row in rows]

    def met(self) -> dict[str, tuple[str, str | None, date]]:
        """Title, outlet and day of the article that a question was met in, by the question's id."""
        rows = self._rows.all(
            "SELECT q.id, a.title, a.outlet, a.dated FROM question q JOIN article a ON a.key = q.article_key "
            "WHERE q.user_id = :user AND q.trashed_at IS NULL"
        )
        return {row["id"]: (row["title"], row["outlet"], date.fromisoformat(row["dated"])) for row in rows}


class PositionReads(Repository):
    """This user's positions, without those in the trash or on a question in the trash."""

    def get(self, position: str) -> Position:
        """One position. Raises NotFoundError."""
        row = self._rows.one(_POSITIONS + "AND p.id = :id", id=storable(position))
        if row is None:
            raise NotFoundError(
                f"There is no position “{position}”. It may have been taken down: undo brings it back."
            )
        return _position(row)

    def of(self, article: str) -> list[Position]:
        """The positions that quotations of an article take, oldest first."""
        rows = self._rows.all(
            _POSITIONS + "AND p.article_key = :article ORDER BY p.created, p.key",
            article=self._article_key(article),
        )
        return [_position(row) for row in rows]

    def on(self, question: str) -> list[Position]:
        """The positions on a question, oldest first."""
        rows = self._rows.all(_POSITIONS + "AND q.id = :id ORDER BY p.created, p.key", id=storable(question))
        return [_position(row) for row in rows]


@dataclass(frozen=True, slots=True)
class AskedHere:
    """A question as the engine found it in one article, ``at`` its place in the order of going through."""

    at: tuple[int, int]
    article: str
    title: str
    outlet: str | None
    day: date
    text: str
    span: Span
    asker: str | None


class FoundQuestionReads(Repository):
    """Questions that the engine found in articles, and what this user did with them."""

    def page(self, after: tuple[int, int] | None, limit: int) -> list[AskedHere]:
        """Those of the newest articles, ``after`` a place; what is in the trash left out."""
        recency, number = after or (_NEWER_THAN_ANY, -1)
        rows = self._rows.all(
            _FOUND + "AND a.recency <= :recency AND (a.recency < :recency OR f.number > :number) "
            "ORDER BY a.recency DESC, f.number LIMIT :limit",
            recency=recency,
            number=number,
            limit=limit,
        )
        return [_asked(row) for row in rows]

    def get(self, article: str, number: int) -> AskedHere:
        """One of an article's. Raises NotFoundError."""
        row = self._rows.one(
            _FOUND + "AND a.key = :article AND f.number = :number",
            article=self._article_key(article),
            number=number,
        )
        if row is None:
            raise NotFoundError(
                f"No question {number} was found in {article}. It may have been analysed anew."
            )
        return _asked(row)

    def decided(self) -> list[str]:
        """The words of the questions that this user took or dismissed."""
        return self._rows.column("SELECT text FROM found_question_decision WHERE user_id = :user")


def _asked(row: sqlite3.Row) -> AskedHere:
    return AskedHere(
        (row["recency"], row["number"]),
        row["id"],
        row["title"],
        row["outlet"],
        date.fromisoformat(row["dated"]),
        row["text"],
        Span(row["start"], row["end"]),
        row["asker"],
    )


def _question(row: sqlite3.Row) -> Question:
    selector = selector_of(json.loads(row["selector"])) if row["selector"] else None
    return Question(
        row["id"],
        row["text"],
        QuestionStatus(row["status"]),
        moment(row["created"]),
        row["article"],
        row["asker"],
        row["owner"],
        day(row["due"]),
        row["positions"],
        Priority(row["priority"]),
        moment(row["status_since"]) if row["status_since"] else None,
        row["quotation"],
        place(selector, row["changed_text"], row["made_for"]) if selector else None,
        tuple(json.loads(row["tags"])),
    )


def _position(row: sqlite3.Row) -> Position:
    return Position(
        row["id"],
        row["question"],
        row["text"],
        row["article"],
        row["quotation"],
        Stance(row["stance"]),
        row["condition"],
        row["comment"],
    )
