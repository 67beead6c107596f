"""What wikilinks mean: finding articles, actors, questions and notes by name, and the names of ids."""

from __future__ import annotations

import json
from collections.abc import Iterable

from briefing_app.domain.annotation import NamedTarget, Target, TargetKind
from briefing_app.domain.identity import folded
from briefing_app.domain.wikilinks import first_line
from briefing_app.domain.words import pattern
from briefing_app.storage.reads.base import Repository, storable
from briefing_app.storage.reads.registry import RegistryReads
from briefing_app.storage.sorting import sort_title

_NAMES = {
    TargetKind.ARTICLE: "SELECT id, title AS name FROM article",
    TargetKind.ACTOR: "SELECT id, coalesce((SELECT c.name FROM actor_name c WHERE c.user_id = :user "
    "AND c.actor_key = r.key), name) AS name FROM registered_actor r WHERE true",
    TargetKind.QUESTION: "SELECT id, text AS name FROM question WHERE user_id = :user AND trashed_at IS NULL",
    TargetKind.NOTE: "SELECT id, body AS name FROM note WHERE user_id = :user AND trashed_at IS NULL",
}
_OF_IDS = " id IN (SELECT value FROM json_each(:ids))"
_KINDS = {
    "a": TargetKind.ARTICLE, "e": TargetKind.ACTOR, "k": TargetKind.QUESTION, "n": TargetKind.NOTE,
}  # fmt: skip
_MOST = 200  # of a name's bearers that are looked at


class LinkReads(Repository):
    """What this user can link to."""

    def resolve(self, words: str) -> Target | None:
        """What a link's words mean: an id, else a title, an actor's name, a question, a note's first line.

        None where nothing is called so. Several of one kind are none either: a wrong target is worse.
        """
        kind = _KINDS.get(words.partition("-")[0])
        if kind is not None and self.names([Target(kind, words)]):
            return Target(kind, words)
        for candidates in (self._articles, self._actors, self._questions, self._notes):
            found = candidates(words)
            if len(found) == 1:
                return found[0]
            if found:
                return None
        return None

    def names(self, targets: Iterable[Target]) -> dict[Target, str]:
        """What these go by now; what is gone, or in the trash, is left out."""
        names: dict[Target, str] = {}
        wanted = list(targets)
        for kind, select in _NAMES.items():
            ids = json.dumps([storable(target.id) for target in wanted if target.kind is kind])
            more = " AND" if "WHERE" in select else " WHERE"
            for row in self._rows.all(select + more + _OF_IDS, ids=ids) if ids != "[]" else ():
                name = first_line(row["name"]) if kind is TargetKind.NOTE else row["name"]
                names[Target(kind, row["id"])] = name
        return names

    def complete(self, beginning: str, *, limit: int = 8) -> list[NamedTarget]:
        """What could be meant by the beginning of a link, at most ``limit`` of each kind: every word begins
        a word of the name. Nothing yet: what was changed last."""
        wanted = pattern(beginning, prefix=True)
        found = [*self._titled(wanted.words, limit)]
        if any(len(word) > 1 for word in wanted.words):  # one letter begins half of all names
            actors = RegistryReads(self._rows).actors(beginning, limit=limit)
            found += [NamedTarget(Target(TargetKind.ACTOR, actor.id), actor.name) for actor in actors]
        for kind in (TargetKind.QUESTION, TargetKind.NOTE):
            own = [
                NamedTarget(Target(kind, row["id"]), name)
                for row in self._rows.all(_NAMES[kind] + " ORDER BY updated DESC, key DESC")
                if (name := first_line(row["name"]) if kind is TargetKind.NOTE else row["name"])
                and _has(name, wanted.words)
            ]
            found += own[:limit]
        return found

    def _titled(self, words: tuple[str, ...], limit: int) -> list[NamedTarget]:
        select = "SELECT a.id, a.title FROM article a ORDER BY a.recency DESC LIMIT :limit"
        match = ""
        if words:
            match = "title : (" + " AND ".join(f'"{word}"*' for word in words) + ")"
            select = (
                "SELECT a.id, a.title FROM article_search CROSS JOIN article a "
                "ON a.recency = article_search.rowid WHERE article_search MATCH :match "
                "ORDER BY article_search.rowid DESC LIMIT :limit"
            )
        rows = self._rows.all(select, limit=limit, match=match)
        return [NamedTarget(Target(TargetKind.ARTICLE, row["id"]), row["title"]) for row in rows]

    def _articles(self, words: str) -> list[Target]:
        rows = self._rows.all(
            "SELECT id, title FROM article WHERE sort_title = :title LIMIT :most",
            title=sort_title(storable(words)),
            most=_MOST,
        )
        return _called(TargetKind.ARTICLE, words, [(row["id"], row["title"]) for row in rows])

    def _actors(self, words: str) -> list[Target]:
        registry = RegistryReads(self._rows)
        rows = self._rows.all(
            "SELECT id FROM registered_actor WHERE folded = :name OR key IN ("
            "  SELECT actor_key FROM actor_name WHERE user_id = :user AND folded = :name"
            ") LIMIT :most",
            name=folded(words),
            most=_MOST,
        )
        ids = dict.fromkeys(registry.actor(row["id"]).id for row in rows)
        return [Target(TargetKind.ACTOR, public_id) for public_id in ids]

    def _questions(self, words: str) -> list[Target]:
        rows = self._rows.all(_NAMES[TargetKind.QUESTION])
        return _called(TargetKind.QUESTION, words, [(row["id"], row["name"]) for row in rows])

    def _notes(self, words: str) -> list[Target]:
        rows = self._rows.all(_NAMES[TargetKind.NOTE])
        return _called(TargetKind.NOTE, words, [(row["id"], first_line(row["name"])) for row in rows])


def _called(kind: TargetKind, words: str, names: list[tuple[str, str]]) -> list[Target]:
    """Those of the name, whatever its case and spaces."""
    wanted = " ".join(words.split()).casefold()
    return [
        Target(kind, public_id) for public_id, name in names if " ".join(name.split()).casefold() == wanted
    ]


def _has(name: str, words: tuple[str, ...]) -> bool:
    there = pattern(name).words
    return all(any(one.startswith(word) for one in there) for word in words)
