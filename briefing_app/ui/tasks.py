"""Service calls off the UI thread: run in a thread, answered on the UI thread."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from briefing_app.domain.errors import BriefingError
from briefing_app.domain.work import Cancelled, Progress
from briefing_app.ui.messages import Messages

T = TypeVar("T")
Failed = Callable[[BaseException], bool]
"""Given an error; answers whether it has dealt with it."""

log = logging.getLogger(__name__)


_SWITCH = 0.001
"""Seconds after which a thread that reads lets the window's go on; Python's own 0.005 are felt."""


def _nothing(result: object) -> None:
    """A ``then`` for calls whose answer nobody needs."""


class Job(QObject):
    """A long piece of work that reports, and can be paused and cancelled. Safe to use from its thread."""

    progressed = Signal(object)
    noted = Signal(object)
    """Anything the work wants the UI thread to know while it goes on."""
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cancelled, self._paused = threading.Event(), threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop; it ends by itself soon after."""
        self._cancelled.set()

    def cancelled(self) -> bool:
        return self._cancelled.is_set()

    def pause(self, on: bool) -> None:
        """Ask the work to rest after what it has begun, or to go on."""
        self._paused.set() if on else self._paused.clear()

    def paused(self) -> bool:
        return self._paused.is_set()

    def report(self, progress: Progress) -> None:
        """An ``OnProgress`` for services."""
        self.progressed.emit(progress)


class Tasks(QObject):
    """Runs reads side by side, writes one after the other, and long jobs each in a thread of its own.

    A BriefingError becomes a message; any other error goes to ``on_bug``.
    """

    idle = Signal()
    _arrived = Signal(object)

    def __init__(
        self, messages: Messages, on_bug: Callable[[BaseException], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._messages = messages
        self._on_bug = on_bug
        sys.setswitchinterval(_SWITCH)
        self._readers = ThreadPoolExecutor(2, "read")
        self._leisurely = ThreadPoolExecutor(1, "later")
        self._writer = ThreadPoolExecutor(1, "write")
        self._runners = ThreadPoolExecutor(4, "job")
        self._newest: dict[str, Future[object]] = {}
        self._stops: dict[str, threading.Event] = {}
        self._jobs: list[Job] = []
        self._outstanding = 0
        self._closed = False
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether a read or write is still to be answered. Long jobs do not count."""
        return self._outstanding > 0

    @property
    def working(self) -> bool:
        """Whether a long job runs."""
        return bool(self._jobs)

    def read(
        self,
        call: Callable[[], T],
        then: Callable[[T], None] = _nothing,
        *,
        slot: str = "",
        failed: Failed | None = None,
    ) -> None:
        """Run a read. Within a ``slot`` only the newest call is answered; older ones are dropped."""
        if not self._closed:
            self._answer_newest(self._readers.submit(call), then, slot, failed)

    def query(
        self,
        call: Callable[[Cancelled], T],
        then: Callable[[T], None] = _nothing,
        *,
        slot: str,
        later: bool = False,
        failed: Failed | None = None,
    ) -> None:
        """Run a read that a newer one of its ``slot`` ends. What can wait runs ``later``, by itself."""
        if self._closed:
            return
        if slot in self._stops:
            self._stops[slot].set()
        self._stops[slot] = stop = threading.Event()
        lane = self._leisurely if later else self._readers
        self._answer_newest(lane.submit(partial(call, stop.is_set)), then, slot, failed)

    def _answer_newest(
        self, future: Future[T], then: Callable[[T], None], slot: str, failed: Failed | None
    ) -> None:
        if slot:
            older = self._newest.get(slot)
            self._newest[slot] = future  # type: ignore[assignment]
            if older is not None:
                older.cancel()
        self._watch(future, lambda: not slot or self._newest.get(slot) is future, then, failed)

    def write(
        self, call: Callable[[], T], then: Callable[[T], None] = _nothing, *, failed: Failed | None = None
    ) -> None:
        """Run a write after all writes before it. None is lost: ``close`` waits for them."""
        if self._closed:
            return
        self._watch(self._writer.submit(call), lambda: True, then, failed)

    def start(
        self,
        work: Callable[[Job], T],
        then: Callable[[T], None] = _nothing,
        *,
        failed: Failed | None = None,
        progressed: Callable[[Progress], None] = _nothing,
        noted: Callable[[Any], None] = _nothing,
    ) -> Job:
        """Start a long job; it is cancelled when the window closes, and not begun after that.

        ``progressed`` and ``noted`` must be methods of a QObject: Qt calls those on its thread.
        """
        job = Job(self)
        for signal, receiver in ((job.progressed, progressed), (job.noted, noted)):
            if receiver is not _nothing:
                signal.connect(receiver)  # before the work begins, so that nothing it says is lost
        if self._closed:
            job.cancel()
            return job
        self._jobs.append(job)

        def end(future: Future[T]) -> None:
            self._jobs.remove(job)
            try:
                self._answer(future, then, failed)
            finally:
                job.ended.emit()
                job.deleteLater()

        self._post(self._runners.submit(work, job), end)
        return job

    def close(self) -> None:
        """Cancel jobs, drop queued reads, finish every write, and deliver what arrived."""
        self._closed = True
        for job in self._jobs:
            job.cancel()
        for stop in self._stops.values():
            stop.set()
        for lane in (self._readers, self._leisurely):
            lane.shutdown(wait=True, cancel_futures=True)
        self._writer.shutdown(wait=True)
        self._runners.shutdown(wait=True)
        QCoreApplication.sendPostedEvents(self)

    def _watch(
        self,
        future: Future[T],
        wanted: Callable[[], bool],
        then: Callable[[T], None],
        failed: Failed | None,
    ) -> None:
        self._outstanding += 1

        def end(done: Future[T]) -> None:
            try:
                if wanted() and not done.cancelled():
                    self._answer(done, then, failed)
            finally:
                self._outstanding -= 1
                if not self._outstanding:
                    self.idle.emit()

        self._post(future, end)

    def _post(self, future: Future[T], end: Callable[[Future[T]], None]) -> None:
        future.add_done_callback(lambda done: self._arrived.emit(lambda: end(done)))

    def _deliver(self, end: Callable[[], None]) -> None:
        # A bound method, so that Qt knows the receiver's thread and queues the call to it.
        end()

    def _answer(self, future: Future[T], then: Callable[[T], None], failed: Failed | None) -> None:
        error = future.exception()
        if error is None:
            then(future.result())
        elif failed is not None and failed(error):
            return
        elif isinstance(error, BriefingError):
            self._messages.warn(str(error))
        elif not isinstance(error, CancelledError):
            log.error("A task failed", exc_info=error)
            self._on_bug(error)
