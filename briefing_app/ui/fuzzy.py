"""Matching a few typed letters against the words of a command, as a palette does."""

from __future__ import annotations

from dataclasses import dataclass

from briefing_app.domain.spans import Span


@dataclass(frozen=True, slots=True)
class Match:
    """How well it matches (more is better) and which characters matched, as spans."""

    score: float
    spans: tuple[Span, ...]


def match(query: str, text: str, *, scattered: bool = True) -> Match | None:
    """All words of ``query`` in ``text``, or None; ``scattered`` lets their letters stand apart.

    Whole runs and beginnings of words count most; of two equal matches the shorter text is the better.
    """
    wanted, words = query.casefold().split(), text.casefold()
    if len(words) != len(text):  # a sign whose folded form is longer: positions would lie
        words = text.lower() if len(text.lower()) == len(text) else text
    places: list[int] = []
    score = 0.0
    for word in wanted:
        found = _run(word, words) or (_scattered(word, words) if scattered else None)
        if found is None:
            return None
        score += found[0]
        places.extend(found[1])
    return Match(score - len(text) / 200, _spans(sorted(set(places))))


def _run(word: str, text: str) -> tuple[float, list[int]] | None:
    """The word as it is: at the beginning, at a word's beginning, or anywhere."""
    at = text.find(word)
    if at < 0:
        return None
    start = at
    while at >= 0:
        if at == 0 or not text[at - 1].isalnum():
            return (4.0 if at == 0 else 3.0), list(range(at, at + len(word)))
        at = text.find(word, at + 1)
    return 2.0, list(range(start, start + len(word)))


def _scattered(word: str, text: str) -> tuple[float, list[int]] | None:
    """The letters one by one, beginnings of words before others; at least one must begin a word."""
    places: list[int] = []
    at = -1
    for letter in word:
        begin = next(
            (
                i
                for i in range(at + 1, len(text))
                if text[i] == letter and (i == 0 or not text[i - 1].isalnum())
            ),
            -1,
        )
        at = begin if begin >= 0 else text.find(letter, at + 1)
        if at < 0:
            return None
        places.append(at)
    begins = sum(1 for i in places if i == 0 or not text[i - 1].isalnum())
    return (begins / len(word), places) if 2 * begins >= len(word) else None


def _spans(places: list[int]) -> tuple[Span, ...]:
    spans: list[Span] = []
    for place in places:
        if spans and spans[-1].end == place:
            spans[-1] = Span(spans[-1].start, place + 1)
        else:
            spans.append(Span(place, place + 1))
    return tuple(spans)
