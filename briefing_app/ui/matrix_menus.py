"""What part of the positions the matrix shows, in which order, and the menus that say so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from briefing_app.domain.days import parse_day
from briefing_app.domain.positions import Grouping, Matrix, SavedMoment, Scope, Sorting
from briefing_app.ui.matrix_bar import MatrixBar
from briefing_app.ui.messages import Messages
from briefing_app.ui.prompt import Prompt
from briefing_app.ui.ticks import heading, ticks
from briefing_app.ui.words import named, short_day

T = TypeVar("T")
_MONTH = timedelta(days=30)
_MOST = 20
"""Outlets or tags in a menu."""


class MatrixMenus(QObject):
    """Fills the bar's menus when they open, from what there is to choose from."""

    changed = Signal()
    """Something else is to be shown."""

    def __init__(
        self, bar: MatrixBar, prompt: Prompt, messages: Messages, save_moment: QAction, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._bar, self._prompt, self._messages, self._save_moment = bar, prompt, messages, save_moment
        self.scope, self.grouping, self.sorting = Scope(), Grouping.NONE, Sorting.ARRANGED
        self._everything = Matrix((), (), {}, frozenset())
        self._moments: Sequence[SavedMoment] = ()
        self._tags: Sequence[str] = ()
        for button, fill in (
            (bar.actors, self._fill_actors),
            (bar.questions, self._fill_questions),
            (bar.period, self._fill_period),
            (bar.articles, self._fill_articles),
        ):
            button.menu_.aboutToShow.connect(partial(_refill, button.menu_, fill))

    @property
    def narrowed(self) -> bool:
        """Whether something is left out."""
        return self.scope != Scope()

    def offer(self, everything: Matrix, moments: Sequence[SavedMoment], tags: Sequence[str]) -> None:
        """What can be chosen from."""
        self._everything, self._moments, self._tags = everything, moments, tags

    def say(self, shown: Matrix) -> None:
        """Tell on the buttons what is shown."""
        scope, bar = self.scope, self._bar
        bar.actors.say(self.tr("%Ln actor(s)", "", len(shown.actors)), on=bool(scope.actors))
        bar.questions.say(self.tr("%Ln question(s)", "", len(shown.questions)), on=bool(scope.questions))
        bar.period.say(self.period(), on=bool(scope.since or scope.until))
        bar.articles.say(self.articles() or self.tr("All articles"), on=bool(self.articles()))
        bar.everything.setVisible(self.narrowed)

    def period(self) -> str:
        """``"Since 3 Apr"``."""
        today = date.today()  # noqa: DTZ011 - the reader's own day
        since, until = (short_day(day, today) if day else "" for day in (self.scope.since, self.scope.until))
        if since and until:
            return f"{since} – {until}"
        if since:
            return self.tr("Since {day}").format(day=since)
        return self.tr("Until {day}").format(day=until) if until else self.tr("All time")

    def articles(self) -> str:
        """``"Harbour Wire · #ships"``, empty for all articles."""
        tag = f"#{self.scope.tag}" if self.scope.tag else ""
        return " · ".join(part for part in (self.scope.outlet or "", tag) if part)

    def narrow(self, scope: Scope | None = None) -> None:
        """Show another part of the positions, all of them without one."""
        self.scope = scope or Scope()
        self.changed.emit()

    def group(self, grouping: Grouping) -> None:
        """Have actors stand together by something."""
        self.grouping = grouping
        self.changed.emit()

    def sort(self, sorting: Sorting) -> None:
        """Have something else come first."""
        self.sorting = sorting
        self.changed.emit()

    # The menus

    def _fill_actors(self, menu: QMenu) -> None:
        heading(menu, self.tr("Group by"))
        _choices(menu, [(named(kind), kind) for kind in Grouping], self.grouping, self.group)
        heading(menu, self.tr("Actors"))
        everyone = {actor.id: actor.name for actor in self._everything.actors}
        ticks(menu, everyone, self.scope.actors, lambda ids: self._change(actors=ids))

    def _fill_questions(self, menu: QMenu) -> None:
        heading(menu, self.tr("Sort by"))
        _choices(menu, [(named(kind), kind) for kind in Sorting], self.sorting, self.sort)
        heading(menu, self.tr("Questions"))
        asked = {question.id: question.text for question in self._everything.questions}
        ticks(menu, asked, self.scope.questions, lambda ids: self._change(questions=ids))

    def _fill_period(self, menu: QMenu) -> None:
        today = date.today()  # noqa: DTZ011 - the reader's own day
        choices: list[tuple[str, date | None]] = [(self.tr("All time"), None)]
        choices += [
            (self.tr("Since {name}").format(name=moment.name), moment.at.astimezone().date())
            for moment in self._moments[:8]
        ]
        choices.append((self.tr("The last 30 days"), today - _MONTH))
        now = self.scope.since if not self.scope.until else today + _MONTH  # none of these
        _choices(menu, choices, now, lambda day: self._change(since=day, until=None))
        menu.addSeparator()
        for words, end, asked in (
            (self.tr("From a day…"), "since", self.tr("Said from which day on?")),
            (self.tr("Up to a day…"), "until", self.tr("Said up to which day?")),
        ):
            menu.addAction(words, partial(self._ask_day, end, asked))
        menu.addSeparator()
        menu.addAction(self._save_moment)

    def _fill_articles(self, menu: QMenu) -> None:
        said = self._everything.standings.values()
        counts = Counter(one.outlet for each in said for one in each.statements if one.outlet)
        outlets = sorted(outlet for outlet, _ in counts.most_common(_MOST))
        heading(menu, self.tr("Outlet"))
        _choices(
            menu,
            [(self.tr("Every outlet"), None), *((outlet, outlet) for outlet in outlets)],
            self.scope.outlet,
            lambda outlet: self._change(outlet=outlet),
        )
        heading(menu, self.tr("Tag"))
        _choices(
            menu,
            [(self.tr("Every tag, and none"), None), *((f"#{tag}", tag) for tag in self._tags[:_MOST])],
            self.scope.tag,
            lambda tag: self._change(tag=tag),
        )

    def _change(self, **parts: object) -> None:
        self.narrow(replace(self.scope, **parts))  # type: ignore[arg-type]

    def _ask_day(self, end: str, title: str) -> None:
        def take(words: str) -> None:
            day = parse_day(words, date.today())  # noqa: DTZ011 - the reader's own day
            if day is None:
                told = self.tr("“{words}” is no day. Write 2025-04-24, or 24 Apr 2025.")
                self._messages.tell(told.format(words=words))
            else:
                self._change(**{end: day})

        day = getattr(self.scope, end)
        self._prompt.ask(title, self.tr("Show"), take, words=day.isoformat() if day else "")


def _refill(menu: QMenu, fill: Callable[[QMenu], None]) -> None:
    menu.clear()
    fill(menu)


def _choices(menu: QMenu, choices: Sequence[tuple[str, T]], now: T, take: Callable[[T], None]) -> None:
    """Lines of which one is chosen."""
    group = QActionGroup(menu)
    for words, value in choices:
        action = menu.addAction(words.replace("&", "&&"), partial(take, value))
        action.setCheckable(True)
        action.setChecked(value == now)
        group.addAction(action)
