"""Front matter merged key by key: ours brought up to date, the user's left byte for byte."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.error import YAMLError
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from briefing_app.exporters.markdown.ledger import Marks, fingerprint

Value = str | date | list[str] | None
"""What our keys hold. None and an empty list are not written where the key is not there yet."""

WRITTEN_ONCE = frozenset({"created"})

_TRAILING = re.compile(r"^(?:[ \t]*(?:#[^\n]*)?\r?\n)*\Z", re.MULTILINE)
_PLAIN = re.compile(r"(?=.*[^\W\d_]{2})[^\W\d_][\w’ /-]*[\w’]")
_NOT_PRINTED = re.compile(r"[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_WORDS_OF_YAML_1_1 = frozenset({"yes", "no", "on", "off", "true", "false", "null"})


class FrontMatterError(Exception):
    """Front matter that cannot be merged. The message is a reason for the user."""


class Entry(NamedTuple):
    """One top-level key: its value, and where it stands, without the comments and blank lines after it."""

    value: Any
    start: int
    end: int


def parse(raw: str) -> dict[str, Entry]:
    """The entries of what stands between the ``---`` lines. Raises FrontMatterError."""
    if re.search(r"\r(?!\n)", raw):  # which YAML counts as a line end in some places, and not in others
        raise FrontMatterError("its front matter has line ends of old. Save it anew and export again")
    data = _load(raw)
    if data is None:
        return {}
    if not isinstance(data, CommentedMap) or data.fa.flow_style() or data.merge:
        raise FrontMatterError("its front matter is not one key a line. Rewrite it so and export again")
    starts = [0, *(match.end() for match in re.finditer("\n", raw))]
    places = sorted((data.lc.key(key), key) for key in data)
    if any(column for (_, column), _ in places):
        raise FrontMatterError(
            "its front matter has keys that are indented. Move them to the left and export again"
        )
    begins = [starts[line] for (line, _), _ in places]
    ends = [*begins[1:], len(raw)]
    return {
        str(key): Entry(data[key], start, _without_trailing(raw, start, end))
        for (_, key), start, end in zip(places, begins, ends, strict=True)
    }


def _load(raw: str) -> Any:
    try:
        return _yaml().load(raw)
    except (YAMLError, ValueError, TypeError, AttributeError, NotImplementedError, RecursionError) as error:
        raise FrontMatterError("its front matter is not valid YAML. Correct it and export again") from error


def _without_trailing(raw: str, start: int, end: int) -> int:
    first = raw.find("\n", start, end) + 1 or end  # the key's own line stays, whatever follows
    match = _TRAILING.search(raw, first, end)
    return match.start() if match else end


def render(values: Mapping[str, Value]) -> str:
    """Front matter made of ``values``, LF at line ends, without the ``---`` lines."""
    return "".join(_dump(key, value) for key, value in values.items() if value)


def merge(
    raw: str, entries: Mapping[str, Entry], values: Mapping[str, Value], written: Marks, *, complete: bool
) -> tuple[str, Marks]:
    """``raw`` brought up to date with ``values``, and the marks to remember. Raises FrontMatterError.

    ``entries`` are those of ``raw``, as ``parse`` gives them. ``written`` is what the last export
    remembered. A key that was written and is gone was deleted by the user, and stays so; one whose value is
    no longer what was written was changed by the user, and stays so; lists are merged item by item in the
    same way. Where ``complete`` is False nothing is remembered of an earlier export, and each key that is
    missing counts as deleted.
    """
    newline = "\r\n" if "\r\n" in raw else "\n"
    edits: list[tuple[int, int, str]] = []
    marks = dict(written)
    at = 0  # where a key of ours that is missing belongs: after the one before it
    for key, ours in values.items():
        entry = entries.get(key)
        if entry is not None:
            at = entry.end
            changed, marks[key] = _update(key, entry.value, ours, written.get(key, ()))
            if changed is not _SAME:
                segment = _rewrite(raw[entry.start : entry.end], key, changed)
                edits.append((entry.start, entry.end, segment.replace("\n", newline)))
        elif ours and key not in written:
            if complete:
                edits.append((at, at, _dump(key, ours).replace("\n", newline)))
            marks[key] = marks_of(ours)
    merged = _spliced(raw, edits)
    if edits and "*" in raw:
        _load(merged)  # an anchor of the user's may have gone with a value of ours
    return merged, {key: mark for key, mark in marks.items() if mark}


def marks_of(value: Value) -> tuple[str, ...]:
    """What to remember of a value that was written."""
    if not value:
        return ()
    return tuple(_mark(item) for item in value) if isinstance(value, list) else (_mark(value),)


_SAME: Any = object()


def _update(key: str, theirs: Any, ours: Value, written: tuple[str, ...]) -> tuple[Any, tuple[str, ...]]:
    """The value to put instead of ``theirs`` (or ``_SAME``), and the marks to remember."""
    if isinstance(ours, list):
        if theirs is not None and not isinstance(theirs, list):
            return _SAME, written
        items = theirs or []
        merged = _merge_items(items, ours, written)
        return (_SAME if merged == list(items) else merged), marks_of(ours)
    if isinstance(theirs, list) or _mark(theirs) == _mark(ours):
        return _SAME, written if isinstance(theirs, list) else marks_of(ours)
    unchanged = (_mark(theirs),) == written
    if key in WRITTEN_ONCE or not unchanged:
        return _SAME, written
    return ours, (_mark(ours),)


def _merge_items(theirs: list[Any], ours: list[str], written: tuple[str, ...]) -> list[Any]:
    """Theirs in their order, less what we wrote and the library has dropped, then what is new there."""
    current = {_mark(item) for item in ours}
    dropped = set(written) - current
    kept = [item for item in theirs if _mark(item) not in dropped]
    known = {_mark(item) for item in kept} | set(written)
    return kept + [item for item in ours if _mark(item) not in known]


def _mark(value: Any) -> str:
    """The same for a value however it is quoted, and for a date written as text."""
    return fingerprint("" if value is None else str(value))


def _dump(key: str, value: Value) -> str:
    """One key's lines. By hand: YAML's own writer takes milliseconds a file, and these values are plain."""
    if isinstance(value, list):
        return f"{key}:\n" + "".join(f"  - {_scalar(item)}\n" for item in value)
    return f"{key}: {_scalar(value or '')}\n"


def _scalar(value: str | date) -> str:
    if isinstance(value, date):
        return value.isoformat()
    if _is_plain(value):
        return value
    return _NOT_PRINTED.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(value, ensure_ascii=False))


def _rewrite(segment: str, key: str, value: Any) -> str:
    """The key's own lines with another value; its comments, its style and its indentation kept."""
    plain = segment.replace("\r\n", "\n")
    data = _load(plain)
    dash = re.search(r"\n( *)- ", plain)
    if isinstance(value, list) and isinstance(data[key], list):
        for place in reversed(range(len(data[key]))):
            if data[key][place] not in value:
                del data[key][place]
        data[key].extend(_safe([item for item in value if item not in data[key]]))
    else:
        data[key] = _safe(value)
    return _dumped(data, len(dash[1]) if dash else 2)


def _safe(value: Any) -> Any:
    """Text in double quotes wherever one of YAML's readers could take it for anything else."""
    if isinstance(value, list):
        return [_safe(item) for item in value]
    if type(value) is not str:
        return value
    return value if _is_plain(value) else DoubleQuotedScalarString(value)


def _is_plain(value: str) -> bool:
    return bool(_PLAIN.fullmatch(value)) and value.lower() not in _WORDS_OF_YAML_1_1


def _spliced(raw: str, edits: list[tuple[int, int, str]]) -> str:
    parts, done = [], 0
    for start, end, text in sorted(edits, key=lambda edit: edit[:2]):
        parts += [raw[done:start], text]
        done = end
    return "".join([*parts, raw[done:]])


def _dumped(data: CommentedMap, offset: int) -> str:
    stream = io.StringIO()
    yaml = _yaml()
    yaml.indent(mapping=2, sequence=offset + 2, offset=offset)
    yaml.dump(data, stream)
    return stream.getvalue()


@cache
def _yaml() -> YAML:
    # One for all: making one looks through the disk for plug-ins.
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = 1 << 20
    return yaml
