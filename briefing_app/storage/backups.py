"""Backups of a library, in a folder beside it: made, verified, listed, and the older ones let go."""

from __future__ import annotations

import json
import os
import re
import sqlite3
from collections.abc import Iterator
from concurrent.futures import CancelledError
from contextlib import closing, contextmanager, suppress
from dataclasses import asdict, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from briefing_app.domain.errors import ArchiveError, LibraryError, printable
from briefing_app.domain.upkeep import Backup, BackupKind, BackupPolicy, surplus
from briefing_app.storage.migrate import APPLICATION_ID, REVISIONS, copy_checked
from briefing_app.storage.restore import put_in_place, refuse_if_open
from briefing_app.storage.tally import OnDone, Tally, size_of, unwatched

_STAMP = "%Y-%m-%dT%H%M%S.%fZ"
_NAME = re.compile(r"(?P<made>\d{4}-\d\d-\d\dT\d{6}\.\d{6}Z) (?P<kind>[a-z-]+)")
_UPGRADE = re.compile(r"\.before-\d+\.(?P<made>\d{8}T\d{12})$")
_NOTEBOOK = "backups.json"  # which were verified, and how many to keep


def folder_of(path: Path) -> Path:
    """Where the backups of the library at ``path`` are. It may not exist yet."""
    return path.with_name(f"{path.stem}.backups")


def policy_of(path: Path) -> BackupPolicy:
    """How many backups of this library are kept."""
    told = _notebook(path).get("policy")
    if not isinstance(told, dict):
        return BackupPolicy()
    standard = BackupPolicy()
    return BackupPolicy(
        daily=_count(told.get("daily"), standard.daily),
        weekly=_count(told.get("weekly"), standard.weekly),
        automatic=told.get("automatic") is not False,
        every=timedelta(seconds=_count(told.get("every"), int(standard.every.total_seconds()))),
    )


def set_policy(path: Path, policy: BackupPolicy) -> None:
    """Keep so many from now on. Raises LibraryError where that cannot be written down."""
    told = {**asdict(policy), "every": int(policy.every.total_seconds())}
    _note(path, policy=told)


def make(path: Path, kind: BackupKind, now: datetime, on_done: OnDone = unwatched) -> Backup:
    """Copy the library at ``path``, also while it is in use, verify the copy and let go of the surplus.

    Raises LibraryError where the copy cannot be written or came out wrong; then none is let go.
    """
    file = _copied(path, kind, now, Tally(2 * size_of(path), on_done))
    return _kept(path, file, kind, now)


def _copied(path: Path, kind: BackupKind, now: datetime, tally: Tally) -> Path:
    """A sound copy among the backups, which does not count as one yet. Raises LibraryError."""
    folder = folder_of(path)
    file = folder / f"{now.astimezone(UTC).strftime(_STAMP)} {kind.value}{path.suffix}"
    with _writable(folder):
        folder.mkdir(exist_ok=True)
        try:
            copy_checked(path, file, tally)
        except BaseException:
            _forget(file)
            raise
    return file


def _kept(path: Path, file: Path, kind: BackupKind, now: datetime) -> Backup:
    """The copy as a backup, for which others may go."""
    _mark(path, file)
    let_go(path)
    return _backup(file, kind, now.astimezone(UTC), _verified(path))


def _forget(file: Path) -> None:
    """Take a copy away, and the folder if it was made for it."""
    with suppress(OSError):
        file.unlink(missing_ok=True)
        file.parent.rmdir()


def listed(path: Path) -> list[Backup]:
    """The backups of the library at ``path``, the newest first, those made before upgrades among them."""
    known = _verified(path)
    found = list[Backup]()
    for file in folder_of(path).glob("*") if folder_of(path).is_dir() else ():
        parts = _NAME.fullmatch(file.stem)
        if parts and parts["kind"] in list(BackupKind):
            made = datetime.strptime(parts["made"], _STAMP).replace(tzinfo=UTC)
            found.append(_backup(file, BackupKind(parts["kind"]), made, known))
    for file in path.parent.glob("*.before-*"):
        parts = _UPGRADE.search(file.stem)
        if parts and file.name.startswith(f"{path.stem}.before-") and file.suffix == path.suffix:
            made = datetime.strptime(parts["made"], "%Y%m%dT%H%M%S%f").replace(tzinfo=UTC)
            found.append(_backup(file, BackupKind.BEFORE_UPGRADE, made, known))
    return sorted(found, key=lambda backup: backup.made, reverse=True)


def newest_sound(path: Path) -> Path | None:
    """The newest backup that was found sound, if there is one."""
    return next((backup.file for backup in listed(path) if backup.verified), None)


def _verify(file: Path, tally: Tally) -> None:
    """Read all of a backup. Raises ArchiveError where it is not sound."""
    with _readable(file) as connection:
        revision = _revision(connection, file)
        if revision not in REVISIONS:
            raise ArchiveError(
                f"{_shown(file)} was made by a newer version of the program (revision {revision}). "
                "Install that one. Nothing was changed."
            )
        with tally.during(connection, size_of(file)):
            damage = [str(row[0]) for row in connection.execute("PRAGMA integrity_check(3)")]
        if damage != ["ok"]:
            raise ArchiveError(
                f"{_shown(file)} is damaged: {'; '.join(damage)}. Choose another backup. Nothing was changed."
            )


