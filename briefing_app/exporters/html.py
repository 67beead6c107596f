"""One HTML file with everything in it: opened anywhere, it runs nothing and loads nothing."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Sequence
from html import escape
from typing import IO, BinaryIO

from briefing_app import config
from briefing_app.domain.material import Content, Material, Options
from briefing_app.exporters.format import Format
from briefing_app.exporters.outline import Block, Kind, Paged, Part, Run, Said, Table
from briefing_app.exporters.pages import Document
from briefing_app.exporters.prose import below

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_TAGS = {
    Kind.TITLE: "h1",
    Kind.HEADING: "h2",
    Kind.SUBHEADING: "h3",
    Kind.QUOTE: "blockquote",
    Kind.ITEM: "li",
}
_HEADINGS = (Kind.TITLE, Kind.HEADING, Kind.SUBHEADING)
_COLORS = 8  # of actors; from the ninth on all have one
_IN_MEMORY = 1 << 20  # bytes


def body(part: Part | Block | Table, *, paper: bool = False) -> str:
    """A part as HTML. On paper, which no style adds to, the numbers of quotations are printed."""
    if isinstance(part, Block):
        return _block(part, paper)
    if isinstance(part, Table):
        return _table(part, paper)
    name = part.kind if part.kind in ("article", "section") else "div"
    facts = {
        "id": part.anchor,
        "class": " ".join(filter(None, (part.kind, _color(part.actor) if part.kind == "quotation" else ""))),
        "lang": part.language,
    }
    return f"<{name}{_attributes(facts)}>\n{''.join(_children(part, paper))}</{name}>\n"


def _children(part: Part, paper: bool) -> Iterable[str]:
    """The children; list items that follow one another are one list."""
    inside = False
    for child in part.children:
        item = isinstance(child, Block) and child.kind is Kind.ITEM
        if item != inside:
            yield "<ul>\n" if item else "</ul>\n"
        inside = item
        yield body(child, paper=paper)
    if inside:
        yield "</ul>\n"


def _block(block: Block, paper: bool) -> str:
    if block.kind is Kind.MARKDOWN:
        return f'<div class="markdown" dir="auto">\n{below(block.text)}\n</div>\n'
    # Qt, which prints, has sizes of its own for headings.
    tag = "p" if paper and block.kind in _HEADINGS else _TAGS.get(block.kind, "p")
    kind = "" if tag in ("h1", "h2", "h3", "li", "blockquote") else block.kind.value
    facts = {"id": block.anchor, "class": kind, "dir": "auto"}
    words = "".join(_run(run, paper) for run in block.runs)
    inner = f"<p>{words}</p>" if tag == "blockquote" else words
    return f"<{tag}{_attributes(facts)}>{inner}</{tag}>\n"


def _table(table: Table, paper: bool) -> str:
    """A table; on paper with the widths that Qt would not find, and its header again on each sheet."""
    shares = [f"{share:.0%}" if paper else "" for share in table.shares]
    header, *rows = (
        "".join(
            _cell(block, width, name, paper)
            for block, width, name in zip(row, shares, _names(table, at), strict=True)
        )
        for at, row in enumerate(table.rows)
    )
    rest = "".join(f"<tr>{row}</tr>\n" for row in rows)
    facts = _attributes({"width": "100%", "cellspacing": "0", "cellpadding": "4"} if paper else {})
    return f"<table{facts}>\n<thead><tr>{header}</tr></thead>\n<tbody>\n{rest}</tbody>\n</table>\n"


def _names(table: Table, at: int) -> list[str]:
    """What each cell of a row is the name of: ``col``, ``row`` or nothing."""
    first, *others = table.rows[at]
    if not at:
        return ["col" if cell.runs else "" for cell in (first, *others)]
    return ["row" if table.names_rows else "", *("" for _ in others)]


def _cell(block: Block, width: str, names: str, paper: bool) -> str:
    words = "".join(_run(run, paper) for run in block.runs)
    tag = "th" if names else "td"
    return f"<{tag}{_attributes({'scope': names, 'width': width, 'dir': 'auto'})}>{words}</{tag}>"


def _run(run: Run, paper: bool) -> str:
    words = escape(run.text, quote=False).replace("\n", "<br>")
    for applies, tag in ((run.code, "code"), (run.emphasis, "em"), (run.strong, "strong")):
        words = f"<{tag}>{words}</{tag}>" if applies else words
    if run.marked:
        words = f'<span class="marked">{words}</span>' if paper else f"<mark>{words}</mark>"
    if run.said:
        return _quoted(run.said, words, paper)
    if run.link:
        return f'<a href="{escape(run.link)}">{words}</a>'
    return words


def _quoted(said: Said, words: str, paper: bool) -> str:
    """Words of a quotation in the text. The number is shown by the style, so that the text stays the text."""
    look = f"said {_color(said.actor)}{' indirect' if said.indirect else ''}"
    number = str(said.number) if said.number is not None else ""
    if paper:
        return f'<span class="{look}">{words}</span>' + (f"<sup>{number}</sup>" if number else "")
    return f"<a{_attributes({'class': look, 'href': f'#{said.anchor}', 'data-n': number})}>{words}</a>"


def _color(actor: int | None) -> str:
    return "nobody" if actor is None else f"s{min(actor, _COLORS)}"


def _attributes(facts: dict[str, str]) -> str:
    return "".join(f' {name}="{escape(value)}"' for name, value in facts.items() if value)


def style(name: str) -> str:
    """A style sheet of the program's."""
    return config.resource("styles", name).read_text("utf-8")


