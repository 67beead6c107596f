"""Annotations whose words are gone from their article's newest version."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from briefing_app.domain.guesses import Guess


class OrphanKind(StrEnum):
    NOTE = "note"
    HIGHLIGHT = "highlight"
    REVIEW = "review"


@dataclass(frozen=True, slots=True)
class Orphan:
    """One annotation without a place.

    ``id`` is the note's, the highlight's, or the quotation's that was decided on. ``exact`` are its words,
    ``prefix`` and ``suffix`` what stood around them. ``body`` is the note, or what was decided; ``guesses``
    are places in the newest version that may be meant, the best first.
    """

    kind: OrphanKind
    id: str
    article: str
    title: str
    exact: str
    prefix: str
    suffix: str
    body: str | None = None
    created: datetime | None = None
    guesses: tuple[Guess, ...] = ()
