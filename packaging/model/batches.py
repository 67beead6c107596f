"""Documents cut into the very windows that the program reads, and gathered into tensors."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from augment import HIDDEN
from briefing_app.analysis.tokens import QUOTE_EDGE, SHAPE_PADDING
from briefing_app.analysis.windows import MAX_WORDS, Window, windows
from briefing_app.analysis.wordpiece import WordPiece
from corpus import NONE, Document

IGNORED = -100
_SORTED_AT_ONCE = 400


class TrainingWordPiece(WordPiece):
    """WordPiece that also knows a hidden word."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        super().__init__(vocabulary)
        self._hidden = (list(vocabulary).index(HIDDEN),)

    def pieces(self, word: str) -> tuple[int, ...]:
        return self._hidden if word == HIDDEN else super().pieces(word)


@dataclass(frozen=True)
class Example:
    """A window with its answers: a label a piece (IGNORED but at a word's first), and links between pieces.

    A link is (piece that asks, piece that answers); piece 0, which begins the window, answers "none".
    """

    window: Window
    labels: list[int]
    cues: list[tuple[int, int]]
    sources: list[tuple[int, int]]


@dataclass(frozen=True)
class Batch:
    """Examples side by side: tensors [batch, tokens]; links as rows of (row, asking piece, answering piece).

    ``words`` is true where a word begins. Text without annotations has labels of IGNORED, and no links.
    """

    pieces: Tensor
    shapes: Tensor
    quote_states: Tensor
    attention: Tensor
    words: Tensor
    labels: Tensor
    cues: Tensor
    sources: Tensor


def examples(document: Document, word_piece: WordPiece, max_words: int = MAX_WORDS) -> Iterator[Example]:
    """The windows of one document, each with its answers. A link that leaves its window leads to none."""
    for window in windows(document.paragraphs, word_piece, max_words):
        piece_of = {word: i for i, word in enumerate(window.words) if word != NONE}
        known = document.labels
        labels = [known[word] if known and word != NONE else IGNORED for word in window.words]

        def inside(links: dict[int, int], piece_of: dict[int, int] = piece_of) -> list[tuple[int, int]]:
            return [(piece_of[a], piece_of.get(b, 0)) for a, b in links.items() if a in piece_of]

        yield Example(window, labels, inside(document.cue_of), inside(document.source_of))


def batches(
    known: Sequence[Example], size: int, padding: int, chance: random.Random | None = None
) -> list[Batch]:
    """Batches of at most ``size`` pieces, windows of like length together; shuffled if given a ``chance``."""
    known = list(known)
    if chance:
        chance.shuffle(known)
    groups: list[list[Example]] = []
    for start in range(0, len(known), _SORTED_AT_ONCE):
        group: list[Example] = []
        for example in sorted(known[start : start + _SORTED_AT_ONCE], key=lambda e: len(e.labels)):
            if group and len(example.labels) * (len(group) + 1) > size:
                groups.append(group)
                group = []
            group.append(example)
        groups.append(group)
    if chance:
        chance.shuffle(groups)
    return [collate(group, padding) for group in groups]


def collate(group: Sequence[Example], padding: int) -> Batch:
    """One batch of a few examples, padded to the longest."""
    longest = max(len(example.labels) for example in group)

    def table(rows: Iterable[list[int]], filling: int) -> Tensor:
        return torch.tensor([row + [filling] * (longest - len(row)) for row in rows])

    def links(rows: Iterable[list[tuple[int, int]]]) -> Tensor:
        return torch.tensor([(i, a, b) for i, row in enumerate(rows) for a, b in row]).reshape(-1, 3).long()

    return Batch(
        pieces=table((e.window.pieces for e in group), padding),
        shapes=table((e.window.shapes for e in group), SHAPE_PADDING),
        quote_states=table((e.window.quote_states for e in group), QUOTE_EDGE),
        attention=table(([1] * len(e.labels) for e in group), 0),
        words=table((e.window.words for e in group), NONE) != NONE,
        labels=table((e.labels for e in group), IGNORED),
        cues=links(e.cues for e in group),
        sources=links(e.sources for e in group),
    )
