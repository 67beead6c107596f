"""What one user wrote is out of every other user's reach."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager

import pytest
from sqlalchemy import Executable, delete, insert, select, update

from briefing_app.domain.annotation import Review, Stance, Verdict
from briefing_app.domain.errors import NotFoundError
from briefing_app.domain.selector import select as select_words
from briefing_app.domain.spans import Span
from briefing_app.domain.views import ArticleFilter, Order, Shelf
from briefing_app.storage import Library, Reader
from briefing_app.storage.recorder import OWNED
from briefing_app.storage.tables import Note
from briefing_app.storage.unit_of_work import UnitOfWork


@pytest.fixture
def anns(users: Library, article: str) -> dict[str, str]:
    """Ids of what ann hung on the article."""
    with users.unit_of_work("ann") as uow:
        ids = {"note": uow.notes.add("secret", article=article)}
        ids["highlight"] = uow.highlights.add(
            article, select_words(uow.articles.get(article).text, Span(0, 5))
        )
        ids["question"] = uow.questions.add("secret?", article=article)
        ids["position"] = uow.positions.hang(ids["question"], article, "q-aaaa", Stance.ASKS)
        uow.tags.add([article], "secret")
        uow.reviews.save(article, Review("q-aaaa", (), Verdict.REJECTED))
        uow.states.set([article], read=True, starred=True, done=True, trashed=True)
        uow.states.scroll(article, 0.5)
        uow.commit("Secretly")
    return ids


def reads(reader: Reader | UnitOfWork, article: str) -> Iterator[object]:
    """The answer of every read there is."""
    for shelf in Shelf:
        yield reader.articles.keys(ArticleFilter(shelf=shelf)) if shelf is not Shelf.ALL else []
    for query in ("secret", "tag:secret", "is:starred", "is:done", "-is:unread"):
        for order in Order:
            yield reader.articles.keys(ArticleFilter(query=query, order=order))
        yield reader.search.hits(query)
    yield reader.notes.all()
    yield reader.notes.of(article)
    yield reader.highlights.of(article)
    yield reader.tags.all()
    yield reader.tags.of(article)
    yield reader.questions.all()
    yield reader.questions.of(article)
    yield reader.positions.of(article)
    yield reader.reviews.of(article)
    yield reader.journal.history()


def test_another_user_reads_nothing_of_it(users: Library, article: str, anns: dict[str, str]) -> None:
    with users.reader("bob") as reader:
        key = reader.articles.key_of(article)
        assert [answer for answer in reads(reader, article) if answer not in ([], [key])] == []
        assert reader.articles.keys(ArticleFilter(shelf=Shelf.STARRED)) == []
        marks = reader.states.of(article)
        assert not any((marks.read, marks.starred, marks.done, marks.trashed, marks.scroll))
        (row,) = reader.articles.rows([key], "secret")
        assert not any((row.read, row.starred, row.done, row.snippet))
        counts = reader.articles.counts()
        assert (counts.unread, counts.all) == (1, 1)
        assert not any((counts.starred, counts.trash, counts.open_questions, counts.notes, counts.tags))
        assert reader.positions.on(anns["question"]) == []


@pytest.mark.parametrize(
    "reach",
    [
        lambda uow, ids, article: uow.notes.get(ids["note"]),
        lambda uow, ids, article: uow.notes.edit(ids["note"], "mine"),
        lambda uow, ids, article: uow.notes.trash(ids["note"]),
        lambda uow, ids, article: uow.highlights.get(ids["highlight"]),
        lambda uow, ids, article: uow.highlights.trash(ids["highlight"]),
        lambda uow, ids, article: uow.questions.get(ids["question"]),
        lambda uow, ids, article: uow.questions.trash(ids["question"]),
        lambda uow, ids, article: uow.positions.get(ids["position"]),
        lambda uow, ids, article: uow.positions.take_down(ids["position"]),
        lambda uow, ids, article: uow.positions.hang(ids["question"], article, "q-1", Stance.ASKS),
        lambda uow, ids, article: uow.tags.remove([article], "secret"),
        lambda uow, ids, article: uow.reviews.clear(article, "q-aaaa"),
    ],
)
def test_another_user_cannot_touch_it(
    users: Library, article: str, anns: dict[str, str], reach: Callable[..., object]
) -> None:
    with users.unit_of_work("bob") as uow, pytest.raises(NotFoundError):
        reach(uow, anns, article)


def test_both_work_on_one_article_without_meeting(users: Library, article: str, anns: dict[str, str]) -> None:
    with users.unit_of_work("bob") as uow:
        uow.tags.add([article], "Secret")
        uow.states.set([article], starred=True)
        uow.reviews.save(article, Review("q-aaaa", (), Verdict.ACCEPTED))
        uow.commit("Openly")
    with users.unit_of_work("bob") as uow:
        uow.journal.undo()
        uow.commit()
    with users.reader("ann") as reader:
        assert reader.tags.of(article) == ["secret"]
        assert reader.reviews.of(article)[0].verdict is Verdict.REJECTED
        assert reader.states.of(article).starred
        assert [entry.undone for entry in reader.journal.history()] == [False]


def test_even_a_careless_statement_is_confined(users: Library, anns: dict[str, str]) -> None:
    with users.unit_of_work("bob") as uow:
        assert uow._session.scalars(select(Note)).all() == []


@pytest.mark.parametrize("statement", [update(Note).values(body="mine"), delete(Note), insert(Note)])
def test_a_statement_that_would_go_past_the_journal_is_refused(users: Library, statement: Executable) -> None:
    with users.unit_of_work("bob") as uow, pytest.raises(PermissionError, match="past the journal"):
        uow._session.execute(statement, [{"body": "x"}] if statement.is_insert else None)


def test_a_row_for_another_user_is_refused(users: Library) -> None:
    with users.unit_of_work("bob") as uow:
        uow.notes.add("x")
        next(iter(uow._session.new)).user_id = 1
        with pytest.raises(PermissionError, match="another user's note"):
            uow.commit()


def test_every_statement_on_users_rows_names_the_user(
    users: Library,
    article: str,
    anns: dict[str, str],
    statements: Callable[[], AbstractContextManager[list[str]]],
) -> None:
    library = Library(users.path)
    with statements() as sent, library.reader("bob") as reader:
        list(reads(reader, article))
        reader.articles.counts()
        reader.articles.rows([1], "secret")
        reader.states.of(article)
        user = reader.notes._rows.user
    library.close()
    touching = [sql for sql in sent if re.search(rf"\b(FROM|JOIN)\s+({'|'.join(OWNED)})\b", sql)]
    assert len(touching) > 20
    assert [sql for sql in touching if f"user_id = {user}" not in sql] == []
