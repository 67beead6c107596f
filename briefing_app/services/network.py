"""The network of actors who agree and disagree, as discourse network analysis draws it.

Two actors are joined by every question on which both take a side: congruent where both support or both
oppose it, conflicting where one supports and one opposes. Who is conditional takes part in neither.
See Leifeld, "Discourse Network Analysis", in: The Oxford Handbook of Political Networks (2017).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from briefing_app.domain.annotation import Question, Stance
from briefing_app.domain.identity import Profile as Described
from briefing_app.domain.identity import RegisteredActor
from briefing_app.domain.network import Network, Node, Tie
from briefing_app.domain.positions import Scope, Statement
from briefing_app.services.matrix import EVERYTHING, described, speakers
from briefing_app.services.profile import Profile

if TYPE_CHECKING:
    import networkx

_SIDES = (Stance.SUPPORTS, Stance.OPPOSES)


def network(profile: Profile, scope: Scope = EVERYTHING) -> Network:
    """The actors of a scope who take a side now, with a place to draw each at."""
    with profile.library.reader(profile.user) as reader:
        scope = reader.statements.by_heads(scope)
        asked = [one for one in reader.questions.all() if not scope.questions or one.id in scope.questions]
        statements = reader.statements.statements(scope)
        known = {actor.id: actor for actor in reader.statements.described(speakers(statements))}
    return network_of(asked, statements, known)


def network_of(
    asked: Sequence[Question], statements: Sequence[Statement], known: Mapping[str, RegisteredActor]
) -> Network:
    """The network that statements make, which come newest first; ``known`` are registered actors by id."""
    now = dict[tuple[str, str], Statement]()
    for one in statements:
        now.setdefault((one.actor, one.question), one)
    sided = {cell: one for cell, one in now.items() if one.stance in _SIDES}
    newest = {one.actor: one for one in reversed(statements)}
    everyone = {one: described(known.get(one), newest[one]) for one in speakers(statements)}
    taking = {actor for actor, _ in sided}
    actors = [actor for actor, (name, _) in everyone.items() if name and actor in taking]
    ties = ties_of(actors, [question.id for question in asked], sided)
    shown = {position for tie in ties for position in tie.evidence}
    return Network(
        tuple(_nodes(actors, ties, everyone)),
        tuple(ties),
        tuple(asked),
        tuple(one for one in sided.values() if one.position in shown),
        tuple(name for name, _ in everyone.values() if name),
        tuple(outlet for outlet, _ in Counter(one.outlet for one in statements).most_common() if outlet),
    )


def ties_of(
    actors: Sequence[str], questions: Sequence[str], sided: Mapping[tuple[str, str], Statement]
) -> list[Tie]:
    """Every pair of actors that takes a side on the same question: those sharing most questions first."""
    ties = []
    for one, other in combinations(actors, 2):
        both = [asked for asked in questions if (one, asked) in sided and (other, asked) in sided]
        agree = [asked for asked in both if sided[one, asked].stance is sided[other, asked].stance]
        oppose = [asked for asked in both if asked not in agree]
        evidence = (sided[actor, asked].position for asked in (*agree, *oppose) for actor in (one, other))
        if both:
            ties.append(Tie(one, other, tuple(agree), tuple(oppose), tuple(evidence)))
    return sorted(ties, key=lambda tie: (-tie.shared, -abs(tie.net)))


def _nodes(
    actors: Sequence[str], ties: Sequence[Tie], everyone: Mapping[str, tuple[str, Described]]
) -> list[Node]:
    """The actors with their places and measures."""
    import networkx

    from briefing_app.services.arrangement import arranged

    graph: networkx.Graph[str] = networkx.Graph()
    graph.add_nodes_from(actors)
    graph.add_edges_from(tie.ends for tie in ties)
    order = {actor: at for at, actor in enumerate(actors)}
    parts = [sorted(part, key=order.__getitem__) for part in networkx.connected_components(graph)]
    parts.sort(key=lambda part: (-len(part), order[part[0]]))
    central = networkx.degree_centrality(graph)
    between = networkx.betweenness_centrality(graph)
    camps = _camps(actors, ties)
    places = arranged(parts, {tie.ends: tie.net / tie.shared for tie in ties}, camps)
    return [
        Node(actor, *everyone[actor], *places[actor], central[actor], between[actor], camps[actor])
        for actor in actors
    ]


def _camps(actors: Sequence[str], ties: Sequence[Tie]) -> dict[str, int]:
    """Each actor's camp by greedy modularity over those who agree on more than they disagree on."""
    import networkx

    graph: networkx.Graph[str] = networkx.Graph()
    graph.add_nodes_from(actors)
    graph.add_weighted_edges_from((*tie.ends, tie.net) for tie in ties if tie.net > 0)
    if not graph.edges:
        return {actor: number for number, actor in enumerate(actors)}
    found = networkx.community.greedy_modularity_communities(graph, weight="weight")
    order = {actor: at for at, actor in enumerate(actors)}
    camps = sorted(found, key=lambda camp: (-len(camp), min(order[actor] for actor in camp)))
    return {actor: number for number, camp in enumerate(camps) for actor in camp}
