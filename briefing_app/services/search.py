"""Full-text search over the whole library."""

from __future__ import annotations

from briefing_app.domain.views import SearchHit
from briefing_app.services.profile import Profile


def find(profile: Profile, query: str, limit: int = 50) -> list[SearchHit]:
    """At most ``limit`` articles that have all words of ``query``, the newest first, with a snippet.

    Raises InvalidInputError for a query without a word.
    """
    raise NotImplementedError
