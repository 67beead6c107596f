"""Groups of actors and saved moments: what a user keeps to compare positions with."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time

from briefing_app.domain.changes import ChangeSet
from briefing_app.domain.errors import InvalidInputError
from briefing_app.domain.positions import ActorGroup, SavedMoment
from briefing_app.services.profile import Profile

_LONGEST_NAME = 80


def groups(profile: Profile) -> list[ActorGroup]:
    """This user's groups of actors, by name."""
    with profile.library.reader(profile.user) as reader:
        return reader.groups.all()


def add_group(profile: Profile, name: str, actors: Sequence[str]) -> ChangeSet:
    """Put actors (registered ids) together under a name. ``created[0]`` is the group's id.

    Raises InvalidInputError for a name that is empty, overlong or taken, NotFoundError for an unknown actor.
    """
    with profile.library.unit_of_work(profile.user) as uow:
        uow.groups.add(_name(name), [uow.registry.actor(actor).id for actor in actors])
        return uow.commit("Make group")


def rename_group(profile: Profile, group: str, name: str) -> ChangeSet:
    """Raises NotFoundError, InvalidInputError as ``add_group`` does."""
    with profile.library.unit_of_work(profile.user) as uow:
        uow.groups.rename(group, _name(name))
        return uow.commit("Rename group")


def put_in_group(profile: Profile, group: str, actors: Sequence[str]) -> ChangeSet:
    """Replace who is in a group. Raises NotFoundError."""
    with profile.library.unit_of_work(profile.user) as uow:
        uow.groups.put(group, [uow.registry.actor(actor).id for actor in actors])
        return uow.commit("Change group")


def delete_group(profile: Profile, group: str) -> ChangeSet:
    """Raises NotFoundError."""
    with profile.library.unit_of_work(profile.user) as uow:
        uow.groups.delete(group)
        return uow.commit("Delete group")


def moments(profile: Profile) -> list[SavedMoment]:
    """This user's saved moments, the newest first."""
    with profile.library.reader(profile.user) as reader:
        return reader.moments.all()


def moment(profile: Profile, saved: str) -> SavedMoment:
    """One, by its id or name. Raises NotFoundError."""
    with profile.library.reader(profile.user) as reader:
        return reader.moments.get(saved)


def since_when(profile: Profile, words: str) -> SavedMoment:
    """A saved moment by its name or id, or the beginning of a day (``2025-03-01``), the user's own.

    Raises NotFoundError.
    """
    try:
        day = date.fromisoformat(words)
    except ValueError:
        return moment(profile, words)
    return SavedMoment("", words, datetime.combine(day, time()).astimezone(UTC))


def save_moment(profile: Profile, name: str, at: datetime | None = None) -> ChangeSet:
    """Keep a moment, now where none is given, to see later what changed since.

    Raises InvalidInputError for a name that is empty, overlong or taken.
    """
    with profile.library.unit_of_work(profile.user) as uow:
        uow.moments.add(_name(name), at or datetime.now(UTC))
        return uow.commit("Save moment")


def delete_moment(profile: Profile, saved: str) -> ChangeSet:
    """By id or name. Raises NotFoundError."""
    with profile.library.unit_of_work(profile.user) as uow:
        uow.moments.delete(saved)
        return uow.commit("Delete moment")


def _name(name: str) -> str:
    name = " ".join(name.split())
    if not name or len(name) > _LONGEST_NAME:
        raise InvalidInputError(f"A name has 1 to {_LONGEST_NAME} characters. Choose another.")
    return name
