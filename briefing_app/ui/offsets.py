"""Between code points, in which the program counts, and UTF-16 units, in which Qt does."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from briefing_app.domain.spans import Span


class Offsets:
    """Both counts of one text. Built in one pass; a lookup takes the logarithm of its astral characters.

    Only characters beyond U+FFFF (emoji, some scripts) take two units; a text without any costs nothing.
    """

    def __init__(self, text: str) -> None:
        self.length = len(text)
        """The text's length in code points."""
        astral = not text.isascii() and max(text, default="") > "\uffff"
        self._points = [at for at, sign in enumerate(text) if sign > "\uffff"] if astral else []
        self._units = [point + before for before, point in enumerate(self._points)]

    @property
    def units(self) -> int:
        """The text's length in UTF-16 units."""
        return self.length + len(self._points)

    def to_units(self, point: int) -> int:
        """The unit at which a code point begins. Raises ValueError outside the text."""
        if not 0 <= point <= self.length:
            raise ValueError(f"{point} lies outside a text of {self.length} code points.")
        return point + bisect_left(self._points, point)

    def to_points(self, unit: int) -> int:
        """The code point that a unit belongs to: the second half of a pair counts as its first.

        Raises ValueError outside the text.
        """
        if not 0 <= unit <= self.units:
            raise ValueError(f"{unit} lies outside a text of {self.units} UTF-16 units.")
        index = bisect_right(self._units, unit)
        if index and self._units[index - 1] == unit - 1:
            return self._points[index - 1]
        return unit - bisect_left(self._units, unit)

    def span_to_units(self, span: Span) -> tuple[int, int]:
        """First unit, and the unit after the last."""
        return self.to_units(span.start), self.to_units(span.end)
