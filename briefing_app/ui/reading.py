"""Keeps the open article true in all panes: which quotation is chosen, how far one has read."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from briefing_app.domain.annotation import Question
from briefing_app.domain.changes import ChangeSet, Kind
from briefing_app.domain.errors import NotFoundError
from briefing_app.domain.spans import Span
from briefing_app.domain.views import ArticleView, ReviewedQuotation
from briefing_app.services import browse, mark, questions
from briefing_app.services.profile import Profile
from briefing_app.ui.markdown_view import render
from briefing_app.ui.read_view import ReadView
from briefing_app.ui.session import Session

_READ_AFTER_MS = 1200
_SCROLL_AFTER_MS = 1000
_ANSWERS = frozenset({Kind.POSITION, Kind.QUESTION})


class Reading(QObject):
    """One open article at a time."""

    opened = Signal(object)
    """The ArticleView that is shown, or None; also after each reload of it."""
    gone = Signal()
    """The article that was asked for is in the library no more; none is shown now."""
    quotation_chosen = Signal(object)
    """The id of the quotation that is chosen, or None."""

    def __init__(self, session: Session, panes: ReadView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._panes = session, panes
        self.view: ArticleView | None = None
        self.questions: tuple[Question, ...] = ()
        self.quotation: str | None = None
        self._wanted: str | None = None
        self._looking = False
        self._go_on: tuple[str | None, str | None, Span | None] = (None, None, None)
        self._read_timer = QTimer(self, singleShot=True, interval=_READ_AFTER_MS)
        self._read_timer.timeout.connect(self._mark_read)
        self._scroll_timer = QTimer(self, singleShot=True, interval=_SCROLL_AFTER_MS)
        self._scroll_timer.timeout.connect(self._keep_scroll)
        self._scrolled: tuple[str, float] | None = None
        panes.article.scrolled.connect(self._on_scrolled)
        panes.article.quotation_clicked.connect(self.choose)
        panes.actors.quotation_selected.connect(self.choose)
        session.changed.connect(self._on_changed)

    # Opening

    def open(
        self,
        article: str,
        *,
        quotation: str | None = None,
        note: str | None = None,
        place: Span | None = None,
    ) -> None:
        """Show an article, and in it a quotation, the words of a note or those of a place."""
        asked = (quotation, note, place)
        if article != self._wanted or any(asked):  # the list, which follows, asks for the article alone
            self._go_on = asked
        if self.view is not None and self.view.article.id == article and self._wanted in (None, article):
            self._arrive()
            return
        self._leave()
        self._wanted = article
        self._load(article)

    def close(self) -> None:
        """Show no article."""
        self._leave()
        self._wanted = None
        self._show(None)

    def only_look(self) -> None:
        """Mark nothing as read and remember no place, for a picture."""
        self._looking = True

    def flush(self) -> None:
        """Store what is remembered a little later otherwise."""
        self._leave()

    def _load(self, article: str) -> None:
        def failed(error: BaseException) -> bool:
            if isinstance(error, NotFoundError):
                self.close()
                self.gone.emit()
            return False

        call = partial(_article, article)
        self._session.read(call, self._show, slot="article", failed=failed)

    def ask_questions(self) -> None:
        """Read the questions that a quotation can be hung on."""
        self._session.read(questions.questions, self._show_questions, slot="hangable")

    def _show_questions(self, found: list[Question]) -> None:
        self.questions = tuple(found)
        if self.view is not None:
            self._panes.actors.show_article(self.view, self.questions)

    def _show(self, view: ArticleView | None) -> None:
        fresh = view is None or self.view is None or view.article.id != self.view.article.id
        self.view = view
        self._panes.show_article(view, self.questions)
        if fresh:
            self.quotation = None
            self.quotation_chosen.emit(None)
            self._read_timer.stop()
            if view is not None and not view.read and not self._looking:
                self._read_timer.start()
        elif self.quotation is not None and self.chosen() is None:
            self.choose(None)
        self._arrive()
        self.opened.emit(view)

    def _arrive(self) -> None:
        quotation, note, place = self._go_on
        self._go_on = (None, None, None)
        if quotation is not None:
            self.choose(quotation)
        elif note is not None:
            self.go_to_note(note)
        elif place is not None:
            self._panes.article.reveal(place)
            self._panes.article.select_words(place)

    # Quotations and notes

    def chosen(self) -> ReviewedQuotation | None:
        """The quotation that is chosen."""
        quotations = self.view.quotations if self.view is not None else ()
        return next((each for each in quotations if each.quotation.id == self.quotation), None)

    def choose(self, quotation: str | None) -> None:
        """Choose a quotation in the article and in the list of actors alike."""
        self.quotation = quotation
        self._panes.article.select_quotation(quotation)
        self._panes.actors.select_quotation(quotation)
        self.quotation_chosen.emit(quotation)

    def step_quotation(self, by: int) -> None:
        """Choose the next (or previous) quotation, from the last on to the first."""
        quotations = self.view.quotations if self.view is not None else ()
        if not quotations:
            return
        ids = [each.quotation.id for each in quotations]
        here = ids.index(self.quotation) if self.quotation in ids else (-1 if by > 0 else 0)
        self.choose(ids[(here + by) % len(ids)])

    def next_to_review(self) -> None:
        """After a decision: on to the next quotation that waits for one, if there is one."""
        quotations = self.view.quotations if self.view is not None else ()
        ids = [each.quotation.id for each in quotations]
        here = ids.index(self.quotation) if self.quotation in ids else -1
        waiting = [each for each in (*quotations[here + 1 :], *quotations[:here]) if each.to_review]
        if waiting:
            self.choose(waiting[0].quotation.id)

    def go_to_note(self, note: str) -> None:
        """Bring a note's words into view."""
        notes = self.view.notes if self.view is not None else ()
        found = next((each for each in notes if each.id == note), None)
        if found is not None and found.place is not None:
            self._panes.article.reveal(found.place)
        elif found is not None and found.quotation is not None:
            self.choose(found.quotation)

    # Remembering

    def _on_changed(self, change: ChangeSet) -> None:
        if Kind.QUESTION in change.kinds:
            self.ask_questions()
        shown = self._wanted
        asking = self.view is not None and bool(self.view.questions)
        # An article's questions say how many answers they have, those in other articles included.
        if shown is not None and (shown in change.articles or (asking and change.kinds & _ANSWERS)):
            self._load(shown)

    def _mark_read(self) -> None:
        view = self.view
        if view is not None and not view.read:
            self._session.write(mark.set_read, [view.article.id], True, journalled=False)

    def keep_unread(self) -> None:
        """The reader has decided about this article: it is not marked by itself any more."""
        self._read_timer.stop()

    def _on_scrolled(self, fraction: float) -> None:
        if self.view is not None and not self._looking and abs(self.view.scroll - fraction) > 0.005:
            self._scrolled = (self.view.article.id, fraction)
            self._scroll_timer.start()

    def _keep_scroll(self) -> None:
        if self._scrolled is not None:
            article, fraction = self._scrolled
            self._scrolled = None
            profile = self._session.profile
            # Nothing shown depends on it, so it is not announced.
            self._session.tasks.write(partial(mark.remember_scroll, profile, article, fraction))

    def _leave(self) -> None:
        self._read_timer.stop()
        self._scroll_timer.stop()
        self._keep_scroll()


def _article(article: str, profile: Profile) -> ArticleView:
    """The article, with its notes rendered in this thread already: the first rendering takes a while."""
    view = browse.article(profile, article)
    for note in view.notes:
        render(note.body)
    return view
