"""What the rules hand on to each other: one attribution in offsets, before its speaker is known."""

from __future__ import annotations

from dataclasses import dataclass

from briefing_app.domain.spans import Span


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the tagger thinks of an attribution: mean probabilities of its parts, None where there is no such
    part; ``link`` that they belong together, and ``whole`` that contents begin and end here."""

    content: float
    cue: float | None
    source: float | None
    link: float
    whole: float = 1.0


@dataclass(frozen=True, slots=True)
class Finding:
    """``content`` has one or more spans in text order. ``found_by`` is for readers, ``evidence`` None where
    a rule found it and the tagger did not. ``inherits`` is set where ``source`` was printed for another
    quotation. ``named`` is where the text names the one whom ``source`` only stands for: an interview's
    initials, or the letter A, which is no source at all.
    """

    content: tuple[Span, ...]
    cue: tuple[Span, ...] | None
    source: tuple[Span, ...] | None
    found_by: str
    evidence: Evidence | None = None
    inherits: bool = False
    named: Span | None = None

    @property
    def start(self) -> int:
        return self.content[0].start

    @property
    def end(self) -> int:
        return self.content[-1].end
