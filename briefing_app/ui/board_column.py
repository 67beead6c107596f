"""One column of the board: the cards of one status, moved by mouse and by keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from briefing_app.domain.annotation import QuestionStatus
from briefing_app.domain.board import Card
from briefing_app.ui import own_keys, paint, theme
from briefing_app.ui.board_delegate import GAP, CardDelegate
from briefing_app.ui.board_words import spoken_card, status_name
from briefing_app.ui.commands import board
from briefing_app.ui.item_list import CommandKeys, Index, ItemModel, dress

MIME = "application/x-briefing-question"
_KEYS = own_keys.table(board.QUESTION)
_SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class CardModel(ItemModel[Card]):
    """Cards that can be dragged by their question's id."""

    def flags(self, index: Index) -> Qt.ItemFlag:
        drag = Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else Qt.ItemFlag.ItemIsDropEnabled
        return super().flags(index) | drag

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[Index]) -> QMimeData:
        data = QMimeData()
        if indexes:
            card: Card = self.items[indexes[0].row()]
            data.setData(MIME, card.question.id.encode())
            data.setText(card.question.text)
        return data

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction


class Column(CommandKeys, QListView):
    """The cards of one status. What is dropped between two is wanted there."""

    dropped = Signal(str, object)
    """A question, and the one it is to stand before (None for last)."""
    commanded = Signal(str)
    """The command whose key was pressed."""
    stepped = Signal(int)
    """To the column on the left (-1) or right (1)."""
    chosen = Signal(object)
    """The card that is current now, or None."""

    def __init__(self, status: QuestionStatus, delegate: CardDelegate, parent: QWidget) -> None:
        super().__init__(parent)
        self.status, self._delegate = status, delegate
        self.cards = CardModel(
            lambda card: card.question.text, lambda card: spoken_card(card, delegate.today), self
        )
        self._drop_at: int | None = None
        self.setModel(self.cards)
        self.setItemDelegate(delegate)
        dress(self)
        self.setAccessibleName(status_name(status))
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(False)
        self.verticalScrollBar().setSingleStep(40)
        self.doubleClicked.connect(lambda index: self.commanded.emit("question-details"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def show_cards(self, cards: Sequence[Card]) -> None:
        """Show these cards; where one has the focus and the scroll bar stands stays."""
        if tuple(cards) == self.cards.items:
            return
        place, current = self.verticalScrollBar().value(), self.card()
        self.cards.show(cards)
        if current is not None:
            self.go_to(current.question.id)
        self.verticalScrollBar().setValue(place)

    def card(self) -> Card | None:
        """The current card."""
        card = self.currentIndex().data(Qt.ItemDataRole.UserRole)
        return card if isinstance(card, Card) else None

    def row_of(self, question: str) -> int | None:
        """Where a question stands."""
        items = self.cards.items
        return next((row for row, card in enumerate(items) if card.question.id == question), None)

    def go_to(self, question: str) -> bool:
        """Make a question's card current; False where it is not here."""
        row = self.row_of(question)
        if row is not None:
            self.setCurrentIndex(self.cards.index(row))
        return row is not None

    def before(self, by: int) -> tuple[bool, str | None]:
        """Whether the current card can go up (-1) or down (1), and before which question it stands then."""
        row, items = self.currentIndex().row(), self.cards.items
        if not 0 <= row + by < len(items):
            return False, None
        other = row - 1 if by < 0 else row + 2
        return True, items[other].question.id if other < len(items) else None

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.chosen.emit(self.card())

    # Keys

    def event(self, event: QEvent) -> bool:
        return own_keys.takes(event, _own) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if not _own(event):
            super().keyPressEvent(event)
        elif key in _SIDEWAYS:
            self.stepped.emit(_SIDEWAYS[key])
        else:
            self.commanded.emit(_KEYS[key])

    # Dragging

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.dragMoveEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if event.mimeData().hasFormat(MIME):
            self._drop_at = self._row_at(event.position().toPoint())
            event.acceptProposedAction()
        else:
            event.ignore()
        self.viewport().update()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._drop_at = None
        self.viewport().update()

    def dropEvent(self, event: QDropEvent) -> None:
        row = self._row_at(event.position().toPoint())
        self._drop_at = None
        self.viewport().update()
        if event.mimeData().hasFormat(MIME):
            question = bytes(event.mimeData().data(MIME).data()).decode()
            items = self.cards.items
            while row < len(items) and items[row].question.id == question:
                row += 1  # it stands before the one behind itself already
            event.acceptProposedAction()
            self.dropped.emit(question, items[row].question.id if row < len(items) else None)

    def _row_at(self, at: QPoint) -> int:
        """The row that what is dropped there goes before."""
        for row in range(len(self.cards.items)):
            if at.y() < self.visualRect(self.cards.index(row)).center().y():
                return row
        return len(self.cards.items)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        look = theme.current()
        painter = QPainter(self.viewport())
        paint.prepare(painter)
        if not self.cards.items:
            self._say_empty(painter)
        if self._drop_at is not None:
            y = self._drop_y(self._drop_at)
            ends = QPointF(2, y), QPointF(self.viewport().width() - 2, y)
            paint.line(painter, *ends, look.color("accent"), 2.5)
        painter.end()

    def _say_empty(self, painter: QPainter) -> None:
        look = theme.current()
        words = self.tr("Drag a question here")
        room = QRect(0, 0, self.viewport().width(), 64).toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        dashed = Qt.PenStyle.DashLine
        paint.rounded(painter, room, 9, None, look.color("line2"), 1.0, dashed)
        centre = Qt.AlignmentFlag.AlignHCenter
        paint.text_in(
            painter, room.adjusted(12, 0, -12, 0), words, look.sans(12.5), look.color("ink2"), centre
        )

    def _drop_y(self, row: int) -> float:
        if row < len(self.cards.items):
            return max(1.5, self.visualRect(self.cards.index(row)).top() - GAP / 2)
        if not self.cards.items:
            return 1.5
        return self.visualRect(self.cards.index(row - 1)).bottom() - GAP / 2

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


def _own(event: QKeyEvent) -> bool:
    return own_keys.plain(event) in {*_KEYS, *_SIDEWAYS}
