"""Nothing yet: positions across articles."""

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Nothing yet."""
