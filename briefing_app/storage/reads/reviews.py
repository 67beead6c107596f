"""Reading what one user decided on quotations, and what waits to be decided."""

from __future__ import annotations

import json
import sqlite3
from datetime import UTC, datetime

from briefing_app.domain.analysis import QuotationKind
from briefing_app.domain.annotation import Review, Stance, Verdict
from briefing_app.domain.reviewing import Elsewhere, Place, QueueOrder, Waiting
from briefing_app.domain.selector import Selector
from briefing_app.domain.views import REVIEW_BELOW
from briefing_app.storage.reads.base import IN_TRASH, Repository, content_of, day, selector_of
from briefing_app.storage.reads.registry import RegistryReads

# The text is fetched only for selectors that were made against an earlier one than the newest.
_REVIEWS = """
SELECT r.quotation, r.selectors, r.verdict, r.speaker, r.kind, r.content, made.text AS made_for
FROM review r JOIN article a ON a.key = r.article_key
LEFT JOIN version made ON made.key = r.version_key AND made.number <> a.newest
WHERE r.user_id = :user AND r.article_key = :article ORDER BY r.key
"""

_WORDS = content_of("q")
_STANCE = (
    "(SELECT p.stance FROM position p JOIN question k ON k.key = p.question_key WHERE p.user_id = :user "
    "AND p.article_key = a.key AND p.quotation = q.id AND p.trashed_at IS NULL AND k.trashed_at IS NULL "
    "ORDER BY p.key LIMIT 1)"
)
# What no decision is known for by its id; one on what another engine cut otherwise is told apart later.
_OPEN = f"""
q.confidence < {REVIEW_BELOW} AND a.key NOT {IN_TRASH} AND NOT EXISTS (
  SELECT 1 FROM review r WHERE r.user_id = :user AND r.article_key = a.key AND r.quotation = q.id
)
"""  # noqa: S608
_JOINED = {
    # Each a walk through one index, ended early. CROSS JOIN keeps SQLite to the order written.
    QueueOrder.CERTAIN: (
        "quotation q CROSS JOIN analysis n ON n.key = q.analysis_key "
        "CROSS JOIN version v ON v.key = n.version_key "
        "CROSS JOIN article a ON a.key = v.article_key AND a.newest = v.number",
        "(q.confidence, q.analysis_key, q.number) < (:confidence, :analysis, :number)",
        "q.confidence DESC, q.analysis_key DESC, q.number DESC",
    ),
    QueueOrder.ARTICLE: (
        "article a CROSS JOIN version v ON v.article_key = a.key AND v.number = a.newest "
        "CROSS JOIN analysis n ON n.version_key = v.key CROSS JOIN quotation q ON q.analysis_key = n.key",
        "a.unsure > 0 AND a.recency <= :recency AND NOT (a.recency = :recency AND q.number <= :number)",
        "a.recency DESC, q.number",
    ),
}
_WAITING = f"""
SELECT a.id AS article, a.title, a.outlet, a.published, a.recency, q.id, q.kind, q.confidence, q.analysis_key,
  q.number, x.name AS speaker, {_WORDS} AS words, {_STANCE} AS stance,
  EXISTS (
    SELECT 1 FROM review r WHERE r.user_id = :user AND r.article_key = a.key AND NOT EXISTS (
      SELECT 1 FROM quotation o WHERE o.analysis_key = n.key AND o.id = r.quotation
    )
  ) AS doubtful
FROM {{tables}} LEFT JOIN actor x ON x.analysis_key = n.key AND x.id = q.speaker
WHERE {_OPEN} AND {{after}} ORDER BY {{order}} LIMIT :limit
"""  # noqa: S608
_SURE = f"""
SELECT count(*) FROM (
  SELECT 1 FROM {_JOINED[QueueOrder.CERTAIN][0]} WHERE {_OPEN} AND q.confidence >= :confidence LIMIT :most
)
"""  # noqa: S608
_BEGINNING = Place(2.0, (1 << 62), -1, -1)
_ELSEWHERE = f"""
FROM actor x JOIN analysis n ON n.key = x.analysis_key JOIN version v ON v.key = n.version_key
JOIN article a ON a.key = v.article_key AND a.newest = v.number
JOIN quotation q ON q.analysis_key = n.key AND q.speaker = x.id
LEFT JOIN review r ON r.user_id = :user AND r.article_key = a.key AND r.quotation = q.id
WHERE x.registered_key IN (SELECT value FROM json_each(:keys)) AND a.id <> :article AND a.key NOT {IN_TRASH}
AND r.verdict IS NOT 'rejected' AND (r.speaker IS NULL OR r.speaker = x.name COLLATE NOCASE)
"""  # noqa: S608


