"""Killed at any moment, the program goes on where it stood: nothing is lost, nothing is there twice."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

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


def test_killed_while_analysing(start: Any, profile: Profile, tmp_path: Path) -> None:
    folder = write(tmp_path / "in", 24, paragraphs=3)
    library = profile.library.path
    annotate.add_note(profile, "Mine.")

    def some_analysed() -> bool:
        counts = browse.counts(profile)
        return counts.all == 24 and counts.waiting < 24

    kill_when(start("index", folder, "--library", library, "--user", "tester"), some_analysed)
    assert 0 < browse.counts(profile).waiting < 24

    out, err = (process := start("index", folder, "--library", library, "--user", "tester")).communicate()
    assert (process.returncode, err) == (0, "")
    assert out.splitlines()[-1].startswith("24 articles (24 same), ")
    counts = browse.counts(profile)
    assert (counts.all, counts.waiting, articles(profile)) == (24, 0, 24)
    assert [note.body for note in annotate.notes(profile)] == ["Mine."]
    rows = browse.rows(profile, browse.article_keys(profile, ArticleFilter()))
    assert len({row.quotations for row in rows}) == 1
    assert profile.library.check() == []


def test_killed_while_reading(start: Any, profile: Profile, tmp_path: Path) -> None:
    folder = write(tmp_path / "in", 1000, paragraphs=1)
    process = start("index", folder, "--library", profile.library.path, "--user", "tester")
    kill_when(process, lambda: articles(profile) > 0)
    kept = articles(profile)
    assert 0 < kept < 1000

    report = import_articles(profile, [folder])
    assert len(report.files) == articles(profile) == 1000
    assert len({file.article for file in report.files}) == 1000
    assert profile.library.check() == []


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT for another process")
def test_ctrl_c_leaves_without_a_word_too_many(start: Any, profile: Profile, tmp_path: Path) -> None:
    folder = write(tmp_path / "in", 24, paragraphs=3)
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
