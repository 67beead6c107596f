"""Articles and questions out to a folder, and out again after the user has worked in it."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError
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
from briefing_app.domain.material import Material, Options
from briefing_app.domain.spans import Span
from briefing_app.domain.views import ArticleView
from briefing_app.domain.work import ExportReport
from briefing_app.exporters import formats
from briefing_app.exporters.markdown import blocks
from briefing_app.exporters.markdown.scribe import tag

GOLDEN = Path(__file__).parent / "golden"
MANDATE = "Questions/What is the mandate.md"
NAME = "Articles/Ministers meet - more questions than answers.md"

Export = Callable[..., ExportReport]
Change = Callable[..., ArticleView]


def text_of(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


def words_of(path: Path) -> str:
    """The file without its ledger, whose order tells what was exported first."""
    return text_of(path).partition("<!-- briefing:written")[0]


def articles(report: ExportReport) -> list[Path]:
    """The articles' files that were written."""
    return [path for path in report.written if path.parent.name == "Articles"]


def everything(root: Path) -> dict[Path, bytes]:
    """All files below ``root``, hidden ones too, with their bytes."""
    return {path.relative_to(root): path.read_bytes() for path in root.rglob("*") if path.is_file()}


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


@pytest.mark.parametrize("flavour", ["obsidian", "commonmark", "pandoc"])
def test_golden_files(
    tmp_path: Path,
    view: ArticleView,
    bare: ArticleView,
    hostile: ArticleView,
    questions: tuple[Question, ...],
    export: Export,
    flavour: str,
) -> None:
    when = view.article.imported
    notes = (
        Note("n-free23456", None, "On *nothing*.", when, when),
        Note("n-actor2345", None, "On an actor.", when, when, actor="e-maart234"),
        Note("n-asked2345", None, "On a question.", when, when, question=questions[0].id),
    )
    given = {"questions": questions, "notes": notes, "people": True, "options": Options(flavour=flavour)}
    report = export(tmp_path, view, bare, hostile, **given)
    assert report.problems == ()
    assert report.new == report.written
    golden = GOLDEN / flavour
    names = {path.relative_to(tmp_path) for path in report.written}
    assert names == {path.relative_to(golden) for path in golden.rglob("*") if path.is_file()}
    for name in names:
        assert text_of(tmp_path / name) == text_of(golden / name)
    again = export(tmp_path, view, bare, hostile, **given)
    assert (again.written, again.problems, again.conflicts) == ((), (), ())


def test_hostile_words_stay_in_their_blocks(tmp_path: Path, hostile: ArticleView, export: Export) -> None:
    (path,) = articles(export(tmp_path, hostile))
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
    assert export(tmp_path, hostile).written == ()


def test_nothing_changed_writes_nothing(
    tmp_path: Path, view: ArticleView, bare: ArticleView, questions: tuple[Question, ...], export: Export
) -> None:
    first = export(tmp_path, view, bare, questions=questions)
    for path in first.written:
        os.utime(path, ns=(1, 1))
    second = export(tmp_path, view, bare, questions=questions, created=date(2030, 1, 1))
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
    assert moved in report.written
    assert "title: A new title\n" in text_of(moved)
    assert list((tmp_path / "Articles").iterdir()) == []
    assert "[[Read/My name|A new title]]" in text_of(tmp_path / "Index.md")


def test_hidden_folders_are_not_looked_through(tmp_path: Path, view: ArticleView, export: Export) -> None:
    export(tmp_path / ".trash", view)
    assert articles(export(tmp_path, view)) == [tmp_path / NAME]


def test_a_copy_of_a_file_is_reported(tmp_path: Path, view: ArticleView, export: Export) -> None:
    export(tmp_path, view)
    copy = tmp_path / "Copy.md"
    copy.write_bytes((tmp_path / NAME).read_bytes())
    report = export(tmp_path, view)
    assert tmp_path / NAME in report.unchanged
    assert [problem.path for problem in report.problems] == [copy]


