"""What a user makes: marks, notes, highlights, tags, questions, positions and reviews."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, false, text
from sqlalchemy.orm import Mapped, mapped_column

from briefing_app.domain.changes import Kind
from briefing_app.storage.tables.base import Owned


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
    actor_key: Mapped[int | None] = mapped_column(ForeignKey("registered_actor.key"))
    question_key: Mapped[int | None] = mapped_column(ForeignKey("question.key"))


class NoteLink(Owned):
    """What a wikilink of a note means; ``target`` is a public id, so that no other name breaks it."""

    __tablename__ = "note_link"
    __table_args__ = (
        CheckConstraint("kind IN ('article', 'actor', 'question', 'note')", "kind"),
        UniqueConstraint("note_key", "words"),
        Index(None, "user_id", "target"),
        {"sqlite_autoincrement": True},
    )
    kind_of_change = Kind.NOTE

    note_key: Mapped[int] = mapped_column(ForeignKey("note.key"))
    words: Mapped[str]
    kind: Mapped[str]
    target: Mapped[str]
    created: Mapped[datetime]


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
    tag_key: Mapped[int | None] = mapped_column(ForeignKey("tag.key"))


class Tag(Owned):
    """``folded`` is the name without regard to case: one user has no two tags that differ in case alone."""

    __tablename__ = "tag"
    __table_args__ = (UniqueConstraint("user_id", "folded"), {"sqlite_autoincrement": True})
    kind_of_change = Kind.TAG

    id: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    folded: Mapped[str]
    created: Mapped[datetime]
    color: Mapped[str | None]


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
    """``rank`` orders the questions of one status, the lowest first. ``selector`` are the words it was made
    from, read against a version; ``quotation`` the quotation it was made from, if any."""

    __tablename__ = "question"
    __table_args__ = (
        CheckConstraint("status IN ('open', 'partly answered', 'answered', 'parked')", "status"),
        CheckConstraint("priority IN ('high', 'normal', 'low')", "priority"),
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
    priority: Mapped[str] = mapped_column(default="normal", server_default="normal")
    rank: Mapped[float] = mapped_column(default=0.0, server_default="0")
    status_since: Mapped[datetime | None]
    quotation: Mapped[str | None]
    version_key: Mapped[int | None] = mapped_column(ForeignKey("version.key"))
    selector: Mapped[dict[str, Any] | None]


class QuestionTagging(Owned):
    __tablename__ = "question_tagging"
    __table_args__ = (UniqueConstraint("question_key", "tag_key"), {"sqlite_autoincrement": True})
    kind_of_change = Kind.QUESTION

    question_key: Mapped[int] = mapped_column(ForeignKey("question.key"))
    tag_key: Mapped[int] = mapped_column(ForeignKey("tag.key"))
    created: Mapped[datetime]


class FoundQuestionDecision(Owned):
    """What a user did with a question found in articles; ``text`` stands for all that ask the same."""

    __tablename__ = "found_question_decision"
    __table_args__ = (
        CheckConstraint("verdict IN ('accepted', 'dismissed')", "verdict"),
        Index(None, "user_id"),
        {"sqlite_autoincrement": True},
    )
    kind_of_change = Kind.QUESTION

    text: Mapped[str]
    verdict: Mapped[str]
    created: Mapped[datetime]


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
    comment: Mapped[str | None]


class Review(Owned):
    """``content`` are the words as the user cut them; both they and ``selectors`` were made for one version,
    null where an earlier program did not write down which."""

    __tablename__ = "review"
    __table_args__ = (
        CheckConstraint("verdict IN ('accepted', 'rejected', 'added')", "verdict"),
        UniqueConstraint("user_id", "article_key", "quotation"),
        Index(None, "user_id", "updated"),
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
    content: Mapped[list[dict[str, Any]] | None]
    version_key: Mapped[int | None] = mapped_column(ForeignKey("version.key"))
    created: Mapped[datetime]
    updated: Mapped[datetime]
