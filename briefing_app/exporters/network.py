"""A network of actors as GraphML, which programs for networks read, or its ties as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from briefing_app.domain.errors import ExportError, InvalidInputError
from briefing_app.domain.network import Network
from briefing_app.exporters.codes import xml_text
from briefing_app.exporters.csv import spelled

if TYPE_CHECKING:
    import networkx

SUFFIXES = (".graphml", ".csv")
"""The files that ``write`` can make."""


def write(network: Network, to: Path) -> None:
    """Write a file of one of ``SUFFIXES``.

    Raises InvalidInputError for another, ExportError where it cannot be written.
    """
    suffix = to.suffix.lower()
    if suffix not in SUFFIXES:
        raise InvalidInputError(f"A network is written as one of {', '.join(SUFFIXES)}; {to.name} is none.")
    try:
        if suffix == ".csv":
            sheet = io.StringIO(newline="")
            cell = cache(spelled)  # names, questions and words stand in many rows
            csv.writer(sheet, quoting=csv.QUOTE_ALL).writerows(map(cell, row) for row in rows(network))
            to.write_text(sheet.getvalue(), "utf-8-sig", newline="")
        else:
            _graphml(network, to)
    except OSError as error:
        raise ExportError(f"{to} could not be written. Choose another place.") from error


def rows(network: Network) -> Iterator[list[str]]:
    """The header, then a row for each question that two actors share, with the words of both."""
    yield ["actor", "other", "relation", "question", "words of actor", "words of other", "evidence"]
    names = {node.id: node.name for node in network.nodes}
    asked = {question.id: question.text for question in network.questions}
    said = {one.position: one.words for one in network.statements}
    for tie in network.ties:
        pairs = zip(tie.evidence[::2], tie.evidence[1::2], strict=True)
        for number, (question, pair) in enumerate(zip((*tie.agree, *tie.oppose), pairs, strict=True)):
            relation = "agree" if number < len(tie.agree) else "disagree"
            words = (said[position] for position in pair)
            yield [names[tie.one], names[tie.other], relation, asked[question], *words, " ".join(pair)]


def graph(network: Network) -> networkx.Graph[str]:
    """Actors with names and measures; ties with counts, the questions' texts and the ids that show them."""
    import networkx

    asked = {question.id: question.text for question in network.questions}
    made: networkx.Graph[str] = networkx.Graph()
    for node in network.nodes:
        made.add_node(
            node.id,
            label=xml_text(node.name),
            role=xml_text(node.profile.role or ""),
            affiliation=xml_text(node.profile.affiliation or ""),
            centrality=node.centrality,
            betweenness=node.betweenness,
            camp=node.camp,
            x=node.x,
            y=node.y,
        )
    for tie in network.ties:
        made.add_edge(
            *tie.ends,
            agree=len(tie.agree),
            oppose=len(tie.oppose),
            weight=tie.net,
            agreed_on=xml_text("; ".join(asked[one] for one in tie.agree)),
            opposed_on=xml_text("; ".join(asked[one] for one in tie.oppose)),
            questions=" ".join((*tie.agree, *tie.oppose)),
            evidence=" ".join(tie.evidence),
        )
    return made


def _graphml(network: Network, to: Path) -> None:
    import networkx

    networkx.write_graphml_xml(graph(network), to)
