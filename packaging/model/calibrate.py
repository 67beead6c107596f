"""Fits how sure a quotation is: prints the table that goes into ``briefing_app/analysis/tuning.py``.

    python calibrate.py CORPUS/dev [--folds 10]

Give it articles that the tagger was not trained on. Besides the table it prints, by cross-validation over the
articles, how often quotations of each confidence were right, and the F1 that each threshold would give.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt

import score
from briefing_app.analysis.confidence import features, kind_of
from briefing_app.analysis.document import Document
from briefing_app.analysis.engine import found
from briefing_app.analysis.layout import layout_of
from briefing_app.analysis.tuning import CONFIDENCE
from briefing_app.domain.analysis import QuotationKind
from corpus import Attribution, read_attributions, readings

Floats = npt.NDArray[np.float64]

_STRENGTH = 1.0  # of the penalty on large weights
_STEPS = 40


def main() -> None:
    """Reads the articles, fits, prints."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--folds", type=int, default=10)
    asked = parser.parse_args()
    rows = [
        (article, *row)
        for article, (name, path) in enumerate(readings(asked.folder).items())
        for row in judged(asked.folder / "text" / f"{name}.txt", path)
    ]
    articles = np.array([row[0] for row in rows])
    inputs = np.array([row[1] for row in rows], float)
    right = np.array([row[2] for row in rows], float)
    indirect = np.array([row[3] for row in rows])
    held_out = np.zeros(len(right))
    for fold in range(asked.folds):
        test = articles % asked.folds == fold
        held_out[test] = sure(inputs[test], fit(inputs[~test], right[~test]))
    print("\n".join(reliability(held_out, right)))
    print("\n".join(thresholds(held_out, right, indirect)))
    for name, weight in zip(CONFIDENCE, fit(inputs, right), strict=True):
        print(f'    "{name}": {weight:.2f},')


def judged(article: Path, annotations: Path) -> Iterator[tuple[list[float], bool, bool]]:
    """For each quotation of the tagger in one article: its features, whether it is right, and indirect."""
    text = article.read_bytes().decode("utf-8")
    known = [a for a in read_attributions(annotations) if a.content]
    document = Document(text)
    ours = found(document, layout_of(document, None, None))
    seen = score.Text(text)
    pairs = {
        mine: gold
        for gold, mine in score.matches(
            [seen.words(a.content) for a in known], [seen.words(f.content) for f in ours]
        )
    }
    for number, finding in enumerate(ours):
        if finding.evidence is None:
            continue
        told = Attribution(
            source=list(finding.source or ()), cue=list(finding.cue or ()), content=list(finding.content)
        )
        right = number in pairs and score.source_is_right(seen, known[pairs[number]], told)
        values = features(document, finding, finding.evidence)
        yield (
            [values[name] for name in CONFIDENCE],
            right,
            kind_of(document, finding.content) is QuotationKind.INDIRECT,
        )


def fit(inputs: Floats, right: Floats) -> Floats:
    """Weights of a logistic regression, by Newton's method. The first column is the constant."""
    weights = np.zeros(inputs.shape[1])
    penalty = np.r_[0.0, np.full(inputs.shape[1] - 1, _STRENGTH)]
    for _ in range(_STEPS):
        now = sure(inputs, weights)
        slope = inputs.T @ (now - right) + penalty * weights
        curve = (inputs * (now * (1 - now))[:, None]).T @ inputs + np.diag(penalty + 1e-9)
        weights = weights - np.linalg.solve(curve, slope)
    return weights


def sure(inputs: Floats, weights: Floats) -> Floats:
    """The confidence that weights give each row."""
    return np.asarray(1.0 / (1.0 + np.exp(-inputs @ weights)))


def reliability(told: Floats, right: Floats) -> Iterator[str]:
    """What is said beside what is so."""
    edges = [0.0, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95, 1.01]
    for low, high in pairwise(edges):
        inside = (told >= low) & (told < high)
        if inside.any():
            yield f"says {told[inside].mean():.2f}, is {right[inside].mean():.2f} ({inside.sum()} quotations)"


def thresholds(told: Floats, right: Floats, indirect: npt.NDArray[np.bool_]) -> Iterator[str]:
    """Share right, and share of all right ones kept, if unquoted ones below a threshold are left out."""
    for threshold in np.arange(0.0, 0.55, 0.05):
        kept = ~indirect | (told >= threshold)
        share = right[kept].sum() / right.sum()
        yield f"from {threshold:.2f}: {right[kept].mean():.3f} right, {share:.3f} kept"


if __name__ == "__main__":
    main()
