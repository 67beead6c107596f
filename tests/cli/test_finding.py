"""``search`` with its sorting, facets and hints, and ``saved``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def mary(run: Any, library: Any, tmp_path: Path) -> Any:
    """The command line as Mary uses it, on a library with two articles."""
    for name, body in (("one", "The lake is empty."), ("two", "The lake, the lake is full of water.")):
        (tmp_path / f"{name}.txt").write_text(f"Title {name}\n\n{body}\n", encoding="utf-8")

    def mary(*argv: object) -> Any:
        return run("--library", library.path, "--user", "mary", *argv)

    assert mary("index", tmp_path / "one.txt", tmp_path / "two.txt").status == 0
    return mary


def test_search_sorts_and_says_what_is_beside(mary: Any) -> None:
    newest = mary("search", "lake -full OR water", "--sort", "newest", "--json", "--facets")
    assert (newest.status, newest.err) == (0, "")
    titles = [row["title"] for row in newest.rows if "title" in row]
    assert titles == ["Title two", "Title one"]
    (month,) = [row for row in newest.rows if row.get("facet") == "month"]
    assert month["articles"] == 2
    assert "month" in mary("search", "lake", "--facets").out


def test_hints_are_on_stderr_and_the_rest_is_searched(mary: Any) -> None:
    ran = mary("search", "empty since:soon", "--json")
    assert [row["title"] for row in ran.rows] == ["Title one"]
    assert ran.err == (
        "briefing-app: since:soon: since: wants a date such as 2025-03, or 7d for the last seven days.\n"
    )


def test_searches_are_kept(mary: Any) -> None:
    added = mary("saved", "add", "Lakes", "lake")
    assert added.out.endswith("  Lakes: 2 articles\n")
    (row,) = mary("saved", "list", "--json").rows
    assert (row["name"], row["query"], row["articles"]) == ("Lakes", "lake", 2)
    assert mary("saved", "add", "LAKES", "x").status == 2
    assert mary("saved", "rename", "lakes", "Waters").status == 0
    assert "Waters" in mary("saved", "list").out
    assert mary("saved", "delete", row["id"]).status == 0
    assert mary("saved", "list").out == ""
    assert mary("saved", "delete", "Waters").status == 1
    assert mary("undo").status == 0
    assert "Waters" in mary("saved", "list").out
