"""Tags by name: how one is written, and which are its parents."""

from __future__ import annotations

from briefing_app.domain.errors import InvalidInputError

LONGEST = 64
SEPARATOR = "/"


def tidy(name: str) -> str:
    """A tag as it is kept: ``" #mandate / legal advice"`` → ``"mandate/legal-advice"``.

    Raises InvalidInputError where a part of it has no letter or figure, and for an overlong one.
    """
    parts = ["-".join(part.split()) for part in name.strip().lstrip("#").strip(SEPARATOR).split(SEPARATOR)]
    tag = SEPARATOR.join(parts)
    if len(tag) > LONGEST or not all(any(sign.isalnum() for sign in part) for part in parts):
        raise InvalidInputError(
            f"A tag has a letter or figure in each of its parts, and at most {LONGEST} characters. "
            "Choose another."
        )
    return tag


def fold(name: str) -> str:
    """A tag's name without regard to case."""
    return name.casefold()


def ancestors(name: str) -> list[str]:
    """The parents of a tag, the outermost first: ``"a/b/c"`` → ``["a", "a/b"]``."""
    parts = name.split(SEPARATOR)
    return [SEPARATOR.join(parts[:count]) for count in range(1, len(parts))]


def leaf(name: str) -> str:
    """The last part of a tag."""
    return name.rpartition(SEPARATOR)[2]


def depth(name: str) -> int:
    """How many parents a tag has."""
    return name.count(SEPARATOR)


def is_within(name: str, parent: str) -> bool:
    """Whether a tag is ``parent`` or a child of it, whatever the case."""
    return fold(name) == fold(parent) or fold(name).startswith(fold(parent) + SEPARATOR)


def moved(name: str, parent: str, to: str) -> str:
    """The name of a tag within ``parent`` once that goes by ``to``."""
    return to + name[len(parent) :]
