"""Which quotations may speak to a question: what an empty cell of the matrix can be filled from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from math import log
from typing import TYPE_CHECKING

from briefing_app.domain.positions import FoundBy, Matrix, Said, Scope, Statement
from briefing_app.domain.work import Cancelled
from briefing_app.services.matrix import EVERYTHING, utterances
from briefing_app.services.profile import Profile

if TYPE_CHECKING:
    from briefing_app.analysis.meaning import Floats, Meaning
    from briefing_app.storage import Reader

_LOOKED_AT = 200  # of an actor's newest quotations, to tell how many may speak to a question
_HUNG = 0.5  # what is on a question already counts half of what it asks
_NAMED = 0.1  # what words in common add to meaning: a model knows few names
_NEAR, _SURE = 0.33, 0.45  # the least nearness of what is offered, and of what is counted, found by meaning
_TELLING = 0.3  # the same, found by words
_MARGIN = 0.05  # what is by more than this nearer to another question speaks to that one
_SHORT = 0.3  # of a word of content that every wording lacks: of one or two words nearness says little
_ALIKE = 0.6  # questions that are nearer than this take nothing from each other
_ELSEWHERE = -2.0  # stands for nearer to another
_PLACE = 0.1  # how much nearer words are in an article that has some on the question, or farther off
_FOLDED = 3  # of so many times as many as are wanted it is seen which are copies


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, the words that are on it already, and the ids of the articles that those are from."""

    id: str
    text: str
    known: tuple[str, ...] = ()
    articles: frozenset[str] = frozenset()


def suggestions(
    profile: Profile, actor: str, question: str, scope: Scope = EVERYTHING, *, limit: int = 8
) -> list[Said]:
    """Quotations of an actor that may speak to a question and are not on it, best first.

    They are compared with the question and, at half the weight, with what is on it already: by what they mean
    and by their words, or by words alone where the model is missing. Those that are nearer to another of this
    user's questions are left out, unless those ask nearly the same. One utterance is offered
    once, with the same words elsewhere as its ``copies``. Raises NotFoundError for an unknown question or
    actor.
    """
    with profile.library.reader(profile.user) as reader:
        reader.questions.get(question)
        asked = _asked(reader)
        quoted = reader.statements.quoted(actor, question, scope)
    candidates = Candidates(quoted, Questions(asked, _model()))
    found = sorted(candidates.found(question), key=lambda one: -one[1])[: limit * _FOLDED]
    best = [replace(quoted[place], score=score, found_by=how) for place, score, how in found]
    return [
        replace(best[first], copies=tuple(best[place] for place in others))
        for first, *others in _utterances([one.words for one in best])[:limit]
    ]


def to_review(
    profile: Profile, table: Matrix, scope: Scope = EVERYTHING, *, cancelled: Cancelled | None = None
) -> dict[tuple[str, str], int]:
    """How many undecided utterances may speak to the question of each empty cell, those of none left out.

    The newest quotations of each actor are looked at. Raises CancelledError soon after ``cancelled`` says so.
    """
    waiting = dict[tuple[str, str], int]()
    with profile.library.reader(profile.user, cancelled) as reader:
        questions = Questions(_asked(reader), _model())
        for actor in table.unreviewed:
            quoted = reader.statements.waiting(actor, scope, _LOOKED_AT)
            candidates = Candidates(quoted, questions)
            for question in table.questions:
                if (actor, question.id) not in table.standings:
                    sure = [quoted[place].words for place in candidates.sure(question.id)]
                    if sure:
                        waiting[actor, question.id] = len(_utterances(sure))
    return waiting


class Questions:
    """All questions of a user: what is said is compared with each of them, to tell which it speaks to."""

    def __init__(self, asked: Sequence[Asked], model: Meaning | None) -> None:
        self.asked, self.model = {one.id: one for one in asked}, model
        self.places = {question: place for place, question in enumerate(self.asked)}
        self.on = defaultdict[str, list[int]](list)
        """The places of the questions on which an article has something, by its id."""
        for one in asked:
            for article in one.articles:
                self.on[article].append(self.places[one.id])

    @cached_property
    def goals(self) -> Floats | None:
        """A row of length 1 for each: where that lies which would speak to it. None without a model."""
        if self.model is None:
            return None
        goals = self.model.vectors([one.text for one in self.asked.values()])
        for goal, one in zip(goals, self.asked.values(), strict=True):
            if one.known:
                goal += _HUNG * self.model.vectors(one.known).mean(axis=0)
            goal /= float(goal @ goal) ** 0.5 or 1.0
        return goals


