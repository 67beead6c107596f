"""Writing what one user hangs on articles: marks, notes, highlights, tags, reviews."""

from __future__ import annotations

from collections.abc import Sequence

from briefing_app.domain.annotation import Review
from briefing_app.domain.selector import Selector
from briefing_app.storage.reads.annotations import (
    HighlightReads,
    NoteReads,
    ReviewReads,
    StateReads,
    TagReads,
)


class States(StateReads):
    def set(
        self,
        articles: Sequence[str],
        *,
        read: bool | None = None,
        starred: bool | None = None,
        done: bool | None = None,
        trashed: bool | None = None,
    ) -> None:
        """Set the marks given on each article and leave the others. Raises NotFoundError."""
        raise NotImplementedError

    def scroll(self, article: str, fraction: float) -> None:
        """Remember how far this user has read, 0 to 1. Raises NotFoundError."""
        raise NotImplementedError


class Notes(NoteReads):
    def add(
        self,
        body: str,
        *,
        article: str | None = None,
        quotation: str | None = None,
        selector: Selector | None = None,
    ) -> str:
        """Keep a note and return its id. A selector is one made against the newest version.

        Raises NotFoundError for an unknown article.
        """
        raise NotImplementedError

    def edit(self, note: str, body: str) -> None:
        """Replace a note's words. Raises NotFoundError."""
        raise NotImplementedError

    def trash(self, note: str) -> None:
        """Move a note to the trash. Raises NotFoundError."""
        raise NotImplementedError


class Highlights(HighlightReads):
    def add(self, article: str, selector: Selector) -> str:
        """Mark words of the newest version and return the highlight's id. Raises NotFoundError."""
        raise NotImplementedError

    def trash(self, highlight: str) -> None:
        """Move a highlight to the trash. Raises NotFoundError."""
        raise NotImplementedError


class Tags(TagReads):
    def add(self, articles: Sequence[str], name: str) -> None:
        """Tag articles; those that carry the tag, in whatever case, are left alone. Raises NotFoundError."""
        raise NotImplementedError

    def remove(self, articles: Sequence[str], name: str) -> None:
        """Take a tag off articles. Raises NotFoundError where none of them carries it."""
        raise NotImplementedError


class Reviews(ReviewReads):
    def save(self, article: str, review: Review) -> None:
        """Keep a decision in the place of any earlier one on that quotation. Raises NotFoundError."""
        raise NotImplementedError

    def clear(self, article: str, quotation: str) -> None:
        """Take a decision back. Raises NotFoundError where there is none."""
        raise NotImplementedError
