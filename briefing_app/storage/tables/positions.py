"""What a user keeps to compare positions with: groups of actors, moments, and whom to be compared with."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from briefing_app.domain.changes import Kind
from briefing_app.storage.tables.base import Owned


class ActorGroup(Owned):
    """``actors`` are ids of registered actors, whose rows are never deleted."""

    __tablename__ = "actor_group"
    __table_args__ = (UniqueConstraint("user_id", "folded"), {"sqlite_autoincrement": True})
    kind_of_change = Kind.ACTOR

    id: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    folded: Mapped[str]
    actors: Mapped[list[str]]
    created: Mapped[datetime]
    updated: Mapped[datetime]


class SavedMoment(Owned):
    """A point in time with a name: "the last briefing"."""

    __tablename__ = "saved_moment"
    __table_args__ = (UniqueConstraint("user_id", "folded"), {"sqlite_autoincrement": True})
    kind_of_change = Kind.MOMENT

    id: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    folded: Mapped[str]
    at: Mapped[datetime]
    created: Mapped[datetime]
    updated: Mapped[datetime]


class Comparison(Owned):
    """That this user agrees to be compared with another: nothing is compared until both do.

    ``kept`` names the disagreements in which this user stays with their own decision.
    """

    __tablename__ = "comparison"
    __table_args__ = (UniqueConstraint("user_id", "with_user_id"), {"sqlite_autoincrement": True})
    kind_of_change = Kind.USER

    with_user_id: Mapped[int] = mapped_column(ForeignKey("user.id"))
    created: Mapped[datetime]
    kept: Mapped[list[str]] = mapped_column(server_default="[]", default=list)
