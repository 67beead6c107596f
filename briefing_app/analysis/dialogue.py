"""Dialogue set with dashes: "– We shall see, says the mayor. – Not before May."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing_app.analysis.document import Document
from briefing_app.analysis.findings import Finding
from briefing_app.analysis.lexicon import lexicon
from briefing_app.domain.spans import Span

DIALOGUE = "layout: dialogue after dashes"

_LINE = re.compile(r"[―—–]\s?(?=[A-ZÀ-Þ¿¡])")
_CUT = re.compile(r"[,?!…]\s+(?=\w)")
_CUE_FIRST = re.compile(r"(?P<cue>[a-z]+)\s+(?P<source>[^,.;:—–]+(?:,\s(?!(?:and|who|but)\b)[^,.;:—–]+)?)")
_SOURCE_FIRST = re.compile(r"(?P<source>\w[^\s,.]*(?:\s\w[^\s,.]*){0,3})\s(?P<cue>[a-z]+)\b")
_GOES_ON = re.compile(r"[.,]\s+[―—–]\s?(?=\w)")
_FEWEST = 2
_CUTS = 20  # places in a line where the speech may end
_SENTENCE_ENDS = ".?!…"


def dialogue(document: Document, lines: Sequence[Span]) -> list[Finding]:
    """What is said after dashes, where at least two lines begin so and one of them names its speaker.

    Other such lines count where they are whole sentences: the items of a list are not.
    """
    begun = [(m.end(), line) for line in lines if (m := _LINE.match(document.text, line.start, line.end))]
    if len(begun) < _FEWEST:
        return []
    found = [_told(document, Span(start, line.end)) for start, line in begun]
    if not any(finding.source for finding in found):
        return []
    return [f for f in found if f.source or document.text[f.end - 1] in _SENTENCE_ENDS]


def _told(document: Document, said: Span) -> Finding:
    """One line's speech with its cue and source, if they are there."""
    text = document.text
    for cut in _first(_CUT.finditer(text, said.start, said.end)):
        for pattern in (_CUE_FIRST, _SOURCE_FIRST):
            match = pattern.match(text, cut.end(), said.end)
            if match and match["cue"] in lexicon().cues:
                content = [Span(said.start, cut.start() + 1)]
                again = _GOES_ON.search(text, match.end(), said.end)
                if again and again.end() < said.end:
                    content.append(Span(again.end(), said.end))
                cue, source = Span(*match.span("cue")), Span(*match.span("source"))
                return Finding(tuple(content), (cue,), (source,), DIALOGUE)
    return Finding((said,), None, None, DIALOGUE)


def _first(cuts: Iterator[re.Match[str]]) -> Iterator[re.Match[str]]:
    for _, cut in zip(range(_CUTS), cuts, strict=False):
        yield cut
