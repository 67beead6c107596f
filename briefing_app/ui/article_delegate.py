"""How a row of the article list is painted: outlet, date, title, what was found, and a search's hits."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from briefing_app.domain.views import ArticleRow, ArticleState
from briefing_app.ui import icons, paint
from briefing_app.ui import theme as themes
from briefing_app.ui.article_model import ROW_ROLE, state_words
from briefing_app.ui.paint import Paragraph
from briefing_app.ui.theme import Theme
from briefing_app.ui.words import short_day, translate

ROW_HEIGHT = 89
SNIPPET_ROW_HEIGHT = 127
_EDGE = 8  # the selection's distance from the pane's edge
_LEFT, _RIGHT = 31.0, 18.0
_TITLE_LINE = 18.5
_SNIPPET_LINE = 17.0


class ArticleDelegate(QStyledItemDelegate):
    """Paints ArticleRow values; ``today`` decides which dates need their year."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Everything is painted here; the style has nothing to prepare."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, rect = themes.current(), QRectF(option.rect)
        # Measured from the pane's edge, whether or not a scroll bar takes a part of it.
        rect.setRight(max(rect.right(), float(option.widget.width())))
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        with paint.saved(painter):
            paint.prepare(painter)
            box = rect.adjusted(_EDGE, 1, -_EDGE, -1)
            box.setRight(min(box.right(), float(option.rect.right())))
            paint.row_background(
                painter, box, theme, selected=selected,
                active=bool(option.state & QStyle.StateFlag.State_Active) and option.widget.hasFocus(),
                hovered=bool(option.state & QStyle.StateFlag.State_MouseOver),
            )  # fmt: skip
            if not selected:
                under = rect.bottom() - 0.5
                paint.line(
                    painter, QPointF(_LEFT, under), QPointF(rect.right() - _RIGHT, under), theme.color("line")
                )
            row = index.data(ROW_ROLE)
            if isinstance(row, ArticleRow):
                self._row(painter, rect, row, theme)

    def _row(self, painter: QPainter, rect: QRectF, row: ArticleRow, theme: Theme) -> None:
        left, right = rect.left() + _LEFT, rect.right() - _RIGHT
        lines = _title_lines(row.title, right - left)
        title = Paragraph(lines, theme.sans(13.5, 500 if row.read else 600), _TITLE_LINE)
        snippet = _snippet(row.snippet, right - left, theme) if row.snippet else None
        high = 50.0 + title.height + (snippet[1] + 3 if snippet else 0)
        top = rect.top() + (rect.height() - high) / 2
        self._head(painter, QRectF(left, top, right - left, 22), row, theme)
        at = top + 24
        title.draw(painter, QPointF(left, at), theme.color("ink2" if row.read else "ink"))
        at += title.height
        if snippet:
            snippet[0].draw(painter, QPointF(left, at + 2))
            at += snippet[1] + 3
        found = QRectF(left, at + 3, right - left, 19)
        if row.others:
            said = copies_words(row)
            wide = paint.width(said, theme.sans(12))
            paint.text_in(
                painter, found, said, theme.sans(12), theme.color("ink2"), Qt.AlignmentFlag.AlignRight
            )
            center = QPointF(found.right() - wide - 11, found.center().y())
            icons.draw(painter, "copy", center, theme.color("ink3"), 14)
            found.setRight(found.right() - wide - 26)
        ink = "warn" if row.state is ArticleState.FAILED else "ink2"
        paint.text_in(painter, found, state_words(row), theme.sans(12), theme.color(ink))

    def _head(self, painter: QPainter, rect: QRectF, row: ArticleRow, theme: Theme) -> None:
        self._sign(painter, QPointF(rect.left() - 10.5, rect.center().y()), row, theme)
        meta, right = theme.sans(12), rect.right()
        if row.published is not None:
            said = short_day(row.published, self._today)
            paint.text_in(painter, rect, said, meta, theme.color("ink2"), Qt.AlignmentFlag.AlignRight)
            right -= paint.width(said, meta) + 8
        if row.starred:
            icons.draw(painter, "star-filled", QPointF(right - 6, rect.center().y()), theme.color("ink2"), 14)
            right -= 20
        room = QRectF(rect.left(), rect.top(), right - rect.left(), rect.height())
        paint.text_in(
            painter,
            room,
            row.outlet or translate("ArticleList", "No outlet given"),
            meta,
            theme.color("ink2"),
        )

    @staticmethod
    def _sign(painter: QPainter, center: QPointF, row: ArticleRow, theme: Theme) -> None:
        """The one sign in the margin: still waiting, done, or unread."""
        if row.state in (ArticleState.WAITING, ArticleState.ANALYSING):
            icons.draw(painter, "clock", center, theme.color("ink3"), 14)
        elif row.state is ArticleState.FAILED:
            icons.draw(painter, "warning", center, theme.color("warn"), 14)
        elif row.done:
            icons.draw(painter, "check", center, theme.color("ink2"), 14)
        elif not row.read:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent"))
            painter.drawEllipse(center, 4.25, 4.25)


@lru_cache(maxsize=512)
def _title_lines(title: str, room: float) -> tuple[str, ...]:
    """The title in two lines at most, broken as the bold one is, so that reading it does not move words."""
    bold = themes.current().sans(13.5, 600)
    return paint.paragraph(" ".join(title.split()), bold, room, _TITLE_LINE, 2).lines


def _snippet(marked: str, room: float, theme: Theme) -> tuple[QTextLayout, float]:
    """The words around a hit in at most two lines, hits in bold; with their height."""
    words, formats = "", []
    for number, piece in enumerate(marked.replace("\n", " ").replace("\x03", "\x02").split("\x02")):
        if number % 2:
            hit = QTextCharFormat()
            hit.setForeground(theme.color("accentink"))
            hit.setFont(theme.sans(12, 600))
            formats.append(QTextLayout.FormatRange())
            formats[-1].start, formats[-1].length, formats[-1].format = len(words), len(piece), hit
        words += piece
    layout = QTextLayout(words, theme.sans(12))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    body = QTextCharFormat()
    body.setForeground(theme.color("ink2"))
    whole = QTextLayout.FormatRange()
    whole.start, whole.length, whole.format = 0, len(words), body
    layout.setFormats([whole, *formats])
    layout.beginLayout()
    high = 0.0
    for _ in range(2):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(room)
        line.setPosition(QPointF(0, high))
        high += _SNIPPET_LINE
    layout.endLayout()
    return layout, high


def copies_words(row: ArticleRow) -> str:
    """``"+6 outlets"``: how many more carry the report, or how many more articles of this one outlet."""
    if row.other_outlets:
        return translate("ArticleList", "+%Ln outlet(s)", "", row.other_outlets)
    return translate("ArticleList", "+%Ln article(s)", "", row.others)


def copies_place(row: QRectF) -> QRectF:
    """The corner of a row that opens its copies."""
    return QRectF(row.right() - 120, row.bottom() - 32, 120, 32)
