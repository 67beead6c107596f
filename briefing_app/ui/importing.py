"""Imports and analysis as the window runs them: reported, paused, stopped, resumed at the next start."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from briefing_app import config
from briefing_app.domain.changes import ChangeSet, Kind
from briefing_app.domain.views import ArticleRow, ArticleState
from briefing_app.domain.work import (
    AnalysisReport,
    ImportReport,
    OnScreen,
    Progress,
    Stage,
    nothing_on_screen,
)
from briefing_app.services import samples
from briefing_app.services.profile import Profile
from briefing_app.ui.import_popover import ImportState
from briefing_app.ui.session import Session
from briefing_app.ui.status_bar import progress_words
from briefing_app.ui.tasks import Job
from briefing_app.ui.words import translate

_LIST_EVERY_MS = 400
Work = Callable[[Profile, Job], ImportReport]
"""An import, called in a thread of its own."""


@dataclass(frozen=True, slots=True)
class _Bringing:
    title: str
    work: Work
    ended: Callable[[], None]


class Importing(QObject):
    """Reads files, then analyses what waits; more files may come while it runs."""

    changed = Signal()
    """``state`` or ``words`` is another."""
    begun = Signal(object)
    """Ids of articles that are being analysed now: their rows say so."""

    def __init__(
        self, session: Session, on_screen: OnScreen = nothing_on_screen, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._on_screen = session, on_screen
        self.state = ImportState()
        self._queue: deque[_Bringing] = deque()
        self._bringing: _Bringing | None = None
        self._job: Job | None = None
        self._analysing = self._more = False
        self._analysed: set[str] = set()
        self._at_work: set[str] = set()
        self._begun: set[str] = set()
        self._flush = QTimer(self, singleShot=True, interval=_LIST_EVERY_MS)
        self._flush.timeout.connect(self._announce_analysed)

    @property
    def running(self) -> bool:
        return self._job is not None

    @property
    def reading(self) -> bool:
        """Whether files are being read or stored, or are about to be."""
        return bool(self._queue) or (self.running and not self._analysing)

    def words(self) -> tuple[str, float | None]:
        """What the status bar says, and the share that is done; empty when nothing runs."""
        progress = self.state.analysing or self.state.reading
        if not self.running:
            return "", None
        if progress is None:
            return self.tr("Looking for files"), 0.0
        return progress_words(progress), progress.done / max(1, progress.total)

    def marked(self, rows: Sequence[ArticleRow]) -> list[ArticleRow]:
        """The rows, those of articles that are being analysed with that state."""
        at_work, waiting = self._at_work, ArticleState.WAITING
        return [
            replace(row, state=ArticleState.ANALYSING) if row.state is waiting and row.id in at_work else row
            for row in rows
        ]

    def add(self, paths: Sequence[Path]) -> None:
        """Import files and folders, after what is being imported already."""
        files = list(paths)

        def work(profile: Profile, job: Job) -> ImportReport:
            from briefing_app.services.import_articles import import_articles  # not before there is work

            return import_articles(
                profile, files, on_progress=job.report, cancelled=job.cancelled, paused=job.paused
            )

        if files:
            self.bring(_title(files), work)

    def bring(self, title: str, work: Work, ended: Callable[[], None] = lambda: None) -> None:
        """Import by ``work``, after what is being imported already; ``ended`` is called however it ends."""
        self._queue.append(_Bringing(title, work, ended))
        self.pause(False)  # who brings something wants it read
        self._next()

    def resume(self) -> None:
        """Analyse what waits: left by an earlier session, or brought in without being asked for."""
        self._more = self.running
        if not self.running:
            self._analyse(ImportState(title=self.tr("Analysis"), running=True))

    def pause(self, on: bool) -> None:
        """Rest after what was begun, or go on."""
        if self._job is not None and on != self.state.paused:
            self._job.pause(on)
            self._say(replace(self.state, paused=on))

    def stop(self) -> None:
        """Stop; what was stored stays, and the rest is analysed at the next start."""
        while self._queue:
            self._queue.popleft().ended()
        self._more = False
        if self._job is not None:
            self._say(replace(self.state, stopped=True))
            self._job.cancel()

    def _next(self) -> None:
        if self._job is not None and self._analysing:
            self._job.cancel()  # reading comes first; the analysis goes on after it
            return
        if self._job is not None or not self._queue:
            return
        bringing = self._bringing = self._queue.popleft()
        self._say(ImportState(title=bringing.title, running=True))
        profile = self._session.profile
        self._job = self._session.tasks.start(
            lambda job: bringing.work(profile, job), self._imported, progressed=self._progressed
        )
        self._job.ended.connect(self._ended)

    def _imported(self, report: ImportReport) -> None:
        self._say(replace(self.state, report=report))
        articles = frozenset(file.article for file in report.files)
        if articles:
            self._session.announce(ChangeSet("Import", frozenset({Kind.ARTICLE}), articles))
            self._session.tasks.write(partial(_settle, self._session.profile))
        if report.problems:
            count = len(report.problems)
            said = (
                str(report.problems[0])
                if count == 1
                else self.tr("%Ln file(s) could not be read.", "", count)
            )
            self._session.messages.warn(said)

    def _analyse(self, state: ImportState) -> None:
        self._say(replace(state, running=True, paused=False))
        profile, on_screen = self._session.profile, self._on_screen

        def work(job: Job) -> AnalysisReport:
            from briefing_app.services.analyse_pending import analyse_pending  # not before there is work

            return analyse_pending(
                profile,
                first=on_screen,
                on_progress=job.report,
                cancelled=job.cancelled,
                paused=job.paused,
                on_begun=job.noted.emit,
                on_analysed=job.noted.emit,
            )

        self._analysing = True
        self._job = self._session.tasks.start(
            work, self._finished, progressed=self._progressed, noted=self._on_noted
        )
        self._job.ended.connect(self._ended)

    def _finished(self, report: AnalysisReport) -> None:
        self._announce_analysed()
        if report.failed:
            said = self.tr("%Ln article(s) could not be analysed.", "", len(report.failed))
            all_the_same = self.tr("What is not analysed can be read and searched all the same.")
            self._session.messages.warn(f"{said} {all_the_same}")
        if self._session.profile.library.path == config.sample_library():
            self._session.write(samples.add_questions)

    def _ended(self) -> None:
        was_reading, self._job, self._analysing = not self._analysing, None, False
        if self._at_work:  # they wait again
            left, self._at_work = frozenset(self._at_work), set()
            self.begun.emit(left)
        if was_reading and self._bringing is not None:
            self._bringing.ended()
            self._bringing = None
        again, self._more = was_reading or self._more, False
        if self._queue:
            self._next()
        elif again and not self.state.stopped:
            self._analyse(self.state)
        else:
            self._say(replace(self.state, running=False, paused=False))

    def _progressed(self, progress: Progress) -> None:
        if progress.stage is Stage.ANALYSING:
            self._say(replace(self.state, analysing=progress))
        else:
            self._say(replace(self.state, reading=progress))
            if not self._flush.isActive():  # what is stored so far can be read already
                self._flush.start()

    def _on_noted(self, noted: str | frozenset[str]) -> None:
        if isinstance(noted, str):
            self._at_work.add(noted)
            self._begun.add(noted)
        else:
            self._analysed |= noted
            self._at_work -= noted
        if not self._flush.isActive():
            self._flush.start()

    def _announce_analysed(self) -> None:
        begun, self._begun = frozenset(self._begun & self._at_work), set()
        if begun:
            self.begun.emit(begun)
        articles, self._analysed = frozenset(self._analysed), set()
        if articles:
            self._session.announce(ChangeSet("", frozenset({Kind.ANALYSIS}), articles))
        elif self.reading and self.state.report is None:
            self._session.announce(ChangeSet("", frozenset({Kind.ARTICLE}), frozenset()))

    def _say(self, state: ImportState) -> None:
        self.state = state
        self.changed.emit()


def _settle(profile: Profile) -> None:
    """What others wrote on articles that were not here finds its place."""
    from briefing_app.services.exchange import settle  # not before there is something

    settle(profile)


def _title(paths: Sequence[Path]) -> str:
    if len(paths) == 1:
        return translate("Importing", "Import of “{name}”").format(name=paths[0].name)
    return translate("Importing", "Import of %Ln files and folders", "", len(paths))
