"""The decision panel: speaker, stance and question of one quotation, and buttons that never move."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from briefing_app.domain.annotation import Question, Stance
from briefing_app.domain.reviewing import Case
from briefing_app.ui import focus, glyphs, paint, theme
from briefing_app.ui.buttons import KeyButton
from briefing_app.ui.choosers import KindPicker, NameChooser, StancePicker
from briefing_app.ui.inks import Inks
from briefing_app.ui.review_names import NameField
from briefing_app.ui.suggestion_card import Choice, Hanging, by_position, hung_on, show_position
from briefing_app.ui.tokens import CARD_SHADOW, Radius

WIDE, _HIGH = 620, 236
_SHADOW = 8
_LABEL, _VALUE, _FIRST, _STEP, _FOOT = 18, 98, 12, 37, 60
NAMED = 2
"""So many candidates have a key of their own; the next key is somebody else."""


class SpeakerOption(QAbstractButton):
    """A name to choose by its key: the cap, the actor's mark, the name."""

    def __init__(self, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.key, self.marked = key, True
        self.place: int | None = None
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        focus.ring(self, Radius.OPTION)

    def show_name(self, name: str, place: int | None, *, marked: bool = True) -> None:
        """What it stands for; ``place`` gives an actor's mark."""
        self.place, self.marked = place, marked
        self.setText(name)
        self.setAccessibleName(name)
        self.setToolTip(f"{name} ({self.key})")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        words = paint.width(self.text(), theme.current().sans(13, 500))
        return QSize(round(words + 17 + 8 + (16 if self.marked else 0) + 20), 27)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        paint.prepare(painter)
        rect, chosen = QRectF(self.rect()), self.isChecked()
        if chosen or self.underMouse():
            paint.rounded(painter, rect, Radius.OPTION, look.color("accentsoft" if chosen else "hover"))
        middle = rect.center().y()
        left = paint.key(painter, QPointF(7, middle), self.key, look).right() + 8
        if self.marked:
            glyphs.mark(painter, QPointF(left + 4.5, middle), look.actor(self.place), 9)
            left += 16
        ink = look.color("accentink" if chosen else "ink")
        room = rect.adjusted(left, 0, -6, 0)
        paint.text_in(painter, room, self.text(), look.sans(13, 500), ink)
        painter.end()


class DecisionPanel(QWidget):
    """The form of the quotation that is decided on. What was chosen goes with the acceptance."""

    accept_requested = Signal()
    reject_requested = Signal()
    edit_requested = Signal()
    skip_requested = Signal()
    take_off_requested = Signal(str)
    """A position's id."""
    speaker_chosen = Signal()
    """Another speaker than before; ``speaker`` has it."""
    left = Signal()
    """The reader is done with a field: the keys are the view's again."""

    def __init__(self, inks: Inks, parent: QWidget) -> None:
        super().__init__(parent)
        self._inks = inks
        self._case: Case | None = None
        self._other = 0
        self.speaker: str | None = None
        self._editing = False
        self.setFixedHeight(_HIGH + _SHADOW)
        self.setMaximumWidth(WIDE + 2 * _SHADOW)
        self.setAccessibleName(self.tr("Decision"))
        self._make_fields()
        self._wire()
        self.show_case(None, ())

    def _make_fields(self) -> None:
        self.options = [SpeakerOption(str(number), self) for number in range(1, NAMED + 2)]
        self.names = NameField(self)
        self.names.hide()
        self.kind = KindPicker(self)
        self.stance = StancePicker(self, words=True)
        self.condition = QLineEdit(self)
        self.condition.setProperty("kind", "bare")
        self.condition.setAccessibleName(self.tr("Condition"))
        self.condition.setPlaceholderText(self.tr("the condition’s words"))
        self.question = NameChooser(
            self.tr("Question"), self.tr("New question…"), self.tr("Choose a question"), self
        )
        self.accept = KeyButton(self.tr("Accept"), "y", "primary", parent=self)
        self.reject = KeyButton(self.tr("Reject"), "x", parent=self)
        self.edit = KeyButton(self.tr("Edit spans"), "e", parent=self)
        self.skip = KeyButton(self.tr("Skip"), "Space", "quiet", parent=self)
        self.setFocusProxy(self.accept)
        self.restyle()

    def _wire(self) -> None:
        for number, option in enumerate(self.options):
            option.clicked.connect(lambda _=False, number=number: self.choose(number))
        self.names.entered.connect(self._name_entered)
        self.names.left.connect(self._end_naming)
        self.stance.changed.connect(self._update)
        self.question.changed.connect(self._show_position)
        self.question.taken_off.connect(self._take_off)
        self.condition.returnPressed.connect(self.left)
        self.accept.clicked.connect(self.accept_requested)
        self.reject.clicked.connect(self.reject_requested)
        self.edit.clicked.connect(self.edit_requested)
        self.skip.clicked.connect(self.skip_requested)

    # What is shown

    def show_case(self, case: Case | None, questions: Sequence[Question]) -> None:
        """Fill the form in for a quotation, or empty it."""
        self._case = case
        self.show_editing(False)
        self.names.hide()
        shown = case.shown if case is not None else None
        self.speaker = shown.speaker.name if shown is not None and shown.speaker is not None else None
        self._offer()
        if shown is not None:
            self.kind.kind = shown.kind
            first = shown.positions[0].question_text if shown.positions else ""
            hung = (position.question_text for position in shown.positions)
            self.question.offer(by_position(shown, questions), first, hung=hung)
        self.stance.stance = None
        self.condition.clear()
        self.setEnabled(case is not None)
        self._show_position()

    def _show_position(self) -> None:
        shown = self._case.shown if self._case is not None else None
        show_position(shown, self.question, self.stance, self.condition)
        self._update()

    def show_editing(self, editing: bool) -> None:
        """Whether the reader cuts the words: the panel has the accent's edge then."""
        self._editing = editing
        self.skip.setVisible(not editing)
        self._update()

    @property
    def editing(self) -> bool:
        return self._editing

    def choice(self) -> Choice:
        """What the quotation is accepted with."""
        if self._case is None:
            return Choice()
        shown = self._case.shown
        before = shown.speaker.name if shown.speaker else None
        kind = self.kind.kind if self.kind.kind is not shown.kind else None
        return Choice(self.speaker if self.speaker != before else None, kind, self._hanging())

    def _take_off(self, question: str) -> None:
        position = hung_on(self._case.shown if self._case is not None else None, question)
        if position is not None:
            self.take_off_requested.emit(position)

    def _hanging(self) -> Hanging | None:
        stance, text = self.stance.stance, self.question.value
        if stance is None or not text or self._case is None:
            return None
        condition = self.condition.text().strip() or None if stance is Stance.CONDITIONAL else None
        for position in self._case.shown.positions:
            if (position.question_text, position.stance, position.condition) == (text, stance, condition):
                return None
        return Hanging(text, stance, condition)

    # The speaker

    def choose(self, number: int) -> None:
        """Choose the candidate of a number, counted from 0; the last is somebody else."""
        if self._case is None or number >= len(self.options) or self.options[number].isHidden():
            return
        if number == self._other:
            self._begin_naming()
            return
        named = self._candidates()[number]
        self._set_speaker(named)

    def _candidates(self) -> list[str]:
        if self._case is None:
            return []
        return [each.actor.name for each in self._case.candidates if each.actor is not None][:NAMED]

    def _offer(self) -> None:
        names = self._candidates()
        self._other = len(names)
        for number, option in enumerate(self.options):
            option.setVisible(number <= len(names) and self._case is not None)
            if number < len(names):
                option.show_name(names[number], self._inks.place(names[number]))
        if self._case is not None:
            self._show_other()
        self._check()

    def _show_other(self) -> None:
        other = self.options[self._other]
        if self.speaker is None or self.speaker in self._candidates():
            other.show_name(self.tr("Someone else…"), None, marked=False)
        else:
            other.show_name(self.speaker, self._inks.place(self.speaker))

    def _check(self) -> None:
        names = self._candidates()
        for number, option in enumerate(self.options):
            if number < len(names):
                option.setChecked(names[number] == self.speaker)
            else:
                option.setChecked(self.speaker is not None and self.speaker not in names)

    def _set_speaker(self, name: str | None) -> None:
        self.speaker = name
        self._show_other()
        self._check()
        self._update()
        self.speaker_chosen.emit()

    def _begin_naming(self) -> None:
        if self._case is None:
            return
        actors = self._case.view.analysis.actors if self._case.view.analysis else ()
        speakers = [actor.name for actor in (*self._case.view.speakers, *actors)]
        self.names.begin(speakers, "" if self.speaker in self._candidates() else self.speaker or "")
        self.options[self._other].hide()
        self.names.show()
        self._lay_out()
        self.names.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _name_entered(self, name: str) -> None:
        known = [each for each in self.names.names() if each.casefold() == name.casefold()]
        self._end_naming()
        self._set_speaker(known[0] if known else name)

    def _end_naming(self) -> None:
        self.names.hide()
        self.options[self._other].show()
        self._check()
        self._lay_out()
        self.left.emit()

    # Geometry and painting

    def _update(self) -> None:
        reason = "" if self.question.value else self.tr("choose a question first")
        self.stance.set_reason(reason)
        conditional = self.stance.stance is Stance.CONDITIONAL
        self.condition.setVisible(conditional)
        self.kind.setVisible(not conditional)
        self._lay_out()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(WIDE + 2 * _SHADOW, _HIGH + _SHADOW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        left, right = _SHADOW + _VALUE, self.width() - _SHADOW - 14
        at = left - 7
        shown = [option for option in self.options if not option.isHidden()]
        room = (right - at) // max(len(shown), 1) - 6
        too_wide = sum(option.sizeHint().width() + 6 for option in shown) > right - at
        spare = sum(max(0, room - option.sizeHint().width()) for option in shown)
        for option in shown:
            wide = option.sizeHint().width()
            if too_wide and wide > room:  # what others leave goes to those that are too wide
                wide = min(wide, room + spare)
                spare -= max(0, wide - room)
            option.setGeometry(at, self._top(0) - 1, wide, 27)
            at += wide + 6
        if not self.names.isHidden():
            self.names.setGeometry(at, self._top(0) - 1, max(right - at, 120), 27)
        self.stance.setGeometry(left - 7, self._top(1), right - left + 7, 25)
        self.condition.setGeometry(left - 3, self._top(2), right - left, 25)
        self.kind.setGeometry(left - 7, self._top(2), right - left, 25)
        self.question.setGeometry(left - 5, self._top(3), right - left, 25)
        middle = _HIGH - _FOOT // 2 - 14
        at = _SHADOW + 15
        for button in (self.accept, self.reject, self.edit):
            button.setGeometry(at, middle, button.sizeHint().width(), 28)
            at += button.width() + 8
        wide = self.skip.sizeHint().width()
        self.skip.setGeometry(self.width() - _SHADOW - 18 - wide, middle, wide, 28)

    @staticmethod
    def _top(row: int) -> int:
        return _FIRST + _STEP * row + 4

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        paint.prepare(painter)
        card = QRectF(_SHADOW, 1, self.width() - 2 * _SHADOW, _HIGH - 1)
        paint.shadow(painter, card, Radius.PANEL, CARD_SHADOW, look)
        edge = look.color("accent" if self._editing else "line2")
        paint.rounded(painter, card, Radius.PANEL, look.color("raised"), edge, 1.5 if self._editing else 1.0)
        third = self.tr("Condition") if self.stance.stance is Stance.CONDITIONAL else self.tr("Kind")
        rows = [self.tr("Speaker"), self.tr("Stance"), third, self.tr("Question")]
        for row, label in enumerate(rows):
            rect = QRectF(_SHADOW + _LABEL, self._top(row), _VALUE - _LABEL - 6, 25)
            paint.text_in(painter, rect, label, look.sans(13), look.color("ink3"))
        if self._editing:
            foot = QRectF(0, _HIGH - _FOOT, self.width() - _SHADOW - 18, _FOOT)
            words, right = self.tr("Enter takes · + adds a part · Esc leaves"), Qt.AlignmentFlag.AlignRight
            paint.text_in(painter, foot, words, look.sans(12), look.color("ink2"), right)
        y = _HIGH - _FOOT + 0.5
        paint.line(painter, QPointF(card.left() + 1, y), QPointF(card.right() - 1, y), look.color("line"))
        painter.end()

    def restyle(self) -> None:
        look = theme.current()
        self.condition.setFont(look.serif(14))
        self.update()
