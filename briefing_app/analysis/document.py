"""One text as the engine works on it: words, sentences, paragraphs and quoted stretches, found once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property

from briefing_app.analysis.lexicon import lexicon
from briefing_app.analysis.marks import Stretch, stretches
from briefing_app.analysis.tokens import LOWER, Token, tokenise
from briefing_app.domain.spans import Span

_ENDS = frozenset(".!?…")
_CLOSING = frozenset("\"”’'»)]")
_MOST_CLOSING = 6  # marks that may stand between a sentence's stop and its end


class Document:
    """``words`` are all tokens in text order. A word's number is its place among them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.quoted: list[Stretch] = stretches(text)
        self.paragraphs: list[list[Token]] = tokenise(text, self.quoted)
        self.words: list[Token] = [token for paragraph in self.paragraphs for token in paragraph]
        self.paragraph_of: list[int] = [
            number for number, paragraph in enumerate(self.paragraphs) for _ in paragraph
        ]

    @cached_property
    def _starts(self) -> list[int]:
        return [word.start for word in self.words]

    @cached_property
    def _quoted_starts(self) -> list[int]:
        return [stretch.start for stretch in self.quoted]

    @cached_property
    def sentence_of(self) -> list[int]:
        """For each word the number of its sentence, counted over the text. A paragraph ends a sentence."""
        numbers: list[int] = []
        sentence = -1
        for paragraph in self.paragraphs:
            sentence += 1
            for i in range(len(paragraph)):
                numbers.append(sentence)
                if _ends_sentence(paragraph, i):
                    sentence += 1
        return numbers

    @cached_property
    def lower_words(self) -> frozenset[str]:
        """All words that the text writes in lower case somewhere."""
        return frozenset(word.word for word in self.words if word.shape == LOWER)

    def words_in(self, span: Span) -> range:
        """Numbers of the words that touch the span."""
        first = bisect_left(self._starts, span.start)
        if first and self.words[first - 1].end > span.start:
            first -= 1
        return range(first, max(first, bisect_left(self._starts, span.end)))

    def span(self, first: int, last: int) -> Span:
        """From word to word, both in."""
        return Span(self.words[first].start, self.words[last].end)

    def paragraph_at(self, offset: int) -> int:
        """Number of the paragraph that holds the offset, or of the one before it."""
        number = bisect_right(self._starts, offset) - 1
        return self.paragraph_of[number] if number >= 0 else 0

    def quoted_in(self, span: Span) -> Sequence[Stretch]:
        """The stretches that touch the span."""
        first = bisect_right(self._quoted_starts, span.start) - 1
        if first < 0 or self.quoted[first].end <= span.start:
            first += 1
        last = bisect_left(self._quoted_starts, span.end)
        return self.quoted[first:last]

    def by_paragraph(self, first: int, last: int) -> list[Span]:
        """The same, cut where paragraphs end."""
        cuts = [i for i in range(first + 1, last + 1) if self.paragraph_of[i] != self.paragraph_of[i - 1]]
        starts, ends = [first, *cuts], [*(i - 1 for i in cuts), last]
        return [self.span(start, end) for start, end in zip(starts, ends, strict=True)]

    def slice(self, span: Span) -> str:
        """The span's text."""
        return self.text[span.start : span.end]


def _ends_sentence(paragraph: Sequence[Token], i: int) -> bool:
    """Whether the next word begins a sentence: after a stop and its closing marks, if it has a capital."""
    at, least = i, i - _MOST_CLOSING
    while (
        at > max(0, least) and paragraph[at].word in _CLOSING and paragraph[at - 1].end == paragraph[at].start
    ):
        at -= 1
    if paragraph[at].word not in _ENDS or i + 1 >= len(paragraph):
        return False
    following = paragraph[i + 1]
    if following.word in _CLOSING and following.start == paragraph[i].end:
        return False
    before = paragraph[at - 1].word.lower() if at else ""
    if paragraph[at].word == "." and _is_abbreviation(before):
        return False
    return not following.word[0].islower()


def _is_abbreviation(word: str) -> bool:
    return word in lexicon().abbreviations or "." in word or (len(word) == 1 and word.isalpha())
