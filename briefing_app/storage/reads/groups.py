"""Reading what a user keeps to compare positions with."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TypeVar

from briefing_app.domain.errors import NotFoundError
from briefing_app.domain.positions import ActorGroup, SavedMoment
from briefing_app.storage.reads.base import Repository, moment, storable

T = TypeVar("T", ActorGroup, SavedMoment)


def _named(kept: Iterable[T], wanted: str, missing: str) -> T:
    """The one of this id or name. Raises NotFoundError, which says what is ``missing``."""
    wanted = storable(wanted)
    found = next((one for one in kept if wanted in (one.id, one.name)), None)
    if found is None:
        raise NotFoundError(missing.format(wanted))
    return found


class GroupReads(Repository):
    """This user's groups of actors."""

    def all(self) -> list[ActorGroup]:
        """By name."""
        rows = self._rows.all(
            "SELECT id, name, actors FROM actor_group WHERE user_id = :user ORDER BY folded"
        )
        return [ActorGroup(row["id"], row["name"], tuple(json.loads(row["actors"]))) for row in rows]

    def get(self, group: str) -> ActorGroup:
        """One, by its id or name. Raises NotFoundError."""
        return _named(
            self.all(), group, "There is no group “{}” any more. Undo brings back what was deleted."
        )


class MomentReads(Repository):
    """This user's saved moments."""

    def all(self) -> list[SavedMoment]:
        """The newest first."""
        rows = self._rows.all(
            "SELECT id, name, at FROM saved_moment WHERE user_id = :user ORDER BY at DESC, key DESC"
        )
        return [SavedMoment(row["id"], row["name"], moment(row["at"])) for row in rows]

    def get(self, saved: str) -> SavedMoment:
        """One, by its id or name. Raises NotFoundError."""
        missing = "There is no saved moment “{}”. `briefing-app moment list` shows them."
        return _named(self.all(), saved, missing)


class ComparisonReads(Repository):
    """Whom this user agreed to be compared with, and who agreed to be compared with this user."""

    def with_users(self) -> list[str]:
        """The names of those whom this user agreed to be compared with."""
        return self._rows.column(
            "SELECT u.name FROM comparison c JOIN user u ON u.id = c.with_user_id "
            "WHERE c.user_id = :user ORDER BY u.name"
        )

    def kept(self, user: str) -> set[str]:
        """The disagreements with another user in which this one stays with their own decision."""
        found = self._rows.column(
            "SELECT k.value FROM comparison c JOIN user u ON u.id = c.with_user_id, json_each(c.kept) k "
            "WHERE c.user_id = :user AND u.name = :name",
            name=storable(user),
        )
        return set(found)

    def agreed_by(self, user: str) -> bool:
        """Whether another user agreed to be compared with this one."""
        found = self._rows.value(
            "SELECT 1 FROM comparison c JOIN user u ON u.id = c.user_id "
            "WHERE c.with_user_id = :user AND u.name = :name",
            name=storable(user),
        )
        return found is not None
