"""Roles and affiliations: from words beside a name, before a list of names, and from other sentences."""

from __future__ import annotations

import pytest

from briefing_app.analysis.afar import tell_from_afar
from briefing_app.analysis.cast import Cast, Member
from briefing_app.analysis.document import Document
from briefing_app.analysis.layout import layout_of


def members(text: str) -> dict[str, Member]:
    document = Document(text)
    cast = Cast(document, layout_of(document, None, None))
    tell_from_afar(cast)
    return {member.name: member for member in cast.members}


@pytest.mark.parametrize(
    ("text", "name", "role", "affiliation"),
    [
        (
            "Ines Carranza, a lawyer and spokeswoman for the Tarn Alliance, said no.",
            "Ines Carranza",
            "lawyer",
            "Tarn Alliance",
        ),
        (
            "Wim Kok, a lawyer who runs Delta Partners, said no.",
            "Wim Kok",
            "lawyer",
            "Delta Partners",
        ),
        (
            "Femke Roos, who leads the Dutch Labour Party, said no.",
            "Femke Roos",
            "leader",
            "Dutch Labour Party",
        ),
        ("Don Field, who helmed the Port Authority, said no.", "Don Field", "former head", "Port Authority"),
        (
            "Astrid Lund is the chief economist of Norges Bank.",
            "Astrid Lund",
            "chief economist",
            "Norges Bank",
        ),
        ("Zanele Khumalo became health minister in 2021.", "Zanele Khumalo", "health minister", None),
        ("Rhona Baird, of Police Scotland, said no.", "Rhona Baird", None, "Police Scotland"),
        (
            "Rob Aty, one of several coal traders who came along, said no.",
            "Rob Aty",
            "one of several coal traders",
            None,
        ),
        (
            "Nadia Oz — Leeds-trained surgeon and author — said no.",
            "Nadia Oz",
            "Leeds-trained surgeon",
            None,
        ),
        (
            "Former Spanish prime minister Luis Arrabal said no.",
            "Luis Arrabal",
            "Former prime minister",
            "Spain",
        ),
        (
            "Lt Col Piotr Zur, a spokesman for the Polish army, said no.",
            "Piotr Zur",
            "spokesman",
            "Polish army",
        ),
        ("Navy Capt. Jo Davis said no.", "Jo Davis", "Capt.", "Navy"),
        (
            "Nigel Thwaite, Labour MP for Barnsley East, said no.",
            "Nigel Thwaite",
            "Labour MP",
            "Barnsley East",
        ),
        (
            "Cal Clark, an economist at the state-owned Rand Corporation, said no.",
            "Cal Clark",
            "economist",
            "Rand Corporation",
        ),
        (
            "Antonio Ferrante, head of the Milan-based lender Banca Lariana, said no.",
            "Antonio Ferrante",
            "head",
            "Banca Lariana",
        ),
        (
            "Ada Nkurun, Burundi’s ambassador to the UN, said no.",
            "Ada Nkurun",
            "ambassador to the UN",
            "Burundi",
        ),
        ("Prof Ann Lee, director of the Tarn Unit, said no.", "Ann Lee", "director", "Tarn Unit"),
        ("Rival Tom Hay said no.", "Tom Hay", None, None),
        ("Ann Lee was in the village of Tarn.", "Ann Lee", None, None),
    ],
)
def test_an_office_is_read(text: str, name: str, role: str | None, affiliation: str | None) -> None:
    found = members(f"{text} {name} said so.").get(name)
    if role is None and affiliation is None:
        assert found is None or (found.role, found.affiliation) == (None, None)
    else:
        assert found is not None
        assert (found.role, found.affiliation) == (role, affiliation)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Sens. Ada Holm (D-Ohio) and Rufus Tarn (R-Utah) objected.",
            {"Ada Holm": ("Sen.", "D-Ohio"), "Rufus Tarn": ("Sen.", "R-Utah")},
        ),
        (
            "Senators Mary Q. Field, Republican of Iowa, and Joe Brook, Democrat of Vermont, signed.",
            {"Mary Q. Field": ("Senator", "Iowa"), "Joe Brook": ("Senator", "Vermont")},
        ),
        (
            "The foreign ministers of France and Poland, Camille Derrien and Tomasz Wilk, met.",
            {
                "Camille Derrien": ("foreign minister", "France"),
                "Tomasz Wilk": ("foreign minister", "Poland"),
            },
        ),
        (
            "British ministers Tom Hay and Una Reed resigned.",
            {"Tom Hay": ("minister", "United Kingdom"), "Una Reed": ("minister", "United Kingdom")},
        ),
    ],
)
def test_a_role_in_the_plural_is_each_one_s(text: str, told: dict[str, tuple[str, str]]) -> None:
    found = members(text)
    assert {name: (found[name].role, found[name].affiliation) for name in told} == told


def test_the_subject_of_the_next_sentence_tells_a_role() -> None:
    found = members("Ana Ruiz says too much is made of it. The Indiana governor left early, Ana Ruiz said.")
    assert (found["Ana Ruiz"].role, found["Ana Ruiz"].affiliation) == ("governor", "Indiana")


def test_a_role_comes_before_a_name_that_is_new() -> None:
    text = "Norway’s trade minister left early.\n\nVera Lund says the talks failed."
    assert members(text)["Vera Lund"].role == "trade minister"


@pytest.mark.parametrize(
    "text",
    [
        "Don Field visited Paris. The French president said little. Don Field said so.",
        "Don Field met Guy Roux. The former mayor left. Don Field said so.",
        "Don Field spoke. The Irish minister, Una Reed, did not. Don Field said so.",
        "Sen. Ann Lee (D-Ohio) spoke. The Republican nominee did not. Ann Lee said so.",
    ],
)
def test_what_another_may_be_is_told_of_nobody(text: str) -> None:
    name = "Ann Lee" if "Ann" in text else "Don Field"
    assert members(text)[name].role in (None, "Sen.")


def test_a_family_s_first_and_last_names_are_not_one_person() -> None:
    found = members("Kim Yo Chol said no. Kim Jong Chol said yes.")
    assert {"Kim Yo Chol", "Kim Jong Chol"} <= set(found)
