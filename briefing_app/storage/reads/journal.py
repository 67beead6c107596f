"""Reading one user's history of changes."""

from __future__ import annotations

from briefing_app.domain.work import HistoryEntry
from briefing_app.storage.reads.base import Repository, moment


class JournalReads(Repository):
    """This user's undoable and redoable changes."""

    def history(self, limit: int = 50) -> list[HistoryEntry]:
        """The last changes, newest first."""
        rows = self._rows.all(
            "SELECT key, label, made, undone FROM journal_entry WHERE user_id = :user "
            "ORDER BY key DESC LIMIT :limit",
            limit=limit,
        )
        return [
            HistoryEntry(row["key"], row["label"], moment(row["made"]), bool(row["undone"])) for row in rows
        ]
