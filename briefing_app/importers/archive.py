"""ZIP archives: everything in them that is read, as if they were folders. Nothing is written to disk."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.errors import FileProblem, UnreadableFileError, printable
from briefing_app.importers.files import member_of
from briefing_app.importers.folders import Kinds, is_page, is_page_part
from briefing_app.importers.importer import MAX_STREAMED_BYTES, Importer
from briefing_app.importers.package import is_zip, mimetype, open_zip, unpack
from briefing_app.importers.reading import is_read, read_open

_MAX_UNPACKED = 1024**3  # bytes, of all members together


@dataclass(slots=True)
class _Budget:
    """How many more bytes may be unpacked."""

    left: int = _MAX_UNPACKED


def read(path: Path, file: BinaryIO) -> Iterator[ArticleDraft | FileProblem]:
    """The articles of every member, and of the members of an archive among them, but no deeper."""
    for item in _read(path, file, _Budget(), nested=False):
        yield _named(path, item) if isinstance(item, FileProblem) else item


def sniff(head: bytes) -> bool:
    """Any ZIP that does not begin as an office document or a book does; its name may say it is one still."""
    return is_zip(head) and not mimetype(head) and head[30:49] != b"[Content_Types].xml"


def _read(
    path: Path, file: BinaryIO, budget: _Budget, *, nested: bool
) -> Iterator[ArticleDraft | FileProblem]:
    kinds = Kinds()
    try:
        archive = open_zip(path, file)
    except UnreadableFileError as error:
        yield error.problem
        return
    with archive:
        for info in _wanted(archive, kinds):
            member = member_of(path, info.filename)
            budget.left -= info.file_size
            if budget.left < 0:
                yield FileProblem(path, "unpacks to more than 1 GB; the rest was not read. Split it.")
                return
            try:
                data = unpack(member, archive, info)
            except UnreadableFileError as error:
                yield error.problem
            else:
                yield from _read_member(member, data, budget, nested=nested)
    if kinds:
        yield FileProblem(path, str(kinds))


def _read_member(
    member: Path, data: bytes, budget: _Budget, *, nested: bool
) -> Iterator[ArticleDraft | FileProblem]:
    if not data:
        yield FileProblem(member, "is empty.")
    elif member.suffix.lower() != ".zip":
        reading = read_open(member, io.BytesIO(data))
        yield from reading.drafts
        yield from reading.problems
    elif nested:
        yield FileProblem(member, "is an archive in an archive in an archive. Unpack it yourself first.")
    else:
        yield from _read(member, io.BytesIO(data), budget, nested=True)


def _wanted(archive: zipfile.ZipFile, kinds: Kinds) -> Iterator[zipfile.ZipInfo]:
    """The members to read, sorted by name; the others are counted, or passed over as in a folder."""
    infos = {info.filename: info for info in archive.infolist() if not info.filename.endswith("/")}
    infos.pop("", None)
    pages = {name for name in infos if is_page(PurePosixPath(name))}
    for name in sorted(infos):
        path = PurePosixPath(name)
        if any(part.startswith((".", "__MACOSX")) and part != ".." for part in path.parts):
            continue
        if pages and any(is_page_part(str(folder), pages) for folder in path.parents):
            continue
        if is_read(path):
            yield infos[name]
        else:
            kinds.add(path)


def _named(path: Path, problem: FileProblem) -> FileProblem:
    """The member's problem as one of the archive's: ``archive.zip: inner/name: …``."""
    if problem.path == path:
        return problem
    inner = str(problem.path.relative_to(path))
    return FileProblem(path, f"{printable(inner)}: {problem.reason}")


IMPORTER = Importer("a ZIP archive", frozenset({".zip"}), read, sniff, MAX_STREAMED_BYTES)
