"""Writing one user's saved searches."""

from __future__ import annotations

from sqlalchemy import select

from briefing_app.domain.errors import InvalidInputError, NotFoundError
from briefing_app.domain.ids import random_id
from briefing_app.domain.tags import fold
from briefing_app.storage.reads.base import storable
from briefing_app.storage.reads.saved import SavedReads
from briefing_app.storage.tables import SavedSearch
from briefing_app.storage.writes.base import Writing


class Saved(Writing, SavedReads):
    """This user's saved searches, to change."""

    def add(self, name: str, query: str) -> str:
        """Keep a query under a name, and return its id. Raises InvalidInputError where it is taken."""
        now = self._work.now()
        row = SavedSearch(
            id=random_id("s"),
            user_id=self._work.user,
            name=storable(name),
            folded=self._free(name),
            query=storable(query),
            created=now,
            updated=now,
        )
        self._session.add(row)
        return row.id

    def rename(self, search: str, name: str) -> None:
        """Raises NotFoundError; InvalidInputError where another has the name."""
        row = self._saved(search)
        folded = fold(storable(name))
        row.folded = folded if folded == row.folded else self._free(name)
        row.name, row.updated = storable(name), self._work.now()

    def change(self, search: str, query: str) -> None:
        """Replace the query. Raises NotFoundError."""
        row = self._saved(search)
        row.query, row.updated = storable(query), self._work.now()

    def delete(self, search: str) -> None:
        """Raises NotFoundError."""
        self._session.delete(self._saved(search))

    def _saved(self, search: str) -> SavedSearch:
        row = self._session.scalar(select(SavedSearch).where(SavedSearch.id == storable(search)))
        if row is None:
            raise NotFoundError(f"There is no saved search “{search}”. `briefing-app saved list` shows them.")
        return row

    def _free(self, name: str) -> str:
        folded = fold(storable(name))
        if self._session.scalar(select(SavedSearch).where(SavedSearch.folded == folded)) is not None:
            raise InvalidInputError(f"There is a saved search “{name}” already. Choose another name.")
        return folded
