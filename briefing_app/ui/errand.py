"""The long piece of work that a reader asked for and may wait for: an export, a backup, an archive."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import CancelledError
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from briefing_app.domain.work import OnProgress, Progress
from briefing_app.ui.session import Session
from briefing_app.ui.status_bar import pace_words
from briefing_app.ui.tasks import Job
from briefing_app.ui.words import counted, of_all, percent

T = TypeVar("T")


class Errand(QObject):
    """One at a time, told in the sheet that began it and in the status bar, and stopped from either."""

    changed = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._job: Job | None = None
        self._doing, self._stops = "", True
        self._progress: Progress | None = None
        self._show: Callable[[], None] = lambda: None

    @property
    def running(self) -> bool:
        return self._job is not None

    @property
    def can_stop(self) -> bool:
        """Whether it can be stopped, and has not been asked to yet."""
        return self._job is not None and self._stops and not self._job.cancelled()

    @property
    def share(self) -> float | None:
        """How much is done, 0 to 1; None where that cannot be told."""
        progress = self._progress
        return progress.share if progress and progress.total > progress.done else None

    def words(self) -> str:
        """``"Writing · 37 of 121 · about 2 min left"``; empty when nothing runs."""
        if not self.running:
            return ""
        return " · ".join(part for part in (self._doing, self._count(), self._pace()) if part)

    def run(
        self,
        doing: str,
        work: Callable[[Job], T],
        then: Callable[[T], None],
        show: Callable[[], None],
        *,
        stops: bool = False,
    ) -> None:
        """Begin ``work``; what it returns goes to ``then``. ``show`` opens the sheet that tells of it.

        Work that ``stops`` looks whether its job is cancelled. If it raises CancelledError, it has left
        nothing behind.
        """
        if self._job is not None:
            self._session.messages.tell(
                self.tr("One thing at a time. Wait until this is done: {doing}").format(doing=self._doing),
                offer=self.tr("Stop") if self.can_stop else None,
                act=self.stop,
            )
            return
        self._doing, self._stops, self._progress, self._show = doing, stops, None, show
        self._job = self._session.tasks.start(
            work, partial(self._done, then), failed=self._failed, progressed=self._progressed
        )
        self.changed.emit()

    def stop(self) -> None:
        """Ask it to stop."""
        if self.can_stop and self._job is not None:
            self._job.cancel()
            self.changed.emit()

    def show(self) -> None:
        """Open the sheet that tells of it."""
        self._show()

    def _done(self, then: Callable[[T], None], result: T) -> None:
        self._end()
        then(result)

    def _failed(self, error: BaseException) -> bool:
        self._end()
        if isinstance(error, CancelledError):
            self.say_stopped()
        return isinstance(error, CancelledError)

    def say_stopped(self) -> None:
        """Tell the reader that nothing came of it."""
        self._session.messages.tell(self.tr("Stopped. Everything is as it was."))

    def _end(self) -> None:
        self._job = self._progress = None
        self.changed.emit()

    def _progressed(self, progress: Progress) -> None:
        self._progress = progress
        self.changed.emit()

    def _count(self) -> str:
        progress = self._progress
        if progress is None:
            return ""
        if progress.stage.in_bytes:
            return percent(progress.share)
        if self.share is None:
            return counted(progress.done)
        return of_all(progress.done, progress.total)

    def _pace(self) -> str:
        return pace_words(self._progress) if self._progress is not None else ""


def stoppable(job: Job) -> OnProgress:
    """An ``OnProgress`` that ends the work, by CancelledError, once ``job`` is asked to stop."""

    def report(progress: Progress) -> None:
        if job.cancelled():
            raise CancelledError
        job.report(progress)

    return report
