"""Writing the colours that one user has pinned actors to."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select

from briefing_app.domain.identity import folded
from briefing_app.storage.reads.base import storable
from briefing_app.storage.reads.pins import PinReads
from briefing_app.storage.tables import ActorPin
from briefing_app.storage.writes.base import Writing


class Pins(Writing, PinReads):
    """This user's pins, to change."""

    def put(self, names: Iterable[str], place: int | None) -> None:
        """Pin an actor of these names to a place; None takes the pin away."""
        for name in {folded(storable(name)) for name in names}:
            row = self._session.scalar(select(ActorPin).where(ActorPin.folded == name))
            if row is not None and place is None:
                self._session.delete(row)
            elif row is not None and place is not None:
                row.place = place
            elif place is not None:
                self._session.add(
                    ActorPin(user_id=self._work.user, folded=name, place=place, created=self._work.now())
                )
