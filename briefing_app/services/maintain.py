"""Maintenance: backup, and a check that mends what can be made again."""

from __future__ import annotations

from pathlib import Path

from briefing_app.services.profile import Profile


def backup(profile: Profile, to: Path) -> None:
    """Copy the whole library, every user's rows, to a new file, also while others write.

    Raises LibraryError where ``to`` exists or cannot be written.
    """
    profile.library.backup(to)


def check(profile: Profile) -> list[str]:
    """Problems found and mended, a sentence each; empty when all is well."""
    return profile.library.check()
