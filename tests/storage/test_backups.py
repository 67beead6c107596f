"""Backups: verified, kept in turn, and put back whole or not at all."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app.domain.errors import ArchiveError, LibraryError
from briefing_app.domain.upkeep import Backup, BackupKind, BackupPolicy, surplus
from briefing_app.services import maintain
from briefing_app.storage import Library, backups

NOW = datetime(2025, 4, 10, 12, tzinfo=UTC)


def note(library: Library, words: str) -> None:
    with library.unit_of_work("ann") as uow:
        uow.notes.add(words)
        uow.commit()


def notes(path: Path) -> list[str]:
    library = Library.open(path)
    with library.reader("ann") as reader:
        found = sorted(note.body for note in reader.notes.all())
    library.close()
    return found


@pytest.fixture
def path(users: Library) -> Path:
    """A closed library with a note "old" in it."""
    note(users, "old")
    users.close()
    return users.path


@pytest.fixture
def backup(path: Path) -> Backup:
    """A backup of it, and a further note since."""
    made = maintain.back_up(path, lambda: NOW)
    library = Library.open(path)
    note(library, "new")
    library.close()
    return made


def test_a_backup_is_listed_with_what_is_in_it(path: Path, backup: Backup) -> None:
    assert maintain.backups(path) == [backup]
    assert (backup.kind, backup.made, backup.verified) == (BackupKind.MANUAL, NOW, True)
    assert (backup.articles, backup.notes, backup.users) == (0, 1, 2)
    assert backup.size == backup.file.stat().st_size


def test_a_backup_that_was_touched_is_verified_no_more(path: Path, backup: Backup) -> None:
    with backup.file.open("ab") as file:
        file.write(b"x")
    (listed,) = maintain.backups(path)
    assert not listed.verified


def test_a_restore_brings_back_what_was_and_keeps_what_is(path: Path, backup: Backup) -> None:
    before = maintain.restore(path, backup.file, clock=lambda: NOW + timedelta(days=1))
    assert notes(path) == ["old"]
    assert before is not None
    assert (before.kind, before.notes, before.verified) == (BackupKind.BEFORE_RESTORE, 2, True)
    assert maintain.restore(path, before.file) is not None
    assert notes(path) == ["new", "old"]


def test_a_restore_takes_the_log_of_the_present_library_along(path: Path, backup: Backup) -> None:
    copy = path.with_name("killed.briefings")
    library = Library.open(path)
    note(library, "in the log")
    for end in ("", "-wal"):  # as a kill leaves it
        shutil.copyfile(f"{path}{end}", f"{copy}{end}")
    library.close()
    before = maintain.restore(copy, backup.file)
    assert notes(copy) == ["old"]
    assert before is not None
    assert before.notes == 3


def test_a_library_that_is_open_is_not_replaced(path: Path, backup: Backup) -> None:
    library = Library.open(path)
    with library.reader("ann") as reader:
        reader.notes.all()
    with pytest.raises(LibraryError, match="is open, here or in another program"):
        maintain.restore(path, backup.file)
    note(library, "still written")
    library.close()
    assert notes(path) == ["new", "old", "still written"]


def test_what_is_no_sound_backup_is_refused(path: Path, backup: Backup, tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.briefings"
    content = bytearray(backup.file.read_bytes())
    content[4096 * 3 : 4096 * 9] = b"\xff" * 4096 * 6
    damaged.write_bytes(content)
    newer = tmp_path / "newer.briefings"
    shutil.copyfile(backup.file, newer)
    with closing(sqlite3.connect(newer)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    (tmp_path / "letter").write_text("Dear Sir,\n" * 500)
    for file, reason in (
        (damaged, "is damaged|cannot be read"),
        (newer, "newer version"),
        (tmp_path / "letter", "cannot be read"),
        (tmp_path / "none", "There is no backup"),
        (path, "is this very library"),
    ):
        with pytest.raises(ArchiveError, match=reason):
            maintain.restore(path, file)
    assert notes(path) == ["new", "old"]


def test_a_damaged_library_is_kept_aside_and_replaced(path: Path, backup: Backup) -> None:
    path.write_bytes(b"\xff" * 9000)
    assert maintain.restore(path, backup.file) is None
    assert notes(path) == ["old"]
    assert path.with_name("library.damaged-1.briefings").read_bytes() == b"\xff" * 9000


@pytest.mark.parametrize("at", [1, 20])
def test_a_kill_leaves_the_old_library_or_the_new_one(path: Path, backup: Backup, at: int) -> None:
    code = (
        "import os, signal, sys\nfrom pathlib import Path\n"
        "from briefing_app.storage import backups, restore\n"
        "restore.PAGES = 1\n"
        "seen = []\n"
        "def overwriting(new, path, tally):\n"
        "    tally.look = look\n"
        "    overwrite(new, path, tally)\n"
        "def look():\n"
        "    seen.append(1)\n"
        f"    if len(seen) == {at}: os.kill(os.getpid(), signal.SIGKILL)\n"
        "overwrite, restore._overwrite = restore._overwrite, overwriting\n"
        "from briefing_app.services.maintain import utc_now\n"
        "backups.restore(Path(sys.argv[1]), Path(sys.argv[2]), utc_now())\n"
    )
    done = subprocess.run([sys.executable, "-c", code, path, backup.file], check=False, capture_output=True)
    assert done.returncode == -9, done.stderr
    assert notes(path) == ["new", "old"]
    maintain.restore(path, backup.file)
    assert notes(path) == ["old"]


def test_one_backup_a_day_is_made_if_something_was_written(path: Path) -> None:
    first = maintain.back_up_if_due(path)
    assert first is not None
    assert first.kind is BackupKind.AUTOMATIC
    later = datetime.now(UTC) + timedelta(days=2)
    assert maintain.back_up_if_due(path) is None
    assert maintain.back_up_if_due(path, lambda: later) is None  # nothing was written since
    library = Library.open(path)
    note(library, "new")
    library.close()
    assert maintain.back_up_if_due(path) is None  # not a day old yet
    assert maintain.back_up_if_due(path, lambda: later) is not None
    maintain.set_backup_policy(path, BackupPolicy(automatic=False))
    assert maintain.back_up_if_due(path, lambda: later + timedelta(days=9)) is None


def test_the_policy_is_kept_and_older_backups_go(path: Path) -> None:
    policy = BackupPolicy(daily=2, weekly=0)
    maintain.set_backup_policy(path, policy)
    assert maintain.backup_policy(path) == policy
    for day in range(4):
        backups.make(path, BackupKind.AUTOMATIC, NOW + timedelta(days=day))
    assert [backup.made.day for backup in maintain.backups(path)] == [13, 12]


def test_what_upgrades_left_is_listed(path: Path) -> None:
    shutil.copyfile(path, path.with_name("library.before-0006.20250410T120000000000.briefings"))
    (backup,) = maintain.backups(path)
    assert (backup.kind, backup.made, backup.verified) == (BackupKind.BEFORE_UPGRADE, NOW, False)


@settings(max_examples=60)
@given(
    st.lists(
        st.tuples(st.integers(0, 4000), st.sampled_from(BackupKind), st.booleans()),
        unique_by=lambda one: one[0],
    ),
    st.integers(0, 9),
    st.integers(0, 9),
)
def test_a_good_backup_is_always_left(
    made: list[tuple[int, BackupKind, bool]], daily: int, weekly: int
) -> None:
    all_of_them = [
        Backup(Path(str(hours)), kind, NOW - timedelta(hours=hours), 1, verified)
        for hours, kind, verified in made
    ]
    gone = surplus(all_of_them, BackupPolicy(daily, weekly))
    left = [backup for backup in all_of_them if backup not in gone]
    sound = [backup for backup in all_of_them if backup.verified]
    assert not sound or max(sound, key=lambda backup: backup.made) in left
    assert all(backup.kind in (BackupKind.AUTOMATIC, BackupKind.BEFORE_RESTORE) for backup in gone)
    assert surplus(left, BackupPolicy(daily, weekly)) == []
