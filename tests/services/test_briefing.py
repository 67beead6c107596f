"""A briefing says nothing without a link to its sentence, in whichever format and by whichever template."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from concurrent.futures import CancelledError
from pathlib import Path

import pytest

from briefing_app.domain.annotation import QuestionStatus, Stance
from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.errors import ExportError, InvalidInputError, NotFoundError
from briefing_app.domain.material import Printer
from briefing_app.domain.work import Progress
from briefing_app.exporters.markdown.escape import inline
from briefing_app.services import annotate, groups, questions
from briefing_app.services.briefing import compose, template
from briefing_app.services.matrix import matrix
from briefing_app.services.profile import Profile

Compose = Callable[..., str]


@pytest.fixture
def asked(profile: Profile, article: str) -> str:
    """A question with three statements of two people, and notes that would like to be headings."""
    question = questions.add_question(
        profile, "Who *pays*, and when?", article=article, quotation="q-mandate"
    )
    (public,) = question.created
    for quotation, stance in (
        ("q-ready", Stance.SUPPORTS), ("q-plans", Stance.OPPOSES), ("q-mandate", Stance.ASKS),
    ):  # fmt: skip
        questions.hang(profile, public, article, quotation, stance)
    annotate.add_note(profile, "# Mine\n\n### s1\n\nSee *this*.", article=article, quotation="q-ready")
    annotate.add_note(profile, "Ask the treasury.", question=public)
    return public


@pytest.fixture
def briefing(profile: Profile, tmp_path: Path) -> Compose:
    def run(name: str = "b.md", **options: object) -> str:
        compose(profile, tmp_path / name, **options)  # type: ignore[arg-type]
        return (tmp_path / name).read_text("utf-8") if name.endswith((".md", ".html")) else ""

    return run


def sources(text: str) -> dict[str, str]:
    """What stands under each source's heading."""
    parts = re.split(r"(?m)^### (s\d+)$", text.partition("\n## Sources\n")[2])
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def test_every_statement_has_its_link_and_every_link_its_sentence(
    profile: Profile, article: str, asked: str, briefing: Compose
) -> None:
    text = briefing(since="2000-01-01")
    found = sources(text)
    assert set(re.findall(r"\]\(#(s\d+)\)", text)) == set(found) == {"s1", "s2", "s3"}
    body = text.partition("\n## Sources\n")[0]
    said = [one for cell in matrix(profile).standings.values() for one in cell.statements]
    for one in said:
        for line in body.splitlines():
            if one.name in line and not line.startswith("**"):  # a credit stands under its linked words
                assert "](#s" in line or line.startswith("*"), line
    assert {one.words for one in said} == {
        one.words for one in said for entry in found.values() if f"**{inline(one.words)}**" in entry
    }
    for line in re.findall(r"(?m)^> .*We are ready.*$", body):
        assert re.search(r"\[s\d+\]\(#s\d+\)$", line)
    assert all("Ministers meet" in entry and "2025-04-10" in entry for entry in found.values())
    paragraph = next(entry for entry in found.values() if "plans were made" in entry)
    assert "mandate?**” Jonson asked" in paragraph, "the sentence stands in its paragraph"


def test_notes_on_a_whole_article_stand_with_its_first_sentence(
    profile: Profile, article: str, asked: str, briefing: Compose
) -> None:
    annotate.add_note(profile, "Read it again.", article=article)
    annotate.add_note(profile, f"As asked in [[{asked}]].")
    annotate.add_note(profile, "On nothing in it.")
    text = briefing()
    credit = re.search(r"> Read it again\.\n\n\*\*Ministers meet\*\* · \[(s\d+)\]", text)
    assert credit is not None
    assert "> **“We are ready,” said John Healey.**\n" in sources(text)[credit[1]]
    assert "> As asked in" in text
    assert "On nothing in it." not in text


def test_it_is_stopped_while_it_looks_for_sentences(asked: str, briefing: Compose, tmp_path: Path) -> None:
    told: list[Progress] = []
    with pytest.raises(CancelledError):
        briefing(on_progress=told.append, cancelled=lambda: bool(told))
    assert told
    assert told[0].total == 1
    assert not list(tmp_path.glob("b.md*"))


