"""Folders that are watched for new articles."""

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    pass
