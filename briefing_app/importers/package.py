"""Files made of ZIP and XML, opened so that none of them can fill the memory or reach out."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from briefing_app.domain.errors import UnreadableFileError
from briefing_app.importers.importer import MAX_BYTES

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_MEMBER = MAX_BYTES
_MAX_RATIO = 200  # text hardly ever packs below a fiftieth of its size; a bomb of zeros does to a thousandth
_SMALL = 1024 * 1024  # below which the ratio does not matter
_MAX_DIRECTORY = 16 * 1024 * 1024  # bytes, some 150,000 names; each takes half a kilobyte once read
_END, _END_64 = b"PK\x05\x06", b"PK\x06\x06"
_DAMAGED = "is damaged: it cannot be unpacked. Get it again from where it came."
# What zipfile makes of damage, as fuzzing showed.
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    ArithmeticError,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    ValueError,
)
_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2)  # LZMA asks for any memory it likes


def is_zip(head: bytes) -> bool:
    return head.startswith((b"PK\x03\x04", _END))


def mimetype(head: bytes) -> bytes:
    """What a package that begins with its ``mimetype`` says it is, else nothing."""
    return head[38:138] if head[:4] == b"PK\x03\x04" and head[30:38] == b"mimetype" else b""


def open_zip(path: Path, file: BinaryIO) -> zipfile.ZipFile:
    """The archive, its list of members read. Raises UnreadableFileError."""
    if _directory_bytes(file) > _MAX_DIRECTORY:
        raise UnreadableFileError(path, "has too many files in it. Unpack it and import the folder.")
    try:
        return zipfile.ZipFile(file)
    except _BROKEN as error:
        raise UnreadableFileError(path, _DAMAGED) from error


def unpack(path: Path, archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    """One member's bytes. Raises UnreadableFileError, naming ``path``, for what is not to be unpacked."""
    if info.flag_bits & 1:
        raise UnreadableFileError(path, "is locked with a password. Unpack it yourself first.")
    if info.compress_type not in _PACKINGS:
        raise UnreadableFileError(path, "is packed in a way that is not read. Unpack it yourself first.")
    if info.file_size > _SMALL and info.file_size > _MAX_RATIO * info.compress_size:
        raise UnreadableFileError(path, "would unpack to hundreds of times its size, as no text does.")
    try:
        with archive.open(info) as member:
            data = member.read(MAX_MEMBER + 1)
    except _BROKEN as error:
        raise UnreadableFileError(path, _DAMAGED) from error
    if len(data) > MAX_MEMBER:
        raise UnreadableFileError(path, f"is larger than {MAX_MEMBER // 1024 // 1024} MB when unpacked.")
    return data


def part(path: Path, archive: zipfile.ZipFile, name: str) -> bytes | None:
    """The bytes of the part so named, or None where there is none. Raises UnreadableFileError."""
    try:
        info = archive.getinfo(name)
    except KeyError:
        return None
    return unpack(path, archive, info)


def parse_xml(path: Path, data: bytes) -> _Element:
    """The root of an XML document. No entity is expanded and nothing fetched; UnreadableFileError."""
    from lxml import etree

    # Without huge_tree libxml2 bounds depth and length, so that hostile XML cannot exhaust the stack.
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(data, parser=parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableFileError(path, "is damaged: what is in it is not whole. Save it again.") from error


def local_name(element: _Element) -> str:
    """The element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def attribute(element: _Element, name: str) -> str:
    """An attribute's value whatever its namespace, or ""."""
    return next((str(value) for key, value in element.items() if str(key).rpartition("}")[2] == name), "")


def _directory_bytes(file: BinaryIO) -> int:
    """How long the list of members says it is, read before zipfile reads all of it."""
    start = max(0, file.seek(0, io.SEEK_END) - (1 << 16) - 200)
    file.seek(start)
    tail = file.read()
    file.seek(0)
    at, at_64 = tail.rfind(_END), tail.rfind(_END_64)
    size = int.from_bytes(tail[at + 12 : at + 16], "little") if at >= 0 else 0
    if size == 0xFFFFFFFF and at_64 >= 0:
        size = int.from_bytes(tail[at_64 + 40 : at_64 + 48], "little")
    return size
