"""A file in, article drafts out: one module a format, found by its ``IMPORTER``.

A new format is one new module in this package that defines ``IMPORTER: Importer``. No other edit.
"""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.errors import UnreadableFileError
from briefing_app.importers import layout
from briefing_app.importers.decode import decode
from briefing_app.importers.files import read_bytes
from briefing_app.importers.folders import walk
from briefing_app.importers.importer import Importer

__all__ = ["Importer", "importers", "read_file", "read_plain", "suffixes", "walk"]

_LONGEST_SUFFIX = 6  # "minutes.10 April" has none


@cache
def importers() -> tuple[Importer, ...]:
    """Every format this program reads, in order of module name."""
    modules = (importlib.import_module(f"{__name__}.{info.name}") for info in pkgutil.iter_modules(__path__))
    return tuple(module.IMPORTER for module in modules if hasattr(module, "IMPORTER"))


def suffixes() -> tuple[str, ...]:
    """The file endings that are read, with their dot, sorted; for file dialogs and messages."""
    return tuple(sorted({suffix for importer in importers() for suffix in importer.suffixes if suffix}))


def read_file(path: Path) -> list[ArticleDraft]:
    """The articles in one file, at least one. Raises UnreadableFileError, and nothing else, for any file."""
    data = read_bytes(path)
    importer = _importer_for(path, data)
    try:
        drafts = [_storable(draft) for draft in importer.read(path, data)]
    except UnreadableFileError:
        raise
    except Exception as error:  # whatever a parser makes of a broken file, the other files go on
        reason = (
            f"cannot be read as {importer.name} ({type(error).__name__}). Save it again or as plain text."
        )
        raise UnreadableFileError(path, reason) from error
    if not drafts or not all(draft.text.strip() for draft in drafts):
        raise UnreadableFileError(path, "has no text in it to read.")
    return drafts


def read_plain(path: Path) -> ArticleDraft:
    """The whole file as body text, so that offsets into ``text`` are offsets into the file.

    Nothing is taken out but a byte order mark, and line ends are LF, as Python itself reads text. Title,
    byline and the rest are found as in any text file, and stand in ``text`` as well.
    """
    text = decode(path, read_bytes(path))
    return _storable(replace(layout.draft(path, layout.lay_out(text)), text=text))


def _importer_for(path: Path, data: bytes) -> Importer:
    """The format by content where that is certain, else by suffix."""
    suffix = path.suffix.lower()
    if not suffix[1:].isalnum() or suffix[1:].isdigit() or len(suffix) > _LONGEST_SUFFIX:
        suffix = ""
    sniffed = next((importer for importer in importers() if importer.sniff(data)), None)
    named = next((importer for importer in importers() if suffix in importer.suffixes), None)
    if importer := sniffed or named:
        return importer
    decode(path, data)  # a picture or a PDF is better told what it is than which suffix it lacks
    known = ", ".join(suffixes())
    raise UnreadableFileError(path, f"is not a kind of file that is read. Save it as one of: {known}.")


def _storable(draft: ArticleDraft) -> ArticleDraft:
    """The draft without lone surrogates, which no database and no file takes."""
    for name in draft.__slots__:
        value = getattr(draft, name)
        if isinstance(value, str) and not _encodable(value):
            whole: Any = value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
            draft = replace(draft, **{name: whole})
    return draft


def _encodable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
