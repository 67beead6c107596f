"""The matrix as a table model: actors down, questions across or the other way about."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from briefing_app.domain.annotation import Question, Stance
from briefing_app.domain.positions import Matrix, MatrixActor, Silence, Standing
from briefing_app.services.matrix import ELSEWHERE
from briefing_app.ui.inks import Inks
from briefing_app.ui.item_list import Index
from briefing_app.ui.words import capital, short_day, word

EMPTY = Matrix((), (), {}, frozenset())
_HEADING = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)


class MatrixModel(QAbstractTableModel):
    """``UserRole`` of a cell is a Standing or Silence, of a header a MatrixActor or Question.

    ``swapped``: questions are the rows, actors the columns. ``undecided``: how many quotations may fill each
    empty cell, by actor and question.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.matrix, self.inks, self.swapped = EMPTY, Inks(), False
        self.today = date.today()  # noqa: DTZ011 - the reader's own day
        self.undecided: Mapping[tuple[str, str], int] = {}

    def show(self, matrix: Matrix) -> None:
        """Show another matrix; what may fill its empty cells is told later, and until then as it was."""
        self.today = date.today()  # noqa: DTZ011 - the reader's own day
        if (matrix.actors, matrix.questions) == (self.matrix.actors, self.matrix.questions):
            self.matrix = matrix
            self._refresh()
            return
        self.beginResetModel()
        self.matrix = matrix
        self.inks.see(actor.name for actor in matrix.actors)
        self.endResetModel()

    def swap(self, swapped: bool) -> None:
        """Let rows and columns change places."""
        self.beginResetModel()
        self.swapped = swapped
        self.endResetModel()

    def copy(self) -> MatrixModel:
        """One that shows the same and goes on doing so, to be painted in another thread."""
        still = MatrixModel()
        still.matrix, still.inks, still.swapped = self.matrix, deepcopy(self.inks), self.swapped
        still.today, still.undecided = self.today, self.undecided
        return still

    def show_waiting(self, waiting: Mapping[tuple[str, str], int]) -> None:
        """Say anew what is ``undecided``."""
        self.undecided = waiting
        self._refresh()

    def _refresh(self) -> None:
        if self.rowCount() and self.columnCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    # Where things stand

    def headings(self, orientation: Qt.Orientation) -> tuple[MatrixActor, ...] | tuple[Question, ...]:
        """What stands beside the rows, or above the columns."""
        down = orientation == Qt.Orientation.Vertical
        return self.matrix.questions if down is self.swapped else self.matrix.actors

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.headings(Qt.Orientation.Vertical))

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.headings(Qt.Orientation.Horizontal))

    def place(self, actor: str, question: str) -> QModelIndex:
        """Where a cell stands; invalid where it is not shown."""
        actors = [one.id for one in self.matrix.actors]
        questions = [one.id for one in self.matrix.questions]
        if actor not in actors or question not in questions:
            return QModelIndex()
        row, column = actors.index(actor), questions.index(question)
        return self.index(column, row) if self.swapped else self.index(row, column)

    def actor(self, index: Index) -> MatrixActor:
        """Whose cell it is."""
        return self.matrix.actors[index.column() if self.swapped else index.row()]

    def question(self, index: Index) -> Question:
        """The question of a cell."""
        return self.matrix.questions[index.row() if self.swapped else index.column()]

    def cell(self, index: Index) -> Standing | Silence:
        """What the actor of a cell says on its question."""
        return self.matrix.standing(self.actor(index).id, self.question(index).id)

    def waiting(self, index: Index) -> int:
        """How many undecided quotations may speak to the question of an empty cell."""
        return self.undecided.get((self.actor(index).id, self.question(index).id), 0)

    @property
    def to_review(self) -> int:
        """How many quotations wait, over all empty cells that are shown."""
        actors = {one.id for one in self.matrix.actors}
        asked = {one.id for one in self.matrix.questions}
        return sum(
            count
            for cell, count in self.undecided.items()
            if cell not in self.matrix.standings and cell[0] in actors and cell[1] in asked
        )

    @property
    def grouped(self) -> bool:
        """Whether actors stand under headings."""
        return any(actor.group for actor in self.matrix.actors)

    def group_over(self, number: int) -> str:
        """The heading that begins with an actor, "" where none does."""
        actors = self.matrix.actors
        group = actors[number].group if 0 <= number < len(actors) else ""
        if not group or (number and actors[number - 1].group == group):
            return ""
        return self.tr("Others") if group == ELSEWHERE else capital(group)

    # What is said

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
        items = self.headings(orientation)
        if not 0 <= section < len(items):
            return None
        item = items[section]
        if role == Qt.ItemDataRole.UserRole:
            return item
        if role not in _HEADING:
            return None
        if isinstance(item, Question):
            return item.text
        told = (item.name, item.profile.words, item.group) if role != Qt.ItemDataRole.DisplayRole else ()
        return ", ".join(part for part in told if part) or item.name

    def empty_words(self, index: Index) -> str:
        """What an empty cell says."""
        if self.cell(index) is Silence.SILENT:
            return self.tr("silent")
        count = self.waiting(index)
        return self.tr("%Ln to review", "", count) if count else self.tr("not reviewed")

    def changed_words(self, before: Stance) -> str:
        """What stands under words that a new stance was told in."""
        return self.tr("changed: {before} before").format(before=word(before))

    def meta_words(self, shown: Standing) -> str:
        """``"10 Apr · ×2"``: when it was said last, and in how many utterances, more than one."""
        day = short_day(shown.newest.day, self.today)
        return f"{day} · ×{shown.utterances}" if shown.utterances > 1 else day

    def _spoken(self, index: Index, shown: Standing | Silence) -> str:
        who = f"{self.actor(index).name}, {self.question(index).text}: "
        if isinstance(shown, Silence):
            return who + self.empty_words(index)
        newest = shown.newest
        said = f"{word(shown.stance)}. {newest.words}"
        if newest.condition:
            said += " " + self.tr("Condition: {words}.").format(words=newest.condition)
        if shown.changed:
            said += f" ({self.changed_words(shown.changed)})"
        day = short_day(newest.day, self.today)
        return f"{who}{said} {day}, " + self.tr("%Ln utterance(s)", "", shown.utterances)
