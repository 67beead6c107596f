"""Folders that are watched, and what was seen in them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from briefing_app.domain.work import ImportReport


@dataclass(frozen=True, slots=True)
class WatchedFolder:
    """A folder whose new and changed files are imported. ``files`` is how many were read so far."""

    id: str
    path: Path
    created: datetime
    files: int = 0


@dataclass(frozen=True, slots=True)
class SeenFile:
    """A file as it was when it was read: bytes, time of its last change in ns, SHA-256 (hex), and why it
    could not be read, where it could not."""

    path: str
    size: int
    modified: int
    digest: str
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class Scan:
    """What a look at watched folders brought. ``unsettled`` files are still being written: look again."""

    report: ImportReport
    unsettled: tuple[Path, ...] = ()
