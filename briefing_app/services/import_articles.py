"""Importing: files and folders in, articles that can be read and searched at once."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.errors import FileProblem
from briefing_app.domain.work import (
    Cancelled,
    ImportedFile,
    ImportReport,
    OnProgress,
    Paused,
    Stage,
    ignore,
    never,
)
from briefing_app.services.pace import Pace
from briefing_app.services.profile import Profile
from briefing_app.services.reading import list_files, read_files

if TYPE_CHECKING:
    from briefing_app.storage.unit_of_work import UnitOfWork

_BATCH = 250  # articles to a transaction: their words are indexed at its end, while nobody can be let in
_EVERY = 0.5  # seconds after which a smaller batch is stored: what is read can be seen

Finished = list[tuple[Path, tuple[FileProblem, ...]]]
"""Files that were read to their end, with what could not be read of each."""
OnFinished = Callable[["UnitOfWork", Finished], None]
"""Called in the transaction that stores the last of these files' articles."""


def import_articles(
    profile: Profile,
    paths: Iterable[Path],
    *,
    on_progress: OnProgress = ignore,
    cancelled: Cancelled = never,
    paused: Paused = never,
) -> ImportReport:
    """Read files, and folders with all in them, and store what they hold; analysis comes after.

    Never raises for a file: what cannot be read is a problem in the report, and the rest goes on.
    ``on_progress`` is called in this thread. Stops within about a second when ``cancelled``; what was read
    by then is stored. Raises LibraryError where the library cannot be written; what was stored stays.
    """
    files, problems = list_files(paths, cancelled)
    return import_files(profile, files, problems, on_progress, cancelled, paused)


def import_files(
    profile: Profile,
    files: Sequence[Path],
    problems: Sequence[FileProblem] = (),
    on_progress: OnProgress = ignore,
    cancelled: Cancelled = never,
    paused: Paused = never,
    on_finished: OnFinished | None = None,
) -> ImportReport:
    """``import_articles`` for files that are listed already. ``problems`` are those of listing them."""
    if cancelled():
        return ImportReport(problems=tuple(problems), cancelled=True)
    pace = Pace(Stage.READING, len(files), on_progress)
    store = Store(profile, on_finished)
    met, done = list(problems), 0
    for part in read_files(files, cancelled, pace.watching(paused)):
        met += part.problems
        store.add(part.drafts)
        if not part.more:
            done += 1
            store.finish(part.file, part.problems)
            pace.advance()
    store.flush()
    order = {path: number for number, path in enumerate(files)}
    return ImportReport(
        tuple(store.stored),
        tuple(sorted(met, key=lambda problem: _place(problem.path, order))),
        cancelled=done < len(files),
    )


def _place(path: Path, order: dict[Path, int]) -> int:
    """Where a file, or a part of one, stands among the files; those that could not be listed come first."""
    return next((order[whole] for whole in (path, *path.parents) if whole in order), -1)


class Store:
    """Drafts on their way into the library, a batch to a transaction."""

    def __init__(self, profile: Profile, on_finished: OnFinished | None = None) -> None:
        self.stored: list[ImportedFile] = []
        self._profile, self._on_finished = profile, on_finished
        self._waiting: list[ArticleDraft] = []
        self._finished: Finished = []
        self._since = time.monotonic()

    def add(self, drafts: Iterable[ArticleDraft]) -> None:
        """Store these soon. Raises LibraryError where the library cannot be written."""
        self._waiting += drafts
        if len(self._waiting) >= _BATCH or time.monotonic() - self._since > _EVERY:
            self.flush()

    def finish(self, file: Path, problems: tuple[FileProblem, ...]) -> None:
        """All of this file was added."""
        self._finished.append((file, problems))

    def flush(self) -> None:
        """Store what waits now."""
        while self._waiting or (self._finished and self._on_finished):
            self._transaction()
        self._finished.clear()
        self._since = time.monotonic()

    def _transaction(self) -> None:
        library = self._profile.library
        with library.unit_of_work(self._profile.user) as uow:
            stored = uow.articles.store(self._waiting, library.awaited)
            done = len(stored)
            if done == len(self._waiting) and self._on_finished:
                self._on_finished(uow, self._finished)
            uow.commit(journalled=False)
        if done == len(self._waiting):
            self._finished = []
        del self._waiting[:done]
        self.stored += stored
