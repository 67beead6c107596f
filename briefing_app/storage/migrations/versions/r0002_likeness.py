"""Likeness: articles of one wire report, one utterance in several articles, questions asked alike."""

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    pass
