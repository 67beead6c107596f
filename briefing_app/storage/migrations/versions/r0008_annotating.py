"""Nothing yet: tags, links and notes on more."""

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Nothing yet."""
