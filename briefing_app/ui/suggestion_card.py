"""The form of one quotation: who speaks, where that places them, and the decision."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from briefing_app.domain.analysis import Actor, QuotationKind
from briefing_app.domain.annotation import Question, Stance
from briefing_app.domain.views import ReviewedQuotation
from briefing_app.ui import actors_delegate, paint, theme
from briefing_app.ui.actors_delegate import CARD_GAP, EDGE, TEXT_LEFT, TEXT_RIGHT
from briefing_app.ui.actors_model import Row
from briefing_app.ui.buttons import KeyButton
from briefing_app.ui.choosers import KindPicker, NameChooser, StancePicker
from briefing_app.ui.inks import Inks
from briefing_app.ui.paint import Paragraph
from briefing_app.ui.theme import Theme
from briefing_app.ui.tokens import CARD_SHADOW, Radius, Size
from briefing_app.ui.words import of_all, word

_TOP, _LINE, _FIELD, _FOOT = 37.0, 20.5, 26, 50
_LABEL_X, _VALUE_X = 22.4, 94.6
_BEFORE_FIELDS, _AFTER_FIELDS = 10, 4
_CONFIDENCE = 84
"""Room for the confidence in the heading."""
_UNDER = 8
"""Room for the shadow below the card; above it the row's own gap is enough."""


@dataclass(frozen=True, slots=True)
class Hanging:
    """A stance on a question, which is named by its text: it may be a new one."""

    question: str
    stance: Stance
    condition: str | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """What the reader accepts a quotation with; None where it is to stay as it is."""

    speaker: str | None = None
    kind: QuotationKind | None = None
    hanging: Hanging | None = None


