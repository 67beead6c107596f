"""Windows: consecutive paragraphs packed together, as the tagger reads them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from briefing_app.analysis.tokens import NUMBER, QUOTE_EDGE, SHAPE_EDGE, SIGN, Token
from briefing_app.analysis.wordpiece import WordPiece

MAX_WORDS = 140
MAX_PIECES = 400
_MAX_PIECES_OF_A_WORD = 8
_SENTENCE_ENDS = frozenset(".!?…")
_NO_WORDS = (SIGN, NUMBER, SHAPE_EDGE)


@dataclass(slots=True)
class Window:
    """One reading of the tagger: four lists of one length.

    ``words[i]`` is the number of the word (counted over the whole text, from 0) that piece ``i`` begins,
    or -1 where it begins none.
    """

    pieces: list[int] = field(default_factory=list)
    shapes: list[int] = field(default_factory=list)
    quote_states: list[int] = field(default_factory=list)
    words: list[int] = field(default_factory=list)

    def _add(self, piece: int, shape: int, state: int, word: int) -> None:
        self.pieces.append(piece)
        self.shapes.append(shape)
        self.quote_states.append(state)
        self.words.append(word)

    @property
    def holds_words(self) -> bool:
        """Whether there is anything to read: a hundred thousand quotation marks are not."""
        return any(shape not in _NO_WORDS for shape in self.shapes)

    def frame(self, piece: int) -> None:
        """Adds a piece that belongs to no word: the window's begin, or the end of a paragraph."""
        self._add(piece, SHAPE_EDGE, QUOTE_EDGE, -1)

    def add(self, token: Token, number: int, pieces: Sequence[int]) -> None:
        """Adds one word."""
        for i, piece in enumerate(pieces):
            self._add(piece, token.shape, token.quote, number if i == 0 else -1)


def pack(paragraphs: Sequence[Sequence[Token]], max_words: int = MAX_WORDS) -> Iterator[range]:
    """Numbers of the paragraphs of each window. A paragraph longer than ``max_words`` is a window alone.

    A paragraph that ends in a colon begins the next window rather than end one: what it leads up to follows.
    """
    first = words = 0
    for number, paragraph in enumerate(paragraphs):
        if number > first and words + len(paragraph) > max_words:
            cut = number - 1 if number - 1 > first and paragraphs[number - 1][-1].word == ":" else number
            yield range(first, cut)
            first, words = cut, sum(len(p) for p in paragraphs[cut:number])
        words += len(paragraph)
    if first < len(paragraphs):
        yield range(first, len(paragraphs))


def windows(
    paragraphs: Sequence[Sequence[Token]],
    word_piece: WordPiece,
    max_words: int = MAX_WORDS,
    max_pieces: int = MAX_PIECES,
) -> list[Window]:
    """All windows of a text that hold words.

    A paragraph over ``max_pieces`` is cut, after a sentence if it can be.
    """
    first_word = [0]
    for paragraph in paragraphs:
        first_word.append(first_word[-1] + len(paragraph))
    found = []
    for numbers in pack(paragraphs, max_words):
        window = _begun(word_piece)
        for number in numbers:
            cut = [word_piece.pieces(token.word)[:_MAX_PIECES_OF_A_WORD] for token in paragraphs[number]]
            for chunk in _chunks(paragraphs[number], cut, max_pieces - len(window.pieces), max_pieces - 1):
                if chunk.start:
                    window.frame(word_piece.separator)
                    found.append(window)
                    window = _begun(word_piece)
                for i in chunk:
                    window.add(paragraphs[number][i], first_word[number] + i, cut[i])
            window.frame(word_piece.separator)
        found.append(window)
    return [window for window in found if window.holds_words]


def _begun(word_piece: WordPiece) -> Window:
    window = Window()
    window.frame(word_piece.first)
    return window


def _chunks(
    tokens: Sequence[Token], cut: Sequence[Sequence[int]], room: int, room_later: int
) -> Iterator[range]:
    """Ranges of tokens that fit: ``room`` pieces in the first chunk, ``room_later`` in the others."""
    start = used = 0
    sentence_end = 0
    for i, pieces in enumerate(cut):
        if used + len(pieces) > room and i > start:
            half = start + (i - start) // 2
            end = sentence_end if sentence_end > half else i
            yield range(start, end)
            used = sum(len(c) for c in cut[end:i])
            start, room = end, room_later
        used += len(pieces)
        if tokens[i].word in _SENTENCE_ENDS:
            sentence_end = i + 1
    yield range(start, len(tokens))
