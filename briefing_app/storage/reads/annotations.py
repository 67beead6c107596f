"""Reading what one user hung on articles: marks, notes, highlights, tags, reviews."""

from __future__ import annotations

from dataclasses import dataclass

from briefing_app.domain.annotation import Highlight, Note, Review, Tag


@dataclass(frozen=True, slots=True)
class Marks:
    """One user's marks on one article. ``scroll`` is how far they had read, 0 to 1."""

    read: bool = False
    starred: bool = False
    done: bool = False
    trashed: bool = False
    scroll: float = 0.0


class StateReads:
    """This user's marks."""

    def of(self, article: str) -> Marks:
        """The marks on an article; an article never touched has none. Raises NotFoundError."""
        raise NotImplementedError


class NoteReads:
    """This user's notes, without those in the trash."""

    def get(self, note: str) -> Note:
        """One note, placed in the newest version. Raises NotFoundError."""
        raise NotImplementedError

    def all(self) -> list[Note]:
        """All notes, newest first."""
        raise NotImplementedError

    def of(self, article: str) -> list[Note]:
        """The notes on an article: those on the whole first, then in text order, orphans last."""
        raise NotImplementedError


class HighlightReads:
    """This user's highlights, without those in the trash."""

    def of(self, article: str) -> list[Highlight]:
        """The highlights of an article in text order, orphans last."""
        raise NotImplementedError


class TagReads:
    """This user's tags."""

    def all(self) -> list[Tag]:
        """The tags that some article carries, by name, with how many do."""
        raise NotImplementedError

    def of(self, article: str) -> list[str]:
        """The names of the tags of an article, sorted."""
        raise NotImplementedError


class ReviewReads:
    """This user's decisions on quotations."""

    def of(self, article: str) -> list[Review]:
        """All decisions on quotations of an article, also of earlier engines and versions."""
        raise NotImplementedError
