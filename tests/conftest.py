"""What every test starts from: own folders, no screen, and a library made by the migrations."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from briefing_app.services.profile import Profile
    from briefing_app.storage import Library

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_SCALE_FACTOR", "1")
# What is shown is compared in English, whatever the machine speaks.
os.environ.update({"LC_ALL": "C.UTF-8", "LANGUAGE": "en"})
# The accessibility bus of the machine is none of a test's business.
os.environ.setdefault("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "0")

_FOLDERS = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own for every test: nothing of the developer's is read or written."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    for name in _FOLDERS:
        monkeypatch.setenv(name, str(home / name.lower()))
    monkeypatch.setenv("LOGNAME", "tester")
    return home


@pytest.fixture(scope="session")
def migrated_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty library file, made once by the migrations and copied by the tests."""
    from briefing_app.storage import Library

    path = tmp_path_factory.mktemp("migrated") / "empty.briefings"
    Library.open(path).close()
    return path


@pytest.fixture
def library(migrated_library: Path, tmp_path: Path) -> Iterator[Library]:
    """An open, empty library in a real file."""
    from briefing_app.storage import Library

    path = tmp_path / "library.briefings"
    shutil.copyfile(migrated_library, path)
    opened = Library.open(path)
    yield opened
    opened.close()


@pytest.fixture
def profile(library: Library) -> Profile:
    """The user "tester" of an empty library."""
    from briefing_app.services.profile import Profile

    library.ensure_user("tester")
    return Profile(library, "tester")
