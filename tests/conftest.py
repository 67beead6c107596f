"""What every test starts from: own folders, no screen, and a library made by the migrations."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from briefing_app.services.profile import Profile
    from briefing_app.storage import Library
    from briefing_app.ui.window import MainWindow

Rows = dict[str, list[tuple[Any, ...]]]

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_SCALE_FACTOR", "1")
# What is shown is compared in English, whatever the machine speaks.
os.environ.update({"LC_ALL": "C.UTF-8", "LANGUAGE": "en"})
# The accessibility bus of the machine is none of a test's business.
os.environ.setdefault("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "0")

# A busy machine is no failure.
settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")

_FOLDERS = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--actions", type=int, default=40, help="how many random actions the window is given")


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


@pytest.fixture
def user_rows() -> Callable[[Profile], Rows]:
    """All that belongs to users; a moment of change, which undo leaves as it finds it, apart."""
    from briefing_app.storage.recorder import OWNED

    def user_rows(profile: Profile) -> Rows:
        rows = {}
        with closing(sqlite3.connect(profile.library.path)) as connection:
            for table in OWNED:
                names = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
                kept = ", ".join(f'"{name}"' for name in names if name != "updated")
                rows[table] = connection.execute(f"SELECT {kept} FROM {table} ORDER BY key").fetchall()
        # A state of which nothing is set says as little as none.
        rows["article_state"] = [row for row in rows["article_state"] if any(row[3:])]
        return rows

    return user_rows


@pytest.fixture(scope="session")
def english(qapp: QApplication) -> None:
    """Words are compared in English, with its plurals."""
    from briefing_app.ui import language

    language.install(qapp, "en")


@pytest.fixture
def light_theme(qapp: QApplication) -> None:
    """The light theme, whatever the test before has left."""
    from briefing_app.ui.looks import Looks, Scheme
    from briefing_app.ui.theme import Themes

    light = Looks(Scheme.LIGHT)
    (qapp.findChild(Themes) or Themes(qapp, light)).show(light)


def settle(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until everything that was asked for has been answered, and what followed from it."""
    from PySide6.QtWidgets import QApplication

    def quiet() -> bool:
        QApplication.processEvents()
        return not window.tasks.busy and not window.left.list.rows.waiting

    qtbot.waitUntil(lambda: quiet() and quiet(), timeout=20_000)


@pytest.fixture
def open_window(
    qapp: QApplication, english: None, light_theme: None, qtbot: QtBot, profile: Profile
) -> Iterator[Callable[..., MainWindow]]:
    """Opens windows on the library; each is closed at the end as a user would close it."""
    from briefing_app.ui.theme import themes
    from briefing_app.ui.window import MainWindow

    opened: list[MainWindow] = []
    bugs: list[BaseException] = []

    def open_one(who: Profile = profile) -> MainWindow:
        window = MainWindow(who, themes(), bugs.append)
        opened.append(window)
        window.start()
        window.show()
        qtbot.waitExposed(window)
        settle(qtbot, window)
        return window

    yield open_one
    for window in opened:
        window.close()
        window.deleteLater()
    qapp.processEvents()
    assert not bugs, bugs


@pytest.fixture
def wait(qtbot: QtBot) -> Callable[[MainWindow], None]:
    """Waits until a window has nothing left to do."""
    return lambda window: settle(qtbot, window)
