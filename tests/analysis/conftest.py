"""What the tests of the engine share: the analysis of a small text, and findings made by hand."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from briefing_app.analysis.cast import Cast
from briefing_app.analysis.document import Document
from briefing_app.analysis.findings import Finding
from briefing_app.analysis.layout import layout_of
from briefing_app.analysis.speakers import Speaker, speakers_of
from briefing_app.domain.spans import Span

Resolve = Callable[..., list[Speaker]]


@pytest.fixture
def resolve() -> Resolve:
    """Speakers of quotations given as (words of the content, words of the source), in text order."""

    def resolved(text: str, *pairs: tuple[str, str]) -> list[Speaker]:
        document = Document(text)
        findings, at = [], 0
        for content, source in pairs:
            start = text.index(content, at)
            places = [m.start() for m in re.finditer(rf"\b{re.escape(source)}\b", text)]
            near = min(places, key=lambda place, start=start: abs(place - start))  # type: ignore[misc]
            findings.append(
                Finding((Span(start, start + len(content)),), None, (Span(near, near + len(source)),), "test")
            )
            at = start
        return speakers_of(Cast(document, layout_of(document, None, None)), findings)

    return resolved
