"""Colours that a user pins actors to, so that one has the same in every view."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from briefing_app.domain.changes import ChangeSet
from briefing_app.services.profile import Profile


def pins(profile: Profile) -> Mapping[str, int]:
    """Folded names of actors (``domain.identity.folded``), each with the place of its colour, from 0."""
    with profile.library.reader(profile.user) as reader:
        return reader.pins.all()


def pin(profile: Profile, names: Iterable[str], place: int | None) -> ChangeSet:
    """Give an actor of these names the colour of this place; None gives it back its turn."""
    with profile.library.unit_of_work(profile.user) as uow:
        uow.pins.put(names, place)
        return uow.commit("Let colour go" if place is None else "Pin colour")
