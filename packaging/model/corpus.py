"""A corpus of attributions in brat's format, read into words with labels and links."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from briefing_app.analysis.tokens import Token, tokenise

LABELS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
ROLES = ("content", "cue", "source")
_SPAN = re.compile(r"(?P<number>T\d+)\t\S+ (?P<offsets>[\d; ]+)\t")  # a span's own text may hold line ends
_EVENT = re.compile(r"E\d+\t(?P<roles>.*)")
NONE = -1
"""What a content without a cue, or a cue without a source, is linked to."""


@dataclass(frozen=True)
class Attribution:
    """One annotated attribution: spans of code points, in text order; a role may have none."""

    content: list[tuple[int, int]]
    cue: list[tuple[int, int]]
    source: list[tuple[int, int]]


@dataclass
class Document:
    """One article: the tokens of its paragraphs, and for each word (counted over the text) what is known.

    ``labels`` are numbers of LABELS, or none at all where nobody annotated the text. ``cue_of`` leads from
    the first word of each content part to that of its cue, ``source_of`` from the first word of each cue to
    that of its source, or to NONE.
    """

    name: str
    paragraphs: list[list[Token]]
    labels: list[int]
    cue_of: dict[int, int] = field(default_factory=dict)
    source_of: dict[int, int] = field(default_factory=dict)


def read_corpus(folder: Path) -> Iterator[Document]:
    """All documents of ``folder``, which holds text/NAME.txt and attributions/NAME_ANNOTATOR.ann."""
    annotated = readings(folder)
    for path in sorted((folder / "text").glob("*.txt")):
        text = path.read_bytes().decode("utf-8")
        known = read_attributions(annotated[path.stem]) if path.stem in annotated else []
        yield annotate(path.stem, tokenise(text), known)


def readings(folder: Path) -> dict[str, Path]:
    """The file of annotations of each document. Of several people's, the first in sorted order counts."""
    found: dict[str, Path] = {}
    for path in sorted((folder / "attributions").glob("*.ann")):
        found.setdefault(path.stem.rsplit("_", 1)[0], path)
    return found


def read_texts(folder: Path) -> Iterator[Document]:
    """Text without annotations: every .txt file below ``folder``, for teachers to label."""
    for path in sorted(folder.rglob("*.txt")):
        yield Document(path.stem, tokenise(path.read_text(encoding="utf-8")), [])


def read_attributions(path: Path) -> list[Attribution]:
    """The attributions of one brat file: its events that have a content."""
    spans: dict[str, list[tuple[int, int]]] = {}
    events: list[dict[str, list[str]]] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if span := _SPAN.match(line):
            pairs = (pair.split() for pair in span["offsets"].split(";"))
            spans[span["number"]] = [(int(start), int(end)) for start, end in pairs]
        elif event := _EVENT.match(line):
            roles = defaultdict(list)
            for part in event["roles"].split():
                role, _, reference = part.partition(":")
                roles[re.sub(r"\d+$", "", role).lower()].append(reference)
            events.append(roles)
    found = []
    for roles in events:
        content, cue, source = (
            sorted(chain.from_iterable(spans.get(reference, []) for reference in roles.get(role, [])))
            for role in ROLES
        )
        if content:
            found.append(Attribution(content, cue, source))
    return found


def annotate(name: str, paragraphs: list[list[Token]], known: Sequence[Attribution]) -> Document:
    """Labels and links of a tokenised text.

    Contents are labelled first, longest first, and one inside another is left out; cues and then sources
    are written over contents, so that what is said within a quotation can still be found.
    """
    words = list(chain.from_iterable(paragraphs))
    starts = [word.start for word in words]

    def numbers(span: tuple[int, int]) -> range:
        first = bisect_left(starts, span[0])
        if first and words[first - 1].end > span[0]:
            first -= 1
        last = first
        while last < len(words) and words[last].start < span[1]:
            last += 1
        return range(first, last)

    document = Document(name, paragraphs, [0] * len(words))
    for role in ROLES:
        ranges = [numbers(span) for attribution in known for span in getattr(attribution, role)]
        for span in sorted(ranges, key=len, reverse=True):
            if span and not (role == "content" and any(document.labels[i] for i in span)):
                _write(document.labels, span, role)
    for attribution in known:
        cue = numbers(attribution.cue[0]).start if attribution.cue else NONE
        for part in attribution.content:
            document.cue_of[numbers(part).start] = cue
        if cue != NONE:
            document.source_of[cue] = numbers(attribution.source[0]).start if attribution.source else NONE
    return document


def _write(labels: list[int], span: range, role: str) -> None:
    begin, inside = LABELS.index(f"B-{role}"), LABELS.index(f"I-{role}")
    for i in span:
        labels[i] = begin if i == span.start else inside
    if span.stop < len(labels) and LABELS[labels[span.stop]].startswith("I-"):
        labels[span.stop] -= 1  # what was inside another span before begins one now
