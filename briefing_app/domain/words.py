"""Words as the search index takes them: without case and accents, whatever stands between them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from briefing_app.domain.spans import Span

_WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f])*")


@dataclass(frozen=True, slots=True)
class Pattern:
    """Words that stand one behind the other, folded; of the last the beginning will do if ``prefix``."""

    words: tuple[str, ...]
    prefix: bool = False


def fold(word: str) -> str:
    """A word without case and accents."""
    if word.isascii():
        return word.lower()
    return "".join(
        sign for sign in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(sign)
    )


def pattern(text: str, *, prefix: bool = False) -> Pattern:
    """What to look for; a pattern without words is found nowhere."""
    return Pattern(tuple(fold(found[0]) for found in _WORD.finditer(text)), prefix)


def places(text: str, patterns: Sequence[Pattern]) -> list[Span]:
    """Where any of the patterns stands in a text, in order, without overlaps."""
    wanted = [each for each in patterns if each.words]
    if not wanted:
        return []
    found = [(fold(word[0]), word.start(), word.end()) for word in _WORD.finditer(text)]
    spans: list[Span] = []
    for at, (_, start, _) in enumerate(found):
        if spans and start < spans[-1].end:
            continue
        lengths = [len(each.words) for each in wanted if _stands(found, at, each)]
        if lengths:
            spans.append(Span(start, found[at + max(lengths) - 1][2]))
    return spans


def _stands(found: Sequence[tuple[str, int, int]], at: int, pattern: Pattern) -> bool:
    here = [word for word, _, _ in found[at : at + len(pattern.words)]]
    if len(here) < len(pattern.words) or here[:-1] != list(pattern.words[:-1]):
        return False
    return here[-1].startswith(pattern.words[-1]) if pattern.prefix else here[-1] == pattern.words[-1]
