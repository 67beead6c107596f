"""Whether two short texts are one utterance, clipped or turned a little differently; or one question.

Two wordings are aligned word by word. What stands before the first or after the last word in common is
clipping and costs nothing where the other text has nothing there; nor does what was left out at an
ellipsis. Every other difference counts, a word of content in full and others by a third. Numbers and
negations must agree, no name may stand for another name and no word for its opposite.

To find candidates, pairs of neighbouring words of content are marked: of every two pairs in a row the one
with the longer words, since those are rarer. So wordings with three words of content in a row in common
share a mark, however much was clipped around them.
"""

from __future__ import annotations

import re
import unicodedata
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import groupby, pairwise

from briefing_app.analysis.wording import GAP, Word, has_opposite, opposed, words_of
from briefing_app.domain.alike import Utterance

_LIGHT = 0.3  # weight of a word without content
_SAME_SPEAKER, _UNKNOWN_SPEAKER = 0.75, 0.88  # the least part of all weight that must be in common
_OVERLAP = 0.6  # the least part of the shorter wording that must be in common, where both are clipped
_TELLING = 3  # words of content in common, from which on one speaker's wordings may differ
_TELLING_UNKNOWN = 4  # and from which on those may of which nobody knows who said them
_TELLING_ALONE = 5  # and from which on another speaker's name is believed to be a slip
_STARTS = re.compile(r"(\w{4})\w*")
_FEW_PAIRS = 4  # all of them are marked
_LONG_QUESTION = 4  # words of content in a question of which one may differ
_ASKING = ("who", "whom", "whose", "what", "which", "when", "where", "why", "how")
_OPENINGS = frozenset(["so", "and", "but", "well", "then", "now", "okay", "look"])


def same_utterance(one: Utterance, other: Utterance) -> bool:
    """Whether two articles print the same words of the same speaker, as far as can be told."""
    if not _may_be_same(one.words, other.words):
        return False
    return _are_same(one.words, other.words, _speakers_agree(one.speaker, other.speaker))


def by_utterance(wordings: Sequence[str]) -> list[list[int]]:
    """One speaker's wordings by utterance: their places, in order, and the groups in that of their first.

    Wordings that are each the same utterance as a third are one too.
    """
    group = list(range(len(wordings)))
    for one, other in _near(wordings):
        kept, gone = sorted((group[one], group[other]))
        mine, theirs = wordings[one], wordings[other]
        if kept != gone and _may_be_same(mine, theirs) and _are_same(mine, theirs, True):
            group = [kept if each == gone else each for each in group]
    found = dict[int, list[int]]()
    for place, each in enumerate(group):
        found.setdefault(each, []).append(place)
    return list(found.values())


