"""Where a query's words stand in one article."""

from __future__ import annotations

import json

from briefing_app.domain.query import Field, parse
from briefing_app.domain.spans import Span, spans_of
from briefing_app.domain.words import pattern, places
from briefing_app.storage.reads.base import Repository
from briefing_app.storage.reads.query import terms


class HitReads(Repository):
    """Hits in the newest version of an article."""

    def of(self, article: str, query: str, *, typing: bool = False) -> list[Span]:
        """In order, without overlaps. Raises NotFoundError."""
        key = self._article_key(article)
        wanted = list(terms(parse(query, typing=typing).root))
        anywhere = [pattern(term.text, prefix=term.prefix) for term in wanted if term.field is None]
        said = [pattern(term.text, prefix=term.prefix) for term in wanted if term.field is Field.SAID]
        row = self._rows.one(
            "SELECT v.key, v.text FROM article a JOIN version v ON v.article_key = a.key "
            "AND v.number = a.newest WHERE a.key = :article",
            article=key,
        )
        if row is None:
            return []
        found = places(row["text"], anywhere)
        if said:
            contents = self._rows.column(
                "SELECT q.content FROM analysis n JOIN quotation q ON q.analysis_key = n.key "
                "WHERE n.version_key = :version ORDER BY q.number",
                version=row["key"],
            )
            for start, end in (span for content in contents for span in spans_of(json.loads(content))):
                inside = places(row["text"][start:end], said)
                found += [Span(start + hit.start, start + hit.end) for hit in inside]
        return _apart(sorted(found))


def _apart(spans: list[Span]) -> list[Span]:
    kept: list[Span] = []
    for span in spans:
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept
