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
        pieces = tuple(_pieces(_words(text, height)))
        text.close()
        page.close()
        characters += sum(len(piece.text) for piece in pieces)
        yield Page(pieces, height)


def _words(page: Any, height: float) -> Iterator[Piece]:
    """The page's words in the order they were set, those on their side left out."""
    from pypdfium2 import raw

    count = min(raw.FPDFText_CountChars(page), _MAX_PAGE_CHARACTERS)
    if count <= 0:
        return
    buffer = (ctypes.c_ushort * (count + 1))()
    length = raw.FPDFText_GetText(page, 0, count, buffer)
    first, last = raw.FS_RECTF(), raw.FS_RECTF()
    for match in _WORD.finditer("".join(map(chr, buffer[: max(0, length - 1)]))):
        start = raw.FPDFText_GetCharIndexFromTextIndex(page, match.start())
        end = raw.FPDFText_GetCharIndexFromTextIndex(page, match.end() - 1)
        if not raw.FPDFText_GetLooseCharBox(page, start, first):
            continue
        if not raw.FPDFText_GetLooseCharBox(page, end, last):
            last = first
        size = first.top - first.bottom
        if size > 0 and abs(first.bottom - last.bottom) < size:
            text = match[0].encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
            yield Piece(text, first.left, last.right, height - first.top, height - first.bottom, size)


def _pieces(words: Iterator[Piece]) -> Iterator[Piece]:
    """Words that follow one another on a line, together."""
    held: list[Piece] = []
    for word in words:
        if held and not _follows(held[-1], word):
            yield _together(held)
            held = []
        held.append(word)
    if held:
        yield _together(held)


def _follows(before: Piece, word: Piece) -> bool:
    size = max(before.size, word.size)
    overlap = min(before.bottom, word.bottom) - max(before.top, word.top)
    return -0.5 * size < word.left - before.right < size and overlap > 0.5 * min(before.size, word.size)


def _together(words: list[Piece]) -> Piece:
    text = " ".join(word.text for word in words)
    largest = max(words, key=lambda word: (len(word.text), word.size))
    return Piece(text, words[0].left, words[-1].right, largest.top, largest.bottom, largest.size)


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
