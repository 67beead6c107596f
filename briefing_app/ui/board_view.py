"""The Questions view: what articles ask, four columns of cards, and the details of one card."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from briefing_app.domain.annotation import QuestionStatus
from briefing_app.domain.board import Card, QuestionDetails, SuggestedQuestion
from briefing_app.ui import labels, theme
from briefing_app.ui.actions import Actions
from briefing_app.ui.board_column import Column
from briefing_app.ui.board_delegate import CardDelegate
from briefing_app.ui.board_details import DetailsPanel
from briefing_app.ui.board_filters import BoardFilters
from briefing_app.ui.board_suggestions import SuggestionsPane
from briefing_app.ui.board_words import status_name
from briefing_app.ui.buttons import IconButton, KeyButton
from briefing_app.ui.inks import Inks

_PAD, _BETWEEN = 20, 14
_BOTH = 1680  # wide enough for suggestions and details beside the columns


class ColumnHead(QWidget):
    """A status with the number of its cards, and a way to a new one."""

    add_wanted = Signal(object)

    def __init__(self, status: QuestionStatus, parent: QWidget) -> None:
        super().__init__(parent)
        self._title, self._count = QLabel(status_name(status)), QLabel()
        self.add = IconButton("plus", self.tr("New question: {status}").format(status=status_name(status)))
        self.add.clicked.connect(lambda: self.add_wanted.emit(status))
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 0, 2)
        row.setSpacing(7)
        row.addWidget(self._title)
        row.addWidget(self._count)
        row.addStretch(1)
        row.addWidget(self.add)
        self.restyle()

    def show_count(self, shown: int, all_: int) -> None:
        """How many cards are shown, of how many."""
        self._count.setText(str(all_) if shown == all_ else f"{shown} / {all_}")

    def restyle(self) -> None:
        look = theme.current()
        labels.dress(self._title, look.sans(13, 600), "ink")
        labels.dress(self._count, look.sans(12.5, tabular=True))


class BoardView(QWidget):
    """Shows cards and suggestions, and says what the reader wants done with them."""

    moved = Signal(str, object, object)
    """A question, the status it is to have, and the question it is to stand before (None for last)."""
    new_wanted = Signal(object)
    """A question of this status is to be written down."""
    current_changed = Signal()

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        today = date.today()  # noqa: DTZ011 - the reader's own day
        self._today, self._actions = today, actions
        self._cards: tuple[Card, ...] = ()
        self._current: str | None = None
        self.suggestions, self.details = SuggestionsPane(today), DetailsPanel(today)
        self.filters = BoardFilters(today, self)
        self._delegate = CardDelegate(today)
        self.columns = {status: Column(status, self._delegate, self) for status in QuestionStatus}
        self.heads = {status: ColumnHead(status, self) for status in QuestionStatus}
        self.new = KeyButton(self.tr("New question"), actions.cap("question"))
        self._nothing = QLabel()
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        self._stack = QStackedWidget()
        self.details.hide()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._lay_out()
        self._wire()
        self.restyle()

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(0, 0, 0, 0)
        bar.addWidget(self.filters)
        bar.addStretch(1)
        bar.addWidget(self.new)
        board = QWidget()
        columns = QHBoxLayout(board)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(_BETWEEN)
        for status, column in self.columns.items():
            one = QVBoxLayout()
            one.setSpacing(4)
            one.addWidget(self.heads[status])
            one.addWidget(column, 1)
            columns.addLayout(one, 1)
        self._stack.addWidget(board)
        self._stack.addWidget(self._nothing)
        middle = QVBoxLayout()
        middle.setContentsMargins(_PAD, 12, _PAD, 0)
        middle.setSpacing(14)
        middle.addLayout(bar)
        middle.addWidget(self._stack, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.suggestions)
        layout.addLayout(middle, 1)
        layout.addWidget(self.details)

    def _wire(self) -> None:
        self.filters.changed.connect(self._refresh)
        self.filters.words.left.connect(self.focus_board)
        self.new.clicked.connect(self._actions["question"].trigger)
        self.details.closed.connect(self.close_details)
        self.suggestions.list.moved.connect(self.current_changed)
        for source in (self.suggestions, self.details):
            source.commanded.connect(self._command)
        names = ("details", "edit", "owner", "due", "priority", "tags", "note", "article", "hang", "merge",
                 "delete")  # fmt: skip
        for status, column in self.columns.items():
            column.commanded.connect(self._command)
            column.stepped.connect(lambda by, status=status: self.step(status, by))
            column.chosen.connect(self._choose)
            column.dropped.connect(
                lambda question, before, status=status: self.moved.emit(question, status, before)
            )
            column.addActions([self._actions[f"question-{name}"] for name in names])
            self.heads[status].add_wanted.connect(self.new_wanted)

    def _command(self, name: str) -> None:
        self._actions[name].trigger()

    # What is shown

    def show_cards(self, cards: Sequence[Card]) -> None:
        """Show these cards, the current one staying so wherever it has gone."""
        self._cards = tuple(cards)
        self.filters.show_choices(cards)
        named = ((*card.askers, *(said.name for said in card.answers)) for card in cards)
        self._delegate.inks = Inks(name for names in named for name in names if name)
        self.suggestions.set_inks(self._delegate.inks)
        self._refresh()
        owners = sorted({card.question.owner for card in cards if card.question.owner})
        askers = sorted({name for card in cards for name in card.askers})
        tags = sorted({tag for card in cards for tag in card.question.tags})
        self.details.offer(owners, askers, tags)

    def show_suggestions(self, found: Sequence[SuggestedQuestion], *, more: bool) -> None:
        self.suggestions.show_found(found, more=more)

    def show_details(self, details: QuestionDetails | None) -> None:
        """Fill the panel."""
        self.details.show_details(details, self._delegate.inks)

    def shown_question(self) -> str | None:
        """The question whose details are shown."""
        shown = self.details.shown
        return shown.card.question.id if shown is not None else None

    def open_details(self) -> None:
        """Show the panel beside the board."""
        self.details.show()
        self._make_room()
        self.current_changed.emit()

    def close_details(self) -> None:
        """Put the panel away; what was typed is stored."""
        self.details.finish()
        self.details.hide()
        self._make_room()
        self.focus_board()

    def cards(self, status: QuestionStatus) -> tuple[Card, ...]:
        """The cards shown in a column, in their order."""
        return self.columns[status].cards.items

    def all_cards(self) -> tuple[Card, ...]:
        """All cards, also those that the filter leaves out."""
        return self._cards

    def _refresh(self) -> None:
        wanted = self.filters.chosen().test(self._today)
        # Before anything moves: a card that leaves its column takes the focus along.
        focused = self.board_has_focus() or self.hasFocus()
        current = self._current
        for status, column in self.columns.items():
            own = [card for card in self._cards if card.question.status is status]
            shown = [card for card in own if wanted(card)]
            column.show_cards(shown)
            self.heads[status].show_count(len(shown), len(own))
        if current is not None:
            self.go_to(current)
        if focused:
            self.focus_board()
        self._stack.setCurrentIndex(0 if self._cards else 1)
        self._mark()

    # The current card

    @property
    def current(self) -> Card | None:
        """The card that commands are about."""
        return next((card for card in self._cards if card.question.id == self._current), None)

    def go_to(self, question: str) -> bool:
        """Make a question's card current, and show it; False where the filter leaves it out."""
        for column in self.columns.values():
            if column.go_to(question):
                self._current = question
                self._mark()
                return True
        return False

    def focus_board(self) -> None:
        """Give the keys to the column with the current card, else to the first with any."""
        card = self.current
        filled = [column for column in self.columns.values() if column.cards.items]
        column = self.columns[card.question.status] if card is not None else filled[0] if filled else None
        if column is None or (card is not None and column.row_of(card.question.id) is None):
            column = filled[0] if filled else None
        if column is None:
            return  # the view itself has the keys, until there are cards
        if not column.currentIndex().isValid():
            column.setCurrentIndex(column.cards.index(0))
        self._choose(column.card())
        column.setFocus(Qt.FocusReason.OtherFocusReason)

    def board_has_focus(self) -> bool:
        return any(column.hasFocus() for column in self.columns.values())

    def step(self, status: QuestionStatus, by: int) -> None:
        """Go to the card beside the current one, passing over empty columns."""
        order = list(QuestionStatus)
        here = self.columns[status]
        top = here.visualRect(here.currentIndex()).center().y()
        at = order.index(status) + by
        while 0 <= at < len(order):
            other = self.columns[order[at]]
            rows = range(len(other.cards.items))
            if rows:
                near = min(
                    rows, key=lambda row: abs(other.visualRect(other.cards.index(row)).center().y() - top)
                )
                other.setCurrentIndex(other.cards.index(near))
                self._choose(other.card())
                other.setFocus(Qt.FocusReason.OtherFocusReason)
                return
            at += by
        if by < 0:
            self.suggestions.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, card: Card | None) -> None:
        if card is not None and card.question.id != self._current:
            self._current = card.question.id
            self._mark()
            self.current_changed.emit()

    def _mark(self) -> None:
        self._delegate.current = self._current
        for column in self.columns.values():
            column.viewport().update()

    # Qt

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        order: list[QWidget] = [self.suggestions.list, *self.columns.values(), self.details.words]
        return [pane for pane in order if pane.isVisible()]

    def _make_room(self) -> None:
        """The suggestions give way to the details where there is no room for both."""
        self.suggestions.setVisible(self.details.isHidden() or self.width() >= _BOTH)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_board()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.details.isVisible():
            self.close_details()
        else:
            super().keyPressEvent(event)

    def restyle(self) -> None:
        look = theme.current()
        self._nothing.setText(
            self.tr(
                "No open questions yet.\n\nTake one that the articles ask from the left with q, or write your"
                " own: what must be known before the next briefing?"
            )
        )
        labels.dress(self._nothing, look.sans(13.5))
        self._delegate.forget()
        for head in self.heads.values():
            head.restyle()
        for column in self.columns.values():
            column.scheduleDelayedItemsLayout()
        self.suggestions.restyle()
        self.details.restyle()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.current().color("paper"))
