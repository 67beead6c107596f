"""Saved web pages: the article's text and what the page says of it. Nothing is ever fetched."""

from __future__ import annotations

import logging
import re
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.errors import UnreadableFileError
from briefing_app.importers.decode import decode
from briefing_app.importers.importer import Importer
from briefing_app.importers.layout import draft, lay_out, same
from briefing_app.importers.lines import Facts, host_of
from briefing_app.importers.linked_data import article_facts

if TYPE_CHECKING:
    from lxml.etree import _Element

_MAX_ELEMENTS = 60_000  # some twenty times a long article with its comments; half a minute's work
_MAX_MARKUP = 12 * 1024 * 1024  # characters, once pictures and scripts are out
_NO_ARTICLE = "has no article in it. Open the article's own page and save that, or save its text."

# Taken out before parsing: they can be most of a saved page, and none of them is text. The article's
# JSON-LD stays, for it names author and date.
_INLINE_DATA = re.compile(r"data:[\w.+-]{1,40}/[\w.+-]{1,80}(?:;[\w=-]{1,40}){0,4},[A-Za-z0-9+/=%_-]*")
_OPENING = re.compile(r"<(script|style|svg|noscript|template)\b([^<>]{0,2000})>", re.IGNORECASE)
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--(?:(?!-->).){0,2000}-->\s*){0,9}<(?:!doctype\s+html|html)\b",
    re.IGNORECASE | re.DOTALL,
)
_SAVED_FROM = re.compile(r"<!--[^<>]{0,200}?\burl(?:=\(\d+\)|:\s*)(https?://[^\s<>]{1,2000})")
_STOP = re.compile(r"[.!?…][”’\"')\]]*(?:\s|$)")
_STANDFIRST = re.compile(
    r"(?:^|[\s_-])(?:standfirst|subtitle|sub-?headline|deck|dek)(?:$|[\s_-])", re.IGNORECASE
)


def read(path: Path, file: BinaryIO) -> list[ArticleDraft]:
    """The page's one article. Raises UnreadableFileError for a page without one."""
    data = file.read()
    declared = _DECLARED.search(data[:4096])
    text = decode(path, data, declared[1].decode("ascii") if declared else None)
    tree = _parse(path, text)
    linked = article_facts(_linked_data(tree))
    marked = linked is not None or _is_marked(tree)
    standfirst = _standfirst(tree)
    found, body = _extract(path, tree)
    known = (linked or Facts()) | found | Facts(url=_saved_from(text))
    known = replace(known, language=_language(tree) or known.language)
    if _prose_words(body) < (4 if marked else 25):
        raise UnreadableFileError(path, _NO_ARTICLE)
    described = known.standfirst
    layout = lay_out(body, replace(known, standfirst=standfirst))
    if not layout.facts.standfirst and described and not _begins(layout.body, described):
        layout = replace(layout, facts=replace(layout.facts, standfirst=described))
    return [draft(path, layout)]


def sniff(head: bytes) -> bool:
    """Whether the file begins as only a web page does."""
    return _PAGE.match(head[:4096]) is not None


def _parse(path: Path, text: str) -> _Element:
    """The page's root element, without what is not text."""
    from lxml import etree
    from lxml import html as lxml_html

    text = _without_scripts(_INLINE_DATA.sub("", text))
    if len(text) > _MAX_MARKUP:
        raise UnreadableFileError(
            path, "is too large a page to be an article. Save the article's text instead."
        )
    # Without huge_tree libxml2 bounds depth and length, so that a hostile page cannot exhaust the stack.
    parser = lxml_html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        tree = lxml_html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise UnreadableFileError(path, _NO_ARTICLE) from error
    if sum(1 for _ in tree.iter()) > _MAX_ELEMENTS:
        raise UnreadableFileError(
            path, "is too large a page to be an article. Save the article's text instead."
        )
    return tree


def _without_scripts(text: str) -> str:
    """The page without scripts, styles and drawings, but with its JSON-LD."""
    kept, at = [], 0
    while opening := _OPENING.search(text, at):
        closing = re.compile(rf"</{opening[1]}\s*>", re.IGNORECASE).search(text, opening.end())
        if not closing:
            break
        kept.append(text[at : closing.end() if "ld+json" in opening[2] else opening.start()])
        at = closing.end()
    return " ".join([*kept, text[at:]])


@cache
def _quiet() -> None:
    """The libraries' warnings about single pages are for their authors, not for readers."""
    for name in ("trafilatura", "htmldate", "courlan", "charset_normalizer", "justext", "readability"):
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)


def _extract(path: Path, tree: _Element) -> tuple[Facts, str]:
    """Metadata and main text, with a blank line between paragraphs."""
    import trafilatura

    _quiet()
    document = trafilatura.bare_extraction(
        tree,
        fast=True,
        with_metadata=True,
        include_comments=False,
        # Without the extensive search only dates that the page marks as its own are taken.
        date_extraction_params={"original_date": True, "extensive_search": False, "outputformat": "%Y-%m-%d"},
    )
    if document is None or isinstance(document, dict) or not document.text:
        raise UnreadableFileError(path, _NO_ARTICLE)
    url = document.url if document.url and host_of(document.url) else None
    facts = Facts(
        title=document.title or None,
        standfirst=document.description or None,
        byline=", ".join(filter(None, map(str.strip, (document.author or "").split(";")))) or None,
        outlet=document.sitename or document.hostname or None,
        published=date.fromisoformat(document.date) if document.date else None,
        url=url,
    )
    return facts, document.text.replace("\n", "\n\n")


def _is_marked(tree: _Element) -> bool:
    """Whether the page itself says that it is an article, though not in JSON-LD."""
    return bool(tree.xpath("//article | //meta[@property='og:type' and @content='article']"))


def _linked_data(tree: _Element) -> list[str]:
    scripts = tree.xpath("//script[contains(@type, 'ld+json')]/text()")
    return list(map(str, scripts)) if isinstance(scripts, list) else []


def _language(tree: _Element) -> str | None:
    return tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang")


def _saved_from(text: str) -> str | None:
    """The address that browsers, and extensions that save pages, leave in a comment on top."""
    saved = _SAVED_FROM.search(text[:4096])
    return saved[1] if saved else None


def _standfirst(tree: _Element) -> str | None:
    """The text of the first element that is called a standfirst."""
    for element in tree.iter("p", "h2", "h3", "div"):
        if _STANDFIRST.search(element.get("class") or ""):
            words = "".join(map(str, element.itertext())).split()
            if 3 <= len(words) <= 80:
                return " ".join(words)
    return None


def _prose_words(body: str) -> int:
    """How many words stand in lines that hold a sentence."""
    lines = (line.split() for line in body.split("\n") if _STOP.search(line))
    return sum(len(words) for words in lines if len(words) >= 4)


def _begins(body: str, described: str) -> bool:
    """Whether a description is only the article's first words again, cut short perhaps."""
    start = " ".join(described.rstrip(" .…").casefold().split())
    return same(described, body.split("\n", 1)[0]) or " ".join(body[:2000].casefold().split()).startswith(
        start
    )


IMPORTER = Importer("a web page", frozenset({".html", ".htm", ".xhtml"}), read, sniff)
