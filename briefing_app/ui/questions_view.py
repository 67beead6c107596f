"""The reader's open questions as a plain list, by status."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from briefing_app.domain.annotation import Question, QuestionStatus
from briefing_app.ui import layouts
from briefing_app.ui.actions import Actions
from briefing_app.ui.buttons import KeyButton
from briefing_app.ui.chips import Chip
from briefing_app.ui.commands import caps
from briefing_app.ui.page import Page
from briefing_app.ui.question_row import QuestionRow

_NOTHING = (
    "No questions yet. Press q to write one down: what must be known before the next briefing?"
    " With words or a quotation selected, the question begins with them."
)


class QuestionsView(Page):
    """All questions of one user; a chip a status filters them."""

    question_set = Signal(str, object)
    question_deleted = Signal(str)
    question_edited = Signal(str, str)
    article_requested = Signal(str)

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__("Questions", parent)
        self._questions: tuple[Question, ...] = ()
        self._status: QuestionStatus | None = None
        self._chips: list[Chip] = []
        add = KeyButton("New question", key=caps(actions.command("question").keys[0]))
        add.clicked.connect(actions["question"].trigger)
        self.tools.addWidget(add)

    def show_questions(self, questions: Sequence[Question]) -> None:
        """Show these, keeping the filter."""
        self._questions = tuple(questions)
        self._refresh()

    def filter(self, status: QuestionStatus | None) -> None:
        """Show those of one status, or all."""
        self._status = status
        self._refresh()

    def rows(self) -> list[QuestionRow]:
        """The questions shown, in their order."""
        return [row for row in layouts.widgets(self.items) if isinstance(row, QuestionRow)]

    def _refresh(self) -> None:
        self._show_chips()
        self.clear()
        for question in self._questions:
            if self._status is None or question.status is self._status:
                row = QuestionRow(question, linked=True)
                row.status_chosen.connect(self.question_set)
                row.delete_requested.connect(self.question_deleted)
                row.edited.connect(self.question_edited)
                row.article_requested.connect(self.article_requested)
                self.items.addWidget(row)
        none = "" if self.rows() else _NOTHING if not self._questions else "No question has this status."
        self.say_nothing(none)

    def _show_chips(self) -> None:
        layouts.empty(self.filters)
        if not self._questions:
            return
        for status in (None, *QuestionStatus):
            count = sum(1 for each in self._questions if status is None or each.status is status)
            chip = Chip(status.value.capitalize() if status else "All", count)
            chip.setToolTip("")
            chip.setAccessibleName(f"{chip.name}, {count}")
            chip.setChecked(status is self._status)
            chip.clicked.connect(lambda checked=False, status=status: self.filter(status))
            self.filters.addWidget(chip)
        self.filters.addStretch(1)

    def restyle(self) -> None:
        super().restyle()
        for row in self.rows() if hasattr(self, "_chips") else ():
            row.restyle()
