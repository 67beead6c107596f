"""Taking in the layers of others, so that any order, and any repetition, ends in the same state.

A bundle is all of a layer at one moment of its owner's. Of several the newest counts, whole: what its owner
deleted is not in it, and so goes here too. Rows that hang on an article that this library lacks wait, with
the hashes of its texts, until it comes, in a bundle or by an import.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from briefing_app.storage.exchange.archive import Row
from briefing_app.storage.exchange.articles import bring_articles
from briefing_app.storage.exchange.loading import (
    Brought,
    FindKeys,
    add,
    checked,
    finders,
    fitted,
    refuse,
    resolved,
    shown,
)
from briefing_app.storage.exchange.reading import Archive
from briefing_app.storage.exchange.scope import layer_sheets
from briefing_app.storage.exchange.sheets import Field, Sheet
from briefing_app.storage.exchange.values import Unfit, stamp, text

_UID = re.compile(r"u-[a-z0-9]{8,40}")
_LONGEST_NAME = 64
_NOW = "strftime('%Y-%m-%d %H:%M:%f000', 'now')"


@dataclass(frozen=True, slots=True)
class Mentioned:
    """The articles that a bundle's rows hang on, by their ids there: the hashes of their texts."""

    hashes: Mapping[str, Sequence[str]] = field(default_factory=dict)

    def keys(self, connection: sqlite3.Connection, ids: set[str]) -> dict[str, int]:
        """The articles of this library that have one of those texts; of several the one that came first."""
        found = connection.execute(
            "SELECT said.key, min(v.article_key) FROM json_each(:said) said, json_each(said.value) hash "
            "JOIN version v ON v.content_hash = hash.value GROUP BY said.key",
            {"said": json.dumps({public: list(self.hashes.get(public, ())) for public in sorted(ids)})},
        )
        return {str(public): int(key) for public, key in found}


def mentioned(archive: Archive) -> Mentioned:
    """What a bundle says of the articles that its rows hang on."""
    hashes: dict[str, list[str]] = {}
    for article, version, _ in archive.mentioned():
        hashes.setdefault(article, []).append(version)
    return Mentioned(hashes)


def take_in(connection: sqlite3.Connection, archive: Archive, said: Mentioned) -> tuple[str, list[str]]:
    """Take in a bundle of somebody who does not work here: the outcome's word, and the articles it brought.

    The caller holds the write lock, commits or rolls back. Raises ArchiveError.
    """
    articles = bring_articles(connection, archive, said.hashes)
    key, outcome = _visitor(connection, archive)
    if outcome in ("new", "renewed"):
        forget_rows(connection, key)
        for sheet in layer_sheets(shared=True):
            for batch in archive.rows(sheet):
                _place(connection, archive, sheet, checked(archive, sheet, batch), key, said)
    settle(connection)
    return outcome, articles


def settle(connection: sqlite3.Connection) -> int:
    """Put what waits in its place, where the article it hangs on has come; how many rows that were."""
    placed = 0
    waiting = connection.execute(
        'SELECT DISTINCT t.user_id, t."table" FROM aside t, json_each(t.awaited) hash '
        "JOIN version v ON v.content_hash = hash.value WHERE t.reason = 'waits'"
    ).fetchall()
    for user in sorted({user for user, _ in waiting}):
        for sheet in layer_sheets(shared=True):
            placed += _settle(connection, sheet, user)
    return placed


def forget_rows(connection: sqlite3.Connection, user: int) -> None:
    """Delete a visitor's rows, those that wait among them."""
    for sheet in reversed(layer_sheets(shared=True)):
        connection.execute(f'DELETE FROM "{sheet.table}" WHERE user_id = ?', (user,))  # noqa: S608
    connection.execute("DELETE FROM aside WHERE user_id = ?", (user,))


def _visitor(connection: sqlite3.Connection, archive: Archive) -> tuple[int, str]:
    """Whose layer it is, made known where that is new; and what is to be done."""
    told = archive.manifest
    uid = str(told.layer)
    try:
        exported, name = stamp(told.exported), text(told.name)
    except Unfit as unfit:
        archive.refuse(f"what it says of whose layer it is, and when it was made, is {unfit}")
    name_taken = connection.execute("SELECT 1 FROM user WHERE name = ? AND uid <> ?", (uid, uid)).fetchone()
    if name_taken or not _UID.fullmatch(uid) or not name.isprintable() or len(name) > _LONGEST_NAME:
        archive.refuse("it does not say whose layer it is in a way that any library does")
    row = connection.execute("SELECT id, exported FROM user WHERE uid = ?", (uid,)).fetchone()
    if row is None:
        cursor = connection.execute(
            "INSERT INTO user (name, uid, visitor, created, exported) VALUES (?, ?, ?, ?, ?)",
            (uid, uid, name, exported, exported),
        )
        return int(cursor.lastrowid or 0), "new"
    key, known = int(row[0]), str(row[1])
    if exported <= known:
        return key, "same" if exported == known else "older"
    connection.execute("UPDATE user SET visitor = ?, exported = ? WHERE id = ?", (name, exported, key))
    return key, "renewed"


def find(
    connection: sqlite3.Connection, sheet: Sheet, user: int, uid: str, said: Mentioned
) -> dict[str, FindKeys]:
    """How a layer's references are found: its articles by their texts, its own rows among its own."""
    ways = finders(connection, sheet)
    ways["user"] = lambda ids: {uid: user} if uid in ids else {}
    if "article" in ways:
        ways["article"] = lambda ids: said.keys(connection, ids)
    for table in ways.keys() & {other.table for other in layer_sheets(shared=True)}:
        ways[table] = _own(connection, table, user)
    return ways


