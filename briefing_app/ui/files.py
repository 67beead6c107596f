"""Asking for a file or a folder with the system's own chooser, which begins where the last one ended."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from briefing_app.ui.window_state import everybodys

Then = Callable[[Path], None]
_FOLDERS, _NEW, _OLD = "folder-chosen", "folder-written", "folder-read"
"""Where the folder last used is remembered, for each kind of choice."""


def ask_folder(window: QWidget, title: str, then: Then, begin: str = "") -> None:
    """Ask for a folder, beginning with the one named, or else with the last."""
    dialog = _dialog(window, title, _FOLDERS)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    if begin and Path(begin).expanduser().is_dir():
        dialog.setDirectory(begin)
    _ask(dialog, then)


def ask_new_file(
    window: QWidget, title: str, name: str, then: Then, suffix: str = "", *,
    filters: Sequence[str] = (), fresh: bool = False,
) -> None:  # fmt: skip
    """Ask where to write a file; ``name`` is offered, and ``suffix`` put to a name that has none.

    ``filters`` are the kinds of file to choose from.
    ``fresh``: whoever writes it refuses to replace a file, so that nobody need be asked whether to.
    """
    dialog = _dialog(window, title, _NEW)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite, fresh)
    dialog.setDefaultSuffix(suffix.lstrip("."))
    if filters:
        dialog.setNameFilters(filters)
    if Path(name).is_absolute():
        dialog.setDirectory(str(Path(name).parent))
    dialog.selectFile(Path(name).name)
    _ask(dialog, then)


def ask_files(window: QWidget, title: str, then: Callable[[list[Path]], None]) -> None:
    """Ask for files that there are."""
    dialog = _dialog(window, title, _OLD)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(lambda names: then([Path(name) for name in names]))
    _open(dialog)


def ask_file(window: QWidget, title: str, filters: str, then: Then) -> None:
    """Ask for a file that there is."""
    dialog = _dialog(window, title, _OLD)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters(filters.split(";;"))
    _ask(dialog, then)


def _dialog(window: QWidget, title: str, kind: str) -> QFileDialog:
    """A chooser that begins in the folder last used for this kind, and keeps the one it ends in."""
    last = str(everybodys().value(kind, ""))
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    begin = last if last and Path(last).is_dir() else QStandardPaths.writableLocation(documents)
    dialog = QFileDialog(window, title, begin)

    def keep(names: list[str]) -> None:
        chosen = Path(names[0])
        everybodys().setValue(kind, str(chosen if kind == _FOLDERS else chosen.parent))

    dialog.filesSelected.connect(keep)
    return dialog


def _ask(dialog: QFileDialog, then: Then) -> None:
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    _open(dialog)


def _open(dialog: QFileDialog) -> None:
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
