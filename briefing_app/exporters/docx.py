"""The document as a Word file, with real headings, styles, tables and links to go on working with."""

from __future__ import annotations

import re
import tempfile
import zipfile
from collections.abc import Sequence
from typing import BinaryIO

from briefing_app import config
from briefing_app.domain.material import Content, Material, Options
from briefing_app.exporters import paragraphs
from briefing_app.exporters.codes import xml_escaped
from briefing_app.exporters.format import Format
from briefing_app.exporters.outline import Block, Kind, Paged, Run, Table
from briefing_app.exporters.pages import Document
from briefing_app.exporters.paragraphs import LOOKS, Look, Placed, flat, reads_leftwards
from briefing_app.exporters.zips import DECLARATION, IN_MEMORY, entry, put

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORDS = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    f' xmlns:r="{_OFFICE}/relationships"'
)
_PARTS = {"styles": "styles", "numbering": "numbering", "settings": "settings"}
_LONGEST_BOOKMARK = 40
_WHITE = re.compile(r"([\n\t])")
_LEVELS = {Kind.HEADING: 0, Kind.SUBHEADING: 1}


def write(material: Material, opened: Sequence[BinaryIO], options: Options) -> None:
    save(Document(material), opened[0])


def save(document: Paged, file: BinaryIO) -> None:
    """One document, written as it goes: python-docx takes 0.3 s an article and all of the memory."""
    pages = _Pages()
    with (
        zipfile.ZipFile(file, "w") as archive,
        tempfile.SpooledTemporaryFile(IN_MEMORY) as body,
    ):
        for part in document.parts():
            for placed in flat(part):
                made = pages.table(placed) if isinstance(placed, Table) else pages.paragraph(placed)
                body.write(made.encode("utf-8"))
        archive.writestr(entry("[Content_Types].xml"), _types())
        archive.writestr(entry("_rels/.rels"), _relations(_TOP))
        archive.writestr(entry("docProps/core.xml"), _facts(document))
        put(archive, "word/document.xml", f"{DECLARATION}<w:document {_NAMESPACES}><w:body>\n", body, _END)
        archive.writestr(entry("word/_rels/document.xml.rels"), _relations(pages.relations))
        archive.writestr(entry("word/styles.xml"), _styles())
        archive.writestr(entry("word/numbering.xml"), _NUMBERING)
        archive.writestr(entry("word/settings.xml"), _SETTINGS)


class _Pages:
    """Paragraphs and tables as XML, and the addresses that they turned out to lead to."""

    def __init__(self) -> None:
        self._bookmarks = 0
        self._addresses: dict[str, str] = {}

    @property
    def relations(self) -> list[tuple[str, str, str]]:
        """What the text refers to: id, kind and target."""
        own = [(f"p{number}", kind, f"{name}.xml") for number, (name, kind) in enumerate(_PARTS.items())]
        return own + [(key, "hyperlink", address) for address, key in self._addresses.items()]

    def paragraph(self, placed: Placed) -> str:
        """One block."""
        leftwards = reads_leftwards(placed.block.text)
        look = _styled(placed.style)
        if placed.border:
            look += (
                f'<w:pBdr><w:left w:val="single" w:sz="18" w:space="8" w:color="{placed.border}"/></w:pBdr>'
            )
        look += "<w:bidi/>" if leftwards else ""
        words = "".join(self._run(run, leftwards) for run in placed.block.runs)
        if placed.anchor:
            self._bookmarks += 1
            key = f'w:id="{self._bookmarks}"'
            name = _bookmark(placed.anchor)
            words = f'<w:bookmarkStart {key} w:name="{name}"/><w:bookmarkEnd {key}/>{words}'
        return f"<w:p>{_within('w:pPr', look)}{words}</w:p>\n"

    def table(self, table: Table) -> str:
        """A table as wide as the text, its header again on each page. What follows it keeps apart from it."""
        wide = _twips(paragraphs.PAPER[0] - 2 * paragraphs.SIDES)
        columns = [round(wide * share) for share in table.shares]
        grid = "".join(f'<w:gridCol w:w="{column}"/>' for column in columns)
        rows = "".join(self._row(row, columns, header=not number) for number, row in enumerate(table.rows))
        return f"<w:tbl>{_TABLE}<w:tblGrid>{grid}</w:tblGrid>\n{rows}</w:tbl>\n{_AFTER_TABLE}\n"

    def _row(self, row: Sequence[Block], columns: Sequence[int], *, header: bool) -> str:
        cells = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{column}" w:type="dxa"/></w:tcPr>\n{self.paragraph(Placed(cell))}'
            "</w:tc>\n"
            for cell, column in zip(row, columns, strict=True)
        )
        return f"<w:tr><w:trPr><w:cantSplit/>{'<w:tblHeader/>' if header else ''}</w:trPr>{cells}</w:tr>\n"

    def _run(self, run: Run, leftwards: bool) -> str:
        made = f"<w:r>{_within('w:rPr', _look(run, leftwards))}{_text(run.text)}</w:r>"
        if run.target.startswith("#"):
            return f'<w:hyperlink w:anchor="{_bookmark(run.target[1:])}" w:history="1">{made}</w:hyperlink>'
        if run.target:
            key = self._addresses.setdefault(run.target, f"a{len(self._addresses)}")
            return f'<w:hyperlink r:id="{key}" w:history="1">{made}</w:hyperlink>'
        return made


