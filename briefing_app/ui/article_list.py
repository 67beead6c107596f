"""The article list: one row an article, moved through by keys, reloaded without losing the reader's place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from briefing_app.domain.views import ArticleRow
from briefing_app.ui.article_delegate import (
    ROW_HEIGHT,
    SNIPPET_ROW_HEIGHT,
    ArticleDelegate,
    copies_place,
)
from briefing_app.ui.article_model import ArticleModel, Fetch, keep_in_place
from briefing_app.ui.item_list import CommandKeys, Index, dress_table


class ArticleList(CommandKeys, QTableView):
    """Rows of fixed height over keys. The current row is the open article; more may be selected."""

    chosen = Signal(object)
    """The ArticleRow that became current, once it has been fetched."""
    menu_requested = Signal(QPoint)
    copies_wanted = Signal(object)
    """The ArticleRow whose "+6 outlets" was clicked."""
    opened = Signal()
    """Enter or a double click: the reader wants to read."""

    def __init__(self, fetch: Fetch, today: date | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = ArticleModel(fetch, self)
        self._awaited: int | None = None
        self._quiet = False
        self._painter = ArticleDelegate(today or date.today())  # noqa: DTZ011 - the reader's own day
        self.setModel(self.rows)
        self.setItemDelegate(self._painter)
        self._dress()
        self.rows.dataChanged.connect(self._settle)
        self.doubleClicked.connect(lambda index: self.opened.emit())

    def _dress(self) -> None:
        self.setObjectName("articles")
        self.setAccessibleName(self.tr("Articles"))
        dress_table(self, ROW_HEIGHT)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    # What is shown

    def show_keys(
        self,
        keys: Sequence[int],
        *,
        fresh: bool = False,
        snippets: bool = False,
        kept: set[int] | None = None,
    ) -> None:
        """Show these keys and keep the reader's place: current row, selection and scroll stay put.

        ``fresh`` is another list altogether, shown from its top. ``kept`` are keys that stay where they
        are though they are in the list no more.
        """
        self.verticalHeader().setDefaultSectionSize(SNIPPET_ROW_HEIGHT if snippets else ROW_HEIGHT)
        if fresh:
            current = self.current_key()
            self._quietly(lambda: self.rows.show(keys, fresh=True))
            self.scrollToTop()
            self._restore(current, set())
            return
        keys = keep_in_place(self.rows.keys, keys, kept or set())
        current, selected = self.current_key(), set(self.selected_keys())
        near = max(0, self.currentIndex().row())
        top = self.rowAt(0)
        top_key = self.rows.keys[top] if top >= 0 else None
        offset = self.rowViewportPosition(top) if top >= 0 else 0
        self._quietly(lambda: self.rows.show(keys))
        self._restore(current, selected, near)
        place = self.rows.place_of(top_key, top) if top_key is not None else None
        if place is not None:
            self.verticalScrollBar().setValue(place * self.rowHeight(0) - offset)

    def _quietly(self, change: Callable[[], None]) -> None:
        self._quiet = True
        change()
        self._quiet = False

    def _restore(self, current: int | None, selected: set[int], near: int = 0) -> None:
        self._quiet = True
        model = self.selectionModel()
        place = self.rows.place_of(current, near) if current is not None else None
        if place is not None:
            flag = QItemSelectionModel.SelectionFlag
            model.setCurrentIndex(self.rows.index(place, 0), flag.ClearAndSelect | flag.Rows)
        if len(selected) > 1:
            ranges = QItemSelection()
            for at, key in enumerate(self.rows.keys):
                if key in selected:
                    ranges.select(self.rows.index(at, 0), self.rows.index(at, 0))
            model.select(ranges, QItemSelectionModel.SelectionFlag.Select)
        self._quiet = False

    # Where the reader is

    def current_key(self) -> int | None:
        """The key of the current row, or None."""
        place = self.currentIndex().row()
        return self.rows.keys[place] if 0 <= place < len(self.rows.keys) else None

    def current_row(self) -> ArticleRow | None:
        place = self.currentIndex().row()
        return self.rows.row(place) if 0 <= place < len(self.rows.keys) else None

    def selected_keys(self) -> list[int]:
        return [self.rows.keys[index.row()] for index in self.selectionModel().selectedRows()]

    def selected_ids(self) -> list[str]:
        """The ids of the selected articles whose rows have been seen, in list order."""
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        rows = (self.rows.row(place) for place in places)
        return [row.id for row in rows if row is not None]

    def go(self, place: int) -> bool:
        """Make this row current; False where there is no such row."""
        if not 0 <= place < len(self.rows.keys):
            return False
        flag = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(self.rows.index(place, 0), flag.ClearAndSelect | flag.Rows)
        self.scrollTo(self.rows.index(place, 0))
        return True

    def go_to_key(self, key: int) -> bool:
        """Make the row of this key current; False where the list does not have it."""
        place = self.rows.place_of(key)
        return place is not None and self.go(place)

    def step(self, by: int) -> bool:
        """Go down (or up) so many rows; False at the end of the list."""
        return self.go(max(self.currentIndex().row(), -1 if by > 0 else 0) + by)

    # Qt

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if self._quiet or not current.isValid():
            return
        row = self.rows.row(current.row())
        self._awaited = None if row is not None else self.rows.keys[current.row()]
        if row is not None:
            self.chosen.emit(row)

    def _settle(self) -> None:
        """The row that was chosen before it was here may have arrived."""
        if self._awaited is None or self._awaited != self.current_key():
            self._awaited = None
            return
        row = self.current_row()
        if row is not None:
            self._awaited = None
            self.chosen.emit(row)

    def _copies_at(self, at: QPoint) -> ArticleRow | None:
        """The row whose copies are offered under this point of the viewport."""
        index = self.indexAt(at)
        row = self.rows.row(index.row()) if index.isValid() else None
        if row is None or not row.others or not copies_place(QRectF(self.visualRect(index))).contains(at):
            return None
        return row

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self._copies_at(event.position().toPoint())
        if row is not None and event.button() is Qt.MouseButton.LeftButton:
            self.copies_wanted.emit(row)
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over = self._copies_at(event.position().toPoint()) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_requested.emit(event.globalPos())
