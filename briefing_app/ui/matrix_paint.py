"""How the matrix is painted: cells with stance and words, actors on the left, questions above."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import (
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from briefing_app.domain.annotation import Question
from briefing_app.domain.positions import MatrixActor, Silence, Standing
from briefing_app.ui import glyphs, paint, theme
from briefing_app.ui.glyphs import Absent
from briefing_app.ui.item_list import Index
from briefing_app.ui.matrix_model import MatrixModel
from briefing_app.ui.theme import Theme

ROW, HEAD, FIRST, LEAST = 73, 38, 226, 200
"""Pixels: a row, the header, the first column, the least width of a question's column."""
_GLYPH_AT, _WORDS_AT, _LINE = 21.0, 36.0, 18.5


class CellDelegate(QStyledItemDelegate):
    """A stance and up to three lines of the newest words; hatched where nothing was reviewed yet."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(LEAST, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model, look, rect = index.model(), theme.current(), QRectF(option.rect)
        if not isinstance(model, MatrixModel):
            return
        shown = model.cell(index)
        with paint.saved(painter):
            paint.prepare(painter)
            painter.fillRect(rect, look.color("paper"))
            if isinstance(shown, Standing):
                self._said(painter, rect, model, shown, look)
            else:
                self._unsaid(painter, rect, shown, model.empty_words(index), look)
            _grid(painter, rect, look)

    @staticmethod
    def _said(painter: QPainter, rect: QRectF, model: MatrixModel, shown: Standing, look: Theme) -> None:
        at = QPointF(rect.left() + _GLYPH_AT, rect.top() + 19)
        glyphs.stance(painter, at, shown.stance, look.color("ink"))
        room = rect.width() - _WORDS_AT - 10
        lines = 2 if shown.changed else 3
        words = paint.paragraph(shown.newest.words, look.serif(13.5), room, _LINE, lines)
        left = rect.left() + _WORDS_AT
        words.draw(painter, QPointF(left, rect.top() + 9), look.color("ink"))
        if shown.changed:
            under = QRectF(left, rect.top() + 9 + words.height, room, 18)
            told = model.changed_words(shown.changed)
            paint.text_in(painter, under, told, look.sans(11.5, 500), look.color("accentink"))
            corner = paint.polygon(
                [(rect.right() - 10, rect.top()), (rect.right(), rect.top()), (rect.right(), rect.top() + 10)]
            )
            painter.fillPath(corner, look.color("accent"))
        if shown.utterances > 1:
            count = QRectF(rect.right() - 40, rect.bottom() - 20, 32, 16)
            font, right = look.sans(11.5, tabular=True), Qt.AlignmentFlag.AlignRight
            paint.text_in(painter, count, f"×{shown.utterances}", font, look.color("ink3"), right)

    @staticmethod
    def _unsaid(painter: QPainter, rect: QRectF, shown: Silence, words: str, look: Theme) -> None:
        at = QPointF(rect.left() + _GLYPH_AT, rect.top() + 19)
        if shown is Silence.SILENT:
            glyphs.stance(painter, at, Absent.SILENT, look.color("ink2"))
            return
        tile = hatch(
            look.color("line").name(), look.color("paper").name(), painter.device().devicePixelRatio()
        )
        painter.fillRect(rect, QBrush(tile))
        glyphs.stance(painter, at, Absent.NOT_REVIEWED, look.color("ink2"))
        beside = QRectF(rect.left() + _WORDS_AT, rect.top() + 9, rect.width() - _WORDS_AT - 8, 20)
        paint.text_in(painter, beside, words, look.sans(12.5), look.color("ink2"))


@lru_cache(maxsize=8)
def hatch(line: str, ground: str, ratio: float) -> QPixmap:
    """A tile of slanted lines, made once for each colour and scale."""
    side = 6
    tile = QPixmap(round(side * ratio), round(side * ratio))
    tile.setDevicePixelRatio(ratio)
    tile.fill(QColor(ground))
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(line), 0.9))
    for shift in (-side, 0, side):
        painter.drawLine(QPointF(shift, side), QPointF(shift + side, 0))
    painter.end()
    return tile


def _grid(painter: QPainter, rect: QRectF, look: Theme) -> None:
    color = look.color("line")
    right, below = rect.right() - 0.5, rect.bottom() - 0.5
    paint.line(painter, QPointF(right, rect.top()), QPointF(right, rect.bottom()), color)
    paint.line(painter, QPointF(rect.left(), below), QPointF(rect.right(), below), color)


class Heading(QHeaderView):
    """Actors with their mark and role, or questions; those of the current cell stand out."""

    def __init__(self, orientation: Qt.Orientation, table: QTableView) -> None:
        super().__init__(orientation, table)
        self._table = table
        self.setFixedWidth(FIRST) if orientation == Qt.Orientation.Vertical else self.setFixedHeight(HEAD)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(40)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        look, role = theme.current(), int(Qt.ItemDataRole.UserRole)
        item = self.model().headerData(section, self.orientation(), role)
        current = self._table.currentIndex()
        down = self.orientation() == Qt.Orientation.Vertical
        chosen = current.isValid() and section == (current.row() if down else current.column())
        box = QRectF(rect)
        with paint.saved(painter):
            paint.prepare(painter)
            painter.fillRect(box, look.color("selidle" if chosen else "pane"))
            if isinstance(item, MatrixActor):
                self._actor(painter, box, section, item, look)
            elif isinstance(item, Question):
                words = box.adjusted(13, 0, -8, 0)
                paint.text_in(painter, words, item.text, look.sans(12.5, 600), look.color("ink"))
            _grid(painter, box, look)

    def _actor(self, painter: QPainter, box: QRectF, section: int, actor: MatrixActor, look: Theme) -> None:
        ink = look.actor(self._place(section, actor))
        glyphs.mark(painter, QPointF(box.left() + 26, box.top() + 30), ink, 10)
        room = box.adjusted(44, 19, -8, -34)
        paint.text_in(painter, room, actor.name, look.sans(13.5, 600), look.color("ink"))
        under = room.translated(0, 20)
        paint.text_in(painter, under, actor.profile.words, look.sans(11.5), look.color("ink2"))
        if self._begins_group(section, actor):
            over = QRectF(box.left() + 16, box.top() + 2, box.width() - 24, 15)
            paint.text_in(painter, over, actor.group, look.sans(11.5, 600), look.color("ink3"))

    def _place(self, section: int, actor: MatrixActor) -> int | None:
        model = self.model()
        return model.inks.place(actor.name) if isinstance(model, MatrixModel) else section

    def _begins_group(self, section: int, actor: MatrixActor) -> bool:
        if not actor.group:
            return False
        role = int(Qt.ItemDataRole.UserRole)
        above = self.model().headerData(section - 1, self.orientation(), role) if section else None
        return not isinstance(above, MatrixActor) or above.group != actor.group


class Ring(QWidget):
    """The edge of the current cell, over the grid that the cells' own painting cannot cross."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table.viewport())
        self._table = table
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        table.viewport().installEventFilter(self)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self.setGeometry(self._table.viewport().rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        index = self._table.currentIndex()
        if not index.isValid():
            return
        look = theme.current()
        painter = QPainter(self)
        paint.prepare(painter)
        cell = QRectF(self._table.visualRect(index)).adjusted(-1, -1, 0, 0)
        edge = "accent" if self._table.hasFocus() else "ctl"
        paint.rounded(painter, cell, 4, None, look.color(edge), 2.0)
