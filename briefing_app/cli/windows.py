"""What the command line asks of the window, which it is given and never imports."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import BinaryIO, Literal, Protocol

Theme = Literal["light", "dark"]
VIEWS = ("read", "questions", "matrix", "actors", "review", "notes", "network", "timeline")
"""The views of the window that a picture can show."""


class Windows(Protocol):
    """Supplied by ``__main__``, so that a command without a window never loads one."""

    def open_window(self, library: Path | None, user: str | None, paths: list[Path]) -> int:
        """Open the window on a library, index ``paths`` in it, and return the exit status once closed."""

    def screenshot(
        self, file: Path, library: Path | None, user: str | None, theme: Theme, article: str | None, view: str
    ) -> None:
        """Write a picture of the window's ``view`` to ``file`` (PNG), with or without a display."""

    def print_pages(self, file: BinaryIO, pages: Iterable[str], *, title: str, created: date) -> None:
        """A ``Printer`` (see ``domain.material``), with or without a display."""
