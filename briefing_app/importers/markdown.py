"""Markdown, with or without YAML front matter: its words without its marks."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from briefing_app.domain.article import ArticleDraft
from briefing_app.importers.decode import decode
from briefing_app.importers.importer import Importer
from briefing_app.importers.layout import draft, lay_out
from briefing_app.importers.lines import Facts
from briefing_app.importers.records import facts_of, record

_FRONT_MATTER = re.compile(r"---[ \t]*\n(.{0,65536}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
_FENCE = re.compile(r"\s{0,3}(`{3,}|~{3,})")
_RULE = re.compile(r"\s{0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})")
_UNDERLINE = re.compile(r"\s{0,3}(?:=+|-+)\s*")
_HEADING = re.compile(r"\s{0,3}#{1,6}(?:\s+|$)")
_MARKER = re.compile(r"\s*(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?")
_QUOTE = re.compile(r"(?:\s{0,3}>\s?)+(?:\[![\w-]+\][+-]?\s*)?")
_DEFINITION = re.compile(r"\s{0,3}\[[^\]\n]{1,200}\]:\s*\S.*")
_TABLE_RULE = re.compile(r"\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*")
_ONLY_EMPHASIS = re.compile(r"(\*{1,3}|_{1,3})(?=\S)([^*_]+)(?<=\S)\1")

# No repeat runs over the sign that opens it: a page of opening brackets must not take a minute.
_TARGET = r"\([^()\n]{0,2000}(?:\([^()\n]{0,500}\)[^()\n]{0,500})?\)"
_INLINE: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(rf"!\[[^\[\]\n]{{0,1000}}\](?:{_TARGET}|\[[^\[\]\n]{{0,200}}\])"), ""),
    (re.compile(r"\[\^[^\[\]\s]{1,60}\]"), ""),
    (re.compile(rf"\[([^\[\]]{{1,1000}})\]{_TARGET}"), r"\1"),
    (re.compile(r"\[([^\[\]]{1,1000})\]\[[^\[\]\n]{0,200}\]"), r"\1"),
    (re.compile(r"<(https?://[^\s<>]{1,2000}|[\w.+-]{1,100}@[\w.-]{1,100})>"), r"\1"),
    (re.compile(r"</?[A-Za-z][A-Za-z0-9-]{0,20}(?:\s[^<>\n]{0,2000})?/?>"), ""),
    (re.compile(r"(?<![\w*])(\*{1,3})(?=[^\s*])([^*\n]{1,4000}?)(?<=[^\s*])\1(?!\*)"), r"\2"),
    (re.compile(r"(\*{1,2})(?=[^\s*])([^*\n]{1,4000}?)(?<=[^\s*])\1(?![\w*])"), r"\2"),
    (re.compile(r"(?<![\w_])(_{1,3})(?=[^\s_])([^_\n]{1,4000}?)(?<=[^\s_])\1(?![\w_])"), r"\2"),
    (re.compile(r"~~(?=\S)([^~\n]{1,4000}?)~~"), r"\1"),
    (re.compile(r"(`{1,3})(?!`)([^`\n]{1,4000})\1(?!`)"), r"\2"),
    (re.compile(r"\s\^[\w-]{1,40}$", re.MULTILINE), ""),  # a block's name, as Obsidian writes it
)
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_HIDDEN = 0xE000  # escaped signs wait in the private use area while the marks around them are taken out


def read(path: Path, file: BinaryIO) -> list[ArticleDraft]:
    """One article. What front matter says is believed before what the text seems to say."""
    text = decode(path, file.read())
    known = Facts()
    if match := _FRONT_MATTER.match(text):
        known, text = _front_matter(match[1]), text[match.end() :]
    blocks = list(_blocks(_uncommented(text).split("\n")))
    found = known | _opening(blocks)
    return [draft(path, lay_out("\n\n".join(map(_plain, blocks)), found))]


def _opening(blocks: list[str]) -> Facts:
    """A first heading is the title, and a paragraph all in emphasis under it the standfirst."""
    if not blocks or not _HEADING.match(blocks[0]):
        return Facts()
    title = _plain(blocks[0])
    below = blocks[1] if len(blocks) > 1 else ""
    emphatic = _ONLY_EMPHASIS.fullmatch(below)
    prose = emphatic and len(below.split()) >= 4 and not re.match(r"by\s", emphatic[2], re.IGNORECASE)
    return Facts(title=title, standfirst=_plain(below) if prose else None)


def _blocks(lines: Iterable[str]) -> Iterable[str]:
    """Paragraphs, headings and list items, each on one line, still with their inline marks."""
    block: list[str] = []
    fence: str | None = None
    for line in lines:
        mark = _FENCE.match(line)
        if fence is not None or mark:
            yield from _closed(block)
            if mark and (fence is None or mark[1].startswith(fence)):
                fence = mark[1] if fence is None else None
            elif line.strip():
                yield line.strip()
            continue
        line = _QUOTE.sub("", line, count=1)
        if block and _UNDERLINE.fullmatch(line):
            yield "# " + " ".join(block)
            block.clear()
        elif (
            not line.strip()
            or _RULE.fullmatch(line)
            or _DEFINITION.fullmatch(line)
            or _TABLE_RULE.fullmatch(line)
        ):
            yield from _closed(block)
        elif _HEADING.match(line):
            yield from _closed(block)
            yield line.strip()
        elif line.lstrip().startswith("|"):
            yield from _closed(block)
            yield " – ".join(cell.strip() for cell in line.strip().strip("|").split("|"))
        else:
            if _MARKER.match(line):
                yield from _closed(block)
                line = _MARKER.sub("", line, count=1)
            block.append(line.strip().removesuffix("\\").rstrip())
            if line.endswith(("  ", "\\")):  # a line break that is meant
                yield from _closed(block)
    yield from _closed(block)


def _closed(block: list[str]) -> Iterable[str]:
    if block:
        yield " ".join(block)
        block.clear()


def _uncommented(text: str) -> str:
    """The text without ``<!-- … -->``. A search for each in turn stays fast where none is closed."""
    kept, at = [], 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        kept.append(text[at:start])
        at = end + 3
    return "".join([*kept, text[at:]])


def _plain(block: str) -> str:
    """The words of a block, without its marks."""
    if heading := _HEADING.match(block):
        block = re.sub(r"\s+#+\s*$", "", block[heading.end() :])
    text = _ESCAPE.sub(lambda match: chr(_HIDDEN + ord(match[1])), block)
    for pattern, words in _INLINE:
        text = pattern.sub(words, text)
    text = html.unescape(text)
    return re.sub(r"[\ue021-\ue07e]", lambda match: chr(ord(match[0]) - _HIDDEN), text).strip()


def _front_matter(source: str) -> Facts:
    """The facts of a YAML block. One that is not quite YAML (``title: A: B``) is read line by line."""
    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError

    try:
        values = YAML(typ="safe", pure=True).load(source)
    except (YAMLError, ValueError, RecursionError, TypeError, AttributeError, KeyError):
        values = None
    if not isinstance(values, dict):
        pairs = (line.split(":", 1) for line in source.split("\n") if re.match(r"[A-Za-z_]+\s*:", line))
        values = {key: value.strip().strip("\"'[]") for key, value in pairs}
    known = facts_of(record(values))
    return replace(
        known,
        title=_plain(known.title) if known.title else None,
        standfirst=_plain(known.standfirst) if known.standfirst else None,
    )


IMPORTER = Importer("Markdown", frozenset({".md", ".markdown", ".mdown"}), read)
