"""Signatures: who is named after a dash behind or below a quotation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing_app.analysis.document import Document
from briefing_app.analysis.findings import Finding
from briefing_app.domain.spans import Span

SIGNED = "layout: signed"

_SAME_LINE = re.compile(
    r"([“”\"«„].{20,}[”\"»“][.,]?)\s*[―—–-]+\s*([A-ZÀ-Þ][\w.’'\-]*(?:\s+[\w.’'\-]+){0,4}?)\s*(?:,.{0,80})?\.?$"
)
_OWN_LINE = re.compile(
    r"(?:>\s*)?(?P<dash>[―—]|[–-]{1,2})\s?"
    r"(?P<name>[A-ZÀ-Þ][\w.’'\-]*(?:\s+(?:[a-z]{2,3}\s+)?[A-ZÀ-Þ][\w.’'\-]*){0,4}"
    r"(?:,\s[^.:“”\"]{2,70})?(?:\s\(@\w+\))?)(?:\s+\w+\s\d{1,2},\s\d{4})?\.?$"
)
_LONGEST = 3_000
_MOST_LINES = 30  # of a block quotation
_MARKS = '“”"«»„‘’'
_ENDS = ".?!…" + _MARKS


def signed(document: Document, lines: Sequence[Span]) -> Iterator[Finding]:
    """Quotations in marks with a name behind them, and lines of any kind with a name below them."""
    for number, line in enumerate(lines):
        if line.end - line.start > _LONGEST:
            continue
        behind = _SAME_LINE.match(document.text, line.start, line.end)
        if behind:
            yield Finding((Span(*behind.span(1)),), None, (Span(*behind.span(2)),), SIGNED)
        elif number and (name := _OWN_LINE.match(document.text, line.start, line.end)):
            content = _above(document, lines, number, sure=name["dash"] in "―—")
            if content:
                yield Finding(content, None, (Span(*name.span("name")),), SIGNED)


def _above(document: Document, lines: Sequence[Span], number: int, *, sure: bool) -> tuple[Span, ...]:
    """What stands above a signature: a line in quotation marks, or a block that ends as speech does.

    Where marks are missing only a long dash, right below the words, is a signature and no item of a list.
    """
    above = lines[number - 1]
    words = document.slice(above)
    quoted = document.text[lines[number].start] == ">"
    if quoted:
        block: list[Span] = []
        for line in reversed(lines[max(0, number - _MOST_LINES) : number]):
            signed_too = _OWN_LINE.match(document.text, line.start, line.end)
            if document.text[line.start] != ">" or signed_too:
                break
            block.insert(0, _unquoted(document, line))
        return tuple(span for span in block if span)
    if words[0] in _MARKS and words[-1] in _MARKS:
        return (above,)
    gap = document.text[above.end : lines[number].start]
    is_item = words[0] in "-–—―*•"
    return (above,) if sure and gap.count("\n") == 1 and words[-1] in _ENDS and not is_item else ()


def _unquoted(document: Document, line: Span) -> Span:
    """A line of a Markdown block quotation without the sign it begins with."""
    words = document.slice(line)
    return Span(line.end - len(words.lstrip("> ")), line.end)
