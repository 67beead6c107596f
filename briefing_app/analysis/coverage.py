"""Every long quoted stretch gets its quotation, every quotation its paragraph, and its speaker's words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing_app.analysis.document import Document
from briefing_app.analysis.findings import Finding
from briefing_app.analysis.layout import Layout, LineKind
from briefing_app.analysis.marks import Stretch
from briefing_app.domain.spans import Span

LONG = 5
"""A quoted stretch of so many words is attributed, unless there is a reason not to."""

_NEAR = 2  # paragraphs back in which the speaker of a floating quotation may be named
_COVERED = 0.5
_CAPITALS = 0.7  # of the words over three letters
_MOST_PARTS = 50
_NEIGHBOURS = 8  # how many quotations before and after are looked at: what keeps long texts linear


def split(document: Document, findings: Sequence[Finding]) -> list[Finding]:
    """Quotations cut where a paragraph ends with its mark closed; the later parts speak for themselves.

    Where the mark is left open, as it is when a speech goes on, the paragraphs stay together. Unquoted parts
    in another paragraph than their source are not believed.
    """
    found: list[Finding] = []
    for finding in findings:
        parts: list[list[Span]] = []
        for span in finding.content:
            if parts and _goes_on(document, parts[-1][-1], span):
                parts[-1].append(span)
            else:
                parts.append([span])
        own = next((i for i, spans in enumerate(parts) if _beside(document, spans, finding)), 0)
        for i, spans in enumerate(parts):
            cut = replace(finding, content=tuple(spans))
            if i == own:
                found.append(cut)
            elif any(document.quoted_in(span) for span in spans):
                found.append(replace(cut, cue=None, inherits=True, found_by="model; continued"))
    return sorted(found, key=_start)


def _goes_on(document: Document, before: Span, after: Span) -> bool:
    one, other = document.paragraph_at(before.end - 1), document.paragraph_at(after.start)
    if one == other:
        return True
    last = document.quoted_in(Span(before.end - 1, before.end + 1))
    return other == one + 1 and bool(last) and not last[-1].closed


def _beside(document: Document, spans: Sequence[Span], finding: Finding) -> bool:
    anchor = finding.source or finding.cue
    if not anchor:
        return True
    paragraph = document.paragraph_at(anchor[0].start)
    return any(document.paragraph_at(span.start) == paragraph for span in spans)


def covered(document: Document, layout: Layout, findings: Sequence[Finding]) -> list[Finding]:
    """The findings, and what is quoted at length and was in none of them."""
    found = sorted(findings, key=_start)
    for stretch in list(uncovered(document, found)):
        if why_not(document, layout, stretch) is None:
            _attach(document, found, stretch)
    return found


def uncovered(document: Document, findings: Sequence[Finding]) -> Iterator[Stretch]:
    """The long quoted stretches of which no half is in any finding."""
    taken = sorted(span for finding in findings for span in finding.content)
    nearest = 0
    for stretch in document.quoted:
        while nearest < len(taken) and taken[nearest].end <= stretch.start:
            nearest += 1
        over = sum(span.overlap(stretch.span) for span in taken[nearest : nearest + _NEIGHBOURS])
        if over < _COVERED * (stretch.end - stretch.start) and len(_words(document, stretch)) >= LONG:
            yield stretch


def why_not(document: Document, layout: Layout, stretch: Stretch) -> str | None:
    """Why a long quoted stretch that no quotation holds is none itself; None where it must be one."""
    line = layout.kind_at(stretch.start)
    if line is not LineKind.BODY:
        return f"stands in a {line}"
    long_words = [word for word in _words(document, stretch) if len(word) > 3]
    if sum(word[0].isupper() for word in long_words) >= _CAPITALS * max(1, len(long_words)):
        return "has capitals as the name of a work has"
    return None


def _words(document: Document, stretch: Stretch) -> list[str]:
    words = (document.words[i].word for i in document.words_in(stretch.span))
    return [word for word in words if word[0].isalnum()]


def _start(finding: Finding) -> int:
    return finding.start


def _attach(document: Document, found: list[Finding], stretch: Stretch) -> None:
    """Makes the stretch part of the quotation beside it in its paragraph, else a quotation of its own."""
    paragraph = document.paragraph_at(stretch.start)
    span = _with_marks(document, stretch)
    place = bisect_left(found, stretch.start, key=_start)
    near = range(max(0, place - _NEIGHBOURS), min(len(found), place + _NEIGHBOURS))
    same = [
        i
        for i in near
        if any(
            document.paragraph_at(s.start) == paragraph and _is_quoted(document, s)
            for s in found[i].content[-_NEIGHBOURS:]
        )
    ]
    same = [i for i in same if i < place] or same
    if not same:
        found.insert(place, Finding((span,), None, None, "marks"))
        return
    nearest = min(
        same, key=lambda i: min(abs(stretch.start - part.end) for part in found[i].content[-_NEIGHBOURS:])
    )
    finding = found[nearest]
    if len(finding.content) >= _MOST_PARTS:
        found.insert(place, Finding((span,), None, None, "marks"))
    else:
        found[nearest] = replace(finding, content=_united((*finding.content, span)))
        found.sort(key=_start)


def _united(spans: Sequence[Span]) -> tuple[Span, ...]:
    """In text order, those that overlap as one."""
    united: list[Span] = []
    for span in sorted(spans):
        if united and span.start < united[-1].end:
            united[-1] = Span(united[-1].start, max(united[-1].end, span.end))
        else:
            united.append(span)
    return tuple(united)


def _with_marks(document: Document, stretch: Stretch) -> Span:
    """The stretch with its marks, as the tagger's contents have them."""
    numbers = document.words_in(stretch.span)
    first, last = numbers.start, numbers.stop - 1
    words = document.words
    while first > 0 and words[first - 1].quote == 2 and words[first - 1].end == words[first].start:
        first -= 1
    while (
        stretch.closed
        and last + 1 < len(words)
        and words[last + 1].quote == 2
        and words[last].end == words[last + 1].start
    ):
        last += 1
    return document.span(first, last)


def _is_quoted(document: Document, span: Span) -> bool:
    return any(span.overlap(stretch.span) for stretch in document.quoted_in(span))


def sourced(document: Document, findings: Sequence[Finding]) -> list[Finding]:
    """Quotations without a source take that of their neighbour: in their paragraph, else just before it."""
    found = list(findings)
    for i, finding in enumerate(found):
        if finding.source or not _is_long(document, finding):
            continue
        paragraph = document.paragraph_at(finding.start)
        same = [
            other
            for other in found[max(0, i - 6) : i + 7]
            if other.source and document.paragraph_at(other.start) == paragraph
        ]
        if same:
            nearest = min(same, key=lambda other: abs(other.start - finding.start))
        else:
            before = [other for other in found[max(0, i - 6) : i] if other.source]
            if not before or paragraph - document.paragraph_at(before[-1].end - 1) > _NEAR:
                continue
            nearest = before[-1]
        found[i] = replace(finding, source=nearest.source, inherits=True)
    return found


def _is_long(document: Document, finding: Finding) -> bool:
    """Whether a quotation holds a long quoted stretch."""
    for span in finding.content:
        for stretch in document.quoted_in(span):
            common = Span(max(span.start, stretch.start), min(span.end, stretch.end))
            words = sum(document.words[i].word[0].isalnum() for i in document.words_in(common))
            if words >= LONG:
                return True
    return False
