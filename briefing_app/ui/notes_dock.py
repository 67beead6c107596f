"""The lower part of the right pane: the open article's notes, tags and questions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from briefing_app.domain.annotation import Note
from briefing_app.domain.letters import shortened
from briefing_app.domain.views import ArticleView
from briefing_app.domain.wikilinks import first_line
from briefing_app.ui import layouts, paint, theme
from briefing_app.ui.actions import Actions
from briefing_app.ui.buttons import KeyButton
from briefing_app.ui.marks_list import MarksList
from briefing_app.ui.note_card import NoteCard
from briefing_app.ui.note_editor import NoteEditor, NoteTarget
from briefing_app.ui.question_row import QuestionRow
from briefing_app.ui.tag_row import TagRow
from briefing_app.ui.words import counted

_HEAD = 38


class DockHead(QWidget):
    """A heading with its count, and buttons on the right."""

    def __init__(self, title: str, actions: Actions, names: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        # What is painted here stands at the left whatever is read from the right; so do the buttons.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._title, self._count = title, 0
        self.setFixedHeight(_HEAD)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addStretch(1)
        for label, name in names:
            button = KeyButton(label, kind="quiet")
            button.give(actions, name)
            button.setToolTip(actions[name].toolTip())
            layout.addWidget(button)

    def show_count(self, count: int) -> None:
        self._count = count
        self.setAccessibleName(f"{self._title}, {count}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        paint.prepare(painter)
        rect, font = QRectF(self.rect()), look.sans(13, 600)
        at = QPointF(0, paint.baseline(rect, font))
        used = paint.text(painter, at, self._title, font, look.color("ink"))
        if self._count:
            figures = look.sans(12.5, tabular=True)
            at = QPointF(used + 9, paint.baseline(rect, figures))
            paint.text(painter, at, counted(self._count), figures, look.color("ink2"))


class NotesDock(QWidget):
    """Shows one article's notes, tags and questions, and says what the reader wants done to them."""

    note_kept = Signal(object, str)
    note_finished = Signal(object, str)
    note_deleted = Signal(str)
    place_requested = Signal(str)
    tag_added = Signal(str)
    tag_removed = Signal(str)
    tag_clicked = Signal(str)
    question_set = Signal(str, object)
    question_deleted = Signal(str)
    question_edited = Signal(str, str)
    link_clicked = Signal(QUrl)
    linked_requested = Signal(str)
    """A note that links to the article, to be seen."""
    resized = Signal()
    """``sizeHint`` may be another: something has come, gone or grown."""
    writing_ended = Signal()
    """The editor or the tag field closed: the keys are the article's again."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article: str | None = None
        self._shown: ArticleView | None = None
        self._head = DockHead(self.tr("Notes"), actions, ((self.tr("Note"), "note"), (self.tr("Tag"), "tag")))
        self._questions_head = DockHead(self.tr("Questions"), actions, ((self.tr("Question"), "question"),))
        self.editor = NoteEditor()
        self.tags, self.marks = TagRow(), MarksList()
        self._notes, self._questions, self._linked = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self._linked_head = DockHead(self.tr("Linked from"), actions, ())
        self._linked_head.hide()
        self._body = QWidget()
        self._scroll = QScrollArea()
        self._lay_out()
        self.editor.kept.connect(self.note_kept)
        self.editor.finished.connect(self.note_finished)
        self.editor.finished.connect(lambda target, words: self.writing_ended.emit())
        self.editor.resized.connect(self._resize)
        self.tags.added.connect(self.tag_added)
        self.tags.removed.connect(self.tag_removed)
        self.tags.clicked.connect(self.tag_clicked)
        self.tags.closed.connect(self.writing_ended)
        self.tags.resized.connect(self._resize)

    def _lay_out(self) -> None:
        for part in (self._notes, self._questions):
            part.setSpacing(8)
        inner = QVBoxLayout(self._body)
        inner.setContentsMargins(16, 0, 12, 0)
        inner.setSpacing(0)
        inner.addWidget(self._head)
        inner.addLayout(self._notes)
        inner.addWidget(self.editor)
        inner.addSpacing(3)
        inner.addWidget(self.tags)
        inner.addWidget(self.marks)
        inner.addWidget(self._questions_head)
        inner.addLayout(self._questions)
        inner.addWidget(self._linked_head)
        inner.addLayout(self._linked)
        inner.addStretch(1)
        self._scroll.setWidget(self._body)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.viewport().setAutoFillBackground(False)
        self._body.setAutoFillBackground(False)
        self._body.installEventFilter(self)  # a scroll area keeps to itself that its contents have grown
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 4, 0, 8)
        outer.addWidget(self._scroll)

    # What is shown

    def show_article(self, view: ArticleView | None) -> None:
        """Show this article's; another article's unfinished note is finished first."""
        article = view.article.id if view is not None else None
        if article != self._article:
            self.editor.finish()
            self.show_linked(())
            self._article = article
        self._shown = view
        notes = view.notes if view is not None else ()
        questions = view.questions if view is not None else ()
        self._head.show_count(len(notes))
        self._questions_head.show_count(len(questions))
        self._questions_head.setVisible(bool(questions))
        self._show_notes(notes)
        self.marks.show_highlights(view.highlights if view is not None else ())
        layouts.empty(self._questions)
        for question in questions:
            row = QuestionRow(question)
            row.status_chosen.connect(self.question_set)
            row.delete_requested.connect(self.question_deleted)
            row.edited.connect(self.question_edited)
            self._questions.addWidget(row)
        self._resize()

    def show_linked(self, notes: Sequence[Note]) -> None:
        """Show the notes elsewhere that link to the article."""
        layouts.empty(self._linked)
        for note in notes:
            row = QPushButton(shortened(first_line(note.body)).replace("&", "&&"))
            row.setProperty("kind", "link")
            row.setToolTip(self.tr("Show this note"))
            row.clicked.connect(lambda _=False, note=note: self.linked_requested.emit(note.id))
            self._linked.addWidget(row, alignment=Qt.AlignmentFlag.AlignLeft)
        self._linked_head.show_count(len(notes))
        self._linked_head.setVisible(bool(notes))
        self._resize()

    def _show_notes(self, notes: Sequence[Note]) -> None:
        cards = {card.note: card for card in self.cards()}
        shown = list(notes)
        if list(cards) != shown:
            layouts.empty(self._notes)
            for note in shown:
                self._notes.addWidget(self._card(note))
        written = self.cards()
        for card in written:
            card.show_when(len(written) > 1)
        alone = written[0].when_text() if len(written) == 1 else ""
        self.tags.show_tags(self._shown.tags if self._shown is not None else (), alone)

    def _card(self, note: Note) -> NoteCard:
        card = NoteCard(note)
        card.edit_requested.connect(self.edit)
        card.delete_requested.connect(self.note_deleted)
        card.place_requested.connect(self.place_requested)
        card.link_clicked.connect(self.link_clicked)
        return card

    def cards(self) -> list[NoteCard]:
        """The notes shown, in their order."""
        return [card for card in layouts.widgets(self._notes) if isinstance(card, NoteCard)]

    def note(self, note: str) -> Note | None:
        """The shown note of this id."""
        return next((card.note for card in self.cards() if card.note.id == note), None)

    # Writing

    def write(self, target: NoteTarget, words: str = "") -> None:
        """Open the editor for a note."""
        self.editor.open(target, words)
        self._scroll.ensureWidgetVisible(self.editor)

    def edit(self, note: str) -> None:
        """Open the editor on a note that is shown."""
        found = self.note(note)
        if found is not None:
            self.write(NoteTarget(found.article, note=found.id), found.body)

    def write_tag(self, known: Sequence[str]) -> None:
        """Open the field for a new tag."""
        self.tags.write(known)
        self._scroll.ensureWidgetVisible(self.tags)

    def finish(self) -> None:
        """Finish what is being written."""
        self.editor.finish()

    def restyle(self) -> None:
        for card in self.cards():
            card.restyle()
        self.marks.restyle()
        self.editor.restyle()
        if self._shown is not None:
            self.show_article(self._shown)

    # Size

    def sizeHint(self) -> QSize:
        wide = max(200, self.width())
        high = (
            self._body.heightForWidth(wide)
            if self._body.hasHeightForWidth()
            else self._body.sizeHint().height()
        )
        return QSize(380, high + 14)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._body and event.type() is QEvent.Type.LayoutRequest:
            self.resized.emit()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.editor.isVisible():
            self._scroll.ensureWidgetVisible(self.editor)

    def _resize(self) -> None:
        self._body.updateGeometry()
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.color("inset"))
        painter.fillRect(0, 0, self.width(), 1, look.color("line"))
