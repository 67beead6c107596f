"""Plain words to Markdown that shows exactly those words, in CommonMark and in Obsidian."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import quote

_SPACE = re.compile(
    r"[ \t\r\n\x0b\x0c\x85\u2028\u2029]+"
)  # but not the no-break spaces: they are part of the words
_LINE_END = re.compile(r"\r\n|\r|\n")
_INVISIBLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")
_SPECIAL = re.compile(
    r"[\\`*\[\]<$~|^]"  # code, emphasis, links, HTML, formulas, strikethrough, tables, block ids
    r"|(?<![^\W_])_|_(?![^\W_])"  # emphasis, but not in snake_case
    r"|(?<!\w)#|#(?!\w)"  # tags, the end of a heading
    r"|&(?=#?\w+;)"  # entities
    r"|=(?==)|%(?=%)"  # Obsidian's marked words and comments
)
_OPENING = re.compile(
    r"^(?:[-+=>#:]|\d{1,9}(?=[.)](?:\s|$)))"
)  # lists, headings, quotes at the start of a line
_MARKER = re.compile(r"<!--(?=\s*briefing:)")
_FENCE = re.compile(r"^( {0,3})(`{3,}(?=[^`]*$)|~{3,})(.*)$")
_IN_A_LINK = re.compile(r"[\s<>()\\\"`|\x00-\x1f\x7f]")


def inline(words: str) -> str:
    """One line of Markdown. White space is folded; control characters, which no reader sees, go."""
    line = _SPACE.sub(" ", _INVISIBLE.sub("", words)).strip(" ")
    line = _SPECIAL.sub(r"\\\g<0>", line)
    return _OPENING.sub(_escape_opening, line)


def _escape_opening(match: re.Match[str]) -> str:
    sign = match[0]
    return f"{sign}\\" if sign[0].isdigit() else f"\\{sign}"


def block_quote(words: str, text: Callable[[str], str] = inline) -> str:
    """``words`` as a block quote, a paragraph for each of its lines that is not blank."""
    lines = [text(line) for line in _LINE_END.split(words)]
    return "\n>\n".join(f"> {line}" for line in lines if line) or ">"


def link(words: str, address: str, text: Callable[[str], str] = inline) -> str:
    """A Markdown link, or the words alone where the address is not one of the web."""
    return to_path(words, address, text) if re.match(r"(?i)https?://", address) else text(words)


def to_path(words: str, address: str, text: Callable[[str], str] = inline) -> str:
    """A Markdown link to any address, a file's among them."""
    safe = _IN_A_LINK.sub(lambda match: quote(match[0], safe=""), _INVISIBLE.sub("", address))
    safe = re.sub(r"&(?=#?\w+;)", "&amp;", safe)
    return f"[{text(words)}]({safe})"


def contained(markdown: str) -> str:
    """A user's Markdown as it is, but for what would reach beyond its block.

    Lines end in LF; a marker of ours gets a dot that keeps it from being one (inside an HTML comment
    nobody sees it); a code fence left open is closed.
    """
    text = "\n".join(_LINE_END.split(re.sub(r"[\x00\ud800-\udfff]", "\ufffd", markdown))).strip("\n")
    return _close_fence(_MARKER.sub("<!-- ·", text))


def _close_fence(text: str) -> str:
    fence = ""
    for line in text.split("\n"):
        fence = fence_after(fence, line)
    return f"{text}\n{fence}" if fence else text


def fence_after(fence: str, line: str) -> str:
    """The line that would close the code fence open after ``line``, given the one open before; or ``""``."""
    match = _FENCE.match(line)
    if match is None:
        return fence
    indent, signs, rest = match.groups()
    if not fence:
        return indent + signs
    closes = signs[0] == fence.strip()[0] and len(signs) >= len(fence.strip()) and not rest.strip()
    return "" if closes else fence
