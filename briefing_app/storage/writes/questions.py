"""Writing one user's open questions, and the positions hung on them."""

from __future__ import annotations

from sqlalchemy import select

from briefing_app.domain import annotation
from briefing_app.domain.ids import random_id
from briefing_app.storage.reads.base import storable
from briefing_app.storage.reads.questions import PositionReads, QuestionReads
from briefing_app.storage.tables import Position, Question
from briefing_app.storage.writes.base import Writing


def _optional(words: str | None) -> str | None:
    return None if words is None else storable(words)


class Questions(Writing, QuestionReads):
    """This user's questions, to change."""

    def add(self, text: str, *, article: str | None = None, asker: str | None = None) -> str:
        """Write down an open question and return its id. Raises NotFoundError."""
        now = self._work.now()
        row = Question(
            id=random_id("k"),
            user_id=self._work.user,
            article_key=None if article is None else self._article_key(article),
            text=storable(text),
            status=annotation.QuestionStatus.OPEN.value,
            asker=_optional(asker),
            created=now,
            updated=now,
        )
        self._session.add(row)
        return row.id

    def save(self, question: annotation.Question) -> None:
        """Keep the text, status, owner and due date of a changed question. Raises NotFoundError.

        >>> uow.questions.save(replace(uow.questions.get(question), status=QuestionStatus.PARKED))
        """
        row = self._own(Question, question.id)
        wanted = (storable(question.text), question.status.value, _optional(question.owner), question.due)
        if (row.text, row.status, row.owner, row.due) != wanted:
            row.text, row.status, row.owner, row.due = wanted
            row.updated = self._work.now()

    def trash(self, question: str) -> None:
        """Move a question to the trash, its positions out of sight with it. Raises NotFoundError."""
        self._to_trash(self._own(Question, question))


class Positions(Writing, PositionReads):
    """This user's positions, to change."""

    def hang(
        self,
        question: str,
        article: str,
        quotation: str,
        stance: annotation.Stance,
        condition: str | None = None,
    ) -> str:
        """Hang a quotation on a question, or change the stance it has there; return the position's id.

        Raises NotFoundError.
        """
        on = self._own(Question, question)
        key = self._article_key(article)
        now = self._work.now()
        row = self._session.scalar(
            select(Position).where(
                Position.question_key == on.key,
                Position.article_key == key,
                Position.quotation == storable(quotation),
                Position.trashed_at.is_(None),
            )
        )
        if row is None:
            row = Position(
                id=random_id("p"),
                user_id=self._work.user,
                question_key=on.key,
                article_key=key,
                quotation=storable(quotation),
                created=now,
            )
        row.stance, row.condition = stance.value, _optional(condition)
        if self._session.is_modified(row):  # the same stance again is no change
            row.updated = now
        self._session.add(row)
        return row.id

    def take_down(self, position: str) -> None:
        """Move a position to the trash. Raises NotFoundError."""
        self._to_trash(self._own(Position, position))
