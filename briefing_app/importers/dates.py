"""Dates as newspapers print them. Nothing is guessed: a date without its year is no date."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"
_ANY_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")  # most lines have none, and need no closer look
_FORMS = tuple(
    re.compile(rf"(?<![\w/-]){form}(?![\w/-])", re.IGNORECASE)
    for form in (
        rf"{_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?",
        rf"{_DAY}\.?(?:\s+of)?\s+{_MONTH},?\s+{_YEAR}",
        rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}",
        rf"{_DAY}\.\s?(?P<month>\d{{1,2}})\.\s?{_YEAR}",
    )
)


def find_date(text: str) -> tuple[date, tuple[int, int]] | None:
    """The first full date in a line, with where it stands, or None.

    ``2025-04-10``, ``10 April 2025``, ``April 10th, 2025`` and ``10.4.2025`` are dates. ``10/4/2025`` is
    not: it is April in London and October in Washington.
    """
    if not _ANY_YEAR.search(text):
        return None
    matches = [match for form in _FORMS if (match := form.search(text))]
    for match in sorted(matches, key=lambda match: match.start()):
        month = match["month"].lower()
        try:
            found = date(int(match["year"]), _MONTHS.get(month) or int(month), int(match["day"]))
        except ValueError:
            continue
        return found, match.span()
    return None
