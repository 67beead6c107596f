"""What an engine could not do with a text, kept with its analysis."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.add_column("analysis", sa.Column("note", sa.String(), nullable=True))
