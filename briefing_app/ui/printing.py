"""Pages on paper: HTML as a PDF, in any thread and without a window."""

from __future__ import annotations

import mmap
import re
import shutil
import tempfile
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import BinaryIO
from uuid import NAMESPACE_URL, uuid5

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF, Qt, QUrl, QUuid
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextTable,
)

from briefing_app import config
from briefing_app.domain.errors import ExportError
from briefing_app.ui import fonts
from briefing_app.ui.tokens import LIGHT

_DPI = 600
_SIDES, _TOP, _BOTTOM = 30.0, 24.0, 26.0  # millimetres
_FOOTER = 9.0  # millimetres below the text
_EDGE = 2.0  # dots; a line that ends at the sheet's edge would be drawn, unseen, on the next one too
_KEPT = 0.5  # of a sheet: a row of a table that is higher may break, for the gap would be worse
_LINK = re.compile(rb"/A <<\n/Type /Action\n/S /URI\n/URI \(#([\w.-]{1,29})\)\n>>")
_DATED = re.compile(rb'(?:Creation|Mod)Date \(D:(\d{14})|xmp:\w+Date="([\d-]{10}T[\d:]{8})')


def print_pages(file: BinaryIO, pages: Iterable[str], *, title: str, created: date) -> None:
    """A ``Printer`` (see ``domain.material``): A4, numbered at the foot. Needs a QGuiApplication.

    One page's HTML is laid out at a time, so that a thousand articles take no more memory than one.
    """
    fonts.load()
    with tempfile.TemporaryDirectory(prefix="briefing-") as folder:
        draft = Path(folder, "pages.pdf")
        _print(draft, pages, title)
        with draft.open("r+b") as made:
            _date(made, created)
            _lead(made)
            made.seek(0)
            shutil.copyfileobj(made, file)


def _print(draft: Path, pages: Iterable[str], title: str) -> None:
    writer = QPdfWriter(str(draft))
    writer.setResolution(_DPI)
    margins = QMarginsF(_SIDES, _TOP, _SIDES, _BOTTOM)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            margins,
            QPageLayout.Unit.Millimeter,
        )
    )
    writer.setTitle(title)
    writer.setCreator(config.APP_NAME)
    # The same pages are the same file.
    writer.setDocumentId(QUuid(str(uuid5(NAMESPACE_URL, title))))
    painter = QPainter()
    number = 0
    try:
        for page in pages:
            if number:
                writer.newPage()
            elif not painter.begin(writer):
                raise ExportError("The PDF cannot be written. Free some space and export again.")
            number = _paint(painter, writer, page, number)
    finally:
        painter.end()


class _Page(QTextDocument):
    """A document that loads nothing."""

    def loadResource(self, kind: int, name: QUrl | str) -> None:
        """Nothing is loaded, from the network or from disk."""


def _paint(painter: QPainter, writer: QPdfWriter, html: str, number: int) -> int:
    """Paint one page's HTML, on as many sheets as it takes; the number of the last."""
    document = _Page()
    document.setDocumentMargin(0)
    document.documentLayout().setPaintDevice(writer)
    document.setDefaultFont(_face())
    document.setHtml(html)
    size = QSizeF(writer.width(), writer.height())
    document.setPageSize(size)
    _keep_together(document, size.height())
    for sheet in range(document.pageCount()):
        if sheet:
            writer.newPage()
        number += 1
        _paint_sheet(painter, document, size, sheet)
        _paint_foot(painter, size, number)
    return number


def _keep_together(document: QTextDocument, sheet: float) -> None:
    """Leave no heading below which its sheet ends, and no row of a table on two sheets; Qt does both."""
    # Handed on: a layout got from a table's document() is deleted with that, while it is in use.
    layout, block = document.documentLayout(), document.begin()
    while block.isValid():
        table = QTextCursor(block).currentTable()
        if table:
            _keep_rows(layout, table, sheet)
            block = document.findBlock(table.lastPosition()).next()
            continue
        below = block.next()
        if block.blockFormat().headingLevel() and below.isValid():
            top, under = layout.blockBoundingRect(block).top(), layout.blockBoundingRect(below).top()
            first = below.layout().lineAt(0)  # there is none before the block was asked for its place
            if first.isValid() and top // sheet < (under + first.y() + first.height()) // sheet:
                _begin_sheet(block)
        block = below


