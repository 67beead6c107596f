"""Turns: lines that begin with their speaker, as transcripts and interviews set them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from briefing_app.analysis.document import Document
from briefing_app.analysis.findings import Finding
from briefing_app.analysis.layout import is_furniture
from briefing_app.analysis.lexicon import lexicon
from briefing_app.domain.spans import Span

TURN = "layout: a transcript's turn"
QUESTION, ANSWER = "layout: an interview's question", "layout: an interview's answer"

_STAMP = r"(?:[\[(]?\d{1,2}[:.]\d\d(?:[:.]\d\d)?[\])]?\s+)?"
_ROLE = (
    r"(?:,\s[^:“”\".]{2,60}|\s(?:--|[–—-])\s[^:“”\".]{2,60}|\s\([^():“”\"]{2,80}\)"
    r"|,\s[^:()“”\".]{2,60}\([^():]{2,60}\))?"
)
_CAPITALS = re.compile(
    rf"{_STAMP}[\"“]?\s*(?P<label>(?P<name>(?:The |Mr\.? |Mrs\.? |Ms\.? |Dr\.? )?[A-ZÀ-Þ][A-ZÀ-Þ.’'\-]+"
    rf"(?:\s+[A-ZÀ-Þ.’'\-]+){{0,3}}){_ROLE})\s?:\s+(?P<said>\S.*)$"
)
_NAME = re.compile(
    rf"{_STAMP}(?P<label>(?P<name>[A-ZÀ-Þ][\w’'.\-]+"
    rf"(?:\s+(?:[a-z]{{2,3}}\s+)?[A-ZÀ-Þ\d][\w’'.\-]*){{0,4}}){_ROLE})\s?:\s+(?P<said>\S.*)$"
)
_LETTERED = re.compile(r"(?P<label>(?P<name>[QA]))\s?[:.]\s+(?P<said>\S.*)$")
_STAMPED = re.compile(
    r"(?P<label>(?P<name>[A-ZÀ-Þ][\w’'.\-]+(?:\s+[\w’'.\-]+){0,3}?))"
    r"\s+[\[(]?\d{1,2}:\d\d(?::\d\d)?[\])]?:?(?P<said>)$"
)
_BOLD = re.compile(r"(?:\*\*|__)(?P<said>[^*_]+\?)\s*(?:\*\*|__)$")
_HOLDER = re.compile(r"The .*\((?P<holder>(?:[A-ZÀ-Þ][\w.’'\-]+ ){1,3}[A-ZÀ-Þ][\w.’'\-]+)\)")
_STAGE = re.compile(
    r"\s*(?:\[[a-z][a-z ,]{2,40}\]|\((?:applause|laughter|crosstalk|laughs|pause)\))$", re.IGNORECASE
)
_ENOUGH = 3
_MOSTLY = 0.5  # of a transcript's lines begin with a speaker; then the others go on with what that one says
_NOT_SPEAKERS = frozenset(
    ("UPDATE", "UPDATED", "NOTE", "BREAKING", "EXCLUSIVE", "CORRECTION", "READ", "WATCH", "RELATED", "PHOTO")
) | {"VIDEO"}


class _Turn(NamedTuple):
    """One line's speaker. ``said`` is empty where the words begin on the next line."""

    name: str
    label: Span
    said: Span
    named: Span | None


def transcript(document: Document, lines: Sequence[Span]) -> list[Finding]:
    """Lines that begin with a speaker, where at least three do and one speaker comes twice."""
    for pattern in (_CAPITALS, _LETTERED, _NAME, _STAMPED):
        turns = {n: turn for n, line in enumerate(lines) if (turn := _turn(document, line, pattern))}
        keys = {_key(turn.name) for turn in turns.values()}
        if len(turns) >= _ENOUGH and len(keys) < len(turns):
            return list(_spoken(document, lines, turns, lettered=pattern is _LETTERED))
    return []


def _turn(document: Document, line: Span, pattern: re.Pattern[str]) -> _Turn | None:
    match = pattern.match(document.text, line.start, line.end)
    if not match or match["name"] in _NOT_SPEAKERS or is_furniture(document.slice(line)):
        return None
    if any(word in lexicon().cues for word in match["label"].split()):
        return None  # "14.05 Ann Lee, the minister, says: …"
    holder = _HOLDER.fullmatch(document.text, *match.span("label"))
    named = Span(*holder.span("holder")) if holder else None
    return _Turn(match["name"], Span(*match.span("label")), Span(*match.span("said")), named)


def _key(name: str) -> str:
    """What is the same in "ANN LEE" and "Mrs. Lee"."""
    last = name.split()[-1]
    return name if last[0].isdigit() else last.casefold()


def _spoken(
    document: Document, lines: Sequence[Span], turns: dict[int, _Turn], *, lettered: bool
) -> Iterator[Finding]:
    begins = [*turns, len(lines)]
    mostly = len(turns) >= _MOSTLY * (begins[-2] - begins[0] + 1)
    for n, following in pairwise(begins):
        turn = turns[n]
        content = [said] if (said := _without_stage(document, turn.said)) else []
        last = following == len(lines)
        for at in range(n + 1, following):
            opens = document.text[lines[at].start] in '"“'
            goes_on = (mostly and not last) or (not content and at == n + 1)
            if not (opens or goes_on) or not _is_speech(document, lines[at]):
                break
            content.append(_without_stage(document, lines[at]))
        if not content:
            continue
        if lettered:
            yield Finding(tuple(content), None, None, ANSWER if turn.name == "A" else QUESTION)
        else:
            yield Finding(tuple(content), None, (turn.label,), TURN, named=turn.named)


def _is_speech(document: Document, line: Span) -> bool:
    """Whether a line may go on with a turn: no stage direction, no furniture."""
    words = document.slice(line)
    return not (words[0] in "[(" and words[-1] in "])") and not is_furniture(words)


def _without_stage(document: Document, span: Span) -> Span:
    """The span without "[applause]" at its end."""
    tail = max(span.start, span.end - 60)
    stage = _STAGE.search(document.text, tail, span.end)
    return Span(span.start, stage.start()) if stage and stage.start() > span.start else span


def interview(document: Document, lines: Sequence[Span]) -> list[Finding]:
    """Questions set in bold, as Markdown writes it, each with the lines below as its answer."""
    asked = {n: m for n, line in enumerate(lines) if (m := _BOLD.match(document.text, line.start, line.end))}
    if len(asked) < _ENOUGH - 1:
        return []
    found = []
    begins = [*asked, len(lines)]
    for n, following in pairwise(begins):
        found.append(Finding((Span(*asked[n].span("said")),), None, None, QUESTION))
        answer = []
        for line in lines[n + 1 : following]:
            if not _is_speech(document, line):
                break
            answer.append(line)
        if answer:
            found.append(Finding(tuple(answer), None, None, ANSWER))
    return found
