"""WordPiece, as BERT's uncased models were trained with it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

_LONGEST_WORD = 100  # longer ones are unknown, as in the training of the base model
_IDEOGRAPHS = (
    (0x4E00, 0x9FFF),
    (0x3400, 0x4DBF),
    (0x20000, 0x2A6DF),
    (0x2A700, 0x2B73F),
    (0x2B740, 0x2B81F),
    (0x2B920, 0x2CEAF),
    (0xF900, 0xFAFF),
    (0x2F800, 0x2FA1F),
)


class WordPiece:
    """Cuts words into the pieces of one vocabulary. Remembers words it has cut, so keep one for long."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        """``vocabulary`` is in the order of piece numbers. Raises KeyError if a special one is missing."""
        self._number = {piece: number for number, piece in enumerate(vocabulary)}
        self.unknown = self._number["[UNK]"]
        self.first = self._number["[CLS]"]
        self.separator = self._number["[SEP]"]
        self.padding = self._number["[PAD]"]
        self._known: dict[str, tuple[int, ...]] = {}

    def pieces(self, word: str) -> tuple[int, ...]:
        """Piece numbers of one word, never none: a word of nothing visible is the unknown piece."""
        known = self._known.get(word)
        if known is None:
            cut = (number for part in _parts(word) for number in self._cut(part))
            known = tuple(cut) or (self.unknown,)
            if len(self._known) < 100_000:
                self._known[word] = known
        return known

    def _cut(self, part: str) -> list[int]:
        """Longest known piece first; a part that cannot be cut to its end is unknown as a whole."""
        if len(part) > _LONGEST_WORD:
            return [self.unknown]
        numbers, start = [], 0
        while start < len(part):
            end = len(part)
            while end > start:
                number = self._number.get(("##" if start else "") + part[start:end])
                if number is not None:
                    break
                end -= 1
            else:
                return [self.unknown]
            numbers.append(number)
            start = end
        return numbers


def _parts(word: str) -> Iterator[str]:
    """A word in lower case without accents, split at white space, punctuation and ideographs."""
    if word.isascii() and word.isalnum():
        yield word.lower()
        return
    current = ""
    for sign in _plain(word):
        if sign.isspace() or _stands_alone(sign):
            if current:
                yield current
                current = ""
            if not sign.isspace():
                yield sign
        else:
            current += sign
    if current:
        yield current


def _plain(word: str) -> str:
    visible = "".join(
        " " if sign.isspace() else sign for sign in word if sign in "\t\n\r" or not _is_control(sign)
    )
    spaced = "".join(f" {sign} " if _is_ideograph(sign) else sign for sign in visible)
    decomposed = unicodedata.normalize("NFD", spaced)
    return "".join(sign for sign in decomposed if unicodedata.category(sign) != "Mn").lower()


def _is_control(sign: str) -> bool:
    return sign in "\0\ufffd" or unicodedata.category(sign) in ("Cc", "Cf", "Co", "Cs")


def _is_ideograph(sign: str) -> bool:
    return any(first <= ord(sign) <= last for first, last in _IDEOGRAPHS)


def _stands_alone(sign: str) -> bool:
    if sign.isascii():
        return sign.isprintable() and not sign.isalnum()
    return unicodedata.category(sign).startswith("P")
