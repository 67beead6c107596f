"""Whether two articles carry the same report: MinHash finds the pairs worth comparing, shingles decide.

A shingle is four words in a row, without case and marks. Two texts are alike where half of all their
shingles are common to both; or 35 in a hundred, where nine in ten of the shorter text's stand in the
longer: a report that was cut, or printed with other matter around it. A text of fewer than 40 shingles is
like no other: what so short articles share is a form ("To read on, subscribe"), not a report.

The signature has 96 permutations in 32 bands of three, and a band is one mark. Texts that share the part J
of their shingles share at least one mark with the probability 1 - (1 - J³)³²:

    J     0.05   0.1    0.2    0.35   0.4    0.5    0.6    0.7
    P     0.004  0.03   0.23   0.75   0.88   0.986  0.9996 1

Articles on one topic by different hands share less than one shingle in fifty, so that of a million of them
some ten are compared in vain. A pair that is missed is often found by way of a third.
"""

from __future__ import annotations

import re
import unicodedata
import zlib
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from briefing_app.analysis.utterances import question_marks, utterance_marks
from briefing_app.domain.alike import Likeness
from briefing_app.domain.analysis import Analysis, QuotationKind
from briefing_app.domain.spans import exact_text

RECIPE = 1
"""To be raised with any change to what marks there are: those of another recipe are made again."""

SHINGLE = 4  # words
BANDS, ROWS = 32, 3
SHORTEST = 40  # shingles
COMMON = 0.5  # of all shingles of both
CONTAINED, COMMON_IF_CONTAINED = 0.9, 0.35

_AT_ONCE = 4096  # shingles: what is hashed at a time stays in the processor's cache
_WORD = re.compile(r"[^\W_]+")
_UINT = np.uint64

Hashes = NDArray[np.uint64]
Shingles = frozenset[tuple[str, ...]]


def likeness(text: str, analysis: Analysis) -> Likeness:
    """The marks of one text and of what an engine found in it. The same on every machine.

    Indirect quotations have none: those are the reporter's words, not the speaker's.
    """
    hashes = _hashes(_words(text))
    return Likeness(
        RECIPE,
        len(hashes),
        _bands(hashes) if len(hashes) >= SHORTEST else (),
        tuple(
            ()
            if quotation.kind is QuotationKind.INDIRECT
            else utterance_marks(exact_text(text, quotation.content))
            for quotation in analysis.quotations
        ),
        tuple(question_marks(question.text) for question in analysis.questions),
    )


def shingles(text: str) -> Shingles:
    """All distinct shingles of a text; a shorter text is one shingle."""
    words = _words(text)
    return frozenset(zip(*(words[at:] for at in range(SHINGLE)), strict=False)) or frozenset([tuple(words)])


def alike(one: Shingles, other: Shingles) -> bool:
    """Whether two texts, given by their shingles, carry the same report."""
    shorter = min(len(one), len(other))
    if shorter < SHORTEST:
        return False
    common = len(one & other)
    jaccard = common / (len(one) + len(other) - common)
    return jaccard >= COMMON or (jaccard >= COMMON_IF_CONTAINED and common >= CONTAINED * shorter)


def _words(text: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFC", text).casefold())


def _hashes(words: Sequence[str]) -> Hashes:
    """A hash of 64 bits for each distinct shingle."""
    word = np.array([zlib.crc32(word.encode("utf-8", "replace")) for word in words], dtype=_UINT)
    if len(word) < SHINGLE:
        return word[:1]
    made = np.zeros(len(word) - SHINGLE + 1, dtype=_UINT)
    for at in range(SHINGLE):
        made = _mixed(made + word[at : at + len(made)])
    return np.unique(made)


def _mixed(values: Hashes) -> Hashes:
    """Every bit of the result depends on every bit of the value (the finaliser of SplitMix64)."""
    values = (values ^ (values >> _UINT(30))) * _UINT(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> _UINT(27))) * _UINT(0x94D049BB133111EB)
    return values ^ (values >> _UINT(31))


def _permutations() -> Iterator[tuple[np.uint64, np.uint64]]:
    """Factors, odd, and addends: x ↦ ax + b has another order of all x for each pair."""
    seeds = _mixed(np.arange(1, 2 * BANDS * ROWS + 1, dtype=_UINT) * _UINT(0x9E3779B97F4A7C15))
    return zip(seeds[::2] | _UINT(1), seeds[1::2], strict=True)


_PERMUTATIONS = tuple(_permutations())
_BAND_SEEDS = np.arange(1, BANDS + 1, dtype=_UINT) * _UINT(0x9E3779B97F4A7C15)


def signature(hashes: Hashes) -> Hashes:
    """The least hash under each permutation: the part of them that two texts share estimates their J."""
    parts = [hashes[at : at + _AT_ONCE] for at in range(0, len(hashes), _AT_ONCE)]
    return np.array(
        [min((part * a + b).min() for part in parts) for a, b in _PERMUTATIONS],
        dtype=_UINT,
    )


def _bands(hashes: Hashes) -> tuple[int, ...]:
    rows = signature(hashes).reshape(BANDS, ROWS)
    marks = _BAND_SEEDS.copy()
    for row in rows.T:
        marks = _mixed(marks ^ row)
    return tuple(int(mark) for mark in (marks >> _UINT(32)).astype(np.uint32).view(np.int32))
