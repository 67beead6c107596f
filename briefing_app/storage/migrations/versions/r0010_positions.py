"""Groups of actors, saved moments, and agreements to be compared."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    _named("actor_group", sa.Column("actors", sa.JSON(), nullable=False))
    _named("saved_moment", sa.Column("at", MOMENT, nullable=False))
    op.create_table(
        "comparison",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("with_user_id", sa.Integer(), nullable=False),
        sa.Column("created", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_comparison")),
        sa.UniqueConstraint("user_id", "with_user_id", name="uq_comparison_user_id_with_user_id"),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name=op.f("fk_comparison_user_id_user")),
        sa.ForeignKeyConstraint(["with_user_id"], ["user.id"], name=op.f("fk_comparison_with_user_id_user")),
        sqlite_autoincrement=True,
    )


def _named(table: str, own: sa.Column[Any]) -> None:
    """A table of things that a user gave a name to."""
    op.create_table(
        table,
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("folded", sa.String(), nullable=False),
        own,
        sa.Column("created", MOMENT, nullable=False),
        sa.Column("updated", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f(f"pk_{table}")),
        sa.UniqueConstraint("id", name=op.f(f"uq_{table}_id")),
        sa.UniqueConstraint("user_id", "folded", name=f"uq_{table}_user_id_folded"),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name=op.f(f"fk_{table}_user_id_user")),
        sqlite_autoincrement=True,
    )
