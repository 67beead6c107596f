"""The matrix: where each actor stands on each question, from what this user hung on the questions."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING

from briefing_app.domain.analysis import ActorKind
from briefing_app.domain.annotation import Question, Stance
from briefing_app.domain.errors import NotFoundError
from briefing_app.domain.identity import Profile as Described
from briefing_app.domain.identity import RegisteredActor
from briefing_app.domain.positions import (
    Grouping,
    Matrix,
    MatrixActor,
    Passage,
    Scope,
    Sorting,
    Standing,
    Statement,
    is_registered,
)
from briefing_app.domain.spans import Span
from briefing_app.services.browse import view
from briefing_app.services.profile import Profile

if TYPE_CHECKING:
    from briefing_app.storage import Reader

EVERYTHING = Scope()
MOST_SILENT = 20
"""Actors who said nothing on any question, but are quoted in articles that others' statements are from."""

_NEWEST_ARTICLES = 500  # in which those are looked for
SIDES = {Stance.SUPPORTS: 1.0, Stance.OPPOSES: -1.0, Stance.CONDITIONAL: 0.0}
ELSEWHERE = "Others"
"""The heading of actors that belong to none; it is always the last."""


def matrix(
    profile: Profile,
    scope: Scope = EVERYTHING,
    *,
    grouping: Grouping = Grouping.NONE,
    sorting: Sorting = Sorting.ARRANGED,
) -> Matrix:
    """Actors × questions within a scope.

    Rows are the actors with a statement, then those in the user's groups (where grouped by them) and those
    most quoted in the same articles; with ``scope.actors`` just those, silent or not. Columns are the user's
    questions in their order, or ``scope.questions``. Ids that are gone are left out.
    """
    with profile.library.reader(profile.user) as reader:
        scope = reader.statements.by_heads(scope)
        questions = _questions(reader, scope)
        statements = reader.statements.statements(scope)
        standings = standings_of(statements)
        actors = _rows(reader, scope, grouping, statements)
        silent = [actor.id for actor in actors if is_registered(actor.id)]
        unreviewed = frozenset(reader.statements.undecided(silent, scope))
    sides = sides_of(standings)
    apart = {question.id: disagreement(sides.get(question.id, ())) for question in questions}
    if sorting is Sorting.DISAGREEMENT:
        questions = sorted(questions, key=lambda question: -apart[question.id])
        actors.sort(key=lambda actor: -_opposed(actor.id, sides, standings))
    if grouping is not Grouping.NONE:
        actors = sorted(actors, key=lambda actor: (actor.group == ELSEWHERE, actor.group.casefold()))
    return Matrix(tuple(actors), tuple(questions), standings, unreviewed, apart)


def standings_of(statements: Iterable[Statement]) -> dict[tuple[str, str], Standing]:
    """Statements by actor and question. Theirs are in the order given: newest first."""
    cells = defaultdict[tuple[str, str], list[Statement]](list)
    for statement in statements:
        cells[statement.actor, statement.question].append(statement)
    return {
        cell: Standing(tuple(said), len(utterances(tuple(one.words for one in said))))
        for cell, said in cells.items()
    }


@lru_cache(maxsize=4096)  # cells: what has not changed since it was read last is not compared again
def utterances(wordings: tuple[str, ...]) -> list[list[int]]:
    """One speaker's wordings by utterance, as their places: several outlets may carry one utterance."""
    from briefing_app.analysis.utterances import by_utterance

    return by_utterance(wordings) if len(wordings) > 1 else [[0]]


def disagreement(sides: Sequence[float]) -> float:
    """How far actors are apart, 0 to 1: the mean over all pairs of those who take a side (see ``sides_of``).

    One supports and one opposes: 1; conditional and either: one half.
    """
    pairs = list(combinations(sides, 2))
    return sum(abs(one - other) / 2 for one, other in pairs) / len(pairs) if pairs else 0.0


def sides_of(standings: Mapping[tuple[str, str], Standing]) -> dict[str, list[float]]:
    """The sides taken on each question: 1 supports, -1 opposes, 0 conditional. Other stances take none."""
    sides = defaultdict[str, list[float]](list)
    for (_, question), standing in standings.items():
        if standing.stance in SIDES:
            sides[question].append(SIDES[standing.stance])
    return sides


