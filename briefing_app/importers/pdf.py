"""PDF files: the text in reading order, columns, hyphens and running titles undone."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.errors import FileProblem, UnreadableFileError
from briefing_app.importers.importer import MAX_BYTES, Importer, counted
from briefing_app.importers.layout import Layout, draft, lay_out
from briefing_app.importers.lines import Facts
from briefing_app.importers.printed import Page, Paragraph, Piece, body_size, paragraphs
from briefing_app.importers.properties import facts_of_properties

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_MAX_PAGES = 2000
_MAX_PAGE_CHARACTERS = 100_000
_MAX_CHARACTERS = 10_000_000
_LARGE = 1.2  # times the size of the text: a title's
_LONGEST_TITLE = 300  # characters
_WORD = re.compile(
    r"[^\s\x00\x02\ufffe]+[\x02\ufffe]?"
)  # PDFium has U+0002 or U+FFFE for a hyphen at a line end
_BROWSERS = re.compile(r"skia|chrom|mozilla|firefox|safari|webkit|wkhtml|cairo", re.IGNORECASE)
_SCANNED = (
    "has no text in it: its pages are pictures. Have a text recognition (OCR) program add the text first."
)

_Word = tuple[str, float, float, float, float]  # its signs, left, right, bottom and top, in points


def read(path: Path, file: BinaryIO) -> Iterator[ArticleDraft | FileProblem]:
    """One article. Raises UnreadableFileError for a damaged, locked or scanned file."""
    document = _open(path, file)
    try:
        count = len(document)
        pages = list(_pages(document))
        known = document.get_metadata_dict()
    finally:
        document.close()
    found = paragraphs(pages)
    if not found:
        raise UnreadableFileError(path, _SCANNED)
    yield _draft(path, found, known)
    if count > len(pages):
        yield FileProblem(path, f"has {counted(count, 'page', 'pages')}, of which {len(pages):,} were read.")
    elif (empty := sum(not page.pieces for page in pages)) * 2 > count:
        yield FileProblem(path, f"has {counted(empty, 'page', 'pages')} without text, of {count:,}.")


def sniff(head: bytes) -> bool:
    return b"%PDF-" in head[:1024] and not head.lstrip().startswith(b"<")


def _open(path: Path, file: BinaryIO) -> PdfDocument:
    from pypdfium2 import PdfDocument, PdfiumError
    from pypdfium2.raw import FPDF_ERR_PASSWORD

    try:
        document = PdfDocument(file.read())
        if not len(document):
            raise UnreadableFileError(path, "has no pages that can be read. It may be damaged: get it again.")
    except PdfiumError as error:
        if error.err_code == FPDF_ERR_PASSWORD:
            reason = "is locked with a password. Save it without one."
        else:
            reason = "is damaged, or no PDF file after all. Get it again from where it came."
        raise UnreadableFileError(path, reason) from error
    return document


def _pages(document: PdfDocument) -> Iterator[Page]:
    """Page by page, as many as are read; a broken page is an empty one."""
    from pypdfium2 import PdfiumError

    characters = 0
    for number in range(min(len(document), _MAX_PAGES)):
        if characters > _MAX_CHARACTERS:
            return
        try:
            page = document[number]
        except PdfiumError:
            yield Page((), 1.0)
            continue
        height = page.get_height()
        text = page.get_textpage()
        pieces = tuple(_pieces(text.raw, height))
        text.close()
        page.close()
        characters += sum(len(piece.text) for piece in pieces)
        yield Page(pieces, height)


def _pieces(page: Any, height: float) -> Iterator[Piece]:
    """The page's words in the order they were set, those that follow one another on a line together."""
    held: list[_Word] = []
    for word in _words(page):
        if held and not _follows(held[-1], word):
            yield _together(held, height)
            held = []
        held.append(word)
    if held:
        yield _together(held, height)


def _words(page: Any) -> Iterator[_Word]:
    """Every word with its place, those on their side left out; with few calls, for there are many words."""
    from pypdfium2 import raw

    count = min(raw.FPDFText_CountChars(page), _MAX_PAGE_CHARACTERS)
    if count <= 0:
        return
    buffer = (ctypes.c_ushort * (count + 1))()
    length = raw.FPDFText_GetText(page, 0, count, buffer) - 1
    aligned = length == count  # else what the text leaves out must be counted in
    first, last = raw.FS_RECTF(), raw.FS_RECTF()
    box, first_box, last_box = raw.FPDFText_GetLooseCharBox, ctypes.byref(first), ctypes.byref(last)
    for match in _WORD.finditer("".join(map(chr, buffer[: max(0, length)]))):
        start, end = match.start(), match.end() - 1
        if not aligned:
            start = raw.FPDFText_GetCharIndexFromTextIndex(page, start)
            end = raw.FPDFText_GetCharIndexFromTextIndex(page, end)
        if not box(page, start, first_box):
            continue
        left, right, bottom, top = first.left, first.right, first.bottom, first.top
        if end != start and box(page, end, last_box):
            right = last.right
            if abs(bottom - last.bottom) >= top - bottom:
                continue
        if top > bottom:
            yield match[0], left, right, bottom, top


def _follows(before: _Word, word: _Word) -> bool:
    _, _, right, bottom, top = before
    _, left, _, next_bottom, next_top = word
    size, next_size = top - bottom, next_top - next_bottom
    largest = max(size, next_size)
    overlap = min(top, next_top) - max(bottom, next_bottom)
    return -0.5 * largest < left - right < largest and overlap > 0.5 * min(size, next_size)


def _together(words: list[_Word], height: float) -> Piece:
    text = " ".join(word[0] for word in words)
    if not text.isascii():  # signs beyond the first 65,536 come in two halves
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    _, _, _, bottom, top = max(words, key=lambda word: len(word[0]))
    return Piece(text, words[0][1], words[-1][2], height - top, height - bottom, top - bottom)


def _draft(path: Path, found: list[Paragraph], known: dict[str, str]) -> ArticleDraft:
    """The article. Its title is the one of the properties if that is printed too, else the largest line."""
    properties = facts_of_properties(known.get("Title"), known.get("Author"), _created(known))
    title = _title(found, properties.title)
    text = "\n\n".join(paragraph.text for paragraph in found if paragraph is not title)
    laid = lay_out(text or found[0].text, Facts(title=title.text if title else properties.title))
    return draft(path, Layout(laid.facts | properties, laid.body))


def _title(found: list[Paragraph], named: str | None) -> Paragraph | None:
    """The paragraph on the first page that is the title, or None."""
    opening = [item for item in found if item.page == 0 and len(item.text) <= _LONGEST_TITLE]
    for paragraph in opening:
        if named and paragraph.text.casefold().split() == named.casefold().split():
            return paragraph
    largest = max(opening, key=lambda paragraph: paragraph.size, default=None)
    if largest is None or len(found) == 1 or largest.size < _LARGE * body_size(found):
        return None
    return largest if any(map(str.isalpha, largest.text)) else None


def _created(known: dict[str, str]) -> str | None:
    """When the document was made; not when a browser printed what may be years old."""
    maker = f"{known.get('Creator', '')} {known.get('Producer', '')}"
    return None if _BROWSERS.search(maker) else known.get("CreationDate")


IMPORTER = Importer("a PDF file", frozenset({".pdf"}), read, sniff, 4 * MAX_BYTES)
