"""Analysing the articles that wait, in worker processes."""

from __future__ import annotations

import os
import sys
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from briefing_app.domain.work import (
    AnalysisReport,
    Cancelled,
    OnProgress,
    OnScreen,
    Paused,
    Stage,
    ignore,
    never,
    nothing_on_screen,
)
from briefing_app.services import engine, likeness
from briefing_app.services.pace import Pace
from briefing_app.services.profile import Profile
from briefing_app.services.workers import Answer, work_through

if TYPE_CHECKING:
    from briefing_app.storage.reads.analyses import PendingVersion

OnBegun = Callable[[str], None]
"""Called with the public id of an article that was handed to a process."""
OnAnalysed = Callable[[frozenset[str]], None]
"""Called with the public ids of the articles whose analyses were committed just now."""

_BATCH = 20  # analyses to a commit
_EVERY = 0.5  # seconds after which a smaller batch is committed
_PAGE = 200  # versions fetched at a time; more than a batch and all that the processes hold


def _nobody(articles: frozenset[str]) -> None:
    """An ``OnAnalysed`` for work that nobody watches."""


def _unseen(article: str) -> None:
    """An ``OnBegun`` for work that nobody watches."""


def analyse_pending(
    profile: Profile,
    *,
    first: OnScreen = nothing_on_screen,
    on_progress: OnProgress = ignore,
    cancelled: Cancelled = never,
    paused: Paused = never,
    on_begun: OnBegun = _unseen,
    on_analysed: OnAnalysed = _nobody,
) -> AnalysisReport:
    """Analyse every article that this engine has not analysed yet, those on screen before all others.

    ``first`` is asked whenever a process is free, so that an article opened meanwhile is the next; what it
    names is committed as soon as it is done. Callbacks come in this thread. A text that cannot be analysed
    is recorded as failed and not tried again by the same engine. Stops within about a second when
    ``cancelled``; killed at any moment, the next call goes on where it stood. Raises LibraryError where the
    library cannot be written, BriefingError where the engine cannot be loaded.
    """
    from briefing_app.analysis.engine import ENGINE

    with profile.library.reader(profile.user) as reader:
        waiting = reader.analyses.waiting(ENGINE)
    if not waiting:
        return AnalysisReport()
    pace = Pace(Stage.ANALYSING, waiting, on_progress)
    results = _Results(profile, ENGINE, on_analysed)
    queue = _Queue(profile, ENGINE, first, on_begun)
    for text, outcome in _analyse_all(queue, cancelled, pace.watching(paused)):
        results.add(text, outcome, at_once=text.article in queue.urgent)
        pace.advance()
    results.flush()
    return AnalysisReport(results.analysed, tuple(results.failed), cancelled())


class _Queue:
    """The texts that wait, each once: those on screen whenever they are asked for, the others in pages."""

    def __init__(self, profile: Profile, name: str, first: OnScreen, on_begun: OnBegun) -> None:
        self.urgent: set[str] = set()  # the articles that were handed out because they were on screen
        self._profile, self._engine, self._first, self._on_begun = profile, name, first, on_begun
        self._given: set[int] = set()
        self._ready: deque[PendingVersion] = deque()
        self._asked: list[str] = []

    def __iter__(self) -> Iterator[engine.Text]:
        while (version := self._next()) is not None:
            self._given.add(version.version_id)
            self._on_begun(version.article)
            yield engine.Text(
                version.version_id,
                version.article,
                version.text,
                version.title,
                version.standfirst,
                version.language,
            )

    def _next(self) -> PendingVersion | None:
        on_screen = list(self._first())
        if on_screen != self._asked:
            self._asked = on_screen
            wanted = self._fresh(on_screen)
            self.urgent.update(version.article for version in wanted)
            self._ready.extendleft(reversed(wanted))
        while True:
            if not self._ready and not self._turn_page():
                return None
            if (version := self._ready.popleft()).version_id not in self._given:
                return version

    def _turn_page(self) -> bool:
        self._ready.extend(self._fresh(None))
        return bool(self._ready)

    def _fresh(self, only: Sequence[str] | None) -> list[PendingVersion]:
        """A page of those that wait, what was handed out already left out."""
        with self._profile.library.reader(self._profile.user) as reader:
            page = reader.analyses.pending(self._engine, only=only, limit=_PAGE)
            fresh = [version for version in page if version.version_id not in self._given]
            if page and not fresh and only is None:
                # Without its model the engine goes by another name, and what it did waits for the whole one.
                fresh = reader.analyses.pending(self._engine, without=self._given, limit=_PAGE)
        return fresh


def _analyse_all(
    texts: Iterable[engine.Text], cancelled: Cancelled, paused: Paused
) -> Iterator[tuple[engine.Text, engine.Studied | str]]:
    """Each text with its analysis, or with the reason why there is none."""
    outcomes = work_through(
        engine.study,
        texts,
        seconds=_seconds,
        prepare=_prepare,
        at_once=2,
        cancelled=cancelled,
        paused=paused,
    )
    for outcome in outcomes:
        yield outcome.job, outcome.result if isinstance(outcome, Answer) else outcome.reason


def _prepare() -> None:
    """Load the engine, and stand back for whoever is reading meanwhile."""
    if sys.platform != "win32":
        os.nice(5)
    engine.prepare()


def _seconds(text: engine.Text) -> float:
    return engine.seconds(len(text.text))


class _Results:
    """Outcomes on their way into the library, a batch to a commit."""

    def __init__(self, profile: Profile, name: str, on_analysed: OnAnalysed) -> None:
        self.analysed = 0
        self.failed: list[tuple[str, str]] = []
        self._profile, self._engine, self._on_analysed = profile, name, on_analysed
        self._waiting: list[tuple[engine.Text, engine.Studied | str]] = []
        self._since = time.monotonic()

    def add(self, text: engine.Text, outcome: engine.Studied | str, *, at_once: bool) -> None:
        self._waiting.append((text, outcome))
        if at_once or len(self._waiting) >= _BATCH or time.monotonic() - self._since > _EVERY:
            self.flush()

    def flush(self) -> None:
        batch, self._waiting = self._waiting, []
        self._since = time.monotonic()
        if not batch:
            return
        with self._profile.library.unit_of_work(self._profile.user) as uow:
            for text, outcome in batch:
                if isinstance(outcome, str):
                    uow.analyses.failed(text.key, self._engine, outcome)
                else:
                    uow.analyses.save(text.key, outcome.analysis)
                    likeness.place(uow, text.key, outcome.likeness)
            uow.commit(journalled=False)
        failed = [(text.article, outcome) for text, outcome in batch if isinstance(outcome, str)]
        self.failed += failed
        self.analysed += len(batch) - len(failed)
        self._on_analysed(frozenset(text.article for text, _ in batch))
