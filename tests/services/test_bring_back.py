"""What a user writes in a vault comes back as notes, and is never merged unseen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from briefing_app.domain.annotation import Note
from briefing_app.domain.edits import Choice, Edit, EditKind, Found, Take
from briefing_app.domain.errors import ExportError, InvalidInputError
from briefing_app.services import annotate, bring_back, history, questions
from briefing_app.services.export import export
from briefing_app.services.profile import Profile

WORDS = "Ask *them*: who pays? 🇸🇪 é e\u0301 שלום"


@pytest.fixture
def note(profile: Profile, article: str) -> str:
    return annotate.add_note(profile, WORDS, article=article).created[0]


@pytest.fixture
def page(profile: Profile, note: str, tmp_path: Path) -> Path:
    """The article's file in a vault, exported with one note."""
    export(profile, tmp_path / "vault")
    return tmp_path / "vault" / "Articles" / "Ministers meet.md"


@pytest.fixture
def look(profile: Profile, page: Path) -> Callable[[], tuple[Edit, ...]]:
    def looked() -> tuple[Edit, ...]:
        found = bring_back.look(profile, page.parent.parent)
        assert found.problems == ()
        return found.edits

    return looked


@pytest.fixture
def take(profile: Profile, page: Path) -> Callable[..., None]:
    def taken(edit: Edit, chosen: Take = Take.THEIRS) -> None:
        bring_back.take(profile, page.parent.parent, [Choice(edit, chosen)])

    return taken


@pytest.fixture
def again(profile: Profile, page: Path) -> Callable[[], tuple[list[str], int]]:
    """Export again: which files were written, and how many conflicts there were."""

    def exported() -> tuple[list[str], int]:
        report = export(profile, page.parent.parent)
        assert report.problems == ()
        return [path.stem for path in report.written], len(report.conflicts)

    return exported


def edit(page: Path, old: str, new: str) -> None:
    text = page.read_bytes().decode("utf-8")
    assert old in text
    page.write_bytes(text.replace(old, new).encode("utf-8"))


def bodies(profile: Profile) -> list[str]:
    return [note.body for note in annotate.notes(profile)]


Look, Taking, Again = Callable[[], tuple[Edit, ...]], Callable[..., None], Callable[[], tuple[list[str], int]]


def test_nothing_edited_is_nothing_to_bring_back(look: Look) -> None:
    assert look() == ()


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_an_edited_note_comes_back_to_the_letter(
    profile: Profile, page: Path, note: str, look: Look, take: Taking, again: Again, newline: str
) -> None:
    page.write_bytes(page.read_bytes().replace(b"\n", newline.encode()))
    edit(page, WORDS, f"{WORDS}{newline}{newline}- and *when*? 👩‍🚀")
    (found,) = look()
    new = f"{WORDS}\n\n- and *when*? 👩‍🚀"
    assert (found.kind, found.note, found.title) == (EditKind.CHANGED, note, "Ministers meet")
    assert (found.base, found.mine, found.theirs) == (WORDS, WORDS, new)
    take(found)
    assert bodies(profile) == [new]
    assert look() == ()
    assert again() == (["Ministers meet"], 0)
    assert again() == ([], 0)


def test_a_change_in_the_library_alone_is_none_in_the_vault(
    profile: Profile, note: str, look: Look, again: Again
) -> None:
    annotate.edit_note(profile, note, "Newer")
    assert look() == ()
    assert again() == (["Ministers meet"], 0)
    assert look() == ()


@pytest.mark.parametrize("exported_between", [False, True])
@pytest.mark.parametrize(
    ("chosen", "body", "conflicts"),
    [(Take.MINE, "Newer", 1), (Take.THEIRS, "Other", 0), (Take.BOTH, "Newer\n\nOther", 0)],
)
def test_a_conflict_is_shown_side_by_side_and_decided_by_the_user(
    profile: Profile,
    page: Path,
    note: str,
    look: Look,
    take: Taking,
    again: Again,
    exported_between: bool,
    chosen: Take,
    body: str,
    conflicts: int,
) -> None:
    edit(page, WORDS, "Other")
    annotate.edit_note(profile, note, "Newer")
    if exported_between:
        assert again() == (["Ministers meet"], 1)
    (found,) = look()
    assert (found.kind, found.base, found.mine, found.theirs) == (EditKind.CONFLICT, WORDS, "Newer", "Other")
    take(found, chosen)
    assert bodies(profile) == [body]
    assert look() == ()
    assert again()[1] == (0 if exported_between else conflicts)
    assert again() == ([], 0)
    assert "Other" in page.read_text(encoding="utf-8")


def test_a_shortened_note_is_a_change(page: Path, look: Look) -> None:
    edit(page, WORDS, "Ask")
    (found,) = look()
    assert (found.kind, found.theirs) == (EditKind.CHANGED, "Ask")


