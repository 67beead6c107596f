"""What a search gives: articles in order, the facets beside them, searches kept by name."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Found:
    """Storage's keys of articles, in the order asked for.

    ``complete``: these are all, in their final order. Otherwise they are the first of the newest, or the
    best of the newest where the best were asked for, and more is to be had by asking for all.
    """

    keys: list[int]
    complete: bool = True


@dataclass(frozen=True, slots=True)
class Facet:
    """A value, as it is written in a query, and how many of the articles counted have it."""

    value: str
    articles: int


@dataclass(frozen=True, slots=True)
class Facets:
    """Who and what the articles found have to do with; each list the commonest first, months newest first.

    Counted in the ``counted`` newest articles; ``complete`` where those are all. ``months`` are ``2025-03``.
    """

    outlets: tuple[Facet, ...] = ()
    actors: tuple[Facet, ...] = ()
    tags: tuple[Facet, ...] = ()
    months: tuple[Facet, ...] = ()
    counted: int = 0
    complete: bool = True


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A query that a user keeps under a name."""

    id: str
    name: str
    query: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What a completion offers: ``text`` goes in the place of ``start`` to ``end`` of the query."""

    text: str
    start: int
    end: int
