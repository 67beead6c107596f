"""The tables. A ``key`` is a whole number of this file alone; an ``id`` is public and never changes.

Articles, versions and analyses belong to the library. What a user makes is ``Owned``: it carries the
user's id, and every change to it is journalled.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any, ClassVar, cast

from sqlalchemy import (
    JSON,
    CheckConstraint,
    DateTime,
    ForeignKey,
    Index,
    MetaData,
    Table,
    UniqueConstraint,
    false,
    text,
)
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
        list[dict[str, Any]]: JSON(none_as_null=True),
        dict[str, Any]: JSON(none_as_null=True),
    }


class User(Base):
    __tablename__ = "user"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    created: Mapped[datetime]


class Article(Base):
    """What changes of an article, with the list's copy of its newest version.

    Lists read this table alone: a version's text makes its rows too long to walk through. ``dated`` is
    when it was published, or else imported; ``sort_title`` the title as a list sorts it.
    """

    __tablename__ = "article"
    __table_args__ = (
        CheckConstraint("state IN ('waiting', 'analysed', 'failed')", "state"),
        Index("ix_article_dated", "dated", "key"),
        Index("ix_article_sort_title", "sort_title", "key"),
        Index("ix_article_engine", "engine", "key"),
        Index("ix_article_unsure", "key", "unsure", sqlite_where=text("unsure > 0")),
        {"sqlite_autoincrement": True},
    )

    key: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)
    newest: Mapped[int]
    title: Mapped[str]
    sort_title: Mapped[str]
    outlet: Mapped[str | None]
    published: Mapped[date | None]
    dated: Mapped[date]
    state: Mapped[str] = mapped_column(server_default="waiting")
    engine: Mapped[str | None]
    quotations: Mapped[int] = mapped_column(server_default="0")
    unsure: Mapped[int] = mapped_column(server_default="0")


class Version(Base):
    """One text of an article. A trigger refuses every update."""

    __tablename__ = "version"
    __table_args__ = (
        UniqueConstraint("article_key", "number"),
        Index(None, "url"),
        Index(None, "origin", "title"),
        {"sqlite_autoincrement": True},
    )

    key: Mapped[int] = mapped_column(primary_key=True)
    article_key: Mapped[int] = mapped_column(ForeignKey("article.key"))
    number: Mapped[int]
    content_hash: Mapped[str] = mapped_column(unique=True)
    title: Mapped[str]
    standfirst: Mapped[str | None]
    byline: Mapped[str | None]
    outlet: Mapped[str | None]
    published: Mapped[date | None]
    url: Mapped[str | None]
    language: Mapped[str | None]
    origin: Mapped[str]
    imported: Mapped[datetime]
    text: Mapped[str]


class Analysis(Base):
    """What one engine found in one version, or why it failed. A newer engine's takes its place."""

    __tablename__ = "analysis"
    __table_args__ = ({"sqlite_autoincrement": True},)

    key: Mapped[int] = mapped_column(primary_key=True)
    version_key: Mapped[int] = mapped_column(ForeignKey("version.key"), unique=True)
    engine: Mapped[str]
    made: Mapped[datetime]
    failure: Mapped[str | None]


class Found(Base):
    """A part of an analysis; ``number`` is its place there, from 0."""

    __abstract__ = True

    @declared_attr
    @classmethod
    def analysis_key(cls) -> Mapped[int]:
        analysis = ForeignKey("analysis.key", ondelete="CASCADE")
        return mapped_column(analysis, primary_key=True, sort_order=-2)

    number: Mapped[int] = mapped_column(primary_key=True, sort_order=-1)


class Actor(Found):
    __tablename__ = "actor"
    __table_args__ = (
        UniqueConstraint("analysis_key", "id"),
        Index(None, "name"),
        {"sqlite_with_rowid": False},
    )

    id: Mapped[str]
    name: Mapped[str]
    kind: Mapped[str]
    role: Mapped[str | None]
    affiliation: Mapped[str | None]
    aliases: Mapped[list[str]]
    mentions: Mapped[list[list[int]]]


class Quotation(Found):
    """``content``, ``cue`` and ``source`` are lists of [start, end]; ``speaker`` is an actor's id."""

    __tablename__ = "quotation"
    __table_args__ = (UniqueConstraint("analysis_key", "id"), {"sqlite_with_rowid": False})

    id: Mapped[str]
    kind: Mapped[str]
    content: Mapped[list[list[int]]]
    cue: Mapped[list[list[int]] | None]
    source: Mapped[list[list[int]] | None]
    speaker: Mapped[str | None]
    confidence: Mapped[float]
    found_by: Mapped[str]


class FoundQuestion(Found):
    __tablename__ = "found_question"
    __table_args__ = ({"sqlite_with_rowid": False},)

    text: Mapped[str]
    start: Mapped[int]
    end: Mapped[int]
    asker: Mapped[str | None]


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


class ArticleState(Owned):
    __tablename__ = "article_state"
    __table_args__ = (
        UniqueConstraint("user_id", "article_key"),
        # One index a shelf, of those rows alone that are on it.
        Index("ix_article_state_read", "user_id", "article_key", sqlite_where=text("read")),
        Index("ix_article_state_starred", "user_id", "article_key", sqlite_where=text("starred")),
        Index("ix_article_state_done", "user_id", "article_key", sqlite_where=text("done")),
        Index(
            "ix_article_state_trashed", "user_id", "article_key", sqlite_where=text("trashed_at IS NOT NULL")
        ),
        {"sqlite_autoincrement": True},
    )
    kind_of_change = Kind.STATE
    lasting = True
    passive = frozenset({"read", "scroll", "updated"})

    article_key: Mapped[int] = mapped_column(ForeignKey("article.key"))
    read: Mapped[bool] = mapped_column(default=False, server_default=false())
    starred: Mapped[bool] = mapped_column(default=False, server_default=false())
    done: Mapped[bool] = mapped_column(default=False, server_default=false())
    scroll: Mapped[float] = mapped_column(default=0.0, server_default="0")
    trashed_at: Mapped[datetime | None]
    updated: Mapped[datetime]


