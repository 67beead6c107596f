"""The ledger: the one comment in which a file remembers what was written to it.

A later export needs it to tell what the user deleted from what is new, and what the user changed from what
the library changed. It is an HTML comment: invisible to a reader and, unlike comments in front matter, left
alone by Obsidian, which writes all front matter anew when one property is edited.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

_LEDGER = re.compile(r"(?<!\\)<!--[ \t]*briefing:written(?P<body>(?:(?!-->)[^\n])*)-->")

Marks = Mapping[str, tuple[str, ...]]
"""By front-matter key the fingerprints of what was last written: one for a value, one an item for a list."""


def fingerprint(text: str) -> str:
    """48 bits of SHA-256, in hexadecimal. Line ends don't count: version control may change them."""
    return hashlib.sha256(text.replace("\r\n", "\n").encode("utf-8", "replace")).hexdigest()[:12]


@dataclass(frozen=True, slots=True)
class Ledger:
    """``blocks`` are the ids of all blocks that stand in the file or that the user has deleted from it."""

    blocks: tuple[str, ...] = ()
    keys: Marks = field(default_factory=dict)

    def __str__(self) -> str:
        parts = [f"{key}={','.join(marks)}" for key, marks in self.keys.items()]
        return " ".join(["<!-- briefing:written", f"blocks={','.join(self.blocks)}", *parts, "-->"])


def find(body: str) -> tuple[Ledger, int, int] | None:
    """The last ledger of ``body`` with the offsets at which its comment starts and ends; or None."""
    matches = list(_LEDGER.finditer(body))
    if not matches:
        return None
    last = matches[-1]
    parts = dict(part.split("=", 1) for part in last["body"].split() if "=" in part)
    values = {key: tuple(filter(None, value.split(","))) for key, value in parts.items()}
    return Ledger(values.pop("blocks", ()), values), last.start(), last.end()
