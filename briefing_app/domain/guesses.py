"""Where words that are gone from a text may stand now: guesses for a reader to choose from."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from briefing_app.domain.selector import CONTEXT, Selector
from briefing_app.domain.spans import Span

_WORD = re.compile(r"\w+")
_TRIED = 8  # places of either kind that are looked at closely
_LIKELY = 0.25  # below that it is no help
_HINT = 12  # code points of context by which a place is looked for
_BY_WORDS = 0.7  # of the likeness; the rest is by context
_LONGEST = 400  # words of a passage that are compared; of a longer one its beginning is looked for


@dataclass(frozen=True, slots=True)
class Guess:
    """Words that may have been meant, and how like they are to those that were, 0 to 1."""

    span: Span
    likeness: float


def guesses(text: str, selector: Selector, most: int = 3) -> tuple[Guess, ...]:
    """The likeliest places of a selector's words in a text that has them no more, the best first.

    Found by words in common and by context, never believed without a reader: see ``selector.anchor``.
    """
    words = [Span(*match.span()) for match in _WORD.finditer(text)]
    folded = [text[word.start : word.end].casefold() for word in words]
    wanted = [match[0].casefold() for match in _WORD.finditer(selector.exact)][:_LONGEST]
    if not wanted:
        return ()
    found = list[Guess]()
    for first in {*_by_words(folded, wanted), *_by_context(text, words, selector)}:
        if (guess := _closely(text, words, folded, wanted, first, selector)).likeness >= _LIKELY:
            found.append(guess)
    found.sort(key=lambda guess: (-guess.likeness, guess.span))
    return tuple(_apart(found))[:most]


def _by_words(folded: Sequence[str], wanted: Sequence[str]) -> list[int]:
    """Where windows begin that have the most words in common with those wanted."""
    size, missing, common = len(wanted), Counter(wanted), 0
    scores = list[tuple[int, int]]()
    for at, word in enumerate(folded):
        if word in missing:
            missing[word] -= 1
            common += missing[word] >= 0
        if at >= size and (old := folded[at - size]) in missing:
            missing[old] += 1
            common -= missing[old] > 0
        if common:
            scores.append((common, max(0, at - size + 1)))
    best = list[int]()
    for _, first in sorted(scores, key=lambda score: (-score[0], score[1])):
        if all(abs(first - other) >= max(1, size // 2) for other in best):
            best.append(first)
        if len(best) == _TRIED:
            break
    return best


def _by_context(text: str, words: Sequence[Span], selector: Selector) -> Iterator[int]:
    """The words that follow what stood before, or that lead up to what stood after."""
    before, after = selector.prefix[-_HINT:], selector.suffix[:_HINT]
    for hint, shift in ((before, len(before)), (after, -len(selector.exact))):
        at, met = text.find(hint) if len(hint) == _HINT else -1, 0
        while at >= 0 and met < _TRIED:
            yield _word_at(words, max(0, at + shift))
            at, met = text.find(hint, at + 1), met + 1


def _word_at(words: Sequence[Span], place: int) -> int:
    """The number of the first word that ends after a place, or else of the last."""
    low, high = 0, max(0, len(words) - 1)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if words[middle].end <= place else (low, middle)
    return low


def _closely(
    text: str,
    words: Sequence[Span],
    folded: Sequence[str],
    wanted: Sequence[str],
    first: int,
    selector: Selector,
) -> Guess:
    """The guess at a window of words, from the first to the last of the words in common."""
    slack = 2 + len(wanted) // 4
    low, high = max(0, first - slack), min(len(words), first + len(wanted) + slack)
    matcher = SequenceMatcher(None, wanted, folded[low:high], autojunk=False)
    *blocks, _ = matcher.get_matching_blocks()
    common = sum(block.size for block in blocks)
    if blocks:
        start, end = low + blocks[0].b, low + blocks[-1].b + blocks[-1].size
    else:  # other words stand where the context says
        start, end = first, min(len(words), first + len(wanted))
    end = max(end, start + 1)
    span = Span(words[start].start, words[end - 1].end)
    by_words = 2 * common / (len(wanted) + end - start)
    return Guess(span, _BY_WORDS * by_words + (1 - _BY_WORDS) * _context(text, span, selector))


def _context(text: str, span: Span, selector: Selector) -> float:
    """How much of the words around is as it was, 0 to 1."""
    parts = (
        (text[max(0, span.start - CONTEXT) : span.start], selector.prefix),
        (text[span.end : span.end + CONTEXT], selector.suffix),
    )
    return sum(SequenceMatcher(None, now, then, autojunk=False).ratio() for now, then in parts) / 2


def _apart(found: Sequence[Guess]) -> Iterator[Guess]:
    """Without those that mostly lie on a better one."""
    kept = list[Guess]()
    for guess in found:
        length = guess.span.end - guess.span.start
        if all(2 * guess.span.overlap(other.span) <= length for other in kept):
            kept.append(guess)
            yield guess
