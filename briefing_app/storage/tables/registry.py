"""Actors across articles, and what a user decided about them."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from briefing_app.domain.changes import Kind
from briefing_app.storage.tables.base import Base, Owned


class RegisteredActor(Base):
    """One actor of the library. ``folded`` is the name that appearances share, ``sound`` what candidates do.

    ``profiles`` are [role, affiliation] pairs, the oldest first. Rows are never deleted: users' decisions
    name them.
    """

    __tablename__ = "registered_actor"
    __table_args__ = (Index(None, "folded"), Index(None, "sound"), {"sqlite_autoincrement": True})

    key: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    kind: Mapped[str]
    folded: Mapped[str]
    sound: Mapped[str]
    profiles: Mapped[list[list[str | None]]]


class ActorMatch(Owned):
    """A user's word on two registered actors: the same, or not. ``one`` is whose name both go by."""

    __tablename__ = "actor_match"
    __table_args__ = (
        CheckConstraint("verdict IN ('same', 'different')", "verdict"),
        UniqueConstraint("user_id", "one_key", "other_key"),
        Index(None, "user_id", "other_key"),
        {"sqlite_autoincrement": True},
    )
    kind_of_change = Kind.ACTOR

    id: Mapped[str] = mapped_column(unique=True)
    one_key: Mapped[int] = mapped_column(ForeignKey("registered_actor.key"))
    other_key: Mapped[int] = mapped_column(ForeignKey("registered_actor.key"))
    verdict: Mapped[str]
    created: Mapped[datetime]
    updated: Mapped[datetime]


class ActorName(Owned):
    """How a user corrected an actor: its name, kind or description, which is role and affiliation together.

    ``folded`` is the name to find it by.
    """

    __tablename__ = "actor_name"
    __table_args__ = (UniqueConstraint("user_id", "actor_key"), {"sqlite_autoincrement": True})
    kind_of_change = Kind.ACTOR

    id: Mapped[str] = mapped_column(unique=True)
    actor_key: Mapped[int] = mapped_column(ForeignKey("registered_actor.key"))
    name: Mapped[str | None]
    folded: Mapped[str | None]
    kind: Mapped[str | None]
    role: Mapped[str | None]
    affiliation: Mapped[str | None]
    created: Mapped[datetime]
    updated: Mapped[datetime]


class ActorPin(Owned):
    """The colour that actors of a name have for a user; ``place`` counts the colours from 0."""

    __tablename__ = "actor_pin"
    __table_args__ = (UniqueConstraint("user_id", "folded"), {"sqlite_autoincrement": True})
    kind_of_change = Kind.ACTOR

    folded: Mapped[str]
    place: Mapped[int]
    created: Mapped[datetime]
