"""What the panes, the command line and the exporters are given to show: values put together for one user."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from briefing_app.domain.analysis import Actor, Analysis, Quotation, QuotationKind
from briefing_app.domain.annotation import Highlight, Note, Position, Question, Review, Tag, Verdict
from briefing_app.domain.article import Article

REVIEW_BELOW = 0.7
"""A quotation surer than this is not put to the reader for review."""


class Shelf(StrEnum):
    """The fixed entries of the left pane."""

    UNREAD = "unread"
    ALL = "all"
    STARRED = "starred"
    ORPHANS = "orphans"
    TRASH = "trash"


class ArticleState(StrEnum):
    """How far the analysis of an article has come."""

    WAITING = "waiting"
    ANALYSING = "analysing"
    ANALYSED = "analysed"
    FAILED = "failed"


class Order(StrEnum):
    NEWEST = "newest"
    OLDEST = "oldest"
    TITLE = "title"
    RELEVANCE = "relevance"


@dataclass(frozen=True, slots=True)
class ArticleFilter:
    """Which articles a list shows. All parts must hold; ``query`` is what the search box has.

    ``grouped`` shows those that carry one report as one row, on the shelves All and Unread: the fullest of
    them that is not deleted, read or not read for all; where there is a query or a tag, the fullest of all if
    it passes, else the first that does.
    """

    shelf: Shelf = Shelf.ALL
    tag: str | None = None
    query: str = ""
    order: Order = Order.NEWEST
    grouped: bool = False


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """One row of the article list. ``snippet`` has hits between ``\\x02`` and ``\\x03``.

    ``key`` is storage's whole number for the article: lists of a million hold keys, not ids. ``others`` is
    how many more articles carry the same report, those left out that the user deleted, and ``other_outlets``
    how many outlets they appeared in beside this one's.
    """

    key: int
    id: str
    title: str
    outlet: str | None
    published: date | None
    state: ArticleState
    quotations: int
    to_review: int
    read: bool
    starred: bool
    done: bool = False
    snippet: str | None = None
    others: int = 0
    other_outlets: int = 0


@dataclass(frozen=True, slots=True)
class ShelfCounts:
    """What stands beside the entries of the left pane, and in the status bar."""

    unread: int = 0
    starred: int = 0
    all: int = 0
    orphans: int = 0
    trash: int = 0
    waiting: int = 0
    to_review: int = 0
    open_questions: int = 0
    notes: int = 0
    tags: tuple[Tag, ...] = ()


@dataclass(frozen=True, slots=True)
class ReviewedQuotation:
    """A quotation with the user's decision and positions laid over it.

    ``number`` counts from 1 in text order, rejected ones included. ``speaker`` is the actor that counts:
    the user's where the user chose one.
    """

    number: int
    quotation: Quotation
    speaker: Actor | None
    review: Review | None = None
    positions: tuple[Position, ...] = ()

    @property
    def kind(self) -> QuotationKind:
        """The kind that counts: the user's where the user chose one."""
        return self.review.kind if self.review and self.review.kind else self.quotation.kind

    @property
    def rejected(self) -> bool:
        return self.review is not None and self.review.verdict is Verdict.REJECTED

    @property
    def added(self) -> bool:
        """Whether the user found it, and not the engine."""
        return self.review is not None and self.review.verdict is Verdict.ADDED

    @property
    def to_review(self) -> bool:
        return self.review is None and self.quotation.confidence < REVIEW_BELOW


@dataclass(frozen=True, slots=True)
class ArticleView:
    """One article as one user sees it. ``analysis`` is None while it waits, and where it failed."""

    article: Article
    analysis: Analysis | None
    quotations: tuple[ReviewedQuotation, ...] = ()
    speakers: tuple[Actor, ...] = ()
    """Who is quoted, in order of first quotation; an actor's place here decides its colour."""
    notes: tuple[Note, ...] = ()
    highlights: tuple[Highlight, ...] = ()
    tags: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()
    """The user's questions that were met in this article or have a quotation of it hung on them."""
    read: bool = False
    starred: bool = False
    done: bool = False
    trashed: bool = False
    scroll: float = 0.0
    """How far this user had read, 0 to 1."""
    failure: str | None = None
    """Why the analysis failed."""


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One article found. ``snippet`` has hits between ``\\x02`` and ``\\x03``."""

    id: str
    title: str
    outlet: str | None
    published: date | None
    snippet: str
