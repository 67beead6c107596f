"""Annotations: notes, highlights and tags that a user hangs on articles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefing_app.domain.annotation import Note, Tag
from briefing_app.domain.changes import ChangeSet
from briefing_app.domain.errors import InvalidInputError, NotFoundError
from briefing_app.domain.selector import Selector, select
from briefing_app.domain.spans import Span
from briefing_app.domain.views import ArticleView
from briefing_app.services.browse import view
from briefing_app.services.profile import Profile

if TYPE_CHECKING:
    from briefing_app.storage.unit_of_work import UnitOfWork

_LONGEST_TAG = 64


def add_note(
    profile: Profile,
    body: str,
    *,
    article: str | None = None,
    quotation: str | None = None,
    span: Span | None = None,
) -> ChangeSet:
    """Keep a Markdown note: free, on an article, on one of its quotations, or on words of it.

    ``created[0]`` of the answer is the note's id. Raises InvalidInputError for an empty note, a span
    outside the text, or a quotation or span without its article; NotFoundError for unknown ids.
    """
    if article is None and (quotation is not None or span is not None):
        raise InvalidInputError("A note on words or on a quotation needs its article.")
    with profile.library.unit_of_work(profile.user) as uow:
        if article is not None and quotation is not None and span is None:
            span = _extent(view(uow, article), quotation)
        selector = _selector(uow, article, span) if article is not None and span is not None else None
        uow.notes.add(_words(body), article=article, quotation=quotation, selector=selector)
        return uow.commit("Add note")


def edit_note(profile: Profile, note: str, body: str) -> ChangeSet:
    """Replace a note's words. Raises InvalidInputError for an empty body, NotFoundError."""
    with profile.library.unit_of_work(profile.user) as uow:
        uow.notes.edit(note, _words(body))
        return uow.commit("Edit note")


def delete_note(profile: Profile, note: str) -> ChangeSet:
    """Delete a note; undo brings it back. Raises NotFoundError."""
    with profile.library.unit_of_work(profile.user) as uow:
        uow.notes.trash(note)
        return uow.commit("Delete note")


def notes(profile: Profile, article: str | None = None) -> list[Note]:
    """This user's notes, newest first; with ``article`` those on it, in text order, placed in its newest
    version."""
    with profile.library.reader(profile.user) as reader:
        return reader.notes.all() if article is None else reader.notes.of(article)


def add_highlight(profile: Profile, article: str, span: Span) -> ChangeSet:
    """Mark words of an article. Raises InvalidInputError for an empty span or one outside the text."""
    with profile.library.unit_of_work(profile.user) as uow:
        uow.highlights.add(article, _selector(uow, article, span))
        return uow.commit("Highlight")


def remove_highlight(profile: Profile, highlight: str) -> ChangeSet:
    """Take a mark away. Raises NotFoundError."""
    with profile.library.unit_of_work(profile.user) as uow:
        uow.highlights.trash(highlight)
        return uow.commit("Remove highlight")


def add_tag(profile: Profile, articles: Sequence[str], name: str) -> ChangeSet:
    """Tag articles; those that carry the tag already are left alone. A leading ``#`` is dropped.

    Raises InvalidInputError for a name without a letter or figure, NotFoundError for unknown articles.
    """
    tag = _tag(name)
    with profile.library.unit_of_work(profile.user) as uow:
        uow.tags.add(articles, tag)
        return uow.commit(f"Tag “{tag}”")


def remove_tag(profile: Profile, articles: Sequence[str], name: str) -> ChangeSet:
    """Take a tag off articles. Raises NotFoundError where none of them carries it."""
    tag = _tag(name)
    with profile.library.unit_of_work(profile.user) as uow:
        uow.tags.remove(articles, tag)
        return uow.commit(f"Remove tag “{tag}”")


def tags(profile: Profile) -> list[Tag]:
    """This user's tags by name, with how many articles carry each."""
    with profile.library.reader(profile.user) as reader:
        return reader.tags.all()


def _words(body: str) -> str:
    if not body.strip():
        raise InvalidInputError("The note is empty. Write something, or delete it.")
    return body.strip("\n")


def _tag(name: str) -> str:
    name = "-".join(name.strip().lstrip("#").split())
    if not any(sign.isalnum() for sign in name) or len(name) > _LONGEST_TAG:
        raise InvalidInputError(
            f"A tag has a letter or figure, and at most {_LONGEST_TAG} characters. Choose another."
        )
    return name


def _selector(uow: UnitOfWork, article: str, span: Span) -> Selector:
    text = uow.articles.get(article).text
    if not span or span.start < 0 or span.end > len(text):
        raise InvalidInputError("There are no words at that place of the article. Select some.")
    return select(text, span)


def _extent(shown: ArticleView, quotation: str) -> Span:
    for item in shown.quotations:
        if item.quotation.id == quotation:
            return Span(item.quotation.start, item.quotation.end)
    raise NotFoundError(f"Article {shown.article.id} has no quotation {quotation}.")
