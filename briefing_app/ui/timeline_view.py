"""Positions over time: the picture, and below it the same as a list with the words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from briefing_app.domain.annotation import Stance
from briefing_app.ui import glyphs, labels, own_keys, paint, theme
from briefing_app.ui.actions import Actions
from briefing_app.ui.buttons import KeyButton
from briefing_app.ui.item_list import CommandKeys, Index, ItemModel, RowDelegate, dress
from briefing_app.ui.matrix_bar import Legend
from briefing_app.ui.theme import Theme
from briefing_app.ui.timeline_chart import Entry, Lane, TimelineChart, told
from briefing_app.ui.vacant import Vacant
from briefing_app.ui.words import translate, word, written_day

_EDGE, _MOST, _ROW = 24, 0.45, 56
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class _Delegate(RowDelegate[Entry]):
    """Two lines: whose or on what, which stance, when and where; and the words."""

    kind, height = tuple, _ROW
    inset = (_EDGE - 10, 1, _EDGE - 10, 1)
    greys = True

    def __init__(self, names: dict[str, str]) -> None:
        super().__init__()
        self._names = names

    def row(
        self, painter: QPainter, box: QRectF, item: Entry, look: Theme, index: Index, chosen: bool
    ) -> None:
        one = item[0]
        first, meta = box.adjusted(10, 5, -10, -29), look.sans(12, tabular=True)
        where = " · ".join((written_day(one.day, "d MMM yyyy"), one.outlet or one.title, *_more(item)))
        paint.text_in(painter, first, where, meta, look.color("ink2"), Qt.AlignmentFlag.AlignRight)
        first.setRight(first.right() - paint.width(where, meta) - 16)
        glyphs.stance(
            painter, QPointF(first.left() + 7, first.center().y()), one.stance, look.color("ink"), 14
        )
        first.setLeft(first.left() + 22)
        name, bold = self._names.get(one.position, one.name), look.sans(13, 600)
        stance = f"{word(one.stance)} ({one.condition})" if one.condition else word(one.stance)
        room = max(60.0, first.width() - paint.width(stance, meta) - 10)
        head = QRectF(first.left(), first.top(), min(room, paint.width(name, bold) + 1), first.height())
        paint.text_in(painter, head, name, bold, look.color("ink"))
        first.setLeft(head.right() + 8)
        paint.text_in(painter, first, stance, meta, look.color("ink2"))
        words = box.adjusted(32, 27, -10, -6)
        paint.text_in(painter, words, one.words, look.serif(14.5), look.color("ink"))


def _more(entry: Entry) -> tuple[str, ...]:
    outlets = len({one.outlet or one.article for one in entry}) - 1
    return (translate("DossierPage", "+%Ln outlet(s)", "", outlets),) if outlets else ()


class _Rows(CommandKeys, QListView):
    """Enter opens the sentence of the current row."""

    wanted = Signal()

    def event(self, event: object) -> bool:
        return own_keys.takes(event, lambda key: own_keys.plain(key) in _ENTER) or super().event(event)  # type: ignore[arg-type]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if own_keys.plain(event) in _ENTER:
            self.wanted.emit()
        else:
            super().keyPressEvent(event)


class TimelineView(QWidget):
    """What it is about, the picture, and the list; each points out what the other is at."""

    opened = Signal(str, str)
    """An article and a quotation."""

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("timeline-view")
        self._names = dict[str, str]()
        self.chart, self.legend, self.title = TimelineChart(), Legend(tuple(Stance)), QLabel()
        self.chart.shows_at = True
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.buttons = (
            KeyButton(self.tr("Another question or actor…")), KeyButton(self.tr("Write out…")),
        )  # fmt: skip
        for button, name in zip(self.buttons, ("timeline-choose", "picture-export"), strict=True):
            button.give(actions, name)
        self.rows = ItemModel[Entry](lambda entry: entry[0].words, told, self)
        self._delegate, self.list = _Delegate(self._names), _Rows()
        self.list.setModel(self.rows)
        self.list.setItemDelegate(self._delegate)
        self.list.setAccessibleName(self.tr("What was said, the oldest first"))
        dress(self.list)
        nothing = Vacant(
            self.tr("Nobody has said anything yet"),
            self.tr("Hang quotations on questions: here you see who said what when, and who changed sides."),
        )
        self.pages = QStackedWidget()
        self.pages.addWidget(nothing)
        self.pages.addWidget(self._shown())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.pages)
        self.setFocusProxy(self.chart)
        self.chart.opened.connect(self.opened)
        self.chart.chosen.connect(self._list_at)
        self.list.selectionModel().currentChanged.connect(lambda now, before: self._chart_at())
        self.list.doubleClicked.connect(lambda index: self._open())
        self.list.wanted.connect(self._open)
        self.restyle()

    def _shown(self) -> QWidget:
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        around = QWidget()
        inner = QVBoxLayout(around)
        inner.setContentsMargins(_EDGE, 4, _EDGE - 8, 4)
        inner.addWidget(self.chart)
        inner.addStretch(1)
        self._scroll.setWidget(around)
        self._scroll.viewport().setAutoFillBackground(False)
        around.setAutoFillBackground(False)
        head = QHBoxLayout()
        head.setContentsMargins(_EDGE, 16, _EDGE, 0)
        head.setSpacing(8)
        head.addWidget(labels.narrow(self.title), 1)
        for button in self.buttons:
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        signs = QHBoxLayout()
        signs.setContentsMargins(_EDGE, 6, _EDGE, 8)
        signs.addWidget(self.legend)
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(signs)
        column.addWidget(self._scroll)
        column.addSpacing(10)
        column.addWidget(self.list, 1)
        return shown

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return [pane for pane in (self.chart, self.list) if pane.isVisible()]

    def show_lanes(self, title: str, lanes: Sequence[Lane], names: dict[str, str]) -> None:
        """Show these lines; ``names`` is what a row of the list begins with, by the first position's id."""
        self.title.setText(title)
        self._names.clear()
        self._names.update(names)
        self.pages.setCurrentIndex(int(bool(lanes)))
        self.chart.show_lanes(lanes)
        self.rows.show(
            sorted((entry for lane in lanes for entry in lane.entries), key=lambda entry: entry[0].order)
        )
        self._fit()
        if self.chart.at is not None:
            self._list_at(self.chart.at)

    def _fit(self) -> None:
        """The picture is as high as it is, up to nearly half of the view."""
        self._scroll.setFixedHeight(min(self.chart.sizeHint().height() + 12, int(self.height() * _MOST)))

    def _list_at(self, entry: Entry) -> None:
        self.list.setCurrentIndex(self.rows.index(self.rows.items.index(entry)))
        self._see()

    def _chart_at(self) -> None:
        entry = self.list.currentIndex().data(Qt.ItemDataRole.UserRole)
        if isinstance(entry, tuple):
            self.chart.choose(entry)
            self._see()

    def _see(self) -> None:
        """Scroll to the sign that the keys are at."""
        if self.chart.at is not None:
            at = self.chart.mapToParent(self.chart.place(self.chart.at[0]).toPoint())
            self._scroll.ensureVisible(at.x(), at.y(), 0, 30)

    def _open(self) -> None:
        if self.chart.at is not None:
            self.opened.emit(self.chart.at[0].article, self.chart.at[0].quotation)

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()

    def restyle(self) -> None:
        """The theme has changed."""
        labels.dress(self.title, theme.current().serif(21, 700), "ink")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.color("paper"))
        if self.pages.currentIndex():
            line = self.list.mapTo(self, self.list.rect().topLeft()).y() - 5
            painter.fillRect(0, line, self.width(), 1, look.color("line"))
