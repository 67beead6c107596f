"""Which stretches of words are taken for contents."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.analysis.boundaries import Rows, best_set, candidates, contents, features
from briefing_app.analysis.document import Document
from briefing_app.analysis.tagger import Reading
from briefing_app.analysis.tuning import BOUNDARIES

LABELS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")


def reading(document: Document, begin: dict[int, float], inside: dict[int, float]) -> Reading:
    """Words begin a content, or go on in one, with these probabilities, and else with 0.001 each."""
    rows = np.full((len(document.words), len(LABELS)), 0.001)
    for label, given_ in (("B-content", begin), ("I-content", inside)):
        for row, probability in given_.items():
            rows[row, LABELS.index(label)] = probability
    rows[:, 0] = 1.0 - rows[:, 1:].sum(axis=1)
    size = len(rows)
    nothing = np.zeros((size, 8), np.float32)
    return Reading(np.arange(size), np.log(np.clip(rows, 1e-6, 1)).astype(np.float32), nothing, nothing[0])


def found(text: str, begin: dict[int, float], inside: dict[int, float]) -> list[str]:
    document = Document(text)
    chosen = contents(document, reading(document, begin, inside), LABELS)
    return [document.slice(document.span(stretch.first, stretch.last)) for stretch in chosen]


def test_a_content_stays_in_its_paragraph_unless_a_speech_goes_on() -> None:
    for text, paragraphs in (("He was there\nand was seen", 2), ("“He was there.\n“I saw.”", 1)):
        document = Document(text)
        inside = dict.fromkeys(range(1, len(document.words)), 0.9)
        rows = Rows(document, reading(document, {0: 0.9}, inside), LABELS)
        _, last = candidates(rows)
        assert (last.max() == len(document.words) - 1) == (paragraphs == 1)


def test_of_two_stretches_the_likelier_is_taken() -> None:
    assert found("Ann said she knew of it.", {2: 0.97}, {3: 0.97, 4: 0.9, 5: 0.9}) == ["she knew of it"]


def test_every_stretch_has_every_feature() -> None:
    document = Document("Ann said “we know”, and left.")
    rows = Rows(document, reading(document, {2: 0.5, 3: 0.5}, {3: 0.4, 4: 0.9, 5: 0.8}), LABELS)
    first, last = candidates(rows)
    assert (first <= last).all()
    table = features(rows, first, last)
    assert table.shape == (len(first), len(BOUNDARIES))
    assert np.isfinite(table).all()


@given(
    st.lists(st.tuples(st.integers(0, 9), st.integers(0, 4), st.floats(-1, 1, allow_nan=False)), max_size=7)
)
def test_no_other_set_gains_more(drawn: list[tuple[int, int, float]]) -> None:
    first = np.array([start for start, _, _ in drawn], np.int64)
    last = np.array([start + length for start, length, _ in drawn], np.int64)
    gain = np.array([gained for _, _, gained in drawn], np.float64)
    chosen = best_set(first, last, gain)
    assert _are_apart(chosen, first, last)
    sets = [[i for i in range(len(drawn)) if bits >> i & 1] for bits in range(1 << len(drawn))]
    best = max(gain[numbers].sum() for numbers in sets if _are_apart(numbers, first, last))
    assert abs(gain[chosen].sum() - best) < 1e-9


def _are_apart(numbers: list[int], first: np.ndarray, last: np.ndarray) -> bool:
    ordered = sorted(numbers, key=lambda i: int(first[i]))
    return all(last[a] < first[b] for a, b in pairwise(ordered))
