"""A folder of Markdown files: which file belongs to which page, wherever the user has moved it."""

from __future__ import annotations

import hashlib
import os
import re
import time
from collections import defaultdict
from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path, PurePosixPath

from briefing_app.domain.errors import ExportError, FileProblem
from briefing_app.domain.work import ExportReport
from briefing_app.exporters import files
from briefing_app.exporters.markdown import blocks, document, memory
from briefing_app.exporters.markdown.document import Page, Updated
from briefing_app.exporters.markdown.front_matter import FrontMatterError
from briefing_app.exporters.markdown.memory import Known
from briefing_app.exporters.staging import Staging, StagingError

ALL = "all"
"""In place of ids: make every file again that the user deleted."""

_HEAD_BYTES = 65536
_LEFT_BEHIND = 3600  # seconds after which a draft is one of an export that was killed
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
    """Files under ``root``, found by the ``id`` in their front matter. Nothing is ever deleted.

    Pages are staged by ``save`` and come into being with ``finish``, all of them or none.
    """

    def __init__(self, root: Path, *, dry_run: bool = False, again: Collection[str] = ()) -> None:
        """Look through ``root``, which is made by ``finish`` if need be. Raises ExportError."""
        self.root = root
        self._dry, self._again = dry_run, again
        self._staging = Staging()
        self._files: defaultdict[str, list[Path]] = defaultdict(list)
        self._names: dict[str, dict[str, Path]] = {}
        self._ours: set[Path] = set()
        self._places: dict[str, Path] = {}
        self._titles: dict[str, str] = {}
        self._relative: dict[Path, PurePosixPath] = {}
        self._written: list[Path] = []
        self._new: list[Path] = []
        self._unchanged: list[Path] = []
        self._deleted: list[Path] = []
        self._problems: list[FileProblem] = []
        self._conflicts: list[FileProblem] = []
        if root.exists() and not root.is_dir():
            raise ExportError(f"{root} is a file. Choose a folder to export to.")
        self.memory, self._remembered = memory.load(root)
        for path in markdown_files(root):
            page_id = id_of(path)
            if page_id:
                self._files[page_id].append(path)
                self._ours.add(path)

    def __enter__(self) -> Vault:
        return self

    def __exit__(self, *failure: object) -> None:
        self._staging.__exit__(None, None, None)

    @property
    def report(self) -> ExportReport:
        return ExportReport(
            tuple(self._written),
            tuple(self._unchanged),
            tuple(self._problems),
            tuple(self._new),
            tuple(self._deleted),
            tuple(self._conflicts),
        )

    def holds(self, page_id: str) -> bool:
        return page_id in self._files

    def where(self, page_id: str) -> PurePosixPath | None:
        """The page's place under the root; None where it has no file, or none yet."""
        path = self._places.get(page_id) or (self._files[page_id][0] if self.holds(page_id) else None)
        if path is None:
            return None
        place = self._relative.get(path)
        if place is None:
            place = self._relative[path] = PurePosixPath(path.relative_to(self.root).as_posix())
        return place

    def place(self, page_id: str, title: str, other: str | None = None, *, folder: str = "") -> bool:
        """Find the page's file, or where a new one goes: its title, with ``other`` if that is taken.

        False where it gets none: the user deleted it, or what has its name may not be overwritten.
        """
        if page_id in self._places:
            return True
        self._titles[page_id] = title
        try:
            path = self._find(page_id, title, other, folder)
        except InTheWayError as error:
            self._problems.append(error.problem)
            return False
        if path is None:
            return False
        self._places[page_id] = path
        return True

    def _find(self, page_id: str, title: str, other: str | None, folder: str) -> Path | None:
        known = self._files.get(page_id)
        if known:
            return self._choose(known, title)
        before = self.memory.pages.get(page_id)
        if before:
            was = self.root / before.path
            if was.exists() and was not in self._ours:
                _check_readable(was)
            if not {page_id, ALL} & set(self._again):
                if was not in self._deleted:
                    self._deleted.append(was)
                return None
        return self._free_name(title, other, self.root / folder)

    def _free_name(self, title: str, other: str | None, folder: Path) -> Path:
        names = self._names.get(str(folder))
        if names is None:
            try:
                found = {files.fold(entry.name): entry for entry in folder.iterdir()}
            except FileNotFoundError:
                found = {}
            except OSError as error:
                raise InTheWayError(folder, files.reason(error)) from error
            names = self._names[str(folder)] = found
        for suffix in _suffixes(other):
            name = f"{files.safe_stem(title, suffix)}.md"
            taken = names.get(files.fold(name))
            if taken is None:
                path = folder / name
                names[files.fold(name)] = path
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

    def save(self, page: Page, kind: str, day: str = "") -> None:
        """Stage the page at its place, or leave its file alone where nothing would change.

        What cannot be read is a problem in the report. Raises ExportError where a file cannot be written.
        """
        path = self._places[page.id]
        try:
            old = path.read_bytes() if self.holds(page.id) else None
            known = self.memory.pages.get(page.id)
            # Else it depends on what else is exported.
            made = page.fingerprint if page.keep is document.nothing else ""
            same = old and known and made and (known.made, known.file) == (made, _print(old))
            new = None if same else _brought_up_to_date(old, self._remembering(page), known)
        except OSError as error:
            self._problems.append(FileProblem(path, files.reason(error)))
        except FrontMatterError as error:
            self._problems.append(FileProblem(path, str(error)))
        except UnicodeDecodeError:
            self._problems.append(FileProblem(path, _NOT_UTF_8))
        else:
            data = old or b"" if new is None else new.text.encode("utf-8", "replace")
            self._stage(path, data, old)
            front = known.front if known and new is None else new.front if new else ""
            place = path.relative_to(self.root).as_posix()
            self.memory.pages[page.id] = Known(
                place, self._titles[page.id], kind, day, made, _print(data), front
            )
            if new:
                self._conflicts += [FileProblem(path, _kept(block_id)) for block_id in new.kept]
                self._agree(page, new.text)

    def _remembering(self, page: Page) -> Page:
        """The page with what was agreed on, and with words of the user's kept that became notes, even where
        those notes were deleted."""

        def keep(block_id: str) -> bool:
            return block_id in self.memory.adopted or page.keep(block_id)

        return replace(page, keep=keep, agreed=self.memory.notes)

    def _agree(self, page: Page, text: str) -> None:
        """Remember the notes on which the file and the library agree."""
        if page.notes:
            bodies = {block.id: block.body for section in page.sections for block in section}
            for found in blocks.find(text):
                if found.id in page.notes and found.body == bodies[found.id]:
                    self.memory.notes[found.id] = page.notes[found.id]

    def put(self, path: Path, data: bytes) -> None:
        """Stage a file that is not a page. Raises ExportError."""
        self._stage(path, data, files.content(path))

    def _stage(self, path: Path, data: bytes, old: bytes | None) -> None:
        if data == old:
            self._unchanged.append(path)
            return
        if not self._dry:
            try:
                self._staging.put(path, data, expected=old)
            except StagingError as error:
                raise _nothing_changed(error) from error
        self._written.append(path)
        if old is None:
            self._new.append(path)

    def finish(self) -> ExportReport:
        """Put all that was staged in its place. Raises ExportError, and then the vault is as it was."""
        if not self._dry:
            remembered = memory.dumped(self.memory)
            try:
                if remembered != self._remembered:
                    self._staging.put(memory.path_of(self.root), remembered, expected=self._remembered)
                self._staging.commit()
            except StagingError as error:
                raise _nothing_changed(error) from error
            _sweep(self.root)
        return self.report

    def refuse(self, problem: FileProblem) -> None:
        """Note a problem."""
        self._problems.append(problem)


