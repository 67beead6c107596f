"""Menus that say which part of the positions a view shows: which questions, said when, said where."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from briefing_app.domain.days import parse_day
from briefing_app.domain.positions import SavedMoment, Scope
from briefing_app.ui.matrix_bar import MenuButton
from briefing_app.ui.messages import Messages
from briefing_app.ui.prompt import Prompt
from briefing_app.ui.ticks import ticks
from briefing_app.ui.words import short_day

T = TypeVar("T")
_MONTH = timedelta(days=30)
_MOST = 20  # outlets in a menu


@dataclass(frozen=True, slots=True)
class Offered:
    """What there is to choose from: questions by id, outlets, saved moments."""

    questions: Mapping[str, str] = field(default_factory=dict)
    outlets: Sequence[str] = ()
    moments: Sequence[SavedMoment] = ()


class ScopeMenus(QObject):
    """Fills the menus of two buttons when they open, and says on the buttons what is chosen."""

    changed = Signal()
    """Something else is to be shown."""

    def __init__(
        self,
        questions: MenuButton,
        period: MenuButton,
        prompt: Prompt,
        messages: Messages,
        save_moment: QAction,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._questions, self._period, self._prompt, self._messages = questions, period, prompt, messages
        self._save_moment = save_moment
        self.scope, self.offered = Scope(), Offered()
        for button, fill in ((questions, self._fill_questions), (period, self._fill_period)):
            button.menu_.aboutToShow.connect(partial(refill, button.menu_, fill))

    @property
    def narrowed(self) -> bool:
        """Whether something is left out."""
        return self.scope != Scope()

    def show_all(self) -> None:
        """Leave nothing out."""
        self.narrow(Scope())

    def narrow(self, scope: Scope) -> None:
        """Show another part of the positions."""
        self.scope = scope
        self.changed.emit()

    def offer(self, offered: Offered) -> None:
        """What can be chosen now; the buttons tell what is."""
        self.offered = offered
        self._questions.say(self.asked())
        self._period.say(self.period())

    def asked(self) -> str:
        """``"3 questions"``."""
        chosen = [one for one in self.scope.questions if one in self.offered.questions]
        return self.tr("%Ln question(s)", "", len(chosen or self.offered.questions))

    def period(self) -> str:
        """``"Since 3 Apr · Harbour Wire"``."""
        today = _today()
        since, until = (short_day(day, today) if day else "" for day in (self.scope.since, self.scope.until))
        words = self.tr("All time")
        if since and until:
            words = f"{since} – {until}"
        elif since or until:
            words = self.tr("Since {day}") if since else self.tr("Until {day}")
            words = words.format(day=since or until)
        return f"{words} · {self.scope.outlet}" if self.scope.outlet else words

    def _fill_questions(self, menu: QMenu) -> None:
        ticks(menu, self.offered.questions, self.scope.questions, lambda ids: self._change(questions=ids))

    def _fill_period(self, menu: QMenu) -> None:
        days: list[tuple[str, date | None]] = [(self.tr("All time"), None)]
        days += [
            (self.tr("Since {name}").format(name=moment.name), moment.at.astimezone().date())
            for moment in self.offered.moments[:8]
        ]
        days.append((self.tr("The last 30 days"), _today() - _MONTH))
        menu.addSection(self.tr("Said"))
        choices(menu, days, self.scope.since, lambda day: self._change(since=day, until=None))
        for words, end, title in (
            (self.tr("From a day…"), "since", self.tr("Said from which day on?")),
            (self.tr("Up to a day…"), "until", self.tr("Said up to which day?")),
        ):
            menu.addAction(words, partial(self._ask_day, end, title))
        menu.addSection(self.tr("Outlet"))
        outlets = [(self.tr("Every outlet"), None), *((one, one) for one in self.offered.outlets[:_MOST])]
        choices(menu, outlets, self.scope.outlet, lambda outlet: self._change(outlet=outlet))
        menu.addSeparator()
        menu.addAction(self._save_moment)

    def _change(self, **parts: object) -> None:
        self.narrow(replace(self.scope, **parts))  # type: ignore[arg-type]

    def _ask_day(self, end: str, title: str) -> None:
        def take(words: str) -> None:
            day = parse_day(words, _today())
            if day is None:
                told = self.tr("“{words}” is no day. Write 2025-04-24, or 24 Apr 2025.")
                self._messages.tell(told.format(words=words))
            else:
                self._change(**{end: day})

        now: date | None = getattr(self.scope, end)
        self._prompt.ask(title, self.tr("Show"), take, words=now.isoformat() if now else "")


def refill(menu: QMenu, fill: Callable[[QMenu], None]) -> None:
    """Make the lines of a menu anew."""
    menu.clear()
    fill(menu)


def choices(menu: QMenu, offered: Sequence[tuple[str, T]], now: T, take: Callable[[T], None]) -> None:
    """Lines of a menu of which one is chosen."""
    group = QActionGroup(menu)
    for words, value in offered:
        action = menu.addAction(words.replace("&", "&&"), partial(take, value))
        action.setCheckable(True)
        action.setChecked(value == now)
        group.addAction(action)


def _today() -> date:
    """The reader's own day."""
    return date.today()  # noqa: DTZ011