def restore(path: Path, file: Path, now: datetime, on_done: OnDone = unwatched) -> Backup | None:
    """Make the library at ``path`` what the backup ``file`` is; return the backup made of it before.

    That is None where there was no library, or one too damaged to copy, which is kept under another name.
    Nobody may have the library open. Raises ArchiveError for what is no sound backup, LibraryError where the
    library is open or cannot be written; it is then as it was.
    """
    tally = Tally(4 * size_of(file) + 2 * size_of(path), on_done)
    _verify(file, tally)
    before = None
    if path.exists():
        if path.samefile(file):
            raise ArchiveError(f"{_shown(file)} is this very library. Choose one of its backups.")
        refuse_unless_damaged(path)
        with suppress(LibraryError):  # too damaged to be copied: it is kept as it is
            before = _copied(path, BackupKind.BEFORE_RESTORE, now, tally)
    part = path.with_name(f"{path.name}.restoring")
    try:
        part.unlink(missing_ok=True)
        copy_checked(file, part, tally)
        put_in_place(part, path, tally)
    except CancelledError:
        if before is not None:
            _forget(before)
        raise
    finally:
        part.unlink(missing_ok=True)
    _mark(path, file)
    return _kept(path, before, BackupKind.BEFORE_RESTORE, now) if before is not None else None


def refuse_unless_damaged(path: Path) -> None:
    """Raises LibraryError where the library is open; a damaged one may be put aside."""
    try:
        refuse_if_open(path)
    except LibraryError as error:
        code = getattr(error.__cause__, "sqlite_errorcode", 0) & 0xFF
        if code not in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            raise


def is_due(path: Path, now: datetime) -> bool:
    """Whether an automatic backup is to be made: the last is old enough, and something was written since."""
    policy = policy_of(path)
    if not policy.automatic or not path.exists():
        return False
    newest = next((backup for backup in listed(path) if backup.verified), None)
    if newest is None:
        return True
    written = max(
        (file.stat().st_mtime for file in (path, Path(f"{path}-wal")) if file.exists()), default=0.0
    )
    return now - newest.made >= policy.every and written > newest.made.timestamp()


def let_go(path: Path) -> None:
    """Delete the backups that the policy keeps no more."""
    for backup in surplus(listed(path), policy_of(path)):
        with suppress(OSError):
            backup.file.unlink()


def _backup(file: Path, kind: BackupKind, made: datetime, known: dict[str, Any]) -> Backup:
    about = file.stat()
    backup = Backup(file, kind, made, about.st_size, known.get(file.name) == _fingerprint(about))
    try:
        with _readable(file) as connection:
            ((articles, notes, users),) = connection.execute(
                "SELECT (SELECT count(*) FROM article), (SELECT count(*) FROM note WHERE trashed_at IS NULL),"
                " (SELECT count(*) FROM user)"
            )
    except (ArchiveError, sqlite3.Error):
        return replace(backup, verified=False)
    return replace(backup, articles=articles, notes=notes, users=users)


@contextmanager
def _readable(file: Path) -> Iterator[sqlite3.Connection]:
    """A library's file that nobody writes, to be read as it is. Raises ArchiveError."""
    if not file.is_file():
        raise ArchiveError(
            f"There is no backup {_shown(file)}. `briefing-app backup list` shows those there are."
        )
    try:
        # Immutable: no log and no lock are made beside a file that is only looked at.
        log = Path(f"{file}-wal")
        mode = "mode=ro" if log.exists() else "mode=ro&immutable=1"
        with closing(sqlite3.connect(f"{file.resolve().as_uri()}?{mode}", uri=True)) as connection:
            if connection.execute("PRAGMA application_id").fetchone() != (APPLICATION_ID,):
                raise ArchiveError(f"{_shown(file)} is no backup of a library. Nothing was changed.")
            yield connection
    except sqlite3.Error as error:
        raise ArchiveError(
            f"{_shown(file)} cannot be read ({error}). Choose another backup. Nothing was changed."
        ) from error


def _revision(connection: sqlite3.Connection, file: Path) -> str:
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    if row is None:
        raise ArchiveError(f"{_shown(file)} is no backup of a library. Nothing was changed.")
    return str(row[0])


def _verified(path: Path) -> dict[str, Any]:
    known = _notebook(path).get("verified")
    return known if isinstance(known, dict) else {}


def _mark(path: Path, file: Path) -> None:
    there = {name: mark for name, mark in _verified(path).items() if (folder_of(path) / name).exists()}
    with suppress(LibraryError):  # a backup elsewhere is as sound without a note of it
        _note(path, verified={**there, file.name: _fingerprint(file.stat())})


def _fingerprint(about: os.stat_result) -> list[int]:
    return [about.st_size, about.st_mtime_ns]


def _notebook(path: Path) -> dict[str, Any]:
    try:
        told = json.loads((folder_of(path) / _NOTEBOOK).read_bytes())
    except (OSError, ValueError):
        return {}
    return told if isinstance(told, dict) else {}


def _note(path: Path, **more: Any) -> None:
    folder = folder_of(path)
    with _writable(folder):
        folder.mkdir(exist_ok=True)
        part = folder / f"{_NOTEBOOK}.part"
        part.write_text(json.dumps({**_notebook(path), **more}, indent=1), encoding="utf-8")
        part.replace(folder / _NOTEBOOK)


@contextmanager
def _writable(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise LibraryError(
            f"The backups in {folder} cannot be written ({error.strerror}). "
            "Check the folder's permissions and the disk's space."
        ) from error


def _count(value: Any, otherwise: int) -> int:
    return value if type(value) is int and value >= 0 else otherwise


def _shown(file: Path) -> str:
    return printable(str(file))
