"""Bytes to text: which encoding they are in, and line ends made LF."""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from briefing_app.domain.errors import UnreadableFileError
from briefing_app.importers.codepages import likeliest
from briefing_app.importers.importer import MAX_BYTES

_BOMS = (  # UTF-32 first: its mark begins with UTF-16's
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
_KNOWN_BINARIES = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a compressed file (a Word or LibreOffice document, an e-book or a ZIP archive)"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document or a saved mail"),
    (b"\x89PNG\r\n", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"BZh", "a compressed file"),
    (b"\xfd7zXZ\x00", "a compressed file"),
    (b"7z\xbc\xaf", "a compressed file"),
    (b"{\\rtf", "a rich text (RTF) file"),
    (b"SQLite format 3\x00", "a database"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
)
_ADVICE = "Save it as UTF-8 text and try again."
_SAMPLE = 64 * 1024
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]")
_WINDOWS = "cp1252"
_WESTERN = frozenset({"iso-8859-1", "iso8859-1", "latin-1", "latin1", "l1"})
# What Western text in Windows' code page does not hold. Its õ, ý, ð and þ are Hungarian, Czech and Turkish
# letters in other code pages far more often than themselves.
_FOREIGN = re.compile(
    r"[^\x00-\x7f\xa0¡£§-«°´·º-¿À-ÏÑ-ÔÖØ-ÜßàáâãäåæçèéêëìíîïñòóôöøùúûüÿŠŒŽšœžŸ€‚„…†‡‰‹‘’“”•–—™›]"
)
_JAPANESE_MAIL = b"\x1b$B"  # what follows is ASCII to the eye of a codec
_IN_WORD = re.compile(r"[^\W\d_][\xa0-\xbf‚„…†‡‰‹“”•–—™›€][^\W\d_]")


def decode(path: Path, data: bytes, declared: str | None = None) -> str:
    """The text of a file's bytes, LF only, without byte order mark and otherwise unaltered.

    A mark decides; then UTF-8, which other encodings hardly ever happen to form; then UTF-16 and UTF-32 by
    their zero bytes; then what the file itself has ``declared``; then detection. Raises UnreadableFileError
    for what is not text, is damaged, or has nothing but white space.
    """
    for magic, kind in _KNOWN_BINARIES:
        if data.startswith(magic):
            raise UnreadableFileError(
                path, f"is {kind}, which is not read yet. Save its text or page instead."
            )
    text = _by_mark(path, data)
    if text is None:
        text = _unmarked(path, data, declared)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if _is_binary(text):
        raise UnreadableFileError(path, "is binary data, not text.")
    if not text or text.isspace():
        raise UnreadableFileError(path, "has no text in it, only white space.")
    return text


def text_lines(path: Path, file: BinaryIO) -> Iterator[str]:
    """The lines of a text of any length, with their LF. What is wrong in a very large one is replaced.

    Raises UnreadableFileError as ``decode`` does, and for a line too long to be an article.
    """
    sample = file.read(MAX_BYTES + 1)
    if len(sample) <= MAX_BYTES:
        yield from io.StringIO(decode(path, sample))
        return
    file.seek(0)
    text = io.TextIOWrapper(file, _codec_of(sample[:_SAMPLE]), errors="replace")
    del sample
    try:
        while line := text.readline(MAX_BYTES):
            if len(line) == MAX_BYTES:
                raise UnreadableFileError(path, "has a line too long to be an article. Split the file.")
            yield line
    finally:
        text.detach()


def _codec_of(sample: bytes) -> str:
    """The codec of a text by its beginning, which may end within a character."""
    for mark, codec, _ in _BOMS:
        if sample.startswith(mark):
            return codec
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample)
    except UnicodeDecodeError:
        return _detect(sample) or _WINDOWS
    return "utf-8"


