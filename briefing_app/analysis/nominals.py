"""Sources that are described and not named: "the Dutch minister", "the commission", "officials in Kyiv"."""

from __future__ import annotations

from briefing_app.analysis.beside import described
from briefing_app.analysis.cast import PARTIES, Cast, Member
from briefing_app.analysis.descriptions import Description, parsed, role_size
from briefing_app.analysis.lexicon import fold, is_document, lexicon
from briefing_app.analysis.names import Mention
from briefing_app.analysis.owners import is_spokesperson
from briefing_app.analysis.phrases import is_capitalised, without_genitive
from briefing_app.analysis.pronouns import POSSESSIVES, Spoken, antecedent
from briefing_app.analysis.tokens import NUMBER, SIGN
from briefing_app.domain.analysis import ActorKind

_DEFINITE = frozenset(("the", "this", "that", "his", "her", "their", "its"))
_ARTICLES = _DEFINITE | {"a", "an", "one", "another", "some", "several", "many", "two", "three", "other"}
_ASIDES = frozenset(
    (
        "who",
        "which",
        "that",
        "including",
        "whose",
        "where",
        "a",
        "an",
        "the",
        "both",
        "each",
        "most",
        "many",
        "some",
        "all",
    )
)
_RELATIVES = frozenset(("who", "which", "that", "where", "whose", "whom"))
_SUBJECTS = frozenset(("he", "she", "it", "they", "we", "i", "you"))
_SIGNS = frozenset("(:;—–-")
_LEADING = frozenset(("among", "of", "in", "by", "from", "the", "a", "an"))
_TRAILING = frozenset(
    ("a", "an", "the", "and", "or", "but", "of", "for", "at", "in", "from", "with", "to", "on", "by", "as")
)
_SHARES = frozenset(
    (
        *("cent", "half", "majority", "many", "minority", "most", "one", "others", "percent", "quarter"),
        *("several", "some", "third", "those"),
    )
)
_VAGUE = frozenset(("same", "new", "old", "previous", "next", "last", "first", "former", "own", "whole"))
_BODIES = (ActorKind.ORGANISATION, ActorKind.DOCUMENT)
_MOST_MODIFIERS = 3
_LATEST = 300  # members looked at: what keeps long texts linear
_BREAKS = frozenset(
    ("of", "for", "at", "in", "from", "with", "to", "on", "by", "who", "which", "that", ",", "(")
)


def by_description(cast: Cast, words: range, last: Spoken | None) -> tuple[Member | None, str]:
    """The member that a definite description fits best, and how, or None."""
    document = cast.document
    tokens = [document.words[i] for i in words]
    first = tokens[0].word.lower()
    if first not in _DEFINITE and (first in _ARTICLES or not is_capitalised(tokens[0])):
        return None, ""
    end = next((i for i in words if document.words[i].word.lower() in _BREAKS), words.stop)
    head, modifiers = _head(cast, range(words.start, end))
    if head is None:
        body = _body(cast, words.start, end)
        return body, ", last named" if body else ""
    if head in lexicon().groups:
        return None, ""
    known = next((i for i in cast.mentions_in(words.start, words.start) if not cast.mentions[i].name), None)
    if known is not None and (member := cast.member_of[known]) is not None:
        return member, ", by role"
    gender = next((g for w in head.split() if (g := lexicon().roles.get(w, ""))), "")
    best, best_score = None, 0.0
    for member in cast.members:
        if member.kind is not ActorKind.PERSON or not member.firsts or member.firsts[0] >= words.start:
            continue
        if gender and member.gender and member.gender != gender:
            continue
        score = fit(member, head, modifiers)
        if score > 0:
            score -= 0.001 * min(500, words.start - max(f for f in member.firsts if f < words.start))
        if score > best_score:
            best, best_score = member, score
    if best is None and tokens[0].word.lower() == "the" and not _is_owned(cast, words):
        best = antecedent(cast, words.start, {"m": "he", "f": "she"}.get(gender, ""), last)
        if best is not None and (best.described or is_elsewhere(best, modifiers)):
            best = None
        if best is not None and best.role and not modifiers:
            best = None
    if best is not None:
        for description in described(document, words.start, words.stop - 1):
            best.describe(description)
    return best, ", by role" if best else ""


def _is_owned(cast: Cast, words: range) -> bool:
    """Whether a description says whose somebody is, and so may bring in someone new: "the dean of Tarn"."""
    document = cast.document
    genitive = any(without_genitive(document.words[i].word) != document.words[i].word for i in words)
    names = [i for i in words if is_capitalised(document.words[i])]
    before = {document.words[i - 1 - (document.words[i - 1].word == "the")].word for i in names}
    return genitive or bool(before & {"of", "for", "at"})


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


def fit(member: Member, head: str, modifiers: set[str]) -> float:
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


def is_elsewhere(member: Member, modifiers: set[str]) -> bool:
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
    written = is_document(noun)
    if noun not in lexicon().organisation_words and not written:
        return None
    for i in reversed(cast.mentions_in(0, first - 1)):
        member = cast.member_of[i]
        if member is not None and member.kind in _BODIES and noun in member.names:
            return member
    if end - first > 2:
        return None  # another's: "Poland’s climate ministry"
    described = (m for m in reversed(cast.members[-_LATEST:]) if m.described and m.kind in _BODIES)
    return next((m for m in described if _noun(m) == noun and m.firsts[0] < first), None)


