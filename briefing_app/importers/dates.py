"""Dates as newspapers print them. Nothing is guessed: a date without its year is no date."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

# A month a line: English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish, Danish and Norwegian,
# Polish and Russian, as they stand in a date.
_NAMES = """
january jan januar jänner janvier janv enero ene gennaio gen janeiro januari stycznia января
february feb februar février févr fevrier febrero febbraio febbr fevereiro februari lutego февраля
march mar märz mär mars marzo março maart mrt mars marts marca марта
april apr avril avr abril abr aprile kwietnia апреля
may mai mayo maggio mag maio mei maj maja мая
june jun juni juin junio giugno giu junho czerwca июня
july jul juli juillet juil julio luglio lug julho lipca июля
august aug août aout agosto ago augustus augusti sierpnia августа
september sept sep septembre septiembre settembre sett setembro września сентября
october oct oktober okt octobre octubre ottobre ott outubro oktober października октября
november nov novembre noviembre novembro listopada ноября
december dec dezember dez décembre déc decembre diciembre dic dicembre dezembro grudnia декабря
"""
_MONTHS = {name: at for at, line in enumerate(_NAMES.strip().split("\n"), 1) for name in line.split()}
_MONTH = r"(?P<month>[^\W\d_]{3,10})\.?"  # looked up after: a choice of all names would be slow
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|°|:?e|de)?"
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"
_ANY_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")  # most lines have none, and need no closer look
_FORMS = tuple(
    re.compile(rf"(?<![\w/-]){form}(?![\w/-])", re.IGNORECASE)
    for form in (
        rf"{_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?",
        rf"{_DAY}\.?(?:\s+(?:of|de|d[’'])\s*)?\s*{_MONTH},?\s+(?:del?\s+)?{_YEAR}",
        rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}",
        rf"{_DAY}\.\s?(?P<month>\d{{1,2}})\.\s?{_YEAR}",
        rf"(?P<first>\d{{1,2}})/(?P<second>\d{{1,2}})/{_YEAR}",
        rf"{_YEAR}/(?P<month>\d{{1,2}})/(?P<day>\d{{1,2}})",
        rf"{_YEAR}\s?[年년]\s?(?P<month>\d{{1,2}})\s?[月월]\s?(?P<day>\d{{1,2}})\s?[日일]",
    )
)


@lru_cache(maxsize=16)  # a line is looked at more than once
def find_date(text: str) -> tuple[date, tuple[int, int]] | None:
    """The first full date in a line, with where it stands, or None.

    ``2025-04-10``, ``10 April 2025``, ``April 10th, 2025``, ``10 de abril de 2025`` and ``10.4.2025`` are
    dates. ``10/4/2025`` is not: it is April in London and October in Washington; ``25/4/2025`` is one.
    """
    if not _ANY_YEAR.search(text):
        return None
    matches = [match for form in _FORMS for match in form.finditer(text)]
    for match in sorted(matches, key=lambda match: match.start()):
        if found := _date(match.groupdict()):
            return found, match.span()
    return None


def _date(parts: dict[str, str]) -> date | None:
    if "first" in parts:
        first, second = int(parts["first"]), int(parts["second"])
        if first <= 12 and second <= 12 and first != second:
            return None
        day, month = max(first, second), min(first, second)
    else:
        name = parts["month"].lower()
        day, month = int(parts["day"]), _MONTHS.get(name) or (int(name) if name.isdecimal() else 0)
    try:
        return date(int(parts["year"]), month, day)
    except ValueError:
        return None
