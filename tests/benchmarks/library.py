"""How fast a library stores, searches and lists, beside SQLite's own speed at the same work.

Run by hand: ``python tests/benchmarks/library.py [--articles 10000]``. A million take an hour and 12 GB.
With ``--library FILE`` what was built stays there, and is measured again without building the next time.
"""

from __future__ import annotations

import argparse
import contextlib
import sqlite3
import tempfile
import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import CancelledError
from contextlib import closing
from functools import partial
from itertools import count, islice
from pathlib import Path
from statistics import median

from figures import Figures, milliseconds, p95, rate, stopwatch, timed
from texts import COMMON, PHRASE, RARE, drafts, own_folders, write_seeds

from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.views import ArticleFilter, Order, Shelf
from briefing_app.services import annotate, browse, mark, search, tagging
from briefing_app.services.import_articles import Store, import_articles
from briefing_app.services.profile import Profile, open_profile

SCREEN = 48  # rows that the list asks for at a time
TAG, RARE_TAG = "harbour", "lighthouse"
READER = "reader"
QUERIES = {
    "one letter": (COMMON[:1], ""),
    "rare word": (RARE, f'"{RARE}"*'),
    "common word": (COMMON, f'"{COMMON}"*'),
    "common word, half typed": (COMMON[:5], f'"{COMMON[:5]}"*'),
    "phrase": (f'"{PHRASE}"', f'"{PHRASE}"'),
    "two letters": (COMMON[:2], f'"{COMMON[:2]}"*'),
    "common OR rare word": (f"{COMMON} OR {RARE}", f'"{COMMON}" OR "{RARE}"*'),
    "common word, one left out": (f"-tidal {COMMON}", f'"{COMMON}" NOT "tidal"'),
    "common word, tag of one in 50": (f"tag:{TAG} {COMMON}", f'"{COMMON}"*'),
    "common word, tag of 100 articles": (f"tag:{RARE_TAG} {COMMON}", f'"{COMMON}"*'),
    "common word, unread": (f"is:unread {COMMON}", f'"{COMMON}"*'),
    "common word, outlet": (f"outlet:{{outlet}} {COMMON}", f'"{COMMON}"*'),
    "common word, three months": (f"since:2023-01 until:2023-03 {COMMON}", f'"{COMMON}"*'),
    "said: common word": (f"said:{COMMON}", ""),
    "actor: and said:": (f"actor:{{actor}} said:{COMMON}", ""),
    "word, actor: and said:": (f"{COMMON} actor:{{actor}} said:{COMMON}", ""),
    "word OR tag": (f"{COMMON} OR tag:{TAG}", ""),
}
TABLE = """
CREATE TABLE IF NOT EXISTS article (key INTEGER PRIMARY KEY, title TEXT, standfirst TEXT, body TEXT);
CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5(
  title, standfirst, body, content='article', content_rowid='key',
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
    parser.add_argument("--library", type=Path, help="where to keep what is built, or where it is kept")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        own_folders(Path(name))
        made = chosen.library or Path(name, "made.briefings")
        built = made.exists()
        floor = Floor(made.with_suffix(".floor"))
        profile = open_profile(made, READER)
        articles = browse.counts(profile).all or chosen.articles
        figures = Figures(f"A library of {articles:,} articles of 300 words")
        if not built:
            storing(figures, profile, floor, articles)
            quote(made)
        searching(figures, profile, floor)
        ranking(figures, profile, floor)
        finding(figures, profile)
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

    def best(self, match: str) -> list[tuple[int, str]]:
        """The best that match, with snippets."""
        best = FOUND.replace("rowid DESC", "bm25(words, 8.0, 4.0, 1.0)")
        return self.connection.execute(best, (match,)).fetchall()


def batches(items: Iterable[ArticleDraft], size: int) -> Iterator[Sequence[ArticleDraft]]:
    """The items, so many at a time."""
    rest = iter(items)
    while batch := list(islice(rest, size)):
        yield batch


def store(profile: Profile, batch: Sequence[ArticleDraft]) -> list[str]:
    """One transaction, as an import has it; the articles' ids."""
    with profile.library.unit_of_work(profile.user) as uow:
        stored = uow.articles.store(batch)
        uow.commit(journalled=False)
    return [file.article for file in stored]


