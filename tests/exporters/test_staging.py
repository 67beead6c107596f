"""Many files put in place together, or none of them, whatever fails."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from briefing_app.exporters.staging import Staging, StagingError


def everything(root: Path) -> dict[str, bytes | None]:
    return {
        str(path.relative_to(root)): path.read_bytes() if path.is_file() else None for path in root.rglob("*")
    }


def stage(root: Path) -> None:
    with Staging() as staging:
        staging.put(root / "one.md", b"new one", expected=b"one")
        staging.put(root / "new" / "deep" / "two.md", b"two", expected=None)
        staging.put(root / "three.md", b"new three", expected=b"three")
        staging.commit()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "one.md").write_bytes(b"one")
    (tmp_path / "three.md").write_bytes(b"three")
    return tmp_path


def test_all_are_put_in_place_and_nothing_is_left_beside_them(root: Path) -> None:
    (root / "one.md").chmod(0o600)
    stage(root)
    assert everything(root) == {
        "one.md": b"new one",
        "three.md": b"new three",
        "new": None,
        "new/deep": None,
        "new/deep/two.md": b"two",
    }
    assert (root / "one.md").stat().st_mode & 0o777 == 0o600


def test_without_a_commit_nothing_happened(root: Path) -> None:
    before = everything(root)
    with Staging() as staging:
        staging.put(root / "new" / "two.md", b"two", expected=None)
    assert everything(root) == before


@pytest.mark.parametrize(("where", "name"), [(os, "open"), (os, "fsync"), (Path, "replace"), (os, "link")])
@pytest.mark.parametrize("time", [1, 2])
def test_a_disk_that_fails_leaves_everything_as_it_was(
    root: Path, monkeypatch: pytest.MonkeyPatch, where: Any, name: str, time: int
) -> None:
    before, calls, real = everything(root), 0, getattr(where, name)

    def failing(*args: Any, **kwargs: Any) -> Any:
        nonlocal calls
        calls += 1
        if calls == time:
            _full()
        return real(*args, **kwargs)

    with monkeypatch.context() as patched:
        patched.setattr(where, name, failing)
        patched.setattr(shutil, "copy2", _full)
        with pytest.raises(StagingError) as raised:
            stage(root)
    assert "disk is full" in raised.value.why
    assert everything(root) == before


def _full(*args: Any) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize("content", [b"changed", None])
def test_a_file_that_changed_meanwhile_stops_all(root: Path, content: bytes | None) -> None:
    with Staging() as staging:
        staging.put(root / "one.md", b"new one", expected=b"one")
        staging.put(root / "three.md", b"new three", expected=b"three")
        if content is None:
            (root / "three.md").unlink()
        else:
            (root / "three.md").write_bytes(content)
        with pytest.raises(StagingError) as raised:
            staging.commit()
    assert raised.value.path == root / "three.md"
    assert (root / "one.md").read_bytes() == b"one"


def test_a_disk_without_second_names_is_written_too(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: Any) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    stage(root)
    assert (root / "three.md").read_bytes() == b"new three"
    assert not [path for path in root.iterdir() if path.name.startswith(".briefing-")]


def test_a_link_stays_one(root: Path) -> None:
    (root / "link.md").symlink_to(root / "one.md")
    with Staging() as staging:
        staging.put(root / "link.md", b"new one", expected=b"one")
        staging.commit()
    assert (root / "link.md").is_symlink()
    assert (root / "one.md").read_bytes() == b"new one"
