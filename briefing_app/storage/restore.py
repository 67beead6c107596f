"""Putting another library in the place of one: the whole of it, or nothing.

The new content is written into the present file in one transaction of SQLite's, so that a kill at any
point leaves the old library or the new one, and never the log of one beside the file of the other. Where
the present file is too damaged for that, it is kept aside and another takes its name.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from briefing_app.domain.errors import LibraryError
from briefing_app.storage.connection import connect, explained
from briefing_app.storage.migrate import PAGES
from briefing_app.storage.tally import Tally, size_of

_PATIENCE = 500  # milliseconds; whoever has the library open has it open for long


def put_in_place(new: Path, path: Path, tally: Tally | None = None) -> Path | None:
    """Make the library at ``path`` what the file ``new`` is, which may be gone afterwards.

    That is the size of ``new`` for ``tally``.

    Returns where the present one was kept if it was too damaged to be written, else None. Raises
    LibraryError where somebody has it open, or the disk is full; then nothing has changed.
    """
    with explained(new), closing(connect(new)) as source:
        source.execute("PRAGMA journal_mode = DELETE")  # one file, without companions
    if not path.exists():
        _rename(new, path)
        return None
    try:
        with explained(path):
            _overwrite(new, path, tally or Tally())
    except LibraryError as error:
        if not _is_damage(error.__cause__):
            raise
        return _replace(new, path)
    return None


def refuse_if_open(path: Path) -> None:
    """Raises LibraryError where this or another program has the library open."""
    with explained(path), closing(connect(path)) as connection:
        _take_alone(connection, path)
        _into_wal(connection)


def _overwrite(new: Path, path: Path, tally: Tally) -> None:
    with closing(connect(path)) as target, closing(connect(new)) as source:
        _take_alone(target, path)
        source.backup(target, pages=PAGES, progress=tally.copying(size_of(new)))
        _into_wal(target)


def _take_alone(connection: sqlite3.Connection, path: Path) -> None:
    """Have the file for oneself: SQLite leaves WAL for no one else's sake."""
    connection.execute(f"PRAGMA busy_timeout = {_PATIENCE}")
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    try:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("COMMIT")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF not in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise
        raise LibraryError(
            f"The library {path} is open, here or in another program. Close it there, then try again. "
            "Nothing was changed."
        ) from error


def _into_wal(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA locking_mode = NORMAL")
    connection.execute("PRAGMA journal_mode = WAL")


def _is_damage(error: BaseException | None) -> bool:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def _replace(new: Path, path: Path) -> Path:
    """Keep a damaged library aside with its log, and give its name to the new one."""
    number = 1
    while (aside := path.with_name(f"{path.stem}.damaged-{number}{path.suffix}")).exists():
        number += 1
    try:
        for end in ("", "-wal"):
            if Path(f"{path}{end}").exists():
                shutil.copyfile(f"{path}{end}", f"{aside}{end}")
        for end in ("-wal", "-shm", "-journal"):  # the log of one library is never read into another
            with suppress(FileNotFoundError):
                Path(f"{path}{end}").unlink()
    except OSError as error:
        raise LibraryError(
            f"The damaged library {path} cannot be kept as {aside} ({error.strerror}). "
            "Free some space, then try again. Nothing was changed."
        ) from error
    _rename(new, path)
    return aside


def _rename(new: Path, path: Path) -> None:
    try:
        with new.open("rb+") as file:
            os.fsync(file.fileno())
        new.replace(path)
    except OSError as error:
        raise LibraryError(
            f"The library {path} cannot be written ({error.strerror}). Check its folder and the disk's space."
        ) from error
