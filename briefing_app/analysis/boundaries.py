"""Contents scored whole: by the word each begins with, the word it ends with, and what lies between."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from briefing_app.analysis.document import Document
from briefing_app.analysis.tagger import Reading
from briefing_app.analysis.tokens import INSIDE, MARK
from briefing_app.analysis.tuning import BOUNDARIES, LEAST_BEGIN, LEAST_END, LEAST_INSIDE, WORTH_IT

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]

_LEAST = 1e-3
_STOPS = frozenset(".!?…")
_JOINTS = frozenset("—–-;:)")
_AND = frozenset(("and", "but", "or"))
_CONJUNCTIONS = frozenset(
    ("as", "when", "while", "after", "before", "because", "during", "since", "although", "though")
) | frozenset(("until", "if", "unless"))
_PREPOSITIONS = frozenset(
    ("in", "on", "at", "by", "for", "from", "with", "of", "to", "about", "over", "into")
)
_UNFINISHED = _PREPOSITIONS | frozenset(
    ("the", "a", "an", "his", "her", "their", "its", "our", "my", "your", "this", "these", "those")
)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Rows ``first`` to ``last`` of a reading, both in; ``probability`` that they are exactly a content."""

    first: int
    last: int
    probability: float


class Rows:
    """What the features are made of: an entry for each row of one reading.

    ``begin``, ``inside`` and ``cue`` are probabilities. ``opens`` is set where a paragraph begins,
    ``goes_on`` where it takes up a speech left open; the words before and after a row are "" across a
    paragraph's edge.
    """

    def __init__(self, document: Document, reading: Reading, labels: Sequence[str]) -> None:
        numbers = reading.words.tolist()
        probabilities = np.exp(reading.scores.astype(np.float64))
        self.begin, self.inside, begin_cue, inside_cue = (
            probabilities[:, labels.index(label)] for label in ("B-content", "I-content", "B-cue", "I-cue")
        )
        self.content = self.begin + self.inside
        self.cue = begin_cue + inside_cue
        self.words = [document.words[number].word.lower() for number in numbers]
        self.quote = np.array([document.words[number].quote for number in numbers], np.int64)
        self.opens = _changes([document.paragraph_of[number] for number in numbers])
        self.opens_sentence = _changes([document.sentence_of[number] for number in numbers])
        self.closes = np.r_[self.opens[1:], True]
        unclosed = np.r_[False, self.quote[:-1] == INSIDE]
        self.goes_on = self.opens & unclosed & (self.quote == MARK)
        self.before = ["" if self.opens[i] else self.words[i - 1] for i in range(len(numbers))]
        self.after = ["" if self.closes[i] else self.words[i + 1] for i in range(len(numbers))]


def contents(document: Document, reading: Reading, labels: Sequence[str]) -> list[Stretch]:
    """The contents of one window, in order: of stretches that do not overlap, those that promise most."""
    if not len(reading.words):
        return []
    rows = Rows(document, reading, labels)
    first, last = candidates(rows)
    weights = np.array(list(BOUNDARIES.values()))
    exact = 1.0 / (1.0 + np.exp(-(features(rows, first, last) @ weights)))
    chosen = best_set(first, last, exact - WORTH_IT)
    return [Stretch(int(first[i]), int(last[i]), float(exact[i])) for i in chosen]


def candidates(rows: Rows) -> tuple[Ints, Ints]:
    """First and last rows of all stretches that may be a content. None leaves its paragraph, but a speech
    that goes on."""
    breaks = np.flatnonzero(np.r_[(rows.inside < LEAST_INSIDE) | (rows.opens & ~rows.goes_on), True])
    may_end = 1.0 - np.r_[rows.inside[1:], 0.0] >= LEAST_END
    may_end[breaks[1:] - 1] = True
    firsts, lasts = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)]
    for row in np.flatnonzero(rows.begin >= LEAST_BEGIN).tolist():
        stop = int(breaks[np.searchsorted(breaks, row + 1)])
        ends = row + np.flatnonzero(may_end[row:stop])
        firsts.append(np.full(len(ends), row))
        lasts.append(ends)
    return np.concatenate(firsts), np.concatenate(lasts)


