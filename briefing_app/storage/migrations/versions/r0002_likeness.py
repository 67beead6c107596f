"""Likeness: articles of one wire report, one utterance in several articles, questions asked alike."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column("article", sa.Column("group_key", sa.Integer(), nullable=True))
    op.add_column("article", sa.Column("leads", sa.Boolean(), server_default=sa.text("1"), nullable=False))
    op.create_index(
        "ix_article_group_key",
        "article",
        ["group_key", "leads"],
        sqlite_where=sa.text("group_key IS NOT NULL"),
    )
    op.create_index(
        "ix_article_follows", "article", ["key", "group_key", "leads"], sqlite_where=sa.text("NOT leads")
    )
    op.create_table(
        "likeness",
        sa.Column("article_key", sa.Integer(), nullable=False),
        sa.Column("version_key", sa.Integer(), nullable=False),
        sa.Column("recipe", sa.Integer(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("text_marks", sa.LargeBinary(), nullable=False),
        sa.Column("other_marks", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_key"], ["article.key"], name=op.f("fk_likeness_article_key_article")
        ),
        sa.ForeignKeyConstraint(
            ["version_key"], ["version.key"], name=op.f("fk_likeness_version_key_version")
        ),
        sa.PrimaryKeyConstraint("article_key", name=op.f("pk_likeness")),
    )
    op.create_table(
        "likeness_mark",
        sa.Column("hash", sa.Integer(), nullable=False),
        sa.Column("article_key", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("hash", "article_key", "number", name=op.f("pk_likeness_mark")),
        sqlite_with_rowid=False,
    )
