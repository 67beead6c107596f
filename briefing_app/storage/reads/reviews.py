"""Reading what one user decided on quotations, and what waits to be decided."""

from __future__ import annotations

import json

from briefing_app.domain.analysis import QuotationKind
from briefing_app.domain.annotation import Review, Verdict
from briefing_app.domain.selector import Selector
from briefing_app.storage.reads.base import Repository, selector_of

# The text is fetched only for selectors that were made against an earlier one than the newest.
_REVIEWS = """
SELECT r.quotation, r.selectors, r.verdict, r.speaker, r.kind, r.content, made.text AS made_for
FROM review r JOIN article a ON a.key = r.article_key
LEFT JOIN version made ON made.key = r.version_key AND made.number <> a.newest
WHERE r.user_id = :user AND r.article_key = :article ORDER BY r.key
"""


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


def _selectors(column: str) -> tuple[Selector, ...]:
    return tuple(selector_of(fields) for fields in json.loads(column))
