"""LibreOffice documents (ODT): text as it stands with all changes accepted, tables and footnotes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.errors import UnreadableFileError
from briefing_app.importers.importer import Importer
from briefing_app.importers.lines import Facts
from briefing_app.importers.office import Names, blocks_of, draft
from briefing_app.importers.package import attribute, is_zip, local_name, mimetype, open_zip, parse_xml, part
from briefing_app.importers.properties import facts_of_properties

if TYPE_CHECKING:
    from zipfile import ZipFile

    from lxml.etree import _Element

_KIND = b"application/vnd.oasis.opendocument.text"
_NAMES = Names(
    paragraphs=frozenset({"p", "h"}),
    row="table-row",
    cell="table-cell",
    # What was deleted, remarks in the margin, and notes, which are read by themselves.
    skipped=frozenset({"tracked-changes", "annotation", "note", "forms", "automatic-styles"}),
    signs={"tab": " ", "s": " ", "line-break": "\n"},
)


def read(path: Path, file: BinaryIO) -> list[ArticleDraft]:
    """One article. Raises UnreadableFileError for a damaged or locked document."""
    with open_zip(path, file) as archive:
        data = part(path, archive, "content.xml")
        if data is None:
            raise UnreadableFileError(path, "is not a text document. Save it as ODT or as plain text.")
        if b"encryption-data" in (part(path, archive, "META-INF/manifest.xml") or b""):
            raise UnreadableFileError(path, "is locked with a password. Save it without one.")
        root = parse_xml(path, data)
        parents = {attribute(style, "name"): style for style in root.iterfind(".//{*}automatic-styles/*")}

        def style_of(paragraph: _Element) -> str:
            if local_name(paragraph) == "h":
                return "heading"
            name = attribute(paragraph, "style-name")
            return (attribute(parents[name], "parent-style-name") if name in parents else name).lower()

        notes = [
            block
            for note in root.iterfind(".//{*}note-body")
            for block in blocks_of(note, _NAMES, lambda _: "")
        ]
        return [draft(path, blocks_of(root, _NAMES, style_of), notes, _properties(path, archive))]


def sniff(head: bytes) -> bool:
    """A package that says it is an OpenDocument text, or has its parts among its first."""
    said = mimetype(head)
    return said.startswith(_KIND) or (not said and is_zip(head) and b"content.xml" in head)


def _properties(path: Path, archive: ZipFile) -> Facts:
    data = part(path, archive, "meta.xml")
    values = {local_name(item): item.text for item in parse_xml(path, data).iter("{*}*")} if data else {}
    author = values.get("initial-creator") or values.get("creator")
    return facts_of_properties(values.get("title"), author, values.get("creation-date"))


IMPORTER = Importer("a LibreOffice document", frozenset({".odt", ".ott"}), read, sniff)
