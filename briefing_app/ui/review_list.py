"""The queue of quotations to decide on: its rows, how they are painted, and how one leaves."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from briefing_app.domain.reviewing import Waiting
from briefing_app.ui import glyphs, paint
from briefing_app.ui import theme as themes
from briefing_app.ui.inks import Inks
from briefing_app.ui.item_list import CommandKeys, Index, ItemModel, dress
from briefing_app.ui.motion import Motion
from briefing_app.ui.review_words import kind_word, nobody, stance_word
from briefing_app.ui.theme import Theme
from briefing_app.ui.tokens import LEAVE_MS
from briefing_app.ui.words import decimal

ROW = 84
_EDGE, _LEFT, _RIGHT = 8, 34.0, 18.0
_VIEW_KEYS = frozenset({Qt.Key.Key_Space, Qt.Key.Key_J, Qt.Key.Key_K})
Key = tuple[str, str]


def key_of(row: Waiting) -> Key:
    """What a row is told by: its article and its quotation."""
    return row.article, row.quotation


class QueueModel(ItemModel[Waiting]):
    """What waits, as far as it was read; ``more_wanted`` when the reader comes near its end."""

    more_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(lambda row: row.words, _spoken, parent)
        self.more = False

    def append(self, rows: Iterable[Waiting]) -> None:
        """More of them, below; those that are there already left out."""
        known = {key_of(row) for row in self.items}
        fresh = tuple(row for row in rows if key_of(row) not in known)
        if fresh:
            self.beginInsertRows(QModelIndex(), len(self.items), len(self.items) + len(fresh) - 1)
            self.items += fresh
            self.endInsertRows()

    def remove(self, key: Key) -> None:
        """One of them is decided."""
        place = self.place(key)
        if place is not None:
            self.beginRemoveRows(QModelIndex(), place, place)
            self.items = self.items[:place] + self.items[place + 1 :]
            self.endRemoveRows()

    def place(self, key: Key | None) -> int | None:
        """The number of a row, from 0; None where it is not there."""
        return next((place for place, row in enumerate(self.items) if key_of(row) == key), None)

    def canFetchMore(self, parent: Index) -> bool:
        return self.more and not parent.isValid()

    def fetchMore(self, parent: Index) -> None:
        self.more = False  # until the answer says that there is still more
        self.more_wanted.emit()


class QueueDelegate(QStyledItemDelegate):
    """Paints Waiting values. ``leaving`` is the row that was decided, with what is left of its height."""

    def __init__(self, inks: Inks, parent: QWidget) -> None:
        super().__init__(parent)
        self._inks = inks
        self.leaving: tuple[Key, float] | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if self.leaving is not None:
            row = index.data(Qt.ItemDataRole.UserRole)
            if isinstance(row, Waiting) and key_of(row) == self.leaving[0]:
                return QSize(option.rect.width(), round(ROW * self.leaving[1]))
        return QSize(option.rect.width(), ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, look = index.data(Qt.ItemDataRole.UserRole), themes.current()
        if not isinstance(row, Waiting):
            return
        rect = QRectF(option.rect)
        rect.setRight(max(rect.right(), float(option.widget.width())))
        leaving = self.leaving is not None and key_of(row) == self.leaving[0]
        selected = bool(option.state & QStyle.StateFlag.State_Selected) and not leaving
        with paint.saved(painter):
            paint.prepare(painter)
            painter.setClipRect(rect)
            if leaving and self.leaving is not None:
                painter.setOpacity(self.leaving[1])
            box = rect.adjusted(_EDGE, 1, -_EDGE, -1)
            paint.row_background(
                painter, box, look, selected=selected, active=option.widget.window().isActiveWindow(),
                hovered=bool(option.state & QStyle.StateFlag.State_MouseOver),
            )  # fmt: skip
            if not selected:
                under = rect.bottom() - 0.5
                start, end = QPointF(_LEFT, under), QPointF(rect.right() - _RIGHT, under)
                paint.line(painter, start, end, look.color("line"))
            rect.setHeight(ROW)
            self._row(painter, rect, row, look)

    def _row(self, painter: QPainter, rect: QRectF, row: Waiting, look: Theme) -> None:
        left, right = rect.left() + _LEFT, rect.right() - _RIGHT
        head = QRectF(left, rect.top() + 8, right - left, 22)
        ink = look.actor(self._inks.place(row.speaker))
        glyphs.mark(painter, QPointF(rect.left() + 22, head.center().y()), ink, 9)
        figure, align = decimal(row.confidence, 2), Qt.AlignmentFlag.AlignRight
        font = look.sans(12.5, tabular=True)
        used = paint.text_in(painter, head, figure, font, look.color("ink2"), align)
        name = head.adjusted(0, 0, -used - 10, 0)
        known = row.speaker is not None
        strong = look.sans(13.5, 600 if known else 400)
        paint.text_in(painter, name, row.speaker or nobody(), strong, look.color("ink" if known else "ink2"))
        words = QRectF(left, rect.top() + 30, right - left, 22)
        paint.text_in(painter, words, " ".join(row.words.split()), look.serif(14), look.color("ink"))
        foot = QRectF(left, rect.top() + 53, right - left, 20)
        middle = QPointF(left + 7, foot.center().y())
        glyphs.stance(painter, middle, row.stance or glyphs.Absent.NOT_REVIEWED, look.color("ink2"), 14)
        said = " · ".join(part for part in (_state(row), row.outlet) if part)
        paint.text_in(painter, foot.adjusted(20, 0, 0, 0), said, look.sans(12), look.color("ink2"))


class QueueList(CommandKeys, QListView):
    """The rows, of which the current one is decided on."""

    chosen = Signal(object)
    """The Waiting value that the reader has come to, or None."""

    def __init__(self, inks: Inks, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows = QueueModel(self)
        self._painter = QueueDelegate(inks, self)
        self._quiet = False
        self._leaves = Motion(self, LEAVE_MS, self._shrink)
        self.setModel(self.rows)
        self.setItemDelegate(self._painter)
        dress(self)
        self.setAccessibleName(self.tr("Quotations to review"))
        self.verticalScrollBar().setSingleStep(ROW // 2)

    def current(self) -> Waiting | None:
        """The row that is decided on."""
        place = self.currentIndex().row()
        return self.rows.items[place] if 0 <= place < len(self.rows.items) else None

    def number(self) -> int:
        """The number of the current row, from 1; 0 for none. A row that leaves does not count."""
        place, leaving = self.currentIndex().row(), self._painter.leaving
        gone = self.rows.place(leaving[0]) if leaving is not None else None
        return place if gone is not None and gone < place else place + 1

    def go(self, place: int) -> None:
        """Come to a row by its number; beyond the end to the last one."""
        if self.rows.items:
            self.setCurrentIndex(self.rows.index(min(max(place, 0), len(self.rows.items) - 1), 0))
        else:
            self.chosen.emit(None)

    def step(self, by: int) -> None:
        """Come to the next row, or the one before."""
        place = self.currentIndex().row() + by
        if 0 <= place < len(self.rows.items):
            self.go(place)

    def show_rows(self, rows: Iterable[Waiting], *, more: bool) -> None:
        """Show these, and stay on the row that was current, or else where it was."""
        before, place = self.current(), max(self.currentIndex().row(), 0)
        self._end_leaving()
        self._quiet = True
        self.rows.show(rows)
        self.rows.more = more
        kept = self.rows.place(key_of(before)) if before is not None else None
        self.go(place if kept is None else kept)
        self._quiet = False
        now = self.current()
        if now is None or before is None or key_of(now) != key_of(before):
            self.chosen.emit(now)

    def let_go(self, key: Key) -> None:
        """A row is decided: the next one is current, and it leaves."""
        self._end_leaving()
        place = self.rows.place(key)
        if place is None:
            return
        self._painter.leaving = (key, 1.0)
        if self.currentIndex().row() == place:
            following = place + 1 if place + 1 < len(self.rows.items) else place - 1
            if following >= 0:
                self.go(following)
            else:
                self._end_leaving()
                self.chosen.emit(None)
                return
        self._leaves.run(1.0, 0.0)

    def _shrink(self, share: float) -> None:
        if self._painter.leaving is None:
            return
        self._painter.leaving = (self._painter.leaving[0], share)
        if share <= 0.0:
            self._end_leaving()
        self.scheduleDelayedItemsLayout()

    def _end_leaving(self) -> None:
        leaving, self._painter.leaving = self._painter.leaving, None
        self._leaves.stop()
        if leaving is not None:
            quiet, self._quiet = self._quiet, True
            self.rows.remove(leaving[0])
            self._quiet = quiet

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if not self._quiet and current.isValid():
            self.chosen.emit(self.current())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Some keys are the view's, whatever has the focus in it."""
        if event.key() in _VIEW_KEYS and not event.modifiers():
            event.ignore()
        else:
            super().keyPressEvent(event)


def _state(row: Waiting) -> str:
    return stance_word(row.stance) if row.stance else kind_word(row.kind)


def _spoken(row: Waiting) -> str:
    said = QCoreApplication.translate("Review", "{speaker}, {confidence}, {words}, {state}, {outlet}")
    return said.format(
        speaker=row.speaker or nobody(),
        confidence=decimal(row.confidence, 2),
        words=row.words,
        state=_state(row),
        outlet=row.outlet or row.title,
    )
