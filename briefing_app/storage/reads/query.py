"""A query sorted by what can answer it: full-text expressions for the indexes, and the rest."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from string import ascii_lowercase, digits

from briefing_app.domain.query import And, Field, Node, Not, Or, Term, days_of
from briefing_app.domain.words import pattern, places
from briefing_app.storage.recency import LAST, first_of, last_of

Columns = Mapping[Field | None, str]
IN_WORDS: Columns = {None: "", Field.TITLE: "title : "}
QUOTED_COLUMNS: Columns = {Field.ACTOR: "speaker", Field.ORG: "org", Field.SAID: "said"}
IN_QUOTATIONS: Columns = {of: f"{column} : " for of, column in QUOTED_COLUMNS.items()}
_ONE_LETTER = re.compile(r"(?<![^\W_])[a-zA-Z]$")
_SECOND = ascii_lowercase + digits + "æøœßðþđłı"  # those that stay when accents are taken away
_HUNG = (Field.QUESTION, Field.STANCE)


@dataclass(frozen=True, slots=True)
class Match:
    """An FTS5 expression. ``plain``: it names no column, so that an index of other columns may be asked.

    ``nodes`` is what it says, all of which must hold: few texts are quicker read than matched.
    """

    wanted: str
    unwanted: str = ""
    plain: bool = True
    nodes: tuple[Node, ...] = ()

    @property
    def expression(self) -> str:
        return f"({self.wanted}) NOT ({self.unwanted})" if self.unwanted else self.wanted


@dataclass(frozen=True, slots=True)
class Quoted:
    """One quotation that has it all: words, speaker, and what it is hung on (with whether it should be)."""

    match: Match | None
    hung: tuple[tuple[Term, bool], ...] = ()


@dataclass(frozen=True, slots=True)
class Parts:
    """All that must hold at once. ``first`` and ``last`` bound the recency."""

    words: Match | None = None
    quoted: Quoted | None = None
    rest: tuple[Node, ...] = ()
    first: int = -1
    last: int = LAST


def parts_of(root: Node | None, today: date) -> Parts:
    """What a query asks for. Side by side, all about quotations is asked of one and the same quotation."""
    nodes = () if root is None else root.parts if isinstance(root, And) else (root,)
    words = [node for node in nodes if _is_about(node, IN_WORDS)]
    quoted = [node for node in nodes if _is_about(node, IN_QUOTATIONS)]
    hung = [(term, wanted) for term, wanted in map(_signed, nodes) if _is_hung(term)]
    dates = [node for node in nodes if isinstance(node, Term) and node.field in (Field.SINCE, Field.UNTIL)]
    bounds = [bound_of(term, today) for term in dates]
    words_match, quoted_match = _match(words, IN_WORDS), _match(quoted, IN_QUOTATIONS)
    about_one = quoted_match is not None or any(wanted for _, wanted in hung)
    taken = [
        *(words if words_match else ()),
        *(quoted if quoted_match else ()),
        *(node for node in nodes if about_one and _is_hung(_signed(node)[0])),
        *dates,
    ]
    return Parts(
        words_match,
        Quoted(quoted_match, tuple((t, w) for t, w in hung if isinstance(t, Term))) if about_one else None,
        tuple(node for node in nodes if node not in taken),
        max((first for first, _ in bounds), default=-1),
        min((last for _, last in bounds), default=LAST),
    )


def match_of(node: Node, columns: Columns) -> Match | None:
    """A node as an expression; None where it is about something else, or says only what should not be."""
    return _match([node], columns) if _is_about(node, columns) else None


def bound_of(term: Term, today: date) -> tuple[int, int]:
    """The recency that ``since:`` or ``until:`` asks for, both ends included."""
    days = days_of(term.text, today)
    if days is None:
        return -1, LAST
    return (first_of(days[0]), LAST) if term.field is Field.SINCE else (-1, last_of(days[1]))


def fits(nodes: Iterable[Node], columns: Mapping[Field | None, Sequence[str]]) -> bool:
    """Whether texts have what an expression says, as the index would find it. ``columns``: what a term is
    looked for in, by its field."""
    return all(_holds(node, columns) for node in nodes)


def terms(node: Node | None, *, wanted: bool = True) -> Iterator[Term]:
    """The terms that are not negated."""
    if isinstance(node, Not):
        yield from terms(node.part, wanted=not wanted)
    elif isinstance(node, And | Or):
        for part in node.parts:
            yield from terms(part, wanted=wanted)
    elif node is not None and wanted:
        yield node


def leaves(node: Node) -> Iterator[Term]:
    """All terms, negated or not."""
    yield from terms(node)
    yield from terms(node, wanted=False)


def _holds(node: Node, columns: Mapping[Field | None, Sequence[str]]) -> bool:
    if isinstance(node, Not):
        return not _holds(node.part, columns)
    if isinstance(node, And | Or):
        each = (_holds(part, columns) for part in node.parts)
        return all(each) if isinstance(node, And) else any(each)
    wanted = [pattern(node.text, prefix=node.prefix)]
    return any(places(text, wanted) for text in columns[node.field])


def _is_about(node: Node, columns: Columns) -> bool:
    return all(term.field in columns for term in leaves(node))


def _signed(node: Node) -> tuple[Node, bool]:
    return (node.part, False) if isinstance(node, Not) else (node, True)


def _is_hung(node: Node) -> bool:
    return isinstance(node, Term) and node.field in _HUNG


def _match(nodes: Sequence[Node], columns: Columns) -> Match | None:
    """All nodes at once; None where there is nothing that must be there."""
    unwanted = [text for node in nodes if isinstance(node, Not) and (text := _text(node.part, columns))]
    wanted = [text for node in nodes if not isinstance(node, Not) and (text := _text(node, columns))]
    if len(wanted) + len(unwanted) < len(nodes) or not wanted:
        return None
    positive = (node for node in nodes if not isinstance(node, Not))
    plain = all(not columns[term.field] for node in positive for term in leaves(node))
    return Match(" AND ".join(wanted), " OR ".join(unwanted), plain, tuple(nodes))


def _phrase(text: str, *, prefix: bool) -> str:
    quoted = '"' + text.replace('"', '""') + '"'
    if not prefix:
        return quoted
    if _ONE_LETTER.search(text):
        # The index has all beginnings of two letters; of one, a tenth of all its words would be put together.
        longer = (f'{quoted[:-1]}{letter}"*' for letter in _SECOND)
        return f"({quoted} OR {' OR '.join(longer)})"
    return f"{quoted}*"


def _text(node: Node, columns: Columns) -> str | None:
    """The expression for a node; None where it cannot be had, since FTS5 has no NOT of one side."""
    if isinstance(node, Term):
        return columns[node.field] + _phrase(node.text, prefix=node.prefix)
    if isinstance(node, Not):
        return None
    if isinstance(node, Or):
        either = [_text(part, columns) for part in node.parts]
        return None if None in either else "(" + " OR ".join(map(str, either)) + ")"
    match = _match(node.parts, columns)
    return f"({match.expression})" if match else None
