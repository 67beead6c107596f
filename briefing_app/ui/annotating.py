"""Notes, tags, highlights and questions: from what the reader wants to the services that keep it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from briefing_app import config
from briefing_app.domain.annotation import QuestionStatus, Tag
from briefing_app.domain.changes import ChangeSet
from briefing_app.domain.letters import shortened
from briefing_app.services import annotate, questions, tagging
from briefing_app.services.profile import Profile
from briefing_app.ui.actions import Actions
from briefing_app.ui.drafts import Draft, Drafts
from briefing_app.ui.marking import Marking
from briefing_app.ui.note_editor import NoteTarget
from briefing_app.ui.prompt import Prompt
from briefing_app.ui.read_view import ReadView
from briefing_app.ui.reading import Reading
from briefing_app.ui.session import Session


class Annotating(QObject):
    """Binds the actions and the dock to the services."""

    def __init__(
        self, session: Session, actions: Actions, reading: Reading, marking: Marking, panes: ReadView,
        prompt: Prompt,
    ) -> None:  # fmt: skip
        super().__init__(panes)
        self._session, self._reading, self._marking, self._panes = session, reading, marking, panes
        self._prompt = prompt
        self._drafts = Drafts(config.settings_file().with_name("drafts.json"))
        actions.on("note", self.write_note)
        actions.on("tag", self.write_tag)
        self._wire()

    def _wire(self) -> None:
        dock, article = self._panes.dock, self._panes.article
        dock.note_kept.connect(self.keep_draft)
        dock.note_finished.connect(self.store_note)
        dock.note_deleted.connect(self.delete_note)
        dock.place_requested.connect(self._reading.go_to_note)
        dock.tag_added.connect(self.add_tag)
        dock.tag_removed.connect(self.remove_tag)
        dock.question_set.connect(self.set_question)
        dock.question_deleted.connect(self.delete_question)
        dock.question_edited.connect(self.edit_question)
        dock.writing_ended.connect(article.setFocus)
        article.note_clicked.connect(dock.edit)

    # Notes

    def write_note(self) -> None:
        """A new note on the selected words, else the chosen quotation, else the article."""
        view, span = self._reading.view, self._panes.article.selected_span()
        if view is None:
            return
        self._panes.show_right(True)
        chosen = self._reading.chosen()
        if span is not None:
            words = shortened(view.article.text[span.start : span.end], 44)
            about = self.tr("on “{words}”").format(words=words)
            target = NoteTarget(view.article.id, span=span, about=about)
        elif chosen is not None:
            about = self.tr("on quotation {number}").format(number=chosen.number)
            target = NoteTarget(view.article.id, quotation=chosen.quotation.id, about=about)
        else:
            target = NoteTarget(view.article.id)
        self._panes.dock.write(target)

    def keep_draft(self, target: NoteTarget, words: str) -> None:
        """Keep what is being written where a crash does not reach it."""
        self._drafts.keep(self._draft(target, words))

    def store_note(self, target: NoteTarget, words: str) -> None:
        """Store a note that is finished; without words it is deleted, or never was."""
        draft = self._draft(target, words)
        if words:
            self._session.write_then(
                lambda profile: _store(profile, draft), lambda change: self._drafts.drop(draft)
            )
            return
        self._drafts.drop(draft)
        if target.note is not None:
            self.delete_note(target.note)

    def recover(self) -> None:
        """Store the notes that were being written when the program ended without warning."""
        profile = self._session.profile
        drafts = self._drafts.of(str(profile.library.path), profile.user)
        for draft in drafts:
            self._session.write_then(partial(_store, draft=draft), partial(self._recovered, draft=draft))

    def _recovered(self, change: ChangeSet, draft: Draft) -> None:
        self._drafts.drop(draft)
        offer = self.tr("Show") if draft.article is not None else None
        self._session.messages.tell(
            self.tr("A note you had not finished was kept."), offer=offer,
            act=lambda: self._reading.open(draft.article) if draft.article else None,
        )  # fmt: skip

    def _draft(self, target: NoteTarget, words: str) -> Draft:
        profile = self._session.profile
        return Draft(
            str(profile.library.path),
            profile.user,
            words,
            target.article,
            target.note,
            target.quotation,
            target.span,
            target.actor,
            target.question,
        )

    def delete_note(self, note: str) -> None:
        self._session.tell(lambda profile: annotate.delete_note(profile, note), self.tr("Note deleted"))

    # Tags

    def write_tag(self) -> None:
        """Open the field, completing the tags that there are."""
        if not self._marking.targets():
            return
        self._panes.show_right(True)

        def known(tags: list[Tag]) -> None:
            self._panes.dock.tags.field.names.setStringList([tag.name for tag in tags])

        self._panes.dock.write_tag([])
        self._session.read(tagging.tags, known, slot="tags")

    def add_tag(self, name: str) -> None:
        articles = self._marking.targets()
        told = self.tr("Tagged %Ln article(s)", "", len(articles)) if len(articles) > 1 else None
        self._session.write_then(
            lambda profile: tagging.add_tag(profile, articles, name), lambda change: None, told=told
        )

    def remove_tag(self, name: str) -> None:
        view = self._reading.view
        if view is not None:
            articles = [view.article.id]
            self._session.tell(
                lambda profile: tagging.remove_tag(profile, articles, name),
                self.tr("Tag {name} taken off").format(name=name),
            )

    # Questions

    def set_question(self, question: str, status: QuestionStatus) -> None:
        self._session.write(questions.edit_question, question, status=status)

    def edit_question(self, question: str, text: str) -> None:
        self._session.write(questions.edit_question, question, text=text)

    def delete_question(self, question: str) -> None:
        self._session.tell(
            lambda profile: questions.delete_question(profile, question), self.tr("Question deleted")
        )


def _store(profile: Profile, draft: Draft) -> ChangeSet:
    if draft.note is not None:
        return annotate.edit_note(profile, draft.note, draft.body)
    return annotate.add_note(
        profile, draft.body, article=draft.article, quotation=draft.quotation, span=draft.span,
        actor=draft.actor, question=draft.question,
    )  # fmt: skip
