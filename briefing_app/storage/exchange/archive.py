"""Writing an archive: a zip of one member a table, each row a line of JSON.

``manifest.json`` comes first and says what it is. Rows are in the order of their keys, and nothing in the
file tells when or where it was written, so that equal libraries make equal archives. Nothing is gathered in
memory: a library of any size can be written.
"""

from __future__ import annotations

import json
import os
import sqlite3
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from pathlib import Path
from typing import Any

from briefing_app.domain.errors import ExportError
from briefing_app.storage.connection import interruptible
from briefing_app.storage.exchange import scope
from briefing_app.storage.exchange.sheets import Field, Sheet, named, sheets
from briefing_app.storage.tally import OnDone, Tally

FORMAT = "briefing-archive"
VERSION = 1
"""Raised when a program that knows this one could not read what is written."""
MANIFEST = "manifest.json"
MENTIONED = "mentioned.jsonl"
"""In a bundle: the texts of the articles that its rows hang on, by their hashes."""

_AT_ONCE = 500  # rows
_EPOCH = (1980, 1, 1, 0, 0, 0)  # zip knows no earlier moment

Row = dict[str, Any]


class Scope(StrEnum):
    """What an archive holds: a library; one user's layer with its articles; a layer to hand to others."""

    LIBRARY = "library"
    LAYER = "layer"
    BUNDLE = "bundle"


@dataclass(frozen=True, slots=True)
class Manifest:
    """The first member of an archive. ``revision`` is the library's last migration.

    ``layer`` and ``name`` are the uid and the name of whose layer it is, ``exported`` when (UTC): both are
    those of layers and bundles alone.
    """

    scope: Scope
    revision: str
    layer: str | None = None
    name: str | None = None
    exported: str | None = None

    def as_json(self) -> Row:
        """As it is written."""
        told = {"layer": self.layer, "name": self.name, "exported": self.exported}
        return {
            "format": FORMAT,
            "version": VERSION,
            "scope": self.scope.value,
            "revision": self.revision,
            **{name: value for name, value in told.items() if value is not None},
        }


@dataclass(frozen=True, slots=True)
class _Member:
    """A part of an archive: its rows, and how many those are."""

    name: str
    rows: Iterable[list[Row]]
    count: int


def write(
    connection: sqlite3.Connection, to: Path, manifest: Manifest, user: int, *, texts: bool, on_done: OnDone
) -> None:
    """Write an archive of what this connection's transaction sees; the file appears whole or not at all.

    ``user`` is whose layer it is, where it is one; with ``texts`` its articles come along. Raises
    ExportError where ``to`` exists or cannot be written.
    """
    if to.exists():
        raise ExportError(f"{to} exists already. Choose another name for the archive.")
    part = to.with_name(f"{to.name}.part")
    try:
        with part.open("wb") as raw:
            with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as archive:
                members = [
                    _Member(MANIFEST, [[manifest.as_json()]], 1),
                    *_members(connection, manifest.scope, user, texts=texts),
                ]
                tally = Tally(sum(member.count for member in members), on_done)
                with interruptible(connection, tally.look):
                    for member in members:
                        _write(archive, member, tally)
            raw.flush()
            os.fsync(raw.fileno())
        part.rename(to)
    except OSError as error:
        raise ExportError(
            f"The archive {to} cannot be written ({error.strerror}). Check its folder and the disk's space."
        ) from error
    finally:
        part.unlink(missing_ok=True)


def _members(connection: sqlite3.Connection, kind: Scope, user: int, *, texts: bool) -> Iterator[_Member]:
    if kind is Scope.LIBRARY:
        for sheet in sheets().values():
            yield _of_sheet(connection, sheet)
        return
    shared = kind is Scope.BUNDLE
    want(connection, user, shared=shared)
    layer = {sheet.table for sheet in scope.layer_sheets(shared=shared)}
    if shared:
        ((count,),) = connection.execute(f"SELECT count(*) FROM {scope.WANTED}")  # noqa: S608
        yield _Member(MENTIONED, mentioned(connection), count)
    for sheet in sheets().values():
        if sheet.table in layer or sheet.table == "user" or (texts and not _apart(sheet)):
            yield _of_sheet(connection, sheet, scope.of_layer(sheet.table), user)


