"""Articles that carry one report, and words and questions that stand in several articles."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Likeness:
    """What articles that are alike are likely to share: signed hashes of 32 bits.

    Storage finds them by those. ``recipe`` names the way they were made; ``size`` is how much text there is,
    in distinct shingles.
    ``text`` are the article's own, ``quotations`` and ``questions`` those of each in the analysis's order.
    """

    recipe: int
    size: int
    text: tuple[int, ...]
    quotations: tuple[tuple[int, ...], ...] = ()
    questions: tuple[tuple[int, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class GroupMember:
    """One of the articles that carry the same report. The fullest ``leads``."""

    id: str
    title: str
    outlet: str | None
    published: date | None
    leads: bool


@dataclass(frozen=True, slots=True)
class Utterance:
    """Words as one article prints them. ``speaker`` is whom the user named, or else the engine."""

    words: str
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class Variant:
    """One article's wording of an utterance. ``quotation`` is its id within the article."""

    article: str
    quotation: str
    title: str
    outlet: str | None
    published: date | None
    utterance: Utterance


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as one article prints it, with who asks it there, where the article says."""

    article: str
    text: str
    asker: str | None


@dataclass(frozen=True, slots=True)
class QuestionFamily:
    """A question that stands in one or several articles. ``text`` is its commonest wording.

    ``askers`` are in the order of how often they ask; ``articles`` are public ids, in the order asked for.
    """

    text: str
    askers: tuple[str, ...]
    articles: tuple[str, ...]
