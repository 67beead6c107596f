"""What changed between two texts, by words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from briefing_app.domain.spans import Span

_PIECE = re.compile(r"\w+|\s+|[^\w\s]")
_PARAGRAPH = re.compile(r"[^\n]*\n*")
_MOST = 4_000_000  # pairs of pieces that are compared; above that a passage counts as replaced as a whole


class Change(StrEnum):
    EQUAL = "equal"
    REPLACED = "replaced"
    DELETED = "deleted"
    INSERTED = "inserted"


@dataclass(frozen=True, slots=True)
class Difference:
    """One stretch of both texts. ``before`` is a span of the old one, ``after`` of the new; one of them is
    empty where words were only inserted or deleted."""

    change: Change
    before: Span
    after: Span


def differences(old: str, new: str) -> list[Difference]:
    """The stretches that make up both texts, in order, equal ones included.

    Paragraphs are matched first and words within those that changed, so that long texts take milliseconds.
    """
    found = list[Difference]()
    for change in _compare(old, new, _pieces(_PARAGRAPH, old), _pieces(_PARAGRAPH, new), (0, 0)):
        if change.change is Change.REPLACED:
            before, after = change.before, change.after
            one, other = old[before.start : before.end], new[after.start : after.end]
            within = _compare(
                one, other, _pieces(_PIECE, one), _pieces(_PIECE, other), (before.start, after.start)
            )
            found += within
        else:
            found.append(change)
    return list(_joined(found))


def _pieces(pattern: re.Pattern[str], text: str) -> list[str]:
    return [match[0] for match in pattern.finditer(text) if match[0]]


def _compare(
    old: str, new: str, old_pieces: Sequence[str], new_pieces: Sequence[str], at: tuple[int, int]
) -> Iterator[Difference]:
    """The differences of two texts given in pieces. ``at`` is where they begin in the texts they are from."""
    if len(old_pieces) * len(new_pieces) > _MOST:
        yield _difference("replace", Span(0, len(old)), Span(0, len(new)), at)
        return
    old_places, new_places = _places(old_pieces), _places(new_pieces)
    for name, a, b, c, d in SequenceMatcher(None, old_pieces, new_pieces, autojunk=False).get_opcodes():
        yield _difference(name, Span(old_places[a], old_places[b]), Span(new_places[c], new_places[d]), at)


_CHANGES = {
    "equal": Change.EQUAL,
    "replace": Change.REPLACED,
    "delete": Change.DELETED,
    "insert": Change.INSERTED,
}


def _difference(name: str, before: Span, after: Span, at: tuple[int, int]) -> Difference:
    return Difference(
        _CHANGES[name],
        Span(before.start + at[0], before.end + at[0]),
        Span(after.start + at[1], after.end + at[1]),
    )


def _places(pieces: Sequence[str]) -> list[int]:
    """Where each piece begins, and where the last ends."""
    places = [0]
    for piece in pieces:
        places.append(places[-1] + len(piece))
    return places


def _joined(found: Sequence[Difference]) -> Iterator[Difference]:
    """Neighbours of one kind as one."""
    held: Difference | None = None
    for next_one in found:
        if held is not None and held.change is next_one.change:
            before = Span(held.before.start, next_one.before.end)
            held = Difference(held.change, before, Span(held.after.start, next_one.after.end))
            continue
        if held is not None:
            yield held
        held = next_one
    if held is not None:
        yield held
