"""What a user hangs on an article: notes, tags, highlights, reviews, positions, questions."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from briefing_app.domain.analysis import QuotationKind
from briefing_app.domain.selector import Selector
from briefing_app.domain.spans import Span


class Stance(StrEnum):
    """Where a speaker stands on a question. Drawn as a shape, never as a colour."""

    SUPPORTS = "supports"
    OPPOSES = "opposes"
    CONDITIONAL = "conditional"
    ASKS = "asks"
    DECLINES = "declines"
    UNCLEAR = "unclear"


class QuestionStatus(StrEnum):
    OPEN = "open"
    PARTLY_ANSWERED = "partly answered"
    ANSWERED = "answered"
    PARKED = "parked"


class Priority(StrEnum):
    """How urgent a question is."""

    HIGH = "high"
    NORMAL = "normal"
    LOW = "low"


class Verdict(StrEnum):
    """A user's decision on a quotation that the engine found; ``ADDED`` is one that the user found."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    ADDED = "added"


class TagColor(StrEnum):
    """The colours a tag can have. The tag's name always stands beside it."""

    AMBER = "amber"
    ROSE = "rose"
    MOSS = "moss"
    SKY = "sky"
    PLUM = "plum"
    STONE = "stone"


class TargetKind(StrEnum):
    """What a note can be about or link to."""

    ARTICLE = "article"
    ACTOR = "actor"
    QUESTION = "question"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Target:
    """Something with a public id; an actor's is that of the registry."""

    kind: TargetKind
    id: str


@dataclass(frozen=True, slots=True)
class NamedTarget:
    """A target by the name it goes by now: an article's title, a question's text, a note's first line."""

    target: Target
    name: str


@dataclass(frozen=True, slots=True)
class Link:
    """What a ``[[wikilink]]`` of a note means. ``words`` is what stands before any ``|`` in it.

    The meaning was settled when the words were stored, so a target with another name since is still it.
    """

    words: str
    target: Target


@dataclass(frozen=True, slots=True)
class Note:
    """Markdown on an article, on words of it (``selector``), or on a quotation (``quotation``, its id);
    on an ``actor`` (an id of the registry), on a ``question`` (its id), or on nothing at all.

    ``place`` is where the selector's words stand in the version shown: None for a note on the whole
    article, and None with ``orphaned`` set where the words are no longer found.
    """

    id: str
    article: str | None
    body: str
    created: datetime
    updated: datetime
    quotation: str | None = None
    selector: Selector | None = None
    place: Span | None = None
    orphaned: bool = False
    actor: str | None = None
    question: str | None = None
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Highlight:
    """Words the reader marked, in the colour of a ``tag`` (its name) if it carries one. ``place`` and
    ``orphaned`` as for a note."""

    id: str
    article: str
    selector: Selector
    created: datetime
    place: Span | None = None
    orphaned: bool = False
    tag: str | None = None
    color: TagColor | None = None


@dataclass(frozen=True, slots=True)
class Tag:
    """A user's tag, with the number of articles that carry it.

    ``a/b`` is a child of ``a``. ``total`` counts the articles of its children too, each once;
    ``highlights`` and ``questions`` what else carries it. One without an ``id`` is there for its children
    alone.
    """

    name: str
    articles: int = 0
    id: str = ""
    color: TagColor | None = None
    total: int = 0
    highlights: int = 0
    questions: int = 0


@dataclass(frozen=True, slots=True)
class Question:
    """An open question of a user.

    ``article`` is where it was met, if anywhere; ``asker`` the name of who asked it there; ``positions``
    how many quotations are hung on it. ``place`` are the words of the article that it was made from, where
    they are still found, and ``quotation`` the quotation, if it was made from one. ``status_since`` tells
    when it got its status, and is None where it never changed.
    """

    id: str
    text: str
    status: QuestionStatus
    created: datetime
    article: str | None = None
    asker: str | None = None
    owner: str | None = None
    due: date | None = None
    positions: int = 0
    priority: Priority = Priority.NORMAL
    status_since: datetime | None = None
    quotation: str | None = None
    place: Span | None = None
    tags: tuple[str, ...] = ()

    def overdue(self, today: date) -> bool:
        """Whether it should have been answered by now, and is still to be."""
        pending = self.status in (QuestionStatus.OPEN, QuestionStatus.PARTLY_ANSWERED)
        return pending and self.due is not None and self.due < today


@dataclass(frozen=True, slots=True)
class Position:
    """A quotation (its id) hung on a question (its id) with a stance; ``comment`` is the user's own."""

    id: str
    question: str
    question_text: str
    article: str
    quotation: str
    stance: Stance
    condition: str | None = None
    comment: str | None = None


@dataclass(frozen=True, slots=True)
class Review:
    """A user's decision on one quotation, laid over what the engine found.

    ``quotation`` is the quotation's stable id; ``selectors`` find its words again should another engine
    cut it otherwise. ``speaker`` is the name of another speaker, ``kind`` another kind, or None where the
    user left the engine's. ``content`` are the words as the user cut them, empty where they are as they were
    found. ``made_for`` is the text that both were chosen in, None where it is the newest or not known.
    """

    quotation: str
    selectors: tuple[Selector, ...]
    verdict: Verdict
    speaker: str | None = None
    kind: QuotationKind | None = None
    content: tuple[Selector, ...] = ()
    made_for: str | None = field(default=None, repr=False, compare=False)

    @property
    def kept(self) -> bool:
        """Whether the quotation counts, whatever an engine finds: accepted or added."""
        return self.verdict is not Verdict.REJECTED
