"""Krippendorff's alpha against published examples, and against what it must be by definition."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.domain.reliability import Reliability, Stretch, alpha, span_alpha

# Four observers, twelve units, nominal data, as published by Krippendorff (2011), section C: alpha is 0.743.
OBSERVERS = (
    (1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None),
    (1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3),
    (None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None),
    (1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None),
)

# Two observers, a continuum from 150 to 450, as published by Krippendorff (2004), figure 2, here from 0 on:
# alpha is 0.7286 on the stretches called c, on which they are apart, and 1 on those called k.
C = ([(75, 145), (220, 250)], [(70, 150), (205, 225), (250, 270)])
K = ([(30, 90), (150, 200)], [(30, 90), (150, 200)])


def test_the_published_example() -> None:
    found = alpha(zip(*OBSERVERS, strict=True))
    assert found.alpha == pytest.approx(0.743, abs=0.0005)
    assert found.units == 11, "only one observer said something of the last"


def test_binary_data_of_two_observers() -> None:
    """Krippendorff (2011), section A: ten units, alpha is 0.095."""
    one, other = (0, 1, 0, 0, 0, 0, 0, 0, 1, 0), (1, 1, 1, 0, 0, 1, 0, 0, 0, 0)
    assert alpha(zip(one, other, strict=True)).alpha == pytest.approx(0.095, abs=0.0005)


@pytest.mark.parametrize(
    ("units", "counted"),
    [([], 0), ([("a", None)], 0), ([(None, None)], 0), ([("a", "a")], 1), ([("a", "a"), ("a", "a")], 2)],
)
def test_without_variety_there_is_no_alpha(units: list[tuple[str | None, str | None]], counted: int) -> None:
    assert alpha(units) == Reliability(None, counted)


def test_a_single_unit_apart_is_what_chance_gives() -> None:
    assert alpha([("a", "b")]) == Reliability(0.0, 1)


def test_the_published_example_of_stretches() -> None:
    assert span_alpha([(300, C)]) == Reliability(pytest.approx(0.7286, abs=0.00005), 5)
    assert span_alpha([(300, K)]) == Reliability(1.0, 4)


def test_a_near_miss_is_better_than_a_far_one_and_that_no_better_than_chance() -> None:
    near, far = (span_alpha([(300, ([(50, 90)], [(at, at + 40)]))]).alpha for at in (55, 200))
    assert near is not None
    assert far is not None
    assert 0.8 < near < 1
    assert far < 0


def test_without_marks_there_is_no_alpha_of_stretches() -> None:
    assert span_alpha([]) == Reliability(None, 0)
    assert span_alpha([(300, ([], [])), (0, ([], []))]) == Reliability(None, 0)
    assert span_alpha([(300, ([(2, 6)],))]) == Reliability(None, 1), "one coder alone"


MARKS = st.lists(
    st.tuples(st.integers(0, 40), st.integers(1, 9)).map(lambda mark: (mark[0], sum(mark))), max_size=5
)


@given(MARKS, MARKS, MARKS)
def test_stretches_are_compared_as_the_definition_has_it(
    one: list[Stretch], other: list[Stretch], more: list[Stretch]
) -> None:
    """Agreeing with oneself is 1, nobody comes first, a text without marks changes only what chance gives."""
    mine = span_alpha([(50, (one, one)), (50, (more, more))])
    assert mine.alpha == (pytest.approx(1) if one or more else None)
    there, back = span_alpha([(50, (one, other))]), span_alpha([(50, (other, one))])
    assert there.units == back.units
    assert (there.alpha is None) == (back.alpha is None)
    if there.alpha is not None:
        assert there.alpha <= 1
        assert there.alpha == pytest.approx(back.alpha)
        wider = span_alpha([(50, (one, other)), (500, ([], []))])
        assert wider.alpha is not None
        assert (wider.alpha == 1) == (there.alpha == 1)
