"""Variations of a document that change its names and typography, never its labels."""

from __future__ import annotations

import itertools
import random
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from briefing_app.analysis.tokens import CAPITALISED, LOWER, MARK, Token, shape_of
from corpus import Document

HIDDEN = "[MASK]"
"""A word that the tagger is not shown."""
_TITLES = frozenset(("Mr", "Mrs", "Ms", "Dr", "Sen", "Rep", "Gov", "Prof", "Lt", "Gen"))
_MARKS = {'"': "“”", "“": '"', "”": '"'}


class Augmenter:
    """Makes a new variation of a document at every call.

    A tagger trained on the news of one year and country remembers its names. Swapped and hidden words
    make it look at the sentence instead.
    """

    def __init__(
        self,
        documents: Iterable[Document],
        chance: random.Random,
        *,
        swapped: float = 0.5,
        hidden: float = 0.08,
        restyled: float = 0.3,
    ) -> None:
        """``swapped`` and ``restyled`` are shares of documents, ``hidden`` of the words in each."""
        self._chance = chance
        self._swapped, self._hidden, self._restyled = swapped, hidden, restyled
        self._names = _names(documents)
        self._pool = sorted(self._names)

    def vary(self, document: Document) -> Document:
        """The same paragraphs, word for word with the same labels, in another guise."""
        names: dict[str, str] | None = {} if self._chance.random() < self._swapped else None
        restyle = self._chance.random() < self._restyled
        paragraphs = [
            [self._vary(token, names, restyle) for token in paragraph] for paragraph in document.paragraphs
        ]
        return replace(document, paragraphs=paragraphs)

    def _vary(self, token: Token, names: dict[str, str] | None, restyle: bool) -> Token:
        word = token.word
        if token.quote == MARK:
            return token._replace(word=_restyled(token)) if restyle else token
        if self._chance.random() < self._hidden and word[0].isalnum():
            return token._replace(word=HIDDEN)
        if names is not None and word in self._names and word not in _TITLES:
            name = names.setdefault(word, self._chance.choice(self._pool))
            return token._replace(word=name, shape=shape_of(name))
        return token


def _restyled(token: Token) -> str:
    if token.word == '"':
        return "“"
    return '"' if token.word in "“”" else token.word


def _names(documents: Iterable[Document]) -> frozenset[str]:
    """Words that are written with a capital nearly always, sentence beginnings apart."""
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for document in documents:
        for paragraph in document.paragraphs:
            for before, token in itertools.pairwise(paragraph):
                if token.shape == CAPITALISED and before.shape in (LOWER, CAPITALISED):
                    capital[token.word] += 1
                elif token.shape == LOWER:
                    small[token.word] += 1
    return frozenset(
        word
        for word, count in capital.items()
        if count >= 3 and len(word) > 2 and word.isalpha() and small[word.lower()] * 20 < count
    )
