"""Undo, redo, and going back to a point in the list of what was done."""

from __future__ import annotations

from dataclasses import dataclass

from briefing_app.domain.changes import ChangeSet
from briefing_app.domain.errors import NotFoundError, UndoError
from briefing_app.domain.work import HistoryEntry
from briefing_app.services.profile import Profile


@dataclass(frozen=True, slots=True)
class Steps:
    """How far going back or forward has come: ``stopped`` says why it came no further, if it did not."""

    change: ChangeSet
    count: int
    stopped: str | None = None


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


def go_to(profile: Profile, entry: int) -> Steps:
    """Make everything as it was right after a change of the list (its id), one step after the other.

    Later changes are undone, or where this one was undone it and those before it are done again. 0 is the
    beginning. Stops where a step cannot be taken; those before it stay taken. Raises NotFoundError.
    """
    listed = {each.id: each for each in history(profile, limit=-1)}
    if entry and entry not in listed:
        raise NotFoundError(f"There is no change {entry} in the history any more.")
    back = entry == 0 or not listed[entry].undone
    ahead = [each for each in listed.values() if each.undone is not back]
    wanted = sum(1 for each in ahead if (each.id > entry if back else each.id <= entry))
    count, stopped = 0, None
    with profile.library.unit_of_work(profile.user) as uow:
        try:
            for count in range(wanted):  # noqa: B007 - how far it came
                uow.journal.undo() if back else uow.journal.redo()
            count = wanted
        except UndoError as error:
            stopped = str(error)
        return Steps(uow.commit(), count, stopped)
