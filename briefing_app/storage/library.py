"""One library: opened, migrated, backed up, checked."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing_app.domain.errors import LibraryError, NotFoundError
from briefing_app.domain.ids import random_id
from briefing_app.domain.work import OnProgress, ignore
from briefing_app.storage.connection import Readers, Rows, Turn, connect, explained, interruptible
from briefing_app.storage.migrate import copy_checked, migrate
from briefing_app.storage.reader import Reader
from briefing_app.storage.reads.base import storable
from briefing_app.storage.tally import OnDone, Tally, size_of, unwatched

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from briefing_app.domain.changes import ChangeSet
    from briefing_app.domain.exchange import Layer, Received
    from briefing_app.domain.upkeep import Finding
    from briefing_app.storage.unit_of_work import UnitOfWork

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """The moment, in UTC."""
    return datetime.now(UTC)


class Library:
    """An open library. Threads may share it; another process opens its own on the same file."""

    def __init__(self, path: Path, clock: Clock = utc_now) -> None:
        """Use ``Library.open``."""
        self.path = path
        self._clock = clock
        self._readers = Readers(path)
        self._turn = Turn()
        self._engine_made: Engine | None = None
        self._engine_guard = threading.Lock()

    @classmethod
    def open(cls, path: Path, *, clock: Clock = utc_now, on_progress: OnProgress = ignore) -> Library:
        """Open the library at ``path``; make it, with its folder, where there is none.

        One made by an earlier version is backed up beside itself and migrated, of which ``on_progress``
        hears. ``clock`` tells the time that rows are stamped with. Raises LibraryError where it cannot be
        opened or written, is no library, or was made by a newer version.
        """
        with explained(path):
            _make_file(path)
            migrate(path, on_progress)
        return cls(path, clock)

    @contextmanager
    def unit_of_work(self, user: str) -> Iterator[UnitOfWork]:
        """A write transaction for one user; nothing is kept unless it is committed.

        Raises NotFoundError for an unknown user, LibraryError where the library cannot be written.
        Inside the block another unit of work in the same thread would wait for this one for ever.
        """
        from briefing_app.storage.engine import raw_connection
        from briefing_app.storage.unit_of_work import UnitOfWork

        with (
            explained(self.path),
            self._turn.held(),
            self._engine().connect() as connection,  # closing it rolls back what commit() did not keep
        ):
            connection.begin()
            user_id = _user_id(raw_connection(connection), user, working=True)
            with closing(UnitOfWork(connection, user_id, self._clock)) as uow:
                yield uow

    @contextmanager
    def reader(self, user: str, cancelled: Callable[[], bool] | None = None) -> Iterator[Reader]:
        """A look at the library for one user, all of it at one moment. Raises NotFoundError.

        What it is asked for ends some milliseconds after ``cancelled`` says so, with CancelledError
        (``concurrent.futures``); ``cancelled`` is asked in the thread that reads.
        """
        with (
            explained(self.path),
            self._readers.reading() as connection,
            interruptible(connection, cancelled),
        ):
            yield Reader(Rows(connection, _user_id(connection, user)))

    def awaited(self) -> bool:
        """Whether another thread of this program waits for its turn to write."""
        return self._turn.awaited

    def users(self) -> list[str]:
        """The names of all who work here, sorted; not of those whose layers came in bundles."""
        with explained(self.path), self._readers.reading() as connection:
            names = connection.execute("SELECT name FROM user WHERE visitor IS NULL").fetchall()
        return sorted((str(name) for (name,) in names), key=str.casefold)

    def ensure_user(self, name: str) -> bool:
        """Add a user where there is none of this name. Returns whether one was added."""
        name = storable(name)
        if name in self.users():
            return False
        with explained(self.path), self._turn.held(), closing(connect(self.path)) as connection:
            moment = self._clock().astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")
            added = connection.execute(
                "INSERT INTO user (name, created, uid) VALUES (?, ?, ?) ON CONFLICT (name) DO NOTHING",
                (name, moment, random_id("u", 20)),
            )
            return added.rowcount == 1

    def rename_user(self, user: str, name: str) -> bool:
        """Give a user another name. Returns False where someone has it already. Raises NotFoundError."""
        name = storable(name)
        with self.writing() as connection:
            number = _user_id(connection, user)
            if connection.execute("SELECT 1 FROM user WHERE name = ?", (name,)).fetchone():
                return False
            connection.execute("UPDATE user SET name = ? WHERE id = ?", (name, number))
            return True

    def backup(self, to: Path, on_done: OnDone = unwatched) -> None:
        """Write a checked copy of the library, also while it is in use.

        Raises LibraryError where ``to`` exists or cannot be written.
        """
        with explained(self.path):
            copy_checked(self.path, to, Tally(2 * size_of(self.path), on_done))

    def archive(
        self,
        to: Path,
        *,
        user: str | None = None,
        bundle: bool = False,
        texts: bool = True,
        on_done: OnDone = unwatched,
    ) -> None:
        """Write the library, or the layer of one ``user``, to a new file, also while it is in use.

        A ``bundle`` is a layer for others. Raises ExportError, NotFoundError.
        """
        from briefing_app.storage.exchange.library import archive

        with explained(self.path), self._readers.reading() as connection:
            if user is not None:
                _user_id(connection, user)
            archive(connection, to, user=user, bundle=bundle, texts=texts, now=self._clock, on_done=on_done)

    def take_in(self, file: Path, user: str, on_done: OnDone = unwatched) -> tuple[Received, ChangeSet]:
        """Take in a bundle for ``user``. Raises ArchiveError; then nothing has changed."""
        from briefing_app.storage.exchange.receiving import receive

        return receive(self, file, user, on_done)

    def settle(self) -> int:
        """Put rows that wait for their article in their place where it has come; how many those were."""
        from briefing_app.storage.exchange.layers import settle

        with self.writing() as connection:
            return settle(connection)

    def layers(self) -> list[Layer]:
        """The layers that came in bundles, by their owners' names."""
        from briefing_app.storage.exchange.receiving import layers

        with explained(self.path), self._readers.reading() as connection:
            return layers(connection)

    def forget_layer(self, uid: str) -> Layer:
        """Take out a layer that came in a bundle. Raises NotFoundError."""
        from briefing_app.storage.exchange.receiving import forget

        with self.writing() as connection:
            return forget(connection, uid)

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A transaction of what is nobody's change here, such as others' layers: kept unless it raises."""
        with explained(self.path), self._turn.held(), closing(connect(self.path)) as connection:
            connection.execute("BEGIN IMMEDIATE")
            yield connection
            connection.execute("COMMIT")

    def check(self, repair: bool = True, on_done: OnDone = unwatched) -> list[Finding]:
        """What is wrong, and what was mended; empty where all is well."""
        from briefing_app.storage.backups import newest_sound
        from briefing_app.storage.check import PASSES, check

        with explained(self.path), self._turn.held(), closing(connect(self.path)) as connection:
            sound = newest_sound(self.path)
            tally = Tally(PASSES * size_of(self.path), on_done)
            return check(connection, repair, str(sound) if sound else None, tally)

    def aside(self) -> list[dict[str, Any]]:
        """The rows that checks have put aside, with whose they were."""
        from briefing_app.storage.strays import kept_aside

        with explained(self.path), self._readers.reading() as connection:
            return kept_aside(connection)

    def close(self) -> None:
        """Close all connections. Units of work and readers must be over."""
        self._readers.close()
        if self._engine_made is not None:
            self._engine_made.dispose()

    def _engine(self) -> Engine:
        with self._engine_guard:
            if self._engine_made is None:
                from briefing_app.storage.engine import engine_for

                self._engine_made = engine_for(self.path)
            return self._engine_made


def _make_file(path: Path) -> None:
    if path.is_dir():
        raise LibraryError(f"{path} is a folder, not a library. Name a file in it.")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    except OSError as error:
        raise LibraryError(
            f"The library {path} cannot be made or opened ({error.strerror}). "
            "Check the folder and its permissions, or choose another place."
        ) from error


def _user_id(connection: sqlite3.Connection, name: str, *, working: bool = False) -> int:
    """A user by name, or a visitor by uid unless it is about ``working`` here. Raises NotFoundError."""
    row = connection.execute("SELECT id, visitor FROM user WHERE name = ?", (storable(name),)).fetchone()
    if row is None or (working and row[1] is not None):
        raise NotFoundError(f"This library knows no user “{name}”. Create the user first.")
    return int(row[0])
