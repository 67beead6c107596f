"""The care of a library: its backups, how many are kept, and what a check finds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path


class BackupKind(StrEnum):
    """Why a backup was made. Only automatic ones and those before a restore make room for newer ones."""

    AUTOMATIC = "automatic"
    MANUAL = "manual"
    BEFORE_RESTORE = "before-restore"
    BEFORE_UPGRADE = "before-upgrade"


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of a whole library. ``made`` is in UTC, ``size`` in bytes.

    ``verified``: all of it was read and found sound, and the file is as it was then. The counts are None
    where it cannot be read.
    """

    file: Path
    kind: BackupKind
    made: datetime
    size: int
    verified: bool
    articles: int | None = None
    notes: int | None = None
    users: int | None = None


@dataclass(frozen=True, slots=True)
class BackupPolicy:
    """The newest backup of each of the last ``daily`` days and ``weekly`` weeks that have one is kept.

    ``automatic``: one is made once in ``every`` while the library is in use, if something has changed.
    """

    daily: int = 7
    weekly: int = 4
    automatic: bool = True
    every: timedelta = timedelta(days=1)


def surplus(backups: Iterable[Backup], policy: BackupPolicy) -> list[Backup]:
    """Which backups may go. Never the newest one that is verified, and none that a person asked for."""
    newest_first = sorted(backups, key=lambda backup: backup.made, reverse=True)
    kept = set[Path]()
    days, weeks = set[object](), set[object]()
    for backup in newest_first:
        day, week = backup.made.date(), backup.made.isocalendar()[:2]
        if day not in days and len(days) < policy.daily:
            kept.add(backup.file)
        if week not in weeks and len(weeks) < policy.weekly:
            kept.add(backup.file)
        days.add(day)
        weeks.add(week)
    if good := next((backup for backup in newest_first if backup.verified), None):
        kept.add(good.file)
    made_by_us = (BackupKind.AUTOMATIC, BackupKind.BEFORE_RESTORE)
    return [backup for backup in newest_first if backup.kind in made_by_us and backup.file not in kept]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing wrong with a library: ``what`` is a sentence; ``to_do`` what the user can do, if anything.

    ``mendable``: a repair mends it without losing what a user made; ``mended``: this one did.
    """

    what: str
    mendable: bool = False
    mended: bool = False
    to_do: str = ""

    def __str__(self) -> str:
        ending = "; this was mended." if self.mended else "."
        return " ".join(part for part in (self.what + ending, self.to_do) if part)
