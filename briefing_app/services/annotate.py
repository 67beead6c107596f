"""Annotations: the notes and highlights that a user makes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefing_app.domain.annotation import Highlight, Link, Note
from briefing_app.domain.changes import ChangeSet
from briefing_app.domain.errors import InvalidInputError, NotFoundError
from briefing_app.domain.selector import Selector, select
from briefing_app.domain.spans import Span
from briefing_app.domain.tags import tidy
from briefing_app.domain.views import ArticleView
from briefing_app.domain.wikilinks import wikilinks
from briefing_app.services.browse import view
from briefing_app.services.profile import Profile

if TYPE_CHECKING:
    from briefing_app.storage.unit_of_work import UnitOfWork


def add_note(
    profile: Profile,
    body: str,
    *,
    article: str | None = None,
    quotation: str | None = None,
    span: Span | None = None,
    actor: str | None = None,
    question: str | None = None,
) -> ChangeSet:
    """Keep a Markdown note: free, on an article, on one of its quotations, on words of it, on an actor (an id
    of the registry) or on a question.

    ``created[0]`` of the answer is the note's id. Raises InvalidInputError for an empty note, a span
    outside the text, a quotation or span without its article, or two things at once; NotFoundError for
    unknown ids.
    """
    if article is None and (quotation is not None or span is not None):
        raise InvalidInputError("A note on words or on a quotation needs its article.")
    if sum(about is not None for about in (article, actor, question)) > 1:
        raise InvalidInputError("A note is on one thing. Link to the others with [[…]].")
    body = _words(body)
    with profile.library.unit_of_work(profile.user) as uow:
        if article is not None and quotation is not None and span is None:
            span = _extent(view(uow, article), quotation)
        selector = _selector(uow, article, span) if article is not None and span is not None else None
        uow.notes.add(
            body,
            article=article,
            quotation=quotation,
            selector=selector,
            actor=actor,
            question=question,
            links=links_in(uow, body),
        )
        return uow.commit("Add note")


def edit_note(profile: Profile, note: str, body: str) -> ChangeSet:
    """Replace a note's words. Raises InvalidInputError for an empty body, NotFoundError."""
    body = _words(body)
    with profile.library.unit_of_work(profile.user) as uow:
        uow.notes.edit(note, body, links_in(uow, body, uow.notes.get(note).links))
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


def add_highlight(profile: Profile, article: str, span: Span, tag: str | None = None) -> ChangeSet:
    """Mark words of an article, with a tag where one is given. Raises InvalidInputError for an empty span or
    one outside the text, and for a tag that cannot be one."""
    name = None if tag is None else tidy(tag)
    with profile.library.unit_of_work(profile.user) as uow:
        key = None if name is None else uow.tags.key(name)
        uow.highlights.add(article, _selector(uow, article, span), key)
        return uow.commit("Highlight" if name is None else f"Highlight as “{name}”")


def tag_highlight(profile: Profile, highlight: str, tag: str | None) -> ChangeSet:
    """Give a highlight another tag, and with it its colour, or none. Raises NotFoundError,
    InvalidInputError for a tag that cannot be one."""
    name = None if tag is None else tidy(tag)
    with profile.library.unit_of_work(profile.user) as uow:
        uow.highlights.mark(highlight, None if name is None else uow.tags.key(name))
        return uow.commit("Take tag off highlight" if name is None else f"Tag highlight “{name}”")


def highlights(profile: Profile, article: str | None = None) -> list[Highlight]:
    """This user's highlights, newest first; with ``article`` those in it, in text order."""
    with profile.library.reader(profile.user) as reader:
        return reader.highlights.all() if article is None else reader.highlights.of(article)


def remove_highlight(profile: Profile, highlight: str) -> ChangeSet:
    """Take a mark away. Raises NotFoundError."""
    with profile.library.unit_of_work(profile.user) as uow:
        uow.highlights.trash(highlight)
        return uow.commit("Remove highlight")


def _words(body: str) -> str:
    if not body.strip():
        raise InvalidInputError("The note is empty. Write something, or delete it.")
    return body.strip("\n")


def links_in(uow: UnitOfWork, body: str, before: Sequence[Link] = ()) -> list[Link]:
    """What the wikilinks of a note mean. What they have meant they go on to mean. For use cases that keep
    notes in a unit of work of their own."""
    meant = {link.words: link.target for link in before}
    found = {link.words: meant.get(link.words) or uow.links.resolve(link.words) for link in wikilinks(body)}
    return [Link(words, target) for words, target in found.items() if target is not None]


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
