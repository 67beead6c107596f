"""What the status bar says: the commands of the moment, those that share one word standing together."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Plain:
    """Keys that a list takes by itself, and the word for what they do there: there is no command for it."""

    keys: tuple[str, ...]
    word: str


Hints = tuple[tuple[str, ...] | Plain, ...]
"""Ids of commands, in groups that share one word; the first group may be of keys that are no commands."""

READING_HINTS: Hints = (
    ("accept", "reject", "edit"), ("note",), ("tag",), ("question",), ("next", "previous"), ("palette",),
    ("undo",),
)  # fmt: skip

REVIEW_HINTS: Hints = (
    ("accept", "reject", "edit"), ("review-speaker-1", "review-speaker-2", "review-speaker-3"),
    ("palette",), ("undo",),
)  # fmt: skip

EMPTY_HINTS: Hints = (("import-files",), ("palette",), ("keys",))
SURVEY_HINTS: Hints = (("survey-import",), ("survey-edit",), ("palette",))
LIST_HINTS: Hints = (("question",), ("search",), ("palette",), ("undo",))
BOARD_HINTS: Hints = (
    ("question-details",), ("question-next",), ("question-owner",), ("question-due",), ("question",),
    ("palette",), ("undo",),
)  # fmt: skip
SUGGESTION_HINTS: Hints = (("suggestion-add",), ("suggestion-dismiss",), ("palette",), ("undo",))
