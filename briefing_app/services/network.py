"""The network of actors who agree and disagree, as discourse network analysis draws it.

Two actors are joined by every question on which both take a side: congruent where both support or both
oppose it, conflicting where one supports and one opposes. Who is conditional takes part in neither.
See Leifeld, "Discourse Network Analysis", in: The Oxford Handbook of Political Networks (2017).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

from briefing_app.domain.annotation import Stance
from briefing_app.domain.positions import Matrix, Network, Node, Scope, Standing, Tie
from briefing_app.services.matrix import EVERYTHING, matrix
from briefing_app.services.profile import Profile

if TYPE_CHECKING:
    import networkx

_SIDES = (Stance.SUPPORTS, Stance.OPPOSES)
_SEED = 7  # the same network is drawn alike each time


def network(profile: Profile, scope: Scope = EVERYTHING) -> Network:
    """The actors of a scope who take a side, with a place to draw each at."""
    return network_of(matrix(profile, scope))


def network_of(table: Matrix) -> Network:
    """The actors of a matrix who take a side, with a place to draw each at."""
    sided = {cell: standing for cell, standing in table.standings.items() if standing.stance in _SIDES}
    taking = {actor for actor, _ in sided}
    actors = [actor for actor in table.actors if actor.id in taking]
    ties = ties_of([actor.id for actor in actors], [question.id for question in table.questions], sided)
    graph = _graph([actor.id for actor in actors], ties)
    places, central, community = _measured(graph)
    nodes = (
        Node(actor.id, actor.name, actor.profile, *places[actor.id], central[actor.id], community[actor.id])
        for actor in actors
    )
    return Network(tuple(nodes), tuple(ties), table.questions)


def ties_of(
    actors: Sequence[str], questions: Sequence[str], standings: Mapping[tuple[str, str], Standing]
) -> list[Tie]:
    """Every pair of actors that takes a side on the same question."""
    ties = []
    for one, other in combinations(actors, 2):
        agree, oppose, evidence = list[str](), list[str](), list[str]()
        for question in questions:
            mine, theirs = standings.get((one, question)), standings.get((other, question))
            if mine is None or theirs is None:
                continue
            (agree if mine.stance is theirs.stance else oppose).append(question)
            evidence += (mine.newest.position, theirs.newest.position)
        if agree or oppose:
            ties.append(Tie(one, other, tuple(agree), tuple(oppose), tuple(evidence)))
    return ties


def write_graphml(shown: Network, to: Path) -> None:
    """Write a network as GraphML: names and descriptions on the nodes, counts and evidence on the edges.

    Raises OSError.
    """
    import networkx

    graph: networkx.Graph[str] = networkx.Graph()
    for node in shown.nodes:
        graph.add_node(
            node.id,
            label=node.name,
            role=node.profile.role or "",
            affiliation=node.profile.affiliation or "",
            centrality=node.centrality,
            community=node.community,
        )
    for tie in shown.ties:
        graph.add_edge(
            tie.one,
            tie.other,
            agree=len(tie.agree),
            oppose=len(tie.oppose),
            weight=len(tie.agree) - len(tie.oppose),
            questions=" ".join((*tie.agree, *tie.oppose)),
            evidence=" ".join(tie.evidence),
        )
    networkx.write_graphml_xml(graph, to)


def _graph(actors: Sequence[str], ties: Sequence[Tie]) -> networkx.Graph[str]:
    """What places and measures are taken from: those who agree pull at each other."""
    import networkx

    graph: networkx.Graph[str] = networkx.Graph()
    graph.add_nodes_from(actors)
    for tie in ties:
        graph.add_edge(tie.one, tie.other, weight=max(0.1, 1.0 + len(tie.agree) - len(tie.oppose)))
    return graph


def _measured(
    graph: networkx.Graph[str],
) -> tuple[dict[str, tuple[float, float]], dict[str, float], dict[str, int]]:
    """Places within a unit square, degree centralities, and communities numbered from 0."""
    import networkx

    if not graph:
        return {}, {}, {}
    raw = networkx.spring_layout(graph, seed=_SEED, scale=0.5, center=(0.5, 0.5))
    places = {actor: (float(at[0]), float(at[1])) for actor, at in raw.items()}
    groups = networkx.community.greedy_modularity_communities(graph, weight="weight") if graph.edges else []
    community = {actor: number for number, group in enumerate(groups) for actor in group}
    central = networkx.degree_centrality(graph)
    return places, central, {actor: community.get(actor, 0) for actor in graph}
