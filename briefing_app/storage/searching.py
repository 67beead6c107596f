"""The indexes of words as a whole: compared with what they index, and made anew."""

from __future__ import annotations

import sqlite3

OWN_TEXTS = {"article_search": "the articles", "note_search": "the notes"}
"""Indexes that know where their texts are, and of what."""

FILLED = {
    "quotation_search": ("SELECT place, speaker, org, said FROM quotation_text", "the quotations"),
    "review_search": ("SELECT key, speaker, NULL, said FROM review_text", "decisions on quotations"),
}
"""Indexes that are filled from a view: the view's rows, and of what."""
INDEXED = {**OWN_TEXTS, **{index: what for index, (_, what) in FILLED.items()}}
"""All indexes, and of what."""


def agrees(connection: sqlite3.Connection, index: str) -> bool:
    """Whether an index has what it should. Of those filled from a view only the rows can be compared."""
    try:
        if index in OWN_TEXTS:
            # Rank 1 compares the index with the texts, not with itself alone.
            connection.execute(f"INSERT INTO {index}({index}, rank) VALUES ('integrity-check', 1)")  # noqa: S608
            return True
        rows = FILLED[index][0]
        there, here = f"SELECT id FROM {index}_docsize", rows.split(",")[0] + rows[rows.index(" FROM") :]  # noqa: S608
        compare = f"SELECT EXISTS ({there} EXCEPT {here}) OR EXISTS ({here} EXCEPT {there})"
        return connection.execute(compare).fetchone() in ((0,), None)  # of a damaged file there may be none
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_CORRUPT:
            raise
        return False


def make_anew(connection: sqlite3.Connection, index: str) -> None:
    """Fill an index again from what it indexes."""
    if index in OWN_TEXTS:
        connection.execute(f"INSERT INTO {index}({index}) VALUES ('rebuild')")  # noqa: S608
        return
    connection.execute(f"INSERT INTO {index}({index}) VALUES ('delete-all')")  # noqa: S608
    connection.execute(f"INSERT INTO {index}(rowid, speaker, org, said) {FILLED[index][0]}")


def rebuild(connection: sqlite3.Connection) -> None:
    """Make anew all indexes that no trigger fills."""
    for index in ("article_search", "quotation_search"):
        make_anew(connection, index)
