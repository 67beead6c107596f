"""Exporting: articles, with all that a user hung on them, written out as files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from briefing_app.domain.work import Cancelled, ExportReport, OnProgress, ignore, never
from briefing_app.services.profile import Profile


def formats() -> list[str]:
    """The names of the formats there are, sorted."""
    raise NotImplementedError


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

    Raises InvalidInputError for an unknown format, NotFoundError for an unknown article or where the
    query finds nothing, ExportError where the folder cannot be written.
    """
    raise NotImplementedError
