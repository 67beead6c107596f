"""Worker processes that outlive a job which kills or hangs one of them.

``concurrent.futures`` gives up all its work when one process dies, and cannot say which job killed it.
Here a process answers each job of the few it holds, in order: when it dies or overruns its time, the
first unanswered job is the guilty one, and the others go to another process.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from multiprocessing.connection import Connection, wait
from typing import Any, Generic, TypeVar

from briefing_app.domain.errors import BriefingError
from briefing_app.domain.work import Cancelled, Paused, never

Job = TypeVar("Job")
Result = TypeVar("Result")

_LOOK_UP = 0.1  # seconds between looks at the clock, at ``cancelled`` and at ``paused``
_TO_START = 120.0  # seconds a process may take to start, on a busy machine with a cold disk
_GULP = 8  # answers taken from one process before the others and ``cancelled`` are looked at


@dataclass(frozen=True, slots=True)
class Answer(Generic[Job, Result]):
    """What the function made of a job, or a part of that: ``more`` says that another part follows."""

    job: Job
    result: Result
    more: bool = False


@dataclass(frozen=True, slots=True)
class Failure(Generic[Job]):
    """A job that raised, killed its process or took too long."""

    job: Job
    reason: str


def processes() -> int:
    """How many worker processes are worth having: one a core, and memory for two."""
    return min(2, os.cpu_count() or 1)


def work_through(
    function: Callable[[Job], Result | Iterator[Result]],
    jobs: Iterable[Job],
    *,
    seconds: Callable[[Job], float],
    memory: int | None = None,
    prepare: Callable[[], None] | None = None,
    at_once: int = 1,
    cancelled: Cancelled = never,
    paused: Paused = never,
) -> Iterator[Answer[Job, Result] | Failure[Job]]:
    """Run ``function`` on every job in spawned processes; outcomes come as they are ready, in any order.

    ``function`` and ``prepare`` (run once in every process) are module-level functions; jobs and results
    are pickled. A function that gives an iterator, of at least one part, answers part by part, and is held
    up where they are not taken. ``seconds`` is how long a job, or a part, may take; ``memory`` how many
    bytes a process may use, where the system can hold it to that. A process is handed ``at_once`` jobs at
    a time, which is worth it for very short ones. While ``paused`` what was begun is finished and nothing
    else begun. The processes start with the first job and end with the iteration, however it ends. Raises
    BriefingError where a process cannot start or prepare.
    """

    def hire() -> _Worker[Job, Result]:
        return _Worker(function, prepare, seconds, memory)

    source, returned = iter(jobs), deque[Job]()
    crew: list[_Worker[Job, Result]] = []
    try:
        while not cancelled():
            if not (resting := paused()):
                _hand_out(crew, source, returned, at_once, hire)
            busy = [worker for worker in crew if worker.held]
            if not busy:
                if not resting:
                    return
                time.sleep(_LOOK_UP)
                continue
            wait([worker.pipe for worker in busy], _LOOK_UP)
            for worker in busy:
                yield from worker.outcomes()
                if worker.ended:
                    returned.extend(worker.held)
                    crew.remove(worker)
    finally:
        for worker in crew:
            worker.stop()


def _hand_out(
    crew: list[_Worker[Job, Result]],
    source: Iterator[Job],
    returned: deque[Job],
    at_once: int,
    hire: Callable[[], _Worker[Job, Result]],
) -> None:
    """Give jobs to all who are idle, and to new processes while there may be more and there are jobs."""
    while True:
        idle = next((worker for worker in crew if not worker.held), None)
        if idle is None and len(crew) >= processes():
            return
        batch = [returned.popleft() for _ in range(min(at_once, len(returned)))]
        batch += islice(source, at_once - len(batch))
        if not batch:
            return
        if idle is None:
            idle = hire()
            crew.append(idle)
        if not idle.give(batch):
            crew.remove(idle)
            returned.extend(batch)


class _Worker(Generic[Job, Result]):
    """One process, with the jobs it holds; it is at the first of them."""

    def __init__(
        self,
        function: Callable[[Job], Result | Iterator[Result]],
        prepare: Callable[[], None] | None,
        seconds: Callable[[Job], float],
        memory: int | None,
    ) -> None:
        context = multiprocessing.get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self.held: deque[Job] = deque()
        self.ended = False
        self._seconds = seconds
        self._prepared = False
        self._since = time.monotonic()
        life = (theirs, function, prepare, memory)
        self._process = context.Process(target=_serve, args=life, daemon=True)
        with _interrupts_ignored():
            self._process.start()
        theirs.close()

    def give(self, batch: list[Job]) -> bool:
        """Hand jobs over; False if the process has died meanwhile, through no fault of theirs.

        Only ever called for an idle process: it reads at once, so that this cannot block.
        """
        try:
            self.pipe.send(batch)
        except OSError:
            self._end(f"its process ended ({self._exit_status()})")
            return False
        self.held.extend(batch)
        self._since = time.monotonic()
        return True

    def outcomes(self) -> Iterator[Answer[Job, Result] | Failure[Job]]:
        """What is ready now. ``ended`` is set when the process is of no use any more."""
        try:
            for _ in range(_GULP):
                if not self.held or not self.pipe.poll():
                    break
                yield from self._read()
        except (EOFError, OSError):
            yield self._blame(f"its process ended ({self._exit_status()})")
            return
        if self.held and time.monotonic() - self._since > self._limit():
            yield self._blame(f"it took longer than {self._limit():.0f} seconds")

    def _read(self) -> Iterator[Answer[Job, Result] | Failure[Job]]:
        what, value = self.pipe.recv()
        self._since = time.monotonic()
        if what == "cannot prepare":
            raise BriefingError(f"A worker process cannot start: {value}. Install the program again.")
        if what == "prepared":
            self._prepared = True
            return
        if what == "part":
            yield Answer(self.held[0], value, more=True)
            return
        job = self.held.popleft()
        yield Answer(job, value) if what == "result" else Failure(job, value)

    def _limit(self) -> float:
        return self._seconds(self.held[0]) if self._prepared else _TO_START

    def _blame(self, reason: str) -> Failure[Job]:
        self._end(reason)
        return Failure(self.held.popleft(), reason)

    def _end(self, reason: str) -> None:
        self.stop()
        if not self._prepared:
            raise BriefingError(
                f"A worker process cannot start: {reason}. Close other programs to free memory and try again."
            )

    def _exit_status(self) -> str:
        self._process.join(5)
        code = self._process.exitcode
        if code is None or code >= 0:
            return f"exit status {code}"
        return signal.strsignal(-code) or f"signal {-code}"

    def stop(self) -> None:
        """End the process at once: it holds nothing that would have to be saved."""
        if not self.ended:
            self.ended = True
            self._process.kill()
            self._process.join()
            self._process.close()
            self.pipe.close()


@contextlib.contextmanager
def _interrupts_ignored() -> Iterator[None]:
    """Ctrl+C goes to every process of a terminal. Those started in here inherit that they ignore it."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _serve(
    pipe: Connection[Any, Any],
    function: Callable[[Any], Any],
    prepare: Callable[[], None] | None,
    memory: int | None,
) -> None:
    """The life of a worker process. It ends when its parent's end of the pipe closes, also by a kill."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with contextlib.suppress(EOFError, OSError):
        if prepare is not None:
            try:
                prepare()
            except Exception as error:  # noqa: BLE001 - whatever it is, the parent must hear of it
                pipe.send(("cannot prepare", _described(error)))
                return
        if memory is not None:
            _confine(memory)
        pipe.send(("prepared", None))
        while True:
            for job in pipe.recv():
                for answer in _attempt(function, job):
                    pipe.send(answer)


def _confine(memory: int) -> None:
    """Hold this process to so many bytes. Windows has no such limit, and macOS does not keep it."""
    if sys.platform != "win32":
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        most = memory if hard == resource.RLIM_INFINITY else min(memory, hard)
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_AS, (most, hard))


def _attempt(function: Callable[[Any], Any], job: Any) -> Iterator[tuple[str, Any]]:
    """What to send for a job: parts, if any, and then the result or why there is none."""
    try:
        result = function(job)
        if isinstance(result, Iterator):
            held = next(result)
            for part in result:  # one is held back: the last is known by nothing following it
                yield "part", held
                held = part
            result = held
        yield "result", result
    except Exception as error:  # noqa: BLE001 - one bad job must not end the others
        yield "failure", _described(error)


def _described(error: Exception) -> str:
    if isinstance(error, BriefingError):
        return str(error)
    if isinstance(error, MemoryError):
        return "it needs too much memory"
    return f"{type(error).__name__}: {error}".rstrip(": ")
