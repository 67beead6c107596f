"""What an archive has of each table, made from the tables themselves: a new column or table is in it at once.

A row's references are written as the lasting ids of the rows they mean, since keys are those of one file.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args, get_type_hints

from sqlalchemy import Column, Integer, String, Table, UniqueConstraint
from sqlalchemy.orm import Mapped

from briefing_app.storage.exchange.values import Codec, codec_of, without_none
from briefing_app.storage.tables import Base, Owned

LEFT_OUT: Mapping[str, str] = {
    "journal_entry": "what can be undone names the keys of its own file",
    "journal_change": "what can be undone names the keys of its own file",
    "likeness": "made again from the texts",
    "likeness_mark": "made again from the texts",
}
"""Tables that no archive has, and why."""

MADE_AGAIN: Mapping[tuple[str, str], str] = {
    ("article", "recency"): "is made of the date and the key",
    ("article", "group_key"): "made again with what the texts have in common",
    ("article", "leads"): "made again with what the texts have in common",
}
"""Columns likewise."""


@dataclass(frozen=True, slots=True)
class Field:
    """One value of a row. ``refers_to`` is the table whose row it names, if it names one."""

    name: str
    column: str
    codec: Codec
    nullable: bool
    optional: bool
    refers_to: str | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table. ``key`` is the column of the whole number that each file gives anew, if it has one.

    ``identity`` is the one value that tells its rows apart in every library, where there is one.
    """

    table: str
    fields: tuple[Field, ...]
    key: str | None
    order: tuple[str, ...]
    identity: Field | None
    owned: bool

    @property
    def member(self) -> str:
        """The name of its lines in an archive."""
        return f"{self.table}.jsonl"

    @property
    def references(self) -> tuple[Field, ...]:
        return tuple(field for field in self.fields if field.refers_to)


@cache
def sheets() -> Mapping[str, Sheet]:
    """All that an archive has, by table, each after those that it refers to."""
    tables = [table for table in Base.metadata.sorted_tables if table.name not in LEFT_OUT]
    return {table.name: _sheet(table) for table in tables}


def _sheet(table: Table) -> Sheet:
    hints = get_type_hints(_mapped(table), include_extras=True)
    key = next((column.name for column in table.primary_key if _is_key(column)), None)
    named = [
        _field(table, column, get_args(hints.get(column.name, Mapped[int]))[0])  # keys are declared elsewhere
        for column in table.columns
        if column.name != key and (table.name, column.name) not in MADE_AGAIN
    ]
    return Sheet(
        table.name,
        tuple(named),
        key,
        tuple(column.name for column in table.primary_key),
        _identity(table, named),
        issubclass(_mapped(table), Owned),
    )


def _field(table: Table, column: Column[Any], hint: Any) -> Field:
    target = next((key.column.table.name for key in column.foreign_keys), None)
    name = column.name
    if target and (bare := name.removesuffix("_key").removesuffix("_id")) not in table.columns:
        name = bare
    return Field(
        name,
        column.name,
        codec_of(table.name, column, without_none(hint)),
        bool(column.nullable),
        bool(column.nullable) or column.server_default is not None,
        target,
    )


def _is_key(column: Column[Any]) -> bool:
    """Whether it is the whole number that a file gives its rows."""
    return isinstance(column.type, Integer) and not column.foreign_keys and len(column.table.primary_key) == 1


def _identity(table: Table, fields: Sequence[Field]) -> Field | None:
    """Its id, or other words that no two rows share; else the row of another table that is its alone."""
    alone = {
        next(iter(rule.columns)).name
        for rule in table.constraints
        if isinstance(rule, UniqueConstraint) and len(rule.columns) == 1
    }
    words = [
        field
        for field in fields
        if field.column in alone and isinstance(table.c[field.column].type, String) and field.column != "name"
    ]
    return next(iter([*words, *(field for field in fields if field.column in alone)]), None)


def _mapped(table: Table) -> type[Base]:
    return next(mapper.class_ for mapper in Base.registry.mappers if mapper.local_table is table)


@dataclass(frozen=True, slots=True)
class Named:
    """How to read, in SQL, the lasting id of the row that a column means."""

    value: str
    joins: tuple[str, ...]


def named(field: Field, alias: str, known_as: str) -> Named:
    """The lasting id of what ``alias``'s column refers to; ``known_as`` is a name that no other join has."""
    target = sheets()[str(field.refers_to)]
    identity = target.identity
    if identity is None:
        raise TypeError(f"Nothing tells the rows of “{target.table}” apart in every library.")
    join = f'LEFT JOIN "{target.table}" {known_as} ON {known_as}."{target.key}" = {alias}."{field.column}"'
    if identity.refers_to is None:
        return Named(f'{known_as}."{identity.column}"', (join,))
    further = named(identity, known_as, f"{known_as}x")
    return Named(further.value, (join, *further.joins))


def keys_query(table: str) -> str:
    """A query for [lasting id, key] of those rows of a table whose ids are in the JSON list ``:ids``."""
    target = sheets()[table]
    if target.identity is None:
        raise TypeError(f"Nothing tells the rows of “{table}” apart in every library.")
    if target.identity.refers_to is None:
        column = f't."{target.identity.column}"'
        return (
            f'SELECT {column}, t."{target.key}" FROM "{table}" t '  # noqa: S608
            f"WHERE {column} IN (SELECT value FROM json_each(:ids))"
        )
    inner = keys_query(target.identity.refers_to)
    return (
        f'WITH up(id, key) AS ({inner}) SELECT up.id, t."{target.key}" FROM up '  # noqa: S608
        f'JOIN "{table}" t ON t."{target.identity.column}" = up.key'
    )
