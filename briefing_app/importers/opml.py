"""Lists of feeds (OPML). They name outlets and hold no article; nothing of what they name is fetched."""

from __future__ import annotations

import re
from pathlib import Path
from typing import BinaryIO

from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.errors import UnreadableFileError
from briefing_app.importers.importer import Importer, counted
from briefing_app.importers.lines import host_of
from briefing_app.importers.package import parse_xml

_ROOT = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?[^>]{0,500}>\s*)?(?:<!--(?:(?!-->).){0,2000}-->\s*)?<opml\b", re.DOTALL
)


def read(path: Path, file: BinaryIO) -> list[ArticleDraft]:
    """Never an article. Raises UnreadableFileError, which says what the list is of."""
    feeds = counted(len(outlets(path, file)), "feed", "feeds")
    advice = "Nothing is fetched: save a feed itself, and import that."
    raise UnreadableFileError(path, f"is a list of {feeds}, with no article in it. {advice}")


def sniff(head: bytes) -> bool:
    return _ROOT.match(head[:8192]) is not None


def outlets(path: Path, file: BinaryIO) -> dict[str, str]:
    """The outlets' names by the host of their page or feed. Raises UnreadableFileError."""
    found: dict[str, str] = {}
    for outline in parse_xml(path, file.read()).iter("{*}outline"):
        host = host_of(outline.get("htmlUrl") or outline.get("xmlUrl") or "")
        name = " ".join((outline.get("title") or outline.get("text") or "").split())
        if host and name:
            found.setdefault(host, name)
    return found


IMPORTER = Importer("a list of feeds", frozenset({".opml"}), read, sniff)
