"""``open`` and ``screenshot``: the window, or the same job done where there is no display."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping
from pathlib import Path

from briefing_app import config
from briefing_app.cli.importing import index
from briefing_app.cli.listing import listing
from briefing_app.cli.options import Commands, command, must_exist
from briefing_app.cli.output import complain, counted
from briefing_app.cli.windows import VIEWS, Windows
from briefing_app.domain.views import ArticleFilter
from briefing_app.services import browse
from briefing_app.services.export import export
from briefing_app.services.profile import Profile, open_profile

OUTPUT = "briefing-reader-output"
_MOST = 50  # articles printed where nobody asked for any by name


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
    return _without_window(library, args.user, paths, windows)


def run_screenshot(args: argparse.Namespace, windows: Windows) -> int:
    library, paths = what_to_open(args.library, [])
    if paths:
        _fill(library, args.user, paths)
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


def _fill(library: Path, user: str | None, paths: list[Path]) -> None:
    profile = open_profile(library, user)
    try:
        index(profile, paths)
    finally:
        profile.library.close()


def _without_window(library: Path, user: str | None, paths: list[Path], windows: Windows) -> int:
    profile = open_profile(library, user)
    try:
        report, analysed = index(profile, paths)
        chosen = list(dict.fromkeys(file.article for file in report.files)) if paths else _newest(profile)
        _print(profile, chosen)
        folder = output_folder(Path.cwd())
        exported = export(profile, folder, articles=chosen) if chosen else None
    finally:
        profile.library.close()
    status = 1 if report.problems or analysed.failed else 0
    if exported is None:
        complain("There is nothing to show. Name files or folders: `briefing-app open PATH`.")
        return 1
    picture = folder / "briefing-reader.png"
    windows.screenshot(picture, library, user, "light", chosen[0], "read")
    count = len(exported.written) + len(exported.unchanged)
    print(f"Markdown  {folder} ({counted(count, 'file')})")
    print(f"Picture   {picture}")
    print(f"Library   {library}")
    return status


def _newest(profile: Profile) -> list[str]:
    keys = browse.article_keys(profile, ArticleFilter())[:_MOST]
    return [row.id for row in browse.rows(profile, keys)]


def _print(profile: Profile, articles: list[str]) -> None:
    for article in articles:
        view = browse.article(profile, article)
        print(listing(article, view.article, view.analysis, view.quotations, view.speakers), end="\n\n\n")


def output_folder(here: Path) -> Path:
    """Where the files go: under the current folder, or the user's own where that may not be written."""
    base = here if os.access(here, os.W_OK) else config.default_library().parent
    return base / OUTPUT
