"""Where a text stands between quotation marks, whatever marks its country uses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing_app.domain.spans import Span

DOUBLE = '"“”„‟«»'
"""Signs that always quote. Single ones do in pairs ('' and ``), or where an article speaks in them."""

_MARK = re.compile(r"''|``|[\"“”„‟«»]")
_OPENING = frozenset(("“", "„", "«", "``"))
_CLOSERS = {"„": '“”‟"', "«": "»", "»": "«"}
_SINGLE_OPEN = re.compile(r"(?<![\w’'.,;:!?…])[‘'](?=[^\s’'])")
_SINGLE_CLOSE = re.compile(r"[’'](?![\w’'])")
_SPEECH_END = frozenset(",.?!…—–")
_SPEECH_WORDS = 5


class Stretch(NamedTuple):
    """What stands between two marks.

    ``start`` and ``end`` leave the marks out. ``closed`` is false where the paragraph ends before the mark
    is closed, as it does when a speech goes on in the next paragraph.
    """

    start: int
    end: int
    closed: bool
    single: bool = False

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


def stretches(text: str) -> list[Stretch]:
    """All quoted stretches in text order. Marks inside marks do not count; a line feed ends every stretch."""
    doubles = list(_double_stretches(text))
    singles = list(_single_stretches(text, doubles))
    if _speaks_in_singles(text, singles, doubles):
        return sorted(singles + _outside(doubles, singles))
    return doubles


def mark_positions(text: str, quoted: Sequence[Stretch]) -> frozenset[int]:
    """Positions of the signs that are quotation marks only here: single ones that open or close a stretch."""
    found = set()
    for stretch in quoted:
        width = 1 if stretch.single else 2
        for at in (*range(stretch.start - width, stretch.start), *range(stretch.end, stretch.end + width)):
            if 0 <= at < len(text) and text[at] in "'’‘`" and (stretch.single or _is_pair(text, at)):
                found.add(at)
    return frozenset(found)


def _is_pair(text: str, at: int) -> bool:
    return text[at] in (text[at + 1 : at + 2], text[max(0, at - 1) : at])


def _lines(text: str) -> Iterator[tuple[int, str]]:
    at = 0
    for line in text.split("\n"):
        yield at, line
        at += len(line) + 1


def _double_stretches(text: str) -> Iterator[Stretch]:
    for at, line in _lines(text):
        opened, opener = -1, ""
        for mark in _MARK.finditer(line):
            sign = mark.group()
            if opened >= 0 and (sign not in _OPENING or sign in _CLOSERS.get(opener, "")):
                if sign in _CLOSERS.get(opener, sign):
                    yield Stretch(at + opened, at + mark.start(), True)
                    opened = -1
            elif sign in _OPENING or _opens(line, mark):
                if opened >= 0:
                    if opener in _CLOSERS:
                        continue  # “…” inside «…» is a quotation within the quotation
                    yield Stretch(at + opened, at + mark.start(), True)
                opened, opener = mark.end(), sign
        if opened >= 0:
            yield Stretch(at + opened, at + len(line), False)


def _opens(line: str, mark: re.Match[str]) -> bool:
    """Whether a mark that may stand at either end opens: something follows, and no word stands before."""
    after, before = line[mark.end() : mark.end() + 1], line[: mark.start()][-1:]
    if not after or after.isspace():
        return False
    return mark.group() == '"' or not before or before.isspace() or before in "([—-"


def _single_stretches(text: str, doubles: Sequence[Stretch]) -> Iterator[Stretch]:
    """Pairs of single marks outside double ones."""
    nearest = 0
    for at, line in _lines(text):
        done = 0
        for opening in _SINGLE_OPEN.finditer(line):
            start = opening.end()
            while nearest < len(doubles) and doubles[nearest].end < at + start:
                nearest += 1
            nested = nearest < len(doubles) and doubles[nearest].start <= at + start
            if nested or start <= done:
                continue
            end = _single_end(line, start, "’" if opening.group() == "‘" else "'")
            if end is not None:
                yield Stretch(at + start, at + end, True, single=True)
                done = end


def _single_end(line: str, start: int, closer: str) -> int | None:
    """The mark that closes: the first after speech punctuation, else the first that is no genitive."""
    following = _SINGLE_OPEN.search(line, start)
    fallback = None
    for mark in _SINGLE_CLOSE.finditer(line, start, following.start() if following else len(line)):
        if mark.group() != closer:
            continue
        before, after = line[mark.start() - 1], line[mark.end() : mark.end() + 2]
        if before in _SPEECH_END:
            return mark.start()
        if fallback is None and not (before == "s" and after[1:].isalpha()):
            fallback = mark.start()
    return fallback


def _speaks_in_singles(text: str, singles: Sequence[Stretch], doubles: Sequence[Stretch]) -> bool:
    """British style: below the headline, whole clauses stand in single marks oftener than in double ones."""
    headline = text.find("\n") if "\n" in text.strip("\n") else -1
    spoken = sum(_is_speech(text, s) for s in singles if s.start > headline)
    return spoken > sum(_is_speech(text, s) for s in _outside(doubles, singles))


def _is_speech(text: str, stretch: Stretch) -> bool:
    words = text[stretch.start : stretch.end]
    ended = words[-1:] in _SPEECH_END or text[stretch.end + 1 : stretch.end + 2] in _SPEECH_END
    return words.count(" ") >= _SPEECH_WORDS - 1 and ended


def _outside(inner: Sequence[Stretch], outer: Sequence[Stretch]) -> list[Stretch]:
    """Those of ``inner`` that no stretch of ``outer`` holds. Both are in text order."""
    kept, nearest = [], 0
    for stretch in inner:
        while nearest < len(outer) and outer[nearest].end < stretch.start:
            nearest += 1
        if nearest == len(outer) or outer[nearest].start > stretch.start:
            kept.append(stretch)
    return kept
