"""Profiles: one user of one library, the first parameter of every use case."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefing_app import config
from briefing_app.domain.errors import InvalidInputError, NotFoundError
from briefing_app.domain.work import OnProgress, ignore

if TYPE_CHECKING:
    from briefing_app.storage import Library

_LONGEST_NAME = 64


@dataclass(frozen=True, slots=True)
class Profile:
    """One user of one open library. Safe to hand to threads; worker processes open their own.

    ``new`` says that opening it made the user.
    """

    library: Library
    user: str
    new: bool = False


def open_profile(path: Path, user: str | None = None, *, on_progress: OnProgress = ignore) -> Profile:
    """Open (or make) the library at ``path`` for ``user``; without a name, for the system's user.

    ``on_progress`` hears, in this thread, how a library of an earlier version is brought up to date.

    Raises LibraryError where the library cannot be opened, or was made by a newer version;
    InvalidInputError for a name that cannot be used.
    """
    from briefing_app.storage import Library

    name = _usable(user) if user is not None else config.default_user()
    library = Library.open(path, on_progress=on_progress)
    return Profile(library, name, new=library.ensure_user(name))


def users(profile: Profile) -> list[str]:
    """The names of all who have used this library, sorted; this profile's among them."""
    return profile.library.users()


def switch(profile: Profile, user: str) -> Profile:
    """The same library for another user. Raises NotFoundError for a name the library does not know."""
    if user not in users(profile):
        raise NotFoundError(f"This library has no user “{user}”. `briefing-app users` lists them.")
    return Profile(profile.library, user)


def create_user(profile: Profile, name: str) -> Profile:
    """Add a user and switch to them. Raises InvalidInputError for an empty, overlong or taken name."""
    name = _usable(name)
    if not profile.library.ensure_user(name):
        raise InvalidInputError(f"There is a user “{name}” already. Choose another name.")
    return Profile(profile.library, name)


def rename_user(profile: Profile, name: str) -> Profile:
    """Give this user another name, and keep all that is theirs. Raises InvalidInputError as adding does."""
    name = _usable(name)
    if name != profile.user and not profile.library.rename_user(profile.user, name):
        raise InvalidInputError(f"There is a user “{name}” already. Choose another name.")
    return Profile(profile.library, name)


def _usable(name: str) -> str:
    name = " ".join(name.split())
    if not name or len(name) > _LONGEST_NAME or not name.isprintable():
        raise InvalidInputError(f"A user's name has 1 to {_LONGEST_NAME} visible characters. Choose another.")
    return name
