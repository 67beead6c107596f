"""The network of actors: who agrees and disagrees with whom, on which questions."""

from __future__ import annotations

from dataclasses import dataclass

from briefing_app.domain.annotation import Question
from briefing_app.domain.identity import Profile
from briefing_app.domain.positions import Statement


@dataclass(frozen=True, slots=True)
class Tie:
    """Two actors who take sides on the same questions.

    ``agree`` and ``oppose`` hold the questions' ids, ``evidence`` the ids of the positions that show it: both
    actors' newest on each question, those agreed on first.
    """

    one: str
    other: str
    agree: tuple[str, ...]
    oppose: tuple[str, ...]
    evidence: tuple[str, ...]

    @property
    def net(self) -> int:
        """On how many more questions they agree than disagree; below 0 where they disagree on more."""
        return len(self.agree) - len(self.oppose)

    @property
    def shared(self) -> int:
        """On how many questions both take a side."""
        return len(self.agree) + len(self.oppose)

    @property
    def ends(self) -> tuple[str, str]:
        """Both actors' ids."""
        return self.one, self.other


@dataclass(frozen=True, slots=True)
class Node:
    """An actor who takes a side.

    ``x`` and ``y`` are where it is drawn, from 0 on; 1 is how far those stand apart who agree on everything.
    ``centrality`` (of degree) and ``betweenness`` are 0 to 1. ``camp`` is the number, from 0, of those who
    agree more with each other than with the rest.
    """

    id: str
    name: str
    profile: Profile
    x: float
    y: float
    centrality: float = 0.0
    betweenness: float = 0.0
    camp: int = 0


@dataclass(frozen=True, slots=True)
class Network:
    """Actors joined by agreeing or disagreeing on questions. The strongest ties come first.

    ``statements`` show the ties, by their positions' ids. ``speakers`` are the names of all who said
    something, on whichever side or none, as a matrix lists them; ``outlets`` where they said it, most first.
    """

    nodes: tuple[Node, ...] = ()
    ties: tuple[Tie, ...] = ()
    questions: tuple[Question, ...] = ()
    statements: tuple[Statement, ...] = ()
    speakers: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()

    def ties_of(self, actor: str) -> tuple[Tie, ...]:
        """The ties that an actor is an end of."""
        return tuple(tie for tie in self.ties if actor in tie.ends)
