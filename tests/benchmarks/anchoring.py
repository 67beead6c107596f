"""How well annotations are carried over to changed texts: right, orphaned, and never on other words.

Run by hand: ``python tests/benchmarks/anchoring.py [--rounds 10000] [--seed 1]``. Every letter of a text
is followed through random edits, copies of it included, so that the right place is known.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from briefing_app.config import seeds_folder
from briefing_app.domain.guesses import guesses
from briefing_app.domain.selector import anchor, select
from briefing_app.domain.spans import Span

Letter = tuple[str, int]  # what it is, and which one: its place in the first text, or below 0 if new
KINDS = {"light": (1, 3), "ten edits": (10, 10), "heavy": (20, 60)}
_WORDS = "not the a minister said on Thursday that no decision “ ” he troops would be of 12 é 🇫🇷"
NEW_WORDS = tuple(_WORDS.split())


@dataclass(frozen=True, slots=True)
class Outcome:
    """One annotation after one edit. ``hit``: letters of its own were changed or moved apart."""

    hit: bool
    found: bool
    right: bool
    guessed: bool


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    print(
        "| edits | annotations | left whole: carried over | wrong | hit: orphaned | orphans guessed right |"
    )
    print("|---|---|---|---|---|---|")
    for kind in KINDS:
        chance = random.Random(args.seed)
        outcomes = [one_round(chance, kind) for _ in range(args.rounds // len(KINDS))]
        print(f"| {kind} | {line(outcomes)} |")


def line(outcomes: Sequence[Outcome]) -> str:
    """The figures of a row."""
    counts = Counter[str]()
    for outcome in outcomes:
        counts["hit" if outcome.hit else "whole"] += 1
        counts["carried"] += not outcome.hit and outcome.right
        counts["wrong"] += outcome.found and not outcome.right
        orphan = not outcome.found
        counts["orphans"] += orphan
        counts["hit orphans"] += orphan and outcome.hit
        counts["guessed"] += orphan and outcome.guessed
    return " | ".join(
        (
            f"{len(outcomes):,}",
            f"{counts['carried'] / max(1, counts['whole']):.1%} of {counts['whole']:,}",
            f"{counts['wrong']:,}",
            f"{counts['hit orphans']:,} of {counts['hit']:,}",
            f"{counts['guessed'] / max(1, counts['orphans']):.1%} of {counts['orphans']:,}",
        )
    )


def one_round(chance: random.Random, kind: str) -> Outcome:
    """An annotation on a random stretch of a text, the text edited, the annotation looked for."""
    text = a_text(chance)
    span = a_span(chance, text)
    letters = edited(chance, [(sign, at) for at, sign in enumerate(text)], chance.randint(*KINDS[kind]))
    now = "".join(sign for sign, _ in letters)
    selector = select(text, span)
    found = anchor(now, selector, text)
    own = list(range(span.start, span.end))
    begins = (at for at, (_, number) in enumerate(letters) if number == span.start)
    whole = any([number for _, number in letters[at : at + len(own)]] == own for at in begins)
    right = found is not None and [number for _, number in letters[found.start : found.end]] == own
    if found is not None and not whole:
        right = now[found.start : found.end] == selector.exact and among(letters, found, own)
    guessed = found is None and any(among(letters, guess.span, own) for guess in guesses(now, selector))
    return Outcome(not whole, found is not None, right, guessed)


def among(letters: Sequence[Letter], span: Span, own: Sequence[int]) -> bool:
    """Whether a place has letters of the annotation, or lies between what stood around it."""
    mine = set(own)
    return any(number in mine for _, number in letters[span.start : span.end]) or (
        letters[span.start - 1][1] == own[0] - 1 and span.start > 0
    )


def a_text(chance: random.Random) -> str:
    """A sample briefing, with words that stand in it twice: a pull quote, a caption, a line of a table."""
    paragraphs = re.split(r"\n{2,}", chance.choice(TEXTS))
    for _ in range(chance.randint(0, 4)):
        paragraphs.insert(chance.randrange(len(paragraphs)), chance.choice(paragraphs))
    for _ in range(chance.randint(0, 3)):
        sentence = chance.choice(re.split(r"(?<=[.!?])\s", chance.choice(paragraphs)))
        paragraphs.insert(chance.randrange(len(paragraphs)), sentence)
    if chance.random() < 0.2:
        at = chance.randrange(len(paragraphs))
        paragraphs[at:at] = ["Yes. No. Abstained."] * chance.randint(2, 6)
    return "\n\n".join(paragraphs)


def a_span(chance: random.Random, text: str) -> Span:
    """Some words in a row; now and then a part of a word."""
    words = [match.span() for match in re.finditer(r"\S+", text)]
    first = chance.randrange(len(words))
    last = min(len(words) - 1, first + int(chance.expovariate(1 / 8)))
    start, end = words[first][0], words[last][1]
    if chance.random() < 0.1:
        start = chance.randrange(start, end)
    return Span(start, end)


def edited(chance: random.Random, letters: list[Letter], edits: int) -> list[Letter]:
    """So many edits: words put in, taken out or replaced, signs mended, sentences moved or said again."""
    for _ in range(edits):
        words = [match.span() for match in re.finditer(r"\S+\s*", "".join(sign for sign, _ in letters))]
        if not words:
            break
        at = chance.randrange(len(words))
        start = words[at][0]
        end = words[min(len(words) - 1, at + chance.choice((0, 0, 0, 1, 2, 6, 25)))][1]
        new = new_letters(" ".join(chance.choices(NEW_WORDS, k=chance.randint(1, 6))) + " ")
        action = chance.choice(("insert", "delete", "replace", "sign", "move", "again"))
        if action == "insert":
            letters[start:start] = new
        elif action == "delete":
            del letters[start:end]
        elif action == "replace":
            letters[start:end] = new
        elif action == "sign":
            letters[start : start + 1] = new_letters(chance.choice(("", "x", "é", "“")))
        else:
            part = letters[start:end]
            if action == "move":
                del letters[start:end]
            place = chance.randrange(len(letters) + 1)
            letters[place:place] = part
    return letters


def new_letters(text: str) -> list[Letter]:
    """Letters that were not there before."""
    return [(sign, -1) for sign in text]


TEXTS = [
    file.read_text(encoding="utf-8")
    for file in sorted(seeds_folder().iterdir())
    if file.suffix in (".txt", ".md")
]

if __name__ == "__main__":
    main()
