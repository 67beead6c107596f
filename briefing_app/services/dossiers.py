"""What a library has of one actor, and how positions moved with time."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Sequence
from datetime import datetime
from typing import TypeVar

from briefing_app.domain.annotation import Question
from briefing_app.domain.identity import Printed
from briefing_app.domain.identity import Profile as Described
from briefing_app.domain.positions import (
    Change,
    Changed,
    DatedProfile,
    Dossier,
    Said,
    Scope,
    Standing,
    Statement,
)
from briefing_app.services.matrix import standings_of, utterances
from briefing_app.services.profile import Profile

_MOST_BESIDE = 30
_BESIDE_IN = 1000  # of the newest articles that quote somebody
_MOST_QUOTATIONS = 1000


def dossier(profile: Profile, actor: str) -> Dossier:
    """One actor, by its id or that of any merged into it. Raises NotFoundError."""
    with profile.library.reader(profile.user) as reader:
        known = reader.registry.actor(actor)
        printed = reader.registry.printed(actor)
        statements = reader.statements.statements(Scope(actors=(known.id,)))
        questions = {question.id: question for question in reader.questions.all()}
        quotations = reader.statements.quoted(known.id, "", limit=_MOST_QUOTATIONS)
        quoted_in = reader.registry.quoting(actor, _BESIDE_IN)
        beside = [
            item for item in reader.statements.beside(quoted_in, _MOST_BESIDE + 1) if item[0] != known.id
        ]
        names = {one.id: one.name for one in reader.statements.described([other for other, _ in beside])}
    return Dossier(
        known,
        _dated(printed),
        tuple(
            (questions[question], standing) for (_, question), standing in standings_of(statements).items()
        ),
        tuple(quotations),
        _outlets(printed),
        tuple((other, names[other], count) for other, count in beside[:_MOST_BESIDE]),
    )


def timeline(profile: Profile, scope: Scope) -> list[Statement]:
    """The statements of a scope in the order they were made, the oldest first."""
    with profile.library.reader(profile.user) as reader:
        return reader.statements.statements(scope)[::-1]


T = TypeVar("T", Statement, Said)


def by_utterance(said: Sequence[T]) -> list[tuple[T, ...]]:
    """Statements or quotations by utterance, in the order of the first of each.

    The same words in several outlets are one, where actor, question and stance are the same.
    """
    apart = defaultdict[Hashable, list[T]](list)
    for one in said:
        apart[_about(one)].append(one)
    found = [
        tuple(each[place] for place in places)
        for each in apart.values()
        for places in utterances(tuple(one.words for one in each))
    ]
    order = {id(one): number for number, one in enumerate(said)}
    return sorted(found, key=lambda same: order[id(same[0])])


def _about(one: Statement | Said) -> Hashable:
    return (one.actor, one.question, one.stance) if isinstance(one, Statement) else None


def names(profile: Profile, actors: Collection[str]) -> dict[str, str]:
    """What registered actors (ids) go by; unknown ones left out."""
    with profile.library.reader(profile.user) as reader:
        return {one.id: one.name for one in reader.statements.described(actors)}


def changed(profile: Profile, since: datetime, scope: Scope = Scope()) -> list[Changed]:  # noqa: B008
    """What this user added or changed after a moment, the newest first.

    An utterance is new, and told once, when all of its statements were hung on the question after it; a
    stance when an actor's newest one differs from what it was then; a question when it was written down, or
    its status changed.
    """
    with profile.library.reader(profile.user) as reader:
        questions = {question.id: question for question in reader.questions.all()}
        statements = reader.statements.statements(scope)
    news: list[Changed] = []
    for standing in standings_of(statements).values():
        news += _news(standing, questions[standing.newest.question], since)
    for question in questions.values():
        if scope.questions and question.id not in scope.questions:
            continue
        if question.created > since:
            news.append(Changed(Change.OPENED, question.created, question))
        if question.status_since is not None and question.status_since > since:
            news.append(Changed(Change.STATUS, question.status_since, question, after=question.status))
    return sorted(news, key=lambda item: item.at, reverse=True)


def _news(standing: Standing, question: Question, since: datetime) -> list[Changed]:
    fresh = [one for one in standing.statements if one.made > since]
    news = [
        Changed(Change.STATEMENT, same[0].made, question, same[0], after=same[0].stance)
        for same in by_utterance(standing.statements)
        if all(one.made > since for one in same)
    ]
    before = next((one.stance for one in standing.statements if one.made <= since), None)
    if fresh and before is not None and before is not standing.stance:
        newest = max(one.made for one in fresh)
        news.append(
            Changed(Change.STANCE, newest, question, standing.newest, before=before, after=standing.stance)
        )
    return news


def _dated(printed: Sequence[Printed]) -> tuple[DatedProfile, ...]:
    """Each description with the first and last day that an article printed it."""
    alike = defaultdict[Described, list[Printed]](list)
    for one in printed:
        if one.dated and one.profile:
            alike[one.profile].append(one)
    dated = [
        DatedProfile(
            described,
            min(one.since for one in same if one.since),
            max(one.until for one in same if one.until),
            sum(one.dated for one in same),
        )
        for described, same in alike.items()
    ]
    return tuple(sorted(dated, key=lambda item: (item.since, item.until)))


def _outlets(printed: Sequence[Printed]) -> tuple[tuple[str, int], ...]:
    counts = Counter[str]()
    for one in printed:
        if one.outlet:
            counts[one.outlet] += one.articles
    return tuple(counts.most_common())