def test_a_template_cannot_leave_the_link_out(asked: str, briefing: Compose, tmp_path: Path) -> None:
    own = tmp_path / "own.j2"
    own.write_text(
        "{% for q in said %}{% for each in q.positions %}{{ each.words }}\n{% endfor %}{% endfor %}"
    )
    text = briefing(template=own)
    assert [line.rpartition(" ")[2] for line in text.splitlines()[:2]] == ["[s1](#s1)", "[s2](#s2)"]
    assert set(sources(text)) == {"s1", "s2"}
    own.write_text("a\n{{ nothing }}")
    with pytest.raises(ExportError, match=r"own\.j2, line 2"):
        briefing(template=own)


def test_the_programs_template_is_a_users_to_begin_with(
    asked: str, briefing: Compose, tmp_path: Path
) -> None:
    own = tmp_path / "own.j2"
    own.write_text(template(), "utf-8")
    assert briefing(template=own) == briefing()


def test_it_says_what_was_asked_noted_and_changed(profile: Profile, asked: str, briefing: Compose) -> None:
    text = briefing()
    assert "### Who \\*pays\\*, and when?" in text
    assert re.search(r"\*\*open\*\* · asked by [^·]+ · \[s", text), "the question leads to where it was asked"
    assert "> Ask the treasury." in text
    assert "> \\# Mine" in text, "a note is no part of the whole"
    assert "Changed since" not in text
    groups.save_moment(profile, "Last briefing")
    assert "## Changed since Last briefing\n\nNothing." in briefing(since="Last briefing")
    with pytest.raises(NotFoundError):
        briefing(since="Never")
    questions.edit_question(profile, asked, status=QuestionStatus.ANSWERED)
    assert "**answered**" in briefing(since="Last briefing")
    with pytest.raises(InvalidInputError, match="no open question"):
        briefing()
    assert "**answered**" in briefing(questions=[asked])


def test_words_that_are_gone_are_said_to_be(profile: Profile, asked: str, briefing: Compose) -> None:
    first = briefing()
    with profile.library.unit_of_work(profile.user) as uow:
        uow.articles.store([ArticleDraft("Ministers meet", "Nothing of it is left.", "/a.txt")])
        uow.commit(journalled=False)
    again = briefing()
    assert set(sources(again)) == set(re.findall(r"\]\(#(s\d+)\)", again))
    assert "no longer found" in again
    assert "no longer found" not in first


def test_html_docx_and_odt_have_each_link_and_its_target(
    asked: str, briefing: Compose, tmp_path: Path
) -> None:
    html = briefing("b.html", since="2000-01-01")
    assert set(re.findall(r'href="#(s\d+)"', html)) == set(re.findall(r'id="(s\d+)"', html)) != set()
    briefing("b.docx")
    with zipfile.ZipFile(tmp_path / "b.docx") as word:
        xml = word.read("word/document.xml").decode()
    links = set(re.findall(r'<w:hyperlink w:anchor="(s\d+)"', xml))
    assert links == set(re.findall(r'<w:bookmarkStart[^>]*w:name="(s\d+)"', xml)) != set()
    briefing("b.odt")
    with zipfile.ZipFile(tmp_path / "b.odt") as open_document:
        xml = open_document.read("content.xml").decode()
    links = set(re.findall(r'xlink:href="#(s\d+)"', xml))
    assert links == set(re.findall(r'<text:bookmark text:name="(s\d+)"/>', xml)) != set()


def test_a_pdf_is_printed_by_who_can(asked: str, briefing: Compose, tmp_path: Path) -> None:
    printed: list[str] = []

    def printer(file: object, pages: object, *, title: str, created: object) -> None:
        printed.extend(pages)  # type: ignore[call-overload]

    given: Printer = printer  # type: ignore[assignment]
    briefing("b.pdf", printer=given)
    assert "We are ready" in printed[0]
    with pytest.raises(ExportError, match="nothing here can print"):
        briefing("b.pdf")
    with pytest.raises(InvalidInputError, match=r"b\.txt is none"):
        briefing("b.txt")
