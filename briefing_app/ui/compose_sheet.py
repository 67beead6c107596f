"""The sheet that asks what a briefing is to say: since when, on which questions, in which format."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QLabel, QWidget

from briefing_app.domain.annotation import Question
from briefing_app.domain.positions import SavedMoment
from briefing_app.ui import labels, theme
from briefing_app.ui.buttons import IconButton, KeyButton
from briefing_app.ui.errand import Errand
from briefing_app.ui.matrix_bar import MenuButton
from briefing_app.ui.sheet import Field, Options, Sheet
from briefing_app.ui.ticks import ticks

_WIDE, _NAME = 560, 180  # logical pixels: of the sheet, and of a template's name at most
FORMATS = (("md", "Markdown"), ("docx", "Word"), ("odt", "OpenDocument"), ("html", "HTML"), ("pdf", "PDF"))


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was chosen. ``since`` is a moment's id, "" for none; no ``questions`` are all that are open."""

    suffix: str
    since: str
    questions: tuple[str, ...]
    template: Path | None


class ComposeSheet(Sheet):
    """A form; its button asks for the file."""

    compose_requested = Signal()
    template_requested = Signal()
    edit_requested = Signal()
    copy_requested = Signal()

    def __init__(self, window: QWidget, errand: Errand) -> None:
        super().__init__(window, "compose-sheet", _WIDE, errand)
        self._since, self._questions = "", tuple[str, ...]()
        self._template: Path | None = None
        self._moments: Mapping[str, str] = {}
        self._asked: Mapping[str, str] = {}
        self.since = MenuButton("clock", self.tr("What changed since"))
        self.questions = MenuButton("questions", self.tr("On which questions"))
        self.formats = Options(self.tr("Format"))
        self.formats.offer(FORMATS, FORMATS[0][0])
        self.shown_template = QLabel()
        self.shown_template.setTextFormat(Qt.TextFormat.PlainText)
        self.drop = IconButton("close", self.tr("Take the program’s template again"))
        choose = KeyButton(self.tr("Choose…"))
        self.copy = KeyButton(self.tr("Copy it, to edit…"), kind="link")
        self.edit = KeyButton(self.tr("Edit it"), kind="link")
        self.button = KeyButton(self.tr("Compose…"), kind="primary")
        self._fields = (
            Field(self.tr("Changes"), self.since),
            Field(self.tr("Questions"), self.questions),
            Field(self.tr("Template"), self.shown_template, self.drop, choose, self.copy, self.edit),
            Field(self.tr("Format"), self.formats),
        )
        for field in self._fields:
            self.content.addWidget(field)
        self.foot.addWidget(self.button)
        self.foot.addStretch(1)
        self.button.clicked.connect(self.compose_requested)
        choose.clicked.connect(self.template_requested)
        self.copy.clicked.connect(self.copy_requested)
        self.edit.clicked.connect(self.edit_requested)
        self.drop.clicked.connect(lambda: self.use_template(None))

    @property
    def wanted(self) -> Wanted:
        return Wanted(self.formats.value, self._since, self._questions, self._template)

    def offer(
        self,
        moments: Sequence[SavedMoment],
        questions: Sequence[Question],
        suffix: str = "",
        template: Path | None = None,
    ) -> None:
        """What can be chosen from, and what was chosen last. The moment saved last is chosen where there is
        one."""
        self._moments = {moment.id: moment.name for moment in moments}
        self._asked = {question.id: question.text for question in questions}
        self._questions = tuple(one for one in self._questions if one in self._asked)
        self._choose_moment(moments[0].id if moments else "")
        self.questions.menu_.clear()
        ticks(self.questions.menu_, self._asked, self._questions, self._choose_questions)
        self._choose_questions(self._questions)
        self.use_template(template)
        self.formats.offer(FORMATS, suffix if suffix in dict(FORMATS) else FORMATS[0][0])
        QWidget.setTabOrder(self.edit, self.formats.buttons()[0])
        QWidget.setTabOrder(self.formats.buttons()[-1], self.button)
        for field in self._fields:
            field.setVisible(bool(questions))
        self.button.setVisible(bool(questions))
        says = self.tr(
            "Open questions, who stands where, what changed and key quotations, each with its sentence."
        )
        none = self.tr("There is no question to brief on yet. Write one down, and hang quotations on it.")
        self.say(self.tr("Compose a briefing"), says if questions else none)

    def use_template(self, template: Path | None) -> None:
        """The reader's own template, or the program's."""
        self._template = template
        name = template.name if template else self.tr("The program’s")
        short = self.shown_template.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, _NAME)
        self.shown_template.setText(short)
        self.shown_template.setToolTip(str(template or ""))
        self.copy.setVisible(template is None)
        for part in (self.edit, self.drop):
            part.setVisible(template is not None)

    def ctrl_enter(self) -> None:
        if self.button.isVisible():
            self.compose_requested.emit()

    def restyle(self) -> None:
        labels.dress(self.shown_template, theme.current().sans(13), "ink")
        for field in self._fields:
            field.restyle()

    def _choose_moment(self, moment: str) -> None:
        self._since = moment
        menu, nothing = self.since.menu_, self.tr("Leave changes out")
        menu.clear()
        group = QActionGroup(menu)
        for public, name in ({"": nothing} | dict(self._moments)).items():
            action = menu.addAction(name.replace("&", "&&"), partial(self._choose_moment, public))
            action.setCheckable(True)
            action.setChecked(public == moment)
            group.addAction(action)
        self.since.say(self.tr("Since {name}").format(name=self._moments[moment]) if moment else nothing)

    def _choose_questions(self, questions: tuple[str, ...]) -> None:
        self._questions = questions
        every = self.tr("All that are open")
        self.questions.say(self.tr("%Ln question(s)", "", len(questions)) if questions else every)
