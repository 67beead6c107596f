"""The registry: actors across articles, what was merged and what was kept apart."""

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    pass
