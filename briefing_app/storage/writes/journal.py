"""Undo and redo, kept in the library."""

from __future__ import annotations

from briefing_app.domain.changes import ChangeSet
from briefing_app.storage.reads.journal import JournalReads


class Journal(JournalReads):
    """Both take effect with the unit of work's ``commit()``, which returns the same ChangeSet."""

    def undo(self) -> ChangeSet:
        """Undo this user's last change. Raises UndoError where there is none, or where what would be
        restored was changed since."""
        raise NotImplementedError

    def redo(self) -> ChangeSet:
        """Do again what was undone last. Raises UndoError likewise."""
        raise NotImplementedError
