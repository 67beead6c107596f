"""Layers from elsewhere: users known by one id in every library, and rows that wait for their article."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    _users()
    op.create_table(
        "aside",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("table", sa.String(), nullable=False),
        sa.Column("row", sa.JSON(), nullable=False),
        sa.Column("awaited", sa.JSON(), nullable=False),
        sa.Column("since", MOMENT, nullable=False),
        sa.CheckConstraint("reason IN ('waits', 'found')", name=op.f("ck_aside_reason")),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name=op.f("fk_aside_user_id_user")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_aside")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_aside_user_id_reason"), "aside", ["user_id", "reason"])


def _users() -> None:
    """SQLite adds no column that must be filled, so the table is made anew, its rows with their ids."""
    op.create_table(
        "user_anew",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("created", MOMENT, nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("visitor", sa.String(), nullable=True),
        sa.Column("exported", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_user")),
        sa.UniqueConstraint("name", name=op.f("uq_user_name")),
        sa.UniqueConstraint("uid", name=op.f("uq_user_uid")),
        sqlite_autoincrement=True,
    )
    op.execute(
        "INSERT INTO user_anew (id, name, created, uid) "
        "SELECT id, name, created, 'u-' || lower(hex(randomblob(10))) FROM user"
    )
    op.execute("DROP TABLE user")
    # Not as other tables are renamed: what refers to “user” goes on doing so by name.
    op.execute("PRAGMA legacy_alter_table = ON")
    op.execute("ALTER TABLE user_anew RENAME TO user")
    op.execute("PRAGMA legacy_alter_table = OFF")
