"""Files out, and what a user wrote in them back in, from the command line."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "in"
    path.mkdir()
    (path / "ministers.txt").write_text("Ministers meet\n\n“We are ready,” said John Healey.\n", "utf-8")
    (path / "lake.txt").write_text("Water for all\n\nThe lake is empty, the mayor said.\n", "utf-8")
    return path


@pytest.fixture
def mary(run: Any, library: Any) -> Any:
    """The command line as Mary uses it."""
    return lambda *argv: run("--library", library.path, "--user", "mary", *argv)


@pytest.fixture
def vault(mary: Any, folder: Path, tmp_path: Path) -> Path:
    """A vault of two articles, one of them with a note."""
    lake = mary("index", folder, "--json").rows[0]["id"]
    mary("note", "add", "--article", lake, "Deep?")
    mary("export", "--to", tmp_path / "vault")
    return tmp_path / "vault"


def lake(vault: Path) -> Path:
    return vault / "Articles" / "Water for all.md"


def edit(path: Path, old: str, new: str) -> None:
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


def test_a_dry_run_lists_what_would_change(mary: Any, vault: Path) -> None:
    (vault / "Index.md").unlink()
    (note,) = mary("note", "list", "--json").rows
    mary("note", "edit", note["id"], "How deep?")
    ran = mary("export", "--to", vault, "--dry-run")
    assert f"changed         {lake(vault)}\n" in ran.out
    assert f"deleted by you  {vault / 'Index.md'}\n" in ran.out
    assert f"1 file would be written to {vault}" in ran.out
    assert "How deep?" not in lake(vault).read_text("utf-8")
    ran = mary("export", "--to", vault)
    assert "1 file that you deleted not made again (--again all)." in ran.out
    ran = mary("export", "--to", vault, "--again", "all", "--json")
    assert {"file": str(vault / "Index.md"), "written": True, "change": "new"} in ran.rows


def test_a_conflict_is_named_and_fails_nothing(mary: Any, vault: Path) -> None:
    (note,) = mary("note", "list", "--json").rows
    edit(lake(vault), "Deep?", "Shallow?")
    mary("note", "edit", note["id"], "How deep?")
    ran = mary("export", "--to", vault)
    assert ran.status == 0
    assert f"{lake(vault)}: block {note['id']} was edited in the file" in ran.err


def test_edits_come_back_in(mary: Any, vault: Path) -> None:
    edit(lake(vault), "Deep?", "Shallow?")
    (row,) = mary("back-in", vault, "--dry-run", "--json").rows
    assert (row["kind"], row["mine"], row["theirs"], row["taken"]) == ("changed", "Deep?", "Shallow?", False)
    ran = mary("back-in", vault)
    assert ran.out.startswith(
        f"changed (taken)  {lake(vault)}\n  library:\n    Deep?\n  file:\n    Shallow?\n"
    )
    assert ran.out.endswith("1 edit taken in, 0 left.\n")
    assert [note["body"] for note in mary("note", "list", "--json").rows] == ["Shallow?"]


def test_conflicts_wait_for_a_word(mary: Any, vault: Path) -> None:
    (note,) = mary("note", "list", "--json").rows
    edit(lake(vault), "Deep?", "Shallow?")
    mary("note", "edit", note["id"], "How deep?")
    assert mary("back-in", vault).out.endswith("0 edits taken in, 1 left.\n")
    assert mary("back-in", vault, "--take", "both").out.endswith("1 edit taken in, 0 left.\n")
    assert [note["body"] for note in mary("note", "list", "--json").rows] == ["How deep?\n\nShallow?"]


def test_templates_are_copied_and_used(mary: Any, vault: Path, tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    assert mary("templates", mine).out.startswith("10 templates copied")
    (mine / "article.md").write_text("# My {{ title }}\n")
    assert mary("templates", mine).out.startswith("0 templates copied")
    assert mary("export", "--to", vault, "--templates", mine).status == 0
    assert "# My Water for all" in lake(vault).read_text("utf-8")
    (mine / "article.md").write_text("{{ tilte }}")
    ran = mary("export", "--to", vault, "--templates", mine)
    assert (ran.status, ran.out) == (1, "")
    assert f"{mine / 'article.md'}, line 1: 'tilte' is undefined" in ran.err


@pytest.mark.parametrize("arguments", [("--flavour", "stone"), ("--format", "csl", "--flavour", "obsidian")])
def test_an_unknown_flavour_is_refused(mary: Any, folder: Path, tmp_path: Path, arguments: Any) -> None:
    mary("index", folder)
    ran = mary("export", "--to", tmp_path / "out", *arguments)
    assert (ran.status, ran.out) == (2, "")
    assert "flavour" in ran.err


@pytest.mark.skipif(shutil.which("pandoc") is None, reason="pandoc is not installed")
def test_pandoc_reads_its_flavour_without_a_warning(mary: Any, folder: Path, tmp_path: Path) -> None:
    first = mary("index", folder, "--json").rows[0]["id"]
    mary("note", "add", "--article", first, "Plain words.")
    to = tmp_path / "vault"
    mary("export", "--to", to, "--flavour", "pandoc")
    files = sorted(str(path.relative_to(to)) for path in to.rglob("*.md"))
    assert len(json.loads((to / "references.json").read_text("utf-8"))) == 2
    for file in files:
        ran = subprocess.run(
            ["pandoc", "--citeproc", "--fail-if-warnings", "--to", "plain", file],
            cwd=to, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert (ran.returncode, ran.stderr) == (0, "")
