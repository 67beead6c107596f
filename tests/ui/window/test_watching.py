"""Watched folders: added, looked into, shown with their problems, and taken off with an undo."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from briefing_app.domain.errors import FileProblem
from briefing_app.domain.watching import WatchedFolder
from briefing_app.domain.work import ImportedFile, ImportOutcome
from briefing_app.services import watch
from briefing_app.services.profile import Profile
from briefing_app.ui.folders_popover import FolderState
from briefing_app.ui.watching import _counted
from briefing_app.ui.window import MainWindow

Wait = Callable[[MainWindow], None]
NOW = datetime(2025, 4, 10, 12, tzinfo=UTC)


def put(path: Path, words: str = "Nobody spoke of the quay.") -> None:
    """A file that was written a while ago."""
    path.write_text(f"The news of {path.stem}\n\n{words}\n", encoding="utf-8")
    os.utime(path, (1_700_000_000, 1_700_000_000))


@pytest.fixture
def clippings(tmp_path: Path) -> Path:
    folder = tmp_path / "Clippings"
    folder.mkdir()
    put(folder / "one.txt")
    return folder


def test_a_folder_is_watched_and_what_comes_is_imported_quietly(
    open_window: Callable[..., MainWindow], profile: Profile, qtbot: QtBot, wait: Wait, clippings: Path
) -> None:
    (clippings / "broken.pdf").write_bytes(b"%PDF-1.7")
    os.utime(clippings / "broken.pdf", (1_700_000_000, 1_700_000_000))
    window = open_window()
    said: list[str] = []
    window.messages.posted.connect(lambda message: said.append(message.text))
    window.watching.add(clippings)
    qtbot.waitUntil(lambda: "1 new article from Clippings" in said, timeout=60_000)
    window.actions_["folders"].trigger()
    (row,) = window.watching.popover.rows()
    assert row.state.folder.files == 1
    assert "1 could not be read" in row.accessibleName()
    qtbot.mouseClick(row.show_problems, Qt.MouseButton.LeftButton)
    assert "broken.pdf" in window.watching.popover.problems.toPlainText()

    put(clippings / "two.txt")
    window.watching.scan()
    qtbot.waitUntil(lambda: said.count("1 new article from Clippings") == 2, timeout=60_000)
    assert str(clippings.resolve()) in window.watching._watcher.directories()
    window.importing.stop()
    qtbot.waitUntil(lambda: not window.importing.running, timeout=60_000)


def test_delete_takes_a_folder_off_and_undo_watches_it_again(
    window: MainWindow, profile: Profile, qtbot: QtBot, wait: Wait, tmp_path: Path
) -> None:
    (tmp_path / "Empty").mkdir()
    watch.watch(profile, tmp_path / "Empty")
    window.watching.scan_and_show()
    qtbot.waitUntil(lambda: len(window.watching.popover.rows()) == 1, timeout=20_000)
    qtbot.keyClick(window.watching.popover.rows()[0], Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: not window.watching.popover.rows(), timeout=20_000)
    assert watch.watched(profile) == []
    assert window.message_bar.text() == "“Empty” is watched no more"
    qtbot.mouseClick(window.message_bar.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(window.watching.popover.rows()) == 1, timeout=20_000)


def test_without_folders_the_sheet_says_what_to_do(window: MainWindow) -> None:
    window.actions_["folders"].trigger()
    assert window.watching.popover.isVisible()
    assert "No folder is watched yet" in window.watching.popover._what.text()
    assert not window.watching.popover.scan.isVisible()


def test_what_is_said_of_a_folder() -> None:
    folder = WatchedFolder("f-1", Path("/home/desk/Clippings"), NOW, files=1)
    assert FolderState(folder).words(NOW) == "1 file · not looked into yet"
    state = FolderState(folder, NOW, (FileProblem(Path("/x"), "is empty."),))
    assert state.words(NOW + timedelta(seconds=20)) == "1 file · looked into just now"
    assert state.words(NOW + timedelta(minutes=3)) == "1 file · looked into 3 min ago"
    files = [
        ImportedFile(Path("/x"), "a-1", "T", outcome)
        for outcome in (ImportOutcome.NEW, ImportOutcome.NEW, ImportOutcome.NEW_VERSION)
    ]
    assert _counted(files) == "2 new articles, 1 new version"
