"""A briefing: what a user composes of questions, positions, changes and notes, each with its place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, TypeAlias

from briefing_app.domain.annotation import Note, Question
from briefing_app.domain.positions import Changed, Matrix, Passage, SavedMoment
from briefing_app.domain.wording import ENGLISH, Wording


class Place(NamedTuple):
    """Words of an article: a quotation, or those that a note or a question was made on; by their ids.

    Those of a note on the whole article are its first sentence.
    """

    article: str
    words: str


@dataclass(frozen=True, slots=True)
class Source:
    """The words of a place in their paragraph, who says them ("" for nobody), and where it was printed."""

    passage: Passage
    who: str
    title: str
    outlet: str | None
    day: date
    url: str | None


FindSources: TypeAlias = Callable[[Iterable[Place]], Mapping[Place, Source]]


@dataclass(frozen=True, slots=True)
class Briefing:
    """All that a briefing may say. ``matrix`` has its ``questions``; ``news`` are since ``since``.

    ``notes`` are the user's own on these questions and actors, and in the articles that the positions are
    from.
    ``sources`` finds the sentences of what was said, and is asked for those alone that are shown.
    """

    title: str
    user: str
    created: date
    questions: tuple[Question, ...]
    matrix: Matrix
    notes: tuple[Note, ...]
    sources: FindSources
    since: SavedMoment | None = None
    news: tuple[Changed, ...] = ()
    wording: Wording = ENGLISH
