"""What an exporter is given: the chosen articles, and all that a user hung on them and beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO, Protocol

from briefing_app.domain.annotation import Note, Position, Question, Tag
from briefing_app.domain.identity import RegisteredActor
from briefing_app.domain.spans import exact_text
from briefing_app.domain.views import ArticleView, ReviewedQuotation
from briefing_app.domain.wording import ENGLISH, Wording


class Content(StrEnum):
    """What a format can write."""

    ARTICLES = "articles"
    QUOTATIONS = "quotations"
    NOTES = "notes"
    HIGHLIGHTS = "highlights"
    TAGS = "tags"
    QUESTIONS = "questions"
    ACTORS = "actors"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A position on a question with what a reader wants beside it.

    ``words`` are the quotation's, ``speaker`` the actor's name or else the source as printed, ``""`` where
    there is neither; ``title``, ``outlet``, ``published`` and ``url`` are the article's.
    """

    position: Position
    words: str
    speaker: str
    role: str | None
    affiliation: str | None
    title: str
    outlet: str | None
    published: date | None
    url: str | None


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """One of the user's questions with all that is hung on it, the oldest article first."""

    question: Question
    evidence: tuple[Evidence, ...] = ()


def nobody(article: str) -> Mapping[str, RegisteredActor]:
    """A ``Material.identify`` where nobody is known across articles."""
    return {}


@dataclass(frozen=True, slots=True)
class Material:
    """All that one export may write.

    ``articles`` and ``actors`` are gone through once, in order: they are made as they go, so that a library
    need not fit into memory. Going through ``articles`` raises CancelledError (``concurrent.futures``) when
    the user stops the export: exporters let it pass and leave no half-written file. ``total`` is how many
    articles there are.

    ``questions``, ``notes`` and ``tags`` are all of the user's, however few articles were chosen: ``notes``
    are those on no article (free ones, on actors, on questions). ``actors`` are those who appear in the
    library as the user sees them: merged, with all names and roles. ``identify`` tells of an article (its
    id) who its actors are among them, by ``Actor.id``. ``created`` is the date of the export,
    ``user`` the name of the person whose annotations these are.
    """

    articles: Iterable[ArticleView]
    total: int
    created: date
    questions: tuple[OpenQuestion, ...] = ()
    notes: tuple[Note, ...] = ()
    tags: tuple[Tag, ...] = ()
    actors: Iterable[RegisteredActor] = ()
    identify: Callable[[str], Mapping[str, RegisteredActor]] = nobody
    user: str = ""


class Printer(Protocol):
    """Puts pages on paper: given by who has a window system, or the part of one that prints."""

    def __call__(self, file: BinaryIO, pages: Iterable[str], *, title: str, created: date) -> None:
        """Write a PDF into ``file``: each of ``pages``, HTML, begins on a new sheet."""


@dataclass(frozen=True, slots=True)
class Options:
    """How to write.

    ``flavour`` is one of the exporter's ``flavours``, ``""`` for its first. ``templates`` is a folder of the
    user's templates, for formats that have them. With ``dry_run`` nothing is written, and the report says
    what would be. ``again`` holds the ids of articles, actors and questions whose files the user deleted and
    now wants back; with ``"all"`` every one of them. ``printer`` is for formats that are printed, ``wording``
    for documents.
    """

    flavour: str = ""
    templates: Path | None = None
    dry_run: bool = False
    again: frozenset[str] = frozenset()
    printer: Printer | None = None
    wording: Wording = ENGLISH


AS_USUAL = Options()


def words_of(view: ArticleView, quotation: ReviewedQuotation) -> str:
    """The quotation's words, spans joined by an ellipsis."""
    return exact_text(view.article.text, quotation.quotation.content)


def speaker_of(view: ArticleView, quotation: ReviewedQuotation) -> str:
    """The speaker's name, or the source as the article prints it, or ``""``."""
    if quotation.speaker:
        return quotation.speaker.name
    source = quotation.quotation.source
    return exact_text(view.article.text, source) if source else ""


def evidence_of(view: ArticleView) -> list[Evidence]:
    """What the article's quotations, rejected ones apart, say on the user's questions; in text order."""
    article = view.article
    return [
        Evidence(
            position,
            words_of(view, each),
            speaker_of(view, each),
            each.speaker.role if each.speaker else None,
            each.speaker.affiliation if each.speaker else None,
            article.title,
            article.outlet,
            article.published,
            article.url,
        )
        for each in view.quotations
        if not each.rejected
        for position in each.positions
    ]
