"""What belongs to the library: users, articles, their versions and what the engine found in them."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, text, true
from sqlalchemy.orm import Mapped, mapped_column

from briefing_app.domain.views import REVIEW_BELOW
from briefing_app.storage.tables.base import Base, Found


class User(Base):
    """Who works here; or, named by ``visitor``, somebody whose layer came in a bundle ``exported`` then.

    ``uid`` is the same in every library that the user's rows come to; a visitor's ``name`` is the uid too,
    since two people may have one name.
    """

    __tablename__ = "user"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    created: Mapped[datetime]
    uid: Mapped[str] = mapped_column(unique=True)
    visitor: Mapped[str | None]
    exported: Mapped[datetime | None]


class Article(Base):
    """What changes of an article, with the list's copy of its newest version.

    Lists read this table alone: a version's text makes its rows too long to walk through. ``dated`` is
    when it was published, or else imported; ``sort_title`` the title as a list sorts it; ``recency`` puts it
    in order of its date: see that module.

    ``group_key`` is the smallest key among the articles that carry the same report, null for one that stands
    alone; the fullest of a group ``leads`` it, and an article alone leads itself.
    """

    __tablename__ = "article"
    __table_args__ = (
        CheckConstraint("state IN ('waiting', 'analysed', 'failed')", "state"),
        Index("ix_article_recency", "recency", unique=True),
        Index("ix_article_outlet", "outlet"),
        Index("ix_article_sort_title", "sort_title", "key"),
        Index("ix_article_engine", "engine", "key"),
        Index("ix_article_unsure", "key", "unsure", sqlite_where=text("unsure > 0")),
        Index("ix_article_renewed", "newest", sqlite_where=text("newest > 1")),
        # Both hold grouped articles alone: storing a new one does not touch them.
        Index("ix_article_group_key", "group_key", "leads", sqlite_where=text("group_key IS NOT NULL")),
        Index("ix_article_follows", "key", "group_key", "leads", sqlite_where=text("NOT leads")),
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
    recency: Mapped[int] = mapped_column(server_default="0")
    state: Mapped[str] = mapped_column(server_default="waiting")
    engine: Mapped[str | None]
    quotations: Mapped[int] = mapped_column(server_default="0")
    unsure: Mapped[int] = mapped_column(server_default="0")
    group_key: Mapped[int | None]
    leads: Mapped[bool] = mapped_column(server_default=true())


class Version(Base):
    """One text of an article. A trigger refuses every update."""

    __tablename__ = "version"
    __table_args__ = (
        UniqueConstraint("article_key", "number"),
        Index(None, "url"),
        Index(None, "origin", "title"),
        Index("ix_version_language", "language", "article_key"),
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
    note: Mapped[str | None]


class Actor(Found):
    """``registered_key`` is who it is across articles, where its name tells; ``quoted`` how often here."""

    __tablename__ = "actor"
    __table_args__ = (
        UniqueConstraint("analysis_key", "id"),
        Index(None, "name"),
        Index("ix_actor_registered", "registered_key", "quoted"),  # counting reads nothing else
        {"sqlite_with_rowid": False},
    )

    id: Mapped[str]
    name: Mapped[str]
    kind: Mapped[str]
    role: Mapped[str | None]
    affiliation: Mapped[str | None]
    aliases: Mapped[list[str]]
    mentions: Mapped[list[list[int]]]
    registered_key: Mapped[int | None] = mapped_column(ForeignKey("registered_actor.key"))
    quoted: Mapped[int] = mapped_column(server_default="0")


class Quotation(Found):
    """``content``, ``cue`` and ``source`` are lists of [start, end]; ``speaker`` is an actor's id."""

    __tablename__ = "quotation"
    __table_args__ = (
        UniqueConstraint("analysis_key", "id"),
        # Of those alone that are put to the reader: what is to review is found by walking it.
        Index("ix_quotation_unsure", "confidence", sqlite_where=text(f"confidence < {REVIEW_BELOW}")),
        {"sqlite_with_rowid": False},
    )

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
