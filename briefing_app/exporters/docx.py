"""The document as a Word file, with real headings, styles, tables and links to go on working with."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from datetime import datetime, time
from typing import TYPE_CHECKING, Any, BinaryIO

from briefing_app import config
from briefing_app.domain.material import Content, Material, Options
from briefing_app.exporters import paragraphs
from briefing_app.exporters.codes import xml_text
from briefing_app.exporters.format import Format
from briefing_app.exporters.outline import Kind, Paged, Run, Table
from briefing_app.exporters.pages import Document
from briefing_app.exporters.paragraphs import LOOKS, Look, Placed, flat, reads_leftwards
from briefing_app.exporters.zips import repack

if TYPE_CHECKING:
    from docx.document import Document as Word
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.text.paragraph import Paragraph

_HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
_LONGEST_BOOKMARK = 40


def write(material: Material, opened: Sequence[BinaryIO], options: Options) -> None:
    save(Document(material, options.wording), opened[0])


def save(document: Paged, file: BinaryIO) -> None:
    """One document. Word's format wants it whole, so it is put together in memory."""
    import docx

    word = docx.Document()
    facts, made = word.core_properties, datetime.combine(document.created, time())
    facts.title, facts.author, facts.comments = document.title, xml_text(document.user), ""
    facts.last_modified_by, facts.created, facts.modified = config.APP_NAME, made, made
    pages = _Pages(word)
    for part in document.parts():
        for placed in flat(part):
            if isinstance(placed, Table):
                pages.table(placed)
            else:
                pages.paragraph(placed)
    pages.end()
    data = io.BytesIO()
    word.save(data)
    repack(data.getvalue(), file)


class _Pages:
    """A Word document that blocks are added to, each behind the last: the library's own way to add one looks
    through all before it."""

    def __init__(self, word: Word) -> None:
        _set_page(word)
        self._word, self._body = word, word.element.body
        self._section = self._body.sectPr
        self._body.remove(self._section)
        self._styles = {kind: _style(word, look) for kind, look in LOOKS.items()}
        self._bookmarks = 0
        self._addresses: dict[str, str] = {}

    def paragraph(self, placed: Placed) -> None:
        """One block."""
        element = _element("w:p")
        self._body.append(element)
        self._fill(element, placed)

    def table(self, table: Table) -> None:
        """A table as wide as the text, its header again on each page. What follows it keeps apart from it."""
        from docx.oxml.ns import qn
        from docx.shared import Cm

        wide = paragraphs.PAPER[0] - 2 * paragraphs.SIDES
        made = self._word._body.add_table(len(table.rows), len(table.shares), Cm(wide))
        made.autofit = False
        layout: Any = made._tbl.tblPr.find(qn("w:tblLayout"))
        layout.addprevious(_borders())
        layout.addnext(_margins())
        for number, (row, cells) in enumerate(zip(made.rows, table.rows, strict=True)):
            row._tr.get_or_add_trPr().append(_element("w:cantSplit"))
            if not number:
                row._tr.get_or_add_trPr().append(_element("w:tblHeader"))
            for cell, block, share in zip(row.cells, cells, table.shares, strict=True):
                cell.width = Cm(wide * share)
                self._fill(cell.paragraphs[0]._p, Placed(block))
        apart = _element("w:p")  # without it two tables would be one
        apart.get_or_add_pPr().append(_element("w:spacing", before="0", after="0"))
        self._body.append(apart)

    def end(self) -> None:
        """Nothing is added any more."""
        self._body.append(self._section)

    def _fill(self, element: Any, placed: Placed) -> None:
        from docx.oxml.ns import qn
        from docx.text.paragraph import Paragraph

        paragraph = Paragraph(element, self._word._body)
        # By its id: looked up as a style it would be compared with all others, each time.
        element.style = self._styles[placed.style]
        leftwards = reads_leftwards(placed.block.text)
        look = element.get_or_add_pPr()
        if placed.border:
            border = _element("w:pBdr")
            border.append(_element("w:left", val="single", sz="18", space="8", color=placed.border))
            look.append(border)
        if leftwards:
            look.append(_element("w:bidi"))
        if placed.anchor:
            self._bookmarks += 1
            number = str(self._bookmarks)
            element.append(_element("w:bookmarkStart", id=number, name=_bookmark(placed.anchor)))
            element.append(_element("w:bookmarkEnd", id=number))
        for run in placed.block.runs:
            made = _run(paragraph, run, leftwards)
            if run.target.startswith("#"):
                _wrap(made, _element("w:hyperlink", anchor=_bookmark(run.target[1:]), history="1"))
            elif run.target:
                around = _element("w:hyperlink", history="1")
                around.set(qn("r:id"), self._related(xml_text(run.target)))
                _wrap(made, around)

    def _related(self, address: str) -> str:
        """The id of an address; the library would look through all for one that it has."""
        if address not in self._addresses:
            key = self._addresses[address] = f"a{len(self._addresses)}"
            self._word.part.rels.add_relationship(_HYPERLINK, address, key, is_external=True)
        return self._addresses[address]


