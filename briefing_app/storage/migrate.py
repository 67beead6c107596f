"""Bringing a library to the shape this version needs.

A library carries the number of its last migration. It is compared with a constant, so that Alembic, which
takes longer to import than a library to open, is needed only when a migration is due.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from briefing_app.domain.errors import LibraryError
from briefing_app.domain.work import OnProgress, Progress, Stage, ignore
from briefing_app.storage.connection import connect
from briefing_app.storage.tally import Tally, size_of

REVISIONS = tuple(f"{number:04}" for number in range(1, 16))
"""All migrations, oldest first: the files of ``migrations/versions``."""

APPLICATION_ID = 0x42726652  # "BrfR" in the file's header: this SQLite file is a library
PAGES = 500
"""How many are copied between two looks at whether to go on: some two megabytes."""
MIGRATIONS = Path(__file__).resolve().parent / "migrations"


def revision_of(connection: sqlite3.Connection) -> str | None:
    """The library's last migration; None for a file without tables.

    Raises LibraryError for another program's database.
    """
    if not connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone():
        return None
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise LibraryError(
            f"{_file_of(connection)} is another program's database, not a library. "
            "Choose another file, or another name for a new library."
        )
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return str(row[0])


def migrate(path: Path, on_progress: OnProgress = ignore) -> Path | None:
    """Run the migrations that are due, all or none, and return the backup made first, if any.

    ``on_progress`` hears of the backup and of each migration of a library that is not new.
    Raises LibraryError for a library made by a newer version, and where the backup fails.
    """
    with closing(connect(path)) as connection:
        current = _is_current(connection)
        if not current or connection.execute("PRAGMA journal_mode").fetchone() != ("wal",):
            connection.execute("PRAGMA journal_mode = WAL")  # a copy that was put in its place has none
    return None if current else _upgrade(path, on_progress)


def copy_checked(path: Path, to: Path, tally: Tally | None = None) -> None:
    """Copy a library that may be in use to a new file, and check the copy: twice its size, for ``tally``.

    Raises LibraryError where ``to`` exists, cannot be written, or came out wrong.
    """
    tally, size = tally or Tally(), size_of(path)
    if to.exists():
        raise LibraryError(f"{to} exists already. Choose another name for the backup.")
    unfinished = to.with_name(f"{to.name}.part")
    try:
        with closing(connect(path)) as source, closing(sqlite3.connect(unfinished)) as target:
            # All pages are of one moment: else SQLite begins again whenever somebody has written between two.
            source.execute("BEGIN")
            source.execute("SELECT 1 FROM sqlite_master").fetchone()
            source.backup(target, pages=PAGES, progress=tally.copying(size))
            target.execute("PRAGMA journal_mode = DELETE")  # one file, without companions
            with tally.during(target, size):
                sound = target.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            if not sound:
                raise LibraryError(f"The backup {to} came out damaged. Check the disk, then try again.")
        unfinished.rename(to)
    except (sqlite3.Error, OSError) as error:
        raise LibraryError(
            f"The backup {to} cannot be written ({error}). Check its folder and the space on the disk."
        ) from error
    finally:
        unfinished.unlink(missing_ok=True)


def _is_current(connection: sqlite3.Connection) -> bool:
    revision = revision_of(connection)
    if revision is not None and revision not in REVISIONS:
        raise LibraryError(
            f"The library {_file_of(connection)} was made by a newer version of the program (revision "
            f"{revision}; this one knows {REVISIONS[-1]}). Install the newer version. Nothing was changed."
        )
    return revision == REVISIONS[-1]


def _upgrade(path: Path, on_progress: OnProgress) -> Path | None:
    from alembic import command
    from alembic.config import Config
    from sqlalchemy.pool import NullPool

    from briefing_app.storage.engine import engine_for, raw_connection

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    with engine_for(path, poolclass=NullPool).connect() as bound:
        raw = raw_connection(bound)
        # Migrations may rebuild tables, which foreign keys would cascade through; they are checked below.
        raw.execute("PRAGMA foreign_keys = OFF")
        with bound.begin():
            if _is_current(raw):  # another process has migrated it while this one waited for its turn
                return None
            step = _steps(revision_of(raw), on_progress)
            step()
            backup = _prepare(path, raw)
            step()
            config.attributes |= {"connection": bound, "on_step": step}
            command.upgrade(config, "head")
            if raw.execute("PRAGMA foreign_key_check").fetchone():
                raise LibraryError(
                    f"The library {path} has rows without their article, and was not upgraded. "
                    "Open it with the version that made it and run its check."
                )
    return backup


def _steps(revision: str | None, on_progress: OnProgress) -> Callable[..., None]:
    """To be called before the backup, after it, and after each migration; Alembic adds arguments."""
    if revision is None:
        return lambda **step: None  # a new library is there at once
    done, total = count(), len(REVISIONS) - REVISIONS.index(revision)
    return lambda **step: on_progress(Progress(Stage.UPGRADING, next(done), total))


def _prepare(path: Path, connection: sqlite3.Connection) -> Path | None:
    """Name a new file a library, or back an old one up. The write lock is held: the copy is complete."""
    revision = revision_of(connection)
    if revision is None:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        return None
    moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
    backup = path.with_name(f"{path.stem}.before-{revision}.{moment}{path.suffix}")
    copy_checked(path, backup)
    return backup


def _file_of(connection: sqlite3.Connection) -> str:
    return str(connection.execute("PRAGMA database_list").fetchone()[2])
