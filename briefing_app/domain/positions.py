"""Positions across articles: who stands where on which question, with the words that show it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from hashlib import blake2s

from briefing_app.domain.annotation import Question, QuestionStatus, Stance
from briefing_app.domain.identity import Profile, RegisteredActor
from briefing_app.domain.reliability import Reliability
from briefing_app.domain.spans import Span

UNREGISTERED = "n:"
"""What the id of an actor begins with whom the registry does not know; the folded name follows."""


def is_registered(actor: str) -> bool:
    """Whether the registry knows an actor, by the id in a statement."""
    return not actor.startswith(UNREGISTERED)


@dataclass(frozen=True, slots=True)
class Statement:
    """A quotation that a user hung on a question, as the user sees it: verbatim, with speaker and place.

    ``actor`` is the registered actor's id, as this user merged actors; where the registry does not know the
    name, ``UNREGISTERED`` and the folded name. ``name`` and ``profile`` are as the article has them. ``day``
    is when the article was published, or else imported; ``made`` when the user hung it.
    """

    position: str
    question: str
    actor: str
    name: str
    profile: Profile
    stance: Stance
    condition: str | None
    words: str
    article: str
    quotation: str
    title: str
    outlet: str | None
    day: date
    made: datetime

    @property
    def order(self) -> tuple[date, datetime, str]:
        """Sorts by when it was said, as far as known."""
        return self.day, self.made, self.position


@dataclass(frozen=True, slots=True)
class Standing:
    """One actor's statements on one question: the newest first, and how many utterances they are.

    Several outlets that carry one utterance count once.
    """

    statements: tuple[Statement, ...]
    utterances: int

    @property
    def newest(self) -> Statement:
        return self.statements[0]

    @property
    def stance(self) -> Stance:
        """Where the actor stands now."""
        return self.newest.stance

    @property
    def changed(self) -> Stance | None:
        """The last other stance that the actor took before, None for one that never moved."""
        return next((one.stance for one in self.statements if one.stance is not self.stance), None)


class Silence(StrEnum):
    """Why a cell is empty."""

    SILENT = "no statement, everything reviewed"
    UNREVIEWED = "not reviewed yet"


class Grouping(StrEnum):
    """What the actors of a matrix stand together by."""

    NONE = "none"
    COUNTRY = "country"
    ORGANISATION = "organisation"
    OWN = "own groups"


class Sorting(StrEnum):
    """What comes first in a matrix: as the user arranged it, or where actors disagree most."""

    ARRANGED = "arranged"
    DISAGREEMENT = "disagreement"


@dataclass(frozen=True, slots=True)
class Scope:
    """Which statements count. All parts must hold; both days are included.

    ``questions`` and ``actors`` are ids, empty for all; ``tag`` is one that the article carries.
    """

    since: date | None = None
    until: date | None = None
    outlet: str | None = None
    tag: str | None = None
    questions: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MatrixActor:
    """A row of a matrix. ``group`` is the heading it stands under, "" for none."""

    id: str
    name: str
    profile: Profile
    group: str = ""


@dataclass(frozen=True, slots=True)
class Matrix:
    """Actors × questions. ``standings`` has the cells in which something was said, by both ids.

    ``unreviewed`` are the actors who are quoted, within the scope, in words that this user has not decided
    on, in an article that is not done: of those silence is not known. ``disagreement`` is by question, 0 to
    1.
    """

    actors: tuple[MatrixActor, ...]
    questions: tuple[Question, ...]
    standings: Mapping[tuple[str, str], Standing]
    unreviewed: frozenset[str]
    disagreement: Mapping[str, float] = field(default_factory=dict)

    def standing(self, actor: str, question: str) -> Standing | Silence:
        """What a cell shows."""
        said = self.standings.get((actor, question))
        if said is not None:
            return said
        return Silence.UNREVIEWED if actor in self.unreviewed else Silence.SILENT


class FoundBy(StrEnum):
    """What a quotation has in common with a question that it may speak to."""

    BOTH = "by word and meaning"
    MEANING = "by meaning"
    WORD = "by word"


@dataclass(frozen=True, slots=True)
class Said:
    """A quotation of an actor. The higher its ``score``, 0 to 1, the likelier it speaks to a question.

    ``copies`` are the same utterance in other places.
    """

    article: str
    quotation: str
    name: str
    words: str
    title: str
    outlet: str | None
    day: date
    score: float
    decided: bool = False
    found_by: FoundBy | None = None
    copies: tuple[Said, ...] = ()


class Change(StrEnum):
    """What may have changed since a saved moment."""

    STATEMENT = "new statement"
    STANCE = "new stance"
    OPENED = "question opened"
    STATUS = "status changed"


@dataclass(frozen=True, slots=True)
class Changed:
    """One thing that changed. ``before`` and ``after`` are stances, or a question's status."""

    change: Change
    at: datetime
    question: Question
    statement: Statement | None = None
    before: Stance | QuestionStatus | None = None
    after: Stance | QuestionStatus | None = None


