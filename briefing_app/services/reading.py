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
_IN_BUNDLE = 16  # small files to a job: handing over each of them costs a third of reading it
_SMALL = 100_000  # bytes; larger files are jobs by themselves, and so are those that hold many articles
_Bundle = tuple[Path, ...]
_PART = 100  # articles handed over at a time, so that a file of many is never held twice
# Below these, plain text is read at once, without the second that worker processes take to start.
_FEW_FILES = 32
_FEW_BYTES = 1_000_000
_LIGHT_SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown", ""})
_SINGLE = _LIGHT_SUFFIXES | {".html", ".htm", ".xhtml", ".eml"}


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
    alone = list[_Bundle]()
    for outcome in _work_through(_bundles(files), cancelled, paused):
        if isinstance(outcome, Answer):
            yield from outcome.result
        elif len(outcome.job) > 1:
            alone += ((path,) for path in outcome.job)  # one of them is to blame
        else:
            yield _failed(outcome)
    if alone:
        for outcome in _work_through(alone, cancelled, paused):
            yield from outcome.result if isinstance(outcome, Answer) else (_failed(outcome),)


def _bundles(files: Sequence[Path]) -> Iterator[_Bundle]:
    """Small files of one article some at a time, and the last shared out evenly; others alone."""
    most = min(_IN_BUNDLE, len(files) // (8 * processes()) + 1)
    bundle = list[Path]()
    for path in files:
        if path.suffix.lower() not in _SINGLE or _size(path) > _SMALL:
            yield (path,)
            continue
        bundle.append(path)
        if len(bundle) >= most:
            yield tuple(bundle)
            bundle.clear()
    if bundle:
        yield tuple(bundle)


def _work_through(
    bundles: Iterable[_Bundle], cancelled: Cancelled, paused: Paused
) -> Iterator[Answer[_Bundle, tuple[Part, ...]] | Failure[_Bundle]]:
    return work_through(
        _read_bundle,
        bundles,
        seconds=lambda bundle: max(map(_seconds, bundle)),
        memory=_MEMORY,
        at_once=2,  # so that one is read while the other is handed over
        cancelled=cancelled,
        paused=paused,
    )


def _read_bundle(bundle: _Bundle) -> Iterator[tuple[Part, ...]]:
    """What the files hold: of one alone a part at a time, of several, which are small, all at once."""
    if len(bundle) == 1:
        return ((part,) for part in parts(bundle[0]))
    found, left = list[Part](), _SMALL * len(bundle)
    for path in bundle:
        for part in parts(path):
            found.append(part)
            left -= sum(len(draft.text) for draft in part.drafts)
        if left < 0:  # an archive by another name
            raise ValueError("more than small files hold")
    return iter([tuple(found)])


def _failed(outcome: Failure[_Bundle]) -> Part:
    (path,) = outcome.job
    return Part(path, problems=(FileProblem(path, f"cannot be read: {outcome.reason}."),))


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
