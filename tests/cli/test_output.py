"""Tables, snippets and progress."""

from __future__ import annotations

import io
import sys

import pytest

from briefing_app.cli.output import TerminalProgress, counted, emphasised, hits_of, print_table
from briefing_app.domain.work import Progress, Stage


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_columns_are_aligned_and_nothing_trails(capsys: pytest.CaptureFixture[str]) -> None:
    print_table([("new", "a-1", "Title"), ("new version", "a-2", "")])
    assert capsys.readouterr().out == "new          a-1  Title\nnew version  a-2\n"


def test_hits_are_offsets_without_their_marks() -> None:
    assert hits_of("the \x02mandate\x03 of \x02troops\x03") == ("the mandate of troops", [[4, 11], [15, 21]])
    assert hits_of("nothing") == ("nothing", [])


def test_hits_are_bold_on_a_terminal_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    assert emphasised("the \x02mandate\x03\nof") == "the mandate of"
    monkeypatch.setattr(sys, "stdout", Terminal())
    assert emphasised("the \x02mandate\x03") == "the \x1b[1mmandate\x1b[0m"


def test_numbers_agree_with_their_nouns() -> None:
    assert [counted(n, "article") for n in (0, 1, 1200)] == ["0 articles", "1 article", "1,200 articles"]


def test_progress_is_written_over_on_a_terminal_and_silent_elsewhere(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with TerminalProgress() as progress:
        progress(Progress(Stage.READING, 1, 2, 3.0))
    assert capsys.readouterr().err == ""

    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with TerminalProgress() as progress:
        progress(Progress(Stage.ANALYSING, 12, 1300, 150.0))
    assert terminal.getvalue() == "\r\x1b[Kanalysing 12 of 1,300 · 2 min left\r\x1b[K"