def test_the_same_title_twice_gives_two_files(
    tmp_path: Path, view: ArticleView, change: Change, export: Export
) -> None:
    others = [
        change(view, id="a-2", title=view.article.title.upper()),
        change(view, id="a-3"),
    ]
    report = export(tmp_path, view, *others)
    assert [path.name for path in articles(report)] == [
        Path(NAME).name,
        "MINISTERS MEET - MORE QUESTIONS THAN ANSWERS (The Northern Post).md",
        "Ministers meet - more questions than answers (2).md",
    ]
    assert export(tmp_path, *others, view).written == ()


def test_a_users_own_file_of_the_same_name_is_left(tmp_path: Path, view: ArticleView, export: Export) -> None:
    (tmp_path / NAME).parent.mkdir()
    put(tmp_path / NAME, "# My own\n")
    assert articles(export(tmp_path, view)) == [tmp_path / NAME.replace(".md", " (The Northern Post).md")]
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
    (tmp_path / NAME).parent.mkdir()
    (tmp_path / NAME).write_bytes(content)
    report = export(tmp_path, view, bare)
    assert [path.name for path in articles(report)] == ["Talks go on.md"]
    assert [problem.path for problem in report.problems] == [tmp_path / NAME]
    assert (tmp_path / NAME).read_bytes() == content
    assert len(list((tmp_path / NAME).parent.iterdir())) == 2


def test_a_folder_in_the_way_is_reported(
    tmp_path: Path, view: ArticleView, bare: ArticleView, export: Export
) -> None:
    (tmp_path / NAME).mkdir(parents=True)
    report = export(tmp_path, view, bare)
    assert [path.name for path in articles(report)] == ["Talks go on.md"]
    assert [str(problem) for problem in report.problems] == [
        f"{tmp_path / NAME}: a folder of that name stands in the way. Rename it and export again"
    ]


def test_a_read_only_file_leaves_the_vault_as_it_was(
    tmp_path: Path, view: ArticleView, bare: ArticleView, change: Change, export: Export
) -> None:
    export(tmp_path, bare, view)
    before = everything(tmp_path)
    (tmp_path / NAME).chmod(0o444)
    with pytest.raises(ExportError, match=r"Ministers.*Nothing was changed"):
        export(tmp_path, change(bare, title="Talks end"), change(view, title="A new title"))
    assert everything(tmp_path) == before


def test_a_file_instead_of_a_folder_is_an_error(tmp_path: Path, view: ArticleView, export: Export) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ExportError, match="Choose a folder"):
        export(tmp_path / "file", view)


def test_a_rejected_quotation_is_left_out(
    tmp_path: Path, view: ArticleView, questions: tuple[Question, ...], export: Export
) -> None:
    export(tmp_path, view, questions=questions)
    first_time = words_of(tmp_path / NAME)
    first, *others = view.quotations
    rejected = replace(first, review=Review(first.quotation.id, (), Verdict.REJECTED))
    export(tmp_path, replace(view, quotations=(rejected, *others)), questions=questions)
    assert "We will send troops" not in text_of(tmp_path / NAME)
    assert "We will send troops" not in text_of(tmp_path / MANDATE)
    export(tmp_path, view, questions=questions)
    assert words_of(tmp_path / NAME) == first_time


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
    assert export(tmp_path, view).conflicts == ()
    notes = (*view.notes[:2], replace(view.notes[2], body="By whom exactly?"))
    (problem,) = export(tmp_path, replace(view, notes=notes)).conflicts
    assert "n-words23456" in problem.reason
    assert "hash=renew" in problem.reason
    assert "By whom, and why?" in text_of(tmp_path / NAME)


def test_a_part_of_the_library_leaves_what_actors_say_elsewhere(
    tmp_path: Path, view: ArticleView, bare: ArticleView, change: Change, export: Export
) -> None:
    other = change(view, id="a-other234", title="Other talks")
    export(tmp_path, view, other, people=True)
    page = tmp_path / "Actors" / "Jonas Berg.md"
    export(tmp_path, view, people=True)
    assert "Other talks" in text_of(page)
    nothing_said = replace(other, quotations=other.quotations[:2])
    export(tmp_path, view, nothing_said, people=True)
    assert "Other talks" not in text_of(page)
    assert "Ministers meet" in text_of(page)


