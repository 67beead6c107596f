"""Full text: what is found, how it is shown, and that no query is an error."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.views import ArticleFilter, Order
from briefing_app.storage import Library

Draft = Callable[..., ArticleDraft]
Store = Callable[..., list[str]]


@pytest.fixture
def three(users: Library, store: Store, draft: Draft) -> dict[str, str]:
    """Ids by name; ann has a note on "talks"."""
    ids = store(
        draft("Troops for peace", "The minister spoke of troops. Élysée.", "1", published=date(2025, 1, 1)),
        draft("Talks", "They spoke of the mandate, the minister’s mandate.", "2", published=date(2025, 2, 1)),
        draft("Weather", "Rain.", "3", standfirst="No minister here.", published=date(2025, 3, 1)),
    )
    with users.unit_of_work("ann") as uow:
        uow.notes.add("Compare with **Ankara**", article=ids[1])
        uow.tags.add(ids[:2], "two words")
        uow.states.set(ids[:1], read=True, starred=True, done=True)
        uow.commit()
    return dict(zip(("troops", "talks", "weather"), ids, strict=True))


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("minister", "weather talks troops"),
        ("MINISTER spoke", "talks troops"),
        ("elysee", "troops"),
        ('"spoke of the"', "talks"),
        ('"of spoke"', ""),
        ("manda*", "talks"),
        ("manda", ""),
        ("minister -troops", "weather talks"),
        ("-minister", ""),
        ("-troops", "weather talks"),
        ('minister -"spoke of"', "weather"),
        ("ankara", "talks"),
        ('tag:"two words"', "talks troops"),
        ("tag:TWO*", "talks troops"),
        ('-tag:"Two Words"', "weather"),
        ('tag:"two words" mandate', "talks"),
        ("is:unread", "weather talks"),
        ("-is:unread", "troops"),
        ("is:starred is:done", "troops"),
        ("-is:starred minister", "weather talks"),
        ("is:nonsense", "weather talks troops"),
        ("AND OR NOT NEAR(", "weather talks troops"),
        ("minister AND (spoke OR rain)", "weather talks troops"),
        ("title:talks OR rain", "weather talks"),
        ("minister NOT (troops OR rain)", "talks"),
        ("title:minister", ""),
        ("note:ankara", "talks"),
        ("note:minister", ""),
        ("since:2025-02", "weather talks"),
        ("until:2025-02 minister", "talks troops"),
        ("since:2025-03 OR is:read", "weather troops"),
        ("-since:2025-02", "troops"),
        ('rain OR tag:"two words"', "weather talks troops"),
        ("", "weather talks troops"),
        ('" " - -- * ( ) : ^', "weather talks troops"),
    ],
)
def test_queries(users: Library, three: dict[str, str], query: str, expected: str) -> None:
    wanted = [three[name] for name in expected.split()]
    with users.reader("ann") as reader:
        keys = reader.articles.keys(ArticleFilter(query=query))
        assert reader.articles.ids_of(keys) == wanted
        assert [hit.id for hit in reader.search.hits(query, order=Order.NEWEST)] == wanted
        assert {hit.id for hit in reader.search.hits(query)} == set(wanted)
        assert reader.search.count(query) == len(wanted)


@pytest.mark.parametrize(
    ("query", "typing", "found"),
    [
        ("min", False, 0),
        ("min", True, 3),
        ("spoke m", True, 2),
        ("min ", True, 0),
        ('"spoke of th', True, 0),
        ("-rai", True, 2),
    ],
)
def test_while_typing_the_last_word_is_a_prefix(
    users: Library, three: dict[str, str], query: str, typing: bool, found: int
) -> None:
    with users.reader("ann") as reader:
        assert reader.search.count(query, typing=typing) == found


def test_best_first_puts_titles_before_texts(users: Library, three: dict[str, str]) -> None:
    with users.reader("ann") as reader:
        hits = reader.search.hits("minister")
        assert hits[0].id == three["weather"]  # a standfirst counts more than a text
        assert reader.search.hits("spoke", limit=1)[0].id in (three["talks"], three["troops"])


def test_hits_are_marked_in_the_snippet(users: Library, three: dict[str, str]) -> None:
    with users.reader("ann") as reader:
        snippets = {hit.id: hit.snippet for hit in reader.search.hits("minister")}
        assert "The \x02minister\x03 spoke" in snippets[three["troops"]]
        assert "No \x02minister\x03 here." in snippets[three["weather"]]
        assert reader.search.hits("ankara")[0].snippet == "Compare with **\x02Ankara\x03**"
        keys = reader.articles.keys(ArticleFilter(query="minister"))
        rows = reader.articles.rows(keys, "minister")
        assert {row.id: row.snippet for row in rows} == snippets
        assert [row.snippet for row in reader.articles.rows(keys)] == [None] * 3
        # What was found by a mark alone is shown by how it begins.
        assert [hit.snippet for hit in reader.search.hits("is:unread -talks")] == ["No minister here."]


def test_a_users_notes_are_found_by_that_user_alone(users: Library, three: dict[str, str]) -> None:
    with users.reader("bob") as reader:
        assert reader.search.hits("ankara") == []
        assert reader.articles.keys(ArticleFilter(query="ankara", order=Order.RELEVANCE)) == []
        assert reader.articles.rows([1, 2, 3], "ankara")[1].snippet is None


def test_notes_in_the_trash_and_edited_words_are_not_found(users: Library, three: dict[str, str]) -> None:
    with users.unit_of_work("ann") as uow:
        (note,) = uow.notes.all()
        uow.notes.edit(note.id, "Compare with Oslo")
        assert [hit.id for hit in uow.search.hits("oslo")] == [three["talks"]]
        assert uow.search.hits("ankara") == []
        uow.notes.trash(note.id)
        assert uow.search.hits("oslo") == []
        uow.commit()
    assert users.check() == []


def test_the_trash_is_not_searched(users: Library, three: dict[str, str]) -> None:
    with users.unit_of_work("ann") as uow:
        uow.states.set([three["talks"]], trashed=True)
        uow.commit()
    with users.reader("ann") as reader:
        assert three["talks"] not in {hit.id for hit in reader.search.hits("minister")}


def test_counting_stops_at_the_limit(users: Library, three: dict[str, str]) -> None:
    with users.reader("ann") as reader:
        assert reader.search.count("minister", at_most=2) == 2


_pieces = st.sampled_from(
    [
        "AND",
        "OR",
        "NOT",
        "NEAR",
        "(",
        ")",
        '"',
        "'",
        "*",
        "-",
        ":",
        "^",
        "+",
        "{",
        "}",
        "tag:",
        "is:",
        "is:unread",
    ]
)
_queries = st.one_of(
    st.text(max_size=30),
    st.text(st.characters(codec=None), max_size=10),
    st.lists(st.one_of(_pieces, st.just("minister"), st.just(" ")), max_size=12).map("".join),
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_queries, st.booleans(), st.sampled_from(Order))
def test_no_query_is_an_error(users: Library, query: str, typing: bool, order: Order) -> None:
    with users.reader("ann") as reader:
        reader.articles.keys(ArticleFilter(query=query, order=order), typing=typing)
        reader.search.hits(query, order=order, typing=typing)
        reader.articles.rows([1], query, typing=typing)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.sampled_from(["minister", "spoke", "of", "troops", "the", "mandate", "rain", "Élysée", "they"]),
        min_size=1,
        max_size=4,
    )
)
def test_every_article_found_has_all_the_words(
    users: Library, three: dict[str, str], words: list[str]
) -> None:
    with users.reader("ann") as reader:
        found = {hit.id for hit in reader.search.hits(" ".join(words))}
        for article in three.values():
            kept = reader.articles.get(article)
            text = f"{kept.title} {kept.standfirst} {kept.text}".lower().replace("’", " ").replace(".", " ")
            assert (article in found) == all(word.lower() in text.replace(",", " ").split() for word in words)
