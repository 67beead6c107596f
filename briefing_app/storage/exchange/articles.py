"""Bringing along the articles that a layer hangs on: those alone of which this library has no text."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence

from briefing_app.domain.ids import unique_id
from briefing_app.storage import soundness
from briefing_app.storage.exchange.loading import Brought, checked, finders, insert, refuse, resolved, shown
from briefing_app.storage.exchange.reading import Archive
from briefing_app.storage.exchange.scope import PRIVATE
from briefing_app.storage.exchange.sheets import Sheet, sheets

_WORDS = (
    "INSERT INTO article_search(rowid, title, standfirst, body) SELECT recency, title, standfirst, body "
    "FROM article_text WHERE key IN (SELECT value FROM json_each(:keys)) ORDER BY recency"
)
_QUOTATIONS = (
    "INSERT INTO quotation_search(rowid, speaker, org, said) SELECT place, speaker, org, said "
    "FROM quotation_text WHERE article_key IN (SELECT value FROM json_each(:keys)) ORDER BY place"
)


_BY_THEMSELVES = ("user", "article", "registered_actor")  # all else of the library hangs on an article


def bring_articles(
    connection: sqlite3.Connection, archive: Archive, hashes: Mapping[str, Sequence[str]]
) -> list[str]:
    """Store the bundle's articles of which no text is here, with what was found in them; their ids here.

    An id that another article has here is given anew. Raises ArchiveError.
    """
    every = sheets()
    fresh = _fresh(connection, hashes)
    keys: dict[str, int] = {}
    for batch in archive.rows(every["article"]):
        rows = [row for row in checked(archive, every["article"], batch) if row.values[0] in fresh]
        ids = [str(row.values[0]) for row in rows]
        renamed = _renamed(connection, ids, hashes)
        given = [(row.line, (renamed[str(row.values[0])], *row.values[1:])) for row in rows]
        keys.update(zip(ids, insert(connection, archive, every["article"], given), strict=True))
    if not keys:
        return []
    texts = {digest for public in keys for digest in hashes[public]}
    _actors(connection, archive, every["registered_actor"])
    for sheet in every.values():
        if sheet.table not in _BY_THEMSELVES and not sheet.owned and sheet.table not in PRIVATE:
            _load(connection, archive, sheet, keys, texts)
    listed = json.dumps(sorted(keys.values()))
    for reason in soundness.contradictions(connection, keys.values()):
        archive.refuse(reason)
    connection.execute(_WORDS, {"keys": listed})
    connection.execute(_QUOTATIONS, {"keys": listed})
    found = connection.execute(
        "SELECT id FROM article WHERE key IN (SELECT value FROM json_each(:keys)) ORDER BY key",
        {"keys": listed},
    )
    return [str(public) for (public,) in found]


def _fresh(connection: sqlite3.Connection, hashes: Mapping[str, Sequence[str]]) -> set[str]:
    """The articles of which this library has no text."""
    known = connection.execute(
        "SELECT DISTINCT said.key FROM json_each(:said) said, json_each(said.value) hash "
        "JOIN version v ON v.content_hash = hash.value",
        {"said": json.dumps(hashes)},
    )
    return set(hashes) - {str(public) for (public,) in known}


def _renamed(
    connection: sqlite3.Connection, ids: Sequence[str], hashes: Mapping[str, Sequence[str]]
) -> dict[str, str]:
    """An id for each: its own where it is free, else one made of its newest text."""
    taken = {
        str(public)
        for (public,) in connection.execute(
            "SELECT id FROM article WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(ids),)
        )
    }
    return {
        public: unique_id("a", hashes[public][-1], {*taken, *ids}, length=8) if public in taken else public
        for public in ids
    }


def _actors(connection: sqlite3.Connection, archive: Archive, sheet: Sheet) -> None:
    """Register the actors that are not: their ids are made of their names, alike in every library."""
    for batch in archive.rows(sheet):
        rows = checked(archive, sheet, batch)
        known = connection.execute(
            "SELECT id FROM registered_actor WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps([row.values[0] for row in rows]),),
        )
        there = {str(public) for (public,) in known}
        insert(
            connection,
            archive,
            sheet,
            [(row.line, row.values) for row in rows if row.values[0] not in there],
        )


def _load(
    connection: sqlite3.Connection, archive: Archive, sheet: Sheet, keys: Mapping[str, int], texts: set[str]
) -> None:
    """The rows of a table that belong to these articles (by their ids in the bundle) and texts."""
    ways = finders(connection, sheet)
    if sheet.table == "version":
        ways["article"] = lambda ids: {public: keys[public] for public in ids if public in keys}
    for batch in archive.rows(sheet):
        rows = [row for row in checked(archive, sheet, batch) if _belongs(sheet, row, keys, texts)]
        placed, lost = resolved(sheet, rows, ways)
        for row, field, public in lost[:1]:
            refuse(archive, sheet, row.line, f"names a {field.refers_to} “{shown(public)}”, which it has not")
        insert(connection, archive, sheet, placed)


def _belongs(sheet: Sheet, row: Brought, keys: Mapping[str, int], texts: set[str]) -> bool:
    """Every one of these tables names first what it belongs to: an article, or one of its texts."""
    return row.values[0] in (keys if sheet.table == "version" else texts)
