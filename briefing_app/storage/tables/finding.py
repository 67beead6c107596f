"""Searches that a user keeps by name."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from briefing_app.domain.changes import Kind
from briefing_app.storage.tables.base import Owned


class SavedSearch(Owned):
    """``folded`` is the name without regard to case: one user has no two searches of one name."""

    __tablename__ = "saved_search"
    __table_args__ = (UniqueConstraint("user_id", "folded"), {"sqlite_autoincrement": True})
    kind_of_change = Kind.SEARCH

    id: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    folded: Mapped[str]
    query: Mapped[str]
    created: Mapped[datetime]
    updated: Mapped[datetime]
