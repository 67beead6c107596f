"""Reading what an engine found, and which articles wait for one."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing_app.domain.analysis import Actor, ActorKind, Analysis, FoundQuestion, Quotation, QuotationKind
from briefing_app.domain.spans import Span, spans_of
from briefing_app.storage.reads.base import Repository, storable


@dataclass(frozen=True, slots=True)
class PendingVersion:
    """A newest version without an analysis by the engine in question: what a worker is given."""

    version_id: int
    article: str
    title: str
    standfirst: str | None
    text: str
    language: str | None


# Three ranges of one index, since "another engine, or none" is no range.
_WAITING = """(
  SELECT key FROM article WHERE engine IS NULL
  UNION ALL SELECT key FROM article WHERE engine < :engine
  UNION ALL SELECT key FROM article WHERE engine > :engine
)"""
_NAMED = """(
  SELECT x.key, wanted.key AS place FROM json_each(:ids) wanted CROSS JOIN article x ON x.id = wanted.value
)"""
_PENDING = """
SELECT v.key, a.id, v.title, v.standfirst, v.text, v.language
FROM {source} w CROSS JOIN article a ON a.key = w.key
JOIN version v ON v.article_key = a.key AND v.number = a.newest
"""

_WITHOUT = "WHERE v.key NOT IN (SELECT value FROM json_each(:without)) "


class AnalysisReads(Repository):
    """The analyses of the newest versions."""

    def of(self, article: str) -> Analysis | None:
        """What was found in an article's newest version; None while it waits or where it failed."""
        row = self._rows.one(
            "SELECT n.key, n.engine, n.note FROM article a "
            "JOIN version v ON v.article_key = a.key AND v.number = a.newest "
            "JOIN analysis n ON n.version_key = v.key WHERE a.key = :article AND n.failure IS NULL",
            article=self._article_key(article),
        )
        if row is None:
            return None
        key = row["key"]
        part = "SELECT * FROM {} WHERE analysis_key = :analysis ORDER BY number"
        return Analysis(
            row["engine"],
            tuple(map(_actor, self._rows.all(part.format("actor"), analysis=key))),
            tuple(map(_quotation, self._rows.all(part.format("quotation"), analysis=key))),
            tuple(map(_question, self._rows.all(part.format("found_question"), analysis=key))),
            row["note"] or "",
        )

    def failure(self, article: str) -> str | None:
        """Why the analysis of an article's newest version failed; None where it did not."""
        row = self._rows.one(
            "SELECT n.failure FROM article a "
            "JOIN version v ON v.article_key = a.key AND v.number = a.newest "
            "JOIN analysis n ON n.version_key = v.key WHERE a.key = :article",
            article=self._article_key(article),
        )
        return row["failure"] if row else None

    def pending(
        self,
        engine: str,
        *,
        only: Sequence[str] | None = None,
        without: Iterable[int] = (),
        limit: int = 100,
    ) -> list[PendingVersion]:
        """Versions that this engine neither analysed nor failed on, these version keys left out; ``only``
        those of these articles, in this order, unknown ones left out."""
        if only is None:
            rows = self._rows.all(
                _PENDING.format(source=_WAITING) + _WITHOUT + "LIMIT :limit",
                engine=engine,
                without=json.dumps(list(without)),
                limit=limit,
            )
        else:
            rows = self._rows.all(
                _PENDING.format(source=_NAMED)
                + "WHERE a.engine IS NOT :engine ORDER BY w.place LIMIT :limit",
                ids=json.dumps([storable(article) for article in only]),
                engine=engine,
                limit=limit,
            )
        return [PendingVersion(*row) for row in rows]

    def waiting(self, engine: str) -> int:
        """How many versions ``pending`` would give without a limit."""
        return int(self._rows.value(f"SELECT count(*) FROM {_WAITING}", engine=engine))  # noqa: S608

    def failures(self) -> list[tuple[str, str]]:
        """Article ids with the reason why their analysis failed."""
        rows = self._rows.all(
            "SELECT a.id, n.failure FROM article a "
            "JOIN version v ON v.article_key = a.key AND v.number = a.newest "
            "JOIN analysis n ON n.version_key = v.key WHERE n.failure IS NOT NULL ORDER BY a.key"
        )
        return [(row["id"], row["failure"]) for row in rows]


def _spans(column: str | None) -> tuple[Span, ...] | None:
    return None if column is None else spans_of(json.loads(column))


def _actor(row: sqlite3.Row) -> Actor:
    return Actor(
        row["id"],
        row["name"],
        ActorKind(row["kind"]),
        row["role"],
        row["affiliation"],
        tuple(json.loads(row["aliases"])),
        _spans(row["mentions"]) or (),
    )


def _quotation(row: sqlite3.Row) -> Quotation:
    return Quotation(
        row["id"],
        QuotationKind(row["kind"]),
        _spans(row["content"]) or (),
        _spans(row["cue"]),
        _spans(row["source"]),
        row["speaker"],
        row["confidence"],
        row["found_by"],
    )


def _question(row: sqlite3.Row) -> FoundQuestion:
    return FoundQuestion(row["text"], Span(row["start"], row["end"]), row["asker"])
