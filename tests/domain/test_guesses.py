"""Guesses at where words belong that a text has no more."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.domain.guesses import guesses
from briefing_app.domain.selector import select
from briefing_app.domain.spans import Span

OLD = "The council met. “The troops will not stay beyond the winter,” he said.\n\nThe lake is empty now."


@pytest.mark.parametrize(
    ("words", "new", "expected"),
    [
        ("troops will not stay", OLD.replace("not stay", "hardly stay"), "troops will hardly stay"),
        ("troops will not stay", OLD.replace("troops", "soldiers"), "will not stay"),
        ("troops", OLD.replace("troops", "soldiers"), "soldiers"),
        ("The lake is empty now", "Full is the lake. Empty now.", "the lake. Empty now"),
    ],
)
def test_the_likeliest_place_comes_first(words: str, new: str, expected: str) -> None:
    best = guesses(new, select(OLD, Span(OLD.index(words), OLD.index(words) + len(words))))[0]
    assert new[best.span.start : best.span.end] == expected


def test_what_is_gone_without_a_trace_is_not_guessed() -> None:
    assert guesses("Quite another report about bread and cheese.", select(OLD, Span(22, 34))) == ()
    assert guesses("", select(OLD, Span(22, 34))) == ()


@given(st.text("ab é\n.", max_size=80), st.text("ab é\n.", max_size=80), st.data())
def test_guesses_are_few_ordered_and_within_the_text(old: str, new: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(old)))
    found = guesses(new, select(old, Span(start, data.draw(st.integers(start, len(old))))))
    assert len(found) <= 3
    assert [guess.likeness for guess in found] == sorted((g.likeness for g in found), reverse=True)
    assert all(0 <= g.span.start < g.span.end <= len(new) and 0 < g.likeness <= 1.001 for g in found)
