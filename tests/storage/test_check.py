"""Damage done to real files: what a check finds, mends, keeps and cannot mend."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from briefing_app.domain.annotation import Stance
from briefing_app.services import maintain
from briefing_app.storage import Library


def sql(path: Path, *statements: str) -> list[Any]:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        return [connection.execute(statement).fetchall() for statement in statements]


@pytest.fixture
def used(users: Library, article: str, analysis: Callable[..., Any]) -> Library:
    """A library in which ann has worked on an analysed article."""
    with users.unit_of_work("ann") as uow:
        uow.analyses.save(uow.articles.get(article).version_id, analysis())
        uow.notes.add("kept words 🇫🇷", article=article)
        question = uow.questions.add("why?", article=article)
        uow.positions.hang(question, article, "q-aaaa", Stance.ASKS)
        uow.tags.add([article], "tag")
        uow.commit("Work")
    assert users.check() == []
    return users


OFF = "PRAGMA foreign_keys = OFF"


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        (["UPDATE article SET quotations = 9"], "another number of quotations"),
        (["UPDATE article SET recency = 9"], "out of the order of their dates"),
        (["UPDATE article SET newest = 9"], "did not show their newest version"),
        (["UPDATE quotation SET speaker = 'a9' WHERE number = 0"], "half made"),
        ([OFF, "DELETE FROM quotation"], "another number of quotations"),
        (["UPDATE article SET group_key = 77, leads = 0"], "without a head"),
        (["UPDATE article SET leads = 0"], "without a head"),
        (["INSERT INTO likeness_mark VALUES (1, 77, 0)"], "marks were left"),
        (["INSERT INTO likeness VALUES (1, 1, 1, 1, x'00000001', x'')"], "compared again"),
        ([OFF, "DELETE FROM journal_entry"], "of no action"),
        ([OFF, "DELETE FROM journal_change"], "had nothing in them"),
        (["DELETE FROM article_search_docsize"], "search index of the articles"),
        (["DELETE FROM quotation_search_docsize"], "search index of the quotations"),
        (["INSERT INTO note_search(note_search) VALUES ('delete-all')"], "search index of the notes"),
    ],
)
def test_what_can_be_made_again_is_mended(used: Library, damage: list[str], told: str) -> None:
    before = sql(used.path, "SELECT * FROM note", "SELECT * FROM position", "SELECT * FROM tagging")
    sql(used.path, *damage)
    look = used.check(repair=False)
    assert any(told in finding.what and finding.mendable and not finding.mended for finding in look)
    assert used.check(repair=False) == look  # a look changes nothing
    assert all(finding.mended for finding in used.check())
    assert used.check() == []
    assert sql(used.path, "SELECT * FROM note", "SELECT * FROM position", "SELECT * FROM tagging") == before


def test_what_hung_on_a_row_that_is_gone_is_kept_aside(used: Library) -> None:
    sql(used.path, OFF, "DELETE FROM question")
    (finding,) = [finding for finding in used.check() if "position" in finding.what]
    assert finding.mended
    assert "--aside" in finding.to_do
    (row,) = used.aside()
    assert (row["user"], row["table"], row["row"]["quotation"]) == ("ann", "position", "q-aaaa")
    assert used.check() == []


def test_an_article_that_is_gone_takes_no_words_with_it(used: Library) -> None:
    sql(used.path, OFF, "DELETE FROM version", "DELETE FROM article")
    used.check()
    assert "kept words 🇫🇷" in [row["row"].get("body") for row in used.aside()]
    assert used.check() == []


def flip(path: Path, root: int, size: int = 200) -> None:
    """Write over a page of a closed library."""
    ((page_size,),) = sql(path, "PRAGMA page_size")[0]
    sql(path, "PRAGMA wal_checkpoint(TRUNCATE)")
    with path.open("r+b") as file:
        file.seek((root - 1) * page_size + 8)
        file.write(b"\x00" * size)


def root_of(path: Path, name: str) -> int:
    ((root,),) = sql(path, f"SELECT rootpage FROM sqlite_master WHERE name = '{name}'")[0]
    return int(root)


def test_an_index_that_lost_its_entries_is_made_again(used: Library) -> None:
    path = used.path
    used.close()
    ((page_size,),) = sql(path, "PRAGMA page_size")[0]
    sql(path, "PRAGMA wal_checkpoint(TRUNCATE)")
    with path.open("r+b") as file:  # a page of an index, sound by itself, with nothing on it
        file.seek((root_of(path, "ix_tagging_user_id_article_key") - 1) * page_size)
        file.write(b"\x0a\0\0\0\0" + page_size.to_bytes(2, "big") + b"\0")
    library = Library(path)
    look = library.check(repair=False)
    assert [(finding.mendable, finding.mended) for finding in look] == [(True, False)]
    assert [finding.mended for finding in library.check()] == [True]
    assert library.check() == []
    with library.reader("ann") as reader:
        assert [tag.name for tag in reader.tags.all()] == ["tag"]
    library.close()


def test_damaged_pages_are_told_with_the_backup_to_go_back_to(used: Library) -> None:
    path = used.path
    used.close()
    backup = maintain.back_up(path)
    flip(path, root_of(path, "note"))
    library = Library(path)
    (finding,) = library.check()
    library.close()
    assert not finding.mended
    assert f"restore {backup.file}" in finding.to_do
    maintain.restore(path, backup.file)
    again = Library.open(path)
    assert again.check() == []
    with again.reader("ann") as reader:
        assert [note.body for note in reader.notes.all()] == ["kept words 🇫🇷"]
    again.close()
