"""Reviews of one's own: quotations added and cut by hand, read against the version they were made for."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

MOMENT = sa.DateTime(timezone=True)
_SAID = "(SELECT group_concat(value ->> 'exact', ' … ') FROM json_each(coalesce({0}.content, {0}.selectors)))"
_KEPT = "key, user_id, id, article_key, quotation, selectors, verdict, speaker, kind, created, updated"

# The newest version that has the words where the selectors say: an earlier program did not write it down.
_VERSION = """
UPDATE review SET version_key = (
  SELECT v.key FROM version v WHERE v.article_key = review.article_key AND NOT EXISTS (
    SELECT 1 FROM json_each(review.selectors) s
    WHERE substr(v.text, (s.value ->> 'start') + 1, (s.value ->> 'end') - (s.value ->> 'start'))
      IS NOT (s.value ->> 'exact')
  ) ORDER BY v.number DESC LIMIT 1
)
"""


def upgrade() -> None:
    for trigger in ("insert", "delete", "update"):
        op.execute(f"DROP TRIGGER review_search_{trigger}")
    op.execute("DROP VIEW review_text")
    _table()
    _search()
    op.create_index(
        "ix_quotation_unsure", "quotation", ["confidence"], sqlite_where=sa.text("confidence < 0.7")
    )


def _table() -> None:
    """SQLite cannot change a check, so the table is made anew, its rows with the keys that they had."""
    op.execute("ALTER TABLE review RENAME TO review_before")
    op.create_table(
        "review",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("article_key", sa.Integer(), nullable=False),
        sa.Column("quotation", sa.String(), nullable=False),
        sa.Column("selectors", sa.JSON(), nullable=False),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("speaker", sa.String(), nullable=True),
        sa.Column("kind", sa.String(), nullable=True),
        sa.Column("content", sa.JSON(), nullable=True),
        sa.Column("version_key", sa.Integer(), nullable=True),
        sa.Column("created", MOMENT, nullable=False),
        sa.Column("updated", MOMENT, nullable=False),
        sa.CheckConstraint("verdict IN ('accepted', 'rejected', 'added')", name=op.f("ck_review_verdict")),
        sa.ForeignKeyConstraint(["article_key"], ["article.key"], name=op.f("fk_review_article_key_article")),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name=op.f("fk_review_user_id_user")),
        sa.ForeignKeyConstraint(["version_key"], ["version.key"], name=op.f("fk_review_version_key_version")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_review")),
        sa.UniqueConstraint("id", name=op.f("uq_review_id")),
        sa.UniqueConstraint(
            "user_id", "article_key", "quotation", name=op.f("uq_review_user_id_article_key_quotation")
        ),
        sqlite_autoincrement=True,
    )
    op.execute(f"INSERT INTO review ({_KEPT}) SELECT {_KEPT} FROM review_before")  # noqa: S608
    # A key that was given once is never given again, so that undo puts back its own row and no other.
    op.execute("DELETE FROM sqlite_sequence WHERE name = 'review'")
    op.execute("UPDATE sqlite_sequence SET name = 'review' WHERE name = 'review_before'")
    op.execute("DROP TABLE review_before")
    op.execute(_VERSION)
    op.create_index(op.f("ix_review_user_id_updated"), "review", ["user_id", "updated"])


def _search() -> None:
    """What is searched is what a user cut, where they did. What the index has of earlier rows stays true."""
    op.execute(
        f"CREATE VIEW review_text AS SELECT key, speaker, {_SAID.format('review')} AS said FROM review"  # noqa: S608
    )
    row = "{0}.key, {0}.speaker, NULL, " + _SAID
    add = f"INSERT INTO review_search(rowid, speaker, org, said) VALUES ({row.format('new')});"  # noqa: S608
    remove = (
        "INSERT INTO review_search(review_search, rowid, speaker, org, said) "  # noqa: S608
        f"VALUES ('delete', {row.format('old')});"
    )
    op.execute(f"CREATE TRIGGER review_search_insert AFTER INSERT ON review BEGIN {add} END")
    op.execute(f"CREATE TRIGGER review_search_delete AFTER DELETE ON review BEGIN {remove} END")
    op.execute(
        "CREATE TRIGGER review_search_update AFTER UPDATE OF speaker, selectors, content ON review "
        f"BEGIN {remove} {add} END"
    )
