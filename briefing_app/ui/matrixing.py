"""Works the Matrix view: loads it, leads to sentences, and fills its cells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer

from briefing_app.domain.annotation import Stance
from briefing_app.domain.changes import ChangeSet, Kind
from briefing_app.domain.errors import NotFoundError
from briefing_app.domain.positions import (
    Grouping,
    Matrix,
    Said,
    Scope,
    Silence,
    Sorting,
    Standing,
    Statement,
    is_registered,
)
from briefing_app.services import evidence, matrix, questions
from briefing_app.services.profile import Profile
from briefing_app.ui import matrix_out
from briefing_app.ui.matrix_fill import FillSheet, Offer
from briefing_app.ui.matrix_menus import MatrixMenus
from briefing_app.ui.matrix_view import MatrixView
from briefing_app.ui.others_popover import Other, OthersPopover
from briefing_app.ui.scope_menus import Offered, offered
from briefing_app.ui.words import long_day, word

if TYPE_CHECKING:
    from briefing_app.ui.window import MainWindow

_TOUCHING = frozenset(
    {Kind.POSITION, Kind.QUESTION, Kind.REVIEW, Kind.ACTOR, Kind.STATE, Kind.ANALYSIS, Kind.TAG, Kind.MOMENT}
)
_SOON_MS = 60
_SWAPPED = "matrix-swapped"


@dataclass(frozen=True, slots=True)
class _Found:
    """The matrix that is shown, the one of everything, and what others can be chosen."""

    shown: Matrix
    everything: Matrix
    offered: Offered


class Matrixing(QObject):
    """Loads when something has changed and the view is shown."""

    view: MatrixView

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self.view: MatrixView = MatrixView(window.actions_)
        self.menus = MatrixMenus(
            self.view.bar, window.prompt, window.messages, window.actions_["moment-save"], self
        )
        self.menus.changed.connect(self._show)
        self.view.table.moved.connect(self._moved)
        self._everything: Matrix | None = None
        self._stale = True
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self.load)
        for name, act in (
            ("matrix-open", self.open),
            ("matrix-sentences", self.tell_sentences),
            ("matrix-fill", self.fill),
            ("matrix-swap", self.swap),
            ("matrix-all", self.show_all),
            ("matrix-copy", self.copy),
            ("matrix-export", self.ask_file),
        ):
            window.actions_.on(name, act)
        self._session.changed.connect(self._on_changed)
        self._session.profile_changed.connect(self._reset)
        window.stack.shown.connect(self._on_shown)
        self.view.swap(window.state.get(_SWAPPED, False))

    @cached_property
    def sheet(self) -> FillSheet:
        """Offers quotations for a cell."""
        sheet = FillSheet(self._window)
        sheet.opened.connect(self._go)
        sheet.hung.connect(self._hang)
        return sheet

    @cached_property
    def news(self) -> OthersPopover:
        """Lists what was said."""
        news = OthersPopover(self._window)
        news.setObjectName("matrix-news")
        news.opened.connect(self._go)
        return news

    # Loading

    def load(self) -> None:
        """Read the matrix anew, and with it what may fill its empty cells."""
        self._stale = True
        self._show()

    def _show(self) -> None:
        """Read what is to be shown; what there is to choose from only where it may have changed."""
        menus = self.menus
        self._soon.stop()
        if self._stale:
            self._everything, self._stale = None, False
        wanted = partial(
            _load, scope=menus.scope, grouping=menus.grouping, sorting=menus.sorting,
            everything=self._everything,
        )  # fmt: skip
        self._session.read(wanted, self._loaded, slot="matrix")

    def _loaded(self, found: _Found) -> None:
        self._everything = found.everything
        self.menus.offer(found.offered)
        self.menus.say(found.shown)
        # Who said most first, of everything: a mark stays however it is narrowed, sorted and grouped.
        self.view.rows.inks.see(actor.name for actor in found.everything.actors)
        self.view.show_matrix(found.shown, narrowed=self.menus.narrowed)
        self._session.query(
            partial(evidence.to_review, table=found.shown, scope=self.menus.scope),
            self._waiting,
            slot="matrix-waiting",
            later=True,
        )
        self._window.situation.look()

    def _waiting(self, waiting: Mapping[tuple[str, str], int]) -> None:
        self.view.rows.show_waiting(waiting)
        self._window.situation.look()

    def _on_changed(self, change: ChangeSet) -> None:
        if not change.kinds.isdisjoint(_TOUCHING):
            self._stale = True
            self._on_shown(self._window.stack.name)

    def _on_shown(self, view: str) -> None:
        if view == "matrix" and self._stale:
            self._soon.start()

    def _reset(self) -> None:
        self._stale = True
        self.view.rows.inks.forget()
        self.view.swap(self._window.state.get(_SWAPPED, False))
        self.menus.narrow()

    def narrow(self, scope: Scope) -> None:
        """Show another part of the positions."""
        self.menus.narrow(scope)

    def show_all(self) -> None:
        """Leave nothing out."""
        self.menus.narrow()
        self.view.table.setFocus()

    def swap(self) -> None:
        """Let rows and columns change places, for this user from now on."""
        self.view.swap(not self.view.rows.swapped)
        self._window.state.put(_SWAPPED, self.view.rows.swapped)

    def state_words(self) -> str:
        """``"24 actors · 3 questions · 16 quotations to review"``."""
        rows = self.view.rows
        parts = [
            self.tr("%Ln actor(s)", "", len(rows.matrix.actors)),
            self.tr("%Ln question(s)", "", len(rows.matrix.questions)),
        ]
        if rows.to_review:
            parts.append(self.tr("%Ln quotation(s) to review", "", rows.to_review))
        return " · ".join(parts)

    # The current cell

    def cell(self) -> Standing | Silence | None:
        """What the current cell shows."""
        current = self.view.table.currentIndex()
        return self.view.rows.cell(current) if current.isValid() else None

    def question(self) -> str:
        """The id of the current cell's question, "" where there is none."""
        return self.view.chosen()[1]

    def actor_name(self) -> str | None:
        """Whose cell is the current one."""
        current = self.view.table.currentIndex()
        return self.view.rows.actor(current).name if current.isValid() else None

    def _moved(self) -> None:
        current, rows = self.view.table.currentIndex(), self.view.rows
        if not current.isValid():
            self.view.peek.clear()
            return
        shown = rows.cell(current)
        self.view.peek.show_cell(rows.inks, rows.actor(current), rows.question(current), shown)
        if isinstance(shown, Standing):
            newest = shown.newest
            self._session.read(
                lambda profile: matrix.passage(profile, newest.article, newest.quotation),
                self.view.peek.show_passage, slot="matrix-passage",
                failed=lambda error: isinstance(error, NotFoundError),
            )  # fmt: skip
        self._window.situation.look()

    def open(self) -> None:
        """Go to the current cell's newest sentence; to suggestions where there is none."""
        shown = self.cell()
        if isinstance(shown, Standing):
            self._window.open_quotation(shown.newest.article, shown.newest.quotation)
        elif shown is not None:
            self.fill()

    def tell_sentences(self) -> None:
        """List all that the cell's actor said on its question, the newest first."""
        current, shown = self.view.table.currentIndex(), self.cell()
        if isinstance(shown, Standing):
            title = self._title(self.view.rows.actor(current).name, self.view.rows.question(current).text)
            self.news.show_others(title, [_said(one) for one in shown.statements], self._below_cell())
        elif shown is not None:
            self.fill()

    def fill(self) -> None:
        """Offer quotations of the cell's actor that may speak to its question."""
        current, rows = self.view.table.currentIndex(), self.view.rows
        if not current.isValid():
            return
        actor, question = rows.actor(current), rows.question(current)
        if not is_registered(actor.id):
            self._session.messages.tell(
                self.tr("The registry does not know this actor, so nothing can be offered.")
            )
            return

        def offer(said: list[Said]) -> None:
            if not said:
                self._session.messages.tell(
                    self.tr("No other quotation of {name} seems to speak to this question.").format(
                        name=actor.name
                    )
                )
                return
            self.sheet.show_said(self._title(actor.name, question.text), said, self._below_cell())

        self._session.read(
            lambda profile: evidence.suggestions(profile, actor.id, question.id, self.menus.scope),
            offer,
            slot="matrix-fill",
        )

    def _title(self, name: str, question: str) -> str:
        return self.tr("{name} on “{question}”").format(name=name, question=question)

    def _below_cell(self) -> QPoint:
        """Where a sheet for the current cell stands in the window."""
        table = self.view.table
        corner = table.visualRect(table.currentIndex()).bottomLeft()
        return table.viewport().mapTo(self._window, corner + QPoint(0, 4))

    def _hang(self, chosen: Offer, stance: Stance) -> None:
        question = self.question()
        if chosen.quotation is not None and question:
            what = question, chosen.article, chosen.quotation, stance
            self._session.write(questions.hang, *what, copies=chosen.copies)

    def _go(self, chosen: Other) -> None:
        if chosen.quotation:
            self._window.open_quotation(chosen.article, chosen.quotation)

    # Writing out

    def copy(self) -> None:
        """Put the matrix on the clipboard as a Markdown table."""
        matrix_out.copy(self._session, self.view.rows)

    def ask_file(self) -> None:
        """Ask where to write the matrix; the ending says as what."""
        matrix_out.ask_file(self._window, self.write)

    def write(self, to: Path) -> None:
        """Write the matrix as what the file's ending says."""
        caption = " · ".join((self.tr("Positions"), self.menus.told(), long_day(self.view.rows.today)))
        matrix_out.write(self._session, self.view.rows, caption, to)


def _load(
    profile: Profile, scope: Scope, grouping: Grouping, sorting: Sorting, everything: Matrix | None
) -> _Found:
    """``everything`` is what is known of it, None where it may have changed."""
    plain = (scope, grouping, sorting) == (Scope(), Grouping.NONE, Sorting.ARRANGED)
    whole = everything or matrix.matrix(profile)
    shown = whole if plain else matrix.matrix(profile, scope, grouping=grouping, sorting=sorting)
    said = Counter(one.outlet for each in whole.standings.values() for one in each.statements if one.outlet)
    others = offered(
        profile,
        {question.id: question.text for question in whole.questions},
        [outlet for outlet, _ in said.most_common()],
        {actor.id: actor.name for actor in whole.actors},
    )
    return _Found(shown, whole, others)


def _said(one: Statement) -> Other:
    place = " · ".join(part for part in (one.outlet or one.title, long_day(one.day)) if part)
    remark = word(one.stance) + (f": {one.condition}" if one.condition else "")
    return Other(one.article, place, one.words, remark, one.quotation, serif=True)
