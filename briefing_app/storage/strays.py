"""Rows of users that belong to a row that is gone: put aside, where nothing of them is lost."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from briefing_app.domain.upkeep import Finding

_KEEP = (
    'INSERT INTO aside (user_id, reason, "table", "row", awaited, since) '
    "VALUES (?, 'found', ?, ?, '[]', strftime('%Y-%m-%d %H:%M:%f000', 'now'))"
)
_TO_READ = "`briefing-app check --aside` prints them."


def put_strays_aside(connection: sqlite3.Connection, repair: bool) -> Iterator[Finding]:
    """Take out of every table the rows whose other half is gone, and those that hung on them in turn."""
    while strays := _strays(connection):
        for table, keys in strays.items():
            kept = _take_out(connection, table, keys)
            what = f"{len(keys)} rows of “{table}” belonged to a row that is gone"
            if kept and repair:
                yield Finding(f"{what}; they are kept aside", True, repair, _TO_READ)
            else:
                yield Finding(what, True, repair)


def _strays(connection: sqlite3.Connection) -> dict[str, list[int]]:
    found: dict[str, set[int]] = defaultdict(set)
    for table, rowid, _, _ in connection.execute("PRAGMA foreign_key_check"):
        if rowid is not None:
            found[str(table)].add(int(rowid))
    return {table: sorted(keys) for table, keys in found.items()}


def _take_out(connection: sqlite3.Connection, table: str, keys: list[int]) -> bool:
    """Delete rows by number; whether they were a user's, and so were kept."""
    cursor = connection.cursor()
    cursor.row_factory = sqlite3.Row
    kept = False
    for key in keys:
        row = cursor.execute(f'SELECT * FROM "{table}" WHERE rowid = ?', (key,)).fetchone()  # noqa: S608
        if row is not None and "user_id" in row.keys() and table != "aside":  # noqa: SIM118 - not of a mapping
            kept = True
            user = connection.execute("SELECT id FROM user WHERE id = ?", (row["user_id"],)).fetchone()
            owner = user or connection.execute("SELECT min(id) FROM user").fetchone()
            connection.execute(_KEEP, (*owner, table, _as_json(row)))
        connection.execute(f'DELETE FROM "{table}" WHERE rowid = ?', (key,))  # noqa: S608
    return kept


def _as_json(row: sqlite3.Row) -> str:
    plain: dict[str, Any] = {
        name: value.hex() if isinstance(value, bytes) else value for name, value in dict(row).items()
    }
    return json.dumps(plain, ensure_ascii=False)


def kept_aside(connection: sqlite3.Connection) -> list[dict[str, Any]]:
    """What checks have put aside: whose, from which table, the row, and when."""
    rows = connection.execute(
        'SELECT u.name, a."table", a."row", a.since FROM aside a JOIN user u ON u.id = a.user_id '
        "WHERE a.reason = 'found' ORDER BY a.key"
    )
    return [
        {"user": user, "table": table, "row": json.loads(row), "since": since}
        for user, table, row, since in rows
    ]
