"""Writing one user's open questions, and the positions hung on them."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from sqlalchemy import select

from briefing_app.domain import annotation
from briefing_app.domain.annotation import Priority, QuestionStatus
from briefing_app.domain.errors import InvalidInputError, NotFoundError
from briefing_app.domain.ids import random_id
from briefing_app.domain.selector import Selector
from briefing_app.storage.reads.base import selector_fields, storable
from briefing_app.storage.reads.questions import FoundQuestionReads, PositionReads, QuestionReads
from briefing_app.storage.tables import FoundQuestionDecision, Note, Position, Question, QuestionTagging
from briefing_app.storage.writes.base import Writing
from briefing_app.storage.writes.tags import Tags


def _optional(words: str | None) -> str | None:
    return None if words is None else storable(words)


class Questions(Writing, QuestionReads):
    """This user's questions, to change."""

    def add(
        self,
        text: str,
        *,
        article: str | None = None,
        asker: str | None = None,
        quotation: str | None = None,
        selector: Selector | None = None,
        status: QuestionStatus = QuestionStatus.OPEN,
        owner: str | None = None,
        due: date | None = None,
        priority: Priority = Priority.NORMAL,
    ) -> str:
        """Write down a question, above all others, and return its id.

        A selector is one made against the newest version. Raises NotFoundError for an unknown article,
        InvalidInputError for words that are not in it.
        """
        now = self._work.now()
        key, version = None if article is None else self._article_key(article), None
        if key is not None and selector is not None:
            version, selector = self._anchored(key, selector)
        row = Question(
            id=random_id("k"),
            user_id=self._work.user,
            article_key=key,
            text=storable(text),
            status=status.value,
            asker=_optional(asker),
            owner=_optional(owner),
            due=due,
            created=now,
            updated=now,
            priority=priority.value,
            rank=self._above_all(),
            quotation=_optional(quotation),
            version_key=version,
            selector=selector_fields(selector) if version is not None and selector is not None else None,
        )
        self._session.add(row)
        return row.id

    def save(self, question: annotation.Question) -> None:
        """Keep what a user writes of a changed question: its words, status, priority, asker, owner, due date
        and tags. In another status it stands above all others. Raises NotFoundError.

        >>> uow.questions.save(replace(uow.questions.get(question), status=QuestionStatus.PARKED))
        """
        row = self._own(Question, question.id)
        row.text, row.priority, row.due = storable(question.text), question.priority.value, question.due
        row.asker, row.owner = _optional(question.asker), _optional(question.owner)
        if row.status != question.status.value:
            self._set_status(row, question.status)
            row.rank = self._above_all()
        self._tag(row, question.tags)
        if self._session.is_modified(row):
            row.updated = self._work.now()

    def move(self, question: str, status: QuestionStatus, before: str | None = None) -> None:
        """Put a question among those of a status: before another of them, or else last.

        Raises NotFoundError, InvalidInputError for another that has not this status.
        """
        row = self._own(Question, question)
        others = [
            each
            for each in self._session.scalars(
                select(Question)
                .where(Question.status == status.value, Question.trashed_at.is_(None))
                .order_by(Question.rank, Question.key.desc())
            )
            if each.key != row.key
        ]
        at = len(others) if before is None else [each.id for each in others].index(self._in(others, before))
        if row.status != status.value:
            self._set_status(row, status)
        above, below = others[at - 1].rank if at else None, others[at].rank if at < len(others) else None
        rank = _between(above, below)
        if rank is None:  # no room between the two: all of the column are numbered anew
            others.insert(at, row)
            for number, each in enumerate(others):
                each.rank = float(number)
        else:
            row.rank = rank
        row.updated = self._work.now()

    def trash(self, question: str) -> None:
        """Move a question to the trash, its positions out of sight with it. Raises NotFoundError."""
        self._to_trash(self._own(Question, question))

    def restore(self, question: str) -> None:
        """Take a question out of the trash. Raises NotFoundError where it is not in there."""
        row = self._session.scalar(
            select(Question).where(Question.id == storable(question), Question.trashed_at.is_not(None))
        )
        if row is None:
            raise NotFoundError(f"There is no question “{question}” in the trash.")
        row.trashed_at, row.updated = None, self._work.now()

    def merge(self, into: str, other: str) -> None:
        """Hang all that hangs on the second on the first, and move the second to the trash.

        Raises NotFoundError, InvalidInputError for one question twice.
        """
        kept, gone = self._own(Question, into), self._own(Question, other)
        if kept.key == gone.key:
            raise InvalidInputError("This is one question already. Choose two different ones.")
        hung = {(row.article_key, row.quotation) for row in self._positions(kept)}
        for position in self._positions(gone):
            if (position.article_key, position.quotation) in hung:
                self._to_trash(position)
            else:
                position.question_key, position.updated = kept.key, self._work.now()
        for note in self._session.scalars(select(Note).where(Note.question_key == gone.key)):
            note.question_key = kept.key
        kept.asker, kept.owner, kept.due = (
            kept.asker or gone.asker,
            kept.owner or gone.owner,
            kept.due or gone.due,
        )
        kept.updated = self._work.now()
        self._tag(kept, [*self.get(into).tags, *self.get(other).tags])
        self._to_trash(gone)

    def _in(self, column: Collection[Question], wanted: str) -> str:
        if all(each.id != wanted for each in column):
            raise InvalidInputError(
                f"The question “{wanted}” is not in that status. Look at the board again."
            )
        return wanted

    def _above_all(self) -> float:
        least = self._rows.value(
            "SELECT min(rank) FROM question WHERE user_id = :user AND trashed_at IS NULL"
        )
        return 0.0 if least is None else float(least) - 1.0

    def _set_status(self, row: Question, status: QuestionStatus) -> None:
        row.status, row.status_since = status.value, self._work.now()

    def _positions(self, question: Question) -> list[Position]:
        return list(
            self._session.scalars(
                select(Position).where(Position.question_key == question.key, Position.trashed_at.is_(None))
            )
        )

    def _tag(self, row: Question, names: Collection[str]) -> None:
        """Give a question these tags and no others."""
        carried = {
            tagging.tag_key: tagging
            for tagging in self._session.scalars(
                select(QuestionTagging).where(QuestionTagging.question_key == row.key)
            )
        }
        wanted = {Tags(self._work).key(name) for name in names}
        for key in carried.keys() - wanted:
            self._session.delete(carried[key])
        for key in wanted - carried.keys():
            self._session.add(
                QuestionTagging(
                    user_id=self._work.user, question_key=row.key, tag_key=key, created=self._work.now()
                )
            )


