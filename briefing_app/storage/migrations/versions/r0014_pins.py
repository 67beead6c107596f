"""Colours of actors that a user has pinned."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "actor_pin",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("folded", sa.String(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("created", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_actor_pin")),
        sa.UniqueConstraint("user_id", "folded", name="uq_actor_pin_user_id_folded"),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name=op.f("fk_actor_pin_user_id_user")),
        sqlite_autoincrement=True,
    )