def _begin_sheet(block: QTextBlock) -> None:
    """Begin a sheet before a block; before the headings that it stands below, if it does."""
    while block.previous().blockFormat().headingLevel():
        block = block.previous()
    cursor, new = QTextCursor(block), QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore
    if table := cursor.currentTable():
        whole = table.format()
        whole.setPageBreakPolicy(new)
        table.setFormat(whole)
    else:
        look = block.blockFormat()
        look.setPageBreakPolicy(new)
        cursor.setBlockFormat(look)


def _keep_rows(layout: QAbstractTextDocumentLayout, table: QTextTable, sheet: float) -> None:
    """Move rows that would be on two sheets to the second; Qt parts them between any two lines."""
    header = table.format().toTableFormat().headerRowCount()
    for row in range(header, table.rows()):
        top, bottom = _edges(layout, table, row)
        if top // sheet == (bottom - _EDGE) // sheet or bottom - top > sheet * _KEPT:
            continue
        if row > header:
            _end_sheet(table, row - 1)
        else:
            _begin_sheet(table.firstCursorPosition().block())


def _edges(layout: QAbstractTextDocumentLayout, table: QTextTable, row: int) -> tuple[float, float]:
    """Where the words of a row begin and end, in dots from the top of the first sheet."""
    cells = [table.cellAt(row, column) for column in range(table.columns())]
    tops = (layout.blockBoundingRect(cell.firstCursorPosition().block()).top() for cell in cells)
    bottoms = (layout.blockBoundingRect(cell.lastCursorPosition().block()).bottom() for cell in cells)
    return min(tops), max(bottoms)


def _end_sheet(table: QTextTable, row: int) -> None:
    """Begin a sheet after a row. Its lower edge is then on that sheet, below the header that Qt repeats: it
    is not drawn, and takes no room."""
    ending = QTextBlockFormat()
    ending.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysAfter)
    change = table.firstCursorPosition()
    change.beginEditBlock()
    for column in range(table.columns()):
        cell = table.cellAt(row, column)
        look = cell.format().toTableCellFormat()
        look.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
        look.setBottomPadding(0)
        cell.setFormat(look)
        cell.lastCursorPosition().mergeBlockFormat(ending)
    change.endEditBlock()


def _face() -> QFont:
    """The serif without ligatures and their like: who searches or copies the text is to get its letters."""
    face = fonts.serif(14)
    for ligatures in ("liga", "clig", "calt"):
        face.setFeature(QFont.Tag(ligatures), 0)
    return face


def _paint_sheet(painter: QPainter, document: QTextDocument, size: QSizeF, sheet: int) -> None:
    shown = QRectF(QPointF(0, sheet * size.height()), size)
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette.setColor(QPalette.ColorRole.Text, QColor(LIGHT.ink))
    context.clip = shown.adjusted(0, _EDGE, 0, -_EDGE)
    painter.save()
    painter.translate(0, -shown.top())
    painter.setClipRect(shown)
    document.documentLayout().draw(painter, context)
    painter.restore()


def _paint_foot(painter: QPainter, size: QSizeF, number: int) -> None:
    mm = _DPI / 25.4
    painter.save()
    # Not tabular figures: who copies the text would get signs of the font's own.
    painter.setFont(fonts.sans(11))
    painter.setPen(QColor(LIGHT.ink3))
    foot = QRectF(0, size.height() + _FOOTER * mm / 2, size.width(), _FOOTER * mm)
    painter.drawText(foot, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, str(number))
    painter.restore()


def _date(made: BinaryIO, created: date) -> None:
    """Put the day of the export where Qt has put the second: the same length, so that every offset holds."""
    compact, spelled = f"{created:%Y%m%d}000000".encode(), f"{created.isoformat()}T00:00:00".encode()
    with mmap.mmap(made.fileno(), 0) as data:
        for found in _DATED.finditer(data):
            group = 1 if found[1] else 2
            data[found.start(group) : found.end(group)] = compact if found[1] else spelled


def _lead(made: BinaryIO) -> None:
    """Make links within the pages lead to their names. Qt writes the names (in UTF-16), but the links as
    addresses of the web. A place is told in fewer signs than an action, so that the length can stay."""
    with mmap.mmap(made.fileno(), 0) as data:
        for found in _LINK.finditer(data):
            name = b"\xfe\xff" + found[1].decode("ascii").encode("utf-16-be")
            data[found.start() : found.end()] = (b"/Dest (%s)" % name).ljust(len(found[0]))
