"""Plain text."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from briefing_app.domain.article import ArticleDraft
from briefing_app.importers.decode import decode
from briefing_app.importers.importer import Importer
from briefing_app.importers.layout import draft, lay_out


def read(path: Path, file: BinaryIO) -> list[ArticleDraft]:
    """One article."""
    return [draft(path, lay_out(decode(path, file.read())))]


IMPORTER = Importer("plain text", frozenset({".txt", ".text", ""}), read)
