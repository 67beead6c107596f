"""Actors across articles: who they are, where they appear, which two may be one."""

from __future__ import annotations

from pathlib import Path

from briefing_app.domain.analysis import ActorKind
from briefing_app.domain.changes import ChangeSet
from briefing_app.domain.errors import InvalidInputError
from briefing_app.domain.identity import Appearance, Decision, MergeSuggestion, RegisteredActor
from briefing_app.domain.identity import Profile as Described
from briefing_app.services.profile import Profile

_LONGEST = 200
_ALL = 10_000_000


def actors(profile: Profile, name: str = "", *, limit: int = 100) -> list[RegisteredActor]:
    """Actors whose name has every word given, each a beginning of a word; the most quoted first."""
    with profile.library.reader(profile.user) as reader:
        return reader.registry.actors(name, limit=limit)


def actor(profile: Profile, actor_id: str) -> RegisteredActor:
    """One actor, by its id or that of any merged into it. Raises NotFoundError."""
    with profile.library.reader(profile.user) as reader:
        return reader.registry.actor(actor_id)


def appearances(profile: Profile, actor_id: str) -> list[Appearance]:
    """The articles that an actor appears in, newest first. Raises NotFoundError."""
    with profile.library.reader(profile.user) as reader:
        return reader.registry.appearances(actor_id)


def registered(profile: Profile, article: str) -> dict[str, str]:
    """Who the actors of an article are across articles: registered ids by ``Actor.id``."""
    with profile.library.reader(profile.user) as reader:
        return reader.registry.of_article(article)


def suggestions(profile: Profile, actor_id: str | None = None, *, limit: int = 50) -> list[MergeSuggestion]:
    """Pairs that may be one actor and are not decided on, one actor's or all. Raises NotFoundError."""
    with profile.library.reader(profile.user) as reader:
        return reader.registry.suggestions(actor_id, limit=limit)


def decisions(profile: Profile, actor_id: str) -> list[Decision]:
    """What this user decided about an actor and others, the oldest first. Raises NotFoundError."""
    with profile.library.reader(profile.user) as reader:
        return reader.registry.decisions(actor_id)


def merge(profile: Profile, into: str, other: str) -> ChangeSet:
    """See two actors as one from now on, by the first's name. Nothing is lost: ``split`` takes it back.

    Raises NotFoundError, InvalidInputError for one actor twice.
    """
    with profile.library.unit_of_work(profile.user) as uow:
        uow.registry.decide(into, other, same=True)
        return uow.commit("Merge actors")


def keep_apart(profile: Profile, one: str, other: str) -> ChangeSet:
    """Remember that two are not the same; they are suggested no more. Raises as ``merge`` does."""
    with profile.library.unit_of_work(profile.user) as uow:
        uow.registry.decide(one, other, same=False)
        return uow.commit("Keep actors apart")


def split(profile: Profile, one: str, other: str) -> ChangeSet:
    """Take back what was decided about two. Raises NotFoundError where nothing was."""
    with profile.library.unit_of_work(profile.user) as uow:
        uow.registry.forget(one, other)
        return uow.commit("Split actors")


def correct(
    profile: Profile,
    actor_id: str,
    name: str | None = None,
    kind: ActorKind | None = None,
    described: Described | None = None,
) -> ChangeSet:
    """Show an actor under another name, as another kind or described otherwise; what is None stays as it is.

    An empty name or description is the articles' again; without any, all three are. What articles print is
    not touched, and keeps being found. Raises NotFoundError, InvalidInputError for what is overlong.
    """
    with profile.library.unit_of_work(profile.user) as uow:
        if (name, kind, described) == (None, None, None):
            uow.registry.uncorrect(actor_id)
        else:
            if described is not None:
                described = Described(_tidy(described.role or ""), _tidy(described.affiliation or ""))
            uow.registry.correct(actor_id, None if name is None else _tidy(name), kind, described)
        return uow.commit("Correct actor")


def _tidy(words: str) -> str:
    words = " ".join(words.split())
    if len(words) > _LONGEST:
        raise InvalidInputError(
            f"A name, a role or an affiliation has at most {_LONGEST} characters. Choose a shorter one."
        )
    return words


def export(profile: Profile, to: Path) -> int:
    """Write all actors, as this user corrected and merged them, to a .json or .csv file; how many they are.

    Raises InvalidInputError for another ending, ExportError where it cannot be written.
    """
    from briefing_app.exporters import people

    with profile.library.reader(profile.user) as reader:
        found = reader.registry.actors(limit=_ALL)
    people.write(found, to)
    return len(found)
