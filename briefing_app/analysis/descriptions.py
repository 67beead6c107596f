"""Descriptions beside a name: "Dutch defence minister", ", a professor at Leiden,", "(D-Ohio)"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing_app.analysis.document import Document
from briefing_app.analysis.lexicon import fold, lexicon
from briefing_app.analysis.phrases import is_capitalised, without_genitive
from briefing_app.analysis.tokens import LOWER, NUMBER, SIGN

_DETERMINERS = frozenset(
    ("the", "a", "an", "his", "her", "their", "its", "our", "my", "one", "another", "this")
)
_TO_AFFILIATION = frozenset(("of", "at", "for", "with", "from", "in"))
_PREPOSITIONS = _TO_AFFILIATION | {"to", "on", "under", "by"}
_RELATIVES = frozenset(
    ("who", "which", "that", "whose", "whom", "where", "and", "but", "when", "said", "says")
)
_WINGS = frozenset(',.;:—–()"“”!?')
PARTY_AND_PLACE = re.compile(r"^(?:[DRI]|Lab|Con|LD|SNP|Ind)[-–.,/ ]")
_RELATIVE_ROLES = frozenset(("counterpart",))  # tell a place and no role of their own
_LOWER_BODIES = frozenset(("campaign", "administration", "foundation", "police", "government"))
_OFFICES = {
    "chairs": "chair",
    "chaired": "former chair",
    "heads": "head",
    "headed": "former head",
    "leads": "leader",
    "led": "former leader",
    "runs": "head",
    "founded": "founder",
}
_LONGEST = 30
_LONGEST_ROLE = 4
_MOST_MODIFIERS = 6
_SHORTEST = 6  # what is longer and ends in a full stop is a sentence's end and no abbreviation


@dataclass(frozen=True, slots=True)
class Description:
    """What words ``first`` to ``last`` (both in) tell of a person. ``gender`` is "m", "f" or ""."""

    first: int
    last: int
    role: str | None
    affiliation: str | None
    gender: str = ""


def parsed(document: Document, first: int, last: int) -> Description | None:
    """The description that the words are, or None where they hold no role before their first preposition."""
    words = document.words
    start = first
    while start <= last and words[start].word.lower() in _DETERMINERS:
        start += 1
    head = _head(document, start, last)
    if head is None and words[first].word.lower() in ("a", "an"):
        head = _any_noun(document, start, last)
    if head is None:
        return None
    role_start, role_end = head
    lower = not is_capitalised(words[role_end])
    affiliation, modifiers = _modifiers(document, start, role_start - 1, lower)
    role, after, reached = _complements(document, role_start, role_end, last)
    if fold(words[role_end].word) in _RELATIVE_ROLES:
        return Description(first, reached, None, after or affiliation) if after or affiliation else None
    role = " ".join(filter(None, (modifiers, role)))
    gender = next((g for i in range(role_start, role_end + 1) if (g := _gender(words[i].word))), "")
    return Description(first, reached, role, after or affiliation, gender)


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
        if word.lower() in _PREPOSITIONS | _RELATIVES or word in _WINGS:
            break
        i += 1
    return found


def _any_noun(document: Document, first: int, last: int) -> tuple[int, int] | None:
    """The noun of a short description such as "a lorry driver", whatever it is."""
    end = first
    while end <= last and document.words[end].shape == LOWER and not _closes(document, end):
        end += 1
    return (end - 1, end - 1) if 0 < end - first <= _LONGEST_ROLE else None


def role_size(document: Document, first: int, last: int) -> int:
    """How many words from ``first`` on make the longest known role, 0 for none."""
    roles = lexicon().roles
    for size in range(min(_LONGEST_ROLE, last - first + 1), 0, -1):
        if fold(" ".join(document.words[i].word for i in range(first, first + size))) in roles:
            return size
    return 0


def _modifiers(document: Document, first: int, last: int, role_is_lower: bool) -> tuple[str | None, str]:
    """Affiliation and other words before a role: "the Trump campaign’s chief" or "Dutch foreign"."""
    words = [document.words[i].word for i in range(first, last + 1) if document.words[i].word != "."]
    known = lexicon()
    for at in range(len(words), 0, -1):
        owner = without_genitive(words[at - 1])
        if owner != words[at - 1]:
            named = " ".join([*words[: at - 1], owner])
            if words[at : at + 1] == ["campaign"]:
                return " ".join([*words[:at], "campaign"]), " ".join(words[at:])
            return known.affiliation(named) or named, " ".join(words[at:])
    lead = next((i for i, word in enumerate(words) if word[:1].isupper()), len(words))
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
    document: Document, role_start: int, role_end: int, last: int
) -> tuple[str, str | None, int]:
    """The role with what belongs to it, the affiliation after it, and the last word read."""
    words = document.words
    reached = role_end
    at = role_end + 1
    while at < last and words[at].word.lower() in _PREPOSITIONS:
        named = at + 1
        while named <= last and words[named].word.lower() in _DETERMINERS:
            named += 1
        if named > last:
            break
        if is_capitalised(words[named]):
            end = _organisation_end(document, named, last)
            text = without_genitive(document.slice(document.span(named, end)))
            if words[at].word.lower() in _TO_AFFILIATION or _is_organisation(text.split()):
                return _text(document, role_start, reached), lexicon().affiliation(text) or text, end
        end = named
        while end <= last and not _closes(document, end):
            end += 1
        if end - named > _MOST_MODIFIERS or end == named:
            break
        reached, at = end - 1, end
    return _text(document, role_start, reached), None, reached


def _closes(document: Document, i: int) -> bool:
    word = document.words[i].word
    return word.lower() in _PREPOSITIONS | _RELATIVES - {"and"} or word in _WINGS


def _text(document: Document, first: int, last: int) -> str:
    words = " ".join(document.slice(document.span(first, last)).split())
    return words[:-1] if words.endswith(".") and "." not in words[:-1] and len(words) > _SHORTEST else words


def _organisation_end(document: Document, first: int, last: int) -> int:
    """The last word of a name that begins at ``first``, with "of", "for", "and", "&" inside it."""
    words = document.words
    end = first
    while end < last:
        nxt = end + 1
        if (is_capitalised(words[nxt]) and not words[end].word.endswith(("’s", "'s"))) or (
            words[nxt].word == "."
            and nxt < last
            and words[end].end == words[nxt].start
            and ("." in words[end].word or words[end].word.lower() in lexicon().abbreviations)
        ):
            end = nxt
        elif (
            words[nxt].word in ("of", "for", "&", "on", "and")
            and nxt + 1 <= last
            and (beyond := nxt + 1 + (words[nxt + 1].word == "the")) <= last
            and is_capitalised(words[beyond])
            and (words[nxt].word != "and" or beyond == nxt + 1)
        ):
            end = beyond
        else:
            break
    reach = end + 2 if words[end].word.endswith(("’s", "'s")) else end + 1  # Ann Lee’s election campaign
    bodies = (i for i in range(end + 1, min(last, reach) + 1) if words[i].word in _LOWER_BODIES)
    return next(bodies, end)


def after_name(document: Document, last: int) -> list[Description]:
    """Descriptions that follow a name whose last word is ``last``, nearest first, within its sentence."""
    words, sentence = document.words, document.sentence_of
    end = last
    while end + 1 < len(words) and sentence[end + 1] == sentence[last] and end - last < _LONGEST:
        end += 1
    found: list[Description] = []
    at = last + 1
    while at <= end:
        if words[at].word == "(":
            close = next((i for i in range(at + 1, min(at + 9, end + 1)) if words[i].word == ")"), None)
            inside = _text(document, at + 1, close - 1) if close is not None and close > at + 1 else ""
            if close is None or not inside:
                break
            if (
                PARTY_AND_PLACE.match(inside)
                or lexicon().affiliation(inside)
                or inside.isupper()
                or (close == at + 2 and _may_be_party(document, at + 1))
            ):
                found.append(Description(at, close, None, inside))
            at = close + 1
        elif words[at].word in ("of", "from") and not found and at < end:
            named = at + 1 + (words[at + 1].word == "the")
            if named > end or not is_capitalised(words[named]):
                break
            stop = _organisation_end(document, named, end)
            text = without_genitive(_text(document, named, stop))
            found.append(Description(at, stop, None, lexicon().affiliation(text) or text))
            at = stop + 1
        elif words[at].word == "," and at < end:
            if words[at + 1].shape == NUMBER:
                at += 2
                continue
            close = next((i for i in range(at + 1, end + 1) if words[i].word in _WINGS - {"."}), end + 1)
            text = _text(document, at + 1, close - 1) if close > at + 1 else ""
            if PARTY_AND_PLACE.match(text) and close - at < 6:
                found.append(Description(at, close - 1, None, text))
                at = close
                continue
            description = parsed(document, at + 1, close - 1) or _office(document, at + 1, close - 1)
            if description is None or not _begins_description(document, at + 1):
                break
            found.append(description)
            break
        else:
            break
    return found


def _office(document: Document, first: int, last: int) -> Description | None:
    """What a clause tells of somebody's office: ", who chairs the water committee,"."""
    words = document.words
    if words[first].word != "who" or last < first + 2:
        return None
    verb = first + 1 + (words[first + 1].word in ("now", "also", "once"))
    office = _OFFICES.get(words[verb].word)
    named = verb + 1
    while named <= last and (words[named].word.lower() in _DETERMINERS or _is_genitive(words[named].word)):
        named += 1
    if office is None or named > last:
        return None
    end = _organisation_end(document, named, last)
    if not is_capitalised(words[named]):
        bodies = (
            i
            for i in range(named, min(last, named + 3) + 1)
            if fold(words[i].word) in lexicon().organisation_words
        )
        end = next(bodies, -1)
    return Description(first, end, office, _text(document, named, end)) if end >= named else None