def storing(figures: Figures, profile: Profile, floor: Floor, articles: int) -> None:
    """Articles a second, by turns with the floor, so that both meet the same load."""
    some = min(articles // 2, 10_000)
    for size, share in ((100, some), (1000, articles - some)):
        mine, bare = [], []
        for batch in batches(drafts(share, seed=size), size):
            with stopwatch() as passed:
                store(profile, batch)
                mine.append(passed() / len(batch))
            with stopwatch() as passed:
                floor.store(batch)
                bare.append(passed() / len(batch))
        last = rate(1, median(mine[-max(1, len(mine) // 10) :]), "articles")
        figures.add(
            f"store drafts, batches of {size:,} (last tenth: {last})",
            rate(1, median(mine), "articles"),
            rate(1, p95(mine), "articles"),
            goal="≥ 5,000/s, 2,500 sustained",
            floor=rate(1, median(bare), "articles"),
        )


def quote(path: Path) -> None:
    """Three quotations in each article, as if the engine had found them; stored without its detours.

    A window that opens the library finds nothing left to do in it.
    """
    from briefing_app.analysis.engine import ENGINE
    from briefing_app.analysis.likeness import RECIPE

    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        versions = connection.execute("SELECT key, length(text) FROM version ORDER BY key").fetchall()
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany(
            "INSERT INTO analysis (key, version_key, engine, made) VALUES (?, ?, ?, '2026-01-01 00:00:00')",
            ((key, key, ENGINE) for key, _ in versions),
        )
        connection.execute("UPDATE article SET engine = ?, state = 'analysed', quotations = 3", (ENGINE,))
        connection.execute(
            "INSERT INTO likeness (article_key, version_key, recipe, size, text_marks, other_marks) "
            "SELECT article_key, key, ?, 0, x'', x'' FROM version",
            (RECIPE,),
        )
        connection.executemany(
            "INSERT INTO actor (analysis_key, number, id, name, kind, aliases, mentions) "
            "VALUES (?, ?, ?, ?, 'person', '[]', '[]')",
            ((key, at, f"a{at}", actor(key + at)) for key, _ in versions for at in range(2)),
        )
        connection.executemany(
            "INSERT INTO quotation (analysis_key, number, id, kind, content, speaker, confidence, found_by) "
            "VALUES (?, ?, ?, 'direct', ?, ?, 0.9, 'made')",
            (
                (key, at, f"q-{at}", f"[[{length * at // 3},{length * at // 3 + length // 4}]]", f"a{at % 2}")
                for key, length in versions
                for at in range(3)
            ),
        )
        connection.execute(
            "INSERT INTO quotation_search(rowid, speaker, org, said) "
            "SELECT place, speaker, org, said FROM quotation_text"
        )
        connection.execute("COMMIT")


def actor(number: int) -> str:
    """One of 400 people, each spoken of as often as the others."""
    return f"Person{number % 20} Name{number // 20 % 20}"


def searching(figures: Figures, profile: Profile, floor: Floor) -> None:
    """What the window asks with every key: the first keys and a screen of rows; and all keys after."""
    keys = browse.article_keys(profile, ArticleFilter())
    for tag, chosen in ((TAG, keys[::50]), (RARE_TAG, keys[:: max(1, len(keys) // 100)])):
        tagging.add_tag(profile, ids_of(profile, chosen), tag)
    mark.set_read(profile, ids_of(profile, keys[::2][:50_000]), True, journalled=False)
    outlet = str(browse.rows(profile, keys[:1])[0].outlet).split()[1]
    for name, (written, bare) in QUERIES.items():
        query = written.format(outlet=outlet, actor=actor(7).split()[0])
        which = ArticleFilter(query=query)

        def find(which: ArticleFilter = which) -> int:
            found = search.first(profile, which, typing=True)
            browse.rows(profile, found.keys[:SCREEN], which.query, typing=True)
            return len(found.keys)

        under = milliseconds(median(timed(partial(floor.find, bare), 20))) if bare else ""
        figures.times(
            f"search while typing, {name} ({find()})",
            timed(find, 40),
            goal="≤ 30 ms at 100 k, 50 at 1 M",
            floor=under,
        )
        every = partial(browse.article_keys, profile, which, typing=True)
        figures.times(f"… all keys ({len(every()):,})", timed(every, 5))


def ids_of(profile: Profile, keys: Sequence[int]) -> list[str]:
    """The public ids of many keys."""
    with profile.library.reader(profile.user) as reader:
        return reader.articles.ids_of(keys)


def ranking(figures: Figures, profile: Profile, floor: Floor) -> None:
    """The best first: some at once, all of them later, and how soon that can be given up."""
    for name, query in (("rare", RARE), ("common", COMMON)):
        which = ArticleFilter(query=query, order=Order.RELEVANCE)

        def best(which: ArticleFilter = which) -> None:
            found = search.first(profile, which)
            browse.rows(profile, found.keys[:50], which.query)

        figures.times(f"best first, first results, {name} word", timed(best, 20), goal="≤ 50 ms at 1 M")
        under = timed(partial(floor.best, f'"{query}"'), 5)
        figures.times(
            f"best first, all ranked, {name} word",
            timed(partial(browse.article_keys, profile, which), 5),
            goal="≤ 100 ms at 100 k",
            floor=milliseconds(median(under)),
        )
    figures.times("give up ranking a common word", [given_up(profile) for _ in range(20)], goal="≤ 20 ms")


def given_up(profile: Profile) -> float:
    """Seconds from a newer key to the end of the older ranking."""
    stop, ended = threading.Event(), list[float]()

    def rank() -> None:
        which = ArticleFilter(query=COMMON, order=Order.RELEVANCE)
        with contextlib.suppress(CancelledError):
            browse.article_keys(profile, which, cancelled=stop.is_set)
        ended.append(time.perf_counter())

    ranker = threading.Thread(target=rank)
    ranker.start()
    time.sleep(0.01)
    began = time.perf_counter()
    stop.set()
    ranker.join()
    return max(0.0, ended[0] - began)


def finding(figures: Figures, profile: Profile) -> None:
    """What stands beside the list."""
    for name, query in (("all articles", ""), ("a common word", COMMON)):
        which = ArticleFilter(query=query)
        figures.times(
            f"facets of {name}", timed(partial(search.facets, profile, which), 10), goal="≤ 100 ms at 100 k"
        )
    figures.times("count a common word up to 1,001", timed(lambda: search.count(profile, COMMON), 20))


def looking(figures: Figures, profile: Profile) -> None:
    """What the window asks when it shows a list or an article."""
    keys = browse.article_keys(profile, ArticleFilter())
    ids = ids_of(profile, keys[:: max(1, len(keys) // 60)])
    next_id, next_place = count(), count(step=7919)

    def page() -> None:
        at = next(next_place) % max(1, len(keys) - 50)
        browse.rows(profile, keys[at : at + 50])

    figures.times(
        "list the keys of all articles",
        timed(lambda: browse.article_keys(profile, ArticleFilter()), 10),
        goal="≤ 500 ms at 1 M",
    )
    figures.times(
        "list the keys of all unread",
        timed(lambda: browse.article_keys(profile, ArticleFilter(shelf=Shelf.UNREAD)), 10),
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
    """A note saved in one thread while another stores all the time, as an import does."""
    article = browse.rows(profile, browse.article_keys(profile, ArticleFilter())[:1])[0].id
    over = threading.Event()
    more = list(drafts(4_000, seed=2))

    def go_on() -> None:
        through = Store(profile)
        for batch in batches(more, 16):
            if over.is_set():
                return
            through.add(batch)

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
