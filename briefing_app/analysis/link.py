"""From spans to attributions: which cue a content belongs to, and which source a cue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from briefing_app.analysis.decode import Part, Tagged
from briefing_app.analysis.document import Document
from briefing_app.analysis.tagger import Floats, Reading
from briefing_app.analysis.tokens import INSIDE
from briefing_app.analysis.tuning import GOES_ON, RESCUED_SOURCE, WEAK_PART

_CONTENT_QUERY, _CUE_KEY, _CUE_QUERY, _SOURCE_KEY = range(4)


@dataclass(frozen=True, slots=True)
class Attribution:
    """Contents in text order with one cue and one source, as the tagger sees them.

    ``link`` is the least probability among the links that hold it together.
    """

    contents: tuple[Tagged, ...]
    cue: Tagged | None
    source: Tagged | None
    link: float


def attributions(
    spans: Sequence[Tagged], readings: Sequence[Reading], labels: Sequence[str]
) -> list[Attribution]:
    """The attributions of a text, in the order of their first contents. Links do not leave their window."""
    found = []
    for number, reading in enumerate(readings):
        inside = [span for span in spans if span.window == number]
        found += _of_window(inside, reading, labels)
    return sorted(found, key=lambda a: a.contents[0].first)


def pruned(document: Document, found: Sequence[Attribution]) -> list[Attribution]:
    """Without unquoted parts that are much weaker than the best part of their quotation."""
    kept = []
    for attribution in found:
        best = max(content.whole for content in attribution.contents)
        contents = tuple(
            content
            for content in attribution.contents
            if content.whole >= WEAK_PART * best or _is_quoted(document, content)
        )
        kept.append(replace(attribution, contents=contents))
    return kept


def _is_quoted(document: Document, span: Tagged) -> bool:
    return any(document.words[i].quote == INSIDE for i in range(span.first, span.last + 1))


def _of_window(spans: Sequence[Tagged], reading: Reading, labels: Sequence[str]) -> list[Attribution]:
    contents, cues, sources = (
        [span for span in spans if span.part is part] for part in (Part.CONTENT, Part.CUE, Part.SOURCE)
    )
    if cues:
        sources += _passed_over(spans, reading, labels)
    grouped: dict[int, list[tuple[Tagged, float]]] = {}
    for i, content in enumerate(contents):
        chosen, sure = _chosen(content, _CONTENT_QUERY, cues, _CUE_KEY, reading)
        grouped.setdefault(-1 - i if chosen is None else chosen, []).append((content, sure))
    found = []
    for number, members in grouped.items():
        link = min(sure for _, sure in members)
        if number < 0:
            found.append(Attribution((members[0][0],), None, None, link))
            continue
        cue = cues[number]
        chosen, sure = _chosen(cue, _CUE_QUERY, sources, _SOURCE_KEY, reading)
        source = None if chosen is None else sources[chosen]
        parts = tuple(content for content, _ in members)
        found.append(Attribution(parts, cue, source, min(link, sure)))
    return found


def _chosen(
    span: Tagged, query: int, candidates: Sequence[Tagged], key: int, reading: Reading
) -> tuple[int | None, float]:
    """The number of the best candidate, None for "none of them", and the probability of that choice."""
    asked = _vector(reading.links[span.row], query)
    keys = [reading.nothing, *(reading.links[candidate.row] for candidate in candidates)]
    scores = np.array([asked @ _vector(row, key) for row in keys], np.float64) / np.sqrt(len(asked))
    best = int(scores.argmax())
    sure = 1.0 / float(np.exp(scores - scores[best]).sum())
    return (best - 1 if best else None), sure


def _vector(row: Floats, part: int) -> Floats:
    size = len(row) // 4
    return row[part * size : (part + 1) * size]


def _passed_over(spans: Sequence[Tagged], reading: Reading, labels: Sequence[str]) -> list[Tagged]:
    """Sources that the best path left out, though likely enough: a cue may link to one of them."""
    names = list(labels)
    begins, inside = (np.exp(reading.scores[:, names.index(label)]) for label in ("B-source", "I-source"))
    taken = {row for span in spans for row in range(span.row, span.row + span.last - span.first + 1)}
    found = []
    for row in np.flatnonzero(begins > RESCUED_SOURCE).tolist():
        end = row
        while end + 1 < len(inside) and inside[end + 1] > GOES_ON and end + 1 not in taken:
            end += 1
        if row not in taken:
            first, last = int(reading.words[row]), int(reading.words[end])
            found.append(Tagged(Part.SOURCE, first, last, float(begins[row]), spans[0].window, row))
    return found
