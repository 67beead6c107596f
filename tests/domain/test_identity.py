"""Who is one actor across articles, and who may be."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.domain.analysis import ActorKind
from briefing_app.domain.identity import (
    Profile,
    Reason,
    RegisteredActor,
    contradicts,
    folded,
    identity_key,
    resemblance,
    sound,
)

NOBODY = Profile()
MINISTER = Profile("Defence Minister", "Sweden")


def person(name: str, *profiles: Profile) -> RegisteredActor:
    return RegisteredActor("e-1", name, ActorKind.PERSON, profiles)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Pål Jonson", "PAL JONSON"),
        ("Radosław Sikorski", "Radoslaw Sikorski"),
        ("J. D. Vance", "J.D. Vance"),
        ("The White House", "White House"),
        ("Conor O’Brien", "Conor O'Brien"),
        ("Jean-Noël Barrot", "Jean-Noel Barrot"),
    ],
)
def test_one_name_printed_in_two_ways_is_folded_alike(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@given(st.text())
def test_folding_twice_changes_nothing(name: str) -> None:
    assert folded(folded(name)) == folded(name) or folded(name).startswith("the ")


def test_a_last_name_alone_and_a_nameless_group_are_nobody() -> None:
    assert identity_key("Jonson", ActorKind.PERSON, NOBODY) is None
    assert identity_key("officials", ActorKind.GROUP, MINISTER) is None
    assert identity_key("Jonson", ActorKind.PERSON, MINISTER) == "jonson"
    assert identity_key("Pål Jonson", ActorKind.PERSON, NOBODY) == "pal jonson"
    assert identity_key("NATO", ActorKind.ORGANISATION, NOBODY) == "nato"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zelensky", "Zelenskyy"),
        ("Novak", "Nowak"),
        ("Johnson", "Jonson"),
        ("Meyer", "Maier"),
        ("King Jr.", "King"),
    ],
)
def test_last_names_that_sound_alike_are_compared(one: str, other: str) -> None:
    first, second = f"Anna {one}", f"Otto {other}"
    assert sound(first, ActorKind.PERSON) == sound(second, ActorKind.PERSON)
    assert sound(first, ActorKind.PERSON) != sound("Anna Brekelmans", ActorKind.PERSON)


def test_descriptions_contradict_only_where_both_are_full_and_share_nothing() -> None:
    other = Profile("spokesman", "Acme")
    assert contradicts(MINISTER, other)
    assert not contradicts(MINISTER, NOBODY)
    assert not contradicts(MINISTER, Profile("spokesman", None))
    assert not contradicts(MINISTER, Profile("foreign minister", "Stockholm"))
    assert not contradicts(MINISTER, Profile("lawmaker", "Sweden"))
    assert contradicts(Profile("former head", "Acme"), Profile("former coach", "Leeds"))


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (person("Jon Smith", MINISTER), person("Jon Smith"), Reason.OTHERWISE_DESCRIBED),
        (
            person("Jonson", MINISTER),
            person("Pål Jonson", Profile("minister", None)),
            Reason.LAST_NAME_ALONE,
        ),
        (person("Jonson", Profile("coach", "Leeds")), person("Pål Jonson", MINISTER), None),
        (person("P. Jonson"), person("Pål Jonson"), Reason.INITIALS),
        (person("Rob Jonson"), person("Robert Jonson"), Reason.INITIALS),
        (person("Volodymyr Zelensky"), person("Volodymyr Zelenskyy"), Reason.SPELLING),
        (person("Anna Novak"), person("Anna Nowak"), Reason.SPELLING),
        (person("Anna Lind"), person("Anna Lund"), None),
        (person("Karin Jonson"), person("Pål Jonson"), None),
    ],
)
def test_what_may_be_one_person(one: RegisteredActor, other: RegisteredActor, reason: Reason | None) -> None:
    assert resemblance(one, other) is reason
    assert resemblance(other, one) is reason


def test_what_a_user_says_of_an_actor_counts_where_it_is_compared() -> None:
    jonson, full = person("Jonson", Profile("coach", "Leeds")), person("Pål Jonson", MINISTER)
    assert resemblance(replace(jonson, given=MINISTER), full) is Reason.LAST_NAME_ALONE
    assert resemblance(full, replace(jonson, given=MINISTER)) is Reason.LAST_NAME_ALONE


def test_an_actor_is_described_by_the_user_or_as_it_was_last() -> None:
    printed = person("Pål Jonson", MINISTER, Profile("lawmaker"))
    assert printed.described == Profile("lawmaker")
    assert replace(printed, given=MINISTER).described == MINISTER
    assert person("Pål Jonson").described == NOBODY


def test_initials_of_an_organisation() -> None:
    long = RegisteredActor("e-1", "World Health Organization", ActorKind.ORGANISATION)
    assert resemblance(long, RegisteredActor("e-2", "WHO", ActorKind.ORGANISATION)) is Reason.ACRONYM
    assert resemblance(long, RegisteredActor("e-2", "WTO", ActorKind.ORGANISATION)) is None
    assert resemblance(long, person("WHO")) is None
