"""Importing: files and folders in, articles that can be read and searched at once."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.errors import FileProblem, UnreadableFileError
from briefing_app.domain.work import (
    Cancelled,
    ImportedFile,
    ImportReport,
    OnProgress,
    Stage,
    ignore,
    never,
)
from briefing_app.services.pace import Pace
from briefing_app.services.profile import Profile
from briefing_app.services.workers import Answer, processes, work_through

_BATCH = 100  # articles to a transaction: a note saved meanwhile waits no longer than a tenth of a second
_EVERY = 0.5  # seconds after which a smaller batch is stored: what is read can be seen
_SECONDS = 60.0  # to read one file
# Below these, plain text is read at once, without the second that worker processes take to start.
_FEW_FILES = 32
_FEW_BYTES = 1_000_000
_LIGHT_SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown", ""})

_Read = list[ArticleDraft] | FileProblem


def import_articles(
    profile: Profile,
    paths: Iterable[Path],
    *,
    on_progress: OnProgress = ignore,
    cancelled: Cancelled = never,
) -> ImportReport:
    """Read files, and folders with all in them, and store what they hold; analysis comes after.

    Never raises for a file: what cannot be read is a problem in the report, and the rest goes on.
    ``on_progress`` is called in this thread. Stops within about a second when ``cancelled``; what was read
    by then is stored. Raises LibraryError where the library cannot be written; what was stored stays.
    """
    files, problems = _list(paths, cancelled)
    if cancelled():
        return ImportReport(problems=tuple(problems), cancelled=True)
    pace = Pace(Stage.READING, len(files), on_progress)
    store = _Store(profile)
    done = 0
    for outcome in _read_all(files, cancelled):
        done += 1
        if isinstance(outcome, FileProblem):
            problems.append(outcome)
        else:
            store.add(outcome)
        pace.advance()
    store.flush()
    order = {path: number for number, path in enumerate(files)}
    return ImportReport(
        tuple(store.stored),
        tuple(sorted(problems, key=lambda problem: order.get(problem.path, -1))),
        cancelled=done < len(files),
    )


class _Store:
    """Drafts on their way into the library, a batch to a transaction."""

    def __init__(self, profile: Profile) -> None:
        self.stored: list[ImportedFile] = []
        self._profile = profile
        self._waiting: list[ArticleDraft] = []
        self._since = time.monotonic()

    def add(self, drafts: Iterable[ArticleDraft]) -> None:
        for draft in drafts:
            self._waiting.append(draft)
            if len(self._waiting) >= _BATCH:
                self.flush()
        if time.monotonic() - self._since > _EVERY:
            self.flush()

    def flush(self) -> None:
        if self._waiting:
            with self._profile.library.unit_of_work(self._profile.user) as uow:
                stored = uow.articles.store(self._waiting)
                uow.commit(journalled=False)
            self.stored += stored
        self._waiting = []
        self._since = time.monotonic()


def _list(paths: Iterable[Path], cancelled: Cancelled) -> tuple[list[Path], list[FileProblem]]:
    from briefing_app.importers import walk

    files, problems = list[Path](), list[FileProblem]()
    for found in walk(paths):
        if cancelled():
            break
        if isinstance(found, FileProblem):
            problems.append(found)
        else:
            files.append(found)
    return files, problems


def _read_all(files: Sequence[Path], cancelled: Cancelled) -> Iterator[_Read]:
    if _is_light(files):
        for path in files:
            if cancelled():
                return
            yield read(path)
        return
    # Enough to be busy while a batch is stored, and few enough that the last are shared out evenly.
    at_once = min(32, len(files) // (4 * processes()) + 1)
    for outcome in work_through(read, files, seconds=_seconds, at_once=at_once, cancelled=cancelled):
        if isinstance(outcome, Answer):
            yield outcome.result
        else:
            yield FileProblem(outcome.job, f"cannot be read: {outcome.reason}.")


def _is_light(files: Sequence[Path]) -> bool:
    """Whether to read in this process: little work, and no window that it could freeze."""
    if threading.current_thread() is not threading.main_thread():
        return False
    if len(files) > _FEW_FILES or any(path.suffix.lower() not in _LIGHT_SUFFIXES for path in files):
        return False
    return sum(map(_size, files)) <= _FEW_BYTES


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0  # reading it will say why


def _seconds(path: Path) -> float:
    return _SECONDS


def read(path: Path) -> list[ArticleDraft] | FileProblem:
    """What a file holds, or why it cannot be read."""
    from briefing_app.importers import read_file

    try:
        return read_file(path)
    except UnreadableFileError as error:
        return error.problem
