"""Archives, bundles, backups and checks from the command line."""

from __future__ import annotations

import signal
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from briefing_app.domain.article import ArticleDraft
from briefing_app.services.pace import Pace
from briefing_app.storage import Library


@pytest.fixture
def mary(run: Any, library: Library) -> Any:
    """Mary at the command line, with an article and a note."""
    library.ensure_user("mary")
    with library.unit_of_work("mary") as uow:
        (stored,) = uow.articles.store([ArticleDraft("Water for all", "The lake is empty.", "/lake.txt")])
        uow.notes.add("Ask *them*.", article=stored.article)
        uow.commit()
    library.close()
    return lambda *argv: run("--library", library.path, "--user", "mary", *argv)


def test_a_library_leaves_and_comes_back(mary: Any, run: Any, tmp_path: Path) -> None:
    archive, made = tmp_path / "a.zip", tmp_path / "made.briefings"
    assert mary("archive", archive).out.startswith(f"Written to {archive} (")
    assert mary("archive", archive).status == 1
    assert run("unarchive", archive, "--library", made, "--json").rows == [{"library": str(made)}]
    assert run("note", "list", "--library", made, "--user", "mary").out.endswith("Ask *them*.\n")
    ran = run("unarchive", archive, "--library", made)
    assert (ran.status, ran.err.count("\n")) == (1, 1)
    layer = tmp_path / "layer.zip"
    assert mary("archive", layer, "--layer", "--json").rows[0]["file"] == str(layer)


def test_a_layer_goes_to_somebody_else(mary: Any, run: Any, tmp_path: Path) -> None:
    bundle, theirs = tmp_path / "mary.zip", tmp_path / "bob.briefings"

    def bob(*argv: object) -> Any:
        return run("--library", theirs, "--user", "bob", *argv)

    assert mary("bundle", "export", bundle, "--texts").status == 0
    library = Library.open(theirs)
    library.ensure_user("bob")
    library.close()
    (row,) = bob("bundle", "import", bundle, "--json").rows
    assert (row["outcome"], row["name"], row["rows"]["note"], len(row["articles"])) == ("new", "mary", 1, 1)
    assert "Nothing new" in bob("bundle", "import", bundle).out
    assert bob("bundle", "list").out.startswith(f"{row['id']}  mary  ")
    assert bob("note", "list").out == ""
    assert bob("users").out == "bob\n"
    assert bob("bundle", "forget", row["id"]).status == 0
    assert bob("bundle", "list", "--json").rows == []
    assert bob("bundle", "import", theirs).status == 1


def test_a_backup_is_listed_and_put_back(mary: Any, tmp_path: Path) -> None:
    (made,) = mary("backup", "--json", "--keep-daily", "3").rows
    assert (made["verified"], made["articles"], made["notes"]) == (True, 1, 1)
    assert mary("backup", "--if-due").out == ""
    mary("note", "add", "Later.")
    assert mary("backup", "list", "--json").rows == [made]
    assert "verified" in mary("backup", "list").out
    assert made["file"] in mary("restore", made["file"]).out
    assert mary("note", "list").out.count("\n") == 1
    assert len(mary("backup", "list", "--json").rows) == 2
    assert mary("restore", tmp_path / "none").status == 1


def test_a_check_looks_and_repairs_when_asked(mary: Any, library: Library) -> None:
    assert (mary("check").status, mary("check").out) == (0, "All is well.\n")
    with closing(sqlite3.connect(library.path)) as connection:
        connection.execute("UPDATE article SET quotations = 77")
        connection.commit()
    ran = mary("check")
    assert (ran.status, ran.out.splitlines()[-1][:28]) == (1, "`briefing-app check --repair")
    (row,) = mary("check", "--json").rows
    assert (row["mendable"], row["mended"]) == (True, False)
    assert mary("check", "--repair").out.endswith("this was mended.\n")
    assert mary("check").out == "All is well.\n"
    assert mary("check", "--aside").out == ""


@pytest.mark.parametrize(
    "command",
    [("backup",), ("backup", "copy.briefings"), ("check", "--repair"), ("archive", "all.zip"),
     ("restore", "old.briefings"), ("unarchive", "old.zip", "--library", "new.briefings"),
     ("bundle", "import", "mary.zip")],
)  # fmt: skip
def test_ctrl_c_leaves_nothing_half_done(
    command: tuple[str, ...], run: Any, mary: Any, library: Any, tmp_path: Path, monkeypatch: Any
) -> None:
    mary("backup", tmp_path / "old.briefings")
    mary("archive", tmp_path / "old.zip")
    mary("bundle", "export", tmp_path / "mary.zip")
    monkeypatch.chdir(tmp_path)

    def interrupted(pace: Pace, done: int) -> None:
        signal.raise_signal(signal.SIGINT)
        pace._report(None)

    def files() -> list[Path]:
        return [file for file in sorted(tmp_path.rglob("*")) if not file.name.endswith(("-wal", "-shm"))]

    before, handler = files(), signal.getsignal(signal.SIGINT)
    monkeypatch.setattr(Pace, "reach", interrupted)
    at = () if "--library" in command else ("--library", library.path)
    ran = run(*command, *at, "--user", "mary")
    assert (ran.status, ran.out) == (130, "")
    assert ran.err == "briefing-app: Stopped. Nothing is half done: all is as it was.\n"
    assert files() == before
    assert signal.getsignal(signal.SIGINT) is handler
