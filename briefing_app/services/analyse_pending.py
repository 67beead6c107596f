"""Analysing the articles that wait, in worker processes."""

from __future__ import annotations

from collections.abc import Callable

from briefing_app.domain.work import AnalysisReport, Cancelled, OnProgress, ignore, never
from briefing_app.services.profile import Profile

OnAnalysed = Callable[[frozenset[str]], None]
"""Called with the public ids of the articles whose analyses were committed just now."""


def _nobody(articles: frozenset[str]) -> None:
    """An ``OnAnalysed`` for work that nobody watches."""


def analyse_pending(
    profile: Profile,
    *,
    first: str | None = None,
    on_progress: OnProgress = ignore,
    cancelled: Cancelled = never,
    on_analysed: OnAnalysed = _nobody,
) -> AnalysisReport:
    """Analyse every article that this engine has not analysed yet, ``first`` (an id) before all others.

    Callbacks come in this thread. A text that cannot be analysed is recorded as failed and not tried
    again by the same engine. Stops within about a second when ``cancelled``; killed at any moment, the
    next call goes on where it stood.
    """
    raise NotImplementedError
