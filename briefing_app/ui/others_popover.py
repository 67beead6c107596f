"""The sheet that lists other articles: those with the same report, or with the same words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QPoint,
    QPointF,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QListView,
    QWidget,
)

from briefing_app.ui import own_keys, paint, theme
from briefing_app.ui.item_list import Index, ItemModel, RowDelegate, dress
from briefing_app.ui.popover import Popover
from briefing_app.ui.theme import Theme

WIDE = 440
_HEAD = 38


@dataclass(frozen=True, slots=True)
class Other:
    """One article of the list: where and when, its title or words, and what is special about it.

    ``quotation`` is the id of the one to go to; ``serif`` is for an article's own words. A ``heading`` stands
    above it all where the sheet's delegate is ``Headed``.
    """

    article: str
    place: str
    words: str
    remark: str = ""
    quotation: str | None = None
    serif: bool = False
    heading: str = ""


def _words(item: Other) -> str:
    return item.words


def _spoken(item: Other) -> str:
    return ", ".join(part for part in (item.heading, item.words, item.place, item.remark) if part)


class _Delegate(RowDelegate[Other]):
    kind, height = Other, 54

    def row(
        self, painter: QPainter, box: QRectF, item: Other, look: Theme, index: Index, chosen: bool
    ) -> None:
        room = box.adjusted(10, 5, -10, -27)
        right = Qt.AlignmentFlag.AlignRight
        meta = look.sans(12)
        paint.text_in(painter, room, item.remark, meta, look.color("ink2"), right)
        place = room.adjusted(0, 0, -paint.width(item.remark, meta) - 8, 0)
        paint.text_in(painter, place, item.place, meta, look.color("ink2"))
        words = box.adjusted(10, 24, -10, -6)
        font = look.serif(14) if item.serif else look.sans(13.5, 600)
        paint.text_in(painter, words, item.words, font, look.color("ink"))
        if not chosen and index.row() + 1 < index.model().rowCount():
            under = box.bottom() + 0.5
            start, end = QPointF(box.left() + 10, under), QPointF(box.right() - 10, under)
            paint.line(painter, start, end, look.color("line"))


class Headed(_Delegate):
    """Rows with a heading each, on a line of its own."""

    height = 76

    def row(
        self, painter: QPainter, box: QRectF, item: Other, look: Theme, index: Index, chosen: bool
    ) -> None:
        head = QRectF(box.left() + 10, box.top() + 6, box.width() - 20, 18)
        paint.text_in(painter, head, item.heading, look.sans(12.5, 500), look.color("ink"))
        super().row(painter, box.adjusted(0, 20, 0, 0), item, look, index, chosen)


class _Rows(QListView):
    """Leaves what is typed to the sheet: nothing is looked for by it. ``own`` keys are no commands here."""

    own: frozenset[Qt.Key] = frozenset()

    def event(self, event: QEvent) -> bool:
        return own_keys.takes(event, lambda key: own_keys.plain(key) in self.own) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isprintable() and event.text():
            event.ignore()
        else:
            super().keyPressEvent(event)


class OthersPopover(Popover):
    """Arrow keys choose, Enter or a click opens, Esc leaves everything as it was."""

    opened = Signal(object)
    """The Other that the reader wants to see."""
    wide, most = WIDE, 7

    def __init__(self, window: QWidget, delegate: RowDelegate[Any] | None = None) -> None:
        super().__init__(window)
        self.setObjectName("others")
        self._title = ""
        self._model, self._delegate = ItemModel[Other](_words, _spoken), delegate or _Delegate()
        self.list = _Rows()
        self.list.setModel(self._model)
        self.list.setItemDelegate(self._delegate)
        dress(self.list)
        self.list.clicked.connect(lambda index: self.take())
        self.body.addSpacing(_HEAD)
        self.body.addWidget(self.list)
        self.body.addSpacing(8)

    @property
    def shown(self) -> tuple[Other, ...]:
        return self._model.items

    def show_others(self, title: str, others: Sequence[Other], at: QPoint) -> None:
        """Show these with the sheet's corner ``at`` in the window, or as near as there is room."""
        self._model.show(others)
        self._title = title
        self.setAccessibleName(title)
        self.list.setAccessibleName(title)
        self.list.setFixedHeight(self._delegate.height * min(len(others), self.most))
        self.setFixedWidth(self.wide + self._room.left() + self._room.right())
        high = self.sizeHint().height() - self._room.top() - self._room.bottom()
        left = max(8, min(at.x(), self.over.width() - self.wide - 8))
        top = max(8, min(at.y(), self.over.height() - high - 8))
        self.list.setCurrentIndex(self._model.index(0))
        self.open_at(QPoint(left, top))
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)

    def take(self) -> None:
        """Close, and open what is chosen."""
        item = self.chosen()
        if item is not None:
            self.close_sheet()
            self.opened.emit(item)

    def chosen(self) -> Other | None:
        """The row that the keys are at."""
        item = self.list.currentIndex().data(Qt.ItemDataRole.UserRole)
        return item if isinstance(item, Other) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        look, sheet = theme.current(), QRectF(self.sheet())
        painter = QPainter(self)
        paint.prepare(painter)
        head = QRectF(sheet.left() + 18, sheet.top() + 4, sheet.width() - 36, _HEAD - 4)
        paint.text_in(painter, head, self._title, look.sans(13, 600), look.color("ink"))
