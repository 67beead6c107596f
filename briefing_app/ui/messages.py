"""The one door for messages to the user: posted here, shown in a bar above the status bar."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Signal


class Tone(StrEnum):
    """News fades by itself; a problem stays until it is closed."""

    NEWS = "news"
    PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence for the user, and at most one thing that can be done about it."""

    text: str
    tone: Tone = Tone.NEWS
    offer: str | None = None
    """The words on the button, or None for no button."""
    act: Callable[[], None] | None = None


class Messages(QObject):
    """Where anything in the window says something to the user; tests listen at ``posted``."""

    posted = Signal(object)

    def tell(self, text: str, *, offer: str | None = None, act: Callable[[], None] | None = None) -> None:
        """Say what was done; ``offer`` is usually "Undo"."""
        self.posted.emit(Message(text, Tone.NEWS, offer, act))

    def warn(self, text: str, *, offer: str | None = None, act: Callable[[], None] | None = None) -> None:
        """Say what went wrong and what to do."""
        self.posted.emit(Message(text, Tone.PROBLEM, offer, act))
