"""Reading one user's open questions, and the positions hung on them."""

from __future__ import annotations

from briefing_app.domain.annotation import Position, Question


class QuestionReads:
    """This user's questions, without those in the trash."""

    def get(self, question: str) -> Question:
        """One question. Raises NotFoundError."""
        raise NotImplementedError

    def all(self) -> list[Question]:
        """All questions: open, partly answered, answered, parked; the newest first in each."""
        raise NotImplementedError

    def of(self, article: str) -> list[Question]:
        """Those met in an article or with a quotation of it hung on them, in the same order."""
        raise NotImplementedError


class PositionReads:
    """This user's positions, without those in the trash or on a question in the trash."""

    def get(self, position: str) -> Position:
        """One position. Raises NotFoundError."""
        raise NotImplementedError

    def of(self, article: str) -> list[Position]:
        """The positions that quotations of an article take, oldest first."""
        raise NotImplementedError

    def on(self, question: str) -> list[Position]:
        """The positions on a question, oldest first."""
        raise NotImplementedError
