"""The HTML page on paper: a PDF, drawn by whoever can print."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import BinaryIO

from briefing_app.domain.errors import ExportError
from briefing_app.domain.material import Content, Material, Options, Printer
from briefing_app.exporters.format import Format
from briefing_app.exporters.html import body, style
from briefing_app.exporters.outline import Paged, Part
from briefing_app.exporters.pages import Document


def write(material: Material, opened: Sequence[BinaryIO], options: Options) -> None:
    """One article after the other, each on a page of its own, so that memory does not grow with them."""
    printer, document = _printing(options.printer), Document(material, options.wording)
    printer(opened[0], _pages(document), title=document.title, created=material.created)


def save(document: Paged, file: BinaryIO, printer: Printer | None) -> None:
    """Any document, its parts one after the other. Raises ExportError without a printer."""
    pages = [_page(style("print.css"), *document.parts())]
    _printing(printer)(file, pages, title=document.title, created=document.created)


def _printing(printer: Printer | None) -> Printer:
    if printer is None:
        raise ExportError("A PDF is printed, and nothing here can print. Export HTML and print that.")
    return printer


def _pages(document: Document) -> Iterator[str]:
    look = style("print.css")
    front: Part | None = document.front()
    for part in document.articles():
        # The title stands above the first article: a page for it alone would be a waste.
        yield _page(look, *filter(None, (front, part)))
        front = None
    for part in document.back():
        yield _page(look, part)


def _page(look: str, *parts: Part) -> str:
    words = "".join(body(part, paper=True) for part in parts)
    return f"<html><head><style>{look}</style></head><body>{words}</body></html>"


EXPORTER = Format("pdf", "PDF document", ".pdf", frozenset(Content), write)
