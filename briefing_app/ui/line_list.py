"""A list of short lines in a sheet: arrows go through it, Enter acts on the current one."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from briefing_app.ui import own_keys
from briefing_app.ui.item_list import ItemModel, dress
from briefing_app.ui.list_sheet import ROW, Line, LineDelegate, spoken

T = TypeVar("T")


class LineList(QListView, Generic[T]):
    """Lines (see ``Line``), as high as they are, ``most`` of them at once."""

    chosen = Signal(object)
    """Enter or a double click: the value of the line."""
    current_changed = Signal()
    pressed_key = Signal(object)
    """One of the keys that were given as the list's ``own`` (a Qt.Key)."""

    def __init__(
        self, name: str, most: int = 9, *, several: bool = False, own: Collection[Qt.Key] = ()
    ) -> None:
        super().__init__()
        self._most, self._own = most, frozenset(own)
        self.rows = ItemModel[Line[T]](lambda line: line.words, spoken)
        self._delegate = LineDelegate()
        self.setModel(self.rows)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        dress(self)
        if several:
            self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAccessibleName(name)
        self.doubleClicked.connect(lambda index: self._choose())
        self.selectionModel().currentChanged.connect(lambda now, before: self.current_changed.emit())

    def show_lines(self, lines: Iterable[Line[T]]) -> None:
        """Show these instead, the current place kept."""
        place = max(0, self.currentIndex().row())
        self.rows.show(lines)
        count = len(self.rows.items)
        self.setFixedHeight(ROW * min(count, self._most))
        self.setVisible(bool(count))
        self.setCurrentIndex(self.rows.index(min(place, count - 1)))

    def current(self) -> T | None:
        """The value of the line that keys act on."""
        place = self.currentIndex().row()
        return self.rows.items[place].value if 0 <= place < len(self.rows.items) else None

    def selected(self) -> list[T]:
        """The values of the lines that are selected, in their order."""
        places = sorted(index.row() for index in self.selectedIndexes())
        return [self.rows.items[place].value for place in places]

    def event(self, event: QEvent) -> bool:
        return own_keys.takes(event, self._takes) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = own_keys.plain(event)
        if key in _ENTER:
            self._choose()
        elif key in self._own:
            self.pressed_key.emit(key)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Nothing is looked for by typing."""

    def _takes(self, event: QKeyEvent) -> bool:
        key = own_keys.plain(event)
        return key in _MOVES or key in _ENTER or key in self._own

    def _choose(self) -> None:
        if (value := self.current()) is not None:
            self.chosen.emit(value)


_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)
