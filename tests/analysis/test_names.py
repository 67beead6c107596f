from __future__ import annotations

import pytest

from briefing_app.analysis.cast import Cast, Member
from briefing_app.analysis.document import Document
from briefing_app.analysis.layout import layout_of
from briefing_app.domain.analysis import ActorKind


def cast(text: str) -> dict[str, Member]:
    document = Document(text)
    return {member.name: member for member in Cast(document, layout_of(document, None, None)).members}


@pytest.mark.parametrize(
    ("text", "name", "role", "affiliation"),
    [
        ("UK Defense Minister John Healey spoke.", "John Healey", "Defense Minister", "United Kingdom"),
        (
            "So did Dutch defence minister Ruben Brekelmans.",
            "Ruben Brekelmans",
            "defence minister",
            "Netherlands",
        ),
        (
            "John Healey, the UK defence secretary, left.",
            "John Healey",
            "defence secretary",
            "United Kingdom",
        ),
        ("The Dutch minister, Ruben Brekelmans, left.", "Ruben Brekelmans", "minister", "Netherlands"),
        ("Rep. Jane Doe (D-Ohio) voted.", "Jane Doe", "Rep.", "D-Ohio"),
        ("Sen. Rand Paul, R-Ky., voted.", "Rand Paul", "Sen.", "R-Ky."),
        (
            "It is over, said Ann Lee, a professor of law at Leiden University.",
            "Ann Lee",
            "professor of law",
            "Leiden University",
        ),
        ("Mark Rutte, 58, the NATO secretary general, came.", "Mark Rutte", "secretary general", "NATO"),
        ("NATO Secretary General Mark Rutte came.", "Mark Rutte", "Secretary General", "NATO"),
        (
            "European Commission President Ursula von der Leyen came.",
            "Ursula von der Leyen",
            "President",
            "European Commission",
        ),
        ("Germany’s Chancellor Angela Merkel came.", "Angela Merkel", "Chancellor", None),
        ("Bank of England Governor Andrew Bailey came.", "Andrew Bailey", "Governor", "Bank of England"),
        ("Poland’s foreign minister, Ewa Lis, came.", "Ewa Lis", "foreign minister", "Poland"),
        ("So it is, said Piotr Lis, 45, a lorry driver from Gdynia.", "Piotr Lis", "lorry driver", "Gdynia"),
        ("Retired Lt. Gen. Michael Flynn came.", "Michael Flynn", "Retired Lt. Gen.", None),
        ("“No,” said the Danish trade minister, Jens Holm.", "Jens Holm", "trade minister", "Denmark"),
        ("Acting BVRC Chairwoman Ann Lee came.", "Ann Lee", "Acting Chairwoman", "BVRC"),
        ("Leeds police Chief Ann Lee came.", "Ann Lee", "Chief", "Leeds police"),
        ("Councillor Ann Lee (Labour) came.", "Ann Lee", "Councillor", "Labour"),
        ("Ann Lee, an adviser to the Reed campaign, came.", "Ann Lee", "adviser", "Reed campaign"),
        ("Sam Reed came. Ann Lee, a Reed adviser, came.", "Ann Lee", "Reed adviser", None),
        (
            "Ann Lee, manager of Mr. Reed’s presidential campaign, came.",
            "Ann Lee",
            "manager",
            "Mr. Reed’s presidential campaign",
        ),
        ("Ann Lee, a leading Boston lawyer, came.", "Ann Lee", "leading lawyer", "Boston"),
        ("Sweden wants more. “No,” its minister, Ann Lee, said.", "Ann Lee", "minister", "Sweden"),
        ("The harbour authority knows. Its head, Ann Lee, said so.", "Ann Lee", "head", "harbour authority"),
        (
            "The Ministry of Transport agreed. A spokeswoman, Ann Lee, said so.",
            "Ann Lee",
            "spokeswoman",
            "Ministry of Transport",
        ),
        ("Ann Lee, who chairs the Assembly’s water committee, came.", "Ann Lee", "chair", "water committee"),
        ("Ann Lee, who now runs Lindgren Strategies, came.", "Ann Lee", "head", "Lindgren Strategies"),
        ("Republican nominee Ann Lee, a businesswoman, came.", "Ann Lee", "Republican nominee", "Republican"),
    ],
)
def test_role_and_affiliation(text: str, name: str, role: str, affiliation: str | None) -> None:
    member = cast(text)[name]
    assert (member.kind, member.role, member.affiliation) == (ActorKind.PERSON, role, affiliation)


def test_a_counterpart_is_a_place_and_no_role() -> None:
    lee = cast("Mr. Holm came. His French counterpart, Ann Lee, came. “No,” said Ann Lee.")["Ann Lee"]
    assert (lee.role, lee.affiliation) == (None, "France")


def test_last_names_and_titles_are_the_same_person() -> None:
    found = cast("Sébastien Lecornu came. Mr. Lecornu left. Lecornu’s aide stayed.")
    assert list(found) == ["Sébastien Lecornu"]
    assert len(found["Sébastien Lecornu"].spans) == 3


def test_a_shared_last_name_goes_by_title() -> None:
    found = cast(
        "Bill Clinton met Hillary Clinton.\n\nOn other days Mr. Clinton slept.\n\nMrs. Clinton worked."
    )
    assert [len(found[name].spans) for name in ("Bill Clinton", "Hillary Clinton")] == [2, 2]


def test_an_abbreviation_in_brackets_is_the_same_body() -> None:
    found = cast("The Defence Committee (DC) met. The DC will report.")
    assert len(found["Defence Committee"].spans) == 3


@pytest.mark.parametrize(
    "text", ["On Monday the talks begin.", "But In The End Nothing Happened", "Paris in May."]
)
def test_days_headlines_and_places_are_nobody(text: str) -> None:
    assert not cast(text + "\n\nNothing else was said by anybody at all on this day.")
