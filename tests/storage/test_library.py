"""Opening, refusing, backing up and checking a library."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import pytest

from briefing_app.domain.errors import LibraryError, NotFoundError
from briefing_app.storage import Library
from briefing_app.storage.connection import advice


def sql(library: Library, *statements: str) -> None:
    with closing(sqlite3.connect(library.path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def test_a_library_is_made_with_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "a folder" / "é 100% #1?.briefings"
    library = Library.open(path)
    assert library.path == path
    assert library.ensure_user("ann")
    library.close()
    assert path.exists()
    again = Library.open(path)
    assert again.users() == ["ann"]
    again.close()


def test_an_empty_file_becomes_a_library(tmp_path: Path) -> None:
    path = tmp_path / "empty"
    path.touch()
    library = Library.open(path)
    assert library.users() == []
    library.close()


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="is a folder"):
        Library.open(tmp_path)


def test_a_file_in_the_way_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(LibraryError, match="cannot be made or opened"):
        Library.open(tmp_path / "file" / "library")


def test_what_is_no_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear Sir,\n" * 200)
    with pytest.raises(LibraryError, match="is not a library"):
        Library.open(path)
    assert path.read_text() == "Dear Sir,\n" * 200


def test_another_programs_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE bookmark (url TEXT)")
        connection.commit()
    before = path.read_bytes()
    with pytest.raises(LibraryError, match="another program's database"):
        Library.open(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (sqlite3.SQLITE_BUSY, "in use"),
        (sqlite3.SQLITE_READONLY, "permissions"),
        (sqlite3.SQLITE_READONLY | 8 << 8, "permissions"),  # SQLITE_READONLY_DIRECTORY and its kind
        (sqlite3.SQLITE_CANTOPEN, "folder exists"),
        (sqlite3.SQLITE_FULL, "disk is full"),
        (sqlite3.SQLITE_CORRUPT, "backup"),
    ],
)
def test_errors_of_the_disk_say_what_to_do(code: int, words: str) -> None:
    error = sqlite3.OperationalError("technical")
    error.sqlite_errorcode = code
    told = advice(Path("/x/my.briefings"), error)
    assert told is not None
    assert words in str(told)
    assert "/x/my.briefings" in str(told)


def test_errors_of_ours_are_not_dressed_up() -> None:
    error = sqlite3.OperationalError("no such column")
    error.sqlite_errorcode = sqlite3.SQLITE_ERROR
    assert advice(Path("/x"), error) is None
    assert advice(Path("/x"), ValueError()) is None


def test_a_full_disk_keeps_what_was_saved(users: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    from briefing_app.storage import connection, engine

    with users.unit_of_work("ann") as uow:
        uow.notes.add("kept")
        uow.commit()
    users.close()
    connect = connection.connect

    def on_a_full_disk(path: Path) -> sqlite3.Connection:
        opened = connect(path)
        pages = opened.execute("PRAGMA page_count").fetchone()[0]
        opened.execute(f"PRAGMA max_page_count = {pages}")
        return opened

    monkeypatch.setattr(engine, "connect", on_a_full_disk)
    library = Library(users.path)

    def save() -> None:
        with library.unit_of_work("ann") as uow:
            uow.notes.add("too much " * 100_000)
            uow.commit()

    with pytest.raises(LibraryError, match="disk is full"):
        save()
    with library.reader("ann") as reader:
        assert [note.body for note in reader.notes.all()] == ["kept"]
    library.close()


def test_a_library_held_by_another_program_is_told(users: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing_app.storage.connection.BUSY_SECONDS", 0.05)
    library = Library(users.path)
    with closing(sqlite3.connect(users.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryError, match="in use"), library.unit_of_work("ann"):
            pytest.fail("two writers at once")
    library.close()


def test_users_are_added_once_and_listed_in_order(library: Library) -> None:
    assert library.ensure_user("Zoë")
    assert library.ensure_user("ann")
    assert not library.ensure_user("ann")
    assert [name for name in library.users() if name != "tester"] == ["ann", "Zoë"]


def test_an_unknown_user_is_refused(users: Library) -> None:
    with pytest.raises(NotFoundError, match="no user “eve”"), users.reader("eve"):
        pytest.fail("a reader for nobody")
    with pytest.raises(NotFoundError, match="no user “eve”"), users.unit_of_work("eve"):
        pytest.fail("a unit of work for nobody")


def test_leaving_a_unit_of_work_early_means_nothing_happened(users: Library) -> None:
    with users.unit_of_work("ann") as uow:
        uow.notes.add("half a thought")
    with suppress(RuntimeError), users.unit_of_work("ann") as uow:
        uow.notes.add("another")
        uow.search.hits("another")  # which writes it to the database, but no further
        raise RuntimeError
    with users.reader("ann") as reader:
        assert reader.notes.all() == []
        assert reader.journal.history() == []


def test_a_unit_of_work_is_committed_once(users: Library) -> None:
    with users.unit_of_work("ann") as uow:
        uow.commit()
        with pytest.raises(RuntimeError, match="committed once"):
            uow.commit()


def test_a_reader_sees_one_moment(users: Library) -> None:
    with users.reader("ann") as reader:
        assert reader.notes.all() == []
        with users.unit_of_work("ann") as uow:
            uow.notes.add("meanwhile")
            uow.commit()
        assert reader.notes.all() == []
    with users.reader("ann") as reader:
        assert len(reader.notes.all()) == 1


def test_a_reader_cannot_write(users: Library) -> None:
    with pytest.raises(LibraryError), users.reader("ann") as reader:
        reader.notes._rows.all("DELETE FROM user")


def test_a_backup_is_a_library_of_the_same_content(users: Library, tmp_path: Path) -> None:
    with users.unit_of_work("ann") as uow:
        uow.notes.add("precious")
        uow.commit()
    to = tmp_path / "backup.briefings"
    users.backup(to)
    assert [path.name for path in tmp_path.glob("backup*")] == ["backup.briefings"]
    copy = Library.open(to)
    with copy.reader("ann") as reader:
        assert [note.body for note in reader.notes.all()] == ["precious"]
    copy.close()


def test_a_backup_overwrites_nothing(users: Library, tmp_path: Path) -> None:
    to = tmp_path / "mine.txt"
    to.write_text("mine")
    with pytest.raises(LibraryError, match="exists already"):
        users.backup(to)
    assert to.read_text() == "mine"


def test_a_backup_that_cannot_be_written_leaves_nothing(users: Library, tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="cannot be written"):
        users.backup(tmp_path / "nowhere" / "backup")
    assert not (tmp_path / "nowhere").exists()


def test_a_sound_library_passes_its_check(users: Library, article: str) -> None:
    with users.unit_of_work("ann") as uow:
        uow.notes.add("fine", article=article)
        uow.commit()
    assert users.check() == []


@pytest.mark.parametrize("index", ["article_search", "note_search"])
def test_a_search_index_that_disagrees_is_made_again(users: Library, article: str, index: str) -> None:
    with users.unit_of_work("ann") as uow:
        uow.notes.add("a remark on Jonson", article=article)
        uow.commit()
    sql(users, f"INSERT INTO {index}({index}) VALUES ('delete-all')")
    assert users.check(repair=False) != []
    assert users.check()[0].mended
    assert users.check() == []
    with users.reader("ann") as reader:
        assert len(reader.search.hits("Jonson")) == 1


def test_a_lost_analysis_is_noticed_and_the_article_waits_again(
    users: Library, article: str, analysis: Callable[..., object]
) -> None:
    with users.unit_of_work("ann") as uow:
        uow.analyses.save(uow.articles.get(article).version_id, analysis())  # type: ignore[arg-type]
        uow.commit()
    sql(users, "DELETE FROM analysis")
    assert [str(finding)[:40] for finding in users.check(repair=False)] == [
        "1 rows of “actor” belonged to an analysi",
        "2 rows of “quotation” belonged to an ana",
        "1 articles were said to be analysed and ",
        "The search index of the quotations did n",
    ]
    assert len(users.check()) == 4
    assert users.check() == []
    with users.reader("ann") as reader:
        assert reader.analyses.waiting("1") == 1


def test_rows_without_their_parent_are_told_and_kept(users: Library, article: str) -> None:
    with users.unit_of_work("ann") as uow:
        uow.notes.add("on an article", article=article)
        uow.commit()
    sql(users, "PRAGMA foreign_keys = OFF", "UPDATE note SET article_key = 99")
    (finding,) = users.check()
    assert "1 rows of “note” belonged to a row that is gone; they are kept aside" in str(finding)
    assert [row["row"]["body"] for row in users.aside()] == ["on an article"]
    assert users.check() == []


def test_a_damaged_file_is_told(users: Library) -> None:
    sql(users, "PRAGMA wal_checkpoint(TRUNCATE)", "PRAGMA writable_schema = ON", "DROP INDEX ix_version_url")
    with closing(sqlite3.connect(users.path, isolation_level=None)) as connection:
        root = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'ix_article_recency'"
        ).fetchone()
        size = connection.execute("PRAGMA page_size").fetchone()[0]
    users.close()
    with users.path.open("r+b") as file:
        file.seek((root[0] - 1) * size)
        file.write(b"\xff" * 64)
    library = Library(users.path)
    try:
        told = " ".join(map(str, library.check(repair=False)))
    except LibraryError as error:
        told = str(error)
    assert "damaged" in told
    library.close()
