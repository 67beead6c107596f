"""Folders that a user has watched, and the files in them that were looked at."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from briefing_app.domain.changes import Kind
from briefing_app.storage.tables.base import Base, Owned


class WatchedFolder(Owned):
    """``trashed_at`` is set while it is watched no more: what was seen in it is remembered."""

    __tablename__ = "watched_folder"
    __table_args__ = (UniqueConstraint("user_id", "path"), {"sqlite_autoincrement": True})
    kind_of_change = Kind.FOLDER

    id: Mapped[str] = mapped_column(unique=True)
    path: Mapped[str]
    created: Mapped[datetime]
    updated: Mapped[datetime]
    trashed_at: Mapped[datetime | None]


class SeenFile(Base):
    """A file as it was when it was read last. ``problem`` says why it could not be.

    Not a user's doing: it is not undone, and goes with its folder.
    """

    __tablename__ = "seen_file"
    __table_args__ = ({"sqlite_with_rowid": False},)

    folder_key: Mapped[int] = mapped_column(
        ForeignKey("watched_folder.key", ondelete="CASCADE"), primary_key=True
    )
    path: Mapped[str] = mapped_column(primary_key=True)
    size: Mapped[int]
    modified: Mapped[int]
    """Nanoseconds, as the file system has it."""
    digest: Mapped[str]
    problem: Mapped[str | None]
