"""What goes in and out of the program: bytes, pipes, locales."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest


def test_a_reader_that_leaves_early_is_no_error(start: Any, tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text(
        "Title\n\n“We are ready,” she said. " + "x" * 200_000, encoding="utf-8"
    )  # no pipe holds it
    process = start("analyse", "--json", path)
    process.stdout.read(10)
    process.stdout.close()
    process.stdout = None
    _, err = process.communicate()
    assert (process.returncode, err) == (141, "")


def test_output_is_utf8_whatever_the_locale(
    start: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.setenv("PYTHONUTF8", "0")
    monkeypatch.setenv("PYTHONCOERCECLOCALE", "0")
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    path = tmp_path / "å.txt"
    path.write_text("Pål möter pressen\n\n“Vi är redo 🇸🇪,” sade Pål Jonson.\n", encoding="utf-8")
    process = start("analyse", "--json", "--plain", path)
    out, err = process.communicate()
    assert (process.returncode, err) == (0, "")
    assert "Vi är redo 🇸🇪" in json.loads(out)["text"]


@pytest.mark.skipif(os.name == "nt", reason="names are no bytes on Windows")
@pytest.mark.parametrize("command", ["index", "analyse"])
def test_files_of_every_kind(command: str, start: Any, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "good.txt").write_text("Title\n\n“We are ready,” the minister said.", encoding="utf-8")
    (folder / "latin.txt").write_bytes("Café\n\n“Nous sommes prêts”, a déclaré le ministre.".encode("cp1252"))
    (folder / "empty.txt").touch()
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 40)
    with (folder / "large.txt").open("wb") as file:
        file.truncate(51 * 1024 * 1024)
    (folder / os.fsdecode(b"odd\xff.txt")).write_text("Odd name\n\n“Yes,” she said.", encoding="utf-8")
    os.mkfifo(folder / "pipe.txt")
    (folder / "loop").symlink_to(folder)
    (folder / "gone.txt").symlink_to(folder / "nowhere")

    arguments = [command, "--json", folder, tmp_path / "missing.txt"]
    process = start(*arguments, *(["--library", tmp_path / "l.briefings"] if command == "index" else []))
    out, err = process.communicate()

    assert process.returncode == 1
    assert sorted(json.loads(line)["title"] for line in out.splitlines()) == ["Café", "Odd name", "Title"]
    bad = ["binary.txt", "empty.txt", "gone.txt", "large.txt", "missing.txt", "pipe.txt"]
    lines = err.splitlines()
    assert sorted(next(name for name in bad if name in line) for line in lines) == bad
    assert all(line.startswith("briefing-app: ") for line in lines)
