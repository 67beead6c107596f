"""What a briefing says, against a file that a person has read, and that a large one stays readable."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from lxml import html

from briefing_app.domain.annotation import Note, Question, QuestionStatus, Stance
from briefing_app.domain.briefing import Briefing, Place, Source
from briefing_app.domain.errors import ExportError
from briefing_app.domain.identity import Profile
from briefing_app.domain.positions import (
    Change,
    Changed,
    Matrix,
    MatrixActor,
    Passage,
    SavedMoment,
    Standing,
    Statement,
)
from briefing_app.domain.spans import Span
from briefing_app.domain.wording import Wording
from briefing_app.exporters import composed
from briefing_app.exporters.briefing import markdown

GOLDEN = Path(__file__).parent / "golden"
WHEN = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
STANCES = tuple(Stance)


def statement(actor: int, question: int, stance: Stance, words: str = "“Yes,”") -> Statement:
    return Statement(
        f"p-{actor}-{question}", f"u-{question}", f"e-{actor}", f"Actor {actor}", Profile("Minister"), stance,
        "if *asked*" if stance is Stance.CONDITIONAL else None, words, f"a-{actor}", f"q-{question}",
        f"Report {actor}", "The Post", date(2026, 3, 1), WHEN,
    )  # fmt: skip


def found(places: Iterable[Place]) -> Mapping[Place, Source]:
    return {
        place: Source(
            Passage("Before. “Yes,” after.", (Span(8, 14),)), "Actor", "Report", "The Post", date(2026, 3, 1),
            "https://example.org/a" if place.article == "a-0" else None,
        )
        for place in places
        if place.article != "a-2"
    }  # fmt: skip


def briefing(actors: int, asked: int, wording: Wording | None = None) -> Briefing:
    """One in which actor n speaks to the questions n and n + 1, and the last two to none."""
    questions = tuple(
        Question(
            f"u-{number}", f"Question {number} | what?", QuestionStatus.OPEN, WHEN,
            asker="Actor 3", due=date(2026, 2, 1) if number == 1 else None,
        )
        for number in range(asked)
    )  # fmt: skip
    people = tuple(
        MatrixActor(f"e-{number}", f"Actor {number}", Profile("Minister")) for number in range(actors)
    )
    cells: dict[tuple[str, str], Standing] = {}
    for actor in range(actors - 2):
        for question in {actor % asked, (actor + 1) % asked}:
            stance = STANCES[actor % len(STANCES)]
            said = [statement(actor, question, stance)]
            if not question:
                said.append(statement(actor, question, Stance.UNCLEAR, "“Well,”"))
            cells[f"e-{actor}", f"u-{question}"] = Standing(tuple(said), len(said))
    news = (
        Changed(
            Change.STANCE, WHEN, questions[0], statement(0, 0, Stance.SUPPORTS),
            Stance.UNCLEAR, Stance.SUPPORTS,
        ),
        Changed(Change.OPENED, WHEN, questions[1]),
    )  # fmt: skip
    notes = (
        Note("n-1", "a-0", "# On all of it\n\n- one", WHEN, WHEN),
        Note("n-2", None, "On her", WHEN, WHEN, actor="e-1"),
        Note("n-3", None, "On the question", WHEN, WHEN, question="u-1"),
    )
    return Briefing(
        "What <we> know", "Åda", date(2026, 3, 4), questions,
        Matrix(people, questions, cells, frozenset({f"e-{actors - 1}"})), notes, found,
        SavedMoment("m-1", "Last time", WHEN), news, wording or Wording(),
    )  # fmt: skip


def tables(text: str) -> list[list[list[str]]]:
    """Tables of a text by rows and cells."""
    return [
        [re.split(r"(?<!\\)\|", line)[1:-1] for line in table.splitlines()]
        for table in re.findall(r"(?m)(?:^\|.*\n)+", text)
    ]


def test_it_reads_as_it_was_approved() -> None:
    text = markdown(briefing(5, 2))
    if "GOLDEN" in os.environ:
        (GOLDEN / "briefing.md").write_text(text, "utf-8")
    assert text == (GOLDEN / "briefing.md").read_text("utf-8")


def test_a_large_matrix_stays_readable() -> None:
    text = markdown(briefing(50, 20))
    shown = tables(text)
    assert len(shown) == 7
    assert sum(len(table[0]) - 1 for table in shown) == 20
    for header, _, *rows in shown:
        assert len(header) <= 4
        for _, *cells in rows:
            assert any("](#s" in cell for cell in cells), "who is silent here stands below"
            for cell in cells:
                assert ("**" in cell) == ("](#s" in cell), "a stance has its sentence"
    assert text.count("Actor 49.") == 7
    assert text.count("everything reviewed: ") == 7


@pytest.mark.parametrize("shown", ["each.stance", "each.stance | upper", "each.stance | title | strong"])
def test_no_template_shows_a_stance_without_its_link(tmp_path: Path, shown: str) -> None:
    own = tmp_path / "own.j2"
    own.write_text(f"{{% for each in questions[0].positions %}}\n{{{{ {shown} }}}}\n\n{{% endfor %}}")
    stances, sources = markdown(briefing(5, 2), own).split("## Sources")
    assert re.findall(r"(?i)(supports|opposes|conditional) \[s(\d)\]\(#s\2\)", stances)
    assert stances.count("](#s") == len(stances.split("\n\n")) - 1
    assert sources.count("“Yes,”") == 2, "a-2 is gone, the others are found"


@pytest.mark.parametrize("name", ["b.html"])
def test_nothing_that_was_said_stands_without_its_link(tmp_path: Path, name: str) -> None:
    document = composed.Composed(markdown(briefing(9, 4)), "T", date(2026, 3, 4), "Åda")
    composed.write(document, tmp_path / name)
    root = html.document_fromstring((tmp_path / name).read_text("utf-8"))
    names = {element.get("id") for element in root.iter() if element.get("id")}
    said = 0
    for element in root.iter("li", "td", "blockquote"):
        words = element.text_content()
        if "Before." not in words and re.search("“Yes,”|" + "|".join(STANCES), words):
            links = [link.get("href", "") for link in element.iter("a")]
            assert links, words
            assert {link.removeprefix("#") for link in links} <= names
            said += 1
    assert said > 30


def test_its_own_words_are_in_the_language_of_its_reader(tmp_path: Path) -> None:
    text = markdown(briefing(5, 2, Wording("fr", lambda words: f"fr {words}")))
    own = re.sub(r"\{\w+\}", "", (GOLDEN / "briefing.md").read_text("utf-8"))
    for line in re.findall(r"(?m)^##+ (?!s\d)(?!Question)(.+)$", own):
        assert f"# fr {line}\n" in text
    for word in ("asked by", "due", "overdue", "before:", "supports", "new stance", "The words are"):
        assert word in own
        assert len(re.findall(rf"\b{word}", text)) == text.count(f"fr {word}"), word
    document = composed.Composed(text, "T", date(2026, 3, 4), "Åda", Wording("fr"))
    composed.write(document, tmp_path / "b.html")
    assert '<html lang="fr">' in (tmp_path / "b.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("template", "line", "reason"),
    [
        ("a\n{% for q in questions %}\n{{ q.text }}", 3, "endfor"),
        ("a\n\n{{ qestions }}", 3, "qestions"),
        ("{% for q in questions %}\n{{ q.colour }}{% endfor %}", 2, "colour"),
        ("{{ say('x').__class__ }}", 1, "__class__"),
        ("{{ say.__globals__ }}", 1, "__globals__"),
        ("{{ say('{name.__class__}', name='x') }}{{ nothing }}", 1, "nothing"),
        ("\n{% include '/etc/passwd' %}", 2, "passwd"),
        ("\n{% include '../secret.txt' %}", 2, "secret"),
        ("\n{% include 'secret.txt' %}", 2, "no other file"),
        ("{{ title | frobnicate }}", 1, "frobnicate"),
        ("{% for a in range(9999) %}{% for b in range(9999) %}{{ a }}{% endfor %}{% endfor %}", None, "end"),
    ],
)
def test_an_error_in_a_template_is_told_with_its_line(
    tmp_path: Path, template: str, line: int | None, reason: str
) -> None:
    (tmp_path / "templates").mkdir()
    for folder in (tmp_path, tmp_path / "templates"):
        (folder / "secret.txt").write_text("secret words")
    own = tmp_path / "templates" / "own.j2"
    own.write_text(template)
    with pytest.raises(ExportError) as raised:
        markdown(briefing(3, 2), own)
    told = str(raised.value)
    assert f"{own}, line {line}: " in told if line else str(own) in told
    assert reason in told
    assert "Correct the template" in told


def test_a_template_that_is_no_text_is_told_of(tmp_path: Path) -> None:
    own = tmp_path / "own.j2"
    for wrong in (b"\xff\xfe\x00x", None):
        own.unlink() if wrong is None else own.write_bytes(wrong)
        with pytest.raises(ExportError, match=r"own\.j2"):
            markdown(briefing(3, 2), own)
