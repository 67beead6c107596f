"""Open questions, with the quotations hung on them as positions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from typing import Final, Literal

from briefing_app.domain.analysis import QuotationKind
from briefing_app.domain.annotation import Priority, Question, QuestionStatus, Stance, Verdict
from briefing_app.domain.changes import ChangeSet
from briefing_app.domain.errors import InvalidInputError, NotFoundError
from briefing_app.domain.selector import Selector, select
from briefing_app.domain.spans import Span
from briefing_app.domain.tags import tidy
from briefing_app.domain.views import ArticleView
from briefing_app.services.browse import view
from briefing_app.services.profile import Profile
from briefing_app.services.review import record, shown_quotation


class Unset(Enum):
    """The one value that means "leave it as it is", where None means "nobody" or "no day"."""

    UNSET = "unset"


UNSET: Final = Unset.UNSET
Unsettable = Literal[Unset.UNSET]


@dataclass(frozen=True, slots=True)
class NewQuestion:
    """A question that is written down by hanging the first quotation on it."""

    text: str


def add_question(
    profile: Profile,
    text: str,
    *,
    article: str | None = None,
    quotation: str | None = None,
    span: Span | None = None,
    asker: str | None = None,
    status: QuestionStatus = QuestionStatus.OPEN,
    owner: str | None = None,
    due: date | None = None,
    priority: Priority = Priority.NORMAL,
) -> ChangeSet:
    """Write down a question: free, met in an article, or made from a quotation or words of it.

    Without an ``asker`` it is who is quoted there. ``created[0]`` is the question's id. Raises
    InvalidInputError for an empty text, a span outside the article, or a place without its article;
    NotFoundError for unknown ids.
    """
    if article is None and (quotation is not None or span is not None):
        raise InvalidInputError("A question made from words or from a quotation needs its article.")
    with profile.library.unit_of_work(profile.user) as uow:
        selector = None
        if article is not None and (quotation is not None or span is not None):
            shown = view(uow, article)
            quotation, span, speaker = _origin(shown, quotation, span)
            asker, selector = asker or speaker, _selector(shown.article.text, span)
        uow.questions.add(
            _words(text),
            article=article,
            asker=_name(asker),
            quotation=quotation,
            selector=selector,
            status=status,
            owner=_name(owner),
            due=due,
            priority=priority,
        )
        return uow.commit("Add question")


def edit_question(
    profile: Profile,
    question: str,
    *,
    text: str | None = None,
    status: QuestionStatus | None = None,
    priority: Priority | None = None,
    owner: str | Unsettable | None = UNSET,
    asker: str | Unsettable | None = UNSET,
    due: date | Unsettable | None = UNSET,
    tags: Sequence[str] | None = None,
) -> ChangeSet:
    """Change what is given and leave the rest; None takes owner, asker and due date off.

    In another status it stands above the others. Raises InvalidInputError for an empty text or a tag that is
    none, NotFoundError.
    """
    with profile.library.unit_of_work(profile.user) as uow:
        before = uow.questions.get(question)
        after = replace(
            before,
            text=before.text if text is None else _words(text),
            status=status or before.status,
            priority=priority or before.priority,
            owner=before.owner if owner is UNSET else _name(owner),
            asker=before.asker if asker is UNSET else _name(asker),
            due=before.due if due is UNSET else due,
            tags=before.tags if tags is None else _tags(tags),
        )
        uow.questions.save(after)
        return uow.commit("Edit question")


def move_question(
    profile: Profile, question: str, status: QuestionStatus, *, before: str | None = None
) -> ChangeSet:
    """Put a question among those of a status, before another or last.

    Raises NotFoundError, InvalidInputError where the other is not of that status.
    """
    with profile.library.unit_of_work(profile.user) as uow:
        uow.questions.move(question, status, before)
        return uow.commit("Move question")


def delete_question(profile: Profile, question: str) -> ChangeSet:
    """Delete a question with its positions; undo brings them back. Raises NotFoundError."""
    with profile.library.unit_of_work(profile.user) as uow:
        uow.questions.trash(question)
        return uow.commit("Delete question")


def restore_question(profile: Profile, question: str) -> ChangeSet:
    """Bring a deleted question back with its positions. Raises NotFoundError where it was not deleted."""
    with profile.library.unit_of_work(profile.user) as uow:
        uow.questions.restore(question)
        return uow.commit("Restore question")


def merge_questions(profile: Profile, into: str, other: str) -> ChangeSet:
    """Make two questions one: what hangs on the second hangs on the first from now on.

    A question found in articles that asks what the second did is not suggested again. Raises NotFoundError,
    InvalidInputError for one question twice.
    """
    with profile.library.unit_of_work(profile.user) as uow:
        uow.found_questions.decide(uow.questions.get(other).text, accepted=True)
        uow.questions.merge(into, other)
        return uow.commit("Merge questions")


def questions(profile: Profile, article: str | None = None) -> list[Question]:
    """This user's questions, open ones first, each status as the user ordered it; with ``article`` those that
    were met in it or have a quotation of it hung on them."""
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
    comment: str | None = None,
    speaker: str | None = None,
    kind: QuotationKind | None = None,
    content: Sequence[Span] = (),
    copies: Sequence[tuple[str, str]] = (),
) -> ChangeSet:
    """Hang a quotation on a question (its id, or a new one) with a stance; hanging it again replaces the
    stance.

    It counts as accepted with that, with another ``speaker`` (a name), ``kind`` or ``content`` where given:
    what a user has built on stays, whatever a later engine finds. ``copies`` (article and quotation) are the
    same words elsewhere, which are hung alike. All of it is one change to undo. Raises NotFoundError,
    InvalidInputError for an empty new question, or a condition without "conditional".
    """
    _check(stance, condition)
    with profile.library.unit_of_work(profile.user) as uow:
        shown = shown_quotation(uow, article, quotation)
        if speaker or kind or content or shown.review is None or shown.rejected:
            record(uow, article, shown, Verdict.ACCEPTED, speaker, kind, content)
        if isinstance(question, NewQuestion):
            question = uow.questions.add(_words(question.text), article=article)
        uow.positions.hang(question, article, quotation, stance, condition, comment)
        for elsewhere, copy in copies:
            shown = shown_quotation(uow, elsewhere, copy)
            if shown.review is None or shown.rejected:
                record(uow, elsewhere, shown, Verdict.ACCEPTED)
            uow.positions.hang(question, elsewhere, copy, stance, condition)
        return uow.commit("Hang on question")


def edit_position(
    profile: Profile,
    position: str,
    *,
    stance: Stance | None = None,
    condition: str | Unsettable | None = UNSET,
    comment: str | Unsettable | None = UNSET,
) -> ChangeSet:
    """Change what is given and leave the rest. Another stance than "conditional" takes the condition off.

    Raises NotFoundError, InvalidInputError for a condition without that stance.
    """
    with profile.library.unit_of_work(profile.user) as uow:
        before = uow.positions.get(position)
        after = stance or before.stance
        kept = before.condition if after is Stance.CONDITIONAL else None
        words = kept if condition is UNSET else _name(condition)
        _check(after, words)
        uow.positions.save(
            replace(
                before,
                stance=after,
                condition=words,
                comment=before.comment if comment is UNSET else _name(comment),
            )
        )
        return uow.commit("Edit position")


def take_down(profile: Profile, position: str) -> ChangeSet:
    """Take a quotation off its question. Raises NotFoundError."""
    with profile.library.unit_of_work(profile.user) as uow:
        uow.positions.take_down(position)
        return uow.commit("Take off question")


def unhang(profile: Profile, question: str, article: str, quotation: str) -> ChangeSet:
    """Take a quotation off a question. Raises NotFoundError where it does not hang there."""
    with profile.library.unit_of_work(profile.user) as uow:
        for position in uow.positions.on(question):
            if (position.article, position.quotation) == (article, quotation):
                uow.positions.take_down(position.id)
                return uow.commit("Take off question")
    raise NotFoundError(f"The quotation {quotation} of {article} does not hang on {question}.")


def _origin(
    shown: ArticleView, quotation: str | None, span: Span | None
) -> tuple[str | None, Span, str | None]:
    """The quotation and the words that a question is made from, and who speaks there.

    Words that are most of them quoted are those of the quotation's speaker.
    """
    if span is None:
        kept = next((each for each in shown.quotations if each.quotation.id == quotation), None)
        if kept is None:
            raise NotFoundError(f"Article {shown.article.id} has no quotation {quotation}.")
        words = Span(kept.quotation.start, kept.quotation.end)
        return quotation, words, kept.speaker.name if kept.speaker else None
    for each in shown.quotations:
        covered = sum(part.overlap(span) for part in each.quotation.content)
        if each.quotation.id == quotation or (not each.rejected and 2 * covered > span.end - span.start):
            return each.quotation.id, span, each.speaker.name if each.speaker else None
    return None, span, None


def _selector(text: str, span: Span) -> Selector:
    try:
        return select(text, span)
    except ValueError as error:
        raise InvalidInputError(str(error)) from error


def _check(stance: Stance, condition: str | None) -> None:
    if condition is not None and stance is not Stance.CONDITIONAL:
        raise InvalidInputError(
            "A condition belongs to the stance “conditional”. Choose that, or leave it out."
        )


def _words(text: str) -> str:
    text = " ".join(text.split())
    if not text:
        raise InvalidInputError("The question is empty. Write it out.")
    return text


def _name(name: str | None) -> str | None:
    return " ".join((name or "").split()) or None


def _tags(names: Iterable[str]) -> tuple[str, ...]:
    return tuple({tidy(name).casefold(): tidy(name) for name in names if name.strip()}.values())
