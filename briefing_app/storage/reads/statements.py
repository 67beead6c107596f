"""Reading statements: positions with the words, the speaker and the article that they stand on."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

from briefing_app.domain.annotation import Stance
from briefing_app.domain.identity import Profile, RegisteredActor, folded
from briefing_app.domain.positions import UNREGISTERED, Said, Scope, Statement
from briefing_app.domain.tags import fold
from briefing_app.storage.reads.base import IN_TRASH, content_of, moment, storable
from briefing_app.storage.reads.registry import RegistryReads, joined

_SCOPE = f"""
AND a.key NOT {IN_TRASH}
AND (:since IS NULL OR a.dated >= :since) AND (:until IS NULL OR a.dated <= :until)
AND (:outlet IS NULL OR a.outlet = :outlet)
AND (:tag IS NULL OR a.key IN (
  SELECT g.article_key FROM tag t CROSS JOIN tagging g ON g.tag_key = t.key
  WHERE t.user_id = :user AND (t.folded = :tag OR t.folded LIKE :below ESCAPE '\\')
))
"""  # noqa: S608

# The newest analysis of an article, with the quotation of one id in it.
_NEWEST = """
LEFT JOIN version v ON v.article_key = a.key AND v.number = a.newest
LEFT JOIN analysis n ON n.version_key = v.key
"""
_CONTENT = content_of("f")
# As the reader cut them, where the reader did.
_WORDS = f"""
CASE
  WHEN r.selectors IS NULL THEN {_CONTENT}
  WHEN json_array_length(coalesce(r.content, r.selectors)) = 1
    THEN coalesce(r.content, r.selectors) ->> '$[0].exact'
  ELSE (SELECT group_concat(value ->> 'exact', ' … ') FROM json_each(coalesce(r.content, r.selectors)))
END AS words
"""  # noqa: S608
# The speaker that counts is the one of the decision: hanging a quotation keeps its words, speaker and kind.
# Of two namesakes in an article it is the one whom the engine meant.
_STATEMENTS = f"""
SELECT p.id AS position, t.id AS question, p.stance, p.condition, p.created AS made, p.quotation,
  a.id AS article, a.title, a.outlet, a.dated,
  {_WORDS}, coalesce(r.speaker, x.name) AS name,
  iif(x.id IS NULL, y.role, x.role) AS role, iif(x.id IS NULL, y.affiliation, x.affiliation) AS affiliation,
  iif(x.id IS NULL, y.registered_key, x.registered_key) AS registered
FROM position p
JOIN question t ON t.key = p.question_key
JOIN article a ON a.key = p.article_key
LEFT JOIN review r ON r.user_id = p.user_id AND r.article_key = p.article_key AND r.quotation = p.quotation
{_NEWEST}
LEFT JOIN quotation f ON f.analysis_key = n.key AND f.id = p.quotation
LEFT JOIN actor x ON x.analysis_key = n.key AND x.id = f.speaker
  AND (r.speaker IS NULL OR x.name = r.speaker COLLATE NOCASE)
