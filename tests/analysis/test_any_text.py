"""Any text gives an analysis, in time that grows with its length and no faster."""

from __future__ import annotations

import multiprocessing
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from briefing_app.analysis import engine, tagger
from briefing_app.analysis.document import Document
from briefing_app.analysis.engine import analyse
from briefing_app.analysis.windows import windows
from briefing_app.domain.analysis import Analysis

STORY = """Norwegian Transport Minister Ingrid Solheim said on Tuesday the port would stay closed.

"We cannot open a harbour that nobody pays for," Solheim told reporters. "That would be irresponsible."

The Dockworkers' Union rejected the plan. "Who is going to pay our pensions?" its chairman, Per Lund, asked.

"""
MOST = 12.0  # times as much work for a text ten times as long
HOSTILE = [
    STORY,
    " ".join(STORY.split()) + " ",
    '"',
    "“",
    "“”",
    "‘",
    "'",
    "“a b c d e f” ",
    "“a b c d e f\n",
    "‘we will not do it,’ he said. ",
    "ANN LEE: we go.\nBOB: no.\n",
    "– We go, says Ann Lee.\n",
    "“We go there and back again now.” — Ann Lee\n",
    "**Why not?**\nNo.\n",
    "> a\n> — Ann Lee\n",
    "Ann Lee Bob Day Carl Moe ",
    "Mr. Ann said Mrs. Bob said no. ",
    "Why? ",
    "?",
    "((((",
    "\n",
    "\0",
    "e\u0301",
    "👩‍👩‍👧‍👦🇺🇦",
    "\u202e«قال الرجل نعم ولا شيء بعد»\u202c ",
    "\x1b[31m\x07",
    "\ud800",
]


def lines(work: Callable[[], object]) -> int:
    """How many lines of Python the work runs through."""
    count = 0

    def counted(frame: FrameType, event: str, argument: object) -> Callable[..., Any]:
        nonlocal count
        count += event == "line"
        return counted

    before = sys.gettrace()
    sys.settrace(counted)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("piece", HOSTILE, ids=[f"{piece[:12]!a}" for piece in HOSTILE])
def test_ten_times_the_text_is_at_most_twelve_times_the_work(
    piece: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The rules are counted by the lines they run through, the tagger by the pieces it reads."""
    monkeypatch.setattr(engine, "tagged", lambda document: [])
    text = piece * max(1, 400 // len(piece))
    analyse(text * 2)  # what is read once and kept is not counted
    once = lines(lambda: analyse(text))
    assert lines(lambda: analyse(text * 10)) <= MOST * once


def test_what_the_tagger_reads_grows_with_the_text() -> None:
    reader = tagger.shipped()
    assert reader is not None

    def pieces(text: str) -> int:
        return sum(len(window.pieces) for window in windows(Document(text).paragraphs, reader.word_piece))

    assert 0 < pieces(STORY * 30) <= MOST * pieces(STORY * 3)
    assert pieces("“a”" * 1000) > 0
    assert pieces('"' * 20_000) == pieces("1. " * 5_000) == 0


@pytest.mark.parametrize(
    "text",
    [
        "a" * 200_000,
        '"' * 20_000,
        "“" * 5_000,
        "\n" * 100_000,
        " " * 500_000,
        "🇺🇦" * 10_000,
        "1." * 50_000,
    ],
    ids=["a word", "marks", "openers", "lines", "blanks", "flags", "numbers"],
)
def test_long_texts_of_nothing_have_an_empty_analysis(text: str) -> None:
    found = analyse(text)
    assert (found.quotations, found.actors, found.questions) == ((), (), ())


def test_the_analysis_depends_on_nothing_but_the_text() -> None:
    """Not on what was analysed before, nor on the process."""
    alone = analyse(STORY)
    analyse(STORY[::-1])
    assert analyse(STORY) == alone
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        assert pool.apply(_analysed, (STORY,)) == alone


def _analysed(text: str) -> Analysis:
    return analyse(text)


def test_what_is_found_in_a_long_text_is_what_is_found_in_its_parts() -> None:
    """Windows are read one by one, and paragraphs far away change nothing but the numbers of ids."""
    words = {q.found_by.split(";")[0] for q in analyse(STORY).quotations}
    many = analyse(STORY * 10)
    assert len(many.quotations) == 10 * len(analyse(STORY).quotations)
    assert {q.found_by.split(";")[0] for q in many.quotations} == words
    assert len({q.id for q in many.quotations}) == len(many.quotations)
