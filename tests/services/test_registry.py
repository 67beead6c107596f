"""How a user describes an actor across articles."""

from __future__ import annotations

import csv
import json
from datetime import date
from pathlib import Path

import pytest

from briefing_app.domain.analysis import Actor, ActorKind, Analysis, Quotation, QuotationKind
from briefing_app.domain.annotation import Stance
from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.errors import InvalidInputError
from briefing_app.domain.identity import Profile as Described
from briefing_app.domain.positions import Grouping
from briefing_app.domain.spans import Span
from briefing_app.services import history, questions, registry
from briefing_app.services.dossiers import dossier
from briefing_app.services.matrix import matrix
from briefing_app.services.network import network
from briefing_app.services.profile import Profile, create_user

from .conftest import store

JONSON, HEALEY = "Pål Jonson", "John Healey"
SAID = (
    (JONSON, "Defence Minister", "Sweden"),
    (JONSON, "Swedish lawmaker", None),
    (HEALEY, "Defence Secretary", "United Kingdom"),
)
GIVEN = Described("Foreign Minister", "Norway")


@pytest.fixture
def ids(profile: Profile) -> dict[str, str]:
    """Two people's ids by name; each article quotes one of them in support of the same plan."""
    plan = questions.add_question(profile, "Is there a plan?").created[0]
    for number, (name, role, place) in enumerate(SAID):
        words = f"There is plan {number}."
        draft = ArticleDraft(f"Title {number}", words, f"/{number}.txt", published=date(2025, 4, number + 1))
        (article,) = store(profile, draft)
        found = Quotation(
            f"q-{number}", QuotationKind.DIRECT, (Span(0, len(words)),), None, None, "a", 0.9, "test"
        )
        analysis = Analysis("test", (Actor("a", name, ActorKind.PERSON, role, place),), (found,))
        with profile.library.unit_of_work(profile.user) as uow:
            uow.analyses.save(uow.articles.get(article).version_id, analysis)
            uow.commit(journalled=False)
        questions.hang(profile, plan, article, f"q-{number}", Stance.SUPPORTS)
    return {actor.name: actor.id for actor in registry.actors(profile)}


def described(profile: Profile, actor: str) -> Described:
    return registry.actor(profile, actor).described


def test_a_description_is_shown_wherever_an_actor_is(profile: Profile, ids: dict[str, str]) -> None:
    jonson = ids[JONSON]
    before = dossier(profile, jonson).profiles
    registry.correct(profile, jonson, described=GIVEN)
    assert {actor.name: actor.described for actor in registry.actors(profile)}[JONSON] == GIVEN
    assert {row.id: row.profile for row in matrix(profile).actors}[jonson] == GIVEN
    assert {node.id: node.profile for node in network(profile).nodes}[jonson] == GIVEN
    assert {row.id: row.group for row in matrix(profile, grouping=Grouping.COUNTRY).actors}[
        jonson
    ] == "Norway"
    assert dossier(profile, jonson).profiles == before, "what articles print stays, by date"
    assert GIVEN not in {one.profile for one in registry.appearances(profile, jonson)}


def test_without_one_it_is_described_as_in_the_articles_again(profile: Profile, ids: dict[str, str]) -> None:
    printed = described(profile, ids[JONSON])
    registry.correct(profile, ids[JONSON], described=Described("  ", "Norway "))
    assert described(profile, ids[JONSON]) == Described(None, "Norway")
    registry.correct(profile, ids[JONSON], described=Described())
    assert described(profile, ids[JONSON]) == printed
    history.undo(profile)
    assert described(profile, ids[JONSON]) == Described(None, "Norway")
    history.undo(profile)
    assert described(profile, ids[JONSON]) == printed


def test_what_is_not_corrected_stays_as_it_is(profile: Profile, ids: dict[str, str]) -> None:
    registry.correct(profile, ids[JONSON], described=GIVEN)
    registry.correct(profile, ids[JONSON], name="Paul Jonson")
    registry.correct(profile, ids[JONSON], kind=ActorKind.GOVERNMENT)
    found = registry.actor(profile, ids[JONSON])
    assert (found.name, found.kind, found.described) == ("Paul Jonson", ActorKind.GOVERNMENT, GIVEN)
    registry.correct(profile, ids[JONSON], name="")
    assert described(profile, ids[JONSON]) == GIVEN
    registry.correct(profile, ids[JONSON])
    found = registry.actor(profile, ids[JONSON])
    assert (found.name, found.kind) == (JONSON, ActorKind.PERSON)
    assert found.described != GIVEN


def test_of_merged_actors_the_heads_description_counts(profile: Profile, ids: dict[str, str]) -> None:
    registry.correct(profile, ids[JONSON], described=GIVEN)
    registry.merge(profile, ids[HEALEY], ids[JONSON])
    assert described(profile, ids[JONSON]) != GIVEN
    registry.correct(profile, ids[JONSON], described=Described("Envoy"))
    assert described(profile, ids[HEALEY]) == Described("Envoy"), "what is told of one is told of the head"
    assert [row.profile for row in matrix(profile).actors] == [Described("Envoy")]
    registry.split(profile, ids[HEALEY], ids[JONSON])
    assert described(profile, ids[JONSON]) == GIVEN


def test_a_description_is_each_users_own(profile: Profile, ids: dict[str, str]) -> None:
    registry.correct(profile, ids[JONSON], described=GIVEN)
    other = create_user(profile, "bob")
    assert described(other, ids[JONSON]) == Described("Swedish lawmaker")


@pytest.mark.parametrize("ending", ["csv", "json"])
def test_it_is_written_out_beside_those_of_articles(
    profile: Profile, ids: dict[str, str], tmp_path: Path, ending: str
) -> None:
    registry.correct(profile, ids[JONSON], described=GIVEN)
    registry.export(profile, tmp_path / f"actors.{ending}")
    words = (tmp_path / f"actors.{ending}").read_text("utf-8-sig")
    rows = json.loads(words) if ending == "json" else [*csv.DictReader(words.splitlines())]
    (row,) = (row for row in rows if row["name"] == JONSON)
    assert (row["role"], row["affiliation"]) == ("Foreign Minister", "Norway")
    assert "Defence Minister" in str(row["profiles"])


def test_an_overlong_role_is_refused(profile: Profile, ids: dict[str, str]) -> None:
    with pytest.raises(InvalidInputError, match="200"):
        registry.correct(profile, ids[JONSON], described=Described("x" * 201))
