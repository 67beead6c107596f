"""Keeping what articles have in common, and joining those that are alike into groups."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import insert

from briefing_app.domain.alike import Likeness
from briefing_app.storage import tables
from briefing_app.storage.reads.likeness import LikenessReads, packed, unpacked
from briefing_app.storage.tables import table_of
from briefing_app.storage.writes.base import Writing

_MARK = table_of(tables.LikenessMark)
_DISSOLVED = 500  # members of the largest group that is made anew when one leaves it


class LikenessWrites(Writing, LikenessReads):
    """Groups belong to the library, and are a view of it: no article is changed or hidden for good by one.

    A group is every article that can be reached from one of its members over pairs that are alike, so it does
    not matter in which order they came. Its key is the smallest of theirs; the fullest text leads it.
    """

    def put(self, version_id: int, found: Likeness) -> list[int]:
        """Keep what was found in a version in the place of any earlier one's of its article.

        Returns the keys of the articles that are to be compared with their candidates: none where this text
        was looked at before, or is no longer the newest; its own for a new one; and for a changed text also
        those of the group that it held together.
        """
        row = self._rows.one(
            "SELECT v.article_key, l.version_key, l.recipe FROM version v "
            "JOIN article a ON a.key = v.article_key AND a.newest = v.number "
            "LEFT JOIN likeness l ON l.article_key = v.article_key WHERE v.key = :version",
            version=version_id,
        )
        if row is None:
            return []
        key = int(row["article_key"])
        known = (row["version_key"], row["recipe"]) == (version_id, found.recipe)
        self._replace(key, version_id, found)
        return [] if known else [key, *self._leave(key)]

    def join(self, one: int, other: int) -> None:
        """Put two articles that are alike, with their groups, into one group."""
        groups = self._rows.all(
            "SELECT coalesce(group_key, key) AS key, group_key FROM article WHERE key IN (:one, :other)",
            one=one,
            other=other,
        )
        keys = sorted({row["key"] for row in groups})
        if len(keys) < 2:
            return
        first, second = keys
        leads = self._best(
            "a.leads AND (a.key IN (:first, :second) OR a.group_key IN (:first, :second))",
            first=first,
            second=second,
        )
        self._run(
            "UPDATE article SET group_key = :first WHERE group_key = :second OR key IN (:first, :second)",
            first=first,
            second=second,
        )
        self._run(
            "UPDATE article SET leads = (key = :best) WHERE group_key = :first AND leads",
            first=first,
            best=leads,
        )
        self._work.touched.article_keys.update((one, leads))

    def _leave(self, key: int) -> list[int]:
        """Take an article out of its group; the others where the group may fall apart without it."""
        group = self._rows.value("SELECT group_key FROM article WHERE key = :key", key=key)
        if group is None:
            return []
        others = self._rows.column(
            "SELECT key FROM article WHERE group_key = :group AND key <> :key ORDER BY key",
            group=group,
            key=key,
        )
        alone = [key] if len(others) > _DISSOLVED else [key, *others]
        self._run(
            "UPDATE article SET group_key = NULL, leads = 1 "
            "WHERE key IN (SELECT value FROM json_each(:keys))",
            keys=json.dumps(alone),
        )
        self._work.touched.article_keys.update(alone)
        if len(alone) > 1:
            return [int(other) for other in others]
        # So large a group holds together without one of its members.
        best = self._best("a.group_key = :group", group=group)
        self._run(
            "UPDATE article SET group_key = :first, leads = (key = :best) WHERE group_key = :group",
            first=others[0],
            best=best,
            group=group,
        )
        return []

    def _best(self, which: str, **values: Any) -> int:
        """The article with the fullest text, of several as full the one with the first id."""
        return int(
            self._rows.value(
                f"SELECT a.key FROM article a LEFT JOIN likeness l ON l.article_key = a.key "  # noqa: S608
                f"WHERE {which} ORDER BY l.size DESC, a.id LIMIT 1",
                **values,
            )
        )

    def _replace(self, key: int, version_id: int, found: Likeness) -> None:
        before = self._rows.one(
            "SELECT text_marks, other_marks FROM likeness WHERE article_key = :key", key=key
        )
        if before is not None:
            marks = unpacked(before["text_marks"]) + unpacked(before["other_marks"])
            self._run(
                "DELETE FROM likeness_mark WHERE article_key = :key "
                "AND hash IN (SELECT value FROM json_each(:marks))",
                key=key,
                marks=json.dumps(marks),
            )
        parts = [
            (mark, number)
            for several in (found.quotations, found.questions)
            for number, marks_of_one in enumerate(several)
            for mark in marks_of_one
        ]
        self._run(
            "INSERT OR REPLACE INTO likeness "
            "(article_key, version_key, recipe, size, text_marks, other_marks) "
            "VALUES (:key, :version, :recipe, :size, :text_marks, :other_marks)",
            key=key,
            version=version_id,
            recipe=found.recipe,
            size=found.size,
            text_marks=packed(found.text),
            other_marks=packed({mark for mark, _ in parts}),
        )
        rows = {(mark, number) for mark, number in (*((mark, 0) for mark in found.text), *parts)}
        if rows:
            self._session.connection().execute(
                insert(_MARK),
                [{"hash": mark, "article_key": key, "number": number} for mark, number in sorted(rows)],
            )

    def _run(self, statement: str, **values: Any) -> None:
        self._rows.all(statement, **values)
