"""Decisions on quotations: libraries of before, the queue's index, and the version they were made for."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from briefing_app.domain.analysis import Analysis
from briefing_app.domain.annotation import Review, Verdict
from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.reviewing import QueueOrder
from briefing_app.domain.selector import select
from briefing_app.domain.spans import Span
from briefing_app.storage import Library, migrate

TEXT = "“We will go,” said Jonson. Nobody answered him."


@pytest.fixture
def old_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library as the program made it before quotations could be added, with three decisions in it."""
    before = tuple(revision for revision in migrate.REVISIONS if revision <= "0006")
    folder = tmp_path / "migrations"
    shutil.copytree(migrate.MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    for later in folder.glob("versions/r*.py"):
        if later.name[1:5] not in before:
            later.unlink()
    path = tmp_path / "old.briefings"
    with monkeypatch.context() as earlier:
        earlier.setattr(migrate, "MIGRATIONS", folder)
        earlier.setattr(migrate, "REVISIONS", before)
        Library.open(path).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(
            f"""
            INSERT INTO user (id, name, created) VALUES (1, 'ann', '2026-01-01 10:00:00.000000');
            INSERT INTO article (key, id, newest, title, sort_title, dated, recency, state)
              VALUES (1, 'a-one', 2, 'Talks', 'talks', '2026-01-01', 1, 'waiting');
            INSERT INTO version (key, article_key, number, content_hash, title, origin, imported, text) VALUES
              (1, 1, 1, 'h1', 'Talks', '/a', '2026-01-01 10:00:00.000000', '{TEXT}'),
              (2, 1, 2, 'h2', 'Talks', '/a', '2026-01-02 10:00:00.000000', 'NEW. {TEXT}');
            """
        )
        rows = (
            (1, "q-old", TEXT, Span(1, 12), "accepted", "Pål Jonson", "direct"),
            (2, "q-new", "NEW. " + TEXT, Span(6, 17), "rejected", None, None),
            (7, "q-none", "Other text", Span(0, 5), "accepted", None, None),
        )
        for key, quotation, text, span, verdict, speaker, kind in rows:
            selector = select(text, span)
            fields = {name: getattr(selector, name) for name in ("start", "end", "exact", "prefix", "suffix")}
            connection.execute(
                "INSERT INTO review (key, user_id, id, article_key, quotation, selectors, verdict, speaker,"
                " kind, created, updated) VALUES (?, 1, ?, 1, ?, ?, ?, ?, ?, ?, ?)",
                (key, f"r-{key}", quotation, json.dumps([fields]), verdict, speaker, kind)
                + ("2026-01-03 10:00:00.000000",) * 2,
            )
        connection.execute("DELETE FROM review WHERE key = 7")
        connection.execute("INSERT INTO review SELECT 5, 1, 'r-5', 1, 'q-gone', json_array(json_object("
                           "'start', 0, 'end', 4, 'exact', 'else', 'prefix', '', 'suffix', '')),"
                           " 'accepted', NULL, NULL, created, updated FROM review WHERE key = 1")  # fmt: skip
        connection.commit()
    return path


def test_an_old_library_keeps_its_decisions(old_library: Path) -> None:
    library = Library.open(old_library)
    with library.reader("ann") as reader:
        old, new, gone = reader.reviews.of("a-one")
    assert (old.quotation, old.verdict, old.speaker, old.content) == (
        "q-old",
        Verdict.ACCEPTED,
        "Pål Jonson",
        (),
    )
    assert old.made_for == TEXT  # the words stand there in the first version alone
    assert (new.quotation, new.verdict, new.made_for) == ("q-new", Verdict.REJECTED, None)
    assert (gone.quotation, gone.made_for) == ("q-gone", None)
    with library.unit_of_work("ann") as uow:
        uow.reviews.save("a-one", Review("q-mine", (), Verdict.ADDED, "Ann"))
        uow.commit("Add quotation")
    library.close()
    with closing(sqlite3.connect(old_library)) as connection:
        keys = connection.execute("SELECT key, version_key FROM review ORDER BY key").fetchall()
        found = connection.execute(
            "SELECT rowid FROM review_search WHERE review_search MATCH 'speaker: jonson AND said: go'"
        ).fetchall()
    assert keys == [(1, 1), (2, 2), (5, None), (8, 2)]  # 7 was given once, and is never given again
    assert found == [(1,)]


def test_what_a_user_cut_is_what_is_searched(users: Library, article: str) -> None:
    def hits(words: str) -> int:
        with closing(sqlite3.connect(users.path)) as connection:
            sql = "SELECT count(*) FROM review_search WHERE review_search MATCH ?"
            return int(connection.execute(sql, (words,)).fetchone()[0])

    with users.unit_of_work("ann") as uow:
        text = uow.articles.get(article).text
        whole, cut = select(text, Span(0, 13)), select(text, Span(4, 11))
        uow.reviews.save(article, Review("q-aaaa", (whole,), Verdict.ACCEPTED, content=(cut,)))
        uow.commit("Edit")
    assert (hits("will"), hits("we")) == (1, 0)
    with users.unit_of_work("ann") as uow:
        assert uow.reviews.of(article)[0].content == (cut,)
        uow.journal.undo()
        uow.commit()
    assert hits("will") == 0


def test_a_decision_remembers_the_text_it_was_made_in(
    users: Library, store: Callable[..., list[str]], draft: Callable[..., ArticleDraft]
) -> None:
    (article,) = store(draft(text=TEXT))
    with users.unit_of_work("ann") as uow:
        uow.reviews.save(article, Review("q-1", (select(TEXT, Span(1, 12)),), Verdict.ADDED))
        uow.commit("Add")
        # the text is not fetched while it is the newest
    with users.reader("ann") as reader:
        assert reader.reviews.of(article)[0].made_for is None
    assert store(draft(text="NEW. " + TEXT)) == [article]
    with users.unit_of_work("ann") as uow:
        (kept,) = uow.reviews.of(article)
        assert kept.made_for == TEXT
        uow.reviews.save(article, replace(kept, speaker="Ann"))
        assert uow.reviews.of(article)[0].made_for == TEXT
        uow.reviews.save(article, replace(kept, made_for=None))
        assert uow.reviews.of(article)[0].made_for is None


@pytest.mark.parametrize(
    ("order", "index"),
    [(QueueOrder.CERTAIN, "ix_quotation_unsure"), (QueueOrder.ARTICLE, "ix_article_recency")],
)
def test_the_queue_is_read_in_the_order_of_an_index(
    users: Library, article: str, analysis: Callable[..., Analysis],
    statements: Callable[[], object], order: QueueOrder, index: str,
) -> None:  # fmt: skip
    with users.unit_of_work("ann") as uow:
        uow.analyses.save(uow.articles.get(article).version_id, analysis())
        uow.commit(journalled=False)
    library = Library.open(users.path)
    with statements() as sent, library.reader("ann") as reader:  # type: ignore[attr-defined]
        assert [row.quotation for row, _ in reader.reviews.waiting(order)] == ["q-bbbb"]
    library.close()
    (query,) = [sql for sql in sent if "doubtful" in sql]
    with closing(sqlite3.connect(users.path)) as connection:
        plan = [row[3] for row in connection.execute("EXPLAIN QUERY PLAN " + query)]
    assert index in plan[0]
    assert not any("TEMP B-TREE FOR ORDER BY" in step for step in plan), plan
