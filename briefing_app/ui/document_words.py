"""A document's own words, for the translators: services and exporters know no language but English."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from briefing_app.domain.wording import Wording
from briefing_app.ui.words import counted, listed, translate

WORDS = (
    listed("Documents", "Briefing of {day}"),
    listed("Documents", "changes since {name}"),
    listed("Documents", "Open questions"),
    listed("Documents", "asked by {name}"),
    listed("Documents", "owner: {name}"),
    listed("Documents", "due {day}"),
    listed("Documents", "overdue"),
    listed("Documents", "before: {stance}"),
    listed("Documents", "{fact}: {names}."),
    listed("Documents", "Who stands where"),
    listed("Documents", "Changed since {name}"),
    listed("Documents", "Nothing."),
    listed("Documents", "Key quotations"),
    listed("Documents", "On “{question}”"),
    listed("Documents", "Notes"),
    listed("Documents", "Sources"),
    listed("Documents", "Speaker unknown"),
    listed("Documents", "The words are no longer found in their article."),
    listed("Documents", "Skip to the text"),
    listed("Documents", "Contents"),
    listed("Documents", "1 article"),
    listed("Documents", "{count} articles"),
    listed("Documents", "1 question"),
    listed("Documents", "{count} questions"),
    listed("Documents", "1 quotation"),
    listed("Documents", "{count} quotations"),
    listed("Documents", ": "),
    listed("Documents", "Questions"),
    listed("Documents", "Who speaks"),
    listed("Documents", "Untitled"),
    listed("Documents", "Who says what"),
    listed("Documents", "Highlights"),
    listed("Documents", "to review"),
    listed("Documents", "partly in the article’s words"),
    listed("Documents", "in the article’s words"),
    listed("Documents", "no longer in the article"),
)


def wording() -> Wording:
    """The language of the window."""
    return Wording(QLocale().name().partition("_")[0], _said, counted)


def _said(words: str) -> str:
    """The values (stances, statuses) are called what they are called everywhere."""
    return translate("Documents" if words in WORDS else "Words", words)
