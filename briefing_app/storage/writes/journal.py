"""Undo and redo, kept in the library."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import ColumnElement, delete, insert, select, update

from briefing_app.domain.changes import ChangeSet
from briefing_app.domain.errors import UndoError
from briefing_app.storage.reads.journal import JournalReads
from briefing_app.storage.recorder import Change, ConflictError, put_into_effect
from briefing_app.storage.tables import JournalChange, JournalEntry
from briefing_app.storage.writes.base import Writing, change_set

KEPT = 1_000
"""Undo entries kept of each user."""


class Journal(Writing, JournalReads):
    """Steps back and forth take effect with the unit of work's ``commit()``, which returns the same kinds
    and ids. A step that cannot be taken leaves those before it as they are."""

    turned = ""
    """The label of what this unit of work undid or did again last."""
    _turning = False

    def undo(self) -> ChangeSet:
        """Undo this user's last change.

        Raises UndoError where there is none, or where what would be restored was changed since.
        """
        entry = self._entry(undone=False)
        if entry is None:
            raise UndoError("There is nothing to undo.")
        return self._turn(
            entry, [change.reversed() for change in reversed(self._changes(entry))], undone=True
        )

    def redo(self) -> ChangeSet:
        """Do again what was undone last. Raises UndoError likewise."""
        entry = self._entry(undone=True)
        if entry is None:
            raise UndoError("There is nothing to redo.")
        return self._turn(entry, self._changes(entry), undone=False)

    def write(self, label: str, changes: Sequence[Change]) -> None:
        """Add an entry; what could be redone until now no longer can."""
        self._forget(JournalEntry.undone.is_(True))
        made = insert(JournalEntry).values(
            user_id=self._work.user, label=label, made=self._work.now(), undone=False
        )
        key = self._session.scalars(made.returning(JournalEntry.key)).one()
        self._session.connection().execute(
            insert(JournalChange),
            [
                {
                    "entry_key": key,
                    "table": change.table,
                    "row_key": change.key,
                    "before": change.before,
                    "after": change.after,
                }
                for change in changes
            ],
        )
        oldest = self._rows.value(
            "SELECT key FROM journal_entry WHERE user_id = :user ORDER BY key DESC LIMIT 1 OFFSET :kept",
            kept=KEPT,
        )
        if oldest is not None:
            self._forget(JournalEntry.key <= oldest)

    def _turn(self, entry: JournalEntry, changes: list[Change], *, undone: bool) -> ChangeSet:
        touched = self._work.touched
        self._session.flush()
        if touched.kinds and not self._turning:
            raise RuntimeError("Undo and redo need a unit of work of their own.")
        self._turning = True
        key, label = entry.key, entry.label
        try:
            with self._session.begin_nested():
                put_into_effect(self._session, self._work.user, changes, touched)
        except ConflictError as conflict:
            done = "undone" if undone else "done again"
            raise UndoError(
                f"“{label}” cannot be {done}: its {conflict} was changed in the meantime, "
                "and that change would be lost. Nothing was changed."
            ) from conflict
        self._session.execute(update(JournalEntry).where(JournalEntry.key == key).values(undone=undone))
        self.turned = label
        return change_set(self._work, label)

    def _entry(self, *, undone: bool) -> JournalEntry | None:
        """The newest entry that is in effect, or the oldest that was undone: they lie next to each other."""
        return self._session.scalar(
            select(JournalEntry)
            .where(JournalEntry.user_id == self._work.user, JournalEntry.undone.is_(undone))
            .order_by(JournalEntry.key if undone else JournalEntry.key.desc())
            .limit(1)
        )

    def _changes(self, entry: JournalEntry) -> list[Change]:
        rows = self._session.execute(
            select(JournalChange.table, JournalChange.row_key, JournalChange.before, JournalChange.after)
            .where(JournalChange.entry_key == entry.key)
            .order_by(JournalChange.key)
        )
        return [Change(*row) for row in rows]

    def _forget(self, which: ColumnElement[bool]) -> None:
        self._session.execute(delete(JournalEntry).where(JournalEntry.user_id == self._work.user, which))
