"""Notes for documents: their Markdown as safe HTML, or as paragraphs with runs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from briefing_app.domain.wikilinks import wikilinks
from briefing_app.exporters.outline import Block, Kind, Run, Table

if TYPE_CHECKING:
    from lxml.etree import _Element
    from markdown.extensions import Extension

_TAGS = {
    "a", "b", "blockquote", "br", "code", "dd", "del", "dl", "dt", "em", "h1", "h2", "h3", "h4", "h5", "h6",
    "hr", "i", "li", "ol", "p", "pre", "s", "strong", "sub", "sup", "table", "tbody", "td", "th", "thead",
    "tr", "ul",
}  # fmt: skip
_SCHEMES = {"http", "https", "mailto"}
_BLOCKS = {"p": Kind.TEXT, "li": Kind.ITEM, "blockquote": Kind.QUOTE, "pre": Kind.TEXT, "dd": Kind.ITEM}
_STANDING = frozenset((*_BLOCKS, "dt", "ul", "ol", "dl", "table", "h1", "h2", "h3", "h4", "h5", "h6"))
_HEADINGS = re.compile(r"<(/?)h[1-6]>")


def harmless(text: str, *extensions: Extension, schemes: frozenset[str] = frozenset()) -> str:
    """Markdown as HTML with nothing in it that could run, load or hide: no script, style, image or frame.

    Links of the ``schemes`` are kept beside those to the web and to mail addresses.
    """
    # Imported here because they are not needed to show the window.
    import markdown
    import nh3

    html = markdown.markdown(text, extensions=["fenced_code", "nl2br", "sane_lists", "tables", *extensions])
    return nh3.clean(html, tags=_TAGS, attributes={"a": {"href", "title"}}, url_schemes=_SCHEMES | schemes)


@lru_cache(maxsize=256)
def render(text: str) -> str:
    """A note as harmless HTML, for where there is no library around it."""
    return harmless(_labelled(text))


def _labelled(text: str) -> str:
    """The text with what each wikilink shows in its place: outside the library it leads nowhere."""
    shown, end = "", 0
    for link in wikilinks(text):
        shown += text[end : link.span.start] + link.label
        end = link.span.end
    return shown + text[end:]


def below(text: str) -> str:
    """The same as ``render``, with headings that may stand below a document's own."""
    return _HEADINGS.sub(r"<\1h4>", render(text))


def blocks(text: str) -> Iterator[Block | Table]:
    """Markdown as paragraphs, list items, quotations and tables."""
    yield from standing(parsed(text), Kind.TEXT)


def parsed(text: str) -> _Element:
    """Markdown as an element that has all of it."""
    from lxml import html

    root: _Element = html.fragment_fromstring(render(text), create_parent="div")
    return root


def standing(element: _Element, kind: Kind) -> Iterator[Block | Table]:
    """The blocks of an element: its own words, then those of the blocks in it, in order."""
    runs: list[Run] = list(_runs_of(element.text, Run("")))
    for child in element:
        if child.tag in _STANDING:
            yield from _block(runs, kind)
            runs = []
            if child.tag == "table":
                yield Table(tuple(tuple(map(_cell, row)) for row in child.iter("tr")))
            else:
                # A paragraph in a list item or quotation is what that is.
                own = _BLOCKS.get(str(child.tag), kind)
                yield from standing(child, kind if own is Kind.TEXT else own)
        else:
            runs += _inline(child, Run(""))
        runs += _after(child, Run(""))
    if str(element.tag) in ("h1", "h2", "h3", "h4", "h5", "h6", "dt"):
        runs = [replace(run, strong=True) for run in runs]
    if element.tag == "pre":
        runs = [replace(run, code=True) for run in runs]
    yield from _block(runs, kind)


def _cell(cell: _Element) -> Block:
    runs = _inline(cell, Run("", strong=cell.tag == "th"))
    return next(_block([*runs], Kind.CELL), Block(Kind.CELL, ()))


def _block(runs: list[Run], kind: Kind) -> Iterator[Block]:
    """A block of the runs without white space around them; none where there are no words."""
    if runs:
        runs = [replace(runs[0], text=runs[0].text.lstrip()), *runs[1:]]
        runs = [*runs[:-1], replace(runs[-1], text=runs[-1].text.rstrip())]
    shown = tuple(run for run in runs if run.text)
    if any(not run.text.isspace() for run in shown):
        yield Block(kind, shown)


def _inline(element: _Element, look: Run) -> Iterator[Run]:
    tag = str(element.tag)
    if tag == "br":
        yield replace(look, text="\n")
        return
    look = replace(
        look,
        strong=look.strong or tag in ("strong", "b"),
        emphasis=look.emphasis or tag in ("em", "i"),
        code=look.code or tag == "code",
        link=str(element.get("href", look.link)) if tag == "a" else look.link,
    )
    yield from _runs_of(element.text, look)
    for child in element:
        yield from _inline(child, look)
        yield from _after(child, look)


def _after(child: _Element, look: Run) -> Iterator[Run]:
    """What follows an element; after a line break the source breaks its line too."""
    return _runs_of((child.tail or "").lstrip("\n") if child.tag == "br" else child.tail, look)


def _runs_of(text: str | None, look: Run) -> Iterator[Run]:
    if text:
        yield replace(look, text=text if look.code else re.sub(r"\s+", " ", text))