def _noun(member: Member) -> str:
    """The noun of a described body's name: "report" of "Report by the audit office"."""
    words = fold(member.name).split()
    return words[next((i for i, word in enumerate(words) if i and word in _BREAKS), len(words)) - 1]


def unnamed(cast: Cast, words: range, spoken: Spoken | None) -> Member:
    """A member of its own for a source without a name, one for all sources of the same words."""
    document = cast.document
    first, last = words.start, words.stop - 1
    while first < last and document.words[first].word.lower() in ("the", "a", "an"):
        first += 1
    while first < last and document.words[first].word.lower() in _LEADING:
        first += 1
    last = next((i - 1 for i in range(first + 1, last + 1) if _begins_aside(cast, i)), last)
    while last > first and _is_idle(document.words[last].word):
        last -= 1
    span = document.span(first, last)
    name = " ".join(document.slice(span).split())
    pronoun = document.words[first].word.lower()
    if pronoun in POSSESSIVES and first < last:
        owner = antecedent(cast, first, pronoun, spoken)
        name = f"{owner.name}’s {name.split(' ', 1)[1]}" if owner else name
    if first == last:
        if fold(name) not in cast.full_nouns:
            cast.full_nouns[fold(name)] = _in_full(cast, name) or name
        name = cast.full_nouns[fold(name)]
    told = Description(first, last, name, None) if is_spokesperson(name.split()[0]) else None
    name = name[0].upper() + name[1:]
    member = cast.described(name, _kind(cast, words), Mention(first, last, span, name, None))
    if not member.tells:
        belongs = cast.owner(told) if told and first == last else _belongs(cast, first, last, name)
        if belongs:
            member.tells.append((None, belongs))
    return member


def _begins_aside(cast: Cast, i: int) -> bool:
    """Whether more about a source begins here, and no part of what it is called."""
    words = cast.document.words
    if words[i].word == "," and i + 1 < len(words):
        return words[i + 1].word.lower() in _ASIDES
    return words[i].word.lower() in _RELATIVES or words[i].word in _SIGNS


def _is_idle(word: str) -> bool:
    """Whether a description cannot end in the word."""
    return not word[-1].isalnum() or word.lower() in _TRAILING


def _in_full(cast: Cast, noun: str) -> str | None:
    """A body's noun as the text describes it everywhere but here: "town council" for "council"."""
    words, folded, known = cast.document.words, fold(noun), lexicon()
    if folded not in known.organisation_words:
        return None
    found: dict[str, str] = {}
    for end, token in enumerate(words):
        if token.word != noun.lower():
            continue
        first = end
        while first > 0 and end - first < _MOST_MODIFIERS and _modifies(cast, first - 1):
            first -= 1
        if first < end and first > 0 and words[first - 1].word.lower() in ("the", "a", "an"):
            full = " ".join(words[i].word for i in range(first, end + 1))
            found.setdefault(fold(full), full)
    return next(iter(found.values())) if len(found) == 1 else None


def _modifies(cast: Cast, i: int) -> bool:
    token = cast.document.words[i]
    return token.shape not in (SIGN, NUMBER) and token.word.lower() not in lexicon().stops | _VAGUE


def _belongs(cast: Cast, first: int, last: int, name: str) -> str | None:
    """Whom a described source belongs to: a country it begins with, or what follows a preposition."""
    told = parsed(cast.document, first, last, known=True)
    return _country(name) or (told.affiliation if told else None)


def _country(name: str) -> str | None:
    """The country or region that a description begins with: "Lithuania’s government", "Dutch ministry"."""
    words = [without_genitive(word) for word in name.split()]
    found = (lexicon().affiliation(" ".join(words[:size])) for size in (3, 2, 1) if len(words) > size)
    return next((place for place in found if place), None)


def _is_participle(word: str) -> bool:
    """Whether a word stands behind the noun that it belongs to: "a lawsuit filed", "voters overall"."""
    return word.islower() and (word.endswith(("ed", "ly")) or word in ("overall", "alike", "online"))


def _kind(cast: Cast, words: range) -> ActorKind:
    known = lexicon()
    end = next((i for i in words if cast.document.words[i].word.lower() in _BREAKS | _SUBJECTS), words.stop)
    while end > words.start + 1 and _is_participle(cast.document.words[end - 1].word):
        end -= 1
    folded = [fold(cast.document.words[i].word) for i in range(words.start, max(end, words.start + 1))]
    if folded[-1] in _SHARES or folded[-1].isdigit():
        return ActorKind.GROUP
    if is_document(folded[-1]):
        return ActorKind.DOCUMENT
    if any(word in known.groups for word in folded):
        return ActorKind.GROUP
    head, _ = _head(cast, range(words.start, end))
    if head is not None and folded[-1] == head.split()[-1]:
        return ActorKind.PERSON
    if folded[-1] == "government":
        return ActorKind.GOVERNMENT
    if folded[-1] in known.organisation_words:
        return ActorKind.ORGANISATION
    if folded[-1] in known.roles:
        return ActorKind.PERSON
    return ActorKind.GROUP if folded[-1].endswith("s") else ActorKind.ORGANISATION
