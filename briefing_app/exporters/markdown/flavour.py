"""The flavours of Markdown: how each links, anchors and cites, and what its readers take for markup."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePosixPath

from briefing_app.exporters.markdown.escape import inline, to_path

_NOT_IN_A_WIKILINK = str.maketrans({"[": "(", "]": ")", "|": "¦", "<": "‹", ">": "›", "\\": "/"})
_PANDOC_TEXT = re.compile(r"(\\.)|['\"@{}]|\.(?=\.\.)|-(?=-)|(?<=-)-")
_PANDOC_OPENING = re.compile(r"^(\(?(?:\w|[ivxlcdmIVXLCDM]+|\d+|\\?#))(?=[.)](?:\s|$))")


@dataclass(frozen=True, slots=True)
class Flavour:
    """One way of writing Markdown.

    ``text`` makes plain words Markdown that shows exactly those. ``anchor`` makes an id something to link
    to, ``link`` links words to an anchor (``""`` for none) of the page at a place in the vault, from another.
    ``cite`` gives the citation of an article, or ``""``.
    """

    name: str
    text: Callable[[str], str]
    anchor: Callable[[str], str]
    link: Callable[[str, PurePosixPath, PurePosixPath, str], str]
    cite: Callable[[str], str] = lambda article: ""
    metadata: Callable[[str], str] = lambda words: words
    """A front-matter value as its readers take it: pandoc reads those as Markdown too."""


def _wikilink(words: str, target: PurePosixPath, here: PurePosixPath, anchor: str) -> str:
    place = "" if target == here else str(target.with_suffix(""))
    fragment = f"#^{anchor}" if anchor else ""
    shown = " ".join(words.translate(_NOT_IN_A_WIKILINK).split())
    return f"[[{place}{fragment}|{shown}]]" if place or fragment else inline(words)


def _relative(text: Callable[[str], str]) -> Callable[[str, PurePosixPath, PurePosixPath, str], str]:
    def link(words: str, target: PurePosixPath, here: PurePosixPath, anchor: str) -> str:
        place = "" if target == here else os.path.relpath(target, here.parent).replace(os.sep, "/")
        place = re.sub(r"[%#?]", lambda match: f"%{ord(match[0]):02X}", place)
        address = place + (f"#{anchor}" if anchor else "")
        return to_path(words, address, text) if address else text(words)

    return link


def pandoc_text(words: str) -> str:
    """As ``inline``, and exact where pandoc has markup of its own: citations, smart signs, lettered lists."""
    line = inline(words)
    line = _PANDOC_TEXT.sub(lambda match: match[1] or f"\\{match[0]}", line)
    return _PANDOC_OPENING.sub(r"\1\\", line)


OBSIDIAN = Flavour("obsidian", inline, lambda name: f"^{name}", _wikilink)
COMMONMARK = Flavour("commonmark", inline, lambda name: f'<a id="{name}"></a>', _relative(inline))
PANDOC = Flavour(
    "pandoc",
    pandoc_text,
    lambda name: f"[]{{#{name}}}",
    _relative(pandoc_text),
    lambda article: f"[@{article}]",
    pandoc_text,
)
FLAVOURS = {flavour.name: flavour for flavour in (OBSIDIAN, COMMONMARK, PANDOC)}

_ANCHOR_AT_END = re.compile(r"\s*(?:\^[\w-]+|<a id=\"[\w-]+\"></a>|\[\]\{#[\w-]+\})\s*\Z")


def without_anchor(body: str) -> str:
    """A block's words without the anchor that stands after them, whichever flavour wrote it."""
    return _ANCHOR_AT_END.sub("", body)