def _own(connection: sqlite3.Connection, table: str, user: int) -> FindKeys:
    query = (
        f'SELECT id, "key" FROM "{table}" WHERE user_id = :user '  # noqa: S608
        "AND id IN (SELECT value FROM json_each(:ids))"
    )
    return lambda ids: dict(
        connection.execute(query, {"user": user, "ids": json.dumps(sorted(ids))}).fetchall()
    )


def _place(
    connection: sqlite3.Connection,
    archive: Archive,
    sheet: Sheet,
    rows: list[Brought],
    user: int,
    said: Mentioned,
) -> None:
    uid = str(archive.manifest.layer)
    placed, lost = resolved(sheet, rows, find(connection, sheet, user, uid, said))
    by_line = {row.line: row for row in rows}
    for line, values in placed:
        try:
            if not _add(connection, sheet, values):
                _keep(connection, sheet, by_line[line], user, said, [])
        except sqlite3.IntegrityError as error:
            refuse(archive, sheet, line, f"cannot be ({error})")
    for row, reference, public in lost:
        if reference.refers_to == "user":
            refuse(archive, sheet, row.line, f"is another's, “{shown(public)}”")
        _wait(connection, archive, sheet, row, reference, user, said)


def _wait(
    connection: sqlite3.Connection,
    archive: Archive,
    sheet: Sheet,
    row: Brought,
    lacking: Field,
    user: int,
    said: Mentioned,
) -> None:
    """Keep a row for later. What hangs on a row that waits, waits for the same texts."""
    named = {
        part.refers_to: value
        for part, value in zip(sheet.fields, row.values, strict=True)
        if part.refers_to and value is not None
    }
    awaited = list(said.hashes.get(named.get("article", ""), ()))
    if lacking.refers_to == "version":
        awaited = [named["version"]]
    elif lacking.refers_to in {other.table for other in layer_sheets(shared=True)}:
        parent = connection.execute(
            'SELECT awaited FROM aside WHERE user_id = ? AND "table" = ? AND "row" ->> \'id\' = ?',
            (user, lacking.refers_to, named[lacking.refers_to]),
        ).fetchone()
        if parent is None:
            refuse(archive, sheet, row.line, f"names a {lacking.refers_to} that is not in the bundle")
        awaited += json.loads(parent[0])
    _keep(connection, sheet, row, user, said, awaited)


def _keep(
    connection: sqlite3.Connection,
    sheet: Sheet,
    row: Brought,
    user: int,
    said: Mentioned,
    awaited: Sequence[str],
) -> None:
    connection.execute(
        'INSERT INTO aside (user_id, reason, "table", "row", awaited, since) '  # noqa: S608
        f"VALUES (?, 'waits', ?, ?, ?, {_NOW})",
        (user, sheet.table, _as_json(sheet, row.values, said), json.dumps(list(awaited))),
    )


def _add(connection: sqlite3.Connection, sheet: Sheet, values: tuple[Any, ...]) -> bool:
    """Add one row. False where another has its place: two of their articles may be one here."""
    try:
        add(connection, sheet, [values])
    except sqlite3.IntegrityError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_CONSTRAINT_UNIQUE:
            raise
        return False
    return True


def _as_json(sheet: Sheet, values: Sequence[Any], said: Mentioned) -> str:
    """The row as the bundle had it, with the texts of its article, by which that is known when it comes."""
    row: Row = {}
    for part, value in zip(sheet.fields, values, strict=True):
        plain = part.codec.out(value) if value is not None and not part.refers_to else value
        row[part.name] = plain
    article = row.get("article")
    texts = {article: list(said.hashes.get(article, ()))} if isinstance(article, str) else {}
    return json.dumps({**row, "texts": texts}, ensure_ascii=False, separators=(",", ":"))


def _settle(connection: sqlite3.Connection, sheet: Sheet, user: int) -> int:
    placed = 0
    ((uid,),) = connection.execute("SELECT uid FROM user WHERE id = ?", (user,))
    waiting = connection.execute(
        'SELECT key, "row" FROM aside WHERE user_id = ? AND reason = \'waits\' AND "table" = ? ORDER BY key',
        (user, sheet.table),
    ).fetchall()
    for key, kept in waiting:
        row = json.loads(kept)
        said = Mentioned(row.pop("texts"))
        values = tuple(fitted(part, row) for part in sheet.fields)
        found, _ = resolved(sheet, [Brought(0, values)], find(connection, sheet, user, uid, said))
        if not found or not _add(connection, sheet, found[0][1]):
            continue
        connection.execute("DELETE FROM aside WHERE key = ?", (key,))
        placed += 1
    return placed


def counts(connection: sqlite3.Connection, user: int) -> tuple[dict[str, int], int]:
    """How many rows of each kind a layer has, by table, and how many of it wait."""
    found = {}
    for sheet in layer_sheets(shared=True):
        trash = "AND trashed_at IS NULL" if any(part.name == "trashed_at" for part in sheet.fields) else ""
        ((count,),) = connection.execute(
            f'SELECT count(*) FROM "{sheet.table}" WHERE user_id = ? {trash}',  # noqa: S608
            (user,),
        )
        if count:
            found[sheet.table] = int(count)
    ((waiting,),) = connection.execute(
        "SELECT count(*) FROM aside WHERE user_id = ? AND reason = 'waits'", (user,)
    )
    return found, int(waiting)
