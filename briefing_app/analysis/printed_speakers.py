"""Speakers set by layout: turns ("NAME: …"), interviews, dialogue after dashes, and signatures."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from briefing_app.analysis.dialogue import dialogue
from briefing_app.analysis.document import Document
from briefing_app.analysis.findings import Finding
from briefing_app.analysis.signatures import signed
from briefing_app.analysis.turns import interview, transcript
from briefing_app.domain.spans import Span


def printed(document: Document) -> list[Finding]:
    """Quotations whose speaker the layout tells."""
    lines = [Span(paragraph[0].start, paragraph[-1].end) for paragraph in document.paragraphs]
    spoken = transcript(document, lines) or interview(document, lines) or dialogue(document, lines)
    return [*spoken, *merged(list(signed(document, lines)), spoken, both=False)]


def merged(found: Sequence[Finding], printed_ones: Sequence[Finding], *, both: bool = True) -> list[Finding]:
    """Those of ``found`` that no printed speaker takes half of, and ``both`` in text order."""
    spans = sorted(span for finding in printed_ones for span in finding.content)
    starts = [span.start for span in spans]
    kept = [f for f in found if not any(_half_taken(span, spans, starts) for span in f.content)]
    return sorted([*kept, *printed_ones], key=lambda finding: finding.start) if both else kept


def _half_taken(span: Span, spans: Sequence[Span], starts: Sequence[int]) -> bool:
    """Whether one of ``spans``, which do not overlap, covers more than half."""
    first = max(0, bisect_left(starts, span.start) - 1)
    last = bisect_left(starts, span.end)
    return any(span.overlap(other) * 2 > span.end - span.start for other in spans[first:last])
