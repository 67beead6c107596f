"""Marks: read, starred, done and trashed articles, and how far one was read."""

from __future__ import annotations

from collections.abc import Sequence

from briefing_app.domain.changes import ChangeSet
from briefing_app.services.profile import Profile


def set_read(profile: Profile, articles: Sequence[str], value: bool, *, journalled: bool = True) -> ChangeSet:
    """Mark articles read or unread. Not ``journalled`` when it is the window that marks on opening."""
    with profile.library.unit_of_work(profile.user) as uow:
        uow.states.set(articles, read=value)
        return uow.commit("Mark as read" if value else "Mark as unread", journalled=journalled)


def set_starred(profile: Profile, articles: Sequence[str], value: bool) -> ChangeSet:
    """Star articles, or take the stars off."""
    with profile.library.unit_of_work(profile.user) as uow:
        uow.states.set(articles, starred=value)
        return uow.commit("Star" if value else "Remove star")


def set_done(profile: Profile, articles: Sequence[str], value: bool) -> ChangeSet:
    """Mark articles as worked through, or not."""
    with profile.library.unit_of_work(profile.user) as uow:
        uow.states.set(articles, done=value)
        return uow.commit("Mark as done" if value else "Mark as not done")


def trash(profile: Profile, articles: Sequence[str]) -> ChangeSet:
    """Move articles to this user's trash; nothing is deleted."""
    with profile.library.unit_of_work(profile.user) as uow:
        uow.states.set(articles, trashed=True)
        return uow.commit("Move to trash")


def restore(profile: Profile, articles: Sequence[str]) -> ChangeSet:
    """Take articles out of the trash."""
    with profile.library.unit_of_work(profile.user) as uow:
        uow.states.set(articles, trashed=False)
        return uow.commit("Restore from trash")


def remember_scroll(profile: Profile, article: str, fraction: float) -> ChangeSet:
    """Remember how far this user has read, 0 to 1. Never an undo entry."""
    with profile.library.unit_of_work(profile.user) as uow:
        uow.states.scroll(article, min(1.0, max(0.0, fraction)))
        return uow.commit(journalled=False)