def _look(run: Run, leftwards: bool) -> str:
    """The look of some words, its parts in the order that the format wants."""
    look = f'<w:rFonts w:ascii="{paragraphs.MONO}" w:hAnsi="{paragraphs.MONO}"/>' if run.code else ""
    look += "<w:b/><w:bCs/>" if run.strong else ""
    look += "<w:i/><w:iCs/>" if run.emphasis else ""
    if run.said:
        line = "dotted" if run.said.indirect else "single"
        look += f'<w:u w:val="{line}" w:color="{paragraphs.mark(run.said.actor)}"/>'
    elif run.link:
        look += f'<w:color w:val="{paragraphs.LINK}"/>'
    look += f'<w:shd w:val="clear" w:color="auto" w:fill="{paragraphs.MARKER}"/>' if run.marked else ""
    return look + ("<w:rtl/>" if leftwards else "")


def _text(text: str) -> str:
    signs = {"\n": "<w:br/>", "\t": "<w:tab/>"}
    return "".join(
        signs.get(part) or f'<w:t xml:space="preserve">{xml_escaped(part)}</w:t>'
        for part in _WHITE.split(text)
        if part
    )


def _within(tag: str, inner: str) -> str:
    return f"<{tag}>{inner}</{tag}>" if inner else ""


def _bookmark(anchor: str) -> str:
    return re.sub(r"[^A-Za-z0-9]", "_", anchor)[:_LONGEST_BOOKMARK]


def _twips(centimetres: float) -> int:
    return round(centimetres / 2.54 * 1440)


def _styled(kind: Kind) -> str:
    return "" if kind is Kind.TEXT else f'<w:pStyle w:val="{_id(LOOKS[kind])}"/>'


def _id(look: Look) -> str:
    return look.name.replace(" ", "")


def _styles() -> str:
    made = "".join(_style(kind, look) for kind, look in LOOKS.items())
    return f"{DECLARATION}<w:styles {_NAMESPACES}>\n{made}</w:styles>\n"


def _style(kind: Kind, look: Look) -> str:
    """A paragraph style, one of Word's own where Word has one of this name."""
    name = look.name.lower() if look.name.startswith("Heading") else look.name
    keeps = kind in _LEVELS or kind is Kind.QUOTE
    paragraph = "<w:keepNext/>" if keeps else ""
    paragraph += '<w:numPr><w:numId w:val="1"/></w:numPr>' if kind is Kind.ITEM else ""
    paragraph += (
        f'<w:spacing w:before="{look.before * 20:g}" w:after="{look.after * 20:g}" w:line="300"'
        ' w:lineRule="auto"/>'
    )
    paragraph += f'<w:ind w:left="{_twips(look.indent)}"/>' if look.indent is not None else ""
    paragraph += f'<w:outlineLvl w:val="{_LEVELS[kind]}"/>' if kind in _LEVELS else ""
    words = f'<w:rFonts w:ascii="{look.font}" w:hAnsi="{look.font}"/>'
    words += "<w:b/><w:bCs/>" if look.bold else ""
    words += (
        f'<w:color w:val="{look.color}"/><w:sz w:val="{look.size * 2:g}"/><w:szCs w:val="{look.size * 2:g}"/>'
    )
    default, based = (' w:default="1"', "") if kind is Kind.TEXT else ("", '<w:basedOn w:val="Normal"/>')
    return (
        f'<w:style w:type="paragraph"{default} w:styleId="{_id(look)}"><w:name w:val="{name}"/>{based}'
        f"<w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{words}</w:rPr></w:style>\n"
    )