LEFT JOIN actor y ON y.analysis_key = n.key AND x.id IS NULL AND y.number = (
  SELECT min(z.number) FROM actor z WHERE z.analysis_key = n.key AND z.name = r.speaker COLLATE NOCASE
)
WHERE p.user_id = :user AND p.trashed_at IS NULL AND t.trashed_at IS NULL
AND r.verdict IS NOT 'rejected' AND coalesce(r.id, f.id) NOT NULL
AND (:questions IS NULL OR t.id IN (SELECT value FROM json_each(:questions)))
AND (:keys IS NULL OR coalesce(registered, 0) IN (SELECT value FROM json_each(:keys)))
{_SCOPE}
"""  # noqa: S608

_DONE = "IN (SELECT article_key FROM article_state WHERE user_id = :user AND done)"
_UNDECIDED = f"""
SELECT k.value FROM json_each(:keys) k WHERE EXISTS (
  SELECT 1 FROM actor x
  JOIN analysis n ON n.key = x.analysis_key
  JOIN version v ON v.key = n.version_key
  JOIN article a ON a.key = v.article_key AND a.newest = v.number
  JOIN quotation f ON f.analysis_key = n.key AND f.speaker = x.id
  WHERE x.registered_key = k.value {_SCOPE}
  AND a.key NOT {_DONE}
  AND NOT EXISTS (
    SELECT 1 FROM review r WHERE r.user_id = :user AND r.article_key = a.key AND r.quotation = f.id
  )
)
"""  # noqa: S608

_BESIDE = """
SELECT x.registered_key AS registered, count(DISTINCT a.key) AS articles FROM json_each(:articles) k
JOIN article a ON a.id = k.value
JOIN version v ON v.article_key = a.key AND v.number = a.newest
JOIN analysis n ON n.version_key = v.key
JOIN actor x ON x.analysis_key = n.key
WHERE x.quoted AND x.registered_key IS NOT NULL GROUP BY x.registered_key
ORDER BY articles DESC, x.registered_key
"""

_NOT_HUNG = """
AND NOT EXISTS (
  SELECT 1 FROM position p JOIN question t ON t.key = p.question_key
  WHERE p.user_id = :user AND p.trashed_at IS NULL AND t.trashed_at IS NULL
  AND :question IN ('', t.id) AND p.article_key = a.key AND p.quotation = {id}
)
"""
_QUOTED = f"""
SELECT a.id AS article, f.id AS quotation, coalesce(r.speaker, x.name) AS name, a.title, a.outlet, a.dated,
  a.recency, {_WORDS}, r.verdict IS NOT NULL AS decided, x.registered_key AS registered
FROM {{path}}
CROSS JOIN quotation f ON f.analysis_key = n.key AND f.speaker = x.id
LEFT JOIN review r ON r.user_id = :user AND r.article_key = a.key AND r.quotation = f.id
WHERE x.registered_key IN (SELECT value FROM json_each(:keys)) AND x.quoted
AND r.verdict IS NOT 'rejected' AND (r.speaker IS NULL OR r.speaker = x.name COLLATE NOCASE)
AND (NOT :waiting OR r.id IS NULL AND a.key NOT {_DONE})
{_NOT_HUNG.format(id="f.id")} {_SCOPE}
ORDER BY a.recency DESC, f.number LIMIT :limit
"""  # noqa: S608
# What a user kept that the engine does not find, or gives to another: added by hand, lost, or corrected.
_KEPT = f"""
SELECT a.id AS article, r.quotation, r.speaker AS name, a.title, a.outlet, a.dated, a.recency,
  {_WORDS}, true AS decided, y.registered_key AS registered
