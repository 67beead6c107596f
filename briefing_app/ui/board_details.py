"""All of one question beside the board: its words, owner, day and tags to write, its evidence and notes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCompleter,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from briefing_app.domain.annotation import Priority, QuestionStatus
from briefing_app.domain.board import QuestionDetails
from briefing_app.domain.days import parse_day
from briefing_app.domain.wikilinks import first_line
from briefing_app.ui import focus, labels, layouts, theme
from briefing_app.ui.board_evidence import EvidenceList
from briefing_app.ui.board_words import priority_name, status_name
from briefing_app.ui.buttons import IconButton, KeyButton
from briefing_app.ui.inks import Inks
from briefing_app.ui.words import short_day, written_day

WIDE = 412
_WORDS = 74
Choice = TypeVar("Choice", bound=StrEnum)


class Options(QWidget, Generic[Choice]):
    """A few values in a row, one of them chosen."""

    taken = Signal(object)

    def __init__(self, name: str, words: dict[Choice, str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._buttons: dict[Choice, QPushButton] = {}
        row, group = QHBoxLayout(self), QButtonGroup(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        for value, said in words.items():
            button = QPushButton(said, self)
            button.setProperty("kind", "option")
            button.setCheckable(True)
            button.setAccessibleName(f"{name}: {said}")
            button.clicked.connect(lambda checked=False, value=value: self.taken.emit(value))
            group.addButton(button)
            row.addWidget(button)
            focus.ring(button)
            self._buttons[value] = button
        row.addStretch(1)

    def show_value(self, value: Choice) -> None:
        """Show what is chosen."""
        self._buttons[value].setChecked(True)


class WordsEdit(QPlainTextEdit):
    """The question's words; Enter and going elsewhere store them, Esc takes what was typed back."""

    finished = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._stored = ""
        self.setFixedHeight(_WORDS)
        self.setTabChangesFocus(True)

    def show_words(self, words: str) -> None:
        """Show what is stored."""
        if words != self._stored or not self.hasFocus():
            self._stored = words
            self.setPlainText(words)

    def finish(self) -> None:
        """Store what was typed."""
        words = " ".join(self.toPlainText().split())
        if words and words != self._stored:
            self._stored = words
            self.finished.emit(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finish()
        elif event.key() == Qt.Key.Key_Escape:
            self.setPlainText(self._stored)
            event.ignore()
        else:
            super().keyPressEvent(event)


class DetailsPanel(QWidget):
    """One question with everything about it. What the reader writes is wanted under the field's name."""

    edited = Signal(str, object)
    """``text``, ``status``, ``priority``, ``owner``, ``asker``, ``due`` or ``tags``, and the value."""
    commanded = Signal(str)
    closed = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDE)
        self.setAccessibleName(self.tr("Details of the question"))
        self._today = today
        self.shown: QuestionDetails | None = None
        self.words = WordsEdit(self)
        self.words.setAccessibleName(self.tr("Words of the question"))
        self.status = Options(self.tr("Status"), {each: status_name(each) for each in QuestionStatus}, self)
        self.priority = Options(self.tr("Priority"), {each: priority_name(each) for each in Priority}, self)
        self.owner, self.asker = self._line(self.tr("Owner")), self._line(self.tr("Asked by"))
        self.due, self.tags = self._line(self.tr("Due")), self._line(self.tr("Tags"))
        self.due.setPlaceholderText(self.tr("24 Apr, Friday, +2w"))
        self.tags.setPlaceholderText(self.tr("mandate, troops"))
        self.day = QLabel()
        self.evidence = EvidenceList(today, self)
        self.origin = QPushButton()
        self.origin.setProperty("kind", "link")
        self.close_button = IconButton("close", self.tr("Close the details"))
        self.find_button = KeyButton(self.tr("Find evidence"), icon="link")
        self.note_button = KeyButton(self.tr("Note"), "a")
        self._heads = [
            QLabel(words) for words in (self.tr("Question"), self.tr("Evidence"), self.tr("Notes"))
        ]
        self._nothing, self._notes = QLabel(), QVBoxLayout()
        self._names: list[QLabel] = []
        self._lay_out()
        self._wire()
        self.restyle()

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit(self)
        line.setAccessibleName(name)
        line.installEventFilter(self)
        return line

    def _lay_out(self) -> None:
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(16, 12, 16, 16)
        layout.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(self._heads[0], 1)
        head.addWidget(self.close_button)
        layout.addLayout(head)
        layout.addWidget(self.words)
        layout.addWidget(self.origin, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(self._form())
        layout.addSpacing(6)
        evidence = QHBoxLayout()
        evidence.addWidget(self._heads[1], 1)
        evidence.addWidget(self.find_button)
        layout.addLayout(evidence)
        layout.addWidget(labels.narrow(self._nothing))
        layout.addWidget(self.evidence)
        notes = QHBoxLayout()
        notes.addWidget(self._heads[2], 1)
        notes.addWidget(self.note_button)
        layout.addLayout(notes)
        layout.addLayout(self._notes)
        layout.addStretch(1)
        area = QScrollArea()
        area.setWidget(body)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.viewport().setAutoFillBackground(False)
        body.setAutoFillBackground(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 0, 0)
        outer.addWidget(area)

    def _form(self) -> QGridLayout:
        form = QGridLayout()
        form.setHorizontalSpacing(10)
        form.setVerticalSpacing(6)
        form.setColumnStretch(1, 1)
        rows: list[tuple[str, QWidget]] = [
            (self.tr("Status"), self.status), (self.tr("Priority"), self.priority),
            (self.tr("Owner"), self.owner), (self.tr("Due"), self.due), ("", self.day),
            (self.tr("Asked by"), self.asker), (self.tr("Tags"), self.tags),
        ]  # fmt: skip
        for number, (name, widget) in enumerate(rows):
            label = QLabel(name)
            label.setBuddy(widget)
            self._names.append(label)
            form.addWidget(label, number, 0)
            form.addWidget(widget, number, 1)
        return form

    def _wire(self) -> None:
        self.words.finished.connect(lambda words: self.edited.emit("text", words))
        self.status.taken.connect(lambda value: self.edited.emit("status", value))
        self.priority.taken.connect(lambda value: self.edited.emit("priority", value))
        self.due.textEdited.connect(lambda words: self._say_day(words))
        for line in self._fields():
            line.editingFinished.connect(self._store)
        self.close_button.clicked.connect(self.closed)
        self.origin.clicked.connect(lambda: self.commanded.emit("question-article"))
        self.find_button.clicked.connect(lambda: self.commanded.emit("question-hang"))
        self.note_button.clicked.connect(lambda: self.commanded.emit("question-note"))

    def _fields(self) -> tuple[QLineEdit, ...]:
        return self.owner, self.asker, self.due, self.tags

    # What is shown

    def show_details(self, details: QuestionDetails | None, inks: Inks) -> None:
        """Show a question; what is being typed in a field of the same one stays."""
        before = self.shown.card.question.id if self.shown is not None else None
        self.shown = details
        if details is None:
            return
        question, card = details.card.question, details.card
        same = before == question.id
        self.words.show_words(question.text)
        self.status.show_value(question.status)
        self.priority.show_value(question.priority)
        for line, value in zip(self._fields(), self._values(details), strict=True):
            if not (same and line.hasFocus() and line.isModified()):
                line.setText(value)
                line.setCursorPosition(0)
        self._say_day(self.due.text())
        where = " · ".join(part for part in (card.outlet or card.title, card.day and
                                             short_day(card.day, self._today)) if part)  # fmt: skip
        self.origin.setText(self.tr("Asked in {article}").format(article=where.replace("&", "&&")))
        self.origin.setVisible(question.article is not None)
        self._show_hung(details, inks)

    def _show_hung(self, details: QuestionDetails, inks: Inks) -> None:
        self.evidence.show_evidence(details.evidence, inks)
        self.evidence.setVisible(bool(details.evidence))
        self._nothing.setVisible(not details.evidence)
        layouts.empty(self._notes)
        for note in details.notes:
            label = labels.narrow(QLabel(first_line(note.body)))
            label.setTextFormat(Qt.TextFormat.PlainText)
            labels.dress(label, theme.current().sans(13), "ink")
            self._notes.addWidget(label)

    def offer(self, owners: Sequence[str], askers: Sequence[str], tags: Sequence[str]) -> None:
        """What the fields complete."""
        for line, names in ((self.owner, owners), (self.asker, askers), (self.tags, tags)):
            completer = QCompleter(list(names), line)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            line.setCompleter(completer)

    def finish(self) -> None:
        """Store what is being typed."""
        self.words.finish()
        self._store()

    @staticmethod
    def _values(details: QuestionDetails) -> tuple[str, ...]:
        question = details.card.question
        due = written_day(question.due, "d MMM yyyy") if question.due else ""
        return question.owner or "", question.asker or "", due, ", ".join(question.tags)

    # Writing

    def _store(self) -> None:
        """Want what differs from what is stored."""
        if self.shown is None:
            return
        stored = self._values(self.shown)
        names = ("owner", "asker", "due", "tags")
        for name, line, before in zip(names, self._fields(), stored, strict=True):
            words = " ".join(line.text().split())
            if not line.isModified() or words == before:
                continue
            value = self._value(name, words)
            if value is not NotImplemented:
                line.setModified(False)
                self.edited.emit(name, value)

    def _value(self, name: str, words: str) -> object:
        if name == "tags":
            return [tag for tag in words.replace("#", "").split(",") if tag.strip()]
        if name == "due" and words:
            day = parse_day(words, self._today)
            return NotImplemented if day is None else day
        return words or None

    def _say_day(self, words: str) -> None:
        """Which day is understood, or that none is."""
        day = parse_day(words, self._today)
        if not words.strip():
            said = ""
        elif day is None:
            said = self.tr("No such day. Try 24 Apr, Friday, +2w or 2025-04-24.")
        else:
            said = written_day(day, "dddd, d MMMM yyyy")
        self.day.setText(said)
        self.day.setVisible(bool(said))
        labels.dress(self.day, theme.current().sans(12), "danger" if said and day is None else "ink2")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc takes back what was typed in a line."""
        escaped = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress
        if escaped and event.key() == Qt.Key.Key_Escape and self.shown is not None:  # type: ignore[attr-defined]
            for line, value in zip(self._fields(), self._values(self.shown), strict=True):
                if line is watched:
                    line.setText(value)
                    self._say_day(self.due.text())
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    # Looks

    def restyle(self) -> None:
        look = theme.current()
        for label in self._heads:
            labels.dress(label, look.sans(13, 600), "ink")
        for label in self._names:
            labels.dress(label, look.sans(12.5))
        self._nothing.setText(
            self.tr("Nothing hangs on it yet. Find quotations here, or press e on one while reading.")
        )
        labels.dress(self._nothing, look.sans(12.5))
        labels.dress(self.day, look.sans(12))
        self.words.setFont(look.sans(14, 600))
        self.evidence.fit()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.evidence.fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.color("inset"))
        painter.fillRect(0, 0, 1, self.height(), look.color("line"))
