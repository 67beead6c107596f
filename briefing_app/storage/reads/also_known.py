"""What a query means to one user: an actor goes by the name of everyone that was merged with it."""

from __future__ import annotations

from collections.abc import Sequence

from briefing_app.domain.query import And, Field, Node, Not, Or, Term
from briefing_app.domain.words import pattern, places
from briefing_app.storage.connection import Rows
from briefing_app.storage.reads.query import leaves
from briefing_app.storage.reads.registry import RegistryReads

_NAMED = (Field.ACTOR, Field.ORG)
_Names = Sequence[tuple[str, ...]]


def with_merges(rows: Rows, root: Node | None) -> Node | None:
    """The query with ``actor:`` and ``org:`` also asking for the other names of whom they ask for.

    By name, as the index has them: a namesake of one that was merged is found too.
    """
    if root is None or all(term.field not in _NAMED for term in leaves(root)):
        return root
    names = RegistryReads(rows).merged_names()
    return _widened(root, names) if names else root


def _widened(node: Node, names: _Names) -> Node:
    if isinstance(node, Term):
        return _also(node, names) if node.field in _NAMED else node
    if isinstance(node, Not):
        part = _widened(node.part, names)
        return part.part if isinstance(part, Not) else Not(part)
    parts = [_widened(part, names) for part in node.parts]
    if isinstance(node, And):
        return And(tuple(parts))
    return Or(tuple(each for part in parts for each in (part.parts if isinstance(part, Or) else (part,))))


def _also(term: Term, names: _Names) -> Node:
    wanted = [pattern(term.text, prefix=term.prefix)]
    others = dict.fromkeys(
        Term(name, term.field)
        for together in names
        if any(places(name, wanted) for name in together)
        for name in together
        if not places(name, wanted)
    )
    return Or((term, *others)) if others else term
