"""Keeps the view of notes and highlights true, and does what the reader wants with them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from briefing_app.domain.annotation import Note
from briefing_app.domain.changes import ChangeSet, Kind
from briefing_app.services import notebook
from briefing_app.services.notebook import Entry
from briefing_app.services.profile import Profile
from briefing_app.ui.annotating import Annotating
from briefing_app.ui.linking import Linking
from briefing_app.ui.markdown_view import render
from briefing_app.ui.notes_view import A_SCREENFUL, NotesView
from briefing_app.ui.session import Session
from briefing_app.ui.tagging import Tagging

_SHOWN = {Kind.NOTE, Kind.HIGHLIGHT, Kind.TAG, Kind.ARTICLE, Kind.QUESTION}


class Notebook(QObject):
    """Loads the list, and loads it again when something in it has changed."""

    def __init__(
        self, session: Session, annotating: Annotating, linking: Linking, tagging: Tagging,
        open_article: Callable[[str, str | None], None], parent: QObject,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._session, self.view = session, NotesView()
        view = self.view
        linking.attach(view.editor)
        view.note_kept.connect(annotating.keep_draft)
        view.note_finished.connect(annotating.store_note)
        view.note_deleted.connect(annotating.delete_note)
        view.highlight_edited.connect(tagging.choose_tag)
        view.highlight_deleted.connect(tagging.remove)
        view.article_requested.connect(open_article)
        view.target_requested.connect(linking.open)
        view.link_clicked.connect(linking.follow)
        session.changed.connect(self._on_changed)
        self.reload()

    def reload(self) -> None:
        """Read the list again."""
        self._session.read(_entries, self.view.show_entries, slot="notes")

    def _on_changed(self, change: ChangeSet) -> None:
        if change.kinds & _SHOWN:
            self.reload()


def _entries(profile: Profile) -> list[Entry]:
    """All of it, the first of the notes rendered."""
    found = notebook.entries(profile)
    for entry in found[:A_SCREENFUL]:
        if isinstance(entry.item, Note):
            render(entry.item.body, entry.item.links)
    return found
