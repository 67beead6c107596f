"""The list of what was done: going back to any point of it, and forward again."""

from __future__ import annotations

from datetime import datetime
from functools import cached_property, partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from briefing_app.domain.work import HistoryEntry
from briefing_app.services import history
from briefing_app.ui.actions import Actions
from briefing_app.ui.list_sheet import Line, ListSheet
from briefing_app.ui.note_card import when
from briefing_app.ui.session import Session

_SHOWN = 200
_BEGINNING = 0


class GoingBack(QObject):
    """Shows the history, newest first, and does as many steps as lie between now and the point chosen."""

    def __init__(self, session: Session, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._window = session, window
        actions.on("history", self.open)

    @cached_property
    def sheet(self) -> ListSheet:
        """Lists what was done."""
        sheet = ListSheet(self._window, 520)
        sheet.setObjectName("history")
        return sheet

    def open(self) -> None:
        """Ask where to go."""
        self._session.read(partial(history.history, limit=_SHOWN), self._show, slot="history-list")

    def _show(self, entries: list[HistoryEntry]) -> None:
        lines = [self._line(entry) for entry in entries]
        if lines and len(entries) < _SHOWN:
            lines.append(Line(self.tr("Before all of this"), _BEGINNING, icon="undo"))
        self.sheet.ask(
            self.tr("What you did"),
            lines,
            self.go_to,
            hints=((("Enter",), self.tr("make it as it was after this")), (("Esc",), self.tr("close"))),
            nothing=self.tr("Nothing yet. What you change can be undone from here, also after a restart."),
            current=next((place for place, entry in enumerate(entries) if not entry.undone), 0),
        )

    def _line(self, entry: HistoryEntry) -> Line[int]:
        meta = when(entry.made, datetime.now(entry.made.tzinfo))
        if entry.undone:
            meta = self.tr("undone · {when}").format(when=meta)
        icon = "redo" if entry.undone else "check"
        return Line(entry.label, entry.id, meta, icon=icon, dim=entry.undone)

    def go_to(self, entry: int) -> None:
        """Make everything as it was right after this entry."""
        profile = self._session.profile
        self._session.tasks.write(partial(history.go_to, profile, entry), self._gone)

    def _gone(self, steps: history.Steps) -> None:
        self._session.announce(steps.change)
        said = self.tr("%Ln step(s) taken", "", steps.count)
        if steps.stopped is not None:
            said = f"{said}. {steps.stopped}"
        self._session.messages.tell(said)
