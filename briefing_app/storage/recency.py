"""Recency: one whole number that puts articles in order of their date, and within a day of their key.

Full-text indexes give what they find in order of row number alone. With recency as that number the newest
fifty of a million are there at once, a time range is a range of rows, and an article's key can be read off
it. A quotation's number is its article's recency with its own place in the article behind it.
"""

from __future__ import annotations

from datetime import date

KEY_BITS = 28  # 268 million articles
NUMBER_BITS = 13  # 8,192 quotations of one article; the day's 22 bits make it 63
KEY_MASK = (1 << KEY_BITS) - 1
NUMBER_MASK = (1 << NUMBER_BITS) - 1
LAST = (1 << 50) - 1
"""No article is more recent."""
SQL = f"(CAST(julianday(dated) - 1721424.5 AS INTEGER) << {KEY_BITS}) | key"
"""An article's recency from its row; ``julianday`` less that number is Python's ordinal of the day."""


def of(day: date, key: int) -> int:
    """The recency of one article."""
    return first_of(day) | key


def first_of(day: date) -> int:
    """The least recency that an article of this day can have."""
    return day.toordinal() << KEY_BITS


def last_of(day: date) -> int:
    """The greatest recency that an article of this day can have."""
    return first_of(day) | KEY_MASK


def day_of(recency: int) -> date:
    """The day that an article was published, or else imported."""
    return date.fromordinal(recency >> KEY_BITS)
