"""How a column's values are written in an archive, and read from one that anybody may have made."""

from __future__ import annotations

import base64
import binascii
import json
import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import EnumType
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

from sqlalchemy import JSON, Boolean, Column, Date, DateTime, Float, Integer, LargeBinary
from sqlalchemy.types import TypeEngine

from briefing_app.domain.analysis import ActorKind, QuotationKind
from briefing_app.domain.annotation import TagColor
from briefing_app.storage.tables import Moment

Schema = dict[str, Any]
_LARGEST = 2**63 - 1
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_SELECTOR: Mapping[str, type] = {"start": int, "end": int, "exact": str, "prefix": str, "suffix": str}
_KINDS: Mapping[tuple[str, str], EnumType] = {
    ("actor", "kind"): ActorKind,
    ("registered_actor", "kind"): ActorKind,
    ("actor_name", "kind"): ActorKind,
    ("quotation", "kind"): QuotationKind,
    ("review", "kind"): QuotationKind,
    ("tag", "color"): TagColor,
}
"""Columns whose words the program knows, and the database does not check."""


class Unfit(ValueError):  # noqa: N818 - what it says follows the name of the value
    """A value that its column cannot have. The message completes “… is”."""


@dataclass(frozen=True, slots=True)
class Codec:
    """``out`` makes JSON of what the database gave; ``back`` the reverse, or raises Unfit. Never of null."""

    schema: Schema
    out: Callable[[Any], Any]
    back: Callable[[Any], Any]


def codec_of(table: str, column: Column[Any], hint: Any) -> Codec:
    """How the values of a column travel, other than null. ``hint`` is its Python type."""
    known: Any = _KINDS.get((table, column.name))
    if known:
        words = [str(member.value) for member in known]
        return Codec({"enum": words}, _same, lambda value: _one_of(value, words))
    if isinstance(column.type, JSON):
        shape = without_none(hint)
        selector = column.name in ("selector", "selectors", "content") and any(
            get_origin(leaf) is dict for leaf in _leaves(shape)
        )
        return Codec(_schema_of(shape), json.loads, lambda value: _json(value, shape, selector=selector))
    return _plain(column.type)


def _plain(kind: TypeEngine[Any]) -> Codec:
    """Columns that hold one value. Moments are a kind of DateTime, whole numbers may be Boolean."""
    if isinstance(kind, Boolean):
        return Codec({"type": "boolean"}, bool, lambda value: _typed(value, bool, "true or false"))
    if isinstance(kind, Integer):
        return Codec({"type": "integer"}, _same, _whole)
    if isinstance(kind, Float):
        return Codec({"type": "number"}, _same, _number)
    if isinstance(kind, Date):
        return Codec({"type": "string", "format": "date"}, _same, _day)
    if isinstance(kind, DateTime | Moment):
        return Codec({"type": "string", "format": "date-time"}, _moment_out, stamp)
    if isinstance(kind, LargeBinary):
        return Codec({"type": "string", "contentEncoding": "base64"}, _bytes_out, _bytes)
    return Codec({"type": "string"}, _same, text)


def text(value: Any) -> str:
    """Words that the database can hold. Raises Unfit."""
    words: str = _typed(value, str, "text")
    try:
        words.encode()
    except UnicodeEncodeError:
        raise Unfit("half a character, which no text can hold") from None
    return words


def without_none(hint: Any) -> Any:
    """The type without null."""
    if get_origin(hint) in (Union, UnionType):
        return next(part for part in get_args(hint) if part is not NoneType)
    return hint


def _same(value: Any) -> Any:
    return value


def _typed(value: Any, kind: type, name: str) -> Any:
    if type(value) is not kind:
        raise Unfit(f"not {name}")
    return value


def _one_of(value: Any, words: list[str]) -> str:
    if value not in words or not isinstance(value, str):
        raise Unfit(f"none of {', '.join(words)}")
    return value


def _whole(value: Any) -> int:
    number: int = _typed(value, int, "a whole number")
    if abs(number) > _LARGEST:
        raise Unfit("too large a number")
    return number


def _number(value: Any) -> float:
    if type(value) not in (int, float) or not math.isfinite(value):
        raise Unfit("not a number")
    return float(value)


def _day(value: Any) -> str:
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        raise Unfit("not a date")
    return _checked(value, date.fromisoformat)


def stamp(value: Any) -> str:
    """A moment as the database has it. Raises Unfit."""
    if not isinstance(value, str) or not _MOMENT.fullmatch(value):
        raise Unfit("not a moment such as 2025-04-10T09:30:00.000000Z")
    return _checked(value[:-1], datetime.fromisoformat).replace("T", " ")


def _checked(value: str, parse: Callable[[str], object]) -> str:
    try:
        parse(value)
    except ValueError:
        raise Unfit("a day or an hour that there is not") from None
    return value


def _moment_out(value: str) -> str:
    return value.replace(" ", "T") + ("Z" if "." in value else ".000000Z")


def _bytes_out(value: bytes) -> str:
    return base64.b64encode(value).decode()


def _bytes(value: Any) -> bytes:
    try:
        return base64.b64decode(text(value), validate=True)
    except binascii.Error:
        raise Unfit("not base64") from None


def _json(value: Any, shape: Any, *, selector: bool) -> str:
    _fits(value, shape, selector=selector)
    try:
        return text(json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False))
    except ValueError:
        raise Unfit("not a number") from None


def _fits(value: Any, shape: Any, *, selector: bool) -> None:
    shape_of = get_origin(shape)
    if shape_of in (Union, UnionType):
        if value is not None:
            _fits(value, without_none(shape), selector=selector)
    elif shape_of is list:
        (inner,) = get_args(shape)
        for item in _typed(value, list, "a list"):
            _fits(item, inner, selector=selector)
        if inner is int and not (len(value) == 2 and 0 <= value[0] <= value[1]):
            raise Unfit("not from [start, end]")
    elif shape_of is dict:
        _typed(value, dict, "an object")
        if selector and (
            set(value) != set(_SELECTOR) or not 0 <= _whole(value["start"]) <= _whole(value["end"])
        ):
            raise Unfit("no selector")
        for name, kind in _SELECTOR.items() if selector else ():
            _typed(value[name], kind, "a selector")
    elif shape is int:
        _whole(value)
    elif shape is str:
        text(value)


def _leaves(shape: Any) -> list[Any]:
    inner = get_args(shape)
    return [shape, *(leaf for part in inner for leaf in _leaves(part))]


def _schema_of(shape: Any) -> Schema:
    origin = get_origin(shape)
    if origin in (Union, UnionType):
        return {"anyOf": [_schema_of(without_none(shape)), {"type": "null"}]}
    if origin is list:
        return {"type": "array", "items": _schema_of(get_args(shape)[0])}
    if origin is dict:
        return {"type": "object"}
    return {"type": "integer" if shape is int else "string"}
