"""The outlets of the articles as OPML, the list that feed readers exchange."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import BinaryIO
from urllib.parse import urlsplit

from briefing_app.domain.article import Article
from briefing_app.domain.material import Content, Material, Options
from briefing_app.exporters.format import Format
from briefing_app.exporters.references import one_line


def outlets(articles: Iterable[Article]) -> list[tuple[str, str]]:
    """The outlets by name, each with the front page of its site, ``""`` where none of its articles has an
    address; sorted. An outlet with several sites is there once for each."""
    found = {(one_line(article.outlet), _site(article.url)) for article in articles}
    named = {name for name, site in found if site}
    return sorted((name, site) for name, site in found if name and (site or name not in named))


def _site(url: str | None) -> str:
    try:
        parts = urlsplit(url or "")
        host = parts.hostname or ""
    except ValueError:
        return ""
    return f"{parts.scheme}://{host}/" if parts.scheme in ("http", "https") and host else ""


def write(material: Material, opened: Sequence[BinaryIO], options: Options) -> None:
    """One outline an outlet. No feed is known, so none is claimed: these are links."""
    from lxml import etree

    with etree.xmlfile(opened[0], encoding="utf-8") as xml:
        xml.write_declaration()
        with xml.element("opml", version="2.0"):
            head = etree.Element("head")
            etree.SubElement(head, "title").text = "Outlets"
            xml.write(head, pretty_print=True)
            with xml.element("body"):
                xml.write("\n")
                for name, site in outlets(view.article for view in material.articles):
                    shown = {"text": name, "title": name}
                    link = {"type": "link", "url": site, "htmlUrl": site} if site else {}
                    xml.write(etree.Element("outline", shown | link), pretty_print=True)


EXPORTER = Format("opml", "OPML list of outlets", ".opml", frozenset({Content.ARTICLES}), write)
