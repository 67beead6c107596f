"""A document before it has a format: what a reader is shown of the material, in parts, blocks and runs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from math import sqrt
from typing import Protocol

from briefing_app.domain.wording import Wording


class Kind(StrEnum):
    """What a block is. Formats give each its look."""

    TITLE = "title"
    HEADING = "heading"
    SUBHEADING = "subheading"
    STANDFIRST = "standfirst"
    FACTS = "facts"
    TEXT = "text"
    QUOTE = "quote"
    CREDIT = "credit"
    ITEM = "item"
    CELL = "cell"
    MARKDOWN = "markdown"


@dataclass(frozen=True, slots=True)
class Said:
    """Words of a quotation: where it is shown, whose it is (a number from 0 within the article, None for
    nobody's), and its ``number`` where its words end."""

    anchor: str
    actor: int | None
    indirect: bool = False
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look. ``link`` is an address, or ``#`` with the anchor of a block or part."""

    text: str
    strong: bool = False
    emphasis: bool = False
    code: bool = False
    marked: bool = False
    link: str = ""
    said: Said | None = None

    @property
    def target(self) -> str:
        """Where it leads: a ``link``, or where the quotation that it is of is shown; "" for nowhere."""
        return f"#{self.said.anchor}" if self.said else self.link


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading or list item. One of MARKDOWN has a note's source as its only run."""

    kind: Kind
    runs: tuple[Run, ...]
    anchor: str = ""

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, the first row the header. Where its first cell is empty, first cells name their rows.

    Cells are blocks of the kind CELL, as many in each row.
    """

    rows: tuple[tuple[Block, ...], ...]

    @property
    def names_rows(self) -> bool:
        return not self.rows[0][0].text

    @property
    def shares(self) -> tuple[float, ...]:
        """How wide each column is best, 1 in all: by its longest cell, but not in proportion to it."""
        longest = [max(len(cell.text) for cell in column) for column in zip(*self.rows, strict=True)]
        wide = [sqrt(min(max(length, _SHORT), _LONG)) for length in longest]
        return tuple(each / sum(wide) for each in wide)


_SHORT, _LONG = 48, 130  # signs in a cell, below and above which its column grows no more


@dataclass(frozen=True, slots=True)
class Part:
    """Blocks that belong together: ``kind`` is ``article``, ``section``, ``quotation`` or ``note``."""

    kind: str
    children: tuple[Block | Table | Part, ...]
    anchor: str = ""
    actor: int | None = None
    language: str = ""


class Paged(Protocol):
    """A whole document, for formats that write any: its parts, and what it says of
    itself."""

    @property
    def title(self) -> str: ...

    @property
    def created(self) -> date: ...

    @property
    def user(self) -> str: ...

    @property
    def wording(self) -> Wording: ...

    def parts(self) -> Iterable[Part]: ...


def block(kind: Kind, *runs: Run | str, anchor: str = "") -> Block:
    """A block of runs or plain words."""
    return Block(kind, tuple(Run(run) if isinstance(run, str) else run for run in runs), anchor)


def joined(runs: Iterable[Run | str], between: str = " · ") -> list[Run | str]:
    """The runs that have words, with ``between`` between them."""
    found: list[Run | str] = []
    for run in runs:
        if run if isinstance(run, str) else run.text:
            found += [between, run] if found else [run]
    return found
