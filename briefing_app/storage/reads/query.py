"""The query language: words, "phrases", prefix*, -not, tag:name, is:unread, is:starred, is:done.

Everything else is words. No input is an error, and none reaches the search engine's own syntax.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

MARKS = ("unread", "starred", "done")

_PART = re.compile(
    r'(?P<minus>-?)(?:(?P<field>tag|is):)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))', re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Query:
    """``match`` and ``unwanted`` are FTS5 expressions, or empty; tags are folded; marks are ``MARKS``."""

    match: str = ""
    unwanted: str = ""
    tags: tuple[str, ...] = ()
    without_tags: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    without_marks: tuple[str, ...] = ()


def fold(name: str) -> str:
    """A tag's name without regard to case."""
    return name.casefold()


def parse(query: str, *, typing: bool = False) -> Query:
    """What a query asks for. While ``typing``, the word at its end is a prefix already."""
    # Control characters would end the search engine's reading of the query.
    query = "".join(sign if sign.isprintable() else " " for sign in query)
    wanted: list[str] = []
    unwanted: list[str] = []
    tags: tuple[list[str], list[str]] = ([], [])
    marks: tuple[list[str], list[str]] = ([], [])
    for part in _PART.finditer(query):
        minus = bool(part["minus"])
        field = (part["field"] or "").lower()
        words = part["phrase"] if part["phrase"] is not None else part["word"]
        if field == "tag" and words.strip():
            tags[minus].append(fold(words.strip().removeprefix("#")))
        elif field == "is" and words.lower() in MARKS:
            marks[minus].append(words.lower())
        elif term := _term(words, part, at_end=typing and part.end() == len(query)):
            (unwanted if minus else wanted).append(term)
    return Query(
        " ".join(wanted),
        " OR ".join(unwanted),
        tuple(tags[False]),
        tuple(tags[True]),
        tuple(marks[False]),
        tuple(marks[True]),
    )


def _term(words: str, part: re.Match[str], *, at_end: bool) -> str:
    """A quoted FTS5 string, with a star where it is a prefix; empty where there is nothing to look for."""
    is_word = part["phrase"] is None
    if part["field"]:
        words = f"{part['field']}:{words}"
    if not any(sign.isalnum() for sign in words):
        return ""
    prefix = is_word and (words.endswith("*") or at_end)
    return '"' + words.replace('"', '""') + ('"*' if prefix else '"')
