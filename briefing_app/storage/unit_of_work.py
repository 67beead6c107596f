"""One user's changes to the library: all of them, or none."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import Connection
from sqlalchemy.orm import Session

from briefing_app.domain.changes import ChangeSet
from briefing_app.storage.connection import Rows
from briefing_app.storage.engine import raw_connection
from briefing_app.storage.reads.links import LinkReads
from briefing_app.storage.reads.search import SearchReads
from briefing_app.storage.recorder import Recorder
from briefing_app.storage.writes.analyses import Analyses
from briefing_app.storage.writes.annotations import Highlights, Notes, States
from briefing_app.storage.writes.articles import Articles
from briefing_app.storage.writes.base import Touched, Work, change_set
from briefing_app.storage.writes.folders import Folders
from briefing_app.storage.writes.groups import Comparisons, Groups, Moments
from briefing_app.storage.writes.journal import Journal
from briefing_app.storage.writes.likeness import LikenessWrites
from briefing_app.storage.writes.pins import Pins
from briefing_app.storage.writes.questions import FoundQuestions, Positions, Questions
from briefing_app.storage.writes.registry import Registry
from briefing_app.storage.writes.reviews import Reviews
from briefing_app.storage.writes.saved import Saved
from briefing_app.storage.writes.tags import Tags


class UnitOfWork:
    """Every repository of one user in one transaction. Its reads see its own writes."""

    def __init__(self, connection: Connection, user: int, clock: Callable[[], datetime]) -> None:
        """Use ``Library.unit_of_work``."""
        self._connection = connection
        self._session = Session(connection, join_transaction_mode="rollback_only", expire_on_commit=False)
        rows = Rows(raw_connection(connection), user, before=self._session.flush)
        self.work = work = Work(self._session, rows, user, clock, Touched())
        self._recorder = Recorder(self._session, user, work.touched)
        self._committed = False
        self.articles = Articles(work)
        self.analyses = Analyses(work)
        self.states = States(work)
        self.notes = Notes(work)
        self.highlights = Highlights(work)
        self.tags = Tags(work)
        self.links = LinkReads(rows)
        self.questions = Questions(work)
        self.positions = Positions(work)
        self.found_questions = FoundQuestions(work)
        self.reviews = Reviews(work)
        self.registry = Registry(work)
        self.groups = Groups(work)
        self.moments = Moments(work)
        self.comparisons = Comparisons(work)
        self.pins = Pins(work)
        self.folders = Folders(work)
        self.likeness = LikenessWrites(work)
        self.search = SearchReads(rows)
        self.saved = Saved(work)
        self.journal = Journal(work)

    def commit(self, label: str = "", *, journalled: bool = True) -> ChangeSet:
        """Make it so, and say what was touched. Once a unit of work.

        ``label`` names the undo entry. What is not ``journalled`` cannot be undone and leaves the undo
        history alone: passive marks, such as an article being read because it was opened.
        """
        if self._committed:
            raise RuntimeError("A unit of work is committed once. Open another one.")
        self._session.flush()
        changes = self._recorder.changes()
        if journalled and changes:
            self.journal.write(label, changes)
        touched = change_set(self.work, label or self.journal.turned)
        self._connection.commit()
        self._committed = True
        return touched

    def close(self) -> None:
        """Let go of the session. What was not committed is rolled back with the connection."""
        self._session.close()
