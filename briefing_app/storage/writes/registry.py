"""Registering the actors of an analysis, and keeping what a user decides about two of them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sqlalchemy import insert, or_, select, update

from briefing_app.domain.analysis import Actor, ActorKind
from briefing_app.domain.errors import InvalidInputError, NotFoundError
from briefing_app.domain.identity import (
    Profile,
    agrees,
    contradicts,
    folded,
    identity_key,
    is_last_name_alone,
    sound,
)
from briefing_app.domain.ids import random_id, unique_id
from briefing_app.storage.reads.base import storable
from briefing_app.storage.reads.registry import RegistryReads, profiles_of
from briefing_app.storage.tables import ActorMatch, ActorName, RegisteredActor, table_of
from briefing_app.storage.writes.base import Writing

_REGISTERED = table_of(RegisteredActor)
_MOST_PROFILES = 40  # descriptions kept of one actor; what comes later is seldom news


@dataclass(slots=True)
class _Entry:
    """A registered actor on its way; ``key`` is 0 until it is stored."""

    key: int
    id: str
    person: bool
    profiles: list[Profile] = field(default_factory=list)
    changed: bool = False

    def learn(self, profile: Profile) -> None:
        if profile and profile not in self.profiles and len(self.profiles) < _MOST_PROFILES:
            self.profiles.append(profile)
            self.changed = True


class Registry(Writing, RegistryReads):
    """Registered actors belong to the library; the decisions on two of them to a user."""

    def register(self, actors: Sequence[Actor]) -> list[int | None]:
        """The keys of the registered actors that these appear as, in order; new ones are registered.

        None where a name says too little to tell who it is: those appear in their article alone.
        """
        profiles = [Profile(actor.role, actor.affiliation) for actor in actors]
        keys = [
            identity_key(actor.name, actor.kind, profile)
            for actor, profile in zip(actors, profiles, strict=True)
        ]
        known = self._known({key for key in keys if key})
        found: list[_Entry | None] = []
        for actor, profile, key in zip(actors, profiles, keys, strict=True):
            if key is None:
                found.append(None)
                continue
            entries = known.setdefault(key, [])
            entry = _entry_of(entries, actor, profile)
            if entry is None:
                entry = self._new(actor, key, len(entries))
                entries.append(entry)
            entry.learn(profile)
            found.append(entry)
        self._keep_profiles(entry for entries in known.values() for entry in entries if entry.changed)
        return [entry.key if entry else None for entry in found]

    def decide(self, one: str, other: str, *, same: bool) -> None:
        """Keep that two registered actors are one, going by the first's name; or that they are not.

        Takes the place of an earlier decision on the two. Raises NotFoundError, InvalidInputError for one
        actor twice.
        """
        first, second = self._key(one), self._key(other)
        if first == second:
            raise InvalidInputError("These are one actor already. Choose two different ones.")
        now = self._work.now()
        earlier = self._match(first, second)
        if earlier is not None:
            self._session.delete(earlier)
            self._session.flush()
        self._session.add(
            ActorMatch(
                id=random_id("m"),
                user_id=self._work.user,
                one_key=first,
                other_key=second,
                verdict="same" if same else "different",
                created=now,
                updated=now,
            )
        )

    def forget(self, one: str, other: str) -> None:
        """Take back what was decided about two. Raises NotFoundError where nothing was."""
        match = self._match(self._key(one), self._key(other))
        if match is None:
            raise NotFoundError(f"Nothing was decided about {one} and {other} that could be taken back.")
        self._session.delete(match)

    def correct(
        self,
        public: str,
        name: str | None = None,
        kind: ActorKind | None = None,
        described: Profile | None = None,
    ) -> None:
        """Keep another name, kind or description of a registered actor; what is None stays as it is.

        An empty name or description, and what it is registered as, are those that articles have.
        Raises NotFoundError.
        """
        key, now = self.keys_of(public)[0], self._work.now()
        registered, row = self._session.get_one(RegisteredActor, key), self._correction(key)
        if row is None:
            row = ActorName(id=random_id("x"), user_id=self._work.user, actor_key=key, created=now)
        if name is not None:
            row.name = storable(name) if name not in ("", registered.name) else None
            row.folded = folded(row.name) if row.name else None
        if kind is not None:
            row.kind = kind.value if kind.value != registered.kind else None
        if described is not None:
            row.role = storable(described.role) if described.role else None
            row.affiliation = storable(described.affiliation) if described.affiliation else None
        if row.name or row.kind or row.role or row.affiliation:
            if self._session.is_modified(row):  # the same correction again is no change
                row.updated = now
            self._session.add(row)
        elif row.key is not None:
            self._session.flush()  # so that undo brings back what the row was, not its emptied columns
            self._session.delete(row)

    def uncorrect(self, public: str) -> None:
        """Let name, kind and description be those that articles have. Raises NotFoundError."""
        row = self._correction(self.keys_of(public)[0])
        if row is not None:
            self._session.delete(row)

    def _correction(self, key: int) -> ActorName | None:
        return self._session.scalar(select(ActorName).where(ActorName.actor_key == key))

    def _known(self, keys: set[str]) -> dict[str, list[_Entry]]:
        known: dict[str, list[_Entry]] = {}
        for row in self._rows.all(
            "SELECT key, id, kind, folded, profiles FROM registered_actor "
            "WHERE folded IN (SELECT value FROM json_each(:keys)) ORDER BY key",
            keys=json.dumps(sorted(keys)),
        ):
            entry = _Entry(row["key"], row["id"], row["kind"] == ActorKind.PERSON, profiles_of(row))
            known.setdefault(row["folded"], []).append(entry)
        return known

    def _new(self, actor: Actor, key: str, namesakes: int) -> _Entry:
        # The same names in the same order give the same ids in every library.
        words = "\x1f".join((key, str(actor.kind is ActorKind.PERSON), str(namesakes)))
        public = unique_id("e", words, _Taken(self), length=8)
        row = insert(_REGISTERED).values(
            id=public,
            name=storable(actor.name),
            kind=actor.kind.value,
            folded=key,
            sound=sound(actor.name, actor.kind),
            profiles=[],
        )
        made = self._session.execute(row.returning(_REGISTERED.c.key)).scalar_one()
        return _Entry(made, public, actor.kind is ActorKind.PERSON)

    def _keep_profiles(self, entries: Iterable[_Entry]) -> None:
        for entry in entries:
            pairs = [[profile.role, profile.affiliation] for profile in entry.profiles]
            self._session.execute(
                update(_REGISTERED).where(_REGISTERED.c.key == entry.key).values(profiles=pairs)
            )

    def _match(self, one: int, other: int) -> ActorMatch | None:
        return self._session.scalar(
            select(ActorMatch).where(
                or_(
                    (ActorMatch.one_key == one) & (ActorMatch.other_key == other),
                    (ActorMatch.one_key == other) & (ActorMatch.other_key == one),
                )
            )
        )


class _Taken:
    """The ids that the registry has given out."""

    def __init__(self, registry: RegistryReads) -> None:
        self._registry = registry

    def __contains__(self, public: object) -> bool:
        return isinstance(public, str) and self._registry.exists(public)


def _entry_of(entries: Sequence[_Entry], actor: Actor, profile: Profile) -> _Entry | None:
    """Whose appearance this certainly is, of those with its name; None where it is somebody new.

    Between several that nothing speaks against, the one whose description agrees; and where none or more
    than one does, one that nothing is known of, since a wrong place is worse than none.
    """
    person = actor.kind is ActorKind.PERSON
    if is_last_name_alone(actor.name, actor.kind):
        return next((entry for entry in entries if entry.person and agrees([profile], entry.profiles)), None)
    possible = [
        entry
        for entry in entries
        if entry.person == person
        and (not entry.profiles or not all(contradicts(profile, known) for known in entry.profiles))
    ]
    if len(possible) <= 1:
        return possible[0] if possible else None
    agreeing = [entry for entry in possible if agrees([profile], entry.profiles)]
    if len(agreeing) == 1:
        return agreeing[0]
    return next((entry for entry in possible if not entry.profiles), None)
