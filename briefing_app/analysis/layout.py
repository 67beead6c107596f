"""Which lines of a text are its body, and which are title, standfirst, heading or byline."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from briefing_app.analysis.document import Document
from briefing_app.domain.spans import Span


class LineKind(StrEnum):
    TITLE = "title"
    STANDFIRST = "standfirst"
    HEADING = "heading"
    BYLINE = "byline"
    FURNITURE = "furniture"
    BODY = "body"


_CREDIT = re.compile(
    r"^\W{0,2}(?i:by|story by|photos? by|words by|(?:additional )?reporting by"
    r"|(?:written|compiled|edited|translated|writing|editing) by)\s+[A-ZÀ-Þ]"
    r"|^(?i:photo|photograph|image|picture|credit|copyright)s?\s?:|^©"
)
_ABOUT_AUTHOR = re.compile(
    r"^[A-ZÀ-Þ]\S*(?: \S+){0,4} (?:is|was|are) (?:an? |the )?(?:\S+ ){0,5}?"
    r"(?:journalist|reporter|correspondent|editor|columnist|writer|contributor|author|fellow|blogger)s?\b[^“\"]*$"
)
_FURNITURE = re.compile(
    r"(?:read|see|watch|listen|more|related|recommended|explore|also)"
    r"(?: (?:more|also|next|now|on|here|this|stories|articles?|reading|the full story)){0,2}\s?[:|»>–—-]"
    r"|(?:don[’']t miss|most read|editors?[’']s? picks?|trending|top stories|in pictures)\b.{0,40}[:|]"
    r"|(?:sign up|subscribe|register|download|follow us|click|tap|share (?:this|on))\b"
    r"(?! .{0,80}(?:,|said)\s)"
    r"|advertisement\b|(?:story|article) continues|sponsored\b|caption:|editor[’']s note|correction\b"
    r"|this article was (?:amended|updated|first)",
    re.IGNORECASE,
)
_FIRST_LINES = 6
_LAST_LINES = 4
_LONGEST_FURNITURE = 300
_LONGEST_TITLE = 30
_FEWEST_TITLE_WORDS = 4
_SMALL_IN_TITLES = frozenset(
    ("a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with")
)
_LONGEST_HEADING = 12


@dataclass(frozen=True)
class Layout:
    """``spans`` of the lines that hold words, in text order, each with its kind.

    ``told`` is set where the title was known, and not guessed from the text.
    """

    spans: tuple[Span, ...]
    kinds: tuple[LineKind, ...]
    told: bool = False

    @cached_property
    def _starts(self) -> list[int]:
        return [span.start for span in self.spans]

    def kind_at(self, offset: int) -> LineKind:
        """The kind of the line that holds the offset; body where none does."""
        number = bisect_right(self._starts, offset) - 1
        return self.kinds[number] if number >= 0 else LineKind.BODY


def layout_of(document: Document, title: str | None, standfirst: str | None) -> Layout:
    """Reads the layout. ``title`` and ``standfirst`` are known where an importer told them."""
    lines = [Span(paragraph[0].start, paragraph[-1].end) for paragraph in document.paragraphs]
    texts = [" ".join(document.slice(line).split()) for line in lines]
    told = {_plain(words): kind for words, kind in _told(title, standfirst) if words}
    repeated = {text for text in texts[:_FIRST_LINES] if texts[:_FIRST_LINES].count(text) > 1}
    kinds: list[LineKind] = []
    for number, text in enumerate(texts):
        known = told.get(_plain(text)) if number < _FIRST_LINES else None
        if known is not None:
            kinds.append(known)
        elif number == 0 and len(lines) > 1 and title is None and _is_title(text):
            kinds.append(LineKind.TITLE)
        elif text in repeated and number < _FIRST_LINES:
            kinds.append(LineKind.STANDFIRST)
        elif _is_byline(text, number, len(lines)):
            kinds.append(LineKind.BYLINE)
        elif is_furniture(text):
            kinds.append(LineKind.FURNITURE)
        elif 0 < number < len(lines) - 1 and _is_heading(text):
            kinds.append(LineKind.HEADING)
        else:
            kinds.append(LineKind.BODY)
    return Layout(tuple(lines), tuple(kinds), told=title is not None)


def _told(title: str | None, standfirst: str | None) -> list[tuple[str, LineKind]]:
    return [(title or "", LineKind.TITLE), (standfirst or "", LineKind.STANDFIRST)]


def _plain(text: str) -> str:
    return " ".join(text.split()).rstrip(".").casefold()


def _is_title(text: str) -> bool:
    """Short, and without a full stop or, as some outlets have it, with one and with capitals throughout."""
    if len(text.split()) > _LONGEST_TITLE:
        return False
    if text[-1] not in ".!?”\"’'":
        return True
    words = [word for word in text.split() if word[0].isalpha() and word not in _SMALL_IN_TITLES]
    return len(words) >= _FEWEST_TITLE_WORDS and all(word[0].isupper() for word in words)


def is_furniture(text: str) -> bool:
    """Whether a line belongs to the page and not to the article: links, offers, what the editors amended."""
    return len(text) <= _LONGEST_FURNITURE and bool(_FURNITURE.match(text))


def _is_heading(text: str) -> bool:
    return text.count(" ") < _LONGEST_HEADING and text[-1].isalnum() and text[0] not in "“\"‘'«„-–—*•"


def _is_byline(text: str, number: int, total: int) -> bool:
    """Short lines at either end: who wrote, edited or photographed; at the end also who the author is."""
    if len(text) > 300:
        return False
    credit = number < _FIRST_LINES or number >= total - _LAST_LINES
    if credit and _CREDIT.match(text):
        return text.count(" ") < _LONGEST_HEADING or text.startswith(("(", "["))
    return number >= total - _LAST_LINES and total > 1 and bool(_ABOUT_AUTHOR.match(text))
