"""``tag``, ``highlight``, ``star``, notes with links, and going back in history, from the command line."""

from __future__ import annotations

from typing import Any

import pytest

from briefing_app.domain.article import ArticleDraft

TEXT = "The mandate is open. Who pays is open too."


@pytest.fixture
def article(library: Any) -> str:
    library.ensure_user("mary")
    with library.unit_of_work("mary") as uow:
        (stored,) = uow.articles.store([ArticleDraft("Ministers meet", TEXT, "/a.txt")])
        uow.commit(journalled=False)
    return str(stored.article)


@pytest.fixture
def mary(run: Any, library: Any) -> Any:
    return lambda *argv: run("--library", library.path, "--user", "mary", *argv)


def test_tags_are_printed_below_their_parents_and_can_be_put_in_order(mary: Any, article: str) -> None:
    mary("tag", "add", "--article", article, "mandate/legal")
    assert mary("tag", "color", "mandate", "sky").out == "Colour of “mandate”.\n"
    assert mary("tag", "list").out == "mandate  1 article, sky\n  legal  1 article\n"
    assert mary("tag", "rename", "mandate", "mission").out == "Rename tag “mandate”.\n"
    mary("tag", "add", "--article", article, "legal")
    assert mary("tag", "merge", "legal", "mission/legal").status == 0
    assert [row["name"] for row in mary("tag", "list", "--json").rows] == ["mission", "mission/legal"]
    assert mary("tag", "delete", "mission", "--json").rows == [{"label": "Delete tag “mission”"}]
    assert mary("tag", "list").out == ""
    assert mary("tag", "rename", "mission", "x").status == 1


def test_highlights_are_made_of_words_that_stand_once(mary: Any, article: str) -> None:
    made = mary("highlight", "add", "--article", article, "--tag", "money/debt", "Who pays").out.strip()
    assert mary("highlight", "list").out == f"{made}  {article}  money/debt  Who pays\n"
    assert [row["id"] for row in mary("highlight", "list", "--tag", "money", "--json").rows] == [made]
    assert mary("highlight", "list", "--tag", "mon").out == ""
    assert mary("highlight", "tag", made).status == 0
    assert mary("highlight", "list", "--json").rows[0]["tag"] is None
    assert mary("highlight", "remove", made).status == 0
    assert mary("highlight", "list").out == ""
    twice = mary("highlight", "add", "--article", article, "open")
    assert (twice.status, "more than once" in twice.err) == (2, True)


def test_a_star_is_put_on_and_taken_off(mary: Any, article: str) -> None:
    assert mary("star", article, "--json").rows == [{"id": article}]
    assert [row["id"] for row in mary("search", "is:starred", "--json").rows] == [article]
    mary("star", article, "--off")
    assert mary("search", "is:starred", "--json").rows == []


def test_notes_link_and_are_found_by_what_they_link_to(mary: Any, article: str) -> None:
    question = mary("question", "add", "Who pays?").out.strip()
    on = mary("note", "add", "--question", question, "See [[Ministers meet]] and [[nowhere]].").out.strip()
    words = mary("note", "add", "--article", article, "--words", "Who pays", "Ask [[Who pays?]]").out.strip()
    (row,) = mary("note", "list", "--question", question, "--json").rows
    assert (row["id"], row["question"]) == (on, question)
    assert row["links"] == [{"words": "Ministers meet", "kind": "article", "id": article}]
    assert [row["id"] for row in mary("note", "links", "Ministers meet", "--json").rows] == [on]
    assert [row["id"] for row in mary("note", "links", question, "--json").rows] == [words]
    assert mary("note", "list", "--article", article, "--json").rows[0]["span"] == [21, 29]
    assert mary("note", "links", "nowhere").status == 1
    assert mary("note", "list", "--actor", "e-nobody").status == 1


def test_history_is_gone_back_to_a_point_and_forward_again(mary: Any, article: str) -> None:
    for words in ("one", "two", "three"):
        mary("note", "add", words)
    first, _, last = sorted(row["id"] for row in mary("history", "--json").rows)
    assert mary("undo", "--to", first).out == "2 steps taken.\n"
    assert [row["body"] for row in mary("note", "list", "--json").rows] == ["one"]
    assert mary("redo", "--to", last, "--json").rows == [{"steps": 2, "stopped": None}]
    assert len(mary("note", "list", "--json").rows) == 3
    assert mary("undo", "--to", 0).out == "3 steps taken.\n"
    assert mary("undo", "--to", 99).status == 1
