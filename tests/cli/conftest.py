"""The command line, run in this process with a window that only remembers what it was asked."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO

import pytest

from briefing_app import cli
from briefing_app.cli.windows import Theme

Call = tuple[Any, ...]


@dataclass
class FakeWindows:
    """Records its calls; a picture is a file with a word in it, a print the pages."""

    calls: list[Call] = field(default_factory=list)

    def open_window(self, library: Path | None, user: str | None, paths: list[Path]) -> int:
        self.calls.append(("open", library, user, paths))
        return 7

    def screenshot(
        self, file: Path, library: Path | None, user: str | None, theme: Theme, article: str | None, view: str
    ) -> None:
        self.calls.append(("screenshot", file, library, user, theme, article, view))
        file.write_bytes(b"picture")

    def print_pages(self, file: BinaryIO, pages: Iterable[str], *, title: str, created: date) -> None:
        self.calls.append(("print", title, created))
        file.write("\f".join(pages).encode())


@dataclass(frozen=True)
class Ran:
    """What a command did."""

    status: int
    out: str
    err: str

    @property
    def rows(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]


Run = Callable[..., Ran]


@pytest.fixture
def windows() -> FakeWindows:
    return FakeWindows()


@pytest.fixture
def run(windows: FakeWindows, capsys: pytest.CaptureFixture[str]) -> Run:
    """``run("note", "list")`` runs the command line and returns what it did."""

    def run(*argv: object) -> Ran:
        status = cli.main([str(argument) for argument in argv], windows)
        captured = capsys.readouterr()
        return Ran(status, captured.out, captured.err)

    return run
