"""Krippendorff's alpha against a published example, and against what it must be by definition."""

from __future__ import annotations

import pytest

from briefing_app.domain.reliability import alpha, span_alpha

# Four observers, twelve units, nominal data, as published by Krippendorff (2011), section C: alpha is 0.743.
OBSERVERS = (
    (1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None),
    (1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3),
    (None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None),
    (1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None),
)


def test_the_published_example() -> None:
    assert alpha(zip(*OBSERVERS, strict=True)) == pytest.approx(0.743, abs=0.0005)


def test_binary_data_of_two_observers() -> None:
    """Krippendorff (2011), section A: ten units, alpha is 0.095."""
    one, other = (0, 1, 0, 0, 0, 0, 0, 0, 1, 0), (1, 1, 1, 0, 0, 1, 0, 0, 0, 0)
    assert alpha(zip(one, other, strict=True)) == pytest.approx(0.095, abs=0.0005)


def test_without_variety_there_is_no_alpha() -> None:
    assert alpha([("a", "a"), ("a", "a")]) is None
    assert alpha([("a", None)]) is None


def test_spans_are_the_same_as_their_letters() -> None:
    marks = [(2, 6, "x")], [(4, 8, "x")]
    letters = [("x" if 2 <= at < 6 else "", "x" if 4 <= at < 8 else "") for at in range(12)]
    assert span_alpha([(12, marks)]) == pytest.approx(alpha(letters))


def test_the_same_spans_agree_in_full() -> None:
    marks = [(2, 6, "x")]
    assert span_alpha([(12, (marks, marks))]) == 1.0