def _of_sheet(connection: sqlite3.Connection, sheet: Sheet, where: str = "1", user: int = 0) -> _Member:
    ((count,),) = connection.execute(
        f'SELECT count(*) FROM "{sheet.table}" t WHERE {where}',  # noqa: S608
        {"user": user},
    )
    return _Member(sheet.member, rows_of(connection, sheet, where, user), count)


def _apart(sheet: Sheet) -> bool:
    """Whether a table is of somebody's, not of the library."""
    return sheet.owned or sheet.table in scope.PRIVATE


def want(connection: sqlite3.Connection, user: int, *, shared: bool) -> None:
    """Note which articles a user's layer hangs on, for this connection's queries of ``of_layer``."""
    query_only = connection.execute("PRAGMA query_only").fetchone()[0]
    connection.execute("PRAGMA query_only = OFF")  # a table of this connection's own is no change
    connection.execute(f"CREATE TEMP TABLE IF NOT EXISTS {scope.WANTED[5:]} (key INTEGER PRIMARY KEY)")
    connection.execute(f"DELETE FROM {scope.WANTED}")  # noqa: S608
    connection.execute(
        f"INSERT INTO {scope.WANTED} SELECT article_key FROM ({scope.wanted_articles(shared=shared)}) "  # noqa: S608
        "WHERE article_key IS NOT NULL",
        {"user": user},
    )
    connection.execute(f"PRAGMA query_only = {query_only}")


def mentioned(connection: sqlite3.Connection) -> Iterator[list[Row]]:
    """The versions of the articles that are wanted, the earliest first."""
    cursor = connection.execute(
        "SELECT a.id, v.content_hash, v.title FROM version v JOIN article a ON a.key = v.article_key "  # noqa: S608
        f"WHERE a.key IN (SELECT key FROM {scope.WANTED}) ORDER BY v.key"
    )
    for rows in iter(lambda: cursor.fetchmany(_AT_ONCE), []):
        yield [{"article": row[0], "version": row[1], "title": row[2]} for row in rows]


def rows_of(connection: sqlite3.Connection, sheet: Sheet, where: str, user: int) -> Iterator[list[Row]]:
    """The rows of a table as an archive has them, some hundred at a time, in the order of their keys."""
    columns, joins = list[str](), list[str]()
    for number, field in enumerate(sheet.fields):
        if field.refers_to:
            reference = named(field, "t", f"r{number}")
            columns.append(reference.value)
            joins += reference.joins
        else:
            columns.append(f't."{field.column}"')
    order = ", ".join(f't."{name}"' for name in sheet.order)
    cursor = connection.execute(
        f'SELECT {", ".join(columns)} FROM "{sheet.table}" t {" ".join(joins)} '  # noqa: S608
        f"WHERE {where} ORDER BY {order}",
        {"user": user},
    )
    makers = [(field.name, _maker(field)) for field in sheet.fields]
    while rows := list(islice(cursor, _AT_ONCE)):
        yield [
            {
                name: None if value is None else make(value)
                for (name, make), value in zip(makers, row, strict=True)
            }
            for row in rows
        ]


def _maker(field: Field) -> Callable[[Any], Any]:
    return str if field.refers_to else field.codec.out


def _write(archive: zipfile.ZipFile, part: _Member, tally: Tally) -> None:
    info = zipfile.ZipInfo(part.name, _EPOCH)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.external_attr = 0o600 << 16
    with archive.open(info, "w", force_zip64=True) as member:
        for rows in part.rows:
            member.write("".join(map(line, rows)).encode())
            tally.add(len(rows))


def line(row: Row) -> str:
    """One row as one line: line feeds stand nowhere else, since JSON escapes those in words."""
    return json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n"
