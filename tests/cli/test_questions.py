"""``question``: written down, changed, merged, answered and suggested from the command line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from briefing_app.domain.analysis import Actor, ActorKind, Analysis, FoundQuestion, Quotation, QuotationKind
from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.spans import Span
from briefing_app.services.profile import open_profile

TEXT = "“What is the mandate?” Jonson asked."


@pytest.fixture
def article(tmp_path: Path) -> str:
    """The id of an article in which Jonson asks something."""
    profile = open_profile(tmp_path / "own.briefings", "ann")
    span = Span(1, 21)
    found = Analysis(
        "test",
        (Actor("a1", "Jonson", ActorKind.PERSON),),
        (Quotation("q-mandate", QuotationKind.DIRECT, (span,), None, None, "a1", 0.9, "test"),),
        (FoundQuestion("What is the mandate?", span, "a1"),),
    )
    with profile.library.unit_of_work(profile.user) as uow:
        (stored,) = uow.articles.store([ArticleDraft("Ministers meet", TEXT, "/a.txt", outlet="Wire")])
        uow.analyses.save(uow.articles.get(stored.article).version_id, found)
        uow.commit(journalled=False)
    profile.library.close()
    return stored.article


@pytest.fixture
def ask(run: Callable[..., Any], tmp_path: Path, article: str) -> Callable[..., Any]:
    """Runs ``question`` with these arguments in that library."""
    library = tmp_path / "own.briefings"
    return lambda *argv: run("question", *argv, "--library", library, "--user", "ann")


def test_a_suggestion_is_taken_and_answered(ask: Callable[..., Any], article: str) -> None:
    (offered,) = ask("suggest", "--json").rows
    assert (offered["text"], offered["askers"], offered["span"]) == (
        "What is the mandate?",
        ["Jonson"],
        [1, 21],
    )
    assert ask("suggest").out == f"{article}:0  Jonson  What is the mandate?\n"
    question = ask("accept", offered["id"]).out.strip()
    assert ask("suggest").out == ""
    assert ask("hang", question, article, "q-mandate", "conditional", "--condition", "if asked").status == 0
    (kept,) = ask("list", "--json").rows
    assert (kept["asker"], kept["span"], kept["positions"]) == ("Jonson", [1, 21], 1)
    assert ask("unhang", question, article, "q-mandate", "--json").rows == [{"id": question}]
    assert ask("list", "--json").rows[0]["positions"] == 0


def test_a_dismissed_suggestion_stays_away(ask: Callable[..., Any], article: str) -> None:
    assert ask("dismiss", f"{article}:0").status == 0
    assert ask("suggest", "--json").rows == []


def test_a_question_is_edited_moved_and_found(ask: Callable[..., Any], article: str) -> None:
    one = ask("add", "--article", article, "--words", "the mandate", "Which mandate?").out.strip()
    two = ask("add", "--owner", "Ann", "--priority", "high", "--due", "2020-01-31", "Who pays?").out.strip()
    ask("edit", one, "--tags", "troops, mandate", "--due", "+2w", "--text", "Whose mandate?")
    ask("status", one, "partly answered")
    ask("status", two, "partly answered", "--before", one)
    rows = ask("list", "--json", "--status", "partly answered").rows
    assert [(row["id"], row["priority"], row["tags"]) for row in rows] == [
        (two, "high", []),
        (one, "normal", ["mandate", "troops"]),
    ]
    assert rows[1]["asker"] == "Jonson"
    assert [row["id"] for row in ask("list", "--json", "--overdue").rows] == [two]
    assert ask("list", "--owner", "Ann").out == (
        f"{two}  partly answered  Who pays? (owner Ann, due 2020-01-31, priority high)\n"
    )
    ask("edit", two, "--due", "", "--owner", "")
    assert ask("list", "--json", "--overdue").rows == []


def test_questions_are_merged_deleted_and_restored(ask: Callable[..., Any], article: str) -> None:
    one, two = (ask("add", text).out.strip() for text in ("One?", "Two?"))
    ask("hang", two, article, "q-mandate", "asks")
    ask("merge", one, two)
    assert [(row["id"], row["positions"]) for row in ask("list", "--json").rows] == [(one, 1)]
    ask("delete", one)
    assert ask("list").out == ""
    assert ask("restore", one).status == 0
    assert len(ask("list", "--json").rows) == 1


@pytest.mark.parametrize(
    ("wrong", "status"),
    [
        (("add", "--due", "someday", "x"), 2),
        (("accept", "a-none"), 2),
        (("accept", "a-none:0"), 1),
        (("add", "--words", "x", "Which?"), 2),
        (("hang", "k-none", "a-none", "q", "maybe"), 2),
        (("merge", "k-none", "k-other"), 1),
    ],
)
def test_slips_are_told(ask: Callable[..., Any], wrong: tuple[str, ...], status: int) -> None:
    try:
        ran = ask(*wrong).status
    except SystemExit as left:
        ran = left.code
    assert ran == status
