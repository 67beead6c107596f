"""Which quotations may speak to a question: what an empty cell of the matrix can be filled from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace

from briefing_app.domain.positions import Matrix, Said, Scope
from briefing_app.domain.work import Cancelled
from briefing_app.services.matrix import EVERYTHING
from briefing_app.services.profile import Profile

_LOOKED_AT = 200  # of an actor's newest quotations, to tell how many may speak to a question
_TELLING = 0.3  # the least score of a quotation that is counted as speaking to a question


def suggestions(
    profile: Profile, actor: str, question: str, scope: Scope = EVERYTHING, *, limit: int = 8
) -> list[Said]:
    """Quotations of an actor that may speak to a question and are not on it, best first.

    Found by words: those of the question and of what is on it already, the rare ones counting more. Raises
    NotFoundError for an unknown question or actor.
    """
    with profile.library.reader(profile.user) as reader:
        asked = reader.questions.get(question).text
        known = [one.words for one in reader.statements.statements(Scope(questions=(question,)))]
        quoted = reader.statements.quoted(actor, question, scope)
    return _ranked(asked, known, quoted)[:limit]


def to_review(
    profile: Profile, table: Matrix, scope: Scope = EVERYTHING, *, cancelled: Cancelled | None = None
) -> dict[tuple[str, str], int]:
    """How many undecided quotations may speak to the question of each empty cell, those of none left out.

    The newest quotations of each actor are looked at. Raises CancelledError soon after ``cancelled`` says so.
    """
    waiting = dict[tuple[str, str], int]()
    asked = {question.id: _forms(question.text) for question in table.questions}
    with profile.library.reader(profile.user, cancelled) as reader:
        for actor in table.unreviewed:
            quoted = reader.statements.quoted(actor, "", scope, _LOOKED_AT)
            said = [_forms(one.words) for one in quoted if not one.decided]
            spread = Counter(form for forms in said for form in forms)
            for question, forms in asked.items():
                if (actor, question) not in table.standings:
                    count = sum(score >= _TELLING for score in _scores(forms, (), said, spread))
                    if count:
                        waiting[actor, question] = count
    return waiting


def _ranked(asked: str, known: Sequence[str], quoted: Sequence[Said]) -> list[Said]:
    """The candidates with a word in common, the likeliest first."""
    said = [_forms(one.words) for one in quoted]
    spread = Counter(form for forms in said for form in forms)
    scores = _scores(_forms(asked), [form for words in known for form in _forms(words)], said, spread)
    scored = [replace(one, score=score) for one, score in zip(quoted, scores, strict=True) if score > 0]
    return sorted(scored, key=lambda one: -one.score)


def _scores(
    asked: Collection[str], known: Iterable[str], said: Sequence[Set[str]], spread: Mapping[str, int]
) -> Iterator[float]:
    """How much of what was asked each candidate takes up, 0 to 1. All are forms of words.

    A word weighs its share of surprise among the candidates, of which ``spread`` have it; one of the evidence
    (``known``) weighs half of one that the question has itself.
    """
    from math import log

    wanted = dict.fromkeys(known, 0.5) | dict.fromkeys(asked, 1.0)
    weight = {
        form: factor * log(1 + len(said) / spread[form]) for form, factor in wanted.items() if form in spread
    }
    most = sum(weight.get(form, 0.0) for form in asked) or max(weight.values(), default=1.0)
    for forms in said:
        yield min(1.0, sum(weight[form] for form in weight.keys() & forms) / most)


def _forms(words: str) -> set[str]:
    from briefing_app.analysis.wording import words_of

    return {word.form for word in words_of(words) if word.content}
