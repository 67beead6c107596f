"""Undo, redo and the list of what can be undone."""

from __future__ import annotations

from briefing_app.domain.changes import ChangeSet
from briefing_app.domain.work import HistoryEntry
from briefing_app.services.profile import Profile


def undo(profile: Profile) -> ChangeSet:
    """Undo this user's last change; its label says which. Raises UndoError where there is none."""
    with profile.library.unit_of_work(profile.user) as uow:
        uow.journal.undo()
        return uow.commit()


def redo(profile: Profile) -> ChangeSet:
    """Do again what was undone last. Raises UndoError where there is none."""
    with profile.library.unit_of_work(profile.user) as uow:
        uow.journal.redo()
        return uow.commit()


def history(profile: Profile, limit: int = 50) -> list[HistoryEntry]:
    """This user's changes, newest first."""
    with profile.library.reader(profile.user) as reader:
        return reader.journal.history(limit)
