"""Lists whose rows are painted by a delegate: their model, their dress, and the line of keys below them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from briefing_app.ui import paint, theme
from briefing_app.ui.theme import Theme

T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex


class ItemModel(QAbstractListModel, Generic[T]):
    """A list of values, the value itself under ``UserRole``.

    ``words`` is what a row says in short, ``spoken`` all of it for a screen reader.
    """

    def __init__(
        self,
        words: Callable[[T], str],
        spoken: Callable[[T], str] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._words, self._spoken = words, spoken or words
        self.items: tuple[T, ...] = ()

    def show(self, items: Iterable[T]) -> None:
        """Show these instead of what was shown."""
        self.beginResetModel()
        self.items = tuple(items)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.items)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid():
            return None
        item = self.items[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return item
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(item)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(item)
        return None


class RowDelegate(QStyledItemDelegate, Generic[T]):
    """Paints rows of one ``height`` that stand for values of one ``kind``: what lies behind, then ``row``.

    ``inset`` is what a row leaves free on its left, top, right and bottom. Where it ``greys``, the selected
    row shows whether its list has the focus.
    """

    kind: type
    height = 50
    inset = (8, 1, 8, 1)
    greys = False

    def row(self, painter: QPainter, box: QRectF, item: T, look: Theme, index: Index, chosen: bool) -> None:
        """Paint one value within ``box``. ``chosen`` is whether it is selected."""
        raise NotImplementedError

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, self.height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, item = theme.current(), index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(item, self.kind):
            return
        left, top, right, bottom = self.inset
        box = QRectF(option.rect).adjusted(left, top, -right, -bottom)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        active = not self.greys or option.widget.hasFocus()
        with paint.saved(painter):
            paint.prepare(painter)
            paint.row_background(painter, box, look, selected=chosen, active=active, hovered=hovered)
            self.row(painter, box, cast(T, item), look, index, chosen)


if TYPE_CHECKING:
    _Base = QAbstractItemView
else:
    _Base = object


class CommandKeys(_Base):
    """A list in which letters are commands, and whose selection turns grey when the focus leaves it."""

    def keyboardSearch(self, search: str) -> None:
        """Nothing is looked for by typing: the letters are the window's."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()


def dress(view: QAbstractItemView) -> None:
    """Leave everything but the rows away; what they look like is the delegate's."""
    view.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as its rows are painted
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setMouseTracking(True)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setStyleSheet(
        "QAbstractItemView { background: transparent; selection-background-color: transparent; }"
    )


def dress_table(table: QTableView, row_height: int) -> None:
    """The same for a table whose rows all have one height and are selected whole."""
    dress(table)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    down = table.verticalHeader()
    down.hide()
    down.setMinimumSectionSize(20)
    down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    down.setDefaultSectionSize(row_height)
    table.verticalScrollBar().setSingleStep(row_height // 2)


class KeyFoot(QWidget):
    """The line under a list that says what its keys do: caps and a word each."""

    def __init__(self, hints: Sequence[tuple[tuple[str, ...], str]], left: float, height: int) -> None:
        super().__init__()
        self._hints, self._left = tuple(hints), left
        self.setFixedHeight(height)
        self.setAccessibleName(", ".join(f"{' '.join(keys)}: {word}" for keys, word in self._hints))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        paint.prepare(painter)
        painter.fillRect(1, 0, self.width() - 2, 1, look.color("line"))
        left, middle, font = self._left, self.height() / 2, look.sans(12)
        base = paint.baseline(QRectF(self.rect()), font)
        for keys, word in self._hints:
            for cap in keys:
                left = paint.key(painter, QPointF(left, middle), cap, look).right() + 4
            left += 2 + paint.text(painter, QPointF(left + 2, base), word, font, look.color("ink2")) + 14
