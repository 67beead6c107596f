"""Articles as they arrive (drafts) and as they are kept (articles, with immutable versions)."""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class ArticleDraft:
    """One article read from a file, not stored yet.

    ``text`` is the body: paragraphs separated by one line feed, or by a blank line, LF only, without
    the title, standfirst and byline line. All else is None where the file does not give it.
    ``published`` is a date; ``language`` an ISO 639-1 code; ``origin`` the file's absolute path.
    ``known_by`` is the content hash of a draft whose title was corrected since.
    """

    title: str
    text: str
    origin: str
    standfirst: str | None = None
    byline: str | None = None
    outlet: str | None = None
    published: date | None = None
    url: str | None = None
    language: str | None = None
    known_by: str | None = None

    @property
    def content_hash(self) -> str:
        """SHA-256 (hex) of title and text as the file has them, whatever the white space and Unicode form."""
        if self.known_by is not None:
            return self.known_by
        plain = f"{self.title}\n{self.text}"
        if not plain.isascii():
            plain = unicodedata.normalize("NFC", plain)
        return hashlib.sha256(" ".join(plain.split()).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Article:
    """One article with its newest version's text.

    ``id`` is the public identifier (``a-…``) that the command line and exports print; it never changes.
    ``version`` counts from 1; ``version_id`` is storage's key of that version.
    """

    id: str
    version_id: int
    version: int
    title: str
    text: str
    standfirst: str | None
    byline: str | None
    outlet: str | None
    published: date | None
    url: str | None
    language: str | None
    origin: str
    imported: datetime


@dataclass(frozen=True, slots=True)
class VersionInfo:
    """One version of an article. ``number`` counts from 1."""

    number: int
    title: str
    imported: datetime
    origin: str
    words: int
