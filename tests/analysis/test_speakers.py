from __future__ import annotations

from collections.abc import Callable

import pytest

from briefing_app.analysis.speakers import Speaker
from briefing_app.domain.analysis import ActorKind

Resolve = Callable[..., list[Speaker]]


def name(speaker: Speaker) -> str | None:
    return speaker.member.name if speaker.member else None


def test_a_pronoun_is_the_last_speaker_of_its_gender(resolve: Resolve) -> None:
    text = (
        "Foreign Minister Anna Berg said talks failed. Her colleague Lars Holm disagreed.\n\n"
        "“We tried,” she said. “We did,” he said."
    )
    first, second, third = resolve(
        text, ("talks failed", "Foreign Minister Anna Berg"), ("“We tried,”", "she"), ("“We did,”", "he")
    )
    assert [name(first), name(second), name(third)] == ["Anna Berg", "Anna Berg", "Lars Holm"]
    assert second.how == "she → Anna Berg, last speaker"


def test_names_within_quotations_are_not_meant(resolve: Resolve) -> None:
    text = "Paul Novak said so. “I met John Smith,” he said."
    assert name(resolve(text, ("so", "Paul Novak"), ("“I met", "he"))[1]) == "Paul Novak"


def test_a_new_subject_comes_before_the_last_speaker(resolve: Resolve) -> None:
    text = (
        "“Not so,” said John Healey. Sébastien Lecornu, his colleague, put it otherwise. “Not now,” he said."
    )
    assert name(resolve(text, ("“Not so,”", "John Healey"), ("“Not now,”", "he"))[1]) == "Sébastien Lecornu"


def test_another_country_s_minister_is_not_meant(resolve: Resolve) -> None:
    text = "Dutch Defence Minister Ruben Brekelmans left. “No,” the Swedish defence minister said."
    [found] = resolve(text, ("“No,”", "the Swedish defence minister"))
    assert name(found) != "Ruben Brekelmans"


def test_a_role_stands_for_its_holder(resolve: Resolve) -> None:
    text = (
        "Dutch Defence Minister Ruben Brekelmans met Swedish Defence Minister Pål Jonson.\n\n"
        "“No mandate,” the Dutch minister said. “No mission,” the Swedish minister said."
    )
    found = resolve(text, ("“No mandate,”", "the Dutch minister"), ("“No mission,”", "the Swedish minister"))
    assert [name(speaker) for speaker in found] == ["Ruben Brekelmans", "Pål Jonson"]


def test_capitals_stand_for_governments(resolve: Resolve) -> None:
    text = "London and Paris maintain that progress was made. Kyiv said more was needed."
    both, one = resolve(text, ("that progress", "London and Paris"), ("more was", "Kyiv"))
    assert both.member is not None
    assert (name(both), both.member.kind) == ("London and Paris", ActorKind.GOVERNMENT)
    assert one.member is not None
    assert (name(one), one.member.kind, one.member.affiliation) == ("Kyiv", ActorKind.GOVERNMENT, "Ukraine")


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("Officials in Kyiv", ActorKind.GROUP),
        ("A spokesman for the ministry", ActorKind.PERSON),
        ("The Foreign Ministry", ActorKind.ORGANISATION),
        ("Diplomats", ActorKind.GROUP),
    ],
)
def test_the_unnamed_have_a_kind(resolve: Resolve, source: str, kind: ActorKind) -> None:
    [found] = resolve(f"{source} said that the talks go on.", ("that the talks", source))
    assert found.member is not None
    assert found.member.kind is kind


def test_an_owner_is_not_the_speaker(resolve: Resolve) -> None:
    text = "Hillary Clinton’s campaign manager Robby Mook said it was over."
    [found] = resolve(text, ("it was over", "Hillary Clinton’s campaign manager Robby Mook"))
    assert name(found) == "Robby Mook"


def test_the_author_is_nobody_of_the_cast(resolve: Resolve) -> None:
    [found] = resolve("I said so to Paul Novak.", ("so", "I"))
    assert found.member is None


@pytest.mark.parametrize(
    ("source", "shown", "affiliation"),
    [
        ("The council", "Town council", None),
        ("The harbour board, which met", "Harbour board", None),
        ("The Dutch government", "Dutch government", "Netherlands"),
        ("Poland’s climate ministry", "Poland’s climate ministry", "Poland"),
        ("A spokesman", "Spokesman", "Harbour Company"),
    ],
)
def test_the_unnamed_are_shown_in_full(
    resolve: Resolve, source: str, shown: str, affiliation: str | None
) -> None:
    text = f"It was up to the town council. The Harbour Company waits. {source} said that the talks go on."
    [found] = resolve(text, ("that the talks", source))
    assert found.member is not None
    assert (found.member.name, found.member.affiliation) == (shown, affiliation)


