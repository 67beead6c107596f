"""The shelves above the article list, unread and starred among them, and the tags to filter by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from briefing_app.domain.annotation import Tag
from briefing_app.domain.views import Shelf, ShelfCounts
from briefing_app.ui import icons, paint, theme
from briefing_app.ui.chips import Chip
from briefing_app.ui.flow import FlowLayout

ROW = 29
_MOST_TAGS = 14
_NO_TAG: str | None = None
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Entry:
    """A shelf with its name, icon, and which count stands beside it."""

    shelf: Shelf
    label: str
    icon: str
    count: str


ENTRIES = (
    Entry(Shelf.UNREAD, "Unread", "unread", "unread"),
    Entry(Shelf.ALL, "All articles", "articles", "all"),
    Entry(Shelf.STARRED, "Starred", "star", "starred"),
    Entry(Shelf.ORPHANS, "Notes to re-place", "orphan", "orphans"),
    Entry(Shelf.TRASH, "Trash", "trash", "trash"),
)
LABELS = {entry.shelf: entry.label for entry in ENTRIES}


class ShelfModel(QAbstractListModel):
    """The shelves that have something to show, with their counts."""

    def __init__(self) -> None:
        super().__init__()
        self.counts = ShelfCounts()
        self.entries = [entry for entry in ENTRIES if entry.shelf is not Shelf.TRASH]

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.label
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{entry.label}, {self.count(entry)}"
        return None

    def count(self, entry: Entry) -> int:
        return int(getattr(self.counts, entry.count))

    def update(self, counts: ShelfCounts, chosen: Shelf) -> None:
        """Show these counts. The trash is shown while there is something in it, or while it is chosen."""
        self.counts = counts
        trash = counts.trash > 0 or chosen is Shelf.TRASH
        entries = [entry for entry in ENTRIES if entry.shelf is not Shelf.TRASH or trash]
        if len(entries) != len(self.entries):
            self.beginResetModel()
            self.entries = entries
            self.endResetModel()
        else:
            self.dataChanged.emit(self.index(0), self.index(len(entries) - 1))


class _ShelfDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, entry = theme.current(), index.data(Qt.ItemDataRole.UserRole)
        model = index.model()
        if not isinstance(entry, Entry) or not isinstance(model, ShelfModel):
            return
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        box = QRectF(option.rect).adjusted(8, 0, -8, -1)
        with paint.saved(painter):
            paint.prepare(painter)
            paint.row_background(
                painter, box, look, selected=selected, active=option.widget.hasFocus(),
                hovered=bool(option.state & QStyle.StateFlag.State_MouseOver),
            )  # fmt: skip
            middle = box.center().y()
            ink = look.color("ink" if selected else "ink2")
            icons.draw(painter, entry.icon, QPointF(box.left() + 17, middle), ink)
            right = box.right() - 10
            count = model.count(entry)
            if count:
                figures = look.sans(12.5, tabular=True)
                room = QRectF(right - 80, box.top(), 80, box.height())
                paint.text_in(
                    painter, room, f"{count:,}", figures, look.color("ink2"), Qt.AlignmentFlag.AlignRight
                )
            room = QRectF(box.left() + 33, box.top(), right - 60 - box.left(), box.height())
            paint.text_in(painter, room, entry.label, look.sans(13), look.color("ink"))


class ShelfList(QListView):
    """The shelves as a list that arrow keys move through."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("shelves")
        self.setAccessibleName("Shelves")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setStyleSheet("QListView { background: transparent; selection-background-color: transparent; }")
        self._delegate = _ShelfDelegate()
        self.setItemDelegate(self._delegate)

    def keyboardSearch(self, search: str) -> None:
        """Letters are commands here."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()


class Shelves(QWidget):
    """Which articles the list shows: one shelf, and at most one tag."""

    shelf_chosen = Signal(object)
    tag_chosen = Signal(object)
    """The tag's name, or None when the chosen one was clicked again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf, self._tag = Shelf.ALL, _NO_TAG
        self._shown: tuple[tuple[Tag, ...], str | None] = ((), None)
        self.model = ShelfModel()
        self.list = ShelfList()
        self.list.setModel(self.model)
        self._tags = QWidget()
        self._flow = FlowLayout(self._tags, gap=6)
        self._flow.setContentsMargins(18, 6, 14, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 10, 0, 8)
        layout.setSpacing(0)
        layout.addWidget(self.list)
        layout.addWidget(self._tags)
        self._tags.hide()
        self.list.selectionModel().currentChanged.connect(self._moved)
        self._resize()

    def show_counts(self, counts: ShelfCounts) -> None:
        """Show these counts and tags."""
        self.model.update(counts, self._shelf)
        self._resize()
        self.choose(self._shelf, self._tag)
        self._show_tags(counts.tags)

    def choose(self, shelf: Shelf, tag: str | None) -> None:
        """Show this shelf and tag as chosen; nothing is emitted."""
        self._shelf, self._tag = shelf, tag
        if shelf is Shelf.TRASH and all(entry.shelf is not shelf for entry in self.model.entries):
            self.model.update(self.model.counts, shelf)
            self._resize()
        place = next((at for at, entry in enumerate(self.model.entries) if entry.shelf is shelf), 0)
        blocked = self.list.selectionModel().blockSignals(True)
        self.list.setCurrentIndex(self.model.index(place))
        self.list.selectionModel().blockSignals(blocked)
        self.list.viewport().update()
        self._show_tags(self._shown[0])

    def chips(self) -> list[Chip]:
        return self._tags.findChildren(Chip)

    def _show_tags(self, tags: tuple[Tag, ...]) -> None:
        if (tags, self._tag) == self._shown:
            return
        self._shown = tags, self._tag
        for chip in self.chips():
            self._flow.removeWidget(chip)
            chip.setParent(None)
            chip.deleteLater()
        used = sorted(
            (tag for tag in tags if tag.articles or tag.name == self._tag), key=lambda tag: -tag.articles
        )
        for tag in used[:_MOST_TAGS]:
            chip = Chip(tag.name, tag.articles)
            chip.setChecked(tag.name == self._tag)
            chip.clicked.connect(
                lambda checked, name=tag.name: self.tag_chosen.emit(name if checked else None)
            )
            self._flow.addWidget(chip)
        self._tags.setVisible(bool(used))
        self._tags.updateGeometry()

    def _resize(self) -> None:
        self.list.setFixedHeight(ROW * self.model.rowCount())

    def _moved(self, current: QModelIndex, previous: QModelIndex) -> None:
        entry = current.data(Qt.ItemDataRole.UserRole)
        if isinstance(entry, Entry) and entry.shelf is not self._shelf:
            self._shelf = entry.shelf
            self.shelf_chosen.emit(entry.shelf)
