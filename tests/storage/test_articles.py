"""Storing articles and reading them back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing_app.domain.analysis import Analysis
from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.changes import Kind
from briefing_app.domain.errors import NotFoundError
from briefing_app.domain.ids import stable_id
from briefing_app.domain.views import ArticleFilter, ArticleState, Order, Shelf
from briefing_app.domain.work import ImportOutcome
from briefing_app.storage import Library

Draft = Callable[..., ArticleDraft]
Store = Callable[..., list[str]]


def outcomes(library: Library, *drafts: ArticleDraft) -> list[ImportOutcome]:
    with library.unit_of_work("ann") as uow:
        stored = uow.articles.store(drafts)
        uow.commit()
    return [file.outcome for file in stored]


def test_everything_a_draft_tells_is_kept(users: Library, store: Store, draft: Draft) -> None:
    whole = draft(
        standfirst="In short",
        byline="By A. Writer",
        outlet="The Paper",
        published=date(2025, 3, 1),
        url="https://paper.example/1",
        language="en",
    )
    (article,) = store(whole)
    with users.reader("ann") as reader:
        kept = reader.articles.get(article)
    assert article == stable_id("a", whole.content_hash)
    for name in set(ArticleDraft.__slots__) - {"known_by"}:
        assert getattr(kept, name) == getattr(whole, name), name
    assert kept.version == 1


def test_storing_says_what_it_touched_and_is_no_undo_entry(users: Library, draft: Draft) -> None:
    with users.unit_of_work("ann") as uow:
        (file,) = uow.articles.store([draft()])
        change = uow.commit("Import")
    assert change.kinds == {Kind.ARTICLE}
    assert change.articles == {file.article}
    assert change.created == (file.article,)
    with users.reader("ann") as reader:
        assert reader.journal.history() == []


def test_the_same_words_are_the_same_article(users: Library, draft: Draft) -> None:
    elsewhere = draft(origin="/in/copy.html", outlet="Another", text=draft().text.replace("\n", "\n\n"))
    assert outcomes(users, draft(), draft()) == [ImportOutcome.NEW, ImportOutcome.SAME]
    assert outcomes(users, elsewhere) == [ImportOutcome.SAME]
    with users.unit_of_work("ann") as uow:
        uow.articles.store([draft()])
        assert not uow.commit()


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ({"url": "https://p.example/1", "origin": "/in/b", "title": "New title"}, ImportOutcome.NEW_VERSION),
        ({"url": "https://p.example/2", "origin": "/in/b"}, ImportOutcome.NEW),
        ({"url": None}, ImportOutcome.NEW_VERSION),  # the same file and title
        ({"url": "https://p.example/2"}, ImportOutcome.NEW),  # the file was saved over with another page
        ({"url": None, "title": "New title"}, ImportOutcome.NEW),
        ({"url": None, "origin": "/in/b"}, ImportOutcome.NEW),
    ],
)
def test_other_words_are_a_new_version_where_that_is_certain(
    users: Library, draft: Draft, second: dict[str, str], expected: ImportOutcome
) -> None:
    first = draft(url="https://p.example/1")
    other = replace(first, text="Quite another text.", **second)  # type: ignore[arg-type]
    assert outcomes(users, first) == [ImportOutcome.NEW]
    assert outcomes(users, other) == [expected]


def test_in_one_batch_too(users: Library, draft: Draft) -> None:
    drafts = [draft(url="u", origin=f"/in/{number}", text=f"Text {number}") for number in range(3)]
    assert outcomes(users, *drafts) == [
        ImportOutcome.NEW,
        ImportOutcome.NEW_VERSION,
        ImportOutcome.NEW_VERSION,
    ]


def test_one_file_may_hold_many_articles_of_one_title(users: Library, draft: Draft) -> None:
    letters = [draft("Daily letter", f"Day {number}", "/in/mail.mbox") for number in range(3)]
    assert outcomes(users, *letters) == [ImportOutcome.NEW] * 3
    assert outcomes(users, draft("Daily letter", "Day 4", "/in/mail.mbox")) == [ImportOutcome.NEW]


def test_a_new_version_takes_the_place_of_the_old_one(users: Library, store: Store, draft: Draft) -> None:
    (article,) = store(draft(text="The old words about cheese."))
    assert store(draft(text="The new words about bread.", outlet="The Paper")) == [article]
    with users.reader("ann") as reader:
        newest = reader.articles.get(article)
        assert (newest.version, newest.text) == (2, "The new words about bread.")
        assert [version.version for version in reader.articles.versions(article)] == [1, 2]
        (row,) = reader.articles.rows(reader.articles.keys(ArticleFilter()))
        assert row.outlet == "The Paper"
        assert [hit.id for hit in reader.search.hits("bread")] == [article]
        assert reader.search.hits("cheese") == []
    assert outcomes(users, draft(text="The old words about cheese.")) == [ImportOutcome.SAME]
    assert users.check() == []


def test_a_new_version_waits_for_its_analysis(
    users: Library, store: Store, draft: Draft, analysis: Callable[..., Analysis]
) -> None:
    (article,) = store(draft(text="Old."))
    with users.unit_of_work("ann") as uow:
        uow.analyses.save(uow.articles.get(article).version_id, analysis())
        uow.commit()
    store(draft(text="New."))
    with users.reader("ann") as reader:
        (row,) = reader.articles.rows(reader.articles.keys(ArticleFilter()))
        assert (row.state, row.quotations, row.to_review) == (ArticleState.WAITING, 0, 0)
        assert reader.analyses.of(article) is None


def test_strings_that_no_database_can_hold_do_not_stop_a_batch(users: Library, draft: Draft) -> None:
    bad = draft("Bad \udce9 name", "Text \ud800 end.", "/in/\udcff.txt")
    assert outcomes(users, bad, draft()) == [ImportOutcome.NEW] * 2
    assert outcomes(users, bad) == [ImportOutcome.SAME]


def test_two_texts_of_one_short_id_are_two_articles(
    users: Library, draft: Draft, monkeypatch: pytest.MonkeyPatch
) -> None:
    def short(prefix: str, content: str, taken: set[str], length: int) -> str:
        return next(name for name in ("a-x", f"a-x{content[:8]}") if name not in taken)

    monkeypatch.setattr("briefing_app.storage.reads.known.unique_id", short)
    assert (
        outcomes(users, draft(text="One", origin="1"), draft(text="Two", origin="2"))
        == [ImportOutcome.NEW] * 2
    )
    assert outcomes(users, draft(text="Three", origin="3")) == [ImportOutcome.NEW]


def test_lists_come_in_every_order(users: Library, store: Store, draft: Draft) -> None:
    names = {
        "old": draft("“Éclair”", "One", "1", published=date(2024, 1, 1)),
        "new": draft("zebra", "Two", "2", published=date(2025, 1, 1)),
        "mid": draft("Apple", "Three", "3", published=date(2024, 6, 1)),
    }
    ids = dict(zip(store(*names.values()), names, strict=True))
    with users.reader("ann") as reader:

        def order(order: Order) -> list[str]:
            keys = reader.articles.keys(ArticleFilter(order=order))
            return [ids[article] for article in reader.articles.ids_of(keys)]

        assert order(Order.NEWEST) == ["new", "mid", "old"]
        assert order(Order.OLDEST) == ["old", "mid", "new"]
        assert order(Order.TITLE) == ["mid", "old", "new"]
        assert order(Order.RELEVANCE) == ["new", "mid", "old"]  # of what was not searched for


def test_shelves_and_their_counts_agree(users: Library, store: Store, draft: Draft) -> None:
    ids = store(*(draft(f"T{number}", f"Text {number}", str(number)) for number in range(6)))
    with users.unit_of_work("ann") as uow:
        uow.states.set(ids[:2], read=True)
        uow.states.set(ids[1:4], starred=True)
        uow.states.set(ids[3:5], trashed=True)
        uow.tags.add(ids[2:4], "Troops")
        uow.commit()
    with users.reader("ann") as reader:
        counts = reader.articles.counts()

        def on(shelf: Shelf, tag: str | None = None) -> set[str]:
            keys = reader.articles.keys(ArticleFilter(shelf=shelf, tag=tag))
            return set(reader.articles.ids_of(keys))

        assert on(Shelf.ALL) == set(ids) - set(ids[3:5])
        assert on(Shelf.UNREAD) == {ids[2], ids[5]}
        assert on(Shelf.STARRED) == {ids[1], ids[2]}
        assert on(Shelf.TRASH) == set(ids[3:5])
        assert on(Shelf.ALL, "troops") == {ids[2]}
        assert (counts.all, counts.unread, counts.starred, counts.trash) == (4, 2, 2, 2)
        assert [(tag.name, tag.articles) for tag in counts.tags] == [("Troops", 1)]
    with users.reader("bob") as reader:
        assert reader.articles.counts().unread == 6


def test_rows_keep_the_order_asked_and_leave_unknown_keys_out(
    users: Library, store: Store, draft: Draft
) -> None:
    store(*(draft(f"T{number}", f"Text {number}", str(number)) for number in range(3)))
    with users.reader("ann") as reader:
        keys = sorted(reader.articles.keys(ArticleFilter()))
        wanted = [keys[2], 999, keys[0]]
        assert [row.key for row in reader.articles.rows(wanted)] == [keys[2], keys[0]]
        ids = reader.articles.ids_of(wanted)
        assert [reader.articles.key_of(article) for article in ids] == [keys[2], keys[0]]


def test_an_unknown_article_is_told(users: Library) -> None:
    with users.reader("ann") as reader:
        for read in (reader.articles.get, reader.articles.key_of, reader.analyses.of, reader.notes.of):
            with pytest.raises(NotFoundError, match="no article “a-nothing”"):
                read("a-nothing")
        with pytest.raises(NotFoundError):
            reader.articles.get("a-\ud800")


_short = st.text(st.sampled_from("abc \n\u0301🇫"), max_size=6)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.builds(
            ArticleDraft,
            title=_short,
            text=_short,
            origin=st.sampled_from("123"),
            url=st.sampled_from([None, "u", "v"]),
        ),
        max_size=12,
    )
)
def test_storing_again_stores_nothing(users: Library, drafts: list[ArticleDraft]) -> None:
    outcomes(users, *drafts)
    assert set(outcomes(users, *drafts)) <= {ImportOutcome.SAME}
    assert users.check() == []
