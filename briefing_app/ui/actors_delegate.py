"""How the right pane's rows are painted: actor heads, one-line quotations, and the selected one as a card."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from briefing_app.domain.annotation import Stance
from briefing_app.ui import glyphs, icons, paint, theme
from briefing_app.ui.actors_model import ROW_ROLE, Head, Index, Row
from briefing_app.ui.paint import Paragraph
from briefing_app.ui.theme import Theme
from briefing_app.ui.tokens import CARD_SHADOW, Radius, Size
from briefing_app.ui.words import counted, decimal, translate, word

HEAD, LINE = 32, 28
CARD_GAP = 4
EDGE = 8.0
"""From the pane's side to a card or a selected row."""
TEXT_LEFT, TEXT_RIGHT = 59.0, 18.0
MARK_X, NUMBER_RIGHT = 26.8, 46.5
GLYPH_ROOM = 26.0
_CARD_LINE = 20.5
_CARD_TOP, _CARD_META = 8.0, 32.5


class ActorsDelegate(QStyledItemDelegate):
    """Paints and measures the rows. ``selected`` is the quotation open as a card; ``form``, whose row is
    covered by the form of the height ``form_height``, is another or the same."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.selected: str | None = None
        self.form: str | None = None
        self.form_height = 0
        self.opening: str | None = None
        self.opened = 1.0
        """How far the row of ``opening`` has opened, 0 to 1."""
        self.also: dict[str, int] = {}
        self._cards: dict[tuple[str, str, int], Paragraph] = {}

    def forget(self) -> None:
        """Drops what was laid out, after the theme or the rows have changed."""
        self._cards.clear()

    def height(self, item: Head | Row | None, width: int) -> int:
        """How high a row is in a pane of this width."""
        if not isinstance(item, Row):
            return HEAD
        whole = self._whole(item, width)
        return round(LINE + (whole - LINE) * self.opened) if item.id == self.opening else whole

    def _whole(self, row: Row, width: int) -> int:
        """The height of a row that has opened."""
        if row.id == self.form:
            return self.form_height + 2 * CARD_GAP
        if row.id == self.selected:
            card = self._card(row, width, theme.current())
            return round(_CARD_TOP + card.height + _CARD_META) + 2 * CARD_GAP
        return LINE

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else option.rect.width()
        return QSize(width, self.height(index.data(ROW_ROLE), width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item, look, rect = index.data(ROW_ROLE), theme.current(), QRectF(option.rect)
        with paint.saved(painter):
            paint.prepare(painter)
            if isinstance(item, Head):
                self._head(painter, rect, item, option, look)
            elif item.id == self.form:
                return
            elif item.id == self.selected:
                self._open(painter, rect, item, look)
            else:
                self._line(painter, rect, item, option, look)

    def _head(
        self, painter: QPainter, rect: QRectF, head: Head, option: QStyleOptionViewItem, look: Theme
    ) -> None:
        state, flag = option.state, QStyle.StateFlag
        middle = rect.center().y()
        row = rect.adjusted(EDGE - 4, 1, -EDGE + 4, -1)
        current = bool(state & flag.State_HasFocus)
        paint.row_background(
            painter, row, look, selected=current, active=True, hovered=bool(state & flag.State_MouseOver)
        )
        opened = bool(state & flag.State_Open)
        chevron = "chevron-down" if opened else "chevron-right"
        icons.draw(painter, chevron, QPointF(rect.left() + 14.6, middle), look.color("ink2"), 14)
        ink = look.actor(head.place)
        box = QRectF(rect.left() + 26, middle - 12, 24, 24)
        paint.rounded(painter, box, Radius.BUTTON, ink.highlight)
        glyphs.mark(painter, box.center(), ink, 11)
        right = rect.right() - EDGE - 10
        if not opened:
            for stance in reversed(head.stances[:4]):
                glyphs.stance(painter, QPointF(right - 7, middle), stance, look.color("ink2"), 14.5)
                right -= 19
        font, small = look.sans(Size.TITLE_ROW, 600), look.sans(Size.LABEL)
        words = QRectF(rect.left() + TEXT_LEFT, rect.top(), right - 4 - rect.left() - TEXT_LEFT, HEAD)
        used = paint.text_in(painter, words, head.name, font, look.color("ink")) + 8
        rest = words.adjusted(used, 0, 0, 0)
        if head.role and rest.width() > 30:
            role = paint.elided(head.role, small, rest.width())
            base = paint.baseline(words, font)
            paint.text(painter, QPointF(rest.left(), base), role, small, look.color("ink3"))

    def _line(
        self, painter: QPainter, rect: QRectF, row: Row, option: QStyleOptionViewItem, look: Theme
    ) -> None:
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        back = rect.adjusted(EDGE, 0, -EDGE, 0)
        paint.row_background(painter, back, look, selected=False, active=False, hovered=hovered)
        middle = rect.center().y()
        number(painter, QPointF(rect.left(), middle), row, look)
        sign = sign_of(row)
        right = rect.right() - EDGE - 10
        if sign:
            center = QPointF(right - 7, middle)
            glyphs.stance(painter, center, sign, look.color("ink2" if row.stance else "ink3"), 14.5)
        font = look.serif(Size.CARD)
        font.setStrikeOut(row.shown.rejected)
        ink = look.color("ink3" if row.shown.rejected else "ink2")
        right -= GLYPH_ROOM if sign else 0
        if row.id in self.also:
            right = self._also(painter, QRectF(0, rect.top(), right, LINE), row, look) - 4
        room = right - rect.left() - TEXT_LEFT
        words = QRectF(rect.left() + TEXT_LEFT, rect.top(), room, LINE)
        paint.text_in(painter, words, row.words, font, ink)

    def _open(self, painter: QPainter, rect: QRectF, row: Row, look: Theme) -> None:
        card = rect.adjusted(EDGE, CARD_GAP, -EDGE, -CARD_GAP)
        if row.id == self.opening and self.opened < 1.0:
            painter.setClipRect(rect)
        paint.shadow(painter, card, Radius.CARD, CARD_SHADOW, look)
        paint.rounded(painter, card, Radius.CARD, look.color("raised"), look.color("accent"), 1.75)
        words = self._card(row, round(rect.width()), look)
        first = card.top() + _CARD_TOP + _CARD_LINE / 2
        number(painter, QPointF(rect.left(), first), row, look)
        words.draw(painter, QPointF(rect.left() + TEXT_LEFT, card.top() + _CARD_TOP), look.color("ink"))
        line = QRectF(rect.left() + TEXT_LEFT, card.bottom() - 30, rect.width() - TEXT_LEFT - 18, 25)
        used = right_label(painter, line, row, look)
        if row.id in self.also:
            before = line.adjusted(0, 0, -used - 10, 0)
            used = line.right() - self._also(painter, before, row, look)
        position_line(painter, line.adjusted(0, 0, -used - 8, 0), row, look)

    def _also(self, painter: QPainter, rect: QRectF, row: Row, look: Theme) -> float:
        """In how many other articles the words stand, at the right end; returns its left side."""
        font, ink = look.sans(Size.LABEL, tabular=True), look.color("ink2")
        used = paint.text_in(
            painter, rect, counted(self.also[row.id]), font, ink, Qt.AlignmentFlag.AlignRight
        )
        center = QPointF(rect.right() - used - 11, rect.center().y())
        icons.draw(painter, "copy", center, look.color("ink3"), 14)
        return center.x() - 9

    def also_at(self, row: Row, rect: QRectF, at: QPointF) -> bool:
        """Whether a point of a row's rectangle is on its number of other articles."""
        if row.id not in self.also:
            return False
        if row.id == self.selected:
            return at.y() > rect.bottom() - 34 and rect.right() - 110 < at.x() < rect.right() - 42
        return rect.right() - 80 < at.x() < rect.right() - EDGE - (GLYPH_ROOM if sign_of(row) else 0)

    def _card(self, row: Row, width: int, look: Theme) -> Paragraph:
        key = (row.id, row.words, width)
        if key not in self._cards:
            room = width - TEXT_LEFT - TEXT_RIGHT
            self._cards[key] = paint.paragraph(row.words, look.serif(Size.CARD), room, _CARD_LINE)
        return self._cards[key]

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        if event.type() is not QEvent.Type.ToolTip:
            return False
        item = index.data(ROW_ROLE)
        tip = _tip(item)
        if isinstance(item, Row) and item.id in self.also:
            count = self.also[item.id]
            tip += "\n" + self.tr("Also in %Ln article(s) (w)", "", count)
        QToolTip.showText(event.globalPos(), tip, view.viewport())
        return True


