"""Words with what the tagger is told of each: its shape, and whether it stands between quotation marks."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from briefing_app.analysis.marks import DOUBLE, Stretch, mark_positions, stretches

TOKEN = re.compile(r"\w+(?:[’'‑\-.&]\w+)*|[^\w\s]")

LOWER, CAPITALISED, UPPER, MIXED, NUMBER, SIGN, SHAPE_EDGE, SHAPE_PADDING = range(8)
"""Shapes. ``SHAPE_EDGE`` is that of the pieces that frame a window, ``SHAPE_PADDING`` of what fills it up."""

OUTSIDE, INSIDE, MARK, QUOTE_EDGE = range(4)
"""Quote states. ``QUOTE_EDGE`` is that of frames and padding."""

_FOREIGN = frozenset("«»„‟‘’")  # shown to the tagger, which learnt on American news, as the pair it knows


class Token(NamedTuple):
    """One word or sign: ``text[start:end]``; ``word`` is what the tagger sees of it."""

    start: int
    end: int
    word: str
    shape: int
    quote: int


@lru_cache(maxsize=50_000)
def shape_of(word: str) -> int:
    """How a word is written."""
    if not word[0].isalnum():
        return SIGN
    if word[0].isdigit():
        return NUMBER
    if word.islower():
        return LOWER
    if word.istitle() or (word[0].isupper() and word[1:].islower()):
        return CAPITALISED
    return UPPER if word.isupper() else MIXED


def tokenise(text: str, quoted: list[Stretch] | None = None) -> list[list[Token]]:
    """The tokens of each paragraph that has any, in text order.

    ``quoted`` are the text's stretches where they are known already.
    """
    quoted = stretches(text) if quoted is None else quoted
    single_marks = mark_positions(text, quoted)
    paragraphs, at, nearest = [], 0, 0
    for line in text.split("\n"):
        tokens = []
        for m in TOKEN.finditer(line):
            start, end, word = at + m.start(), at + m.end(), m.group()
            while nearest < len(quoted) and quoted[nearest].end < start:
                nearest += 1
            inside = nearest < len(quoted) and quoted[nearest].start <= start and end <= quoted[nearest].end
            is_mark = word in DOUBLE or start in single_marks
            state = MARK if is_mark else INSIDE if inside else OUTSIDE
            shown = _shown(start, quoted, nearest) if is_mark and word in _FOREIGN else word
            tokens.append(Token(start, end, shown, shape_of(word), state))
        if tokens:
            paragraphs.append(tokens)
        at += len(line) + 1
    return paragraphs


def _shown(start: int, quoted: list[Stretch], nearest: int) -> str:
    """The mark that a reader of American news would expect in a foreign one's place."""
    return "”" if nearest < len(quoted) and start == quoted[nearest].end else "“"
