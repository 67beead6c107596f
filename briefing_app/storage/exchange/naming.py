"""What a user knows a row by: a note's first words, a question's text, an actor's name."""

from __future__ import annotations

from briefing_app.storage.connection import Rows

_NAMES = {
    "actor_group": "SELECT name FROM actor_group WHERE key = :key",
    "actor_match": "SELECT one.name || ' = ' || other.name FROM actor_match t "
    "JOIN registered_actor one ON one.key = t.one_key JOIN registered_actor other ON other.key = t.other_key "
    "WHERE t.key = :key",
    "actor_name": "SELECT a.name FROM actor_name t JOIN registered_actor a ON a.key = t.actor_key "
    "WHERE t.key = :key",
    "highlight": "SELECT selector ->> 'exact' FROM highlight WHERE key = :key",
    "note": "SELECT body FROM note WHERE key = :key",
    "position": "SELECT q.text FROM position t JOIN question q ON q.key = t.question_key WHERE t.key = :key",
    "question": "SELECT text FROM question WHERE key = :key",
    "review": "SELECT v.title FROM review t JOIN article a ON a.key = t.article_key "
    "JOIN version v ON v.article_key = a.key AND v.number = a.newest WHERE t.key = :key",
    "tag": "SELECT name FROM tag WHERE key = :key",
}
"""A query by table; of all others nothing can be changed, so that they are never told of."""


def name_of(rows: Rows, table: str, key: int) -> str:
    """The name of a row, on one line; empty where it has none."""
    name = rows.value(_NAMES[table], key=key) if table in _NAMES else None
    return " ".join(str(name or "").split())
