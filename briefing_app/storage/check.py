"""Looking a library over, and mending what can be made again; what a user wrote is never thrown away."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from briefing_app.domain.upkeep import Finding
from briefing_app.domain.views import REVIEW_BELOW
from briefing_app.storage import recency, searching
from briefing_app.storage.strays import put_strays_aside
from briefing_app.storage.tally import Tally


@dataclass(frozen=True, slots=True)
class _Fault:
    """What SQLite cannot see: rows that contradict each other, by table; and how they are mended.

    ``mend`` is what an UPDATE sets, or ``DELETE``.
    """

    table: str
    where: str
    what: str
    mend: str = "DELETE"


_NEWEST = "(SELECT max(number) FROM version WHERE version.article_key = article.key)"
_COUNT = (
    "(SELECT count(*) FROM version v JOIN analysis n ON n.version_key = v.key JOIN quotation q "
    "ON q.analysis_key = n.key WHERE v.article_key = article.key AND v.number = article.newest{})"
)
_QUOTATIONS = _COUNT.format("")
_UNSURE = _COUNT.format(f" AND q.confidence < {REVIEW_BELOW}")
_WAITING = "engine = NULL, state = 'waiting', quotations = 0, unsure = 0"
_NO_SPEAKER = (
    "EXISTS (SELECT 1 FROM quotation q WHERE q.analysis_key = analysis.key AND q.speaker IS NOT NULL "
    "AND q.speaker NOT IN (SELECT x.id FROM actor x WHERE x.analysis_key = analysis.key))"
)
_ALONE = "group_key = NULL, leads = 1"
_GONE = "(SELECT key FROM journal_entry)"
# In this order: what is taken away at the top leaves something to be put right further down.
_FAULTS = (
    _Fault("analysis", "version_key NOT IN (SELECT key FROM version)", "analyses were of no text"),
    _Fault("analysis", _NO_SPEAKER, "analyses were half made, and are made again"),
    *(
        _Fault(
            part,
            "analysis_key NOT IN (SELECT key FROM analysis)",
            f"rows of “{part}” belonged to an analysis that is gone",
        )
        for part in ("actor", "quotation", "found_question")
    ),
    _Fault(
        "article",
        f"newest <> {_NEWEST}",
        "articles did not show their newest version",
        f"newest = {_NEWEST}",
    ),
    _Fault(
        "article",
        f"recency <> ({recency.SQL})",
        "articles were out of the order of their dates",
        f"recency = ({recency.SQL})",
    ),
    _Fault(
        "article",
        "engine IS NOT NULL AND key NOT IN ("
        " SELECT v.article_key FROM version v JOIN analysis n ON n.version_key = v.key"
        " JOIN article a ON a.key = v.article_key WHERE v.number = a.newest AND n.engine = a.engine)",
        "articles were said to be analysed and are not",
        _WAITING,
    ),
    _Fault(
        "article",
        f"quotations <> {_QUOTATIONS} OR unsure <> {_UNSURE}",
        "articles had another number of quotations than was said",
        f"quotations = {_QUOTATIONS}, unsure = {_UNSURE}",
    ),
    _Fault(
        "likeness",
        "article_key NOT IN (SELECT key FROM article) OR version_key NOT IN (SELECT key FROM version) OR ("
        "length(text_marks) AND article_key NOT IN (SELECT article_key FROM likeness_mark))",
        "articles had lost what they are compared by, and are compared again",
    ),
    _Fault(
        "likeness_mark",
        "article_key NOT IN (SELECT article_key FROM likeness)",
        "marks were left of articles that are compared no more",
    ),
    _Fault(
        "article",
        "group_key IS NULL AND NOT leads OR group_key NOT IN (SELECT key FROM article) OR group_key IN ("
        "SELECT group_key FROM article WHERE group_key IS NOT NULL GROUP BY 1 HAVING sum(leads) <> 1)",
        "articles were in a group without a head",
        _ALONE,
    ),
    _Fault("journal_change", f"entry_key NOT IN {_GONE}", "entries of the history were of no action"),
    _Fault(
        "journal_entry",
        "key NOT IN (SELECT entry_key FROM journal_change)",
        "actions of the history had nothing in them",
    ),
)


PASSES = 3
"""What a check takes, in times the size of the file: all of it, the rows, the words."""


def check(
    connection: sqlite3.Connection, repair: bool, restorable: str | None = None, tally: Tally | None = None
) -> list[Finding]:
    """What is wrong and what was done about it. ``restorable`` names the newest sound backup.

    What a user wrote is not changed; what hangs on nothing any more is put aside, whence it can be read.
    """
    connection.execute("PRAGMA foreign_keys = OFF")  # what is broken is not to take more with it
    connection.execute("BEGIN IMMEDIATE")
    try:
        found = _looked_over(connection, repair, restorable, tally or Tally())
    except BaseException:
        if connection.in_transaction:  # SQLite itself takes back what a write has done that was stopped
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT" if repair else "ROLLBACK")
    return found


def _looked_over(
    connection: sqlite3.Connection, repair: bool, restorable: str | None, tally: Tally
) -> list[Finding]:
    ((size,),) = connection.execute("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")
    with tally.during(connection, size):
        found = list(_damage(connection, repair, restorable))
    if any(finding.to_do for finding in found):
        return found
    with tally.during(connection, size):
        found += _rows(connection, repair)
    with tally.during(connection, size):
        found += _words(connection, repair)
    return found


def _rows(connection: sqlite3.Connection, repair: bool) -> Iterator[Finding]:
    for fault in _FAULTS:
        yield from _fault(connection, fault, repair)
    yield from put_strays_aside(connection, repair)
    for (count,) in connection.execute(
        "SELECT count(*) FROM article WHERE key NOT IN (SELECT article_key FROM version)"
    ):
        if count:
            yield Finding(
                f"{count} articles have no text", to_do="Import their files again, or restore a backup."
            )


def _words(connection: sqlite3.Connection, repair: bool) -> Iterator[Finding]:
    for index, what in searching.INDEXED.items():
        if not searching.agrees(connection, index):
            if repair:
                searching.make_anew(connection, index)
            yield Finding(f"The search index of {what} did not agree with them", True, repair)


def _damage(connection: sqlite3.Connection, repair: bool, restorable: str | None) -> Iterator[Finding]:
    """Damage of the file itself: indexes can be made again of their tables, tables of nothing."""
    if _sound(connection):
        return
    connection.execute("SAVEPOINT indexes")
    mended = _reindexed(connection)
    connection.execute("RELEASE indexes" if mended and repair else "ROLLBACK TO indexes")
    if mended:
        yield Finding("Indexes of the file did not agree with its tables", True, repair)
        return
    to_do = (
        f"`briefing-app restore {restorable}` puts the newest sound backup in its place"
        if restorable
        else ("There is no backup; `briefing-app archive` may still get out what can be read")
    )
    yield Finding("The file is damaged and cannot be mended here", to_do=f"{to_do}.")


def _reindexed(connection: sqlite3.Connection) -> bool:
    """Make all indexes again; whether all is well then."""
    try:
        connection.execute("REINDEX")
    except sqlite3.DatabaseError:
        return False
    return _sound(connection)


def _sound(connection: sqlite3.Connection) -> bool:
    try:
        return connection.execute("PRAGMA integrity_check(1)").fetchall() == [("ok",)]
    except sqlite3.DatabaseError:
        return False


def _fault(connection: sqlite3.Connection, fault: _Fault, repair: bool) -> Iterator[Finding]:
    count = connection.execute(f"SELECT count(*) FROM {fault.table} WHERE {fault.where}").fetchone()[0]  # noqa: S608
    if not count:
        return
    # In a look alone too, and then rolled back: further faults are looked for where these are mended.
    if fault.mend == "DELETE":
        connection.execute(f"DELETE FROM {fault.table} WHERE {fault.where}")  # noqa: S608
    else:
        connection.execute(f"UPDATE {fault.table} SET {fault.mend} WHERE {fault.where}")  # noqa: S608
    yield Finding(f"{count} {fault.what}", True, repair)
