"""Names with what is printed before them: title, role, country, as in "UK Defence Secretary John Healey"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing_app.analysis.descriptions import RELATIVE_ROLES
from briefing_app.analysis.document import Document
from briefing_app.analysis.lexicon import Lexicon, fold, is_document, lexicon
from briefing_app.analysis.phrases import Phrase, without_genitive
from briefing_app.domain.analysis import ActorKind
from briefing_app.domain.spans import Span

_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
_CAMEL = re.compile("[a-z][A-Z]|[a-z][.][a-z]")  # as in YouGov and example.org
_PREFIXES = ("Mc", "Mac", "De", "Di", "Du", "Fitz", "La", "Le", "Van", "O’", "O'", "D’", "D'", "Al", "El")
_SERVICES = frozenset(("army", "navy", "marine", "marines", "air force", "coast guard", "national guard"))
_LONGEST_ROLE = 4
_PART_OF_ROLE = frozenset(
    ("treasury", "press", "police", "army", "cabinet", "house", "guard", "force", "fed")
)
_LONGEST_PLACE = 5
_MOST_NAMES = 5


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where somebody or something is named.

    ``first`` and ``last`` are the words of the whole phrase, ``span`` is that of the name alone, without
    a genitive's ending. ``kind`` is None where the phrase itself does not tell. ``titled`` is set where a
    title, a role or a known first name shows that a person is meant. An empty ``name`` is a role
    that stands for its holder ("the Prime Minister").
    """

    first: int
    last: int
    span: Span
    name: str
    kind: ActorKind | None
    gender: str = ""
    role: str | None = None
    affiliation: str | None = None
    titled: bool = False
    genitive: bool = False
    opens: bool = False

    @property
    def names(self) -> list[str]:
        """The name's words, folded, without suffixes such as Jr."""
        found = [folded for word in self.name.split() if (folded := fold(word))]
        while len(found) > 1 and found[-1] in _SUFFIXES:
            found.pop()
        return found


@dataclass(slots=True)
class _Parse:
    """A phrase's words, read from the left; ``at`` is the first that is not read yet."""

    words: list[str]
    at: int = 0
    gender: str = ""
    role: str | None = None
    affiliation: str | None = None
    titled: bool = False

    def left(self) -> int:
        return len(self.words) - self.at

    def join(self, start: int, end: int) -> str:
        return " ".join(self.words[start:end])


def mention_of(document: Document, phrase: Phrase) -> Mention:
    """What a capitalised phrase names."""
    numbers = [i for i in range(phrase.first, phrase.last + 1) if document.words[i].word != "."]
    words = [document.words[i].word for i in numbers]
    if not numbers:
        numbers, words = [phrase.first], [document.words[phrase.first].word]
    if phrase.genitive:
        words[-1] = without_genitive(words[-1])
    parse = _Parse(words)
    known = lexicon()
    _read_places_and_titles(parse, known)
    _read_role(parse, known)
    _read_plural_role(parse)
    _read_places_and_titles(parse, known)
    kind = _kind(parse, known)
    start = document.words[numbers[parse.at]].start if parse.left() else document.words[numbers[-1]].end
    ending = len(document.words[numbers[-1]].word) - len(words[-1])
    end = document.words[phrase.last].end - (ending if phrase.last == numbers[-1] else 0)
    name = " ".join(document.text[start:end].split()) if parse.left() else ""
    gender = parse.gender or (known.first_names.get(fold(words[parse.at]), "") if parse.left() > 1 else "")
    return Mention(
        phrase.first,
        phrase.last,
        Span(start, max(start, end)),
        name,
        kind,
        gender,
        parse.role,
        parse.affiliation,
        parse.titled,
        phrase.genitive,
        phrase.opens,
    )


def _read_places_and_titles(parse: _Parse, known: Lexicon) -> None:
    """Countries, regions and titles before the name. The last word is never read as one."""
    while parse.left() > 1:
        word = fold(parse.words[parse.at])
        title = known.titles.get(word)
        size = 0 if title else _place_before(parse, known)
        if title is not None:
            parse.titled = True
            parse.gender = parse.gender or title.gender
            _add_role(parse, title.role)
            parse.at += 1
        elif service := _service_before(parse, known):
            parse.affiliation = parse.affiliation or parse.join(parse.at, parse.at + service)
            parse.at += service
        elif size:
            parse.affiliation = known.affiliation(parse.join(parse.at, parse.at + size))
            parse.at += size
        elif word in known.before_roles and _title_follows(parse, known):
            _add_role(parse, parse.words[parse.at])
            parse.at += 1
        else:
            return


def _title_follows(parse: _Parse, known: Lexicon) -> bool:
    ahead = parse.words[parse.at + 1 : parse.at + 1 + _LONGEST_PLACE]
    return any(fold(word) in known.titles for word in ahead[: parse.left() - 2])


def _service_before(parse: _Parse, known: Lexicon) -> int:
    """How many words name a service before a rank: "Navy Capt. Ann Lee"."""
    for size in (2, 1):
        after = parse.at + size
        if parse.left() > size and fold(parse.join(parse.at, after)) in _SERVICES:
            word = fold(parse.words[after])
            return size if word in known.titles or word in known.roles else 0
    return 0