def _is_genitive(word: str) -> bool:
    return without_genitive(word) != word


def _may_be_party(document: Document, i: int) -> bool:
    """Whether a word alone in brackets after a name may be what its bearer belongs to: "(Labour)"."""
    word = document.words[i].word
    return is_capitalised(document.words[i]) and word.isalpha() and fold(word) not in lexicon().first_names


def _begins_description(document: Document, first: int) -> bool:
    """Whether a noun begins here and no clause: an article, a role, an adjective before one, or a name."""
    word = document.words[first].word
    return (
        word.lower() in _DETERMINERS
        or word == "who"
        or fold(word) in lexicon().roles
        or word.lower() in lexicon().before_roles
        or is_capitalised(document.words[first])
        or role_size(document, first, first + 3 if first + 3 < len(document.words) else first) > 0
    )


def before_name(document: Document, first: int) -> Description | None:
    """A description in lower case that leads up to a name whose phrase begins at ``first``."""
    words, sentence = document.words, document.sentence_of
    end = first - 1
    if end < 0 or sentence[end] != sentence[first] or words[end].shape == SIGN:
        return None
    size = next(
        (
            size
            for size in range(min(_LONGEST_ROLE, end + 1), 0, -1)
            if role_size(document, end - size + 1, end) == size
        ),
        0,
    )
    if is_capitalised(words[end]):
        return None
    if fold(words[end].word) in lexicon().organisation_words and end and is_capitalised(words[end - 1]):
        return _body_before(document, end)
    if not size:
        return None
    start = end - size + 1
    while start > 0 and end - start < _MOST_MODIFIERS + size and sentence[start - 1] == sentence[first]:
        if not _may_modify(document, start - 1):
            break
        start -= 1
    return parsed(document, start, end)


