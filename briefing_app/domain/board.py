"""The board of open questions: a card a question, with who asks, who has answered and how."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from briefing_app.domain.annotation import Note, Position, Question
from briefing_app.domain.positions import Statement
from briefing_app.domain.spans import Span


@dataclass(frozen=True, slots=True)
class Card:
    """A question with the newest statement of each actor who answers it, newest first.

    ``askers`` are the names of all who ask it. ``title``, ``outlet`` and ``day`` are those of the article it
    was met in; ``day`` is when that was published, or else imported. ``silent`` and ``unreviewed`` count
    those who speak on other questions and not on this one, by whether all that they say was decided on.
    """

    question: Question
    answers: tuple[Statement, ...] = ()
    askers: tuple[str, ...] = ()
    title: str | None = None
    outlet: str | None = None
    day: date | None = None
    silent: int = 0
    unreviewed: int = 0


@dataclass(frozen=True, slots=True)
class Evidence:
    """A quotation that hangs on a question, with the position that says how."""

    position: Position
    statement: Statement
    others: int = 0
    """How many more outlets carry the same words; their quotations hang on the question too."""


@dataclass(frozen=True, slots=True)
class Quotable:
    """A quotation that could be hung on a question: who says what, and in which article."""

    article: str
    quotation: str
    name: str
    words: str
    title: str
    outlet: str | None


@dataclass(frozen=True, slots=True)
class QuestionDetails:
    """All that hangs on one question, newest first."""

    card: Card
    evidence: tuple[Evidence, ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class BoardFilter:
    """Which cards a board shows. All parts must hold; ``words`` may stand anywhere on a card."""

    words: str = ""
    owner: str | None = None
    tag: str | None = None
    due: date | None = None
    """The last day that counts; what is overdue is due before it too."""
    overdue: bool = False

    def test(self, today: date) -> Callable[[Card], bool]:
        """Whether a card is shown."""
        wanted = self.words.casefold().split()

        def shown(card: Card) -> bool:
            question = card.question
            return (
                (self.owner is None or question.owner == self.owner)
                and (self.tag is None or self.tag in question.tags)
                and (self.due is None or (question.due is not None and question.due <= self.due))
                and (not self.overdue or question.overdue(today))
                and (not wanted or _has(card, wanted))
            )

        return shown


@dataclass(frozen=True, slots=True)
class SuggestedQuestion:
    """A question that the engine found in one article or in several, to be taken for the board or dismissed.

    ``article`` and ``number`` name it: its place among the questions of its newest article. ``span``
    are its words there. ``askers`` are in the order of how often they ask, ``articles`` all that have it.
    """

    article: str
    number: int
    text: str
    span: Span
    askers: tuple[str, ...]
    articles: tuple[str, ...]
    title: str
    outlet: str | None
    day: date


@dataclass(frozen=True, slots=True)
class SuggestedPage:
    """Some of them, and what to ask for the next with: None where these are the last."""

    questions: tuple[SuggestedQuestion, ...]
    next: tuple[int, int] | None = None


def _has(card: Card, words: list[str]) -> bool:
    question = card.question
    parts = [question.text, question.owner or "", *question.tags, *card.askers]
    for said in card.answers:
        parts += [said.name, said.condition or "", said.words]
    text = " ".join(parts).casefold()
    return all(word in text for word in words)
