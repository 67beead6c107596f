"""HTML of which all is text (a feed's entry, a chapter, a mail) to its paragraphs. Nothing is fetched."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_BLOCK = """address article aside blockquote body br caption center dd div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section
    table tbody td tfoot th thead tr ul"""
_SILENT = "head title style script noscript template svg math object iframe select button"
_BLOCKS, _SILENTS = frozenset(_BLOCK.split()), frozenset(_SILENT.split())
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_MARKUP = re.compile(r"<(?:p|div|br|h[1-6]|[uo]l|table|blockquote|html|article|section|a|em)\b[^<>]{0,2000}>")
# XHTML closes at once what HTML reads on: <title/> would make the whole chapter its title.
_VOID = "br|hr|img|meta|link|input|wbr|col|area|base"
_CLOSED = re.compile(rf"<(?!(?:{_VOID})\b)([a-zA-Z]\w{{0,20}})\b([^<>]{{0,2000}})/>")
_INVISIBLE = str.maketrans("", "", "\xad\u200b\u200c\u2060\ufeff\u034f")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph on one line. ``level`` is 1 to 6 for a heading, else 0."""

    text: str
    level: int = 0


def is_markup(text: str) -> bool:
    """Whether a text has HTML's own tags in it."""
    return _MARKUP.search(text) is not None


def text_of_markup(markup: str) -> str:
    """The paragraphs, a blank line between them."""
    return "\n\n".join(block.text for block in blocks_of(markup))


def blocks_of(markup: str) -> list[Block]:
    """The paragraphs and headings in order, without scripts, styles and what the reader would not see."""
    from lxml import etree
    from lxml import html as lxml_html

    # Without huge_tree libxml2 bounds depth and length, so that hostile markup cannot exhaust the stack.
    parser = lxml_html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    source = _CLOSED.sub(r"<\1\2></\1>", markup).encode("utf-8", "replace")
    try:
        return _walk(lxml_html.document_fromstring(source, parser=parser))
    except (etree.ParserError, etree.XMLSyntaxError):
        return []


def _walk(tree: _Element) -> list[Block]:
    from lxml import etree

    blocks, line = list[Block](), list[str]()
    level = silent = 0

    def close() -> None:
        if text := " ".join("".join(line).translate(_INVISIBLE).split()):
            blocks.append(Block(text, level))
        line.clear()

    for event, element in etree.iterwalk(tree, events=("start", "end")):
        name = str(element.tag)
        block = name in _BLOCKS
        if block and not silent:
            close()
            level = int(name[1]) if event == "start" and name[0] == "h" and name[1].isdigit() else 0
        if (
            name in _SILENTS
            or _HIDDEN.search(element.get("style") or "")
            or element.get("hidden") is not None
        ):
            silent += 1 if event == "start" else -1
        text = element.text if event == "start" else element.tail
        if text and not silent:
            line.append(text)
    close()
    return blocks


def _is_hidden(element: _Element) -> bool:
    return element.get("hidden") is not None or _HIDDEN.search(element.get("style") or "") is not None
