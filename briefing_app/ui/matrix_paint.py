"""How the matrix is painted: cells with stance and words, actors and questions beside and above them."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
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
from briefing_app.ui.words import translate

ROW, FIRST, LEAST, BAND = 84, 226, 200, 24
"""Pixels: a row, the first column, the least width of another, the heading of a group."""
_HEAD, _ACTORS_HEAD, _HEAD_LINE = 38, 52, 17
_GLYPH_AT, _WORDS_AT, _LINE, _META = 21.0, 36.0, 18.5, 18.0
_DOWN = Qt.Orientation.Vertical


def head_height(model: MatrixModel, wide: float, most: int = 2) -> int:
    """How high the headings are of columns that are so ``wide``: questions have up to ``most`` lines."""
    if model.swapped:
        return _ACTORS_HEAD + (BAND if model.grouped else 0)
    look = theme.current()
    lines = (len(_question(one, wide - 21, most, look).lines) for one in model.matrix.questions)
    return _HEAD + _HEAD_LINE * (max(lines, default=1) - 1)


def row_height(model: MatrixModel, row: int) -> int:
    """How high a row is: the first of a group has its heading above it."""
    return ROW + (BAND if not model.swapped and model.group_over(row) else 0)


class CellDelegate(QStyledItemDelegate):
    """A stance and up to three lines of the newest words; hatched where something is to be reviewed."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(LEAST, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if isinstance(model, MatrixModel):
            with paint.saved(painter):
                paint.prepare(painter)
                draw_cell(painter, QRectF(option.rect), model, index, theme.current())


def draw_cell(painter: QPainter, rect: QRectF, model: MatrixModel, index: Index, look: Theme) -> None:
    """A cell, below the heading of its group where one begins."""
    if not model.swapped and model.group_over(index.row()):
        _band(painter, rect, "", look)
        rect = rect.adjusted(0, BAND, 0, 0)
    painter.fillRect(rect, look.color("paper"))
    shown = model.cell(index)
    if isinstance(shown, Standing):
        _said(painter, rect, model, shown, look)
    else:
        _unsaid(painter, rect, model, index, look)
    _grid(painter, rect, look)


def _said(painter: QPainter, rect: QRectF, model: MatrixModel, shown: Standing, look: Theme) -> None:
    """The stance, the words, and below them when, how often, and where the actor stood before."""
    glyphs.stance(painter, QPointF(rect.left() + _GLYPH_AT, rect.top() + 19), shown.stance, look.color("ink"))
    left, room = rect.left() + _WORDS_AT, rect.width() - _WORDS_AT - 10
    meta, told = model.meta_words(shown), model.changed_words(shown.changed) if shown.changed else ""
    quiet, strong = look.sans(11.5, tabular=True), look.sans(11.5, 500)
    beside = paint.width(meta, quiet) + 10
    above = bool(told) and beside + paint.width(told, strong) > room  # it takes the place of a line then
    words = paint.paragraph(shown.newest.words, look.serif(13.5), room, _LINE, 2 if above else 3)
    words.draw(painter, QPointF(left, rect.top() + 8), look.color("ink"))
    foot = QRectF(left, rect.bottom() - _META - 3, room, _META)
    paint.text_in(painter, foot, meta, quiet, look.color("ink3"))
    if told:
        place = foot.translated(0, -_META) if above else foot.adjusted(beside, 0, 0, 0)
        paint.text_in(painter, place, told, strong, look.color("accentink"))
        right, top = rect.right(), rect.top()
        corner = paint.polygon([(right - 10, top), (right, top), (right, top + 10)])
        painter.fillPath(corner, look.color("accent"))


def _unsaid(painter: QPainter, rect: QRectF, model: MatrixModel, index: Index, look: Theme) -> None:
    """A dash where silence is known; else that it is not, hatched where there is something to look at."""
    at = QPointF(rect.left() + _GLYPH_AT, rect.top() + 19)
    if model.cell(index) is Silence.SILENT:
        glyphs.stance(painter, at, Absent.SILENT, look.color("ink2"))
        return
    waiting = bool(model.waiting(index))
    if waiting:
        ratio = painter.device().devicePixelRatio()
        painter.setBrushOrigin(rect.topLeft())
        painter.fillRect(rect, QBrush(hatch(look.color("line").name(), look.color("paper").name(), ratio)))
    ink = look.color("ink2" if waiting else "ink3")
    glyphs.stance(painter, at, Absent.NOT_REVIEWED, ink)
    beside = QRectF(rect.left() + _WORDS_AT, rect.top() + 9, rect.width() - _WORDS_AT - 8, 20)
    paint.text_in(painter, beside, model.empty_words(index), look.sans(12.5 if waiting else 12), ink)


@lru_cache(maxsize=8)
def hatch(line: str, ground: str, ratio: float) -> QImage:
    """A tile of slanted lines, made once for each colour and scale."""
    side = 6
    tile = QImage(round(side * ratio), round(side * ratio), QImage.Format.Format_RGB32)
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


