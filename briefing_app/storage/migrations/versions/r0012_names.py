"""Names and kinds of actors as a user corrected them; disagreements with others that are settled."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "actor_name",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("actor_key", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=True),
        sa.Column("folded", sa.String(), nullable=True),
        sa.Column("kind", sa.String(), nullable=True),
        sa.Column("created", MOMENT, nullable=False),
        sa.Column("updated", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_actor_name")),
        sa.UniqueConstraint("id", name=op.f("uq_actor_name_id")),
        sa.UniqueConstraint("user_id", "actor_key", name="uq_actor_name_user_id_actor_key"),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name=op.f("fk_actor_name_user_id_user")),
        sa.ForeignKeyConstraint(
            ["actor_key"], ["registered_actor.key"], name=op.f("fk_actor_name_actor_key_registered_actor")
        ),
        sqlite_autoincrement=True,
    )
    op.add_column("comparison", sa.Column("kept", sa.JSON(), nullable=False, server_default="[]"))
