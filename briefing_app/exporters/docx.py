"""The document as a Word file, with real headings, styles and links to go on working with."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from datetime import datetime, time
from typing import TYPE_CHECKING, Any, BinaryIO

from briefing_app import config
from briefing_app.domain.material import Content, Material, Options
from briefing_app.exporters.codes import xml_text
from briefing_app.exporters.format import Format
from briefing_app.exporters.outline import Paged, Run
from briefing_app.exporters.pages import Document
from briefing_app.exporters.paragraphs import (
    LINK,
    LOOKS,
    MARKER,
    MONO,
    Look,
    Placed,
    flat,
    mark,
    reads_leftwards,
)
from briefing_app.exporters.zips import repack

if TYPE_CHECKING:
    from docx.document import Document as Word
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.text.paragraph import Paragraph

_HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
_LONGEST_BOOKMARK = 40


def write(material: Material, opened: Sequence[BinaryIO], options: Options) -> None:
    save(Document(material), opened[0])


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
            pages.add(placed)
    data = io.BytesIO()
    word.save(data)
    repack(data.getvalue(), file)


class _Pages:
    """A Word document that paragraphs are added to."""

    def __init__(self, word: Word) -> None:
        _set_page(word)
        self._word = word
        self._styles = {kind: _style(word, look) for kind, look in LOOKS.items()}
        self._bookmarks = 0

    def add(self, placed: Placed) -> None:
        """One block as a paragraph."""
        from docx.oxml.ns import qn

        paragraph = self._word.add_paragraph()
        # By its id: looked up as a style it would be compared with all others, each time.
        paragraph._p.style = self._styles[placed.style]
        leftwards = reads_leftwards(placed.block.text)
        look = paragraph._p.get_or_add_pPr()
        if placed.border:
            border = _element("w:pBdr")
            border.append(_element("w:left", val="single", sz="18", space="8", color=placed.border))
            look.append(border)
        if leftwards:
            look.append(_element("w:bidi"))
        if placed.anchor:
            self._bookmarks += 1
            number = str(self._bookmarks)
            paragraph._p.append(_element("w:bookmarkStart", id=number, name=_bookmark(placed.anchor)))
            paragraph._p.append(_element("w:bookmarkEnd", id=number))
        for run in placed.block.runs:
            made = _run(paragraph, run, leftwards)
            link = f"#{run.said.anchor}" if run.said else run.link
            if link.startswith("#"):
                _wrap(made, _element("w:hyperlink", anchor=_bookmark(link[1:]), history="1"))
            elif link:
                around = _element("w:hyperlink", history="1")
                target = paragraph.part.relate_to(xml_text(link), _HYPERLINK, is_external=True)
                around.set(qn("r:id"), target)
                _wrap(made, around)


def _run(paragraph: Paragraph, run: Run, leftwards: bool) -> BaseOxmlElement:
    """Words with their look, whose parts stand in the order that the format wants."""
    made = paragraph.add_run(xml_text(run.text))
    made.bold, made.italic = run.strong or None, run.emphasis or None
    if run.code:
        made.font.name = MONO
    look = made._r.get_or_add_rPr()
    if run.said:
        line = "dotted" if run.said.indirect else "single"
        look.append(_element("w:u", val=line, color=mark(run.said.actor)))
    elif run.link:
        look.append(_element("w:color", val=LINK))
    if run.marked:
        look.append(_element("w:shd", val="clear", color="auto", fill=MARKER))
    if leftwards:
        look.append(_element("w:rtl"))
    return made._r


def _wrap(element: BaseOxmlElement, around: BaseOxmlElement) -> None:
    element.addprevious(around)
    around.append(element)


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
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(3)
    page.top_margin, page.bottom_margin = Cm(2.4), Cm(2.6)


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
    space.keep_with_next = look.name.startswith("Heading") or look.name == "Quote"
    if look.indent is not None:
        space.left_indent = Cm(look.indent)
    return None if look.name == "Normal" else str(style.style_id)


EXPORTER = Format("docx", "Word document", ".docx", frozenset(Content), write)
