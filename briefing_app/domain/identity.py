"""Whether two appearances of a name are one actor: certain, possible, or neither.

Across articles only the same full name joins by itself, and only where nothing printed speaks against it;
a last name alone only where role or affiliation agree.
All else that might be one actor is a suggestion with its reason, and a person decides.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from briefing_app.domain import letters
from briefing_app.domain.analysis import ActorKind

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_IDLE = frozenset(
    (
        *("the", "a", "an", "of", "for", "in", "at", "to", "and", "then", "new", "first"),
        *("former", "ex", "acting", "interim", "deputy", "senior", "chief"),  # any two officials share these
    )
)
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
_SILENT = re.compile("[aeiouyh'-]")
_DOUBLED = re.compile(r"(.)\1+")
_SOUNDS = str.maketrans("wzckqj", "vskkki")
_SOUND_LETTERS = 5
_NAMELESS = frozenset((ActorKind.GROUP, ActorKind.DOCUMENT))  # "the report" is another in each article
_SHORTEST_ALIKE = 5  # letters: shorter names that differ in one are other names


class Reason(StrEnum):
    """Why two registered actors may be one."""

    OTHERWISE_DESCRIBED = "same name, described otherwise"
    LAST_NAME_ALONE = "only the last name is printed"
    INITIALS = "the first name is shortened"
    SPELLING = "spelt alike"
    ACRONYM = "one is the other's initials"


@dataclass(frozen=True, slots=True)
class Profile:
    """How an article describes an actor."""

    role: str | None = None
    affiliation: str | None = None

    @property
    def words(self) -> str:
        """``"Defence Minister, Netherlands"``, as far as it is known."""
        return ", ".join(part for part in (self.role, self.affiliation) if part)

    def __bool__(self) -> bool:
        return bool(self.role or self.affiliation)


@dataclass(frozen=True, slots=True)
class Printed:
    """A description of an actor in one outlet: from when to when, in how many dated articles and in all."""

    profile: Profile
    outlet: str | None
    since: date | None
    until: date | None
    dated: int
    articles: int


@dataclass(frozen=True, slots=True)
class RegisteredActor:
    """One actor across articles, with what one user merged into it.

    ``id`` never changes (``e-…``). ``profiles`` are all descriptions met, the oldest first; ``names`` all
    names that were joined, its own first; ``articles`` and ``quotations`` count the newest versions in the
    library, the user's trash apart. ``given`` is how the user describes it, empty where articles are to.
    """

    id: str
    name: str
    kind: ActorKind
    profiles: tuple[Profile, ...] = ()
    names: tuple[str, ...] = ()
    articles: int = 0
    quotations: int = 0
    given: Profile = Profile()

    @property
    def described(self) -> Profile:
        """How it is described across articles: by the user, else by the last description met."""
        return self.given or (self.profiles[-1] if self.profiles else Profile())


@dataclass(frozen=True, slots=True)
class Appearance:
    """A registered actor in one article."""

    article: str
    title: str
    outlet: str | None
    published: date | None
    name: str
    profile: Profile
    quotations: int


@dataclass(frozen=True, slots=True)
class MergeSuggestion:
    """Two that may be one, with the reason; never applied by itself."""

    one: RegisteredActor
    other: RegisteredActor
    reason: Reason


@dataclass(frozen=True, slots=True)
class Decision:
    """What a user decided about two registered actors, each as it is without the other.

    They are the ``same`` from now on, and go by the first's name; or they are not.
    """

    one: RegisteredActor
    other: RegisteredActor
    same: bool


def folded(name: str) -> str:
    """A name without case, accents and marks: ``Pål Jonson`` → ``pal jonson``."""
    plain = letters.plain(unicodedata.normalize("NFKD", name).casefold())
    words = [word.replace("’", "'") for word in _WORD.findall(plain.replace(".", " "))]
    words = [word.removesuffix("'s") for word in words]
    return " ".join(words[1:] if words[:1] == ["the"] and len(words) > 1 else words)


def identity_key(name: str, kind: ActorKind, profile: Profile) -> str | None:
    """What appearances must share to be joined: the folded name.

    None where it says too little: groups nobody named, and a last name alone without any description.
    """
    key = folded(name)
    if not key or kind in _NAMELESS:
        return None
    return key if not is_last_name_alone(name, kind) or profile else None


def is_last_name_alone(name: str, kind: ActorKind) -> bool:
    """Whether a person goes by one word: joined only where the descriptions agree."""
    return kind is ActorKind.PERSON and len(_bare(folded(name))) < 2


def sound(name: str, kind: ActorKind) -> str:
    """What two names must share to be compared: a person's last name, or another's first word, roughly as
    it sounds: ``Zelensky`` and ``Zelenskyy``, ``Novak`` and ``Nowak`` → the same few consonants.
    """
    words = _bare(folded(name))
    if not words:
        return ""
    word = words[-1] if kind is ActorKind.PERSON else words[0]
    heard = word[0] + _SILENT.sub("", word[1:])
    return _DOUBLED.sub(r"\1", heard.translate(_SOUNDS))[:_SOUND_LETTERS]


def contradicts(one: Profile, other: Profile) -> bool:
    """Whether two descriptions can hardly be of one actor: both are full, and nothing in them is shared.

    People change offices, parties and countries, but seldom all between two articles of one library: a
    shared word in role or affiliation, or a description that lacks one of them, is enough.
    """
    if not (one.role and other.role and one.affiliation and other.affiliation):
        return False
    return not (_words(one.role, one.affiliation) & _words(other.role, other.affiliation))


def agrees(one: Iterable[Profile], other: Iterable[Profile]) -> bool:
    """Whether some description of one shares a word with some description of the other."""
    theirs = [_words(profile.role, profile.affiliation) for profile in other]
    return any(_words(profile.role, profile.affiliation) & words for profile in one for words in theirs)


def resemblance(one: RegisteredActor, other: RegisteredActor) -> Reason | None:
    """Why two may be one actor; None where nothing says so."""
    if (one.kind is ActorKind.PERSON) != (other.kind is ActorKind.PERSON):
        return None
    if folded(one.name) == folded(other.name):
        return Reason.OTHERWISE_DESCRIBED
    if one.kind is not ActorKind.PERSON:
        return _organisations(one.name, other.name)
    first, second = sorted((_bare(folded(one.name)), _bare(folded(other.name))), key=len)
    if not first:
        return None
    if len(first) == 1:
        alone = first[0] == second[-1] and agrees(*((*each.profiles, each.given) for each in (one, other)))
        return Reason.LAST_NAME_ALONE if alone else None
    if first[-1] == second[-1] and _shortened(first[0], second[0]):
        return Reason.INITIALS
    if len(first) == len(second) and all(map(_alike, first, second)):
        return Reason.SPELLING
    return None


def _organisations(one: str, other: str) -> Reason | None:
    short, long = sorted((one, other), key=len)
    initials = "".join(word[0] for word in folded(long).split() if word not in _IDLE)
    if len(initials) > 1 and folded(short).replace(" ", "") == initials:
        return Reason.ACRONYM
    left, right = folded(one).split(), folded(other).split()
    return Reason.SPELLING if len(left) == len(right) and all(map(_alike, left, right)) else None


def _bare(key: str) -> list[str]:
    words = key.split()
    while len(words) > 1 and words[-1] in _SUFFIXES:
        words.pop()
    return words


def _words(*phrases: str | None) -> frozenset[str]:
    """The words that tell; plural and singular are the same."""
    found = (word for phrase in phrases if phrase for word in folded(phrase).split())
    return frozenset(word.removesuffix("s") for word in found if word not in _IDLE)


def _shortened(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return short != long and long.startswith(short) and (len(short) == 1 or len(short) >= 3)


def _alike(one: str, other: str) -> bool:
    """The same word, or one that differs by a letter changed, doubled, dropped or added."""
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    if len(short) < _SHORTEST_ALIKE or len(long) - len(short) > 1:
        return False
    start = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return short[start + (len(short) == len(long)) :] == long[start + 1 :]
