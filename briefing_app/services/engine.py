"""The engine's part of a worker process: loading it, one text to analyse, and the time that may take."""

from __future__ import annotations

from dataclasses import dataclass

from briefing_app.domain.alike import Likeness
from briefing_app.domain.analysis import Analysis
from briefing_app.domain.errors import InvalidInputError

LONGEST = 1_000_000
"""Characters of the longest text that is analysed: about three novels."""

_AT_LEAST = 60.0  # seconds
_SLOWEST = 1_500  # characters a second, on a slow machine with other things to do


@dataclass(frozen=True, slots=True)
class Text:
    """One text to analyse. ``key`` is the caller's."""

    key: int
    article: str
    text: str
    title: str | None = None
    standfirst: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Studied:
    """What was found in one text, and the marks by which its likes are found."""

    analysis: Analysis
    likeness: Likeness


def prepare() -> None:
    """Load the model into this process."""
    from briefing_app.analysis.engine import warm_up

    warm_up()


def analyse(text: Text) -> Analysis:
    """What the engine finds in one text. Raises InvalidInputError for one that is too long."""
    from briefing_app.analysis.engine import analyse as find

    if (length := len(text.text)) > LONGEST:
        raise InvalidInputError(
            f"The text has {length:,} characters; at most {LONGEST:,} are analysed. Split it."
        )
    return find(
        text.text,
        article_id=text.article,
        title=text.title,
        standfirst=text.standfirst,
        language=text.language,
    )


def study(text: Text) -> Studied:
    """``analyse``, with the marks that take reading the text once more. Raises InvalidInputError."""
    from briefing_app.analysis.likeness import likeness

    analysis = analyse(text)
    return Studied(analysis, likeness(text.text, analysis))


def seconds(length: int) -> float:
    """How long a text of so many characters may take."""
    return _AT_LEAST + min(length, LONGEST) / _SLOWEST