@dataclass(frozen=True, slots=True)
class SavedMoment:
    """A point in time that a user named, to see later what has changed since."""

    id: str
    name: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ActorGroup:
    """Actors that a user put together, a coalition for one. ``actors`` are registered ids, in order."""

    id: str
    name: str
    actors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph or so of an article, and where in it the words of a quotation stand."""

    text: str
    words: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class DatedProfile:
    """A description of an actor, and from when to when articles printed it."""

    profile: Profile
    since: date
    until: date
    articles: int


@dataclass(frozen=True, slots=True)
class Dossier:
    """All that a library has of one actor.

    ``profiles`` are in order of their first day, ``standings`` by question, the newest statement first;
    ``quotations`` are on no question yet, the newest first;
    ``outlets`` and ``beside`` (other actors' ids with their names) are counted in articles, the most first.
    """

    actor: RegisteredActor
    profiles: tuple[DatedProfile, ...]
    standings: tuple[tuple[Question, Standing], ...]
    quotations: tuple[Said, ...]
    outlets: tuple[tuple[str, int], ...]
    beside: tuple[tuple[str, str, int], ...]


@dataclass(frozen=True, slots=True)
class Consent:
    """Whether this user agrees to be compared with another (``mine``), and that one too (``theirs``)."""

    user: str
    mine: bool
    theirs: bool


class Aspect(StrEnum):
    """What two users may decide differently."""

    VERDICT = "accepted or rejected"
    ADDED = "found by one of you"
    SPEAKER = "speaker"
    WORDS = "where the words begin and end"
    STANCE = "stance"


class Decision(StrEnum):
    """What a user decided on a quotation, where two differ in that."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    LEFT = "left as it was found"
    ADDED = "added"
    NOT_ADDED = "not added"


NOT_HUNG = "not on it"
"""Stands for the stance of a user who hung a quotation on no such question, but has the question."""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One thing that two users decided differently, and ``place``, where the words stand.

    ``mine`` and ``theirs`` are Decisions, names, words or stances (``NOT_HUNG`` for none), as the aspect is.
    ``question`` is its text, for a stance; ``quotation`` the other user's where this one has none.
    """

    aspect: Aspect
    article: str
    title: str
    quotation: str
    words: str
    mine: str
    theirs: str
    place: Span
    question: str | None = None

    @property
    def id(self) -> str:
        """``key`` in short."""
        return f"d-{blake2s(self.key.encode(), digest_size=4).hexdigest()}"

    @property
    def key(self) -> str:
        """What it is known by, as long as both decisions stay what they are."""
        return "/".join(
            (self.article, self.quotation, self.aspect, self.question or "", self.mine, self.theirs)
        )


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far two users' reviews agree on the ``articles`` (ids) that both marked as done.

    All are Krippendorff's alpha: ``stance`` over quotations that both hung on the same question, ``verdict``
    over those that both decided on, ``spans`` over the stretches of text that either of them accepted there
    or added. ``to_do`` counts articles that the other user has done and this one has not, ``waiting`` those
    that this one has done alone. ``settled`` counts the differences in which this user stays with their own
    decision: they are no longer among the ``disagreements``.
    """

    articles: tuple[str, ...]
    to_do: int
    waiting: int
    stance: Reliability
    verdict: Reliability
    spans: Reliability
    disagreements: tuple[Disagreement, ...]
    settled: int = 0
