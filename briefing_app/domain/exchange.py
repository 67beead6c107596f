"""Layers that people hand each other in bundles: whose they are, and what taking one in has done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from briefing_app.domain.annotation import Highlight, Note, Position, Question, Review


class Outcome(StrEnum):
    """What became of a bundle's layer."""

    NEW = "new"
    RENEWED = "renewed"
    SAME = "same"
    OLDER = "older"
    MERGED = "merged"


@dataclass(frozen=True, slots=True)
class Layer:
    """Somebody else's notes, highlights, tags, questions, positions and reviews, to be read alone.

    ``rows`` counts what there is of each kind (the table's name); ``waiting`` are those rows that hang on
    articles which are not in this library.
    """

    uid: str
    name: str
    exported: datetime
    rows: Mapping[str, int] = field(default_factory=dict)
    waiting: int = 0


@dataclass(frozen=True, slots=True)
class Conflict:
    """A row that was changed on both sides since. The newer change stays: theirs, or else what is here.

    ``kind`` is its table, ``name`` what the user knows it by here: a note's words, whole, a question's text,
    the name of an actor or a tag, the question of a position, the title of a review's article.
    """

    kind: str
    id: str
    theirs: bool
    name: str = ""


@dataclass(frozen=True, slots=True)
class Received:
    """What taking in a bundle has done. ``articles`` came along with it (their ids)."""

    file: Path
    layer: Layer
    outcome: Outcome
    articles: tuple[str, ...] = ()
    conflicts: tuple[Conflict, ...] = ()


@dataclass(frozen=True, slots=True)
class TheirView:
    """What somebody else hung on one article."""

    layer: Layer
    notes: tuple[Note, ...] = ()
    highlights: tuple[Highlight, ...] = ()
    tags: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()
    positions: tuple[Position, ...] = ()
    reviews: tuple[Review, ...] = ()
