"""A day's reading: 300 articles as files, imported and analysed by the services that the window calls.

Run by hand: ``python tests/benchmarks/day.py [--articles 300]``.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable
from pathlib import Path

from figures import Figures, stopwatch
from texts import own_folders, write_seeds

from briefing_app.services.analyse_pending import analyse_pending
from briefing_app.services.browse import article, counts
from briefing_app.services.import_articles import import_articles
from briefing_app.services.profile import open_profile


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=300)
    articles = parser.parse_args().articles
    with tempfile.TemporaryDirectory() as name:
        own_folders(Path(name))
        files = write_seeds(Path(name, "texts"), articles)
        figures = Figures(f"A day of {articles} articles: text, Markdown and saved pages")
        profile = open_profile(Path(name, "day.briefings"), "reader")
        first: list[float] = []
        with stopwatch() as passed:
            report = import_articles(profile, files)
            imported = passed()
            done = analyse_pending(profile, on_analysed=noting(first, passed))
            total = passed()
        if len(report.files) != articles or done.analysed != articles or counts(profile).waiting:
            raise SystemExit("Not everything was imported and analysed.")
        words = sum(len(article(profile, file.article).article.text.split()) for file in report.files)
        profile.library.close()
        figures.add("imported: all can be read and searched", f"{imported:.1f} s")
        figures.add("first article analysed, after", f"{first[0]:.1f} s")
        figures.add("everything analysed, after", f"{total:.1f} s", goal="< 15 s for 300 on 2 processors")
        figures.add("words a second while analysing", f"{words / (total - imported):,.0f}")
        figures.show()


def noting(first: list[float], passed: Callable[[], float]) -> Callable[[frozenset[str]], None]:
    """Keeps the moment of every commit."""
    return lambda articles: first.append(passed())


if __name__ == "__main__":
    main()