_PAGE = (
    f'<w:sectPr><w:pgSz w:w="{_twips(paragraphs.PAPER[0])}" w:h="{_twips(paragraphs.PAPER[1])}"/>'
    f'<w:pgMar w:top="{_twips(paragraphs.TOP)}" w:right="{_twips(paragraphs.SIDES)}"'
    f' w:bottom="{_twips(paragraphs.BOTTOM)}" w:left="{_twips(paragraphs.SIDES)}"'
    ' w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>'
)
_END = f"{_PAGE}</w:body></w:document>\n"
_RULE = f'w:val="single" w:sz="4" w:space="0" w:color="{paragraphs.RULE}"'
_TABLE = (
    '<w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>'
    f"<w:top {_RULE}/><w:bottom {_RULE}/><w:insideH {_RULE}/></w:tblBorders>"
    '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="60" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>'
    '<w:bottom w:w="60" w:type="dxa"/><w:right w:w="140" w:type="dxa"/></w:tblCellMar></w:tblPr>'
)
# Two tables would be one without it, and Word wants none at the very end.
_AFTER_TABLE = '<w:p><w:pPr><w:spacing w:before="0" w:after="0"/></w:pPr></w:p>'
_NUMBERING = (
    f"{DECLARATION}<w:numbering {_NAMESPACES}>"
    '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/>'
    '<w:lvlText w:val="•"/><w:lvlJc w:val="left"/>'
    '<w:pPr><w:ind w:left="510" w:hanging="227"/></w:pPr></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>\n'
)
_SETTINGS = (
    f'{DECLARATION}<w:settings {_NAMESPACES}><w:compat><w:compatSetting w:name="compatibilityMode"'
    ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>\n'
)
_TOP = [("d0", "officeDocument", "word/document.xml"), ("d1", "core-properties", "docProps/core.xml")]


def _types() -> str:
    """What each part of the archive is."""
    kinds = {"document": "document.main"} | _PARTS
    parts = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_WORDS}.{kind}+xml"/>\n'
        for name, kind in kinds.items()
    )
    return (
        f'{DECLARATION}<Types xmlns="{_PACKAGE}/content-types">\n'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\n'
        '<Default Extension="xml" ContentType="application/xml"/>\n'
        '<Override PartName="/docProps/core.xml"'
        f' ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\n{parts}</Types>\n'
    )


def _relations(targets: Sequence[tuple[str, str, str]]) -> str:
    made = ""
    for key, kind, target in targets:
        place = (
            f"{_PACKAGE}/relationships/metadata" if kind == "core-properties" else f"{_OFFICE}/relationships"
        )
        outside = ' TargetMode="External"' if kind == "hyperlink" else ""
        made += f'<Relationship Id="{key}" Type="{place}/{kind}" Target="{xml_escaped(target)}"{outside}/>\n'
    return f'{DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">\n{made}</Relationships>\n'


def _facts(document: Paged) -> str:
    """What the file says of itself."""
    day = f'xsi:type="dcterms:W3CDTF">{document.created.isoformat()}T00:00:00Z'
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\n'
        f"<dc:title>{xml_escaped(document.title)}</dc:title>\n"
        f"<dc:creator>{xml_escaped(document.user)}</dc:creator>\n"
        f"<cp:lastModifiedBy>{config.APP_NAME}</cp:lastModifiedBy>\n"
        f"<dcterms:created {day}</dcterms:created>\n<dcterms:modified {day}</dcterms:modified>\n"
        "</cp:coreProperties>\n"
    )


EXPORTER = Format("docx", "Word document", ".docx", frozenset(Content), write)
