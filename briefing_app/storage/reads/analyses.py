"""Reading what an engine found, and which articles wait for one."""

from __future__ import annotations

from dataclasses import dataclass

from briefing_app.domain.analysis import Analysis


@dataclass(frozen=True, slots=True)
class PendingVersion:
    """A newest version without an analysis by the engine in question: what a worker is given."""

    version_id: int
    article: str
    title: str
    standfirst: str | None
    text: str
    language: str | None


class AnalysisReads:
    """The analyses of the newest versions."""

    def of(self, article: str) -> Analysis | None:
        """What was found in an article's newest version; None while it waits or where it failed."""
        raise NotImplementedError

    def pending(self, engine: str, *, first: str | None = None, limit: int = 100) -> list[PendingVersion]:
        """Versions that this engine neither analysed nor failed on, the article ``first`` at the head."""
        raise NotImplementedError

    def waiting(self, engine: str) -> int:
        """How many versions ``pending`` would give without a limit."""
        raise NotImplementedError

    def failures(self) -> list[tuple[str, str]]:
        """Article ids with the reason why their analysis failed."""
        raise NotImplementedError
