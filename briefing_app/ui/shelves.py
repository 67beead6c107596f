"""The shelves above the article list, the searches kept among them, and the tags to filter by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from briefing_app.domain.annotation import Tag
from briefing_app.domain.finding import SavedSearch
from briefing_app.domain.tags import ancestors, is_within
from briefing_app.domain.views import Shelf, ShelfCounts
from briefing_app.ui import icons, own_keys, paint, theme
from briefing_app.ui.chips import Chip
from briefing_app.ui.flow import FlowLayout
from briefing_app.ui.item_list import CommandKeys, Index, ItemModel, dress
from briefing_app.ui.words import counted, listed, translate

ROW = 29
_MOST_TAGS = 14
_MOST_SAVED = 8  # rows of saved searches before the list scrolls
_COUNTED = 1000  # saved searches are counted no further
_NO_TAG: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A shelf with its name, icon, and which count stands beside it."""

    shelf: Shelf
    name: str
    icon: str
    count: str

    @property
    def label(self) -> str:
        """Its name in the language of the window."""
        return translate("Shelves", self.name)


@dataclass(frozen=True, slots=True)
class Saved:
    """A saved search among the shelves."""

    search: SavedSearch
    icon: str = "bookmark"

    @property
    def label(self) -> str:
        return self.search.name


ENTRIES = (
    Entry(Shelf.UNREAD, listed("Shelves", "Unread"), "unread", "unread"),
    Entry(Shelf.ALL, listed("Shelves", "All articles"), "articles", "all"),
    Entry(Shelf.STARRED, listed("Shelves", "Starred"), "star", "starred"),
    Entry(Shelf.ORPHANS, listed("Shelves", "Notes to re-place"), "orphan", "orphans"),
    Entry(Shelf.TRASH, listed("Shelves", "Trash"), "trash", "trash"),
)
_NAMES = {entry.shelf: entry for entry in ENTRIES}


def shelf_name(shelf: Shelf) -> str:
    """What a shelf is called."""
    return _NAMES[shelf].label


class ShelfModel(ItemModel[Entry | Saved]):
    """The shelves that have something to show, with their counts."""

    def __init__(self) -> None:
        super().__init__(lambda entry: entry.label, self._say)
        self.counts = ShelfCounts()
        self._found: Mapping[str, int] = {}
        self.items = tuple(entry for entry in ENTRIES if entry.shelf is not Shelf.TRASH)

    def _say(self, entry: Entry | Saved) -> str:
        kind = "" if isinstance(entry, Entry) else translate("Shelves", "saved search")
        return ", ".join(filter(None, (entry.label, kind, str(self.figure(entry) or 0))))

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if role == Qt.ItemDataRole.ToolTipRole and index.isValid():
            entry = self.items[index.row()]
            return entry.search.query if isinstance(entry, Saved) else None
        return super().data(index, role)

    def figure(self, entry: Entry | Saved) -> str:
        """The count beside an entry; empty for none, and where it is not counted yet."""
        if isinstance(entry, Entry):
            count = int(getattr(self.counts, entry.count))
        else:
            count = self._found.get(entry.search.id, 0)
            if count > _COUNTED:
                return counted(_COUNTED) + "+"
        return counted(count) if count else ""

    def place_of(self, shelf: Shelf, saved: str | None) -> int:
        """The row of a saved search (its query), else that of a shelf."""
        places = {e.search.query: at for at, e in enumerate(self.items) if isinstance(e, Saved)}
        if saved in places:
            return places[saved]
        return next((at for at, e in enumerate(self.items) if isinstance(e, Entry) and e.shelf is shelf), 0)

    def keep(self, searches: Sequence[SavedSearch], found: Mapping[str, int]) -> None:
        """Show these saved searches below the shelves, with how many articles each finds."""
        self._found = dict(found)
        shelves = [entry for entry in self.items if isinstance(entry, Entry)]
        self._show([*shelves, *map(Saved, searches)])

    def _show(self, entries: list[Entry | Saved]) -> None:
        if tuple(entries) != self.items:
            self.show(entries)
        else:
            self.dataChanged.emit(self.index(0), self.index(len(entries) - 1))

    def update(self, counts: ShelfCounts, chosen: Shelf) -> None:
        """Show these counts. The trash is shown while there is something in it, or while it is chosen."""
        self.counts = counts
        trash = counts.trash > 0 or chosen is Shelf.TRASH
        shelves = [entry for entry in ENTRIES if entry.shelf is not Shelf.TRASH or trash]
        self._show([*shelves, *(entry for entry in self.items if isinstance(entry, Saved))])


