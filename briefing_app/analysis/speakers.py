"""Who speaks: from the words that name a source to one of the cast."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing_app.analysis.afar import tell_from_afar
from briefing_app.analysis.beside import PARTY_AND_PLACE
from briefing_app.analysis.cast import Cast, Member
from briefing_app.analysis.findings import Finding
from briefing_app.analysis.lexicon import fold, lexicon
from briefing_app.analysis.nominals import by_description, unnamed
from briefing_app.analysis.pronouns import (
    FIRST,
    GENDERS,
    NEUTER,
    PLURAL,
    POSSESSIVES,
    RELATIVE,
    Spoken,
    antecedent,
)
from briefing_app.analysis.sources import is_indefinite
from briefing_app.analysis.tokens import LOWER
from briefing_app.domain.analysis import ActorKind
from briefing_app.domain.spans import Span

_BREAKS = frozenset(
    ("of", "for", "at", "in", "from", "with", "to", "on", "by", "who", "which", "that", "whose", "including")
)
_PRONOUNS = frozenset((*GENDERS, *PLURAL, *NEUTER, *FIRST, *RELATIVE))


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks, or None, and the way that was found, for a reader who asks why."""

    member: Member | None
    how: str


def speakers_of(cast: Cast, findings: Sequence[Finding]) -> list[Speaker]:
    """The speaker of each finding. ``findings`` are in text order."""
    tell_from_afar(cast)
    resolver = _Resolver(cast)
    found: list[Speaker] = []
    for finding in findings:
        found.append(resolver.speaker(finding))
    return found