def _run(paragraph: Paragraph, run: Run, leftwards: bool) -> BaseOxmlElement:
    """Words with their look, whose parts stand in the order that the format wants."""
    made = paragraph.add_run(xml_text(run.text))
    made.bold, made.italic = run.strong or None, run.emphasis or None
    if run.code:
        made.font.name = paragraphs.MONO
    look = made._r.get_or_add_rPr()
    if run.said:
        line = "dotted" if run.said.indirect else "single"
        look.append(_element("w:u", val=line, color=paragraphs.mark(run.said.actor)))
    elif run.link:
        look.append(_element("w:color", val=paragraphs.LINK))
    if run.marked:
        look.append(_element("w:shd", val="clear", color="auto", fill=paragraphs.MARKER))
    if leftwards:
        look.append(_element("w:rtl"))
    return made._r


def _wrap(element: BaseOxmlElement, around: BaseOxmlElement) -> None:
    element.addprevious(around)
    around.append(element)


def _borders() -> Any:
    borders = _element("w:tblBorders")
    for side in ("top", "bottom", "insideH"):
        borders.append(_element(f"w:{side}", val="single", sz="4", space="0", color=paragraphs.RULE))
    return borders


def _margins() -> Any:
    """Of each cell, in twentieths of a point."""
    margins = _element("w:tblCellMar")
    for side, width in (("top", 60), ("left", 0), ("bottom", 60), ("right", 140)):
        margins.append(_element(f"w:{side}", w=str(width), type="dxa"))
    return margins


def _bookmark(anchor: str) -> str:
    return re.sub(r"[^A-Za-z0-9]", "_", anchor)[:_LONGEST_BOOKMARK]


def _element(name: str, /, **values: str) -> Any:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made = OxmlElement(name)
    for key, value in values.items():
        made.set(qn(f"w:{key}"), value)
    return made


def _set_page(word: Word) -> None:
    from docx.shared import Cm

    page = word.sections[0]
    page.page_width, page.page_height = map(Cm, paragraphs.PAPER)
    page.left_margin = page.right_margin = Cm(paragraphs.SIDES)
    page.top_margin, page.bottom_margin = Cm(paragraphs.TOP), Cm(paragraphs.BOTTOM)


def _style(word: Word, look: Look) -> str | None:
    """The id of the style so named, made where Word has none, with this look and nothing of the template's;
    None for the one that paragraphs have by themselves."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt, RGBColor

    styles = word.styles
    known = look.name in styles
    style: Any = styles[look.name] if known else styles.add_style(look.name, WD_STYLE_TYPE.PARAGRAPH)
    if not known:
        style.base_style = styles["Normal"]
    for inherited in (*style.element.iter(qn("w:pBdr")), *style.element.iter(qn("w:rPr"))):
        inherited.getparent().remove(inherited)
    style.font.name, style.font.size = look.font, Pt(look.size)
    style.font.color.rgb, style.font.bold, style.font.italic = (
        RGBColor.from_string(look.color),
        look.bold,
        False,
    )
    space = style.paragraph_format
    space.space_before, space.space_after, space.line_spacing = Pt(look.before), Pt(look.after), 1.25
    space.keep_with_next = look.name.startswith("Heading") or look.name == LOOKS[Kind.QUOTE].name
    if look.indent is not None:
        space.left_indent = Cm(look.indent)
    return None if look.name == "Normal" else str(style.style_id)


EXPORTER = Format("docx", "Word document", ".docx", frozenset(Content), write)
