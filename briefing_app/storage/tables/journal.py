"""What was done, so that it can be undone."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, false
from sqlalchemy.orm import Mapped, mapped_column

from briefing_app.storage.tables.base import Base


class JournalEntry(Base):
    """One committed action of a user."""

    __tablename__ = "journal_entry"
    __table_args__ = (Index(None, "user_id", "undone", "key"), {"sqlite_autoincrement": True})

    key: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user.id"))
    label: Mapped[str]
    made: Mapped[datetime]
    undone: Mapped[bool] = mapped_column(server_default=false())


class JournalChange(Base):
    """One row that the action touched: the columns that changed, before and after.

    ``before`` is null where the row was made, ``after`` where it was deleted.
    """

    __tablename__ = "journal_change"
    __table_args__ = (Index(None, "entry_key"), {"sqlite_autoincrement": True})

    key: Mapped[int] = mapped_column(primary_key=True)
    entry_key: Mapped[int] = mapped_column(ForeignKey("journal_entry.key", ondelete="CASCADE"))
    table: Mapped[str]
    row_key: Mapped[int]
    before: Mapped[dict[str, Any] | None]
    after: Mapped[dict[str, Any] | None]
