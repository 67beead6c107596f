"""Paragraphs, tables and notes of an office document's XML, whichever of the two families it is of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from briefing_app.domain.article import ArticleDraft
from briefing_app.importers import layout
from briefing_app.importers.layout import lay_out
from briefing_app.importers.lines import Facts
from briefing_app.importers.package import local_name

if TYPE_CHECKING:
    from lxml.etree import _Element

_LONG_CELL = 200  # characters; a table with such a cell holds prose, and is there for its looks


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or a table's row, on one line. ``style`` is "title", "subtitle", "heading 1" or other."""

    text: str
    style: str = ""


@dataclass(frozen=True, slots=True)
class Names:
    """What a family calls its elements, without namespaces. ``text`` None: all character data is text."""

    paragraphs: frozenset[str]
    row: str
    cell: str
    skipped: frozenset[str]
    signs: Mapping[str, str]
    text: str | None = None


def draft(path: Path, blocks: list[Block], notes: list[Block], properties: Facts) -> ArticleDraft:
    """The document as one article, its notes after its text.

    Its own title and author lines are believed before its properties, which often are a template's.
    """
    title = next((block for block in blocks if block.style == "title"), None)
    if title is None and blocks and blocks[0].style.startswith("heading"):
        title = blocks[0]
    subtitle = next((block for block in blocks if block.style == "subtitle"), None)
    known = Facts(
        title=title.text if title else properties.title, standfirst=subtitle.text if subtitle else None
    )
    body = [block.text for block in blocks if block is not title and block is not subtitle] or [
        block.text for block in blocks
    ]
    laid = lay_out("\n\n".join([*body, *(note.text for note in notes)]), known)
    return layout.draft(path, layout.Layout(laid.facts | properties, laid.body))


def blocks_of(root: _Element, names: Names, style_of: Callable[[_Element], str]) -> list[Block]:
    """The paragraphs in order. A table's row is one, its cells parted by dashes."""
    from lxml import etree

    walk = _Walk(names, style_of)
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "start":
            walk.start(element)
        else:
            walk.end(element)
    return walk.blocks


@dataclass(slots=True)
class _Walk:
    names: Names
    style_of: Callable[[_Element], str]
    blocks: list[Block] = field(default_factory=list)
    _line: list[str] = field(default_factory=list)
    _style: str = ""
    _skipped: int = 0
    _rows: int = 0  # how many rows deep
    _cells: list[list[str]] = field(default_factory=list)

    def start(self, element: _Element) -> None:
        name, names = local_name(element), self.names
        self._skipped += name in names.skipped
        if self._skipped:
            return
        if name in names.paragraphs:
            self._close()
            self._style = self.style_of(element)
        elif name == names.row:
            self._rows += 1
        elif name == names.cell and self._rows == 1:
            self._cells.append([])
        self._line.append(names.signs.get(name, ""))
        if names.text in (None, name):
            self._line.append(element.text or "")

    def end(self, element: _Element) -> None:
        name, names = local_name(element), self.names
        if name in names.skipped:
            self._skipped -= 1
        elif not self._skipped and name in names.paragraphs:
            self._close()
        elif not self._skipped and name == names.row:
            self._rows -= 1
            if not self._rows:
                self._close_row()
        if names.text is None and not self._skipped:
            self._line.append(element.tail or "")

    def _close(self) -> None:
        for text in filter(None, (" ".join(line.split()) for line in "".join(self._line).split("\n"))):
            if self._cells:
                self._cells[-1].append(text)
            else:
                self.blocks.append(Block(text, self._style))
        self._line.clear()
        self._style = ""

    def _close_row(self) -> None:
        cells = [cell for cell in self._cells if cell]
        if any(len(text) > _LONG_CELL for cell in cells for text in cell):
            self.blocks += [Block(text) for cell in cells for text in cell]
        elif cells:
            self.blocks.append(Block(" – ".join(" ".join(cell) for cell in cells)))
        self._cells = []
