"""Sources that are described and not named: "the Dutch minister", "the commission", "officials in Kyiv"."""

from __future__ import annotations

from briefing_app.analysis.cast import PARTIES, Cast, Member
from briefing_app.analysis.descriptions import parsed, role_size
from briefing_app.analysis.lexicon import fold, lexicon
from briefing_app.analysis.names import Mention
from briefing_app.analysis.phrases import is_capitalised, without_genitive
from briefing_app.analysis.pronouns import Spoken, antecedent
from briefing_app.domain.analysis import ActorKind

_DEFINITE = frozenset(("the", "this", "that", "his", "her", "their", "its"))
_ARTICLES = _DEFINITE | {"a", "an", "one", "another", "some", "several", "many", "two", "three", "other"}
_BREAKS = frozenset(
    ("of", "for", "at", "in", "from", "with", "to", "on", "by", "who", "which", "that", ",", "(")
)


def by_description(cast: Cast, words: range, last: Spoken | None) -> tuple[Member | None, str]:
    """The member that a definite description fits best, and how, or None."""
    document = cast.document
    tokens = [document.words[i] for i in words]
    if tokens[0].word.lower() not in _DEFINITE and not is_capitalised(tokens[0]):
        return None, ""
    end = next((i for i in words if document.words[i].word.lower() in _BREAKS), words.stop)
    head, modifiers = _head(cast, range(words.start, end))
    if head is None:
        body = _body(cast, words.start, end)
        return body, ", last named" if body else ""
    if head in lexicon().groups:
        return None, ""
    gender = next((g for w in head.split() if (g := lexicon().roles.get(w, ""))), "")
    best, best_score = None, 0.0
    for member in cast.members:
        if member.kind is not ActorKind.PERSON or not member.firsts or member.firsts[0] >= words.start:
            continue
        if gender and member.gender and member.gender != gender:
            continue
        score = _fit(member, head, modifiers)
        if score > 0:
            score -= 0.001 * min(500, words.start - max(f for f in member.firsts if f < words.start))
        if score > best_score:
            best, best_score = member, score
    if best is None and modifiers and tokens[0].word.lower() == "the":
        best = antecedent(cast, words.start, {"m": "he", "f": "she"}.get(gender, ""), last)
        if best is not None and (best.described or _is_elsewhere(best, modifiers)):
            best = None
    if best is not None:
        description = parsed(document, words.start, end - 1)
        if description is not None:
            best.describe(description)
    return best, ", by role" if best else ""


def _head(cast: Cast, words: range) -> tuple[str | None, set[str]]:
    """The role that a description ends in, and the set of its other words, both folded."""
    document = cast.document
    found: tuple[int, int] | None = None
    i = words.start
    while i < words.stop:
        size = role_size(document, i, words.stop - 1)
        if size:
            found = (i, i + size)
        i += size or 1
    if found is None:
        return None, set()
    head = fold(" ".join(document.words[k].word for k in range(*found)))
    others = (fold(without_genitive(document.words[k].word)) for k in range(words.start, found[0]))
    return head, {word for word in others if word and word not in _ARTICLES}


def _fit(member: Member, head: str, modifiers: set[str]) -> float:
    """How well a member's printed roles and affiliations agree with a description; 0 for not at all."""
    known = lexicon()
    told: set[str] = set()
    heads: set[str] = set()
    for role, affiliation in member.tells:
        role_words = [fold(word) for word in (role or "").replace("-", " ").split()]
        heads.update(known.same_roles.get(word, word) for word in role_words)
        told.update(role_words)
        told.update(fold(affiliation or "").replace("-", " ").split())
    wanted = {known.same_roles.get(word, word) for word in head.replace("-", " ").split()}
    if not wanted <= heads:
        return 0.0
    score = 2.0
    if (modifiers & PARTIES) and (told & PARTIES) and not (modifiers & told & PARTIES):
        return 0.0
    for word in modifiers:
        place = known.countries.get(word) or known.regions.get(word)
        if place is not None:
            agrees = bool(set(fold(place).split()) & told)
            if not agrees and _has_place(member):
                return 0.0
            score += float(agrees)
        elif word in told or known.same_roles.get(word, word) in told:
            score += 0.7
    return score


def _is_elsewhere(member: Member, modifiers: set[str]) -> bool:
    """Whether a description names one country or region, and the member's is another."""
    known = lexicon()
    places = {known.countries.get(word) or known.regions.get(word) for word in modifiers} - {None}
    return bool(places) and _has_place(member) and not any(a in places for _, a in member.tells)


def _has_place(member: Member) -> bool:
    known = lexicon()
    places = set(known.countries.values()) | set(known.regions.values())
    return any(affiliation in places for _, affiliation in member.tells)


def _body(cast: Cast, first: int, end: int) -> Member | None:
    """The organisation named last whose own noun this is: "the commission"."""
    noun = fold(cast.document.words[end - 1].word) if end > first else ""
    if noun not in lexicon().organisation_words:
        return None
    for i in reversed(cast.mentions_in(0, first - 1)):
        member = cast.member_of[i]
        if member is not None and member.kind is ActorKind.ORGANISATION and noun in member.names:
            return member
    return None


def unnamed(cast: Cast, words: range) -> Member:
    """A member of its own for a source without a name, one for all sources of the same words."""
    document = cast.document
    first, last = words.start, words.stop - 1
    while first < last and document.words[first].word.lower() in ("the", "a", "an"):
        first += 1
    while last > first and not document.words[last].word[-1].isalnum():
        last -= 1
    span = document.span(first, last)
    name = " ".join(document.slice(span).split())
    return cast.described(name, _kind(cast, words), Mention(first, last, span, name, None))


def _kind(cast: Cast, words: range) -> ActorKind:
    known = lexicon()
    end = next((i for i in words if cast.document.words[i].word.lower() in _BREAKS), words.stop)
    folded = [fold(cast.document.words[i].word) for i in range(words.start, max(end, words.start + 1))]
    if any(word in known.groups for word in folded):
        return ActorKind.GROUP
    head, _ = _head(cast, range(words.start, end))
    if head is not None and folded[-1] == head.split()[-1]:
        return ActorKind.PERSON
    if folded[-1] in known.organisation_words:
        return ActorKind.ORGANISATION
    if folded[-1] in known.roles:
        return ActorKind.PERSON
    return ActorKind.GROUP if folded[-1].endswith("s") else ActorKind.ORGANISATION
