"""The document as an OpenDocument text, for LibreOffice and every other word processor."""

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

_TYPE = "application/vnd.oasis.opendocument.text"
_NAMESPACES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in {
        **{
            name: f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"
            for name in ("office", "style", "text", "table", "meta")
        },
        "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
        "xlink": "http://www.w3.org/1999/xlink",
        "dc": "http://purl.org/dc/elements/1.1/",
    }.items()
)
_MANIFEST = (
    DECLARATION
    + '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"'
    + ' manifest:version="1.3">\n'
    + f'<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="{_TYPE}"/>\n'
    + "".join(
        f'<manifest:file-entry manifest:full-path="{name}.xml" manifest:media-type="text/xml"/>\n'
        for name in ("content", "styles", "meta")
    )
    + "</manifest:manifest>\n"
)
_LEVELS = {Kind.HEADING: 1, Kind.SUBHEADING: 2}
_WHITE = re.compile(r"[\n\t]|^ +| {2,}| +$")


def write(material: Material, opened: Sequence[BinaryIO], options: Options) -> None:
    save(Document(material, options.wording), opened[0])


def save(document: Paged, file: BinaryIO) -> None:
    """Styles stand before the text and are known after it, so the text waits in a file of its own."""
    pages = _Pages()
    with (
        zipfile.ZipFile(file, "w") as archive,
        tempfile.SpooledTemporaryFile(IN_MEMORY) as body,
    ):
        archive.writestr(entry("mimetype", stored=True), _TYPE)
        for part in document.parts():
            for placed in flat(part):
                made = pages.table(placed) if isinstance(placed, Table) else pages.paragraph(placed)
                body.write(made.encode("utf-8"))
        put(archive, "content.xml", _before(pages), body, _END)
        archive.writestr(entry("styles.xml"), _styles())
        archive.writestr(entry("meta.xml"), _meta(document))
        archive.writestr(entry("META-INF/manifest.xml"), _MANIFEST)


class _Pages:
    """Paragraphs and tables as XML, and the automatic styles that they turned out to need."""

    def __init__(self) -> None:
        self._automatic: dict[tuple[str, ...], str] = {}

    @property
    def automatic(self) -> str:
        return "".join(
            f'<style:style style:name="{name}" style:family="{family}"{parent}>{properties}</style:style>\n'
            for (family, parent, properties), name in self._automatic.items()
        )

    def paragraph(self, placed: Placed) -> str:
        """One block."""
        block = placed.block
        style = self._paragraph_style(placed)
        words = "".join(map(self._run, block.runs))
        if placed.anchor:
            words = f'<text:bookmark text:name="{xml_escaped(placed.anchor)}"/>{words}'
        if level := _LEVELS.get(block.kind):
            return f'<text:h text:style-name="{style}" text:outline-level="{level}">{words}</text:h>\n'
        made = f'<text:p text:style-name="{style}">{words}</text:p>'
        if block.kind is Kind.ITEM:
            made = f'<text:list text:style-name="Bullets"><text:list-item>{made}</text:list-item></text:list>'
        return f"{made}\n"

    def table(self, table: Table) -> str:
        """A table as wide as the text, its header again on each page."""
        columns = "".join(
            f'<table:table-column table:style-name="{self._column(share)}"/>' for share in table.shares
        )
        header, *rows = map(self._row, table.rows)
        return (
            f'<table:table table:style-name="Table">{columns}\n'
            f"<table:table-header-rows>{header}</table:table-header-rows>\n{''.join(rows)}</table:table>\n"
        )

    def _row(self, row: Sequence[Block]) -> str:
        cells = "".join(
            f'<table:table-cell table:style-name="Cell">{self.paragraph(Placed(cell))}</table:table-cell>'
            for cell in row
        )
        return f'<table:table-row table:style-name="Row">{cells}</table:table-row>\n'

    def _column(self, share: float) -> str:
        wide = f'style:rel-column-width="{round(share * 65535)}*"'
        return self._style("table-column", "", f"<style:table-column-properties {wide}/>")

    def _paragraph_style(self, placed: Placed) -> str:
        own = _name(LOOKS[placed.style].name)
        looks = ""
        if placed.border:
            looks += f' fo:border-left="2.25pt solid #{placed.border}" fo:padding-left="8pt"'
        if reads_leftwards(placed.block.text):
            looks += ' style:writing-mode="rl-tb"'
        if not looks:
            return own
        parent = f' style:parent-style-name="{own}"'
        return self._style("paragraph", parent, f"<style:paragraph-properties{looks}/>")

    def _style(self, family: str, parent: str, properties: str) -> str:
        key = (family, parent, properties)
        return self._automatic.setdefault(key, f"{family[0].upper()}{len(self._automatic) + 1}")

    def _run(self, run: Run) -> str:
        looks = ' fo:font-weight="bold"' if run.strong else ""
        looks += ' fo:font-style="italic"' if run.emphasis else ""
        looks += (
            f' style:font-name="{paragraphs.MONO}" fo:font-family="{paragraphs.MONO}"' if run.code else ""
        )
        looks += f' fo:background-color="#{paragraphs.MARKER}"' if run.marked else ""
        if run.said:
            line = "dotted" if run.said.indirect else "solid"
            looks += (
                f' style:text-underline-style="{line}" style:text-underline-width="auto"'
                f' style:text-underline-color="#{paragraphs.mark(run.said.actor)}"'
                f' fo:color="#{LOOKS[Kind.TEXT].color}"'
            )
        elif run.link:
            looks += f' fo:color="#{paragraphs.LINK}"'
        words = _WHITE.sub(_white, xml_escaped(run.text))
        if looks:
            style = self._style("text", "", f"<style:text-properties{looks}/>")
            words = f'<text:span text:style-name="{style}">{words}</text:span>'
        link = xml_escaped(run.target)
        return f'<text:a xlink:type="simple" xlink:href="{link}">{words}</text:a>' if link else words


