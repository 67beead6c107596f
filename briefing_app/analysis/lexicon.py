"""The word lists under ``resources/words``, read once in each process."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache

from briefing_app.config import resource
from briefing_app.domain import letters

_ALSO_PRONOUNS = frozenset(("us", "who"))
_SEATS = frozenset(("white house", "downing street", "kremlin", "pentagon"))  # have staff of their own


@dataclass(frozen=True, slots=True)
class Title:
    """A title before a name: the gender it tells ("m", "f" or ""), and the role it stands for, if any."""

    gender: str
    role: str | None


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Keys are folded (see ``fold``), unless said otherwise.

    ``countries`` maps names and adjectives to the country, ``governments`` what may speak for one (its name,
    capital, seat of government); ``regions`` states and provinces, ``roles`` to a gender or ""; ``openers``
    and ``not_names`` are as written.
    """

    countries: dict[str, str] = field(default_factory=dict)
    governments: dict[str, str] = field(default_factory=dict)
    regions: dict[str, str] = field(default_factory=dict)
    roles: dict[str, str] = field(default_factory=dict)
    titles: dict[str, Title] = field(default_factory=dict)
    organisation_words: frozenset[str] = frozenset()
    organisations: dict[str, str] = field(default_factory=dict)
    first_names: dict[str, str] = field(default_factory=dict)
    openers: frozenset[str] = frozenset()
    not_names: frozenset[str] = frozenset()
    cues: frozenset[str] = frozenset()
    groups: frozenset[str] = frozenset()
    documents: frozenset[str] = frozenset()
    abbreviations: frozenset[str] = frozenset()
    stops: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    before_roles: frozenset[str] = frozenset()
    same_roles: dict[str, str] = field(default_factory=dict)
    weak_roles: frozenset[str] = frozenset()

    def affiliation(self, words: str) -> str | None:
        """The country, region or known organisation that the words name, in its usual form."""
        key = fold(words)
        if key in _ALSO_PRONOUNS and not words.isupper():
            return None
        return self.countries.get(key) or self.regions.get(key) or self.governments_own(key)

    def governments_own(self, key: str) -> str | None:
        """What is printed for a seat of government or a known organisation: itself."""
        known = self.organisations.get(key)
        return known or (key.title() if key in _SEATS else None)


@lru_cache(maxsize=50_000)
def fold(words: str) -> str:
    """Lower case, no accents, no stops, straight apostrophes, single spaces: how words are compared."""
    plain = words.replace("’", "'").replace(".", "").lower()
    return " ".join(letters.plain(plain).split())


def is_document(noun: str) -> bool:
    """Whether a folded noun, singular or plural, names something written or recorded."""
    documents = lexicon().documents
    singular = f"{noun[:-3]}y" if noun.endswith("ies") else noun.removesuffix("s")
    return noun in documents or singular in documents


def _rows(name: str) -> Iterator[list[str]]:
    for line in resource("words", name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def _words(name: str) -> Iterator[str]:
    for row in _rows(name):
        yield from row[0].split()


def _forms(cell: str) -> list[str]:
    return [fold(form) for form in cell.split("|") if form]


@cache
def lexicon() -> Lexicon:
    """All lists. Raises OSError where the installation is incomplete."""
    countries: dict[str, str] = {}
    governments: dict[str, str] = {}
    for name, others, adjectives, capitals, metonyms in _rows("countries.tsv"):
        for form in (fold(name), *_forms(others)):
            countries[form] = governments[form] = name
        for form in _forms(adjectives):
            countries.setdefault(form, name)
        for form in (*_forms(capitals), *_forms(metonyms)):
            governments.setdefault(form, name)
    regions: dict[str, str] = {}
    for name, adjective, abbreviations in _rows("regions.tsv"):
        for form in (fold(name), *_forms(adjective)):
            regions[form] = name
        for form in _forms(abbreviations):
            regions.setdefault(form, name)
    return Lexicon(
        countries=countries,
        governments=governments,
        regions=regions,
        roles={fold(row[0]): row[1] for row in _rows("roles.tsv")},
        titles={fold(row[0]): Title(row[1], row[2] or None) for row in _rows("titles.tsv")},
        organisation_words=frozenset(fold(row[0]) for row in _rows("organisations.txt")),
        organisations={
            form: name
            for name, others in _rows("known_organisations.tsv")
            for form in (fold(name), *_forms(others))
        },
        first_names=_first_names(),
        openers=frozenset(_words("openers.txt")),
        not_names=frozenset(_words("not_names.txt")),
        cues=frozenset(_words("cues.txt")),
        groups=frozenset(_words("groups.txt")),
        documents=frozenset(_words("documents.txt")),
        abbreviations=frozenset(_words("abbreviations.txt")),
        stops=frozenset(_words("stops.txt")),
        particles=frozenset(_words("particles.txt")),
        before_roles=frozenset(_words("before_roles.txt")),
        weak_roles=frozenset(_words("weak_roles.txt")),
        same_roles={row[0]: row[1] for row in _rows("same_roles.tsv")},
    )


def _first_names() -> dict[str, str]:
    """A name of both lists tells nothing."""
    found: dict[str, str] = {}
    for gender, names in _rows("first_names.tsv"):
        for name in names.split():
            known = found.setdefault(fold(name), "" if gender == "u" else gender)
            if known != gender:
                found[fold(name)] = ""
    return found