FROM review r
JOIN article a ON a.key = r.article_key
{_NEWEST}
LEFT JOIN quotation f ON f.analysis_key = n.key AND f.id = r.quotation
LEFT JOIN actor x ON x.analysis_key = n.key AND x.id = f.speaker
LEFT JOIN actor y ON y.analysis_key = n.key AND y.number = (
  SELECT min(z.number) FROM actor z WHERE z.analysis_key = n.key AND z.name = r.speaker COLLATE NOCASE
)
WHERE r.user_id = :user AND r.verdict <> 'rejected'
AND r.speaker COLLATE NOCASE IN (SELECT value FROM json_each(:names))
AND x.name IS NOT r.speaker COLLATE NOCASE
{_NOT_HUNG.format(id="r.quotation")} {_SCOPE}
ORDER BY a.recency DESC LIMIT :limit
"""  # noqa: S608


class StatementReads(RegistryReads):
    """This user's statements, by actors as this user merged them."""

    def statements(self, scope: Scope = Scope()) -> list[Statement]:  # noqa: B008 - a frozen value
        """All that are in a scope, the newest first; rejected quotations and the trash left out."""
        questions = json.dumps([storable(one) for one in scope.questions]) if scope.questions else None
        # 0 stands for those whom the registry does not know: their names tell who they are.
        keys = json.dumps([0, *self._members(scope.actors)]) if scope.actors else None
        rows = self._rows.all(_STATEMENTS, questions=questions, keys=keys, **_values(scope))
        known = self._heads_by_id(rows)
        named = self._by_name({row["name"] for row in rows if row["registered"] is None and row["name"]})
        found = [_statement(row, known, named) for row in rows]
        wanted = [one for one in found if not scope.actors or one.actor in scope.actors]
        return sorted(wanted, key=lambda one: one.order, reverse=True)

    def undecided(self, actors: Collection[str], scope: Scope = Scope()) -> set[str]:  # noqa: B008
        """Those of these registered actors who are quoted in words that were not decided on.

        An article that is marked as done counts as decided on.
        """
        members = self._members(actors)
        found = self._rows.column(_UNDECIDED, keys=json.dumps(sorted(members)), **_values(scope))
        return {members[int(key)] for key in found}

    def quoted(self, actor: str, question: str, scope: Scope = Scope(), limit: int = 1000) -> list[Said]:  # noqa: B008
        """An actor's quotations that are not on a question yet, rejected ones left out, newest first.

        Without a question, those that are on none. The scores are 0. Raises NotFoundError for an unknown
        actor.
        """
        keys = self.keys_of(actor)
        rows = self._quoted(keys, question, scope, limit)
        names = json.dumps(self._spoken(keys))
        kept = self._rows.all(_KEPT, names=names, question=storable(question), limit=limit, **_values(scope))
        unknown = self._by_name({row["name"] for row in kept if row["registered"] is None})
        (head,) = self.heads([actor]).values()
        rows += [row for row in kept if row["registered"] in keys or unknown.get(_unplaced(row)) == head]
        rows.sort(key=lambda row: row["recency"], reverse=True)
        return [_said(row) for row in rows[:limit]]

    def waiting(self, actor: str, scope: Scope = Scope(), limit: int = 1000) -> list[Said]:  # noqa: B008
        """An actor's quotations that ``undecided`` tells of, newest first. Raises NotFoundError."""
        return [_said(row) for row in self._quoted(self.keys_of(actor), "", scope, limit, waiting=True)]

    def _quoted(
        self, keys: Sequence[int], question: str, scope: Scope, limit: int, *, waiting: bool = False
    ) -> list[sqlite3.Row]:
        path = self.path_to(keys, limit if scope == Scope() else None)
        return self._rows.all(
            _QUOTED.format(path=path),
            keys=json.dumps(keys),
            question=storable(question),
            limit=limit,
            waiting=waiting,
            **_values(scope),
        )

    def _spoken(self, keys: Collection[int]) -> list[str]:
        """Names in this user's reviews that may be theirs."""
        wanted = set(
            self._rows.column(
                "SELECT folded FROM registered_actor WHERE key IN (SELECT value FROM json_each(:keys)) UNION "
                "SELECT folded FROM actor_name "
                "WHERE user_id = :user AND actor_key IN (SELECT value FROM json_each(:keys))",
                keys=json.dumps(list(keys)),
            )
        )
        spoken = self._rows.column(
            "SELECT DISTINCT speaker FROM review "
            "WHERE user_id = :user AND verdict <> 'rejected' AND speaker NOT NULL"
        )
        return [name for name in spoken if folded(name) in wanted]

    def beside(self, articles: Collection[str], limit: int) -> list[tuple[str, int]]:
        """The registered actors quoted in some articles, in how many of them each; the most first."""
        rows = self._rows.all(_BESIDE, articles=json.dumps([storable(article) for article in articles]))
        known = self._heads_by_id(rows)
        quoted_in = Counter[str]()
        for row in rows:
            quoted_in[known[row["registered"]]] += row["articles"]
        return quoted_in.most_common(limit)

    def described(self, actors: Collection[str]) -> list[RegisteredActor]:
        """These registered actors with what was merged into them, but not counted; unknown ones left out."""
        members, groups = self._members(actors), defaultdict[str, list[int]](list)
        for key, head in members.items():
            groups[head].append(key)
        rows = self._by_key(list(members))
        return [joined([rows[key] for key in keys]) for keys in groups.values()]

    def by_heads(self, scope: Scope) -> Scope:
        """The scope with its actors by the ids that they go by."""
        heads = self.heads(scope.actors)
        return replace(scope, actors=tuple(heads.get(actor, actor) for actor in scope.actors))

    def heads(self, actors: Collection[str]) -> dict[str, str]:
        """The id that each of these registered actors goes by; unknown ones are left out."""
        members, heads = self._keys_of(actors), self._heads()
        ids = self._ids({heads.get(key, key) for key in members.values()})
        return {public: ids[heads.get(key, key)] for public, key in members.items()}

    def _keys_of(self, actors: Collection[str]) -> dict[str, int]:
        rows = self._rows.all(
            "SELECT id, key FROM registered_actor WHERE id IN (SELECT value FROM json_each(:ids))",
            ids=json.dumps([storable(actor) for actor in actors]),
        )
        return {row["id"]: int(row["key"]) for row in rows}

    def _members(self, actors: Collection[str]) -> dict[int, str]:
        """The keys of these actors and of all that was merged into them, with the id each goes by."""
        keys = self._keys_of(actors)
        by_head = {key: public for public, key in keys.items()}
        merged = {key: by_head[head] for key, head in self._heads().items() if head in by_head}
        return by_head | merged

    def _ids(self, keys: Collection[int]) -> dict[int, str]:
        return {key: row["id"] for key, row in self._by_key(sorted(keys)).items()}

    def _heads_by_id(self, rows: Sequence[sqlite3.Row]) -> dict[int, str]:
        heads = self._heads()
        keys = {row["registered"] for row in rows if row["registered"] is not None}
        ids = self._ids({heads.get(key, key) for key in keys})
        return {key: ids[heads.get(key, key)] for key in keys}

    def _by_name(self, names: Collection[str]) -> dict[str, str]:
        """Names that a user typed, where just one actor of the registry has them."""
        wanted = {name: folded(name) for name in names}
        found = defaultdict[str, set[int]](set)
        heads = self._heads()
        for row in self._rows.all(
            "SELECT key, folded FROM registered_actor WHERE folded IN (SELECT value FROM json_each(:names)) "
            "UNION SELECT actor_key, folded FROM actor_name "
            "WHERE user_id = :user AND folded IN (SELECT value FROM json_each(:names))",
            names=json.dumps(sorted(set(wanted.values()))),
        ):
            found[row["folded"]].add(heads.get(row["key"], row["key"]))
        single = {name: min(found[name]) for name in found if len(found[name]) == 1}
        ids = self._ids(single.values())
        return {name: ids[single[plain]] for name, plain in wanted.items() if plain in single}


