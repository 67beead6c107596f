"""The Review view: the queue, the quotation in its passage with the decision below, and the reasons."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QStackedWidget, QVBoxLayout, QWidget

from briefing_app.domain.reviewing import Case, QueueOrder
from briefing_app.ui import labels, own_keys, paint, theme
from briefing_app.ui.buttons import KeyButton
from briefing_app.ui.choosers import NameButton
from briefing_app.ui.inks import Inks
from briefing_app.ui.read_view import DRAWER_BELOW, LIST, LIST_NARROW, Splitter
from briefing_app.ui.review_bulk import BulkBar
from briefing_app.ui.review_list import QueueList
from briefing_app.ui.review_panel import DecisionPanel
from briefing_app.ui.review_passage import WIDE as PASSAGE_WIDE
from briefing_app.ui.review_passage import Passage
from briefing_app.ui.review_reasons import WIDE as REASONS_WIDE
from briefing_app.ui.review_reasons import ReasonsPane
from briefing_app.ui.words import counted, long_day

_EDITING_KEYS = frozenset({Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Plus})


class QueuePane(QWidget):
    """How many wait, in which order, the rows, and accepting many at once."""

    order_chosen = Signal(object)
    """A QueueOrder."""

    def __init__(self, inks: Inks, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("To review"))
        # What is painted here stands at the left whatever is read from the right; so do the buttons.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setMinimumWidth(240)
        self._count = ""
        self.list, self.bulk = QueueList(inks, self), BulkBar(self)
        self.order = NameButton(self)
        self.order.clicked.connect(self._open_orders)
        head = QHBoxLayout()
        head.setContentsMargins(18, 7, 10, 5)
        head.addStretch(1)
        head.addWidget(self.order)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addWidget(self.bulk)
        self.show_order(QueueOrder.CERTAIN)

    def show_count(self, count: int) -> None:
        self._count = counted(count)
        self.setAccessibleName(f"{self.tr('To review')} {self._count}")
        self.update()

    def show_order(self, order: QueueOrder) -> None:
        self.order.setText(self._words(order))
        self.order.setAccessibleName(self.tr("Order: {order}").format(order=self._words(order)))
        self.order.updateGeometry()

    def orders(self) -> QMenu:
        """The menu of orders."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for order in QueueOrder:
            action = menu.addAction(self._words(order))
            action.triggered.connect(lambda _=False, order=order: self.order_chosen.emit(order))
        return menu

    def _open_orders(self) -> None:
        self.orders().popup(self.order.mapToGlobal(self.order.rect().bottomLeft()))

    def _words(self, order: QueueOrder) -> str:
        return self.tr("Most certain first") if order is QueueOrder.CERTAIN else self.tr("By article")

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        paint.prepare(painter)
        painter.fillRect(self.rect(), look.color("pane"))
        rect = QRectF(18, 7, self.width() - 200, 24)
        used = paint.text_in(painter, rect, self.tr("To review"), look.sans(13, 600), look.color("ink"))
        count = rect.adjusted(used + 9, 0, 0, 0)
        paint.text_in(painter, count, self._count, look.sans(12.5, tabular=True), look.color("ink2"))


class _Head(QWidget):
    """Where the quotation stands: outlet, date, paragraph, and its number in the queue."""

    clicked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(26)
        self._outlet = self._rest = self._number = ""
        self._link = QRectF()

    def show_place(self, outlet: str, rest: str, number: str) -> None:
        self._outlet, self._rest, self._number = outlet, rest, number
        self.setAccessibleName(", ".join(part for part in (outlet, rest, number) if part))
        self.update()

    def show_number(self, number: str) -> None:
        """Another number, of the same quotation."""
        self.show_place(self._outlet, self._rest, number)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._link.contains(event.position()):
            self.clicked.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, rect = theme.current(), QRectF(self.rect())
        painter = QPainter(self)
        paint.prepare(painter)
        font, right = look.sans(13, tabular=True), Qt.AlignmentFlag.AlignRight
        used = paint.text_in(painter, rect, self._number, font, look.color("ink2"), right)
        room = rect.adjusted(0, 0, -used - 12, 0)
        strong = look.sans(13, 500)
        wide = paint.text_in(painter, room, self._outlet, strong, look.color("accentink"))
        self._link = QRectF(room.left(), room.top(), wide, room.height())
        paint.text_in(painter, room.adjusted(wide + 8, 0, 0, 0), self._rest, font, look.color("ink2"))


