"""Recording what a unit of work writes, and putting such records into effect again.

A session's own events tell which rows of a user were made, changed and deleted, so that no feature has to
remember to. An image is the columns that changed, in JSON, before and after.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import groupby
from typing import Any

from sqlalchemy import Date, Table, bindparam, delete, event, insert, inspect, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import ORMExecuteState, Session, UOWTransaction, with_loader_criteria
from sqlalchemy.types import TypeEngine

from briefing_app.storage.tables import Base, Moment, Owned, table_of
from briefing_app.storage.writes.base import Touched

Image = dict[str, Any]
OWNED: Mapping[str, type[Owned]] = {
    mapper.local_table.name: mapper.class_
    for mapper in Base.registry.mappers
    if issubclass(mapper.class_, Owned) and isinstance(mapper.local_table, Table)
}
_AT_ONCE = 5_000


class ConflictError(Exception):
    """A row is not as the journal left it. Carries the kind of thing it is."""


@dataclass(frozen=True, slots=True)
class Change:
    """One row: ``before`` is None where it was made, ``after`` where it was deleted."""

    table: str
    key: int
    before: Image | None
    after: Image | None

    def reversed(self) -> Change:
        return Change(self.table, self.key, self.after, self.before)


class Recorder:
    """Keeps one session to one user's rows, and records what it writes of them."""

    def __init__(self, session: Session, user: int, touched: Touched) -> None:
        self._user = user
        self._touched = touched
        self._changes: dict[tuple[str, int], Change] = {}
        event.listen(session, "do_orm_execute", self._confine)
        event.listen(session, "before_flush", self._guard)
        event.listen(session, "after_flush", self._record)

    def changes(self) -> list[Change]:
        """What the session has written so far, in the order of first writing; what came to nothing left
        out."""
        return [change for change in map(_without_noise, self._changes.values()) if change is not None]

    def _confine(self, execution: ORMExecuteState) -> None:
        if execution.is_select:
            user = self._user
            own = with_loader_criteria(Owned, lambda table: table.user_id == user, include_aliases=True)
            execution.statement = execution.statement.options(own)
        elif any(issubclass(mapper.class_, Owned) for mapper in execution.all_mappers):
            raise PermissionError("A statement on many rows would go past the journal. Change the objects.")

    def _guard(self, session: Session, flush: UOWTransaction, objects: object) -> None:
        for row in (*session.new, *session.dirty, *session.deleted):
            if isinstance(row, Owned) and row.user_id != self._user:
                raise PermissionError(f"A unit of work wrote to another user's {row.__tablename__}.")

    def _record(self, session: Session, flush: UOWTransaction) -> None:
        for row in session.new:
            if isinstance(row, Owned):
                self._add(row, _defaults(row) if row.lasting else None, _columns(row))
                if "id" in _columns(row):
                    self._touched.created.append(_columns(row)["id"])
        for row in session.dirty:
            if isinstance(row, Owned):
                before, after = _difference(row)
                self._add(row, before, after)
        for row in session.deleted:
            if isinstance(row, Owned):
                self._add(row, _columns(row), None)

    def _add(self, row: Owned, before: Image | None, after: Image | None) -> None:
        if before == after:
            return
        touch(self._touched, row.__tablename__, row.key, _columns(row))
        place = (row.__tablename__, row.key)
        earlier = self._changes.get(place)
        if earlier is not None:  # flushed before in this unit of work: first before, last after
            before = None if earlier.before is None else {**(before or {}), **earlier.before}
            after = None if after is None else {**(earlier.after or {}), **after}
        self._changes[place] = Change(*place, before, after)


def touch(touched: Touched, table: str, key: int, columns: Image) -> None:
    """Note that a row has changed, for the ChangeSet."""
    touched.kinds.add(OWNED[table].kind_of_change)
    if columns.get("article_key") is not None:
        touched.article_keys.add(columns["article_key"])
    if table == "question":
        touched.question_keys.add(key)


