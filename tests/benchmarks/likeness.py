"""Measures how well copies of a report and variants of an utterance are found, and what that costs.

``python tests/benchmarks/likeness.py [--articles N] [--seed N]``
"""

from __future__ import annotations

import argparse
import random
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from math import comb
from pathlib import Path
from statistics import median

from figures import Figures, milliseconds, p95, rate, stopwatch, timed
from texts import own_folders

from briefing_app.analysis.likeness import likeness as marks_of
from briefing_app.analysis.utterances import same_utterance, utterance_marks
from briefing_app.domain.alike import Utterance
from briefing_app.domain.analysis import Actor, ActorKind, Analysis, Quotation, QuotationKind
from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.spans import Span
from briefing_app.domain.views import ArticleFilter
from briefing_app.services import browse, likeness
from briefing_app.services.profile import Profile, open_profile

COMMON = ["the", "of", "to", "and", "in", "said", "that", "on", "for", "is", "will", "with", "from", "it"]
SPELT = {"3": "three", "7": "seven", "12": "twelve", "40": "forty"}
TURNED = {"soldier": "troop", "begin": "start", "quick": "fast", "talks": "negotiations", "help": "aid"}
BATCH = 50


@dataclass(frozen=True, slots=True)
class Made:
    """One made article, the report that it carries, and its quotations: place in the text, words."""

    draft: ArticleDraft
    report: int
    said: tuple[tuple[int, str], ...]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=5_000)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        own_folders(Path(name))
        figures = Figures(f"{args.articles:,} made articles of some 300 words, seed {args.seed}")
        profile = open_profile(Path(name, "made.briefings"), "reader")
        made = list(corpus(args.articles, args.seed))
        ids = storing(figures, profile, made)
        grouping(figures, profile, made, ids)
        looking(figures, profile, made, ids)
        utterances(figures, args.seed)
        profile.library.close()
        figures.show()


def corpus(articles: int, seed: int) -> Iterator[Made]:
    """Reports of one to seven copies, each edited by its outlet, in mixed order."""
    chance = random.Random(seed)
    vocabulary = sorted({"".join(chance.choices("bcdfgaeioulmnprst", k=6)) for _ in range(20_000)})
    made = list[Made]()
    report = 0
    while len(made) < articles:
        report += 1
        sentences = [sentence(chance, vocabulary) for _ in range(16)]
        for copy in range(chance.choice((1, 1, 1, 1, 2, 3, 7))):
            made.append(printed(chance, vocabulary, report, copy, sentences))
    chance.shuffle(made)
    yield from made[:articles]


def sentence(chance: random.Random, vocabulary: Sequence[str]) -> str:
    """Some 18 words, half of them common ones."""
    words = (
        chance.choice(COMMON)
        if chance.random() < 0.45
        else vocabulary[int(len(vocabulary) * chance.random() ** 2)]
        for _ in range(chance.randint(12, 24))
    )
    return " ".join(words).capitalize()


def printed(
    chance: random.Random, vocabulary: Sequence[str], report: int, copy: int, sentences: Sequence[str]
) -> Made:
    """A report as one outlet prints it: cut, moved about, edited, with matter of its own."""
    kept = list(sentences)
    if copy:
        kept = kept[: chance.randint(11, 16)]
        for place in chance.sample(range(len(kept)), 3):
            edited = kept[place].split()
            edited[chance.randrange(len(edited))] = chance.choice(vocabulary)
            kept[place] = " ".join(edited)
        if chance.random() < 0.3:
            kept[5:10] = chance.sample(kept[5:10], len(kept[5:10]))
        kept += [sentence(chance, vocabulary) for _ in range(chance.randint(0, 4))]
    text, said = "", list[tuple[int, str]]()
    for number, words in enumerate(kept):
        if number % 5 == 1:
            said.append((len(text) + 1, words))
            text += f"“{words},” said Person {report % 977}.\n\n"
        else:
            text += f"{words}.\n\n"
    title = f"{sentence(chance, vocabulary)} {report} {copy}"
    draft = ArticleDraft(
        title, text.strip(), f"/made/{report}/{copy}.txt", outlet=f"Outlet {chance.randrange(60)}"
    )
    return Made(draft, report, tuple(said))


def analysis_of(made: Made) -> Analysis:
    """What an engine finds in it."""
    actor = Actor("a1", f"Person {made.report % 977}", ActorKind.PERSON)
    return Analysis(
        "made",
        (actor,),
        tuple(
            Quotation(
                f"q-{number}",
                QuotationKind.DIRECT,
                (Span(start, start + len(words)),),
                None,
                None,
                "a1",
                0.9,
                "made",
            )
            for number, (start, words) in enumerate(made.said)
        ),
    )


