"""Exporting: articles, with all that a user hung on them, written out as files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from briefing_app.domain.errors import InvalidInputError, NotFoundError
from briefing_app.domain.views import ArticleFilter, ArticleView
from briefing_app.domain.work import Cancelled, ExportReport, OnProgress, Stage, ignore, never
from briefing_app.services.browse import view
from briefing_app.services.pace import Pace
from briefing_app.services.profile import Profile


def formats() -> list[str]:
    """The names of the formats there are, sorted."""
    from briefing_app import exporters

    return sorted(exporters.formats())


def export(
    profile: Profile,
    to: Path,
    *,
    format: str = "markdown",  # noqa: A002 - the menu's and the command line's word
    articles: Sequence[str] | None = None,
    query: str = "",
    on_progress: OnProgress = ignore,
    cancelled: Cancelled = never,
) -> ExportReport:
    """Write the ``articles`` (ids), or those that ``query`` finds, or all but the trash, into folder ``to``.

    Stops after an article when ``cancelled``; the report has what was written by then. Raises
    InvalidInputError for an unknown format, NotFoundError for an unknown article or where there is nothing
    to export, ExportError where the folder cannot be written.
    """
    from briefing_app import exporters

    exporter = exporters.formats().get(format)
    if exporter is None:
        raise InvalidInputError(f"There is no format “{format}”. Choose one of: {', '.join(formats())}.")
    with profile.library.reader(profile.user) as reader:
        questions = reader.questions.all()
        if articles is None:
            chosen = reader.articles.ids_of(reader.articles.keys(ArticleFilter(query=query)))
        else:
            chosen = list(dict.fromkeys(articles))
            for article in chosen:
                reader.articles.key_of(article)
    if not chosen:
        raise NotFoundError(
            "There are no articles to export." if not query else f"“{query}” finds no article."
        )
    pace = Pace(Stage.EXPORTING, len(chosen), on_progress)
    today = datetime.now().astimezone().date()
    return exporter.export(_views(profile, chosen, pace, cancelled), questions, to, created=today)


def _views(
    profile: Profile, articles: Sequence[str], pace: Pace, cancelled: Cancelled
) -> Iterator[ArticleView]:
    """One article after the other: a library need not fit into memory."""
    for article in articles:
        if cancelled():
            return
        with profile.library.reader(profile.user) as reader:
            shown = view(reader, article)
        yield shown
        pace.advance()