def test_a_position_taken_down_goes_from_its_questions_page(
    tmp_path: Path, view: ArticleView, questions: tuple[Question, ...], export: Export
) -> None:
    export(tmp_path, view, questions=questions)
    assert "Jonas Berg" in text_of(tmp_path / MANDATE)
    taken_down = tuple(replace(each, positions=()) for each in view.quotations)
    export(tmp_path, replace(view, quotations=taken_down), questions=questions)
    assert "Jonas Berg" not in text_of(tmp_path / MANDATE)


def test_a_file_the_user_deleted_is_made_again_on_request_alone(
    tmp_path: Path, view: ArticleView, questions: tuple[Question, ...], export: Export
) -> None:
    export(tmp_path, view, questions=questions)
    (tmp_path / MANDATE).unlink()
    report = export(tmp_path, view, questions=questions)
    assert report.deleted == (tmp_path / MANDATE,)
    assert not (tmp_path / MANDATE).exists()
    assert f"[[{MANDATE.removesuffix('.md')}" not in text_of(tmp_path / NAME)
    wanted = Options(again=frozenset({questions[0].id}))
    report = export(tmp_path, view, questions=questions, options=wanted)
    assert report.new == (tmp_path / MANDATE,)
    assert export(tmp_path, view, questions=questions).written == ()


def test_a_file_without_its_id_is_the_users_own_from_then_on(
    tmp_path: Path, view: ArticleView, export: Export
) -> None:
    export(tmp_path, view)
    put(tmp_path / NAME, text_of(tmp_path / NAME).replace("id: a-7k3mq2xw\n", ""))
    before = text_of(tmp_path / NAME)
    assert export(tmp_path, view).deleted == (tmp_path / NAME,)
    assert text_of(tmp_path / NAME) == before
    assert len(list((tmp_path / NAME).parent.iterdir())) == 1


def test_a_dry_run_says_what_would_be_and_writes_nothing(
    tmp_path: Path, view: ArticleView, bare: ArticleView, change: Change, export: Export
) -> None:
    dry = Options(dry_run=True)
    report = export(tmp_path / "new", view, options=dry)
    assert report.new == report.written == (tmp_path / "new" / NAME, tmp_path / "new" / "Index.md")
    assert not (tmp_path / "new").exists()
    export(tmp_path, view, bare)
    before = everything(tmp_path)
    report = export(tmp_path, change(view, tags=("other",)), bare, options=dry)
    assert (report.written, report.new) == ((tmp_path / NAME,), ())
    assert everything(tmp_path) == before


def test_a_stopped_export_leaves_the_vault_as_it_was(
    tmp_path: Path, view: ArticleView, bare: ArticleView, change: Change, export: Export
) -> None:
    export(tmp_path, view, bare)
    before = everything(tmp_path)

    def stopped() -> Iterator[ArticleView]:
        yield change(view, title="A new title")
        raise CancelledError

    with pytest.raises(CancelledError):
        formats()["markdown"].export(Material(stopped(), 2, date(2026, 3, 4)), tmp_path, Options())
    assert everything(tmp_path) == before


def test_references_of_others_stay(
    tmp_path: Path, view: ArticleView, bare: ArticleView, export: Export
) -> None:
    pandoc = Options(flavour="pandoc")
    references = tmp_path / "references.json"
    put(references, '[{"id": "mine", "title": "My own"}]')
    export(tmp_path, view, options=pandoc)
    export(tmp_path, bare, options=pandoc)
    ids = [each["id"] for each in json.loads(text_of(references))]
    assert ids == ["mine", view.article.id, bare.article.id]
    assert references in export(tmp_path, bare, options=pandoc).unchanged
    put(references, "mine")
    (problem,) = export(tmp_path, bare, options=pandoc).problems
    assert (problem.path, text_of(references)) == (references, "mine")


def test_a_damaged_memory_is_not_taken_for_none(tmp_path: Path, view: ArticleView, export: Export) -> None:
    export(tmp_path, view)
    (tmp_path / ".briefing" / "vault.json").write_text("<<<<<<< ours\n")
    with pytest.raises(ExportError, match="damaged"):
        export(tmp_path, view)


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


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=15)
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
    (path,) = articles(export(folder, view))
    assert not any(found.edited for found in blocks.find(text_of(path)))
    assert export(folder, view).written == ()
