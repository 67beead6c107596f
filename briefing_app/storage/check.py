"""Looking a library over, and mending what can be made again."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from briefing_app.storage import recency


@dataclass(frozen=True, slots=True)
class _Fault:
    """What cannot be seen by SQLite itself: rows that contradict each other, and how they are mended."""

    found: str  # a statement that counts the rows at fault
    what: str
    mend: str


_PARTS = ("actor", "quotation", "found_question")  # of an analysis, which can be made again
_NEWEST = "(SELECT max(number) FROM version WHERE version.article_key = article.key)"
_FAULTS = (
    *(
        _Fault(
            f"SELECT count(*) FROM {part} WHERE analysis_key NOT IN (SELECT key FROM analysis)",  # noqa: S608
            f"rows of “{part}” belonged to an analysis that is gone",
            f"DELETE FROM {part} WHERE analysis_key NOT IN (SELECT key FROM analysis)",  # noqa: S608
        )
        for part in _PARTS
    ),
    _Fault(
        f"SELECT count(*) FROM article WHERE newest <> {_NEWEST}",  # noqa: S608
        "articles did not show their newest version",
        f"UPDATE article SET newest = {_NEWEST} WHERE newest <> {_NEWEST}",  # noqa: S608
    ),
    _Fault(
        f"SELECT count(*) FROM article WHERE recency <> ({recency.SQL})",  # noqa: S608
        "articles were out of the order of their dates",
        f"UPDATE article SET recency = ({recency.SQL}) WHERE recency <> ({recency.SQL})",  # noqa: S608
    ),
    _Fault(
        "SELECT count(*) FROM article WHERE engine IS NOT NULL AND key NOT IN ("
        " SELECT v.article_key FROM version v JOIN analysis n ON n.version_key = v.key"
        " JOIN article a ON a.key = v.article_key WHERE v.number = a.newest AND n.engine = a.engine)",
        "articles were said to be analysed and are not",
        "UPDATE article SET engine = NULL, state = 'waiting', quotations = 0, unsure = 0"
        " WHERE engine IS NOT NULL AND key NOT IN ("
        " SELECT v.article_key FROM version v JOIN analysis n ON n.version_key = v.key"
        " JOIN article a ON a.key = v.article_key WHERE v.number = a.newest AND n.engine = a.engine)",
    ),
)

# Indexes that are filled from a view: which, with the view's rows, and of what.
_FILLED = (
    ("quotation_search", "SELECT place, speaker, org, said FROM quotation_text", "the quotations"),
    ("review_search", "SELECT key, speaker, NULL, said FROM review_text", "decisions on quotations"),
)


def check(connection: sqlite3.Connection, repair: bool) -> list[str]:
    """What is wrong and what was done about it, a sentence each. Nothing that a user wrote is changed."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        told = [*_damage(connection), *_strays(connection)]
        for fault in _FAULTS:
            if count := connection.execute(fault.found).fetchone()[0]:
                told.append(_mend(connection, f"{count} {fault.what}", fault.mend, repair))
        told += _search(connection, "article_search", "the articles", repair)
        told += _search(connection, "note_search", "the notes", repair)
        for index, rows, what in _FILLED:
            told += _filled(connection, index, rows, what, repair)
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")
    return told


def _damage(connection: sqlite3.Connection) -> list[str]:
    found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check(20)")]
    if found == ["ok"]:
        return []
    return [
        "The file is damaged and cannot be mended here; put a backup in its place. "
        f"SQLite says: {'; '.join(found)}."
    ]


def _strays(connection: sqlite3.Connection) -> list[str]:
    counts: dict[tuple[str, str], int] = {}
    for table, _, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        if table not in _PARTS:
            counts[table, parent] = counts.get((table, parent), 0) + 1
    return [
        f"{count} rows of “{table}” belong to a row of “{parent}” that is gone; they are kept as they are."
        for (table, parent), count in counts.items()
    ] + [
        f"{count} articles have no text."
        for (count,) in connection.execute(
            "SELECT count(*) FROM article WHERE key NOT IN (SELECT article_key FROM version)"
        )
        if count
    ]


def _search(connection: sqlite3.Connection, index: str, what: str, repair: bool) -> list[str]:
    try:
        # Rank 1 compares the index with the texts, not with itself alone.
        connection.execute(f"INSERT INTO {index}({index}, rank) VALUES ('integrity-check', 1)")  # noqa: S608
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_CORRUPT:
            raise
        rebuild = f"INSERT INTO {index}({index}) VALUES ('rebuild')"  # noqa: S608
        return [_mend(connection, f"The search index of {what} did not agree with them", rebuild, repair)]
    return []


def _filled(connection: sqlite3.Connection, index: str, rows: str, what: str, repair: bool) -> list[str]:
    """Compares which rows there are; their words cannot be read back from such an index."""
    there, here = f"SELECT id FROM {index}_docsize", rows.split(",")[0] + rows[rows.index(" FROM") :]  # noqa: S608
    compare = f"SELECT EXISTS ({there} EXCEPT {here}) OR EXISTS ({here} EXCEPT {there})"
    if connection.execute(compare).fetchone() in ((0,), None):  # of a damaged file there may be no answer
        return []
    if repair:
        connection.execute(f"INSERT INTO {index}({index}) VALUES ('delete-all')")  # noqa: S608
    fill = f"INSERT INTO {index}(rowid, speaker, org, said) {rows}"
    return [_mend(connection, f"The search index of {what} did not agree with them", fill, repair)]


def _mend(connection: sqlite3.Connection, sentence: str, statement: str, repair: bool) -> str:
    if not repair:
        return f"{sentence}."
    connection.execute(statement)
    return f"{sentence}; this was mended."
