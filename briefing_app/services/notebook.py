"""Everything that a user wrote and marked, in one list."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from briefing_app.domain.annotation import Highlight, Note, Target, TargetKind
from briefing_app.services.profile import Profile


@dataclass(frozen=True, slots=True)
class Entry:
    """A note or a highlight. ``on`` is what it is on by the name that goes by now; None for a free note.

    ``tags`` is the highlight's own tag, else those of the article.
    """

    item: Note | Highlight
    on: Target | None = None
    name: str = ""
    tags: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        return self.item.id

    @property
    def changed(self) -> datetime:
        return self.item.updated if isinstance(self.item, Note) else self.item.created

    @property
    def words(self) -> str:
        """What it says, or marks."""
        return self.item.body if isinstance(self.item, Note) else self.item.selector.exact


def entries(profile: Profile) -> list[Entry]:
    """This user's notes and highlights, the newest first."""
    with profile.library.reader(profile.user) as reader:
        items: list[Note | Highlight] = [*reader.notes.all(), *reader.highlights.all()]
        targets = {item.id: target for item in items if (target := _target(item)) is not None}
        names = reader.links.names(set(targets.values()))
        tags = reader.tags.by_article(_articles(targets.values()))
    found = [
        Entry(item, on, names.get(on, "") if on else "", _tags(item, tags.get(on.id, ()) if on else ()))
        for item in items
        for on in (targets.get(item.id),)
    ]
    return sorted(found, key=lambda entry: entry.changed, reverse=True)


def _target(item: Note | Highlight) -> Target | None:
    if item.article is not None:
        return Target(TargetKind.ARTICLE, item.article)
    if isinstance(item, Note) and item.actor is not None:
        return Target(TargetKind.ACTOR, item.actor)
    if isinstance(item, Note) and item.question is not None:
        return Target(TargetKind.QUESTION, item.question)
    return None


def _articles(targets: Iterable[Target]) -> list[str]:
    return [target.id for target in targets if target.kind is TargetKind.ARTICLE]


def _tags(item: Note | Highlight, others: tuple[str, ...]) -> tuple[str, ...]:
    return (item.tag,) if isinstance(item, Highlight) and item.tag else others
