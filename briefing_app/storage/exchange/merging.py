"""Merging a bundle of somebody who works here, from another library of theirs, as a change they can undo.

Rows that are not here are added. Of a row that is on both sides and differs, the newer change stays, and it
is told which. Nothing goes away: a row that is missing there may never have been there.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Table, UniqueConstraint

from briefing_app.domain.errors import InvalidInputError
from briefing_app.domain.exchange import Conflict
from briefing_app.storage.connection import Rows
from briefing_app.storage.engine import raw_connection
from briefing_app.storage.exchange.articles import bring_articles
from briefing_app.storage.exchange.layers import Mentioned, find, settle
from briefing_app.storage.exchange.loading import (
    Brought,
    FindKeys,
    checked,
    next_key,
    refuse,
    resolved,
    shown,
)
from briefing_app.storage.exchange.naming import name_of
from briefing_app.storage.exchange.reading import Archive
from briefing_app.storage.exchange.scope import layer_sheets
from briefing_app.storage.exchange.sheets import Sheet
from briefing_app.storage.reads.base import moment
from briefing_app.storage.recorder import OWNED, Change, put_into_effect
from briefing_app.storage.tables import Moment, table_of
from briefing_app.storage.writes.base import Work
from briefing_app.storage.writes.journal import Journal

_STAMPS = ("updated", "created")


class Merging:
    """One merge, in a unit of work of the layer's owner; its commit writes no journal of its own."""

    def __init__(self, work: Work, archive: Archive, said: Mentioned) -> None:
        self._work, self._archive, self._said = work, archive, said
        self._connection = raw_connection(work.session.connection())
        self._same: dict[tuple[str, str], int] = {}  # rows here that go by another id there
        self.articles: list[str] = []
        self.conflicts: list[Conflict] = []

    def run(self, label: str) -> None:
        """Raises ArchiveError, and InvalidInputError where a row's place is taken by another."""
        self.articles = bring_articles(self._connection, self._archive, self._said.hashes)
        changes = list[Change]()
        for sheet in layer_sheets(shared=True):
            of_sheet = list[Change]()
            for batch in self._archive.rows(sheet):
                of_sheet += self._changes(sheet, checked(self._archive, sheet, batch), len(of_sheet))
            try:
                put_into_effect(self._work.session, self._work.user, of_sheet, self._work.touched)
            except Exception as error:
                raise InvalidInputError(
                    f"The bundle's {sheet.table} rows cannot be kept beside those here. Nothing was changed."
                ) from error
            changes += of_sheet
        if changes:
            Journal(self._work).write(label, changes)
        settle(self._connection)

    def _changes(self, sheet: Sheet, rows: list[Brought], before: int) -> list[Change]:
        uid = str(self._archive.manifest.layer)
        ways = find(self._connection, sheet, self._work.user, uid, self._said)
        for field in sheet.references:
            if field.refers_to in OWNED:
                table_name = str(field.refers_to)
                ways[table_name] = self._knowing(table_name, ways[table_name])
        placed, lost = resolved(sheet, rows, ways)
        for row, lacking, public in lost:
            if lacking.refers_to == "user":
                refuse(self._archive, sheet, row.line, f"is another's, “{shown(public)}”")
        table = table_of(OWNED[sheet.table])
        names = [field.column for field in sheet.fields]
        key = next_key(self._connection, sheet) + before
        changes = list[Change]()
        for _, values in placed:
            theirs = dict(zip(names, values, strict=True))
            ours = self._ours(table, theirs)
            if ours is None:
                changes.append(Change(sheet.table, key, None, _image(table, {**theirs, "key": key})))
                key += 1
            elif change := self._newer(table, ours, theirs):
                changes.append(change)
        return changes

    def _knowing(self, table: str, way: FindKeys) -> FindKeys:
        return lambda ids: {
            **way(ids),
            **{public: self._same[table, public] for public in ids if (table, public) in self._same},
        }

    def _ours(self, table: Table, theirs: dict[str, Any]) -> dict[str, Any] | None:
        """The row here that is the same: by its id, or by what no two rows of a user share."""
        rows = Rows(self._connection, self._work.user)
        for columns in _unique(table):
            if any(name not in theirs for name in columns):
                continue
            where = " AND ".join(f'"{name}" = :{name}' for name in columns)
            found = rows.one(
                f'SELECT * FROM "{table.name}" WHERE user_id = :user AND {where}',  # noqa: S608
                **{name: theirs[name] for name in columns},
            )
            if found is not None:
                if "id" in theirs and theirs["id"] != found["id"]:
                    self._same[table.name, theirs["id"]] = found["key"]
                return dict(found)
        return None

    def _newer(self, table: Table, ours: dict[str, Any], theirs: dict[str, Any]) -> Change | None:
        """What is to be changed here; None where nothing is, or what is here is newer."""
        fixed = {"key", "id", "user_id", "created"}
        names = [name for name in theirs if name not in fixed and ours[name] != theirs[name]]
        if not set(names) - {"updated"}:
            return None
        stamp = next((name for name in _STAMPS if name in theirs), None)
        newer = stamp is not None and (theirs[stamp], _told(theirs)) > (ours[stamp], _told(ours))
        name = name_of(Rows(self._connection, self._work.user), table.name, ours["key"])
        self.conflicts.append(Conflict(table.name, str(ours.get("id", ours["key"])), newer, name))
        if not newer:
            return None
        before, after = ({name: row[name] for name in names} for row in (ours, theirs))
        return Change(table.name, ours["key"], _image(table, before), _image(table, after))


def _told(row: dict[str, Any]) -> str:
    """Words that put two changes of one moment in an order that both sides agree on."""
    return json.dumps(
        {name: value for name, value in row.items() if not name.endswith("key")}, sort_keys=True
    )


def _unique(table: Table) -> list[Sequence[str]]:
    rules = [
        [column.name for column in rule.columns]
        for rule in table.constraints
        if isinstance(rule, UniqueConstraint)
    ]
    return sorted(rules, key=lambda columns: columns != ["id"])


def _image(table: Table, row: dict[str, Any]) -> dict[str, Any]:
    """A row as the journal has it, of one as the database has it."""
    image = dict[str, Any]()
    for name, value in row.items():
        kind = table.c[name].type
        if value is None:
            image[name] = None
        elif isinstance(kind, Moment):
            image[name] = moment(value).isoformat()
        else:
            image[name] = json.loads(value) if hasattr(kind, "none_as_null") else value
    return image
