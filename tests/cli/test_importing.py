"""Files into the library from the command line: looked at first, or watched."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

LAKE = """Water for all

The lake is empty, the mayor said, and the committee would meet again on Friday.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "in"
    path.mkdir()
    (path / "lake.txt").write_text(LAKE, encoding="utf-8")
    os.utime(path / "lake.txt", (1_700_000_000, 1_700_000_000))
    return path


def test_a_dry_run_tells_and_leaves_nothing_behind(run: Any, folder: Path, tmp_path: Path) -> None:
    (folder / "empty.txt").touch()
    library = tmp_path / "new.briefings"
    ran = run("index", "--dry-run", folder, "--library", library)
    assert ran.status == 1
    assert ran.out.splitlines() == [
        "new  plain text  no date  no outlet  Water for all",
        "1 article, 1 problem. Nothing was stored.",
    ]
    assert ran.err == f"briefing-app: {folder / 'empty.txt'}: is empty.\n"
    assert not library.exists()


def test_a_dry_run_as_json_has_all_that_is_known(run: Any, folder: Path, tmp_path: Path) -> None:
    ran = run("index", "--dry-run", "--json", folder, "--library", tmp_path / "new.briefings")
    (row,) = ran.rows
    assert row == {
        "file": str(folder / "lake.txt"),
        "member": None,
        "format": "plain text",
        "title": "Water for all",
        "published": None,
        "outlet": None,
        "language": "en",
        "words": 15,
        "outcome": "new",
        "id": row["id"],
        "like": [],
    }


def test_watched_folders_are_listed_scanned_and_left(run: Any, folder: Path, library: Any) -> None:
    def watch(*argv: object) -> Any:
        return run("watch", *argv, "--library", library.path)

    assert watch().out == "No folder is watched. `briefing-app watch FOLDER` watches one.\n"
    assert watch(folder).out == f"{folder}  0 files\n"
    assert watch("--once").out.endswith("1 article (1 new), 1 analysed.\n")
    assert watch("--once").out == "0 articles, 0 analysed.\n"
    (row,) = watch("--json").rows
    assert (row["folder"], row["files"]) == (str(folder), 1)
    assert watch("--remove", folder).out.startswith("No folder is watched.")
    again = watch("--remove", folder)
    assert (again.status, again.err) == (
        1,
        f"briefing-app: {folder} is not watched. `briefing-app watch` lists the folders that are.\n",
    )
