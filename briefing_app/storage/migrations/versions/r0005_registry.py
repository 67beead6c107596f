"""The registry: actors across articles, what was merged and what was kept apart.

Filled as analyses are stored: those of older engines are made again anyway.
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "registered_actor",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("folded", sa.String(), nullable=False),
        sa.Column("sound", sa.String(), nullable=False),
        sa.Column("profiles", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_registered_actor")),
        sa.UniqueConstraint("id", name=op.f("uq_registered_actor_id")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_registered_actor_folded"), "registered_actor", ["folded"])
    op.create_index(op.f("ix_registered_actor_sound"), "registered_actor", ["sound"])
    op.create_table(
        "actor_match",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("one_key", sa.Integer(), nullable=False),
        sa.Column("other_key", sa.Integer(), nullable=False),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("created", MOMENT, nullable=False),
        sa.Column("updated", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_actor_match")),
        sa.UniqueConstraint("id", name=op.f("uq_actor_match_id")),
        sa.UniqueConstraint(
            "user_id", "one_key", "other_key", name="uq_actor_match_user_id_one_key_other_key"
        ),
        sa.CheckConstraint("verdict IN ('same', 'different')", name=op.f("ck_actor_match_verdict")),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name=op.f("fk_actor_match_user_id_user")),
        sa.ForeignKeyConstraint(
            ["one_key"], ["registered_actor.key"], name=op.f("fk_actor_match_one_key_registered_actor")
        ),
        sa.ForeignKeyConstraint(
            ["other_key"], ["registered_actor.key"], name=op.f("fk_actor_match_other_key_registered_actor")
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_actor_match_user_id_other_key"), "actor_match", ["user_id", "other_key"])
    # Not through a batch, which would make the table anew: every part of every analysis.
    op.execute(
        "ALTER TABLE actor ADD COLUMN registered_key INTEGER "
        "CONSTRAINT fk_actor_registered_key_registered_actor REFERENCES registered_actor (key)"
    )
    op.create_index(op.f("ix_actor_registered_key"), "actor", ["registered_key"])
