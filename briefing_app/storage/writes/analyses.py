"""Storing what an engine found."""

from __future__ import annotations

from briefing_app.domain.analysis import Analysis
from briefing_app.storage.reads.analyses import AnalysisReads


class Analyses(AnalysisReads):
    """Analyses belong to a version and to the engine that made them, and can be made again."""

    def save(self, version_id: int, analysis: Analysis) -> None:
        """Put this analysis in the place of any earlier one of the version. Raises NotFoundError."""
        raise NotImplementedError

    def failed(self, version_id: int, engine: str, reason: str) -> None:
        """Note that the engine failed on this version, so that it is not tried again. An earlier engine's
        findings are dropped. Raises NotFoundError."""
        raise NotImplementedError
