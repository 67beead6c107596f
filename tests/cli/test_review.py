"""Deciding on quotations from the command line."""

from __future__ import annotations

from typing import Any

import pytest

from briefing_app.domain.analysis import Actor, ActorKind, Analysis, Quotation, QuotationKind
from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.spans import Span
from briefing_app.storage import Library

TEXT = "He said that plans were made. “What is the mandate?” Jonson asked. The quay is closed."


@pytest.fixture
def article(library: Library) -> str:
    """An article with two quotations that wait, the second one surer."""
    library.ensure_user("mary")
    jonson = Actor("a1", "Pål Jonson", ActorKind.PERSON, aliases=("Jonson",), mentions=(Span(53, 59),))
    found = [
        Quotation(name, QuotationKind.INDIRECT, (Span(start, end),), None, None, "a1", sure, "model")
        for name, start, end, sure in (("q-plans", 8, 28, 0.4), ("q-mandate", 30, 52, 0.6))
    ]
    with library.unit_of_work("mary") as uow:
        (stored,) = uow.articles.store([ArticleDraft("Talks", TEXT, "/talks.txt", outlet="Wire")])
        version = uow.articles.get(stored.article).version_id
        uow.analyses.save(version, Analysis("1", (jonson,), tuple(found)))
        uow.commit(journalled=False)
    return stored.article


@pytest.fixture
def mary(run: Any, library: Library, article: str) -> Any:
    return lambda *argv: run("--library", library.path, "--user", "mary", "review", *argv)


def test_what_waits_is_listed_decided_and_taken_back(mary: Any, article: str) -> None:
    rows = mary("list", "--json").rows
    assert [(row["quotation"], row["speaker"], row["confidence"]) for row in rows] == [
        ("q-mandate", "Pål Jonson", 0.6),
        ("q-plans", "Pål Jonson", 0.4),
    ]
    assert [row["quotation"] for row in mary("list", "--order", "article", "--json").rows] == [
        "q-plans",
        "q-mandate",
    ]
    assert mary("reject", article, "q-mandate").status == 0
    mary("edit", article, "q-plans", "--speaker", "Ann Linde", "--span", 13, 28)
    assert mary("list").out == "2 reviewed today, 0 left.\n"
    mary("undecide", article, "q-plans")
    (row,) = mary("list", "--json").rows
    assert row["words"] == "that plans were made"


def test_a_quotation_is_added_by_its_words(mary: Any, run: Any, library: Library, article: str) -> None:
    added = mary("add", article, "The quay is closed", "--speaker", "The harbour").out.strip()
    found = run("--library", library.path, "--user", "mary", "search", "said:quay", "--json").rows
    assert [row["id"] for row in found] == [article]
    assert mary("show", article, added, "--json").rows[0]["found_by"] == "you"
    twice = mary("add", article, "e")
    assert twice.status == 2
    assert "more than once" in twice.err


def test_all_that_are_sure_enough_are_accepted(mary: Any) -> None:
    assert mary("bulk", 0.5).out == "1 quotation accepted.\n"
    assert mary("bulk", 0.1, "--json").rows == [{"accepted": 1}]
    assert mary("list", "--json").rows == []


def test_a_stance_needs_its_question(mary: Any, article: str) -> None:
    ran = mary("edit", article, "q-plans", "--stance", "asks")
    assert ran.status == 2
    assert "Give both" in ran.err


def test_the_reason_is_told(mary: Any, article: str) -> None:
    out = mary("show", article, "q-mandate").out
    assert out.splitlines()[0] == "0.60  Pål Jonson"
