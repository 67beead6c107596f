"""How long who-stands-where takes: 50 actors on 20 questions, some thousand positions, in a large library.

Run by hand: ``python tests/benchmarks/positions.py [--articles 100000] [--positions 5000] [--library FILE]``.
Building 100,000 articles takes some minutes; a library that is named is kept for the next run.
"""

from __future__ import annotations

import argparse
import random
import tempfile
from itertools import islice
from pathlib import Path
from time import perf_counter

from figures import Figures, milliseconds, timed
from texts import drafts, own_folders

from briefing_app.domain.analysis import Actor, ActorKind, Analysis, Quotation, QuotationKind
from briefing_app.domain.annotation import Stance, Verdict
from briefing_app.domain.positions import Matrix, Sorting
from briefing_app.domain.spans import Span
from briefing_app.services import browse, dossiers, evidence, matrix, network
from briefing_app.services.briefing import gather
from briefing_app.services.browse import view
from briefing_app.services.profile import Profile, open_profile
from briefing_app.services.review import record

ACTORS, QUESTIONS, RUNS = 50, 20, 20
_PEOPLE = [f"{chr(65 + number % 26)}ana {chr(65 + number // 26)}erg" for number in range(160)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--positions", type=int, default=5_000)
    parser.add_argument("--library", type=Path, help="where to keep what is built, or where it is kept")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        own_folders(Path(folder))
        path = args.library or Path(folder) / "library.briefings"
        built = path.exists()
        profile = open_profile(path, "reader")
        if not built:
            draw = random.Random(7)
            hang(profile, fill(profile, args.articles, draw), args.positions, draw)
        measure(profile)
        profile.library.close()


def fill(profile: Profile, count: int, draw: random.Random) -> list[str]:
    """Store so many articles, each quoting three of 160 people; the ids of some."""
    made, kept = drafts(count), list[str]()
    while batch := list(islice(made, 500)):
        with profile.library.unit_of_work(profile.user) as uow:
            stored = uow.articles.store(batch)
            for file in stored:
                article = uow.articles.get(file.article)
                uow.analyses.save(article.version_id, quoting(article.text, draw))
            kept += [file.article for file in stored[:60]]
            uow.commit(journalled=False)
    return kept


def quoting(text: str, draw: random.Random) -> Analysis:
    """Three people, the first ones far more often than the last, each with a quotation."""
    places = {min(int(draw.paretovariate(0.5)), len(_PEOPLE)) - 1 for _ in range(3)}
    people = [
        Actor(f"p{at}", _PEOPLE[at], ActorKind.PERSON, "Minister", f"State {at}") for at in sorted(places)
    ]
    length = len(text) // (len(people) + 1)
    said = (
        Quotation(
            f"q-{number}", QuotationKind.DIRECT, (Span(number * length, number * length + min(length, 120)),),
            None, None, person.id, 0.9, "test",
        )
        for number, person in enumerate(people)
    )  # fmt: skip
    return Analysis("test", tuple(people), tuple(said))


def hang(profile: Profile, articles: list[str], count: int, draw: random.Random) -> None:
    """Hang so many quotations of 50 people on 20 questions."""
    wanted, left = set(_PEOPLE[:ACTORS]), count
    with profile.library.unit_of_work(profile.user) as uow:
        asked = [uow.questions.add(f"Is point {number} of the plan agreed?") for number in range(QUESTIONS)]
        uow.commit()
    draw.shuffle(articles)
    while left > 0 and articles:
        with profile.library.unit_of_work(profile.user) as uow:
            for article in [articles.pop() for _ in range(min(200, len(articles)))]:
                shown = view(uow, article)
                for one in shown.quotations:
                    if left and one.speaker is not None and one.speaker.name in wanted:
                        record(uow, article, one, Verdict.ACCEPTED)
                        uow.positions.hang(
                            draw.choice(asked), article, one.quotation.id, draw.choice(list(Stance)[:3])
                        )
                        left -= 1
            uow.commit()


def measure(profile: Profile) -> None:
    start = perf_counter()
    table = matrix.matrix(profile)
    first = perf_counter() - start
    articles = browse.counts(profile).all
    positions = sum(len(said.statements) for said in table.standings.values())
    figures = Figures(f"Positions: {positions:,} on {len(table.questions)} questions, {articles:,} articles")
    figures.add("matrix, the first time", milliseconds(first), goal="≤ 200 ms")
    actor, question = _busiest(table)
    for what, goal, run in (
        ("matrix", "≤ 200 ms", lambda: matrix.matrix(profile)),
        ("matrix by disagreement", "≤ 200 ms", lambda: matrix.matrix(profile, sorting=Sorting.DISAGREEMENT)),
        ("what may fill the empty cells", "", lambda: evidence.to_review(profile, table)),
        ("suggestions for a cell", "≤ 200 ms", lambda: evidence.suggestions(profile, actor, question)),
        ("dossier", "≤ 200 ms", lambda: dossiers.dossier(profile, actor)),
        ("network", "", lambda: network.network(profile)),
        ("what changed", "≤ 200 ms", lambda: dossiers.changed(profile, table.questions[0].created)),
        ("what a briefing says", "", lambda: gather(profile)),
    ):
        figures.times(what, timed(run, RUNS), goal=goal)
    figures.show()
    print(f"\n{len(table.actors)} rows, {len(table.standings)} cells with a statement.")


def _busiest(table: Matrix) -> tuple[str, str]:
    return max(table.standings, key=lambda cell: len(table.standings[cell].statements))


if __name__ == "__main__":
    main()