def _band(painter: QPainter, rect: QRectF, words: str, look: Theme) -> None:
    """The heading of a group, along the upper edge."""
    box = QRectF(rect.left(), rect.top(), rect.width(), BAND)
    painter.fillRect(box, look.color("well"))
    paint.text_in(painter, box.adjusted(16, 0, -8, 0), words, look.sans(12, 600), look.color("ink2"))
    below = box.bottom() - 0.5
    paint.line(painter, QPointF(box.left(), below), QPointF(box.right(), below), look.color("line"))


def draw_heading(
    painter: QPainter, box: QRectF, model: MatrixModel, orientation: Qt.Orientation, section: int,
    look: Theme, *, chosen: bool = False,
) -> None:  # fmt: skip
    """An actor with mark and description, or a question; ``chosen``: of the current cell."""
    down = orientation == _DOWN
    item = model.headings(orientation)[section]
    if isinstance(item, MatrixActor) and (model.group_over(section) or (model.grouped and not down)):
        _band(painter, box, model.group_over(section), look)
        box = box.adjusted(0, BAND, 0, 0)
    painter.fillRect(box, look.color("selidle" if chosen else "pane"))
    if isinstance(item, MatrixActor):
        _actor(painter, box, item, model, look, 26.0 if down else 20.0)
    else:
        left = 16 if down else 13
        words = _question(item, box.width() - left - 8, int(box.height() - 16) // _HEAD_LINE, look)
        at = QPointF(box.left() + left, box.center().y() - words.height / 2)
        words.draw(painter, at, look.color("ink"))
    _grid(painter, box, look)


def _actor(
    painter: QPainter, box: QRectF, actor: MatrixActor, model: MatrixModel, look: Theme, mark: float
) -> None:
    middle = box.center().y()
    name = QRectF(box.left() + mark + 16, middle - 19, box.width() - mark - 24, 20)
    role = actor.profile.words
    if not role:
        name.moveTop(middle - 10)
    ink = look.actor(model.inks.place(actor.name))
    glyphs.mark(painter, QPointF(box.left() + mark, name.center().y()), ink, 10)
    paint.text_in(painter, name, actor.name, look.sans(13.5, 600), look.color("ink"))
    paint.text_in(painter, name.translated(0, 20), role, look.sans(11.5), look.color("ink2"))


def _question(question: Question, room: float, most: int, look: Theme) -> paint.Paragraph:
    return paint.paragraph(question.text, look.sans(12.5, 600), room, _HEAD_LINE, most)


def draw_corner(painter: QPainter, box: QRectF, model: MatrixModel, look: Theme) -> None:
    """What the first column says."""
    painter.fillRect(box, look.color("pane"))
    words = translate("Matrix", "Question") if model.swapped else translate("Matrix", "Actor")
    paint.text_in(painter, box.adjusted(16, 0, -8, 0), words, look.sans(12), look.color("ink3"))
    _grid(painter, box, look)


def fill(view: QAbstractItemView, event: QPaintEvent) -> None:
    """Paint what no cell covers. A viewport that is opaque is moved when it scrolls, not painted anew."""
    painter = QPainter(view.viewport())
    painter.fillRect(event.rect(), theme.current().color("paper"))
    painter.end()


class Heading(QHeaderView):
    """Those of the current cell stand out."""

    def __init__(self, orientation: Qt.Orientation, table: QTableView) -> None:
        super().__init__(orientation, table)
        self._table = table
        if orientation == _DOWN:
            self.setFixedWidth(FIRST)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(40)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        fill(self, event)
        super().paintEvent(event)

    def show_chosen(self, *sections: int) -> None:
        """The current cell is in another of them now."""
        for section in sections:
            if 0 <= section < self.count():
                self.updateSection(section)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        model, current = self.model(), self._table.currentIndex()
        if not isinstance(model, MatrixModel):
            return
        place = current.row() if self.orientation() == _DOWN else current.column()
        chosen, look = current.isValid() and section == place, theme.current()
        with paint.saved(painter):
            paint.prepare(painter)
            draw_heading(painter, QRectF(rect), model, self.orientation(), section, look, chosen=chosen)


class Corner(QWidget):
    """Says what the first column holds, where Qt leaves a button without words."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table

    def paintEvent(self, event: QPaintEvent) -> None:
        model = self._table.model()
        if isinstance(model, MatrixModel):
            painter = QPainter(self)
            paint.prepare(painter)
            draw_corner(painter, QRectF(self.rect()), model, theme.current())


class Ring(QWidget):
    """The edge of the current cell, over the grid that the cells' own painting cannot cross.

    No larger than the cell: what it lies over is painted again whenever it moves.
    """

    def __init__(self, table: QTableView) -> None:
        super().__init__(table.viewport())
        self._table = table
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def follow(self) -> None:
        """Go to where the current cell is now."""
        index, model = self._table.currentIndex(), self._table.model()
        self.setVisible(index.isValid())
        if index.isValid() and isinstance(model, MatrixModel):
            over = BAND if not model.swapped and model.group_over(index.row()) else 0
            self.setGeometry(self._table.visualRect(index).adjusted(-1, over - 1, 0, 0))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        paint.prepare(painter)
        edge = "accent" if self._table.hasFocus() else "ctl"
        paint.rounded(painter, QRectF(self.rect()), 4, None, look.color(edge), 2.0)
