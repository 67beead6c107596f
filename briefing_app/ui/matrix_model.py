"""The matrix as a table model: actors down, questions across, a standing or a silence in each cell."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from briefing_app.domain.annotation import Question, Stance
from briefing_app.domain.positions import Matrix, MatrixActor, Silence, Standing
from briefing_app.ui.inks import Inks
from briefing_app.ui.item_list import Index
from briefing_app.ui.words import short_day, word

EMPTY = Matrix((), (), {}, frozenset())


class MatrixModel(QAbstractTableModel):
    """``UserRole`` of a cell is a Standing or Silence, of a header a MatrixActor or Question."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.matrix, self.inks = EMPTY, Inks()
        self._waiting: Mapping[tuple[str, str], int] = {}

    def show(self, matrix: Matrix) -> None:
        """Show another matrix; what may fill its empty cells is told later."""
        self.beginResetModel()
        self.matrix, self._waiting = matrix, {}
        self.inks = Inks(actor.name for actor in matrix.actors)
        self.endResetModel()

    def show_waiting(self, waiting: Mapping[tuple[str, str], int]) -> None:
        """How many quotations may fill each empty cell, by actor and question."""
        self._waiting = waiting
        if self.rowCount() and self.columnCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.matrix.actors)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.matrix.questions)

    def actor(self, row: int) -> MatrixActor:
        return self.matrix.actors[row]

    def question(self, column: int) -> Question:
        return self.matrix.questions[column]

    def cell(self, index: Index) -> Standing | Silence:
        """What the actor of a row says on the question of a column."""
        return self.matrix.standing(self.actor(index.row()).id, self.question(index.column()).id)

    def waiting(self, index: Index) -> int:
        """How many undecided quotations may speak to the question of an empty cell."""
        return self._waiting.get((self.actor(index.row()).id, self.question(index.column()).id), 0)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid():
            return None
        shown = self.cell(index)
        if role == Qt.ItemDataRole.UserRole:
            return shown
        if role == Qt.ItemDataRole.DisplayRole:
            return shown.newest.words if isinstance(shown, Standing) else self.empty_words(index)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._spoken(index, shown)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> Any:
        across = orientation == Qt.Orientation.Horizontal
        count = self.columnCount() if across else self.rowCount()
        if not 0 <= section < count:
            return None
        item = self.question(section) if across else self.actor(section)
        if role == Qt.ItemDataRole.UserRole:
            return item
        if role in (
            Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole,
        ):  # fmt: skip
            return item.text if isinstance(item, Question) else item.name
        return None

    def empty_words(self, index: Index) -> str:
        """What an empty cell says."""
        if self.cell(index) is Silence.SILENT:
            return self.tr("silent")
        count = self.waiting(index)
        return self.tr("%Ln to review", "", count) if count else self.tr("not reviewed")

    def changed_words(self, before: Stance) -> str:
        """What stands under words that a new stance was told in."""
        return self.tr("changed: {before} before").format(before=word(before))

    def _spoken(self, index: Index, shown: Standing | Silence) -> str:
        who = f"{self.actor(index.row()).name}, {self.question(index.column()).text}: "
        if isinstance(shown, Silence):
            return who + self.empty_words(index)
        newest = shown.newest
        said = f"{word(shown.stance)}. {newest.words}"
        if newest.condition:
            said += " " + self.tr("Condition: {words}.").format(words=newest.condition)
        if shown.changed:
            said += f" ({self.changed_words(shown.changed)})"
        day = short_day(newest.day, newest.made.date())
        return f"{who}{said} {day}, " + self.tr("%Ln utterance(s)", "", shown.utterances)
