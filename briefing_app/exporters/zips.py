"""Archives that are the same bytes whenever the same things are packed."""

from __future__ import annotations

import io
import shutil
import zipfile
from typing import IO, BinaryIO

LARGE = 1 << 30
"""Bytes from which an entry is announced as a large one. Not before: some programs read no such archives."""
IN_MEMORY = 1 << 20
"""Bytes of a part that are kept in memory until it is whole."""
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_THEN = (1980, 1, 1, 0, 0, 0)  # the earliest a ZIP can tell


def entry(name: str, *, stored: bool = False) -> zipfile.ZipInfo:
    """An archive's entry without a date of its own."""
    info = zipfile.ZipInfo(name, _THEN)
    info.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
    info.external_attr = 0o644 << 16
    return info


def repack(data: bytes, file: BinaryIO) -> None:
    """Write an archive that a library has made into ``file``, its entries without their dates."""
    with zipfile.ZipFile(io.BytesIO(data)) as made, zipfile.ZipFile(file, "w") as archive:
        for info in made.infolist():
            stored = info.compress_type == zipfile.ZIP_STORED
            archive.writestr(entry(info.filename, stored=stored), made.read(info))


def put(archive: zipfile.ZipFile, name: str, before: str, body: IO[bytes], after: str) -> None:
    """Write an entry from a file that stands at its end, and what comes before and after it."""
    large = body.tell() > LARGE
    body.seek(0)
    with archive.open(entry(name), "w", force_zip64=large) as part:
        part.write(before.encode("utf-8"))
        shutil.copyfileobj(body, part)
        part.write(after.encode("utf-8"))
