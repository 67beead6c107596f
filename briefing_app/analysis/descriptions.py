"""Descriptions of people taken apart: role and affiliation of "the Dutch minister", "a judge at Leiden"."""

from __future__ import annotations

from dataclasses import dataclass

from briefing_app.analysis.document import Document
from briefing_app.analysis.lexicon import fold, lexicon
from briefing_app.analysis.phrases import is_capitalised, without_genitive
from briefing_app.analysis.tokens import LOWER, NUMBER

DETERMINERS = frozenset(
    ("the", "a", "an", "his", "her", "their", "its", "our", "my", "one", "another", "this")
)
_TO_AFFILIATION = frozenset(("of", "at", "for", "with", "from", "in"))
_EMPLOYED = frozenset(("at", "for", "with"))
_MOST_BEFORE_NAME = 3
_COMPOUNDS = ("-based", "-owned", "-backed", "-led", "-run", "-funded")
_PREPOSITIONS = _TO_AFFILIATION | {"to", "on", "under", "by"}
_RELATIVES = frozenset(
    ("who", "which", "that", "whose", "whom", "where", "and", "but", "when", "said", "says")
)
WINGS = frozenset(',.;:—–()"“”!?')
RELATIVE_ROLES = frozenset(("counterpart", "rival", "opponent"))  # tell a place and no role of their own
_IDLE_MODIFIERS = frozenset(("current", "new", "now"))
_LOWER_BODIES = frozenset(
    [
        "administration",
        "air",
        "army",
        "bank",
        "cabinet",
        "campaign",
        "church",
        "club",
        "committee",
        "company",
        "court",
        "foundation",
        "government",
        "ministry",
        "navy",
        "parliament",
        "party",
        "police",
        "union",
    ]
)
_EARLIER = frozenset(
    ("former", "ex", "retired", "acting", "outgoing", "incoming", "interim", "then", "longtime")
)
LONGEST_ROLE = 4
MOST_MODIFIERS = 6
_SHORTEST = 6  # what is longer and ends in a full stop is a sentence's end and no abbreviation


@dataclass(frozen=True, slots=True)
class Description:
    """What words ``first`` to ``last`` (both in) tell of a person. ``gender`` is "m", "f" or ""."""

    first: int
    last: int
    role: str | None
    affiliation: str | None
    gender: str = ""


def parsed(document: Document, first: int, last: int, *, known: bool = False) -> Description | None:
    """The description that the words are, or None where they hold no role before their first preposition.

    Where ``known`` is set, a noun that is in no list of roles is none, even after "a".
    """
    words = document.words
    if first + 2 < last and words[first].word == "one" and words[first + 1].word == "of":
        return _one_of(document, first, last)
    start = first
    while start <= last and (
        words[start].word.lower() in DETERMINERS or words[start].word in _IDLE_MODIFIERS
    ):
        start += 1
    head = _head(document, start, last)
    if head is None and not known and words[first].word.lower() in ("a", "an"):
        head = _any_noun(document, start, last)
    if head is None:
        return None
    role_start, role_end = head
    lower = not is_capitalised(words[role_end])
    affiliation, modifiers = _modifiers(document, start, role_start - 1, lower)
    role, after, reached = _complements(document, role_start, role_end, last, affiliation is not None)
    if fold(words[role_end].word) in RELATIVE_ROLES:
        return Description(first, reached, None, after or affiliation) if after or affiliation else None
    left = text_of(document, start, role_start - 1) if after and affiliation else modifiers
    role = " ".join(filter(None, (left, role)))
    gender = next((g for i in range(role_start, role_end + 1) if (g := _gender(words[i].word))), "")
    return Description(first, reached, role, after or affiliation, gender)


def _one_of(document: Document, first: int, last: int) -> Description | None:
    """ "one of the president’s closest aides": a role as it is printed, if the noun is one in the plural."""
    end = first + 2
    while end < last and not _closes(document, end + 1):
        end += 1
    singular = document.words[end].word.removesuffix("s")
    is_role = singular != document.words[end].word and fold(singular) in lexicon().roles
    return Description(first, end, text_of(document, first, end), None) if is_role else None


def _gender(word: str) -> str:
    return lexicon().roles.get(fold(word), "")


def _head(document: Document, first: int, last: int) -> tuple[int, int] | None:
    """First and last word of the role: the last one before a preposition, relative or sign."""
    found = None
    i = first
    while i <= last:
        size = role_size(document, i, last)
        if size:
            found = (i, i + size - 1)
            i += size
            continue
        word = document.words[i].word
        if word.lower() in _PREPOSITIONS | _RELATIVES or word in WINGS:
            break
        i += 1
    return found


def _any_noun(document: Document, first: int, last: int) -> tuple[int, int] | None:
    """The noun of a short description such as "a lorry driver", whatever it is."""
    end = first
    while end <= last and document.words[end].shape == LOWER and not _closes(document, end):
        end += 1
    whole = end > last or _closes(document, end)
    return (end - 1, end - 1) if whole and 0 < end - first <= LONGEST_ROLE else None


def role_size(document: Document, first: int, last: int) -> int:
    """How many words from ``first`` on make the longest known role, 0 for none."""
    roles = lexicon().roles
    for size in range(min(LONGEST_ROLE, last - first + 1), 0, -1):
        if fold(" ".join(document.words[i].word for i in range(first, first + size))) in roles:
            return size
    return 0


