"""Which quotations may speak to a question: what an empty cell of the matrix can be filled from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache
from heapq import nsmallest
from math import log
from typing import TYPE_CHECKING

from briefing_app.domain.positions import FoundBy, Matrix, Said, Scope
from briefing_app.domain.work import Cancelled
from briefing_app.services.matrix import EVERYTHING
from briefing_app.services.profile import Profile

if TYPE_CHECKING:
    from briefing_app.analysis.meaning import Meaning

_LOOKED_AT = 200  # of an actor's newest quotations, to tell how many may speak to a question
_HUNG = 0.5  # what is on a question already counts half of what it asks
_NAMED = 0.1  # what words in common add to meaning: a model knows few names
_NEAR, _SURE = 0.3, 0.4  # the least nearness of what is offered, and of what is counted, found by meaning
_TELLING = 0.3  # the same, found by words


def suggestions(
    profile: Profile, actor: str, question: str, scope: Scope = EVERYTHING, *, limit: int = 8
) -> list[Said]:
    """Quotations of an actor that may speak to a question and are not on it, best first.

    They are compared with the question and, at half the weight, with what is on it already: by what they mean
    and by their words, or by words alone where the model is missing. Raises NotFoundError for an unknown
    question or actor.
    """
    with profile.library.reader(profile.user) as reader:
        asked = reader.questions.get(question).text
        known = [one.words for one in reader.statements.statements(Scope(questions=(question,)))]
        quoted = reader.statements.quoted(actor, question, scope)
    found = Candidates([one.words for one in quoted], _model()).found(asked, known)
    best = nsmallest(limit, found, key=lambda one: -one[1])
    return [replace(quoted[place], score=score, found_by=how) for place, score, how in best]


def to_review(
    profile: Profile, table: Matrix, scope: Scope = EVERYTHING, *, cancelled: Cancelled | None = None
) -> dict[tuple[str, str], int]:
    """How many undecided quotations may speak to the question of each empty cell, those of none left out.

    The newest quotations of each actor are looked at. Raises CancelledError soon after ``cancelled`` says so.
    """
    waiting = dict[tuple[str, str], int]()
    with profile.library.reader(profile.user, cancelled) as reader:
        for actor in table.unreviewed:
            quoted = reader.statements.waiting(actor, scope, _LOOKED_AT)
            candidates = Candidates([one.words for one in quoted], _model())
            for question in table.questions:
                if (actor, question.id) not in table.standings:
                    count = candidates.count(question.text)
                    if count:
                        waiting[actor, question.id] = count
    return waiting


class Candidates:
    """Wordings to compare questions with: by meaning and by word, or by word where the model is missing."""

    def __init__(self, said: Sequence[str], model: Meaning | None) -> None:
        self._model = model
        self._vectors = model.vectors(said) if model else None
        self._said = said

    @cached_property
    def _with(self) -> dict[str, list[int]]:
        """The places of the wordings that have a word, by its form."""
        places = dict[str, list[int]]()
        for place, words in enumerate(self._said):
            for form in _forms(words):
                places.setdefault(form, []).append(place)
        return places

    def found(self, asked: str, known: Sequence[str]) -> Iterator[tuple[int, float, FoundBy]]:
        """Which speak to a question or are like what is known to, with their scores, 0 to 1."""
        by_words, near = self._by_words(asked, known), self._near(asked, known)
        if near is None:
            yield from ((place, score, FoundBy.WORD) for place, score in enumerate(by_words) if score > 0)
            return
        for place, (words, cosine) in enumerate(zip(by_words, near, strict=True)):
            score = min(1.0, max(0.0, cosine) + _NAMED * words)
            if cosine >= _NEAR:
                yield place, score, FoundBy.BOTH if words else FoundBy.MEANING
            elif words >= _TELLING:
                yield place, score, FoundBy.WORD

    def count(self, asked: str) -> int:
        """How many are rather sure to speak to a question."""
        near = self._near(asked, ())
        if near is None:
            return sum(score >= _TELLING for score in self._by_words(asked, ()))
        return sum(cosine >= _SURE for cosine in near)

    def _near(self, asked: str, known: Sequence[str]) -> list[float] | None:
        """How near each comes in meaning, -1 to 1."""
        if self._model is None or self._vectors is None:
            return None
        question, *others = self._model.vectors([asked, *known])
        goal = question + _HUNG * sum(others) / len(others) if others else question
        near: list[float] = (self._vectors @ (goal / (float(goal @ goal) ** 0.5 or 1.0))).tolist()
        return near

    def _by_words(self, asked: str, known: Sequence[str]) -> list[float]:
        """How much of what was asked each candidate takes up.

        A word weighs its share of surprise among the candidates.
        """
        own = _forms(asked)
        wanted = dict.fromkeys((form for words in known for form in _forms(words)), _HUNG)
        wanted |= dict.fromkeys(own, 1.0)
        weight = {
            form: factor * log(1 + len(self._said) / max(1, len(self._with.get(form, ()))))
            for form, factor in wanted.items()
        }
        most = sum(weight[form] for form in own) or max(weight.values(), default=1.0)
        scores = [0.0] * len(self._said)
        for form, share in weight.items():
            for place in self._with.get(form, ()):
                scores[place] = min(1.0, scores[place] + share / most)
        return scores


def _model() -> Meaning | None:
    from briefing_app.analysis import meaning

    return meaning.shipped()


@lru_cache(maxsize=16384)
def _forms(words: str) -> frozenset[str]:
    """The forms of a short text's words of content."""
    from briefing_app.analysis.wording import words_of

    return frozenset(word.form for word in words_of(words) if word.content)
