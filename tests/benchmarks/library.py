"""How fast a library stores, searches and lists, beside SQLite's own speed at the same work.

Run by hand: ``python tests/benchmarks/library.py [--articles 10000]``.
"""

from __future__ import annotations

import argparse
import sqlite3
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path
from statistics import median

from figures import Figures, milliseconds, p95, rate, stopwatch, timed
from texts import COMMON, PHRASE, RARE, drafts, own_folders, write_seeds

from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.views import ArticleFilter
from briefing_app.services import annotate, browse
from briefing_app.services.import_articles import import_articles
from briefing_app.services.profile import Profile, open_profile

SCREEN = 48  # rows that the list asks for at a time
TAG = "harbour"
QUERIES = {
    "rare word": RARE,
    "common word": COMMON,
    "phrase": f'"{PHRASE}"',
    "two letters": COMMON[:2],
    "word with tag": f"{COMMON} tag:{TAG}",
}
TABLE = """
CREATE TABLE article (key INTEGER PRIMARY KEY, title TEXT, standfirst TEXT, body TEXT);
CREATE VIRTUAL TABLE words USING fts5(title, standfirst, body, content='article', content_rowid='key',
  tokenize='unicode61 remove_diacritics 2', prefix='2 3');
INSERT INTO words(words, rank) VALUES ('hashsize', 67108864);
"""
FOUND = (
    "SELECT rowid, snippet(words, -1, char(2), char(3), '…', 24) FROM words "
    "WHERE words MATCH ? ORDER BY rowid DESC LIMIT 48"
)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=10_000)
    articles = parser.parse_args().articles
    with tempfile.TemporaryDirectory() as name:
        own_folders(Path(name))
        figures = Figures(f"A library of {articles:,} articles of 300 words")
        made = list(drafts(articles))
        floor = Floor(Path(name, "floor.db"))
        profile = open_profile(Path(name, "made.briefings"), "reader")
        storing(figures, profile, floor, made)
        searching(figures, profile, floor)
        looking(figures, profile)
        saving(figures, profile)
        importing(figures, Path(name))
        profile.library.close()
        figures.show()


class Floor:
    """The same texts in a bare table with a bare index: no versions, no users, no ids."""

    def __init__(self, path: Path) -> None:
        self.connection = sqlite3.connect(path, isolation_level=None)
        self.connection.execute("PRAGMA journal_mode = WAL")
        self.connection.execute("PRAGMA synchronous = FULL")
        self.connection.executescript(TABLE)
        self._keys = count(1)

    def store(self, batch: Sequence[ArticleDraft]) -> None:
        """One transaction."""
        rows = [(next(self._keys), draft.title, draft.standfirst, draft.text) for draft in batch]
        self.connection.execute("BEGIN IMMEDIATE")
        self.connection.executemany("INSERT INTO article VALUES (?, ?, ?, ?)", rows)
        insert = "INSERT INTO words(rowid, title, standfirst, body) VALUES (?, ?, ?, ?)"
        self.connection.executemany(insert, rows)
        self.connection.execute("COMMIT")

    def find(self, match: str) -> list[tuple[int, str]]:
        """The newest that match, with snippets."""
        return self.connection.execute(FOUND, (match,)).fetchall()


def batches(items: Sequence[ArticleDraft], size: int) -> Iterator[Sequence[ArticleDraft]]:
    """The items, so many at a time."""
    return (items[at : at + size] for at in range(0, len(items), size))


def store(profile: Profile, batch: Sequence[ArticleDraft]) -> list[str]:
    """One transaction, as an import has it; the articles' ids."""
    with profile.library.unit_of_work(profile.user) as uow:
        stored = uow.articles.store(batch)
        uow.commit(journalled=False)
    return [file.article for file in stored]


