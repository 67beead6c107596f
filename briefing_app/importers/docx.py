"""Word documents (DOCX): text as it stands with all changes accepted, tables and footnotes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.errors import UnreadableFileError
from briefing_app.importers.importer import Importer
from briefing_app.importers.lines import Facts
from briefing_app.importers.office import Block, Names, blocks_of, draft
from briefing_app.importers.package import attribute, is_zip, local_name, open_zip, parse_xml, part
from briefing_app.importers.properties import facts_of_properties

if TYPE_CHECKING:
    from zipfile import ZipFile

    from lxml.etree import _Element

_NAMES = Names(
    paragraphs=frozenset({"p"}),
    row="tr",
    cell="tc",
    # What was deleted or moved away, and the copy of a drawing for older programs.
    skipped=frozenset({"del", "moveFrom", "Fallback", "pPr", "rPr", "instrText"}),
    signs={"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"},
    text="t",
)


def read(path: Path, file: BinaryIO) -> list[ArticleDraft]:
    """One article. Raises UnreadableFileError for a damaged or locked document."""
    with open_zip(path, file) as archive:
        document = part(path, archive, "word/document.xml")
        if document is None:
            raise UnreadableFileError(path, "is not a Word document. Save it as DOCX or as plain text.")
        styles = _styles(path, archive)

        def style_of(paragraph: _Element) -> str:
            found = (attribute(element, "val") for element in paragraph.iterfind("./{*}pPr/{*}pStyle"))
            return next((styles.get(name, name).lower() for name in found), "")

        blocks = blocks_of(parse_xml(path, document), _NAMES, style_of)
        return [draft(path, blocks, _footnotes(path, archive), _properties(path, archive))]


def sniff(head: bytes) -> bool:
    """A package with a Word document's parts among its first."""
    return is_zip(head) and b"word/" in head


def _styles(path: Path, archive: ZipFile) -> dict[str, str]:
    """The styles' own names, which are English, by their ids, which may not be."""
    data = part(path, archive, "word/styles.xml")
    if data is None:
        return {}
    return {
        attribute(style, "styleId"): attribute(name, "val")
        for style in parse_xml(path, data).iterfind("./{*}style")
        for name in style.iterfind("./{*}name")
    }


def _footnotes(path: Path, archive: ZipFile) -> list[Block]:
    data = part(path, archive, "word/footnotes.xml")
    return blocks_of(parse_xml(path, data), _NAMES, lambda _: "") if data else []


def _properties(path: Path, archive: ZipFile) -> Facts:
    data = part(path, archive, "docProps/core.xml")
    values = {local_name(item): item.text for item in parse_xml(path, data)} if data else {}
    return facts_of_properties(values.get("title"), values.get("creator"), values.get("created"))


IMPORTER = Importer("a Word document", frozenset({".docx"}), read, sniff)