class Positions(Writing, PositionReads):
    """This user's positions, to change."""

    def hang(
        self,
        question: str,
        article: str,
        quotation: str,
        stance: annotation.Stance,
        condition: str | None = None,
        comment: str | None = None,
    ) -> str:
        """Hang a quotation on a question, or change the stance it has there; return the position's id.

        Without a comment an earlier one stays. Raises NotFoundError.
        """
        on = self._own(Question, question)
        key = self._article_key(article)
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
                created=self._work.now(),
            )
        self._set(row, stance, condition, comment if comment is not None else row.comment)
        return row.id

    def save(self, position: annotation.Position) -> None:
        """Keep the stance, condition and comment of a changed position. Raises NotFoundError."""
        row = self._own(Position, position.id)
        self._set(row, position.stance, position.condition, position.comment)

    def take_down(self, position: str) -> None:
        """Move a position to the trash. Raises NotFoundError."""
        self._to_trash(self._own(Position, position))

    def _set(
        self, row: Position, stance: annotation.Stance, condition: str | None, comment: str | None
    ) -> None:
        row.stance, row.condition, row.comment = stance.value, _optional(condition), _optional(comment)
        if self._session.is_modified(row):  # the same stance again is no change
            row.updated = self._work.now()
        self._session.add(row)


class FoundQuestions(Writing, FoundQuestionReads):
    """What this user does with questions that the engine found."""

    def decide(self, text: str, *, accepted: bool) -> None:
        """Remember that this question, and all that ask the same, was taken or dismissed."""
        self._session.add(
            FoundQuestionDecision(
                user_id=self._work.user,
                text=storable(text),
                verdict="accepted" if accepted else "dismissed",
                created=self._work.now(),
            )
        )


def _between(above: float | None, below: float | None) -> float | None:
    """A rank between two; None where there is no room."""
    if above is None:
        return 0.0 if below is None else below - 1.0
    if below is None:
        return above + 1.0
    middle = (above + below) / 2
    return middle if above < middle < below else None
