"""Watching folders: what is new or changed in them is imported."""

from __future__ import annotations

import hashlib
import os
import stat
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from briefing_app.domain.changes import ChangeSet
from briefing_app.domain.errors import FileProblem, InvalidInputError, NotFoundError
from briefing_app.domain.watching import Scan, SeenFile, WatchedFolder
from briefing_app.domain.work import Cancelled, ImportReport, OnProgress, Paused, ignore, never
from briefing_app.services.import_articles import Finished, import_files
from briefing_app.services.profile import Profile
from briefing_app.services.reading import list_files

if TYPE_CHECKING:
    from briefing_app.storage.unit_of_work import UnitOfWork

Clock = Callable[[], float]

_SETTLED = 2.0  # seconds without a change after which a file counts as written
_UNFINISHED = (".part", ".crdownload", ".download", ".partial", ".tmp")  # as browsers name what is not whole
_PIECE = 1024 * 1024


def watch(profile: Profile, folder: Path) -> ChangeSet:
    """Watch a folder from now on; ``created[0]`` is its id where it is new. ``scan`` imports what is in it.

    Raises InvalidInputError where it is no folder.
    """
    path = Path(os.path.realpath(folder.expanduser()))
    if not path.is_dir():
        raise InvalidInputError(f"{folder} is no folder. Name one that exists.")
    with profile.library.unit_of_work(profile.user) as uow:
        uow.folders.add(_text(path))
        return uow.commit(f"Watch “{path.name}”")


def unwatch(profile: Profile, folder: str) -> ChangeSet:
    """Watch a folder (its id) no more; its articles stay. Raises NotFoundError."""
    with profile.library.unit_of_work(profile.user) as uow:
        name = uow.folders.get(folder).path.name
        uow.folders.remove(folder)
        return uow.commit(f"Watch “{name}” no more")


def watched(profile: Profile) -> list[WatchedFolder]:
    """This user's watched folders, by path."""
    with profile.library.reader(profile.user) as reader:
        return reader.folders.all()


def unread(profile: Profile, folder: str) -> list[FileProblem]:
    """The files of a watched folder (its id) that could not be read, by path. Raises NotFoundError."""
    with profile.library.reader(profile.user) as reader:
        seen = sorted(reader.folders.seen(folder).values(), key=lambda file: file.path)
    return [FileProblem(Path(file.path), file.problem) for file in seen if file.problem]


def watched_at(profile: Profile, path: Path) -> WatchedFolder:
    """The watched folder at a path. Raises NotFoundError."""
    wanted = Path(os.path.realpath(path.expanduser()))
    for folder in watched(profile):
        if folder.path == wanted:
            return folder
    raise NotFoundError(f"{path} is not watched. `briefing-app watch` lists the folders that are.")


def scan(
    profile: Profile,
    folder: str,
    *,
    on_progress: OnProgress = ignore,
    cancelled: Cancelled = never,
    paused: Paused = never,
    clock: Clock = time.time,
) -> Scan:
    """Import what is new or changed in a watched folder (its id) since it was scanned last.

    A file counts by its size, time and content. One that cannot be read is told once, and again when it
    has changed; one whose article was deleted is left alone until it has. Files that changed within the
    last two seconds, and those that a browser is still writing, wait for the next scan. Killed at any
    moment, the next scan goes on where it stood. Callbacks, and what is raised, as in ``import_articles``;
    NotFoundError for a folder that is not watched.
    """
    with profile.library.reader(profile.user) as reader:
        place, seen = reader.folders.get(folder), reader.folders.seen(folder)
    files, problems = list_files([place.path], cancelled)
    looked = _look(profile.library.path, files, seen, clock())
    _remember(profile, folder, looked.touched)

    def finished(uow: UnitOfWork, done: Finished) -> None:
        uow.folders.saw(folder, (replace(looked.fresh[path], problem=_said(met)) for path, met in done))

    report = import_files(
        profile, list(looked.fresh), _new(problems, place), on_progress, cancelled, paused, finished
    )
    return Scan(report, tuple(looked.unsettled))


def scan_all(
    profile: Profile,
    *,
    on_progress: OnProgress = ignore,
    cancelled: Cancelled = never,
    paused: Paused = never,
) -> Scan:
    """``scan`` for every watched folder of this user, one after the other."""
    total = Scan(ImportReport())
    for folder in watched(profile):
        if cancelled():
            break
        one = scan(profile, folder.id, on_progress=on_progress, cancelled=cancelled, paused=paused)
        report = ImportReport(
            total.report.files + one.report.files,
            total.report.problems + one.report.problems,
            total.report.cancelled or one.report.cancelled,
        )
        total = Scan(report, total.unsettled + one.unsettled)
    return total


@dataclass(slots=True)
class _Looked:
    """``fresh`` are to be imported, ``touched`` are the same bytes with another time."""

    fresh: dict[Path, SeenFile]
    touched: list[SeenFile]
    unsettled: list[Path]


def _look(library: Path, files: list[Path], seen: dict[str, SeenFile], now: float) -> _Looked:
    looked = _Looked({}, [], [])
    for path, status in _candidates(library, files):
        before = seen.get(_text(path))
        unchanged = before and (before.size, before.modified) == (status.st_size, status.st_mtime_ns)
        if unchanged and not _unlocked(before, path):
            continue
        if path.suffix.lower() in _UNFINISHED:
            continue
        if 0 <= now - status.st_mtime < _SETTLED:
            looked.unsettled.append(path)
            continue
        file = SeenFile(_text(path), status.st_size, status.st_mtime_ns, _digest(path, status))
        if before and before.digest == file.digest:
            looked.touched.append(replace(file, problem=before.problem))
        else:
            looked.fresh[path] = file
    return looked


def _candidates(library: Path, files: list[Path]) -> Iterator[tuple[Path, os.stat_result]]:
    """The files with their state, without the library itself and what belongs to it."""
    own = library.resolve()
    for path in files:
        if path.parent.resolve() == own.parent and path.name.startswith(own.stem):
            continue
        try:
            yield path, path.stat()
        except (OSError, ValueError):
            continue  # it was there a moment ago: the next scan will see


def _unlocked(before: SeenFile | None, path: Path) -> bool:
    """Whether a file that could not be opened now can: its permissions are no part of its time."""
    return before is not None and not before.digest and path.is_file() and os.access(path, os.R_OK)


def _digest(path: Path, status: os.stat_result) -> str:
    """SHA-256 of a file's bytes; "" where they cannot be read, and reading it will tell why."""
    if not stat.S_ISREG(status.st_mode):
        return ""
    digest = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while piece := file.read(_PIECE):
                digest.update(piece)
    except OSError:
        return ""
    return digest.hexdigest()


def _remember(profile: Profile, folder: str, touched: list[SeenFile]) -> None:
    if touched:
        with profile.library.unit_of_work(profile.user) as uow:
            uow.folders.saw(folder, touched)
            uow.commit(journalled=False)


def _said(problems: tuple[FileProblem, ...]) -> str | None:
    return "; ".join(problem.reason for problem in problems) or None


def _new(problems: list[FileProblem], place: WatchedFolder) -> list[FileProblem]:
    """The problems of listing; that files of other kinds are there too is no news at every scan."""
    listed = place.path.is_dir() and os.access(place.path, os.R_OK)
    return [problem for problem in problems if problem.path != place.path or not listed]


def _text(path: Path) -> str:
    """A path as the library can hold it."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")
