"""Roles and affiliations of actors as a user gave them."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    op.add_column("actor_name", sa.Column("role", sa.String(), nullable=True))
    op.add_column("actor_name", sa.Column("affiliation", sa.String(), nullable=True))
