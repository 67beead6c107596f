"""Works the Actors view: who is listed, and one actor's dossier."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer

from briefing_app.domain.annotation import Target, TargetKind
from briefing_app.domain.changes import ChangeSet, Kind
from briefing_app.domain.errors import NotFoundError
from briefing_app.domain.identity import RegisteredActor, folded
from briefing_app.domain.positions import ActorGroup
from briefing_app.services import dossiers, groups, registry
from briefing_app.services.profile import Profile
from briefing_app.ui import dossier_words, own_keys
from briefing_app.ui.actor_edits import ActorEdits
from briefing_app.ui.actors_list import DOUBLES
from briefing_app.ui.commands import actors
from briefing_app.ui.dossier_view import DossierView
from briefing_app.ui.dossier_words import Found
from briefing_app.ui.files import ask_new_file
from briefing_app.ui.others_popover import Other, OthersPopover
from briefing_app.ui.timeline_chart import Entry, lanes
from briefing_app.ui.timelines import About
from briefing_app.ui.words import long_day

if TYPE_CHECKING:
    from briefing_app.ui.window import MainWindow

_TOUCHING = frozenset({Kind.ACTOR, Kind.ANALYSIS, Kind.REVIEW, Kind.POSITION, Kind.QUESTION, Kind.STATE})
_SOON_MS = 80
_AT_ONCE = 60
"""Utterances on a page, and how many more are shown when they are asked for."""
_LANES = 5
_LISTED = 500


class Dossiers(QObject):
    """``view`` is made when it is first asked for."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self._found: Found | None = None
        self._wanted, self._by_time, self._most = "", False, _AT_ONCE
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self.load)
        self.edits = ActorEdits(self, window)
        for name, act in (
            ("actor-notes", self.open_notes),
            ("actor-order", self.turn_order),
            ("actor-timeline", self.show_timeline),
            ("actors-export", self.ask_file),
        ):
            window.actions_.on(name, act)
        self._session.changed.connect(self._on_changed)
        self._session.profile_changed.connect(self._reset)

    @cached_property
    def view(self) -> DossierView:
        """The view, loaded as soon as it is made."""
        actions = self._window.actions_
        view = DossierView(actions)
        view.list.chosen.connect(self.open)
        view.list.narrowed.connect(self._narrow)
        view.page.wanted.connect(self._act)
        view.side.wanted.connect(self._act)
        view.chart.opened.connect(self._window.open_quotation)
        own_keys.Giver(
            actors.COMMANDS, lambda name: actions[name].trigger(),
            (view.list.list, view.chart, view.page, view.side), view,
        )  # fmt: skip
        QTimer.singleShot(0, self.load)  # it is not there for load before this has returned
        return view

    @cached_property
    def others(self) -> OthersPopover:
        """Lists the articles that print one utterance."""
        others = OthersPopover(self._window)
        others.setObjectName("dossier-others")
        others.opened.connect(lambda chosen: self._window.open_quotation(chosen.article, chosen.quotation))
        return others

    @property
    def found(self) -> Found | None:
        """What the dossier that is shown is made of."""
        return self._found

    @property
    def actor(self) -> RegisteredActor | None:
        """Whose dossier is shown."""
        return self._found.dossier.actor if self._found else None

    @property
    def _made(self) -> bool:
        return "view" in self.__dict__

    # The list

    def load(self) -> None:
        """List the actors anew, and read the chosen one's dossier."""
        shown = self.view.list
        self._session.read(
            partial(_list, name=shown.field.text(), which=shown.which), self._listed, slot="actors"
        )

    def _narrow(self) -> None:
        self._wanted = ""
        self._soon.start()

    def _listed(self, found: tuple[Sequence[RegisteredActor], Sequence[ActorGroup]]) -> None:
        listed, own = found
        view = self.view
        narrowed = bool(view.list.field.text() or view.list.which)
        view.pages.setCurrentIndex(int(bool(listed) or narrowed))
        view.list.show_actors(listed)
        view.list.offer(own)
        wanted = self._wanted or (listed[0].id if listed else "")
        if wanted:
            self.open(wanted)

    def open(self, actor: str) -> None:
        """Show an actor's dossier."""
        if actor != self._wanted:
            self._wanted, self._most = actor, _AT_ONCE
        self.view.list.choose(actor)
        self._session.read(partial(_find, actor=actor), self._show, slot="dossier", failed=self._gone)

    def _gone(self, error: BaseException) -> bool:
        self._wanted = ""
        return isinstance(error, NotFoundError)

    # The dossier

    def _show(self, found: Found) -> None:
        again = self.actor is not None and self.actor.id == found.dossier.actor.id
        self._found, self._wanted = found, found.dossier.actor.id
        view, actor = self.view, found.dossier.actor
        view.list.choose(actor.id)
        view.show_actor(actor.name, dossier_words.counts(found.dossier))
        view.side.show_page(dossier_words.known(found), keep=again)
        asked = {question.id: question.text for question, _ in found.on}
        said: list[Entry] = sorted(
            (entry[::-1] for _, entries in found.on for entry in entries), key=lambda entry: entry[0].order
        )
        moved = len({entry[0].day for entry in said}) > 1  # of a single day there is nothing to be seen
        view.chart.show_lanes(lanes(said if moved else (), lambda one: asked[one.question])[-_LANES:])
        self._show_said(keep=again)
        self._window.situation.look()

    def _show_said(self, *, keep: bool) -> None:
        if self._found is not None:
            page = dossier_words.said(self._found, by_time=self._by_time, most=self._most)
            self.view.page.show_page(page, keep=keep)

    def _on_changed(self, change: ChangeSet) -> None:
        if self._made and not change.kinds.isdisjoint(_TOUCHING):
            self._soon.start()

    def _reset(self) -> None:
        self._found, self._wanted = None, ""
        if self._made:
            self.view.list.show_only("")
            self._soon.start()

    # What is clicked on the pages

    def _act(self, action: str, ids: list[str]) -> None:
        acts: dict[str, Callable[..., None]] = {
            "open": self._window.open_quotation,
            "actor": self.open,
            "variants": self.show_variants,
            "more": self.show_more,
            "group": self.view.list.show_only,
            "merge": self.edits.merge,
            "apart": self.edits.keep_apart,
            "split": self.edits.split,
        }
        acts[action](*ids)

    def show_more(self) -> None:
        """Show more of what the actor said, below what is shown."""
        self._most += _AT_ONCE
        self._show_said(keep=True)

    def turn_order(self) -> None:
        """Show what the actor said by question, or by time."""
        self._by_time = not self._by_time
        if self._by_time:
            short, words = self.tr("By question"), self.tr("What the actor said, by question")
        else:
            short, words = self.tr("By time"), self.tr("What the actor said, by time")
        self._window.actions_.label("actor-order", words)
        self.view.buttons["actor-order"].setText(short)
        self.view.buttons["actor-order"].updateGeometry()
        self._show_said(keep=False)

    def show_variants(self, article: str, quotation: str) -> None:
        """List the articles that print one utterance; each can be opened."""
        if self._found is None:
            return
        entry = self._found.entry(article, quotation)
        others = [
            Other(
                one.article,
                f"{one.outlet or one.title} · {long_day(one.day)}",
                one.words,
                "",
                one.quotation,
                True,
            )
            for one in entry
        ]
        at = self.view.page.mapTo(self._window, QPoint(24, 24))
        self.others.show_others(self.tr("The same words in %Ln article(s)", "", len(entry)), others, at)

    def show_timeline(self) -> None:
        """Show where the actor stood when, question by question."""
        if self.actor is not None:
            self._window.timelines.show_about(About(self.actor.id, True))

    def open_notes(self) -> None:
        """Show what is written about the shown actor."""
        if self.actor is not None:
            self._window.linking.open(Target(TargetKind.ACTOR, self.actor.id))

    # Writing out

    def ask_file(self) -> None:
        """Ask where to write all actors to; the ending says as what."""
        ask_new_file(
            self._window, self.tr("Write out the actors"), "actors.csv", self.write, ".csv",
            filters=("CSV (*.csv)", "JSON (*.json)"),
        )  # fmt: skip

    def write(self, to: Path) -> None:
        """Write all actors, as they were corrected and merged, to a .csv or .json file."""
        self._session.read(
            lambda profile: registry.export(profile, to),
            lambda count: self._session.messages.tell(
                self.tr("%Ln actor(s) were written to {file}.", "", count).format(file=to.name)
            ),
        )


