"""Reading an archive that anybody may have made: what it claims is looked at before anything is unpacked.

No member is ever written to a file, so that no name in it can lead anywhere.
"""

from __future__ import annotations

import io
import json
import shutil
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, NoReturn, cast

from briefing_app.domain.errors import ArchiveError, printable
from briefing_app.storage.exchange.archive import FORMAT, MANIFEST, MENTIONED, VERSION, Manifest, Row, Scope
from briefing_app.storage.exchange.sheets import Sheet, sheets
from briefing_app.storage.exchange.values import Unfit, text
from briefing_app.storage.migrate import REVISIONS
from briefing_app.storage.tally import OnDone, Tally, unwatched

_AT_ONCE = 500  # rows
_LONGEST = 64 << 20  # bytes of one line, and of a batch: the longest articles have a hundredth of that
_SMALL = 64 << 20  # unpacked bytes below which nobody minds how well they were packed
_DENSEST = 250  # times: what people write packs to a tenth, marks on a thousand articles to a hundredth
_LONGEST_NAME = 200


class Archive:
    """An archive that is open for reading, its manifest and its list of members looked at.

    ``tally`` hears of all that is read; making a library of it takes two times as long again.
    """

    def __init__(self, path: Path, file: zipfile.ZipFile, on_done: OnDone) -> None:
        """Use ``opened``."""
        self.path = path
        self._file = file
        self._members = self._looked_over()
        self.size = sum(info.file_size for info in self._members.values())
        self.tally = Tally()
        self.manifest = self._manifest()
        passes = 1 if self.manifest.scope is Scope.BUNDLE else 3
        self.tally = Tally(passes * self.size, on_done)
        self.tally.look()

    def has(self, sheet: Sheet) -> bool:
        """Whether it has lines of this table."""
        return sheet.member in self._members

    def rows(self, sheet: Sheet) -> Iterator[list[tuple[int, Row]]]:
        """Its rows of a table, each with the number of its line, as they are: no value is looked at yet."""
        if self.has(sheet):
            yield from self._lines(sheet.member)

    def mentioned(self) -> Iterator[tuple[str, str, str]]:
        """The article, the version's hash and the title of each text that a bundle's rows hang on."""
        for batch in self._lines(MENTIONED):
            for number, row in batch:
                try:
                    yield text(row.get("article")), text(row.get("version")), text(row.get("title"))
                except Unfit as unfit:
                    self.refuse(f"line {number} of {MENTIONED} is {unfit}")

    def refuse(self, reason: str, error: BaseException | None = None) -> NoReturn:
        """Raises ArchiveError."""
        raise ArchiveError(f"{printable(str(self.path))}: {reason}. Nothing was changed.") from error

    def _looked_over(self) -> dict[str, zipfile.ZipInfo]:
        known = {MANIFEST, MENTIONED, *(sheet.member for sheet in sheets().values())}
        members: dict[str, zipfile.ZipInfo] = {}
        for info in self._file.infolist():
            name = info.filename
            if name in members:
                self.refuse(f"it has “{name}” twice")
            if name not in known:
                shown = printable(name[:_LONGEST_NAME])
                self.refuse(f"it has a part “{shown}”, which no archive of this version of the program has")
            if info.flag_bits & 1:
                self.refuse("it is encrypted. Decrypt it first")
            if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
                self.refuse(f"its part “{name}” is packed in a way that no archive is")
            if info.file_size > _SMALL and info.file_size > _DENSEST * info.compress_size:
                self.refuse(f"its part “{name}” unpacks to {info.file_size >> 20:,} MB, which is no library")
            members[name] = info
        return members

    def _manifest(self) -> Manifest:
        if MANIFEST not in self._members:
            self.refuse("it is no archive of a library: it does not say what it is")
        told = next((row for batch in self._lines(MANIFEST) for _, row in batch), {})
        if told.get("format") != FORMAT:
            self.refuse("it is no archive of a library")
        version, revision = told.get("version"), told.get("revision")
        if type(version) is not int or version > VERSION or revision not in REVISIONS:
            self.refuse(
                "it was made by another, newer version of the program. Install that one, then read it again"
            )
        if told.get("scope") not in list(Scope):
            self.refuse("it does not say whether it is of a library or of one layer")
        kind = Scope(told["scope"])
        names = {name: told.get(name) for name in ("layer", "name", "exported")}
        if (kind is not Scope.LIBRARY) != all(isinstance(value, str) for value in names.values()):
            self.refuse("it does not say whose layer it is")
        if kind is not Scope.LIBRARY:
            try:
                datetime.fromisoformat(text(names["exported"]).removesuffix("Z"))
            except (Unfit, ValueError):
                self.refuse("it does not say when it was made")
        return Manifest(kind, str(revision), **names)

    def _lines(self, name: str) -> Iterator[list[tuple[int, Row]]]:
        batch, size, number = list[tuple[int, Row]](), 0, 0
        try:
            with self._file.open(self._members[name]) as member:
                buffer = io.BufferedReader(cast(io.RawIOBase, member), 1 << 20)
                while raw := buffer.readline(_LONGEST + 1):
                    number += 1
                    batch.append((number, self._row(name, number, raw)))
                    size += len(raw)
                    if len(batch) == _AT_ONCE or size > _LONGEST // 8:
                        self.tally.add(size)
                        yield batch
                        batch, size = [], 0
        except KeyError:
            self.refuse(f"its part “{name}” is missing")
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError) as error:
            self.refuse(f"it is damaged or was cut short, at line {number + 1} of {name}", error)
        if batch:
            self.tally.add(size)
            yield batch

    def _row(self, name: str, number: int, raw: bytes) -> Row:
        if not raw.endswith(b"\n"):
            self.refuse(f"line {number} of {name} is too long or was cut short")
        try:
            row: Any = json.loads(raw.decode())
        except (ValueError, RecursionError) as error:
            self.refuse(f"line {number} of {name} is no JSON", error)
        if not isinstance(row, dict):
            self.refuse(f"line {number} of {name} is no row")
        return row


@contextmanager
def opened(path: Path, room: Path, on_done: OnDone = unwatched) -> Iterator[Archive]:
    """An archive to read from. ``room`` is the folder whose disk must have space for all that is in it.

    Raises ArchiveError for what is none, is damaged, made by a newer version, or too large.
    """
    shown = printable(str(path))
    try:
        with zipfile.ZipFile(path) as file:
            archive = Archive(path, file, on_done)
            if archive.size > (free := shutil.disk_usage(room).free):
                archive.refuse(
                    f"it unpacks to {archive.size >> 20:,} MB and the disk has room for {free >> 20:,}. "
                    "Free some space, then try again"
                )
            yield archive
    except (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, UnicodeDecodeError) as error:
        raise ArchiveError(f"{shown}: it is no archive, or was cut short. Nothing was changed.") from error
    except OSError as error:
        if error.filename is None or Path(str(error.filename)) != path:
            raise
        raise ArchiveError(
            f"{shown}: it cannot be read ({error.strerror}). Check the file's name."
        ) from error
