"""Questions found in the articles, offered for the board: one key takes them, another dismisses them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from briefing_app.domain.board import SuggestedQuestion
from briefing_app.ui import glyphs, labels, own_keys, paint, theme
from briefing_app.ui.board_words import spoken_suggestion
from briefing_app.ui.buttons import KeyButton
from briefing_app.ui.commands import board
from briefing_app.ui.inks import Inks
from briefing_app.ui.item_list import CommandKeys, Index, ItemModel, dress
from briefing_app.ui.paint import Paragraph
from briefing_app.ui.tokens import Radius, Size
from briefing_app.ui.words import short_day

WIDE = 300
_EDGE, _LEFT, _RIGHT = 8.0, 40.0, 18.0
_HEAD, _LINE, _WORDS, _META, _BUTTONS = 28.0, 20.0, 4, 24.0, 42.0
_PAD = 8.0
_KEYS = own_keys.table(board.SUGGESTION)


class SuggestionDelegate(QStyledItemDelegate):
    """Paints and measures suggestions; the current one is open, with room for its buttons."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self.inks = Inks()
        self._laid: dict[tuple[str, int], Paragraph] = {}

    def forget(self) -> None:
        """Drop what was laid out, after the theme has changed."""
        self._laid.clear()

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Everything is painted here; the style has nothing to prepare."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view, found = option.widget, index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(view, QListView) or not isinstance(found, SuggestedQuestion):
            return QSize(100, 60)
        width = view.viewport().width()
        open_ = _BUTTONS if index == view.currentIndex() else 6.0
        return QSize(width, round(2 * _PAD + _HEAD + self._words(found, width).height + _META + open_))

    def buttons_at(self, row: QRect) -> QRect:
        """Where the buttons of the open row go."""
        return QRect(round(_LEFT), row.bottom() - round(_BUTTONS + _PAD / 2), row.width() - 58, 28)

    def _words(self, found: SuggestedQuestion, width: int) -> Paragraph:
        key = found.text, width
        if key not in self._laid:
            words, room = f"“{found.text}”", width - _LEFT - _RIGHT
            font = theme.current().serif(Size.CARD)
            self._laid[key] = paint.paragraph(words, font, room, _LINE, _WORDS)
        return self._laid[key]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, view = theme.current(), option.widget
        found = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(view, QListView) or not isinstance(found, SuggestedQuestion):
            return
        rect, current = QRectF(option.rect), index == view.currentIndex()
        with paint.saved(painter):
            paint.prepare(painter)
            box = rect.adjusted(_EDGE, 1, -_EDGE, -1)
            if current:
                fill = look.color("sel" if view.hasFocus() else "selidle")
                paint.rounded(painter, box, Radius.BOARD, fill)
            else:
                if option.state & QStyle.StateFlag.State_MouseOver:
                    paint.rounded(painter, box, Radius.BOARD, look.color("hover"))
                under = rect.bottom() - 0.5
                ends = QPointF(_LEFT, under), QPointF(rect.right() - _RIGHT, under)
                paint.line(painter, *ends, look.color("line"))
            self._found(painter, rect.adjusted(0, _PAD, -_RIGHT, 0), found, option.rect.width())

    def _found(self, painter: QPainter, rect: QRectF, found: SuggestedQuestion, width: int) -> None:
        look = theme.current()
        head = QRectF(_LEFT, rect.top(), rect.width() - _LEFT, _HEAD)
        font, plain = look.sans(13, 600), look.sans(12.5)
        if found.askers:
            asks = (
                self.tr("asks")
                if len(found.askers) == 1
                else self.tr("and %Ln more ask", "", len(found.askers) - 1)
            )
            ink = look.actor(self.inks.place(found.askers[0]))
            glyphs.mark(painter, QPointF(24, head.center().y()), ink, 9)
            room = head.adjusted(0, 0, -paint.width(asks, plain) - 6, 0)
            used = paint.text_in(painter, room, found.askers[0], font, look.color("ink")) + 6
            paint.text_in(painter, head.adjusted(used, 0, 0, 0), asks, plain, look.color("ink2"))
        else:
            paint.text_in(painter, head, self.tr("The article asks"), look.sans(13, 500), look.color("ink2"))
        words = self._words(found, width)
        words.draw(painter, QPointF(_LEFT, head.bottom()), look.color("ink"))
        meta = QRectF(_LEFT, head.bottom() + words.height, rect.width() - _LEFT, _META)
        where = found.outlet or found.title
        if len(found.articles) > 1:
            where = self.tr("%Ln article(s)", "", len(found.articles))
        said = f"{where} · {short_day(found.day, self._today)}"
        paint.text_in(painter, meta, said, plain, look.color("ink2"))