def passage(profile: Profile, article: str, quotation: str) -> Passage:
    """A quotation with the paragraph it stands in. Raises NotFoundError."""
    with profile.library.reader(profile.user) as reader:
        shown = view(reader, article)
    content = next((one.quotation.content for one in shown.quotations if one.quotation.id == quotation), None)
    if content is None:
        raise NotFoundError("This quotation is found no more. The article may have been analysed anew.")
    return paragraph(shown.article.text, content)


def paragraph(text: str, spans: Sequence[Span]) -> Passage:
    """Some words of a text, in order, with the paragraph or paragraphs they stand in."""
    start = text.rfind("\n", 0, spans[0].start) + 1
    end = text.find("\n", spans[-1].end)
    whole = text[start : None if end < 0 else end]
    return Passage(whole, tuple(Span(span.start - start, span.end - start) for span in spans))


def _questions(reader: Reader, scope: Scope) -> list[Question]:
    questions = reader.questions.all()
    if not scope.questions:
        return questions
    by_id = {question.id: question for question in questions}
    return [by_id[wanted] for wanted in scope.questions if wanted in by_id]


def _rows(
    reader: Reader, scope: Scope, grouping: Grouping, statements: Sequence[Statement]
) -> list[MatrixActor]:
    newest = {one.actor: one for one in reversed(statements)}
    members = {member: group.name for group in reader.groups.all() for member in group.actors}
    groups = {head: members[actor] for actor, head in reader.statements.heads(members).items()}
    if scope.actors:
        ids = list(dict.fromkeys(scope.actors))
    else:
        ids = speakers(statements)
        ids += [actor for actor in groups if grouping is Grouping.OWN and actor not in newest]
        articles = list(dict.fromkeys(one.article for one in statements))[:_NEWEST_ARTICLES]
        ids += [actor for actor, _ in reader.statements.beside(articles, MOST_SILENT) if actor not in ids]
    known = {actor.id: actor for actor in reader.statements.described(ids)}
    rows = []
    for actor in ids:
        name, profile = described(known.get(actor), newest.get(actor))
        if name:
            group = _group(grouping, actor, known.get(actor), profile, groups)
            rows.append(MatrixActor(actor, name, profile, group))
    return rows


def speakers(statements: Sequence[Statement]) -> list[str]:
    """The ids of those who said something, who said most first. Statements come newest first."""
    said = Counter(one.actor for one in statements)
    newest = {one.actor: one for one in reversed(statements)}
    return sorted(said, key=lambda actor: (-said[actor], newest[actor].name))


def described(known: RegisteredActor | None, said: Statement | None) -> tuple[str, Described]:
    """An actor's name, and the description by the user, else with the newest statement, or the last met."""
    name = known.name if known else said.name if said else ""
    printed = said.profile if said else Described()
    return name, (known.given or printed or known.described) if known else printed


def _group(
    grouping: Grouping,
    actor: str,
    known: RegisteredActor | None,
    described: Described,
    own: Mapping[str, str],
) -> str:
    if grouping is Grouping.NONE:
        return ""
    if grouping is Grouping.OWN:
        return own.get(actor, ELSEWHERE)
    itself = known.name if known and known.kind is not ActorKind.PERSON else None
    place = described.affiliation or itself
    country = _country(place)
    if grouping is Grouping.COUNTRY:
        return country or ELSEWHERE
    return place if place and not country else ELSEWHERE


def _country(place: str | None) -> str | None:
    from briefing_app.analysis.lexicon import fold, lexicon

    key = fold(place) if place else ""
    return lexicon().countries.get(key) or lexicon().governments.get(key)


def _opposed(
    actor: str, sides: Mapping[str, Sequence[float]], standings: Mapping[tuple[str, str], Standing]
) -> float:
    """How much others' sides differ from an actor's, over all questions."""
    total = 0.0
    for question, taken in sides.items():
        mine = standings.get((actor, question))
        if mine is not None and mine.stance in SIDES:
            total += sum(abs(SIDES[mine.stance] - other) / 2 for other in taken)
    return total
