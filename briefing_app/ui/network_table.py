"""The network as a table, a row a tie, for those who do not see the picture or want to look things up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from briefing_app.domain.network import Network, Tie
from briefing_app.ui import glyphs, own_keys, paint, theme
from briefing_app.ui.inks import Inks
from briefing_app.ui.item_list import CommandKeys, Index, dress_table

_ROW, _HEAD, _SIDE = 52, 32, 10.0
_ACTORS, _AGREE, _OPPOSE, _ASKED = range(4)
_WIDTHS = (178, 62, 78)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TieModel(QAbstractTableModel):
    """A row a tie: both actors, on how many questions they agree and disagree, and on which."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.ties: tuple[Tie, ...] = ()
        self.inks = Inks()
        self._names: dict[str, str] = {}
        self._asked: dict[str, str] = {}

    def show_ties(self, shown: Network, ties: Sequence[Tie], inks: Inks) -> None:
        """Some ties of a network."""
        self.beginResetModel()
        self.ties, self.inks = tuple(ties), inks
        self._names = {node.id: node.name for node in shown.nodes}
        self._asked = {question.id: question.text for question in shown.questions}
        self.endResetModel()

    def names(self, row: int) -> tuple[str, str]:
        """Both actors of a row."""
        tie = self.ties[row]
        return self._names[tie.one], self._names[tie.other]

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.ties)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else 4

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        tie, column = self.ties[index.row()], index.column()
        if column == _ACTORS:
            one, other = self.names(index.row())
            return self.tr("{one} and {other}").format(one=one, other=other)
        if column == _ASKED:
            end = "\n" if role == Qt.ItemDataRole.ToolTipRole else "; "
            return end.join(self._asked[question] for question in (*tie.agree, *tie.oppose))
        return str(len(tie.agree if column == _AGREE else tie.oppose) or "")

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section in (_AGREE, _OPPOSE) else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Actors"), self.tr("Agree"), self.tr("Disagree"), self.tr("Questions"))[section]


class _Delegate(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, box, model = theme.current(), QRectF(option.rect), index.model()
        if not isinstance(model, TieModel):
            return
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        active = option.widget is not None and option.widget.hasFocus()
        inner = box.adjusted(_SIDE, 0, -_SIDE, 0)
        with paint.saved(painter):
            paint.prepare(painter)
            if selected:
                painter.fillRect(box, look.color("sel" if active else "selidle"))
            else:
                under = QPointF(box.left(), box.bottom() - 0.5), QPointF(box.right(), box.bottom() - 0.5)
                paint.line(painter, *under, look.color("line"))
            if index.column() == _ACTORS:
                for at, name in enumerate(model.names(index.row())):
                    line = inner.adjusted(18, 6 + 20 * at, 0, 20 * at - 26)
                    ink = look.actor(model.inks.place(name))
                    glyphs.mark(painter, QPointF(inner.left() + 5, line.center().y()), ink, 10)
                    paint.text_in(painter, line, name, look.sans(12.5, 500), look.color("ink"))
            elif index.column() == _ASKED:
                asked = str(index.data())[: int(inner.width())]  # no more fits two lines
                words = paint.paragraph(asked, look.sans(12.5), inner.width(), 18, 2)
                top = box.center().y() - words.height / 2
                words.draw(painter, QPointF(inner.left(), top), look.color("ink2"))
            else:
                right, font = Qt.AlignmentFlag.AlignRight, look.sans(12.5, tabular=True)
                paint.text_in(painter, inner, str(index.data()), font, look.color("ink"), right)


class TieTable(CommandKeys, QTableView):
    """Enter or a click opens the sentences of a tie."""

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
        across.setFixedHeight(_HEAD)
        across.setStretchLastSection(True)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, wide in enumerate(_WIDTHS):
            self.setColumnWidth(column, max(wide, across.sectionSizeHint(column)))
        self.clicked.connect(lambda index: self._open())
        self.selectionModel().currentRowChanged.connect(lambda now, before: self._choose())

    def tie(self) -> Tie | None:
        """The current one."""
        row = self.currentIndex().row()
        return self.rows.ties[row] if 0 <= row < len(self.rows.ties) else None

    def show_current(self, tie: Tie) -> None:
        """Make a tie the current one."""
        if tie in self.rows.ties and tie != self.tie():
            self.setCurrentIndex(self.rows.index(self.rows.ties.index(tie), 0))

    def _choose(self) -> None:
        if self.tie() is not None and self.hasFocus():
            self.chosen.emit(self.tie())

    def _open(self) -> None:
        if self.tie() is not None:
            self.opened.emit(self.tie())

    def event(self, event: QEvent) -> bool:
        return own_keys.takes(event, lambda key: own_keys.plain(key) in _ENTER) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if own_keys.plain(event) in _ENTER:
            self._open()
        else:
            super().keyPressEvent(event)
