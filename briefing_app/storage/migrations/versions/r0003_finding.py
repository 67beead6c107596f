"""Finding: words and quotations in order of recency; saved searches."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

MOMENT = sa.DateTime(timezone=True)
WORDS = "tokenize='unicode61 remove_diacritics 2', prefix='2 3'"


def upgrade() -> None:
    op.add_column("article", sa.Column("recency", sa.Integer(), server_default="0", nullable=False))
    op.execute("UPDATE article SET recency = (CAST(julianday(dated) - 1721424.5 AS INTEGER) << 28) | key")
    op.create_index("ix_article_recency", "article", ["recency"], unique=True)
    op.drop_index("ix_article_dated", "article")
    op.create_index("ix_article_outlet", "article", ["outlet"])
    op.create_index("ix_version_language", "version", ["language", "article_key"])
    _saved_searches()
    _articles()
    _quotations()
    _reviews()
    op.execute("INSERT INTO article_search(article_search) VALUES ('rebuild')")
    op.execute(
        "INSERT INTO quotation_search(rowid, speaker, org, said) "
        "SELECT place, speaker, org, said FROM quotation_text"
    )
    op.execute(
        "INSERT INTO review_search(rowid, speaker, org, said) "
        "SELECT key, speaker, NULL, said FROM review_text"
    )


def _saved_searches() -> None:
    op.create_table(
        "saved_search",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("folded", sa.String(), nullable=False),
        sa.Column("query", sa.String(), nullable=False),
        sa.Column("created", MOMENT, nullable=False),
        sa.Column("updated", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name=op.f("fk_saved_search_user_id_user")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_saved_search")),
        sa.UniqueConstraint("id", name=op.f("uq_saved_search_id")),
        sa.UniqueConstraint("user_id", "folded", name=op.f("uq_saved_search_user_id_folded")),
        sqlite_autoincrement=True,
    )


def _articles() -> None:
    """The index of the articles' words, its rows numbered by recency instead of key.

    The view is in that order, since rows that come out of order make many small indexes of a rebuild.
    """
    op.execute("DROP TABLE article_search")
    op.execute("DROP VIEW article_text")
    op.execute(
        "CREATE VIEW article_text AS SELECT a.recency, a.key, v.title, v.standfirst, v.text AS body "
        "FROM article a CROSS JOIN version v ON v.article_key = a.key AND v.number = a.newest "
        "ORDER BY a.recency"
    )
    op.execute(
        "CREATE VIRTUAL TABLE article_search USING fts5("
        f"title, standfirst, body, content='article_text', content_rowid='recency', {WORDS})"
    )
    # More words are gathered in memory before they are written: measured 1.6 times as fast. What was written
    # is merged seldom, worth another tenth and not felt by searches; but bit by bit, long before FTS5 sees a
    # crisis and merges everything at once: that held up whoever saved a note for a quarter of a second.
    for setting, value in (("hashsize", 67108864), ("automerge", 8), ("crisismerge", 32)):
        op.execute(f"INSERT INTO article_search(article_search, rank) VALUES ('{setting}', {value})")  # noqa: S608


def _quotations() -> None:
    """What was said, by whom, for whom: an index of words that stay in the articles' texts.

    The view says what is in it. FTS5 cannot be told of it, since it reads no view with json_each in it.
    """
    names = "x.name || coalesce((SELECT ' · ' || group_concat(value, ' · ') FROM json_each(x.aliases)), '')"
    op.execute(
        "CREATE VIEW quotation_text AS SELECT (a.recency << 13) | q.number AS place, a.key AS article_key, "  # noqa: S608
        f"{names} AS speaker, "
        f"coalesce(x.affiliation, '') || iif(x.kind = 'person', '', ' · ' || {names}) AS org, "
        "(SELECT group_concat(substr(v.text, (value ->> 0) + 1, (value ->> 1) - (value ->> 0)), ' … ') "
        "FROM json_each(q.content)) AS said "
        "FROM article a CROSS JOIN version v ON v.article_key = a.key AND v.number = a.newest "
        "CROSS JOIN analysis n ON n.version_key = v.key "
        "CROSS JOIN quotation q ON q.analysis_key = n.key AND q.number < 8192 "
        "LEFT JOIN actor x ON x.analysis_key = n.key AND x.id = q.speaker "
        "ORDER BY a.recency, q.number"
    )
    op.execute(f"CREATE VIRTUAL TABLE quotation_search USING fts5(speaker, org, said, content='', {WORDS})")


def _reviews() -> None:
    """The same of what a user has accepted, by triggers: it is little, and changes by undo too."""
    words = "(SELECT group_concat(value ->> 'exact', ' … ') FROM json_each({0}.selectors))"
    row = "{0}.key, {0}.speaker, NULL, " + words
    op.execute(
        f"CREATE VIEW review_text AS SELECT key, speaker, {words.format('review')} AS said FROM review"  # noqa: S608
    )
    op.execute(f"CREATE VIRTUAL TABLE review_search USING fts5(speaker, org, said, content='', {WORDS})")
    add = f"INSERT INTO review_search(rowid, speaker, org, said) VALUES ({row.format('new')});"  # noqa: S608
    remove = (
        "INSERT INTO review_search(review_search, rowid, speaker, org, said) "  # noqa: S608
        f"VALUES ('delete', {row.format('old')});"
    )
    op.execute(f"CREATE TRIGGER review_search_insert AFTER INSERT ON review BEGIN {add} END")
    op.execute(f"CREATE TRIGGER review_search_delete AFTER DELETE ON review BEGIN {remove} END")
    op.execute(
        "CREATE TRIGGER review_search_update AFTER UPDATE OF speaker, selectors ON review "
        f"BEGIN {remove} {add} END"
    )
