"""Days as people type them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.domain.days import parse_day

TODAY = date(2025, 4, 10)  # a Thursday


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2025-04-24", date(2025, 4, 24)),
        ("24 Apr", date(2025, 4, 24)),
        ("24. april", date(2025, 4, 24)),
        ("April 24th", date(2025, 4, 24)),
        ("1 Mar", date(2026, 3, 1)),  # it has passed this year
        ("1 Mar 2025", date(2025, 3, 1)),
        ("today", TODAY),
        ("tomorrow", date(2025, 4, 11)),
        ("fri", date(2025, 4, 11)),
        ("Thursday", date(2025, 4, 17)),  # never today
        ("next mon", date(2025, 4, 14)),
        ("+3d", date(2025, 4, 13)),
        ("in 2 weeks", date(2025, 4, 24)),
        ("next month", date(2025, 5, 10)),
        ("+1y", date(2026, 4, 10)),
        ("31 Apr", None),
        ("someday", None),
        ("", None),
        ("+9999y", None),
    ],
)
def test_a_day_is_understood(words: str, day: date | None) -> None:
    assert parse_day(words, TODAY) == day


def test_the_end_of_a_month_stays_in_the_month() -> None:
    assert parse_day("+1m", date(2025, 1, 31)) == date(2025, 2, 28)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(0, 364))
def test_a_day_without_its_year_is_the_next_one(today: date, ahead: int) -> None:
    day = today + timedelta(days=ahead)
    if (day.month, day.day) != (2, 29):
        assert parse_day(f"{day.day} {day:%b}", today) == day


@given(st.text(max_size=20))
def test_anything_can_be_typed(words: str) -> None:
    found = parse_day(words, TODAY)
    assert found is None or isinstance(found, date)
