"""Rows that contradict each other without breaking a rule that the database knows."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

# Each counts the articles (as ``a``) of which it is true.
_OF_ARTICLES = (
    (
        "a.newest IS NOT (SELECT max(number) FROM version v WHERE v.article_key = a.key)"
        " OR a.newest <> (SELECT count(*) FROM version v WHERE v.article_key = a.key)",
        "do not have the versions that they say",
    ),
    (
        "a.engine IS NOT NULL AND NOT EXISTS ("
        "SELECT 1 FROM version v JOIN analysis n ON n.version_key = v.key"
        " WHERE v.article_key = a.key AND v.number = a.newest AND n.engine = a.engine)",
        "are said to be analysed and are not",
    ),
    (
        "EXISTS (SELECT 1 FROM version v JOIN analysis n ON n.version_key = v.key"
        " JOIN quotation q ON q.analysis_key = n.key WHERE v.article_key = a.key AND q.speaker IS NOT NULL"
        " AND q.speaker NOT IN (SELECT x.id FROM actor x WHERE x.analysis_key = n.key))",
        "quote speakers that they do not know",
    ),
    (
        "EXISTS (SELECT 1 FROM version v JOIN analysis n ON n.version_key = v.key"
        " JOIN quotation q ON q.analysis_key = n.key, json_each(q.content) span"
        " WHERE v.article_key = a.key AND span.value ->> 1 > length(v.text) AND NOT instr(v.text, char(0)))",
        "have quotations beyond their end",
    ),
)


def contradictions(connection: sqlite3.Connection, articles: Iterable[int] | None = None) -> list[str]:
    """What cannot be so, a sentence's end each: of these articles (keys), or of all."""
    among = "1" if articles is None else "a.key IN (SELECT value FROM json_each(:articles))"
    values = {"articles": json.dumps(list(articles or ()))}
    found = list[str]()
    for condition, words in _OF_ARTICLES:
        ((count,),) = connection.execute(
            f"SELECT count(*) FROM article a WHERE {among} AND ({condition})",  # noqa: S608
            values,
        )
        if count:
            found.append(f"{count} of its articles {words}")
    return found
