"""Half-open ranges of code points."""

from __future__ import annotations

import pickle

import pytest

from briefing_app.domain.spans import Span, exact_text, spans_of


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [((0, 4), (2, 6), 2), ((0, 4), (4, 6), 0), ((0, 9), (3, 5), 2), ((5, 6), (0, 2), 0), ((3, 3), (0, 9), 0)],
)
def test_overlap_counts_what_both_cover(one: tuple[int, int], other: tuple[int, int], shared: int) -> None:
    assert Span(*one).overlap(Span(*other)) == shared
    assert Span(*other).overlap(Span(*one)) == shared


@pytest.mark.parametrize(
    ("inner", "within"), [((2, 4), True), ((1, 5), True), ((0, 2), False), ((4, 6), False), ((0, 6), False)]
)
def test_a_span_contains_what_lies_in_it(inner: tuple[int, int], within: bool) -> None:
    assert Span(1, 5).contains(Span(*inner)) is within


def test_an_empty_span_is_false() -> None:
    assert not Span(3, 3)
    assert Span(3, 4)


def test_pairs_of_json_become_spans() -> None:
    spans = spans_of([[1, 2], (3, 5)])
    assert spans == (Span(1, 2), Span(3, 5))
    assert all(isinstance(span, Span) for span in spans)


def test_the_words_of_several_spans_are_joined_by_an_ellipsis() -> None:
    text = "🇺🇦 We will, he said, go."
    assert exact_text(text, [Span(3, 10), Span(21, 23)]) == "We will … go"
    assert exact_text(text, [Span(0, 2)]) == "🇺🇦"
    assert exact_text(text, []) == ""


def test_a_span_travels_between_processes() -> None:
    assert pickle.loads(pickle.dumps(Span(1, 2))) == Span(1, 2)
