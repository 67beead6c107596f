"""Roles printed once for several people: "Senators Ann Lee (D-Ohio) and Tom Hay", "the ministers A and B"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing_app.analysis.document import Document
from briefing_app.analysis.lexicon import fold, lexicon
from briefing_app.analysis.names import Mention, singular_role
from briefing_app.analysis.phrases import is_capitalised
from briefing_app.domain.analysis import ActorKind

_TITLES = frozenset(("sens", "reps", "govs", "drs", "profs", "messrs", "gens"))
_MOST_PEOPLE = 4
_REACH = 12
_MOST_MODIFIERS = 4
_MOST_PLACES = 9


def shared(document: Document, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, with a role in the plural given to each person of the list that follows it."""
    found = list(mentions)
    for i, mention in enumerate(mentions):
        told = _plural_role(document, mention)
        if told is None:
            continue
        role, affiliations = told
        people = _listed(document, mentions, i)
        if len(people) < 2:
            continue
        for place, k in enumerate(people):
            own = affiliations[place] if len(affiliations) == len(people) else None
            shared_by_all = affiliations[0] if len(affiliations) == 1 else None
            found[k] = replace(
                found[k],
                role=found[k].role or role,
                affiliation=found[k].affiliation or own or shared_by_all,
                kind=ActorKind.PERSON,
                titled=True,
            )
    return found


def _plural_role(document: Document, mention: Mention) -> tuple[str, list[str]] | None:
    """The role in the singular before a list that begins with the mention, and whom its bearers belong to."""
    words = document.words
    if fold(words[mention.first].word) in _TITLES:
        return mention.role or "", []
    at = mention.first - 1
    for i in range(mention.first, mention.last):
        if singular_role(words[i].word):
            at = i  # Senators Ann Lee
    places: list[str] = []
    if at > 0 and words[at].word == "," and at == mention.first - 1:
        at, places = _places_before(document, at)
    noun = singular_role(words[at].word) if at >= 0 else None
    if noun is None or document.sentence_of[at] != document.sentence_of[mention.first]:
        return None
    first = at
    while (
        first > 0 and at - first < _MOST_MODIFIERS and fold(words[first - 1].word) in lexicon().before_roles
    ):
        first -= 1
    before = lexicon().affiliation(words[first - 1].word) if first else None
    role = " ".join([*(words[i].word for i in range(first, at)), noun])
    return role, places or ([before] if before else [])


def _places_before(document: Document, comma: int) -> tuple[int, list[str]]:
    """The noun's word and the places in "ministers of France and Poland," before the comma."""
    words = document.words
    for at in range(comma - 1, max(-1, comma - _MOST_PLACES), -1):
        if words[at].word == "of":
            text = document.slice(document.span(at + 1, comma - 1)).replace(" and ", ", ")
            places = [lexicon().affiliation(part.strip().removeprefix("the ")) for part in text.split(",")]
            return at - 1, [place for place in places if place]
        if not is_capitalised(words[at]) and words[at].word not in ("and", ",", "the"):
            break
    return comma - 1, []


def _listed(document: Document, mentions: Sequence[Mention], i: int) -> list[int]:
    """Numbers of the people in a list that begins with mention ``i``; brackets are passed over."""
    people = [i]
    for k in range(i + 1, min(len(mentions), i + _REACH)):
        mention, before = mentions[k], document.words[mentions[k].first - 1].word
        near = mention.first - mentions[people[-1]].last <= _REACH
        if not near or document.sentence_of[mention.first] != document.sentence_of[mentions[i].first]:
            break
        person = len(mention.names) > 1 and mention.kind in (None, ActorKind.PERSON)
        if person and before in ("and", ","):
            people.append(k)
            if before == "and" or len(people) == _MOST_PEOPLE:
                return people
        elif before in ("and", "&"):
            break
    return []
