"""Every format from the command line, with and without a display."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from briefing_app.exporters import formats

NAMES = (
    "annotations",
    "bibtex",
    "codebook",
    "csl",
    "csv",
    "docx",
    "html",
    "odt",
    "opml",
    "pdf",
    "refi",
    "ris",
    "xlsx",
)


@pytest.fixture
def imported(run: Any, library: Any, tmp_path: Path) -> Any:
    """The command line on a library with an article."""
    path = tmp_path / "in.txt"
    path.write_text(
        "Water for all\n\nBy Ada Lund\n\n“The lake is empty,” the mayor said on Friday.\n", "utf-8"
    )
    command = lambda *argv: run("--library", library.path, "--user", "ada", *argv)  # noqa: E731
    assert command("index", path).status == 0
    return command


def test_every_format_writes_what_it_is_told_to(imported: Any, tmp_path: Path) -> None:
    for name in NAMES:
        to = tmp_path / "out" / f"all{formats()[name].suffix}"
        ran = imported("export", "--format", name, "--to", to, "--json")
        assert (ran.status, ran.err) == (0, "")
        assert ran.rows
        assert all(row["written"] and Path(row["file"]).stat().st_size for row in ran.rows)


def test_a_pdf_is_printed_by_the_window(imported: Any, windows: Any, tmp_path: Path) -> None:
    imported("export", "--format", "pdf", "--to", tmp_path / "all.pdf")
    assert windows.calls[-1][0] == "print"
    assert "The lake is empty" in (tmp_path / "all.pdf").read_text("utf-8")


def test_a_pdf_needs_no_display(imported: Any, library: Any, tmp_path: Path) -> None:
    to = tmp_path / "all.pdf"
    program = (sys.executable, "-m", "briefing_app", "--library", str(library.path), "--user", "ada")
    subprocess.run((*program, "export", "--format", "pdf", "--to", str(to)), check=True, capture_output=True)
    assert to.read_bytes().startswith(b"%PDF-")
