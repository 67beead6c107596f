"""A whole document that was written in Markdown, in the formats of the other documents."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from briefing_app.domain.errors import ExportError, InvalidInputError
from briefing_app.domain.material import Printer
from briefing_app.domain.wording import ENGLISH, Wording
from briefing_app.exporters import docx, files, html, odt, pdf, prose
from briefing_app.exporters.outline import Block, Kind, Part, Run, Table

if TYPE_CHECKING:
    from lxml.etree import _Element

_HEADINGS = {"h1": Kind.TITLE, "h2": Kind.HEADING, "h3": Kind.SUBHEADING}


@dataclass(frozen=True, slots=True)
class Composed:
    """Markdown, with its title, its day and its author. A heading is what its own words link to."""

    text: str
    title: str
    created: date
    user: str
    wording: Wording = ENGLISH

    def parts(self) -> Iterator[Part]:
        """What stands under one heading of the first two levels is one part."""
        section: list[Block | Table] = []
        for block in _blocks(prose.parsed(self.text)):
            if isinstance(block, Block) and block.kind in (Kind.TITLE, Kind.HEADING) and section:
                yield Part("section", tuple(section))
                section = []
            section.append(block)
        yield Part("section", tuple(section))


def write(document: Composed, to: Path, printer: Printer | None = None) -> None:
    """Write it as what the file's ending says, one of ``SUFFIXES``.

    Raises InvalidInputError for another, ExportError where it cannot be written or printed.
    """
    save = _WRITERS.get(to.suffix.lower())
    if save is None:
        raise InvalidInputError(f"A briefing is written as one of {', '.join(SUFFIXES)}; {to.name} is none.")
    if to.is_dir():
        raise ExportError(f"{to} is a folder. Name the file to write.")
    try:
        with files.writing(to) as file:
            save(document, file, printer)
    except OSError as error:
        raise ExportError(f"{to} cannot be written: {files.reason(error)}.") from error


_WRITERS: Mapping[str, Callable[[Composed, BinaryIO, Printer | None], object]] = {
    ".md": lambda document, file, printer: file.write(document.text.encode("utf-8", "replace")),
    ".html": lambda document, file, printer: html.save(document, file),
    ".docx": lambda document, file, printer: docx.save(document, file),
    ".odt": lambda document, file, printer: odt.save(document, file),
    ".pdf": pdf.save,
}
SUFFIXES = tuple(_WRITERS)
"""The files that ``write`` can make."""


def _blocks(root: _Element) -> Iterator[Block | Table]:
    """The blocks in order. What stands alone below the title or a quotation says of it what there is."""
    before, anchors = Kind.TEXT, set[str]()
    for element in list(root):
        kind = _HEADINGS.get(str(element.tag))
        if kind is not None:
            words = "".join(map(str, element.itertext()))
            anchor = "-".join(words.casefold().split())
            yield Block(kind, (Run(words),), anchor="" if anchor in anchors else anchor)
            anchors.add(anchor)
            before = kind
            continue
        around = root.makeelement("div")  # what is asked for are the blocks in an element
        around.append(element)
        for block in prose.standing(around, Kind.TEXT):
            if isinstance(block, Block):
                if block.kind is Kind.TEXT:
                    block = replace(block, kind=_BELOW.get(before, Kind.TEXT))
                before = block.kind
            yield block


_BELOW = {Kind.TITLE: Kind.FACTS, Kind.QUOTE: Kind.CREDIT}
