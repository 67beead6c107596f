"""Connections to a library's file: how each is set up, shared among threads, and how its errors read.

One policy for all. ``isolation_level=None`` takes transactions out of the driver's hands, whose own lost
300 of 400 concurrent increments when measured: writers begin IMMEDIATE and so wait their turn, readers
begin deferred and see one moment. WAL lets readers go on while one writes. ``synchronous=FULL`` writes
each commit through to the disk: what a user saved survives a kill and a power cut, and a batch of an
import pays for it once.
"""

from __future__ import annotations

import json
import sqlite3
import threading
from array import array
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import CancelledError
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from briefing_app.domain.errors import LibraryError

BUSY_SECONDS = 20.0
"""How long a writer waits for one in another process. Batches take a fraction of a second."""

_STEPS = 2_000  # of SQLite's machine between two looks at whether to go on: well below a millisecond
_IDLE = 4  # connections kept for the next reader


def connect(path: Path) -> sqlite3.Connection:
    """A connection to an existing file, set up as every connection is."""
    connection = sqlite3.connect(
        path.resolve().as_uri() + "?mode=rw",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,  # a pool hands it from thread to thread, one at a time
    )
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA temp_store = MEMORY")
    except BaseException:
        connection.close()
        raise
    return connection


class Readers:
    """Idle connections that cannot write. Any number of threads may read at once."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._idle: deque[sqlite3.Connection] = deque()

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A connection in a transaction that sees the library as it is at its first statement."""
        connection = self._take()
        try:
            connection.execute("BEGIN")
            yield connection
            connection.execute("ROLLBACK")
        except BaseException:
            connection.close()
            raise
        self._give_back(connection)

    def close(self) -> None:
        while self._idle:
            self._idle.pop().close()

    def _take(self) -> sqlite3.Connection:
        try:
            return self._idle.pop()
        except IndexError:
            connection = connect(self._path)
            connection.execute("PRAGMA query_only = ON")
            return connection

    def _give_back(self, connection: sqlite3.Connection) -> None:
        if len(self._idle) < _IDLE:
            self._idle.append(connection)
        else:
            connection.close()


class Turn:
    """A lock that is handed on in the order of asking.

    With a plain lock, or SQLite's own, a long import that writes batch after batch takes it again before a
    waiting thread has woken up, and the note being saved meanwhile starves.
    """

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._waiting: deque[threading.Event] = deque()
        self._taken = False

    @property
    def awaited(self) -> bool:
        """Whether somebody waits for the turn."""
        return bool(self._waiting)

    @contextmanager
    def held(self, seconds: float = 3 * BUSY_SECONDS) -> Iterator[None]:
        """Wait for the turn, hold it, hand it on. Raises LibraryError after ``seconds`` of waiting."""
        self._acquire(seconds)
        try:
            yield
        finally:
            with self._guard:
                self._hand_on()

    def _acquire(self, seconds: float) -> None:
        with self._guard:
            if not self._taken:
                self._taken = True
                return
            mine = threading.Event()
            self._waiting.append(mine)
        if mine.wait(seconds):
            return
        with self._guard:
            if mine.is_set():  # it came in the very moment of giving up
                self._hand_on()
            else:
                self._waiting.remove(mine)
        raise LibraryError("Another change to this library is taking very long. Wait for it, then try again.")

    def _hand_on(self) -> None:
        if self._waiting:
            self._waiting.popleft().set()
        else:
            self._taken = False


_PIECE = 100_000  # characters of a long list of numbers


@contextmanager
def interruptible(connection: sqlite3.Connection, cancelled: Callable[[], bool] | None) -> Iterator[None]:
    """Statements end soon after ``cancelled`` says so. Raises CancelledError then, or what it has raised."""
    if cancelled is None:
        yield
        return
    ending = list[BaseException]()

    def asked() -> bool:
        try:
            if not ending and cancelled():
                ending.append(CancelledError())
        except BaseException as error:  # noqa: BLE001 - SQLite would lose it: it is raised below
            ending.append(error)
        return bool(ending)

    connection.set_progress_handler(asked, _STEPS)
    try:
        yield
    except Exception as error:
        if ending:
            raise ending[0] from error
        raise
    finally:
        connection.set_progress_handler(None, 0)
    if ending:  # whoever ran the statement took it for a failure of his own
        raise ending[0]


