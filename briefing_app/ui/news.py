"""Tells what changed since the last briefing: a moment that the user saved."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from briefing_app.domain.positions import Changed, SavedMoment, Scope
from briefing_app.services import dossiers, groups
from briefing_app.services.profile import Profile
from briefing_app.ui.others_popover import Other, OthersPopover
from briefing_app.ui.words import capital, word

if TYPE_CHECKING:
    from briefing_app.ui.window import MainWindow

_Found = tuple[SavedMoment | None, list[Changed]]


class News(QObject):
    """Asked for in any view; in the matrix it tells of what the matrix shows."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        window.actions_.on("matrix-changed", self.tell)
        window.actions_.on("moment-save", self.save)

    @cached_property
    def sheet(self) -> OthersPopover:
        """Lists what changed; each leads to its sentence, or to its question on the board."""
        sheet = OthersPopover(self._window)
        sheet.setObjectName("news")
        sheet.opened.connect(self._go)
        return sheet

    def save(self) -> None:
        """Keep this moment, to see later what has changed since."""

        def keep(name: str) -> None:
            self._session.tell(
                lambda profile: groups.save_moment(profile, name),
                self.tr("Moment saved: {name}").format(name=name),
            )

        self._window.prompt.ask(
            self.tr("Save this moment as"), self.tr("Save"), keep, words=self.tr("Briefing")
        )

    def tell(self) -> None:
        """List what changed since the moment that was saved last, the newest first."""
        in_matrix = self._window.stack.name == "matrix"
        scope = self._window.matrixing.menus.scope if in_matrix else Scope()
        self._session.read(lambda profile: _find(profile, scope), self._show, slot="news")

    def _show(self, found: _Found) -> None:
        since, news = found
        if since is None:
            words = self.tr("No moment is saved yet. Save one when a briefing goes out.")
            self._session.messages.tell(words, offer=self.tr("Save this moment…"), act=self.save)
        elif not news:
            words = self.tr("Nothing has changed since {name}.").format(name=since.name)
            self._session.messages.tell(words)
        else:
            at = self._window.stack.mapTo(self._window, QPoint(self._window.width() - 470, 56))
            title = self.tr("Changed since {name}").format(name=since.name)
            self.sheet.show_others(title, [_row(one) for one in news], at)

    def _go(self, chosen: Other) -> None:
        if chosen.quotation:
            self._window.open_quotation(chosen.article, chosen.quotation)
        else:
            self._window.boarding.show(chosen.article)


def _find(profile: Profile, scope: Scope) -> _Found:
    last = next(iter(groups.moments(profile)), None)
    return last, dossiers.changed(profile, last.at, scope) if last is not None else []


def _row(one: Changed) -> Other:
    """A row; one without a statement leads to its question."""
    moved = " → ".join(word(each) for each in (one.before, one.after) if each)
    what, said = capital(word(one.change)), one.statement
    if said is None:
        return Other(one.question.id, what, one.question.text, moved)
    place = f"{what} · {said.name} · {one.question.text}"
    return Other(said.article, place, said.words, moved, said.quotation, serif=True)
