"""One file's text: made new, or brought up to date with what the library has now."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from briefing_app.exporters.markdown import blocks, front_matter, ledger
from briefing_app.exporters.markdown.blocks import Section
from briefing_app.exporters.markdown.front_matter import FrontMatterError, Value
from briefing_app.exporters.markdown.ledger import Ledger

_PARTS = re.compile(
    r"(?P<head>\ufeff?---[ \t]*\r?\n)(?P<raw>.*?)(?P<body>^(?:---|\.\.\.)[ \t]*(?:\r?\n.*)?\Z)",
    re.DOTALL | re.MULTILINE,
)


def nothing(block_id: str) -> bool:
    """A ``Page.keep`` for a page whose blocks are all known."""
    return False


@dataclass(frozen=True, slots=True)
class Page:
    """What one file is to hold. ``keep`` tells of a block id that this export knows nothing about it."""

    id: str
    front: Mapping[str, Value]
    sections: Sequence[Section]
    keep: Callable[[str], bool] = nothing


def compose(page: Page) -> str:
    """The text of a new file."""
    every = [block for section in page.sections for block in section]
    marks = {key: front_matter.marks_of(value) for key, value in page.front.items() if value}
    record = Ledger(tuple(block.id for block in every), marks)
    parts = [f"---\n{front_matter.render(page.front)}---", *map(blocks.render, every), str(record)]
    return "\n\n".join(parts) + "\n"


def check(text: str) -> None:
    """Raise FrontMatterError where ``text`` has front matter that cannot be read."""
    parts = _PARTS.match(text)
    if parts:
        front_matter.parse(parts["raw"])
    elif re.match(r"\ufeff?---[ \t]*\r?\n[\w\"']+[ \t]*:", text):
        raise FrontMatterError("its front matter has no end. Close it with a line of --- and export again")


def update(text: str, page: Page) -> tuple[str, tuple[str, ...]]:
    """``text`` brought up to date, and the ids of the blocks kept as the user edited them.

    Raises FrontMatterError where the front matter cannot be read.
    """
    check(text)
    parts = _PARTS.match(text)
    if parts is None:
        raise FrontMatterError("its front matter is gone")
    newline = "\r\n" if parts["head"].endswith("\r\n") else "\n"
    head, raw, body = parts["head"], parts["raw"], parts["body"]
    known = ledger.find(body)
    # A file without the ledger was emptied by its user, unless it never had one: the user's own file,
    # which was given the article's id by hand.
    complete = known is not None or "schema" not in front_matter.parse(raw)
    old = known[0] if known else Ledger()
    raw, marks = front_matter.merge(raw, page.front, old.keys, complete=complete)
    merged = blocks.merge(body, page.sections, old.blocks, newline=newline, complete=complete, keep=page.keep)
    body = _record(merged.text, Ledger(merged.blocks, marks), newline)
    return head + raw + body, merged.kept


def _record(body: str, record: Ledger, newline: str) -> str:
    """``body`` with its ledger replaced, or put at its end."""
    known = ledger.find(body)
    if known:
        return body[: known[1]] + str(record) + body[known[2] :]
    gap = newline if body.endswith("\n") else newline * 2
    return f"{body}{gap}{record}{newline}"
