"""What a user decides about the actor that is shown: who else it is, what it is called, its groups."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from briefing_app.domain.analysis import ActorKind
from briefing_app.domain.identity import Profile, RegisteredActor
from briefing_app.domain.positions import ActorGroup
from briefing_app.services import groups, registry
from briefing_app.ui.actors_list import described
from briefing_app.ui.list_sheet import Line, ListSheet
from briefing_app.ui.words import named

if TYPE_CHECKING:
    from briefing_app.ui.dossiers import Dossiers
    from briefing_app.ui.window import MainWindow

_OFFERED = 500


class ActorEdits(QObject):
    """All of it can be undone, and nothing that an article prints is touched."""

    def __init__(self, dossiers: Dossiers, window: MainWindow) -> None:
        super().__init__(dossiers)
        self._dossiers, self._window, self._session = dossiers, window, window.session
        for name, act in (
            ("actor-merge", self.ask_merge),
            ("actor-name", self.ask_name),
            ("actor-kind", self.ask_kind),
            ("actor-description", self.ask_description),
            ("actor-group", self.ask_group),
        ):
            window.actions_.on(name, act)

    @cached_property
    def sheet(self) -> ListSheet:
        """Asks for another actor or a group."""
        return ListSheet(self._window)

    # Who else it is

    def ask_merge(self) -> None:
        """Ask whom to merge the shown actor with: those first who may be the same."""
        found = self._dossiers.found
        if found is None:
            return
        actor = found.dossier.actor
        likely = {
            (pair.one if pair.other.id == actor.id else pair.other).id: named(pair.reason)
            for pair in found.same
        }

        def offer(everyone: list[RegisteredActor]) -> None:
            others = sorted(
                (one for one in everyone if one.id != actor.id), key=lambda one: one.id not in likely
            )
            lines = [
                Line(one.name, one.id, likely.get(one.id) or described(one), found_by=" ".join(one.names))
                for one in others
            ]
            self.sheet.ask(
                self.tr("Who is {name} as well?").format(name=actor.name), lines, self.merge,
                placeholder=self.tr("Name of an actor"),
            )  # fmt: skip

        self._session.read(
            lambda profile: registry.actors(profile, limit=_OFFERED), offer, slot="actors-to-merge"
        )

    def merge(self, other: str) -> None:
        """See the shown actor and another as one."""
        actor = self._dossiers.actor
        if actor is not None:
            told = self.tr("Merged into {name}").format(name=actor.name)
            self._session.tell(lambda profile: registry.merge(profile, actor.id, other), told)

    def keep_apart(self, other: str) -> None:
        """Remember that another actor is not the shown one."""
        actor = self._dossiers.actor
        if actor is not None:
            told = self.tr("They are kept apart, and suggested no more")
            self._session.tell(lambda profile: registry.keep_apart(profile, actor.id, other), told)

    def split(self, one: str, other: str) -> None:
        """Take back what was decided about two."""
        told = self.tr("What was decided about the two is taken back")
        self._session.tell(lambda profile: registry.split(profile, one, other), told)

    # What it is

    def ask_name(self) -> None:
        """Ask what the shown actor is to be called."""
        actor = self._dossiers.actor
        if actor is not None:
            title = self.tr("What is {name} called?").format(name=actor.name)
            self._window.prompt.ask(title, self.tr("Correct"), partial(self.correct, actor), words=actor.name)

    def ask_kind(self) -> None:
        """Ask what the shown actor is."""
        actor = self._dossiers.actor
        if actor is not None:
            lines = [
                Line(named(kind), kind, self.tr("now") if kind is actor.kind else "") for kind in ActorKind
            ]
            title = self.tr("What is {name}?").format(name=actor.name)
            self.sheet.ask(
                title, lines, lambda kind: self.correct(actor, actor.name, kind),
                current=list(ActorKind).index(actor.kind),
            )  # fmt: skip

    def correct(self, actor: RegisteredActor, name: str, kind: ActorKind | None = None) -> None:
        """Show an actor by another name or as another kind."""
        told = self.tr("Corrected: {name}").format(name=name)
        self._session.tell(lambda profile: registry.correct(profile, actor.id, name, kind), told)

    def ask_description(self) -> None:
        """Ask for the role and the affiliation of the shown actor."""
        actor = self._dossiers.actor
        if actor is not None:
            title = self.tr("Role and affiliation of {name}").format(name=actor.name)
            now = actor.described
            self._window.prompt.ask_two(
                title, self.tr("Correct"), partial(self.describe, actor),
                (self.tr("Role"), now.role or ""), (self.tr("Affiliation"), now.affiliation or ""),
            )  # fmt: skip

    def describe(self, actor: RegisteredActor, role: str, affiliation: str) -> None:
        """Describe an actor so wherever it is shown across articles; without both as they do."""
        given = Profile(role, affiliation)
        told = self.tr("Corrected: {name}") if given else self.tr("{name} is described as in the articles")
        told = told.format(name=", ".join(filter(None, (actor.name, given.words))))
        self._session.tell(lambda profile: registry.correct(profile, actor.id, described=given), told)

    # Its groups

    def ask_group(self) -> None:
        """Ask which of the user's groups the shown actor belongs to."""
        found = self._dossiers.found
        if found is None:
            return
        actor = found.dossier.actor
        lines = [
            Line(
                group.name, group,
                self.tr("take out") if actor.id in group.actors else self.tr("put in"), icon="actors",
            )
            for group in found.groups
        ]  # fmt: skip
        self.sheet.ask(
            self.tr("Groups of {name}").format(name=actor.name), lines, partial(self._turn, actor.id),
            placeholder=self.tr("Name of a group"), make=partial(self._make, actor.id),
            make_words=self.tr("New group “{}”"),
            keys={Qt.Key.Key_F2: self._ask_group_name, Qt.Key.Key_Delete: self._delete},
            hints=((("Enter",), self.tr("put in or take out")), (("F2",), self.tr("rename")),
                   (("Delete",), self.tr("delete"))) if lines else (),
        )  # fmt: skip

    def _turn(self, actor: str, group: ActorGroup) -> None:
        members = [one for one in group.actors if one != actor]
        if len(members) == len(group.actors):
            members.append(actor)
            told = self.tr("Put into {group}").format(group=group.name)
        else:
            told = self.tr("Taken out of {group}").format(group=group.name)
        self._session.tell(lambda profile: groups.put_in_group(profile, group.id, members), told)

    def _make(self, actor: str, name: str) -> None:
        told = self.tr("Put into {group}").format(group=name)
        self._session.tell(lambda profile: groups.add_group(profile, name, [actor]), told)

    def _ask_group_name(self, group: ActorGroup) -> None:
        self._window.prompt.ask(
            self.tr("What is the group called?"), self.tr("Rename"),
            lambda name: self._session.write(groups.rename_group, group.id, name), words=group.name,
        )  # fmt: skip

    def _delete(self, group: ActorGroup) -> None:
        told = self.tr("Group deleted: {group}").format(group=group.name)
        self._session.tell(lambda profile: groups.delete_group(profile, group.id), told)
