"""What all pages of a vault have in common: links, references, front matter, sections, notes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from briefing_app.domain.annotation import Note
from briefing_app.exporters.markdown.blocks import Block, Section
from briefing_app.exporters.markdown.escape import contained, link
from briefing_app.exporters.markdown.flavour import Flavour
from briefing_app.exporters.markdown.front_matter import Value
from briefing_app.exporters.markdown.sandbox import Markdown
from briefing_app.exporters.markdown.templates import Templates

SCHEMA = "briefing/2"

_NO_TAG = re.compile(r"[^\w/\u200d\ufe0f\U0001f000-\U0001faff-]+")
_IN_CONTEXT = "in context"
_EXACT = frozenset({"id", "schema", "source", "tags", "bibliography"})
"""Keys whose values are no words."""


@dataclass(frozen=True, slots=True)
class Scribe:
    """Writes pages in one flavour, by templates. ``where`` tells a page's place in the vault by its id, or
    None where it has no file."""

    flavour: Flavour
    templates: Templates
    where: Callable[[str], PurePosixPath | None]

    def block(self, name: str, block_id: str, values: Mapping[str, Any], *, anchor: bool = False) -> Block:
        body = self.templates.render(name, values)
        return Block(block_id, f"{body}\n\n{self.flavour.anchor(block_id)}" if anchor else body)

    def link(self, words: str, page: str, here: str, anchor: str = "") -> Markdown:
        """A link to a page, or the words alone where there is none to link to."""
        target, place = self.where(page), self.where(here)
        shown = plain(words)
        if target is None or place is None:
            return Markdown(self.flavour.text(shown))
        return Markdown(self.flavour.link(shown, target, place, anchor))

    def in_context(self, quotation: str, page: str, here: str) -> Markdown:
        return self.link(_IN_CONTEXT, page, here, quotation) if self.where(page) else Markdown()

    def reference(
        self, article: str, outlet: str | None, published: date | None, url: str | None
    ) -> Markdown:
        """Outlet and date, linked to the article where it has an address; and its citation."""
        words = ", ".join(filter(None, [plain(outlet), published.isoformat() if published else ""]))
        text = self.flavour.text
        shown = link(words or url, url, text) if url else text(words)
        cited = self.flavour.cite(article) if self.where(article) else ""
        return Markdown(" ".join(filter(None, [shown, cited])))

    def front(self, page_id: str, title: str, values: Mapping[str, Value]) -> dict[str, Value]:
        """The front matter of a page: ``values`` among what each page has."""
        cites = "references.json" if self.flavour.cite(page_id) else None
        every: dict[str, Value] = {"title": title, **values, "bibliography": cites, "schema": SCHEMA}
        return {key: value if key in _EXACT else self._said(value) for key, value in every.items()}

    def _said(self, value: Value) -> Value:
        said = self.flavour.metadata
        if isinstance(value, str):
            return said(value)
        return [said(item) for item in value] if isinstance(value, list) else value


def notes_of(notes: Iterable[Note]) -> dict[str, str]:
    """What ``Page.notes`` has: words by id."""
    return {note.id: note.body for note in notes}


def note_body(note_id: str, words: str, flavour: Flavour) -> str:
    """The inside of a note's block."""
    return "\n\n".join(filter(None, [contained(words), flavour.anchor(note_id)]))


def plain(text: str | None) -> str:
    """``text`` on one line, without control characters."""
    return " ".join(re.sub(r"[\x00-\x08\x0e-\x1b\x7f\ud800-\udfff]", "", text or "").split())


def tag(name: str) -> str:
    """The tag as Obsidian takes one: a hyphen for what may not stand in it, and never figures alone."""
    shown = _NO_TAG.sub("-", name.strip().lstrip("#")).strip("-/")
    return f"_{shown}" if shown.isnumeric() else shown


def unique(names: Iterable[str]) -> list[str]:
    """Each name that is not empty once, in order."""
    return list(dict.fromkeys(name for name in names if name))


def section(heading: str, blocks: Sequence[Block]) -> Section:
    """Blocks under their heading, which is a block too; nothing where there are none."""
    return (Block(heading.lower(), f"## {heading}"), *blocks) if blocks else ()