def _add_role(parse: _Parse, role: str | None) -> None:
    parse.role = " ".join(filter(None, (parse.role, role))) or None


def _place_before(parse: _Parse, known: Lexicon) -> int:
    """How many words name a place, unless they are the begin of an organisation's or a person's name."""
    for size in range(min(_LONGEST_PLACE, parse.left() - 1), 0, -1):
        if not known.affiliation(parse.join(parse.at, parse.at + size)):
            continue
        after = parse.at + size
        end = _role_end(parse, after, known)
        if end and not any(_is_organisation(parse.words[after:i], known) for i in range(after + 1, end)):
            return size
        return size if not end and fold(parse.words[after]) in known.titles else 0
    return 0


def _is_organisation(words: list[str], known: Lexicon) -> bool:
    """Whether the words before a role name an organisation, as in "European Commission President"."""
    return fold(words[-1]) in known.organisation_words - _PART_OF_ROLE or "of" in words[1:]


def _is_acronym(words: list[str]) -> bool:
    return len(words) == 1 and len(words[0]) > 1 and words[0].isupper() and words[0].isalpha()


def _role_start(parse: _Parse, end: int, known: Lexicon) -> int:
    """The first word of the longest role that ends there."""
    sizes = range(min(_LONGEST_ROLE, end - parse.at), 0, -1)
    return next((end - size for size in sizes if fold(parse.join(end - size, end)) in known.roles), end)


def _role_end(parse: _Parse, start: int, known: Lexicon) -> int:
    """The number of the word after the last role from ``start`` on, or 0."""
    for end in range(len(parse.words), start, -1):
        for size in range(1, min(_LONGEST_ROLE, end - start) + 1):
            if fold(parse.join(end - size, end)) in known.roles:
                return end
    return 0


def _read_role(parse: _Parse, known: Lexicon) -> None:
    """A capitalised role before the name, or one that is the whole phrase."""
    end = _role_end(parse, parse.at, known)
    whole = end == len(parse.words)
    named = parse.affiliation is None and fold(parse.words[parse.at]) in known.first_names
    if not end or (whole and (named or parse.titled)) or (named and end == parse.at + 1):
        return
    if any(fold(word) in known.organisation_words for word in parse.words[end:]):
        return  # the Republican National Committee, the Justice Department
    start = parse.at
    if fold(parse.words[start]) in known.before_roles and start + 1 < _role_start(parse, end, known):
        _add_role(parse, parse.words[start])  # Interim DNC Chairwoman
        start += 1
    for size in range(_role_start(parse, end, known) - start, 0, -1):
        before = parse.join(start, start + size)
        affiliation = known.affiliation(before)
        body = parse.words[start : start + size]
        if affiliation or (size > 1 and _is_organisation(body, known)) or _is_acronym(body):
            parse.affiliation = affiliation or before
            start += size
            break
    if fold(parse.words[end - 1]) not in RELATIVE_ROLES:
        _add_role(parse, parse.join(start, end))
    parse.gender = parse.gender or _gender_of_role(parse.words[start:end], known)
    parse.titled = True
    parse.at = end


def singular_role(word: str) -> str | None:
    """ "minister" of "ministers"; None where the word is no role in the plural."""
    noun = word[:-1]
    return noun if word.endswith("s") and fold(noun) in lexicon().roles else None


def _read_plural_role(parse: _Parse) -> None:
    """A role that is shared with those who follow: "Senators Ann Lee and Tom Hay"."""
    role = singular_role(parse.words[parse.at]) if parse.left() > 2 else None
    if role is not None:
        _add_role(parse, role)
        parse.titled = True
        parse.at += 1


def _gender_of_role(words: list[str], known: Lexicon) -> str:
    return next((known.roles[fold(word)] for word in words if known.roles.get(fold(word))), "")


def _kind(parse: _Parse, known: Lexicon) -> ActorKind | None:
    if not parse.left():
        return ActorKind.PERSON
    rest = parse.words[parse.at :]
    key = fold(" ".join(rest))
    if parse.titled:
        return ActorKind.PERSON
    if key in known.governments and not parse.titled:
        return ActorKind.GOVERNMENT
    if key in known.organisations or any(fold(word) in known.organisation_words for word in rest):
        return ActorKind.ORGANISATION
    if key in known.countries or key in known.regions:
        return None
    if len(rest) > 1 and is_document(fold(rest[-1])) and fold(rest[0]) not in known.first_names:
        return ActorKind.DOCUMENT
    if len(rest) == 1 and _CAMEL.search(rest[0]) and not rest[0].startswith(_PREFIXES):
        return ActorKind.ORGANISATION
    if len(rest) > 1 and fold(rest[0]) in known.first_names and len(rest) <= _MOST_NAMES:
        return ActorKind.PERSON
    if len(rest) == 1 and rest[0].isupper() and len(rest[0]) > 1 and rest[0].isalpha():
        return ActorKind.ORGANISATION
    return None
