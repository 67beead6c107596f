"""Who agrees and disagrees with whom, and where each is drawn."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from math import dist
from pathlib import Path

import networkx
import pytest

from briefing_app.domain.annotation import Question, QuestionStatus, Stance
from briefing_app.domain.errors import InvalidInputError
from briefing_app.domain.identity import Profile as Described
from briefing_app.domain.network import Network
from briefing_app.domain.positions import Statement
from briefing_app.exporters.network import write
from briefing_app.services.arrangement import arranged
from briefing_app.services.network import network_of

YES, NO, IF = Stance.SUPPORTS, Stance.OPPOSES, Stance.CONDITIONAL
NOW = datetime(2025, 5, 1, tzinfo=UTC)
# Two camps on ships and tariff, one actor between them, two at odds over water alone, one by herself.
STANDS = {
    "Ada": {"ships": YES, "tariff": YES},
    "Bo": {"ships": YES, "tariff": YES},
    "Cy": {"ships": NO, "tariff": NO},
    "Di": {"ships": NO, "tariff": YES},
    "Ed": {"ships": IF},
    "Flo": {"water": YES},
    "Gus": {"water": NO},
    "Ida": {"roads": YES},
}


def said(number: int, actor: str, question: str, stance: Stance) -> Statement:
    """The statement made so many days ago."""
    return Statement(
        f"p{number}", question, f"e-{actor}", actor, Described("Minister", "Norway"), stance, None,
        f"{actor} on {question}", "a", f"q{number}", "Title", "Daily", NOW.date() - timedelta(number), NOW,
    )  # fmt: skip


def statements() -> Iterator[Statement]:
    """What everyone said, the newest first; Cy was for the ships once."""
    cells = [(actor, asked, stance) for actor, own in STANDS.items() for asked, stance in own.items()]
    for number, cell in enumerate([*cells, ("Cy", "ships", YES)]):
        yield said(number, *cell)


@pytest.fixture(scope="module")
def shown() -> Network:
    asked = [
        Question(one, f"{one.capitalize()}?", QuestionStatus.OPEN, NOW)
        for one in ("ships", "tariff", "water", "roads")
    ]
    return network_of(asked, list(statements()), {})


def test_ties_are_what_both_take_sides_on_now(shown: Network) -> None:
    assert {(tie.one[2:], tie.other[2:]): (tie.agree, tie.oppose) for tie in shown.ties} == {
        ("Ada", "Bo"): (("ships", "tariff"), ()),
        ("Cy", "Ada"): ((), ("ships", "tariff")),
        ("Cy", "Bo"): ((), ("ships", "tariff")),
        ("Ada", "Di"): (("tariff",), ("ships",)),
        ("Bo", "Di"): (("tariff",), ("ships",)),
        ("Cy", "Di"): (("ships",), ("tariff",)),
        ("Flo", "Gus"): ((), ("water",)),
    }
    assert [node.name for node in shown.nodes] == ["Cy", "Ada", "Bo", "Di", "Flo", "Gus", "Ida"]
    assert shown.speakers == ("Cy", "Ada", "Bo", "Di", "Ed", "Flo", "Gus", "Ida"), "as the matrix lists them"


def test_evidence_is_what_both_said_last_question_by_question(shown: Network) -> None:
    words = {one.position: one.words for one in shown.statements}
    tie = next(tie for tie in shown.ties if tie.ends == ("e-Ada", "e-Di"))
    assert [words[one] for one in tie.evidence] == [
        "Ada on tariff", "Di on tariff", "Ada on ships", "Di on ships",
    ]  # fmt: skip


def test_who_agrees_stands_near_and_who_disagrees_far(shown: Network) -> None:
    at = {node.name: (node.x, node.y) for node in shown.nodes}
    assert dist(at["Ada"], at["Bo"]) < dist(at["Ada"], at["Di"]) < dist(at["Ada"], at["Cy"])
    assert {node.name for node in shown.nodes if node.camp == 0} == {"Ada", "Bo"}
    assert len({node.camp for node in shown.nodes}) == 6


def test_parts_that_nothing_joins_stand_side_by_side_without_a_gulf() -> None:
    parts = [("a", "b", "c"), ("d", "e"), ("f",), ("g",)]
    nets = {("a", "b"): 1.0, ("b", "c"): 1.0, ("a", "c"): 1.0, ("d", "e"): 1.0}
    camps = dict.fromkeys("abcdefg", 0)
    places = arranged(parts, nets, camps)
    assert places == arranged(parts, nets, camps)
    assert [round(dist(places[one], places[other]), 1) for one, other in nets] == [1.0] * 4
    assert min(dist(places[one], places[other]) for one in "abc" for other in "defg") > 1
    assert max(x for x, _ in places.values()) < 5
    assert max(y for _, y in places.values()) < 4


def test_nobody_takes_sides() -> None:
    assert network_of([], [], {}) == Network()


def test_graphml_is_read_back_with_names_measures_and_evidence(shown: Network, tmp_path: Path) -> None:
    write(shown, tmp_path / "n.graphml")
    read = networkx.read_graphml(tmp_path / "n.graphml")
    assert (len(read), len(read.edges)) == (7, 7)
    assert read.nodes["e-Ada"]["label"] == "Ada"
    assert read.nodes["e-Ada"]["centrality"] == pytest.approx(3 / 6)
    tie = read.edges["e-Ada", "e-Di"]
    assert (tie["agree"], tie["oppose"], tie["weight"]) == (1, 1, 0)
    assert (tie["agreed_on"], tie["opposed_on"]) == ("Tariff?", "Ships?")
    assert {one.position for one in shown.statements if one.actor in ("e-Ada", "e-Di")} == set(
        tie["evidence"].split()
    )


def test_the_table_has_a_row_for_each_question_two_share(shown: Network, tmp_path: Path) -> None:
    write(shown, tmp_path / "n.csv")
    with (tmp_path / "n.csv").open(encoding="utf-8-sig", newline="") as file:
        header, *rows = csv.reader(file)
    assert len(rows) == sum(tie.shared for tie in shown.ties)
    assert dict(zip(header, rows[0], strict=True)) == {
        "actor": "Cy", "other": "Ada", "relation": "disagree", "question": "Ships?",
        "words of actor": "Cy on ships", "words of other": "Ada on ships", "evidence": "p4 p0",
    }  # fmt: skip


def test_other_files_are_not_written(shown: Network, tmp_path: Path) -> None:
    with pytest.raises(InvalidInputError, match=r"n\.gml is none"):
        write(shown, tmp_path / "n.gml")
