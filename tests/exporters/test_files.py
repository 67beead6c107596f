"""File names for every system, and writes that leave the old file or the new."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.exporters import files
from briefing_app.exporters.files import fold, safe_stem, write


@pytest.mark.parametrize(
    ("title", "stem"),
    [
        ("Who pays: all/some?", "Who pays - all-some"),
        ("CON", "_CON"),
        ("com1.txt", "_com1.txt"),
        ("Console", "Console"),
        ("The end...", "The end"),
        ("...hidden", "hidden"),
        ("", "Untitled"),
        ("???", "Untitled"),
        ("a\tb\n c", "a b c"),
        ("[[Link]] #tag ^id", "((Link)) tag id"),
        ("evil\u202egnp.exe", "evilgnp.exe"),
        ("שלום עולם", "שלום עולם"),
        ("👩‍🚀 in space", "👩‍🚀 in space"),
        ("e\u0301te\u0301", "été"),
    ],
)
def test_a_title_becomes_a_name_every_system_takes(title: str, stem: str) -> None:
    assert safe_stem(title) == stem


def test_a_long_title_ends_after_a_word() -> None:
    stem = safe_stem("negotiation " * 30)
    assert stem.endswith("negotiation")
    assert 100 < len(stem.encode()) <= 120


def test_a_long_title_is_never_cut_within_a_character() -> None:
    family = "👨‍👩‍👧"
    assert safe_stem(family * 30) == family * (120 // len(family.encode()))


def test_the_suffix_survives_a_long_title() -> None:
    assert safe_stem("x" * 300, "(Reuters)").endswith("x (Reuters)")


@given(st.text(max_size=200), st.sampled_from(["", "(2)", "(The Northern Post)"]))
def test_any_title_gives_a_name_that_is_safe(title: str, suffix: str) -> None:
    stem = safe_stem(title, suffix)
    assert stem
    assert stem == stem.strip(" .")
    assert len(stem.encode()) <= 125
    assert not set(stem) & set('\\/:*?"<>|#^[]\0\n\r\t')
    assert stem.split(".")[0].strip().upper() not in {"CON", "PRN", "AUX", "NUL", "COM1", "LPT9"}


def test_names_that_a_file_system_takes_for_one_fold_to_one() -> None:
    assert fold("Été.md") == fold("e\u0301TE\u0301.MD")
    assert fold("Strasse") == fold("STRAẞE")


def test_writing_keeps_the_permissions(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write(path, b"new", expected=b"old")
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (b"new", 0o640)


def test_a_new_file_follows_the_umask(tmp_path: Path) -> None:
    (tmp_path / "reference").touch()
    write(tmp_path / "a.md", b"new", expected=None)
    assert (tmp_path / "a.md").stat().st_mode == (tmp_path / "reference").stat().st_mode


def test_a_symbolic_link_stays_one(tmp_path: Path) -> None:
    (tmp_path / "real.md").write_bytes(b"old")
    (tmp_path / "link.md").symlink_to("real.md")
    write(tmp_path / "link.md", b"new", expected=b"old")
    assert (tmp_path / "link.md").is_symlink()
    assert (tmp_path / "real.md").read_bytes() == b"new"


def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"old")

    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left") as caught:
        write(path, b"new", expected=b"old")
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.md"]
    assert path.read_bytes() == b"old"
    assert files.reason(caught.value).startswith("the disk is full")


@pytest.mark.parametrize("expected", [b"as it was read", None])
def test_a_file_that_was_changed_meanwhile_is_left(tmp_path: Path, expected: bytes | None) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"changed since")
    with pytest.raises(files.ChangedMeanwhileError) as caught:
        write(path, b"new", expected=expected)
    assert [entry.read_bytes() for entry in tmp_path.iterdir()] == [b"changed since"]
    assert "Export again" in files.reason(caught.value)


def test_a_read_only_file_is_left(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    path.chmod(0o444)
    with pytest.raises(PermissionError) as caught:
        write(path, b"new", expected=b"old")
    assert path.read_bytes() == b"old"
    assert "Check its permissions" in files.reason(caught.value)
