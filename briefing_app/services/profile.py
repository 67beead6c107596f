"""Profiles: one user of one library, the first parameter of every use case."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing_app.storage import Library


@dataclass(frozen=True, slots=True)
class Profile:
    """One user of one open library. Safe to hand to threads; worker processes open their own."""

    library: Library
    user: str


def open_profile(path: Path, user: str | None = None) -> Profile:
    """Open (or make) the library at ``path`` for ``user``; without a name, for the system's user.

    Raises LibraryError where the library cannot be opened, or was made by a newer version;
    InvalidInputError for a name that cannot be used.
    """
    raise NotImplementedError


def users(profile: Profile) -> list[str]:
    """The names of all who have used this library, sorted; this profile's among them."""
    raise NotImplementedError


def switch(profile: Profile, user: str) -> Profile:
    """The same library for another user. Raises NotFoundError for a name the library does not know."""
    raise NotImplementedError


def create_user(profile: Profile, name: str) -> Profile:
    """Add a user and switch to them. Raises InvalidInputError for an empty, overlong or taken name."""
    raise NotImplementedError
