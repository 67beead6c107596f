"""``open`` and ``screenshot``: the window, or the same job done where there is no display."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping
from pathlib import Path

from briefing_app import config
from briefing_app.cli.options import Commands, command, must_exist
from briefing_app.cli.output import complain
from briefing_app.cli.windows import VIEWS, Windows


def register(commands: Commands, everywhere: argparse.ArgumentParser) -> None:
    window = command(
        commands, everywhere, "open", "open the window; the default without a command", run_open, json=False
    )
    window.add_argument("paths", metavar="PATH", type=Path, nargs="*", help="files or folders to index first")
    picture = command(
        commands, everywhere, "screenshot", "write a picture of the window", run_screenshot, json=False
    )
    picture.add_argument("file", metavar="FILE", type=Path, help="PNG")
    picture.add_argument("--theme", choices=("light", "dark"), default="light", help="default: light")
    picture.add_argument("--view", choices=VIEWS, default="read", help="default: read")
    picture.add_argument("--article", metavar="ID", help="the article shown (default: the newest)")


def run_open(args: argparse.Namespace, windows: Windows) -> int:
    library, paths = what_to_open(args.library, args.paths)
    if has_display(os.environ, sys.platform):
        return windows.open_window(library, args.user, paths)
    complain("There is no display, so the same is done without a window.")
    from briefing_app.cli.windowless import without_window

    return without_window(library, args.user, paths, windows)


def run_screenshot(args: argparse.Namespace, windows: Windows) -> int:
    library, paths = what_to_open(args.library, [])
    if paths:
        from briefing_app.cli.windowless import fill

        fill(library, args.user, paths)
    must_exist(library)
    windows.screenshot(args.file, library, args.user, args.theme, args.article, args.view)
    print(args.file)
    return 0


def what_to_open(library: Path | None, paths: list[Path]) -> tuple[Path, list[Path]]:
    """The library to open and what to index in it; where nothing is asked for or kept, the samples."""
    if library is not None or paths or config.default_library().exists():
        return library or config.default_library(), paths
    return config.sample_library(), [config.seeds_folder()]


def has_display(environ: Mapping[str, str], platform: str) -> bool:
    """Whether a window can be shown: always on macOS and Windows, and where Qt was told how."""
    if platform in ("darwin", "win32"):
        return True
    return any(environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