def storing(figures: Figures, profile: Profile, floor: Floor, made: Sequence[ArticleDraft]) -> None:
    """Articles a second, by turns with the floor, so that both meet the same load."""
    for size, share in ((100, made[: len(made) // 2]), (1000, made[len(made) // 2 :])):
        mine, bare = [], []
        for batch in batches(share, size):
            with stopwatch() as passed:
                store(profile, batch)
                mine.append(passed() / len(batch))
            with stopwatch() as passed:
                floor.store(batch)
                bare.append(passed() / len(batch))
        figures.add(
            f"store drafts, batches of {size:,}",
            rate(1, median(mine), "articles"),
            rate(1, p95(mine), "articles"),
            goal="≥ 5,000/s",
            floor=rate(1, median(bare), "articles"),
        )


def searching(figures: Figures, profile: Profile, floor: Floor) -> None:
    """What the window asks with every key: the keys of all that match, and a screen of rows."""
    tagged = browse.article_keys(profile, ArticleFilter())[::50]
    annotate.add_tag(profile, [row.id for row in browse.rows(profile, tagged)], TAG)
    for name, query in QUERIES.items():
        which = ArticleFilter(query=query)

        def find(which: ArticleFilter = which) -> None:
            keys = browse.article_keys(profile, which, typing=True)
            browse.rows(profile, keys[:SCREEN], which.query, typing=True)

        bare = timed(lambda word=query: floor.find(match(word)), 40)
        figures.times(
            f"search while typing, {name}", timed(find, 40), goal="≤ 30 ms", floor=milliseconds(median(bare))
        )


def match(query: str) -> str:
    """The query in the index's own syntax; the tag is left out."""
    word = query.split(" tag:")[0]
    return word if word.startswith('"') else f'"{word}"*'


def looking(figures: Figures, profile: Profile) -> None:
    """What the window asks when it shows a list or an article."""
    keys = browse.article_keys(profile, ArticleFilter())
    ids = [row.id for row in browse.rows(profile, keys[:: max(1, len(keys) // 60)])]
    next_id, next_place = count(), count(step=7919)

    def page() -> None:
        at = next(next_place) % max(1, len(keys) - 50)
        browse.rows(profile, keys[at : at + 50])

    figures.times(
        "list the keys of all articles",
        timed(lambda: browse.article_keys(profile, ArticleFilter()), 20),
        goal="≤ 500 ms at 1 M",
    )
    figures.times("a page of 50 rows anywhere", timed(page, 100), goal="≤ 16 ms")
    figures.times(
        "read one article with all on it",
        timed(lambda: browse.article(profile, ids[next(next_id) % len(ids)]), 100),
        goal="≤ 50 ms, painted",
    )
    figures.times("count the shelves", timed(lambda: browse.counts(profile), 20))


def saving(figures: Figures, profile: Profile) -> None:
    """A note saved in one thread while another stores batch after batch."""
    article = browse.rows(profile, browse.article_keys(profile, ArticleFilter())[:1])[0].id
    over = threading.Event()
    more = list(drafts(4_000, seed=2))

    def go_on() -> None:
        for batch in batches(more, 100):
            if over.is_set():
                return
            store(profile, batch)

    def note() -> None:
        annotate.add_note(profile, "To be **followed up**.", article=article)
        time.sleep(0.005)  # someone else's turn, as between a reader's notes

    figures.times("save a note", [taken - 0.005 for taken in timed(note, 40)])
    importer = threading.Thread(target=go_on)
    importer.start()
    taken = [passed - 0.005 for passed in timed(note, 40)]
    over.set()
    importer.join()
    figures.times("save a note while an import runs", taken, goal="p95 ≤ 100 ms")


def importing(figures: Figures, home: Path) -> None:
    """Files on a disk to articles that can be searched, by the service that the window calls."""
    for kind, suffixes, files, goal in (
        ("plain text", r"\.txt", 2_000, "≥ 5,000/s"),
        ("HTML", r"\.html", 120, "≥ 50/s a core"),
    ):
        rates = []
        for turn in range(3):
            folder = home / f"{kind}-{turn}"
            write_seeds(folder, files, suffixes, seed=turn)
            profile = open_profile(home / f"{kind}-{turn}.briefings", "reader")
            with stopwatch() as passed:
                report = import_articles(profile, [folder])
                rates.append(len(report.files) / passed())
            profile.library.close()
        slowest = rate(min(rates), 1, "files")
        figures.add(
            f"import {files:,} {kind} files",
            rate(median(rates), 1, "files"),
            f"{slowest} (slowest)",
            goal=goal,
        )


if __name__ == "__main__":
    main()
