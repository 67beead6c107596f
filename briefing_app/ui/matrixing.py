"""Works the Matrix view: loads it, narrows it, leads to sentences, fills cells, writes it out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPoint, QTimer
from PySide6.QtGui import QActionGroup, QGuiApplication
from PySide6.QtWidgets import QMenu

from briefing_app.domain.annotation import Stance
from briefing_app.domain.changes import ChangeSet, Kind
from briefing_app.domain.errors import NotFoundError
from briefing_app.domain.positions import (
    Changed,
    Grouping,
    Matrix,
    Passage,
    Said,
    SavedMoment,
    Scope,
    Silence,
    Sorting,
    Standing,
    is_registered,
)
from briefing_app.services import dossiers, evidence, groups, matrix, questions
from briefing_app.services.profile import Profile
from briefing_app.ui.files import ask_new_file
from briefing_app.ui.matrix_fill import FillSheet
from briefing_app.ui.matrix_view import MatrixView
from briefing_app.ui.others_popover import Other, OthersPopover
from briefing_app.ui.ticks import ticks
from briefing_app.ui.words import named, short_day, word

if TYPE_CHECKING:
    from briefing_app.ui.window import MainWindow

_TOUCHING = frozenset(
    {Kind.POSITION, Kind.QUESTION, Kind.REVIEW, Kind.ACTOR, Kind.STATE, Kind.ANALYSIS, Kind.TAG, Kind.MOMENT}
)
_SOON_MS = 60
_MONTH = timedelta(days=30)


class Matrixing(QObject):
    """``view`` is made when the matrix is first shown; until then nothing is loaded."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self.scope, self.grouping, self.sorting = Scope(), Grouping.NONE, Sorting.ARRANGED
        self._everything, self._moments = Matrix((), (), {}, frozenset()), list[SavedMoment]()
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self.load)
        for name, act in (
            ("matrix-open", self.open),
            ("matrix-fill", self.fill),
            ("matrix-changed", self.tell_changes),
            ("matrix-copy", self.copy),
            ("matrix-export", self.ask_file),
            ("moment-save", self.save_moment),
        ):
            window.actions_.on(name, act)
        self._session.changed.connect(self._on_changed)
        self._session.profile_changed.connect(self._reset)

    @cached_property
    def view(self) -> MatrixView:
        """The view, made and loaded when it is first asked for."""
        view = MatrixView()
        view.table.moved.connect(self._moved)
        view.table.open_wanted.connect(self.open)
        view.table.fill_wanted.connect(self.fill)
        view.table.changes_wanted.connect(self.tell_changes)
        view.peek.open_button.clicked.connect(self.open)
        view.peek.fill_button.clicked.connect(self.fill)
        for button, fill in (
            (view.bar.actors, self._fill_actors),
            (view.bar.questions, self._fill_questions),
            (view.bar.period, self._fill_period),
        ):
            button.menu_.aboutToShow.connect(partial(self._refill, button.menu_, fill))
        QTimer.singleShot(0, self.load)  # it is not there for load before this has returned
        return view

    @cached_property
    def sheet(self) -> FillSheet:
        """Offers quotations for a cell."""
        sheet = FillSheet(self._window)
        sheet.opened.connect(self._go)
        sheet.hung.connect(self._hang)
        return sheet

    @cached_property
    def news(self) -> OthersPopover:
        """Lists what changed."""
        news = OthersPopover(self._window)
        news.setObjectName("matrix-news")
        news.opened.connect(self._go)
        return news

    def actor_name(self) -> str | None:
        """Who stands in the current row."""
        current = self.view.table.currentIndex() if self.shown else QModelIndex()
        return self.view.rows.actor(current.row()).name if current.isValid() else None

    @property
    def shown(self) -> bool:
        """Whether there is anything to keep up to date."""
        return "view" in self.__dict__

    # Loading

    def load(self) -> None:
        """Read the matrix anew, and with it what may fill its empty cells."""
        wanted = partial(_load, scope=self.scope, grouping=self.grouping, sorting=self.sorting)
        self._session.read(wanted, self._loaded, slot="matrix")

    def _loaded(self, found: tuple[Matrix, Matrix, list[SavedMoment]]) -> None:
        shown, self._everything, self._moments = found
        self.view.show_matrix(shown)
        bar = self.view.bar
        bar.actors.say(self.tr("%Ln actor(s)", "", len(shown.actors)))
        bar.questions.say(self.tr("%Ln question(s)", "", len(shown.questions)))
        bar.period.say(self._period())
        self._session.query(
            partial(evidence.to_review, table=shown, scope=self.scope),
            self._waiting,
            slot="matrix-waiting",
            later=True,
        )
        self._window.situation.look()

    def _waiting(self, waiting: Mapping[tuple[str, str], int]) -> None:
        self.view.rows.show_waiting(waiting)

    def _on_changed(self, change: ChangeSet) -> None:
        if self.shown and not change.kinds.isdisjoint(_TOUCHING):
            self._soon.start()

    def _reset(self) -> None:
        self.scope = Scope()
        if self.shown:
            self._soon.start()

    # The current cell

    def cell(self) -> Standing | Silence | None:
        """What the current cell shows."""
        current = self.view.table.currentIndex() if self.shown else QModelIndex()
        return self.view.rows.cell(current) if current.isValid() else None

    def question(self) -> str:
        """The id of the current cell's question, "" where there is none."""
        current = self.view.table.currentIndex() if self.shown else QModelIndex()
        return self.view.rows.question(current.column()).id if current.isValid() else ""

    def _moved(self) -> None:
        current, rows = self.view.table.currentIndex(), self.view.rows
        if not current.isValid():
            self.view.peek.clear()
            return
        shown = rows.cell(current)
        self.view.peek.show_cell(rows.inks, rows.actor(current.row()), rows.question(current.column()), shown)
        if isinstance(shown, Standing):
            newest = shown.newest
            self._session.read(
                lambda profile: matrix.passage(profile, newest.article, newest.quotation),
                self._show_passage, slot="matrix-passage",
                failed=lambda error: isinstance(error, NotFoundError),
            )  # fmt: skip
        self._window.situation.look()

    def _show_passage(self, passage: Passage) -> None:
        self.view.peek.show_passage(passage)

    def open(self) -> None:
        """Go to the current cell's newest sentence; to suggestions where there is none."""
        shown = self.cell()
        if isinstance(shown, Standing):
            self._window.open_quotation(shown.newest.article, shown.newest.quotation)
        elif shown is not None:
            self.fill()

    def fill(self) -> None:
        """Offer quotations of the cell's actor that may speak to its question."""
        current, rows = self.view.table.currentIndex(), self.view.rows
        if not current.isValid():
            return
        actor, question = rows.actor(current.row()), rows.question(current.column())
        if not is_registered(actor.id):
            self._session.messages.tell(
                self.tr("The registry does not know this actor, so nothing can be offered.")
            )
            return

        def offer(said: list[Said]) -> None:
            if not said:
                self._session.messages.tell(
                    self.tr("No other quotation of {name} has words of this question.").format(
                        name=actor.name
                    )
                )
                return
            corner = self.view.table.visualRect(current).bottomLeft()
            at = self.view.table.viewport().mapTo(self._window, corner + QPoint(0, 4))
            self.sheet.show_said(
                self.tr("{name} on “{question}”").format(name=actor.name, question=question.text), said, at
            )

        self._session.read(
            lambda profile: evidence.suggestions(profile, actor.id, question.id, self.scope),
            offer,
            slot="matrix-fill",
        )

    def _hang(self, chosen: Other, stance: Stance) -> None:
        question = self.view.rows.question(self.view.table.currentIndex().column())
        if chosen.quotation is not None:
            self._session.write(questions.hang, question.id, chosen.article, chosen.quotation, stance)

    def _go(self, chosen: Other) -> None:
        if chosen.quotation:
            self._window.open_quotation(chosen.article, chosen.quotation)

    # What changed

    def save_moment(self) -> None:
        """Keep this moment, to see later what has changed since."""

        def keep(name: str) -> None:
            self._session.tell(
                lambda profile: groups.save_moment(profile, name),
                self.tr("Moment saved: {name}").format(name=name),
            )

        self._window.prompt.ask(
            self.tr("Save this moment as"), self.tr("Save"), keep, words=self.tr("Briefing")
        )

    def tell_changes(self) -> None:
        """List what changed since the moment that was saved last."""
        if not self._moments:
            self._session.messages.tell(
                self.tr("No moment is saved yet."), offer=self.tr("Save this moment…"), act=self.save_moment
            )
            return
        last = self._moments[0]

        def show(news: list[Changed]) -> None:
            if not news:
                self._session.messages.tell(
                    self.tr("Nothing has changed since {name}.").format(name=last.name)
                )
                return
            at = self.view.mapTo(self._window, QPoint(self.view.width() - 470, 56))
            self.news.show_others(
                self.tr("Changed since {name}").format(name=last.name), [_news(one) for one in news], at
            )

        self._session.read(
            lambda profile: dossiers.changed(profile, last.at, self.scope), show, slot="matrix-news"
        )

    # Narrowing

    def narrow(self, scope: Scope) -> None:
        """Show another part of the positions."""
        self.scope = scope
        self.load()

    def _refill(self, menu: QMenu, fill: Callable[[QMenu], None]) -> None:
        menu.clear()
        fill(menu)

    def _fill_actors(self, menu: QMenu) -> None:
        menu.addSection(self.tr("Group by"))
        self._choices(menu, Grouping, self.grouping, self._group)
        menu.addSection(self.tr("Actors"))
        chosen = self.scope.actors
        everyone = {actor.id: actor.name for actor in self._everything.actors}
        ticks(menu, everyone, chosen, lambda ids: self.narrow(replace(self.scope, actors=ids)))

    def _fill_questions(self, menu: QMenu) -> None:
        menu.addSection(self.tr("Sort by"))
        self._choices(menu, Sorting, self.sorting, self._sort)
        menu.addSection(self.tr("Questions"))
        asked = {question.id: question.text for question in self._everything.questions}
        ticks(menu, asked, self.scope.questions, lambda ids: self.narrow(replace(self.scope, questions=ids)))

    def _fill_period(self, menu: QMenu) -> None:
        since: dict[str, date | None] = {self.tr("All time"): None}
        since |= {
            self.tr("Since {name}").format(name=moment.name): moment.at.astimezone().date()
            for moment in self._moments[:8]
        }
        since[self.tr("The last 30 days")] = _today() - _MONTH
        menu.addSection(self.tr("Said"))
        group = QActionGroup(menu)
        for words, day in since.items():
            action = menu.addAction(words, partial(self._since, day))
            action.setCheckable(True)
            action.setChecked(day == self.scope.since)
            group.addAction(action)
        outlets = sorted(
            {
                one.outlet
                for said in self._everything.standings.values()
                for one in said.statements
                if one.outlet
            }
        )
        menu.addSection(self.tr("Outlet"))
        for outlet in (None, *outlets[:20]):
            action = menu.addAction(outlet or self.tr("Every outlet"), partial(self._outlet, outlet))
            action.setCheckable(True)
            action.setChecked(outlet == self.scope.outlet)
        menu.addSeparator()
        menu.addAction(self._window.actions_["moment-save"])

    def _choices(
        self, menu: QMenu, kinds: type[Grouping] | type[Sorting], now: Grouping | Sorting,
        take: Callable[..., None],
    ) -> None:  # fmt: skip
        group = QActionGroup(menu)
        for kind in kinds:
            action = menu.addAction(named(kind), partial(take, kind))
            action.setCheckable(True)
            action.setChecked(kind is now)
            group.addAction(action)

    def _group(self, grouping: Grouping) -> None:
        self.grouping = grouping
        self.load()

    def _sort(self, sorting: Sorting) -> None:
        self.sorting = sorting
        self.load()

    def _since(self, day: date | None) -> None:
        self.narrow(replace(self.scope, since=day))

    def _outlet(self, outlet: str | None) -> None:
        self.narrow(replace(self.scope, outlet=outlet))

    def _period(self) -> str:
        since = self.scope.since
        words = (
            self.tr("Since {day}").format(day=short_day(since, _today())) if since else self.tr("All time")
        )
        return f"{words} · {self.scope.outlet}" if self.scope.outlet else words

    # Writing out

    def copy(self) -> None:
        """Put the matrix on the clipboard as a Markdown table."""
        from briefing_app.exporters import grid

        QGuiApplication.clipboard().setText(grid.markdown(self.view.rows.matrix))
        self._session.messages.tell(self.tr("The matrix was copied as a Markdown table."))

    def ask_file(self) -> None:
        """Ask where to write the matrix; the ending says as what."""
        ask_new_file(
            self._window, self.tr("Write out the matrix"), "matrix.md", self.write,
            filters=("Markdown (*.md)", "CSV (*.csv)", "Excel (*.xlsx)", "PNG (*.png)", "SVG (*.svg)"),
        )  # fmt: skip

    def write(self, to: Path) -> None:
        """Write the matrix as what the file's ending says."""
        from briefing_app.exporters import grid
        from briefing_app.ui import pictures

        if to.suffix.lower() in pictures.SUFFIXES:
            pictures.write_table(self.view.table, to)
        else:
            grid.write(self.view.rows.matrix, to)
        self._session.messages.tell(self.tr("The matrix was written to {file}.").format(file=to.name))


def _load(
    profile: Profile, scope: Scope, grouping: Grouping, sorting: Sorting
) -> tuple[Matrix, Matrix, list[SavedMoment]]:
    """The matrix shown, the one of everything to choose from, and the saved moments."""
    everything = matrix.matrix(profile)
    plain = (scope, grouping, sorting) == (Scope(), Grouping.NONE, Sorting.ARRANGED)
    shown = everything if plain else matrix.matrix(profile, scope, grouping=grouping, sorting=sorting)
    return shown, everything, groups.moments(profile)


def _today() -> date:
    return datetime.now().astimezone().date()


def _news(one: Changed) -> Other:
    moved = " → ".join(word(each) for each in (one.before, one.after) if each)
    if one.statement is None:
        return Other("", word(one.change), one.question.text, moved)
    said = one.statement
    place = f"{word(one.change)} · {said.name}"
    return Other(said.article, place, said.words, moved, said.quotation, serif=True)
