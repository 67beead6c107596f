"""A library with two articles in it, analysed by hand: what the engine would find is not the point here."""

from __future__ import annotations

from datetime import date

import pytest

from briefing_app.domain.analysis import Actor, ActorKind, Analysis, FoundQuestion, Quotation, QuotationKind
from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.spans import Span
from briefing_app.services.profile import Profile

TEXT = (
    "“We are ready,” said John Healey.\n\nHe said that plans were made. “What is the mandate?” Jonson asked."
)


def span_of(words: str, text: str = TEXT) -> Span:
    """Where some words first stand in a text."""
    return Span(text.index(words), text.index(words) + len(words))


def quotation(id: str, words: str, speaker: str | None, confidence: float = 0.9) -> Quotation:  # noqa: A002
    """A direct quotation of some words of ``TEXT``."""
    return Quotation(
        id, QuotationKind.DIRECT, (span_of(words),), cue=None, source=None, speaker=speaker,
        confidence=confidence, found_by="test",
    )  # fmt: skip


ANALYSIS = Analysis(
    "test",
    (Actor("a1", "John Healey", ActorKind.PERSON), Actor("a2", "Pål Jonson", ActorKind.PERSON)),
    (
        quotation("q-ready", "We are ready,", "a1"),
        quotation("q-plans", "that plans were made", "a1", 0.4),
        quotation("q-mandate", "What is the mandate?", "a2"),
    ),
    (FoundQuestion("What is the mandate?", span_of("What is the mandate?"), "a2"),),
)


def store(profile: Profile, *drafts: ArticleDraft) -> list[str]:
    """Put drafts into the library and return their articles' ids."""
    with profile.library.unit_of_work(profile.user) as uow:
        stored = uow.articles.store(drafts)
        uow.commit(journalled=False)
    return [file.article for file in stored]


@pytest.fixture
def article(profile: Profile) -> str:
    """The id of an analysed article."""
    (kept,) = store(profile, ArticleDraft("Ministers meet", TEXT, "/a.txt", published=date(2025, 4, 10)))
    with profile.library.unit_of_work(profile.user) as uow:
        uow.analyses.save(uow.articles.get(kept).version_id, ANALYSIS)
        uow.commit(journalled=False)
    return kept


@pytest.fixture
def other(profile: Profile) -> str:
    """The id of an article that waits for its analysis."""
    (kept,) = store(profile, ArticleDraft("Water for all", "The lake is empty.", "/b.txt"))
    return kept
