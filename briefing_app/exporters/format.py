"""A format that is a function: material and open files in; each file is written whole or not at all."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, BinaryIO, TextIO

from briefing_app.domain.errors import ExportError, FileProblem
from briefing_app.domain.material import Content, Material, Options
from briefing_app.domain.work import ExportReport
from briefing_app.exporters import files

Write = Callable[[Material, Sequence[BinaryIO], Options], Sequence[str] | None]
"""Writes the material into the format's files. What could not be written as it is, it returns: sentences."""

_PIECE = 1 << 20


class _SameError(Exception):
    """What was written is what stands there already."""


@dataclass(frozen=True, slots=True)
class Format:
    """An exporter (see ``exporters.Exporter``) of one file, or of the files ``parts`` in a folder."""

    name: str
    title: str
    suffix: str
    contents: frozenset[Content]
    write: Write
    flavours: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()

    def export(self, material: Material, to: Path, options: Options) -> ExportReport:
        """As ``Exporter.export`` has it. A file whose content would not change is not touched."""
        paths = [to / part for part in self.parts] or [to]
        written: list[Path] = []
        unchanged: list[Path] = []
        before = {path for path in paths if path.exists()}
        _check(to, folder=bool(self.parts))
        try:
            if not options.dry_run:
                paths[0].parent.mkdir(parents=True, exist_ok=True)
            with ExitStack() as stack:
                opened = [
                    stack.enter_context(_offered(path, options.dry_run, written, unchanged)) for path in paths
                ]
                said = self.write(material, opened, options) or ()
        except OSError as error:
            raise ExportError(f"{to} cannot be written: {files.reason(error)}.") from error
        return ExportReport(
            tuple(sorted(written)),
            tuple(sorted(unchanged)),
            tuple(FileProblem(to, sentence) for sentence in said),
            new=tuple(sorted(path for path in written if path not in before)),
        )


def _check(to: Path, *, folder: bool) -> None:
    if folder and to.exists() and not to.is_dir():
        raise ExportError(f"{to} is a file. Choose a folder to export to.")
    if not folder and to.is_dir():
        raise ExportError(f"{to} is a folder. Name the file to write.")


@contextmanager
def _offered(path: Path, dry_run: bool, written: list[Path], unchanged: list[Path]) -> Iterator[BinaryIO]:
    """A file to write ``path``'s new content into; afterwards ``path`` is in one of the two lists."""
    try:
        with tempfile.TemporaryFile() if dry_run else files.writing(path) as file:
            yield file
            file.flush()
            _check_new(file, path)
    except _SameError:
        unchanged.append(path)
    else:
        written.append(path)


def _check_new(file: IO[bytes], path: Path) -> None:
    """Raise _SameError where ``path`` has the very content of ``file`` already."""
    size = file.seek(0, io.SEEK_END)
    if not path.is_file() or path.stat().st_size != size:
        return
    file.seek(0)
    with path.open("rb") as old:
        while piece := file.read(_PIECE):
            if piece != old.read(_PIECE):
                return
    raise _SameError


@contextmanager
def as_text(file: BinaryIO, encoding: str = "utf-8") -> Iterator[TextIO]:
    """The file for text, line ends as they are written. It stays open for its owner."""
    wrapper = io.TextIOWrapper(file, encoding=encoding, errors="replace", newline="")
    try:
        yield wrapper
    finally:
        wrapper.detach()
