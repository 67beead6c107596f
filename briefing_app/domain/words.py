"""Words as the search index takes them: without case and accents, whatever stands between them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefing_app.domain.letters import without_accents
from briefing_app.domain.spans import Span

_ACCENT = re.compile("[\u0300-\u036f]")
_WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f])*")


@dataclass(frozen=True, slots=True)
class Pattern:
    """Words that stand one behind the other, folded; of the last the beginning will do if ``prefix``."""

    words: tuple[str, ...]
    prefix: bool = False


def fold(word: str) -> str:
    """A word without case and accents."""
    return without_accents(word.lower())


def pattern(text: str, *, prefix: bool = False) -> Pattern:
    """What to look for; a pattern without words is found nowhere."""
    return Pattern(tuple(fold(found[0]) for found in _WORD.finditer(text)), prefix)


def places(text: str, patterns: Sequence[Pattern]) -> list[Span]:
    """Where any of the patterns stands in a text, in order, without overlaps."""
    folded, origins = _folded(text)
    found = sorted(
        (here.start(), -here.end())
        for each in patterns
        if each.words
        for here in _expression(each).finditer(folded)
    )
    spans: list[Span] = []
    for start, end in ((start, -end) for start, end in found):
        span = Span(start, end) if origins is None else _original(text, origins, start, end)
        if not spans or span.start >= spans[-1].end:
            spans.append(span)
    return spans


@lru_cache(maxsize=256)
def _expression(pattern: Pattern) -> re.Pattern[str]:
    """Whole words, looked for by the letters of the first: quicker than by what stands before it."""
    first, *others = pattern.words
    words = [f"{first}(?<![^\\W_]{first})", *others]
    return re.compile(r"[\W_]+".join(words) + (r"[^\W_]*" if pattern.prefix else r"(?![^\W_])"))


def _folded(text: str) -> tuple[str, list[int] | None]:
    """The text without case and accents, and where each sign comes from; None where all stay in place."""
    lower = text.lower()
    if len(lower) == len(text) and not _ACCENT.search(lower):
        normal = unicodedata.is_normalized("NFD", lower)
        bare = lower if normal else _ACCENT.sub("", unicodedata.normalize("NFD", lower))
        if len(bare) == len(text):
            return bare, None
    signs, origins = list[str](), list[int]()
    for at, sign in enumerate(text):
        for part in fold(sign):
            signs.append(part)
            origins.append(at)
    return "".join(signs), origins


def _original(text: str, origins: Sequence[int], start: int, end: int) -> Span:
    last = origins[end - 1] + 1
    while last < len(text) and unicodedata.combining(text[last]):
        last += 1
    return Span(origins[start], last)
