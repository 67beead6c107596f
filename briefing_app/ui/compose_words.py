"""A briefing's own words, for the translators: services and exporters know no language but English."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from briefing_app.domain.briefing import Wording
from briefing_app.ui.words import listed, translate

WORDS = (
    listed("Briefing", "Briefing of {day}"),
    listed("Briefing", "changes since {name}"),
    listed("Briefing", "Open questions"),
    listed("Briefing", "asked by {name}"),
    listed("Briefing", "owner: {name}"),
    listed("Briefing", "due {day}"),
    listed("Briefing", "overdue"),
    listed("Briefing", "before: {stance}"),
    listed("Briefing", "{fact}: {names}."),
    listed("Briefing", "Who stands where"),
    listed("Briefing", "Changed since {name}"),
    listed("Briefing", "Nothing."),
    listed("Briefing", "Key quotations"),
    listed("Briefing", "On “{question}”"),
    listed("Briefing", "Notes"),
    listed("Briefing", "Sources"),
    listed("Briefing", "Speaker unknown"),
    listed("Briefing", "The words are no longer found in their article."),
)


def wording() -> Wording:
    """The language of the window."""
    return Wording(QLocale().name().partition("_")[0], _say)


def _say(words: str) -> str:
    """The values (stances, statuses) are called what they are called everywhere."""
    return translate("Briefing" if words in WORDS else "Words", words)
