"""Storing what an engine found."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable
from typing import Any

from sqlalchemy import delete, insert, update

from briefing_app.domain.analysis import Actor, Analysis, FoundQuestion, Quotation
from briefing_app.domain.changes import Kind
from briefing_app.domain.errors import NotFoundError
from briefing_app.domain.spans import Span
from briefing_app.domain.views import REVIEW_BELOW, ArticleState
from briefing_app.storage import tables
from briefing_app.storage.reads.analyses import AnalysisReads
from briefing_app.storage.reads.base import storable
from briefing_app.storage.tables import table_of
from briefing_app.storage.writes.base import Writing
from briefing_app.storage.writes.quotations import forget_quotations, index_quotations
from briefing_app.storage.writes.registry import Registry


class Analyses(Writing, AnalysisReads):
    """Analyses belong to a version and to the engine that made them, and can be made again."""

    def save(self, version_id: int, analysis: Analysis) -> None:
        """Put this analysis in the place of any earlier one of the version. Raises NotFoundError."""
        key = self._replace(version_id, analysis.engine, None, storable(analysis.note))
        registered = Registry(self._work).register(analysis.actors)
        quoted = Counter(quotation.speaker for quotation in analysis.quotations)
        rows = (
            _actor(actor) | {"registered_key": one, "quoted": quoted[actor.id]}
            for actor, one in zip(analysis.actors, registered, strict=True)
        )
        self._insert(tables.Actor, key, rows)
        self._insert(tables.Quotation, key, map(_quotation, analysis.quotations))
        self._insert(tables.FoundQuestion, key, map(_question, analysis.questions))
        self._summarise(
            version_id,
            analysis.engine,
            ArticleState.ANALYSED,
            len(analysis.quotations),
            sum(1 for quotation in analysis.quotations if quotation.confidence < REVIEW_BELOW),
        )

    def failed(self, version_id: int, engine: str, reason: str) -> None:
        """Note that the engine failed on this version, so that it is not tried again.

        An earlier engine's findings are dropped. Raises NotFoundError.
        """
        self._replace(version_id, engine, storable(reason), "")
        self._summarise(version_id, engine, ArticleState.FAILED, 0, 0)

    def _replace(self, version_id: int, engine: str, failure: str | None, note: str) -> int:
        if self._rows.value("SELECT 1 FROM version WHERE key = :key", key=version_id) is None:
            raise NotFoundError(f"This library has no version {version_id}.")
        if article := self._article_of(version_id):
            forget_quotations(self._rows, [article["key"]])
        self._session.execute(delete(tables.Analysis).where(tables.Analysis.version_key == version_id))
        made = insert(tables.Analysis).values(
            version_key=version_id, engine=engine, made=self._work.now(), failure=failure, note=note
        )
        return self._session.scalars(made.returning(tables.Analysis.key)).one()

    def _insert(self, table: type[tables.Found], analysis: int, parts: Iterable[dict[str, Any]]) -> None:
        rows = [{"analysis_key": analysis, "number": number, **part} for number, part in enumerate(parts)]
        if rows:
            self._session.connection().execute(insert(table_of(table)), rows)

    def _summarise(
        self, version_id: int, engine: str, state: ArticleState, quotations: int, unsure: int
    ) -> None:
        """The list's copy, where this is still the newest version."""
        row = self._article_of(version_id)
        if row is None:
            return
        self._session.execute(
            update(tables.Article)
            .where(tables.Article.key == row["key"])
            .values(engine=engine, state=state.value, quotations=quotations, unsure=unsure)
        )
        self._work.touched.kinds.add(Kind.ANALYSIS)
        self._work.touched.articles.add(row["id"])
        index_quotations(self._rows, [row["key"]])

    def _article_of(self, version_id: int) -> sqlite3.Row | None:
        """Key and id of the article that this is the newest version of."""
        return self._rows.one(
            "SELECT a.key, a.id FROM article a "
            "JOIN version v ON v.article_key = a.key AND v.number = a.newest WHERE v.key = :version",
            version=version_id,
        )


def _pairs(spans: Iterable[Span] | None) -> list[list[int]] | None:
    return None if spans is None else [[span.start, span.end] for span in spans]


def _actor(actor: Actor) -> dict[str, Any]:
    return {
        "id": actor.id,
        "name": storable(actor.name),
        "kind": actor.kind.value,
        "role": actor.role,
        "affiliation": actor.affiliation,
        "aliases": list(actor.aliases),
        "mentions": _pairs(actor.mentions),
    }


def _quotation(quotation: Quotation) -> dict[str, Any]:
    return {
        "id": quotation.id,
        "kind": quotation.kind.value,
        "content": _pairs(quotation.content),
        "cue": _pairs(quotation.cue),
        "source": _pairs(quotation.source),
        "speaker": quotation.speaker,
        "confidence": quotation.confidence,
        "found_by": quotation.found_by,
    }


def _question(question: FoundQuestion) -> dict[str, Any]:
    return {
        "text": storable(question.text),
        "start": question.span.start,
        "end": question.span.end,
        "asker": question.asker,
    }
