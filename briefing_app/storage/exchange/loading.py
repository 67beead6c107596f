"""Putting the rows of an archive into a library's tables, with keys of their own, in one transaction."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any, NoReturn

from briefing_app.domain.errors import printable
from briefing_app.storage import recency, soundness
from briefing_app.storage.exchange.archive import Row
from briefing_app.storage.exchange.reading import Archive
from briefing_app.storage.exchange.sheets import Field, Sheet, keys_query, sheets
from briefing_app.storage.exchange.values import Unfit, text

_SHOWN = 200  # characters of a name that somebody made up


@dataclass(frozen=True, slots=True)
class Brought:
    """A row whose every value fits, in the order of its sheet's fields; references as lasting ids."""

    line: int
    values: tuple[Any, ...]


Placed = tuple[int, tuple[Any, ...]]
"""The line of a row, and its values with keys for references."""
FindKeys = Callable[[set[str]], Mapping[str, int]]
"""The keys of those lasting ids that there are."""


def fill(connection: sqlite3.Connection, archive: Archive) -> None:
    """Put all of an archive into an empty library. Raises ArchiveError; the caller rolls back."""
    for sheet in sheets().values():
        for batch in archive.rows(sheet):
            rows = checked(archive, sheet, batch)
            placed, lost = resolved(sheet, rows, finders(connection, sheet))
            for row, field, public in lost[:1]:
                refuse(
                    archive, sheet, row.line, f"names {_article(field)} “{shown(public)}”, which it has not"
                )
            insert(connection, archive, sheet, placed)
    with archive.tally.during(connection, archive.size):
        wrong = soundness.contradictions(connection)
    for reason in wrong:
        archive.refuse(reason)


def checked(archive: Archive, sheet: Sheet, rows: Iterable[tuple[int, Row]]) -> list[Brought]:
    """Rows whose every value fits its column. Raises ArchiveError for the first that does not."""
    names = {field.name for field in sheet.fields}
    brought = list[Brought]()
    for number, row in rows:
        if not names >= row.keys():
            unknown = next(name for name in row if name not in names)
            what = f"has “{shown(unknown)}”, which this version of the program does not know"
            refuse(archive, sheet, number, what)
        try:
            brought.append(Brought(number, tuple(fitted(field, row) for field in sheet.fields)))
        except Unfit as unfit:
            refuse(archive, sheet, number, f"cannot be: {unfit}")
    return brought


def fitted(field: Field, row: Row) -> Any:
    """One value as the database takes it; None where a default takes its place. Raises Unfit."""
    value = row.get(field.name)
    if value is None:
        if field.nullable or (field.optional and field.name not in row):
            return None
        raise Unfit(f"it has no “{field.name}”")
    try:
        return text(value) if field.refers_to else field.codec.back(value)
    except Unfit as unfit:
        raise Unfit(f"its “{field.name}” is {unfit}") from None


def finders(connection: sqlite3.Connection, sheet: Sheet) -> dict[str, FindKeys]:
    """How the rows that a sheet refers to are found, by their table."""
    return {
        field.refers_to: _finder(connection, field.refers_to) for field in sheet.references if field.refers_to
    }


def _finder(connection: sqlite3.Connection, table: str) -> FindKeys:
    query = keys_query(table)
    return lambda ids: dict(connection.execute(query, {"ids": json.dumps(sorted(ids))}).fetchall())


def resolved(
    sheet: Sheet, rows: Sequence[Brought], find: Mapping[str, FindKeys]
) -> tuple[list[Placed], list[tuple[Brought, Field, str]]]:
    """Rows with keys for what they refer to; and those that refer to what is not there, with what."""
    places = [(at, field) for at, field in enumerate(sheet.fields) if field.refers_to]
    keys = {
        at: find[str(field.refers_to)]({row.values[at] for row in rows if row.values[at] is not None})
        for at, field in places
    }
    placed, lost = list[Placed](), list[tuple[Brought, Field, str]]()
    for row in rows:
        values = list(row.values)
        for at, field in places:
            if values[at] is None:
                continue
            if values[at] not in keys[at]:
                lost.append((row, field, values[at]))
                break
            values[at] = keys[at][values[at]]
        else:
            placed.append((row.line, tuple(values)))
    return placed, lost


def insert(
    connection: sqlite3.Connection, archive: Archive, sheet: Sheet, rows: Sequence[Placed]
) -> list[int]:
    """Add rows to a table; their keys, where it has such. Raises ArchiveError for what it refuses."""
    try:
        return add(connection, sheet, [values for _, values in rows])
    except sqlite3.IntegrityError as error:
        lines = f"lines {rows[0][0]} to {rows[-1][0]} of {sheet.member}"
        archive.refuse(f"{lines} contradict each other or what is there already ({error})", error)


def add(connection: sqlite3.Connection, sheet: Sheet, rows: Sequence[tuple[Any, ...]]) -> list[int]:
    """``insert`` that leaves IntegrityError to the caller."""
    first = next_key(connection, sheet)
    keys = list(range(first, first + len(rows)))
    keyed = list(zip(keys, rows, strict=True))
    for columns, run in groupby(keyed, key=lambda row: _given(sheet, row[1])):
        _insert(connection, sheet, columns, run)
    return keys if sheet.key else []


def _given(sheet: Sheet, values: Sequence[Any]) -> tuple[int, ...]:
    """Which of the fields have a value: an archive of an earlier version leaves out what it did not know."""
    return tuple(
        at for at, (field, value) in enumerate(zip(sheet.fields, values, strict=True))
        if value is not None or field.nullable
    )  # fmt: skip


def _insert(
    connection: sqlite3.Connection,
    sheet: Sheet,
    given: Sequence[int],
    rows: Iterable[tuple[int, Sequence[Any]]],
) -> None:
    columns = [sheet.fields[at].column for at in given]
    listed = [(key, [values[at] for at in given]) for key, values in rows]
    if sheet.table == "article":
        dated = columns.index("dated")
        columns.append("recency")
        listed = [
            (key, [*values, recency.of(date.fromisoformat(values[dated]), key)]) for key, values in listed
        ]
    if sheet.key:
        columns.append(sheet.key)
    connection.executemany(
        f'INSERT INTO "{sheet.table}" ({", ".join(map(_quoted, columns))}) '  # noqa: S608
        f"VALUES ({', '.join('?' * len(columns))})",
        ([*values, key] if sheet.key else values for key, values in listed),
    )


def next_key(connection: sqlite3.Connection, sheet: Sheet) -> int:
    """The first key that no row has had."""
    if not sheet.key:
        return 0
    ((last,),) = connection.execute(
        f'SELECT max(coalesce((SELECT max("{sheet.key}") FROM "{sheet.table}"), 0), '  # noqa: S608
        "coalesce((SELECT seq FROM sqlite_sequence WHERE name = ?), 0))",
        (sheet.table,),
    )
    return int(last) + 1


def refuse(archive: Archive, sheet: Sheet, number: int, what: str) -> NoReturn:
    """Raises ArchiveError for one line."""
    archive.refuse(f"line {number} of {sheet.member} {what}")


def shown(words: str) -> str:
    """What somebody made up, fit to be printed."""
    return printable(words[:_SHOWN])


def _article(field: Field) -> str:
    """``version`` → ``a version``."""
    name = str(field.refers_to).replace("_", " ")
    return f"an {name}" if name[0] in "aeio" else f"a {name}"


def _quoted(name: str) -> str:
    return f'"{name}"'
