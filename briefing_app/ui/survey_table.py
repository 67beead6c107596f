"""The table of an import to come, worked through by keys: Space ticks, Enter edits, Delete leaves out."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from briefing_app.ui import own_keys
from briefing_app.ui.item_list import CommandKeys, dress_table
from briefing_app.ui.survey_delegate import ROW_HEIGHT, SurveyDelegate
from briefing_app.ui.survey_model import EDITABLE, Column, SurveyModel

_OWN = {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2, Qt.Key.Key_Delete}
_OWN |= {Qt.Key.Key_Escape, Qt.Key.Key_J, Qt.Key.Key_K}
_WIDE = {Column.TICK: 52, Column.OUTLET: 170, Column.DATE: 112, Column.WORDS: 76, Column.FORMAT: 84}
_TITLE_LEAST, _OUTCOME_LEAST = 220, 190


class SurveyTable(CommandKeys, QTableView):
    """Rows of a SurveyModel. What the keys mean is the table's while it has the focus."""

    import_requested = Signal()
    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = SurveyModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(SurveyDelegate(self.selected_places, self))
        self._dress()
        self.setSortingEnabled(True)
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)

    def _dress(self) -> None:
        self.setAccessibleName(self.tr("Articles that would be imported"))
        dress_table(self, ROW_HEIGHT)
        self.setWordWrap(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        across = self.horizontalHeader()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across.setHighlightSections(False)
        across.setFixedHeight(34)
        across.setSectionsClickable(True)
        # One of its own: the header asks about every row whether its column is selected.
        across.setSelectionModel(QItemSelectionModel(self.rows, self))

    def start(self) -> None:
        """Begin at the first row."""
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        if self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(0, Column.TITLE))
            self.scrollToTop()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def selected_places(self) -> list[int]:
        """The rows that are selected, from the top."""
        # By ranges: ``selectedRows`` asks the model about every cell.
        selection = self.selectionModel().selection()
        ranges = [selection.at(number) for number in range(selection.count())]
        return sorted({place for each in ranges for place in range(each.top(), each.bottom() + 1)})

    def edit_current(self) -> None:
        """Edit the current cell, or the title of its row."""
        index = self.currentIndex()
        if index.isValid():
            column = Column(index.column())
            target = index if column in EDITABLE else index.siblingAtColumn(Column.TITLE)
            if target != index:
                keep = QItemSelectionModel.SelectionFlag.NoUpdate
                self.selectionModel().setCurrentIndex(target, keep)
            self.edit(target)

    def leave_out(self) -> None:
        """Leave the selected rows out."""
        self.rows.include(self.selected_places(), False)

    def tick(self) -> None:
        """Tick the selected rows, or leave them out if they are ticked."""
        self.rows.toggle(self.selected_places())

    # Qt

    def event(self, event: QEvent) -> bool:
        return own_keys.takes(event, _own) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.hasFocus():
            return  # an editor has it, and has done with the key
        key, control = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.import_requested.emit() if control else self.edit_current()
        elif key == Qt.Key.Key_F2:
            self.edit_current()
        elif key == Qt.Key.Key_Space:
            self.tick()
        elif key == Qt.Key.Key_Delete:
            self.leave_out()
        elif key == Qt.Key.Key_Escape:
            self.cancel_requested.emit()
        elif key == Qt.Key.Key_Z and control:
            self.rows.undo()
        elif key in (Qt.Key.Key_J, Qt.Key.Key_K) and not control:
            self._step(1 if key == Qt.Key.Key_J else -1)
        else:
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        current = self.currentIndex()
        place = current.row() + by
        if 0 <= place < self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(place, max(current.column(), Column.TITLE)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() == Column.TICK:
            chosen = self.selected_places()
            self.rows.toggle(chosen if index.row() in chosen else [index.row()])
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() != Column.TICK:
            self.edit_current()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.viewport().width()
        rest = wide - sum(_WIDE.values())
        outcome = max(_OUTCOME_LEAST, round(rest * 0.36))
        for column, size in {**_WIDE, Column.OUTCOME: outcome}.items():
            self.setColumnWidth(column, size)
        self.setColumnWidth(Column.TITLE, max(_TITLE_LEAST, rest - outcome))


def _own(event: QKeyEvent) -> bool:
    """Whether a key is the table's, and no command of the window's while the table has the focus."""
    control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
    if control:
        return event.key() in (Qt.Key.Key_A, Qt.Key.Key_Z, Qt.Key.Key_Return, Qt.Key.Key_Enter)
    return event.key() in _OWN and not event.modifiers()
