"""What a format has to offer to be read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from briefing_app.domain.article import ArticleDraft


def _never(data: bytes) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Importer:
    """One format.

    ``name`` completes "cannot be read as …". ``suffixes`` are lower case with their dot; ``""`` claims
    files without one. ``read`` is given the file's path, for messages, and its bytes; it raises
    UnreadableFileError with a reason for the user. ``sniff`` is True where the bytes can be nothing else,
    whatever the file is called.
    """

    name: str
    suffixes: frozenset[str]
    read: Callable[[Path, bytes], list[ArticleDraft]]
    sniff: Callable[[bytes], bool] = _never
