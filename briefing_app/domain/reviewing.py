"""Reviewing: what waits for a decision, who may have said it, and what speaks for that."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from briefing_app.domain.analysis import Actor, QuotationKind
from briefing_app.domain.annotation import Stance
from briefing_app.domain.spans import Span
from briefing_app.domain.views import ArticleView, ReviewedQuotation

_NEAR = 400.0  # code points at which a name counts for a third of one that stands beside the quotation
_NOBODY = 0.35  # what speaks for "no speaker" where something speaks for another name
_LEAST = 0.02  # a smaller share is not worth a line
_sentence_end = re.compile(r"[.!?…][”’\"'»)]*\s+|\n+").finditer


class QueueOrder(StrEnum):
    """In which order quotations wait: the surest first, or as the articles stand, the newest first."""

    CERTAIN = "certain"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a quotation stands in the queue: whoever goes on from there misses and repeats nothing."""

    confidence: float
    recency: int
    analysis: int
    number: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """A quotation that waits for a decision. ``speaker`` is the engine's, ``stance`` the user's, if hung."""

    article: str
    quotation: str
    title: str
    outlet: str | None
    published: date | None
    words: str
    kind: QuotationKind
    speaker: str | None
    confidence: float
    place: Place
    stance: Stance | None = None


@dataclass(frozen=True, slots=True)
class Queue:
    """A stretch of what waits. ``after`` is where to go on, None at the end."""

    rows: tuple[Waiting, ...] = ()
    after: Place | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """Who may have said it: an actor, or nobody who is named. ``share`` is from 0 to 1, all of them 1."""

    actor: Actor | None
    share: float


class CuePlace(StrEnum):
    BEFORE = "before"
    WITHIN = "within"
    AFTER = "after"


class SourceKind(StrEnum):
    """How the text names who speaks."""

    NAME = "name"
    PRONOUN = "pronoun"
    DESCRIPTION = "description"


@dataclass(frozen=True, slots=True)
class Why:
    """What speaks for a speaker, as facts: whoever shows them words them.

    ``cue`` and ``source`` are words of the text, None where it prints none. ``back`` is how many sentences
    before the source, or else the quotation, the speaker was named last; None where that was not before it.
    ``found_by`` names the rule or model.
    """

    cue: str | None
    cue_place: CuePlace | None
    source: str | None
    source_kind: SourceKind | None
    speaker: str | None
    back: int | None
    found_by: str


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Another quotation of the same speaker. ``here`` is one of the same article; ``outlets`` counts the
    others that print the same words."""

    article: str
    quotation: str
    words: str
    outlet: str | None
    published: date | None
    here: bool
    reviewed: bool
    stance: Stance | None = None
    outlets: int = 0


@dataclass(frozen=True, slots=True)
class Case:
    """All there is to decide on one quotation. ``total`` is how many more quotations its speaker has."""

    view: ArticleView
    shown: ReviewedQuotation
    candidates: tuple[Candidate, ...]
    why: Why
    elsewhere: tuple[Elsewhere, ...] = ()
    total: int = 0


@dataclass(frozen=True, slots=True)
class Bulk:
    """What accepting all above a confidence would accept: how many, and how many of those at once.

    Where the first is more than the second, it is no more than that: there are more.
    """

    count: int
    at_once: int


def candidates(view: ArticleView, shown: ReviewedQuotation, most: int = 3) -> tuple[Candidate, ...]:
    """Who may have said it, the likeliest first, with the chance that it was nobody named at the end.

    The engine is as sure of its choice as its confidence says. How the rest is shared is an estimate: the
    nearer a name stands to the quotation, the more it counts.
    """
    found, quotation = shown.speaker, shown.quotation
    sure = quotation.confidence
    near = {
        actor: _nearness(actor.mentions, quotation.start, quotation.end)
        for actor in (view.analysis.actors if view.analysis else ())
        if actor != found and actor.mentions
    }
    weights = sorted(near.items(), key=lambda item: -item[1])[: most - (found is not None)]
    total = sum(weight for _, weight in weights) + (_NOBODY if found is not None else 0.0) or 1.0
    others = [Candidate(actor, (1 - sure) * weight / total) for actor, weight in weights]
    others = [each for each in others if each.share >= _LEAST]
    first = [Candidate(found, sure)] if found is not None else []
    rest = 1.0 - sum(each.share for each in (*first, *others))
    return (*first, *others, Candidate(None, max(0.0, rest)))


def why(text: str, shown: ReviewedQuotation) -> Why:
    """What speaks for a quotation's speaker."""
    quotation, speaker = shown.quotation, shown.speaker
    source = quotation.source[0] if quotation.source else None
    words = _words(text, quotation.source)
    return Why(
        _words(text, quotation.cue),
        _place(quotation.cue[0], quotation.content) if quotation.cue else None,
        words,
        _kind(words, speaker) if words else None,
        speaker.name if speaker else None,
        _back(text, speaker.mentions, source or Span(quotation.start, quotation.start)) if speaker else None,
        quotation.found_by,
    )


def _nearness(mentions: Sequence[Span], start: int, end: int) -> float:
    away = min(max(start - mention.end, mention.start - end, 0) for mention in mentions)
    return math.exp(-away / _NEAR)


def _words(text: str, spans: Sequence[Span] | None) -> str | None:
    if not spans:
        return None
    return " … ".join(" ".join(text[span.start : span.end].split()) for span in spans)


def _place(cue: Span, content: Sequence[Span]) -> CuePlace:
    if cue.end <= content[0].start:
        return CuePlace.BEFORE
    return CuePlace.AFTER if cue.start >= content[-1].end else CuePlace.WITHIN


def _kind(words: str, speaker: Actor | None) -> SourceKind:
    printed = words.split()
    names = {part.casefold() for name in _names(speaker) for part in name.split()}
    if any(word.strip(",.’'").casefold() in names for word in printed):
        return SourceKind.NAME
    return SourceKind.PRONOUN if len(printed) == 1 and len(words) <= 5 else SourceKind.DESCRIPTION


def _names(speaker: Actor | None) -> tuple[str, ...]:
    return () if speaker is None else (speaker.name, *speaker.aliases)


def _back(text: str, mentions: Sequence[Span], source: Span) -> int | None:
    """How many sentences lie between the last mention before a place and the place."""
    before = [mention for mention in mentions if mention.end <= source.start]
    if not before:
        return None
    return sum(1 for _ in _sentence_end(text, max(before).end, source.start))