class _Resolver:
    """Goes through a text once and remembers who spoke last."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast
        self._document = cast.document
        self._last: Spoken | None = None
        self._known: dict[Span, Speaker] = {}

    def speaker(self, finding: Finding) -> Speaker:
        source = finding.named or (finding.source[0] if finding.source else None)
        if source is None:
            return Speaker(None, "no source")
        known = self._known.get(source)
        if known is None:
            person = finding.found_by.startswith("layout")
            known = self._known[source] = self._resolved(source, ActorKind.PERSON if person else None)
        if known.member is not None:
            known.member.speaks = True
            words = self._document.words_in(source)
            at = max(words.start, self._document.words_in(finding.content[-1]).start)
            self._last = Spoken(known.member, at)
        return known

    def _resolved(self, source: Span, kind: ActorKind | None) -> Speaker:
        words = self._document.words_in(source)
        while words and not self._document.words[words.start].word[0].isalnum():
            words = range(words.start + 1, words.stop)
        if not words:
            return Speaker(None, "no source")
        if is_indefinite([self._document.words[i].word.lower() for i in words]):
            return Speaker(None, "not named")
        first = self._document.words[words.start].word.replace("'", "’").split("’")[0]
        alone = len(words) <= 2 or (first.lower() in GENDERS and self._bare(words))
        alone = (alone or first.lower() in ("who", "which")) and not self._owns_what_follows(words)
        if first.lower() in _PRONOUNS and alone:
            return self._by_pronoun(words.start, first)
        heads = self._heads(words)
        if heads:
            return self._by_name(heads, kind)
        return self._by_noun(words)

    def _owns_what_follows(self, words: range) -> bool:
        """Whether a noun follows a possessive: "his lawyer" is not him."""
        if len(words) < 2 or self._document.words[words.start].word.lower() not in POSSESSIVES:
            return False
        follows = self._document.words[words.start + 1]
        return follows.shape == LOWER and follows.word not in lexicon().stops

    def _bare(self, words: range) -> bool:
        """Whether a pronoun is followed by more about it ("he, a lawyer,") rather than owns what follows."""
        return self._document.words[words.start + 1].word in (",", "himself", "herself")

    def _by_pronoun(self, at: int, printed: str) -> Speaker:
        pronoun = printed.lower()
        if pronoun in FIRST:
            return Speaker(None, f"{printed}: the author")
        if pronoun in RELATIVE:
            nearest = self._cast.mentions_in(max(0, at - 40), at - 1)
            for i in reversed(nearest):
                member = self._cast.member_of[i]
                same = (
                    self._document.sentence_of[self._cast.mentions[i].first] == self._document.sentence_of[at]
                )
                if same and member is not None and not self._cast.mentions[i].genitive:
                    return Speaker(member, f"{printed} → {member.name}")
            return Speaker(None, f"{printed}: not resolved")
        member = antecedent(self._cast, at, pronoun, self._last)
        if member is None:
            return Speaker(None, f"{printed}: not resolved")
        last = ", last speaker" if self._last is not None and self._last.member is member else ""
        return Speaker(member, f"{printed} → {member.name}{last}")

    def _heads(self, words: range) -> list[int]:
        """Numbers of the mentions that are the source itself, and not part of a description of it."""
        document, cast = self._document, self._cast
        at = words.start
        for i in cast.mentions_in(words.start, words.stop - 1):
            mention = cast.mentions[i]
            between = [document.words[k].word.lower() for k in range(at, mention.first)]
            if _BREAKS.intersection(between):
                if self._is_set_off(i, words):
                    return [i, *self._joined(i, words)]
                continue
            at = mention.last + 1
            owner = mention.genitive and at < words.stop
            if owner or not mention.names or self._is_noun(i):
                continue
            follows = document.words[at] if at < words.stop else None
            if follows is not None and follows.shape == LOWER and not self._ends_name(follows.word.lower()):
                continue
            return [i, *self._joined(i, words)]
        return []

    def _is_noun(self, i: int) -> bool:
        """Whether a capital tells nothing: "Officials", "The Commission", a noun that begins a sentence."""
        mention = self._cast.mentions[i]
        if mention.names[-1] in lexicon().groups or self._cast.is_headline(i):
            return True
        if len(mention.names) > 1 or mention.titled:
            return False
        if mention.name in lexicon().not_names or PARTY_AND_PLACE.match(mention.name):
            return self._cast.member_of[i] is None
        if mention.names[0].endswith("s") and mention.names[0][:-1] in lexicon().countries:
            return self._cast.member_of[i] is None
        common = mention.opens and self._cast.member_of[i] is None
        return mention.names[0] in lexicon().organisation_words or (
            common and mention.name.lower() in self._document.lower_words
        )

    def _is_set_off(self, i: int, words: range) -> bool:
        """Whether a person's full name ends a description: "his partner at Lenox, Lawrence Cummings,"."""
        mention, document = self._cast.mentions[i], self._document
        ends = mention.last + 1 >= words.stop or document.words[mention.last + 1].word == ","
        comma = mention.first > words.start and document.words[mention.first - 1].word == ","
        ends = ends or document.words[mention.last + 1].word == "and"
        return comma and ends and mention.kind is ActorKind.PERSON and len(mention.names) > 1

    @staticmethod
    def _ends_name(word: str) -> bool:
        return (
            word in _BREAKS
            or word in ("and", "or", "as", "also", "himself", "herself")
            or word in lexicon().cues
        )

    def _joined(self, i: int, words: range) -> list[int]:
        """Further names of "London and Paris" or "A, B and C". An apposition is not joined."""
        cast, document = self._cast, self._document
        found: list[int] = []
        for k in range(i + 1, cast.mentions_in(words.start, words.stop - 1).stop):
            gap = range(cast.mentions[k - 1].last + 1, cast.mentions[k].first)
            between = [document.words[n].word for n in gap]
            if between not in (["and"], ["&"], [","], [",", "and"]) or not cast.mentions[k].names:
                return []
            found.append(k)
            if "and" in between or "&" in between:
                return found
        return []

    def _by_name(self, heads: list[int], kind: ActorKind | None) -> Speaker:
        members = [self._cast.promote(i, kind) for i in heads]
        if len(members) == 1:
            return Speaker(members[0], _named(members[0], self._cast.mentions[heads[0]].name))
        first, last = self._cast.mentions[heads[0]], self._cast.mentions[heads[-1]]
        span = Span(first.span.start, last.span.end)
        joint = self._cast.joint(members, self._document.slice(span), span)
        return Speaker(joint, "names")

    def _by_noun(self, words: range) -> Speaker:
        member, how = by_description(self._cast, words, self._last)
        if member is not None:
            printed = " ".join(self._document.slice(self._document.span(words.start, words.stop - 1)).split())
            return Speaker(member, f"{printed} → {member.name}{how}")
        said = [self._document.words[i].word.lower() for i in words]
        nobody = said[0] in ("whose", "no")
        if nobody or not any(word[0].isalpha() and word not in lexicon().stops for word in said):
            return Speaker(None, "not named")
        return Speaker(unnamed(self._cast, words, self._last), "not named")


def _named(member: Member, printed: str) -> str:
    if fold(printed) == fold(member.name):
        return "full name" if " " in member.name else "name"
    return f"{printed} → {member.name}"
