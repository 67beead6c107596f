"""Open questions, with the quotations hung on them as positions."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from typing import Final, Literal

from briefing_app.domain.analysis import QuotationKind
from briefing_app.domain.annotation import Question, QuestionStatus, Stance, Verdict
from briefing_app.domain.changes import ChangeSet
from briefing_app.domain.errors import InvalidInputError
from briefing_app.services.profile import Profile
from briefing_app.services.review import record, shown_quotation


class Unset(Enum):
    """The one value that means "leave it as it is", where None means "nobody" or "no day"."""

    UNSET = "unset"


UNSET: Final = Unset.UNSET


@dataclass(frozen=True, slots=True)
class NewQuestion:
    """A question that is written down by hanging the first quotation on it."""

    text: str


def add_question(
    profile: Profile, text: str, *, article: str | None = None, asker: str | None = None
) -> ChangeSet:
    """Write down an open question, free or met in an article. ``created[0]`` is its id.

    Raises InvalidInputError for an empty text, NotFoundError for an unknown article.
    """
    with profile.library.unit_of_work(profile.user) as uow:
        uow.questions.add(_words(text), article=article, asker=asker)
        return uow.commit("Add question")


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
    with profile.library.unit_of_work(profile.user) as uow:
        before = uow.questions.get(question)
        after = replace(
            before,
            text=before.text if text is None else _words(text),
            status=before.status if status is None else status,
            owner=before.owner if owner is UNSET else (owner or "").strip() or None,
            due=before.due if due is UNSET else due,
        )
        uow.questions.save(after)
        return uow.commit("Edit question")


def delete_question(profile: Profile, question: str) -> ChangeSet:
    """Delete a question with its positions; undo brings them back. Raises NotFoundError."""
    with profile.library.unit_of_work(profile.user) as uow:
        uow.questions.trash(question)
        return uow.commit("Delete question")


def questions(profile: Profile, article: str | None = None) -> list[Question]:
    """This user's questions, open ones first and then the newest; with ``article`` those that were met in
    it or have a quotation of it hung on them."""
    with profile.library.reader(profile.user) as reader:
        return reader.questions.all() if article is None else reader.questions.of(article)


def hang(
    profile: Profile,
    question: str | NewQuestion,
    article: str,
    quotation: str,
    stance: Stance,
    condition: str | None = None,
    *,
    speaker: str | None = None,
    kind: QuotationKind | None = None,
) -> ChangeSet:
    """Hang a quotation on a question (its id, or a new one) with a stance; hanging it again replaces the
    stance.

    It counts as accepted with that, with another ``speaker`` (a name) or ``kind`` where given: what a user
    has built on stays, whatever a later engine finds. All of it is one change to undo. Raises NotFoundError,
    InvalidInputError for an empty new question or a condition without the stance "conditional".
    """
    if condition is not None and stance is not Stance.CONDITIONAL:
        raise InvalidInputError(
            "A condition belongs to the stance “conditional”. Choose that, or leave it out."
        )
    with profile.library.unit_of_work(profile.user) as uow:
        shown = shown_quotation(uow, article, quotation)
        if speaker or kind or shown.review is None or shown.rejected:
            record(uow, article, shown, Verdict.ACCEPTED, speaker, kind)
        if isinstance(question, NewQuestion):
            question = uow.questions.add(_words(question.text), article=article)
        uow.positions.hang(question, article, quotation, stance, condition)
        return uow.commit("Hang on question")


def take_down(profile: Profile, position: str) -> ChangeSet:
    """Take a quotation off its question. Raises NotFoundError."""
    with profile.library.unit_of_work(profile.user) as uow:
        uow.positions.take_down(position)
        return uow.commit("Take off question")


def _words(text: str) -> str:
    text = " ".join(text.split())
    if not text:
        raise InvalidInputError("The question is empty. Write it out.")
    return text
