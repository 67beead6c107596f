"""Writes the matrix out: on the clipboard, as a table in a file, as a picture."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from briefing_app.ui.files import ask_new_file
from briefing_app.ui.matrix_model import MatrixModel
from briefing_app.ui.session import Session
from briefing_app.ui.words import translate

if TYPE_CHECKING:
    from briefing_app.ui.window import MainWindow


def copy(session: Session, rows: MatrixModel) -> None:
    """Put it on the clipboard as a Markdown table."""
    still = rows.copy()

    def work() -> str:
        from briefing_app.exporters import grid

        return grid.markdown(still.matrix, still.undecided, swapped=still.swapped)

    def put(table: str) -> None:
        QGuiApplication.clipboard().setText(table)
        session.messages.tell(translate("MatrixOut", "The matrix was copied as a Markdown table."))

    session.tasks.read(work, put)


def ask_file(window: MainWindow, write: Callable[[Path], None]) -> None:
    """Ask where to write it; the ending says as what."""
    ask_new_file(
        window, translate("MatrixOut", "Write out the matrix"), "matrix.md", write,
        filters=("Markdown (*.md)", "CSV (*.csv)", "Excel (*.xlsx)", "PNG (*.png)", "SVG (*.svg)"),
    )  # fmt: skip


def write(session: Session, rows: MatrixModel, caption: str, to: Path) -> None:
    """Write it as what the file's ending says, in the background: a large picture takes a second."""
    still = rows.copy()

    def work() -> None:
        from briefing_app.exporters import grid
        from briefing_app.ui import matrix_picture, pictures

        if to.suffix.lower() in pictures.SUFFIXES:
            draw = partial(matrix_picture.draw, model=still, caption=caption)
            pictures.write_drawn(matrix_picture.size(still), draw, to)
        else:
            grid.write(still.matrix, to, still.undecided, swapped=still.swapped)

    told = translate("MatrixOut", "The matrix was written to {file}.").format(file=to.name)
    session.tasks.read(work, lambda done: session.messages.tell(told))
