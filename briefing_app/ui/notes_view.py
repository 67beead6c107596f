"""All notes of the reader, with a search of their own and a way to the article of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from briefing_app.domain.annotation import Note
from briefing_app.ui import layouts, theme
from briefing_app.ui.note_card import NoteCard
from briefing_app.ui.note_editor import NoteEditor, NoteTarget
from briefing_app.ui.page import Page

A_SCREENFUL = 60


class _Item(QWidget):
    """A note under the title of its article."""

    def __init__(self, note: Note, title: str) -> None:
        super().__init__()
        self.card = NoteCard(note)
        self.head = QPushButton(title, self)  # with its parent: shown alone it would be a window
        self.head.setProperty("kind", "link")
        self.head.setFont(theme.current().sans(12.5, 500))
        self.head.setVisible(bool(title))
        self.head.setToolTip("Go to the article")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 10)
        layout.setSpacing(2)
        layout.addWidget(self.card)
        under = QHBoxLayout()
        under.setContentsMargins(7, 0, 0, 0)  # in line with the note's words
        under.addWidget(self.head)
        under.addStretch(1)
        layout.addLayout(under)


class NotesView(Page):
    """A plain list, the newest first; the first of them at once, the rest on demand."""

    note_kept = Signal(object, str)
    note_finished = Signal(object, str)
    note_deleted = Signal(str)
    article_requested = Signal(str, str)
    """Article and note."""
    link_clicked = Signal(QUrl)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Notes", parent)
        self._notes: tuple[Note, ...] = ()
        self._titles: Mapping[str, str] = {}
        self._most, self._stale = A_SCREENFUL, False
        self.editor = NoteEditor()
        self.editor.kept.connect(self.note_kept)
        self.editor.finished.connect(self.note_finished)
        self.search = QLineEdit()
        self.search.setPlaceholderText("Search notes")
        self.search.setAccessibleName("Search notes")
        self.search.setFixedWidth(260)
        self.search.textChanged.connect(lambda text: self._refresh())
        self.tools.addWidget(self.search)
        self._more = QPushButton("Show more")
        self._more.setProperty("kind", "link")
        self._more.clicked.connect(self._show_more)
        self.filters.addWidget(self.editor)

    def show_notes(self, notes: Sequence[Note], titles: Mapping[str, str]) -> None:
        """Show these notes; ``titles`` names the articles by id."""
        self._notes, self._titles = tuple(notes), titles
        self._stale = True
        if self.isVisible():
            self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:  # nothing is built for a view that nobody looks at
            self._refresh()

    def cards(self) -> list[NoteCard]:
        """The notes shown, in their order."""
        return [item.card for item in layouts.widgets(self.items) if isinstance(item, _Item)]

    def edit(self, note: str) -> None:
        """Open the editor on a note."""
        found = next((each for each in self._notes if each.id == note), None)
        if found is not None:
            title = self._titles.get(found.article or "", "")
            self.editor.open(NoteTarget(found.article, note=found.id, about=title), found.body)

    def _found(self) -> list[Note]:
        words = self.search.text().casefold().split()

        def has_all(note: Note) -> bool:
            text = f"{note.body} {self._titles.get(note.article or '', '')}".casefold()
            return all(word in text for word in words)

        return [note for note in self._notes if has_all(note)]

    def _refresh(self) -> None:
        self._stale = False
        self.items.removeWidget(self._more)
        self._more.setParent(None)
        self.clear()
        found = self._found()
        for note in found[: self._most]:
            self.items.addWidget(self._item(note))
        if len(found) > self._most:
            self.items.addWidget(self._more)
            self._more.show()
        nothing = "No notes yet. Press a while reading to write one: it stays with the words it is about."
        self.say_nothing("" if found else nothing if not self._notes else "No note has these words.")

    def _item(self, note: Note) -> _Item:
        item = _Item(note, self._titles.get(note.article or "", ""))
        item.card.edit_requested.connect(self.edit)
        item.card.delete_requested.connect(self.note_deleted)
        item.card.link_clicked.connect(self.link_clicked)
        if note.article is not None:
            article = note.article
            item.head.clicked.connect(lambda: self.article_requested.emit(article, note.id))
            item.card.place_requested.connect(lambda name: self.article_requested.emit(article, name))
        return item

    def _show_more(self) -> None:
        self._most += 5 * A_SCREENFUL
        self._refresh()

    def restyle(self) -> None:
        super().restyle()
        for card in self.cards() if hasattr(self, "_most") else ():
            card.restyle()
