"""Who said what, facets, hits, saved searches; and that the first answer is the beginning of the whole."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from concurrent.futures import CancelledError
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from briefing_app.domain.analysis import Actor, ActorKind, Analysis, Quotation, QuotationKind
from briefing_app.domain.annotation import Review, Stance, Verdict
from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.errors import InvalidInputError, NotFoundError
from briefing_app.domain.finding import Facet
from briefing_app.domain.query import Field
from briefing_app.domain.selector import select
from briefing_app.domain.spans import Span
from briefing_app.domain.views import ArticleFilter, Order, Shelf
from briefing_app.domain.words import pattern
from briefing_app.storage import Library
from briefing_app.storage.reads import search as searching
from briefing_app.storage.reads.query import parts_of
from briefing_app.storage.reads.snippets import passage
from briefing_app.storage.recency import day_of, of

Draft = Callable[..., ArticleDraft]
Store = Callable[..., list[str]]
TEXT = "“We need clarity,” said Jonson. “There is none,” said Healey, for clarity."


def analysis(text: str = TEXT) -> Analysis:
    clear, none = text.index("We need"), text.index("There is")
    return Analysis(
        "1",
        (
            Actor("a1", "Pål Jonson", ActorKind.PERSON, "Minister", "Sweden", ("The minister",)),
            Actor("a2", "Healey", ActorKind.PERSON, None, "United Kingdom"),
        ),
        tuple(
            Quotation(name, QuotationKind.DIRECT, (Span(at, at + 16),), None, None, who, 0.9, "test")
            for name, at, who in (("q-clear", clear, "a1"), ("q-none", none, "a2"))
        ),
    )


@pytest.fixture
def quoted(users: Library, store: Store, draft: Draft) -> str:
    """An article with two quotations; another has the words and nobody who says them."""
    said, _ = store(
        draft("Said", TEXT, "1", outlet="The Daily Post", published=date(2025, 3, 7), language="en"),
        draft(
            "Not said", "Jonson came. Clarity was near.", "2", outlet="Le Monde", published=date(2025, 2, 1)
        ),
    )
    with users.unit_of_work("ann") as uow:
        uow.analyses.save(uow.articles.get(said).version_id, analysis())
        uow.commit()
    return said


def found(users: Library, query: str, user: str = "ann") -> list[str]:
    with users.reader(user) as reader:
        some = reader.search.first(ArticleFilter(query=query))
        assert some.keys == reader.articles.keys(ArticleFilter(query=query))
        return [row.title for row in reader.articles.rows(some.keys)]


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("clarity", "Said|Not said"),
        ("said:clarity", "Said"),
        ("actor:jonson said:clarity", "Said"),
        ("actor:pal", "Said"),
        ('actor:"the minister"', "Said"),
        ("actor:healey said:clarity", ""),
        ("actor:jonson said:none", ""),
        ("actor:jonson -said:clarity", ""),
        ("actor:healey -said:clarity", "Said"),
        ("org:sweden said:clarity", "Said"),
        ("org:kingdom said:clarity", ""),
        ("said:clarity OR monde", "Said"),
        ("said:clarity OR outlet:monde", "Said|Not said"),
        ("-said:clarity", "Not said"),
        ("clarity -actor:jonson", "Not said"),
        ("clarity actor:jonson", "Said"),
        ("outlet:post", "Said"),
        ('outlet:"daily post"', "Said"),
        ("-outlet:post", "Not said"),
        ("lang:en", "Said"),
        ("since:2025-03 said:clarity", "Said"),
        ("until:2025-02 said:clarity", ""),
    ],
)
def test_who_said_what(users: Library, quoted: str, query: str, titles: str) -> None:
    assert "|".join(found(users, query)) == titles


def test_a_users_decisions_count_and_another_users_do_not(users: Library, quoted: str) -> None:
    words = (select(TEXT, Span(1, 17)),)
    with users.unit_of_work("ann") as uow:
        uow.reviews.save(quoted, Review("q-clear", words, Verdict.REJECTED))
        uow.commit()
    assert found(users, "actor:jonson said:clarity") == []
    assert found(users, "actor:jonson said:clarity", "bob") == ["Said"]
    with users.unit_of_work("ann") as uow:
        uow.reviews.save(quoted, Review("q-clear", words, Verdict.ACCEPTED, "Mary Healey"))
        uow.commit()
    assert found(users, "actor:jonson said:clarity") == []
    assert found(users, "actor:mary said:clarity") == ["Said"]
    assert found(users, "actor:mary said:clarity", "bob") == []
    assert users.check() == []
    with users.unit_of_work("ann") as uow:
        uow.journal.undo()
        uow.commit()
    assert found(users, "actor:mary said:clarity") == []
    assert users.check() == []


def test_whom_a_corrected_speaker_belongs_to_is_found_too(users: Library, quoted: str) -> None:
    words = (select(TEXT, Span(1, 17)),)
    assert found(users, "org:sweden said:clarity") == ["Said"]
    with users.unit_of_work("ann") as uow:
        uow.reviews.save(quoted, Review("q-clear", words, Verdict.ACCEPTED, "healey"))
        uow.commit()
    assert found(users, "org:sweden said:clarity") == []
    assert found(users, "org:kingdom said:clarity") == ["Said"] == found(users, "org:king* -said:none")
    assert found(users, "org:healey said:clarity") == []  # a person is none
    assert found(users, "org:sweden said:clarity", "bob") == ["Said"]


def test_positions_are_on_the_same_quotation(users: Library, quoted: str) -> None:
    with users.unit_of_work("ann") as uow:
        question = uow.questions.add("What is the mandate?")
        uow.positions.hang(question, quoted, "q-clear", Stance.OPPOSES)
        uow.commit()
    for query, titles in {
        "stance:opposes": ["Said"],
        "stance:supports": [],
        "question:mandate": ["Said"],
        "question:man": [],
        "question:man*": ["Said"],
        "question:mandate stance:opposes said:clarity": ["Said"],
        "question:mandate said:none": [],
        "actor:jonson -stance:opposes": [],
        "is:open": ["Said"],
        "is:open monde": [],
    }.items():
        assert found(users, query) == titles, query
    assert found(users, "stance:opposes", "bob") == []


def test_another_text_or_engine_takes_the_old_quotations_out(
    users: Library, quoted: str, draft: Draft
) -> None:
    with users.unit_of_work("ann") as uow:
        uow.analyses.failed(uow.articles.get(quoted).version_id, "2", "broken")
        uow.commit()
    assert found(users, "said:clarity") == []
    assert users.check() == []
    with users.unit_of_work("ann") as uow:
        uow.analyses.save(uow.articles.get(quoted).version_id, analysis())
        uow.articles.store([draft("Said", "All new.", "1", published=date(2024, 1, 1))])
        uow.commit()
    assert found(users, "said:clarity") == []
    assert found(users, "since:2024 new") == ["Said"]
    assert users.check() == []


def test_a_lost_index_of_quotations_is_made_again(users: Library, quoted: str) -> None:
    with users.unit_of_work("ann") as uow:
        uow.search._rows.all("INSERT INTO quotation_search(quotation_search) VALUES ('delete-all')")
        uow.commit()
    assert found(users, "said:clarity") == []
    assert len(users.check()) == 1
    assert found(users, "said:clarity") == ["Said"]
    assert users.check() == []


def test_what_was_said_is_shown(users: Library, quoted: str) -> None:
    with users.reader("ann") as reader:
        (hit,) = reader.search.hits("actor:jonson said:clarity")
        assert hit.snippet == "Pål Jonson: We need \x02clarity\x03,"


def test_hits_stand_where_the_words_do(users: Library, quoted: str) -> None:
    with users.reader("ann") as reader:

        def words(query: str, *, typing: bool = False) -> list[str]:
            return [f"{s.start}:{TEXT[slice(*s)]}" for s in reader.hits.of(quoted, query, typing=typing)]

        assert words("clarity") == ["9:clarity", "66:clarity"]
        assert words("said:clarity") == ["9:clarity"]
        assert words('"said jonson" -healey') == ["19:said Jonson"]
        assert words("cla", typing=True) == ["9:clarity", "66:clarity"]
        assert words("title:clarity tag:clarity") == []


def test_facets_say_what_a_list_is_about(users: Library, quoted: str) -> None:
    with users.unit_of_work("ann") as uow:
        uow.tags.add([quoted], "troops")
        uow.commit()
    with users.reader("ann") as reader:
        facets = reader.facets.of(ArticleFilter(query="clarity"))
        assert facets.outlets == (Facet("Le Monde", 1), Facet("The Daily Post", 1))
        assert facets.actors == (Facet("Healey", 1), Facet("Pål Jonson", 1))
        assert facets.tags == (Facet("troops", 1),)
        assert facets.months == (Facet("2025-03", 1), Facet("2025-02", 1))
        assert (facets.counted, facets.complete) == (2, True)
        assert reader.facets.of(ArticleFilter(query="said:none")).outlets == (Facet("The Daily Post", 1),)


def test_searches_are_kept_by_name(users: Library) -> None:
    with users.unit_of_work("ann") as uow:
        peace = uow.saved.add("Peace", "actor:Jonson")
        uow.saved.add("All", "a")
        uow.commit("Save search")
    with users.unit_of_work("ann") as uow:
        with pytest.raises(InvalidInputError):
            uow.saved.add("PEACE", "b")
        uow.saved.rename(peace, "peace")
        uow.saved.change(peace, "said:peace")
        uow.commit("Change search")
    with users.unit_of_work("bob") as uow:
        with pytest.raises(NotFoundError):
            uow.saved.delete(peace)
        assert uow.saved.all() == []
    with users.unit_of_work("ann") as uow:
        uow.saved.delete(peace)
        assert [search.name for search in uow.saved.all()] == ["All"]
        uow.commit("Delete search")
    with users.unit_of_work("ann") as uow:
        uow.journal.undo()
        assert [(search.name, search.query) for search in uow.saved.all()] == [
            ("All", "a"),
            ("peace", "said:peace"),
        ]
        uow.commit()


def test_a_search_can_be_given_up(users: Library, quoted: str) -> None:
    over = threading.Event()
    over.set()
    endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT max(x) FROM n"
    with pytest.raises(CancelledError), users.reader("ann", over.is_set) as reader:
        reader.search._rows.all(endless)
    assert found(users, "clarity")


def test_recency_is_day_and_key(users: Library, quoted: str) -> None:
    with users.unit_of_work("ann") as uow:
        rows = uow.search._rows.all("SELECT key, dated, recency FROM article")
    assert [row["recency"] for row in rows] == [
        of(date.fromisoformat(row["dated"]), row["key"]) for row in rows
    ]
    assert [day_of(row["recency"]).isoformat() for row in rows] == [row["dated"] for row in rows]


@pytest.fixture
def many(users: Library, store: Store, draft: Draft, monkeypatch: pytest.MonkeyPatch) -> Library:
    """Articles in no order of date, searched in small windows."""
    ids = store(
        *(
            draft(
                f"{'Peace ' if at % 5 == 0 else ''}Title {at}",
                f"troops {'rain' if at % 3 else 'sun'} {'mandate' if at % 7 == 0 else ''} {at}. {TEXT}",
                str(at),
                outlet=f"Outlet {at % 4}",
                published=date(2025, 1, 1) + timedelta(at * 37 % 60),
                language="en" if at % 2 else "sv",
            )
            for at in range(60)
        )
    )
    with users.unit_of_work("ann") as uow:
        for article in ids[::2]:
            kept = uow.articles.get(article)
            uow.analyses.save(kept.version_id, analysis(kept.text))
        uow.tags.add(ids[::4], "t")
        uow.notes.add("rain and mandate", article=ids[3])
        uow.states.set(ids[::3], read=True, starred=True)
        uow.states.set(ids[5:6], trashed=True)
        uow.commit()
    monkeypatch.setattr(searching, "_WINDOWS", (3, 10))
    monkeypatch.setattr(searching, "_SMALL", 12)
    monkeypatch.setattr(searching, "_RANKED", 8)
    return users


_LEAVES = [
    *("troops", "rain", "mandate", "title:peace", "tag:t", "is:unread", "is:read", "is:starred", "is:open"),
    *("outlet:2", "lang:sv", "note:rain", "since:2025-01-20", "until:2025-02", "said:clarity"),
    *("actor:jonson", "actor:healey", "stance:asks", "tro*", "nowhere"),
]
_queries = st.recursive(
    st.sampled_from(_LEAVES),
    lambda part: st.one_of(
        st.tuples(part, part).map(" ".join),
        st.tuples(part, part).map(lambda two: f"({two[0]} OR {two[1]})"),
        part.map(lambda one: f"-({one})"),
    ),
    max_leaves=5,
)


@settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_queries, st.sampled_from([Order.NEWEST, Order.OLDEST]), st.integers(1, 30), st.sampled_from(Shelf))
def test_the_first_are_the_beginning_of_all(
    many: Library, query: str, order: Order, limit: int, shelf: Shelf
) -> None:
    which = ArticleFilter(shelf=shelf, query=query, order=order)
    with many.reader("ann") as reader:
        every = reader.articles.keys(which)
        some = reader.search.first(which, limit=limit)
        assert some.keys == every[:limit]
        assert some.complete is (len(every) < limit)
        by_date = reader.search._rows.column(
            f"SELECT key FROM article ORDER BY recency {'DESC' * (order is Order.NEWEST)}"
        )
        assert every == [key for key in by_date if key in set(every)]
        titled = ArticleFilter(shelf, query=query, order=Order.TITLE)
        by_title = reader.articles.keys(titled)
        assert set(by_title) == set(every)
        assert reader.search.first(titled, limit=limit).keys[:limit] == by_title[:limit]
        assert set(reader.articles.keys(ArticleFilter(shelf, query=query, order=Order.RELEVANCE))) == set(
            every
        )
        reader.search.snippets(every[:20], query)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_queries)
def test_not_is_all_the_others(many: Library, query: str) -> None:
    if "note" in query or "rain" in query or "mandate" in query:
        return  # a note makes an article found that lacks the word: leaving out looks at the words alone
    with many.reader("ann") as reader:
        every = set(reader.articles.keys(ArticleFilter()))
        with_it = set(reader.articles.keys(ArticleFilter(query=f"({query})")))
        without = set(reader.articles.keys(ArticleFilter(query=f"-({query})")))
    assert with_it | without == every
    assert not with_it & without


def test_the_best_of_the_newest_come_first(many: Library) -> None:
    which = ArticleFilter(query="troops", order=Order.RELEVANCE)
    with many.reader("ann") as reader:
        some, every = reader.search.first(which), reader.articles.keys(which)
        newest = reader.articles.keys(ArticleFilter(query="troops"))[:8]
    assert not some.complete
    assert set(newest) <= set(some.keys) < set(every)


def test_one_conjunct_is_one_search() -> None:
    from briefing_app.domain.query import parse

    parts = parts_of(parse('a "b c" -d (e OR title:f)').root, date(2025, 1, 1))
    assert parts.words is not None
    assert re.sub(r"\s+", " ", parts.words.expression) == '("a" AND "b c" AND ("e" OR title : "f")) NOT ("d")'
    assert parts.rest == ()


def test_a_merged_actor_is_found_by_either_name_by_whoever_merged_it(quoted: str, users: Library) -> None:
    with users.unit_of_work("ann") as uow:
        (jonson,), (healey,) = uow.registry.ids("jonson"), uow.registry.ids("healey")
        uow.registry.decide(jonson, healey, same=True)
        uow.commit("Merge")
    assert found(users, "actor:jonson said:none") == ["Said"] == found(users, "actor:heal* said:clarity")
    assert found(users, "actor:jonson said:none", "bob") == []
    assert found(users, "said:clarity -actor:healey") == []
    assert found(users, "(actor:healey said:clarity) OR title:nothing") == ["Said"]
    with users.reader("ann") as reader:
        (hit,) = reader.search.hits("actor:healey said:clarity")
    assert hit.snippet.startswith("Pål Jonson: ")
    with users.unit_of_work("ann") as uow:
        uow.registry.forget(jonson, healey)
        uow.commit("Split")
    assert found(users, "actor:jonson said:none") == []


def test_the_beginning_of_one_letter_is_that_of_every_word_with_it(
    users: Library, store: Store, draft: Draft
) -> None:
    words = ("b", "Bread", "bøker", "bébé", "b2b", "rhubarb", "a b c", "x-b-y", "B.", "b_c", "crab")
    store(*(draft(f"Title {at}", f"x {word} x", str(at)) for at, word in enumerate(words)))
    wanted = {f"Title {at}" for at, word in enumerate(words) if re.search(r"(?i)(?<![^\W_])b", word)}
    assert set(found(users, "b*")) == wanted == set(found(users, "B*"))
    assert set(found(users, '"x b"*')) == wanted - {"Title 6"}
    assert found(users, "-b* x") == [f"Title {at}" for at in (10, 5)]
    assert found(users, "title:b*") == []


@given(
    st.lists(st.sampled_from(["tidal", "barrage", "a", "of", "Wörter", "unimaginable" * 5]), min_size=20),
    st.sampled_from(["tidal", "tidal barrage", "barrage of unimaginable", "Wörter a of tidal", "gone"]),
)
@example(["of"] * 40 + ["tidal"], "tidal")
@example(["of"] * 99 + ["tidal", "barrage"], "tidal barrage")
def test_a_snippet_has_the_whole_hit_where_it_is_seen(words: list[str], wanted: str) -> None:
    text = " ".join(words)
    hits, snippet = passage(text, [pattern(wanted)])
    assert bool(hits) == (f" {wanted} " in f" {text} ")
    if hits:
        assert snippet.partition("\x02")[2].partition("\x03")[0] == wanted
        assert snippet.index("\x03") <= 90
        plain = re.sub("[…\x02\x03]", "", snippet)
        assert f" {plain} " in f" {text} ", "cut between words"


def test_actors_are_offered_by_how_often_they_appear(quoted: str, users: Library, store: Store) -> None:
    again = store(ArticleDraft("Again", TEXT + " Again.", "/again.txt"))[0]
    with users.unit_of_work("ann") as uow:
        found = analysis()
        uow.analyses.save(uow.articles.get(again).version_id, replace(found, actors=found.actors[:1]))
        uow.commit()
    with users.reader("ann") as reader:
        assert reader.facets.values(Field.ACTOR, "", 10) == ["Pål Jonson", "Healey"]
        assert reader.facets.values(Field.ACTOR, "heal", 10) == ["Healey"]
        assert reader.facets.values(Field.ORG, "", 10) == []


def test_actors_are_offered_by_the_names_that_the_user_gave_them(quoted: str, users: Library) -> None:
    with users.unit_of_work("ann") as uow:
        jonson, healey = (uow.registry.ids(name)[0] for name in ("jonson", "healey"))
        uow.registry.correct(healey, "John Healy", ActorKind.ORGANISATION)
        uow.commit()
    with users.reader("ann") as reader:
        assert reader.facets.values(Field.ACTOR, "hea", 10) == ["John Healy"]
        assert reader.facets.values(Field.ACTOR, "john", 10) == ["John Healy"]
        assert reader.facets.values(Field.ORG, "", 10) == ["John Healy"]
    with users.unit_of_work("ann") as uow:
        uow.registry.decide(jonson, healey, same=True)
        uow.commit()
    with users.reader("ann") as reader:
        assert reader.facets.values(Field.ACTOR, "", 10) == ["Pål Jonson"]
        assert reader.facets.values(Field.ACTOR, "john", 10) == ["Pål Jonson"]
    with users.reader("bob") as reader:
        assert reader.facets.values(Field.ACTOR, "", 10) == ["Healey", "Pål Jonson"]
        assert reader.facets.values(Field.ORG, "", 10) == []
