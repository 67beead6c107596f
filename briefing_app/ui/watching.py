"""Watched folders in the window: looked into at the start, when they change, and every minute."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer
from PySide6.QtWidgets import QWidget

from briefing_app.domain.changes import ChangeSet, Kind
from briefing_app.domain.errors import FileProblem
from briefing_app.domain.watching import WatchedFolder
from briefing_app.domain.work import ImportedFile, ImportOutcome
from briefing_app.services.profile import Profile
from briefing_app.ui.actions import Actions
from briefing_app.ui.files import ask_folder
from briefing_app.ui.folders_popover import FoldersPopover, FolderState
from briefing_app.ui.importing import Importing
from briefing_app.ui.session import Session
from briefing_app.ui.tasks import Job
from briefing_app.ui.words import translate

_EVERY_MS = 60_000
_SETTLED_MS = 2_500  # after a change: a file that is being written is left alone for two seconds
_MOST_WATCHED = 400  # folders within folders that the system is asked to watch; the rest waits for the minute


@dataclass(frozen=True, slots=True)
class _Looked:
    """What one look brought: each folder with all that cannot be read of it, what was imported, and whether
    files were still being written."""

    folders: tuple[tuple[WatchedFolder, tuple[FileProblem, ...]], ...] = ()
    brought: tuple[tuple[str, tuple[ImportedFile, ...]], ...] = ()
    unsettled: bool = False
    inside: tuple[str, ...] = ()


class Watching(QObject):
    """One look at a time; an import that the reader asked for goes first."""

    def __init__(
        self,
        session: Session,
        actions: Actions,
        importing: Importing,
        show: Callable[[str], None],
        window: QWidget,
    ) -> None:
        """``show`` opens an article by its id."""
        super().__init__(window)
        self._session, self._importing, self._show = session, importing, show
        self._window, self.popover = window, FoldersPopover(window)
        self._job: Job | None = None
        self._again = False
        self._states: dict[str, FolderState] = {}
        self._watcher = QFileSystemWatcher(self)
        self._minute = QTimer(self, interval=_EVERY_MS)
        self._soon = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._watcher.directoryChanged.connect(self._soon.start)
        for timer in (self._minute, self._soon):
            timer.timeout.connect(self.scan)
        self.popover.add_requested.connect(self.choose)
        self.popover.scan_requested.connect(self.scan)
        self.popover.removed.connect(self.remove)
        session.changed.connect(self._on_changed)
        session.profile_changed.connect(self._begin_anew)
        actions.on("folders", self.open)
        actions.on("watch-folder", self.choose)
        actions.on("scan-folders", self.scan_and_show)

    def start(self) -> None:
        """Look into the folders now and from now on."""
        self._minute.start()
        self.scan()

    def open(self) -> None:
        """Show the folders."""
        self._tell()
        self.popover.open()

    def choose(self) -> None:
        """Ask for a folder to watch."""
        ask_folder(self._window, self.tr("Watch a folder"), self.add)

    def add(self, folder: Path) -> None:
        """Watch a folder from now on; what is in it is imported."""
        told = self.tr("Watching “{folder}”").format(folder=folder.name)
        self._session.tell(partial(_watch, folder=folder), told)

    def remove(self, folder: str) -> None:
        """Watch a folder no more; its articles stay."""
        name = self._states[folder].folder.path.name if folder in self._states else folder
        told = self.tr("“{folder}” is watched no more").format(folder=name)
        self._session.tell(partial(_unwatch, folder=folder), told)

    def scan_and_show(self) -> None:
        """Look now, and show the folders meanwhile."""
        self.scan()
        self.open()

    def scan(self) -> None:
        """Look into the folders, unless a look goes on already; after an import that goes on."""
        if self._job is not None:
            self._again = True
        elif self._importing.reading:
            self._soon.start()
        else:
            profile = self._session.profile
            self._job = self._session.tasks.start(partial(_look, profile), partial(self._looked, profile))
            self._job.ended.connect(self._ended)

    def _looked(self, profile: Profile, found: _Looked) -> None:
        if profile is not self._session.profile:
            return
        now = datetime.now(UTC)
        before = {problem for state in self._states.values() for problem in state.problems}
        self._states = {folder.id: FolderState(folder, now, problems) for folder, problems in found.folders}
        self._watch(found.inside)
        self._tell()
        articles = frozenset(file.article for _, files in found.brought for file in files)
        if articles:
            self._session.announce(ChangeSet("", frozenset({Kind.ARTICLE}), articles))
            self._importing.resume()
        fresh = {problem for state in self._states.values() for problem in state.problems} - before
        self._say(found, len(fresh))
        if found.unsettled:
            self._soon.start()

    def _say(self, found: _Looked, problems: int) -> None:
        news = [(name, files) for name, files in found.brought if _new(files)]
        if news:
            files = [file for _, brought in news for file in _new(brought)]
            names = ", ".join(dict.fromkeys(name for name, _ in news))
            said = self.tr("{what} from {folders}").format(what=_counted(files), folders=names)
            first = files[0].article
            self._session.messages.tell(said, offer=self.tr("Show"), act=lambda: self._show(first))
        elif problems:
            said = self.tr("%Ln file(s) of the watched folders could not be read.", "", problems)
            self._session.messages.tell(said, offer=self.tr("Show"), act=self.open)

    def _watch(self, inside: tuple[str, ...]) -> None:
        """Have the system tell of changes in these folders, and in no others."""
        watched = set(self._watcher.directories())
        if gone := watched - set(inside):
            self._watcher.removePaths(sorted(gone))
        if fresh := set(inside) - watched:
            self._watcher.addPaths(sorted(fresh))

    def _tell(self) -> None:
        states = sorted(self._states.values(), key=lambda state: state.folder.path)
        self.popover.show_folders(states, datetime.now(UTC))

    def _on_changed(self, change: ChangeSet) -> None:
        if Kind.FOLDER in change.kinds:
            self.scan()

    def _begin_anew(self) -> None:
        self._states = {}
        self._watch(())
        if self._job is not None:
            self._job.cancel()
        self.scan()

    def _ended(self) -> None:
        self._job, again, self._again = None, self._again, False
        if again:
            self.scan()


def _watch(profile: Profile, folder: Path) -> ChangeSet:
    from briefing_app.services import watch  # not before there is work

    return watch.watch(profile, folder)


def _unwatch(profile: Profile, folder: str) -> ChangeSet:
    from briefing_app.services import watch

    return watch.unwatch(profile, folder)


def _look(profile: Profile, job: Job) -> _Looked:
    """Look into every folder of this user."""
    from briefing_app.services import watch

    brought, inside, unsettled = list[tuple[str, tuple[ImportedFile, ...]]](), list[str](), False
    problems = dict[str, tuple[FileProblem, ...]]()
    for folder in watch.watched(profile):
        if job.cancelled():
            break
        found = watch.scan(profile, folder.id, cancelled=job.cancelled)
        brought.append((folder.path.name, found.report.files))
        unsettled = unsettled or bool(found.unsettled)
        # What is wrong with the folder itself is no file's problem, and is found anew by each look.
        here = tuple(each for each in found.report.problems if each.path == folder.path)
        problems[folder.id] = (*here, *watch.unread(profile, folder.id))
        inside += islice(_folders(folder.path), _MOST_WATCHED - len(inside))
    folders = tuple((folder, problems.get(folder.id, ())) for folder in watch.watched(profile))
    return _Looked(folders, tuple(brought), unsettled, tuple(inside))


def _folders(path: Path) -> Iterator[str]:
    """A folder and those within it, the upper ones first; links are not followed."""
    level = [str(path)] if path.is_dir() else []
    while level:
        yield from level
        level = [entry.path for folder in level for entry in _entries(folder)]


def _entries(folder: str) -> Iterator[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            yield from (entry for entry in entries if entry.is_dir(follow_symlinks=False))
    except OSError:
        return  # it cannot be listed: the look itself says so


def _new(files: tuple[ImportedFile, ...]) -> list[ImportedFile]:
    return [file for file in files if file.outcome is not ImportOutcome.SAME]


def _counted(files: list[ImportedFile]) -> str:
    """``"3 new articles, 1 new version"``."""
    new = sum(file.outcome is ImportOutcome.NEW for file in files)
    changed = len(files) - new
    parts = (
        translate("Watching", "%Ln new article(s)", "", new) if new else "",
        translate("Watching", "%Ln new version(s)", "", changed) if changed else "",
    )
    return ", ".join(filter(None, parts))
