"""The care of a library: backups that are kept in turn, going back to one, and a check that mends.

All of it can be stopped, by a CancelledError out of ``on_progress``; then all is as it was.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from briefing_app.domain.upkeep import Backup, BackupKind, BackupPolicy, Finding
from briefing_app.domain.work import OnProgress, Stage, ignore
from briefing_app.services.pace import paced
from briefing_app.services.profile import Profile

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """The moment, in UTC."""
    return datetime.now(UTC)


def backup(profile: Profile, to: Path, *, on_progress: OnProgress = ignore) -> None:
    """Copy the whole library, every user's rows, to a new file, also while others write.

    Raises LibraryError where ``to`` exists or cannot be written.
    """
    profile.library.backup(to, paced(Stage.BACKING_UP, on_progress))


def back_up(library: Path, clock: Clock = utc_now, *, on_progress: OnProgress = ignore) -> Backup:
    """Make a verified backup among the others of this library; it stays until it is deleted by hand.

    Raises LibraryError where it cannot be written.
    """
    from briefing_app.storage import backups

    return backups.make(library, BackupKind.MANUAL, clock(), paced(Stage.BACKING_UP, on_progress))


def back_up_if_due(
    library: Path, clock: Clock = utc_now, *, on_progress: OnProgress = ignore
) -> Backup | None:
    """The day's backup, if the last is older than that and something has changed since; for the background.

    Older ones make room as the policy says; the newest sound one never. Raises LibraryError.
    """
    from briefing_app.storage import backups

    moment = clock()
    if not backups.is_due(library, moment):
        return None
    return backups.make(library, BackupKind.AUTOMATIC, moment, paced(Stage.BACKING_UP, on_progress))


def backups(library: Path) -> list[Backup]:
    """The backups of a library, the newest first, those made before upgrades and restores among them."""
    from briefing_app.storage import backups

    return backups.listed(library)


def backup_policy(library: Path) -> BackupPolicy:
    """How many backups are kept, and whether they are made without asking."""
    from briefing_app.storage import backups

    return backups.policy_of(library)


def set_backup_policy(library: Path, policy: BackupPolicy) -> None:
    """From the next backup on. Raises LibraryError where it cannot be written down."""
    from briefing_app.storage import backups

    backups.set_policy(library, policy)


def restore(
    library: Path, file: Path, *, on_progress: OnProgress = ignore, clock: Clock = utc_now
) -> Backup | None:
    """Make a library what a backup is, all or nothing; return the backup that was made of it before.

    Nobody may have it open: close the profile's library first, and open it again after. Raises
    ArchiveError for what is no sound backup, LibraryError where the library is open or cannot be written;
    then nothing has changed.
    """
    from briefing_app.storage import backups

    return backups.restore(library, file, clock(), paced(Stage.RESTORING, on_progress))


def look_over(profile: Profile, *, repair: bool, on_progress: OnProgress = ignore) -> list[Finding]:
    """What is wrong with the library, what of it was mended, and what to do about the rest."""
    return profile.library.check(repair, paced(Stage.CHECKING, on_progress))


def check(profile: Profile) -> list[str]:
    """Problems found and mended, a sentence each; empty when all is well."""
    return [str(finding) for finding in look_over(profile, repair=True)]


def aside(profile: Profile) -> list[dict[str, Any]]:
    """The rows that checks have put aside, since what they hung on is gone: whose, which and when."""
    return profile.library.aside()
