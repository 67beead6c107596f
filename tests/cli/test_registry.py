"""Actors across articles, from the command line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

FIRST = "Talks in Kyiv\n\n“We need air defence,” said Volodymyr Zelensky, the president of Ukraine.\n"
SECOND = "Talks in Paris\n\n“We are grateful,” said Volodymyr Zelenskyy, the Ukrainian president.\n"


@pytest.fixture
def mary(run: Any, library: Any, tmp_path: Path) -> Any:
    """The command line as Mary uses it, on a library with two spellings of one name."""

    def mary(*argv: object) -> Any:
        return run("--library", library.path, "--user", "mary", *argv)

    for number, text in enumerate((FIRST, SECOND)):
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
        mary("index", tmp_path / f"{number}.txt")
    return mary


def test_a_suggestion_is_merged_shown_and_split_again(mary: Any) -> None:
    (pair,) = mary("actor", "suggest", "--json").rows
    assert pair["reason"] == "spelt alike"
    one, other = pair["one"]["id"], pair["other"]["id"]
    assert mary("actor", "suggest").out.count(pair["reason"]) == 1

    assert mary("actor", "merge", one, other).status == 0
    (merged,) = mary("actor", "list", "zel", "--json").rows
    assert (merged["id"], merged["articles"], merged["quotations"]) == (one, 2, 2)
    shown = mary("actor", "show", other)
    assert "Also as " in shown.out
    assert {row["title"] for row in mary("actor", "show", one, "--json").rows} == {
        "Talks in Kyiv",
        "Talks in Paris",
    }

    assert mary("actor", "split", other, one, "--json").rows == [{"actor": other, "other": one}]
    assert len(mary("actor", "list", "zel").out.splitlines()) == 2
    mary("actor", "apart", one, other)
    assert mary("actor", "suggest").out == ""


def test_an_actor_is_corrected_option_by_option(mary: Any) -> None:
    one = mary("actor", "list", "zelenskyy", "--json").rows[0]
    described = mary("actor", "correct", one["id"], "--role", "head of state", "--json").rows[0]
    assert (described["role"], described["affiliation"]) == ("head of state", one["affiliation"])
    mary("actor", "correct", one["id"], "--affiliation", "Kyiv", "--kind", "government")
    named = mary("actor", "correct", one["id"], "--name", "The President", "--json").rows[0]
    assert [named[key] for key in ("name", "kind", "role", "affiliation")] == [
        "The President", "government", "head of state", "Kyiv",
    ]  # fmt: skip
    mary("actor", "correct", one["id"])
    assert mary("actor", "list", "zelenskyy", "--json").rows[0] == one


def test_an_unknown_actor_is_named(mary: Any) -> None:
    ran = mary("actor", "show", "e-nobody")
    assert ran.status == 1
    assert "no actor “e-nobody”" in ran.err
