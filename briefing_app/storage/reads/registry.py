"""Reading the registry: actors across articles, with what one user merged and kept apart."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from types import MappingProxyType

from briefing_app.domain.analysis import ActorKind
from briefing_app.domain.errors import NotFoundError
from briefing_app.domain.identity import (
    Appearance,
    Decision,
    MergeSuggestion,
    Printed,
    Profile,
    RegisteredActor,
    folded,
    resemblance,
)
from briefing_app.domain.words import pattern
from briefing_app.storage.reads.base import IN_TRASH, Repository, day, storable

# Where registered actors appear: analyses of newest versions, outside this user's trash.
_APPEARING = f"""
FROM actor p
JOIN analysis n ON n.key = p.analysis_key
JOIN version v ON v.key = n.version_key
JOIN article a ON a.key = v.article_key AND a.newest = v.number
WHERE p.registered_key IN (SELECT value FROM json_each(:keys)) AND a.key NOT {IN_TRASH}
"""  # noqa: S608
# All that an index holds, less the few that do not count: older versions, and what is in the trash.
_COUNTS = f"""
WITH aside(article, number) AS (
  SELECT a.key, v.number FROM article a CROSS JOIN version v ON v.article_key = a.key
  WHERE a.newest > 1 AND v.number < a.newest
  UNION ALL
  SELECT key, newest FROM article WHERE key {IN_TRASH}
), counted(key, articles, quotations) AS (
  SELECT registered_key, count(*), sum(quoted) FROM actor
  WHERE registered_key IN (SELECT value FROM json_each(:keys)) GROUP BY registered_key
  UNION ALL
  SELECT p.registered_key, -1, -p.quoted FROM aside
  CROSS JOIN version v ON v.article_key = aside.article AND v.number = aside.number
  CROSS JOIN analysis n ON n.version_key = v.key
  CROSS JOIN actor p ON p.analysis_key = n.key
  WHERE p.registered_key IN (SELECT value FROM json_each(:keys))
)
SELECT key, sum(articles) AS articles, sum(quotations) AS quotations FROM counted GROUP BY key
"""  # noqa: S608
# Two ways to the articles of an actor x: from it, and from the newest article on.
_SEEK = """
actor x
CROSS JOIN analysis n ON n.key = x.analysis_key
CROSS JOIN version v ON v.key = n.version_key
CROSS JOIN article a ON a.key = v.article_key AND a.newest = v.number
"""
_WALK = """
article a
CROSS JOIN version v ON v.article_key = a.key AND v.number = a.newest
CROSS JOIN analysis n ON n.version_key = v.key
CROSS JOIN actor x ON x.analysis_key = n.key
"""
_OFFERED, _OFTEN = 500, 1_000  # actors whose appearances are counted for a choice of names; each up to
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

    def offered(self, prefix: str, limit: int, *, person: bool) -> list[str]:
        """Names of actors of which some name has a word that begins so, those that appear most first.

        Without ``person`` those that are no person.
        """
        like = "instr(' ' || folded, ' ' || :prefix) > 0"
        found = self._rows.all(
            "SELECT key, (SELECT count(*) FROM ("  # noqa: S608
            f"SELECT 1 FROM actor p WHERE p.registered_key = found.key LIMIT {_OFTEN})) AS articles FROM ("
            f"SELECT key FROM (SELECT key FROM registered_actor WHERE {like} LIMIT {_OFFERED}) "
            f"UNION SELECT actor_key FROM actor_name WHERE user_id = :user AND folded NOT NULL AND {like}"
            ") found",
            prefix=" ".join(pattern(prefix).words),
        )
        heads, often = self._heads(), Counter[int]()
        for key, articles in map(tuple, found):
            often[heads.get(key, key)] += articles
        names = Counter[str]()
        for key, row in self._by_key(list(often)).items():
            if person or row["kind"] != ActorKind.PERSON:
                names[row["name"]] += often[key]
        return [name for name, _ in sorted(names.items(), key=lambda each: (-each[1], each[0]))[:limit]]

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
            f"SELECT a.id, a.title, a.outlet, a.published, p.name, p.role, p.affiliation, p.quoted "
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

    def printed(self, public: str) -> list[Printed]:
        """How articles describe it, each description and outlet once, in no order. Raises NotFoundError."""
        rows = self._rows.all(
            "SELECT p.role, p.affiliation, a.outlet, min(a.published) AS since, max(a.published) AS until, "
            f"count(a.published) AS dated, count(*) AS articles {_APPEARING} "
            "GROUP BY p.role, p.affiliation, a.outlet",
            keys=json.dumps(self.keys_of(public)),
        )
        return [
            Printed(
                Profile(row["role"], row["affiliation"]),
                row["outlet"],
                day(row["since"]),
                day(row["until"]),
                row["dated"],
                row["articles"],
            )
            for row in rows
        ]

    def quoting(self, public: str, limit: int) -> list[str]:
        """The newest articles that quote it. Raises NotFoundError."""
        keys = self.keys_of(public)
        found: list[str] = self._rows.column(
            f"SELECT a.id FROM {self.path_to(keys, limit)} "  # noqa: S608
            "WHERE x.registered_key IN (SELECT value FROM json_each(:keys)) AND x.quoted "
            f"AND a.key NOT {IN_TRASH} ORDER BY a.recency DESC LIMIT :limit",
            keys=json.dumps(keys),
            limit=limit,
        )
        return found

    def path_to(self, keys: Sequence[int], limit: int | None) -> str:
        """SQL: what to read actors ``x`` with their articles ``a`` from, for the newest ones or for all.

        Of those who are quoted often, the newest are met sooner by walking through all articles.
        """
        if limit is None:
            return _SEEK
        theirs = sum(articles for articles, _ in self._counts(keys).values())
        return _WALK if theirs**2 > limit * (self._rows.value("SELECT max(key) FROM article") or 0) else _SEEK

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

    def decisions(self, public: str) -> list[Decision]:
        """What this user decided about an actor or any merged into it and others, the oldest first.

        The actors are not counted. Raises NotFoundError.
        """
        rows = self._rows.all(
            "SELECT one_key, other_key, verdict FROM actor_match WHERE user_id = :user AND ("
            "one_key IN (SELECT value FROM json_each(:keys)) OR "
            "other_key IN (SELECT value FROM json_each(:keys))) ORDER BY key",
            keys=json.dumps(self.keys_of(public)),
        )
        known = self._by_key([row[end] for row in rows for end in ("one_key", "other_key")])
        return [
            Decision(
                joined([known[row["one_key"]]]), joined([known[row["other_key"]]]), row["verdict"] == "same"
            )
            for row in rows
        ]

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
            "coalesce(c.kind, r.kind) AS kind, c.role, c.affiliation, r.sound, r.profiles "
            "FROM registered_actor r "
            "LEFT JOIN actor_name c ON c.actor_key = r.key AND c.user_id = :user "
            "WHERE r.key IN (SELECT value FROM json_each(:keys))",
            keys=json.dumps(list(keys)),
        )
        return {row["key"]: row for row in rows}

    def _counts(self, keys: Sequence[int]) -> dict[int, tuple[int, int]]:
        """Articles and quotations by key."""
        rows = self._rows.all(_COUNTS, keys=json.dumps(list(keys)))
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
    """Rows that are one actor; the first gives id, name, kind and the user's description.

    ``counts`` are articles and quotations by key.
    """
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
        Profile(head["role"], head["affiliation"]),
    )
