"""Marks: read, starred, done and trashed articles, and how far one was read."""

from __future__ import annotations

from collections.abc import Sequence

from briefing_app.domain.changes import ChangeSet
from briefing_app.services.profile import Profile


def set_read(profile: Profile, articles: Sequence[str], value: bool, *, journalled: bool = True) -> ChangeSet:
    """Mark articles read or unread. Not ``journalled`` when it is the window that marks on opening."""
    raise NotImplementedError


def set_starred(profile: Profile, articles: Sequence[str], value: bool) -> ChangeSet:
    """Star articles, or take the stars off."""
    raise NotImplementedError


def set_done(profile: Profile, articles: Sequence[str], value: bool) -> ChangeSet:
    """Mark articles as worked through, or not."""
    raise NotImplementedError


def trash(profile: Profile, articles: Sequence[str]) -> ChangeSet:
    """Move articles to this user's trash; nothing is deleted."""
    raise NotImplementedError


def restore(profile: Profile, articles: Sequence[str]) -> ChangeSet:
    """Take articles out of the trash."""
    raise NotImplementedError


def remember_scroll(profile: Profile, article: str, fraction: float) -> ChangeSet:
    """Remember how far this user has read, 0 to 1. Never an undo entry."""
    raise NotImplementedError
