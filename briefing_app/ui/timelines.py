"""Works the timeline: one question with a line an actor, or one actor with a line a question."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from briefing_app.domain.changes import ChangeSet, Kind
from briefing_app.domain.positions import Scope, Statement
from briefing_app.services import dossiers, questions
from briefing_app.services.profile import Profile
from briefing_app.ui import own_keys
from briefing_app.ui.commands import positions
from briefing_app.ui.files import ask_new_file
from briefing_app.ui.inks import Inks
from briefing_app.ui.list_sheet import Line, ListSheet
from briefing_app.ui.timeline_chart import Entry, Lane, lanes
from briefing_app.ui.timeline_view import TimelineView

if TYPE_CHECKING:
    from briefing_app.ui.window import MainWindow

_TOUCHING = frozenset({Kind.POSITION, Kind.QUESTION, Kind.REVIEW, Kind.ACTOR, Kind.ANALYSIS, Kind.STATE})
_SOON_MS = 80


@dataclass(frozen=True, slots=True)
class About:
    """What a timeline is about: a question, or an actor, by its id."""

    id: str
    is_actor: bool = False

    def has(self, one: Statement) -> bool:
        """Whether a statement belongs to it."""
        return self.id == (one.actor if self.is_actor else one.question)


@dataclass(frozen=True, slots=True)
class _Found:
    """All statements by utterance, the oldest first, and what questions and actors are called, by id."""

    entries: Sequence[Entry]
    asked: dict[str, str]
    names: dict[str, str]

    def called(self, about: About) -> str:
        return (self.names if about.is_actor else self.asked)[about.id]

    def choices(self) -> list[tuple[About, int]]:
        """What a timeline can be about, with how many utterances: questions first, each in its order."""
        asked = Counter(entry[0].question for entry in self.entries)
        by = Counter(entry[0].actor for entry in self.entries)
        return [
            *((About(question), asked[question]) for question in self.asked if question in asked),
            *((About(actor, True), count) for actor, count in by.most_common()),
        ]


class Timelines(QObject):
    """``view`` is made when it is first shown."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self._found, self._inks = _Found((), {}, {}), Inks()
        self._about: About | None = None
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self.load)
        window.actions_.on("timeline-choose", self.ask)
        window.actions_.on("view-timeline", self.show)
        window.actions_.on("picture-export", self.ask_file)
        self._session.changed.connect(self._on_changed)
        self._session.profile_changed.connect(self._reset)

    @cached_property
    def view(self) -> TimelineView:
        """The view, loaded as soon as it is made."""
        actions = self._window.actions_
        view = TimelineView(actions)
        view.opened.connect(self._window.open_quotation)
        own_keys.Giver(
            positions.TIMELINE, lambda name: actions[name].trigger(), (view.chart, view.list), view
        )  # fmt: skip
        QTimer.singleShot(0, self.load)  # it is not there for load before this has returned
        return view

    @cached_property
    def sheet(self) -> ListSheet:
        """Asks for a question or an actor."""
        return ListSheet(self._window, 560)

    @property
    def shows_any(self) -> bool:
        """Whether there is a picture."""
        return self._about is not None

    def show(self) -> None:
        """Show the timeline of what the reader is at: the matrix's question, the dossier's actor."""
        window, shown = self._window, self._window.stack.name
        if shown == "matrix" and (question := window.matrixing.question()):
            self._about = About(question)
        elif shown == "actors" and window.dossiers.actor is not None:
            self._about = About(window.dossiers.actor.id, True)
        self._go()

    def show_about(self, about: About) -> None:
        """Show the timeline of a question or an actor; of another where nothing was said."""
        self._about = about
        self._go()

    def _go(self) -> None:
        was_made = "view" in self.__dict__  # else it loads itself
        self._window.show_view("timeline")
        if was_made:
            self.load()

    def load(self) -> None:
        """Read anew what was said."""
        self._session.read(_find, self._show, slot="timeline")

    def _show(self, found: _Found) -> None:
        self._found = found
        choices = [about for about, _ in found.choices()]
        if self._about not in choices:
            self._about = choices[0] if choices else None
        about = self._about
        if about is None:
            self.view.show_lanes("", (), {})
        else:
            said = [entry for entry in found.entries if about.has(entry[0])]
            names = {entry[0].position: self._line(about, entry[0]) for entry in said}
            self.view.show_lanes(found.called(about), self._lanes(about, said), names)
        self._window.situation.look()

    def _lanes(self, about: About, said: Sequence[Entry]) -> tuple[Lane, ...]:
        self._inks.see(self._found.names[entry[0].actor] for entry in said)
        ink = None if about.is_actor else self._inks.place
        return lanes(said, lambda one: self._line(about, one), ink or (lambda name: None))

    def _line(self, about: About, one: Statement) -> str:
        """What the line is called that a statement stands on."""
        return self._found.asked[one.question] if about.is_actor else self._found.names[one.actor]

    def ask(self) -> None:
        """Ask for a question or an actor."""
        choices = self._found.choices()
        lines = [
            Line(
                self._found.called(about), about, self.tr("%Ln statement(s)", "", count),
                icon="actors" if about.is_actor else "questions",
            )
            for about, count in choices
        ]  # fmt: skip
        self.sheet.ask(
            self.tr("Which question, or which actor?"), lines, self.show_about,
            placeholder=self.tr("Words of a question, or a name"),
            nothing=self.tr("Nothing was said on any question yet."),
            current=next((place for place, (about, _) in enumerate(choices) if about == self._about), 0),
        )  # fmt: skip

    def ask_file(self) -> None:
        """Ask where to write the picture; the ending says as what."""
        title = self.tr("Write out the picture (.svg or .png)")
        ask_new_file(self._window, title, f"{self.tr('timeline')}.svg", self.write, ".svg")

    def write(self, to: Path) -> None:
        """Write the picture as what the file's ending says."""
        from briefing_app.ui import pictures

        pictures.write(self.view.chart, to)
        self._session.messages.tell(self.tr("The picture was written to {file}.").format(file=to.name))

    def _on_changed(self, change: ChangeSet) -> None:
        if "view" in self.__dict__ and not change.kinds.isdisjoint(_TOUCHING):
            self._soon.start()

    def _reset(self) -> None:
        self._about = None
        if "view" in self.__dict__:
            self._soon.start()


def _find(profile: Profile) -> _Found:
    said = dossiers.timeline(profile, Scope())
    names = {one.actor: one.name for one in said} | dossiers.names(profile, {one.actor for one in said})
    asked = {question.id: question.text for question in questions.questions(profile)}
    return _Found(
        [entry for entry in dossiers.by_utterance(said) if entry[0].question in asked], asked, names
    )