def _modifiers(document: Document, first: int, last: int, role_is_lower: bool) -> tuple[str | None, str]:
    """Affiliation and other words before a role: "the Trump campaign’s chief" or "Dutch foreign"."""
    words = [document.words[i].word for i in range(first, last + 1) if document.words[i].word != "."]
    known = lexicon()
    for at in range(len(words), 0, -1):
        owner = without_genitive(words[at - 1])
        if owner in known.openers:
            continue
        if owner != words[at - 1]:
            named = " ".join([*words[: at - 1], owner])
            if words[at : at + 1] == ["campaign"]:
                return " ".join([*words[:at], "campaign"]), " ".join(words[at:])
            return known.affiliation(named) or named, " ".join(words[at:])
    lead = next((i for i, word in enumerate(words) if word[:1].isupper()), len(words))
    lead += lead < len(words) - 1 and fold(words[lead]) in _EARLIER
    before, words = words[:lead], words[lead:]
    for at in range(min(len(words), 5), 0, -1):
        named = " ".join(words[:at])
        affiliation = known.affiliation(named)
        capital = words[at - 1][:1].isupper() or words[at - 1] in _LOWER_BODIES
        if affiliation or (capital and _is_organisation(words[:at])):
            return affiliation or named, " ".join([*before, *words[at:]])
    if len(words) == 1 and role_is_lower and _may_own(words[0]):
        return words[0], " ".join(before)
    words = [*before, *words]
    return None, " ".join(words)


def _may_own(word: str) -> bool:
    """Whether a capitalised word before a role is a place or a body, as in "Miami lawyer"."""
    known = lexicon()
    plain = word.isalpha() and word not in known.not_names
    return plain and not any(fold(word) in words for words in (known.roles, known.titles, known.before_roles))


def _is_organisation(words: list[str]) -> bool:
    known = lexicon()
    acronym = len(words) == 1 and len(words[0]) > 1 and words[0].isupper() and words[0].isalpha()
    return acronym or fold(words[-1]) in known.organisation_words


def _complements(
    document: Document, role_start: int, role_end: int, last: int, has_owner: bool
) -> tuple[str, str | None, int]:
    """The role with what belongs to it, the affiliation after it, and the last word read."""
    words = document.words
    reached = role_end
    at = role_end + 1
    while at < last and words[at].word.lower() in _PREPOSITIONS:
        named = at + 1
        while named <= last and words[named].word.lower() in DETERMINERS:
            named += 1
        if named > last or words[named].shape == NUMBER or words[named].word in lexicon().openers:
            break
        if words[named].word.endswith(_COMPOUNDS) or words[at].word.lower() in _EMPLOYED:
            named = _past_modifiers(document, named, last)
        if is_capitalised(words[named]):
            end = organisation_end(document, named, last)
            text = without_genitive(document.slice(document.span(named, end)))
            sent = has_owner and words[at].word.lower() == "to"  # Norway’s ambassador to the UN
            if words[at].word.lower() in _TO_AFFILIATION or (_is_organisation(text.split()) and not sent):
                return text_of(document, role_start, reached), lexicon().affiliation(text) or text, end
        end = named
        while end <= last and not _closes(document, end):
            end += 1
        if end - named > MOST_MODIFIERS or end == named:
            break
        reached, at = end - 1, end
    return text_of(document, role_start, reached), None, reached


def _past_modifiers(document: Document, named: int, last: int) -> int:
    """The name after words in lower case: "at the state-owned Tarn Bank"; where there is none, ``named``."""
    end = named + document.words[named].word.endswith(_COMPOUNDS)
    while end < min(last, named + _MOST_BEFORE_NAME) and document.words[end].shape == LOWER:
        if _closes(document, end) or document.words[end].word in lexicon().organisation_words:
            return named
        end += 1
    return end if is_capitalised(document.words[end]) else named


def _closes(document: Document, i: int) -> bool:
    word = document.words[i].word
    return word.lower() in _PREPOSITIONS | _RELATIVES - {"and"} or word in WINGS


def text_of(document: Document, first: int, last: int) -> str:
    words = " ".join(document.slice(document.span(first, last)).split())
    ends = words.endswith(".") and "." not in words[:-1]
    return words[:-1] if ends and (len(words) > _SHORTEST or words[:-1].islower()) else words


def _is_place(document: Document, first: int, last: int) -> bool:
    return lexicon().affiliation(document.slice(document.span(first, last))) is not None


def _takes_stop(word: str) -> bool:
    return "." in word or len(word) == 1 or word.lower() in lexicon().abbreviations


def organisation_end(document: Document, first: int, last: int) -> int:
    """The last word of a name that begins at ``first``, with "of", "for", "and", "&" inside it."""
    words = document.words
    end = first
    while end < last:
        nxt = end + 1
        if (is_capitalised(words[nxt]) and not words[end].word.endswith(("’s", "'s"))) or (
            words[nxt].word == "."
            and nxt < last
            and words[end].end == words[nxt].start
            and _takes_stop(words[end].word)
        ):
            end = nxt
        elif (
            words[nxt].word in ("of", "for", "&", "on", "and")
            and nxt + 1 <= last
            and (beyond := nxt + 1 + (words[nxt + 1].word == "the")) <= last
            and is_capitalised(words[beyond])
            and (words[nxt].word != "and" or (beyond == nxt + 1 and not _is_place(document, first, end)))
        ):
            end = beyond
        else:
            break
    reach = end + 2 if words[end].word.endswith(("’s", "'s")) else end + 1  # Ann Lee’s election campaign
    bodies = (i for i in range(end + 1, min(last, reach) + 1) if words[i].word in _LOWER_BODIES)
    return next(bodies, end)
