"""Killed at any moment, the program goes on where it stood: nothing is lost, nothing is there twice."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any
from zipfile import ZipFile

import pytest

from briefing_app.domain.views import ArticleFilter
from briefing_app.services import annotate, browse
from briefing_app.services.import_articles import import_articles
from briefing_app.services.profile import Profile

PARAGRAPH = (
    "“Our plans are well developed,” the minister of defence said on Thursday. She added that number {0} "
    "would be ready before the winter, and that no decision had been made about the mandate.\n\n"
)
LOOKS = 1200  # at a twentieth of a second: a minute
LONG = 30  # paragraphs: some seconds of analysis in all, so that there is a time to kill it in


def articles(profile: Profile) -> int:
    return len(browse.article_keys(profile, ArticleFilter()))


def kill_when(process: subprocess.Popen[str], reached: Callable[[], bool]) -> None:
    """Wait until the library shows that the work is under way, and kill the program as it stands."""
    for _ in range(LOOKS):
        if reached():
            break
        try:
            process.wait(0.05)
        except subprocess.TimeoutExpired:
            continue
        pytest.fail(f"ended before it could be killed: {process.communicate()}")
    else:
        pytest.fail("did not get under way")
    process.send_signal(signal.SIGKILL)
    process.communicate()


def write(folder: Path, count: int, paragraphs: int) -> Path:
    folder.mkdir()
    for number in range(count):
        text = f"Number {number}\n\n" + PARAGRAPH.format(number) * paragraphs
        (folder / f"{number:04}.txt").write_text(text, encoding="utf-8")
    return folder


def write_everything(folder: Path, count: int) -> Path:
    """So many articles thrice: in files, in an archive and in a mailbox, and one that is in all of them."""
    write(folder, count, paragraphs=1)
    with ZipFile(folder / "archive.zip", "w") as archive:
        for number in range(count):
            text = f"Zipped {number}\n\n{PARAGRAPH.format(f'z{number}')}"
            archive.writestr(f"{number % 7}/{number}.txt", text)
        archive.write(folder / "0000.txt", "same.txt")
    with (folder / "letters.mbox").open("w", encoding="utf-8") as letters:
        for number in range(count):
            letters.write(
                f"From a@b.example Mon Apr  7 10:00:00 2025\nFrom: a@b.example\nSubject: Letter {number}\n"
                "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n"
                f"Message-ID: <{number}@b.example>\n\n{PARAGRAPH.format(f'm{number}')}\n"
            )
    return folder


def test_killed_again_and_again_while_analysing(start: Any, profile: Profile, tmp_path: Path) -> None:
    folder = write(tmp_path / "in", 40, paragraphs=LONG)
    library = profile.library.path
    annotate.add_note(profile, "Mine.")
    chance, left = Random(20_26), 40
    for _ in range(2):
        goal = left - chance.randint(1, 12)

        def so_many_analysed(goal: int = goal) -> bool:
            counts = browse.counts(profile)
            return counts.all == 40 and counts.waiting <= goal

        kill_when(start("index", folder, "--library", library, "--user", "tester"), so_many_analysed)
        left = browse.counts(profile).waiting
        assert 0 < left < 40
        assert profile.library.check() == []

    out, err = (process := start("index", folder, "--library", library, "--user", "tester")).communicate()
    assert (process.returncode, err) == (0, "")
    assert out.splitlines()[-1] == f"40 articles (40 same), {left} analysed."
    counts = browse.counts(profile)
    assert (counts.all, counts.waiting, articles(profile)) == (40, 0, 40)
    assert [note.body for note in annotate.notes(profile)] == ["Mine."]
    rows = browse.rows(profile, browse.article_keys(profile, ArticleFilter()))
    assert len({row.quotations for row in rows}) == 1
    assert profile.library.check() == []


def test_killed_again_and_again_while_reading(start: Any, profile: Profile, tmp_path: Path) -> None:
    folder = write_everything(tmp_path / "in", 300)
    chance, kept = Random(20_25), 0
    for _ in range(2):
        goal = min(kept + chance.randint(1, 300), 890)
        process = start("index", folder, "--library", profile.library.path, "--user", "tester")
        kill_when(process, lambda goal=goal: articles(profile) > goal)  # type: ignore[misc]
        assert articles(profile) > kept
        kept = articles(profile)
        assert profile.library.check() == []

    report = import_articles(profile, [folder])
    assert (len(report.files), report.problems) == (901, ())
    assert len({file.article for file in report.files}) == articles(profile) == 900
    titles = {row.title for row in browse.rows(profile, browse.article_keys(profile, ArticleFilter()))}
    assert titles == {f"{kind} {number}" for kind in ("Number", "Zipped", "Letter") for number in range(300)}
    assert profile.library.check() == []


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT for another process")
def test_ctrl_c_leaves_without_a_word_too_many(start: Any, profile: Profile, tmp_path: Path) -> None:
    folder = write(tmp_path / "in", 24, paragraphs=LONG)
    process = start("index", folder, "--library", profile.library.path, "--user", "tester")
    for _ in range(LOOKS):
        if articles(profile) == 24:
            break
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(0.05)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate()
    assert (process.returncode, out) == (130, "")
    assert err == "briefing-app: Interrupted. What was done by then is kept.\n"
