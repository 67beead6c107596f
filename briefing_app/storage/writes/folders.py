"""Writing which folders one user has watched, and what was seen in them."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select

from briefing_app.domain.ids import random_id
from briefing_app.domain.watching import SeenFile
from briefing_app.storage.reads.base import storable
from briefing_app.storage.reads.folders import FolderReads
from briefing_app.storage.tables import WatchedFolder
from briefing_app.storage.writes.base import Writing

_SAW = """
INSERT INTO seen_file (folder_key, path, size, modified, digest, problem) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT DO UPDATE SET size = excluded.size, modified = excluded.modified, digest = excluded.digest,
  problem = excluded.problem
"""


class Folders(Writing, FolderReads):
    """This user's watched folders, to change."""

    def add(self, path: str) -> str:
        """Watch a folder, given by its absolute path, and return its id; one watched before goes on."""
        now = self._work.now()
        row = self._session.scalar(select(WatchedFolder).where(WatchedFolder.path == storable(path)))
        if row is None:
            row = WatchedFolder(
                id=random_id("f"), user_id=self._work.user, path=storable(path), created=now, updated=now
            )
            self._session.add(row)
        elif row.trashed_at is not None:
            row.trashed_at, row.updated = None, now
        return row.id

    def remove(self, folder: str) -> None:
        """Watch a folder no more; what was seen in it is remembered. Raises NotFoundError."""
        row = self._session.get_one(WatchedFolder, self._row(folder)["key"])
        row.trashed_at = row.updated = self._work.now()

    def saw(self, folder: str, files: Iterable[SeenFile]) -> None:
        """Remember files as they were when they were read. Raises NotFoundError."""
        key = self._row(folder)["key"]
        self._rows.many(
            _SAW,
            ((key, file.path, file.size, file.modified, file.digest, file.problem) for file in files),
        )