def number(painter: QPainter, left_middle: QPointF, row: Row, look: Theme) -> None:
    """A quotation's number, right-aligned in its column, and its speaker's mark before it."""
    font = look.sans(Size.LABEL, 600, tabular=True)
    figure = str(row.shown.number)
    wide = paint.width(figure, font)
    left = left_middle.x() + NUMBER_RIGHT - wide
    mark = min(left_middle.x() + MARK_X, left - 10)
    glyphs.mark(painter, QPointF(mark, left_middle.y()), look.actor(row.place), 9)
    rect = QRectF(left, left_middle.y() - 10, wide + 2, 20)
    paint.text(painter, QPointF(left, paint.baseline(rect, font)), figure, font, look.color("ink2"))


def sign_of(row: Row) -> Stance | glyphs.Absent | None:
    """What a one-line row ends in: its stance, or the broken ring of one to review."""
    return row.stance or (glyphs.Absent.NOT_REVIEWED if row.shown.to_review else None)


def position_line(painter: QPainter, rect: QRectF, row: Row, look: Theme) -> None:
    """``asks on Mandate of the force``, or that there is no position yet."""
    base = paint.baseline(rect, look.sans(Size.LABEL))
    if not row.shown.positions:
        paint.text_in(
            painter, rect, translate("Actors", "No position yet"), look.sans(Size.LABEL), look.color("ink3")
        )
        return
    position = row.shown.positions[0]
    glyphs.stance(
        painter, QPointF(rect.left() + 7.2, rect.center().y()), position.stance, look.color("ink2"), 14.5
    )
    left = rect.left() + 21
    bold, plain = look.sans(Size.LABEL, 600), look.sans(Size.LABEL)
    left += paint.text(painter, QPointF(left, base), word(position.stance), bold, look.color("ink2")) + 6
    left += paint.text(painter, QPointF(left, base), translate("Actors", "on"), plain, look.color("ink3")) + 6
    more = len(row.shown.positions) - 1
    question = position.question_text
    if more:
        question += translate("Actors", ", and %Ln more", "", more)
    rest = QRectF(left, rect.top(), rect.right() - left, rect.height())
    medium = look.sans(Size.LABEL, 500)
    words = paint.elided(question, medium, rest.width())
    paint.text(painter, QPointF(left, base), words, medium, look.color("ink2"))


