"""Libraries with rows in every table, made from the tables themselves: a new one has rows here at once."""

from __future__ import annotations

import json
import re
import shutil
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import strategies as st
from sqlalchemy import CheckConstraint

from briefing_app.domain.analysis import Actor, ActorKind, Analysis, FoundQuestion, Quotation, QuotationKind
from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.spans import Span
from briefing_app.storage import Library
from briefing_app.storage.connection import connect
from briefing_app.storage.exchange import library as whole
from briefing_app.storage.exchange.reading import opened
from briefing_app.storage.exchange.scope import PRIVATE
from briefing_app.storage.exchange.sheets import Field, Sheet, sheets
from briefing_app.storage.tables import Base

ODD = [
    "Ministers 🇫🇷👩‍👩‍👧 meet",
    "Pål “Ångström” Štefánik",
    "é is e\u0301, and a\u0308\u0304 has two",
    "שלום, said السلام \u202ehe\u202c",
    "one\r\ntwo\rthree\u2028four\u0085five",
    "\ufeff\u200b\u00ad\ufffe\U0010ffff",
    'quote " back \\ tab \t bell \x07 del \x7f',
    "{}",
    "",
]
WORDS = st.one_of(
    st.sampled_from(ODD), st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
)
_SELECTOR = {"start": 0, "end": 3, "exact": "é🇫", "prefix": "\r\n", "suffix": "\u202e"}


def allowed(table: str, column: str) -> list[str]:
    """The words that the database allows in a column, where it says so."""
    for rule in Base.metadata.tables[table].constraints:
        text = str(rule.sqltext) if isinstance(rule, CheckConstraint) else ""
        if found := re.search(rf"\b{column} IN \(([^)]*)\)", text):
            return re.findall(r"'([^']*)'", found[1])
    return []


def value(sheet: Sheet, field: Field, keys: list[int], random: Random, words: list[str]) -> Any:
    """Something that a column may hold, as the database has it."""
    schema = field.codec.schema
    if field.refers_to:
        return random.choice(keys)
    if known := schema.get("enum") or allowed(sheet.table, field.column):
        return random.choice(known)
    moment = datetime(1, 1, 1, tzinfo=UTC) + timedelta(microseconds=random.randrange(300_000_000_000_000_000))
    kind = schema.get("format") or schema["type"]
    return {
        "boolean": random.random() < 0.5,
        "integer": random.randrange(2**40),
        "number": random.random(),
        "object": json.dumps(_SELECTOR),
        "array": json.dumps(_array(schema)),
        "string": random.choice(words),
        "date": moment.date().isoformat(),
        "date-time": moment.replace(tzinfo=None).isoformat(" ", "microseconds"),
    }[kind]


def _array(schema: Mapping[str, Any]) -> list[Any]:
    kind = schema.get("items", {}).get("type")
    return [{"object": _SELECTOR, "array": [0, 1], "string": "é🇫", "integer": 1, None: None}[kind]]


def keys_of(connection: sqlite3.Connection, table: str | None, user: int | None) -> list[int]:
    """The rows that a row of this user's may refer to."""
    if table is None:
        return []
    where = f"user_id = {user}" if sheets()[table].owned and user is not None else "1"
    key = sheets()[table].key
    return [row[0] for row in connection.execute(f'SELECT "{key}" FROM "{table}" WHERE {where} ORDER BY 1')]


def fill_tables(path: Path, rows: int, random: Random, words: list[str], nulls: float = 0.0) -> None:
    """Some rows in every table of users'; those that another row stands in the way of are left out."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.executescript("PRAGMA foreign_keys = ON; PRAGMA synchronous = OFF")
        for sheet in sheets().values():
            if not (sheet.owned or sheet.table in PRIVATE):
                continue
            for _ in range(rows):
                chosen: dict[str, Any] = {}
                for field in sheet.fields:
                    keys = keys_of(connection, field.refers_to, chosen.get("user_id"))
                    lacking = field.refers_to is not None and not keys
                    empty = lacking or (field.nullable and random.random() < nulls)
                    chosen[field.column] = None if empty else value(sheet, field, keys, random, words)
                if any(chosen[field.column] is None and not field.nullable for field in sheet.fields):
                    continue
                names = ", ".join(f'"{name}"' for name in chosen)
                marks = ", ".join("?" * len(chosen))
                connection.execute(
                    f'INSERT OR IGNORE INTO "{sheet.table}" ({names}) VALUES ({marks})', list(chosen.values())
                )


def store_articles(library: Library, texts: list[tuple[str, str]]) -> None:
    """Articles, each second one with a further version, analysed with one of everything."""
    with library.unit_of_work("ann") as uow:
        for number, (title, text) in enumerate(texts):
            again = ["", " Changed."] if number % 2 else [""]
            for more in again:
                draft = ArticleDraft(
                    title, f"{text} {number}{more}", f"/é/{number}", url=f"http://x/{number}"
                )
                (stored,) = uow.articles.store([draft])
            article = uow.articles.get(stored.article)
            span = (Span(0, min(1, len(article.text))),)
            actor = Actor("a1", title or "x", ActorKind.PERSON, "Minister", "Sweden", (title,), span)
            said = Quotation("q-1", QuotationKind.DIRECT, span, span, None, "a1", 0.1 + 0.2, "model")
            asked = FoundQuestion(text, span[0], "a1")
            uow.analyses.save(article.version_id, Analysis("1", (actor,), (said,), (asked,)))
        uow.commit()


@pytest.fixture
def empty(migrated_library: Path, tmp_path: Path) -> Callable[[str], Path]:
    """Makes empty libraries by name."""

    def make(name: str) -> Path:
        path = tmp_path / f"{name}.briefings"
        for end in ("", "-wal", "-shm"):
            Path(f"{path}{end}").unlink(missing_ok=True)
        shutil.copyfile(migrated_library, path)
        return path

    return make


def archived(path: Path, to: Path, **more: Any) -> Path:
    """The archive of a library, written anew."""
    to.unlink(missing_ok=True)
    with closing(connect(path)) as connection:
        connection.execute("BEGIN")
        whole.archive(connection, to, **more)
    return to


def unarchived(archive: Path, into: Path) -> Path:
    """An empty library with all of an archive in it."""
    with opened(archive, into.parent) as source, closing(connect(into)) as connection:
        whole._fill(connection, source)
    return into
