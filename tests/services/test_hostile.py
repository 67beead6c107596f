"""What the world does to an import: each a clear line, and nothing lost."""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from briefing_app.domain.errors import LibraryError
from briefing_app.domain.views import ArticleFilter
from briefing_app.services import browse, import_articles, reading
from briefing_app.services.import_articles import import_articles as import_all
from briefing_app.services.import_articles import import_files
from briefing_app.services.profile import Profile
from briefing_app.services.reading import Part
from briefing_app.storage import connection

WORDS = "The minister spoke of troops on Thursday, and of boats. " * 5


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "in"
    path.mkdir()
    return path


def write(folder: Path, name: str, words: str = WORDS) -> Path:
    path = folder / name
    path.write_text(f"Title of {name}\n\n{words}", encoding="utf-8")
    return path


def articles(profile: Profile) -> int:
    return len(browse.article_keys(profile, ArticleFilter()))


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_may_not_be_listed_is_told(profile: Profile, folder: Path) -> None:
    locked = folder / "locked"
    locked.mkdir()
    write(folder, "a.txt")
    locked.chmod(0)
    try:
        report = import_all(profile, [folder])
    finally:
        locked.chmod(0o700)
    assert [problem.path for problem in report.problems] == [locked]
    assert articles(profile) == 1


def test_links_that_lead_back_are_followed_once(profile: Profile, folder: Path) -> None:
    write(folder, "a.txt")
    (folder / "inner").mkdir()
    (folder / "inner" / "up").symlink_to(folder)
    (folder / "self.txt").symlink_to(folder / "self.txt")
    report = import_all(profile, [folder])
    assert [problem.path.name for problem in report.problems] == ["self.txt"]
    assert articles(profile) == 1


def test_names_may_hold_anything(profile: Profile, folder: Path) -> None:
    names = ["line\nfeed.txt", "tab\tand “marks”.txt", os.fsdecode(b"caf\xe9.txt"), "🇫🇷.txt", "-rf.txt"]
    for name in names:
        (folder / name).write_text(f"Title {names.index(name)}\n\n{WORDS}", encoding="utf-8")
    (folder / "bad\nname.txt").touch()
    report = import_all(profile, [folder])
    assert len(report.files) == articles(profile) == len(names)
    (problem,) = report.problems
    assert "\n" not in str(problem)
    assert len(import_all(profile, [folder]).files) == articles(profile) == len(names)


def test_a_file_that_vanishes_is_told(profile: Profile, folder: Path) -> None:
    kept, gone = write(folder, "a.txt"), write(folder, "b.txt")
    gone.unlink()
    report = import_files(profile, [kept, gone])
    assert [file.path for file in report.files] == [kept]
    assert [(problem.path, problem.reason) for problem in report.problems] == [
        (gone, "does not exist. Check its name.")
    ]


def test_a_file_that_grows_becomes_a_version_with_the_next_import(profile: Profile, folder: Path) -> None:
    path = write(folder, "a.txt")
    import_all(profile, [folder])
    with path.open("a", encoding="utf-8") as file:
        file.write("And more was said. " * 20)
    import_all(profile, [folder])
    assert articles(profile) == 1
    (row,) = browse.rows(profile, browse.article_keys(profile, ArticleFilter()))
    assert browse.article(profile, row.id).article.version == 2


def test_a_reader_that_is_killed_is_told_with_its_file(
    profile: Profile, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "_is_light", lambda files: False)
    monkeypatch.setattr(reading, "_MEMORY", 400 * 1024**2)
    for number in range(3):
        write(folder, f"{number}.txt", WORDS + str(number))
    (folder / "greedy.txt").write_text("word é " * 6_000_000, encoding="utf-8")
    report = import_all(profile, [folder])
    assert len(report.files) == 3
    assert [problem.path.name for problem in report.problems] == ["greedy.txt"]


def test_a_full_disk_keeps_what_was_stored_and_says_what_to_do(
    profile: Profile, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(40):
        write(folder, f"{number:02}.txt", f"{number} {WORDS * 40}")
    monkeypatch.setattr(import_articles, "_BATCH", 10)
    full = len_of(profile) + 500_000
    limited(monkeypatch, lambda opened: opened.execute(f"PRAGMA max_page_count = {full // 4096}"))
    with pytest.raises(LibraryError, match=r"the disk is full\. Free some space"):
        import_all(profile, [folder])
    assert 0 < articles(profile) < 40
    assert profile.library.check() == []

    monkeypatch.undo()
    profile.library.close()
    library = type(profile.library).open(profile.library.path)
    again = Profile(library, profile.user)
    assert len(import_all(again, [folder]).files) == articles(again) == 40
    assert library.check() == []
    library.close()


def len_of(profile: Profile) -> int:
    return profile.library.path.stat().st_size


def limited(monkeypatch: pytest.MonkeyPatch, limit: Callable[[sqlite3.Connection], object]) -> None:
    """Every connection for writing that is opened from now on is limited so."""
    from briefing_app.storage import engine

    connect = connection.connect

    def connected(path: Path) -> sqlite3.Connection:
        opened = connect(path)
        limit(opened)
        return opened

    monkeypatch.setattr(engine, "connect", connected)


def test_a_library_that_another_program_holds_is_waited_for_and_then_told(
    profile: Profile, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(folder, "a.txt")
    limited(monkeypatch, lambda opened: opened.execute("PRAGMA busy_timeout = 50"))
    other = sqlite3.connect(profile.library.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(LibraryError, match="is in use by another program and stays so"):
        import_all(profile, [folder])
    other.execute("ROLLBACK")
    other.close()
    assert len(import_all(profile, [folder]).files) == articles(profile) == 1


def test_a_long_file_is_stored_as_it_comes_and_can_be_cancelled_within(
    profile: Profile, folder: Path
) -> None:
    lines = (f'{{"title": "Number {number}", "text": "{number} {WORDS}"}}' for number in range(3_000))
    (folder / "many.jsonl").write_text("\n".join(lines), encoding="utf-8")
    asked = count()
    report = import_all(profile, [folder], cancelled=lambda: articles(profile) > 0 and next(asked) > 0)
    assert report.cancelled
    assert 0 < articles(profile) == len(report.files) < 3_000
    assert len(import_all(profile, [folder]).files) == articles(profile) == 3_000


def test_parts_of_a_file_hold_all_of_it_in_order(folder: Path) -> None:
    for held in (0, 1, 99, 100, 101, 250):
        path = folder / f"{held}.jsonl"
        path.write_text(
            "\n".join(f'{{"title": "Number {number}", "text": "{WORDS}"}}' for number in range(held)),
            encoding="utf-8",
        )
        parts: list[Part] = list(reading.parts(path))
        drafts = [draft.title for part in parts for draft in part.drafts]
        assert drafts == [f"Number {number}" for number in range(held)]
        assert [part.more for part in parts] == [True] * (len(parts) - 1) + [False]
