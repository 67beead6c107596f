"""What the words beside a name tell of its bearer: "Dutch minister Ann Lee", "(D-Ohio)", ", a lawyer,"."""

from __future__ import annotations

import re
from dataclasses import replace

from briefing_app.analysis.descriptions import (
    DETERMINERS,
    LONGEST_ROLE,
    MOST_MODIFIERS,
    WINGS,
    Description,
    organisation_end,
    parsed,
    role_size,
    text_of,
)
from briefing_app.analysis.document import Document
from briefing_app.analysis.lexicon import fold, lexicon
from briefing_app.analysis.phrases import is_capitalised, without_genitive
from briefing_app.analysis.tokens import NUMBER, OUTSIDE, SIGN

PARTY_AND_PLACE = re.compile(r"^(?:[DRI]|Lab|Con|LD|SNP|Ind)[-–.,/ ]")
_OFFICES = {
    "chairs": "chair",
    "chaired": "former chair",
    "directs": "director",
    "edits": "editor",
    "founded": "founder",
    "headed": "former head",
    "heads": "head",
    "helmed": "former head",
    "leads": "leader",
    "led": "former leader",
    "oversees": "head",
    "owns": "owner",
    "runs": "head",
}
_IS = {
    "is": "",
    "became": "",
    "remains": "",
    "serves": "",
    "was": "former ",
    "served": "former ",
}
_ADVERBS = frozenset(("now", "also", "once", "currently", "as", "then"))
_DASHES = frozenset("—–-")
_LONGEST = 30
_LONGEST_ASIDE = 14
_LONGEST_BRACKET = 9

_Read = tuple[list[Description], int | None]
"""What was told, and the word to go on at, None where nothing more can follow."""


def after_name(document: Document, last: int) -> list[Description]:
    """Descriptions that follow a name whose last word is ``last``, nearest first, within its sentence."""
    words, sentence = document.words, document.sentence_of
    end = last
    while end + 1 < len(words) and sentence[end + 1] == sentence[last] and end - last < _LONGEST:
        end += 1
    found: list[Description] = []
    at: int | None = last + 1
    while at is not None and at <= end:
        told, at = _next_description(document, at, end, not found)
        found += told
    return found


def _next_description(document: Document, at: int, end: int, is_first: bool) -> _Read:
    """What begins at word ``at``, which follows a name or an earlier description of it."""
    word = document.words[at].word
    if word == "(":
        return _in_brackets(document, at, end)
    if word in ("of", "from") and is_first:
        return _of_body(document, at, end)
    if word == "," and at < end:
        return _set_off(document, at, end)
    if word in _DASHES and at < end:
        close = next((i for i in range(at + 1, end + 1) if document.words[i].word in _DASHES), None)
        if close is None or close - at > _LONGEST_ASIDE or not _begins_description(document, at + 1):
            return [], None
        return described(document, at + 1, close - 1), None
    if word in _IS and is_first and document.words[at].quote == OUTSIDE:
        office = _office(document, at, end)
        return ([office] if office else []), None
    return [], None


def _in_brackets(document: Document, at: int, end: int) -> _Read:
    words = document.words
    close = next(
        (i for i in range(at + 1, min(at + _LONGEST_BRACKET, end + 1)) if words[i].word == ")"), None
    )
    inside = text_of(document, at + 1, close - 1) if close is not None and close > at + 1 else ""
    if close is None or not inside:
        return [], None
    known = PARTY_AND_PLACE.match(inside) or lexicon().affiliation(inside) or inside.isupper()
    if known or (close == at + 2 and _may_be_party(document, at + 1)):
        return [Description(at, close, None, inside)], close + 1
    return described(document, at + 1, close - 1), close + 1


def _of_body(document: Document, at: int, end: int) -> _Read:
    """ "of Kent", "from the University of Leeds"."""
    named = at + 1 + (at < end and document.words[at + 1].word == "the")
    if named > end or not is_capitalised(document.words[named]):
        return [], None
    stop = organisation_end(document, named, end)
    text = without_genitive(text_of(document, named, stop))
    if without_genitive(document.words[named].word) in lexicon().openers:
        return [], None  # of May 3
    return [Description(at, stop, None, lexicon().affiliation(text) or text)], stop + 1


def _set_off(document: Document, comma: int, end: int) -> _Read:
    """What follows a comma: an age, a party with its place, an employer, or an apposition."""
    words = document.words
    first = comma + 1
    if words[first].shape == NUMBER:
        return [], first + 1
    close = next((i for i in range(first, end + 1) if words[i].word in WINGS - {"."}), end + 1)
    text = text_of(document, first, close - 1) if close > first else ""
    if PARTY_AND_PLACE.match(text) and close - first < 5:
        return [Description(comma, close - 1, None, text)], close
    if words[first].word in ("of", "from", "at", "with") and close <= end:
        return _of_body(document, first, close - 1)[0], None
    if not text or not _begins_description(document, first):
        return [], None
    told = described(document, first, close - 1)
    goes_on = told and close < end and words[close].word == "," and words[close + 1].word in ("who", "and")
    return told, close if goes_on else None


def described(document: Document, first: int, last: int) -> list[Description]:
    """All that an apposition tells: "a lawyer and spokeswoman for the union who chairs the water board"."""
    words = document.words
    if words[first].word == "and" and first < last:
        first += 1
    if words[first].word == "who":
        office = _office(document, first + 1, last)
        return [office] if office else []
    found: list[Description] = []
    description = parsed(document, first, last)
    while description is not None:
        found.append(description)
        at = description.last + 1
        joined = at < last and words[at].word == "and"
        description = parsed(document, at + 1, last) if joined else None
    relative = next((i for i in range(first, last) if words[i].word == "who"), None)
    office = _office(document, relative + 1, last) if found and relative is not None else None
    return [*found, office] if office else found


def _office(document: Document, verb: int, last: int) -> Description | None:
    """What a clause tells of somebody's office, from its verb on: "chairs the water committee"."""
    words = document.words
    while verb < last and words[verb].word in _ADVERBS:
        verb += 1
    named = verb + 1
    while named < last and words[named].word in _ADVERBS:
        named += 1
    if named > last:
        return None
    if words[verb].word in _IS:
        office = parsed(document, named, last, known=True)
        if office is None or not office.role or not _begins_description(document, named):
            return None
        return replace(office, role=_IS[words[verb].word] + office.role)
    role = _OFFICES.get(words[verb].word)
    while named <= last and (words[named].word.lower() in DETERMINERS or _is_genitive(words[named].word)):
        named += 1
    if role is None or named > last:
        return None
    end = organisation_end(document, named, last)
    if not is_capitalised(words[named]):
        bodies = (
            i
            for i in range(named, min(last, named + 3) + 1)
            if fold(words[i].word) in lexicon().organisation_words
        )
        end = next(bodies, -1)
    return Description(verb, end, role, text_of(document, named, end)) if end >= named else None


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
        word.lower() in DETERMINERS
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
            for size in range(min(LONGEST_ROLE, end + 1), 0, -1)
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
    while start > 0 and end - start < MOST_MODIFIERS + size and sentence[start - 1] == sentence[first]:
        if not may_modify(document, start - 1):
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
    return Description(start, end, None, text_of(document, start, end))


def may_modify(document: Document, i: int) -> bool:
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
        if words[start - 1].word in WINGS:
            break
        start -= 1
    if words[start].word.lower() in lexicon().cues:
        start += 1  # said the minister, Ann Lee
    begins = words[start].word
    if begins.lower() not in DETERMINERS and without_genitive(begins) == begins:
        return None
    return parsed(document, start, comma - 1)
