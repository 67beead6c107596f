"""Works the Actors view: who is listed, one dossier, merges and groups."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from briefing_app.domain.analysis import ActorKind
from briefing_app.domain.annotation import Target, TargetKind
from briefing_app.domain.changes import ChangeSet, Kind
from briefing_app.domain.errors import NotFoundError
from briefing_app.domain.identity import MergeSuggestion, RegisteredActor
from briefing_app.domain.positions import ActorGroup, Dossier, Statement
from briefing_app.services import dossiers, groups, registry
from briefing_app.services.profile import Profile
from briefing_app.ui import dossier_page
from briefing_app.ui.actors_list import described
from briefing_app.ui.dossier_view import DossierView
from briefing_app.ui.list_sheet import Line, ListSheet
from briefing_app.ui.timeline_chart import lanes
from briefing_app.ui.words import named

if TYPE_CHECKING:
    from briefing_app.ui.window import MainWindow

_TOUCHING = frozenset({Kind.ACTOR, Kind.ANALYSIS, Kind.REVIEW, Kind.POSITION, Kind.QUESTION, Kind.STATE})
_SOON_MS = 80


@dataclass(frozen=True, slots=True)
class _Found:
    """All that the page of one actor is made of."""

    dossier: Dossier
    same: Sequence[MergeSuggestion]
    groups: Sequence[ActorGroup]

    @property
    def statements(self) -> list[Statement]:
        """What the actor said on any question, the oldest first."""
        said = (one for _, standing in self.dossier.standings for one in standing.statements)
        return sorted(said, key=lambda one: one.order)


class Dossiers(QObject):
    """``view`` is made when it is first asked for."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self._shown: _Found | None = None
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self.load)
        for name, act in (
            ("actor-merge", self.ask_merge),
            ("actor-name", self.ask_name),
            ("actor-kind", self.ask_kind),
            ("actor-group", self.ask_group),
            ("actor-notes", self.open_notes),
        ):
            window.actions_.on(name, act)
        self._session.changed.connect(self._on_changed)
        self._session.profile_changed.connect(self._reset)

    @cached_property
    def view(self) -> DossierView:
        """The view, loaded as soon as it is made."""
        view = DossierView()
        view.list.chosen.connect(self.open)
        view.list.narrowed.connect(lambda name: self._soon.start())
        view.page.wanted.connect(self._act)
        view.chart.opened.connect(self._window.open_quotation)
        for button, act in (
            (view.merge, self.ask_merge), (view.group, self.ask_group), (view.notes, self.open_notes),
            (view.colour, self._window.pinning.ask),
        ):  # fmt: skip
            button.clicked.connect(act)
        QTimer.singleShot(0, self.load)  # it is not there for load before this has returned
        return view

    @cached_property
    def sheet(self) -> ListSheet:
        """Asks for another actor or a group."""
        return ListSheet(self._window)

    @property
    def actor(self) -> RegisteredActor | None:
        """Whose dossier is shown."""
        return self._shown.dossier.actor if self._shown else None

    @property
    def _made(self) -> bool:
        return "view" in self.__dict__

    def load(self) -> None:
        """List the actors anew, and read the chosen one's dossier."""
        name = self.view.list.field.text()
        self._session.read(
            lambda profile: registry.actors(profile, name, limit=500), self._listed, slot="actors"
        )

    def _listed(self, actors: list[RegisteredActor]) -> None:
        view = self.view
        view.pages.setCurrentIndex(int(bool(actors) or bool(view.list.field.text())))
        before = self.actor
        view.list.show_actors(actors)
        current = view.list.current()
        if current is not None and before is not None and current.id == before.id:
            self.open(current.id)

    def open(self, actor: str) -> None:
        """Show an actor's dossier."""
        self._session.read(
            partial(_find, actor=actor), self._show, slot="dossier",
            failed=lambda error: isinstance(error, NotFoundError),
        )  # fmt: skip

    def _show(self, found: _Found) -> None:
        self._shown = found
        page = dossier_page.html(found.dossier, found.same, found.groups)
        self.view.show_name(found.dossier.actor.name)
        self.view.page.show_dossier(found.dossier.actor.name, page)
        questions = {question.id: question.text for question, _ in found.dossier.standings}
        self.view.chart.show_lanes(lanes(found.statements, lambda one: questions[one.question]))
        self._window.situation.look()

    def _on_changed(self, change: ChangeSet) -> None:
        if self._made and not change.kinds.isdisjoint(_TOUCHING):
            self._soon.start()

    def _reset(self) -> None:
        self._shown = None
        if self._made:
            self._soon.start()

    # What is clicked on the page

    def _act(self, action: str, ids: list[str]) -> None:
        acts: dict[str, Callable[..., None]] = {
            "open": self._window.open_quotation,
            "actor": self.open,
            "merge": self.merge,
            "apart": self.keep_apart,
        }
        acts[action](*ids)

    def merge(self, other: str) -> None:
        """See the shown actor and another as one."""
        if self.actor is not None:
            into = self.actor.id
            told = self.tr("Merged into {name}").format(name=self.actor.name)
            self._session.tell(lambda profile: registry.merge(profile, into, other), told)

    def keep_apart(self, other: str) -> None:
        """Remember that another actor is not the shown one."""
        if self.actor is not None:
            one = self.actor.id
            told = self.tr("They are kept apart, and suggested no more")
            self._session.tell(lambda profile: registry.keep_apart(profile, one, other), told)

    def ask_merge(self) -> None:
        """Ask whom to merge the shown actor with."""
        if self.actor is None:
            return
        lines = [
            Line(other.name, other.id, described(other))
            for other in self.view.list.rows.items
            if other.id != self.actor.id
        ]
        title = self.tr("Who is {name} as well?").format(name=self.actor.name)
        self.sheet.ask(title, lines, self.merge, placeholder=self.tr("Name of an actor"))

    def ask_name(self) -> None:
        """Ask what the shown actor is to be called."""
        actor = self.actor
        if actor is not None:
            title = self.tr("What is {name} called?").format(name=actor.name)
            self._window.prompt.ask(title, self.tr("Correct"), partial(self.correct, actor), words=actor.name)

    def ask_kind(self) -> None:
        """Ask what the shown actor is."""
        actor = self.actor
        if actor is not None:
            lines = [Line(named(kind), kind) for kind in ActorKind]
            title = self.tr("What is {name}?").format(name=actor.name)
            self.sheet.ask(title, lines, lambda kind: self.correct(actor, actor.name, kind))

    def correct(self, actor: RegisteredActor, name: str, kind: ActorKind | None = None) -> None:
        """Show an actor by another name or as another kind."""
        told = self.tr("Corrected: {name}").format(name=name)
        self._session.tell(
            lambda profile: registry.correct(profile, actor.id, name, kind or actor.kind), told
        )

    def ask_group(self) -> None:
        """Ask which of the user's groups the shown actor belongs to."""
        if self._shown is None:
            return
        actor, found = self._shown.dossier.actor, self._shown.groups
        lines = [
            Line(group.name, group, self.tr("take out") if actor.id in group.actors else "", icon="actors")
            for group in found
        ]

        def turn(group: ActorGroup) -> None:
            members = [one for one in group.actors if one != actor.id]
            if len(members) == len(group.actors):
                members.append(actor.id)
            self._session.write(groups.put_in_group, group.id, members)

        def make(name: str) -> None:
            self._session.write(groups.add_group, name, [actor.id])

        self.sheet.ask(
            self.tr("Groups of {name}").format(name=actor.name), lines, turn,
            placeholder=self.tr("Name of a group"), make=make, make_words=self.tr("New group “{}”"),
        )  # fmt: skip

    def open_notes(self) -> None:
        """Show what is written about the shown actor."""
        if self.actor is not None:
            self._window.linking.open(Target(TargetKind.ACTOR, self.actor.id))


def _find(profile: Profile, actor: str) -> _Found:
    found = dossiers.dossier(profile, actor)
    return _Found(
        found,
        registry.suggestions(profile, actor, limit=5),
        groups.groups(profile),
    )
