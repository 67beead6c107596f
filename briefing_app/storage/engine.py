"""SQLAlchemy's way to a library's file, for those who write."""

from __future__ import annotations

import json
import sqlite3
from functools import partial
from pathlib import Path
from typing import Any, cast

from sqlalchemy import Connection, Engine, create_engine, event

from briefing_app.storage.connection import connect


def engine_for(path: Path, **options: Any) -> Engine:
    """An engine whose transactions begin IMMEDIATE: they hold the write lock from their first moment."""
    engine = create_engine(
        "sqlite://",
        creator=lambda: connect(path),
        json_serializer=partial(json.dumps, ensure_ascii=False, separators=(",", ":")),
        **options,
    )
    event.listen(engine, "begin", _begin_immediate)
    return engine


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def raw_connection(connection: Connection) -> sqlite3.Connection:
    """The driver's connection beneath, in the same transaction."""
    return cast(sqlite3.Connection, connection.connection.driver_connection)
