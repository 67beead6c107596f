"""Finding: quotations searched by their words and speakers; saved searches."""

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    pass
