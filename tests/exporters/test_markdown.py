"""Articles and questions out to a folder, and out again after the user has worked in it."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from briefing_app.domain.analysis import Analysis
from briefing_app.domain.annotation import Note, Question, Review, Verdict
from briefing_app.domain.errors import ExportError
from briefing_app.domain.material import Material, OpenQuestion, Options
from briefing_app.domain.spans import Span
from briefing_app.domain.views import ArticleView
from briefing_app.domain.work import ExportReport
from briefing_app.exporters import formats
from briefing_app.exporters.markdown import blocks
from briefing_app.exporters.markdown.pages import tag

GOLDEN = Path(__file__).parent / "golden"
NAME = "Ministers meet - more questions than answers.md"

Export = Callable[..., ExportReport]
Change = Callable[..., ArticleView]


def text_of(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


def words_of(path: Path) -> str:
    """The file without its ledger, whose order tells what was exported first."""
    return text_of(path).partition("<!-- briefing:written")[0]


def put(path: Path, text: str) -> None:
    path.write_bytes(text.encode("utf-8"))


HOSTILE = (
    "<!-- briefing:end -->\n<!-- briefing:start id=q-1 hash=0 -->\n---\n# Heading\n> quote\n- list\n1. one\n"
    "```\n`code` ^q-7k3m [[wiki]] ![[embed]] <script>alert(1)</script> &lt; "
    "**bold** __init__ ~~no~~ $x$ %%c%% | a |"
)


@pytest.fixture
def hostile(view: ArticleView) -> ArticleView:
    """An article whose every word could be taken for markup."""
    found = replace(view.quotations[0].quotation, content=(Span(0, len(HOSTILE)),), id="q-hhhh")
    article = replace(
        view.article,
        id="a-hostile2",
        title=HOSTILE,
        text=HOSTILE,
        standfirst=HOSTILE,
        byline=HOSTILE,
        outlet="---\nid: a-other",
        url="https://example.org/a b)<!-- briefing:end -->",
    )
    note = Note("n-hostile2", article.id, f"Mine:\n{HOSTILE}", view.notes[0].created, view.notes[0].updated)
    quoted = replace(view.quotations[0], quotation=found, positions=())
    return replace(
        view, article=article, quotations=(quoted,), notes=(note,), highlights=(), tags=("a: #b", "-->")
    )


def test_golden_files(
    tmp_path: Path,
    view: ArticleView,
    bare: ArticleView,
    hostile: ArticleView,
    questions: tuple[Question, ...],
    export: Export,
) -> None:
    report = export(tmp_path, view, bare, hostile, questions=questions)
    assert report.problems == ()
    assert len(report.written) == 4
    names = ("article.md", "bare.md", "hostile.md", "open-questions.md")
    for path, name in zip(report.written, names, strict=True):
        assert text_of(path) == text_of(GOLDEN / name)
    assert sorted(report.written) == sorted(tmp_path.iterdir())


def test_hostile_words_stay_in_their_blocks(tmp_path: Path, hostile: ArticleView, export: Export) -> None:
    (path,) = export(tmp_path, hostile).written
    text = text_of(path)
    ids = [
        "article",
        "quotations",
        "q-hhhh",
        "notes",
        "n-hostile2",
        "questions",
        "u-mandate22",
        "u-costcost2",
    ]
    found = blocks.find(text[text.index("\n---\n") :])
    assert [each.id for each in found] == ids
    assert not any(each.edited for each in found)
    quoted = found[2].body
    rendered = MarkdownIt("commonmark").render(quoted)
    assert rendered.count("<blockquote>") == 1
    assert "<script>" not in rendered
    assert "<code>" not in rendered
    assert "^q-7k3m [[wiki]] ![[embed]] &lt;script&gt;" in rendered
    assert export(tmp_path, hostile) == ExportReport((), (path,), ())


def test_nothing_changed_writes_nothing(
    tmp_path: Path, view: ArticleView, bare: ArticleView, questions: tuple[Question, ...], export: Export
) -> None:
    first = export(tmp_path, view, bare, questions=questions)
    for path in first.written:
        os.utime(path, ns=(1, 1))
    asked = tuple(OpenQuestion(question) for question in questions)
    later = Material([view, bare], 2, date(2030, 1, 1), asked)
    second = formats()["markdown"].export(later, tmp_path, Options())
    assert (second.written, second.problems) == ((), ())
    assert set(second.unchanged) == set(first.written)
    assert all(path.stat().st_mtime_ns == 1 for path in first.written)


def test_a_file_is_found_wherever_the_user_moved_it(
    tmp_path: Path, view: ArticleView, change: Change, export: Export
) -> None:
    export(tmp_path, view)
    moved = tmp_path / "Read" / "My name.md"
    moved.parent.mkdir()
    (tmp_path / NAME).rename(moved)
    report = export(tmp_path, change(view, title="A new title"))
    assert report.written == (moved,)
    assert 'title: "A new title"' in text_of(moved)
    assert list(tmp_path.rglob("*.md")) == [moved]


def test_hidden_folders_are_not_looked_through(tmp_path: Path, view: ArticleView, export: Export) -> None:
    export(tmp_path / ".trash", view)
    assert export(tmp_path, view).written == (tmp_path / NAME,)


def test_a_copy_of_a_file_is_reported(tmp_path: Path, view: ArticleView, export: Export) -> None:
    export(tmp_path, view)
    copy = tmp_path / "Copy.md"
    copy.write_bytes((tmp_path / NAME).read_bytes())
    report = export(tmp_path, view)
    assert report.unchanged == (tmp_path / NAME,)
    assert [problem.path for problem in report.problems] == [copy]


def test_the_same_title_twice_gives_two_files(
    tmp_path: Path, view: ArticleView, change: Change, export: Export
) -> None:
    others = [
        change(view, id="a-2", title=view.article.title.upper()),
        change(view, id="a-3"),
        change(view, id="a-4", outlet=None, title="Open questions"),
    ]
    report = export(tmp_path, view, *others, questions=view.questions)
    assert [path.name for path in report.written] == [
        NAME,
        "MINISTERS MEET - MORE QUESTIONS THAN ANSWERS (The Northern Post).md",
        "Ministers meet - more questions than answers (2).md",
        "Open questions (2).md",
        "Open questions.md",
    ]
    assert export(tmp_path, *others, view, questions=view.questions).written == ()


def test_a_users_own_file_of_the_same_name_is_left(tmp_path: Path, view: ArticleView, export: Export) -> None:
    put(tmp_path / NAME, "# My own\n")
    assert export(tmp_path, view).written == (tmp_path / NAME.replace(".md", " (The Northern Post).md"),)
    assert text_of(tmp_path / NAME) == "# My own\n"


@pytest.mark.parametrize(
    "content",
    [
        "id: caf\xe9\n".encode("latin-1"),
        b"---\nid: a-7k3mq2xw\ntitle: [\n---\nmine\n",
        b"---\nid: a-7k3mq2xw\ntitle: no end\n",
        "---\nid: a-7k3mq2xw\ntitle: caf\xe9\n---\n".encode("latin-1"),
        "---\nid: a-7k3mq2xw\n---\n".encode("utf-16"),
    ],
)
def test_what_cannot_be_read_is_never_overwritten(
    tmp_path: Path, view: ArticleView, bare: ArticleView, export: Export, content: bytes
) -> None:
    (tmp_path / NAME).write_bytes(content)
    report = export(tmp_path, view, bare)
    assert [path.name for path in report.written] == ["Talks go on.md"]
    assert [problem.path.name for problem in report.problems] == [NAME]
    assert (tmp_path / NAME).read_bytes() == content
    assert len(list(tmp_path.iterdir())) == 2


def test_a_folder_in_the_way_is_reported(
    tmp_path: Path, view: ArticleView, bare: ArticleView, export: Export
) -> None:
    (tmp_path / NAME).mkdir()
    report = export(tmp_path, view, bare)
    assert [path.name for path in report.written] == ["Talks go on.md"]
    assert [str(problem) for problem in report.problems] == [
        f"{tmp_path / NAME}: a folder of that name stands in the way. Rename it and export again"
    ]


def test_a_read_only_file_is_reported(
    tmp_path: Path, view: ArticleView, change: Change, export: Export
) -> None:
    export(tmp_path, view)
    before = text_of(tmp_path / NAME)
    (tmp_path / NAME).chmod(0o444)
    report = export(tmp_path, change(view, title="A new title"))
    assert [problem.path.name for problem in report.problems] == [NAME]
    assert text_of(tmp_path / NAME) == before


def test_a_file_instead_of_a_folder_is_an_error(tmp_path: Path, view: ArticleView, export: Export) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ExportError, match="Choose a folder"):
        export(tmp_path / "file", view)


def test_a_rejected_quotation_is_left_out(
    tmp_path: Path, view: ArticleView, questions: tuple[Question, ...], export: Export
) -> None:
    export(tmp_path, view, questions=questions)
    first, *others = view.quotations
    rejected = replace(first, review=Review(first.quotation.id, (), Verdict.REJECTED))
    export(tmp_path, replace(view, quotations=(rejected, *others)), questions=questions)
    assert "We will send troops" not in text_of(tmp_path / NAME)
    assert "We will send troops" not in text_of(tmp_path / "Open questions.md")
    export(tmp_path, view, questions=questions)
    assert words_of(tmp_path / NAME) == words_of(GOLDEN / "article.md")


def test_while_an_article_waits_for_its_analysis_its_quotations_stay(
    tmp_path: Path, view: ArticleView, export: Export
) -> None:
    export(tmp_path, view)
    export(tmp_path, replace(view, analysis=None, quotations=(), speakers=()))
    assert "We will send troops" in text_of(tmp_path / NAME)
    export(tmp_path, replace(view, analysis=Analysis("newer"), quotations=(), speakers=()))
    assert "We will send troops" not in text_of(tmp_path / NAME)


def test_a_tag_removed_in_the_file_stays_removed(tmp_path: Path, view: ArticleView, export: Export) -> None:
    export(tmp_path, view)
    put(tmp_path / NAME, text_of(tmp_path / NAME).replace("  - troops\n", "  - mine\n"))
    export(tmp_path, replace(view, tags=("troops", "peace keeping", "money")))
    assert "tags:\n  - peace-keeping\n  - mine\n  - money\naliases" in text_of(tmp_path / NAME)


def test_an_edit_within_a_block_is_kept_and_reported(
    tmp_path: Path, view: ArticleView, change: Change, export: Export
) -> None:
    export(tmp_path, view)
    put(tmp_path / NAME, text_of(tmp_path / NAME).replace("By whom?", "By whom, and why?"))
    assert export(tmp_path, view).problems == ()
    notes = (*view.notes[:2], replace(view.notes[2], body="By whom exactly?"))
    (problem,) = export(tmp_path, replace(view, notes=notes)).problems
    assert "n-words23456" in problem.reason
    assert "hash=renew" in problem.reason
    assert "By whom, and why?" in text_of(tmp_path / NAME)


def test_a_part_of_the_library_leaves_the_others_positions(
    tmp_path: Path, view: ArticleView, bare: ArticleView, questions: tuple[Question, ...], export: Export
) -> None:
    export(tmp_path, view, questions=questions)
    page = tmp_path / "Open questions.md"
    before = text_of(page)
    assert page in export(tmp_path, bare, questions=questions).unchanged
    taken_down = tuple(replace(each, positions=()) for each in view.quotations)
    export(tmp_path, replace(view, quotations=taken_down), questions=questions)
    assert "Jonas Berg" in before
    assert "Jonas Berg" not in text_of(page)


def test_a_question_that_was_deleted_goes_with_its_positions(
    tmp_path: Path, view: ArticleView, bare: ArticleView, questions: tuple[Question, ...], export: Export
) -> None:
    export(tmp_path, view, questions=questions)
    export(tmp_path, bare, questions=questions[1:])
    assert "mandate" not in text_of(tmp_path / "Open questions.md")


def test_open_questions_come_before_answered_ones(
    tmp_path: Path, bare: ArticleView, questions: tuple[Question, ...], export: Export
) -> None:
    export(tmp_path, bare, questions=questions[::-1])
    found = blocks.find(text_of(tmp_path / "Open questions.md"))
    assert [each.id for each in found] == ["questions", "u-mandate22", "u-costcost2"]


def test_without_questions_there_is_no_file_of_them(
    tmp_path: Path, bare: ArticleView, export: Export
) -> None:
    export(tmp_path, bare)
    assert [path.name for path in tmp_path.iterdir()] == ["Talks go on.md"]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("peace keeping", "peace-keeping"),
        ("#troops", "troops"),
        ("eu/nato", "eu/nato"),
        ("2026", "_2026"),
        ("C++", "C"),
        ("дело", "дело"),
        ("?!", ""),
    ],
)
def test_a_tag_is_one_that_obsidian_takes(name: str, shown: str) -> None:
    assert tag(name) == shown


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(title=st.text(max_size=60), note=st.text(max_size=80))
def test_any_title_and_note_can_be_exported_again(
    tmp_path_factory: pytest.TempPathFactory,
    bare: ArticleView,
    change: Change,
    export: Export,
    title: str,
    note: str,
) -> None:
    folder = tmp_path_factory.mktemp("vault")
    when = bare.article.imported
    view = change(bare, title=title, notes=(Note("n-1", bare.article.id, note, when, when),))
    (path,) = export(folder, view).written
    assert not any(found.edited for found in blocks.find(text_of(path)))
    assert export(folder, view) == ExportReport((), (path,), ())
