"""Actors across articles."""

from __future__ import annotations

import random
from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest

from briefing_app.domain.analysis import Actor, ActorKind, Analysis, Quotation, QuotationKind
from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.errors import InvalidInputError, NotFoundError
from briefing_app.domain.identity import Reason, RegisteredActor
from briefing_app.domain.spans import Span
from briefing_app.storage import Library

Appear = Callable[..., str]


@pytest.fixture
def appear(users: Library, store: Callable[..., list[str]]) -> Appear:
    """Stores an article in which these actors appear, the first of them quoted; returns its id."""
    count = 0

    def appear(*actors: tuple[str, str | None, str | None], kind: ActorKind = ActorKind.PERSON) -> str:
        nonlocal count
        count += 1
        (article,) = store(ArticleDraft(f"Title {count}", f"Words of article {count}.", f"/{count}.txt"))
        found = tuple(Actor(f"a{n}", name, kind, role, where) for n, (name, role, where) in enumerate(actors))
        quotation = Quotation(
            "q-1", QuotationKind.DIRECT, (Span(0, 5),), None, None, "a0", confidence=0.9, found_by="test"
        )
        with users.unit_of_work("ann") as uow:
            uow.analyses.save(uow.articles.get(article).version_id, Analysis("1", found, (quotation,)))
            uow.commit(journalled=False)
        return article

    return appear


def actors(library: Library, name: str = "", user: str = "ann") -> list[RegisteredActor]:
    with library.reader(user) as reader:
        return reader.registry.actors(name)


def decide(library: Library, one: str, other: str, *, same: bool, user: str = "ann") -> None:
    with library.unit_of_work(user) as uow:
        uow.registry.decide(one, other, same=same)
        uow.commit("Decide")


def test_the_same_full_name_is_one_actor(users: Library, appear: Appear) -> None:
    appear(("Pål Jonson", "Defence Minister", "Sweden"))
    appear(("Pal Jonson", None, None))
    appear(("Pål Jonson", "Moderate lawmaker", "Sweden"))
    (jonson,) = actors(users)
    assert (jonson.name, jonson.articles, jonson.quotations) == ("Pål Jonson", 3, 3)
    assert [profile.role for profile in jonson.profiles] == ["Defence Minister", "Moderate lawmaker"]


def test_namesakes_that_share_nothing_are_two_and_an_undescribed_one_is_neither(
    users: Library, appear: Appear
) -> None:
    appear(("John Smith", "Labour lawmaker", "United Kingdom"))
    appear(("John Smith", "head coach", "Boston"))
    appear(("John Smith", None, None))
    appear(("John Smith", None, None))
    assert sorted(actor.articles for actor in actors(users, "smith")) == [1, 1, 2]
    with users.reader("ann") as reader:
        reasons = {pair.reason for pair in reader.registry.suggestions()}
    assert reasons == {Reason.OTHERWISE_DESCRIBED}


def test_a_last_name_alone_never_joins(users: Library, appear: Appear) -> None:
    appear(("Pål Jonson", "Defence Minister", "Sweden"))
    appear(("Jonson", None, None))
    appear(("Jonson", "Swedish defence minister", "Sweden"))
    found = {actor.name: actor.articles for actor in actors(users)}
    assert found == {"Pål Jonson": 1, "Jonson": 1}
    with users.reader("ann") as reader:
        (suggestion,) = reader.registry.suggestions()
    assert suggestion.reason is Reason.LAST_NAME_ALONE


def test_a_merge_is_one_users_and_can_be_undone(users: Library, appear: Appear) -> None:
    first = appear(("Volodymyr Zelensky", "President", "Ukraine"))
    second = appear(("Volodymyr Zelenskyy", "President", "Ukraine"))
    with users.reader("ann") as reader:
        (pair,) = reader.registry.suggestions()
    decide(users, pair.other.id, pair.one.id, same=True)
    (merged,) = actors(users)
    assert merged.id == pair.other.id
    assert (merged.articles, merged.quotations, len(merged.names)) == (2, 2, 2)
    with users.reader("ann") as reader:
        assert reader.registry.actor(pair.one.id) == merged
        assert {one.article for one in reader.registry.appearances(merged.id)} == {first, second}
        assert reader.registry.suggestions() == []
    assert len(actors(users, user="bob")) == 2
    with users.unit_of_work("ann") as uow:
        uow.journal.undo()
        uow.commit()
    assert len(actors(users)) == 2


def test_what_is_kept_apart_is_suggested_no_more_until_that_is_taken_back(
    users: Library, appear: Appear
) -> None:
    appear(("Anna Novak", None, None))
    appear(("Anna Nowak", None, None))
    with users.reader("ann") as reader:
        (pair,) = reader.registry.suggestions()
    decide(users, pair.one.id, pair.other.id, same=False)
    with users.reader("ann") as reader:
        assert reader.registry.suggestions() == []
        assert reader.registry.suggestions(pair.one.id) == []
    with users.unit_of_work("ann") as uow:
        uow.registry.forget(pair.other.id, pair.one.id)
        uow.commit("Split")
    with users.reader("ann") as reader:
        assert reader.registry.suggestions(pair.one.id) == [pair]


def test_merges_in_a_row_and_in_a_ring(users: Library, appear: Appear) -> None:
    for name in ("Ann One", "Ann Two", "Ann Three"):
        appear((name, None, None))
    one, two, three = sorted(actors(users), key=lambda actor: actor.name)
    decide(users, one.id, two.id, same=True)
    decide(users, two.id, three.id, same=True)
    decide(users, three.id, one.id, same=True)
    (merged,) = actors(users)
    assert merged.articles == 3


