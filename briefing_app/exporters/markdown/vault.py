"""A folder of Markdown files: which file belongs to which article, wherever the user has moved it."""

from __future__ import annotations

import os
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from briefing_app.domain.errors import ExportError, FileProblem
from briefing_app.domain.work import ExportReport
from briefing_app.exporters import files
from briefing_app.exporters.markdown import document
from briefing_app.exporters.markdown.document import Page
from briefing_app.exporters.markdown.front_matter import FrontMatterError

_HEAD_BYTES = 65536
_FRONT = re.compile(
    rb"(?:\xef\xbb\xbf)?---[ \t]*\r?\n(.*?)(?:^(?:---|\.\.\.)[ \t]*\r?$|\Z)", re.DOTALL | re.MULTILINE
)
_ID = re.compile(rb"""^["']?id["']?[ \t]*:[ \t]*["']?([A-Za-z0-9][A-Za-z0-9-]*)""", re.MULTILINE)


class InTheWayError(Exception):
    """What stands at a page's place may not be overwritten. Carries the problem."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(why)
        self.problem = FileProblem(path, why)


class Vault:
    """Files under ``root``, found by the ``id`` in their front matter. Nothing is ever deleted."""

    def __init__(self, root: Path) -> None:
        """Make ``root`` if need be and look through it. Raises ExportError."""
        self._root = root
        self._files: defaultdict[str, list[Path]] = defaultdict(list)
        self._ours: set[Path] = set()
        self._written: list[Path] = []
        self._unchanged: list[Path] = []
        self._problems: list[FileProblem] = []
        try:
            root.mkdir(parents=True, exist_ok=True)
            self._names = {files.fold(entry.name): entry for entry in root.iterdir()}
        except FileExistsError as error:
            raise ExportError(f"{root} is a file. Choose a folder to export to.") from error
        except OSError as error:
            raise ExportError(f"Nothing can be written to {root}: {files.reason(error)}.") from error
        for path in _markdown_files(root):
            page_id = _id_of(path)
            if page_id:
                self._files[page_id].append(path)
                self._ours.add(path)

    @property
    def report(self) -> ExportReport:
        return ExportReport(tuple(self._written), tuple(self._unchanged), tuple(self._problems))

    def holds(self, page_id: str) -> bool:
        return page_id in self._files

    def place(self, page_id: str, title: str, other: str | None = None) -> Path:
        """The page's file, or where a new one goes: its title, with ``other`` if that is taken.

        Raises InTheWayError where what has that name cannot be read, and may therefore be this page's.
        """
        known = self._files.get(page_id)
        if known:
            return self._choose(known, title)
        for suffix in _suffixes(other):
            name = f"{files.safe_stem(title, suffix)}.md"
            taken = self._names.get(files.fold(name))
            if taken is None:
                path = self._root / name
                self._names[files.fold(name)] = path
                self._ours.add(path)
                return path
            if taken not in self._ours:
                _check_readable(taken)
        raise AssertionError("there is always a next number")

    def _choose(self, known: list[Path], title: str) -> Path:
        """One of several files with the same id, as a copy leaves them; the others are reported."""
        name = f"{files.safe_stem(title)}.md"
        best = min(known, key=lambda path: (path.name != name, len(path.parts), len(path.name), str(path)))
        for path in known:
            if path != best:
                why = f"it has the same id as {best.name}, which was updated. Remove one of the two ids"
                self._problems.append(FileProblem(path, why))
        return best

    def save(self, path: Path, page: Page) -> bool:
        """Write ``page`` to ``path``, or bring the file there up to date; False where that was a problem."""
        try:
            old = path.read_bytes() if self.holds(page.id) else None
            new, kept = (document.compose(page), ()) if old is None else _updated(old, page)
            data = new.encode("utf-8", "replace")
            if data != old:
                files.write(path, data, expected=old)
        except OSError as error:
            return self.refuse(FileProblem(path, files.reason(error)))
        except FrontMatterError as error:
            return self.refuse(FileProblem(path, str(error)))
        except UnicodeDecodeError:
            return self.refuse(FileProblem(path, _NOT_UTF_8))
        (self._unchanged if data == old else self._written).append(path)
        self._problems += [FileProblem(path, _kept(block_id)) for block_id in kept]
        if old is None:
            self._files[page.id].append(path)
        return True

    def refuse(self, problem: FileProblem) -> bool:
        """Note a problem; always False."""
        self._problems.append(problem)
        return False


_NOT_UTF_8 = "it is not UTF-8 text, so it was left alone. Save it as UTF-8 or rename it, and export again"


def _kept(block_id: str) -> str:
    return (
        f"block {block_id} was edited in the file and changed in the library. The file's words were kept; "
        "to have the library's, write hash=renew in the block's first line and export again"
    )


def _updated(old: bytes, page: Page) -> tuple[str, tuple[str, ...]]:
    return document.update(old.decode("utf-8"), page)


def _suffixes(other: str | None) -> Iterator[str]:
    yield ""
    if other:
        yield f"({other})"
    number = 2
    while True:
        yield f"({number})"
        number += 1


def _check_readable(path: Path) -> None:
    """Raise InTheWayError unless ``path`` is a text file whose front matter, if any, can be read."""
    if path.is_dir():
        raise InTheWayError(path, "a folder of that name stands in the way. Rename it and export again")
    try:
        document.check(path.read_bytes().decode("utf-8"))
    except UnicodeDecodeError as error:
        raise InTheWayError(path, _NOT_UTF_8) from error
    except FrontMatterError as error:
        raise InTheWayError(path, str(error)) from error
    except OSError as error:
        raise InTheWayError(path, files.reason(error)) from error


def _markdown_files(root: Path) -> Iterator[Path]:
    """Every .md file under ``root``, sorted; hidden ones and hidden folders left out, links not followed."""
    for folder, subfolders, names in os.walk(root):
        subfolders[:] = sorted(name for name in subfolders if not name.startswith("."))
        for name in sorted(names):
            if name.lower().endswith(".md") and not name.startswith("."):
                yield Path(folder, name)


def _id_of(path: Path) -> str | None:
    """The id in the front matter, found without parsing it: also where it is broken, and fast."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD_BYTES)
    except OSError:
        return None
    front = _FRONT.match(head)
    match = _ID.search(front[1]) if front else None
    return match[1].decode("ascii") if match else None
