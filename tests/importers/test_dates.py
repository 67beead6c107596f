"""Dates in newspapers' languages, and what is none."""

from __future__ import annotations

from datetime import date

import pytest

from briefing_app.importers.dates import find_date


@pytest.mark.parametrize(
    "text",
    [
        "2025-04-10",
        "2025-04-10T08:00:00+02:00",
        "10 April 2025",
        "April 10th, 2025",
        "Thu, 10 Apr 2025 08:00:00 GMT",
        "Donnerstag, 10. April 2025",
        "jeudi 10 avril 2025",
        "10 de abril de 2025",
        "giovedì 10 aprile 2025",
        "donderdag 10 april 2025",
        "den 10:e april 2025",
        "10 kwietnia 2025",
        "10 апреля 2025",
        "2025年4月10日",
        "10.04.2025",
        "2025/04/10",
    ],
)
def test_a_full_date_is_found_in_each_form(text: str) -> None:
    found = find_date(f"Published: {text} (print)")
    assert found
    assert found[0] == date(2025, 4, 10)
    assert text.endswith(f"Published: {text}"[slice(*found[1])]) or "GMT" in text


def test_first_of_the_month_in_french_and_portuguese() -> None:
    assert find_date("1er mars 2025") == (date(2025, 3, 1), (0, 12 + 1))
    assert find_date("1º de março de 2025") == (date(2025, 3, 1), (0, 19))


@pytest.mark.parametrize(("text", "day"), [("25/4/2025", 25), ("4/25/2025", 25), ("4/4/2025", 4)])
def test_numbers_are_a_date_where_only_one_order_is_possible(text: str, day: int) -> None:
    found = find_date(text)
    assert found
    assert found[0] == date(2025, 4, day)


@pytest.mark.parametrize(
    "text",
    ["10/4/2025", "10 April", "April 2025", "31 February 2025", "12 people 2025", "2025-13-01", "10-04-2025"],
)
def test_what_is_ambiguous_or_not_whole_is_no_date(text: str) -> None:
    assert find_date(text) is None
