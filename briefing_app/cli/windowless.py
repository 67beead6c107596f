"""What ``open`` does where there is no display: index, print, export and paint what a window would show."""

from __future__ import annotations

import os
from pathlib import Path

from briefing_app import config
from briefing_app.cli.importing import index
from briefing_app.cli.listing import listing
from briefing_app.cli.output import complain, counted
from briefing_app.cli.windows import Windows
from briefing_app.domain.views import ArticleFilter
from briefing_app.domain.work import AnalysisReport, ImportReport
from briefing_app.services import browse, samples
from briefing_app.services.export import export
from briefing_app.services.profile import Profile, open_profile

OUTPUT = "briefing-reader-output"
_MOST = 50  # articles printed where nobody asked for any by name


def fill(library: Path, user: str | None, paths: list[Path]) -> None:
    """Index these files into a library, as a window would."""
    profile = open_profile(library, user)
    try:
        _index(profile, paths)
    finally:
        profile.library.close()


def without_window(library: Path, user: str | None, paths: list[Path], windows: Windows) -> int:
    """Index, print and export, and write a picture; the command's exit status."""
    profile = open_profile(library, user)
    try:
        report, analysed = _index(profile, paths)
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


def _index(profile: Profile, paths: list[Path]) -> tuple[ImportReport, AnalysisReport]:
    """Index; the samples get their questions with that."""
    done = index(profile, paths)
    if profile.library.path == config.sample_library():
        samples.add_questions(profile)
    return done


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
