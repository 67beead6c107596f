"""Tags: on articles, and the tags themselves with their colours, names and parents."""

from __future__ import annotations

from collections.abc import Sequence

from briefing_app.domain.annotation import Tag, TagColor
from briefing_app.domain.changes import ChangeSet
from briefing_app.domain.tags import tidy
from briefing_app.services.profile import Profile


def add_tag(profile: Profile, articles: Sequence[str], name: str) -> ChangeSet:
    """Tag articles; those that carry the tag already are left alone. A leading ``#`` is dropped.

    Raises InvalidInputError for a name without a letter or figure, NotFoundError for unknown articles.
    """
    tag = tidy(name)
    with profile.library.unit_of_work(profile.user) as uow:
        uow.tags.add(articles, tag)
        return uow.commit(f"Tag “{tag}”")


def remove_tag(profile: Profile, articles: Sequence[str], name: str) -> ChangeSet:
    """Take a tag off articles. Raises NotFoundError where none of them carries it."""
    tag = tidy(name)
    with profile.library.unit_of_work(profile.user) as uow:
        uow.tags.remove(articles, tag)
        return uow.commit(f"Remove tag “{tag}”")


def tags(profile: Profile) -> list[Tag]:
    """This user's tags that something carries, by name."""
    with profile.library.reader(profile.user) as reader:
        return reader.tags.all()


def tag_tree(profile: Profile) -> list[Tag]:
    """All tags, unused ones and implied parents too, each right before its children."""
    with profile.library.reader(profile.user) as reader:
        return reader.tags.tree()


def make_tag(profile: Profile, name: str, color: TagColor | None = None) -> ChangeSet:
    """Have a tag before anything carries it. Raises InvalidInputError."""
    tag = tidy(name)
    with profile.library.unit_of_work(profile.user) as uow:
        uow.tags.key(tag)
        if color is not None:
            uow.tags.color(tag, color)
        return uow.commit(f"New tag “{tag}”")


def color_tag(profile: Profile, name: str, color: TagColor | None) -> ChangeSet:
    """Give a tag a colour, or none. Raises NotFoundError."""
    with profile.library.unit_of_work(profile.user) as uow:
        uow.tags.color(tidy(name), color)
        return uow.commit(f"Colour of “{tidy(name)}”")


def rename_tag(profile: Profile, name: str, to: str) -> ChangeSet:
    """Give a tag another name; its children move with it.

    Raises NotFoundError, InvalidInputError for a name that is taken, or that puts it into itself.
    """
    with profile.library.unit_of_work(profile.user) as uow:
        uow.tags.rename(tidy(name), tidy(to))
        return uow.commit(f"Rename tag “{tidy(name)}”")


def merge_tags(profile: Profile, name: str, into: str) -> ChangeSet:
    """Make two tags one, children likewise: what carried either carries ``into``. Nothing is lost, undo parts
    them again. Raises NotFoundError, InvalidInputError."""
    with profile.library.unit_of_work(profile.user) as uow:
        uow.tags.merge(tidy(name), tidy(into))
        return uow.commit(f"Merge tags into “{tidy(into)}”")


def delete_tag(profile: Profile, name: str) -> ChangeSet:
    """Take a tag off everything and forget it, with its children; undo brings it back.

    Raises NotFoundError.
    """
    with profile.library.unit_of_work(profile.user) as uow:
        uow.tags.delete(tidy(name))
        return uow.commit(f"Delete tag “{tidy(name)}”")
