"""Writing one user's open questions, and the positions hung on them."""

from __future__ import annotations

from briefing_app.domain.annotation import Question, Stance
from briefing_app.storage.reads.questions import PositionReads, QuestionReads


class Questions(QuestionReads):
    def add(self, text: str, *, article: str | None = None, asker: str | None = None) -> str:
        """Write down an open question and return its id. Raises NotFoundError."""
        raise NotImplementedError

    def save(self, question: Question) -> None:
        """Keep the text, status, owner and due date of a changed question. Raises NotFoundError.

        >>> uow.questions.save(replace(uow.questions.get(question), status=QuestionStatus.PARKED))
        """
        raise NotImplementedError

    def trash(self, question: str) -> None:
        """Move a question to the trash, its positions out of sight with it. Raises NotFoundError."""
        raise NotImplementedError


class Positions(PositionReads):
    def hang(
        self, question: str, article: str, quotation: str, stance: Stance, condition: str | None = None
    ) -> str:
        """Hang a quotation on a question, or change the stance it has there; return the position's id.

        Raises NotFoundError.
        """
        raise NotImplementedError

    def take_down(self, position: str) -> None:
        """Move a position to the trash. Raises NotFoundError."""
        raise NotImplementedError
