"""What all writing repositories share."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from briefing_app.domain.changes import ChangeSet, Kind
from briefing_app.domain.errors import InvalidInputError, NotFoundError
from briefing_app.domain.selector import Selector, anchor
from briefing_app.domain.selector import select as select_words
from briefing_app.storage.connection import Rows
from briefing_app.storage.reads.base import Repository, storable
from briefing_app.storage.tables import Highlight, Note, Position, Question

Deletable = TypeVar("Deletable", Note, Highlight, Question, Position)

_AT_ONCE = 5_000  # keys in one statement; SQLite takes 32,766 values


@dataclass(slots=True)
class Touched:
    """What a unit of work has changed so far; its commit makes the ChangeSet of it."""

    kinds: set[Kind] = field(default_factory=set)
    articles: set[str] = field(default_factory=set)
    article_keys: set[int] = field(default_factory=set)
    question_keys: set[int] = field(default_factory=set)
    created: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Work:
    """What a unit of work lends its repositories."""

    session: Session
    rows: Rows
    user: int
    now: Callable[[], datetime]
    touched: Touched


class Writing(Repository):
    """One user's changes to one kind of thing."""

    def __init__(self, work: Work) -> None:
        super().__init__(work.rows)
        self._work = work

    @property
    def _session(self) -> Session:
        return self._work.session

    def _own(self, table: type[Deletable], public_id: str) -> Deletable:
        """This user's row of that id. Raises NotFoundError, for another user's or one in the trash too."""
        row = self._session.scalar(
            select(table).where(table.id == storable(public_id), table.trashed_at.is_(None))
        )
        if row is None:
            kind = table.kind_of_change.value
            raise NotFoundError(
                f"There is no {kind} “{public_id}”. It may have been deleted: undo brings it back."
            )
        return row

    def _to_trash(self, row: Note | Highlight | Question | Position) -> None:
        row.trashed_at = row.updated = self._work.now()

    def _anchored(self, article_key: int, selector: Selector) -> tuple[int, Selector]:
        """The newest version's key, and the selector of the same words in it.

        Raises InvalidInputError where a new version came in meanwhile, without these words.
        """
        row = self._rows.one(
            "SELECT v.key, v.text FROM article a "
            "JOIN version v ON v.article_key = a.key AND v.number = a.newest WHERE a.key = :article",
            article=article_key,
        )
        words = anchor(row["text"], selector) if row else None
        if row is None or words is None:
            raise InvalidInputError(
                "The text has changed, and these words are no longer in it. "
                "Open the article again and select anew."
            )
        return int(row["key"]), select_words(row["text"], words)


def chunks(keys: Sequence[int]) -> Iterator[list[int]]:
    """Some of the keys after the others: not too many for one statement."""
    rest = iter(keys)
    while chunk := list(islice(rest, _AT_ONCE)):
        yield chunk


def change_set(work: Work, label: str) -> ChangeSet:
    """All that a unit of work has touched. A question's change shows wherever a quotation is hung on it."""
    touched = work.touched
    articles = work.rows.column(
        "SELECT id FROM article WHERE key IN (SELECT value FROM json_each(:articles)) OR key IN ("
        "  SELECT article_key FROM position WHERE user_id = :user"
        "  AND question_key IN (SELECT value FROM json_each(:questions))"
        ")",
        articles=json.dumps(sorted(touched.article_keys)),
        questions=json.dumps(sorted(touched.question_keys)),
    )
    return ChangeSet(
        label, frozenset(touched.kinds), frozenset(touched.articles.union(articles)), tuple(touched.created)
    )
