"""What the articles found have to do with, counted; and what values a field may take."""

from __future__ import annotations

import json
from collections import Counter

from briefing_app.domain.finding import Facet, Facets
from briefing_app.domain.query import Field
from briefing_app.domain.views import ArticleFilter, Order
from briefing_app.domain.words import pattern, places
from briefing_app.storage.connection import Rows
from briefing_app.storage.reads.base import Repository
from briefing_app.storage.reads.conditions import languages, outlets
from briefing_app.storage.reads.registry import RegistryReads
from briefing_app.storage.reads.search import SearchReads
from briefing_app.storage.recency import day_of

COUNTED = 1_000
"""Newest articles that are counted: more would take longer than a list."""

_MOST = 20  # of each facet
_CHOSEN = "(SELECT value FROM json_each(:keys))"
_ARTICLES = f"SELECT outlet, recency FROM article WHERE key IN {_CHOSEN}"  # noqa: S608
_TAGS = (
    "SELECT t.name, count(*) FROM tagging g CROSS JOIN tag t ON t.key = g.tag_key "  # noqa: S608
    f"WHERE g.user_id = :user AND g.article_key IN {_CHOSEN} GROUP BY t.key"
)
_ACTORS = """
SELECT x.name, count(DISTINCT k.value) FROM json_each(:keys) k
CROSS JOIN article a ON a.key = k.value
CROSS JOIN version v ON v.article_key = a.key AND v.number = a.newest
CROSS JOIN analysis n ON n.version_key = v.key
CROSS JOIN quotation q ON q.analysis_key = n.key
CROSS JOIN actor x ON x.analysis_key = n.key AND x.id = q.speaker
GROUP BY x.name
"""


class FacetReads(Repository):
    """One user's view of what is beside a list."""

    def __init__(self, rows: Rows) -> None:
        super().__init__(rows)
        self._search = SearchReads(rows)

    def of(self, which: ArticleFilter, *, typing: bool = False) -> Facets:
        """The facets of the newest articles that a list shows."""
        newest = ArticleFilter(which.shelf, which.tag, which.query, Order.NEWEST)
        keys = self._search.keys(newest, typing=typing, limit=COUNTED + 1)
        complete = len(keys) <= COUNTED
        listed = json.dumps(keys[:COUNTED])
        rows = self._rows.all(_ARTICLES, keys=listed)
        days = Counter(day_of(row["recency"]) for row in rows)
        months = Counter[str]()
        for published, count in days.items():
            months[f"{published:%Y-%m}"] += count
        return Facets(
            _commonest(Counter(row["outlet"] for row in rows if row["outlet"])),
            _commonest(Counter(dict(map(tuple, self._rows.all(_ACTORS, keys=listed))))),
            _commonest(Counter(dict(map(tuple, self._rows.all(_TAGS, keys=listed))))),
            tuple(Facet(month, count) for month, count in sorted(months.items(), reverse=True)),
            len(keys[:COUNTED]),
            complete,
        )

    def values(self, field: Field, prefix: str, limit: int) -> list[str]:
        """Values of a field with a word that begins so: by name, and actors by how often they appear."""
        if field in (Field.OUTLET, Field.LANG):
            known = outlets(self._rows) if field is Field.OUTLET else languages(self._rows)
        elif field is Field.TAG:
            known = self._rows.column("SELECT name FROM tag WHERE user_id = :user ORDER BY folded")
        elif field is Field.QUESTION:
            known = self._rows.column(
                "SELECT text FROM question WHERE user_id = :user AND trashed_at IS NULL ORDER BY key DESC"
            )
        elif field in (Field.ACTOR, Field.ORG):
            return RegistryReads(self._rows).offered(prefix, limit, person=field is Field.ACTOR)
        else:
            return []
        return _beginning(known, prefix)[:limit]


def _commonest(counts: Counter[str]) -> tuple[Facet, ...]:
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return tuple(Facet(value, count) for value, count in ordered[:_MOST])


def _beginning(known: list[str], prefix: str) -> list[str]:
    if not prefix.strip():
        return known
    wanted = [pattern(prefix, prefix=True)]
    return [value for value in known if places(value, wanted)]
