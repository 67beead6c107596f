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
from briefing_app.services import groups, tagging
from briefing_app.services.profile import Profile
from briefing_app.ui.matrix_bar import MenuButton
from briefing_app.ui.messages import Messages
from briefing_app.ui.prompt import Prompt
from briefing_app.ui.ticks import heading, ticks
from briefing_app.ui.words import short_day, translate

T = TypeVar("T")
_MONTH = timedelta(days=30)
_MOST = 20  # outlets or tags in a menu


@dataclass(frozen=True, slots=True)
class Offered:
    """What there is to choose from: questions and actors by id; outlets, that of most statements first."""

    questions: Mapping[str, str] = field(default_factory=dict)
    outlets: Sequence[str] = ()
    moments: Sequence[SavedMoment] = ()
    actors: Mapping[str, str] = field(default_factory=dict)
    tags: Sequence[str] = ()


def offered(
    profile: Profile, questions: Mapping[str, str], outlets: Sequence[str], actors: Mapping[str, str]
) -> Offered:
    """These, with the moments that the user saved and the tags that articles carry."""
    tags = sorted(tag.name for tag in tagging.tags(profile) if tag.articles)
    return Offered(questions, outlets, groups.moments(profile), actors, tags)


class ScopeMenus(QObject):
    """Fills the menus of buttons when they open, and says on the buttons what is chosen.

    Outlets stand in the menu of the ``period`` where there is no button for ``articles``.
    """

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
        articles: MenuButton | None = None,
    ) -> None:
        super().__init__(parent)
        self._questions, self._period, self._articles = questions, period, articles
        self._prompt, self._messages, self._save_moment = prompt, messages, save_moment
        self.scope, self.offered = Scope(), Offered()
        fill_when_opened(questions, self._fill_questions)
        fill_when_opened(period, self._fill_period)
        if articles is not None:
            fill_when_opened(articles, self._fill_articles)

    @property
    def narrowed(self) -> bool:
        """Whether something is left out."""
        return self.scope != Scope()

    def narrow(self, scope: Scope | None = None) -> None:
        """Show another part of the positions, all of them without one."""
        self.scope = scope or Scope()
        self.changed.emit()

    def offer(self, offered: Offered) -> None:
        """What can be chosen now; the buttons tell what is."""
        self.offered = offered
        scope, when, where = self.scope, self.period(), self.articles()
        dated = bool(scope.since or scope.until)
        self._questions.say(self.asked(), on=bool(scope.questions))
        if self._articles is None:
            self._period.say(self.told(), on=dated or bool(where))
        else:
            self._period.say(when, on=dated)
            self._articles.say(where or translate("ScopeMenus", "All articles"), on=bool(where))

    def asked(self) -> str:
        """``"3 questions"``."""
        chosen = [one for one in self.scope.questions if one in self.offered.questions]
        return translate("ScopeMenus", "%Ln question(s)", "", len(chosen or self.offered.questions))

    def period(self) -> str:
        """``"Since 3 Apr"``."""
        today = _today()
        since, until = (short_day(day, today) if day else "" for day in (self.scope.since, self.scope.until))
        if since and until:
            return f"{since} – {until}"
        if since:
            return translate("ScopeMenus", "Since {day}").format(day=since)
        if until:
            return translate("ScopeMenus", "Until {day}").format(day=until)
        return translate("ScopeMenus", "All time")

    def articles(self) -> str:
        """``"Harbour Wire · #ships"``, empty for all articles."""
        tag = f"#{self.scope.tag}" if self.scope.tag else ""
        return " · ".join(part for part in (self.scope.outlet or "", tag) if part)

    def told(self) -> str:
        """``"Since 3 Apr · Harbour Wire"``."""
        return " · ".join(part for part in (self.period(), self.articles()) if part)

    # The menus. A subclass may be asked for these words: they are looked up under this class's name.

    def _fill_questions(self, menu: QMenu) -> None:
        ticks(menu, self.offered.questions, self.scope.questions, lambda ids: self._change(questions=ids))

    def _fill_period(self, menu: QMenu) -> None:
        days: list[tuple[str, date | None]] = [(translate("ScopeMenus", "All time"), None)]
        days += [
            (translate("ScopeMenus", "Since {name}").format(name=one.name), one.at.astimezone().date())
            for one in self.offered.moments[:8]
        ]
        days.append((translate("ScopeMenus", "The last 30 days"), _today() - _MONTH))
        now = self.scope.since if not self.scope.until else date.max  # none of these
        choices(menu, days, now, lambda day: self._change(since=day, until=None))
        menu.addSeparator()
        for words, end, title in (
            (translate("ScopeMenus", "From a day…"), "since",
             translate("ScopeMenus", "Said from which day on?")),
            (translate("ScopeMenus", "Up to a day…"), "until",
             translate("ScopeMenus", "Said up to which day?")),
        ):  # fmt: skip
            menu.addAction(words, partial(self._ask_day, end, title))
        if self._articles is None:
            self._fill_outlets(menu)
        menu.addSeparator()
        menu.addAction(self._save_moment)

    def _fill_outlets(self, menu: QMenu) -> None:
        heading(menu, translate("ScopeMenus", "Outlet"))
        outlets = [(one, one) for one in sorted(self.offered.outlets[:_MOST])]
        every = translate("ScopeMenus", "Every outlet"), None
        choices(menu, [every, *outlets], self.scope.outlet, lambda outlet: self._change(outlet=outlet))

    def _fill_articles(self, menu: QMenu) -> None:
        self._fill_outlets(menu)
        heading(menu, translate("ScopeMenus", "Tag"))
        tags = [(f"#{tag}", tag) for tag in self.offered.tags[:_MOST]]
        every = translate("ScopeMenus", "Every tag, and none"), None
        choices(menu, [every, *tags], self.scope.tag, lambda tag: self._change(tag=tag))

    def _change(self, **parts: object) -> None:
        self.narrow(replace(self.scope, **parts))  # type: ignore[arg-type]

    def _ask_day(self, end: str, title: str) -> None:
        def take(words: str) -> None:
            day = parse_day(words, _today())
            if day is None:
                told = translate("ScopeMenus", "“{words}” is no day. Write 2025-04-24, or 24 Apr 2025.")
                self._messages.tell(told.format(words=words))
            else:
                self._change(**{end: day})

        now: date | None = getattr(self.scope, end)
        show = translate("ScopeMenus", "Show")
        example = translate("ScopeMenus", "24 Apr 2025, 2025-04-24 or yesterday")
        self._prompt.ask(title, show, take, words=now.isoformat() if now else "", example=example)


def fill_when_opened(button: MenuButton, fill: Callable[[QMenu], None]) -> None:
    """Make the lines of a button's menu anew each time it opens."""

    def refill() -> None:
        button.menu_.clear()
        fill(button.menu_)

    button.menu_.aboutToShow.connect(refill)


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
