"""Watched folders: what is new or changed in them is imported, once."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from briefing_app.domain.errors import InvalidInputError, NotFoundError
from briefing_app.domain.views import ArticleFilter, Shelf
from briefing_app.domain.watching import Scan
from briefing_app.domain.work import ImportOutcome
from briefing_app.services import browse, history, mark, watch
from briefing_app.services.profile import Profile

LONG_AGO = 1_700_000_000
WORDS = "The minister spoke of troops on Thursday, and of boats. " * 5


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "in"
    path.mkdir()
    return path


@pytest.fixture
def watched(profile: Profile, folder: Path) -> str:
    """The id of ``folder``, which is watched."""
    return watch.watch(profile, folder).created[0]


def write(folder: Path, name: str, words: str = WORDS, when: int = LONG_AGO) -> Path:
    path = folder / name
    path.write_text(f"Title of {name}\n\n{words}", encoding="utf-8")
    os.utime(path, (when, when))
    return path


def outcomes(scan: Scan) -> dict[str, ImportOutcome]:
    return {file.path.name: file.outcome for file in scan.report.files}


def test_a_scan_imports_what_is_new_or_changed_and_nothing_else(
    profile: Profile, folder: Path, watched: str
) -> None:
    write(folder, "a.txt")
    write(folder, "b.txt")
    assert outcomes(watch.scan(profile, watched)) == {"a.txt": ImportOutcome.NEW, "b.txt": ImportOutcome.NEW}
    assert watch.scan(profile, watched) == Scan(watch.ImportReport())
    write(folder, "a.txt", "Quite other words were said. " * 5, LONG_AGO + 10)
    write(folder, "c.txt")
    assert outcomes(watch.scan(profile, watched)) == {
        "a.txt": ImportOutcome.NEW_VERSION,
        "c.txt": ImportOutcome.NEW,
    }
    assert [kept.files for kept in watch.watched(profile)] == [3]


def test_the_same_bytes_with_another_time_are_not_read_again(
    profile: Profile, folder: Path, watched: str
) -> None:
    path = write(folder, "a.txt")
    watch.scan(profile, watched)
    os.utime(path, (LONG_AGO + 5, LONG_AGO + 5))
    assert outcomes(watch.scan(profile, watched)) == {}


def test_a_deleted_article_stays_deleted(profile: Profile, folder: Path, watched: str) -> None:
    path = write(folder, "a.txt")
    (article,) = watch.scan(profile, watched).report.files
    mark.trash(profile, [article.article])
    os.utime(path, (LONG_AGO + 5, LONG_AGO + 5))
    watch.scan(profile, watched)
    assert browse.article_keys(profile, ArticleFilter()) == []
    assert len(browse.article_keys(profile, ArticleFilter(shelf=Shelf.TRASH))) == 1


def test_what_cannot_be_read_is_told_once_and_again_when_it_has_changed(
    profile: Profile, folder: Path, watched: str
) -> None:
    path = folder / "a.txt"
    path.write_bytes(bytes(range(256)) * 20)
    os.utime(path, (LONG_AGO, LONG_AGO))
    assert [problem.path for problem in watch.scan(profile, watched).report.problems] == [path]
    assert watch.scan(profile, watched).report.problems == ()
    write(folder, "a.txt", when=LONG_AGO + 5)
    assert outcomes(watch.scan(profile, watched)) == {"a.txt": ImportOutcome.NEW}


def test_a_file_that_is_still_being_written_waits(profile: Profile, folder: Path, watched: str) -> None:
    now = time.time()
    path = write(folder, "a.txt", when=int(now))
    first = watch.scan(profile, watched, clock=lambda: now + 1)
    assert (outcomes(first), first.unsettled) == ({}, (path,))
    assert outcomes(watch.scan(profile, watched, clock=lambda: now + 3)) == {"a.txt": ImportOutcome.NEW}


def test_what_a_browser_has_not_finished_or_nobody_reads_is_no_news(
    profile: Profile, folder: Path, watched: str
) -> None:
    write(folder, "b.txt.part")
    (folder / "picture.png").write_bytes(b"\x89PNG")
    assert watch.scan(profile, watched) == Scan(watch.ImportReport())


def test_a_folder_that_is_gone_is_told_and_forgets_nothing(
    profile: Profile, folder: Path, watched: str
) -> None:
    write(folder, "a.txt")
    watch.scan(profile, watched)
    folder.rename(folder.with_name("away"))
    assert [problem.path for problem in watch.scan(profile, watched).report.problems] == [folder]
    folder.with_name("away").rename(folder)
    assert watch.scan(profile, watched) == Scan(watch.ImportReport())


def test_the_library_in_a_watched_folder_is_not_imported_into_itself(
    profile: Profile, tmp_path: Path
) -> None:
    watched = watch.watch(profile, tmp_path).created[0]
    write(tmp_path, "library.briefings.txt")
    assert outcomes(watch.scan(profile, watched)) == {}


def test_watching_is_one_users_and_can_be_undone(profile: Profile, folder: Path, watched: str) -> None:
    write(folder, "a.txt")
    watch.scan(profile, watched)
    watch.unwatch(profile, watched)
    assert watch.watched(profile) == []
    with pytest.raises(NotFoundError):
        watch.scan(profile, watched)
    history.undo(profile)
    assert [kept.path for kept in watch.watched(profile)] == [folder]
    assert outcomes(watch.scan_all(profile)) == {}, "what was seen is remembered"
    profile.library.ensure_user("other")
    assert watch.watched(Profile(profile.library, "other")) == []


def test_watching_again_goes_on_where_it_stood(profile: Profile, folder: Path, watched: str) -> None:
    write(folder, "a.txt")
    watch.scan(profile, watched)
    watch.unwatch(profile, watched)
    watch.watch(profile, folder / ".." / folder.name)
    assert [kept.id for kept in watch.watched(profile)] == [watched]
    assert outcomes(watch.scan(profile, watched)) == {}


def test_only_a_folder_can_be_watched(profile: Profile, folder: Path) -> None:
    with pytest.raises(InvalidInputError, match="is no folder"):
        watch.watch(profile, write(folder, "a.txt"))


def test_what_cannot_be_read_is_kept_with_its_reason(profile: Profile, folder: Path, watched: str) -> None:
    write(folder, "a.txt")
    broken = write(folder, "broken.pdf")
    watch.scan(profile, watched)
    assert [problem.path for problem in watch.unread(profile, watched)] == [broken]
    with pytest.raises(NotFoundError):
        watch.unread(profile, "nothing")