def test_words_among_the_notes_become_a_note_where_they_stand(
    profile: Profile, page: Path, article: str, look: Look, take: Taking, again: Again
) -> None:
    edit(
        page, "## Notes\n\n<!-- briefing:end -->", "## Notes\n\n<!-- briefing:end -->\n\nMine 😀.\n\n- a list"
    )
    (found,) = look()
    assert (found.kind, found.note, found.theirs) == (EditKind.NEW, None, "Mine 😀.\n\n- a list")
    take(found)
    assert sorted(bodies(profile)) == sorted([WORDS, "Mine 😀.\n\n- a list"])
    assert {note.article for note in annotate.notes(profile)} == {article}
    assert look() == ()
    again()
    assert page.read_text(encoding="utf-8").count("Mine 😀.") == 1
    assert again() == ([], 0)
    history.undo(profile)
    assert bodies(profile) == [WORDS]
    again()
    assert "Mine 😀.\n\n- a list" in page.read_text(encoding="utf-8")
    assert look() == ()


def test_words_under_a_heading_of_the_users_own(page: Path, look: Look) -> None:
    edit(
        page,
        "<!-- briefing:written",
        "## Mine\n\nnot this\n\n## Notes\n\nthis\n\n### and this\n\n<!-- briefing:written",
    )
    assert [found.theirs for found in look()] == ["this\n\n### and this"]


def test_a_note_deleted_in_the_file_is_deleted_on_request(
    profile: Profile, page: Path, note: str, look: Look, take: Taking, again: Again
) -> None:
    text = page.read_text(encoding="utf-8")
    start = text.index(f"<!-- briefing:start id={note} ")
    end = text.index("<!-- briefing:end -->", start) + len("<!-- briefing:end -->")
    page.write_text(text[:start] + text[end:], encoding="utf-8")
    (found,) = look()
    assert (found.kind, found.mine, found.theirs) == (EditKind.DELETED, WORDS, None)
    take(found, Take.MINE)
    assert (look(), bodies(profile)) == ((), [WORDS])
    bring_back.take(profile, page.parent.parent, [Choice(found, Take.THEIRS)])
    assert bodies(profile) == []
    again()
    assert look() == ()


def test_a_deleted_file_deletes_no_note(page: Path, look: Look) -> None:
    page.unlink()
    assert look() == ()


def test_a_note_deleted_in_the_library_and_edited_in_the_file_is_a_conflict(
    profile: Profile, page: Path, note: str, look: Look, take: Taking, again: Again
) -> None:
    edit(page, WORDS, "Other")
    annotate.delete_note(profile, note)
    again()
    (found,) = look()
    assert (found.kind, found.mine, found.theirs) == (EditKind.CONFLICT, None, "Other")
    take(found)
    assert bodies(profile) == ["Other"]
    assert look() == ()
    again()
    assert again() == ([], 0)
    assert page.read_text(encoding="utf-8").count("Other") == 1


def test_notes_on_questions_and_on_nothing_come_back_too(
    profile: Profile, article: str, page: Path, look: Look, take: Taking, again: Again
) -> None:
    question = questions.add_question(profile, "Who pays?").created[0]
    annotate.add_note(profile, "Asked.", question=question)
    annotate.add_note(profile, "Free.")
    again()
    vault = page.parent.parent
    edit(vault / "Questions" / "Who pays.md", "Asked.", "Asked twice.")
    edit(vault / "Notes.md", "Free.", "Freed.")
    edit(vault / "Notes.md", "<!-- briefing:written", "New.\n\n<!-- briefing:written")
    for found in look():
        take(found)
    kept: dict[str, Note] = {each.body: each for each in annotate.notes(profile)}
    assert set(kept) == {WORDS, "Asked twice.", "Freed.", "New."}
    assert kept["Asked twice."].question == question
    assert (kept["New."].article, kept["New."].question) == (None, None)
    assert look() == ()


def test_all_that_is_taken_is_one_entry_of_the_history(
    profile: Profile, page: Path, look: Look, note: str
) -> None:
    annotate.add_note(profile, "Second.", article=annotate.notes(profile)[0].article)
    export(profile, page.parent.parent)
    edit(page, WORDS, "One")
    edit(page, "Second.", "Two")
    bring_back.take(profile, page.parent.parent, [Choice(found, Take.THEIRS) for found in look()])
    assert sorted(bodies(profile)) == ["One", "Two"]
    assert history.undo(profile).label == "Bring notes back in"
    assert sorted(bodies(profile)) == sorted([WORDS, "Second."])
    assert len(look()) == 2


def test_what_changed_since_the_look_is_refused(
    profile: Profile, page: Path, note: str, look: Look, take: Taking
) -> None:
    edit(page, WORDS, "Other")
    (found,) = look()
    edit(page, "Other", "Another")
    with pytest.raises(InvalidInputError, match="changed meanwhile"):
        take(found)
    (found,) = look()
    annotate.edit_note(profile, note, "Newer")
    with pytest.raises(InvalidInputError, match="changed meanwhile"):
        take(found)
    assert bodies(profile) == ["Newer"]


def test_without_its_memory_a_vault_tells_no_changes_from_conflicts(page: Path, look: Look) -> None:
    edit(page, WORDS, "Other")
    (page.parent.parent / ".briefing" / "vault.json").unlink()
    assert [found.kind for found in look()] == [EditKind.CONFLICT]


def test_what_is_no_vault_is_said(profile: Profile, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="no folder"):
        bring_back.look(profile, tmp_path / "none")
    assert bring_back.look(profile, tmp_path) == Found()
