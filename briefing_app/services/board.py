"""The board of open questions, as it is shown: every card at once, and all that hangs on one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from briefing_app.domain.annotation import Question, Stance
from briefing_app.domain.board import Card, Evidence, QuestionDetails, Quotable
from briefing_app.domain.positions import Scope, Statement, is_registered
from briefing_app.domain.spans import exact_text
from briefing_app.domain.views import Order
from briefing_app.domain.words import pattern, places
from briefing_app.services import search
from briefing_app.services.browse import view
from briefing_app.services.dossiers import by_utterance
from briefing_app.services.profile import Profile

if TYPE_CHECKING:
    from briefing_app.storage import Reader


def board(profile: Profile) -> list[Card]:
    """All of this user's questions, open ones first, each status in the order that the user put it in."""
    with profile.library.reader(profile.user) as reader:
        statements = reader.statements.statements()
        everyone = {each.actor for each in statements if is_registered(each.actor)}
        undecided = reader.statements.undecided(everyone)
        said = defaultdict[str, set[str]](set)
        for each in statements:
            said[each.question].add(each.actor)
        return [
            replace(
                card,
                silent=len(everyone - said[card.question.id] - undecided),
                unreviewed=len(undecided - said[card.question.id]),
            )
            for card in _cards(reader, reader.questions.all(), statements)
        ]


def details(profile: Profile, question: str) -> QuestionDetails:
    """One question with all that hangs on it. Raises NotFoundError."""
    with profile.library.reader(profile.user) as reader:
        kept = reader.questions.get(question)
        statements = reader.statements.statements(Scope(questions=(question,)))
        (card,) = _cards(reader, [kept], statements)
        positions = {position.id: position for position in reader.positions.on(question)}
        notes = tuple(note for note in reader.notes.all() if note.question == question)
        evidence = [
            Evidence(
                positions[same[0].position], same[0], len({each.outlet or each.article for each in same}) - 1
            )
            for same in by_utterance(statements)
        ]
        return QuestionDetails(card, tuple(evidence), notes)


def quotable(profile: Profile, question: str, words: str, limit: int = 12) -> list[Quotable]:
    """Quotations that have all these words, newest first, and are not on the question yet.

    Of each word the beginning is enough.
    """
    wanted = [pattern(word, prefix=True) for word in words.split()]
    query = " ".join(f'said:"{word}"*' for word in words.replace('"', " ").split())
    hits = search.find(profile, query, limit, order=Order.NEWEST) if query else []
    found = list[Quotable]()
    with profile.library.reader(profile.user) as reader:
        hung = {(position.article, position.quotation) for position in reader.positions.on(question)}
        for hit in hits:
            shown = view(reader, hit.id)
            text = shown.article.text
            for each in shown.quotations:
                said = " ".join(exact_text(text, each.quotation.content).split())
                if (
                    not each.rejected
                    and (hit.id, each.quotation.id) not in hung
                    and all(places(said, [one]) for one in wanted)
                ):
                    name = each.speaker.name if each.speaker else ""
                    found.append(Quotable(hit.id, each.quotation.id, name, said, hit.title, hit.outlet))
    return found[:limit]


def _cards(reader: Reader, questions: Sequence[Question], statements: Sequence[Statement]) -> list[Card]:
    said = defaultdict[str, list[Statement]](list)
    for statement in statements:
        said[statement.question].append(statement)
    met = reader.questions.met()
    return [_card(question, said[question.id], met.get(question.id)) for question in questions]


def _card(question: Question, said: Sequence[Statement], met: tuple[str, str | None, date] | None) -> Card:
    newest = dict[str, Statement]()
    for statement in said:  # the newest first
        newest.setdefault(statement.actor, statement)
    askers = [each.name for each in newest.values() if each.stance is Stance.ASKS and each.name]
    if question.asker:
        askers.insert(0, question.asker)
    answers = tuple(each for each in newest.values() if each.stance is not Stance.ASKS)
    title, outlet, day = met or (None, None, None)
    return Card(question, answers, tuple(dict.fromkeys(askers)), title, outlet, day)