def test_a_body_described_before_is_meant_by_its_noun_alone(resolve: Resolve) -> None:
    text = "The harbour board said no. Poland’s pension board said yes. The council met. The board said so."
    one, two, three = resolve(
        text, ("no", "The harbour board"), ("yes", "Poland’s pension board"), ("so", "The board")
    )
    assert name(one) == "Harbour board"
    assert name(two) == name(three) == "Poland’s pension board"


def test_a_role_alone_is_whose_role_is_not_told_yet(resolve: Resolve) -> None:
    text = "Lars Holm said no. The director of the port said so again."
    _, found = resolve(text, ("no", "Lars Holm"), ("so", "The director"))
    assert name(found) == "Lars Holm"


@pytest.mark.parametrize(
    ("text", "source", "called", "kind"),
    [
        ("The audit report said costs had doubled.", "The audit report", "Audit report", ActorKind.DOCUMENT),
        ("A lawsuit filed in Tarn said so.", "A lawsuit filed in Tarn", None, ActorKind.DOCUMENT),
        ("Two thirds of voters said so.", "Two thirds of voters", "Two thirds of voters", ActorKind.GROUP),
        ("Some 40 percent said so.", "Some 40 percent", "Some 40 percent", ActorKind.GROUP),
        ("A council employee said so.", "A council employee", "Council employee", ActorKind.PERSON),
        ("Norwegians said so.", "Norwegians", "Norwegians", ActorKind.GROUP),
        ("WeatherDesk said so.", "WeatherDesk", "WeatherDesk", ActorKind.ORGANISATION),
        ("The club - a team of twelve - said so.", "The club - a team of twelve", "Club", None),
        ("Among the farmers said so.", "Among the farmers", "Farmers", ActorKind.GROUP),
    ],
)
def test_what_an_unnamed_source_is(
    resolve: Resolve, text: str, source: str, called: str | None, kind: ActorKind | None
) -> None:
    [found] = resolve(text, (text.split()[-1], source))
    assert found.member is not None
    assert called is None or found.member.name == called
    assert kind is None or found.member.kind is kind


def test_somebody_s_lawyer_is_not_that_somebody(resolve: Resolve) -> None:
    text = "Peter Tarn stayed away. “He is ill,” his lawyer said."
    [found] = resolve(text, ("“He is ill,”", "his lawyer"))
    assert name(found) == "Peter Tarn’s lawyer"


def test_a_spokeswoman_is_not_the_one_who_was_named(resolve: Resolve) -> None:
    text = "Spokeswoman Anna Holm said no. A spokeswoman for the port said yes."
    found = resolve(text, ("no", "Anna Holm"), ("yes", "A spokeswoman for the port"))
    assert name(found[1]) == "Spokeswoman for the port"


def test_whoever_is_introduced_with_an_employer_is_new(resolve: Resolve) -> None:
    text = "Peter Tarn complained. The dean of Tarn College said nothing was wrong."
    assert name(resolve(text, ("nothing was", "The dean of Tarn College"))[0]) != "Peter Tarn"


def test_a_headline_s_capitals_are_no_name(resolve: Resolve) -> None:
    text = "Anna Holm Blasts Harbour Budget Plan\n\nAnna Holm was angry. “No,” Holm said."
    found = resolve(text, ("Plan", "Anna Holm Blasts Harbour Budget Plan"), ("“No,”", "Holm"))
    assert [name(speaker) for speaker in found] == ["Anna Holm", "Anna Holm"]


def test_ministers_of_two_countries_speak_as_two(resolve: Resolve) -> None:
    text = "The foreign ministers of France and Poland, Camille Derrien and Tomasz Wilk, said no."
    source = "The foreign ministers of France and Poland, Camille Derrien and Tomasz Wilk"
    assert name(resolve(text, ("no", source))[0]) == "Camille Derrien and Tomasz Wilk"


def test_a_last_name_of_two_words_is_the_same_person(resolve: Resolve) -> None:
    text = "Debora Ruiz Soler said yes. “No,” Ruiz Soler said."
    assert name(resolve(text, ("“No,”", "Ruiz Soler"))[0]) == "Debora Ruiz Soler"


def test_who_is_no_health_organisation(resolve: Resolve) -> None:
    text = "Emma Reed, who lived there, said so."
    [found] = resolve(text, ("so", "who lived there"))
    assert name(found) == "Emma Reed"
