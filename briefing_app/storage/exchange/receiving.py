"""A bundle into a library: another's layer is put beside, one's own is merged."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from briefing_app.domain.changes import ChangeSet, Kind
from briefing_app.domain.errors import NotFoundError
from briefing_app.domain.exchange import Layer, Outcome, Received
from briefing_app.storage.connection import connect, interruptible
from briefing_app.storage.exchange.archive import Scope
from briefing_app.storage.exchange.layers import counts, forget_rows, mentioned, take_in
from briefing_app.storage.exchange.reading import Archive, opened
from briefing_app.storage.reads.base import moment
from briefing_app.storage.tally import OnDone, unwatched

if TYPE_CHECKING:
    from briefing_app.storage.library import Library

_LAYER = "SELECT id, uid, coalesce(visitor, name), coalesce(exported, created) FROM user WHERE "


def receive(
    library: Library, file: Path, user: str, on_done: OnDone = unwatched
) -> tuple[Received, ChangeSet]:
    """Take in a bundle. Raises ArchiveError; then nothing has changed."""
    with opened(file, library.path.parent, on_done) as archive:
        if archive.manifest.scope is not Scope.BUNDLE:
            archive.refuse("it is an archive and no bundle: `unarchive` makes a library of it")
        with closing(connect(library.path)) as connection:
            works_here = connection.execute(
                "SELECT name FROM user WHERE uid = ? AND visitor IS NULL", (archive.manifest.layer,)
            ).fetchone()
        if works_here:
            return _merge(library, archive, str(works_here[0]), user)
        return _beside(library, archive)


def _beside(library: Library, archive: Archive) -> tuple[Received, ChangeSet]:
    with library.writing() as connection:
        with interruptible(connection, archive.tally.look):
            outcome, articles = take_in(connection, archive, mentioned(archive))
        layer = _layer(connection, "uid = ?", str(archive.manifest.layer))
    kinds = {Kind.USER} if outcome in ("new", "renewed") else set[Kind]()
    if articles:
        kinds |= {Kind.ARTICLE, Kind.ANALYSIS}
    received = Received(archive.path, layer, Outcome(outcome), tuple(articles))
    return received, ChangeSet("", frozenset(kinds), frozenset(articles), tuple(articles))


def _merge(library: Library, archive: Archive, owner: str, user: str) -> tuple[Received, ChangeSet]:
    from briefing_app.storage.engine import raw_connection
    from briefing_app.storage.exchange.merging import Merging

    if owner != user:
        archive.refuse(f"it is of {owner}, who works in this library. {owner} can import it")
    with library.unit_of_work(owner) as uow:
        merging = Merging(uow.work, archive, mentioned(archive))
        with interruptible(raw_connection(uow.work.session.connection()), archive.tally.look):
            merging.run("Merge bundle")
        change = uow.commit("Merge bundle", journalled=False)
    with closing(connect(library.path)) as connection:
        layer = _layer(connection, "uid = ?", str(archive.manifest.layer))
    outcome = Outcome.MERGED if change or merging.articles else Outcome.SAME
    received = Received(archive.path, layer, outcome, tuple(merging.articles), tuple(merging.conflicts))
    return received, change | ChangeSet("", articles=frozenset(merging.articles))


def layers(connection: sqlite3.Connection) -> list[Layer]:
    """Those that came in bundles, by their owners' names."""
    found = connection.execute("SELECT uid FROM user WHERE visitor IS NOT NULL ORDER BY visitor, uid")
    return [_layer(connection, "uid = ?", str(uid)) for (uid,) in found.fetchall()]


def forget(connection: sqlite3.Connection, uid: str) -> Layer:
    """Take a layer out. Raises NotFoundError."""
    layer = _layer(connection, "uid = ? AND visitor IS NOT NULL", uid)
    ((key,),) = connection.execute("SELECT id FROM user WHERE uid = ?", (uid,))
    forget_rows(connection, key)
    connection.execute("DELETE FROM comparison WHERE with_user_id = ?", (key,))
    connection.execute("DELETE FROM user WHERE id = ?", (key,))
    return layer


def _layer(connection: sqlite3.Connection, where: str, uid: str) -> Layer:
    row = connection.execute(_LAYER + where, (uid,)).fetchone()
    if row is None:
        raise NotFoundError(f"There is no layer “{uid}”. `briefing-app bundle list` shows those there are.")
    key, uid, name, exported = row
    rows, waiting = counts(connection, key)
    stamp: datetime = moment(exported)
    return Layer(uid, name, stamp, rows, waiting)
