"""Open questions, with the quotations hung on them as positions."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import Final, Literal

from briefing_app.domain.annotation import Question, QuestionStatus, Stance
from briefing_app.domain.changes import ChangeSet
from briefing_app.services.profile import Profile


class Unset(Enum):
    """The one value that means "leave it as it is", where None means "nobody" or "no day"."""

    UNSET = "unset"


UNSET: Final = Unset.UNSET


def add_question(
    profile: Profile, text: str, *, article: str | None = None, asker: str | None = None
) -> ChangeSet:
    """Write down an open question, free or met in an article. ``created[0]`` is its id.

    Raises InvalidInputError for an empty text, NotFoundError for an unknown article.
    """
    raise NotImplementedError


def edit_question(
    profile: Profile,
    question: str,
    *,
    text: str | None = None,
    status: QuestionStatus | None = None,
    owner: str | Literal[Unset.UNSET] | None = UNSET,
    due: date | Literal[Unset.UNSET] | None = UNSET,
) -> ChangeSet:
    """Change what is given and leave the rest; ``owner=None`` and ``due=None`` take them off.

    Raises InvalidInputError for an empty text, NotFoundError.
    """
    raise NotImplementedError


def delete_question(profile: Profile, question: str) -> ChangeSet:
    """Delete a question with its positions; undo brings them back. Raises NotFoundError."""
    raise NotImplementedError


def questions(profile: Profile, article: str | None = None) -> list[Question]:
    """This user's questions, open ones first and then the newest; with ``article`` those that were met in
    it or have a quotation of it hung on them."""
    raise NotImplementedError


def hang(
    profile: Profile,
    question: str,
    article: str,
    quotation: str,
    stance: Stance,
    condition: str | None = None,
) -> ChangeSet:
    """Hang a quotation on a question with a stance; hanging it again replaces the stance.

    Raises NotFoundError, InvalidInputError for a condition without the stance "conditional".
    """
    raise NotImplementedError


def take_down(profile: Profile, position: str) -> ChangeSet:
    """Take a quotation off its question. Raises NotFoundError."""
    raise NotImplementedError
