"""Nothing yet: the board of questions."""

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Nothing yet."""
