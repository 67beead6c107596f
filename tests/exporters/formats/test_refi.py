"""REFI-QDA projects and codebooks against the structure that the standard publishes, and read back."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import pytest
from lxml import etree

from briefing_app.domain.material import Material
from briefing_app.domain.work import ExportReport
from briefing_app.exporters.codes import Code

Export = Callable[..., ExportReport]

PROJECT, CODEBOOK = "{urn:QDA-XML:project:1.0}", "{urn:QDA-XML:codebook:1.0}"
GUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
COLOR = re.compile(r"#[0-9A-F]{6}")


class Rule(NamedTuple):
    """One element of the standard: its children in order (``*`` any number, ``+`` at least one, ``?`` at
    most one), and the attributes that it needs and that it may have."""

    children: str = ""
    needed: str = ""
    allowed: str = ""


MADE = "creatingUser creationDateTime modifyingUser modifiedDateTime"
TEXT = Rule(
    "Description? PlainTextContent? PlainTextSelection* Coding* NoteRef* VariableValue*",
    "guid",
    f"name richTextPath plainTextPath {MADE}",
)
REFERENCE = Rule("", "targetGUID")
VALUES = {name: Rule() for name in ("TextValue", "DateValue", "Description", "PlainTextContent")}
RULES = {
    "Project": Rule(
        "Users? CodeBook? Variables? Cases? Sources? Notes? Links? Sets? Graphs? Description? NoteRef*",
        "name",
        "origin creatingUserGUID creationDateTime modifyingUserGUID modifiedDateTime basePath",
    ),
    "Users": Rule("User+"),
    "User": Rule("", "guid", "name id"),
    "CodeBook": Rule("Codes"),
    "Codes": Rule("Code+"),
    "Code": Rule("Description? NoteRef* Code*", "guid name isCodable", "color"),
    "Variables": Rule("Variable+"),
    "Variable": Rule("Description?", "guid name typeOfVariable"),
    "VariableValue": Rule("VariableRef TextValue? DateValue?"),
    "Sources": Rule("TextSource+"),
    "TextSource": TEXT,
    "Notes": Rule("Note+"),
    "Note": TEXT,
    "PlainTextSelection": Rule(
        "Description? Coding* NoteRef*", "guid startPosition endPosition", f"name {MADE}"
    ),
    "Coding": Rule("CodeRef NoteRef*", "guid", "creatingUser creationDateTime"),
    "Sets": Rule("Set+"),
    "Set": Rule("Description? MemberCode* MemberSource* MemberNote*", "guid name"),
    **dict.fromkeys(
        ("VariableRef", "CodeRef", "NoteRef", "MemberCode", "MemberSource", "MemberNote"), REFERENCE
    ),
    **VALUES,
}
IN_A_CODEBOOK = {
    "CodeBook": Rule("Codes Sets?", "", "origin"),
    "Codes": Rule("Code+"),
    "Code": Rule("Description? Code*", "guid name isCodable", "color"),
    "Description": Rule(),
}


def pattern(children: str) -> re.Pattern[str]:
    parts = (re.fullmatch(r"(\w+)([*+?]?)", child) for child in children.split())
    return re.compile("".join(f"(?:{part[1]} ){part[2]}" for part in parts if part))


def check(element: etree._Element, rules: dict[str, Rule], namespace: str) -> None:
    """That an element and all below it keep to the rules."""
    name = str(element.tag).removeprefix(namespace)
    rule = rules[name]
    order = "".join(f"{str(child.tag).removeprefix(namespace)} " for child in element)
    assert pattern(rule.children).fullmatch(order), f"{name}: {order}"
    needed = set(rule.needed.split())
    assert needed <= set(element.keys()) <= needed | set(rule.allowed.split()), name
    for key, value in element.items():
        if key == "guid" or key.endswith(("GUID", "User")):
            assert GUID.fullmatch(value)
        elif key.endswith("DateTime"):
            datetime.fromisoformat(value)
        elif key == "color":
            assert COLOR.fullmatch(value)
        elif key == "isCodable":
            assert value in ("true", "false")
        elif key.endswith("Position"):
            assert int(value) >= 0
    for child in element:
        check(child, rules, namespace)


@pytest.fixture
def project(tmp_path: Path, export: Export) -> zipfile.ZipFile:
    export("refi", tmp_path / "all.qdpx")
    with zipfile.ZipFile(tmp_path / "all.qdpx") as archive:
        yield archive  # type: ignore[misc]


@pytest.fixture
def root(project: zipfile.ZipFile) -> etree._Element:
    return etree.fromstring(project.read("project.qde"))


def test_the_project_keeps_to_the_standard(root: etree._Element) -> None:
    assert root.tag == f"{PROJECT}Project"
    check(root, RULES, PROJECT)


def test_the_codebook_keeps_to_the_standard(tmp_path: Path, export: Export) -> None:
    export("codebook", tmp_path / "all.qdc")
    root = etree.parse(tmp_path / "all.qdc").getroot()
    assert root.tag == f"{CODEBOOK}CodeBook"
    check(root, IN_A_CODEBOOK, CODEBOOK)


def test_every_reference_leads_to_what_it_should(root: etree._Element) -> None:
    guids = {
        element.get("guid"): str(element.tag).removeprefix(PROJECT)
        for element in root.iter()
        if element.get("guid")
    }
    assert len(guids) == sum(1 for element in root.iter() if element.get("guid")), "a GUID twice"
    leads = {
        "CodeRef": "Code",
        "MemberCode": "Code",
        "NoteRef": "Note",
        "MemberNote": "Note",
        "MemberSource": "TextSource",
        "VariableRef": "Variable",
    }
    for element in root.iter():
        target = leads.get(str(element.tag).removeprefix(PROJECT))
        if target:
            assert guids[element.get("targetGUID")] == target
        for key in ("creatingUser", "modifyingUser", "creatingUserGUID"):
            if element.get(key):
                assert guids[element.get(key)] == "User"


def test_selections_are_code_points_of_the_text(
    project: zipfile.ZipFile, root: etree._Element, material: Callable[[], Material]
) -> None:
    views = list(material().articles)
    sources = root.findall(f".//{PROJECT}TextSource")
    assert len(sources) == len(views)
    for source, view in zip(sources, views, strict=True):
        name = source.get("plainTextPath", "").removeprefix("internal://")
        assert name == f"{source.get('guid')}.txt"
        text = project.read(f"Sources/{name}").decode("utf-8")
        assert text == view.article.text
    coded = [
        text_of(project, source)[int(each.get("startPosition", "")) : int(each.get("endPosition", ""))]
        for source in sources
        for each in source.iter(f"{PROJECT}PlainTextSelection")
    ]
    assert coded == [
        *("“Åse sier né,”", "“men 👩‍👩‍👧 kanskje.”", "«لا اتفاق»", "“e\u0301te\u0301”", "sa Zoë Ørn", "أمس"),
    ]


def text_of(project: zipfile.ZipFile, source: etree._Element) -> str:
    return project.read(f"Sources/{source.get('guid')}.txt").decode("utf-8")


def test_codes_say_who_speaks_and_how(root: etree._Element) -> None:
    names = {each.get("guid"): each.get("name") for each in root.iter(f"{PROJECT}Code")}
    selection = next(root.iter(f"{PROJECT}PlainTextSelection"))
    codes = [names[each.get("targetGUID")] for each in selection.iter(f"{PROJECT}CodeRef")]
    assert codes == ["direct", "Zoë Ørn", "conditional"]
    question = next(
        each for each in root.iter(f"{PROJECT}Code") if each.get("name") == "conditional"
    ).getparent()
    assert question is not None
    assert question.get("name") == "Why {not} & “now” – 100 %?"


def test_tags_are_nested(root: etree._Element) -> None:
    talks = next(each for each in root.iter(f"{PROJECT}Code") if each.get("name") == "talks")
    above = talks.getparent()
    assert above is not None
    assert above.get("name") == "peace"


def test_notes_come_back_exactly(root: etree._Element, material: Callable[[], Material]) -> None:
    given = material()
    view = next(iter(given.articles))
    found = {each.findtext(f"{PROJECT}PlainTextContent") for each in root.iter(f"{PROJECT}Note")}
    expected = {note.body for note in (*view.notes, *given.notes)}
    assert found == expected | {"once"}  # a highlight whose words are gone


def test_the_same_export_has_the_same_guids(tmp_path: Path, export: Export) -> None:
    export("refi", tmp_path / "one.qdpx")
    export("refi", tmp_path / "two.qdpx")
    assert (tmp_path / "one.qdpx").read_bytes() == (tmp_path / "two.qdpx").read_bytes()


def test_siblings_never_share_a_name() -> None:
    group = Code("guid", "Actors", "#000000")
    names = [
        group.child(key, "Ada Lund", facts).name
        for key, facts in zip("abcd", ("", "Minister", "Minister", ""), strict=True)
    ]
    assert names == ["Ada Lund", "Ada Lund (Minister)", "Ada Lund (Minister) (2)", "Ada Lund (2)"]
    assert group.child("b", "Ada Lund").name == "Ada Lund (Minister)"
