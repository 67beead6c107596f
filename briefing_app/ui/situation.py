"""What the window can do now: which commands are enabled, which hints are shown, what the state line says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from briefing_app.domain.views import ArticleFilter, ShelfCounts
from briefing_app.ui.commands import Need
from briefing_app.ui.words import label, lowered, translate

if TYPE_CHECKING:
    from briefing_app.ui.window import MainWindow


class Situation(QObject):
    """Looks again whenever something that matters has changed."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._undo, self._redo = "", ""
        self._counted = False
        window.reading.opened.connect(lambda view: self.look())
        window.reading.quotation_chosen.connect(lambda quotation: self.look())
        window.read.article.selected_words_changed.connect(lambda span: self.look())
        window.listing.counted.connect(self._on_counted)
        window.listing.filtered.connect(self._on_filtered)
        window.hits.changed.connect(self.look)
        window.saving.changed.connect(self.look)
        window.importing.changed.connect(self._on_work)
        window.surveying.changed.connect(self.look)
        window.errand.changed.connect(self._on_work)
        window.repairing.changed.connect(self.look)
        window.session.undoable.connect(self._on_undoable)
        window.session.profile_changed.connect(self._forget)
        window.read.drawer_changed.connect(self._show_panes)

    def look(self) -> None:
        """Enable what can be done now, and show the hints for it."""
        window = self._window
        window.actions_.met(self._needs())
        view = window.stack.current
        self._say_state()
        window.status.hints.show_hints(view.hints(window) if view is not None else ())
        self._show_panes()

    def _needs(self) -> set[Need]:
        window, have = self._window, set[Need]()
        view, chosen = window.reading.view, window.reading.chosen()
        reading = window.stack.currentWidget() is window.read
        if window.listing.counts.all or window.listing.counts.trash:
            have.add(Need.ARTICLES)
        if view is not None and reading:
            have.add(Need.ARTICLE)
            if view.trashed:
                have.add(Need.TRASHED)
            if window.read.article.selected_span() is not None:
                have.add(Need.WORDS)
            if chosen is not None or window.read.actors.review_target is not None:
                have.add(Need.QUOTATION)
            if chosen is not None and chosen.review is not None:
                have.add(Need.DECIDED)
        shown = window.stack.name
        if shown == "review" and window.desk.case is not None:
            have |= {Need.REVIEW, Need.QUOTATION}
        if shown == "actors" and window.dossiers.actor is not None:
            have.add(Need.DOSSIER)
        if shown == "network" and window.networking.shows_any:
            have.add(Need.NETWORK)
            if window.networking.at is not None:
                have.add(Need.TIE)
        if shown == "timeline" and window.timelines.shows_any:
            have.add(Need.TIMELINE)
        if shown == "matrix":
            have.add(Need.MATRIX)
            if window.matrixing.cell() is not None:
                have.add(Need.CELL)
        if window.pinning.names():
            have.add(Need.ACTOR)
        if window.listing.filter.query:
            have.add(Need.QUERY)
        if window.saving.chosen is not None:
            have.add(Need.SAVED)
        if window.hits.count:
            have.add(Need.HITS)
        if self._undo:
            have.add(Need.UNDO)
        if self._redo:
            have.add(Need.REDO)
        if reading and window.repairing.orphan is not None:
            have.add(Need.ORPHAN)
        if window.surveying.active:
            have.add(Need.SURVEY)
        if window.errand.can_stop:
            have.add(Need.WRITING)
        have.add(Need.WORK if window.importing.running else Need.QUIET)
        return have | window.boarding.needs() if shown == "questions" else have

    def _on_counted(self, counts: ShelfCounts) -> None:
        window = self._window
        self._counted = True
        window.toolbar.views["questions"].show_count(counts.open_questions)
        window.toolbar.views["review"].show_count(counts.to_review)
        window.read.show_empty(not counts.all and not counts.trash)
        self._say_state()
        self.look()

    def on_review(self) -> None:
        """The count of the Review view is exact, where it was read to its end."""
        self._window.toolbar.views["review"].show_count(self._window.desk.left)
        self._say_state()
        self.look()

    def _on_filtered(self, which: ArticleFilter) -> None:
        self._window.actions_.check(f"order-{which.order.value}", True)
        self._window.actions_.met(self._needs())

    def _on_undoable(self, undo: str, redo: str) -> None:
        self._undo, self._redo = undo, redo
        actions = self._window.actions_
        actions.label("undo", _step(self.tr("Undo"), self.tr("Undo {change}"), undo))
        actions.label("redo", _step(self.tr("Redo"), self.tr("Redo {change}"), redo))
        self.look()

    def _forget(self) -> None:
        self._undo = self._redo = ""

    def _show_panes(self) -> None:
        window = self._window
        window.actions_.check("pane-list", not window.left.isHidden())
        desk = window.desk_shown()
        beside = desk.view.reasons_shown() if desk and desk.view else window.read.right_shown()
        window.actions_.check("pane-actors", beside)

    def _on_work(self) -> None:
        window = self._window
        paused = window.importing.state.paused
        window.actions_.check("pause-work", paused)
        window.actions_.met(self._needs())
        self._say_state()

    def _say_state(self) -> None:
        importing, status = self._window.importing, self._window.status
        words, share = importing.words()
        if words:
            status.say(words, share, paused=importing.state.paused)
        elif self._window.errand.running:
            status.say(self._window.errand.words(), self._window.errand.share or 0.0)
        elif self._window.stack.name == "review":
            status.say(self._window.desk.state_words())
        elif self._window.stack.name == "questions":
            status.say(self._window.boarding.state_words())
        elif self._window.stack.name == "matrix":
            status.say(self._window.matrixing.state_words())
        elif self._counted:
            status.say(state_words(self._window.listing.counts))


def state_words(counts: ShelfCounts) -> str:
    """``"1,284 articles · everything analysed"``."""
    if not counts.all and not counts.trash:
        return translate("Situation", "New library · nothing leaves this computer")
    articles = translate("Situation", "%Ln article(s)", "", counts.all)
    if counts.waiting:
        return f"{articles} · " + translate("Situation", "%Ln waiting for analysis", "", counts.waiting)
    return f"{articles} · " + translate("Situation", "everything analysed")


def _step(bare: str, named: str, change: str) -> str:
    """What Undo or Redo is called while it would do this; bare while there is nothing to do."""
    return named.format(change=lowered(label(change))) if change else bare
