"""Interrogatives: what is asked in a text, and who asks it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from briefing_app.analysis.document import Document
from briefing_app.analysis.layout import Layout, LineKind
from briefing_app.analysis.tokens import MARK
from briefing_app.domain.analysis import FoundQuestion, Quotation
from briefing_app.domain.spans import Span

_ENDS = frozenset(".!?…")
_FEWEST_WORDS = 2
_CANDIDATES = 8
_IGNORED = (LineKind.TITLE, LineKind.STANDFIRST, LineKind.BYLINE, LineKind.FURNITURE)
_TAG = re.compile(r",\s\w+(?:n[’']t)?\s(?:it|he|she|they|you|we|I|there)\?$|,\s(?:right|no|eh|okay|OK)\?$")


def questions_of(
    document: Document, layout: Layout, quotations: Sequence[Quotation]
) -> tuple[FoundQuestion, ...]:
    """All questions in text order. Headlines ask nobody, and do not count."""
    asked = sorted(((span, q.speaker) for q in quotations for span in q.content), key=lambda pair: pair[0])
    starts = [span.start for span, _ in asked]
    found = []
    for number, word in enumerate(document.words):
        if word.word != "?" or _inside_word(document, number):
            continue
        first = _begin(document, number)
        span = document.span(first, number)
        words = sum(document.words[i].word[0].isalpha() for i in range(first, number))
        if words < _FEWEST_WORDS or layout.kind_at(span.start) in _IGNORED:
            continue
        text = " ".join(document.slice(span).split())
        if _TAG.search(text):
            continue  # "It is late, isn’t it?" asks for assent and not for an answer
        found.append(FoundQuestion(text, span, _asker(span, asked, starts)))
    return tuple(found)


def _inside_word(document: Document, number: int) -> bool:
    """Whether the mark belongs to an address such as ``?id=3``."""
    after = document.text[document.words[number].end : document.words[number].end + 1]
    return after.isalnum() or after in ("=", "&", "/")


def _begin(document: Document, number: int) -> int:
    """The question's first word: after the last stop, quotation mark or paragraph before it."""
    words = document.words
    first = number
    while first > 0 and document.paragraph_of[first - 1] == document.paragraph_of[number]:
        before = words[first - 1]
        ended = document.sentence_of[first - 1] != document.sentence_of[first] and before.word in _ENDS
        if before.quote == MARK or before.word == "?" or ended:
            break
        first -= 1
    while first < number and not words[first].word[0].isalnum():
        first += 1
    return first


def _asker(span: Span, asked: Sequence[tuple[Span, str | None]], starts: Sequence[int]) -> str | None:
    """The speaker of the quotation that holds the question: the one that begins last before its end."""
    last = bisect_left(starts, span.end)
    for content, speaker in reversed(asked[max(0, last - _CANDIDATES) : last]):
        if content.overlap(span) * 2 > span.end - span.start:
            return speaker
    return None