class Note(Owned):
    """Its words are indexed in ``note_search`` by triggers, so that undo keeps them found too."""

    __tablename__ = "note"
    __table_args__ = (Index(None, "user_id", "article_key"), {"sqlite_autoincrement": True})
    kind_of_change = Kind.NOTE

    id: Mapped[str] = mapped_column(unique=True)
    article_key: Mapped[int | None] = mapped_column(ForeignKey("article.key"))
    version_key: Mapped[int | None] = mapped_column(ForeignKey("version.key"))
    quotation: Mapped[str | None]
    selector: Mapped[dict[str, Any] | None]
    body: Mapped[str]
    created: Mapped[datetime]
    updated: Mapped[datetime]
    trashed_at: Mapped[datetime | None]


class Highlight(Owned):
    __tablename__ = "highlight"
    __table_args__ = (Index(None, "user_id", "article_key"), {"sqlite_autoincrement": True})
    kind_of_change = Kind.HIGHLIGHT

    id: Mapped[str] = mapped_column(unique=True)
    article_key: Mapped[int] = mapped_column(ForeignKey("article.key"))
    version_key: Mapped[int] = mapped_column(ForeignKey("version.key"))
    selector: Mapped[dict[str, Any]]
    created: Mapped[datetime]
    updated: Mapped[datetime]
    trashed_at: Mapped[datetime | None]


class Tag(Owned):
    """``folded`` is the name without regard to case: one user has no two tags that differ in case alone."""

    __tablename__ = "tag"
    __table_args__ = (UniqueConstraint("user_id", "folded"), {"sqlite_autoincrement": True})
    kind_of_change = Kind.TAG

    id: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    folded: Mapped[str]
    created: Mapped[datetime]


class Tagging(Owned):
    __tablename__ = "tagging"
    __table_args__ = (
        UniqueConstraint("tag_key", "article_key"),
        Index(None, "user_id", "article_key"),
        {"sqlite_autoincrement": True},
    )
    kind_of_change = Kind.TAG

    tag_key: Mapped[int] = mapped_column(ForeignKey("tag.key"))
    article_key: Mapped[int] = mapped_column(ForeignKey("article.key"))
    created: Mapped[datetime]


class Question(Owned):
    __tablename__ = "question"
    __table_args__ = (
        CheckConstraint("status IN ('open', 'partly answered', 'answered', 'parked')", "status"),
        Index(None, "user_id", "article_key"),
        {"sqlite_autoincrement": True},
    )
    kind_of_change = Kind.QUESTION

    id: Mapped[str] = mapped_column(unique=True)
    article_key: Mapped[int | None] = mapped_column(ForeignKey("article.key"))
    text: Mapped[str]
    status: Mapped[str]
    asker: Mapped[str | None]
    owner: Mapped[str | None]
    due: Mapped[date | None]
    created: Mapped[datetime]
    updated: Mapped[datetime]
    trashed_at: Mapped[datetime | None]


class Position(Owned):
    """``quotation`` is the quotation's stable id within the article: it outlives every engine."""

    __tablename__ = "position"
    __table_args__ = (
        CheckConstraint(
            "stance IN ('supports', 'opposes', 'conditional', 'asks', 'declines', 'unclear')", "stance"
        ),
        Index(
            "uq_position_question_key_article_key_quotation",
            "question_key",
            "article_key",
            "quotation",
            unique=True,
            sqlite_where=text("trashed_at IS NULL"),
        ),
        Index(None, "user_id", "article_key"),
        {"sqlite_autoincrement": True},
    )
    kind_of_change = Kind.POSITION

    id: Mapped[str] = mapped_column(unique=True)
    question_key: Mapped[int] = mapped_column(ForeignKey("question.key"))
    article_key: Mapped[int] = mapped_column(ForeignKey("article.key"))
    quotation: Mapped[str]
    stance: Mapped[str]
    condition: Mapped[str | None]
    created: Mapped[datetime]
    updated: Mapped[datetime]
    trashed_at: Mapped[datetime | None]


class Review(Owned):
    __tablename__ = "review"
    __table_args__ = (
        CheckConstraint("verdict IN ('accepted', 'rejected')", "verdict"),
        UniqueConstraint("user_id", "article_key", "quotation"),
        {"sqlite_autoincrement": True},
    )
    kind_of_change = Kind.REVIEW

    id: Mapped[str] = mapped_column(unique=True)
    article_key: Mapped[int] = mapped_column(ForeignKey("article.key"))
    quotation: Mapped[str]
    selectors: Mapped[list[dict[str, Any]]]
    verdict: Mapped[str]
    speaker: Mapped[str | None]
    kind: Mapped[str | None]
    created: Mapped[datetime]
    updated: Mapped[datetime]


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


def table_of(mapped: type[Base]) -> Table:
    """The table of a mapped class, for statements on many rows at once."""
    return cast(Table, mapped.__table__)
