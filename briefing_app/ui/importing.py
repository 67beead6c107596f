"""Imports and analysis as the window runs them: reported, stoppable, resumed at the next start."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from briefing_app.domain.changes import ChangeSet, Kind
from briefing_app.domain.work import AnalysisReport, ImportReport, Progress, Stage
from briefing_app.ui.import_popover import ImportState
from briefing_app.ui.session import Session
from briefing_app.ui.status_bar import progress_words
from briefing_app.ui.tasks import Job

_LIST_EVERY_MS = 400


class Importing(QObject):
    """Reads files, then analyses what waits; more files may come while it runs."""

    changed = Signal()
    """``state`` or ``words`` is another."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.state = ImportState()
        self._queue: list[list[Path]] = []
        self._job: Job | None = None
        self._analysing = False
        self._analysed: set[str] = set()
        self._flush = QTimer(self, singleShot=True, interval=_LIST_EVERY_MS)
        self._flush.timeout.connect(self._announce_analysed)

    @property
    def running(self) -> bool:
        return self._job is not None

    def words(self) -> tuple[str, float | None]:
        """What the status bar says, and the share that is done; empty when nothing runs."""
        progress = self.state.analysing or self.state.reading
        if not self.running:
            return "", None
        if progress is None:
            return "Looking for files", 0.0
        return progress_words(progress), progress.done / max(1, progress.total)

    def add(self, paths: Sequence[Path]) -> None:
        """Import files and folders, after what is being imported already."""
        if paths:
            self._queue.append(list(paths))
            self._next()

    def resume(self) -> None:
        """Analyse what an earlier session left waiting."""
        if not self.running:
            self._analyse(ImportState(title="Analysis", running=True))

    def stop(self) -> None:
        """Stop; what was stored stays, and the rest is analysed at the next start."""
        self._queue.clear()
        if self._job is not None:
            self._say(replace(self.state, stopped=True))
            self._job.cancel()

    def _next(self) -> None:
        if self._job is not None and self._analysing:
            self._job.cancel()  # reading comes first; the analysis goes on after it
            return
        if self._job is not None or not self._queue:
            return
        paths = self._queue.pop(0)
        self._say(ImportState(title=_title(paths), running=True))
        profile = self._session.profile

        def work(job: Job) -> ImportReport:
            from briefing_app.services.import_articles import import_articles  # not before there is work

            return import_articles(profile, paths, on_progress=job.report, cancelled=job.cancelled)

        self._job = self._session.tasks.start(work, self._imported, progressed=self._progressed)
        self._job.ended.connect(self._ended)

    def _imported(self, report: ImportReport) -> None:
        self._say(replace(self.state, report=report))
        articles = frozenset(file.article for file in report.files)
        if articles:
            self._session.announce(ChangeSet("Import", frozenset({Kind.ARTICLE}), articles))
        if report.problems:
            count = len(report.problems)
            said = str(report.problems[0]) if count == 1 else f"{count:,} files could not be read."
            self._session.messages.warn(said)

    def _analyse(self, state: ImportState) -> None:
        self._say(replace(state, running=True))
        profile = self._session.profile

        def work(job: Job) -> AnalysisReport:
            from briefing_app.services.analyse_pending import analyse_pending  # not before there is work

            return analyse_pending(
                profile,
                on_progress=job.report,
                cancelled=job.cancelled,
                on_analysed=job.noted.emit,
            )

        self._analysing = True
        self._job = self._session.tasks.start(
            work, self._finished, progressed=self._progressed, noted=self._on_analysed
        )
        self._job.ended.connect(self._ended)

    def _finished(self, report: AnalysisReport) -> None:
        self._announce_analysed()
        if report.failed:
            count = len(report.failed)
            said = "One article" if count == 1 else f"{count:,} articles"
            self._session.messages.warn(
                f"{said} could not be analysed. They can be read and searched all the same."
            )

    def _ended(self) -> None:
        was_reading = not self._analysing
        self._job, self._analysing = None, False
        if self._queue:
            self._next()
        elif was_reading and not self.state.stopped:
            self._analyse(self.state)
        else:
            self._say(replace(self.state, running=False))

    def _progressed(self, progress: Progress) -> None:
        if progress.stage is Stage.ANALYSING:
            self._say(replace(self.state, analysing=progress))
        else:
            self._say(replace(self.state, reading=progress))
            if not self._flush.isActive():  # what is stored so far can be read already
                self._flush.start()

    def _on_analysed(self, articles: frozenset[str]) -> None:
        self._analysed |= articles
        if not self._flush.isActive():
            self._flush.start()

    def _announce_analysed(self) -> None:
        articles, self._analysed = frozenset(self._analysed), set()
        if articles:
            self._session.announce(ChangeSet("", frozenset({Kind.ANALYSIS}), articles))
        elif self.state.running and self.state.report is None:
            self._session.announce(ChangeSet("", frozenset({Kind.ARTICLE}), frozenset()))

    def _say(self, state: ImportState) -> None:
        self.state = state
        self.changed.emit()


def _title(paths: Sequence[Path]) -> str:
    if len(paths) == 1:
        return f"Import of “{paths[0].name}”"
    return f"Import of {len(paths):,} files and folders"
