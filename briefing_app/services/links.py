"""Wikilinks: what can be linked to, what a link means, and what links here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing_app.domain.annotation import NamedTarget, Note, Target
from briefing_app.domain.wikilinks import fits, written
from briefing_app.services.profile import Profile


@dataclass(frozen=True, slots=True)
class Completion:
    """Something to link to, and the link to write."""

    target: Target
    name: str
    link: str


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The notes on something, and those that link to it."""

    name: str
    notes: tuple[Note, ...]
    linked_from: tuple[Note, ...]


def complete(profile: Profile, beginning: str, *, limit: int = 6) -> list[Completion]:
    """What the beginning of a link could mean, at most ``limit`` of each kind: articles, actors, questions,
    notes. Links go by the name where that names just this, else by the id."""
    with profile.library.reader(profile.user) as reader:
        found = reader.links.complete(beginning, limit=limit)
        return [
            Completion(each.target, each.name, _link(each, reader.links.resolve(each.name)))
            for each in found
            if each.name
        ]


def resolve(profile: Profile, words: str) -> Target | None:
    """What the words of a link mean now; None where nothing, or more than one thing, is called so."""
    with profile.library.reader(profile.user) as reader:
        return reader.links.resolve(words)


def names(profile: Profile, targets: Sequence[Target]) -> dict[Target, str]:
    """What these go by now; what is gone is left out."""
    with profile.library.reader(profile.user) as reader:
        return reader.links.names(targets)


def around(profile: Profile, target: Target) -> Surroundings:
    """The notes on an article, actor, question or note, and those linking to it. Raises NotFoundError."""
    with profile.library.reader(profile.user) as reader:
        return Surroundings(
            reader.links.names([target]).get(target, ""),
            tuple(reader.notes.about(target)),
            tuple(reader.notes.linking_to(target)),
        )


def _link(each: NamedTarget, meant: Target | None) -> str:
    return written(each.name, None if meant == each.target and fits(each.name) else each.target.id)
