"""What the program's values, days and figures are called in the language of the window."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QDate, QLocale

translate = QCoreApplication.translate
"""For what is no QObject and so has no ``tr``: context, English words, and ``"", n`` for plurals."""


def listed(context: str, words: str) -> str:
    """Marks words of a table for the translators; what shows them calls ``translate``."""
    return words


def word(value: StrEnum) -> str:
    """The word for a stance, a status, a kind; in the context "Words"."""
    return translate("Words", value.value)


def named(value: StrEnum) -> str:
    """The word with a capital, as it stands alone."""
    return capital(word(value))


def capital(words: str) -> str:
    """The words with their first letter large."""
    return words[:1].upper() + words[1:]


def lowered(words: str) -> str:
    """The words with their first letter small, as they stand in a sentence."""
    return words[:1].lower() + words[1:]


def label(words: str) -> str:
    """What an entry of the undo history says; in the context "Labels", as the services write it."""
    return translate("Labels", words)


def counted(value: int) -> str:
    """``"1,284"``: a figure as the reader's language groups it."""
    return QLocale().toString(value)


def decimal(value: float, decimals: int = 0) -> str:
    """``"4.2"``: a figure with its decimal sign."""
    return QLocale().toString(float(value), "f", decimals)


def percent(share: float) -> str:
    """``"37%"`` of a share from 0 to 1."""
    return translate("Words", "{percent}%").format(percent=counted(round(share * 100)))


def of_all(here: int, all_: int) -> str:
    """``"37 of 1,284"``."""
    return translate("Words", "{here} of {all}").format(here=counted(here), all=counted(all_))


def written_day(day: date, form: str) -> str:
    """A day in the reader's language; ``form`` is Qt's."""
    return QLocale().toString(QDate(day.year, day.month, day.day), form)


def short_day(day: date, today: date) -> str:
    """``"10 Apr"``, with the year where it is another one."""
    return written_day(day, "d MMM" if day.year == today.year else "d MMM yyyy")


def long_day(day: date) -> str:
    """``"10 April 2025"``."""
    return written_day(day, "d MMMM yyyy")
