"""Whether the tables that migrations make are those that the code expects.

``python -m briefing_app.storage.migrations.drift`` prints the differences and exits 1 where there are any.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy.pool import NullPool

from briefing_app.storage.engine import engine_for
from briefing_app.storage.library import Library
from briefing_app.storage.tables import Base

_SEARCH = (
    "article_search",
    "note_search",
    "quotation_search",
    "review_search",
)  # FTS5 tables and their shadows have no model


def differences() -> list[Any]:
    """Alembic's differences between a library made by the migrations alone and the models."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "drift.briefings"
        Library.open(path).close()
        with engine_for(path, poolclass=NullPool).connect() as connection:
            options = {"compare_server_default": True, "include_name": _is_modelled}
            context = MigrationContext.configure(connection, opts=options)
            return list(compare_metadata(context, Base.metadata))


def _is_modelled(name: str | None, kind: str, parents: object) -> bool:
    return not (kind == "table" and name is not None and name.startswith(_SEARCH))


def main() -> int:
    """Print the differences; the exit status."""
    found = differences()
    for difference in found:
        print(difference)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
