"""What the rules hand on to each other: one attribution in offsets, before its speaker is known."""

from __future__ import annotations

from dataclasses import dataclass

from briefing_app.domain.spans import Span


@dataclass(frozen=True, slots=True)
class Finding:
    """``content`` has one or more spans in text order. ``score`` is the tagger's mean probability of the
    content, ``link`` that of the choice of cue and source; a rule sets its own. ``found_by`` is for readers.
    ``inherits`` is set where ``source`` was printed for another quotation.
    """

    content: tuple[Span, ...]
    cue: tuple[Span, ...] | None
    source: tuple[Span, ...] | None
    score: float
    link: float
    found_by: str
    inherits: bool = False

    @property
    def start(self) -> int:
        return self.content[0].start

    @property
    def end(self) -> int:
        return self.content[-1].end