def write(material: Material, opened: Sequence[BinaryIO], options: Options) -> None:
    """The contents come first and are known last, so the articles wait in a file of their own."""
    document = Document(material, options.wording)
    with tempfile.SpooledTemporaryFile(_IN_MEMORY) as main:
        for part in document.articles():
            _put(main, body(part))
        back = list(document.back())
        for part in back:
            _put(main, body(part))
        _put(opened[0], _head(document))
        _put(opened[0], f"<header>\n{body(document.front())}</header>\n")
        _put(opened[0], _contents(document, back))
        _put(opened[0], '<main id="text">\n')
        main.seek(0)
        shutil.copyfileobj(main, opened[0])
    _put(opened[0], "</main>\n</body>\n</html>\n")


def save(document: Paged, file: BinaryIO) -> None:
    """Any document, without a list of what is in it."""
    _put(file, f'{_head(document)}<main id="text">\n')
    for part in document.parts():
        _put(file, body(part))
    _put(file, "</main>\n</body>\n</html>\n")


def _put(file: IO[bytes], text: str) -> None:
    file.write(text.encode("utf-8", "replace"))


def _head(document: Paged) -> str:
    wording = document.wording
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(wording.language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f'<meta name="generator" content="{escape(config.APP_NAME)}">\n'
        f"<title>{escape(document.title)}</title>\n<style>\n{style('export.css')}</style>\n</head>\n<body>\n"
        f'<a class="skip" href="#text">{escape(wording.say("Skip to the text"))}</a>\n'
    )


def _contents(document: Document, back: Sequence[Part]) -> str:
    articles = "".join(f"<li>{_link(anchor, title)}</li>\n" for anchor, title in document.titles.items())
    headings = [(part.anchor, part.children[0].text) for part in back if isinstance(part.children[0], Block)]
    others = "".join(f"<li>{_link(anchor, heading)}</li>\n" for anchor, heading in headings)
    name = escape(document.wording.say("Contents"))
    return (
        f'<nav aria-label="{name}">\n<h2>{name}</h2>\n'
        f"<ol>\n{articles}</ol>\n" + (f"<ul>\n{others}</ul>\n" if others else "") + "</nav>\n"
    )


def _link(anchor: str, words: str) -> str:
    return f'<a href="#{escape(anchor)}" dir="auto">{escape(words, quote=False)}</a>'


EXPORTER = Format("html", "HTML page", ".html", frozenset(Content), write)
