"""The files under some paths, in an order that does not change."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from briefing_app.domain.errors import FileProblem
from briefing_app.importers.files import reason_of

_PAGE_SUFFIXES = (".html", ".htm", ".xhtml")
_DIRECTORY = tuple[int, int]  # device and inode


def walk(paths: Iterable[Path]) -> Iterator[Path | FileProblem]:
    """Every file named, and every file in a folder named, sorted by name; each once.

    Hidden files and folders are passed over unless they are named, and so are the pictures and scripts that
    a browser saves beside a page (``page_files`` next to ``page.html``). A folder that links back to itself
    is entered once. What is missing or may not be listed is a problem, and the rest goes on.
    """
    seen: set[Path] = set()
    for path in paths:
        for found in _walk(path):
            key = found.path if isinstance(found, FileProblem) else found
            if (absolute := _absolute(key)) not in seen:
                seen.add(absolute)
                yield found


def _absolute(path: Path) -> Path:
    return Path(os.path.normpath(path.absolute()))


def _walk(path: Path) -> Iterator[Path | FileProblem]:
    pending, entered = [path], set[_DIRECTORY]()
    while pending:
        here = pending.pop()
        try:
            status = here.stat()
            if not stat.S_ISDIR(status.st_mode):
                yield here
                continue
            directory = (status.st_dev, status.st_ino)
            if directory not in entered:
                entered.add(directory)
                pending.extend(reversed(_children(here)))
        except (OSError, ValueError) as error:
            yield FileProblem(here, reason_of(error))


def _children(folder: Path) -> list[Path]:
    names = {child.name for child in folder.iterdir()}
    return [
        folder / name for name in sorted(names) if not name.startswith(".") and not _page_parts(name, names)
    ]


def _page_parts(name: str, beside: set[str]) -> bool:
    """Whether this is the folder of a saved page's pictures and scripts."""
    return name.endswith("_files") and any(
        name[: -len("_files")] + suffix in beside for suffix in _PAGE_SUFFIXES
    )