def _body_before(document: Document, end: int) -> Description:
    """What a title's bearer belongs to, from the body's noun back: "Tulsa police Chief Ann Lee"."""
    start = end - 1
    while (
        start
        and is_capitalised(document.words[start - 1])
        and document.sentence_of[start - 1] == document.sentence_of[end]
        and document.words[start - 1].word not in lexicon().openers
    ):
        start -= 1
    return Description(start, end, None, _text(document, start, end))


def _may_modify(document: Document, i: int) -> bool:
    token = document.words[i]
    word = token.word.lower()
    if token.shape == SIGN:
        return False
    if is_capitalised(token):
        return token.word not in lexicon().openers
    if word in lexicon().before_roles:
        return True
    if word in lexicon().stops or word in lexicon().cues or token.shape == NUMBER:
        return False
    return not word.endswith(("ed", "ing", "ly"))


def led_up_to(document: Document, first: int, last: int) -> Description | None:
    """A description before a name and set off by commas: "The Dutch minister, Ruben Brekelmans, said"."""
    words, sentence = document.words, document.sentence_of
    comma = first - 1
    if comma < 1 or words[comma].word != "," or last + 1 >= len(words) or words[last + 1].word not in ",.":
        return None
    start = comma
    while start > 0 and comma - start < 14 and sentence[start - 1] == sentence[first]:
        if words[start - 1].word in _WINGS:
            break
        start -= 1
    if words[start].word.lower() in lexicon().cues:
        start += 1  # said the minister, Ann Lee
    begins = words[start].word
    if begins.lower() not in _DETERMINERS and without_genitive(begins) == begins:
        return None
    return parsed(document, start, comma - 1)
