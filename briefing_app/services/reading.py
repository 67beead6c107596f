"""Reading files, in bounded worker processes where it is more than a few."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.errors import FileProblem
from briefing_app.domain.work import Cancelled, Paused, never
from briefing_app.services.workers import Answer, Failure, processes, work_through

_AT_LEAST = 60.0  # seconds that any file may take
_SLOWEST = 200_000  # bytes a second, on a slow machine with other things to do
_MEMORY = 2 * 1024**3  # bytes that a process may use; the largest text that is taken needs half of it
LOOK_UP = 0.1  # seconds between looks at ``paused``
_PART = 100  # articles handed over at a time, so that a file of many is never held twice
# Below these, plain text is read at once, without the second that worker processes take to start.
_FEW_FILES = 32
_FEW_BYTES = 1_000_000
_LIGHT_SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown", ""})


@dataclass(frozen=True, slots=True)
class Part:
    """Some of what a file holds, in order. ``more`` says that another part of it follows."""

    file: Path
    drafts: tuple[ArticleDraft, ...] = ()
    problems: tuple[FileProblem, ...] = ()
    format: str | None = None
    more: bool = False


def list_files(paths: Iterable[Path], cancelled: Cancelled = never) -> tuple[list[Path], list[FileProblem]]:
    """Every file named or in a folder named, and what is missing or may not be listed."""
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


def read_files(files: Sequence[Path], cancelled: Cancelled = never, paused: Paused = never) -> Iterator[Part]:
    """What the files hold. A file's parts come in order; files as they are ready.

    Never raises for a file: what cannot be read, takes too long or needs too much memory is a problem in
    its part.
    """
    if _is_light(files):
        for path in files:
            while paused() and not cancelled():
                time.sleep(LOOK_UP)
            if cancelled():
                return
            yield from parts(path)
        return
    # Enough to be busy while a batch is stored, and few enough that the last are shared out evenly.
    at_once = min(32, len(files) // (4 * processes()) + 1)
    outcomes: Iterator[Answer[Path, Part] | Failure[Path]] = work_through(
        parts,
        files,
        seconds=_seconds,
        memory=_MEMORY,
        at_once=at_once,
        cancelled=cancelled,
        paused=paused,
    )
    for outcome in outcomes:
        if isinstance(outcome, Answer):
            yield outcome.result
        else:
            problem = FileProblem(outcome.job, f"cannot be read: {outcome.reason}.")
            yield Part(outcome.job, problems=(problem,))


def parts(path: Path) -> Iterator[Part]:
    """What one file holds, at least one part of it."""
    from briefing_app.importers import read

    reading = read(path)
    last = max(0, len(reading.drafts) - 1) // _PART * _PART
    for at in range(0, last, _PART):
        yield Part(path, reading.drafts[at : at + _PART], format=reading.format, more=True)
    yield Part(path, reading.drafts[last:], reading.problems, reading.format)


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
    except (OSError, ValueError):
        return 0  # reading it will say why


def _seconds(path: Path) -> float:
    return _AT_LEAST + _size(path) / _SLOWEST
