"""Texts to measure with: articles of made-up words, and the sample briefings over and over, varied."""

from __future__ import annotations

import os
import random
import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path

from briefing_app.config import seeds_folder
from briefing_app.domain.analysis import Actor, ActorKind, Analysis, Quotation, QuotationKind
from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.spans import Span

VOCABULARY = 30_000
COMMON, RARE, PHRASE = "barrage", "quokka", "tidal barrage"
"""In every third article, in one of a thousand, and in one of twenty."""

_ADDRESS = re.compile(r"https://[\w.-]+\.example\.org/[\w/.-]*\w")
_SYLLABLES = "ba be bo ca ce co da de do fa fi ga go ha hi la le li lo ma me mi mo na ne no pa pe po ra re"
_SYLLABLES += " ri ro sa se si so ta te ti to va ve vi vo ster land ing ton mer ber gen"


def own_folders(home: Path) -> None:
    """Let this process and its children keep nothing of the developer's, and no screen."""
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        os.environ[name] = str(home / name.lower())
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


def drafts(count: int, words: int = 300, seed: int = 1) -> Iterator[ArticleDraft]:
    """Articles of made-up words, some far commoner than others as in real text."""
    chance = random.Random(seed)
    vocabulary = _vocabulary(chance)
    weights = list(accumulate(1 / (rank + 3) for rank in range(len(vocabulary))))
    for number in range(count):
        body = chance.choices(vocabulary, cum_weights=weights, k=words)
        for word, one_in in ((COMMON, 3), (RARE, 1_000), (PHRASE, 20)):
            if number % one_in == 0:
                body[chance.randrange(words)] = word
        lines = [" ".join(body[at : at + 60]).capitalize() + "." for at in range(0, words, 60)]
        title = " ".join(chance.choices(vocabulary, cum_weights=weights, k=7)).capitalize()
        published = date(2025, 12, 31) - timedelta(number % 1_500)
        yield ArticleDraft(
            title,
            "\n\n".join(lines),
            f"/made/{seed}/{number}.txt",
            standfirst=" ".join(chance.choices(vocabulary, cum_weights=weights, k=14)).capitalize() + ".",
            outlet=f"The {vocabulary[number % 40].capitalize()} Post",
            published=published,
            language="en",
        )


def _vocabulary(chance: random.Random) -> list[str]:
    syllables, words = _SYLLABLES.split(), set[str]()
    while len(words) < VOCABULARY:
        words.add("".join(chance.choices(syllables, k=chance.randint(1, 4))))
    return sorted(words, key=len)


def varied_seeds(count: int, seed: int = 1) -> Iterator[tuple[str, str]]:
    """File name and content of the sample briefings in turn, no two the same.

    Paragraphs after the head change places, one says which copy it is, and so does the address: under
    the same address they would be versions of one article.
    """
    chance = random.Random(seed)
    files = sorted(seeds_folder().iterdir())
    for number in range(count):
        file = files[number % len(files)]
        content = _ADDRESS.sub(rf"\g<0>-{number}", file.read_text(encoding="utf-8"))
        copy = f"This is report {number} of {chance.randrange(10**6)} on the matter, the office said."
        yield f"{number:05}-{file.name}", _varied(content, file.suffix, copy, chance)


def _varied(content: str, suffix: str, copy: str, chance: random.Random) -> str:
    if suffix == ".html":
        return content.replace("</article>", f"<p>{copy}</p></article>", 1)
    paragraphs = content.split("\n\n")
    head, body = paragraphs[:4], paragraphs[4:-1]
    chance.shuffle(body)
    return "\n\n".join([*head, *body, copy, paragraphs[-1]])


def write_seeds(folder: Path, count: int, suffixes: str = r"\.(txt|md|html)", seed: int = 1) -> list[Path]:
    """So many varied sample briefings as files in a new folder."""
    folder.mkdir(parents=True)
    written: list[Path] = []
    for name, content in varied_seeds(count * 8, seed):
        if len(written) < count and re.search(suffixes + "$", name):
            written.append(folder / name)
            written[-1].write_text(content, encoding="utf-8")
    return written


def quoting(number: int, quotations: int, engine: str) -> tuple[ArticleDraft, Analysis]:
    """An article of some 20 words a quotation, half of them quoted, with what an engine finds in it."""
    chance = random.Random(number)
    words = _vocabulary(chance)[2_000:6_000]
    actors = tuple(
        Actor(f"a{at}", f"Person {chance.choice(words).capitalize()}", ActorKind.PERSON, "minister")
        for at in range(1, 7)
    )
    text, found = "", list[Quotation]()
    for at in range(quotations):
        actor = chance.choice(actors)
        said = f"“{' '.join(chance.choices(words, k=10)).capitalize()},”"
        content = Span(len(text), len(text) + len(said))
        source = Span(content.end + 6, content.end + 6 + len(actor.name))
        text += f"{said} said {actor.name} {' '.join(chance.choices(words, k=6))}.\n\n"
        kind = QuotationKind.DIRECT
        cue = (Span(content.end + 1, content.end + 5),)
        found.append(Quotation(f"q-{at}", kind, (content,), cue, (source,), actor.id, 0.9, "made"))
    draft = ArticleDraft(f"What {number} people said", text.strip(), f"/quoting/{number}.txt")
    return draft, Analysis(engine, actors, tuple(found))
