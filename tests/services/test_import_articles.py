"""Importing: what comes out of files, and what is said of those that cannot be read."""

from __future__ import annotations

import multiprocessing
import threading
from itertools import count
from pathlib import Path

import pytest

from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.views import ArticleFilter
from briefing_app.domain.work import ImportOutcome, Progress, Stage
from briefing_app.services import browse, search
from briefing_app.services.import_articles import Store, import_articles
from briefing_app.services.profile import Profile

PAGE = """<html><head><title>Water for all</title><meta property="og:site_name" content="Daily"></head>
<body><article><h1>Water for all</h1><p>{}</p></article></body></html>"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where files to import are: apart from the library."""
    path = tmp_path / "in"
    path.mkdir()
    return path


def write(folder: Path, name: str, words: str = "The minister spoke of troops.") -> Path:
    path = folder / name
    path.write_text(f"Title of {name}\n\n{words} " + "More was said on the day. " * 5, encoding="utf-8")
    return path


def articles(profile: Profile) -> int:
    return len(browse.article_keys(profile, ArticleFilter()))


def test_files_become_articles_that_can_be_searched_at_once(profile: Profile, folder: Path) -> None:
    for number in range(3):
        write(folder, f"{number}.txt")
    (folder / "page.html").write_text(PAGE.format("The lake is empty, she said. " * 20), encoding="utf-8")
    seen: list[Progress] = []

    report = import_articles(profile, [folder], on_progress=seen.append)

    assert report.count(ImportOutcome.NEW) == 4
    assert (report.problems, report.cancelled) == ((), False)
    assert len(search.find(profile, "troops")) == 3
    assert [hit.title for hit in search.find(profile, "lake")] == ["Water for all"]
    assert (seen[0].done, seen[-1].done, seen[-1].total) == (0, 4, 4)
    assert {progress.stage for progress in seen} == {Stage.READING}


def test_the_same_again_is_the_same_and_other_words_are_a_version(profile: Profile, folder: Path) -> None:
    path = write(folder, "a.txt")
    (first,) = import_articles(profile, [path]).files
    (again,) = import_articles(profile, [path]).files
    assert (again.outcome, again.article) == (ImportOutcome.SAME, first.article)
    write(folder, "a.txt", "The minister spoke of boats.")
    (changed,) = import_articles(profile, [path]).files
    assert (changed.outcome, changed.article) == (ImportOutcome.NEW_VERSION, first.article)
    assert browse.article(profile, first.article).article.version == 2
    assert articles(profile) == 1


def test_a_bad_file_is_a_problem_and_the_rest_goes_on(profile: Profile, folder: Path) -> None:
    good = write(folder, "good.txt")
    empty, binary, large = folder / "empty.txt", folder / "binary.txt", folder / "large.txt"
    empty.touch()
    binary.write_bytes(bytes(range(256)) * 20)
    with large.open("wb") as file:
        file.truncate(51 * 1024 * 1024)
    missing = folder / "missing.txt"

    report = import_articles(profile, [empty, binary, good, large, missing])

    assert [file.path for file in report.files] == [good]
    assert {problem.path for problem in report.problems} == {empty, binary, large, missing}
    assert all(problem.reason for problem in report.problems)
    assert articles(profile) == 1


def test_cancelling_keeps_what_was_read(profile: Profile, folder: Path) -> None:
    for number in range(20):
        write(folder, f"{number:02}.txt")
    asked = count(1)
    report = import_articles(profile, [folder], cancelled=lambda: next(asked) > 20 + 1 + 5)
    assert report.cancelled
    assert len(report.files) == articles(profile) == 5


def test_cancelling_ends_the_worker_processes(profile: Profile, folder: Path) -> None:
    for number in range(60):
        write(folder, f"{number:02}.txt")
    done: list[int] = []
    report = import_articles(
        profile,
        [folder],
        on_progress=lambda progress: done.append(progress.done),
        cancelled=lambda: done[-1:] > [0],
    )
    assert report.cancelled
    assert 0 < len(report.files) < 60
    assert articles(profile) == len(report.files)
    assert multiprocessing.active_children() == []


def test_nothing_to_read_is_nothing_done(profile: Profile, folder: Path) -> None:
    report = import_articles(profile, [folder / "no" / "such"])
    assert report.files == ()
    assert len(report.problems) == 1
    empty = folder / "empty"
    empty.mkdir()
    assert import_articles(profile, [empty]).problems == ()


def test_a_window_is_never_frozen_by_reading(profile: Profile, folder: Path) -> None:
    write(folder, "a.txt")
    helpers: dict[str, int] = {}

    def watched(name: str) -> None:
        import_articles(
            profile,
            [folder],
            on_progress=lambda progress: helpers.update({name: len(multiprocessing.active_children())}),
        )

    watched("alone")
    thread = threading.Thread(target=watched, args=["beside a window"])
    thread.start()
    thread.join()
    assert helpers == {"alone": 0, "beside a window": 1}


def test_an_import_can_rest(profile: Profile, folder: Path) -> None:
    for number in range(3):
        write(folder, f"{number}.txt")
    asked, seen = count(1), list[Progress]()
    report = import_articles(profile, [folder], on_progress=seen.append, paused=lambda: 2 <= next(asked) < 4)
    assert len(report.files) == 3
    assert [progress.paused for progress in seen].count(True) == 1


def test_somebody_who_waits_is_let_in_before_a_large_batch_is_done(
    profile: Profile, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    batches: list[int] = []
    monkeypatch.setattr(type(profile.library), "awaited", lambda library: len(batches) == 0)
    store = Store(profile, lambda uow, finished: batches.append(len(finished)))
    store.finish(folder, ())
    store.add(ArticleDraft(f"T{number}", f"Text {number}", f"/{number}") for number in range(120))
    store.flush()
    assert len(store.stored) == articles(profile) == 120
    assert batches == [1], "a file is finished with the last of its articles"
