"""Errors a user can act on. Their message is a sentence that says what happened and what to do.

Anything else that is raised is a bug, and is shown with its detail.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


class BriefingError(Exception):
    """Base of every error whose message is written for the user."""


class LibraryError(BriefingError):
    """A library cannot be opened, written or migrated."""


class NotFoundError(BriefingError):
    """An id, tag or user that the library does not have."""


class InvalidInputError(BriefingError):
    """What the user gave cannot be used as it is."""


class UndoError(BriefingError):
    """There is nothing to undo, or what would be restored was changed since."""


class ExportError(BriefingError):
    """Files cannot be written."""


class ArchiveError(BriefingError):
    """An archive, a bundle or a backup that cannot be taken in; nothing was changed by trying."""


def printable(name: str) -> str:
    """A file's name on one line, with escapes for what does not print."""
    return name if name.isprintable() else name.encode("unicode_escape").decode("ascii")


@dataclass(frozen=True, slots=True)
class FileProblem:
    """One file that could not be read, and why: one line for the user."""

    path: Path
    reason: str

    def __str__(self) -> str:
        return f"{printable(str(self.path))}: {self.reason}"


class UnreadableFileError(BriefingError):
    """Raised by an importer; carries the problem with its file's name."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(str(FileProblem(path, reason)))
        self.problem = FileProblem(path, reason)

    def __reduce__(self) -> tuple[type[UnreadableFileError], tuple[Path, str]]:
        return type(self), (self.problem.path, self.problem.reason)
