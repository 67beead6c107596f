"""What the Review view asks of the services, as calls that run in another thread."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from briefing_app.domain.annotation import Question
from briefing_app.domain.changes import ChangeSet
from briefing_app.domain.reviewing import Queue, QueueOrder
from briefing_app.domain.spans import Span
from briefing_app.services import browse, questions, registry, review, review_queue
from briefing_app.services.profile import Profile
from briefing_app.ui.session import Session
from briefing_app.ui.suggestion_card import Choice
from briefing_app.ui.words import translate


@dataclass(frozen=True, slots=True)
class State:
    """What waits, how many that are in all, how many were decided today, and the questions there are."""

    queue: Queue
    left: int
    today: int
    questions: tuple[Question, ...]


def state(profile: Profile, order: QueueOrder, limit: int) -> State:
    """All that the view shows but the quotation itself."""
    queue = review_queue.queue(profile, order, limit=limit)
    left = browse.counts(profile).to_review if queue.after is not None else len(queue.rows)
    return State(queue, left, review_queue.today(profile), tuple(questions.questions(profile)))


def known_names(profile: Profile, words: str) -> list[str]:
    """Names of the library with words that begin like these, the most quoted first."""
    return [actor.name for actor in registry.actors(profile, words, limit=20)]


def take_off(session: Session, position: str) -> None:
    """Take one position off a quotation; the others stay."""
    told = translate("Review", "Taken off the question")
    session.tell(lambda profile: questions.take_down(profile, position), told)


def acceptance(
    article: str,
    quotation: str,
    choice: Choice,
    known: Iterable[Question],
    content: Sequence[Span] = (),
) -> Callable[[Profile], ChangeSet]:
    """The write that accepts a quotation with what was chosen; ``known`` are the questions there are."""
    ids = {each.text: each.id for each in known}
    speaker, kind, hung = choice.speaker, choice.kind, choice.hanging

    def call(profile: Profile) -> ChangeSet:
        if hung is None:
            return review.accept(profile, article, quotation, speaker=speaker, kind=kind, content=content)
        question = ids.get(hung.question) or questions.NewQuestion(hung.question)
        return questions.hang(
            profile, question, article, quotation, hung.stance, hung.condition,
            speaker=speaker, kind=kind, content=content,
        )  # fmt: skip

    return call
