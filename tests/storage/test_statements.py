"""How many statements a read sends, and by which way SQLite goes."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager, closing
from typing import Any

import pytest

from briefing_app.domain.analysis import Analysis
from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.views import ArticleFilter, Order, Shelf
from briefing_app.storage import Library, Reader

Statements = Callable[[], AbstractContextManager[list[str]]]


@pytest.fixture
def many(
    users: Library,
    store: Callable[..., list[str]],
    draft: Callable[..., ArticleDraft],
    analysis: Callable[..., Analysis],
) -> list[str]:
    ids = store(*(draft(f"Title {number}", f"Troops {number}", str(number)) for number in range(40)))
    with users.unit_of_work("ann") as uow:
        for article in ids:
            uow.analyses.save(uow.articles.get(article).version_id, analysis())
            uow.notes.add("troops", article=article)
            uow.questions.add("Who?", article=article)
        uow.states.set(ids[::2], read=True, starred=True)
        uow.tags.add(ids[::3], "t")
        uow.commit()
    return ids


READS: list[tuple[str, int, Callable[[Reader, list[str]], Any]]] = [
    (
        "keys",
        5,
        lambda reader, ids: reader.articles.keys(ArticleFilter(query="troops tag:t", order=Order.RELEVANCE)),
    ),
    ("rows", 1, lambda reader, ids: reader.articles.rows(range(1, 41))),
    ("rows with snippets", 3, lambda reader, ids: reader.articles.rows(range(1, 41), "troops")),
    ("hits", 6, lambda reader, ids: reader.search.hits("troops", limit=40)),
    ("counts", 3, lambda reader, ids: reader.articles.counts()),
    ("article", 2, lambda reader, ids: reader.articles.get(ids[0])),
    ("analysis", 5, lambda reader, ids: reader.analyses.of(ids[0])),
    ("pending", 1, lambda reader, ids: reader.analyses.pending("2", limit=40)),
    ("notes", 1, lambda reader, ids: reader.notes.all()),
    ("questions", 1, lambda reader, ids: reader.questions.all()),
]


@pytest.mark.parametrize(("name", "expected", "read"), READS, ids=[name for name, _, _ in READS])
def test_the_number_of_statements_does_not_grow_with_the_number_of_rows(
    users: Library,
    many: list[str],
    statements: Statements,
    name: str,
    expected: int,
    read: Callable[[Reader, list[str]], Any],
) -> None:
    library = Library(users.path)
    with statements() as sent:
        with library.reader("ann") as reader:
            read(reader, many)  # FTS5 reads its settings once a connection
            sent.clear()
            read(reader, many)
            own = own_of(sent)
        library.close()
    assert len(own) == expected, own


def own_of(sent: list[str]) -> list[str]:
    """Without what FTS5 asks of its own tables; SQLite traces that too."""
    return [sql for sql in sent if not sql.startswith(("--", "PRAGMA"))]


def plan(library: Library, sql: str) -> str:
    with closing(sqlite3.connect(library.path)) as connection:
        return "\n".join(row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}"))


def plan_of(library: Library, statements: Statements, read: Callable[[Reader], Any]) -> str:
    """The plan of the last statement that a read sends."""
    watched = Library(library.path)
    with statements() as sent:
        with watched.reader("ann") as reader:
            sent.clear()
            read(reader)
            own = own_of(sent)
        watched.close()
    return plan(library, own[-1])


@pytest.mark.parametrize("order", Order)
@pytest.mark.parametrize("query", ["troops", "troops tag:t is:unread -rain", "-rain troops is:starred"])
def test_a_match_runs_once_and_not_once_a_row(
    users: Library, many: list[str], statements: Statements, query: str, order: Order
) -> None:
    which = ArticleFilter(query=query, order=order, tag="t")
    found = plan_of(users, statements, lambda reader: reader.articles.keys(which))
    matches = re.findall(r"VIRTUAL TABLE INDEX \d+:(\S+)", found)
    assert matches
    assert [match for match in matches if match.startswith("=")] == [], found
    assert "SCAN a\n" not in found, found


@pytest.mark.parametrize("query", ["troops", "actor:mary said:troops", "rain actor:mary said:troops"])
def test_a_screens_snippets_are_read_by_key_and_match_nothing_again(
    users: Library, many: list[str], statements: Statements, query: str
) -> None:
    steps = plans_of(users, statements, lambda reader: reader.search.snippets([1, 2, 3], query))
    found = "\n".join(steps)
    assert "VIRTUAL TABLE INDEX 1:" in found  # the list of keys
    assert "article_search" not in found
    assert "quotation_search" not in found
    assert "SCAN a" not in found
    assert "SEARCH v USING INDEX" in found


@pytest.mark.parametrize("shelf", [Shelf.ALL, Shelf.UNREAD])
@pytest.mark.parametrize(
    ("order", "index"),
    [
        (Order.NEWEST, "ix_article_recency"),
        (Order.OLDEST, "ix_article_recency"),
        (Order.TITLE, "ix_article_sort_title"),
    ],
)
def test_whole_lists_are_read_from_one_index_in_order(
    users: Library, many: list[str], statements: Statements, shelf: Shelf, order: Order, index: str
) -> None:
    which = ArticleFilter(shelf=shelf, order=order)
    found = plan_of(users, statements, lambda reader: reader.articles.keys(which))
    assert f"SCAN a USING COVERING INDEX {index}" in found
    assert "TEMP B-TREE" not in found


def test_rows_are_found_by_key_and_without_their_texts(
    users: Library, many: list[str], statements: Statements
) -> None:
    found = plan_of(users, statements, lambda reader: reader.articles.rows([1, 2, 3]))
    assert "SEARCH a USING INTEGER PRIMARY KEY" in found
    assert "SEARCH s USING INDEX" in found
    assert "SCAN a" not in found
    assert "SCAN s" not in found


def test_what_waits_is_found_by_index(users: Library, many: list[str], statements: Statements) -> None:
    found = plan_of(users, statements, lambda reader: reader.analyses.pending("2"))
    assert found.count("USING COVERING INDEX ix_article_engine") == 3
    assert "SCAN article" not in found


def test_one_articles_notes_are_found_by_index(
    users: Library, many: list[str], statements: Statements
) -> None:
    found = plan_of(users, statements, lambda reader: reader.notes.of(many[0]))
    assert "SEARCH x USING INDEX ix_note_user_id_article_key" in found


def test_what_a_batch_may_bring_again_is_found_by_index(
    users: Library, many: list[str], statements: Statements, draft: Callable[..., ArticleDraft]
) -> None:
    library = Library(users.path)
    with statements() as sent:
        with library.unit_of_work("ann") as uow:
            sent.clear()
            uow.articles.store([draft("Title 3", "Rewritten", "3", url="u")])
            (known,) = [sql for sql in sent if "content_hash IN" in sql]
        library.close()
    found = plan(users, known)
    assert "SCAN v" not in found, found
    assert "SCAN version" not in found, found
    assert "USING COVERING INDEX ix_version_origin_title (origin=? AND title=?)" in found, found


def plans_of(library: Library, statements: Statements, read: Callable[[Reader], Any]) -> list[str]:
    """The steps of the plans of all statements that a read sends."""
    watched = Library(library.path)
    with statements() as sent:
        with watched.reader("ann") as reader:
            read(reader)  # FTS5 reads its settings once a connection
            sent.clear()
            read(reader)
            own = own_of(sent)
        watched.close()
    return "\n".join(plan(library, sql) for sql in own).splitlines()


@pytest.mark.parametrize(
    ("read", "step"),
    [
        (
            lambda reader: reader.search.first(ArticleFilter(query="actor:mary said:troops")),
            r"SCAN quotation_search VIRTUAL TABLE INDEX \d+:M3><",  # a match within bounds
        ),
        (
            lambda reader: reader.search.first(ArticleFilter(query="troops actor:mary said:troops")),
            r"SEARCH article USING COVERING INDEX ix_article_recency .*",  # where a window ends
        ),
        (
            lambda reader: reader.search.first(ArticleFilter(query="troops OR tag:t")),
            r"SEARCH a USING COVERING INDEX ix_article_recency .*",  # and not a set of all that have the word
        ),
        (
            lambda reader: reader.search.first(ArticleFilter(order=Order.TITLE)),
            r"SCAN a USING COVERING INDEX ix_article_sort_title",
        ),
        (
            lambda reader: reader.facets.of(ArticleFilter(query="troops")),
            r"SEARCH q USING PRIMARY KEY \(analysis_key=\?\)",
        ),
        (
            lambda reader: reader.articles.keys(ArticleFilter(grouped=True)),
            r"SCAN a USING COVERING INDEX ix_article_recency",
        ),
    ],
    ids=["quotations", "window", "either", "titles", "facets", "groups"],
)
def test_no_table_is_walked_through_and_no_match_runs_once_a_row(
    users: Library, many: list[str], statements: Statements, read: Callable[[Reader], Any], step: str
) -> None:
    steps = plans_of(users, statements, read)
    assert any(re.fullmatch(step, each) for each in steps), steps
    assert [each for each in steps if re.search(r"VIRTUAL TABLE INDEX \d+:=", each)] == []
    scanned = [each for each in steps if re.match(r"SCAN (?!found|\(subquery)", each)]
    assert [each for each in scanned if "VIRTUAL TABLE" not in each and "COVERING INDEX" not in each] == []
    assert "USE TEMP B-TREE FOR ORDER BY" not in steps
