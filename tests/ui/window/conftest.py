"""A real window on a real library with three articles in it, analysed by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from briefing_app.analysis.engine import ENGINE
from briefing_app.domain.analysis import Actor, ActorKind, Analysis, Quotation, QuotationKind
from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.spans import Span
from briefing_app.services.profile import Profile
from briefing_app.ui import language
from briefing_app.ui.window import MainWindow

TEXT = (
    "“We are ready,” said John Healey.\n\nHe said that plans were made. “What is the mandate?” Jonson asked."
    "\n\n"
    + "\n\n".join(f"Paragraph {number} goes on about the matter at some length." for number in range(60))
)
DRAFTS = (
    ArticleDraft("Ministers meet", TEXT, "/a.txt", outlet="Wire", published=date(2025, 4, 10)),
    ArticleDraft("The harbour waits", "Nobody spoke of the quay.", "/b.txt", published=date(2025, 4, 9)),
    ArticleDraft("A quiet day", "Nothing was said at all.", "/c.txt", published=date(2025, 4, 8)),
)


def _quotation(name: str, words: str, speaker: str, confidence: float) -> Quotation:
    span = Span(TEXT.index(words), TEXT.index(words) + len(words))
    return Quotation(name, QuotationKind.DIRECT, (span,), None, None, speaker, confidence, "test")


ANALYSIS = Analysis(
    ENGINE,
    (Actor("a1", "John Healey", ActorKind.PERSON), Actor("a2", "Pål Jonson", ActorKind.PERSON)),
    (
        _quotation("q-ready", "“We are ready,”", "a1", 0.9),
        _quotation("q-plans", "that plans were made", "a1", 0.4),
        _quotation("q-mandate", "“What is the mandate?”", "a2", 0.5),
    ),
)


@pytest.fixture
def articles(profile: Profile) -> list[str]:
    """Ids of three analysed articles, the newest first."""
    with profile.library.unit_of_work(profile.user) as uow:
        ids = [file.article for file in uow.articles.store(DRAFTS)]
        uow.commit(journalled=False)
    with profile.library.unit_of_work(profile.user) as uow:
        for article, found in zip(ids, (ANALYSIS, Analysis(ENGINE), Analysis(ENGINE)), strict=True):
            uow.analyses.save(uow.articles.get(article).version_id, found)
        uow.commit(journalled=False)
    return ids


@pytest.fixture
def french(qapp: QApplication) -> Iterator[None]:
    """French, until the test is over."""
    language.install(qapp, "fr")
    yield
    language.install(qapp, "en")


@pytest.fixture
def window(open_window: Callable[..., MainWindow], articles: list[str]) -> MainWindow:
    """A window with three articles listed and the first of them open."""
    return open_window()
