"""A library with two users and a few articles, and eyes on the SQL that a test sends."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from briefing_app.domain.analysis import Actor, ActorKind, Analysis, Quotation, QuotationKind
from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.spans import Span
from briefing_app.storage import Library, connection, engine

TEXT = "“We will go,” said Jonson.\nHe asked: “What is the mandate?”\nNobody answered 🇫🇷 him."


def make_draft(
    title: str = "Ministers meet", text: str = TEXT, origin: str = "/in/a.txt", **more: object
) -> ArticleDraft:
    return ArticleDraft(title, text, origin, **more)  # type: ignore[arg-type]


def make_analysis(engine: str = "1", confidence: float = 0.9) -> Analysis:
    jonson = Actor("a1", "Pål Jonson", ActorKind.PERSON, "Minister", "Sweden", ("Jonson",), (Span(19, 25),))
    go = Quotation(
        "q-aaaa",
        QuotationKind.DIRECT,
        (Span(1, 12),),
        (Span(14, 18),),
        (Span(19, 25),),
        "a1",
        confidence,
        "model",
    )
    ask = Quotation("q-bbbb", QuotationKind.DIRECT, (Span(38, 58),), None, None, None, 0.5, "rule")
    return Analysis(engine, (jonson,), (go, ask))


@pytest.fixture
def draft() -> Callable[..., ArticleDraft]:
    return make_draft


@pytest.fixture
def analysis() -> Callable[..., Analysis]:
    return make_analysis


@pytest.fixture
def users(library: Library) -> Library:
    """The library with the users ann and bob."""
    library.ensure_user("ann")
    library.ensure_user("bob")
    return library


@pytest.fixture
def store(users: Library) -> Callable[..., list[str]]:
    """Stores drafts and returns the articles' ids."""

    def store(*drafts: ArticleDraft) -> list[str]:
        with users.unit_of_work("ann") as uow:
            stored = uow.articles.store(drafts or [make_draft()])
            uow.commit()
        return [file.article for file in stored]

    return store


@pytest.fixture
def article(store: Callable[..., list[str]]) -> str:
    """The id of one stored article."""
    return store()[0]


@pytest.fixture
def statements(monkeypatch: pytest.MonkeyPatch) -> Callable[[], object]:
    """``with statements() as sent:`` gathers the SQL of all connections opened from then on."""
    sent: list[str] = []
    connect = connection.connect

    def watched(path: Path) -> sqlite3.Connection:
        opened = connect(path)
        opened.set_trace_callback(sent.append)
        return opened

    @contextmanager
    def statements() -> Iterator[list[str]]:
        sent.clear()
        yield sent

    monkeypatch.setattr(connection, "connect", watched)
    monkeypatch.setattr(engine, "connect", watched)
    return statements