def _values(scope: Scope) -> dict[str, str | None]:
    tag = fold(storable(scope.tag)) if scope.tag else None
    below = None
    if tag is not None:
        below = tag.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "/%"
    return {
        "since": scope.since.isoformat() if scope.since else None,
        "until": scope.until.isoformat() if scope.until else None,
        "outlet": storable(scope.outlet) if scope.outlet else None,
        "tag": tag,
        "below": below,
    }


_STANCES = {stance.value: stance for stance in Stance}


def _statement(row: sqlite3.Row, known: dict[int, str], named: dict[str, str]) -> Statement:
    # By place: looking thousands of columns up by name takes as long as reading them.
    (
        position, question, stance, condition, made, quotation, article, title, outlet, dated,
        words, name, role, affiliation, registered,
    ) = row  # fmt: skip
    name = name or ""
    return Statement(
        position,
        question,
        known.get(registered) or named.get(name) or f"{UNREGISTERED}{folded(name)}",
        name,
        Profile(role, affiliation),
        _STANCES[stance],
        condition,
        words or "",
        article,
        quotation,
        title,
        outlet,
        date.fromisoformat(dated),
        moment(made),
    )


def _said(row: sqlite3.Row) -> Said:
    return Said(
        row["article"],
        row["quotation"],
        row["name"],
        row["words"] or "",
        row["title"],
        row["outlet"],
        date.fromisoformat(row["dated"]),
        0.0,
        bool(row["decided"]),
    )


def _unplaced(row: sqlite3.Row) -> str:
    """The speaker of words whose article knows nobody of that name."""
    return row["name"] if row["registered"] is None else ""