def _by_mark(path: Path, data: bytes) -> str | None:
    for mark, codec, name in _BOMS:
        if data.startswith(mark):
            try:
                return data.decode(codec)
            except UnicodeDecodeError as error:
                reason = f"is wrongly encoded: marked as {name}, but byte {error.start + 1} is not. {_ADVICE}"
                raise UnreadableFileError(path, reason) from error
    return None


def _unmarked(path: Path, data: bytes, declared: str | None) -> str:
    if b"\0" in data:
        return _wide(path, data)
    if _JAPANESE_MAIL in data[:_SAMPLE] and (text := data.decode("iso2022_jp_2", "replace")):
        return text
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        if _is_damaged_utf8(data):
            reason = f"is wrongly encoded: UTF-8 up to byte {error.start + 1}, which is not. {_ADVICE}"
            raise UnreadableFileError(path, reason) from error
    for codec in filter(None, (meant(declared), _detect(data))):
        try:
            return data.decode(codec)
        except (UnicodeDecodeError, LookupError):
            continue
    raise UnreadableFileError(path, f"is wrongly encoded or not text: no encoding fits. {_ADVICE}")


def meant(declared: str | None) -> str | None:
    """The codec a declaration means: who says Latin-1 has Windows' Western code page."""
    plain = (declared or "").lower().replace("_", "-")
    return _WINDOWS if plain in _WESTERN else declared


def _wide(path: Path, data: bytes) -> str:
    """UTF-16 or UTF-32 without a mark: told by where the zero bytes stand."""
    sample = data[:_SAMPLE]
    zeros = [sample[offset::4].count(0) / max(1, len(sample) // 4) for offset in range(4)]
    if min(zeros[0], zeros[1]) > 0.9 and zeros[3] < 0.3:
        codec = "utf-32-be"
    elif min(zeros[2], zeros[3]) > 0.9 and zeros[0] < 0.3:
        codec = "utf-32-le"
    elif abs(zeros[0] + zeros[2] - zeros[1] - zeros[3]) < 0.4:  # no side has a fifth of its bytes more
        raise UnreadableFileError(path, "is binary data, not text.")
    else:
        codec = "utf-16-le" if zeros[1] + zeros[3] > zeros[0] + zeros[2] else "utf-16-be"
    try:
        text = data.decode(codec)
    except UnicodeDecodeError:
        text = "\0"
    readable = sum(1 for sign in text[:_SAMPLE] if sign.isalnum() or sign.isspace())
    if "\0" in text or readable < 0.6 * len(text[:_SAMPLE]):
        raise UnreadableFileError(path, "is binary data, not text.")
    return text


def _is_damaged_utf8(data: bytes) -> bool:
    """Whether most of what is not ASCII is well-formed UTF-8, so that guessing would garble all of it."""
    text = data.decode(errors="replace")
    broken = text.count("\N{REPLACEMENT CHARACTER}")
    return len(text) - len(text.encode("ascii", "ignore")) >= 3 * broken


def _detect(data: bytes) -> str | None:
    """The likeliest of the older encodings; Windows' Western one where there is little to go by."""
    sample = data[:_SAMPLE]
    if codec := likeliest(sample):
        return codec
    western = sample.decode(_WINDOWS, errors="replace")
    if not _FOREIGN.search(western) and len(_IN_WORD.findall(western)) < 3 and _sparse(sample):
        return _WINDOWS
    import charset_normalizer  # 20 ms that few files need

    best = charset_normalizer.from_bytes(sample).best()
    return best.encoding if best else None


def _sparse(sample: bytes) -> bool:
    """Western European text is mostly ASCII; Cyrillic, Greek and Asian text is not."""
    return sum(1 for byte in sample if byte > 0x7F) < 0.3 * len(sample)


def _is_binary(text: str) -> bool:
    """Zero bytes, or more control characters than a stray one here and there."""
    sample = text[:_SAMPLE]
    if sample.replace("\n", "").isprintable():  # as most texts are, and told ten times as quickly
        return "\0" in text
    return "\0" in text or len(_CONTROL.findall(sample)) > max(2, len(sample) // 200)