class Candidates:
    """What an actor said, compared with questions: by meaning and by word, or by word without a model."""

    def __init__(self, said: Sequence[Said], questions: Questions) -> None:
        self._said, self._questions = said, questions

    def found(self, question: str) -> Iterator[tuple[int, float, FoundBy]]:
        """Which speak to a question (its id) or are like what is known to, with their scores, 0 to 1."""
        by_words, near = self._by_words(question), self._near(question)
        if near is None:
            yield from ((place, score, FoundBy.WORD) for place, score in enumerate(by_words) if score > 0)
            return
        for place, (words, nearness) in enumerate(zip(by_words, near, strict=True)):
            score = min(1.0, max(0.0, nearness) + _NAMED * words)
            if nearness >= _NEAR:
                yield place, score, FoundBy.BOTH if words else FoundBy.MEANING
            elif words >= _TELLING and nearness > _ELSEWHERE:
                yield place, score, FoundBy.WORD

    def sure(self, question: str) -> list[int]:
        """The places of those that are rather sure to speak to a question (its id)."""
        near = self._near(question)
        scores, least = (self._by_words(question), _TELLING) if near is None else (near, _SURE)
        return [place for place, score in enumerate(scores) if score >= least]

    def _near(self, question: str) -> list[float] | None:
        """How near each comes in meaning, -1 to 1, or ``_ELSEWHERE``; None without a model."""
        goals = self._questions.goals
        if self._all_near is None or goals is None:
            return None
        goal = self._questions.places[question]
        near = self._all_near[:, goal]
        others = self._all_near[:, goals @ goals[goal] < _ALIKE]
        best: list[float] = others.max(axis=1, initial=-1.0).tolist()
        return [
            own if other - own <= _MARGIN else _ELSEWHERE
            for own, other in zip(near.tolist(), best, strict=True)
        ]

    @cached_property
    def _all_near(self) -> Floats | None:
        """How near each candidate (row) comes to each question (column)."""
        goals, model = self._questions.goals, self._questions.model
        if goals is None or model is None:
            return None
        near: Floats = model.vectors([one.words for one in self._said]) @ goals.T
        for row, one in zip(near, self._said, strict=True):
            full = len(_forms(one.words))
            row *= full / (full + _SHORT)
            on = self._questions.on.get(one.article)
            if on:
                row -= _PLACE
                row[on] += 2 * _PLACE
        return near

    @cached_property
    def _with(self) -> dict[str, list[int]]:
        """The places of the wordings that have a word, by its form."""
        places = dict[str, list[int]]()
        for place, one in enumerate(self._said):
            for form in _forms(one.words):
                places.setdefault(form, []).append(place)
        return places

    def _by_words(self, question: str) -> list[float]:
        """How much of what was asked each candidate takes up.

        A word weighs its share of surprise among the candidates. Where the question itself has no word of
        content, those of what is on it stand in.
        """
        asked = self._questions.asked[question]
        wanted = _forms(asked.text) or frozenset[str]().union(*map(_forms, asked.known))
        weight = {form: log(1 + len(self._said) / max(1, len(self._with.get(form, ())))) for form in wanted}
        most = sum(weight.values())
        scores = [0.0] * len(self._said)
        for form, share in weight.items():
            for place in self._with.get(form, ()):
                scores[place] += share / most
        return scores


def _asked(reader: Reader) -> list[Asked]:
    said = defaultdict[str, list[Statement]](list)
    for one in reader.statements.statements():
        said[one.question].append(one)
    return [
        Asked(
            question.id,
            question.text,
            tuple(one.words for one in said[question.id]),
            frozenset(one.article for one in said[question.id]),
        )
        for question in reader.questions.all()
    ]


def _utterances(wordings: Sequence[str]) -> list[list[int]]:
    return utterances(tuple(wordings)) if wordings else []


def _model() -> Meaning | None:
    from briefing_app.analysis import meaning

    return meaning.shipped()


@lru_cache(maxsize=16384)
def _forms(words: str) -> frozenset[str]:
    """The forms of a short text's words of content."""
    from briefing_app.analysis.wording import words_of

    return frozenset(word.form for word in words_of(words) if word.content)
