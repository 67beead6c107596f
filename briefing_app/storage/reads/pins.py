"""Reading the colours that one user has pinned actors to."""

from __future__ import annotations

from briefing_app.storage.reads.base import Repository


class PinReads(Repository):
    """This user's pins."""

    def all(self) -> dict[str, int]:
        """Folded names of actors, each with the place of its colour, from 0."""
        rows = self._rows.all("SELECT folded, place FROM actor_pin WHERE user_id = :user ORDER BY folded")
        return {row["folded"]: row["place"] for row in rows}