class SuggestionList(CommandKeys, QListView):
    """The suggestions; more come as the reader gets to the last."""

    commanded = Signal(str)
    moved = Signal()
    """Another one is current, or rows have moved."""

    def __init__(self, delegate: SuggestionDelegate, parent: QWidget) -> None:
        super().__init__(parent)
        self.found = ItemModel[SuggestedQuestion](lambda found: found.text, spoken_suggestion, self)
        self.setModel(self.found)
        self.setItemDelegate(delegate)
        dress(self)
        self.setAccessibleName(self.tr("Questions suggested from articles"))
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.doubleClicked.connect(lambda index: self.commanded.emit("suggestion-article"))

    def current(self) -> SuggestedQuestion | None:
        """The suggestion that is open."""
        found = self.currentIndex().data(Qt.ItemDataRole.UserRole)
        return found if isinstance(found, SuggestedQuestion) else None

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.scheduleDelayedItemsLayout()  # the one that opens is higher
        self.moved.emit()

    def event(self, event: QEvent) -> bool:
        return own_keys.takes(event, _own) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _own(event):
            self.commanded.emit(_KEYS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.found.items:
            self.setCurrentIndex(self.found.index(0))

    def updateGeometries(self) -> None:
        super().updateGeometries()
        self.moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class SuggestionsPane(QWidget):
    """A heading with the count above the suggestions; the buttons move to the current one."""

    commanded = Signal(str)
    more_wanted = Signal()
    """The reader has come to the last one."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDE)
        self._delegate = SuggestionDelegate(today)
        self.list = SuggestionList(self._delegate, self)
        self._title, self._count, self._said = QLabel(self.tr("Suggested from articles")), QLabel(), QLabel()
        self._said.setText(self.tr("Questions that articles ask appear here as they are analysed."))
        labels.narrow(self._said).setContentsMargins(18, 4, 18, 0)
        self._more = False
        self._buttons = QWidget(self.list.viewport())
        self.add = KeyButton(self.tr("Add"), "q", parent=self._buttons)
        self.dismiss = KeyButton(self.tr("Dismiss"), "x", parent=self._buttons)
        self.add.clicked.connect(lambda: self.commanded.emit("suggestion-add"))
        self.dismiss.clicked.connect(lambda: self.commanded.emit("suggestion-dismiss"))
        self._lay_out()
        self.list.commanded.connect(self.commanded)
        self.list.moved.connect(self._place_buttons)
        self.list.verticalScrollBar().valueChanged.connect(lambda value: self._place_buttons())
        self.restyle()

    def _lay_out(self) -> None:
        head, row = QHBoxLayout(), QHBoxLayout(self._buttons)
        head.setContentsMargins(18, 12, 18, 8)
        head.addWidget(self._title, 1)
        head.addWidget(self._count)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(7)
        row.addWidget(self.add)
        row.addWidget(self.dismiss)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 1, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._said)
        layout.addWidget(self.list, 1)

    def show_found(self, found: Sequence[SuggestedQuestion], *, more: bool) -> None:
        """Show these; ``more`` says that there are others. The one that takes a gone one's place is open."""
        row, items = max(0, self.list.currentIndex().row()), self.list.found.items
        self._more = more
        if tuple(found) != items:
            here = self.list.current()
            self.list.found.show(found)
            row = found.index(here) if here in found else min(row, len(found) - 1)
        if found:
            self.list.setCurrentIndex(self.list.found.index(max(0, row)))
        self._count.setText(f"{len(found)}+" if more else str(len(found)))
        self._said.setVisible(not found)
        self._place_buttons()

    def set_inks(self, inks: Inks) -> None:
        """Who has which colour."""
        self._delegate.inks = inks
        self.list.viewport().update()

    def restyle(self) -> None:
        look = theme.current()
        labels.dress(self._title, look.sans(13, 600), "ink")
        labels.dress(self._count, look.sans(12.5, tabular=True))
        labels.dress(self._said, look.sans(12.5))
        self._delegate.forget()
        self.list.scheduleDelayedItemsLayout()
        self.update()

    def _place_buttons(self) -> None:
        index = self.list.currentIndex()
        self._buttons.setVisible(index.isValid())
        if index.isValid():
            self._buttons.setGeometry(self._delegate.buttons_at(self.list.visualRect(index)))
            if self._more and index.row() >= len(self.list.found.items) - 3:
                self._more = False
                self.more_wanted.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.color("pane"))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), look.color("line"))


def _own(event: QKeyEvent) -> bool:
    return own_keys.plain(event) in _KEYS