def right_label(painter: QPainter, rect: QRectF, row: Row, look: Theme) -> float:
    """``✓ you``, ``× you`` or the confidence at the right end; returns its width."""
    if row.shown.review is None:
        font = look.sans(Size.LABEL, tabular=True)
        figure = decimal(row.shown.quotation.confidence, 2)
        return paint.text_in(painter, rect, figure, font, look.color("ink3"), Qt.AlignmentFlag.AlignRight)
    font = look.sans(Size.LABEL)
    ink = look.color("ink2")
    used = paint.text_in(painter, rect, translate("Actors", "you"), font, ink, Qt.AlignmentFlag.AlignRight)
    name = "close" if row.shown.rejected else "check"
    icons.draw(painter, name, QPointF(rect.right() - used - 11, rect.center().y()), ink, 14)
    return used + 20


def _tip(item: Head | Row | None) -> str:
    if isinstance(item, Row):
        state = (
            word(item.stance)
            if item.stance
            else translate("Actors", "to review")
            if item.shown.to_review
            else ""
        )
        return f"{item.words}\n{state}".strip() if item.words else state
    if isinstance(item, Head):
        names = ", ".join(item.actor.aliases) if item.actor else ""
        also = translate("Actors", "also: {names}").format(names=names) if names else ""
        stances = ", ".join(map(word, item.stances))
        return "\n".join(part for part in (item.name, item.role, also, stances) if part)
    return ""