def _white(found: re.Match[str]) -> str:
    """White space that a reader of the format would otherwise take for one space, or none."""
    sign = found[0]
    if sign == "\n":
        return "<text:line-break/>"
    return "<text:tab/>" if sign == "\t" else f'<text:s text:c="{len(sign)}"/>'


def _name(name: str) -> str:
    return name.replace(" ", "_20_")


def _before(pages: _Pages) -> str:
    return (
        f'{DECLARATION}<office:document-content {_NAMESPACES} office:version="1.3">\n'
        f"<office:automatic-styles>\n{_TABLES}{pages.automatic}</office:automatic-styles>\n"
        "<office:body>\n<office:text>\n"
    )


_END = "</office:text>\n</office:body>\n</office:document-content>\n"
_RULE = f"0.5pt solid #{paragraphs.RULE}"
_TABLES = (
    '<style:style style:name="Table" style:family="table"><style:table-properties table:align="margins"'
    f' fo:margin-bottom="10pt"/></style:style>\n'
    '<style:style style:name="Row" style:family="table-row">'
    '<style:table-row-properties fo:keep-together="always"/></style:style>\n'
    '<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties'
    f' fo:border-top="{_RULE}" fo:border-bottom="{_RULE}" fo:padding="3pt 7pt 3pt 0pt"/></style:style>\n'
)


def _styles() -> str:
    looks = "".join(map(_style, LOOKS.values()))
    (wide, high), sides, top, bottom = paragraphs.PAPER, paragraphs.SIDES, paragraphs.TOP, paragraphs.BOTTOM
    bullets = (
        '<text:list-style style:name="Bullets">'
        '<text:list-level-style-bullet text:level="1" text:bullet-char="•">'
        '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">'
        '<style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.4cm"'
        ' fo:margin-left="0.9cm"/></style:list-level-properties>'
        "</text:list-level-style-bullet></text:list-style>\n"
    )
    return (
        f'{DECLARATION}<office:document-styles {_NAMESPACES} office:version="1.3">\n'
        f"<office:styles>\n{looks}{bullets}</office:styles>\n"
        '<office:automatic-styles>\n<style:page-layout style:name="A4"><style:page-layout-properties'
        f' fo:page-width="{wide}cm" fo:page-height="{high}cm" fo:margin-left="{sides}cm"'
        f' fo:margin-right="{sides}cm" fo:margin-top="{top}cm" fo:margin-bottom="{bottom}cm"/>'
        "</style:page-layout>\n</office:automatic-styles>\n"
        '<office:master-styles>\n<style:master-page style:name="Standard" style:page-layout-name="A4"/>\n'
        "</office:master-styles>\n</office:document-styles>\n"
    )


def _style(look: Look) -> str:
    level = f' style:default-outline-level="{look.name[-1]}"' if look.name.startswith("Heading") else ""
    keep = ' fo:keep-with-next="always"' if level or look.name == "Quote" else ""
    indent = f' fo:margin-left="{look.indent}cm"' if look.indent is not None else ""
    return (
        f'<style:style style:name="{_name(look.name)}" style:display-name="{look.name}"'
        f' style:family="paragraph"{level}>'
        f'<style:paragraph-properties fo:margin-top="{look.before}pt" fo:margin-bottom="{look.after}pt"'
        f' fo:line-height="125%"{indent}{keep}/>'
        f'<style:text-properties fo:font-family="{look.font}" fo:font-size="{look.size}pt"'
        f' fo:color="#{look.color}" fo:font-weight="{"bold" if look.bold else "normal"}"/></style:style>\n'
    )


def _meta(document: Paged) -> str:
    return (
        f'{DECLARATION}<office:document-meta {_NAMESPACES} office:version="1.3">\n<office:meta>\n'
        f"<meta:generator>{config.APP_NAME}</meta:generator>\n<dc:title>{xml_escaped(document.title)}</dc:title>\n"
        f"<meta:initial-creator>{xml_escaped(document.user)}</meta:initial-creator>\n"
        f"<meta:creation-date>{document.created.isoformat()}T00:00:00</meta:creation-date>\n"
        "</office:meta>\n</office:document-meta>\n"
    )


EXPORTER = Format("odt", "OpenDocument text", ".odt", frozenset(Content), write)
