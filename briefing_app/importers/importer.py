"""What a format has to offer to be read, and what reading a file gives."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.errors import FileProblem

MAX_BYTES = 50 * 1024 * 1024
MAX_STREAMED_BYTES = 2 * 1024**3  # for formats that are read a piece at a time


def _never(head: bytes) -> bool:
    return False


def counted(number: int, one: str, many: str) -> str:
    """``1 row``, ``2 rows``."""
    return f"{number:,} {one if number == 1 else many}"


@dataclass(frozen=True, slots=True)
class Importer:
    """One format.

    ``name`` completes "cannot be read as …". ``suffixes`` are lower case with their dot; ``""`` claims
    files without one. ``read`` is given the file's path, for messages and origins, and the file, open at
    its start and no larger than ``max_bytes``; it gives articles, and problems of parts of the file in
    between, and raises UnreadableFileError with a reason for the user where all else is lost. ``sniff`` is
    True where a file that begins so (64 kB of it) can be nothing else, whatever it is called.
    """

    name: str
    suffixes: frozenset[str]
    read: Callable[[Path, BinaryIO], Iterable[ArticleDraft | FileProblem]]
    sniff: Callable[[bytes], bool] = _never
    max_bytes: int = MAX_BYTES


@dataclass(frozen=True, slots=True)
class Reading:
    """What one file gave: its articles in order, and what in it could not be read.

    ``format`` is the importer's name, None for a file that was not even opened. Never without both
    articles and problems.
    """

    drafts: tuple[ArticleDraft, ...] = ()
    problems: tuple[FileProblem, ...] = ()
    format: str | None = None
