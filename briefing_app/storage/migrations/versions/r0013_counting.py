"""How often an article quotes each of its actors, so that counting them reads an index alone."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    op.add_column("actor", sa.Column("quoted", sa.Integer(), server_default="0", nullable=False))
    op.execute(
        "UPDATE actor SET quoted = (SELECT count(*) FROM quotation q "
        "WHERE q.analysis_key = actor.analysis_key AND q.speaker = actor.id)"
    )
    op.drop_index("ix_actor_registered_key", table_name="actor")
    op.create_index("ix_actor_registered", "actor", ["registered_key", "quoted"])
    op.create_index("ix_article_renewed", "article", ["newest"], sqlite_where=sa.text("newest > 1"))
