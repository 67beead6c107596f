"""The repair tray: annotations whose words are gone, put in another place or kept as notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from briefing_app.domain.annotation import Highlight, Note, Review
from briefing_app.domain.changes import ChangeSet
from briefing_app.domain.errors import InvalidInputError, NotFoundError
from briefing_app.domain.guesses import guesses
from briefing_app.domain.orphans import Orphan, OrphanKind
from briefing_app.domain.selector import Selector, select
from briefing_app.domain.spans import Span
from briefing_app.domain.views import ArticleView
from briefing_app.services.browse import view
from briefing_app.services.profile import Profile

if TYPE_CHECKING:
    from briefing_app.storage.unit_of_work import UnitOfWork


def orphans(profile: Profile, article: str | None = None) -> list[Orphan]:
    """This user's annotations without a place, article by article; with ``article`` those of it alone.

    Articles in the trash are left out, unless one is asked for. Raises NotFoundError.
    """
    with profile.library.reader(profile.user) as reader:
        articles = [article] if article is not None else reader.articles.annotated_and_changed()
        return [orphan for each in articles for orphan in _of(view(reader, each), reader.reviews.of(each))]


def put_back(profile: Profile, orphan: Orphan, span: Span) -> ChangeSet:
    """Put an annotation on other words of its article's newest version; one change to undo.

    Raises InvalidInputError for words that are not there, NotFoundError for an annotation that is gone.
    """
    with profile.library.unit_of_work(profile.user) as uow:
        text = uow.articles.get(orphan.article).text
        if not span or span.start < 0 or span.end > len(text):
            raise InvalidInputError("There are no words at that place of the article. Select some.")
        selector = select(text, span)
        if orphan.kind is OrphanKind.NOTE:
            uow.notes.move(orphan.id, selector)
        elif orphan.kind is OrphanKind.HIGHLIGHT:
            uow.highlights.move(orphan.id, selector)
        else:
            before = _review(uow, orphan)
            uow.reviews.save(
                orphan.article,
                Review(before.quotation, (selector,), before.verdict, before.speaker, before.kind),
            )
        return uow.commit(f"Put {orphan.kind.value} back")


def keep_as_note(profile: Profile, orphan: Orphan) -> ChangeSet:
    """Keep an annotation as a note on its whole article that quotes the words; one change to undo.

    A note stays itself. A highlight or a decision ends, and a note takes its place; what was hung on
    questions by it is taken down. Raises NotFoundError for an annotation that is gone.
    """
    body = _quoted(orphan)
    with profile.library.unit_of_work(profile.user) as uow:
        if orphan.kind is OrphanKind.NOTE:
            uow.notes.edit(orphan.id, body)
            uow.notes.move(orphan.id, None)
        else:
            uow.notes.add(body, article=orphan.article)
            _end(uow, orphan)
        return uow.commit(f"Keep {orphan.kind.value} as a note")


def drop(profile: Profile, orphan: Orphan) -> ChangeSet:
    """Delete an annotation; undo brings it back. Raises NotFoundError."""
    with profile.library.unit_of_work(profile.user) as uow:
        _end(uow, orphan)
        return uow.commit(f"Delete {orphan.kind.value}")


def _end(uow: UnitOfWork, orphan: Orphan) -> None:
    if orphan.kind is OrphanKind.NOTE:
        uow.notes.trash(orphan.id)
    elif orphan.kind is OrphanKind.HIGHLIGHT:
        uow.highlights.trash(orphan.id)
    else:
        for position in uow.positions.of(orphan.article):
            if position.quotation == orphan.id:
                uow.positions.take_down(position.id)
        uow.reviews.clear(orphan.article, orphan.id)


def _of(shown: ArticleView, reviews: Iterable[Review]) -> Iterator[Orphan]:
    annotations: tuple[Note | Highlight, ...] = (*shown.notes, *shown.highlights)
    for annotation in annotations:
        if annotation.orphaned and annotation.selector is not None:
            yield _annotation(shown, annotation, annotation.selector)
    if shown.analysis is None:
        return  # what an engine finds in the new text may be what was decided on
    found = {item.review.quotation for item in shown.quotations if item.review}
    for review in reviews:
        if review.quotation not in found and review.kept and review.selectors:
            yield _decision(shown, review)


def _annotation(shown: ArticleView, annotation: Note | Highlight, selector: Selector) -> Orphan:
    is_note = isinstance(annotation, Note)
    return Orphan(
        OrphanKind.NOTE if is_note else OrphanKind.HIGHLIGHT,
        annotation.id,
        shown.article.id,
        shown.article.title,
        selector.exact,
        selector.prefix,
        selector.suffix,
        annotation.body if isinstance(annotation, Note) else None,
        annotation.created,
        guesses(shown.article.text, selector),
    )


def _decision(shown: ArticleView, review: Review) -> Orphan:
    first, *_, last = review.selectors if len(review.selectors) > 1 else (review.selectors[0],) * 2
    said = f"Accepted as said by {review.speaker}." if review.speaker else "Accepted."
    return Orphan(
        OrphanKind.REVIEW,
        review.quotation,
        shown.article.id,
        shown.article.title,
        " … ".join(selector.exact for selector in review.selectors),
        first.prefix,
        last.suffix,
        said,
        guesses=guesses(shown.article.text, max(review.selectors, key=lambda selector: len(selector.exact))),
    )


def _review(uow: UnitOfWork, orphan: Orphan) -> Review:
    for review in uow.reviews.of(orphan.article):
        if review.quotation == orphan.id:
            return review
    raise NotFoundError("This decision was taken back meanwhile. Undo brings it back.")


def _quoted(orphan: Orphan) -> str:
    quoted = "\n".join(f"> {line}" for line in orphan.exact.splitlines())
    return f"{quoted}\n\n{orphan.body}" if orphan.body else quoted
