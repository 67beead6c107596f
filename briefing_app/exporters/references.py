"""Articles as bibliographies know them: authors told apart, one reference an article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from briefing_app.domain.material import Material
from briefing_app.domain.views import ArticleView

_BY = re.compile(r"(?:[Bb]y|BY)\s+")
_BETWEEN = re.compile(r"\s*(?:[;,](?:\s+(?:and|&)(?=\s))?|\s(?:and|&)(?=\s))\s+", re.IGNORECASE)
_PARTICLES = frozenset(
    (
        *(
            "van",
            "von",
            "de",
            "der",
            "den",
            "del",
            "della",
            "da",
            "di",
            "du",
            "la",
            "le",
            "las",
            "los",
            "dos",
        ),
        *("des", "bin", "ibn", "al", "ten", "ter", "zu", "y", "e", "af"),
    )
)
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
_NO_PERSON = re.compile(
    r"\d|\b(?:the|our|staff|desk|agency|agencies|news|newsroom|editors?|editorial|board|wires?|bureau"
    r"|correspondents?|reporters?|team|press|service|services)\b",
    re.IGNORECASE,
)
_CONTROLS = re.compile(r"[\x00-\x1f\x7f\u0085\u2028\u2029\ud800-\udfff]+")


@dataclass(frozen=True, slots=True)
class Author:
    """A person by family name, or by ``literal`` whoever cannot be told apart so."""

    family: str = ""
    given: str = ""
    suffix: str = ""
    literal: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """What a bibliography says of an article. Texts are of one line, ``""`` where nothing is known.

    ``key`` is the article's id: it never changes, so that what cites it stays right when its title is mended.
    """

    key: str
    title: str
    authors: tuple[Author, ...]
    outlet: str
    published: date | None
    url: str
    language: str
    abstract: str
    keywords: tuple[str, ...]


def references(material: Material) -> Iterator[Reference]:
    """The articles' references, one by one."""
    return map(reference, material.articles)


def reference(view: ArticleView) -> Reference:
    """The article's reference."""
    article = view.article
    return Reference(
        key=article.id,
        title=one_line(article.title) or "Untitled",
        authors=authors(article.byline),
        outlet=one_line(article.outlet),
        published=article.published,
        url="".join(one_line(article.url).split()),
        language=one_line(article.language),
        abstract=one_line(article.standfirst),
        keywords=tuple(filter(None, map(one_line, view.tags))),
    )


def one_line(text: str | None) -> str:
    """``text`` on one line, without control characters."""
    return " ".join(_CONTROLS.sub(" ", text or "").split())


def authors(byline: str | None) -> tuple[Author, ...]:
    """Who the byline names: ``By Ada Lund and Bo van Ek`` → Lund, Ada; van Ek, Bo.

    Where one part of it is no person's name, the whole byline is one literal author: better whole than wrong.
    """
    whole = one_line(byline)
    by = _BY.match(whole)
    names = whole[by.end() :] if by else whole
    people = [_person(name) for name in _BETWEEN.split(names) if name]
    found = [person for person in people if person is not None]
    if len(found) == len(people):
        return tuple(found)
    return (Author(literal=names),)


def _person(name: str) -> Author | None:
    words = name.split()
    suffix = words.pop() if len(words) > 2 and words[-1].rstrip(".").lower() in _SUFFIXES else ""
    if not 2 <= len(words) <= 6 or _NO_PERSON.search(name):
        return None
    if any(word[0].islower() and word.lower() not in _PARTICLES for word in words):
        return None
    family = next((at for at, word in enumerate(words[1:-1], 1) if word in _PARTICLES), len(words) - 1)
    return Author(" ".join(words[family:]), " ".join(words[:family]), suffix)
