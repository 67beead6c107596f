"""Writing what one user hangs on articles: marks, notes, highlights."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import select

from briefing_app.domain import annotation
from briefing_app.domain.ids import random_id
from briefing_app.domain.selector import Selector
from briefing_app.storage.reads.annotations import (
    HighlightReads,
    NoteReads,
    StateReads,
)
from briefing_app.storage.reads.base import selector_fields, storable
from briefing_app.storage.reads.registry import RegistryReads
from briefing_app.storage.tables import ArticleState, Highlight, Note, NoteLink, Question
from briefing_app.storage.writes.base import Writing, chunks


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
        for chunk in chunks(keys):
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
        actor: str | None = None,
        question: str | None = None,
        links: Sequence[annotation.Link] = (),
    ) -> str:
        """Keep a note and return its id. A selector is one made against the newest version.

        Raises NotFoundError for an unknown article, actor or question, InvalidInputError for words that are
        not in the article.
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
            actor_key=None if actor is None else RegistryReads(self._rows).keys_of(actor)[0],
            question_key=None if question is None else self._own(Question, question).key,
        )
        self._session.add(note)
        if links:
            self._session.flush()
            self._link(note, links)
        return note.id

    def edit(self, note: str, body: str, links: Sequence[annotation.Link] | None = None) -> None:
        """Replace a note's words, and where given what its links mean. Raises NotFoundError."""
        row = self._own(Note, note)
        if row.body != storable(body):
            row.body, row.updated = storable(body), self._work.now()
        if links is not None:
            self._link(row, links)

    def _link(self, note: Note, links: Sequence[annotation.Link]) -> None:
        kept = {
            row.words: row
            for row in self._session.scalars(select(NoteLink).where(NoteLink.note_key == note.key))
        }
        wanted = {storable(link.words): link.target for link in links}
        for words, row in kept.items():
            if words not in wanted:
                self._session.delete(row)
        for words, target in wanted.items():
            link = kept.get(words) or NoteLink(
                user_id=self._work.user, note_key=note.key, words=words, created=self._work.now()
            )
            link.kind, link.target = target.kind.value, target.id
            self._session.add(link)

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

    def add(self, article: str, selector: Selector, tag: int | None = None) -> str:
        """Mark words of the newest version, with a tag (its key), and return the highlight's id.

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
            tag_key=tag,
        )
        self._session.add(row)
        return row.id

    def mark(self, highlight: str, tag: int | None) -> None:
        """Give a highlight another tag (its key), or none. Raises NotFoundError."""
        row = self._own(Highlight, highlight)
        if row.tag_key != tag:
            row.tag_key, row.updated = tag, self._work.now()

    def move(self, highlight: str, selector: Selector) -> None:
        """Mark other words of the newest version. Raises NotFoundError, InvalidInputError for words that
        are not in it."""
        row = self._own(Highlight, highlight)
        row.version_key, selector = self._anchored(row.article_key, selector)
        row.selector, row.updated = selector_fields(selector), self._work.now()

    def trash(self, highlight: str) -> None:
        """Move a highlight to the trash. Raises NotFoundError."""
        self._to_trash(self._own(Highlight, highlight))
