"""Wikilinks at work: completed while typed, followed when clicked, and listed where they lead."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from urllib.parse import unquote

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from briefing_app.domain.annotation import Target, TargetKind
from briefing_app.domain.changes import ChangeSet, Kind
from briefing_app.domain.views import ArticleView
from briefing_app.services import links, registry
from briefing_app.ui.about_sheet import AboutSheet
from briefing_app.ui.actions import Actions
from briefing_app.ui.annotating import Annotating
from briefing_app.ui.list_sheet import Line, ListSheet
from briefing_app.ui.markdown_view import LINK_SCHEME
from briefing_app.ui.note_editor import NoteEditor
from briefing_app.ui.note_field import kind_name
from briefing_app.ui.read_view import ReadView
from briefing_app.ui.reading import Reading
from briefing_app.ui.session import Session

_ICONS = {
    TargetKind.ARTICLE: "articles", TargetKind.ACTOR: "actors", TargetKind.QUESTION: "questions",
    TargetKind.NOTE: "note",
}  # fmt: skip


class Linking(QObject):
    """Binds the editors, the dock and the sheet about one thing to what is linked."""

    def __init__(
        self, session: Session, actions: Actions, reading: Reading, panes: ReadView, annotating: Annotating,
        open_article: Callable[[str, str | None], None], window: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._session, self._reading, self._panes = session, reading, panes
        self._annotating, self._open_article = annotating, open_article
        self._window = window
        actions.on("notes-speaker", self.open_speaker)
        actions.on("notes-on", self.choose)
        self.attach(panes.dock.editor)
        panes.dock.link_clicked.connect(self.follow)
        panes.dock.linked_requested.connect(lambda note: self.open(Target(TargetKind.NOTE, note)))
        panes.article.link_requested.connect(lambda address: self.follow(QUrl(address)))
        reading.opened.connect(self._show_links)
        session.changed.connect(self._on_changed)

    @cached_property
    def sheet(self) -> AboutSheet:
        """Shows what is written about one thing."""
        sheet, annotating = AboutSheet(self._window), self._annotating
        self.attach(sheet.editor)
        sheet.editor.kept.connect(annotating.keep_draft)
        sheet.editor.finished.connect(annotating.store_note)
        sheet.note_deleted.connect(annotating.delete_note)
        sheet.article_requested.connect(self._go)
        sheet.link_clicked.connect(self.follow)
        self._session.profile_changed.connect(sheet.close_sheet)
        return sheet

    @cached_property
    def choice(self) -> ListSheet:
        """Asks what to see the notes on."""
        return ListSheet(self._window, 520)

    def finish(self) -> None:
        """Store what is being typed."""
        if self._sheet_made:
            self.sheet.editor.finish()

    @property
    def _sheet_made(self) -> bool:
        return "sheet" in self.__dict__

    def attach(self, editor: NoteEditor) -> None:
        """Complete links in this editor."""
        editor.field.completion_wanted.connect(partial(self._complete, editor))

    def _complete(self, editor: NoteEditor, beginning: str) -> None:
        call = partial(links.complete, beginning=beginning)
        self._session.read(call, partial(editor.field.offer, beginning), slot="links")

    # Where links lead

    def follow(self, address: QUrl) -> None:
        """Go to what a link leads to: into the library, or out with the reader's browser.

        Only on a click, and only what a browser is for.
        """
        if address.scheme() != LINK_SCHEME:
            if address.scheme() in ("http", "https", "mailto"):
                QDesktopServices.openUrl(address)
            return
        kind, _, rest = address.path(QUrl.ComponentFormattingOption.FullyEncoded).partition("/")
        if kind in list(TargetKind):
            self.open(Target(TargetKind(kind), unquote(rest)))
        else:
            words = unquote(rest)
            self._session.read(partial(links.resolve, words=words), partial(self._resolved, words))

    def _resolved(self, words: str, target: Target | None) -> None:
        if target is not None:
            self.open(target)
            return
        told = self.tr("Nothing, or more than one thing, is called “{words}”. Write the link anew to choose.")
        self._session.messages.tell(told.format(words=words))

    def open(self, target: Target) -> None:
        """Go to an article, or show what is written about anything else."""
        if target.kind is TargetKind.ARTICLE:
            if self._sheet_made:
                self.sheet.close_sheet()
            self._open_article(target.id, None)
        else:
            self.sheet.open_about(target)
            self._reload()

    def open_speaker(self) -> None:
        """Show the notes on who said the chosen quotation."""
        view, chosen = self._reading.view, self._reading.chosen()
        speaker = chosen.speaker if chosen is not None else None
        if view is None or speaker is None:
            self._session.messages.tell(self.tr("Nobody is known to have said this."))
            return

        def found(ids: dict[str, str]) -> None:
            if speaker.id in ids:
                self.open(Target(TargetKind.ACTOR, ids[speaker.id]))
            else:
                told = self.tr("{name} is not in the register of actors yet.").format(name=speaker.name)
                self._session.messages.tell(told)

        self._session.read(partial(registry.registered, article=view.article.id), found)

    def choose(self) -> None:
        """Ask what to see the notes on."""

        self._session.read(
            partial(links.complete, beginning="", limit=20), partial(self._offer, more=True), slot="notes-on"
        )

    def _look_for(self, words: str) -> None:
        self._session.read(partial(links.complete, beginning=words, limit=20), self._offer, slot="notes-on")

    def _offer(self, found: list[links.Completion], *, more: bool = False) -> None:
        self.choice.ask(
            self.tr("Notes on…"),
            [
                Line(each.name, each.target, kind_name(each.target.kind), icon=_ICONS[each.target.kind])
                for each in found
            ],
            self.open,
            placeholder=self.tr("A question, an actor, an article or a note"),
            make=self._look_for if more else None,
            make_words=self.tr("Look for “{}” in the whole library"),
            hints=((("Enter",), self.tr("show its notes")), (("Esc",), self.tr("close"))),
            nothing=self.tr("Nothing has these words in its name."),
        )

    # What leads here

    def _show_links(self, view: ArticleView | None) -> None:
        if view is None:
            return
        target = Target(TargetKind.ARTICLE, view.article.id)

        def show(found: links.Surroundings) -> None:
            shown = self._reading.view
            if shown is not None and shown.article.id == target.id:
                self._panes.dock.show_linked(found.linked_from)

        self._session.read(partial(links.around, target=target), show, slot="article-links")

    def _reload(self) -> None:
        target = self.sheet.target
        if target is not None:
            call = partial(links.around, target=target)
            self._session.read(call, self.sheet.show_about, slot="about")

    def _on_changed(self, change: ChangeSet) -> None:
        if Kind.NOTE in change.kinds:
            self._show_links(self._reading.view)
            if self._sheet_made and self.sheet.isVisible():
                self._reload()

    def _go(self, article: str, note: str) -> None:
        self.sheet.close_sheet()
        self._open_article(article, note)