class ReviewReads(Repository):
    """This user's decisions on quotations."""

    def of(self, article: str) -> list[Review]:
        """All decisions on quotations of an article, also of earlier engines and versions."""
        rows = self._rows.all(_REVIEWS, article=self._article_key(article))
        return [
            Review(
                row["quotation"],
                _selectors(row["selectors"]),
                Verdict(row["verdict"]),
                row["speaker"],
                QuotationKind(row["kind"]) if row["kind"] else None,
                _selectors(row["content"]) if row["content"] else (),
                row["made_for"],
            )
            for row in rows
        ]

    def waiting(
        self, order: QueueOrder, after: Place | None = None, limit: int = 200
    ) -> list[tuple[Waiting, bool]]:
        """What waits for a decision, outside the trash, from a place on.

        True beside a row says that a decision which goes by another id may be about it.
        """
        tables, later, sorting = _JOINED[order]
        place = after or _BEGINNING
        rows = self._rows.all(
            _WAITING.format(tables=tables, after=later, order=sorting),
            confidence=place.confidence,
            recency=place.recency,
            analysis=place.analysis,
            number=place.number,
            limit=limit,
        )
        return [(_waiting(row), bool(row["doubtful"])) for row in rows]

    def sure(self, confidence: float, at_most: int) -> int:
        """How many of those that wait are at least so sure, counted no further than ``at_most``."""
        return int(self._rows.value(_SURE, confidence=confidence, most=at_most))

    def since(self, moment: datetime) -> int:
        """How many decisions were made, or made anew, since a moment."""
        return int(
            self._rows.value(
                "SELECT count(*) FROM review WHERE user_id = :user AND updated >= :moment",
                moment=f"{moment.astimezone(UTC):%Y-%m-%d %H:%M:%S.%f}",
            )
        )

    def elsewhere(self, registered: str, article: str, limit: int) -> tuple[int, list[Elsewhere]]:
        """How many quotations a registered actor has in other articles, and the newest of them."""
        keys = json.dumps(RegistryReads(self._rows).keys_of(registered))
        count = self._rows.value(f"SELECT count(*) {_ELSEWHERE}", keys=keys, article=article)
        rows = self._rows.all(
            f"SELECT a.id AS article, q.id, a.outlet, a.published, {_WORDS} AS words, {_STANCE} AS stance, "
            f"r.key IS NOT NULL AS reviewed {_ELSEWHERE} ORDER BY a.recency DESC, q.number LIMIT :limit",
            keys=keys,
            article=article,
            limit=limit,
        )
        return int(count), [
            Elsewhere(
                row["article"],
                row["id"],
                row["words"],
                row["outlet"],
                day(row["published"]),
                here=False,
                reviewed=bool(row["reviewed"]),
                stance=Stance(row["stance"]) if row["stance"] else None,
            )
            for row in rows
        ]


def _waiting(row: sqlite3.Row) -> Waiting:
    return Waiting(
        row["article"],
        row["id"],
        row["title"],
        row["outlet"],
        day(row["published"]),
        row["words"],
        QuotationKind(row["kind"]),
        row["speaker"],
        row["confidence"],
        Place(row["confidence"], row["recency"], row["analysis_key"], row["number"]),
        Stance(row["stance"]) if row["stance"] else None,
    )


def _selectors(column: str) -> tuple[Selector, ...]:
    return tuple(selector_of(fields) for fields in json.loads(column))
