"""The Matrix view: who stands where on which question."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStackedLayout, QTableView, QVBoxLayout, QWidget

from briefing_app.domain.positions import Matrix
from briefing_app.ui import own_keys, theme
from briefing_app.ui.actions import Actions
from briefing_app.ui.commands import matrix
from briefing_app.ui.item_list import CommandKeys, Index
from briefing_app.ui.matrix_bar import MatrixBar
from briefing_app.ui.matrix_model import MatrixModel
from briefing_app.ui.matrix_paint import (
    FIRST,
    LEAST,
    ROW,
    CellDelegate,
    Corner,
    Heading,
    Ring,
    fill,
    head_height,
    row_height,
)
from briefing_app.ui.matrix_peek import MatrixPeek
from briefing_app.ui.vacant import Vacant

_KEYS = own_keys.table(matrix.COMMANDS)


class MatrixTable(CommandKeys, QTableView):
    """Arrow keys move, the commands' own keys command."""

    moved = Signal()
    commanded = Signal(str)
    """The command whose key was pressed."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("matrix-table")
        self.setAccessibleName(self.tr("Matrix of actors and questions"))
        self._delegate = CellDelegate()
        self.setItemDelegate(self._delegate)
        self._across = Heading(Qt.Orientation.Horizontal, self)
        self._down = Heading(Qt.Orientation.Vertical, self)
        self.setHorizontalHeader(self._across)
        self.setVerticalHeader(self._down)
        self._down.setDefaultSectionSize(ROW)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._ring, self._corner = Ring(self), Corner(self)
        self.doubleClicked.connect(lambda index: self.commanded.emit("matrix-open"))

    def fit(self) -> None:
        """Share the width out, no column narrower than can be read, and make room for headings."""
        model = self.model()
        if not isinstance(model, MatrixModel) or not model.columnCount():
            return
        across, down = self._across, self._down
        room = self.width() - FIRST - self.verticalScrollBar().sizeHint().width()
        wide = max(LEAST, room // model.columnCount())
        across.setDefaultSectionSize(wide)
        across.setFixedHeight(head_height(model, wide))
        self._corner.setGeometry(0, 0, FIRST, across.height())
        for row in range(model.rowCount()):
            if down.sectionSize(row) != row_height(model, row):
                down.resizeSection(row, row_height(model, row))
        self.updateGeometries()
        self._ring.follow()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._ring.follow()
        for heading, old, new in (
            (self._across, previous.column(), current.column()),
            (self._down, previous.row(), current.row()),
        ):
            if old != new:
                heading.show_chosen(old, new)
        self.moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._ring.follow()

    def paintEvent(self, event: QPaintEvent) -> None:
        fill(self, event)
        super().paintEvent(event)

    def event(self, event: QEvent) -> bool:
        return own_keys.takes(event, lambda key: own_keys.pressed(key) in _KEYS) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        command = _KEYS.get(own_keys.pressed(event))
        if command is not None:
            self.commanded.emit(command)
        else:
            super().keyPressEvent(event)


class MatrixView(QWidget):
    """The bar, the table, and the current cell's sentence below; or how to get a matrix."""

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("matrix")
        self.bar, self.table, self.peek = MatrixBar(actions), MatrixTable(), MatrixPeek(actions)
        self.rows = MatrixModel(self)
        self.table.setModel(self.rows)
        self.table.commanded.connect(lambda name: actions[name].trigger())
        self.empty = Vacant("", "")
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget, stretch in ((self.table, 1), (self.peek, 0)):
            column.addWidget(widget, stretch)
        self._pages = QStackedLayout()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.bar)
        whole.addLayout(self._pages, 1)
        # The table first: what is hidden cannot be given the keys, and most have positions.
        self._pages.addWidget(shown)
        self._pages.addWidget(self.empty)
        self.setFocusProxy(self.table)
        self.peek.clear()
        self.restyle()

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        order: list[QWidget] = [self.bar.actors, self.table, self.peek.open_button, self.peek.fill_button]
        return [pane for pane in order if pane.isVisible()]

    def show_matrix(self, matrix: Matrix, *, narrowed: bool = False) -> None:
        """Show a matrix, the same cell chosen as far as it is still there."""
        cell = self.chosen()
        self.rows.show(matrix)
        self._say_empty(narrowed)
        page = int(not (matrix.actors and matrix.questions))
        if page != self._pages.currentIndex():
            self._pages.setCurrentIndex(page)
            if self.isVisible():
                self.table.setFocus()
        self.table.fit()
        self.go_to(*cell)

    def swap(self, swapped: bool) -> None:
        """Let rows and columns change places, the same cell chosen."""
        cell = self.chosen()
        self.rows.swap(swapped)
        self.table.fit()
        self.go_to(*cell)

    def chosen(self) -> tuple[str, str]:
        """The ids of the current cell's actor and question, empty where there is none."""
        current = self.table.currentIndex()
        if not current.isValid():
            return "", ""
        return self.rows.actor(current).id, self.rows.question(current).id

    def go_to(self, actor: str, question: str) -> None:
        """Choose a cell, or the first one with a statement where it is not there."""
        if not self.rows.rowCount() or not self.rows.columnCount():
            self.peek.clear()
            return
        wanted = self.rows.place(actor, question)
        if not wanted.isValid():
            said = [self.rows.place(*cell) for cell in self.rows.matrix.standings]
            wanted = min(
                (place for place in said if place.isValid()),
                key=lambda place: (place.row(), place.column()),
                default=self.rows.index(0, 0),
            )
        if wanted == self.table.currentIndex():
            self.table.moved.emit()  # another statement may be the newest there
        self.table.setCurrentIndex(wanted)

    def _say_empty(self, narrowed: bool) -> None:
        if narrowed:
            self.empty.say(self.tr("Nothing here"), self.tr("No position is left by what was chosen above."))
        else:
            self.empty.say(
                self.tr("No positions yet"),
                self.tr(
                    "Hang a quotation on a question, with a stance: press e on its card. "
                    "Each actor then has a row here, and each question a column."
                ),
            )

    def restyle(self) -> None:
        """The theme has changed."""
        tokens = theme.current().tokens
        self.table.setStyleSheet(f"QTableView, QHeaderView {{ background: {tokens.paper}; border: none; }}")
        self.update()
