"""JSON: an article, a list of articles, or one a line (JSONL)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.errors import FileProblem, UnreadableFileError
from briefing_app.importers.decode import decode, text_lines
from briefing_app.importers.files import bounded
from briefing_app.importers.importer import MAX_BYTES, MAX_STREAMED_BYTES, Importer, counted
from briefing_app.importers.records import draft_of, names_text, record

_LINES = frozenset({".jsonl", ".ndjson", ".jsonlines"})
_MOST_NAMED = 12
_DEEPEST = 4  # lists of articles lie in "response": {"docs": […]}, never much deeper


def read(path: Path, file: BinaryIO) -> Iterator[ArticleDraft | FileProblem]:
    """The objects with a text. Raises UnreadableFileError where there is none."""
    if path.suffix.lower() in _LINES:
        values = _lines(path, file)
    else:
        values = iter([_whole(path, decode(path, bounded(path, file, MAX_BYTES).read()))])
    found = empty = 0
    names: dict[str, None] = {}
    for value in values:
        if isinstance(value, FileProblem):
            yield value
            continue
        for item in _objects(value):
            draft = draft_of(path, record(item))
            if draft:
                found += 1
                yield draft
            else:
                empty += 1
                names |= dict.fromkeys(map(str, list(item)[:_MOST_NAMED]))
    if not found:
        shown = ", ".join(" ".join(name.split())[:40] for name in list(names)[:_MOST_NAMED]) or "none"
        raise UnreadableFileError(path, f"has no text. Call it “text”. The names found are: {shown}.")
    if empty:
        yield FileProblem(path, f"has {counted(empty, 'entry', 'entries')} without text.")


def _whole(path: Path, text: str) -> object:
    try:
        return json.loads(text)
    except ValueError as error:
        # Many a file of one object a line is called .json.
        lines = text.splitlines()
        if len(lines) > 1 and lines[0].startswith("{"):
            try:
                return [json.loads(line) for line in lines if line.strip()]
            except (ValueError, RecursionError):
                pass
        raise UnreadableFileError(path, f"is not whole JSON: {_place(error)}. Save it again.") from error
    except RecursionError as error:
        raise UnreadableFileError(path, "is nested too deep to be articles.") from error


def _lines(path: Path, file: BinaryIO) -> Iterator[object]:
    """Each line's value. Lines that are no JSON are counted, with the first of them named."""
    broken, first = 0, 0
    for number, line in enumerate(text_lines(path, file), start=1):
        if not line.strip():
            continue
        try:
            value = json.loads(line)
        except (ValueError, RecursionError):
            broken, first = broken + 1, first or number
        else:
            yield value
    if broken:
        lines = counted(broken, "line", "lines")
        yield FileProblem(path, f"has {lines} not of JSON, from line {first} on.")


def _objects(value: object, deep: int = 0) -> Iterator[dict[object, object]]:
    """The objects that hold a text, or those of the lists in them; where there is none, the outermost."""
    if isinstance(value, list):
        for item in value:
            yield from _objects(item, deep + 1)
    elif isinstance(value, dict):
        lists = [] if names_text(record(value)) else [item for item in value.values() if _holds_objects(item)]
        if lists and deep < _DEEPEST:
            for item in lists:
                yield from _objects(item, deep + 1)
        else:
            yield value


def _holds_objects(value: object) -> bool:
    return isinstance(value, dict) or (
        isinstance(value, list) and any(isinstance(item, dict) for item in value)
    )


def _place(error: ValueError) -> str:
    return (
        f"{error.msg} in line {error.lineno}" if isinstance(error, json.JSONDecodeError) else "a number in it"
    )


IMPORTER = Importer("JSON", frozenset({".json", *_LINES}), read, max_bytes=MAX_STREAMED_BYTES)
