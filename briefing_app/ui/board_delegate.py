"""How a card of the board is painted: the question, who asks, a row an answer, and what is to be done."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from briefing_app.domain.annotation import Priority
from briefing_app.domain.board import Card
from briefing_app.domain.positions import Statement
from briefing_app.ui import glyphs, icons, paint, theme
from briefing_app.ui.board_words import Absences, absent_words, askers_words, due_words, priority_name
from briefing_app.ui.inks import Inks
from briefing_app.ui.item_list import Index
from briefing_app.ui.paint import Paragraph
from briefing_app.ui.theme import Theme
from briefing_app.ui.tokens import CARD_SHADOW, Radius, Size
from briefing_app.ui.words import short_day

GAP = 10
"""Between two cards."""
_PAD, _TOP, _BOTTOM = 14.0, 13.0, 10.0
_LINE, _LINES = 20.0, 3
_META, _ROW, _FOOT = 30.0, 22.0, 37.0
_MOST_ANSWERS = 6
_ROOM_FOR_DAY = 200.0
"""A card must be so wide within its padding for the day to stand beside who asks."""


class CardDelegate(QStyledItemDelegate):
    """Paints and measures cards. ``inks`` colour the actors; ``current`` is the card in the accent."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self.today = today
        self.inks = Inks()
        self.current: str | None = None
        self._laid: dict[str, tuple[Card, int, Paragraph]] = {}

    def forget(self) -> None:
        """Drop what was laid out, after the theme has changed."""
        self._laid.clear()

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Everything is painted here; the style has nothing to prepare."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view, card = option.widget, index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(view, QListView) or not isinstance(card, Card):
            return QSize(100, 60)
        width = view.viewport().width()
        high = _TOP + self._words(card, width).height + _below(card)
        return QSize(width, round(high) + GAP)

    def _words(self, card: Card, width: int) -> Paragraph:
        """The question in three lines at most, laid out once a width."""
        kept = self._laid.get(card.question.id)
        if kept is None or kept[0] is not card or kept[1] != width:
            font, room = theme.current().sans(Size.BOARD, 600), width - 2 * _PAD
            kept = (card, width, paint.paragraph(card.question.text, font, room, _LINE, _LINES))
            self._laid[card.question.id] = kept
        return kept[2]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, card = theme.current(), index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(card, Card):
            return
        box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, 0.5 - GAP)
        chosen = card.question.id == self.current
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        with paint.saved(painter):
            paint.prepare(painter)
            if chosen:
                paint.shadow(painter, box, Radius.BOARD, CARD_SHADOW, look)
            edge = "accent" if chosen else "ctl" if hovered else "line"
            thick = 1.5 if chosen else 1.0
            paint.rounded(painter, box, Radius.BOARD, look.color("raised"), look.color(edge), thick)
            inner = box.adjusted(_PAD, _TOP, -_PAD, 0)
            words = self._words(card, option.rect.width())
            words.draw(painter, inner.topLeft(), look.color("ink"))
            self._below(painter, inner.adjusted(0, words.height, 0, 0), card, look)

    def _below(self, painter: QPainter, rect: QRectF, card: Card, look: Theme) -> None:
        top = rect.top()
        if _has_meta(card):
            self._meta(painter, QRectF(rect.left(), top, rect.width(), _META), card, look)
        top += _head(card)
        if card.answers:
            paint.line(painter, QPointF(rect.left(), top), QPointF(rect.right(), top), look.color("line"))
            top += 4.5
            for said in card.answers[:_MOST_ANSWERS]:
                self._answer(painter, QRectF(rect.left(), top, rect.width(), _ROW), said, look)
                top += _ROW
            more = len(card.answers) - _MOST_ANSWERS
            if more > 0:
                words = QCoreApplication.translate("Board", "and %Ln more", "", more)
                room = QRectF(rect.left() + 20, top, rect.width() - 20, _ROW)
                paint.text_in(painter, room, words, look.sans(12.5), look.color("ink2"))
                top += _ROW
        if absent := absent_words(card):
            self._absent(painter, QRectF(rect.left(), top, rect.width(), _ROW), absent, look)
            top += _ROW
        if _has_foot(card):
            self._foot(painter, QRectF(rect.left(), top, rect.width(), 34), card, look)

    def _meta(self, painter: QPainter, rect: QRectF, card: Card, look: Theme) -> None:
        """Who asks, with their marks, and when."""
        font, middle, right = look.sans(12.5), rect.center().y(), rect.right()
        if card.day is not None and (rect.width() > _ROOM_FOR_DAY or not card.askers):
            day = short_day(card.day, self.today)
            paint.text_in(painter, rect, day, font, look.color("ink2"), Qt.AlignmentFlag.AlignRight)
            right -= paint.width(day, font) + 8
        if not card.askers:
            room = QRectF(rect.left(), rect.top(), right - rect.left(), rect.height())
            paint.text_in(painter, room, card.outlet or "", font, look.color("ink2"))
            return
        by = QCoreApplication.translate("Board", "asked by")
        at = QPointF(rect.left(), paint.baseline(rect, font))
        left = rect.left() + paint.text(painter, at, by, font, look.color("ink2")) + 6
        for name in card.askers[:3]:
            glyphs.mark(painter, QPointF(left + 4.5, middle), look.actor(self.inks.place(name)))
            left += 14
        room = QRectF(left, rect.top(), max(0.0, right - left), rect.height())
        paint.text_in(painter, room, askers_words(card.askers), look.sans(12.5, 500), look.color("ink2"))

    def _answer(self, painter: QPainter, rect: QRectF, said: Statement, look: Theme) -> None:
        """The stance as a sign, who, and the condition."""
        middle = rect.center().y()
        glyphs.stance(painter, QPointF(rect.left() + 7.5, middle), said.stance, look.color("ink2"))
        glyphs.mark(painter, QPointF(rect.left() + 24, middle), look.actor(self.inks.place(said.name)))
        font = look.sans(12.5, 500)
        room = rect.adjusted(34, 0, 0, 0)
        name = said.name or QCoreApplication.translate("Board", "Speaker not known")
        used = paint.text_in(painter, room, name, font, look.color("ink"))
        if said.condition and room.width() - used > 30:
            room = room.adjusted(used + 7, 0, 0, 0)
            paint.text_in(painter, room, said.condition, look.sans(12.5), look.color("ink2"))

    @staticmethod
    def _absent(painter: QPainter, rect: QRectF, absent: Absences, look: Theme) -> None:
        """How many say nothing, and of how many that is not known."""
        left, font = rect.left(), look.sans(12.5)
        wide = [paint.width(words, font) + 32 for _, words in absent]
        if sum(wide) - 12 > rect.width():  # a card is narrow in a small window: each its share
            wide = [rect.width() / len(absent)] * len(absent)
        for (sign, words), room in zip(absent, wide, strict=True):
            glyphs.stance(painter, QPointF(left + 7.5, rect.center().y()), sign, look.color("ink2"))
            box = QRectF(left + 20, rect.top(), min(room - 8, rect.right() - left) - 20, rect.height())
            paint.text_in(painter, box, words, font, look.color("ink2"))
            left += room

    def _foot(self, painter: QPainter, rect: QRectF, card: Card, look: Theme) -> None:
        """When it is due, how urgent it is, its tags, and whose it is."""
        question, middle, font = card.question, rect.center().y(), look.sans(12.5)
        left, right = rect.left(), rect.right()
        if question.owner:
            wide = min(paint.width(question.owner, font), rect.width() / 3)
            room = QRectF(right - wide, rect.top(), wide, rect.height())
            paint.text_in(
                painter, room, question.owner, font, look.color("ink2"), Qt.AlignmentFlag.AlignRight
            )
            right -= wide + 10
        if due := due_words(card, self.today):
            late = card.question.overdue(self.today)
            ink = look.color("warn" if late else "ink2")
            icons.draw(painter, "warning" if late else "calendar", QPointF(left + 7, middle), ink, 14)
            weight = look.sans(12.5, 500 if late else 400)
            at = QPointF(left + 19, paint.baseline(rect, weight))
            left += 19 + paint.text(painter, at, due, weight, ink) + 12
        if question.priority is not Priority.NORMAL:
            high = question.priority is Priority.HIGH
            sign = "chevron-up" if high else "chevron-down"
            icons.draw(painter, sign, QPointF(left + 6, middle), look.color("ink" if high else "ink3"), 13)
            weight, words = look.sans(12.5, 600 if high else 400), priority_name(question.priority)
            words = words if left + 15 + paint.width(words, weight) < right else ""  # the sign will do
            at = QPointF(left + 15, paint.baseline(rect, weight))
            left += 15 + paint.text(painter, at, words, weight, look.color("ink" if high else "ink2")) + 12
        for tag in question.tags:
            if left + paint.chip_width(tag, look) > right:
                break
            left = paint.chip(painter, QPointF(left, middle - paint.CHIP_HEIGHT / 2), tag, look).right() + 6


def _has_meta(card: Card) -> bool:
    return bool(card.askers or card.day)


def _head(card: Card) -> float:
    """How high the row of who asks is; without one there is a little room above the answers."""
    return _META if _has_meta(card) else 8.0 if card.answers else 0.0


def _has_foot(card: Card) -> bool:
    question = card.question
    return bool(question.due or question.owner or question.tags or question.priority is not Priority.NORMAL)


def _below(card: Card) -> float:
    """How high all is that stands below the words of the question."""
    rows = min(len(card.answers), _MOST_ANSWERS) + (len(card.answers) > _MOST_ANSWERS)
    high = _head(card) + (rows * _ROW + 4.5 if rows else 0.0)
    if absent_words(card):
        high, rows = high + _ROW, rows + 1
    return high + (_FOOT if _has_foot(card) else _BOTTOM if rows else 3.0 if _has_meta(card) else 12.0)
