"""Writing one user's tags: on articles and highlights, and the tags themselves."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from briefing_app.domain.annotation import TagColor
from briefing_app.domain.errors import InvalidInputError, NotFoundError
from briefing_app.domain.ids import random_id
from briefing_app.domain.tags import fold, is_within, moved
from briefing_app.storage.reads.base import storable
from briefing_app.storage.reads.tags import TagReads
from briefing_app.storage.tables import Highlight, QuestionTagging, Tag, Tagging
from briefing_app.storage.writes.base import Writing, chunks


class Tags(Writing, TagReads):
    """This user's tags, to change."""

    def add(self, articles: Sequence[str], name: str) -> None:
        """Tag articles; those that carry the tag, in whatever case, are left alone. Raises NotFoundError."""
        keys = list(self._article_keys(articles).values())
        now = self._work.now()
        tag = self._kept(name)
        for chunk in chunks(keys):
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
        for chunk in chunks(keys) if tag else ():
            for tagging in self._taggings(tag, chunk) if tag else ():
                self._session.delete(tagging)
                removed += 1
        if not removed:
            raise NotFoundError(f"No article given carries the tag “{name}”. Check the spelling of the tag.")

    def key(self, name: str) -> int:
        """The key of a tag, made where there is none of that name."""
        return self._kept(name).key

    def color(self, name: str, color: TagColor | None) -> None:
        """Give a tag a colour, or none. Raises NotFoundError."""
        self._family(name)
        tag = self._kept(name)
        if tag.color != (color and color.value):
            tag.color = color and color.value

    def rename(self, name: str, to: str) -> None:
        """Give a tag another name; its children move with it.

        Raises NotFoundError, InvalidInputError where a tag of the new name is there or it would be its own
        parent.
        """
        family = self._family(name)
        self._refuse_within(name, to)
        taken = {fold(tag.name) for tag in self.tree() if tag.id} - {tag.folded for tag in family}
        for tag in family:
            if fold(moved(tag.name, name, to)) in taken:
                raise InvalidInputError(
                    f"There is a tag “{moved(tag.name, name, to)}” already. Merge the two, or choose another."
                )
        for tag in family:
            self._name(tag, moved(tag.name, name, storable(to)))

    def merge(self, name: str, into: str) -> None:
        """Make two tags one: what carries the first carries the second from now on, children likewise.

        Raises NotFoundError, InvalidInputError where it would be its own parent.
        """
        family = self._family(name)
        self._family(into)
        self._refuse_within(name, into)
        self._kept(into)
        for tag in family:
            to = moved(tag.name, name, storable(into))
            other = self._tag(to)
            if other is None:
                self._name(tag, to)
            elif other.key != tag.key:
                self._pour(tag, other)

    def delete(self, name: str) -> None:
        """Take a tag off everything and forget it, with its children. Raises NotFoundError."""
        for tag in self._family(name):
            for highlight in self._highlights(tag):
                highlight.tag_key = None
            for tagging in (*self._taggings(tag), *self._on_questions(tag)):
                self._session.delete(tagging)
            self._session.flush()
            self._session.delete(tag)
        self._session.flush()

    def _pour(self, tag: Tag, other: Tag) -> None:
        articles = {tagging.article_key for tagging in self._taggings(other)}
        for tagging in self._taggings(tag):
            self._hand_over(tagging, other, known=tagging.article_key in articles)
        questions = {tagging.question_key for tagging in self._on_questions(other)}
        for on_question in self._on_questions(tag):
            self._hand_over(on_question, other, known=on_question.question_key in questions)
        for highlight in self._highlights(tag):
            highlight.tag_key = other.key
        other.color = other.color or tag.color
        self._session.flush()
        self._session.delete(tag)
        self._session.flush()

    def _hand_over(self, tagging: Tagging | QuestionTagging, other: Tag, *, known: bool) -> None:
        if known:
            self._session.delete(tagging)
        else:
            tagging.tag_key = other.key

    def _name(self, tag: Tag, name: str) -> None:
        tag.name, tag.folded = name, fold(name)
        self._session.flush()  # in this order: the next may take the name that has become free

    def _family(self, name: str) -> list[Tag]:
        """A tag and its children, parents first. Raises NotFoundError."""
        tags = self._session.scalars(select(Tag).order_by(Tag.folded))
        family = [tag for tag in tags if is_within(tag.name, storable(name))]
        if not family:
            raise NotFoundError(f"There is no tag “{name}”. Check the spelling.")
        return sorted(family, key=lambda tag: tag.folded.split("/"))

    def _refuse_within(self, name: str, to: str) -> None:
        if is_within(to, name) and fold(to) != fold(name):
            raise InvalidInputError(f"“{name}” cannot be put into itself. Choose another name.")

    def _kept(self, name: str) -> Tag:
        """The tag of a name, made where there is none."""
        tag = self._tag(name)
        if tag is None:
            name = storable(name)
            tag = Tag(
                id=random_id("t"),
                user_id=self._work.user,
                name=name,
                folded=fold(name),
                color=None,  # said, so that the journal knows it when it is set before the commit
                created=self._work.now(),
            )
            self._session.add(tag)
            self._session.flush()
        return tag

    def _tag(self, name: str) -> Tag | None:
        return self._session.scalar(select(Tag).where(Tag.folded == fold(storable(name))))

    def _highlights(self, tag: Tag) -> list[Highlight]:
        return list(self._session.scalars(select(Highlight).where(Highlight.tag_key == tag.key)))

    def _on_questions(self, tag: Tag) -> list[QuestionTagging]:
        return list(self._session.scalars(select(QuestionTagging).where(QuestionTagging.tag_key == tag.key)))

    def _taggings(self, tag: Tag, keys: list[int] | None = None) -> list[Tagging]:
        """Where a tag is: everywhere, or on these articles."""
        found = select(Tagging).where(Tagging.tag_key == tag.key)
        return list(
            self._session.scalars(found if keys is None else found.where(Tagging.article_key.in_(keys)))
        )
