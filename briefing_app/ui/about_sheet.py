"""What the reader wrote about one thing, and the notes that link to it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, QUrl, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from briefing_app.domain.annotation import Note, Target, TargetKind
from briefing_app.services.links import Surroundings
from briefing_app.ui import labels, layouts, theme
from briefing_app.ui.buttons import IconButton, KeyButton
from briefing_app.ui.note_card import NoteCard
from briefing_app.ui.note_editor import NoteEditor, NoteTarget
from briefing_app.ui.note_field import kind_name
from briefing_app.ui.popover import Popover

_WIDE, _HIGH, _TOP = 620, 520, 90


class AboutSheet(Popover):
    """An actor, a question, an article or a note: its notes with an editor, and what links here."""

    note_deleted = Signal(str)
    article_requested = Signal(str, str)
    """Article and note."""
    link_clicked = Signal(QUrl)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("about")
        self.target: Target | None = None
        self._name, self._kind = QLabel(), QLabel()
        self._linked, self._nothing = QLabel(self.tr("Linked from")), QLabel()
        for label in (self._name, self._kind, self._nothing):
            labels.narrow(label).setTextFormat(Qt.TextFormat.PlainText)
        self.editor = NoteEditor()
        self.write_button = KeyButton(self.tr("New note"), icon="plus")
        self.write_button.clicked.connect(self.write)
        self._notes, self._backlinks = QVBoxLayout(), QVBoxLayout()
        self._lay_out()

    def _lay_out(self) -> None:
        close = IconButton("close", self.tr("Close"))
        close.clicked.connect(self.close_sheet)
        head, column = QHBoxLayout(), QWidget()
        head.setContentsMargins(18, 12, 12, 0)
        head.addWidget(self._name, 1)
        head.addWidget(self.write_button)
        head.addWidget(close)
        self._kind.setContentsMargins(18, 0, 18, 8)
        inner = QVBoxLayout(column)
        inner.setContentsMargins(18, 0, 18, 16)
        inner.setSpacing(8)
        for part in (self._nothing, self.editor):
            inner.addWidget(part)
        inner.addLayout(self._notes)
        inner.addWidget(self._linked)
        inner.addLayout(self._backlinks)
        inner.addStretch(1)
        area = QScrollArea()
        area.setWidget(column)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.viewport().setAutoFillBackground(False)
        column.setAutoFillBackground(False)
        self.body.addLayout(head)
        self.body.addWidget(self._kind)
        self.body.addWidget(area, 1)

    def open_about(self, target: Target) -> None:
        """Show the sheet for this; what is known of it comes with ``show_about``."""
        self.editor.finish()
        self.target = target
        self.setFixedSize(
            _WIDE + self._room.left() + self._room.right(),
            min(_HIGH, self.over.height() - 140) + self._room.top() + self._room.bottom(),
        )
        # A note about a note is a link to it.
        self.write_button.setVisible(target.kind is not TargetKind.NOTE)
        self.open_at(QPoint((self.over.width() - _WIDE) // 2, _TOP))
        self.write_button.setFocus(Qt.FocusReason.PopupFocusReason)

    def show_about(self, found: Surroundings) -> None:
        """Show the notes on it and those that link to it."""
        look = theme.current()
        labels.dress(self._name, look.sans(15, 600), "ink")
        labels.dress(self._kind, look.sans(12))
        labels.dress(self._linked, look.sans(13, 600), "ink")
        labels.dress(self._nothing, look.sans(13))
        self._name.setText(found.name)
        self.setAccessibleName(found.name)
        self._kind.setText(kind_name(self.target.kind) if self.target is not None else "")
        self._nothing.setText(self.tr("No notes yet. Write one, or link to this with [[ in another."))
        self._nothing.setVisible(not found.notes and not found.linked_from)
        self._linked.setVisible(bool(found.linked_from))
        self._fill(self._notes, found.notes)
        self._fill(self._backlinks, found.linked_from)

    def cards(self) -> list[NoteCard]:
        """All notes shown."""
        shown = (*layouts.widgets(self._notes), *layouts.widgets(self._backlinks))
        return [card for card in shown if isinstance(card, NoteCard)]

    def write(self) -> None:
        """Open the editor for a new note."""
        if self.target is None:
            return
        public_id, kind = self.target.id, self.target.kind
        self.editor.open(
            NoteTarget(
                public_id if kind is TargetKind.ARTICLE else None,
                actor=public_id if kind is TargetKind.ACTOR else None,
                question=public_id if kind is TargetKind.QUESTION else None,
            )
        )

    def edit(self, note: Note) -> None:
        """Open the editor on a note."""
        self.editor.open(NoteTarget(note.article, note=note.id), note.body)

    def close_sheet(self) -> None:
        self.editor.finish()
        super().close_sheet()

    def _fill(self, column: QVBoxLayout, notes: Sequence[Note]) -> None:
        layouts.empty(column)
        for note in notes:
            card = NoteCard(note)
            card.edit_requested.connect(lambda _, note=note: self.edit(note))
            card.delete_requested.connect(self.note_deleted)
            card.link_clicked.connect(self.link_clicked)
            if note.article is not None:
                card.place_requested.connect(
                    lambda name, article=note.article: self.article_requested.emit(article, name)
                )
            column.addWidget(card)
