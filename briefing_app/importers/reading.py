"""Any file in, article drafts and problems out: the format found, its importer's work bounded and checked."""

from __future__ import annotations

import importlib
import pkgutil
from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path, PurePath
from typing import Any, BinaryIO

from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.errors import FileProblem, UnreadableFileError
from briefing_app.importers import layout
from briefing_app.importers.decode import decode
from briefing_app.importers.files import bounded, open_file
from briefing_app.importers.importer import MAX_BYTES, Importer, Reading

MAX_ARTICLES = 100_000  # in one file
MAX_TEXT = 100_000_000  # characters in one file: what a process can hold and hand over
MAX_PROBLEMS = 200
_HEAD = 64 * 1024
_LONGEST_SUFFIX = 9  # ".markdown"; "minutes.10 April" has none
_TOO_MUCH = "holds more than can be read at once; {} articles were. Split it and import the rest."


@cache
def importers() -> tuple[Importer, ...]:
    """Every format this program reads, in order of module name."""
    package = importlib.import_module(__name__.rpartition(".")[0])
    names = (f"{package.__name__}.{info.name}" for info in pkgutil.iter_modules(package.__path__))
    modules = [importlib.import_module(name) for name in names]
    return tuple(module.IMPORTER for module in modules if hasattr(module, "IMPORTER"))


def suffixes() -> tuple[str, ...]:
    """The file endings that are read, with their dot, sorted; for file dialogs and messages."""
    return tuple(sorted({suffix for importer in importers() for suffix in importer.suffixes if suffix}))


def suffix_of(path: PurePath) -> str:
    """The ending that says what a file is, in lower case; "" where what follows the point says nothing."""
    suffix = path.suffix.lower()
    named = suffix[1:].isalnum() and not suffix[1:].isdigit() and len(suffix) <= _LONGEST_SUFFIX
    return suffix if named else ""


def is_read(path: PurePath) -> bool:
    """Whether a file in a folder is of a kind that is read, by its name; files without ending may be."""
    return suffix_of(path) in _claimed()


@cache
def _claimed() -> frozenset[str]:
    return frozenset().union(*(importer.suffixes for importer in importers()))


def read(path: Path) -> Reading:
    """The articles in one file, and the problems met. Never raises for a file, whatever is in it."""
    try:
        with open_file(path) as file:
            return read_open(path, file)
    except UnreadableFileError as error:
        return Reading(problems=(error.problem,))


def read_open(path: Path, file: BinaryIO) -> Reading:
    """The same for a file that is open at its start, or for one inside another. Never raises for it."""
    head = file.read(_HEAD)
    file.seek(0)
    try:
        importer = _importer_for(path, head)
    except UnreadableFileError as error:
        return Reading(problems=(error.problem,))
    return _gather(path, importer, file)


def read_file(path: Path) -> list[ArticleDraft]:
    """The articles in one file, at least one. Raises UnreadableFileError, and nothing else, for any file."""
    reading = read(path)
    if not reading.drafts:
        raise UnreadableFileError(reading.problems[0].path, reading.problems[0].reason)
    return list(reading.drafts)


def read_plain(path: Path) -> ArticleDraft:
    """The whole file as body text, so that offsets into ``text`` are offsets into the file.

    Nothing is taken out but a byte order mark, and line ends are LF, as Python itself reads text. Title,
    byline and the rest are found as in any text file, and stand in ``text`` as well.
    """
    with open_file(path) as file:
        text = decode(path, bounded(path, file, MAX_BYTES).read(MAX_BYTES))
    return _storable(replace(layout.draft(path, layout.lay_out(text)), text=text))


def _importer_for(path: Path, head: bytes) -> Importer:
    """The format by content where that is certain, else by suffix."""
    suffix = suffix_of(path)
    sniffed = [importer for importer in importers() if importer.sniff(head)]
    named = [importer for importer in importers() if suffix in importer.suffixes]
    if fitting := [importer for importer in sniffed if importer in named] or sniffed or named:
        return fitting[0]
    decode(path, head)  # a picture is better told what it is than which suffix it lacks
    known = ", ".join(suffixes())
    raise UnreadableFileError(path, f"is not a kind of file that is read. Save it as one of: {known}.")


def _gather(path: Path, importer: Importer, file: BinaryIO) -> Reading:
    """All that the importer gives, until it is more than can be held."""
    drafts, problems, size, more = list[ArticleDraft](), list[FileProblem](), 0, 0
    try:
        for item in importer.read(path, bounded(path, file, importer.max_bytes)):
            if isinstance(item, FileProblem):
                more += len(problems) >= MAX_PROBLEMS
                problems += [item] * (len(problems) < MAX_PROBLEMS)
            elif item.text.strip():
                drafts.append(_storable(item))
                size += len(item.text)
            if len(drafts) >= MAX_ARTICLES or size >= MAX_TEXT:
                problems.append(FileProblem(path, _TOO_MUCH.format(len(drafts))))
                break
    except UnreadableFileError as error:
        problems.append(error.problem)
    except Exception as error:  # noqa: BLE001 whatever a parser makes of a broken file, the others go on
        reason = f"cannot be read as {importer.name} ({type(error).__name__})."
        problems.append(FileProblem(path, f"{reason} Save it again or as plain text."))
    if more:
        problems.append(FileProblem(path, f"{more} more parts of it cannot be read."))
    if not drafts and not problems:
        problems.append(FileProblem(path, "has no text in it to read."))
    return Reading(_distinct(drafts), tuple(problems), importer.name)


def _distinct(drafts: list[ArticleDraft]) -> tuple[ArticleDraft, ...]:
    """Articles of one file that share origin and title would be versions of one: the later are numbered."""
    met = Counter[tuple[str, str]]()
    distinct = []
    for draft in drafts:
        met[key := (draft.origin, draft.title)] += 1
        times = met[key]
        distinct.append(draft if times == 1 else replace(draft, origin=f"{draft.origin}#{times}"))
    return tuple(distinct)


def _storable(draft: ArticleDraft) -> ArticleDraft:
    """The draft without lone surrogates and zero characters, which no database and no file takes."""
    for name in draft.__slots__:
        value = getattr(draft, name)
        if isinstance(value, str) and not _encodable(value):
            whole: Any = value.replace("\0", "").encode("utf-16", "surrogatepass").decode("utf-16", "replace")
            draft = replace(draft, **{name: whole})
    return draft


def _encodable(text: str) -> bool:
    if "\0" in text:
        return False
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
