"""The files under some paths, in an order that does not change."""

from __future__ import annotations

import os
import stat
from collections import Counter
from collections.abc import Container, Iterable, Iterator
from pathlib import Path, PurePath

from briefing_app.domain.errors import FileProblem
from briefing_app.importers.files import reason_of
from briefing_app.importers.importer import counted
from briefing_app.importers.reading import is_read, suffix_of

_PAGE_SUFFIXES = (".html", ".htm", ".xhtml")
_NAMED_KINDS = 6
_DIRECTORY = tuple[int, int]  # device and inode


class Kinds:
    """Counts the files passed over because nothing reads their kind, for one line that says so."""

    def __init__(self) -> None:
        self._counts = Counter[str]()

    def add(self, path: PurePath) -> None:
        self._counts[suffix_of(path)] += 1

    def __bool__(self) -> bool:
        return bool(self._counts)

    def __str__(self) -> str:
        total, common = self._counts.total(), self._counts.most_common(_NAMED_KINDS)
        named = ", ".join(suffix for suffix, _ in common) + ", …" * (len(self._counts) > len(common))
        return f"{counted(total, 'file', 'files')} of kinds that are not read: {named}."


def walk(paths: Iterable[Path]) -> Iterator[Path | FileProblem]:
    """Every file named, and every file that can be read in a folder named, sorted by name; each once.

    Hidden files and folders are passed over unless they are named, and so are the pictures and scripts that
    a browser saves beside a page (``page_files`` next to ``page.html``). A folder that links back to itself
    is entered once. What is missing or may not be listed is a problem, and the rest goes on. Files of other
    kinds are one problem of the folder named: "12 files of kinds that are not read: .png, .css."
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
    pending, entered, kinds = [path], set[_DIRECTORY](), Kinds()
    while pending:
        here = pending.pop()
        try:
            status = here.stat()
            if not stat.S_ISDIR(status.st_mode):
                if here == path or is_read(here):
                    yield here
                else:
                    kinds.add(here)
                continue
            directory = (status.st_dev, status.st_ino)
            if directory not in entered:
                entered.add(directory)
                pending.extend(reversed(_children(here)))
        except (OSError, ValueError) as error:
            yield FileProblem(here, reason_of(error))
    if kinds:
        yield FileProblem(path, str(kinds))


def _children(folder: Path) -> list[Path]:
    names = {child.name for child in folder.iterdir()}
    return [
        folder / name for name in sorted(names) if not name.startswith(".") and not is_page_part(name, names)
    ]


def is_page(path: PurePath) -> bool:
    return path.suffix.lower() in _PAGE_SUFFIXES


def is_page_part(folder: str, beside: Container[str]) -> bool:
    """Whether this is the folder of a saved page's pictures and scripts."""
    page = folder.removesuffix("_files")
    return page != folder and any(page + suffix in beside for suffix in _PAGE_SUFFIXES)
