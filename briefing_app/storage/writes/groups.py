"""Writing what a user keeps to compare positions with."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, TypeAlias

from sqlalchemy import select

from briefing_app.domain.errors import InvalidInputError, NotFoundError
from briefing_app.domain.ids import random_id
from briefing_app.domain.tags import fold
from briefing_app.storage.reads.base import storable
from briefing_app.storage.reads.groups import ComparisonReads, GroupReads, MomentReads
from briefing_app.storage.tables import ActorGroup, Comparison, SavedMoment
from briefing_app.storage.writes.base import Writing

Named: TypeAlias = ActorGroup | SavedMoment


class _Named(Writing):
    """Rows that a user gave a name to."""

    def _add(self, table: type[Named], prefix: str, name: str, **fields: Any) -> str:
        now = self._work.now()
        row = table(
            id=random_id(prefix),
            user_id=self._work.user,
            name=storable(name),
            folded=self._free(table, name),
            created=now,
            updated=now,
            **fields,
        )
        self._session.add(row)
        self._work.touched.created.append(row.id)
        return row.id

    def _free(self, table: type[Named], name: str) -> str:
        folded = fold(storable(name))
        if self._session.scalar(select(table).where(table.folded == folded)) is not None:
            raise InvalidInputError(f"There is a “{name}” already. Choose another name.")
        return folded


class Groups(_Named, GroupReads):
    """This user's groups of actors, to change; each by its id or name."""

    def add(self, name: str, actors: Sequence[str]) -> str:
        """Make a group, and return its id. Raises InvalidInputError where the name is taken."""
        return self._add(ActorGroup, "g", name, actors=list(dict.fromkeys(actors)))

    def rename(self, group: str, name: str) -> None:
        """Raises NotFoundError; InvalidInputError where another has the name."""
        row = self._row(group)
        if fold(storable(name)) != row.folded:
            row.folded = self._free(ActorGroup, name)
        row.name, row.updated = storable(name), self._work.now()

    def put(self, group: str, actors: Sequence[str]) -> None:
        """Replace who is in a group. Raises NotFoundError."""
        row = self._row(group)
        row.actors, row.updated = list(dict.fromkeys(actors)), self._work.now()

    def delete(self, group: str) -> None:
        """Raises NotFoundError."""
        self._session.delete(self._row(group))

    def _row(self, group: str) -> ActorGroup:
        return self._session.scalars(select(ActorGroup).where(ActorGroup.id == self.get(group).id)).one()


class Moments(_Named, MomentReads):
    """This user's saved moments, to change."""

    def add(self, name: str, at: datetime) -> str:
        """Keep a moment, and return its id. Raises InvalidInputError where the name is taken."""
        return self._add(SavedMoment, "t", name, at=at)

    def delete(self, saved: str) -> None:
        """By id or name. Raises NotFoundError."""
        kept = self.get(saved).id
        self._session.delete(self._session.scalars(select(SavedMoment).where(SavedMoment.id == kept)).one())


class Comparisons(Writing, ComparisonReads):
    """Whom this user agrees to be compared with, to change."""

    def agree(self, user: str) -> None:
        """Raises NotFoundError for an unknown user, InvalidInputError for this one."""
        other = self._user(user)
        if self._found(other) is None:
            self._session.add(
                Comparison(user_id=self._work.user, with_user_id=other, created=self._work.now())
            )

    def keep(self, user: str, disagreement: str) -> None:
        """Stay with one's own decision. Raises NotFoundError where there is no agreement to compare."""
        row = self._found(self._user(user))
        if row is None:
            raise NotFoundError(f"You have not agreed to be compared with {user}.")
        row.kept = [*row.kept, disagreement]

    def withdraw(self, user: str) -> None:
        """Raises NotFoundError where there was no agreement."""
        row = self._found(self._user(user))
        if row is None:
            raise NotFoundError(f"You have not agreed to be compared with {user}.")
        self._session.delete(row)

    def _found(self, other: int) -> Comparison | None:
        return self._session.scalar(select(Comparison).where(Comparison.with_user_id == other))

    def _user(self, name: str) -> int:
        found = self._rows.value("SELECT id FROM user WHERE name = :name", name=storable(name))
        if found is None:
            raise NotFoundError(f"This library has no user “{name}”. `briefing-app users` lists them.")
        if int(found) == self._work.user:
            raise InvalidInputError("That is you. Name the other person to be compared with.")
        return int(found)
