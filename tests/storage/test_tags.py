"""Tags with parents: counts, renaming, merging, deleting, and finding by a parent."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefing_app.domain.annotation import TagColor
from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.errors import InvalidInputError, NotFoundError
from briefing_app.domain.selector import select
from briefing_app.domain.spans import Span
from briefing_app.domain.views import ArticleFilter
from briefing_app.storage import Library
from briefing_app.storage.unit_of_work import UnitOfWork

TEXT = "The mandate is open."


def do(library: Library, action: Callable[[UnitOfWork], object]) -> None:
    with library.unit_of_work("ann") as uow:
        action(uow)
        uow.commit("Do")


@pytest.fixture
def articles(users: Library) -> list[str]:
    """Three: the first legal and about troops, the second on the mandate itself, the third for the EU."""
    with users.unit_of_work("ann") as uow:
        drafts = [ArticleDraft(f"Title {n}", f"{TEXT} {n}", f"/{n}.txt") for n in range(3)]
        kept = [stored.article for stored in uow.articles.store(drafts)]
        uow.tags.add(kept[:1], "Mandate/Legal")
        uow.tags.add(kept[:1], "troops")
        uow.tags.add(kept[:2], "Mandate")
        uow.tags.add(kept[2:], "mandate/legal/eu")
        uow.tags.add(kept[2:], "mandates")
        uow.commit()
    return kept


def figures(library: Library) -> dict[str, tuple[int, int]]:
    with library.reader("ann") as reader:
        return {tag.name: (tag.articles, tag.total) for tag in reader.tags.tree()}


def found(library: Library, query: str) -> int:
    with library.reader("ann") as reader:
        return len(reader.articles.keys(ArticleFilter(query=query)))


def test_a_parent_counts_the_articles_of_its_children_once(users: Library, articles: list[str]) -> None:
    assert figures(users) == {
        "Mandate": (2, 3), "Mandate/Legal": (1, 2), "mandate/legal/eu": (1, 1), "mandates": (1, 1),
        "troops": (1, 1),
    }  # fmt: skip


def test_a_parent_that_nobody_made_is_there_for_its_children(users: Library, articles: list[str]) -> None:
    do(users, lambda uow: uow.tags.add(articles, "a/b c/d"))
    assert [(name, total) for name, (_, total) in figures(users).items()][:3] == [
        ("a", 3), ("a/b c", 3), ("a/b c/d", 3),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("query", "count"),
    [("tag:mandate", 3), ("tag:Mandate/legal", 2), ("tag:mandate/legal/eu", 1), ("tag:mand", 0),
     ("-tag:mandate/legal", 1), ("tag:troops tag:mandate", 1)],
)  # fmt: skip
def test_a_search_for_a_tag_finds_its_children_too(
    users: Library, articles: list[str], query: str, count: int
) -> None:
    assert found(users, query) == count


def test_a_tag_is_renamed_with_its_children(users: Library, articles: list[str]) -> None:
    do(users, lambda uow: uow.tags.rename("mandate", "Law/Mission"))
    assert list(figures(users)) == [
        "Law", "Law/Mission", "Law/Mission/Legal", "Law/Mission/legal/eu", "mandates", "troops",
    ]  # fmt: skip
    assert found(users, "tag:law") == 3
    do(users, lambda uow: uow.tags.rename("law/mission/legal", "law"))
    assert "law/eu" in figures(users)


@pytest.mark.parametrize("to", ["troops", "mandate/legal/own"])
def test_a_name_that_is_taken_or_within_itself_is_refused(
    users: Library, articles: list[str], to: str
) -> None:
    with pytest.raises(InvalidInputError), users.unit_of_work("ann") as uow:
        uow.tags.rename("mandate/legal", to)


def test_merging_loses_no_article_and_no_highlight(users: Library, articles: list[str]) -> None:
    def highlight(uow: UnitOfWork) -> None:
        selector = select(uow.articles.get(articles[0]).text, Span(4, 11))
        uow.highlights.add(articles[0], selector, uow.tags.key("mandate/legal"))
        uow.tags.color("mandate", TagColor.SKY)

    do(users, highlight)
    do(users, lambda uow: uow.tags.merge("mandate", "troops"))
    assert figures(users) == {
        "mandates": (1, 1), "troops": (2, 3), "troops/Legal": (1, 2), "troops/legal/eu": (1, 1),
    }  # fmt: skip
    with users.reader("ann") as reader:
        assert [(each.tag, each.color) for each in reader.highlights.all()] == [("troops/Legal", None)]
        assert next(tag.color for tag in reader.tags.tree() if tag.name == "troops") is TagColor.SKY
    assert users.check() == []


def test_a_tag_is_deleted_with_its_children_and_comes_back_whole(users: Library, articles: list[str]) -> None:
    before = figures(users)
    do(users, lambda uow: uow.tags.delete("mandate"))
    assert list(figures(users)) == ["mandates", "troops"]
    with users.unit_of_work("ann") as uow:
        uow.journal.undo()
        uow.commit()
    assert figures(users) == before


def test_an_unknown_tag_is_said_to_be_unknown(users: Library, articles: list[str]) -> None:
    for action in (
        lambda uow: uow.tags.rename("mand", "x"), lambda uow: uow.tags.delete("mand"),
        lambda uow: uow.tags.merge("troops", "mand"), lambda uow: uow.tags.color("mand", None),
    ):  # fmt: skip
        with pytest.raises(NotFoundError), users.unit_of_work("ann") as uow:
            action(uow)