def features(rows: Rows, first: Ints, last: Ints) -> Floats:
    """What stretches are judged by: a row for each, a column for each name in ``tuning.BOUNDARIES``."""
    values = {
        "constant": np.ones(len(first)),
        **{name: np.asarray(column)[first] for name, column in _of_first(rows).items()},
        **{name: np.asarray(column)[last] for name, column in _of_last(rows).items()},
        **_of_all(rows, first, last),
    }
    return np.stack([np.asarray(values[name], np.float64) for name in BOUNDARIES], axis=1)


def _of_first(rows: Rows) -> Mapping[str, npt.ArrayLike]:
    return {
        "begins": _log_odds(rows.begin),
        "begins, log": _log(rows.begin),
        "apart from the word before": _log(1.0 - np.r_[0.0, rows.content[:-1]]),
        "opens a paragraph": rows.opens,
        "after a comma": [word == "," for word in rows.before],
        "after that": [word == "that" for word in rows.before],
        "after a cue": np.r_[0.0, rows.cue[:-1]],
    }


def _of_last(rows: Rows) -> Mapping[str, npt.ArrayLike]:
    apart = 1.0 - np.r_[rows.inside[1:], 0.0]
    opens_next = np.r_[rows.opens_sentence[1:], False]
    return {
        "ends": _log_odds(apart),
        "ends, log": _log(apart),
        "last word": _log_odds(rows.content),
        "comma last": [word == "," for word in rows.words],
        "unfinished": [word in _UNFINISHED for word in rows.words],
        "closes a paragraph": rows.closes,
        "closes a sentence": opens_next & ~rows.closes,
        "before a stop": [word in _STOPS for word in rows.after],
        "before a comma": [word == "," for word in rows.after],
        "before a mark": np.r_[rows.quote[1:] == MARK, False] & ~rows.closes,
        "before a dash or colon": [word in _JOINTS for word in rows.after],
        "before and": [word in _AND for word in rows.after],
        "before a conjunction": [word in _CONJUNCTIONS for word in rows.after],
        "before a preposition": [word in _PREPOSITIONS for word in rows.after],
        "before a cue": np.r_[rows.cue[1:], 0.0],
    }


def _of_all(rows: Rows, first: Ints, last: Ints) -> Mapping[str, npt.ArrayLike]:
    inside = _log(rows.inside)
    summed = np.cumsum(inside)
    marks = np.r_[0, np.cumsum((rows.quote == MARK) & ~rows.goes_on)]
    sentences = np.cumsum(rows.opens_sentence & (rows.quote != INSIDE))
    pairs = zip(first.tolist(), last.tolist(), strict=True)
    return {
        "least inside": [inside[i + 1 : j + 1].min(initial=0.0) for i, j in pairs],
        "mean inside": (summed[last] - summed[first]) / np.maximum(1, last - first),
        "length": np.log(last - first + 1),
        "odd marks": (marks[last + 1] - marks[first]) % 2,
        "sentences begun outside marks": np.minimum(3, sentences[last] - sentences[first]),
    }


def best_set(first: Ints, last: Ints, gain: Floats) -> list[int]:
    """Numbers of the stretches that gain most together and do not overlap, in text order."""
    ends, totals = [-1], [0.0]  # the best gain of all sets that end by this row, for each row that betters it
    made_by = [(-1, -1)]  # its last stretch, and the place of the set that this stretch was added to
    for i in np.lexsort((first, last)).tolist():
        place = bisect_right(ends, int(first[i]) - 1) - 1
        total = totals[place] + float(gain[i])
        if total > totals[-1]:
            ends.append(int(last[i]))
            totals.append(total)
            made_by.append((i, place))
    chosen, place = [], len(ends) - 1
    while place > 0:
        i, place = made_by[place]
        chosen.append(i)
    return chosen[::-1]


def _changes(values: Sequence[int]) -> Bools:
    array = np.array(values, np.int64)
    return np.concatenate(([True], array[1:] != array[:-1]))


def _log(probability: Floats) -> Floats:
    return np.log(np.maximum(probability, _LEAST))


def _log_odds(probability: Floats) -> Floats:
    clipped = np.clip(probability, _LEAST, 1.0 - _LEAST)
    return np.log(clipped / (1.0 - clipped))