class _Nothing(QWidget):
    """Everything is reviewed, and what comes next."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._title, self._said = QLabel(), QLabel()
        for label in (self._title, self._said):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(48, 0, 48, 0)
        column.addStretch(2)
        column.addWidget(self._title)
        column.addSpacing(8)
        column.addWidget(self._said)
        column.addStretch(3)
        self.restyle()

    def say(self, reviewed: int) -> None:
        """How many were decided today."""
        self._title.setText(self.tr("Everything is reviewed"))
        today = self.tr("%Ln decision(s) today.", "", reviewed) + " " if reviewed else ""
        self._said.setText(
            today + self.tr("What the engine is unsure of comes here by itself after the next import.")
        )

    def restyle(self) -> None:
        look = theme.current()
        labels.dress(self._title, look.serif(25, 700), "ink")
        labels.dress(self._said, look.sans(13.5), "ink2")

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.current().color("paper"))


class ReviewView(QWidget):
    """Lays the panes out, and keeps the keys that mean the same wherever the focus is in it."""

    skip_requested = Signal()
    step_requested = Signal(int)
    editing_ended = Signal(bool)
    """With whether what was cut is to be taken."""
    part_wanted = Signal()
    article_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.inks = Inks()
        self.pane = QueuePane(self.inks, self)
        self.list, self.bulk = self.pane.list, self.pane.bulk
        self.passage, self.panel = Passage(self), DecisionPanel(self.inks, self)
        self.reasons = ReasonsPane(self.inks, self)
        self._head, self.nothing = _Head(self), _Nothing(self)
        self._narrow = False
        self.why = KeyButton(self.tr("Why?"), kind="link")
        self.why.clicked.connect(lambda: self.show_reasons(not self.reasons_shown()))
        self.why.hide()
        self._head.clicked.connect(self.article_requested)
        self.setFocusProxy(self.list)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QWidget()
        column.setMaximumWidth(PASSAGE_WIDE + 8 + 12)
        inner = QVBoxLayout(column)
        inner.setContentsMargins(0, 26, 0, 0)
        inner.setSpacing(16)
        head = QHBoxLayout()
        head.setContentsMargins(4, 0, 16, 0)
        head.setSpacing(10)
        head.addWidget(self._head)
        head.addWidget(self.why)
        inner.addLayout(head)
        inner.addWidget(self.passage, 1)
        self._middle = _Paper()
        whole = QVBoxLayout(self._middle)
        whole.setContentsMargins(24, 0, 24, 12)
        whole.setSpacing(10)
        for widget, stretch in ((column, 1), (self.panel, 0)):
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(widget, 40)
            row.addStretch(1)
            whole.addLayout(row, stretch)
        self.pages = QStackedWidget()
        self.pages.addWidget(self._middle)
        self.pages.addWidget(self.nothing)
        self.splitter = Splitter()
        for widget in (self.pane, self.pages, self.reasons):
            self.splitter.addWidget(widget)
        for place, stretch in enumerate((0, 1, 0)):
            self.splitter.setStretchFactor(place, stretch)
        self.splitter.setSizes([LIST, 1440 - LIST - REASONS_WIDE - 2, REASONS_WIDE])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)

    # What is shown

    def show_case(self, case: Case | None, number: str) -> None:
        """Show a quotation in its passage with its reasons; ``number`` says where it is in the queue."""
        place = None
        if case is not None:
            speaker = case.shown.speaker
            place = self.inks.place(speaker.name) if speaker is not None else None
            self._head.show_place(*self._place(case), number)
        self.passage.show_case(case, place)
        self.reasons.show_case(case)

    def show_number(self, number: str) -> None:
        """Another number, of the same quotation."""
        self._head.show_number(number)

    def _place(self, case: Case) -> tuple[str, str]:
        article = case.view.article
        day = long_day(article.published) if article.published is not None else ""
        paragraphs = [line for line in article.text.split("\n") if line.strip()]
        before = article.text[: case.shown.quotation.start].split("\n")
        here = sum(1 for line in before[:-1] if line.strip()) + 1
        where = self.tr("paragraph {here} of {all}").format(here=here, all=len(paragraphs))
        outlet = article.outlet or article.title
        return outlet, "".join(f"·  {part}  " for part in (day, where) if part).rstrip()

    def show_nothing(self, nothing: bool, reviewed: int) -> None:
        """Say that everything is reviewed, or show what is not."""
        if nothing:
            self.nothing.say(reviewed)
        self.pages.setCurrentWidget(self.nothing if nothing else self._middle)
        self.bulk.setVisible(not nothing)

    # Panes

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        order: list[QWidget] = [self.list, self.passage, self.panel]
        if self.reasons.focusProxy() is not None:
            order.append(self.reasons)
        return [pane for pane in order if pane.isVisible()]

    def reasons_shown(self) -> bool:
        return not self.reasons.isHidden()

    def show_reasons(self, shown: bool) -> None:
        """Open or close the reasons, as pane or drawer."""
        if not shown and self.reasons.isAncestorOf(self.focusWidget() or self):
            self.list.setFocus()
        self.reasons.setVisible(shown)
        self._place_drawer()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < DRAWER_BELOW
        if narrow != self._narrow:
            self._set_narrow(narrow)
        self._place_drawer()

    def _set_narrow(self, narrow: bool) -> None:
        """Take the reasons out of the row of panes, or put them back."""
        self._narrow = narrow
        self.show_reasons(False)
        if narrow:
            self.reasons.setParent(self)
            self.splitter.setSizes([LIST_NARROW, self.width() - LIST_NARROW])
        else:
            self.splitter.addWidget(self.reasons)
            self.splitter.setStretchFactor(2, 0)
            self.splitter.setSizes([LIST, self.width() - LIST - REASONS_WIDE - 2, REASONS_WIDE])
            self.reasons.show()
        self.why.setVisible(narrow)

    def _place_drawer(self) -> None:
        if self._narrow and self.reasons_shown():
            self.reasons.setGeometry(self.width() - REASONS_WIDE, 0, REASONS_WIDE, self.height())
            self.reasons.raise_()

    def restyle(self) -> None:
        for part in (self.panel, self.reasons, self.nothing, self.bulk):
            part.restyle()

    # Keys

    def _own(self, event: QKeyEvent) -> bool:
        if event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier):
            return False
        editing = self.panel.editing and event.key() in _EDITING_KEYS
        plain = event.key() in (Qt.Key.Key_Space, Qt.Key.Key_J, Qt.Key.Key_K)
        return editing or (plain and not event.modifiers())

    def event(self, event: QEvent) -> bool:
        return own_keys.takes(event, self._own) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if not self._own(event):
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Space:
            self.skip_requested.emit()
        elif key in (Qt.Key.Key_J, Qt.Key.Key_K):
            self.step_requested.emit(1 if key == Qt.Key.Key_J else -1)
        elif key == Qt.Key.Key_Plus:
            self.part_wanted.emit()
        else:
            self.editing_ended.emit(key != Qt.Key.Key_Escape)


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


class _Paper(QWidget):
    """The surface that is read on."""

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.current().color("paper"))
