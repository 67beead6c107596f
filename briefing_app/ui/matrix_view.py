"""The Matrix view: who stands where on which question."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStackedLayout, QTableView, QVBoxLayout, QWidget

from briefing_app.domain.positions import Matrix
from briefing_app.ui import own_keys, theme
from briefing_app.ui.item_list import CommandKeys, Index
from briefing_app.ui.matrix_bar import MatrixBar
from briefing_app.ui.matrix_model import MatrixModel
from briefing_app.ui.matrix_paint import FIRST, LEAST, ROW, CellDelegate, Heading, Ring
from briefing_app.ui.matrix_peek import MatrixPeek
from briefing_app.ui.vacant import Vacant

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_LETTERS = {Qt.Key.Key_F, Qt.Key.Key_C}


class MatrixTable(CommandKeys, QTableView):
    """Arrow keys move, Enter opens the sentence, F finds what may fill the cell, C tells what changed."""

    moved = Signal()
    open_wanted = Signal()
    fill_wanted = Signal()
    changes_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("matrix-table")
        self.setAccessibleName(self.tr("Matrix of actors and questions"))
        self._delegate = CellDelegate()
        self.setItemDelegate(self._delegate)
        self.setHorizontalHeader(Heading(Qt.Orientation.Horizontal, self))
        self.setVerticalHeader(Heading(Qt.Orientation.Vertical, self))
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._ring = Ring(self)
        self.doubleClicked.connect(lambda index: self.open_wanted.emit())

    def fit(self) -> None:
        """Share the width out among the questions, none narrower than can be read."""
        model = self.model()
        count = model.columnCount() if model is not None else 0
        if count:
            wide = max(LEAST, (self.width() - FIRST - self.verticalScrollBar().sizeHint().width()) // count)
            self.horizontalHeader().setDefaultSectionSize(wide)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._ring.update()
        self.horizontalHeader().viewport().update()
        self.verticalHeader().viewport().update()
        self.moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._ring.move(0, 0)  # it is a child of what was scrolled, and has gone along
        self._ring.update()

    def event(self, event: QEvent) -> bool:
        return own_keys.takes(event, _own) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.open_wanted.emit()
        elif event.key() == Qt.Key.Key_F and not event.modifiers():
            self.fill_wanted.emit()
        elif event.key() == Qt.Key.Key_C and not event.modifiers():
            self.changes_wanted.emit()
        else:
            super().keyPressEvent(event)


def _own(event: QKeyEvent) -> bool:
    return not event.modifiers() and event.key() in _ENTER | _LETTERS


class MatrixView(QWidget):
    """The bar, the table, and the current cell's sentence below; or how to get a matrix."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("matrix")
        self.bar, self.table, self.peek = MatrixBar(), MatrixTable(), MatrixPeek()
        self.rows = MatrixModel(self)
        self.table.setModel(self.rows)
        self.empty = Vacant(
            self.tr("No positions yet"),
            self.tr(
                "Hang a quotation on a question, with a stance: press e on its card. "
                "Each actor then has a row here, and each question a column."
            ),
        )
        self._pages = QStackedLayout()
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget, stretch in ((self.table, 1), (self.peek, 0)):
            column.addWidget(widget, stretch)
        self._pages.addWidget(self.empty)
        self._pages.addWidget(shown)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.bar)
        whole.addLayout(self._pages, 1)
        self.setFocusProxy(self.table)
        self.restyle()

    def show_matrix(self, matrix: Matrix) -> None:
        """Show a matrix, the same cell chosen as far as it is still there."""
        current = self.table.currentIndex()
        cell = ("", "")
        if current.isValid():
            cell = self.rows.actor(current.row()).id, self.rows.question(current.column()).id
        self.rows.show(matrix)
        self._pages.setCurrentIndex(int(bool(matrix.actors and matrix.questions)))
        self.table.fit()
        self.go_to(*cell)

    def go_to(self, actor: str, question: str) -> None:
        """Choose a cell, or the first one with a statement where it is not there."""
        rows = [one.id for one in self.rows.matrix.actors]
        columns = [one.id for one in self.rows.matrix.questions]
        if not rows or not columns:
            self.peek.clear()
            return
        if actor not in rows or question not in columns:
            actor, question = min(
                (cell for cell in self.rows.matrix.standings if cell[0] in rows and cell[1] in columns),
                key=lambda cell: (rows.index(cell[0]), columns.index(cell[1])),
                default=(rows[0], columns[0]),
            )
        self.table.setCurrentIndex(self.rows.index(rows.index(actor), columns.index(question)))

    def restyle(self) -> None:
        """The theme has changed."""
        tokens = theme.current().tokens
        self.table.setStyleSheet(
            f"QTableView, QHeaderView {{ background: {tokens.paper}; border: none; }}"
            f"QTableCornerButton::section {{ background: {tokens.pane}; border: none;"
            f" border-bottom: 1px solid {tokens.line}; border-right: 1px solid {tokens.line}; }}"
        )
        self.update()
