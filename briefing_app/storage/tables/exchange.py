"""Rows of a user that have no place among the others for now: they wait, or what they hung on is gone."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from briefing_app.storage.tables.base import Base


class Aside(Base):
    """One row, as an archive has it, that cannot stand in its ``table``; nothing of it is lost.

    It ``waits`` for an article that its layer hangs it on and this library has not, by the hashes of that
    article's texts in ``awaited``; or a check ``found`` it without the row that it belonged to.
    """

    __tablename__ = "aside"
    __table_args__ = (
        CheckConstraint("reason IN ('waits', 'found')", "reason"),
        Index(None, "user_id", "reason"),
        {"sqlite_autoincrement": True},
    )

    key: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user.id"))
    reason: Mapped[str]
    table: Mapped[str]
    row: Mapped[dict[str, Any]]
    awaited: Mapped[list[str]]
    since: Mapped[datetime]
