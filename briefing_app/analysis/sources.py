"""Sources made whole: no article without its noun, no half of a name."""

from __future__ import annotations

from dataclasses import replace

from briefing_app.analysis.cast import Cast
from briefing_app.analysis.findings import Finding
from briefing_app.analysis.lexicon import lexicon
from briefing_app.analysis.tokens import SIGN
from briefing_app.domain.analysis import ActorKind
from briefing_app.domain.spans import Span

_NEED_A_NOUN = frozenset(
    ("the", "a", "an", "no", "whose", "this", "these", "those", "his", "her", "its", "their", "our", "my")
)
_NEGATIONS = frozenset(("nobody", "none", "neither", "no-one", "nothing"))
_INDEFINITE = _NEGATIONS | {
    "everybody",
    "everyone",
    "anybody",
    "anyone",
    "somebody",
    "someone",
    "whoever",
    "everything",
    "anything",
    "something",
}
_LONGEST = 5


def completed(cast: Cast, finding: Finding) -> Finding:
    """The finding with its source's noun phrase complete, as far as neither cue nor content is touched."""
    if not finding.source:
        return finding
    document = cast.document
    numbers = document.words_in(finding.source[-1])
    if not numbers:
        return finding
    taken = [i for span in (*finding.content, *(finding.cue or ())) for i in document.words_in(span)]
    first = _start(cast, numbers.start)
    limit = min((i for i in taken if i >= numbers.stop), default=len(document.words))
    last = _end(cast, numbers.stop - 1, limit)
    if first == numbers.start and last == numbers.stop - 1:
        return finding
    whole = document.span(first, last)
    start = whole.start if first < numbers.start else finding.source[-1].start
    return replace(finding, source=(*finding.source[:-1], Span(start, whole.end)))


def _start(cast: Cast, first: int) -> int:
    """The first word of "Berlin and Warsaw" where only the second was found, if a sentence begins there."""
    words, sentence = cast.document.words, cast.document.sentence_of
    if first < 2 or words[first - 1].word != "and" or sentence[first - 2] != sentence[first]:
        return first
    both = [*cast.mentions_in(max(0, first - _LONGEST), first - 2), *cast.mentions_in(first, first)]
    if len(both) < 2 or any(cast.mentions[i].kind is not ActorKind.GOVERNMENT for i in both[-2:]):
        return first
    one = cast.mentions[both[-2]]
    opens = one.first == 0 or sentence[one.first - 1] != sentence[first]
    return one.first if opens and one.last == first - 2 else first


def _end(cast: Cast, last: int, limit: int) -> int:
    """The last word of the noun phrase that goes on at word ``last``, before word ``limit``."""
    document = cast.document
    if document.words[last].word.lower() in _NEED_A_NOUN:
        end = last
        while end + 1 < limit and end - last < _LONGEST and _may_be_noun(cast, end + 1, last):
            end += 1
        return end
    for i in cast.mentions_in(max(0, last - _LONGEST), last):
        mention = cast.mentions[i]
        if mention.first <= last < mention.last < limit and not mention.genitive:
            return mention.last
    return last


def _may_be_noun(cast: Cast, i: int, last: int) -> bool:
    document = cast.document
    token, known = document.words[i], lexicon()
    if token.shape == SIGN or document.sentence_of[i] != document.sentence_of[last]:
        return False
    word = token.word.lower()
    return word not in known.stops and (word not in known.cues or i == last + 1) and not word.endswith("ly")


def is_indefinite(words: list[str]) -> bool:
    """Whether a source is somebody, anybody or nobody, and so no actor. ``words`` are in lower case."""
    return words[0] in _INDEFINITE or words[:2] in (["no", "one"], ["not", "everyone"], ["not", "everybody"])


def is_negated(words: list[str]) -> bool:
    """Whether a source says that nobody said it. ``words`` are in lower case."""
    return words[0] in _NEGATIONS or words[:2] == ["no", "one"]
