"""Reading the registry: actors across articles, with what one user merged and kept apart."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from types import MappingProxyType

from briefing_app.domain.analysis import ActorKind
from briefing_app.domain.errors import NotFoundError
from briefing_app.domain.identity import (
    Appearance,
    MergeSuggestion,
    Profile,
    RegisteredActor,
    folded,
    resemblance,
)
from briefing_app.storage.reads.base import Repository, day, storable

# Where registered actors appear: analyses of newest versions, outside this user's trash.
_APPEARING = """
FROM actor p
JOIN analysis n ON n.key = p.analysis_key
JOIN version v ON v.key = n.version_key
JOIN article a ON a.key = v.article_key AND a.newest = v.number
WHERE p.registered_key IN (SELECT value FROM json_each(:keys))
AND a.key NOT IN (SELECT article_key FROM article_state WHERE user_id = :user AND trashed_at IS NOT NULL)
"""
_QUOTED = (
    "(SELECT count(*) FROM quotation q WHERE q.analysis_key = p.analysis_key AND q.speaker = p.id) AS quoted"
)
_MOST_CANDIDATES = 200  # that sound alike; comparing is by pairs


class RegistryReads(Repository):
    """Registered actors, merged as this user merged them."""

    def exists(self, public: str) -> bool:
        """Whether a registered actor has this id."""
        return self._rows.value("SELECT 1 FROM registered_actor WHERE id = :id", id=public) is not None

    def ids(self, name: str) -> list[str]:
        """The ids of all registered actors of that name, whether they appear now or not, and unmerged."""
        return [row["id"] for row in self._by_key(self._named(name)).values()]

    def actors(self, name: str = "", *, limit: int = 100) -> list[RegisteredActor]:
        """Actors whose name has every word, each a beginning of a word, the most quoted first."""
        found = [actor for actor in self._put_together(self._named(name), self._heads()) if actor.articles]
        found.sort(key=lambda actor: (-actor.quotations, -actor.articles, actor.name, actor.id))
        return found[:limit]

    def actor(self, public: str) -> RegisteredActor:
        """One actor; by the id of any that were merged into it. Raises NotFoundError."""
        return self._put_together([self._key(public)], self._heads())[0]

    def keys_of(self, public: str) -> list[int]:
        """The keys of an actor and of all that this user merged with it. Raises NotFoundError."""
        return _merged_with(self._key(public), self._heads())

    def ids_of(self, public: str) -> list[str]:
        """The ids of an actor and of all that this user merged with it. Raises NotFoundError."""
        return [row["id"] for row in self._by_key(self.keys_of(public)).values()]

    def merged_names(self) -> list[tuple[str, ...]]:
        """The names of each actor that has several to this user: merged with others, or given another."""
        heads = self._heads()
        renamed = self._rows.column(
            "SELECT actor_key FROM actor_name WHERE user_id = :user AND name NOT NULL"
        )
        rows = self._by_key([*heads, *set(heads.values()), *map(int, renamed)])
        together: dict[int, list[str]] = {}
        for key, row in rows.items():
            together.setdefault(heads.get(key, key), []).extend((row["name"], row["printed"]))
        return [tuple(dict.fromkeys(names)) for names in together.values()]

    def appearances(self, public: str) -> list[Appearance]:
        """The articles it appears in, newest first. Raises NotFoundError."""
        rows = self._rows.all(
            f"SELECT a.id, a.title, a.outlet, a.published, p.name, p.role, p.affiliation, {_QUOTED} "
            f"{_APPEARING} ORDER BY a.recency DESC",
            keys=json.dumps(self.keys_of(public)),
        )
        return [
            Appearance(
                row["id"],
                row["title"],
                row["outlet"],
                day(row["published"]),
                row["name"],
                Profile(row["role"], row["affiliation"]),
                row["quoted"],
            )
            for row in rows
        ]

    def of_article(self, article: str) -> dict[str, str]:
        """The registered actors of an article's newest version: their ids by ``Actor.id``."""
        rows = self._rows.all(
            "SELECT p.id, r.id AS registered FROM article a "
            "JOIN version v ON v.article_key = a.key AND v.number = a.newest "
            "JOIN analysis n ON n.version_key = v.key JOIN actor p ON p.analysis_key = n.key "
            "JOIN registered_actor r ON r.key = p.registered_key WHERE a.key = :article",
            article=self._article_key(article),
        )
        return {row["id"]: row["registered"] for row in rows}

    def suggestions(self, public: str | None = None, *, limit: int = 50) -> list[MergeSuggestion]:
        """Pairs that may be one actor, and that this user has not decided on, the most quoted first.

        ``public`` limits them to one actor's. Raises NotFoundError.
        """
        heads, wanted = self._heads(), None
        if public is None:
            sounds = self._rows.column(
                "SELECT sound FROM registered_actor GROUP BY sound HAVING count(*) > 1 "
                "ORDER BY count(*), sound"
            )
        else:
            members = self._by_key(_merged_with(self._key(public), heads)).values()
            sounds, wanted = sorted({row["sound"] for row in members}), {row["id"] for row in members}
        decided = self._decided(heads)
        found: list[MergeSuggestion] = []
        for sound in sounds:
            found += [
                MergeSuggestion(one, other, reason)
                for one, other in self._pairs(str(sound), heads)
                if (wanted is None or not wanted.isdisjoint((one.id, other.id)))
                and frozenset((one.id, other.id)) not in decided
                and (reason := resemblance(one, other))
            ]
            if len(found) >= limit:
                break
        found.sort(key=lambda pair: -(pair.one.quotations + pair.other.quotations))
        return found[:limit]

    def _pairs(
        self, sound: str, heads: Mapping[int, int]
    ) -> Iterator[tuple[RegisteredActor, RegisteredActor]]:
        """Actors that sound alike, two by two, those of the most articles first."""
        keys = self._rows.column(
            "SELECT key FROM registered_actor WHERE sound = :sound LIMIT :limit",
            sound=sound,
            limit=_MOST_CANDIDATES,
        )
        actors = [actor for actor in self._put_together(keys, heads) if actor.articles]
        actors.sort(key=lambda actor: -actor.articles)
        return combinations(actors, 2)

    def _named(self, name: str) -> list[int]:
        words = folded(name).split()
        keys = self._rows.column(
            "SELECT key FROM registered_actor r WHERE NOT EXISTS ("
            "  SELECT 1 FROM json_each(:words) w WHERE instr(' ' || r.folded, ' ' || w.value) = 0"
            ") UNION SELECT actor_key FROM actor_name c "
            "WHERE user_id = :user AND folded NOT NULL AND NOT EXISTS ("
            "  SELECT 1 FROM json_each(:words) w WHERE instr(' ' || c.folded, ' ' || w.value) = 0"
            ")",
            words=json.dumps(words),
        )
        return [int(key) for key in keys]

    def _key(self, public: str) -> int:
        key = self._rows.value("SELECT key FROM registered_actor WHERE id = :id", id=storable(public))
        if key is None:
            raise NotFoundError(f"This library has no actor “{public}”. Ids look like e-7k3mq2xw.")
        return int(key)

    def _matches(self, verdict: str) -> list[tuple[int, int]]:
        rows = self._rows.all(
            "SELECT key, one_key, other_key FROM actor_match WHERE user_id = :user AND verdict = :verdict",
            verdict=verdict,
        )
        return [(one, other) for _, one, other in sorted(map(tuple, rows))]

    def _heads(self) -> dict[int, int]:
        """Of everything this user merged, the key it goes by now."""
        head: dict[int, int] = {}

        def of(key: int) -> int:
            while key in head:
                key = head[key]
            return key

        for one, other in self._matches("same"):
            if of(one) != of(other):
                head[of(other)] = of(one)
        return {key: of(key) for key in head}

    def _decided(self, heads: Mapping[int, int]) -> set[frozenset[str]]:
        """Pairs kept apart, by the ids that they go by."""
        pairs = [(heads.get(one, one), heads.get(other, other)) for one, other in self._matches("different")]
        ids = {
            row["key"]: row["id"]
            for row in self._rows.all(
                "SELECT key, id FROM registered_actor WHERE key IN (SELECT value FROM json_each(:keys))",
                keys=json.dumps(sorted({key for pair in pairs for key in pair})),
            )
        }
        return {frozenset(ids[key] for key in pair) for pair in pairs}

    def _put_together(self, keys: Iterable[int], heads: Mapping[int, int]) -> list[RegisteredActor]:
        """The actors of these keys, each once, with all that was merged into them."""
        members: dict[int, list[int]] = {}
        for key in dict.fromkeys(heads.get(int(key), int(key)) for key in keys):
            members[key] = [key]
        for key, head in heads.items():
            if head in members:
                members[head].append(key)
        everyone = [key for group in members.values() for key in group]
        rows = self._by_key(everyone)
        counts = self._counts(everyone)
        return [joined([rows[key] for key in group], counts) for group in members.values()]

    def _by_key(self, keys: Sequence[int]) -> dict[int, sqlite3.Row]:
        """Registered actors as this user corrected them; ``printed`` is the name that articles have."""
        rows = self._rows.all(
            "SELECT r.key, r.id, coalesce(c.name, r.name) AS name, r.name AS printed, "
            "coalesce(c.kind, r.kind) AS kind, r.sound, r.profiles FROM registered_actor r "
            "LEFT JOIN actor_name c ON c.actor_key = r.key AND c.user_id = :user "
            "WHERE r.key IN (SELECT value FROM json_each(:keys))",
            keys=json.dumps(list(keys)),
        )
        return {row["key"]: row for row in rows}

    def _counts(self, keys: Sequence[int]) -> dict[int, tuple[int, int]]:
        """Articles and quotations by key."""
        rows = self._rows.all(
            f"SELECT key, count(*) AS articles, sum(quoted) AS quotations FROM "  # noqa: S608
            f"(SELECT p.registered_key AS key, {_QUOTED} {_APPEARING}) GROUP BY key",
            keys=json.dumps(list(keys)),
        )
        return {row["key"]: (row["articles"], row["quotations"]) for row in rows}


def _merged_with(key: int, heads: Mapping[int, int]) -> list[int]:
    """What an actor goes by, and after it all that is one with it."""
    head = heads.get(key, key)
    return [head, *sorted(other for other, its in heads.items() if its == head)]


def profiles_of(row: sqlite3.Row) -> list[Profile]:
    """The column ``profiles``."""
    return [Profile(role, affiliation) for role, affiliation in json.loads(row["profiles"])]


def joined(
    rows: Sequence[sqlite3.Row],
    counts: Mapping[int, tuple[int, int]] = MappingProxyType({}),
) -> RegisteredActor:
    """Rows that are one actor; the first gives id and name. ``counts`` are articles and quotations by key."""
    head = rows[0]
    counted = [counts.get(row["key"], (0, 0)) for row in rows]
    return RegisteredActor(
        head["id"],
        head["name"],
        ActorKind(head["kind"]),
        tuple(dict.fromkeys(profile for row in rows for profile in profiles_of(row))),
        tuple(dict.fromkeys(name for row in rows for name in (row["name"], row["printed"]))),
        sum(articles for articles, _ in counted),
        sum(quotations for _, quotations in counted),
    )
