"""Days as people type them: ``24 apr``, ``fri``, ``tomorrow``, ``+2w``, ``2025-04-24``."""

from __future__ import annotations

import re
from datetime import date, timedelta

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_SHIFT = re.compile(r"(?:\+|in )\s*(\d{1,4})\s*(d|w|m|y)[a-z]*")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[ .]+([a-z]{3,})\.?,?(?: (\d{4}))?")
_MONTH_FIRST = re.compile(r"([a-z]{3,})\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?")
_NAMED = {"today": 0, "tomorrow": 1, "yesterday": -1}


def parse_day(words: str, today: date) -> date | None:
    """The day that is meant, or None where none can be told. Without a year it is the next such day."""
    said = " ".join(words.lower().split())
    if said in _NAMED:
        return today + timedelta(days=_NAMED[said])
    try:
        return _shifted(said, today) or _weekday(said, today) or _dated(said, today)
    except (ValueError, OverflowError):  # the 31st of April, or far beyond all calendars
        return None


def _shifted(said: str, today: date) -> date | None:
    found = _SHIFT.fullmatch(said)
    if said in ("next week", "next month", "next year"):
        return _later(today, 1, said.split()[1][0])
    return _later(today, int(found[1]), found[2]) if found else None


def _later(today: date, count: int, unit: str) -> date:
    if unit in "dw":
        return today + timedelta(days=count * (7 if unit == "w" else 1))
    months = today.year * 12 + today.month - 1 + count * (12 if unit == "y" else 1)
    first = date(months // 12, months % 12 + 1, 1)
    last = _later(first, 31, "d").replace(day=1) - timedelta(days=1)
    return first.replace(day=min(today.day, last.day))


def _weekday(said: str, today: date) -> date | None:
    name = said.removeprefix("next ")
    full = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    for number, (short, long) in enumerate(zip(_WEEKDAYS, full, strict=True)):
        if name.startswith(short) and long.startswith(name):
            return today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)
    return None


def _dated(said: str, today: date) -> date | None:
    if found := _ISO.fullmatch(said):
        return date(int(found[1]), int(found[2]), int(found[3]))
    if found := _DAY_FIRST.fullmatch(said):
        day, month, year = found[1], found[2], found[3]
    elif found := _MONTH_FIRST.fullmatch(said):
        month, day, year = found[1], found[2], found[3]
    else:
        return None
    if month[:3] not in _MONTHS:
        return None
    number = _MONTHS.index(month[:3]) + 1
    if year:
        return date(int(year), number, int(day))
    this_year = date(today.year, number, int(day))
    return this_year if this_year >= today else this_year.replace(year=today.year + 1)