def test_analysing_again_keeps_ids_and_counts(users: Library, appear: Appear) -> None:
    article = appear(("Pål Jonson", "Defence Minister", "Sweden"))
    before = actors(users)
    with users.unit_of_work("ann") as uow:
        found = uow.analyses.of(article)
        assert found is not None
        uow.analyses.save(uow.articles.get(article).version_id, found)
        uow.commit(journalled=False)
    assert actors(users) == before
    with users.reader("ann") as reader:
        assert reader.registry.of_article(article) == {"a0": before[0].id}


def test_articles_in_the_trash_do_not_count(users: Library, appear: Appear) -> None:
    article = appear(("Pål Jonson", None, None))
    with users.unit_of_work("ann") as uow:
        uow.states.set([article], trashed=True)
        uow.commit("Delete")
    assert actors(users) == []
    assert len(actors(users, user="bob")) == 1


def test_counts_are_those_of_the_newest_versions_outside_the_trash(
    users: Library, appear: Appear, store: Callable[..., list[str]]
) -> None:
    """After any row of new versions, analyses and trash: what an index holds, less what does not count."""
    chance, names = random.Random(3), ["Pål Jonson", "Øystein Bø", "Ruben Brekelmans"]
    articles = [appear(*((name, None, None) for name in chance.sample(names, 2))) for _ in range(6)]
    for step in range(24):
        article = chance.choice(articles)
        with users.unit_of_work("ann") as uow:
            if chance.random() < 0.3:
                uow.states.set([article], trashed=chance.random() < 0.6)
                uow.commit("Delete")
                continue
            number = articles.index(article) + 1
            if chance.random() < 0.5:
                text = f"Words of article {number}, as of step {step}."
                uow.articles.store([ArticleDraft(f"Title {number}", text, f"/{number}.txt")])
            quoted = chance.choices(range(3), k=3)
            uow.analyses.save(uow.articles.get(article).version_id, _quoting(names, quoted))
            uow.commit(journalled=False)
        with users.reader("ann") as reader:
            for actor in reader.registry.actors():
                appearances = reader.registry.appearances(actor.id)
                assert (actor.articles, actor.quotations) == (
                    len(appearances),
                    sum(one.quotations for one in appearances),
                )
                assert actor.articles == sum(one.articles for one in reader.registry.printed(actor.id))
                for limit in (1, 2, 1000):  # of those met often, the newest are met another way
                    newest = [one.article for one in appearances if one.quotations][:limit]
                    assert reader.registry.quoting(actor.id, limit) == newest
                    said = reader.statements.quoted(actor.id, "", limit=limit)
                    assert said == reader.statements.quoted(actor.id, "", limit=1000)[:limit]
                    assert said == reader.statements.waiting(actor.id, limit=limit)
    with users.unit_of_work("ann") as uow:
        uow.states.set(articles, done=True)
        uow.commit("Mark as done")
    with users.reader("ann") as reader:
        assert [reader.statements.waiting(actor.id) for actor in reader.registry.actors()] == [[], [], []]


def _quoting(names: list[str], quoted: list[int]) -> Analysis:
    people = tuple(Actor(f"a{n}", name, ActorKind.PERSON) for n, name in enumerate(names))
    said = (
        Quotation(
            f"q-{n}",
            QuotationKind.DIRECT,
            (Span(n, n + 3),),
            None,
            None,
            f"a{one}",
            confidence=0.9,
            found_by="t",
        )
        for n, one in enumerate(quoted)
    )
    return Analysis("1", people, tuple(said))


def test_names_are_found_by_the_beginnings_of_their_words(users: Library, appear: Appear) -> None:
    appear(("Pål Jonson", None, None), ("Øystein Bø", None, None))
    assert [actor.name for actor in actors(users, "jon pal")] == ["Pål Jonson"]
    assert [actor.name for actor in actors(users, "oys")] == ["Øystein Bø"]
    assert actors(users, "onson") == []
    assert actors(users, "%") == actors(users)


def test_what_cannot_be_decided(users: Library, appear: Appear) -> None:
    appear(("Pål Jonson", None, None))
    (jonson,) = actors(users)
    with users.unit_of_work("ann") as uow:
        with pytest.raises(NotFoundError, match="no actor “e-nobody”"):
            uow.registry.decide(jonson.id, "e-nobody", same=True)
        with pytest.raises(InvalidInputError, match="one actor already"):
            uow.registry.decide(jonson.id, jonson.id, same=True)
        with pytest.raises(NotFoundError, match="Nothing was decided"):
            uow.registry.forget(jonson.id, jonson.id)


def test_merges_are_read_once_however_many_names_sound_alike(
    users: Library, appear: Appear, statements: Callable[[], AbstractContextManager[list[str]]]
) -> None:
    for name in (
        "Anna Novak",
        "Anna Nowak",
        "Maria Kowalska",
        "Maria Kovalska",
        "Olaf Schulz",
        "Olaf Schuls",
    ):
        appear((name, None, None))
    watched = Library(users.path)
    with statements() as sent, watched.reader("ann") as reader:
        pairs = reader.registry.suggestions()
        assert len(pairs) == 3
        assert len([sql for sql in sent if "actor_match" in sql]) == 2, "those merged, those kept apart"
        sent.clear()
        assert reader.registry.suggestions(pairs[0].other.id) == pairs[:1]
        assert len([sql for sql in sent if "count(*)" in sql]) == 1, "counted for its pairs alone"
    watched.close()