class _ShelfDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, entry = theme.current(), index.data(Qt.ItemDataRole.UserRole)
        model = index.model()
        if not isinstance(entry, Entry | Saved) or not isinstance(model, ShelfModel):
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
            count = model.figure(entry)
            if count:
                figures = look.sans(12.5, tabular=True)
                room = QRectF(right - 80, box.top(), 80, box.height())
                paint.text_in(painter, room, count, figures, look.color("ink2"), Qt.AlignmentFlag.AlignRight)
            room = QRectF(box.left() + 33, box.top(), right - 60 - box.left(), box.height())
            paint.text_in(painter, room, entry.label, look.sans(13), look.color("ink"))


class ShelfList(CommandKeys, QListView):
    """The shelves as a list that arrow keys move through. A saved search is renamed and deleted by key."""

    renamed = Signal(object)
    deleted = Signal(object)
    """The SavedSearch that the reader wants to rename, or to be rid of."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("shelves")
        self.setAccessibleName(self.tr("Shelves"))
        dress(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._delegate = _ShelfDelegate()
        self.setItemDelegate(self._delegate)
        self.saved_actions: list[QAction] = []

    def current_saved(self) -> SavedSearch | None:
        entry = self.currentIndex().data(Qt.ItemDataRole.UserRole)
        return entry.search if isinstance(entry, Saved) else None

    def event(self, event: QEvent) -> bool:
        """F2 and Delete are this list's on a saved search, and the window's commands elsewhere."""
        return own_keys.takes(event, self._own) or super().event(event)

    def _own(self, event: QKeyEvent) -> bool:
        return event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Delete) and self.current_saved() is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        search = self.current_saved()
        if search is not None and event.key() == Qt.Key.Key_F2:
            self.renamed.emit(search)
        elif search is not None and event.key() == Qt.Key.Key_Delete:
            self.deleted.emit(search)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.current_saved() is not None:
            QMenu.exec(self.saved_actions, event.globalPos(), None, self)


class Shelves(QWidget):
    """Which articles the list shows: one shelf, and at most one tag."""

    shelf_chosen = Signal(object)
    tag_chosen = Signal(object)
    """The tag's name, or None when the chosen one was clicked again."""
    saved_chosen = Signal(object)
    saved_renamed = Signal(object)
    saved_deleted = Signal(object)
    """The SavedSearch."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf, self._tag, self._query = Shelf.ALL, _NO_TAG, ""
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
        self.list.renamed.connect(self.saved_renamed)
        self.list.deleted.connect(self.saved_deleted)
        self._resize()

    def set_saved_actions(self, actions: Sequence[QAction]) -> None:
        """What the menu of a saved search offers."""
        self.list.saved_actions = list(actions)

    def show_saved(self, searches: Sequence[SavedSearch], found: Mapping[str, int]) -> None:
        """Show these saved searches, with how many articles each finds."""
        self.model.keep(searches, found)
        self._resize()
        self.choose(self._shelf, self._tag, self._query)

    def show_counts(self, counts: ShelfCounts) -> None:
        """Show these counts and tags."""
        self.model.update(counts, self._shelf)
        self._resize()
        self.choose(self._shelf, self._tag, self._query)
        self._show_tags(counts.tags)

    def choose(self, shelf: Shelf, tag: str | None, query: str = "") -> None:
        """Show this shelf (or saved search) and tag as chosen; nothing is emitted."""
        self._shelf, self._tag, self._query = shelf, tag, query.strip()
        if shelf is Shelf.TRASH:
            self.model.update(self.model.counts, shelf)
            self._resize()
        place = self.model.place_of(shelf, self._query or None)
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
        used = [tag for tag in tags if (tag.total or tag.name == self._tag) and self._offers(tag)]
        used.sort(key=lambda tag: (-tag.total, tag.name))
        for tag in used[:_MOST_TAGS]:
            chip = Chip(tag.name, tag.total, tag.color)
            chip.setChecked(tag.name == self._tag)
            chip.clicked.connect(
                lambda checked, name=tag.name: self.tag_chosen.emit(name if checked else None)
            )
            self._flow.addWidget(chip)
        self._tags.setVisible(bool(used))
        self._tags.updateGeometry()

    def _offers(self, tag: Tag) -> bool:
        """The outermost tags, and of the chosen one all that it is in and its own children."""
        parents = ancestors(tag.name)
        return not parents or (
            self._tag is not None and (is_within(self._tag, tag.name) or is_within(self._tag, parents[-1]))
        )

    def _resize(self) -> None:
        most = len(ENTRIES) + _MOST_SAVED
        self.list.setFixedHeight(ROW * min(self.model.rowCount(), most))

    def _moved(self, current: QModelIndex, previous: QModelIndex) -> None:
        entry = current.data(Qt.ItemDataRole.UserRole)
        if isinstance(entry, Saved) and entry.search.query != self._query:
            self._query = entry.search.query
            self.saved_chosen.emit(entry.search)
        elif isinstance(entry, Entry):
            left = previous.data(Qt.ItemDataRole.UserRole)
            if entry.shelf is not self._shelf or isinstance(left, Saved):
                self._shelf = entry.shelf
                self.shelf_chosen.emit(entry.shelf)
