"""From label scores to spans: contents scored whole, and around them the likeliest path of labels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from operator import itemgetter

import numpy as np
import numpy.typing as npt

from briefing_app.analysis.boundaries import Stretch, contents
from briefing_app.analysis.document import Document
from briefing_app.analysis.tagger import Floats, Reading
from briefing_app.analysis.tuning import LABEL_BIAS, WORTH_IT

_FORBIDDEN = -1e9


class Part(StrEnum):
    """What a span is in an attribution. The values are the tagger's."""

    SOURCE = "source"
    CUE = "cue"
    CONTENT = "content"


@dataclass(frozen=True, slots=True)
class Tagged:
    """Words ``first`` to ``last``, both in, numbered over the text.

    ``probability`` is the mean of the words' probability of being this part; ``whole`` is, of a content, that
    of being exactly one. ``window`` and ``row`` say where its first word stands among the readings: its link
    vectors are there.
    """

    part: Part
    first: int
    last: int
    probability: float
    window: int
    row: int
    whole: float = 1.0


def decode(document: Document, readings: Sequence[Reading], labels: Sequence[str]) -> list[Tagged]:
    """All spans of a text, those of each window in text order.

    Where words are surely somebody's and only their limits are in doubt, no stretch is likely enough to be
    exactly a content: the path around the chosen ones has one there.
    """
    chosen = [contents(document, reading, labels) for reading in readings]
    scores = [_around(reading, found, labels) for reading, found in zip(readings, chosen, strict=True)]
    paths = likeliest(scores, labels)
    spans = []
    for window, (reading, found, path) in enumerate(zip(readings, chosen, paths, strict=True)):
        runs = [(Part.CONTENT, stretch.first, stretch.last + 1, stretch.probability) for stretch in found]
        runs += [(*run, WORTH_IT) for run in _runs(path, labels)]
        numbers, probabilities = reading.words.tolist(), np.exp(reading.scores)
        for part, start, end, whole in sorted(runs, key=itemgetter(1)):
            columns = [labels.index(f"B-{part}"), labels.index(f"I-{part}")]
            mean = min(1.0, float(probabilities[start:end, columns].sum(axis=1).mean()))
            spans.append(Tagged(part, numbers[start], numbers[end - 1], mean, window, start, whole))
    return spans


def _around(reading: Reading, contents: Sequence[Stretch], labels: Sequence[str]) -> Floats:
    """The scores that lead a path around the contents, which are known."""
    scores = reading.scores + np.array([LABEL_BIAS.get(label, 0.0) for label in labels], np.float32)
    for content in contents:
        scores[content.first : content.last + 1, [label != "O" for label in labels]] = _FORBIDDEN
    return scores


def likeliest(scores: Sequence[Floats], labels: Sequence[str]) -> list[npt.NDArray[np.int64]]:
    """The best path of label numbers for each window (Viterbi), all windows at once.

    An ``I-`` label follows only a ``B-`` or ``I-`` label of its own part.
    """
    lengths = [len(window) for window in scores]
    longest = max(lengths, default=0)
    if longest == 0:
        return [np.zeros(0, np.int64) for _ in scores]
    padded = np.zeros((longest, len(scores), len(labels)), np.float32)
    for i, window in enumerate(scores):
        padded[: len(window), i] = window
    allowed = _transitions(labels)
    best = padded[0] + np.where([label.startswith("I-") for label in labels], _FORBIDDEN, 0.0)
    came_from = np.zeros((longest, len(scores), len(labels)), np.int8)
    ends = np.zeros((len(scores), len(labels)))
    for step in range(longest):
        if step:
            reached = best[:, :, None] + allowed
            came_from[step] = reached.argmax(axis=1)
            best = reached.max(axis=1) + padded[step]
        for i in (i for i, length in enumerate(lengths) if length == step + 1):
            ends[i] = best[i]
    return [_traced(came_from[:length, i], ends[i]) for i, length in enumerate(lengths)]


def _traced(came_from: npt.NDArray[np.int8], end: npt.NDArray[np.float64]) -> npt.NDArray[np.int64]:
    path = np.zeros(len(came_from), np.int64)
    if len(path):
        path[-1] = end.argmax()
    for step in range(len(path) - 1, 0, -1):
        path[step - 1] = came_from[step, path[step]]
    return path


def _transitions(labels: Sequence[str]) -> npt.NDArray[np.float64]:
    """Row to column: 0 where allowed."""
    matrix = np.zeros((len(labels), len(labels)))
    for i, before in enumerate(labels):
        for j, after in enumerate(labels):
            if after.startswith("I-") and before[2:] != after[2:]:
                matrix[i, j] = _FORBIDDEN
    return matrix


def _runs(path: npt.NDArray[np.int64], labels: Sequence[str]) -> Iterator[tuple[Part, int, int]]:
    start = 0
    while start < len(path):
        label = labels[path[start]]
        end = start + 1
        if label != "O":
            while end < len(path) and labels[path[end]] == f"I-{label[2:]}":
                end += 1
            yield Part(label[2:]), start, end
        start = end
