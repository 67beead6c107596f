"""Undo, redo and the list of what can be undone."""

from __future__ import annotations

from briefing_app.domain.changes import ChangeSet
from briefing_app.domain.work import HistoryEntry
from briefing_app.services.profile import Profile


def undo(profile: Profile) -> ChangeSet:
    """Undo this user's last change; its label says which. Raises UndoError where there is none."""
    raise NotImplementedError


def redo(profile: Profile) -> ChangeSet:
    """Do again what was undone last. Raises UndoError where there is none."""
    raise NotImplementedError


def history(profile: Profile, limit: int = 50) -> list[HistoryEntry]:
    """This user's changes, newest first."""
    raise NotImplementedError
