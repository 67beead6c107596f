"""Choosers of files begin where the last one ended."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.ui.files import ask_file, ask_files, ask_folder, ask_new_file

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


def dialog(window: QWidget) -> QFileDialog:
    """The one that was asked with last."""
    return window.findChildren(QFileDialog)[-1]


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_each_kind_begins_in_the_folder_last_used(window: QWidget, tmp_path: Path) -> None:
    places = [tmp_path / name for name in ("in", "out", "folder")]
    for place in places:
        place.mkdir()
    took: list[object] = []
    ask_files(window, "Import", took.append)
    dialog(window).filesSelected.emit([str(places[0] / "a.txt")])
    ask_new_file(window, "Write", "b.md", took.append)
    dialog(window).fileSelected.emit(str(places[1] / "b.md"))
    dialog(window).filesSelected.emit([str(places[1] / "b.md")])
    ask_folder(window, "Look", took.append)
    dialog(window).filesSelected.emit([str(places[2])])
    assert took[:2] == [[places[0] / "a.txt"], places[1] / "b.md"]
    begun = list[Path]()
    ask_file(window, "Open", "All files (*)", took.append)
    begun.append(Path(dialog(window).directory().path()))
    ask_new_file(window, "Write", "c.md", took.append)
    begun.append(Path(dialog(window).directory().path()))
    ask_folder(window, "Look", took.append)
    begun.append(Path(dialog(window).directory().path()))
    assert begun == places
    ask_folder(window, "Look", took.append, str(tmp_path))
    assert Path(dialog(window).directory().path()) == tmp_path, "the folder named goes first"


def test_a_folder_that_is_gone_is_not_begun_in(window: QWidget, tmp_path: Path) -> None:
    ask_files(window, "Import", lambda files: None)
    dialog(window).filesSelected.emit([str(tmp_path / "gone" / "a.txt")])
    ask_files(window, "Import", lambda files: None)
    assert Path(dialog(window).directory().path()) != tmp_path / "gone"
