"""``python -m briefing_app`` and the ``briefing-app`` command: joins the command line to the window."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import BinaryIO

from briefing_app.cli import main as run
from briefing_app.cli.windows import Theme


class _Windows:
    """The window, loaded when it is first needed: most commands never do, and worker processes start here."""

    def open_window(self, library: Path | None, user: str | None, paths: list[Path]) -> int:
        gc.disable()  # what is loaded now stays: going through it for garbage takes a sixth of the start
        from briefing_app.app import open_window

        return open_window(library, user, paths)

    def screenshot(
        self, file: Path, library: Path | None, user: str | None, theme: Theme, article: str | None, view: str
    ) -> None:
        from briefing_app.app import screenshot

        screenshot(file, library, user, theme, article, view)

    def print_pages(self, file: BinaryIO, pages: Iterable[str], *, title: str, created: date) -> None:
        from briefing_app.app import print_pages

        print_pages(file, pages, title=title, created=created)


def main() -> int:
    """Run the command of this process's arguments; return its exit status."""
    if getattr(sys, "frozen", False):  # packed into one program, which its worker processes start too
        import multiprocessing

        multiprocessing.freeze_support()
    return run(None, _Windows())


if __name__ == "__main__":
    sys.exit(main())
