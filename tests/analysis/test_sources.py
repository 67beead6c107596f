"""Sources made whole, and those that are nobody."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from briefing_app.analysis.cast import Cast
from briefing_app.analysis.confidence import confidence, is_believed
from briefing_app.analysis.document import Document
from briefing_app.analysis.findings import Evidence, Finding
from briefing_app.analysis.layout import layout_of
from briefing_app.analysis.sources import completed
from briefing_app.analysis.speakers import Speaker
from briefing_app.domain.spans import Span

SURE = Evidence(0.99, 0.99, 0.99, 0.99)


def at(text: str, words: str) -> tuple[Span, ...]:
    start = text.index(words)
    return (Span(start, start + len(words)),)


def finding(text: str, content: str, source: str | None, cue: str = "said") -> Finding:
    return Finding(at(text, content), at(text, cue), at(text, source) if source else None, "model", SURE)


@pytest.mark.parametrize(
    ("text", "source", "whole"),
    [
        ("The harbour board said it would wait.", "The", "The harbour board"),
        ("On Friday Ann Lee said it would wait.", "Ann", "Ann Lee"),
        ("The board said it would wait.", "The board", "The board"),
        ("The suddenly said it would wait.", "The", "The"),
    ],
)
def test_a_source_is_completed(text: str, source: str, whole: str) -> None:
    document = Document(text)
    cast = Cast(document, layout_of(document, None, None))
    found = completed(cast, finding(text, "it would wait", source)).source
    assert found is not None
    assert text[found[0].start : found[0].end] == whole


@pytest.mark.parametrize("source", ["Nobody", "Everybody", "No one", "Someone", "Neither of them"])
def test_the_indefinite_are_no_actors(resolve: Callable[..., list[Speaker]], source: str) -> None:
    [found] = resolve(f"{source} said that the talks go on.", ("that the talks", source))
    assert found.member is None


@pytest.mark.parametrize(
    ("text", "content", "source", "believed"),
    [
        ("Nobody said how much it would cost the town.", "how much it would cost the town", "Nobody", False),
        ("Everybody said how much it would cost.", "how much it would cost", "Everybody", True),
        ("It was said too often.", "too often", None, False),
        ("Ann Lee said too often.", "too often", "Ann Lee", True),
    ],
)
def test_what_nobody_says_is_no_quotation(
    text: str, content: str, source: str | None, believed: bool
) -> None:
    document = Document(text)
    layout = layout_of(document, None, None)
    assert is_believed(document, layout, finding(text, content, source)) is believed


@pytest.mark.parametrize(("cue", "believed"), [("said", True), ("seemed", False)])
def test_what_has_no_source_is_believed_less(cue: str, believed: bool) -> None:
    text = f"It was {cue} that the new bridge would be closed."
    document = Document(text)
    doubtful = replace(
        finding(text, "that the new bridge would be closed", None, cue),
        evidence=Evidence(0.85, 0.85, None, 0.6, 0.9),
    )
    assert 0.3 < confidence(document, doubtful) < 0.4
    assert is_believed(document, layout_of(document, None, None), doubtful) is believed


@pytest.mark.parametrize(
    ("text", "source", "whole"),
    [
        ("Berlin and Warsaw said no.", "Warsaw", "Berlin and Warsaw"),
        ("Trade between Berlin and Warsaw fell.", "Warsaw", "Warsaw"),
        ("Holm spoke. Her submission to the court said no.", "Her", "Her submission"),
        ("According to her, it rained.", "her", "her"),
    ],
)
def test_sources_are_made_whole_to_both_sides(text: str, source: str, whole: str) -> None:
    document = Document(text)
    cast = Cast(document, layout_of(document, None, None))
    finding = Finding(at(text, text.split()[-1]), None, at(text, source), "test")
    [span] = completed(cast, finding).source or ()
    assert document.slice(span) == whole
