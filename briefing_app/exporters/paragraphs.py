"""The outline as a row of paragraphs, for word processors, which know no parts."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefing_app.exporters import prose
from briefing_app.exporters.outline import Block, Kind, Part, Table

_SERIF, _SANS, MONO = "Georgia", "Calibri", "Consolas"
"""Faces that word processors have, or have one of the same widths for."""
_INK, _INK2, LINK, MARKER = "1E1C19", "55514A", "244FAB", "FFEDA6"
# The actors' marks as the window has them by day; the last is for nobody, and for all from the ninth on.
_MARKS = ("1A3968", "A87300", "6C002C", "3B8F75", "8B73C4", "9B3505", "1D645B", "7C3F98", "857F76")
_NOTE, RULE = "D9B93A", "C9C4BA"
PAPER, SIDES, TOP, BOTTOM = (21.0, 29.7), 3.0, 2.4, 2.6
"""The sheet, wide and high, and its margins, in centimetres."""


@dataclass(frozen=True, slots=True)
class Look:
    """A paragraph style: sizes and spaces in points, ``indent`` in centimetres."""

    name: str
    font: str
    size: float
    color: str = _INK
    bold: bool = False
    before: float = 0
    after: float = 6
    indent: float | None = None


LOOKS = {
    Kind.TITLE: Look("Title", _SERIF, 26, bold=True, after=4),
    Kind.HEADING: Look("Heading 1", _SERIF, 19, bold=True, before=30, after=4),
    Kind.SUBHEADING: Look("Heading 2", _SANS, 11, _INK2, bold=True, before=16, after=5),
    Kind.STANDFIRST: Look("Subtitle", _SERIF, 12.5, _INK2),
    Kind.FACTS: Look("Facts", _SANS, 9.5, _INK2, after=12),
    Kind.TEXT: Look("Normal", _SERIF, 11, after=7),
    Kind.QUOTE: Look("Quote", _SERIF, 11, before=5, after=0, indent=0.5),
    Kind.CREDIT: Look("Credit", _SANS, 9.5, _INK2, after=3, indent=0.5),
    Kind.ITEM: Look("List Bullet", _SANS, 10, after=2),
    Kind.CELL: Look("Cell", _SANS, 8.5, after=0),
    Kind.MARKDOWN: Look("Note", _SANS, 10, after=4, indent=0.5),
}


def mark(actor: int | None) -> str:
    """The colour (hex digits) of the actor of this number, counted from 0 in order of appearance."""
    return _MARKS[-1 if actor is None else min(actor, len(_MARKS) - 1)]


@dataclass(frozen=True, slots=True)
class Placed:
    """A block by itself, with what it has of the parts it is in: an anchor, the speaker's number, and
    whether it is ``quoted`` or a note's (``noted``)."""

    block: Block
    anchor: str = ""
    actor: int | None = None
    quoted: bool = False
    noted: bool = False

    @property
    def border(self) -> str:
        """The colour of the line beside it, or "" where it has none: beside a bullet it would be askew."""
        if self.block.kind is Kind.ITEM:
            return ""
        return _NOTE if self.noted else mark(self.actor) if self.quoted else ""

    @property
    def style(self) -> Kind:
        """The kind whose look it has: plain paragraphs of a note have the note's."""
        return Kind.MARKDOWN if self.noted and self.block.kind is Kind.TEXT else self.block.kind


def flat(part: Part | Block | Table) -> Iterator[Placed | Table]:
    """The blocks and tables in order, a note's Markdown as the paragraphs it makes. A part's anchor is that
    of its first block."""
    if not isinstance(part, Part):
        inside = isinstance(part, Block) and part.kind is Kind.MARKDOWN
        for each in prose.blocks(part.text) if inside and isinstance(part, Block) else (part,):
            yield each if isinstance(each, Table) else Placed(each, each.anchor)
        return
    waiting = part.anchor
    for child in part.children:
        for placed in flat(child):
            if isinstance(placed, Table):
                yield placed
                continue
            anchor, waiting = placed.anchor or waiting, waiting if placed.anchor else ""
            if isinstance(child, Block) and part.kind in ("quotation", "note"):
                noted = part.kind == "note"
                yield Placed(placed.block, anchor, part.actor, quoted=not noted, noted=noted)
            else:
                yield replace(placed, anchor=anchor)


def reads_leftwards(text: str) -> bool:
    """Whether the first letter of the text belongs to a script written from right to left."""
    for sign in text:
        direction = unicodedata.bidirectional(sign)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False