def _nothing() -> None:
    pass


class Rows:
    """Plain SQL for one user: every statement may say ``:user``, and needs no passing of it.

    ``before`` runs ahead of each statement: a unit of work writes out there what it still holds in memory.
    """

    def __init__(
        self, connection: sqlite3.Connection, user: int, before: Callable[[], None] = _nothing
    ) -> None:
        self._connection = connection
        self._before = before
        self.user = user

    def all(self, sql: str, **values: Any) -> list[sqlite3.Row]:
        """All rows; columns by name or place."""
        self._before()
        cursor = self._connection.cursor()
        cursor.row_factory = sqlite3.Row
        return cursor.execute(sql, {"user": self.user, **values}).fetchall()

    def many(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        """Run one statement for each row of values, in the order of its question marks."""
        self._before()
        self._connection.executemany(sql, rows)

    def one(self, sql: str, **values: Any) -> sqlite3.Row | None:
        """The first row, or None."""
        return next(iter(self.all(sql, **values)), None)

    def column(self, sql: str, **values: Any) -> list[Any]:
        """The first column alone; the quickest way to a million keys."""
        self._before()
        cursor = self._connection.cursor()
        cursor.row_factory = _first
        return cursor.execute(sql, {"user": self.user, **values}).fetchall()

    def numbers(self, sql: str, **values: Any) -> array[int]:
        """The first column of whole numbers, many at a time: a million in a third of the time."""
        whole = f"WITH found(number) AS ({sql}) SELECT json_group_array(number) FROM found"  # noqa: S608
        listed: str = self.value(whole, **values)
        found = array("q")
        at = 1
        while at < len(listed) - 1:
            # In pieces, so that other threads have their turn between them.
            end = listed.find(",", at + _PIECE)
            end = len(listed) - 1 if end < 0 else end
            found.extend(json.loads(f"[{listed[at:end]}]"))
            at = end + 1
        return found

    def value(self, sql: str, **values: Any) -> Any:
        """The first column of the first row, or None."""
        return next(iter(self.column(sql, **values)), None)


def _first(cursor: sqlite3.Cursor, row: tuple[Any, ...]) -> Any:
    return row[0]


_ADVICE = {
    sqlite3.SQLITE_BUSY: "is in use by another program and stays so. Close that, then try again.",
    sqlite3.SQLITE_LOCKED: "is in use by another program. Close that, then try again.",
    sqlite3.SQLITE_READONLY: "cannot be written. Check the permissions of the file and of its folder.",
    sqlite3.SQLITE_PERM: "may not be read. Check the permissions of the file and of its folder.",
    sqlite3.SQLITE_AUTH: "may not be read. Check the permissions of the file and of its folder.",
    sqlite3.SQLITE_CANTOPEN: "cannot be opened. Check that its folder exists and that you may write in it.",
    sqlite3.SQLITE_FULL: "cannot grow: the disk is full. Free some space and try again: nothing is lost.",
    sqlite3.SQLITE_IOERR: "cannot be read or written: the disk reports an error. Check the disk, and make a "
    "backup elsewhere.",
    sqlite3.SQLITE_NOTADB: "is not a library. Choose another file, or another name for a new library.",
    sqlite3.SQLITE_CORRUPT: "is damaged. Put a backup in its place: one is beside it from the last upgrade, "
    "unless you made a newer one.",
}


def advice(path: Path, error: BaseException) -> LibraryError | None:
    """What to tell the user of a database error; None where it is a bug of ours."""
    cause = getattr(error, "orig", None) or error  # SQLAlchemy wraps the driver's errors
    code = getattr(cause, "sqlite_errorcode", None)
    if not isinstance(cause, sqlite3.Error) or code is None:
        return None
    words = _ADVICE.get(code & 0xFF)
    return LibraryError(f"The library {path} {words}") if words else None


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turns the database errors that a user can act on into LibraryErrors."""
    try:
        yield
    except Exception as error:
        told = advice(path, error)
        if told is None:
            raise
        raise told from error
