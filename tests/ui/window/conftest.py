"""A real window on a real library with three articles in it, analysed by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefing_app.analysis import ENGINE
from briefing_app.domain.analysis import Actor, ActorKind, Analysis, Quotation, QuotationKind
from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.spans import Span
from briefing_app.services.profile import Profile
from briefing_app.ui.theme import themes
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


def settle(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until everything that was asked for has been answered, and what followed from it."""

    def quiet() -> bool:
        QApplication.processEvents()
        return not window.tasks.busy and not window.left.list.rows.waiting

    qtbot.waitUntil(lambda: quiet() and quiet(), timeout=20_000)


@pytest.fixture
def open_window(qapp: QApplication, qtbot: QtBot, profile: Profile) -> Iterator[Callable[..., MainWindow]]:
    """Opens windows on the library; each is closed at the end as a user would close it."""
    opened: list[MainWindow] = []
    bugs: list[BaseException] = []

    def open_one(who: Profile = profile) -> MainWindow:
        window = MainWindow(who, themes(), bugs.append)
        opened.append(window)
        window.start()
        window.show()
        qtbot.waitExposed(window)
        settle(qtbot, window)
        return window

    yield open_one
    for window in opened:
        window.close()
        window.deleteLater()
    QApplication.processEvents()
    assert not bugs, bugs


@pytest.fixture
def window(open_window: Callable[..., MainWindow], articles: list[str]) -> MainWindow:
    """A window with three articles listed and the first of them open."""
    return open_window()


@pytest.fixture
def wait(qtbot: QtBot) -> Callable[[MainWindow], None]:
    """Waits until a window has nothing left to do."""
    return lambda window: settle(qtbot, window)
