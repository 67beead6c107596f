"""Reading one user's saved searches."""

from __future__ import annotations

from briefing_app.domain.finding import SavedSearch
from briefing_app.storage.reads.base import Repository


class SavedReads(Repository):
    """This user's saved searches."""

    def all(self) -> list[SavedSearch]:
        """All of them by name."""
        rows = self._rows.all(
            "SELECT id, name, query FROM saved_search WHERE user_id = :user ORDER BY folded"
        )
        return [SavedSearch(*row) for row in rows]
