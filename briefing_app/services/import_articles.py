"""Importing: files and folders in, articles that can be read and searched at once."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from briefing_app.domain.work import Cancelled, ImportReport, OnProgress, ignore, never
from briefing_app.services.profile import Profile


def import_articles(
    profile: Profile,
    paths: Iterable[Path],
    *,
    on_progress: OnProgress = ignore,
    cancelled: Cancelled = never,
) -> ImportReport:
    """Read files, and folders with all in them, and store what they hold; analysis comes after.

    Never raises for a file: what cannot be read is a problem in the report, and the rest goes on.
    ``on_progress`` is called in this thread after each file. Stops within about a second when
    ``cancelled``; what was stored by then stays.
    """
    raise NotImplementedError
