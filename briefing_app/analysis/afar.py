"""Descriptions that stand away from a name: "Ann Lee spoke first. The Irish minister left early"."""

from __future__ import annotations

from collections.abc import Iterator

from briefing_app.analysis.beside import may_modify
from briefing_app.analysis.cast import PARTIES, Cast, Member
from briefing_app.analysis.descriptions import Description, parsed, role_size
from briefing_app.analysis.lexicon import fold, lexicon
from briefing_app.analysis.names import Mention
from briefing_app.analysis.nominals import fit, is_elsewhere
from briefing_app.analysis.owners import is_spokesperson
from briefing_app.analysis.phrases import is_capitalised, without_genitive
from briefing_app.analysis.tokens import OUTSIDE
from briefing_app.domain.analysis import ActorKind

_LONGEST = 8
_SENTENCES_BACK = 3
_PARAGRAPHS_BACK = 1


def tell_from_afar(cast: Cast) -> None:
    """Gives people the roles that subjects of other sentences tell of them, and counts those as mentions."""
    starts = _starts(cast)
    found: dict[int, tuple[Mention, Member]] = {}
    for number, start in enumerate(starts):
        description = _subject(cast, start)
        if description is None:
            continue
        before = _before(cast, starts, number, description, found)
        member = before or _after(cast, starts, number, description)
        if member is not None:
            member.describe(description)
            span = cast.document.span(description.first, description.last)
            found[start] = (Mention(start, description.last, span, "", ActorKind.PERSON), member)
    cast.admit(found.values())


def _starts(cast: Cast) -> list[int]:
    """The first word of each sentence."""
    sentence = cast.document.sentence_of
    return [i for i in range(len(sentence)) if i == 0 or sentence[i] != sentence[i - 1]]


def _subject(cast: Cast, start: int) -> Description | None:
    """The description of one person that a sentence begins with, if it tells a place, a body or a party."""
    document, known = cast.document, lexicon()
    words = document.words
    if words[start].quote != OUTSIDE:
        return None
    definite = words[start].word == "The"
    at = start + definite
    end = min(start + _LONGEST, len(words))
    while at < end and not role_size(document, at, end - 1):
        if not may_modify(document, at):
            return None
        at += 1
    if at >= end or at == start:
        return None
    last = _role_end(cast, at, end)
    description = parsed(document, start, last, known=True)
    if description is None or description.role is None or is_spokesperson(words[last].word):
        return None
    before = {fold(without_genitive(words[i].word)) for i in range(start, last)}
    if not definite and not known.affiliation(without_genitive(words[start].word)):
        return None
    if last + 1 < len(words) and (words[last + 1].word == "," or is_capitalised(words[last + 1])):
        return None  # a name follows
    tells = description.affiliation or before & PARTIES or "former" in before
    return description if tells else None


def _role_end(cast: Cast, at: int, end: int) -> int:
    """The last word of a role that begins at ``at``: in "Republican vice presidential nominee" the noun."""
    last = at
    while at < end:
        size = role_size(cast.document, at, end - 1)
        last = at + size - 1 if size else last
        if not size and cast.document.words[at].word not in lexicon().before_roles:
            break
        at += size or 1
    return last


def _people(cast: Cast, first: int, last: int) -> Iterator[tuple[int, Member]]:
    """The people named among the words, without what is quoted or owns something."""
    for i in cast.mentions_in(first, last):
        member, mention = cast.member_of[i], cast.mentions[i]
        person = member is not None and member.kind is ActorKind.PERSON and not mention.genitive
        if person and member is not None and cast.document.words[mention.first].quote == OUTSIDE:
            yield i, member


def _before(
    cast: Cast,
    starts: list[int],
    number: int,
    description: Description,
    found: dict[int, tuple[Mention, Member]],
) -> Member | None:
    """Who is meant among the people of the sentences before: whose role it is, or who was their subject."""
    document = cast.document
    here = document.paragraph_of[starts[number]]
    modifiers = _modifiers(cast, description)
    for back in range(number - 1, max(-1, number - 1 - _SENTENCES_BACK), -1):
        first, last = starts[back], starts[back + 1] - 1
        if here - document.paragraph_of[first] > _PARAGRAPHS_BACK:
            return None
        subject = found[first][1] if first in found else None
        people = list(dict.fromkeys(member for _, member in _people(cast, first, last)))
        if subject is not None:
            return None if _clashes(subject, description, modifiers) else subject
        people = [member for member in people if not _clashes(member, description, modifiers)]
        fitting = [member for member in people if fit(member, _head(description), modifiers)]
        if len(fitting) == 1:
            return fitting[0]
        if len(people) == 1 and not fitting:
            return people[0] if _may_be(cast, people[0], first, last, description) else None
        if people:
            return None
    return None


def _may_be(cast: Cast, member: Member, first: int, last: int, description: Description) -> bool:
    """Whether a sentence's only person is its subject, and no place is named that another may belong to."""
    subject = next((i for i, _ in _people(cast, first, last)), None)
    if subject is None or (member.role and not _party(description) and not _is_weak(member)):
        return False
    at = cast.mentions[subject].first
    if at > first and (at - first > _LONGEST or cast.document.words[at - 1].word != ","):
        return False
    known = lexicon()
    named = {known.governments.get(fold(cast.mentions[i].name)) for i in cast.mentions_in(first, last)}
    return description.affiliation not in named - {None}


def _after(cast: Cast, starts: list[int], number: int, description: Description) -> Member | None:
    """Who is named first in the next sentence, for the first time and with no word about who that is."""
    if number + 1 >= len(starts) or any(_people(cast, starts[number], starts[number + 1] - 1)):
        return None
    first = starts[number + 1]
    document = cast.document
    if document.paragraph_of[first] - document.paragraph_of[starts[number]] > _PARAGRAPHS_BACK:
        return None
    for _, member in _people(cast, first, first):
        new = member.firsts and member.firsts[0] == first and len(member.names) > 1 and not member.tells
        return member if new and not _clashes(member, description, set()) else None
    return None


def _clashes(member: Member, description: Description, modifiers: set[str]) -> bool:
    """Whether gender, party or place speak against it."""
    if description.gender and member.gender and description.gender != member.gender:
        return True
    told = {fold(word) for told in member.tells for part in told for word in (part or "").split()}
    party = _party(description)
    return bool(party and told & PARTIES and not party & told) or is_elsewhere(member, modifiers)


def _is_weak(member: Member) -> bool:
    return fold(member.role or "") in lexicon().weak_roles


def _party(description: Description) -> set[str]:
    words = f"{description.role} {description.affiliation or ''}".split()
    return {fold(word) for word in words} & PARTIES


def _modifiers(cast: Cast, description: Description) -> set[str]:
    words = cast.document.words[description.first : description.last + 1]
    return {fold(without_genitive(token.word)) for token in words}


def _head(description: Description) -> str:
    return fold((description.role or "").split()[-1])
