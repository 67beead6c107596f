"""How the table of an import to come is painted and edited: a tick, two lines of title, plain cells."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QValidator
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from briefing_app.ui import icons, labels, paint
from briefing_app.ui import theme as themes
from briefing_app.ui.item_list import Index
from briefing_app.ui.survey_model import (
    DATE_EXAMPLE,
    EDITABLE,
    Column,
    Part,
    Seen,
    SurveyModel,
    file_words,
    none_words,
    trouble,
)
from briefing_app.ui.theme import Theme
from briefing_app.ui.tokens import Radius
from briefing_app.ui.words import counted, word

ROW_HEIGHT = 46
_EDGE, _PAD = 8, 10.0
_TICK = 15.0
_SIGNS = {Part.LIKE: "copy", Part.VERSION: "version", Part.SAME: "check"}


class CellEditor(QLineEdit):
    """A line in a cell; what is wrong with it is said below, and Enter does not take it."""

    def __init__(self, parent: QWidget, column: Column) -> None:
        super().__init__(parent)
        self._viewport = parent
        self.column = column
        self.problem = QLabel(parent)
        self.problem.setContentsMargins(8, 4, 8, 4)
        self.problem.hide()
        self.setValidator(_Cell(self, column))
        self.setAccessibleName(column.name.capitalize())
        if column is Column.DATE:
            self.setPlaceholderText(DATE_EXAMPLE)
        self.textEdited.connect(lambda text: self.tell() if self.problem.isVisible() else None)
        self.destroyed.connect(self.problem.deleteLater)

    def tell(self) -> None:
        """Say what is wrong, or no longer say it."""
        words, tokens = trouble(self.column, self.text()), themes.current().tokens
        self.problem.setText(words)
        self.setAccessibleDescription(words)
        labels.dress(self.problem, themes.current().sans(12, 500), "danger")
        box = f"background: {tokens.dangersoft}; border: 1px solid {tokens.danger}; border-radius: 6px;"
        self.problem.setStyleSheet(f"color: {tokens.danger}; {box}")
        self.problem.adjustSize()
        below, above = self.geometry().bottom() + 3, self.geometry().top() - self.problem.height() - 3
        room = self._viewport.height() - self.problem.height()
        self.problem.move(self.x(), below if below <= room else above)
        self.problem.setVisible(bool(words))
        self.problem.raise_()


class _Cell(QValidator):
    """Lets anything be typed, and only sense be taken."""

    def __init__(self, parent: QObject, column: Column) -> None:
        super().__init__(parent)
        self._column = column

    def validate(self, words: str, place: int) -> object:
        state = QValidator.State.Intermediate if trouble(self._column, words) else QValidator.State.Acceptable
        return state, words, place


class SurveyDelegate(QStyledItemDelegate):
    """Paints the rows of a SurveyModel, and edits its cells; ``selected`` tells which rows are."""

    def __init__(self, selected: Callable[[], list[int]], parent: QObject) -> None:
        super().__init__(parent)
        self._selected = selected

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Everything is painted here; the style has nothing to prepare."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, cell, model, table = themes.current(), QRectF(option.rect), index.model(), option.widget
        if not isinstance(model, SurveyModel) or not isinstance(table, QTableView):
            return
        column, seen = Column(index.column()), model.seen(index.row())
        with paint.saved(painter):
            painter.setClipRect(cell)
            paint.prepare(painter)
            wide = table.viewport().width()
            row = QRectF(_EDGE, cell.top() + 1, wide - 2 * _EDGE, cell.height() - 2)
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            focused = table.hasFocus() or table.isAncestorOf(table.window().focusWidget() or table.window())
            hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
            paint.row_background(
                painter, row, look, selected=selected, active=focused, hovered=hovered and not selected
            )
            if not selected:
                under = cell.bottom() - 0.5
                start, end = QPointF(_EDGE + _PAD, under), QPointF(wide - _EDGE - _PAD, under)
                paint.line(painter, start, end, look.color("line"))
            if table.currentIndex() == index and table.hasFocus() and column in EDITABLE:
                ring = cell.adjusted(2, 5, -2, -5)
                paint.rounded(painter, ring, Radius.BUTTON, None, look.color("accent"), 1.5)
            self._cell(painter, cell.adjusted(_PAD, 0, -_PAD, 0), seen, column, look)

    def _cell(self, painter: QPainter, rect: QRectF, seen: Seen, column: Column, look: Theme) -> None:
        ink = look.color("ink2" if seen.included else "ink3")
        if column is Column.TICK:
            self._tick(painter, QPointF(rect.left() + 16, rect.center().y()), seen, look)
        elif column is Column.TITLE:
            self._title(painter, self._corrected(painter, rect, seen, column, look), seen, look)
        elif column is Column.WORDS:
            figure, font = counted(seen.article.words), look.sans(12.5, tabular=True)
            paint.text_in(painter, rect, figure, font, ink, Qt.AlignmentFlag.AlignRight)
        elif column is Column.OUTCOME:
            if (sign := _SIGNS.get(seen.part)) is not None:
                icons.draw(painter, sign, QPointF(rect.left() + 7, rect.center().y()), look.color("ink3"), 14)
            rect.setLeft(rect.left() + 20)
            words = f"{word(Part.OUT)} · {seen.outcome}" if seen.part is Part.OUT else seen.outcome
            paint.text_in(painter, rect, words, look.sans(12.5), ink)
        else:
            rect = self._corrected(painter, rect, seen, column, look)
            said = {
                Column.OUTLET: seen.outlet,
                Column.DATE: seen.published.isoformat() if seen.published else None,
                Column.FORMAT: seen.article.format,
            }.get(column)
            font = look.sans(12.5, tabular=column is Column.DATE)
            paint.text_in(
                painter, rect, said or none_words(column), font, ink if said else look.color("ink3")
            )

    @staticmethod
    def _tick(painter: QPainter, center: QPointF, seen: Seen, look: Theme) -> None:
        if seen.part is Part.SAME:
            return
        box = QRectF(center.x() - _TICK / 2, center.y() - _TICK / 2, _TICK, _TICK)
        if seen.included:
            paint.rounded(painter, box, 4, look.color("accent"))
            icons.draw(painter, "check", center, look.color("onaccent"), 13)
        else:
            paint.rounded(painter, box, 4, look.color("raised"), look.color("ctl"), 1.2)

    @staticmethod
    def _title(painter: QPainter, rect: QRectF, seen: Seen, look: Theme) -> None:
        upper = QRectF(rect.left(), rect.top() + 6, rect.width(), 18)
        lower = QRectF(rect.left(), rect.top() + 24, rect.width(), 16)
        title = " ".join(seen.title.split())
        paint.text_in(
            painter, upper, title, look.sans(13, 500), look.color("ink" if seen.included else "ink3")
        )
        paint.text_in(painter, lower, file_words(seen.article), look.sans(11.5), look.color("ink3"))

    @staticmethod
    def _corrected(painter: QPainter, rect: QRectF, seen: Seen, column: Column, look: Theme) -> QRectF:
        """A pencil at the right of what the reader has mended; the room that is left."""
        if column not in seen.corrected:
            return rect
        center = QPointF(rect.right() - 6, rect.center().y())
        icons.draw(painter, "edit", center, look.color("accentink"), 13)
        return rect.adjusted(0, 0, -18, 0)

    # Editing

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = CellEditor(parent, Column(index.column()))
        editor.setFont(themes.current().sans(13))
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        cell: QRect = option.rect
        editor.setGeometry(cell.adjusted(2, 8, -2, -8))

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, CellEditor):
            editor.setText(str(index.data(int(Qt.ItemDataRole.EditRole))))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: object, index: Index) -> None:
        """Take the line for the row, or, but for titles, for all rows that are selected with it."""
        if not (
            isinstance(editor, CellEditor) and isinstance(model, SurveyModel) and editor.hasAcceptableInput()
        ):
            return
        selected = self._selected()
        alone = editor.column is Column.TITLE or index.row() not in selected
        model.correct([index.row()] if alone else selected, editor.column, editor.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        taking = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        if isinstance(watched, CellEditor) and isinstance(event, QKeyEvent):
            pressed = event.type() is QEvent.Type.KeyPress and event.key() in taking
            if pressed and not watched.hasAcceptableInput():
                watched.tell()
                return True
        return super().eventFilter(watched, event)
