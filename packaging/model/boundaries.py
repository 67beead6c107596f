"""Fits where contents begin and end: prints the table that goes into ``briefing_app/analysis/tuning.py``.

    python boundaries.py CORPUS/dev [--folds 5]

Give it articles that the tagger was not trained on: of others it is too sure. Every stretch of words that
may be a content is a case, and right where somebody marked exactly these words. Besides the table it prints,
by cross-validation over the articles, how many of the stretches chosen are right, and how many of those
marked are found, for several values of ``WORTH_IT``. Fit the confidence again afterwards: ``calibrate.py``.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from briefing_app.analysis import tagger
from briefing_app.analysis.boundaries import Rows, best_set, candidates, features
from briefing_app.analysis.document import Document
from briefing_app.analysis.tuning import BOUNDARIES
from briefing_app.analysis.windows import windows
from briefing_app.domain.spans import Span
from calibrate import fit, sure
from corpus import read_attributions, readings

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Case:
    """The stretches of one window, their features, and which are right."""

    article: int
    first: Ints
    last: Ints
    inputs: Floats
    right: Floats


def main() -> None:
    """Reads the articles, fits, prints."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--folds", type=int, default=5)
    asked = parser.parse_args()
    cases: list[Case] = []
    annotated = 0
    for article, (name, path) in enumerate(readings(asked.folder).items()):
        document = Document((asked.folder / "text" / f"{name}.txt").read_bytes().decode("utf-8"))
        marked = _marked(document, path)
        annotated += len(marked)
        cases += judged(article, document, marked)
    print("\n".join(cross_validated(cases, annotated, asked.folds)))
    for name, weight in zip(BOUNDARIES, _fitted(cases), strict=True):
        print(f'    "{name}": {weight:.2f},')


def _marked(document: Document, annotations: Path) -> set[tuple[int, int]]:
    """First and last word of each part of each content that somebody marked."""
    spans = [Span(*span) for known in read_attributions(annotations) for span in known.content]
    ranges = [document.words_in(span) for span in spans]
    return {(words.start, words.stop - 1) for words in ranges if words}


def judged(article: int, document: Document, marked: set[tuple[int, int]]) -> Iterator[Case]:
    """The stretches of one article, window by window."""
    reader = tagger.shipped()
    if reader is None:
        raise SystemExit("The shipped model is missing or damaged.")
    for reading in reader.read(windows(document.paragraphs, reader.word_piece, reader.window_words)):
        rows = Rows(document, reading, reader.labels)
        first, last = candidates(rows)
        pairs = zip(reading.words[first].tolist(), reading.words[last].tolist(), strict=True)
        right = np.array([pair in marked for pair in pairs], np.float64)
        yield Case(article, first, last, features(rows, first, last), right)


def cross_validated(cases: Sequence[Case], annotated: int, folds: int) -> Iterator[str]:
    """Precision and recall of exact contents, each article judged by weights fitted without it."""
    weights = [_fitted([case for case in cases if case.article % folds != fold]) for fold in range(folds)]
    for worth in (0.1, 0.15, 0.2, 0.25, 0.3):
        found = hits = 0
        for case in cases:
            gain = sure(case.inputs, weights[case.article % folds]) - worth
            chosen = best_set(case.first, case.last, gain)
            found += len(chosen)
            hits += int(case.right[chosen].sum())
        yield (
            f"worth it from {worth:.2f}: {hits / found:.3f} right, {hits / annotated:.3f} found,"
            f" F1 {2 * hits / (found + annotated):.3f}"
        )


def _fitted(cases: Sequence[Case]) -> Floats:
    return fit(np.concatenate([c.inputs for c in cases]), np.concatenate([c.right for c in cases]))


if __name__ == "__main__":
    main()