class SuggestionCard(QWidget):
    """Filled in for one quotation at a time, and laid over its row. It is as wide as the pane.

    All that was chosen goes with the acceptance, as one change. The kind is asked only while editing.
    """

    accept_requested = Signal(str, object)
    """Quotation id, and a ``Choice``."""
    reject_requested = Signal(str)
    edit_requested = Signal(str)
    take_off_requested = Signal(str)
    """A position's id."""
    resized = Signal()
    """``height_for`` has changed: a row has appeared or gone."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.row: Row | None = None
        self._total = 0
        self._current, self._keyed = False, True
        self._editing = False
        self._questions: tuple[Question, ...] = ()
        self._words = self._why_words = Paragraph((), theme.current().serif(Size.CARD), _LINE)
        self._make_fields()
        self.setAccessibleName(self.tr("Suggestion"))

    def _make_fields(self) -> None:
        self.speaker = NameChooser(
            self.tr("Speaker"), self.tr("Another speaker…"), self.tr("Choose a speaker"), self
        )
        self.kind = KindPicker(self)
        self.question = NameChooser(
            self.tr("Question"), self.tr("New question…"), self.tr("Choose a question"), self
        )
        self.question.changed.connect(self._show_position)
        self.question.taken_off.connect(self._take_off)
        self.stance = StancePicker(self)
        self.stance.changed.connect(self._update_state)
        self.condition = QLineEdit(self)
        self.condition.setProperty("kind", "bare")
        self.condition.setAccessibleName(self.tr("Condition"))
        self.condition.setPlaceholderText(self.tr("the condition’s words"))
        self.accept_button = KeyButton(self.tr("Accept"), "y", "primary", parent=self)
        self.accept_button.clicked.connect(self.accept)
        self.reject_button = KeyButton(self.tr("Reject"), "x", parent=self)
        self.reject_button.clicked.connect(self.reject)
        self.edit_button = KeyButton(self.tr("Edit"), "e", parent=self)
        self.edit_button.clicked.connect(self.edit)
        self.why_button = KeyButton(self.tr("Why?"), kind="link", parent=self)
        self.why_button.setCheckable(True)
        self.why_button.toggled.connect(self._update_state)
        order: list[QWidget] = [self.speaker, self.kind, self.stance, self.condition, self.question]
        order += [self.accept_button, self.reject_button, self.edit_button, self.why_button]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    # What is shown

    def show_row(
        self, row: Row, total: int, actors: Sequence[Actor], questions: Sequence[Question], inks: Inks
    ) -> None:
        """Fills the form in. The same quotation again keeps what the reader has begun, unless it changed."""
        if self.row == row and self._questions == tuple(questions) and self._total == total:
            return
        self._editing = self._editing and self.row is not None and self.row.id == row.id
        self.row, self._total, self._questions = row, total, tuple(questions)
        shown = row.shown
        self.kind.kind = shown.kind
        speaker = shown.speaker.name if shown.speaker else ""
        names = list(dict.fromkeys(actor.name for actor in actors))
        self.speaker.offer(names, speaker, {name: inks.place(name) for name in names})
        first = shown.positions[0].question_text if shown.positions else ""
        hung = (position.question_text for position in shown.positions)
        self.question.offer(by_position(shown, questions), first, hung=hung)
        self.stance.stance = None
        self._show_position()
        self.why_button.setChecked(False)
        self.setAccessibleName(self._heading())
        self._update_state()

    def set_current(self, current: bool, *, keyed: bool) -> None:
        """Whether this quotation is also the selected one: its edge is the accent then.

        ``keyed``: the review keys act on it, and the buttons show them.
        """
        if (current, keyed) == (self._current, self._keyed):
            return
        self._current, self._keyed = current, keyed
        for button, key in ((self.accept_button, "y"), (self.reject_button, "x"), (self.edit_button, "e")):
            button.show_key(key if keyed else "")
        self._update_state()

    def height_for(self, width: int) -> int:
        """How high the card is in a pane of this width."""
        return self._lay_out(width, place=False)

    def cover(self, row: QRect) -> None:
        """Lies over a row as high as the card and the gaps around it."""
        self.setGeometry(row.x(), row.y(), row.width(), row.height() - CARD_GAP + _UNDER)

    # What the reader does

    def accept(self) -> None:
        """Sends the acceptance, with what was chosen."""
        if self.row is None:
            return
        shown = self.row.shown
        before = shown.speaker.name if shown.speaker else ""
        speaker = self.speaker.value if self.speaker.value != before else None
        kind = self.kind.kind if self.kind.kind is not shown.kind else None
        self.accept_requested.emit(self.row.id, Choice(speaker or None, kind, self._hanging()))

    def reject(self) -> None:
        if self.row:
            self.reject_requested.emit(self.row.id)

    def edit(self) -> None:
        """Shows every field, moves the focus to the first, and tells the window."""
        if self.row:
            self._editing = True
            self._update_state()
            self.speaker.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.edit_requested.emit(self.row.id)

    def _show_position(self) -> None:
        """The stance that the quotation has on the question chosen, where it has one there."""
        show_position(self.row.shown if self.row else None, self.question, self.stance, self.condition)
        self._update_state()

    def _take_off(self, question: str) -> None:
        position = hung_on(self.row.shown if self.row else None, question)
        if position is not None:
            self.take_off_requested.emit(position)

    def _hanging(self) -> Hanging | None:
        """The stance and its question, where they are not so already."""
        stance, text = self.stance.stance, self.question.value
        if stance is None or not text or self.row is None:
            return None
        condition = self.condition.text().strip() or None if stance is Stance.CONDITIONAL else None
        for position in self.row.shown.positions:
            if (position.question_text, position.stance, position.condition) == (text, stance, condition):
                return None
        return Hanging(text, stance, condition)

    def _update_state(self) -> None:
        self.stance.set_reason("" if self.question.value else self.tr("choose a question first"))
        self.condition.setVisible(self.stance.stance is Stance.CONDITIONAL)
        self.kind.setVisible(self._editing)
        self._lay_out(self.width(), place=True)
        self.resized.emit()
        self.update()

    # Geometry and painting

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out(event.size().width(), place=True)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._lay_out(self.width(), place=True)

    def _lay_out(self, width: int, *, place: bool) -> int:
        """Puts the fields where they belong, if ``place``; returns the height needed."""
        if self.row is None:
            return 0
        look = theme.current()
        room = width - TEXT_LEFT - TEXT_RIGHT
        self._words = paint.paragraph(self.row.words, look.serif(Size.CARD), room, _LINE)
        top = CARD_GAP + round(_TOP + self._words.height) + _BEFORE_FIELDS
        for _, field in self._fields():
            if place:
                left = round(_VALUE_X) - (3 if field is self.condition else 5)
                field.setGeometry(left, top, width - left - 20, 24)
            top += _FIELD
        self.condition.setFont(look.serif(Size.ROW))
        if self.why_button.isChecked():
            self._why_words = paint.paragraph(self._why(), look.sans(Size.META), width - 2 * _LABEL_X, 16.0)
            top += round(self._why_words.height) + 8
        top += _AFTER_FIELDS
        if place:
            self._place_buttons(top, width)
        return top + _FOOT - CARD_GAP

    def _place_buttons(self, top: int, width: int) -> None:
        left, middle = round(EDGE) + 11, top + (_FOOT - 28) // 2
        for button in (self.accept_button, self.reject_button, self.edit_button):
            button.setGeometry(left, middle, button.sizeHint().width(), 28)
            left += button.width() + 8
        wide = self.why_button.sizeHint().width()
        right = width - round(EDGE) - 10
        if left + wide > right:  # a narrow pane: beside the confidence, which it explains
            right, middle = right - _CONFIDENCE, CARD_GAP + 4
        self.why_button.setGeometry(right - wide, middle, wide, 28)

    def _fields(self) -> list[tuple[str, QWidget]]:
        fields: list[tuple[str, QWidget]] = [(self.tr("Speaker"), self.speaker)]
        if self._editing:
            fields.append((self.tr("Kind"), self.kind))
        fields.append((self.tr("Stance"), self.stance))
        if self.stance.stance is Stance.CONDITIONAL:
            fields.append((self.tr("Condition"), self.condition))
        return [*fields, (self.tr("Question"), self.question)]

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.row is None:
            return
        look = theme.current()
        painter = QPainter(self)
        paint.prepare(painter)
        card = QRectF(self.rect()).adjusted(EDGE, CARD_GAP, -EDGE, -_UNDER)
        edge = ("accent", 1.75) if self._current else ("line2", 1.0)
        paint.shadow(painter, card, Radius.BOARD, CARD_SHADOW, look)
        paint.rounded(painter, card, Radius.BOARD, look.color("raised"), look.color(edge[0]), edge[1])
        head = QRectF(_LABEL_X, card.top() + 8, card.right() - 15 - _LABEL_X, 19)
        paint.text_in(painter, head, self._heading(), look.sans(Size.LABEL, 500), look.color("ink3"))
        paint.confidence(
            painter, QPointF(head.right(), head.center().y()), self.row.shown.quotation.confidence, look
        )
        actors_delegate.number(painter, QPointF(0, card.top() + _TOP + _LINE / 2), self.row, look)
        self._words.draw(painter, QPointF(TEXT_LEFT, card.top() + _TOP), look.color("ink"))
        self._paint_labels(painter, card, look)
        painter.end()

    def _paint_labels(self, painter: QPainter, card: QRectF, look: Theme) -> None:
        bottom = 0.0
        for label, field in self._fields():
            rect = QRectF(_LABEL_X, field.y(), _VALUE_X - _LABEL_X - 4, field.height())
            paint.text_in(painter, rect, label, look.sans(Size.LABEL), look.color("ink3"))
            bottom = field.geometry().bottom() + 2.0
        if self.why_button.isChecked():
            self._why_words.draw(painter, QPointF(_LABEL_X, bottom + 5), look.color("ink2"))
        y = card.bottom() - _FOOT + 0.5
        inset = 1.75 if self._current else 1.0
        paint.line(
            painter, QPointF(card.left() + inset, y), QPointF(card.right() - inset, y), look.color("line")
        )

    def _heading(self) -> str:
        if self.row is None:
            return ""
        if self.row.suggestion:
            return self.tr("Suggestion {part}").format(part=of_all(self.row.suggestion, self._total))
        if self.row.shown.review:
            rejected, reviewed = self.tr("Rejected by you"), self.tr("Reviewed by you")
            return rejected if self.row.shown.rejected else reviewed
        return self.tr("Quotation {number}").format(number=self.row.shown.number)

    def _why(self) -> str:
        found = self.row.shown.quotation if self.row else None
        if found is None:
            return ""
        return self.tr("Kind: {kind}. Found by: {how}.").format(kind=word(found.kind), how=found.found_by)


def by_position(shown: ReviewedQuotation, questions: Sequence[Question]) -> list[str]:
    """The questions that can be chosen: those that the quotation is hung on first, so that each can be
    edited."""
    hung = [position.question_text for position in shown.positions]
    return list(dict.fromkeys((*hung, *(question.text for question in questions))))


def hung_on(shown: ReviewedQuotation | None, question: str) -> str | None:
    """The id of the position that a quotation has on a question."""
    positions = shown.positions if shown is not None else ()
    return next((each.id for each in positions if each.question_text == question), None)


def show_position(
    shown: ReviewedQuotation | None, question: NameChooser, stance: StancePicker, condition: QLineEdit
) -> None:
    """Fill stance and condition in from the position on the question chosen; without one they stay."""
    for position in shown.positions if shown is not None else ():
        if position.question_text == question.value:
            stance.stance = position.stance
            condition.setText(position.condition or "")
            condition.setCursorPosition(0)
            return
    if not question.value:
        stance.stance = None
        condition.clear()
