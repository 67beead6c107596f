"""A library worked on from the command line alone, by two people."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

MINISTERS = """Ministers meet over a mandate

“Our planning is real and substantial,” John Healey, the British defence minister, said on Thursday.
"""
LAKE = """Water for all

The lake is empty, the mayor said, and the committee would meet again on Friday.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "in"
    path.mkdir()
    (path / "ministers.txt").write_text(MINISTERS, encoding="utf-8")
    (path / "lake.txt").write_text(LAKE, encoding="utf-8")
    return path


@pytest.fixture
def mary(run: Any, library: Any) -> Any:
    """The command line as Mary uses it."""
    return lambda *argv: run("--library", library.path, "--user", "mary", *argv)


@pytest.fixture
def john(run: Any, library: Any) -> Any:
    """The command line as John uses it, on the same library."""
    return lambda *argv: run(*argv, "--library", library.path, "--user", "john")


def test_index_names_what_was_new_and_what_could_not_be_read(mary: Any, folder: Path) -> None:
    (folder / "empty.txt").touch()
    ran = mary("index", folder)
    assert ran.status == 1
    assert ran.err.splitlines() == [
        "briefing-app: “mary” is new in this library. `briefing-app users` lists the others.",
        f"briefing-app: {folder / 'empty.txt'}: is empty.",
    ]
    rows = [line.split("  ") for line in ran.out.splitlines()]
    assert [(row[0], row[2]) for row in rows[:2]] == [
        ("new", "Water for all"),
        ("new", "Ministers meet over a mandate"),
    ]
    assert ran.out.endswith("2 articles (2 new), 2 analysed, 1 problem.\n")

    (folder / "empty.txt").unlink()
    again = mary("index", folder, "--json")
    assert (again.status, again.err) == (0, "")
    assert [(row["id"], row["outcome"]) for row in again.rows] == [(row[1], "same") for row in rows[:2]]
    assert [row["file"] for row in again.rows] == [
        str(folder / name) for name in ("lake.txt", "ministers.txt")
    ]


def test_two_people_keep_their_own_notes_tags_and_questions(mary: Any, john: Any, folder: Path) -> None:
    lake, ministers = (row["id"] for row in mary("index", folder, "--json").rows)
    note = mary("note", "add", "--article", ministers, "Ask *them*.", "--json").rows[0]["id"]
    assert mary("tag", "add", "--article", ministers, "--article", lake, "#open").status == 0
    question = mary(
        "question", "add", "--article", ministers, "--asker", "Jonson", "Which mandate?"
    ).out.strip()
    assert john("note", "add", "John's.").status == 0

    assert [row["body"] for row in mary("note", "list", "--json").rows] == ["Ask *them*."]
    assert mary("note", "list", "--article", lake, "--json").rows == []
    assert [(row["name"], row["articles"]) for row in mary("tag", "list", "--json").rows] == [("open", 2)]
    assert mary("question", "list").out == f"{question}  open  Which mandate? (asked by Jonson)\n"
    assert [row["body"] for row in john("note", "list", "--json").rows] == ["John's."]
    assert (john("tag", "list").out, john("question", "list").out) == ("", "")
    assert john("note", "delete", note).status == 1
    assert john("question", "edit", question, "--status", "parked").status == 1
    assert john("users").out == "john\nmary\n"


def test_changes_are_undone_and_redone_one_at_a_time(mary: Any, folder: Path) -> None:
    lake, _ = (row["id"] for row in mary("index", folder, "--json").rows)
    note = mary("note", "add", "--article", lake, "First.").out.strip()
    mary("note", "edit", note, "Second.")
    mary("tag", "add", "--article", lake, "water")
    mary("tag", "remove", "--article", lake, "water")
    question = mary("question", "add", "Where is it?").out.strip()
    mary("question", "edit", question, "--status", "partly answered", "--owner", "Ann", "--due", "2026-01-31")
    mary("note", "delete", note)

    assert mary("note", "list").out == ""
    assert mary("undo").out == "Undone: Delete note.\n"
    assert mary("undo", "--json").rows == [{"label": "Edit question"}]
    (row,) = mary("question", "list", "--json").rows
    assert (row["status"], row["owner"], row["due"]) == ("open", None, None)
    assert mary("redo").out == "Done again: Edit question.\n"
    (row,) = mary("question", "list", "--json", "--status", "partly answered").rows
    assert (row["owner"], row["due"]) == ("Ann", "2026-01-31")
    assert [row["body"] for row in mary("note", "list", "--json").rows] == ["Second."]
    labels = [row["label"] for row in mary("history", "--json", "--limit", "3").rows]
    assert labels == ["Delete note", "Edit question", "Add question"]
    assert [row["undone"] for row in mary("history", "--json").rows][:2] == [True, False]


def test_search_prints_ids_that_other_commands_take(mary: Any, folder: Path) -> None:
    mary("index", folder)
    (row,) = mary("search", "lake", "--json").rows
    assert row["title"] == "Water for all"
    assert [row["snippet"][slice(*hit)].lower() for hit in row["hits"]] == ["lake"]
    assert mary("search", "meet", "--limit", "1", "--json").out.count("\n") == 1
    assert mary("search", "lake").out.startswith(f"{row['id']}  Water for all\n    ")
    assert mary("search", "nowhere").out == "Nothing found.\n"
    assert mary("tag", "add", "--article", row["id"], "water").status == 0
    assert mary("tag", "list", "--article", row["id"]).out == "water  1 article\n"


def test_export_writes_what_is_found(mary: Any, folder: Path, tmp_path: Path) -> None:
    mary("index", folder)
    to = tmp_path / "out"
    ran = mary("export", "--to", to, "--query", "lake", "--format", "markdown")
    assert (ran.status, ran.out) == (0, f"2 files written to {to}, 0 unchanged.\n")
    assert sorted(path.name for path in to.rglob("*.md")) == ["Index.md", "Water for all.md"]
    assert mary("export", "--to", to, "--query", "lake", "--json").rows == [
        {"file": str(to / name), "written": False, "change": "unchanged"}
        for name in ("Articles/Water for all.md", "Index.md")
    ]


def test_an_id_that_is_not_there_is_one_line_and_status_1(mary: Any, folder: Path, tmp_path: Path) -> None:
    mary("index", folder)
    for argv in (
        ("note", "add", "--article", "a-none", "x"),
        ("note", "list", "--article", "a-none"),
        ("note", "edit", "n-none", "x"),
        ("note", "delete", "n-none"),
        ("tag", "add", "--article", "a-none", "x"),
        ("tag", "list", "--article", "a-none"),
        ("question", "add", "--article", "a-none", "x"),
        ("question", "edit", "k-none", "--text", "x"),
        ("question", "delete", "k-none"),
        ("export", "--to", tmp_path / "out", "--article", "a-none"),
        ("undo",),
        ("redo",),
    ):
        ran = mary(*argv)
        assert (ran.status, ran.out, ran.err.count("\n")) == (1, "", 1), argv


def test_backup_and_check(mary: Any, run: Any, folder: Path, tmp_path: Path) -> None:
    mary("index", folder)
    mary("note", "add", "Kept.")
    copy = tmp_path / "copy.briefings"
    assert mary("backup", copy).out == f"Backed up to {copy}.\n"
    assert run("note", "list", "--library", copy, "--user", "mary").out.endswith("Kept.\n")
    assert mary("backup", copy).status == 1
    ran = mary("check")
    assert (ran.status, ran.out) == (0, "All is well.\n")
