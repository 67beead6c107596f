"""Keeps the list of notes true, and does what the reader wants with its rows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from briefing_app.domain.annotation import Note
from briefing_app.domain.changes import ChangeSet, Kind
from briefing_app.services import annotate, browse
from briefing_app.services.profile import Profile
from briefing_app.ui.annotating import Annotating, follow
from briefing_app.ui.markdown_view import render
from briefing_app.ui.notes_view import A_SCREENFUL, NotesView
from briefing_app.ui.session import Session


class Lists(QObject):
    """Loads the list, and loads it again when a note has changed."""

    def __init__(
        self, session: Session, note_list: NotesView, annotating: Annotating,
        open_article: Callable[[str, str | None], None], parent: QObject,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._session, self._notes = session, note_list
        note_list.note_kept.connect(annotating.keep_draft)
        note_list.note_finished.connect(annotating.store_note)
        note_list.note_deleted.connect(annotating.delete_note)
        note_list.article_requested.connect(open_article)
        note_list.link_clicked.connect(follow)
        session.changed.connect(self._on_changed)

    def reload(self) -> None:
        """Read the list again."""
        self._session.read(_notes_and_titles, self._show_notes, slot="notes")

    def _show_notes(self, found: tuple[list[Note], dict[str, str]]) -> None:
        self._notes.show_notes(*found)

    def _on_changed(self, change: ChangeSet) -> None:
        if change.kinds & {Kind.NOTE, Kind.ARTICLE}:
            self._session.read(_notes_and_titles, self._show_notes, slot="notes")


def _notes_and_titles(profile: Profile) -> tuple[list[Note], dict[str, str]]:
    """All notes, the first of them rendered, with the titles of their articles by id."""
    notes = annotate.notes(profile)
    for note in notes[:A_SCREENFUL]:
        render(note.body)
    articles = {note.article for note in notes if note.article is not None}
    keys = [browse.key_of(profile, article) for article in articles]
    return notes, {row.id: row.title for row in browse.rows(profile, keys)}
