"""What the program's values are called in the language of the window."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication


def word(value: StrEnum) -> str:
    """The word for a stance, a status, a kind; in the context "Words"."""
    return QCoreApplication.translate("Words", value.value)


def label(words: str) -> str:
    """What an entry of the undo history says; in the context "Labels", as the services write it."""
    return QCoreApplication.translate("Labels", words)
