"""Saved feeds (RSS, Atom): an entry an article. The file alone is read; no link in it is followed."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO

from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.errors import FileProblem, UnreadableFileError
from briefing_app.importers.dates import find_date
from briefing_app.importers.files import member_of
from briefing_app.importers.importer import Importer, counted
from briefing_app.importers.layout import draft, lay_out
from briefing_app.importers.lines import Facts
from briefing_app.importers.markup import is_markup, text_of_markup

_ROOT = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?[^>]{0,500}>\s*){0,5}(?:<!--(?:(?!-->).){0,2000}-->\s*){0,5}<(?:rss|feed|rdf:RDF)\b",
    re.IGNORECASE | re.DOTALL,
)
_DOCTYPE = re.compile(rb"<!(?:DOCTYPE|ENTITY)\b", re.IGNORECASE)


def read(path: Path, file: BinaryIO) -> Iterator[ArticleDraft | FileProblem]:
    """The entries that have a text. Raises UnreadableFileError for what is no feed."""
    import feedparser

    data = file.read()
    if not sniff(data) or _DOCTYPE.search(data):  # feeds declare no entities; bombs do
        raise UnreadableFileError(path, "is XML, but no feed that can be read. Save it as text or as a page.")
    # A file object and nothing else: a string could be taken for an address and opened.
    feed = feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    outlet = _plain(feed.feed.get("title"))
    empty = 0
    for entry in feed.entries:
        if item := _draft(path, entry, outlet, feed.feed.get("language")):
            yield item
        else:
            empty += 1
    if empty:
        yield FileProblem(path, f"has {counted(empty, 'entry', 'entries')} without text.")


def sniff(head: bytes) -> bool:
    """Whether the file begins as only a feed does."""
    return _ROOT.match(head[:8192]) is not None


def _draft(path: Path, entry: Any, outlet: str | None, language: str | None) -> ArticleDraft | None:
    """The entry's text is its content, else its summary; a summary beside a content is the standfirst."""
    content = max((item.get("value") or "" for item in entry.get("content", [])), key=len, default="")
    summary = entry.get("summary") or ""
    text = _text(content if len(content) >= len(summary) else summary)
    if not text.strip():
        return None
    standfirst = _plain(summary) if len(content) > len(summary) else None
    names = [author.get("name") for author in entry.get("authors", [])] or [entry.get("author")]
    link = entry.get("link") or ""
    facts = Facts(
        title=_plain(entry.get("title")),
        standfirst=standfirst if standfirst and not text.startswith(standfirst.rstrip(" .…")) else None,
        byline=", ".join(filter(None, map(_plain, names))) or None,
        outlet=_plain((entry.get("source") or {}).get("title")) or outlet,
        published=_date(entry),
        url=link if re.match(r"https?://", link) else None,
        language=language,
    )
    return draft(member_of(path, entry.get("id") or link), lay_out(text, facts))


def _text(value: str) -> str:
    return text_of_markup(value) if is_markup(value) or "&" in value else value


def _plain(value: str | None) -> str | None:
    return " ".join(_text(value).split()) or None if value else None


def _date(entry: Any) -> date | None:
    """The day as printed, in its own time zone; else the one in UTC."""
    values = dict(entry)  # asked itself, it gives one date for another, with a warning
    for name in ("published", "updated", "created"):
        if found := find_date(values.get(name) or ""):
            return found[0]
        if parsed := values.get(f"{name}_parsed"):
            return date(parsed.tm_year, parsed.tm_mon, parsed.tm_mday)
    return None


IMPORTER = Importer("a feed", frozenset({".rss", ".atom", ".xml", ".rdf"}), read, sniff)
