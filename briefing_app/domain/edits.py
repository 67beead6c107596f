"""What a user wrote in exported files, beside what the library has: to be taken back in, or not."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from briefing_app.domain.errors import FileProblem


class EditKind(StrEnum):
    """New: words of the user's own among the notes of a page. Changed, deleted: a note, in the file alone.
    Conflict: in the file and in the library, each otherwise."""

    NEW = "new"
    CHANGED = "changed"
    CONFLICT = "conflict"
    DELETED = "deleted"


class Take(StrEnum):
    """Whose words count from now on: the library's, the file's, or those of both, one after the other."""

    MINE = "mine"
    THEIRS = "theirs"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Edit:
    """One note that reads otherwise in a file than in the library.

    ``page`` is the id of the article, actor or question that the file is about, ``title`` its name. ``note``
    is the note's id, None for a new one. ``base`` is what file and library last agreed on, ``mine`` what the
    library has, ``theirs`` what the file has; each is None where there is none. ``start`` and ``end`` are
    where a new note stands in the file's text.
    """

    kind: EditKind
    path: Path
    page: str
    title: str
    note: str | None = None
    base: str | None = None
    mine: str | None = None
    theirs: str | None = None
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Choice:
    """What the user decided on an edit."""

    edit: Edit
    take: Take


@dataclass(frozen=True, slots=True)
class Found:
    """The edits of a folder, file by file, and the files that could not be read."""

    edits: tuple[Edit, ...] = ()
    problems: tuple[FileProblem, ...] = ()
