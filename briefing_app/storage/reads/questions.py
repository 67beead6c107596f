"""Reading one user's open questions, and the positions hung on them."""

from __future__ import annotations

import sqlite3

from briefing_app.domain.annotation import Position, Question, QuestionStatus, Stance
from briefing_app.domain.errors import NotFoundError
from briefing_app.storage.reads.base import Repository, day, moment, storable

_QUESTIONS = """
SELECT q.id, q.text, q.status, q.created, a.id AS article, q.asker, q.owner, q.due,
  (SELECT count(*) FROM position p WHERE p.question_key = q.key AND p.trashed_at IS NULL) AS positions
FROM question q LEFT JOIN article a ON a.key = q.article_key
WHERE q.user_id = :user AND q.trashed_at IS NULL
"""
_BY_STATUS = """
ORDER BY CASE q.status WHEN 'open' THEN 0 WHEN 'partly answered' THEN 1 WHEN 'answered' THEN 2 ELSE 3 END,
  q.created DESC, q.key DESC
"""
_MET_IN = """
AND (q.article_key = :article OR q.key IN (
  SELECT question_key FROM position
  WHERE user_id = :user AND article_key = :article AND trashed_at IS NULL
))
"""
_POSITIONS = """
SELECT p.id, q.id AS question, q.text, a.id AS article, p.quotation, p.stance, p.condition
FROM position p JOIN question q ON q.key = p.question_key JOIN article a ON a.key = p.article_key
WHERE p.user_id = :user AND p.trashed_at IS NULL AND q.trashed_at IS NULL
"""


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
        """All questions: open, partly answered, answered, parked; the newest first in each."""
        return [_question(row) for row in self._rows.all(_QUESTIONS + _BY_STATUS)]

    def of(self, article: str) -> list[Question]:
        """Those met in an article or with a quotation of it hung on them, in the same order."""
        rows = self._rows.all(_QUESTIONS + _MET_IN + _BY_STATUS, article=self._article_key(article))
        return [_question(row) for row in rows]


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


def _question(row: sqlite3.Row) -> Question:
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
    )
