"""The cast of one text: every mention, gathered under the person or body that it names."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import pairwise

from briefing_app.analysis.beside import PARTY_AND_PLACE, after_name, before_name, led_up_to
from briefing_app.analysis.descriptions import Description
from briefing_app.analysis.document import Document
from briefing_app.analysis.layout import Layout, LineKind
from briefing_app.analysis.lexicon import fold, lexicon
from briefing_app.analysis.names import Mention, mention_of
from briefing_app.analysis.owners import Owners
from briefing_app.analysis.phrases import phrases
from briefing_app.analysis.shared import shared
from briefing_app.domain.analysis import ActorKind
from briefing_app.domain.spans import Span

_LONGEST_NAME = 3


@dataclass(slots=True, eq=False)
class Member:
    """One of the cast. ``forms`` counts the names printed; ``tells`` has roles and affiliations in order."""

    kind: ActorKind
    names: list[str]
    forms: Counter[str] = field(default_factory=Counter)
    tells: list[tuple[str | None, str | None]] = field(default_factory=list)
    genders: Counter[str] = field(default_factory=Counter)
    spans: list[Span] = field(default_factory=list)
    firsts: list[int] = field(default_factory=list)
    titled: bool = False
    country: str | None = None
    speaks: bool = False
    parts: tuple[Member, ...] = ()
    described: bool = False

    @property
    def name(self) -> str:
        """The fullest printed name: most words, then most often, then first."""
        best = max(self.forms, key=lambda form: (_weight(form), self.forms[form]), default="")
        return best.title() if best.isupper() and self.kind is ActorKind.PERSON else best

    @property
    def gender(self) -> str:
        """ "m", "f" or "", by most of the evidence."""
        told = self.genders.most_common(2)
        if not told or (len(told) > 1 and told[0][1] == told[1][1]):
            return ""
        return told[0][0]

    @property
    def role(self) -> str | None:
        roles = [role for role, _ in self.tells if role]
        weak = lexicon().weak_roles
        strong = (role for role in roles if any(word not in weak for word in fold(role).split()))
        return next(strong, roles[0] if roles else None)

    @property
    def affiliation(self) -> str | None:
        if self.country and self.kind is ActorKind.GOVERNMENT:
            return self.country if fold(self.country) != fold(self.name) else None
        role = self.role
        beside = next((a for r, a in self.tells if a and r and r == role), None)
        other = next((a for _, a in self.tells if a), None)
        seat = next((a for _, a in self.tells if a and PARTY_AND_PLACE.match(a)), None)
        return beside or seat or _party([role]) or other or _party([r for r, _ in self.tells])

    def add(self, mention: Mention) -> None:
        """Counts one more mention in, with what it tells."""
        if mention.name:
            self.forms[mention.name] += 1
        if mention.span:
            self.spans.append(mention.span)
        self.firsts.append(mention.first)
        self.titled = self.titled or mention.titled
        if mention.gender:
            self.genders[mention.gender] += 3
        if mention.role or mention.affiliation:
            self.tells.append((mention.role, mention.affiliation))

    def describe(self, description: Description) -> None:
        """Counts in what stands beside a name."""
        self.tells.append((description.role, description.affiliation))
        if description.gender:
            self.genders[description.gender] += 2
        self.titled = self.titled or bool(description.role)


PARTIES = frozenset(("democratic", "republican", "labour", "conservative", "tory", "green", "liberal"))


_OF_PARTIES = PARTIES | {"democrat"}


def _party(roles: Iterable[str | None]) -> str | None:
    """The party that a role names: "Republican nominee"."""
    words = (word for role in roles for word in (role or "").split())
    return next((word for word in words if fold(word) in _OF_PARTIES and word[0].isupper()), None)


def _weight(form: str) -> int:
    return min(3, len(form.split()))


class Cast:
    """``mentions`` in text order; ``member_of`` gives each one's member, None where it names no actor yet."""

    def __init__(self, document: Document, layout: Layout) -> None:
        self.document = document
        self.members: list[Member] = []
        self.mentions: list[Mention] = []
        self.member_of: list[Member | None] = []
        self.full_nouns: dict[str, str] = {}  # "town council" of "council", as far as asked for
        self._people: dict[str, list[Member]] = {}  # by last name
        self._first_names: dict[str, list[Member]] = {}
        self._bodies: dict[str, Member] = {}  # by folded name
        self._first_words: dict[str, list[Member]] = {}  # of organisations
        self._places: dict[str, list[int]] = {}  # of each folded name among the mentions
        self._longer: dict[str, list[int]] = {}  # names of several words, by their first and by their last
        self._headlines: list[str] = []
        self._described: dict[int, list[Description]] = {}
        self._read(layout)

    def _read(self, layout: Layout) -> None:
        found = []
        for phrase in phrases(self.document):
            kind = layout.kind_at(self.document.words[phrase.first].start)
            if kind in (LineKind.TITLE, LineKind.HEADING):
                self._headlines += phrase.words(self.document)
            if kind is not LineKind.BYLINE:
                mention = mention_of(self.document, phrase)
                found.append((mention, kind in (LineKind.TITLE, LineKind.HEADING)))
        mentions = shared(self.document, [mention for mention, _ in found])
        headlines = [headline for _, headline in found]
        self.mentions = [self._described_mention(*pair) for pair in zip(mentions, headlines, strict=True)]
        self.member_of = [None] * len(self.mentions)
        self._owners = Owners(
            self.document, self.mentions, lambda i: member.kind if (member := self.member_of[i]) else None
        )
        self._index()
        self._in_headlines = {i for i, headline in enumerate(headlines) if headline}
        for i, mention in enumerate(self.mentions):
            if not headlines[i] and len(mention.names) > 1:
                self._admit(i, mention)
        for i, mention in enumerate(self.mentions):
            if self.member_of[i] is None and mention.names:
                member = self.named(mention)
                if member is None and not headlines[i] and mention.titled:
                    member = self.promote(i)
                if member is not None:
                    self._count(i, member)

    def _index(self) -> None:
        self._firsts = [mention.first for mention in self.mentions]
        self._places, self._longer = {}, {}
        for i, mention in enumerate(self.mentions):
            self._places.setdefault(fold(mention.name), []).append(i)
            if len(mention.names) > 1:
                self._longer.setdefault(mention.names[0], []).append(i)
                self._longer.setdefault(mention.names[-1], []).append(i)

    def admit(self, found: Iterable[tuple[Mention, Member]]) -> None:
        """Counts in mentions that are no names and stand where none begins: "the Irish minister"."""
        known = zip(self.mentions, self.member_of, strict=True)
        taken = set(self._firsts)
        new = [pair for pair in found if pair[0].first not in taken]
        for mention, member in new:
            member.firsts = sorted([*member.firsts, mention.first])
        both = sorted([*known, *new], key=lambda pair: pair[0].first)
        self.mentions[:] = [mention for mention, _ in both]
        self.member_of[:] = [member for _, member in both]
        self._index()

    def _described_mention(self, mention: Mention, headline: bool) -> Mention:
        """The mention as a person's where a description beside it shows one."""
        maybe = mention.kind in (None, ActorKind.PERSON) and mention.name and not mention.genitive
        if headline or not maybe:
            return mention
        beside = [
            before_name(self.document, mention.first)
            or led_up_to(self.document, mention.first, mention.last),
            *after_name(self.document, mention.last),
        ]
        told = [description for description in beside if description is not None]
        if not told:
            return mention
        self._described[mention.first] = told
        person = mention.titled or (len(mention.names) > 1 and any(d.role for d in told))
        return replace(mention, kind=ActorKind.PERSON, titled=True) if person else mention

    def _admit(self, i: int, mention: Mention) -> None:
        """A full name: a member of its own, or one known by it."""
        if mention.kind is ActorKind.PERSON or (mention.kind is None and self._speaks_beside(mention)):
            self._count(i, self._person(mention))
        elif mention.kind is ActorKind.ORGANISATION:
            self._count(i, self._body(mention, ActorKind.ORGANISATION))

    def _speaks_beside(self, mention: Mention) -> bool:
        """Whether a reporting verb stands right beside the name."""
        words, cues = self.document.words, lexicon().cues
        if fold(mention.name) in lexicon().regions or mention.genitive:
            return False
        after = words[mention.last + 1].word if mention.last + 1 < len(words) else ""
        before = words[mention.first - 1].word if mention.first else ""
        return after in cues or before in ("said", "says", "added", "told", "asked", "wrote")

    def _person(self, mention: Mention) -> Member:
        names = mention.names
        for member in self._people.get(names[-1], []):
            if _same_person(member.names, names):
                if len(names) > len(member.names):
                    member.names = names
                return member
        if len(names) > 1 and names[0] not in lexicon().first_names:
            for member in self._people.get(names[-1], []):  # Holm Berg, of Eva Holm Berg
                if len(member.names) > len(names) and member.names[-len(names) :] == names:
                    return member
        member = Member(ActorKind.PERSON, names)
        self.members.append(member)
        self._people.setdefault(names[-1], []).append(member)
        self._first_names.setdefault(names[0], []).append(member)
        return member

    def _body(self, mention: Mention, kind: ActorKind) -> Member:
        known = lexicon()
        key = fold(mention.name)
        country = known.governments.get(key) if kind is ActorKind.GOVERNMENT else None
        key = f"government of {country}" if country else fold(known.organisations.get(key, key))
        member = self._bodies.get(key)
        if member is None:
            member = Member(kind, mention.names, country=country)
            self.members.append(member)
            self._bodies[key] = member
            if kind is ActorKind.ORGANISATION:
                self._first_words.setdefault(mention.names[0], []).append(member)
            alias = self._abbreviation(mention)
            if alias:
                member.forms[alias] += 0
                self._bodies.setdefault(fold(alias), member)
        return member

    def _abbreviation(self, mention: Mention) -> str | None:
        """What stands in brackets after a body's name: "Defence Committee (DC)"."""
        words = self.document.words[mention.last + 1 : mention.last + 4]
        if len(words) == 3 and words[0].word == "(" and words[2].word == ")" and words[1].word.isupper():
            return words[1].word
        return None

    def _count(self, i: int, member: Member) -> None:
        self.member_of[i] = member
        member.add(self.mentions[i])
        for description in self._described.get(self.mentions[i].first, []):
            member.describe(self._owners.complete(i, description))

    def named(self, mention: Mention) -> Member | None:
        """The member that a mention names in full or by last name, or None."""
        names = mention.names
        if not names:
            return None
        key = fold(mention.name)
        known = self._bodies.get(fold(lexicon().organisations.get(key, key)))
        if known is not None and not mention.titled:
            return known
        people = [m for m in self._people.get(names[-1], []) if m.names[-len(names) :] == names]
        if mention.gender:
            people = [m for m in people if m.gender in ("", mention.gender)]
        if people:
            return self._likeliest(people, mention.first)
        place = key in lexicon().countries or key in lexicon().regions
        if not place and mention.kind in (None, ActorKind.ORGANISATION):
            for body in self._first_words.get(names[0], []):
                if body.names[: len(names)] == names:
                    return body
        if len(names) == 1:
            firsts = self._first_names.get(names[0], [])
            return firsts[0] if len(firsts) == 1 else None
        return None

    def _likeliest(self, people: list[Member], at: int) -> Member:
        """Of several people of one name: who was named in full last before, else who is named most."""
        if len(people) == 1:
            return people[0]
        paragraph = self.document.paragraph_of
        near = [
            (member.firsts[k], member)
            for member in people
            for k in (bisect_left(member.firsts, at) - 1,)
            if k >= 0 and paragraph[at] - paragraph[member.firsts[k]] <= 1
        ]
        if near:
            return max(near, key=lambda pair: pair[0])[1]
        return max(people, key=lambda member: sum(member.forms.values()))

    def promote(self, i: int, kind: ActorKind | None = None) -> Member:
        """Makes the mention's name a member where it is none yet, and returns the member."""
        if i in self._in_headlines and self.member_of[i] is None:
            self.mentions[i] = self._first_name_of(self.mentions[i])
        mention = self.mentions[i]
        member = self.member_of[i] or self.named(mention)
        if member is None:
            mention = self._in_full(mention)
            kind = kind or mention.kind or ActorKind.PERSON
            person = kind is ActorKind.PERSON
            member = self._person(mention) if person else self._body(mention, kind)
            for k in self._places.get(fold(mention.name), []):
                if self.member_of[k] is None and k != i:
                    self._count(k, member)
        if self.member_of[i] is None:
            self._count(i, member)
        return member

    def _first_name_of(self, mention: Mention) -> Mention:
        """The name that a headline with capitals throughout begins with: "Ann Lee Blasts Budget"."""
        words = mention.name.split()
        cut = next((n for n, word in enumerate(words) if n and fold(word) in lexicon().cues), len(words))
        for size in range(cut, 0, -1):
            name = " ".join(words[:size])
            shorter = replace(
                mention, name=name, span=Span(mention.span.start, mention.span.start + len(name))
            )
            if self.named(shorter) is not None:
                return shorter
        size = 2 if fold(words[0]) in lexicon().first_names else cut
        name = " ".join(words[:size])
        return replace(mention, name=name, span=Span(mention.span.start, mention.span.start + len(name)))

    def _in_full(self, mention: Mention) -> Mention:
        """A name of one word as the text prints it in full elsewhere: "Peabody Energy", "Pål Jonson"."""
        if len(mention.names) != 1:
            return mention
        name = mention.names[0]
        for i in self._longer.get(name, []):
            longer = self.mentions[i]
            if self.member_of[i] is None and longer.kind is None and len(longer.names) <= 3:
                kind = ActorKind.PERSON if longer.names[-1] == name else ActorKind.ORGANISATION
                ends_a_name = any(self.mentions[k].names[-1] == name for k in self._longer[name])
                if kind is ActorKind.ORGANISATION and (mention.titled or mention.gender or ends_a_name):
                    continue
                return replace(mention, name=longer.name, kind=kind, span=mention.span)
        words = [fold(word) for word in self._headlines]
        for first, last in pairwise(range(len(words))):
            if words[last] == name and words[first] in lexicon().first_names:
                full = f"{self._headlines[first]} {mention.name}"
                return replace(
                    mention, name=full, kind=ActorKind.PERSON, gender=lexicon().first_names[words[first]]
                )
        return mention

    def is_headline(self, i: int) -> bool:
        """Whether a mention is so many words of a headline that it is more than somebody's name."""
        mention = self.mentions[i]
        long = len(mention.names) > _LONGEST_NAME and mention.names[0] not in lexicon().first_names
        return i in self._in_headlines and long and self.named(self._first_name_of(mention)) is None

    def joint(self, members: list[Member], printed: str, span: Span) -> Member:
        """The member that several speak as, one for the same several."""
        found = next((m for m in self.members if m.parts and {*m.parts} == {*members}), None)
        if found is None:
            kind = members[0].kind if len({m.kind for m in members}) == 1 else ActorKind.GROUP
            full = " ".join(printed.split())
            if kind is ActorKind.PERSON:
                full = ", ".join(m.name for m in members[:-1]) + f" and {members[-1].name}"
            found = Member(kind, [fold(full)], Counter({full: 1}), parts=tuple(members))
            self.members.append(found)
        found.spans.append(span)
        return found

    def described(self, name: str, kind: ActorKind, mention: Mention) -> Member:
        """The unnamed member that is printed as ``name``, made where it is none yet."""
        key = f"unnamed {fold(name)}"
        member = self._bodies.get(key)
        if member is None:
            member = Member(kind, [], described=True)
            self.members.append(member)
            self._bodies[key] = member
        if mention.first not in member.firsts:
            member.add(mention)
        return member

    def owner(self, description: Description) -> str | None:
        """Whom somebody belongs to who is described and not named."""
        return self._owners.body_before(bisect_left(self._firsts, description.first), description.first)

    def mentions_in(self, first: int, last: int) -> range:
        """Numbers of the mentions that begin among the words."""
        return range(bisect_left(self._firsts, first), bisect_left(self._firsts, last + 1))


def _differ_between(one: list[str], other: list[str]) -> bool:
    """Whether middle names printed in full are others, as are those of two who share a family's name."""
    pairs = zip(one, other, strict=False)
    return any(len(a) > 1 and len(b) > 1 and a != b for a, b in pairs) and len(one) == len(other)


def _same_person(one: list[str], other: list[str]) -> bool:
    """Same last name, and first names that are equal or short for one another."""
    a, b = one[0], other[0]
    if one[-1] != other[-1] or _differ_between(one[1:-1], other[1:-1]):
        return False
    return a == b or (min(len(a), len(b)) >= 3 and (a.startswith(b) or b.startswith(a)))
