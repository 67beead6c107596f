"""Notes on actors and questions, what their wikilinks mean, colours of tags, tags of highlights."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.add_column("tag", sa.Column("color", sa.String(), nullable=True))
    # Not through batches, which would make the tables anew, the triggers of the notes' index lost with them.
    for table, column, other in (
        ("note", "actor_key", "registered_actor"),
        ("note", "question_key", "question"),
        ("highlight", "tag_key", "tag"),
    ):
        op.execute(
            f"ALTER TABLE {table} ADD COLUMN {column} INTEGER "
            f"CONSTRAINT fk_{table}_{column}_{other} REFERENCES {other} (key)"
        )
    op.create_table(
        "note_link",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("note_key", sa.Integer(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("target", sa.String(), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "kind IN ('article', 'actor', 'question', 'note')", name=op.f("ck_note_link_kind")
        ),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name=op.f("fk_note_link_user_id_user")),
        sa.ForeignKeyConstraint(["note_key"], ["note.key"], name=op.f("fk_note_link_note_key_note")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_note_link")),
        sa.UniqueConstraint("note_key", "words", name=op.f("uq_note_link_note_key_words")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_note_link_user_id_target"), "note_link", ["user_id", "target"])
