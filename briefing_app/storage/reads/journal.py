"""Reading one user's history of changes."""

from __future__ import annotations

from briefing_app.domain.work import HistoryEntry


class JournalReads:
    """This user's undoable and redoable changes."""

    def history(self, limit: int = 50) -> list[HistoryEntry]:
        """The last changes, newest first."""
        raise NotImplementedError
