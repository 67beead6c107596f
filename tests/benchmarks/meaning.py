"""How well quotations that speak to a question are found: by words alone, and by meaning as well.

Run by hand: ``python tests/benchmarks/meaning.py [--last] [--encoder]``. Without ``--last`` it looks at that
half of ``meaning.txt`` on which weights and thresholds were chosen, with it at the other. ``--encoder`` adds
the teacher of ``packaging/model/meaning.py``, whose environment it needs: as far as this could go.
"""

from __future__ import annotations

import argparse
import math
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import mean
from time import perf_counter

from briefing_app.analysis import meaning
from briefing_app.analysis.wording import words_of
from briefing_app.domain.positions import Said
from briefing_app.services import evidence

_DRAWS = 2000
_OFFERED = 8
Scoring = Callable[[str, Sequence[str]], Sequence[float]]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and what speaks to it."""

    question: str
    answers: tuple[str, ...]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--last", action="store_true", help="the half that nothing was tuned on")
    parser.add_argument("--encoder", action="store_true", help="the sentence encoder too")
    args = parser.parse_args()
    asked, said = read(Path(__file__).with_suffix(".txt"), "last" if args.last else "tuning")
    ways: dict[str, Scoring] = {"by words": by_words, "by word and meaning": by_meaning}
    if args.encoder:
        ways["sentence encoder"] = encoder()
    print(f"{len(asked)} questions, {len(said)} quotations.\n")
    print("| | first right one (MRR) | of five, found (recall) | nDCG | seconds |\n|---|---|---|---|---|")
    for part in ("all", "no word in common"):
        for name, scoring in ways.items():
            began = perf_counter()
            rows = [measures(one, said, scoring, shared=part == "all") for one in asked]
            taken = perf_counter() - began
            columns = [interval([row[at] for row in rows if row]) for at in range(3)]
            print(f"| {part}: {name} | {' | '.join(columns)} | {taken:.2f} |")
    print(
        "\n| | right of what is offered | found | right of what is counted | found |\n|---|---|---|---|---|"
    )
    for among in (1, 3, len(asked)):
        print(f"| {among} questions are asked | {' | '.join(kept(asked, said, among))} |")


def read(file: Path, half: str) -> tuple[list[Asked], list[str]]:
    """The questions of a half, and all quotations of it: those of the others are what leads astray."""
    asked, said, here = list[Asked](), list[str](), False
    for line in file.read_text("utf-8").splitlines():
        kind, text = line[:2].strip(), line[2:].strip()
        if kind == "==":
            here = text == half
        elif here and kind == "?":
            asked.append(Asked(text, ()))
        elif here and kind in {"-", "~"}:
            said.append(text)
            if kind == "-":
                asked[-1] = Asked(asked[-1].question, (*asked[-1].answers, text))
    return asked, said


def measures(one: Asked, said: Sequence[str], scoring: Scoring, *, shared: bool) -> tuple[float, ...]:
    """Reciprocal rank of the first answer, the part of them among the first five, and nDCG of the first ten.

    Without ``shared``, answers with a word of the question in common are taken out first. What scores the
    same is ordered by chance, many times.
    """
    answers = {words for words in one.answers if shared or not forms(words) & forms(one.question)}
    scores = dict(zip(said, scoring(one.question, said), strict=True))
    kept = [words for words in said if words in answers or words not in one.answers]
    chance, found = random.Random(0), list[tuple[float, float, float]]()
    for _ in range(20):
        chance.shuffle(kept)
        right = [words in answers for words in sorted(kept, key=lambda words: -scores[words])]
        best = gain([True] * min(10, len(answers)))
        found.append((1 / (right.index(True) + 1), sum(right[:5]) / len(answers), gain(right[:10]) / best))
    return tuple(mean(each) for each in zip(*found, strict=True))


def gain(right: Sequence[bool]) -> float:
    return sum(1 / math.log2(place + 2) for place, hit in enumerate(right) if hit)


def forms(text: str) -> set[str]:
    return {word.form for word in words_of(text) if word.content}


def interval(values: Sequence[float]) -> str:
    """A mean in per cent, and between which figures 95 % of the draws of as many questions lie."""
    chance = random.Random(0)
    drawn = sorted(mean(chance.choices(values, k=len(values))) for _ in range(_DRAWS))
    low, high = drawn[int(0.025 * _DRAWS)], drawn[int(0.975 * _DRAWS) - 1]
    return f"{100 * mean(values):.0f} ({100 * low:.0f} to {100 * high:.0f})"


def kept(asked: Sequence[Asked], said: Sequence[str], among: int) -> list[str]:
    """Precision and recall, in per cent, of what is offered for each question and of what is counted there.

    One actor says everything. A user has each question ``among`` so many, the others drawn by chance.
    """
    chance, found = random.Random(0), [list[tuple[int, int, int]]() for _ in range(2)]
    for one in asked:
        others = chance.sample([other for other in asked if other is not one], among - 1)
        candidates = compared([one, *others], said, meaning.shipped())
        offered = sorted(candidates.found(one.question), key=lambda each: -each[1])[:_OFFERED]
        sure = candidates.sure(one.question)
        for into, places in zip(found, ([place for place, *_ in offered], sure), strict=True):
            right = sum(said[place] in one.answers for place in places)
            into.append((right, len(places), len(one.answers)))
    sums = [[sum(column) for column in zip(*rows, strict=True)] for rows in found]
    return [f"{100 * right / max(1, whole):.0f} of {whole}" for right, *wholes in sums for whole in wholes]


def by_words(question: str, said: Sequence[str]) -> list[float]:
    return _all(compared([Asked(question, ())], said, None), question, len(said))


def by_meaning(question: str, said: Sequence[str]) -> list[float]:
    return _all(compared([Asked(question, ())], said, meaning.shipped()), question, len(said))


def compared(
    asked: Sequence[Asked], said: Sequence[str], model: meaning.Meaning | None
) -> evidence.Candidates:
    questions = evidence.Questions([evidence.Asked(one.question, one.question) for one in asked], model)
    return evidence.Candidates(
        [Said("", "", "", words, "", None, date.min, 0.0) for words in said], questions
    )


def _all(candidates: evidence.Candidates, question: str, count: int) -> list[float]:
    scores = [0.0] * count
    for place, score, _ in candidates.found(question):
        scores[place] = score
    return scores


def encoder() -> Scoring:
    """MiniLM-L6 as it was made: the mean of its states over a whole text."""
    import sys

    sys.path.insert(0, str(Path(__file__).parents[2] / "packaging" / "model"))
    import torch
    from bases import minilm, vocabulary

    from briefing_app.analysis.wordpiece import WordPiece

    network, cut = minilm().eval(), WordPiece(vocabulary())

    @torch.no_grad()
    def vector(text: str) -> torch.Tensor:
        pieces = torch.tensor([[cut.first, *cut.pieces(text), cut.separator]])
        x = network.norm(network.pieces(pieces) + network.positions.weight[: pieces.shape[1]])
        for layer in network.layers:
            x = layer(x, torch.zeros(1, 1, 1, 1))
        return torch.nn.functional.normalize(x[0].mean(0), dim=0)

    kept = dict[str, torch.Tensor]()

    def near(question: str, said: Sequence[str]) -> list[float]:
        for text in {question, *said} - kept.keys():
            kept[text] = vector(text)
        return [float(kept[question] @ kept[text]) for text in said]

    return near


if __name__ == "__main__":
    main()
