"""Groups in storage: older libraries, and by which way SQLite goes."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager, closing
from pathlib import Path
from typing import Any

import alembic.command
import pytest

from briefing_app.analysis.likeness import RECIPE, likeness
from briefing_app.domain.alike import Likeness
from briefing_app.domain.analysis import Analysis
from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.views import ArticleFilter, Order, Shelf
from briefing_app.storage import Library, migrate
from briefing_app.storage.reads.likeness import packed, unpacked

Statements = Callable[[], AbstractContextManager[list[str]]]
TEXT = " ".join(f"word{number}" for number in range(80))


def plan_of(library: Library, statements: Statements, wanted: str, use: Callable[[Library], Any]) -> str:
    """The plan of the statement with these words in it."""
    watched = Library(library.path)
    with statements() as sent:
        use(watched)
        (sql, *_) = [sql for sql in sent if wanted in sql]
        watched.close()
    with closing(sqlite3.connect(library.path)) as connection:
        return "\n".join(row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}"))


def keys(which: ArticleFilter) -> Callable[[Library], list[int]]:
    def use(library: Library) -> list[int]:
        with library.reader("ann") as reader:
            return reader.articles.keys(which)

    return use


@pytest.mark.parametrize("shelf", [Shelf.ALL, Shelf.UNREAD])
@pytest.mark.parametrize(
    ("order", "index"), [(Order.NEWEST, "ix_article_recency"), (Order.TITLE, "ix_article_sort_title")]
)
def test_a_grouped_list_is_read_from_the_same_index_in_order(
    users: Library, article: str, statements: Statements, shelf: Shelf, order: Order, index: str
) -> None:
    which = ArticleFilter(shelf=shelf, order=order, grouped=True)
    found = plan_of(users, statements, "ORDER BY a.", keys(which))
    assert f"SCAN a USING COVERING INDEX {index}" in found, found
    assert "SCAN article USING COVERING INDEX ix_article_follows" in found, found
    assert "TEMP B-TREE FOR ORDER BY" not in found.split("LIST SUBQUERY")[0], found
    assert "SCAN m" not in found, found


def test_members_and_their_number_are_found_by_index(
    users: Library, article: str, statements: Statements
) -> None:
    def rows(library: Library) -> None:
        with library.reader("ann") as reader:
            reader.articles.rows([1])

    found = plan_of(users, statements, "AS others", rows)
    assert "SEARCH m USING COVERING INDEX ix_article_group_key (group_key=?)" in found, found


def test_joining_and_leaving_touch_the_members_alone(
    users: Library,
    store: Callable[..., list[str]],
    draft: Callable[..., ArticleDraft],
    statements: Statements,
) -> None:
    store(draft("One", TEXT, "/1.txt"), draft("Two", TEXT, "/2.txt"))

    def join(library: Library) -> None:
        with library.unit_of_work("ann") as uow:
            uow.likeness.join(1, 2)

    for wanted in ("UPDATE article SET group_key", "UPDATE article SET leads", "ORDER BY l.size"):
        found = plan_of(users, statements, wanted, join)
        assert "SCAN" not in found, found


def test_candidates_are_found_by_their_marks(users: Library, article: str, statements: Statements) -> None:
    def look(library: Library) -> None:
        with library.unit_of_work("ann") as uow:
            uow.likeness.put(1, likeness(TEXT, Analysis("1")))
            uow.likeness.candidates(1)
            uow.likeness.said([1, 2])
            uow.likeness.asked([1, 2])

    for wanted in ("AS shared", "q.content", "f.text"):
        found = plan_of(users, statements, wanted, look)
        assert "SEARCH m USING PRIMARY KEY (hash=?" in found, found
        assert "SCAN article" not in found, found
        assert "SCAN a\n" not in found, found


def test_what_was_found_before_makes_room_for_what_was_found_now(users: Library, article: str) -> None:
    def put(text: tuple[int, ...], quotations: tuple[tuple[int, ...], ...]) -> None:
        with users.unit_of_work("ann") as uow:
            uow.likeness.put(1, Likeness(RECIPE, 9, text, quotations, ((7,),)))
            uow.commit()

    put((1, 2, -(2**31)), ((3, 4), (), (3, 5)))
    put((2, 6), ((3,),))
    with closing(sqlite3.connect(users.path)) as connection:
        rows = connection.execute("SELECT hash, article_key, number FROM likeness_mark").fetchall()
    assert sorted(rows) == [(2, 1, 0), (3, 1, 0), (6, 1, 0), (7, 1, 0)]


def test_a_version_that_is_no_longer_the_newest_is_not_looked_at(
    users: Library, store: Callable[..., list[str]], draft: Callable[..., ArticleDraft]
) -> None:
    store(draft("One", TEXT, "/1.txt"))
    store(draft("One", TEXT + " more", "/1.txt"))
    with users.unit_of_work("ann") as uow:
        assert uow.likeness.put(1, likeness(TEXT, Analysis("1"))) == []
        assert uow.likeness.put(2, likeness(TEXT, Analysis("1"))) == [1]
        assert uow.likeness.put(2, likeness(TEXT, Analysis("1"))) == []


def test_marks_are_packed_into_four_bytes() -> None:
    marks = [0, -1, 2**31 - 1, -(2**31)]
    assert len(packed(marks)) == 16
    assert unpacked(packed(marks)) == marks


def test_so_large_a_group_holds_together_without_the_one_that_leaves(
    users: Library,
    store: Callable[..., list[str]],
    draft: Callable[..., ArticleDraft],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("briefing_app.storage.writes.likeness._DISSOLVED", 1)
    drafts = [
        draft(f"No {number}", f"{TEXT} {'more ' * (4 - number)}", f"/{number}.txt") for number in range(4)
    ]
    ids = store(*drafts)
    with users.unit_of_work("ann") as uow:
        for number, one in enumerate(drafts, 1):
            found = likeness(one.text, Analysis("1"))
            uow.likeness.put(number, Likeness(RECIPE, 100 - number, found.text))
            uow.likeness.join(1, number)
        uow.commit()
    store(draft("No 0", "Quite another text", "/0.txt"))
    with users.unit_of_work("ann") as uow:
        version = uow.articles.get(ids[0]).version_id
        assert uow.likeness.put(version, Likeness(RECIPE, 3, ())) == [1]
        uow.commit()
    with users.reader("ann") as reader:
        assert [member.title for member in reader.likeness.group(ids[2])] == ["No 1", "No 2", "No 3"]
        assert [member.title for member in reader.likeness.group(ids[0])] == ["No 0"]
        assert sorted(reader.articles.keys(ArticleFilter(grouped=True))) == [1, 2]


def test_a_library_older_than_groups_has_every_article_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "old.briefings"
    upgrade = alembic.command.upgrade
    with monkeypatch.context() as before:
        before.setattr(alembic.command, "upgrade", lambda config, _: upgrade(config, "0001"))
        path.touch()
        migrate.migrate(path)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == ("0001",)
        for key in (1, 2):
            connection.execute(
                "INSERT INTO article (key, id, newest, title, sort_title, dated) "
                "VALUES (?, ?, 1, 'T', 't', '2025-01-01')",
                (key, f"a-{key}"),
            )
            connection.execute(
                "INSERT INTO version (article_key, number, content_hash, title, origin, imported, text) "
                "VALUES (?, 1, ?, 'T', '/t', '2025-01-01 00:00:00.000000', ?)",
                (key, str(key), f"{TEXT} {key}"),
            )
        connection.commit()
    library = Library.open(path)
    library.ensure_user("ann")
    with library.reader("ann") as reader:
        assert len(reader.articles.keys(ArticleFilter(grouped=True))) == 2
        assert [row.others for row in reader.articles.rows([1, 2])] == [0, 0]
        assert reader.likeness.unmarked_count(RECIPE) == 2
        assert [item.article for item in reader.likeness.unmarked(RECIPE, 0, 9)] == ["a-1", "a-2"]
        assert [item.article for item in reader.likeness.unmarked(RECIPE, 1, 9)] == ["a-2"]
        assert [member.id for member in reader.likeness.group("a-1")] == ["a-1"]
    library.close()
