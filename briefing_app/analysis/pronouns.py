"""Whom a pronoun stands for: gender and number, nearness, who was the subject, who spoke last."""

from __future__ import annotations

from dataclasses import dataclass

from briefing_app.analysis.cast import Cast, Member
from briefing_app.domain.analysis import ActorKind

GENDERS = {
    "he": "m", "him": "m", "his": "m", "himself": "m",
    "she": "f", "her": "f", "hers": "f", "herself": "f",
}  # fmt: skip
PLURAL = frozenset(("they", "them", "their", "themselves"))
NEUTER = frozenset(("it", "its", "itself"))
FIRST = frozenset(("i", "me", "my", "we", "us", "our", "myself", "ourselves"))
POSSESSIVES = frozenset(("his", "her", "its", "their", "my", "our"))
RELATIVE = frozenset(("who", "which", "that"))

_REACH = 10
_PER_SENTENCE = 0.9
_SUBJECT = 0.9
_QUOTED = 2.0
_OWNER = 0.8
_LAST_SPEAKER = 0.4
_KNOWN_GENDER = 0.5
_OFTEN = 0.05
_UNNAMED = 1.0


@dataclass(frozen=True, slots=True)
class Spoken:
    """Who spoke last: the member, and the word number of its source."""

    member: Member
    at: int


def antecedent(cast: Cast, at: int, pronoun: str, last: Spoken | None) -> Member | None:
    """The likeliest member for the pronoun that is word ``at``, or None where nobody fits."""
    gender = GENDERS.get(pronoun, "")
    kinds = _kinds(pronoun)
    scores: dict[Member, float] = {}
    sentence_of = cast.document.sentence_of
    for i in reversed(cast.mentions_in(max(0, at - 600), at - 1)):
        member = cast.member_of[i]
        distance = sentence_of[at] - sentence_of[cast.mentions[i].first]
        if distance > _REACH:
            break
        if member is None or member.kind not in kinds or _clashes(member, gender):
            continue
        score = _score(cast, i, member, distance) + (
            _KNOWN_GENDER if gender and member.gender == gender else 0.0
        )
        scores[member] = max(scores.get(member, -99.0), score)
    if last is not None and last.member.kind in kinds and not _clashes(last.member, gender):
        distance = sentence_of[at] - sentence_of[last.at]
        if 0 <= distance <= _REACH:
            known = _KNOWN_GENDER if gender and last.member.gender == gender else 0.0
            spoken = _LAST_SPEAKER + _SUBJECT - _PER_SENTENCE * distance + known
            scores[last.member] = max(scores.get(last.member, -99.0), spoken)
    for member in scores:
        scores[member] += _OFTEN * min(10, len(member.spans))
    return max(scores, key=lambda member: scores[member], default=None)


def _kinds(pronoun: str) -> tuple[ActorKind, ...]:
    if pronoun in GENDERS or not pronoun:
        return (ActorKind.PERSON,)
    if pronoun in PLURAL:
        return (ActorKind.GROUP, ActorKind.ORGANISATION, ActorKind.GOVERNMENT, ActorKind.DOCUMENT)
    return (ActorKind.ORGANISATION, ActorKind.GOVERNMENT, ActorKind.DOCUMENT)


def _clashes(member: Member, gender: str) -> bool:
    return bool(gender and member.gender and member.gender != gender)


def _score(cast: Cast, i: int, member: Member, distance: int) -> float:
    """How likely a mention is to be meant, ``distance`` sentences later."""
    mention, words = cast.mentions[i], cast.document.words
    score = -_PER_SENTENCE * distance
    first_of_sentence = next(
        (
            k
            for k in reversed(range(max(0, i - 6), i + 1))
            if k == 0
            or cast.document.sentence_of[cast.mentions[k - 1].first]
            != cast.document.sentence_of[mention.first]
        ),
        i,
    )
    if all(cast.member_of[k] is None for k in range(first_of_sentence, i)) and not mention.genitive:
        score += _SUBJECT
    if words[mention.last].quote:
        score -= _QUOTED
    if mention.genitive:
        score -= _OWNER
    if member.described:
        score -= _UNNAMED
    return score
