"""Folders that are watched for new articles."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "watched_folder",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("path", sa.String(), nullable=False),
        sa.Column("created", MOMENT, nullable=False),
        sa.Column("updated", MOMENT, nullable=False),
        sa.Column("trashed_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name=op.f("fk_watched_folder_user_id_user")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_watched_folder")),
        sa.UniqueConstraint("id", name=op.f("uq_watched_folder_id")),
        sa.UniqueConstraint("user_id", "path", name=op.f("uq_watched_folder_user_id_path")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "seen_file",
        sa.Column("folder_key", sa.Integer(), nullable=False),
        sa.Column("path", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("modified", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("problem", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["folder_key"],
            ["watched_folder.key"],
            name=op.f("fk_seen_file_folder_key_watched_folder"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("folder_key", "path", name=op.f("pk_seen_file")),
        sqlite_with_rowid=False,
    )
