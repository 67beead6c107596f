"""Attributions found against attributions annotated: the measures of this project, counted by document.

Words count, punctuation does not. Two contents match where they share at least half of all their words (no
content twice, the best matches first). A source is right where it shares a word that is no function word
with the annotated one. "End to end" asks for both. DIRECT5 are quotations with at least five words running
between quotation marks.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from briefing_app.analysis.marks import stretches
from briefing_app.analysis.tokens import TOKEN
from corpus import Attribution

FIGURES = ("DIRECT5 end to end", "ALL content", "ALL end to end", "source, of matched", "content exact")
_WORD = re.compile(r"\w+(?:[’'‑\-.&]\w+)*")
_FUNCTION_WORDS = frozenset(
    _WORD.findall(
        "the a an of and or for in on at to by with from as his her their its our your my s mr mrs ms dr sen"
        " rep gov that this these those former"
    )
)
_LONG = 5

Spans = Sequence[tuple[int, int]]


class Text:
    """A text as the measures see it."""

    def __init__(self, text: str) -> None:
        self._words = [(m.start(), m.end(), m.group().lower()) for m in _WORD.finditer(text)]
        self._tokens = [(m.start(), m.end(), m.group()) for m in TOKEN.finditer(text)]
        quoted = [(s.start, s.end) for s in stretches(text)]
        self._stretch = {word: n for n, span in enumerate(quoted) for word in _covered(self._words, span)}

    def words(self, spans: Spans) -> frozenset[int]:
        """Numbers of the words that lie in any of the spans by half or more."""
        return frozenset(word for span in spans for word in _covered(self._words, span))

    def telling(self, spans: Spans) -> frozenset[int]:
        """The same without function words, unless nothing is left."""
        words = self.words(spans)
        return frozenset(w for w in words if self._words[w][2] not in _FUNCTION_WORDS) or words

    def parts(self, spans: Spans) -> set[tuple[int, int]]:
        """First and last token of each span, punctuation counted."""
        covered = (_covered(self._tokens, span) for span in spans)
        return {(tokens[0], tokens[-1]) for tokens in covered if tokens}

    def is_direct5(self, words: frozenset[int]) -> bool:
        """Whether five words or more stand in one stretch between marks."""
        inside = sorted(self._stretch[word] for word in words if word in self._stretch)
        return any(len(list(run)) >= _LONG for _, run in groupby(inside))


def _covered(units: Sequence[tuple[int, int, str]], span: tuple[int, int]) -> list[int]:
    start, end = span
    at = max(0, bisect_left(units, (start, 0, "")) - 1)
    found = []
    while at < len(units) and units[at][0] < end:
        first, last, _ = units[at]
        if (min(last, end) - max(first, start)) * 2 >= last - first:
            found.append(at)
        at += 1
    return found


def count(text: str, annotated: Sequence[Attribution], found: Sequence[Attribution]) -> Counter[str]:
    """What ``figures`` needs of one document; counts of several may be added."""
    seen = Text(text)
    gold = [(a, words) for a in annotated if (words := seen.words(a.content))]
    ours = list({words: (a, words) for a in reversed(found) if (words := seen.words(a.content))}.values())
    counts: Counter[str] = Counter()
    pairs = matches([words for _, words in gold], [words for _, words in ours])
    right = {(i, j): source_is_right(seen, gold[i][0], ours[j][0]) for i, j in pairs}
    for kind in ("ALL", "DIRECT5"):
        golds = {i for i, (_, words) in enumerate(gold) if kind == "ALL" or seen.is_direct5(words)}
        finds = {j for j, (_, words) in enumerate(ours) if kind == "ALL" or seen.is_direct5(words)}
        counts[f"{kind} annotated"] = len(golds)
        counts[f"{kind} found"] = len(finds)
        for (i, j), source_right in right.items():
            counts[f"{kind} matched, annotated"] += i in golds
            counts[f"{kind} matched, found"] += j in finds
            counts[f"{kind} right, annotated"] += i in golds and source_right
            counts[f"{kind} right, found"] += j in finds and source_right
    with_source = [ok for (i, _), ok in right.items() if gold[i][0].source]
    counts["sources"], counts["sources right"] = len(with_source), sum(with_source)
    gold_parts = {part for a, _ in gold for part in seen.parts(a.content)}
    our_parts = {part for a, _ in ours for part in seen.parts(a.content)}
    counts["parts annotated"], counts["parts found"] = len(gold_parts), len(our_parts)
    counts["parts right"] = len(gold_parts & our_parts)
    return counts


def matches(gold: Sequence[frozenset[int]], ours: Sequence[frozenset[int]]) -> list[tuple[int, int]]:
    """Pairs (annotated, found) of contents that match, given the words of each."""
    overlaps = sorted(
        (-len(a & b) / len(a | b), i, j) for i, a in enumerate(gold) for j, b in enumerate(ours) if a & b
    )
    pairs: list[tuple[int, int]] = []
    taken_gold, taken_ours = set(), set()
    for overlap, i, j in overlaps:
        if overlap <= -0.5 and i not in taken_gold and j not in taken_ours:
            pairs.append((i, j))
            taken_gold.add(i)
            taken_ours.add(j)
    return pairs


def source_is_right(text: Text, annotated: Attribution, found: Attribution) -> bool:
    """Whether they name the same source, or neither names one."""
    if not annotated.source:
        return not found.source
    return bool(text.telling(annotated.source) & text.telling(found.source))


def figures(counts: Counter[str]) -> list[float]:
    """The FIGURES, in per cent."""

    def f1(kind: str, what: str) -> float:
        return _f1(
            counts[f"{kind} {what}, found"],
            counts[f"{kind} found"],
            counts[f"{kind} {what}, annotated"],
            counts[f"{kind} annotated"],
        )

    parts = counts["parts right"]
    return [
        f1("DIRECT5", "right"),
        f1("ALL", "matched"),
        f1("ALL", "right"),
        100 * counts["sources right"] / max(1, counts["sources"]),
        _f1(parts, counts["parts found"], parts, counts["parts annotated"]),
    ]


def _f1(true_found: int, found: int, true_annotated: int, annotated: int) -> float:
    precision, recall = true_found / max(1, found), true_annotated / max(1, annotated)
    return 200 * precision * recall / (precision + recall) if precision + recall else 0.0
