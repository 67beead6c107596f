"""Full-text search over the whole library."""

from __future__ import annotations

from briefing_app.domain.errors import InvalidInputError
from briefing_app.domain.views import Order, SearchHit
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
