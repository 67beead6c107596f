"""The article's text as a QTextDocument, and the way between its positions and the article's offsets."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from briefing_app.domain.spans import Span
from briefing_app.ui.offsets import Offsets

_SPECIAL = dict.fromkeys(map(ord, "\r\x00\u2028\u2029\ufdd0\ufdd1\ufffc"), " ")
"""Characters that Qt would end a paragraph at, or take for an object; one for one, so that offsets hold."""

_open_end = re.compile(r"[^\W_][?’)]?\s*$").search
"""A heading ends in a word, with a question mark at most."""


class ArticleDocument:
    """One text laid out as paragraphs; blank lines between them become space.

    ``document`` has the paragraphs and nothing else: whatever stands around the text is painted.
    Headings within the text are set in ``heading``.
    """

    def __init__(
        self, text: str, font: QFont, line_height: float, gap: float, heading: QFont | None = None
    ) -> None:
        self.text = text
        self._offsets = Offsets(text)
        self._starts: list[int] = []  # first unit of each paragraph in the text …
        self._places: list[int] = []  # … and its position in the document
        lines: list[str] = []
        place = 0
        for start, line in _paragraphs(text):
            self._starts.append(self._offsets.to_units(start))
            self._places.append(place)
            lines.append(line.translate(_SPECIAL))
            place += len(line.encode("utf-16-le", "surrogatepass")) // 2 + 1
        self._end = max(place - 1, 0)
        self.document = _lay_out("\n".join(lines), font, line_height, gap, heading)

    def position(self, point: int) -> int:
        """Where a code point of the text stands in the document; a line feed at its paragraph's end."""
        unit = self._offsets.to_units(point)
        index = bisect_right(self._starts, unit) - 1
        if index < 0:
            return 0
        last = self._places[index + 1] - 1 if index + 1 < len(self._places) else self._end
        return min(self._places[index] + unit - self._starts[index], last)

    def point(self, position: int) -> int:
        """The code point of the text that stands at a position of the document."""
        index = bisect_right(self._places, position) - 1
        if index < 0:
            return 0
        return self._offsets.to_points(self._starts[index] + position - self._places[index])

    def span(self, start: int, end: int) -> Span:
        """The text between two positions of the document, without white space at its ends."""
        first, last = self.point(start), self.point(end)
        words = self.text[first:last]
        first += len(words) - len(words.lstrip())
        return Span(first, max(first, first + len(words.strip())))

    def find(self, query: str) -> list[Span]:
        """All places of some words, whatever their case; white space matches any white space."""
        words = [re.escape(word) for word in query.split()]
        if not words:
            return []
        return [Span(*hit.span()) for hit in re.finditer(r"\s+".join(words), self.text, re.IGNORECASE)]


def _paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Each line that has words, with its first code point."""
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield start, line
        start += len(line) + 1


def is_heading(line: str) -> bool:
    """Whether a line in the middle of a text reads as a heading: short, and no sentence."""
    words = line.split()
    return 0 < len(words) <= 12 and len(line) <= 80 and words[0][0].isalnum() and _open_end(line) is not None


def _set_headings(document: QTextDocument, font: QFont) -> None:
    """Set the paragraphs that read as headings in another font; never the first one nor the last."""
    bold = QTextCharFormat()
    bold.setFont(font)
    cursor = QTextCursor(document)
    for number in range(1, document.blockCount() - 1):
        block = document.findBlockByNumber(number)
        if is_heading(block.text()):
            cursor.setPosition(block.position())
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(bold)


def _lay_out(plain: str, font: QFont, line_height: float, gap: float, heading: QFont | None) -> QTextDocument:
    """Built with the layout off: laying out after every insertion is what makes long texts slow."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setLayoutEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(font)
    document.setPlainText(plain)
    block = QTextBlockFormat()
    block.setLineHeight(line_height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    block.setBottomMargin(gap)
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.mergeBlockFormat(block)
    if heading is not None:
        _set_headings(document, heading)
    document.setLayoutEnabled(True)
    return document
