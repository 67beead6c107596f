"""Capitalised phrases: what may be a name, with its titles, roles and adjectives."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefing_app.analysis.document import Document
from briefing_app.analysis.lexicon import fold, lexicon
from briefing_app.analysis.tokens import LOWER, NUMBER, SIGN, Token

_PREFIXES = ("al-", "el-", "ad-", "as-", "ar-", "d’", "d'", "l’", "l'", "mc")
_SPACES = frozenset(" \u00a0\u202f")
_GENITIVES = ("’s", "'s")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words ``first`` to ``last`` (both in) of the document, all capitalised but particles and "of".

    ``genitive`` is set where it ends in 's. ``opens`` is set where it begins its sentence, so that its first
    capital tells nothing.
    """

    first: int
    last: int
    genitive: bool
    opens: bool

    def words(self, document: Document) -> list[str]:
        """The words, without stops of their own and without the genitive's ending."""
        found = [document.words[i].word for i in range(self.first, self.last + 1)]
        if self.genitive:
            found[-1] = without_genitive(found[-1])
        return found


def without_genitive(word: str) -> str:
    """The word without 's, or without the apostrophe of a plural's or a name's in s."""
    for ending in _GENITIVES:
        if word.endswith(ending):
            return word[: -len(ending)]
    return word


def is_capitalised(token: Token) -> bool:
    """Whether a word is written as names are."""
    if token.shape in (LOWER, NUMBER, SIGN):
        return False
    return token.word[0].isupper() or token.word.lower().startswith(_PREFIXES)


def phrases(document: Document) -> list[Phrase]:
    """All capitalised phrases in text order. None crosses a sentence's end, or a sign but a stop or &."""
    found: list[Phrase] = []
    at = 0
    for paragraph in document.paragraphs:
        end = at + len(paragraph)
        while at < end:
            if is_capitalised(document.words[at]):
                phrase = _grown(document, at, end)
                found += _trimmed(document, phrase)
                at = phrase.last + 1
            else:
                at += 1
    return found


def _grown(document: Document, first: int, end: int) -> Phrase:
    words, sentence = document.words, document.sentence_of
    opens = first == 0 or sentence[first - 1] != sentence[first] or words[first - 1].word in "\"“”‘'«„:"
    last = first
    while not _is_genitive(words[last]):
        step = _next(document, first, last, end)
        if step is None or sentence[step] != sentence[first]:
            break
        last = step
    if last + 1 < end and words[last + 1].word == "." and _takes_stop(words[last]) and _touch(words, last):
        last += 1
    return Phrase(first, last, _is_genitive(words[last]), opens)


def _next(document: Document, first: int, last: int, end: int) -> int | None:
    """The next word of a phrase that has grown to ``last``, or None."""
    words = document.words
    at = last + 1
    if at < end and words[at].word == "." and _touch(words, last) and _takes_stop(words[last]):
        at += 1
        if at < end and words[at].word in lexicon().openers:
            return None
    if at >= end or not _near(document, at):
        return None
    if is_capitalised(words[at]):
        return at
    if words[at].word in "'’" and _touch(words, last) and words[last].word.endswith("s"):
        body = at + 1 < end and fold(words[at + 1].word) in lexicon().organisation_words
        return at + 1 if body and is_capitalised(words[at + 1]) else None
    if words[at].word == "&" and at + 1 < end and is_capitalised(words[at + 1]):
        return at + 1
    if words[at].word in lexicon().particles or _goes_on(words[at].word, words, first, last):
        beyond = at + 1
        while beyond < end and (words[beyond].word in lexicon().particles or words[beyond].word == "the"):
            beyond += 1
        if beyond < end and beyond - at <= 3 and is_capitalised(words[beyond]):
            return beyond if words[beyond].word not in lexicon().openers else None
    return None


def _goes_on(word: str, words: list[Token], first: int, last: int) -> bool:
    """Whether the preposition belongs to an organisation's name: "Bank of England", "Council on Energy"."""
    reach = {"of": 2, "on": 1, "for": 1}.get(word, 0)
    bodies = lexicon().organisation_words
    return any(fold(words[i].word) in bodies for i in range(max(first, last - reach + 1), last + 1))


def _takes_stop(token: Token) -> bool:
    """Whether a full stop after the word belongs to it: an initial, a title, an abbreviation such as U.S."""
    word = token.word
    return (len(word) == 1 and word.isupper()) or "." in word or word.lower() in lexicon().abbreviations


def _touch(words: list[Token], i: int) -> bool:
    return words[i].end == words[i + 1].start


def _near(document: Document, at: int) -> bool:
    """Whether nothing but one space, or nothing, stands before the word."""
    gap = document.text[document.words[at - 1].end : document.words[at].start]
    return len(gap) <= 1 and all(sign in _SPACES for sign in gap)


def _is_genitive(token: Token) -> bool:
    return token.word.endswith(_GENITIVES)


def _trimmed(document: Document, phrase: Phrase) -> Iterator[Phrase]:
    """The phrase without first words that have a capital for another reason; nothing if none is left."""
    first = phrase.first
    words = lexicon()
    while first <= phrase.last and document.words[first].word in words.openers:
        first += 1
    if phrase.opens and first < phrase.last and fold(document.words[first].word) in words.cues:
        first += 1
    if first <= phrase.last and document.words[first].word not in ".":
        yield Phrase(first, phrase.last, phrase.genitive, phrase.opens and first == phrase.first)
