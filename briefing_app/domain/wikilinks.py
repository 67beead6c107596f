"""Wikilinks in a note: ``[[words]]`` and ``[[words|label]]``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing_app.domain.spans import Span

_LINK = re.compile(r"\[\[([^\[\]|\n]*[^\[\]|\n\s][^\[\]|\n]*)(?:\|([^\[\]\n]*))?\]\]")
_OPEN = re.compile(r"\[\[([^\[\]|\n]*)$")
_MARKUP = re.compile(r"^[\s#>*_`-]+|[\s*_`]+$")
_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class Wikilink:
    """One link as it is written. ``label`` is what is shown; ``span`` its place, brackets included."""

    words: str
    label: str
    span: Span


def wikilinks(body: str) -> list[Wikilink]:
    """The links of a text, in order."""
    return [
        Wikilink(_tidy(found[1]), _tidy(found[2] or "") or _tidy(found[1]), Span(found.start(), found.end()))
        for found in _LINK.finditer(body)
    ]


def being_typed(before: str) -> str | None:
    """What has been typed of a link that is not closed, given the line before the cursor; else None."""
    found = _OPEN.search(before)
    return None if found is None else found[1]


def written(name: str, public_id: str | None = None) -> str:
    """A link to something of that name; by its id where the name alone would not tell."""
    name = _tidy(re.sub(r"[\[\]|\n]", " ", name))
    return f"[[{name}]]" if public_id is None else f"[[{public_id}|{name}]]"


def fits(name: str) -> bool:
    """Whether a link can be written by this name and be read again as it."""
    return bool(name) and _tidy(re.sub(r"[\[\]|\n]", " ", name)) == name


def first_line(body: str) -> str:
    """What a note goes by: its first line with words, without Markdown's signs."""
    for line in body.splitlines():
        shown = _LINK.sub(lambda found: found[2] or found[1], line)
        if words := _tidy(_MARKUP.sub("", shown)):
            return words if len(words) <= _LONGEST_NAME else words[: _LONGEST_NAME - 1].rstrip() + "…"
    return ""


def _tidy(words: str) -> str:
    return " ".join(words.split())
