"""Writing what one user hangs on articles: marks, notes, highlights, tags."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from sqlalchemy import select

from briefing_app.domain.errors import NotFoundError
from briefing_app.domain.ids import random_id
from briefing_app.domain.selector import Selector
from briefing_app.storage.reads.annotations import (
    HighlightReads,
    NoteReads,
    StateReads,
    TagReads,
)
from briefing_app.storage.reads.base import selector_fields, storable
from briefing_app.storage.reads.query import fold
from briefing_app.storage.tables import ArticleState, Highlight, Note, Tag, Tagging
from briefing_app.storage.writes.base import Writing

_AT_ONCE = 5_000  # keys in one statement; SQLite takes 32,766 values


def _chunks(keys: Sequence[int]) -> Iterator[list[int]]:
    rest = iter(keys)
    while chunk := list(islice(rest, _AT_ONCE)):
        yield chunk


class States(Writing, StateReads):
    """This user's marks, to change."""

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
        marks = {"read": read, "starred": starred, "done": done}
        now = self._work.now()
        for state in self._states(list(self._article_keys(articles).values())):
            changes = {
                name: value
                for name, value in marks.items()
                if value is not None and getattr(state, name) != value
            }
            for name, value in changes.items():
                setattr(state, name, value)
            if trashed is not None and trashed != (state.trashed_at is not None):
                state.trashed_at = now if trashed else None
            elif not changes:
                continue
            state.updated = now
            self._session.add(state)

    def scroll(self, article: str, fraction: float) -> None:
        """Remember how far this user has read, 0 to 1. Raises NotFoundError."""
        for state in self._states([self._article_key(article)]):
            if state.scroll != fraction:
                state.scroll, state.updated = fraction, self._work.now()
                self._session.add(state)

    def _states(self, keys: Sequence[int]) -> Iterator[ArticleState]:
        """The rows of these articles; new ones are not in the session yet."""
        for chunk in _chunks(keys):
            known = {
                state.article_key: state
                for state in self._session.scalars(
                    select(ArticleState).where(ArticleState.article_key.in_(chunk))
                )
            }
            for key in chunk:
                yield known.get(key) or ArticleState(
                    user_id=self._work.user,
                    article_key=key,
                    read=False,
                    starred=False,
                    done=False,
                    scroll=0.0,
                )


class Notes(Writing, NoteReads):
    """This user's notes, to change."""

    def add(
        self,
        body: str,
        *,
        article: str | None = None,
        quotation: str | None = None,
        selector: Selector | None = None,
    ) -> str:
        """Keep a note and return its id. A selector is one made against the newest version.

        Raises NotFoundError for an unknown article, InvalidInputError for words that are not in it.
        """
        key = None if article is None else self._article_key(article)
        version = None
        if key is not None and selector is not None:
            version, selector = self._anchored(key, selector)
        now = self._work.now()
        note = Note(
            id=random_id("n"),
            user_id=self._work.user,
            article_key=key,
            version_key=version,
            quotation=quotation,
            selector=selector_fields(selector) if version is not None and selector is not None else None,
            body=storable(body),
            created=now,
            updated=now,
        )
        self._session.add(note)
        return note.id

    def edit(self, note: str, body: str) -> None:
        """Replace a note's words. Raises NotFoundError."""
        row = self._own(Note, note)
        if row.body != storable(body):
            row.body, row.updated = storable(body), self._work.now()

    def move(self, note: str, selector: Selector | None) -> None:
        """Put a note on other words of the newest version, or on the whole article. Raises NotFoundError,
        InvalidInputError for words that are not in it."""
        row = self._own(Note, note)
        if selector is None:
            row.version_key = row.selector = row.quotation = None
        elif row.article_key is not None:
            row.version_key, selector = self._anchored(row.article_key, selector)
            row.selector = selector_fields(selector)
        row.updated = self._work.now()

    def trash(self, note: str) -> None:
        """Move a note to the trash. Raises NotFoundError."""
        self._to_trash(self._own(Note, note))


class Highlights(Writing, HighlightReads):
    """This user's highlights, to change."""

    def add(self, article: str, selector: Selector) -> str:
        """Mark words of the newest version and return the highlight's id.

        Raises NotFoundError for an unknown article, InvalidInputError for words that are not in it.
        """
        key = self._article_key(article)
        version, selector = self._anchored(key, selector)
        now = self._work.now()
        row = Highlight(
            id=random_id("h"),
            user_id=self._work.user,
            article_key=key,
            version_key=version,
            selector=selector_fields(selector),
            created=now,
            updated=now,
        )
        self._session.add(row)
        return row.id

    def move(self, highlight: str, selector: Selector) -> None:
        """Mark other words of the newest version. Raises NotFoundError, InvalidInputError for words that
        are not in it."""
        row = self._own(Highlight, highlight)
        row.version_key, selector = self._anchored(row.article_key, selector)
        row.selector, row.updated = selector_fields(selector), self._work.now()

    def trash(self, highlight: str) -> None:
        """Move a highlight to the trash. Raises NotFoundError."""
        self._to_trash(self._own(Highlight, highlight))


class Tags(Writing, TagReads):
    """This user's tags, to change."""

    def add(self, articles: Sequence[str], name: str) -> None:
        """Tag articles; those that carry the tag, in whatever case, are left alone. Raises NotFoundError."""
        keys = list(self._article_keys(articles).values())
        tag = self._tag(name)
        now = self._work.now()
        if tag is None:
            tag = Tag(
                id=random_id("t"),
                user_id=self._work.user,
                name=storable(name),
                folded=fold(storable(name)),
                created=now,
            )
            self._session.add(tag)
            self._session.flush()
        for chunk in _chunks(keys):
            carried = {tagging.article_key for tagging in self._taggings(tag, chunk)}
            self._session.add_all(
                Tagging(user_id=self._work.user, tag_key=tag.key, article_key=key, created=now)
                for key in chunk
                if key not in carried
            )

    def remove(self, articles: Sequence[str], name: str) -> None:
        """Take a tag off articles. Raises NotFoundError where none of them carries it."""
        keys = list(self._article_keys(articles).values())
        tag = self._tag(name)
        removed = 0
        for chunk in _chunks(keys) if tag else ():
            for tagging in self._taggings(tag, chunk) if tag else ():
                self._session.delete(tagging)
                removed += 1
        if not removed:
            raise NotFoundError(f"No article given carries the tag “{name}”. Check the spelling of the tag.")

    def _tag(self, name: str) -> Tag | None:
        return self._session.scalar(select(Tag).where(Tag.folded == fold(storable(name))))

    def _taggings(self, tag: Tag, keys: list[int]) -> list[Tagging]:
        return list(
            self._session.scalars(
                select(Tagging).where(Tagging.tag_key == tag.key, Tagging.article_key.in_(keys))
            )
        )
