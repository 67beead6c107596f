"""Reading one user's tags: their names, colours, parents and how many articles carry them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace

from briefing_app.domain.annotation import Tag, TagColor
from briefing_app.domain.tags import ancestors, fold
from briefing_app.storage.reads.base import IN_TRASH, Repository

_TAGS = f"""
SELECT tag.key, tag.id, tag.name, tag.color,
  (SELECT count(*) FROM tagging WHERE tagging.tag_key = tag.key
    AND tagging.article_key NOT {IN_TRASH}) AS articles,
  (SELECT count(*) FROM highlight h WHERE h.tag_key = tag.key AND h.user_id = :user AND h.trashed_at IS NULL
    AND h.article_key NOT {IN_TRASH}) AS highlights,
  (SELECT count(*) FROM question_tagging g JOIN question k ON k.key = g.question_key
    WHERE g.tag_key = tag.key AND k.trashed_at IS NULL) AS questions
FROM tag WHERE tag.user_id = :user ORDER BY tag.folded
"""  # noqa: S608
_TOTALS = f"""
SELECT parent.key AS place, count(DISTINCT tagging.article_key)
FROM json_each(:families) parent CROSS JOIN json_each(parent.value) member
CROSS JOIN tagging ON tagging.tag_key = member.value AND tagging.article_key NOT {IN_TRASH}
GROUP BY parent.key
"""  # noqa: S608


class TagReads(Repository):
    """This user's tags."""

    def all(self) -> list[Tag]:
        """The tags that something carries, by name; what is in the trash apart."""
        return [tag for tag in self.tree() if tag.articles or tag.highlights or tag.questions]

    def tree(self) -> list[Tag]:
        """All tags, also those that nothing carries, and the parents that are there for their children
        alone: by name, each right before its children."""
        kept = {
            row["key"]: Tag(
                row["name"],
                row["articles"],
                row["id"],
                TagColor(row["color"]) if row["color"] else None,
                row["articles"],
                row["highlights"],
                row["questions"],
            )
            for row in self._rows.all(_TAGS)
        }
        tags = {fold(tag.name): tag for tag in kept.values()}
        families: dict[str, list[int]] = {}
        for key, tag in kept.items():
            for parent in ancestors(tag.name):
                tags.setdefault(fold(parent), Tag(parent))
                families.setdefault(fold(parent), []).append(key)
        keys = {fold(tag.name): key for key, tag in kept.items()}
        for parent, members in families.items():
            if parent in keys:
                members.append(keys[parent])
        for parent, total in self._totals(families).items():
            tags[parent] = replace(tags[parent], total=total)
        return [tags[name] for name in sorted(tags, key=lambda name: name.split("/"))]

    def of(self, article: str) -> list[str]:
        """The names of the tags of an article, sorted."""
        return self._rows.column(
            "SELECT tag.name FROM tagging JOIN tag ON tag.key = tagging.tag_key "
            "WHERE tagging.user_id = :user AND tagging.article_key = :article ORDER BY tag.folded",
            article=self._article_key(article),
        )

    def by_article(self, articles: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """The names of the tags of each of these articles that has any."""
        rows = self._rows.all(
            "SELECT a.id, tag.name FROM article a JOIN tagging ON tagging.article_key = a.key "
            "JOIN tag ON tag.key = tagging.tag_key WHERE tagging.user_id = :user "
            "AND a.id IN (SELECT value FROM json_each(:articles)) ORDER BY tag.folded",
            articles=json.dumps(sorted(articles)),
        )
        found: dict[str, tuple[str, ...]] = {}
        for row in rows:
            found[row["id"]] = (*found.get(row["id"], ()), row["name"])
        return found

    def _totals(self, families: dict[str, list[int]]) -> dict[str, int]:
        """How many articles carry any of each family's tags."""
        if not families:
            return {}
        names = list(families)
        rows = self._rows.all(_TOTALS, families=json.dumps([families[name] for name in names]))
        return {names[row[0]]: row[1] for row in rows}