def storing(figures: Figures, profile: Profile, made: Sequence[Made]) -> list[str]:
    """What an article costs in the worker, in the transaction and on the disk; the ids."""
    ids, alone, analyses, placed = list[str](), list[float](), list[float](), list[float]()
    bare = marked = 0
    for at in range(0, len(made), BATCH):
        batch = made[at : at + BATCH]
        found = [analysis_of(one) for one in batch]
        with stopwatch() as passed:
            marks = [marks_of(one.draft.text, analysis) for one, analysis in zip(batch, found, strict=True)]
            alone.append(passed() / len(batch))
        with profile.library.unit_of_work(profile.user) as uow:
            stored = [file.article for file in uow.articles.store([one.draft for one in batch])]
            versions = [uow.articles.get(article).version_id for article in stored]
            with stopwatch() as passed:
                for version, analysis in zip(versions, found, strict=True):
                    uow.analyses.save(version, analysis)
                analyses.append(passed() / len(batch))
            with stopwatch() as passed:
                for version, mark in zip(versions, marks, strict=True):
                    likeness.place(uow, version, mark)
                placed.append(passed() / len(batch))
            uow.commit(journalled=False)
        ids += stored
    with profile.library.reader(profile.user) as reader:
        rows = reader.likeness._rows
        sizes = "SELECT coalesce(sum(pgsize), 0) FROM dbstat WHERE name "
        marked = rows.value(
            sizes + "LIKE 'likeness%' OR name IN ('ix_article_group_key', 'ix_article_follows')"
        )
        bare = rows.value(sizes + "NOT LIKE 'likeness%'")
    figures.times("marks of one article, in the worker", alone)
    figures.times("its analysis stored", analyses)
    figures.times("its marks stored and its candidates compared", placed)
    late = placed[-len(placed) // 5 :]
    figures.add(
        "the same, the last fifth of the library", milliseconds(median(late)), milliseconds(p95(late))
    )
    figures.add("grouped in one process", rate(1, median(placed) + median(alone), "articles"))
    megabytes = f"{marked / 2**20:,.0f} MB, beside {bare / 2**20:,.0f} MB"
    figures.add("storage of marks", megabytes, f"{marked / len(made):,.0f} bytes an article")
    return ids


def grouping(figures: Figures, profile: Profile, made: Sequence[Made], ids: Sequence[str]) -> None:
    """Of pairs that are grouped, how many carry one report; of those that carry one, how many are grouped."""
    report_of = {article: one.report for article, one in zip(ids, made, strict=True)}
    with profile.library.reader(profile.user) as reader:
        rows = reader.likeness._rows.all("SELECT id, coalesce(group_key, key) AS home FROM article")
    cells = Counter((row["home"], report_of[row["id"]]) for row in rows)
    homes, reports = Counter[int](), Counter[int]()
    for (home, report), count in cells.items():
        homes[home] += count
        reports[report] += count
    right, told, true = (sum(comb(count, 2) for count in of.values()) for of in (cells, homes, reports))
    figures.add("pairs of copies grouped: precision", f"{right / max(told, 1):.4f}", f"{told:,} pairs")
    figures.add("pairs of copies grouped: recall", f"{right / max(true, 1):.4f}", f"{true:,} pairs")


def looking(figures: Figures, profile: Profile, made: Sequence[Made], ids: Sequence[str]) -> None:
    """Looking up a group, a family, and a list."""
    chance = random.Random(3)

    def some() -> str:
        return chance.choice(ids)

    figures.times("a group looked up", timed(lambda: likeness.group_of(profile, some()), 200))
    figures.times(
        "all families of an article",
        timed(lambda: likeness.families_in(profile, some()), 100),
        goal="≤ 50 ms",
    )
    for grouped in (False, True):
        which = ArticleFilter(grouped=grouped)
        keys = browse.article_keys(profile, which)

        def page(keys: Sequence[int] = keys) -> None:
            at = chance.randrange(max(1, len(keys) - 50))
            browse.rows(profile, keys[at : at + 50])

        name = f"grouped, {len(keys):,} rows" if grouped else "every article"
        figures.times(f"keys of the list, {name}", timed(partial(browse.article_keys, profile, which), 20))
        figures.times(f"a page of 50 rows, {name}", timed(page, 100), goal="≤ 16 ms")


def utterances(figures: Figures, seed: int) -> None:
    """Variants of made utterances found, and changed ones told apart, with and without a known speaker."""
    chance = random.Random(seed)
    nouns = [
        "mandate",
        "harbour",
        "budget",
        "treaty",
        "soldier",
        "talks",
        "help",
        "bridge",
        "tunnel",
        "school",
    ]
    verbs = ["begin", "rebuild", "support", "finance", "inspect", "defend", "measure", "open", "raise"]

    def said() -> str:
        middle = " and the ".join(chance.sample(nouns, 4))
        number, verb = chance.choice(sorted(SPELT)), chance.choice(verbs)
        end = f"until {chance.choice(nouns)} {chance.choice(verbs)}"
        return f"We will not {verb} the {middle} for {number} weeks {end}"

    same: dict[str, Callable[[str], str]] = {
        "clipped": lambda words: " ".join(words.split()[chance.randint(0, 5) :][: chance.randint(11, 16)]),
        "elided": lambda words: " … ".join([" ".join(words.split()[:9]), " ".join(words.split()[12:])]),
        "spelt otherwise": lambda words: replaced(words.replace("will not", "won’t"), SPELT),
        "re-translated": lambda words: replaced(words, TURNED, most=1),
    }
    other: dict[str, Callable[[str], str]] = {
        "negation dropped": lambda words: words.replace(" not", ""),
        "another number": lambda words: replaced(words, dict.fromkeys(SPELT, "19")),
        "another statement": lambda words: said(),
    }
    for speaker in ("Ann Example", None):
        told = "speaker known" if speaker else "speaker unknown"
        for wanted, changes in ((True, same), (False, other)):
            for name, change in changes.items():
                pairs = [(one, change(one)) for one in (said() for _ in range(1_000))]
                pairs = [(one, two) for one, two in pairs if one != two]
                hits = sum(
                    bool(set(utterance_marks(one)) & set(utterance_marks(two)))
                    and same_utterance(Utterance(one, speaker), Utterance(two, speaker))
                    for one, two in pairs
                )
                share = hits / len(pairs) if wanted else 1 - hits / len(pairs)
                figures.add(f"utterance {name}, {told}: right", f"{share:.3f}", f"{len(pairs):,} pairs")


def replaced(words: str, by: dict[str, str], most: int = 9) -> str:
    """Words replaced by others, at most so many."""
    out = list[str]()
    for word in words.split():
        known = most > 0 and word in by
        out.append(by[word] if known else word)
        most -= known
    return " ".join(out)


if __name__ == "__main__":
    main()