def _near(wordings: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Places of pairs of which the one with fewer long words shares a third of those, whatever their endings.

    It is a coarse look, at a hundredth of what comparing costs: a hundred wordings are five thousand pairs.
    A set of words is a number with a bit for each.
    """
    bits = dict[str, int]()
    masks = list[tuple[int, int, int]]()
    for place, words in enumerate(wordings):
        mask = 0
        for start in _STARTS.findall(unicodedata.normalize("NFC", words).casefold()):
            mask |= 1 << bits.setdefault(start, len(bits))
        masks.append((mask.bit_count(), mask, place))
    masks.sort(reverse=True)
    for before, (count, mask, place) in enumerate(masks):
        least = -(-count // 3)
        for _, other, fuller in masks[:before]:
            if (mask & other).bit_count() >= least:
                yield place, fuller


def _are_same(one: str, other: str, agree: bool | None) -> bool:
    """``agree`` tells whether the speakers do, None where one is not known."""
    shorter, longer = sorted(map(words_of, (one, other)), key=_order)
    if shorter == longer or _forms(shorter) == _forms(longer):
        enough = _TELLING_ALONE if agree is False else _TELLING
        return _content(shorter) >= enough or (agree is True and len(shorter) >= _TELLING)
    if agree is False:
        return False
    least, telling = (_SAME_SPEAKER, _TELLING) if agree else (_UNKNOWN_SPEAKER, _TELLING_UNKNOWN)
    found = _compared(shorter, longer)
    return (
        found.agrees
        and found.content >= (_TELLING_ALONE if found.clipped else telling)
        and found.common >= _OVERLAP * _weight(shorter)
        and found.common >= least * (found.common + found.differing)
    )


def contradict(one: str, other: str) -> bool:
    """Whether two wordings are near enough to be one utterance, and say that they are not.

    A clip may fit both “We will not go to the border” and “We will go to the border”. They are no family.
    """
    found = _compared(*sorted(map(words_of, (one, other)), key=_order))
    return not found.agrees and found.content >= _TELLING and found.common >= found.differing


def utterance_marks(words: str) -> tuple[int, ...]:
    """The marks of one utterance; none for a word or two."""
    form = words_of(words)
    if len(form) < _TELLING:
        return ()
    return tuple(sorted({_mark("utterance", *pair) for pair in _telling_pairs(form)}))


def fullness(words: str) -> int:
    """How many words an utterance has, those left out and put in by others not counted."""
    return sum(word.form != GAP for word in words_of(words))


def same_question(one: str, other: str) -> bool:
    """Whether two questions ask the same: the same words of content, or one of four or more another."""
    return not question_keys(one).isdisjoint(question_keys(other))


def question_marks(text: str) -> tuple[int, ...]:
    """The marks of one question."""
    return tuple(sorted({_mark("question", *key) for key in question_keys(text)}))


def question_keys(text: str) -> frozenset[tuple[str, ...]]:
    """What the question and those that ask the same have in common, at least one key of it."""
    words = [word for word in words_of(text) if word.form != GAP]
    while words and words[0].form in _OPENINGS:
        del words[0]
    asking = next((word.form for word in words if word.form in _ASKING), "")
    told = sorted({word.form for word in words if word.content or word.fixed})
    if not told:
        return frozenset([("", *(word.form for word in words))])
    loose = {word.form for word in words if word.content and not (word.fixed or word.name)}
    keys = {(asking, *told)}
    if len(told) >= _LONG_QUESTION:
        for left_out in loose:
            if not has_opposite(left_out):
                keys.add((asking, *(form for form in told if form != left_out)))
    return frozenset(keys)


def _order(words: Sequence[Word]) -> tuple[int, list[str]]:
    """Alignment depends on which comes first: so that it does not depend on the caller."""
    return len(words), _forms(words)


def _forms(words: Iterable[Word]) -> list[str]:
    return [word.form for word in words]


def _content(words: Iterable[Word]) -> int:
    return sum(word.content for word in words)


def _weight(words: Iterable[Word]) -> float:
    return sum(0.0 if word.form == GAP else 1.0 if word.content or word.fixed else _LIGHT for word in words)


def _speakers_agree(one: str | None, other: str | None) -> bool | None:
    """Whether two names share one that is written large; None where a speaker is not known."""
    if not one or not other:
        return None
    names = [{word.form for word in words_of(name)} for name in (one, other)]
    return bool(names[0] & names[1])


@dataclass(frozen=True, slots=True)
class _Comparison:
    """Two wordings word by word. They agree where no number, negation, name or opposite sets them apart."""

    common: float  # weight
    content: int  # words of content in common
    differing: float  # weight
    clipped: bool  # the shorter has words beyond an end of the longer
    agrees: bool


def _may_be_same(one: str, other: str) -> bool:
    """Whether two wordings share words enough, in any order: aligning takes a hundred times as long."""
    mine, theirs = _weights(one), _weights(other)
    shared = sum(mine[form] for form in mine.keys() & theirs.keys())
    return shared + 1e-9 >= _OVERLAP * min(sum(mine.values()), sum(theirs.values()))


@lru_cache(maxsize=10_000)
def _weights(words: str) -> Mapping[str, float]:
    """All weight that each word has in a wording."""
    found = dict[str, float]()
    for word in words_of(words):
        found[word.form] = found.get(word.form, 0.0) + _weight([word])
    return found


def _compared(shorter: Sequence[Word], longer: Sequence[Word]) -> _Comparison:
    common, differing = list[Word](), 0.0
    clipped, agrees = False, True
    matcher = SequenceMatcher(None, _forms(shorter), _forms(longer), autojunk=False)
    codes = matcher.get_opcodes()
    for place, (code, a, b, c, d) in enumerate(codes):
        mine, theirs = shorter[a:b], longer[c:d]
        edge = place in (0, len(codes) - 1)
        if code == "equal":
            common += mine
        elif edge and not (mine and theirs):
            clipped = clipped or bool(mine)
        elif not (_is_gap(mine) or _is_gap(theirs)):
            agrees = agrees and _may_differ(mine, theirs)
            differing += _weight(mine) if edge else max(_weight(mine), _weight(theirs))
    return _Comparison(_weight(common), _content(common), differing, clipped, agrees)


def _is_gap(words: Sequence[Word]) -> bool:
    """Whether nothing but a left-out part stands here: any words may have stood in its place."""
    return any(word.form == GAP for word in words) and all(word.form == GAP for word in words)


def _may_differ(mine: Sequence[Word], theirs: Sequence[Word]) -> bool:
    if any(word.fixed for word in (*mine, *theirs)):
        return False
    if mine and theirs and any(word.name for word in (*mine, *theirs)):
        return False
    return not opposed(_forms(mine), _forms(theirs))


def _telling_pairs(form: Sequence[Word]) -> Iterator[tuple[str, ...]]:
    """Pairs of neighbouring words of content; all words together where there are not three of those."""
    if _content(form) < _TELLING:
        yield tuple(_forms(form))
        return
    for is_gap, part in groupby(form, key=lambda word: word.form == GAP):
        if not is_gap:
            pairs = list(pairwise(word.form for word in part if word.content))
            if len(pairs) <= _FEW_PAIRS:
                yield from pairs
            else:
                yield from (max(two, key=_rarity) for two in pairwise(pairs))


def _rarity(pair: tuple[str, ...]) -> tuple[int, tuple[str, ...]]:
    return sum(map(len, pair)), pair


def _mark(*key: str) -> int:
    """A hash of 32 bits, signed."""
    value = zlib.crc32("\x1f".join(key).encode("utf-8", "replace"))
    return value - (value >> 31 << 32)