def _list(profile: Profile, name: str, which: str) -> tuple[Sequence[RegisteredActor], Sequence[ActorGroup]]:
    """The actors of a name, of everyone or a choice, the most quoted first; and the user's groups."""
    own = groups.groups(profile)
    if not which:
        return registry.actors(profile, name, limit=_LISTED), own
    if which == DOUBLES:
        pairs = registry.suggestions(profile, limit=_LISTED)
        found = {one.id: one for pair in pairs for one in (pair.one, pair.other)}
    else:
        members = next((group.actors for group in own if group.id == which), ())
        found = {one.id: one for one in (registry.actor(profile, actor) for actor in members)}
    words = folded(name).split()
    named = [one for one in found.values() if all(f" {word}" in f" {folded(one.name)}" for word in words)]
    return sorted(named, key=lambda one: (-one.quotations, one.name)), own


def _find(profile: Profile, actor: str) -> Found:
    dossier = dossiers.dossier(profile, actor)
    return Found(
        dossier,
        tuple(
            (question, tuple(dossiers.by_utterance(standing.statements)))
            for question, standing in dossier.standings
        ),
        tuple(dossiers.by_utterance(dossier.quotations)),
        registry.suggestions(profile, actor, limit=5),
        registry.decisions(profile, actor),
        groups.groups(profile),
    )
