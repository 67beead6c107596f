"""Unfinished notes, kept in a file until they are stored, so that a crash or power cut loses no words."""

from __future__ import annotations

import json
import os
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path

from briefing_app.domain.spans import Span


@dataclass(frozen=True, slots=True)
class Draft:
    """A note being written: ``note`` edited, or a new one on ``article``, its ``quotation`` or ``span``."""

    library: str
    user: str
    body: str
    article: str | None = None
    note: str | None = None
    quotation: str | None = None
    span: Span | None = None
    actor: str | None = None
    question: str | None = None

    @property
    def place(self) -> tuple[str | None, ...]:
        """Two drafts of one place are the same draft."""
        return self.library, self.user, self.article, self.note, self.actor, self.question


class Drafts:
    """The drafts in one file. Written whole and renamed into place; an unreadable file holds none."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._drafts = {draft.place: draft for draft in _load(path)}
        # A disk may take its time: one thread writes, in order, while the window goes on.
        self._writer = ThreadPoolExecutor(max_workers=1, thread_name_prefix="drafts")
        self._written: Future[None] | None = None

    def keep(self, draft: Draft) -> None:
        """Keep a draft in place of the one before it; without words it is dropped."""
        if not draft.body.strip():
            self.drop(draft)
        elif self._drafts.get(draft.place) != draft:
            self._drafts[draft.place] = draft
            self._save()

    def drop(self, draft: Draft) -> None:
        """Forget a draft that has been stored or given up."""
        if self._drafts.pop(draft.place, None) is not None:
            self._save()

    def of(self, library: str, user: str) -> list[Draft]:
        """This user's drafts in this library."""
        return [draft for draft in self._drafts.values() if (draft.library, draft.user) == (library, user)]

    def _save(self) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        words = json.dumps([asdict(draft) for draft in self._drafts.values()])
        self._written = self._writer.submit(_write, self._path, words)

    def wait(self) -> None:
        """Come back when all is on the disk. Raises OSError where the last could not be written."""
        if self._written is not None:
            self._written.result()


def _write(path: Path, words: str) -> None:
    """Whole and on the disk, or not at all: a power cut leaves the drafts before these."""
    fresh = path.with_suffix(".new")
    with fresh.open("w", encoding="utf-8") as file:
        file.write(words)
        file.flush()
        os.fsync(file.fileno())
    os.replace(fresh, path)  # noqa: PTH105 - atomic on every system


def _load(path: Path) -> list[Draft]:
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))
        return [Draft(**{**row, "span": Span(*row["span"]) if row["span"] else None}) for row in rows]
    except (OSError, ValueError, TypeError, KeyError):
        return []
