"""What all repositories share."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Any

from briefing_app.domain.errors import NotFoundError
from briefing_app.domain.selector import Selector, anchor
from briefing_app.domain.spans import Span
from briefing_app.storage.connection import Rows

TRASHED = "SELECT article_key FROM article_state WHERE user_id = :user AND trashed_at IS NOT NULL"
IN_TRASH = f"IN ({TRASHED})"
"""SQL: the keys of the articles in this user's trash."""


class Repository:
    """One user's view of one kind of thing."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def _article_key(self, article: str) -> int:
        key = self._rows.value("SELECT key FROM article WHERE id = :id", id=storable(article))
        if key is None:
            raise NotFoundError(f"This library has no article “{article}”. Ids look like a-7k3mq2xw.")
        return int(key)

    def _article_keys(self, articles: Iterable[str]) -> dict[str, int]:
        """Keys by id, in the order given. Raises NotFoundError for the first unknown one."""
        wanted = list(dict.fromkeys(articles))
        found = {
            row["id"]: int(row["key"])
            for row in self._rows.all(
                "SELECT id, key FROM article WHERE id IN (SELECT value FROM json_each(:ids))",
                ids=json.dumps([storable(article) for article in wanted]),
            )
        }
        return {article: found.get(article) or self._article_key(article) for article in wanted}


def content_of(quotation: str) -> str:
    """SQL for the words of a quotation, an alias of its table; ``v`` is the version they stand in."""
    words = "substr(v.text, (value ->> 0) + 1, (value ->> 1) - (value ->> 0))"
    return f"(SELECT group_concat({words}, ' … ') FROM json_each({quotation}.content))"  # noqa: S608


def storable(words: str) -> str:
    """The words as the database can hold them: a lone surrogate, which UTF-8 cannot say, becomes ``?``."""
    return words.encode("utf-8", "replace").decode()


def day(value: str | None) -> date | None:
    """A date column."""
    return None if value is None else date.fromisoformat(value)


def moment(value: str) -> datetime:
    """A moment column: UTC, its zone left out."""
    return datetime.fromisoformat(value).replace(tzinfo=UTC)


def selector_of(fields: dict[str, Any]) -> Selector:
    """A selector from its column's JSON."""
    return Selector(fields["start"], fields["end"], fields["exact"], fields["prefix"], fields["suffix"])


def selector_fields(selector: Selector) -> dict[str, Any]:
    """A selector as its column's JSON."""
    return {
        "start": selector.start,
        "end": selector.end,
        "exact": selector.exact,
        "prefix": selector.prefix,
        "suffix": selector.suffix,
    }


def place(selector: Selector, changed_text: str | None, made_for: str | None) -> Span | None:
    """Where a selector's words stand: where they stood, unless there is a newer text to find them in."""
    if changed_text is None:
        return Span(selector.start, selector.end)
    return anchor(changed_text, selector, made_for)
