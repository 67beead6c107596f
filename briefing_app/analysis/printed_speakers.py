"""Speakers set by layout: transcripts ("NAME: …"), interviews, and signatures ("“…” — Name")."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from briefing_app.analysis.document import Document
from briefing_app.analysis.findings import Finding
from briefing_app.domain.spans import Span

_CAPITALS = re.compile(r"[\"“]?\s*([A-ZÀ-Þ][A-ZÀ-Þ.’'\-]+(?:\s+[A-ZÀ-Þ.’'\-]+){0,3})\s?:\s+(\S.*)$")
_NAME = re.compile(r"([A-ZÀ-Þ][\w’'.\-]+(?:\s+(?:[a-z]{2,3}\s+)?[A-ZÀ-Þ][\w’'.\-]*){0,3})\s?:\s+(\S.*)$")
_LETTERED = re.compile(r"([QA])\s?[:.]\s+(\S.*)$")
_SIGNED = re.compile(
    r"([“”\"«„].{20,}[”\"»“][.,]?)\s*[―—–-]+\s*([A-ZÀ-Þ][\w.’'\-]*(?:\s+[\w.’'\-]+){0,4}?)\s*(?:,.{0,80})?\.?$"
)
_ENOUGH = 3
_NOT_SPEAKERS = frozenset(
    (
        "UPDATE",
        "UPDATED",
        "NOTE",
        "BREAKING",
        "EXCLUSIVE",
        "CORRECTION",
        "READ",
        "WATCH",
        "RELATED",
        "PHOTO",
        "VIDEO",
    )
)


def printed(document: Document) -> list[Finding]:
    """Quotations whose speaker the layout tells."""
    lines = [Span(paragraph[0].start, paragraph[-1].end) for paragraph in document.paragraphs]
    return [*_transcript(document, lines), *_signed(document, lines)]


def _transcript(document: Document, lines: Sequence[Span]) -> list[Finding]:
    """Lines that begin with a speaker, where at least three do and one speaker comes twice."""
    for pattern in (_CAPITALS, _LETTERED, _NAME):
        begun = {
            n: m for n, line in enumerate(lines) if (m := pattern.match(document.text, line.start, line.end))
        }
        begun = {n: m for n, m in begun.items() if m.group(1) not in _NOT_SPEAKERS}
        speakers = [m.group(1) for m in begun.values()]
        if len(begun) >= _ENOUGH and len(set(speakers)) < len(speakers):
            return [_spoken(document, lines, n, m, pattern is _LETTERED) for n, m in begun.items()]
    return []


def _spoken(
    document: Document, lines: Sequence[Span], n: int, match: re.Match[str], lettered: bool
) -> Finding:
    """One turn: the rest of the line, and paragraphs after it that open a quotation mark."""
    content = [Span(match.start(2), lines[n].end)]
    at = n + 1
    while at < len(lines) and document.text[lines[at].start] in '"“' and content[-1].end <= lines[at].start:
        if _CAPITALS.match(document.text, lines[at].start, lines[at].end):
            break
        content.append(lines[at])
        at += 1
    source = None if lettered else (Span(match.start(1), match.end(1)),)
    return Finding(tuple(content), None, source, "layout: a transcript's turn")


def _signed(document: Document, lines: Sequence[Span]) -> Iterator[Finding]:
    for line in lines:
        signature = _SIGNED.match(document.text, line.start, line.end)
        if signature:
            content, source = Span(*signature.span(1)), Span(*signature.span(2))
            yield Finding((content,), None, (source,), "layout: signed")


def merged(found: Sequence[Finding], printed_ones: Sequence[Finding]) -> list[Finding]:
    """Both, in text order, without those of ``found`` that a printed speaker takes half of."""
    spans = sorted(span for finding in printed_ones for span in finding.content)
    starts = [span.start for span in spans]
    kept = [f for f in found if not any(_half_taken(span, spans, starts) for span in f.content)]
    return sorted([*kept, *printed_ones], key=lambda finding: finding.start)


def _half_taken(span: Span, spans: Sequence[Span], starts: Sequence[int]) -> bool:
    """Whether one of ``spans``, which do not overlap, covers more than half."""
    first = max(0, bisect_left(starts, span.start) - 1)
    last = bisect_left(starts, span.end)
    return any(span.overlap(other) * 2 > span.end - span.start for other in spans[first:last])
