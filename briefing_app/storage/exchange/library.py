"""A whole library, or one user's layer of it, out into an archive and from one into a new library."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

from briefing_app.domain.errors import ArchiveError
from briefing_app.storage import searching
from briefing_app.storage.connection import connect, explained
from briefing_app.storage.exchange.archive import Manifest, Scope, write
from briefing_app.storage.exchange.loading import fill
from briefing_app.storage.exchange.reading import Archive, opened
from briefing_app.storage.exchange.sheets import sheets
from briefing_app.storage.migrate import REVISIONS, migrate
from briefing_app.storage.restore import put_in_place
from briefing_app.storage.tally import OnDone, unwatched


def archive(
    connection: sqlite3.Connection,
    to: Path,
    *,
    user: str | None = None,
    bundle: bool = False,
    texts: bool = True,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
    on_done: OnDone = unwatched,
) -> None:
    """Write what this connection's transaction sees to a new file.

    The whole library; or the layer of ``user``, with the articles that it hangs on where ``texts``. A
    ``bundle`` is a layer for others, without what is private. Raises ExportError.
    """
    if user is None:
        write(connection, to, Manifest(Scope.LIBRARY, REVISIONS[-1]), 0, texts=True, on_done=on_done)
        return
    key, uid = connection.execute("SELECT id, uid FROM user WHERE name = ?", (user,)).fetchone()
    scope = Scope.BUNDLE if bundle else Scope.LAYER
    moment = now().astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    write(
        connection,
        to,
        Manifest(scope, REVISIONS[-1], uid, user, moment),
        key,
        texts=texts,
        on_done=on_done,
    )


def unarchive(file: Path, path: Path, on_done: OnDone = unwatched) -> None:
    """Make a library of an archive at ``path``, where there is none yet, or an empty one.

    It appears there whole or not at all. Raises ArchiveError for what is no sound archive, or only a
    bundle; LibraryError where ``path`` cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with opened(file, path.parent, on_done) as source:
        if source.manifest.scope is Scope.BUNDLE:
            source.refuse("it is a bundle: it goes into a library that there is. Use `bundle import`")
        if path.exists() and not _is_empty(path):
            raise ArchiveError(
                f"The library {path} is not empty, and an archive fills a new one. Name another file. "
                "Nothing was changed."
            )
        part = path.with_name(f"{path.name}.part")
        _discard(part)
        try:
            with explained(part):
                part.touch()
                migrate(part)
                with closing(connect(part)) as connection:
                    _fill(connection, source)
            put_in_place(part, path, source.tally)
        finally:
            _discard(part)


def _fill(connection: sqlite3.Connection, source: Archive) -> None:
    # Nobody sees this file before it is whole and on the disk: it need not be safe on the way.
    for setting in ("journal_mode = MEMORY", "synchronous = OFF", "cache_size = -65536"):
        connection.execute(f"PRAGMA {setting}")
    connection.execute("BEGIN IMMEDIATE")
    fill(connection, source)
    with source.tally.during(connection, source.size):
        searching.rebuild(connection)
    connection.execute("COMMIT")


def _is_empty(path: Path) -> bool:
    """Whether nothing but users is in a library."""
    migrate(path)
    with closing(connect(path)) as connection:
        return not any(
            connection.execute(f'SELECT EXISTS (SELECT 1 FROM "{table}")').fetchone()[0]  # noqa: S608
            for table in sheets().keys() - {"user"}
        )


def _discard(part: Path) -> None:
    for end in ("", "-wal", "-shm", "-journal"):
        with suppress(FileNotFoundError):
            Path(f"{part}{end}").unlink()
