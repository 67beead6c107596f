"""The board of questions: order, priority, place and tags, comments on positions, what was dismissed."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    _questions()
    _taggings()
    _decisions()
    op.add_column("position", sa.Column("comment", sa.String(), nullable=True))


def _questions() -> None:
    # Columns with a constraint are added as SQL: Alembic would make the table anew for them.
    op.execute(
        "ALTER TABLE question ADD COLUMN priority VARCHAR DEFAULT 'normal' NOT NULL "
        "CONSTRAINT ck_question_priority CHECK (priority IN ('high', 'normal', 'low'))"
    )
    op.add_column("question", sa.Column("rank", sa.Double(), server_default="0", nullable=False))
    op.add_column("question", sa.Column("status_since", MOMENT, nullable=True))
    op.add_column("question", sa.Column("quotation", sa.String(), nullable=True))
    op.execute(
        "ALTER TABLE question ADD COLUMN version_key INTEGER "
        "CONSTRAINT fk_question_version_key_version REFERENCES version (key)"
    )
    op.add_column("question", sa.Column("selector", sa.JSON(), nullable=True))
    op.execute("UPDATE question SET rank = -key")  # the newest first, as they were listed before


def _taggings() -> None:
    op.create_table(
        "question_tagging",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("question_key", sa.Integer(), nullable=False),
        sa.Column("tag_key", sa.Integer(), nullable=False),
        sa.Column("created", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["question_key"], ["question.key"], name=op.f("fk_question_tagging_question_key_question")
        ),
        sa.ForeignKeyConstraint(["tag_key"], ["tag.key"], name=op.f("fk_question_tagging_tag_key_tag")),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name=op.f("fk_question_tagging_user_id_user")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_question_tagging")),
        sa.UniqueConstraint("question_key", "tag_key", name=op.f("uq_question_tagging_question_key_tag_key")),
        sqlite_autoincrement=True,
    )


def _decisions() -> None:
    op.create_table(
        "found_question_decision",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("created", MOMENT, nullable=False),
        sa.CheckConstraint(
            "verdict IN ('accepted', 'dismissed')", name=op.f("ck_found_question_decision_verdict")
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["user.id"], name=op.f("fk_found_question_decision_user_id_user")
        ),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_found_question_decision")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_found_question_decision_user_id"), "found_question_decision", ["user_id"])
