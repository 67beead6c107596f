"""Compares model files on annotated text, each read by the whole engine, with intervals."""

from __future__ import annotations

import argparse
import random
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from unittest.mock import patch

from briefing_app.analysis import tagger
from briefing_app.analysis.engine import analyse
from briefing_app.domain.analysis import Quotation
from corpus import Attribution, read_attributions, readings
from score import FIGURES, count, figures


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("part", type=Path, help="folder with text/ and attributions/")
    parser.add_argument("model", type=Path, nargs="+", help="the others are compared with the first")
    parser.add_argument("--draws", type=int, default=1000, help="documents are drawn again so often")
    options = parser.parse_args()
    first: list[Counter[str]] = []
    for model in options.model:
        words, seconds, counts = 0, time.process_time(), []
        for text, document in read_all(options.part, model):
            words += len(text.split())
            counts.append(document)
        seconds = time.process_time() - seconds
        first = first or counts
        print(f"{model}: {words / seconds / 1000:.1f} thousand words/s, scoring included")
        for name, line in zip(FIGURES, lines(counts, first, options.draws), strict=True):
            print(f"  {name:20} {line}")


def read_all(part: Path, model: Path) -> Iterator[tuple[str, Counter[str]]]:
    """Each text with the counts of what the engine finds in it by one model."""
    loaded = tagger.Tagger(model)
    annotated = readings(part)
    with patch.object(tagger, "shipped", lambda: loaded):
        for path in sorted((part / "text").glob("*.txt")):
            text = path.read_bytes().decode("utf-8")
            found = [_attribution(quotation) for quotation in analyse(text).quotations]
            known = read_attributions(annotated[path.stem]) if path.stem in annotated else []
            yield text, count(text, known, found)


def _attribution(quotation: Quotation) -> Attribution:
    return Attribution(list(quotation.content), list(quotation.cue or ()), list(quotation.source or ()))


def lines(counts: Sequence[Counter[str]], first: Sequence[Counter[str]], draws: int) -> Iterator[str]:
    """Each figure with its 95 % interval over documents, and its distance from the first model's."""
    chance = random.Random(0)  # the same draws for every model
    drawn, apart = [], []
    for _ in range(draws):
        chosen = chance.choices(range(len(counts)), k=len(counts))
        drawn.append(figures(_sum([counts[i] for i in chosen])))
        before = figures(_sum([first[i] for i in chosen]))
        apart.append([now - then for now, then in zip(drawn[-1], before, strict=True)])
    now, then = figures(_sum(counts)), figures(_sum(first))
    for i in range(len(now)):
        low, high = _interval([values[i] for values in drawn])
        line = f"{now[i]:5.1f} ({low:.1f} to {high:.1f})"
        if counts is not first:
            low, high = _interval([values[i] for values in apart])
            line += f"  {now[i] - then[i]:+5.1f} ({low:+.1f} to {high:+.1f})"
        yield line


def _interval(values: Sequence[float]) -> tuple[float, float]:
    ordered = sorted(values)
    return ordered[int(0.025 * len(ordered))], ordered[int(0.975 * len(ordered)) - 1]


def _sum(counts: Sequence[Counter[str]]) -> Counter[str]:
    total: Counter[str] = Counter()
    for each in counts:
        total.update(each)
    return total


if __name__ == "__main__":
    main()