def _nothing_changed(error: StagingError) -> ExportError:
    return ExportError(f"{error.path} cannot be written: {error.why}. Nothing was changed.")


_NOT_UTF_8 = "it is not UTF-8 text, so it was left alone. Save it as UTF-8 or rename it, and export again"


def _kept(block_id: str) -> str:
    return (
        f"block {block_id} was edited in the file and changed in the library. The file's words were kept; "
        "to have the library's, write hash=renew in the block's first line and export again"
    )


def _brought_up_to_date(old: bytes | None, page: Page, known: Known | None) -> Updated:
    if old is None:
        text = document.compose(page)
        return Updated(text, front=document.front_of(text))
    return document.update(old.decode("utf-8"), page, known.front if known else "")


def _print(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:32]


def _sweep(root: Path) -> None:
    """Remove drafts that an export left behind when it was killed."""
    for folder, subfolders, names in os.walk(root):
        subfolders[:] = [name for name in subfolders if not name.startswith(".") or name == memory.FOLDER]
        for name in names:
            if name.startswith(files.DRAFT) and name.endswith(".tmp"):
                path = Path(folder, name)
                with suppress(OSError):
                    if time.time() - path.stat().st_mtime > _LEFT_BEHIND:
                        path.unlink()


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


def markdown_files(root: Path) -> Iterator[Path]:
    """Every .md file under ``root``, sorted; hidden ones and hidden folders left out, links not followed."""
    for folder, subfolders, names in os.walk(root):
        subfolders[:] = sorted(name for name in subfolders if not name.startswith("."))
        for name in sorted(names):
            if name.lower().endswith(".md") and not name.startswith("."):
                yield Path(folder, name)


def id_of(path: Path) -> str | None:
    """The id in the front matter, found without parsing it: also where it is broken, and fast."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD_BYTES)
    except OSError:
        return None
    front = _FRONT.match(head)
    match = _ID.search(front[1]) if front else None
    return match[1].decode("ascii") if match else None
