"""Lets the reader pin an actor's colour: it is the same one in every view then."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from briefing_app.domain.changes import ChangeSet, Kind
from briefing_app.services import pins
from briefing_app.ui.inks import pinned
from briefing_app.ui.list_sheet import Line, ListSheet

if TYPE_CHECKING:
    from briefing_app.ui.window import MainWindow


class Pinning(QObject):
    """Pins are kept in the library, each reader's own; the window remembers them for its first picture."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.actions_.on("actor-colour", self.ask)
        window.read.actors.tree.current_changed.connect(lambda: window.situation.look())
        window.session.changed.connect(self._changed)
        window.session.profile_changed.connect(self._load)
        self._load()

    @cached_property
    def sheet(self) -> ListSheet:
        """Asks for a colour."""
        return ListSheet(self._window, 340)

    def names(self) -> tuple[str, ...]:
        """The actor in hand, by all names that are known; empty where there is none."""
        window = self._window
        shown = window.stack.name
        if shown == "actors":
            return window.dossiers.actor.names if window.dossiers.actor is not None else ()
        if shown == "matrix":
            return tuple(filter(None, (window.matrixing.actor_name(),)))
        if shown == "review":
            said = window.desk.case.shown if window.desk.case is not None else None
            return (said.speaker.name,) if said is not None and said.speaker is not None else ()
        if window.stack.currentWidget() is not window.read:
            return ()
        actor = window.read.actors.tree.actor
        return (actor.name,) if actor is not None else ()

    def ask(self) -> None:
        """Ask for the actor's colour."""
        names = self.names()
        if not names:
            return
        now = pinned(names[0])
        lines: list[Line[int | None]] = [
            Line(words, place, self.tr("now") if place == now else "", mark=place)
            for place, words in enumerate(self._colours())
        ]
        by_order = self.tr("In order of appearance")
        lines.append(Line(by_order, None, self.tr("now") if now is None else "", icon="undo"))
        self.sheet.ask(
            self.tr("Colour of {name}").format(name=names[0]), lines, lambda place: self.pin(names, place),
            current=len(lines) - 1 if now is None else now,
        )  # fmt: skip

    def pin(self, names: tuple[str, ...], place: int | None) -> None:
        """Show an actor of these names in the ink of this place; None gives it back its turn."""
        self._window.session.write(pins.pin, names, place)

    def _changed(self, change: ChangeSet) -> None:
        if Kind.ACTOR in change.kinds:
            self._load()

    def _load(self) -> None:
        self._window.session.read(pins.pins, self._show, slot="pins")

    def _show(self, kept: Mapping[str, int]) -> None:
        themes = self._window.themes
        if dict(themes.looks.pins) != kept:
            themes.show(replace(themes.looks, pins=tuple(sorted(kept.items()))))

    def _colours(self) -> tuple[str, ...]:
        """The inks in their order."""
        return (
            self.tr("Navy, disc"), self.tr("Ochre, square"), self.tr("Wine, triangle"),
            self.tr("Jade, diamond"), self.tr("Lilac, cross"), self.tr("Rust, ring"),
            self.tr("Pine, triangle down"), self.tr("Purple, half disc"),
        )  # fmt: skip
