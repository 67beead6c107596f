"""A dry run: what would come of files, corrected before anything is stored."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest

from briefing_app import config
from briefing_app.domain.errors import InvalidInputError
from briefing_app.domain.survey import Correction
from briefing_app.domain.views import ArticleFilter
from briefing_app.domain.work import ImportOutcome, Progress, Stage
from briefing_app.services import browse
from briefing_app.services.dry_run import Survey, import_survey, survey
from briefing_app.services.import_articles import import_articles
from briefing_app.services.likeness import regroup
from briefing_app.services.profile import Profile

WORDS = "The minister spoke of troops on Thursday, and of boats. " * 5


def write(folder: Path, name: str, words: str = WORDS) -> Path:
    path = folder / name
    path.write_text(f"Title of {name}\n\n{words}", encoding="utf-8")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "in"
    path.mkdir()
    return path


def articles(profile: Profile) -> int:
    return len(browse.article_keys(profile, ArticleFilter()))


def by_title(made: Survey) -> dict[str, ImportOutcome]:
    return {row.title: row.outcome for row in made.rows}


def test_it_says_what_would_come_of_each_and_stores_nothing(profile: Profile, folder: Path) -> None:
    for name in ("same.txt", "changed.txt"):
        write(folder, name)
    known = {file.title: file.article for file in import_articles(profile, [folder]).files}
    write(folder, "changed.txt", "Quite other words were said, she told them. " * 5)
    write(folder, "new.txt")
    (folder / "copy.txt").write_bytes((folder / "new.txt").read_bytes())
    (folder / "empty.txt").touch()

    with survey(profile, [folder]) as made:
        assert sorted((row.file.name, row.outcome) for row in made.rows) == [
            ("changed.txt", ImportOutcome.NEW_VERSION),
            ("copy.txt", ImportOutcome.NEW),
            ("new.txt", ImportOutcome.SAME),
            ("same.txt", ImportOutcome.SAME),
        ]
        assert [problem.path.name for problem in made.problems] == ["empty.txt"]
        rows = {row.file.name: row for row in made.rows}
        assert rows["changed.txt"].article == known["Title of changed.txt"]
        assert rows["copy.txt"].article == rows["new.txt"].article
        assert rows["copy.txt"].format == "plain text"
        assert rows["copy.txt"].words == len(WORDS.split())
        assert articles(profile) == 2

        report = import_survey(profile, made)
        assert {file.title: file.outcome for file in report.files} == by_title(made)
        assert {file.article for file in report.files} == {row.article for row in made.rows}


def test_corrections_are_stored_and_what_was_left_out_is_not(profile: Profile, folder: Path) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        write(folder, name)
    seen: list[Progress] = []
    with survey(profile, [folder]) as made:
        report = import_survey(
            profile,
            made,
            corrections={0: Correction(" Peace  at last ", date(2025, 3, 1), "The Daily"), 1: Correction()},
            leave_out=[2],
            on_progress=seen.append,
        )
    assert [file.title for file in report.files] == ["Peace at last", "Title of b.txt"]
    kept = browse.article(profile, report.files[0].article).article
    assert (kept.title, kept.published, kept.outlet) == ("Peace at last", date(2025, 3, 1), "The Daily")
    assert articles(profile) == 2
    assert (seen[-1].stage, seen[-1].done) == (Stage.STORING, 2)
    again = import_articles(profile, [folder / "a.txt"])
    assert [file.outcome for file in again.files] == [ImportOutcome.SAME], "known by what its file says"


def test_a_wrong_date_can_be_taken_away(profile: Profile, folder: Path) -> None:
    (folder / "a.txt").write_text("Peace\n\n7 March 2025\n\nWords of peace, and more of them.\n")
    with survey(profile, [folder]) as made:
        assert made.rows[0].published == date(2025, 3, 7)
        report = import_survey(profile, made, corrections={0: Correction(undated=True)})
    assert browse.article(profile, report.files[0].article).article.published is None


def test_an_article_is_not_left_without_a_title(profile: Profile, folder: Path) -> None:
    write(folder, "a.txt")
    with survey(profile, [folder]) as made, pytest.raises(InvalidInputError, match="needs a title"):
        import_survey(profile, made, corrections={0: Correction(title=" ")})
    assert articles(profile) == 0


def test_a_file_that_changed_in_between_is_told_and_left_out(profile: Profile, folder: Path) -> None:
    changed, gone, kept = (write(folder, name) for name in ("changed.txt", "gone.txt", "kept.txt"))
    with survey(profile, [folder]) as made:
        os.utime(changed, ns=(1, 1))
        gone.unlink()
        report = import_survey(profile, made)
    assert [file.path for file in report.files] == [kept]
    assert {problem.path for problem in report.problems} == {changed, gone}


def test_what_lies_in_an_archive_is_named_by_its_place_there(profile: Profile, folder: Path) -> None:
    with ZipFile(folder / "april.zip", "w") as archive:
        for number in range(3):
            archive.writestr(f"day {number}/report.txt", f"Report {number}\n\n{WORDS}")
    with survey(profile, [folder]) as made:
        assert [(row.file.name, row.member) for row in made.rows] == [
            ("april.zip", f"day {number}/report.txt") for number in range(3)
        ]
        assert len(import_survey(profile, made, leave_out={1}).files) == 2


def test_cancelled_it_has_what_was_read_by_then(profile: Profile, folder: Path) -> None:
    for number in range(9):
        write(folder, f"{number}.txt")
    done: list[int] = []
    with survey(
        profile,
        [folder],
        on_progress=lambda progress: done.append(progress.done),
        cancelled=lambda: done[-1:] == [0] and len(done) > 0,
    ) as made:
        assert made.cancelled
        assert len(made.rows) < 9


def test_nothing_is_left_on_the_disk(profile: Profile, folder: Path) -> None:
    write(folder, "a.txt")
    with survey(profile, [folder]):
        assert list(config.cache_folder().iterdir()) == []


def test_a_report_that_is_known_in_other_words_or_print_is_named(profile: Profile, folder: Path) -> None:
    report = " ".join(f"The minister of town {number} spoke of {number * 7} boats." for number in range(30))
    (known,) = import_articles(profile, [write(folder, "known.txt", report)]).files
    regroup(profile)
    write(folder, "wire.txt", f"{report} This was added.")
    other = " ".join(f"Every gardener waters {number} roses on day {number * 3}." for number in range(30))
    write(folder, "x.txt", other)
    write(folder, "y.txt", f"{other} With thanks to all.")
    with survey(profile, [folder]) as made:
        rows = {row.file.name: row for row in made.rows}
        assert rows["wire.txt"].like == ((known.article, "Title of known.txt"),)
        assert rows["y.txt"].like == ((rows["x.txt"].article, "Title of x.txt"),)
        assert rows["x.txt"].like == rows["known.txt"].like == ()
        report_of_all = import_survey(profile, made)
    assert len(report_of_all.files) == 4
