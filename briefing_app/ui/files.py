"""Asking for a file or a folder with the system's own chooser."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

Then = Callable[[Path], None]


def ask_folder(window: QWidget, title: str, then: Then, begin: str = "") -> None:
    """Ask for a folder, beginning with the one named."""
    dialog = QFileDialog(window, title)
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
    dialog = QFileDialog(window, title)
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
    dialog = QFileDialog(window, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(lambda names: then([Path(name) for name in names]))
    _open(dialog)


def ask_file(window: QWidget, title: str, filters: str, then: Then) -> None:
    """Ask for a file that there is."""
    dialog = QFileDialog(window, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters(filters.split(";;"))
    _ask(dialog, then)


def _ask(dialog: QFileDialog, then: Then) -> None:
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    _open(dialog)


def _open(dialog: QFileDialog) -> None:
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
