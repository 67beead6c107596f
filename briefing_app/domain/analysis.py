"""What the engine finds in one text: actors, quotations and questions."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from briefing_app.domain.spans import Span


class QuotationKind(StrEnum):
    """Direct: all words between quotation marks. Indirect: none. Mixed: some."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class ActorKind(StrEnum):
    PERSON = "person"
    ORGANISATION = "organisation"
    GOVERNMENT = "government"
    GROUP = "group"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, organisation, government, unnamed group or document that speaks or is spoken of.

    ``id`` is unique within one analysis only (``"a1"``). ``mentions`` are in text order.
    ``role`` and ``affiliation`` are as the article prints or implies them: ``"Defense Minister"``,
    ``"United Kingdom"``.
    """

    id: str
    name: str
    kind: ActorKind
    role: str | None = None
    affiliation: str | None = None
    aliases: tuple[str, ...] = ()
    mentions: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Quotation:
    """One attribution.

    ``content`` has one or more spans in text order and leaves the outer quotation marks out only where
    the engine's training data does: see ``resources/model/MODEL_CARD.md``. ``cue`` and ``source`` are
    None where the text prints none (a floating quotation). ``speaker`` is an ``Actor.id`` of the same
    analysis. ``confidence`` is between 0 and 1, calibrated on annotated news. ``found_by`` names the
    rule or model and the way the speaker was resolved, for a reader who asks why:
    ``"model; pronoun: he → last speaker"``.

    ``id`` is stable: the same words in the same article have the same id after the engine has changed.
    """

    id: str
    kind: QuotationKind
    content: tuple[Span, ...]
    cue: tuple[Span, ...] | None
    source: tuple[Span, ...] | None
    speaker: str | None
    confidence: float
    found_by: str

    @property
    def start(self) -> int:
        return self.content[0].start

    @property
    def end(self) -> int:
        return self.content[-1].end


@dataclass(frozen=True, slots=True)
class FoundQuestion:
    """An interrogative in the text. ``asker`` is an ``Actor.id``, or None where the article itself asks."""

    text: str
    span: Span
    asker: str | None


@dataclass(frozen=True, slots=True)
class Analysis:
    """All that one engine found in one text. ``engine`` names the engine's version.

    ``note`` tells a reader what the engine could not do with this text; mostly "".
    """

    engine: str
    actors: tuple[Actor, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    questions: tuple[FoundQuestion, ...] = ()
    note: str = ""

    def actor(self, actor_id: str | None) -> Actor | None:
        """The actor with this id, or None."""
        return next((actor for actor in self.actors if actor.id == actor_id), None)