def put_into_effect(session: Session, user: int, changes: list[Change], touched: Touched) -> None:
    """Make rows that are as ``before`` be as ``after``, in this order. Raises ConflictError for others."""
    try:
        for table_name, run in groupby(changes, key=lambda change: change.table):
            rest = list(run)
            for at in range(0, len(rest), _AT_ONCE):
                _put_run(session, user, OWNED[table_name], rest[at : at + _AT_ONCE], touched)
    except IntegrityError as error:
        raise ConflictError("row") from error
    session.expire_all()  # what it has loaded is out of date


def _put_run(
    session: Session, user: int, mapped: type[Owned], changes: list[Change], touched: Touched
) -> None:
    table = table_of(mapped)
    connection = session.connection()
    found = connection.execute(
        select(table).where(table.c.key.in_([change.key for change in changes]), table.c.user_id == user)
    )
    rows = {row["key"]: {name: _plain(value) for name, value in row.items()} for row in found.mappings()}
    for change in changes:
        _check(mapped, change, rows.get(change.key))
        touch(touched, table.name, change.key, change.after or rows[change.key])
        touch(touched, table.name, change.key, rows.get(change.key) or {})
        if change.before is None and change.after and "id" in change.after:
            touched.created.append(change.after["id"])
    for shape, run in groupby(changes, key=_shape):
        images = [{"row_key": change.key, **_typed(table, change.after or {})} for change in run]
        if shape == "insert":
            for image in images:
                del image["row_key"]
            connection.execute(insert(table), images)
        elif shape == "delete":
            connection.execute(delete(table).where(table.c.key == bindparam("row_key")), images)
        else:
            connection.execute(update(table).where(table.c.key == bindparam("row_key")), images)


def _shape(change: Change) -> str | frozenset[str]:
    """Changes of one shape can go in one statement: an update of these columns, say."""
    if change.before is None:
        return "insert"
    return "delete" if change.after is None else frozenset(change.after)


def _check(mapped: type[Owned], change: Change, row: Image | None) -> None:
    expected = change.before
    if expected is None:
        agrees = row is None
    else:
        agrees = row is not None and all(
            row[name] == value for name, value in expected.items() if name not in mapped.passive
        )
    if not agrees:
        raise ConflictError(mapped.kind_of_change.value)


def _columns(row: Owned) -> Image:
    return {
        attribute.key: _plain(getattr(row, attribute.key)) for attribute in inspect(row).mapper.column_attrs
    }


def _defaults(row: Owned) -> Image:
    table = table_of(type(row))
    fixed = {"key", "user_id", "article_key"}
    return {
        column.name: column.default.arg if column.default is not None else None  # type: ignore[attr-defined]
        for column in table.columns
        if column.name not in fixed and (column.nullable or column.default is not None)
    }


def _difference(row: Owned) -> tuple[Image, Image]:
    before, after = {}, {}
    state = inspect(row)
    for attribute in state.mapper.column_attrs:
        history = state.attrs[attribute.key].history
        if history.has_changes():
            (before[attribute.key],) = map(_plain, history.deleted)
            (after[attribute.key],) = map(_plain, history.added)
    return before, after


def _without_noise(change: Change) -> Change | None:
    """Only the columns that differ; None where nothing does, or a row was made and deleted again."""
    before, after = change.before, change.after
    if before is None or after is None:
        return None if before is after else change
    names = [name for name in after if name not in before or before[name] != after[name]]
    kept = [name for name in names if name in before]
    if not set(kept) - {"updated"}:
        return None
    return Change(change.table, change.key, {n: before[n] for n in kept}, {n: after[n] for n in kept})


def _plain(value: Any) -> Any:
    """A column's value as JSON has it."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    return value.isoformat() if isinstance(value, date) else value


def _typed(table: Table, image: Image) -> Image:
    return {name: _typed_value(table.c[name].type, value) for name, value in image.items()}


def _typed_value(column: TypeEngine[Any], value: Any) -> Any:
    if value is None:
        return None
    if isinstance(column, Moment):
        return datetime.fromisoformat(value)
    return date.fromisoformat(value) if isinstance(column, Date) else value
