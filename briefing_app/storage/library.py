"""One library: opened, migrated, backed up, checked."""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

from briefing_app.storage.reader import Reader

if TYPE_CHECKING:
    from briefing_app.storage.unit_of_work import UnitOfWork


class Library:
    """An open library. Threads may share it; another process opens its own on the same file."""

    path: Path

    @classmethod
    def open(cls, path: Path) -> Library:
        """Open the library at ``path``; make it, with its folder, where there is none.

        One made by an earlier version is backed up beside itself and migrated. Raises LibraryError where
        it cannot be opened or written, is no library, or was made by a newer version.
        """
        raise NotImplementedError

    def unit_of_work(self, user: str) -> AbstractContextManager[UnitOfWork]:
        """A write transaction for one user; nothing is kept unless it is committed.

        Raises NotFoundError for an unknown user, LibraryError where the library cannot be written.
        """
        raise NotImplementedError

    def reader(self, user: str) -> AbstractContextManager[Reader]:
        """A look at the library for one user, all of it at one moment. Raises NotFoundError."""
        raise NotImplementedError

    def users(self) -> list[str]:
        """The names of all users, sorted."""
        raise NotImplementedError

    def ensure_user(self, name: str) -> bool:
        """Add a user where there is none of this name. Returns whether one was added."""
        raise NotImplementedError

    def backup(self, to: Path) -> None:
        """Write a checked copy of the library, also while it is in use.

        Raises LibraryError where ``to`` exists or cannot be written.
        """
        raise NotImplementedError

    def check(self, repair: bool = True) -> list[str]:
        """What is wrong, and what was mended, a sentence each; empty where all is well."""
        raise NotImplementedError

    def close(self) -> None:
        """Close all connections. Units of work and readers must be over."""
        raise NotImplementedError
