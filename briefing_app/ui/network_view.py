"""The network view: the picture, and beside it the same as a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from briefing_app.domain.positions import Network, Node, Tie
from briefing_app.ui import own_keys, paint, theme
from briefing_app.ui.buttons import KeyButton
from briefing_app.ui.item_list import Index, dress_table
from briefing_app.ui.network_picture import NetworkPicture
from briefing_app.ui.vacant import Vacant

_WIDE, _ROW = 500, 30
_COUNTS = (2, 3)


class TieModel(QAbstractTableModel):
    """A row a tie: both actors, on how many questions they agree and disagree, and on which."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.ties: tuple[Tie, ...] = ()
        self._names: dict[str, str] = {}
        self._asked: dict[str, str] = {}

    def show_network(self, shown: Network, ties: Sequence[Tie]) -> None:
        """Some ties of a network."""
        self.beginResetModel()
        self.ties = tuple(ties)
        self._names = {node.id: node.name for node in shown.nodes}
        self._asked = {question.id: question.text for question in shown.questions}
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.ties)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else 5

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        tie = self.ties[index.row()]
        return (
            self._names[tie.one],
            self._names[tie.other],
            str(len(tie.agree) or ""),
            str(len(tie.oppose) or ""),
            "; ".join(self._asked[question] for question in (*tie.agree, *tie.oppose)),
        )[index.column()]

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        names = (
            self.tr("Actor"),
            self.tr("Other"),
            self.tr("Agree"),
            self.tr("Disagree"),
            self.tr("Questions"),
        )
        return names[section]


class _Delegate(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, rect = theme.current(), QRectF(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        with paint.saved(painter):
            paint.prepare(painter)
            paint.row_background(painter, rect, look, selected=selected, active=True, hovered=False)
            right = index.column() in _COUNTS
            align = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            ink = look.color("ink" if index.column() < 2 else "ink2")
            words = str(index.data() or "")
            paint.text_in(
                painter, rect.adjusted(8, 0, -8, 0), words, look.sans(12.5, tabular=right), ink, align
            )


class TieTable(QTableView):
    """Enter opens the sentences of the current tie."""

    opened = Signal(object)
    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = TieModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(_Delegate(self))
        dress_table(self, _ROW)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setAccessibleName(self.tr("Who agrees and disagrees with whom"))
        across = self.horizontalHeader()
        across.setFixedHeight(32)
        across.setStretchLastSection(True)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, wide in enumerate((122, 122, 58, 78)):
            self.setColumnWidth(column, wide)
        self.doubleClicked.connect(lambda index: self._open())
        self.selectionModel().currentRowChanged.connect(lambda now, before: self._choose())

    def tie(self) -> Tie | None:
        """The current one."""
        row = self.currentIndex().row()
        return self.rows.ties[row] if 0 <= row < len(self.rows.ties) else None

    def _choose(self) -> None:
        tie = self.tie()
        if tie is not None and self.hasFocus():
            self.chosen.emit(tie)

    def _open(self) -> None:
        if self.tie() is not None:
            self.opened.emit(self.tie())

    def event(self, event: Any) -> bool:
        return own_keys.takes(event, lambda key: key.key() in _ENTER) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self._open()
        else:
            super().keyPressEvent(event)


_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class NetworkView(QWidget):
    """Picture and table point out the same; or how a network comes about."""

    def __init__(self) -> None:
        super().__init__()
        self._shown = Network((), (), ())
        self.picture, self.table = NetworkPicture(), TieTable()
        self.export = KeyButton(self.tr("Write out…"))
        nothing = Vacant(
            self.tr("Nobody takes sides yet"),
            self.tr("Hang quotations on questions as supporting or opposing them: who does is joined here."),
        )
        side = QVBoxLayout()
        side.setContentsMargins(0, 10, 12, 12)
        side.setSpacing(8)
        tools = QHBoxLayout()
        tools.addStretch(1)
        tools.addWidget(self.export)
        side.addLayout(tools)
        side.addWidget(self.table, 1)
        beside = QWidget()
        beside.setFixedWidth(_WIDE)
        beside.setLayout(side)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.picture, 1)
        row.addWidget(beside)
        self._pages = QStackedWidget()
        self._pages.addWidget(nothing)
        self._pages.addWidget(both)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        self.setFocusProxy(self.picture)
        self.picture.chosen.connect(self._narrow)
        self.table.chosen.connect(self.picture.choose)
        self.restyle()

    def show_network(self, shown: Network) -> None:
        """Show another network."""
        self._shown = shown
        self._pages.setCurrentIndex(int(bool(shown.nodes)))
        self.picture.show_network(shown)
        self._narrow(None)

    def _narrow(self, item: Node | Tie | None) -> None:
        """The ties of the actor that is pointed out, or all, with the one that is."""
        if self.table.hasFocus():
            return
        ties = self._shown.ties
        if isinstance(item, Node):
            ties = tuple(tie for tie in ties if item.id in (tie.one, tie.other))
        self.table.rows.show_network(self._shown, ties)
        if isinstance(item, Tie):
            self.table.setCurrentIndex(self.table.rows.index(ties.index(item), 0))

    def restyle(self) -> None:
        """The theme has changed."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.current().color("paper"))
