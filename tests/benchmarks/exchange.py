"""How fast a library goes into an archive and comes out of one, and in how much memory.

Run by hand: ``python tests/benchmarks/exchange.py [--articles 10000]``.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
from itertools import islice
from pathlib import Path

from figures import Figures, rate, stopwatch
from texts import drafts, own_folders

from briefing_app.domain.analysis import Actor, ActorKind, Analysis, Quotation, QuotationKind
from briefing_app.domain.spans import Span
from briefing_app.services import exchange, maintain
from briefing_app.services.profile import Profile, open_profile

QUOTATIONS = 15  # an article


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=10_000)
    count = parser.parse_args().articles
    with tempfile.TemporaryDirectory() as folder:
        own_folders(Path(folder))
        measure(Path(folder), count)


def measure(folder: Path, count: int) -> None:
    """Print the figures of a library of so many articles, each with a note and a tag."""
    path = folder / "library.briefings"
    profile = open_profile(path, "reader")
    made = drafts(count)
    while batch := list(islice(made, 500)):
        with profile.library.unit_of_work("reader") as uow:
            for file in uow.articles.store(batch):
                article = uow.articles.get(file.article)
                uow.analyses.save(article.version_id, found_in(article.text))
                uow.notes.add("Ask for *the mandate* 🇫🇷.", article=file.article)
                uow.tags.add([file.article], "all")
            uow.commit(journalled=False)
    figures = Figures(f"Out and back in, {count:,} articles of {QUOTATIONS} quotations, with notes and tags")
    _archive(figures, profile, folder, count)
    with stopwatch() as passed:
        exchange.export_bundle(profile, folder / "bundle.zip", texts=True)
        figures.add("bundle with texts, export", rate(count, passed(), "articles"))
    other = open_profile(folder / "other.briefings", "other")
    with stopwatch() as passed:
        exchange.import_bundle(other, folder / "bundle.zip")
        figures.add("bundle with texts, import", rate(count, passed(), "articles"))
    with stopwatch() as passed:
        backup = maintain.back_up(path)
        figures.add("verified backup", rate(backup.size / 1e6, passed(), "MB"))
    with stopwatch() as passed:
        found = maintain.look_over(profile, repair=False)
        figures.add(f"check ({len(found)} found)", f"{passed():.1f} s")
    profile.library.close()
    with stopwatch() as passed:
        maintain.restore(path, backup.file)
        figures.add("restore, backup of the present one included", f"{passed():.1f} s")
    other.library.close()
    figures.show()


def found_in(text: str) -> Analysis:
    """As much as an engine finds in an article, wherever it is said to stand."""
    actors = tuple(Actor(f"a{at}", f"Person Number{at}", ActorKind.PERSON) for at in range(6))
    spans = [Span(at * 80, at * 80 + 60) for at in range(QUOTATIONS) if at * 80 + 60 < len(text)]
    return Analysis(
        "1",
        actors,
        tuple(
            Quotation(f"q-{at}", QuotationKind.DIRECT, (span,), (span,), (span,), f"a{at % 6}", 0.9, "made")
            for at, span in enumerate(spans)
        ),
    )


def _archive(figures: Figures, profile: Profile, folder: Path, count: int) -> None:
    archive = folder / "archive.zip"
    for name, act in (
        ("archive", lambda: exchange.archive(profile, archive)),
        ("unarchive", lambda: exchange.unarchive(archive, folder / "made.briefings")),
    ):
        before = _peak()
        with stopwatch() as passed:
            act()
            seconds = passed()
        size = archive.stat().st_size / 1e6
        figures.add(name, f"{rate(count, seconds, 'articles')}, {size:.0f} MB packed in {seconds:.1f} s")
        figures.add(f"{name}, memory above what was in use", f"{_peak() - before:.0f} MB")


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3


if __name__ == "__main__":
    main()
