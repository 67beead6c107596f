"""Long work: what is reported while it runs, and when it is done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from briefing_app.domain.errors import FileProblem


class Stage(StrEnum):
    READING = "reading"
    STORING = "storing"
    ANALYSING = "analysing"
    EXPORTING = "exporting"
    GROUPING = "grouping"
    UPGRADING = "upgrading"
    BACKING_UP = "backing up"
    RESTORING = "restoring"
    CHECKING = "checking"
    UNPACKING = "unpacking"

    @property
    def in_bytes(self) -> bool:
        """Whether bytes are counted, of which a reader wants to know the share alone."""
        return self in (Stage.BACKING_UP, Stage.RESTORING, Stage.CHECKING, Stage.UNPACKING)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a stage has come.

    ``seconds_left`` and ``rate``, how many are done a second lately, are None until they can be told;
    of bytes the rate never is.
    """

    stage: Stage
    done: int
    total: int
    seconds_left: float | None = None
    rate: float | None = None
    paused: bool = False

    @property
    def share(self) -> float:
        """How much is done, 0 to 1."""
        return self.done / self.total if self.total else 0.0


OnProgress = Callable[[Progress], None]
Cancelled = Callable[[], bool]
Paused = Callable[[], bool]
"""Asked some ten times a second: while it says so, nothing new is begun."""
OnScreen = Callable[[], Sequence[str]]
"""The public ids of the articles that somebody looks at now, the one that is open first."""


def never() -> bool:
    """A ``Cancelled`` or ``Paused`` for work that nobody can stop."""
    return False


def nothing_on_screen() -> Sequence[str]:
    """An ``OnScreen`` for work that nobody watches."""
    return ()


def ignore(progress: Progress) -> None:
    """An ``OnProgress`` for work that nobody watches."""


class ImportOutcome(StrEnum):
    NEW = "new"
    SAME = "same"
    NEW_VERSION = "new version"


@dataclass(frozen=True, slots=True)
class ImportedFile:
    """One article that came out of a file: its public id, and whether it was known."""

    path: Path
    article: str
    title: str
    outcome: ImportOutcome


@dataclass(frozen=True, slots=True)
class ImportReport:
    """The outcome of an import, a row an article and a row a file that could not be read."""

    files: tuple[ImportedFile, ...] = ()
    problems: tuple[FileProblem, ...] = ()
    cancelled: bool = False

    def count(self, outcome: ImportOutcome) -> int:
        return sum(1 for file in self.files if file.outcome is outcome)


@dataclass(frozen=True, slots=True)
class AnalysisReport:
    """``failed`` holds article ids with the reason."""

    analysed: int = 0
    failed: tuple[tuple[str, str], ...] = ()
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class ExportReport:
    """The files of an export: written, and left alone because nothing in them would change.

    ``new`` are those of ``written`` that were not there before. ``deleted`` are files that the user deleted,
    and that were therefore not made again. ``problems`` names files that could not be written or read, and
    ``conflicts`` those in which the user's words were kept where the library has others. After a dry run
    all this says what would be.
    """

    written: tuple[Path, ...] = ()
    unchanged: tuple[Path, ...] = ()
    problems: tuple[FileProblem, ...] = ()
    new: tuple[Path, ...] = ()
    deleted: tuple[Path, ...] = ()
    conflicts: tuple[FileProblem, ...] = ()
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One undoable change of a user. ``undone`` entries can be redone."""

    id: int
    label: str
    made: datetime
    undone: bool
