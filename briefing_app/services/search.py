"""Searching the whole library: what is found, what is beside it, what can be typed next."""

from __future__ import annotations

from briefing_app.domain.errors import InvalidInputError
from briefing_app.domain.finding import Facets, Found, Suggestion
from briefing_app.domain.query import complete as completion_of
from briefing_app.domain.query import quoted
from briefing_app.domain.spans import Span
from briefing_app.domain.views import ArticleFilter, Order, SearchHit
from briefing_app.domain.work import Cancelled
from briefing_app.services.profile import Profile


def find(
    profile: Profile, query: str, limit: int = 50, *, order: Order = Order.RELEVANCE, typing: bool = False
) -> list[SearchHit]:
    """At most ``limit`` articles that match ``query``, each with a snippet. The trash is not searched.

    Any query is safe. While it is being typed (``typing``) its last word is the beginning of one. Raises
    InvalidInputError for a query of nothing but white space.
    """
    if not query.strip():
        raise InvalidInputError("There is nothing to search for. Give a word or more.")
    with profile.library.reader(profile.user) as reader:
        return reader.search.hits(query, limit=limit, order=order, typing=typing)


def first(
    profile: Profile, which: ArticleFilter, *, typing: bool = False, cancelled: Cancelled | None = None
) -> Found:
    """The first articles of a list as soon as can be: what to show with each key that is typed.

    Where it is not ``complete``, ``browse.article_keys`` has the rest. Raises CancelledError soon after
    ``cancelled`` says so.
    """
    with profile.library.reader(profile.user, cancelled) as reader:
        return reader.search.first(which, typing=typing)


def count(profile: Profile, query: str, *, at_most: int = 1001, cancelled: Cancelled | None = None) -> int:
    """How many articles a query finds, counted no further than ``at_most``. Raises CancelledError."""
    with profile.library.reader(profile.user, cancelled) as reader:
        return reader.search.count(query, at_most=at_most)


def facets(
    profile: Profile, which: ArticleFilter, *, typing: bool = False, cancelled: Cancelled | None = None
) -> Facets:
    """Outlets, actors, tags and months of what a list shows, with counts. Raises CancelledError."""
    with profile.library.reader(profile.user, cancelled) as reader:
        return reader.facets.of(which, typing=typing)


def hits(profile: Profile, article: str, query: str, *, typing: bool = False) -> list[Span]:
    """Where a query's words stand in an article's text, in order; what ``said:`` looks for, in quotations.

    Raises NotFoundError.
    """
    with profile.library.reader(profile.user) as reader:
        return reader.hits.of(article, query, typing=typing)


def complete(profile: Profile, text: str, cursor: int, limit: int = 8) -> list[Suggestion]:
    """What can be typed at the cursor (code points): names of fields, and values, the likeliest first."""
    place = completion_of(text, cursor)
    if place is None:
        return []
    candidates = place.candidates()
    if place.field is not None and not candidates:
        with profile.library.reader(profile.user) as reader:
            candidates = [quoted(value) for value in reader.facets.values(place.field, place.prefix, limit)]
    return [Suggestion(word, place.start, place.end) for word in candidates[:limit]]
