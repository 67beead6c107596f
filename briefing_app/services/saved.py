"""Searches kept by name."""

from __future__ import annotations

from briefing_app.domain.changes import ChangeSet
from briefing_app.domain.errors import InvalidInputError
from briefing_app.domain.finding import SavedSearch
from briefing_app.domain.work import Cancelled
from briefing_app.services.profile import Profile

_LONGEST_NAME = 80


def saved(profile: Profile) -> list[SavedSearch]:
    """This user's saved searches by name."""
    with profile.library.reader(profile.user) as reader:
        return reader.saved.all()


def counts(profile: Profile, *, at_most: int = 1001, cancelled: Cancelled | None = None) -> dict[str, int]:
    """How many articles each finds now, by id, counted no further than ``at_most``. Raises CancelledError."""
    with profile.library.reader(profile.user, cancelled) as reader:
        return {
            search.id: reader.search.count(search.query, at_most=at_most) for search in reader.saved.all()
        }


def add(profile: Profile, name: str, query: str) -> ChangeSet:
    """Keep a query under a name. ``created[0]`` of the answer is its id.

    Raises InvalidInputError for an empty query, and for a name that is empty, overlong or taken.
    """
    if not query.strip():
        raise InvalidInputError("There is nothing to search for. Give a word or more.")
    with profile.library.unit_of_work(profile.user) as uow:
        uow.saved.add(_name(name), query.strip())
        return uow.commit("Save search")


def rename(profile: Profile, search: str, name: str) -> ChangeSet:
    """Give a saved search (its id) another name. Raises InvalidInputError, NotFoundError."""
    with profile.library.unit_of_work(profile.user) as uow:
        uow.saved.rename(search, _name(name))
        return uow.commit("Rename search")


def change(profile: Profile, search: str, query: str) -> ChangeSet:
    """Give a saved search (its id) another query. Raises InvalidInputError, NotFoundError."""
    if not query.strip():
        raise InvalidInputError("There is nothing to search for. Give a word or more.")
    with profile.library.unit_of_work(profile.user) as uow:
        uow.saved.change(search, query.strip())
        return uow.commit("Change search")


def delete(profile: Profile, search: str) -> ChangeSet:
    """Delete a saved search (its id); undo brings it back. Raises NotFoundError."""
    with profile.library.unit_of_work(profile.user) as uow:
        uow.saved.delete(search)
        return uow.commit("Delete search")


def _name(name: str) -> str:
    name = " ".join(name.split())
    if not name or len(name) > _LONGEST_NAME or not name.isprintable():
        raise InvalidInputError(f"A search's name has 1 to {_LONGEST_NAME} characters. Choose another.")
    return name
