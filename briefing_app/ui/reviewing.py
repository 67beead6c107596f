"""Decisions on quotations: accepted, rejected, given another speaker, hung on a question."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QGuiApplication

from briefing_app.domain.changes import ChangeSet
from briefing_app.domain.letters import shortened
from briefing_app.domain.spans import exact_text
from briefing_app.services import review
from briefing_app.services.profile import Profile
from briefing_app.ui.actions import Actions
from briefing_app.ui.read_view import ReadView
from briefing_app.ui.reading import Reading
from briefing_app.ui.review_adding import AddSheet
from briefing_app.ui.review_calls import acceptance, known_names, take_off
from briefing_app.ui.session import Session
from briefing_app.ui.suggestion_card import Choice
from briefing_app.ui.words import long_day

if TYPE_CHECKING:
    from briefing_app.ui.review_desk import ReviewDesk


class Reviewing(QObject):
    """Binds the actions and the right pane to the services."""

    def __init__(
        self, session: Session, actions: Actions, reading: Reading, panes: ReadView,
        desk: Callable[[], ReviewDesk | None],
    ) -> None:  # fmt: skip
        """``desk`` gives the desk while its view is shown: it has the keys then."""
        super().__init__(panes)
        self._session, self._reading, self._panes = session, reading, panes
        actors = panes.actors
        actions.on("accept", lambda: (at.accept if (at := desk()) else actors.accept_current)())
        actions.on("reject", lambda: (at.reject if (at := desk()) else actors.reject_current)())
        actions.on("edit", lambda: (at.edit if (at := desk()) else self.edit)())
        actions.on("undecide", self.undecide)
        actions.on("add-quotation", self.add)
        actions.on("next-quotation", lambda: reading.step_quotation(1))
        actions.on("previous-quotation", lambda: reading.step_quotation(-1))
        actions.on("copy-quotation", self.copy)
        actors.accept_requested.connect(self.accept)
        actors.reject_requested.connect(self.reject)
        actors.tree.card.take_off_requested.connect(partial(take_off, session))
        self.sheet: AddSheet | None = None

    def accept(self, quotation: str, choice: Choice) -> None:
        """Accept with what was chosen, and go on to the next quotation that waits for a decision."""
        view = self._reading.view
        if view is None:
            return
        self._decide(quotation, acceptance(view.article.id, quotation, choice, self._reading.questions))

    def reject(self, quotation: str) -> None:
        """Reject, and say what: the words may be far from where the reader looks."""
        view = self._reading.view
        quotations = view.quotations if view is not None else ()
        shown = next((each for each in quotations if each.quotation.id == quotation), None)
        if view is not None and shown is not None:
            article = view.article
            words = shortened(exact_text(article.text, shown.quotation.content), 60)
            told = self.tr("Removed: {words}") if shown.added else self.tr("Rejected: {words}")
            call = partial(review.reject, article=article.id, quotation=quotation)
            self._decide(quotation, call, told.format(words=words))

    def edit(self) -> None:
        self._panes.show_right(True)
        self._panes.actors.edit_current()

    def undecide(self) -> None:
        """Take a decision back: the quotation is the engine's again."""
        view, chosen = self._reading.view, self._reading.chosen()
        if view is not None and chosen is not None and chosen.review is not None:
            self._session.write(review.clear, view.article.id, chosen.quotation.id)

    def add(self) -> None:
        """Make the selected words a quotation, and ask who said them."""
        view, span = self._reading.view, self._panes.article.selected_span()
        if view is None or span is None:
            return
        article, found = view.article, view.analysis.actors if view.analysis else ()
        names = [actor.name for actor in (*view.speakers, *found)]
        pane = self._panes.article
        below = pane.viewport().mapTo(pane.window(), pane.cursorRect().bottomLeft())

        def add(speaker: str | None) -> None:
            pane.setFocus()
            self._session.write_then(
                lambda profile: review.add(profile, article.id, [span], speaker=speaker),
                lambda change: self._reading.choose(change.created[-1]) if change.created else None,
            )

        if self.sheet is None:
            self.sheet = AddSheet(pane.window())
            self.sheet.names.wanted.connect(self._find_names)
        self.sheet.ask(article.text[span.start : span.end], names, below + QPoint(0, 8), add)

    def _find_names(self, words: str) -> None:
        if self.sheet is not None:
            call = partial(known_names, words=words)
            self._session.read(call, self.sheet.names.offer, slot="add-names")

    def copy(self) -> None:
        """The words with their speaker, outlet and date, on the clipboard."""
        view, chosen = self._reading.view, self._reading.chosen()
        if view is None or chosen is None:
            return
        words = " ".join(exact_text(view.article.text, chosen.quotation.content).split())
        day = view.article.published
        who = (
            chosen.speaker.name if chosen.speaker else None,
            chosen.speaker.role if chosen.speaker else None,
        )
        where = (view.article.outlet, long_day(day) if day else None)
        source = ", ".join(part for part in (*who, *where) if part)
        quoted = words if words.startswith(("“", '"', "«", "„")) else f"“{words}”"
        QGuiApplication.clipboard().setText(f"{quoted} — {source}" if source else quoted)
        self._session.messages.tell(self.tr("Quotation copied"))

    def _decide(self, quotation: str, call: Callable[[Profile], ChangeSet], told: str | None = None) -> None:
        before = self._reading.chosen()
        again = before is not None and before.review is not None

        def then(change: ChangeSet) -> None:
            if again and change:
                return  # who thinks again about one quotation stays with it
            if self._reading.quotation in (None, quotation):
                self._reading.next_to_review()

        self._session.write_then(call, then, told=told)
