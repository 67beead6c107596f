"""One file's text: made new, or brought up to date with what the library has now."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from briefing_app.exporters.markdown import blocks, front_matter, ledger
from briefing_app.exporters.markdown.blocks import Section
from briefing_app.exporters.markdown.front_matter import Entry, FrontMatterError, Value
from briefing_app.exporters.markdown.ledger import Ledger, fingerprint

_PARTS = re.compile(
    r"(?P<head>\ufeff?---[ \t]*\r?\n)(?P<raw>.*?)(?P<body>^(?:---|\.\.\.)[ \t]*(?:\r?\n.*)?\Z)",
    re.DOTALL | re.MULTILINE,
)


def nothing(block_id: str) -> bool:
    """A ``Page.keep`` for a page whose blocks are all known."""
    return False


@dataclass(frozen=True, slots=True)
class Page:
    """What one file is to hold. ``keep`` tells of a block id that this export knows nothing about it.

    ``notes`` are the user's words of those blocks that are notes, by block id; ``agreed`` such words as file
    and library last agreed on them.
    """

    id: str
    front: Mapping[str, Value]
    sections: Sequence[Section]
    keep: Callable[[str], bool] = nothing
    notes: Mapping[str, str] = field(default_factory=dict)
    agreed: Mapping[str, str] = field(default_factory=dict)

    @property
    def fingerprint(self) -> str:
        """The same while the library has the same for the page."""
        front = {key: value for key, value in self.front.items() if key not in front_matter.WRITTEN_ONCE}
        return fingerprint(repr((sorted(front.items()), tuple(self.sections))))


def compose(page: Page) -> str:
    """The text of a new file."""
    every = [block for section in page.sections for block in section]
    record = Ledger(tuple(block.id for block in every), _marks(page.front))
    parts = [f"---\n{front_matter.render(page.front)}---", *map(blocks.render, every), str(record)]
    return "\n\n".join(parts) + "\n"


def check(text: str) -> None:
    """Raise FrontMatterError where ``text`` has front matter that cannot be read."""
    _parsed(text)


def _parsed(text: str) -> tuple[re.Match[str], dict[str, Entry]] | None:
    parts = _PARTS.match(text)
    if parts:
        return parts, front_matter.parse(parts["raw"])
    if re.match(r"\ufeff?---[ \t]*\r?\n[\w\"']+[ \t]*:", text):
        raise FrontMatterError("its front matter has no end. Close it with a line of --- and export again")
    return None


@dataclass(frozen=True, slots=True)
class Updated:
    """``kept`` are the ids of blocks that stay as the user edited them against a change in the library.

    ``front`` is the fingerprint of the front matter where all of it is ours, else ``""``.
    """

    text: str
    kept: tuple[str, ...] = ()
    front: str = ""


def front_of(text: str) -> str:
    """The fingerprint of the front matter of a text that was just composed."""
    parts = _PARTS.match(text)
    return fingerprint(parts["raw"]) if parts else ""


def update(text: str, page: Page, ours: str = "") -> Updated:
    """``text`` brought up to date. Raises FrontMatterError where the front matter cannot be read.

    Front matter with the fingerprint ``ours`` was written by us and not touched since: it is made anew, which
    is quicker than to merge it.
    """
    parts = _PARTS.match(text)
    known = ledger.find(parts["body"]) if parts else None
    if parts and known and ours and fingerprint(parts["raw"]) == ours:
        front = dict(page.front)
        created = re.search(r"^created: (\S+)\r?$", parts["raw"], re.MULTILINE)
        if created and "created" in front:
            front["created"] = date.fromisoformat(created[1])
        raw = front_matter.render(front)
        newline = "\r\n" if parts["head"].endswith("\r\n") else "\n"
        marks = _marks(front)
        marks = {key: marks[key] for key in (*known[0].keys, *marks) if key in marks}
        merged = _body(parts["body"], page, newline, marks)
        return replace(
            merged, text=parts["head"] + raw.replace("\n", newline) + merged.text, front=fingerprint(raw)
        )
    return _merged(text, page)


def _merged(text: str, page: Page) -> Updated:
    parsed = _parsed(text)
    if parsed is None:
        raise FrontMatterError("its front matter is gone")
    parts, entries = parsed
    newline = "\r\n" if parts["head"].endswith("\r\n") else "\n"
    known = ledger.find(parts["body"])
    # A file without the ledger was emptied by its user, unless it never had one: the user's own file,
    # which was given the article's id by hand.
    complete = known is not None or "schema" not in entries
    keys = known[0].keys if known else {}
    raw, marks = front_matter.merge(parts["raw"], entries, page.front, keys, complete=complete)
    merged = _body(parts["body"], page, newline, marks, complete=complete)
    return replace(merged, text=parts["head"] + raw + merged.text)


def _marks(front: Mapping[str, Value]) -> ledger.Marks:
    return {key: front_matter.marks_of(value) for key, value in front.items() if value}


def _body(body: str, page: Page, newline: str, marks: ledger.Marks, *, complete: bool = True) -> Updated:
    known = ledger.find(body)
    written = known[0].blocks if known else ()
    merged = blocks.merge(
        body,
        page.sections,
        written,
        newline=newline,
        complete=complete,
        keep=page.keep,
        agreed=page.agreed,
    )
    return Updated(_record(merged.text, Ledger(merged.blocks, marks), newline), merged.kept)


def _record(body: str, record: Ledger, newline: str) -> str:
    """``body`` with its ledger replaced, or put at its end."""
    known = ledger.find(body)
    if known:
        return body[: known[1]] + str(record) + body[known[2] :]
    gap = newline if body.endswith("\n") else newline * 2
    return f"{body}{gap}{record}{newline}"
