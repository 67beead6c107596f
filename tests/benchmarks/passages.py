"""The passages of ``tests/analysis/passages``, and how many of their quotations the engine finds.

``python tests/benchmarks/passages.py [folder] [genre …]`` prints a table by genre and every miss. The
passages were written for this project, to try what the annotated corpus (American, political, 2016) does
not have. How they are marked up: ``tests/analysis/passages/README.md``.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefing_app.analysis.engine import analyse
from briefing_app.domain.analysis import Actor, Analysis, Quotation
from briefing_app.domain.spans import Span

FOLDER = Path(__file__).parent.parent / "analysis" / "passages"

_MARKUP = re.compile(r"\{([qcs])(\d+):|\}")
_SPEAKER = re.compile(r"(\d+) =([^|]*)\|([^|]*)\|([^|]*)\|([^|]*)")
_WORD = re.compile(r"\w+(?:[’'‑\-.&]\w+)*")
_UNTOLD = frozenset(
    _WORD.findall("the a an of and or for in on at to by with from as his her its their s mr mrs ms")
)


@dataclass(frozen=True, slots=True)
class Expected:
    """One attribution. ``name`` is "" where the text names nobody; role and affiliation are "-" then."""

    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    name: str
    kind: str
    role: str
    affiliation: str


@dataclass(frozen=True, slots=True)
class Passage:
    genre: str
    year: str
    note: str
    text: str
    expected: tuple[Expected, ...]


def passages(folder: Path = FOLDER) -> list[Passage]:
    """All of them, by file and place. Raises ValueError for one that is not marked up as it should be."""
    return [passage for path in sorted(folder.glob("*.txt")) for passage in _read(path)]


def _read(path: Path) -> Iterator[Passage]:
    for chunk in re.split(r"^# ", path.read_text("utf-8"), flags=re.MULTILINE)[1:]:
        header, _, rest = chunk.partition("\n")
        lines = rest.rstrip("\n").split("\n")
        told: dict[str, tuple[str, ...]] = {}
        while lines and (match := _SPEAKER.fullmatch(lines[-1])):
            told[match[1]] = tuple(cell.strip() for cell in match.groups()[1:])
            lines.pop()
        genre, year, note = (cell.strip() for cell in header.split("|"))
        text, spans = _unmarked("\n".join(lines).strip("\n"), header)
        if {number for part, number in spans if part == "q"} != set(told):
            raise ValueError(f"{header}: quotations and speakers do not agree")
        expected = []
        for number in sorted(told, key=int):
            content, cue, source = (tuple(sorted(spans.get((part, number), ()))) for part in "qcs")
            expected.append(Expected(content, cue, source, *told[number]))
        yield Passage(genre, year, note, text, tuple(expected))


def _unmarked(marked: str, header: str) -> tuple[str, dict[tuple[str, str], list[Span]]]:
    """The text without markup, and the spans of each part and number."""
    text, at = "", 0
    opened: list[tuple[tuple[str, str], int]] = []
    spans: dict[tuple[str, str], list[Span]] = {}
    for match in _MARKUP.finditer(marked):
        text += marked[at : match.start()]
        at = match.end()
        if match[1]:
            opened.append(((match[1], match[2]), len(text)))
        elif opened:
            key, start = opened.pop()
            spans.setdefault(key, []).append(Span(start, len(text)))
        else:
            raise ValueError(f"{header}: a brace closes nothing")
    text += marked[at:]
    if opened or "{" in text:
        raise ValueError(f"{header}: a brace is left open")
    return text, spans


@dataclass(slots=True)
class Score:
    """Counts of one genre. ``right`` asks for content, source and name, where the passage has them."""

    expected: int = 0
    found: int = 0
    matched: int = 0
    exact: int = 0
    right: int = 0
    named: int = 0
    name: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(*(getattr(self, slot) + getattr(other, slot) for slot in self.__slots__))

    def f1(self, count: int) -> float:
        """F1 in per cent of so many pairs."""
        return 200 * count / max(1, self.expected + self.found)

    def __str__(self) -> str:
        name = f"{self.name}/{self.named}"
        return (
            f"{self.expected:4} {self.found:4}   {self.f1(self.matched):5.1f}   {self.f1(self.exact):5.1f}"
            f"   {self.f1(self.right):5.1f}   {name:>7}"
        )


def score(passage: Passage, analysis: Analysis) -> tuple[Score, list[str]]:
    """Counts, and what went wrong in words. Contents match where they share half of all their words."""
    words = [Span(m.start(), m.end()) for m in _WORD.finditer(passage.text)]
    result = Score(len(passage.expected), len(analysis.quotations))
    misses = []
    pairs = _pairs(passage, analysis, words)
    for i, expected in enumerate(passage.expected):
        if i not in pairs:
            misses.append(f"missed   {_said(passage, expected.content)}")
            continue
        quotation = analysis.quotations[pairs[i]]
        actor = analysis.actor(quotation.speaker)
        exact = _numbers(words, expected.content) == _numbers(words, quotation.content)
        source = _source_is_right(passage, words, expected, quotation)
        name = not expected.name or (actor is not None and _same(expected.name, actor))
        result.matched += 1
        result.exact += exact
        result.right += source and name
        result.named += bool(expected.name)
        result.name += bool(expected.name) and name
        if not exact:
            misses.append(
                f"bounds   {_said(passage, expected.content)}  got {_said(passage, quotation.content)}"
            )
        if not source:
            misses.append(
                f"source   {_said(passage, expected.source)}  got {_said(passage, quotation.source or ())}"
                f"  of {_said(passage, expected.content)}"
            )
        if not name:
            misses.append(f"name     {expected.name}  got {actor and actor.name}  ({quotation.found_by})")
    misses += [
        f"too much {_said(passage, quotation.content)}  ({quotation.found_by}; {quotation.confidence:.2f})"
        for i, quotation in enumerate(analysis.quotations)
        if i not in pairs.values()
    ]
    return result, misses


def _pairs(passage: Passage, analysis: Analysis, words: Sequence[Span]) -> dict[int, int]:
    """Expected to found, the best matches first, none twice."""
    ours = [_numbers(words, quotation.content) for quotation in analysis.quotations]
    likeness = []
    for i, expected in enumerate(passage.expected):
        theirs = _numbers(words, expected.content)
        for j, mine in enumerate(ours):
            share = len(theirs & mine) / max(1, len(theirs | mine))
            if share >= 0.5:
                likeness.append((-share, i, j))
    pairs: dict[int, int] = {}
    for _, i, j in sorted(likeness):
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def _numbers(words: Sequence[Span], spans: Sequence[Span]) -> set[int]:
    return {n for n, word in enumerate(words) if any(word.overlap(span) for span in spans)}


def _source_is_right(
    passage: Passage, words: Sequence[Span], expected: Expected, quotation: Quotation
) -> bool:
    if not expected.source:
        return True
    theirs, ours = _numbers(words, expected.source), _numbers(words, quotation.source or ())
    telling = {n for n in theirs if passage.text[words[n].start : words[n].end].lower() not in _UNTOLD}
    return bool((telling or theirs) & ours)


def _same(name: str, actor: Actor) -> bool:
    return any(_plain(name) == _plain(other) for other in (actor.name, *actor.aliases))


def _plain(name: str) -> list[str]:
    bare = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    return [word for word in _WORD.findall(bare.casefold().replace("’", "'")) if word not in _UNTOLD]


def _said(passage: Passage, spans: Sequence[Span]) -> str:
    return " … ".join(_shortened(passage.text[span.start : span.end]) for span in spans) or "–"


def _shortened(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= 60 else f"{flat[:40]} ~ {flat[-17:]}"


def main(wanted: Sequence[str]) -> None:
    """Print the table, and every miss above it."""
    folder = next((Path(name) for name in wanted if Path(name).is_dir()), FOLDER)
    genres = [name for name in wanted if name != str(folder)]
    scores: dict[str, Score] = {}
    kinds: Counter[str] = Counter()
    for passage in passages(folder):
        if genres and passage.genre not in genres:
            continue
        counts, misses = score(passage, analyse(passage.text))
        scores[passage.genre] = scores.get(passage.genre, Score()) + counts
        kinds.update(miss.split()[0] for miss in misses)
        if misses:
            print(f"{passage.genre} | {passage.year} | {passage.note}", *misses, sep="\n    ")
    print(f"\n{'genre':<22}gold found content  exact   all right  names")
    for genre, counts in scores.items():
        print(f"{genre:<22}{counts}")
    print(f"{'all':<22}{sum(scores.values(), Score())}")
    print(dict(kinds))


if __name__ == "__main__":
    main(sys.argv[1:])
