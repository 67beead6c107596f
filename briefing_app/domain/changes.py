"""Change sets: the kinds and ids that one action touched. Views reload those and nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    ARTICLE = "article"
    STATE = "state"
    NOTE = "note"
    HIGHLIGHT = "highlight"
    TAG = "tag"
    QUESTION = "question"
    POSITION = "position"
    ACTOR = "actor"
    FOLDER = "folder"
    MOMENT = "moment"
    REVIEW = "review"
    ANALYSIS = "analysis"
    SEARCH = "search"
    USER = "user"


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """What one action touched.

    ``label`` is what the undo entry says ("Add note"). ``articles`` are the public ids of the articles
    whose views are out of date; ``created`` the ids of what was made, newest last.
    """

    label: str = ""
    kinds: frozenset[Kind] = frozenset()
    articles: frozenset[str] = frozenset()
    created: tuple[str, ...] = field(default=())

    def __bool__(self) -> bool:
        return bool(self.kinds)

    def __or__(self, other: ChangeSet) -> ChangeSet:
        return ChangeSet(
            self.label or other.label,
            self.kinds | other.kinds,
            self.articles | other.articles,
            self.created + other.created,
        )


def merge(changes: Iterable[ChangeSet]) -> ChangeSet:
    """All of several change sets in one."""
    total = ChangeSet()
    for change in changes:
        total |= change
    return total
