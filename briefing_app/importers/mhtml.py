"""Pages that a browser saved as one file (MHTML): the page alone, without its pictures."""

from __future__ import annotations

import email
import io
import re
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.errors import UnreadableFileError
from briefing_app.importers import html
from briefing_app.importers.importer import Importer
from briefing_app.importers.lines import host_of
from briefing_app.importers.mail import body_of, header, is_saved_page

_ADDRESSES = ("Snapshot-Content-Location", "Content-Location")
_CHARSET = re.compile(r"<meta[^>]{0,200}?charset[^>]{0,200}>", re.IGNORECASE)  # it was of the page as sent


def read(path: Path, file: BinaryIO) -> list[ArticleDraft]:
    """The page's one article, under the address it was saved from. Raises UnreadableFileError."""
    message = email.message_from_bytes(file.read())
    page = body_of(path, message, "text/html")
    if page is None:
        raise UnreadableFileError(path, "has no page in it. Save the page again, or its text.")
    found = (header(part, name) for part in message.walk() for name in _ADDRESSES)
    url = next(filter(host_of, found), None)
    [draft] = html.read(path, io.BytesIO(_CHARSET.sub("", page).encode("utf-8", "replace")))
    return [replace(draft, url=draft.url or url, outlet=draft.outlet or host_of(url or ""))]


IMPORTER = Importer("a saved page", frozenset({".mhtml", ".mht"}), read, is_saved_page)
