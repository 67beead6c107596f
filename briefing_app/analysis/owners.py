"""Whom a described person belongs to, where the words beside the name leave it to the text around them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from briefing_app.analysis.descriptions import Description
from briefing_app.analysis.document import Document
from briefing_app.analysis.lexicon import fold, lexicon
from briefing_app.analysis.names import Mention
from briefing_app.analysis.tokens import LOWER, OUTSIDE
from briefing_app.domain.analysis import ActorKind

_BODIES = (ActorKind.ORGANISATION, ActorKind.GOVERNMENT)
_POSSESSIVES = frozenset(("its", "their"))
_REACH = 12
_LONGEST_NOUN = 5


def is_spokesperson(word: str) -> bool:
    """Whether a word is what those are called who speak for others."""
    return word.lower() in ("spokesman", "spokeswoman", "spokesperson")


class Owners:
    """Completes descriptions by the ``mentions`` of the text, which are in text order.

    ``kind_of`` tells what a mention's number is known as, where that is more than its words tell.
    """

    def __init__(
        self, document: Document, mentions: Sequence[Mention], kind_of: Callable[[int], ActorKind | None]
    ) -> None:
        self._kind_of = kind_of
        self._document = document
        self._mentions = mentions
        self._last_names = {m.names[-1] for m in mentions if m.kind is ActorKind.PERSON and len(m.names) > 1}

    def complete(self, i: int, description: Description) -> Description:
        """What is told of mention ``i``, with the owner that "its" stands for, or that a spokesman has.

        A person is no affiliation: "Trump lawyer" stays a role.
        """
        owner, role = description.affiliation, description.role
        if owner is None:
            first = self._document.words[description.first].word.lower()
            if first in _POSSESSIVES or is_spokesperson((role or "").split(" ")[-1]):
                return replace(description, affiliation=self.body_before(i, description.first))
            return description
        if role and " " not in owner and fold(owner) in self._last_names:
            return replace(description, affiliation=None, role=f"{owner} {role}")
        if self._is_person(owner):
            return replace(description, affiliation=None)
        if owner.islower() and " " not in owner:
            return replace(description, affiliation=self._in_full(owner))
        return description

    @staticmethod
    def _is_person(owner: str) -> bool:
        known = lexicon()
        names = fold(owner).split()
        body = known.affiliation(owner) or any(name in known.organisation_words for name in names)
        return len(names) > 1 and names[0] in known.first_names and not body and owner.istitle()

    def body_before(self, i: int, at: int) -> str | None:
        """The body or country that is the subject before word ``at``: of its sentence, or the one before."""
        document = self._document
        near = [
            m
            for k, m in enumerate(self._mentions[max(0, i - _REACH) : i], max(0, i - _REACH))
            if m.last < at
            and document.paragraph_of[m.first] == document.paragraph_of[at]
            and document.words[m.first].quote == OUTSIDE
            and (m.kind in _BODIES or self._kind_of(k) in _BODIES)
            and not m.genitive
        ]
        for back in (0, 1):
            for mention in near:
                if document.sentence_of[at] - document.sentence_of[mention.first] == back:
                    return lexicon().affiliation(mention.name) or mention.name
            noun = self._noun_subject(at, back)
            if noun:
                return noun
        return None

    def _noun_subject(self, at: int, back: int) -> str | None:
        """ "water authority" where the sentence begins "The water authority"."""
        words, sentence = self._document.words, self._document.sentence_of
        first = at
        while first > 0 and sentence[at] - sentence[first - 1] <= back:
            first -= 1
        if sentence[at] - sentence[first] != back or words[first].word != "The":
            return None
        for end in range(first + 1, min(first + 1 + _LONGEST_NOUN, at)):
            if words[end].shape != LOWER:
                return None
            if fold(words[end].word) in lexicon().organisation_words:
                return " ".join(words[k].word for k in range(first + 1, end + 1))
        return None

    def _in_full(self, noun: str) -> str:
        """A body's noun as the text names it in full: "Port of Tarn" for "port"."""
        full = (
            m.name for m in self._mentions if len(m.names) > 1 and fold(noun) in (m.names[0], m.names[-1])
        )
        return next(full, noun)
