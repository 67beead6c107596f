"""What every table is made of: naming, moments in UTC, parts of an analysis, rows that a user owns."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, ClassVar, cast

from sqlalchemy import JSON, DateTime, ForeignKey, MetaData, Table
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column
from sqlalchemy.types import TypeDecorator

from briefing_app.domain.changes import Kind

NAMING = {
    "pk": "pk_%(table_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
}


class Moment(TypeDecorator[datetime]):
    """A moment in UTC. SQLite forgets the zone, so it is taken off and put back here."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value if value is None or value.tzinfo else value.replace(tzinfo=UTC)


class Base(DeclarativeBase):
    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        datetime: Moment(),
        list[list[int]]: JSON(none_as_null=True),
        list[str]: JSON(none_as_null=True),
        list[list[str | None]]: JSON(none_as_null=True),
        list[dict[str, Any]]: JSON(none_as_null=True),
        dict[str, Any]: JSON(none_as_null=True),
    }


class Found(Base):
    """A part of an analysis; ``number`` is its place there, from 0."""

    __abstract__ = True

    @declared_attr
    @classmethod
    def analysis_key(cls) -> Mapped[int]:
        analysis = ForeignKey("analysis.key", ondelete="CASCADE")
        return mapped_column(analysis, primary_key=True, sort_order=-2)

    number: Mapped[int] = mapped_column(primary_key=True, sort_order=-1)


class Owned(Base):
    """A row of one user's. ``kind`` is what a change to it is reported as.

    ``lasting`` rows have no beginning worth undoing: to undo their first change is to set the defaults.
    ``passive`` columns are set by reading alone, so an undo does not mind that they changed meanwhile.
    """

    __abstract__ = True
    kind_of_change: ClassVar[Kind]
    lasting: ClassVar[bool] = False
    passive: ClassVar[frozenset[str]] = frozenset({"updated"})

    key: Mapped[int] = mapped_column(primary_key=True, sort_order=-2)

    @declared_attr
    @classmethod
    def user_id(cls) -> Mapped[int]:
        return mapped_column(ForeignKey("user.id"), sort_order=-1)


def table_of(mapped: type[Base]) -> Table:
    """The table of a mapped class, for statements on many rows at once."""
    return cast(Table, mapped.__table__)
