"""The open profile, with the news of what changed in it: what every controller works through."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Signal

from briefing_app.domain.changes import ChangeSet, Kind
from briefing_app.domain.errors import UndoError
from briefing_app.domain.work import Cancelled, HistoryEntry
from briefing_app.services import history
from briefing_app.services.profile import Profile
from briefing_app.ui.messages import Messages
from briefing_app.ui.tasks import Failed, Tasks
from briefing_app.ui.words import label, lowered

P = ParamSpec("P")
T = TypeVar("T")
Then = Callable[[ChangeSet], None]

# What never makes an undo entry need not be asked about.
_UNJOURNALLED = frozenset({Kind.ANALYSIS, Kind.ARTICLE})


class Session(QObject):
    """One user at work: reads and writes as this user, and says what each write changed."""

    changed = Signal(object)
    """A ChangeSet, after every write, whoever made it."""
    profile_changed = Signal()
    """Another user, or another library: nothing shown before holds any more."""
    undoable = Signal(str, str)
    """The labels of what Undo and Redo would do; empty where there is nothing."""

    def __init__(
        self, profile: Profile, tasks: Tasks, messages: Messages, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.profile = profile
        self.tasks = tasks
        self.messages = messages

    def read(
        self,
        use_case: Callable[[Profile], T],
        then: Callable[[T], None],
        *,
        slot: str = "",
        failed: Failed | None = None,
    ) -> None:
        """Run a read as this user; its answer is dropped if the user has changed meanwhile."""
        profile = self.profile

        def answer(result: T) -> None:
            if profile is self.profile:
                then(result)

        self.tasks.read(partial(use_case, profile), answer, slot=slot, failed=failed)

    def query(
        self, use_case: Callable[..., T], then: Callable[[T], None], *, slot: str, later: bool = False
    ) -> None:
        """Run a read that takes ``cancelled``, until a newer one of its ``slot`` is asked for."""
        profile = self.profile

        def answer(result: T) -> None:
            if profile is self.profile:
                then(result)

        def call(cancelled: Cancelled) -> T:
            return use_case(profile, cancelled=cancelled)

        self.tasks.query(call, answer, slot=slot, later=later)

    def write(
        self,
        use_case: Callable[Concatenate[Profile, P], ChangeSet],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> None:
        """Run a write as this user, and say what it changed."""
        self.tasks.write(partial(use_case, self.profile, *args, **kwargs), self.announce)

    def write_then(
        self, call: Callable[[Profile], ChangeSet], then: Then, *, told: str | None = None
    ) -> None:
        """A write followed by ``then``; ``told`` is said afterwards with an offer to undo."""

        def answer(change: ChangeSet) -> None:
            self.announce(change)
            then(change)
            if told is not None and change:
                self.messages.tell(told, offer=self.tr("Undo"), act=self.undo)

        self.tasks.write(partial(call, self.profile), answer)

    def tell(self, call: Callable[[Profile], ChangeSet], told: str) -> None:
        """A write, then a message that offers to undo it."""
        self.write_then(call, lambda change: None, told=told)

    def announce(self, change: ChangeSet) -> None:
        """Pass on what changed; a write that touched nothing is no news."""
        if not change:
            return
        self.changed.emit(change)
        if not change.kinds <= _UNJOURNALLED:
            self.ask_undoable()

    def undo(self) -> None:
        """Undo this user's last change and say which it was."""
        self._step(history.undo, self.tr("Undone: {change}"), self.tr("Redo"), self.redo)

    def redo(self) -> None:
        """Do again what was undone last and say which it was."""
        self._step(history.redo, self.tr("Redone: {change}"), self.tr("Undo"), self.undo)

    def ask_undoable(self) -> None:
        """Find out what Undo and Redo would do now."""
        self.read(partial(history.history, limit=50), self._found_history, slot="history")

    def open(self, profile: Profile) -> None:
        """Go on as another user or in another library."""
        self.profile = profile
        self.profile_changed.emit()
        self.ask_undoable()

    def _step(
        self, step: Callable[[Profile], ChangeSet], told: str, offer: str, back: Callable[[], None]
    ) -> None:
        def answer(change: ChangeSet) -> None:
            self.announce(change)
            self.messages.tell(told.format(change=lowered(label(change.label))), offer=offer, act=back)

        def failed(error: BaseException) -> bool:
            if isinstance(error, UndoError):
                self.ask_undoable()
                self.messages.tell(str(error))
            return isinstance(error, UndoError)

        self.tasks.write(partial(step, self.profile), answer, failed=failed)

    def _found_history(self, entries: list[HistoryEntry]) -> None:
        undo = next((entry.label for entry in entries if not entry.undone), "")
        # Newest first: the last undone entry in the list is the one undone last.
        redo = next((entry.label for entry in reversed(entries) if entry.undone), "")
        self.undoable.emit(undo, redo)
