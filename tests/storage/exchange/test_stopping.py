"""Long work stopped at every step at which it can be: all is as it was, and nothing is left beside it."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError
from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from briefing_app.domain.upkeep import BackupKind
from briefing_app.storage import Library, backups, connection, migrate, restore, tally
from briefing_app.storage.exchange import library as whole

from .conftest import ODD, store_articles

OnDone = Callable[[int, int], None]
Work = Callable[[OnDone], object]
NOW = datetime(2025, 4, 10, 12, tzinfo=UTC)
LATER = datetime(2025, 4, 11, 12, tzinfo=UTC)


class Stop:
    """Ends the work at its ``at``-th report."""

    def __init__(self, at: int) -> None:
        self.at, self.seen = at, list[tuple[int, int]]()

    def __call__(self, done: int, of: int) -> None:
        self.seen.append((done, of))
        if len(self.seen) == self.at:
            raise CancelledError


def look(folder: Path) -> dict[str, object]:
    """Every file there is: of a library what is in it, for it may be in another mode."""
    found = dict[str, object]()
    for file in sorted(folder.rglob("*")):
        if file.is_file() and not file.name.endswith(("-wal", "-shm")):
            if file.suffix == ".briefings":
                with closing(sqlite3.connect(file)) as opened:
                    found[str(file)] = list(opened.iterdump())
            else:
                found[str(file)] = file.read_bytes()
        elif file.is_dir():
            found[str(file)] = None
    return found


@pytest.fixture(autouse=True)
def small_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """As many looks in a small library as there are in a large one."""
    for module in (migrate, restore):
        monkeypatch.setattr(module, "PAGES", 20)
    monkeypatch.setattr(connection, "_STEPS", 400)
    monkeypatch.setattr(tally, "_TICK", 5_000)


@pytest.fixture
def used(users: Library) -> Iterator[Library]:
    """A library with articles, notes and a damaged index, which is closed."""
    store_articles(users, [(words or "none", f"{words} {number}") for number, words in enumerate(ODD[:4])])
    with users.unit_of_work("ann") as uow:
        for words in ODD:
            uow.notes.add(words or "none")
        uow.tags.add(uow.articles.ids_of([1]), "tag")
        uow.questions.add("why?")
        uow.commit("Notes")
    users.close()
    yield users
    users.close()


def stopped_on_the_way(folder: Path, library: Library, work: Work) -> None:
    """Stop ``work`` at its first reports, its last, and some between; then let it end."""
    aside = folder.with_name(f"{folder.name}-aside")
    shutil.copytree(folder, aside)
    before, all_of_it = look(folder), Stop(0)
    work(all_of_it)
    library.close()
    shutil.rmtree(folder)
    aside.rename(folder)
    told = all_of_it.seen
    assert len(told) >= 3
    assert told == sorted(told)
    assert all(done <= of for done, of in told)
    for at in sorted({1, len(told) // 2, len(told) - 1, len(told)}):
        with pytest.raises(CancelledError):
            work(Stop(at))
        library.close()
        assert look(folder) == before, at
    work(Stop(0))


def test_a_backup(used: Library, tmp_path: Path) -> None:
    stopped_on_the_way(
        tmp_path, used, lambda on_done: backups.make(used.path, BackupKind.AUTOMATIC, NOW, on_done)
    )
    assert [backup.verified for backup in backups.listed(used.path)] == [True]
    stopped_on_the_way(tmp_path, used, lambda on_done: used.backup(tmp_path / "copy.briefings", on_done))


def test_going_back_to_one(used: Library, tmp_path: Path) -> None:
    file = backups.make(used.path, BackupKind.AUTOMATIC, NOW).file
    with used.unit_of_work("ann") as uow:
        uow.notes.add("since")
        uow.commit()
    used.close()
    now = look(tmp_path)[str(used.path)]
    stopped_on_the_way(tmp_path, used, lambda on_done: backups.restore(used.path, file, LATER, on_done))
    assert look(tmp_path)[str(used.path)] == look(tmp_path)[str(file)] != now
    before = next(each for each in backups.listed(used.path) if each.kind is BackupKind.BEFORE_RESTORE)
    assert before.verified
    assert look(tmp_path)[str(before.file)] == now


def test_a_check_that_mends(used: Library, tmp_path: Path) -> None:
    with closing(sqlite3.connect(used.path)) as opened:
        opened.execute("DELETE FROM article_search_docsize")
        opened.execute("UPDATE article SET quotations = 9")
        opened.execute("DELETE FROM journal_change")
        opened.commit()
    stopped_on_the_way(tmp_path, used, lambda on_done: used.check(True, on_done))
    assert used.check(False) == []


def test_an_archive_out_and_in(
    used: Library, tmp_path: Path, migrated_library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(whole, "migrate", lambda part: shutil.copyfile(migrated_library, part))
    file, new = tmp_path / "all.zip", tmp_path / "new.briefings"
    stopped_on_the_way(tmp_path, used, lambda on_done: used.archive(file, on_done=on_done))
    stopped_on_the_way(tmp_path, used, lambda on_done: whole.unarchive(file, new, on_done))
    library = Library.open(new)
    with library.reader("ann") as reader:
        assert len(reader.notes.all()) == len(ODD)
    assert library.check(repair=False) == []
    library.close()


def test_a_bundle_of_ones_own_and_of_another(used: Library, tmp_path: Path, migrated_library: Path) -> None:
    bundle, copy, other = tmp_path / "b.zip", tmp_path / "c.briefings", tmp_path / "o.briefings"
    used.backup(copy)
    with used.unit_of_work("ann") as uow:
        uow.notes.add("since")
        uow.commit()
    used.archive(bundle, user="ann", bundle=True)
    used.close()
    other.write_bytes(migrated_library.read_bytes())

    def take_in(one: Library, user: str, on_done: OnDone) -> object:
        return one.take_in(bundle, user, on_done)

    for path, user in ((other, "bob"), (copy, "ann")):
        library = Library.open(path)
        library.ensure_user(user)
        stopped_on_the_way(tmp_path, library, partial(take_in, library, user))
        library.close()


def test_a_backup_is_of_one_moment_though_others_write(used: Library, tmp_path: Path) -> None:
    before = look(tmp_path)[str(used.path)]
    steps = list[int]()

    def write(done: int, of: int) -> None:
        steps.append(done)
        assert len(steps) < 200, "it begins again and again"
        with used.unit_of_work("bob") as uow:
            uow.notes.add(f"at {done}")
            uow.commit()

    used.backup(tmp_path / "copy.briefings", write)
    assert look(tmp_path)[str(tmp_path / "copy.briefings")] == before
    assert steps == sorted(steps)
    assert look(tmp_path)[str(used.path)] != before
