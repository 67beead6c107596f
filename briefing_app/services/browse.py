"""Browsing: which articles a list shows, and one article with this user's decisions laid over it."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefing_app.domain.query import Field
from briefing_app.domain.views import ArticleFilter, ArticleRow, ArticleView, ShelfCounts
from briefing_app.domain.work import Cancelled
from briefing_app.services.overlay import lay_over, speakers
from briefing_app.services.profile import Profile

if TYPE_CHECKING:
    from briefing_app.storage import Reader
    from briefing_app.storage.unit_of_work import UnitOfWork


def article_keys(
    profile: Profile, which: ArticleFilter, *, typing: bool = False, cancelled: Cancelled | None = None
) -> list[int]:
    """Storage's keys of the articles that pass, in the filter's order. ``search.first`` has some sooner.

    Any query is safe. While it is being typed (``typing``) its last word is the beginning of one. Raises
    CancelledError soon after ``cancelled`` says so.
    """
    with profile.library.reader(profile.user, cancelled) as reader:
        return reader.articles.keys(which, typing=typing)


def packed_keys(
    profile: Profile, which: ArticleFilter, *, typing: bool = False, cancelled: Cancelled | None = None
) -> array[int]:
    """``article_keys`` for whoever keeps them: a fifth of the memory."""
    with profile.library.reader(profile.user, cancelled) as reader:
        return reader.articles.packed_keys(which, typing=typing)


def rows(profile: Profile, keys: Sequence[int], query: str = "", *, typing: bool = False) -> list[ArticleRow]:
    """The rows of these keys, in the order asked; keys that are gone are left out.

    With a ``query`` each row has a snippet of what matched.
    """
    with profile.library.reader(profile.user) as reader:
        return reader.articles.rows(keys, query, typing=typing)


def outlets(profile: Profile) -> list[str]:
    """The names of all outlets."""
    with profile.library.reader(profile.user) as reader:
        return reader.facets.values(Field.OUTLET, "", sys.maxsize)


def article(profile: Profile, article_id: str) -> ArticleView:
    """One article with its analysis and all that this user hung on it.

    Quotations are numbered in text order. Speakers stand in order of their first quotation that is not
    rejected; a speaker whom the user named and the engine does not know is an Actor ``"u:<name>"``.
    Raises NotFoundError.
    """
    with profile.library.reader(profile.user) as reader:
        return view(reader, article_id)


def view(reader: Reader | UnitOfWork, article_id: str) -> ArticleView:
    """``article``, for use cases that look at more than one thing at the same moment."""
    kept = reader.articles.get(article_id)
    analysis = reader.analyses.of(article_id)
    reviews, positions = reader.reviews.of(article_id), reader.positions.of(article_id)
    quotations = lay_over(kept.text, analysis, reviews, positions)
    marks = reader.states.of(article_id)
    return ArticleView(
        kept,
        analysis,
        quotations=quotations,
        speakers=speakers(quotations),
        notes=tuple(reader.notes.of(article_id)),
        highlights=tuple(reader.highlights.of(article_id)),
        tags=tuple(reader.tags.of(article_id)),
        questions=tuple(reader.questions.of(article_id)),
        read=marks.read,
        starred=marks.starred,
        done=marks.done,
        trashed=marks.trashed,
        scroll=marks.scroll,
        failure=reader.analyses.failure(article_id) if analysis is None else None,
    )


def counts(profile: Profile) -> ShelfCounts:
    """The figures beside the shelves, with all tags of this user."""
    with profile.library.reader(profile.user) as reader:
        return reader.articles.counts()


def key_of(profile: Profile, article_id: str) -> int:
    """Storage's key of an article. Raises NotFoundError."""
    with profile.library.reader(profile.user) as reader:
        return reader.articles.key_of(article_id)
