"""E-books (EPUB): a chapter an article, in reading order."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO
from urllib.parse import unquote

from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.errors import FileProblem, UnreadableFileError, printable
from briefing_app.importers.decode import decode
from briefing_app.importers.files import member_of
from briefing_app.importers.importer import Importer
from briefing_app.importers.layout import draft, lay_out
from briefing_app.importers.lines import Facts
from briefing_app.importers.markup import blocks_of
from briefing_app.importers.package import attribute, is_zip, local_name, mimetype, open_zip, parse_xml, part
from briefing_app.importers.properties import facts_of_properties

if TYPE_CHECKING:
    from zipfile import ZipFile

    from lxml.etree import _Element

_FEWEST_WORDS = 25  # fewer are a cover, a title page or a dedication
_MAX_CHAPTERS = 5000
_PAGES = ("application/xhtml+xml", "text/html")
_ENCODING = re.compile(rb"<\?xml[^>]{0,100}encoding\s*=\s*[\"']([\w.:-]{2,40})")


def read(path: Path, file: BinaryIO) -> Iterator[ArticleDraft | FileProblem]:
    """The chapters, and problems of those that cannot be read. Raises UnreadableFileError for the book."""
    with open_zip(path, file) as archive:
        name = _package_name(path, archive)
        root = _xml(path, archive, name)
        manifest = {item.get("id"): item for item in root.iterfind("./{*}manifest/{*}item")}
        book = _facts(root)
        titles = _titles(path, archive, manifest.values(), posixpath.dirname(name))
        for reference in list(root.iterfind("./{*}spine/{*}itemref"))[:_MAX_CHAPTERS]:
            item = manifest.get(reference.get("idref"))
            if (
                item is None
                or item.get("media-type") not in _PAGES
                or "nav" in (item.get("properties") or "")
            ):
                continue
            chapter = _resolve(posixpath.dirname(name), item.get("href"))
            try:
                yield from _chapter(path, archive, chapter, titles.get(chapter), book)
            except UnreadableFileError as error:
                yield FileProblem(path, f"{printable(chapter)}: {error.problem.reason}")


def sniff(head: bytes) -> bool:
    """A package that says it is a book, or has its parts among its first."""
    said = mimetype(head)
    return said.startswith(b"application/epub+zip") or (not said and is_zip(head) and b"META-INF/" in head)


def _chapter(
    path: Path, archive: ZipFile, name: str, title: str | None, book: Facts
) -> Iterator[ArticleDraft]:
    data = part(path, archive, name)
    if data is None:
        raise UnreadableFileError(path, "is missing from the book.")
    declared = _ENCODING.match(data)
    blocks = blocks_of(decode(path, data, declared[1].decode() if declared else None))
    if not title and blocks and blocks[0].level:
        title = blocks[0].text
    text = "\n\n".join(block.text for block in blocks)
    if len(text.split()) >= _FEWEST_WORDS:
        facts = Facts(title, byline=book.byline, outlet=book.outlet, published=book.published)
        yield draft(member_of(path, name), lay_out(text, facts | Facts(language=book.language)))


def _package_name(path: Path, archive: ZipFile) -> str:
    container = _xml(path, archive, "META-INF/container.xml")
    name = next((item.get("full-path") for item in container.iterfind(".//{*}rootfile")), None)
    if not name:
        raise UnreadableFileError(path, "is damaged: the book does not say where its text is.")
    return str(name)


def _xml(path: Path, archive: ZipFile, name: str) -> _Element:
    if b"<" not in (data := part(path, archive, name) or b""):
        raise UnreadableFileError(path, f"is damaged: {printable(name)} is missing from the book.")
    return parse_xml(path, data)


def _facts(package: _Element) -> Facts:
    """The book's: its title stands where an outlet would, its author is every chapter's."""
    values: dict[str, str] = {}
    for item in package.iterfind("./{*}metadata/*"):
        values.setdefault(local_name(item), item.text or "")
    facts = facts_of_properties(values.get("title"), values.get("creator"), values.get("date"))
    title = " ".join(values.get("title", "").split()) or None
    author = " ".join(values.get("creator", "").split()) or None
    return Facts(byline=author, outlet=title, published=facts.published, language=values.get("language"))


def _titles(path: Path, archive: ZipFile, items: Iterable[_Element], folder: str) -> dict[str, str]:
    """Chapters' titles by file, from the table of contents: EPUB 3's page or EPUB 2's NCX."""
    titles: dict[str, str] = {}
    for item in items:
        if not (_is_contents(item) or item.get("media-type") == "application/x-dtbncx+xml"):
            continue
        href = _resolve(folder, item.get("href"))
        try:
            links = list(_links(_xml(path, archive, href)))
        except UnreadableFileError:
            continue  # chapters have their own headings
        for target, label in links:
            if target and (title := " ".join("".join(map(str, label.itertext())).split())):
                titles.setdefault(_resolve(posixpath.dirname(href), target), title)
    return titles


def _links(contents: _Element) -> Iterator[tuple[str, _Element]]:
    """Where each line of a table of contents leads, and the line."""
    for link in contents.iter("{*}a"):
        yield attribute(link, "href"), link
    for point in contents.iter("{*}navPoint"):
        label, content = point.find("./{*}navLabel"), point.find("./{*}content")
        if label is not None and content is not None:
            yield attribute(content, "src"), label


def _is_contents(item: _Element) -> bool:
    return "nav" in attribute(item, "properties").split()


def _resolve(folder: str, href: object) -> str:
    return posixpath.normpath(posixpath.join(folder, unquote(str(href or "")).partition("#")[0]))


IMPORTER = Importer("an e-book", frozenset({".epub"}), read, sniff)
