"""Reading which folders one user has watched, and what was seen in them."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from briefing_app.domain.errors import NotFoundError
from briefing_app.domain.watching import SeenFile, WatchedFolder
from briefing_app.storage.reads.base import Repository, moment, storable

_FOLDERS = """
SELECT f.key, f.id, f.path, f.created,
  (SELECT count(*) FROM seen_file s WHERE s.folder_key = f.key AND s.problem IS NULL) AS files
FROM watched_folder f WHERE f.user_id = :user AND f.trashed_at IS NULL
"""


class FolderReads(Repository):
    """This user's watched folders."""

    def all(self) -> list[WatchedFolder]:
        """Every folder that is watched, by path."""
        return [_folder(row) for row in self._rows.all(_FOLDERS + "ORDER BY f.path")]

    def get(self, folder: str) -> WatchedFolder:
        """One folder by its id. Raises NotFoundError."""
        return _folder(self._row(folder))

    def seen(self, folder: str) -> dict[str, SeenFile]:
        """The files that were read in a folder, by path. Raises NotFoundError."""
        rows = self._rows.all(
            "SELECT path, size, modified, digest, problem FROM seen_file WHERE folder_key = :folder",
            folder=self._row(folder)["key"],
        )
        return {row["path"]: SeenFile(*row) for row in rows}

    def _row(self, folder: str) -> sqlite3.Row:
        row = self._rows.one(_FOLDERS + "AND f.id = :id", id=storable(folder))
        if row is None:
            raise NotFoundError(
                f"No folder “{folder}” is watched. `briefing-app watch` lists those that are."
            )
        return row


def _folder(row: sqlite3.Row) -> WatchedFolder:
    return WatchedFolder(row["id"], Path(row["path"]), moment(row["created"]), row["files"])
