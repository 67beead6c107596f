"""What engines found: stored, replaced, waited for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from briefing_app.domain.analysis import Analysis, FoundQuestion
from briefing_app.domain.annotation import Review, Verdict
from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.changes import Kind
from briefing_app.domain.errors import NotFoundError
from briefing_app.domain.spans import Span
from briefing_app.domain.views import ArticleRow, ArticleState
from briefing_app.storage import Library

Draft = Callable[..., ArticleDraft]
Store = Callable[..., list[str]]
Make = Callable[..., Analysis]


def save(library: Library, article: str, analysis: Analysis) -> None:
    with library.unit_of_work("ann") as uow:
        uow.analyses.save(uow.articles.get(article).version_id, analysis)
        change = uow.commit()
    assert change.kinds == {Kind.ANALYSIS}
    assert change.articles == {article}


def row_of(library: Library, article: str, user: str = "ann") -> ArticleRow:
    with library.reader(user) as reader:
        return reader.articles.rows([reader.articles.key_of(article)])[0]


def test_an_analysis_comes_back_as_it_was(users: Library, article: str, analysis: Make) -> None:
    found = analysis()
    whole = Analysis("2026.1", found.actors, found.quotations, (FoundQuestion("What?", Span(38, 43), "a1"),))
    save(users, article, whole)
    with users.reader("ann") as reader:
        assert reader.analyses.of(article) == whole
    row = row_of(users, article)
    assert (row.state, row.quotations, row.to_review) == (ArticleState.ANALYSED, 2, 1)


def test_a_newer_engine_replaces_an_older_one(users: Library, article: str, analysis: Make) -> None:
    save(users, article, analysis("1"))
    with users.reader("ann") as reader:
        assert reader.analyses.pending("1") == []
        assert [version.article for version in reader.analyses.pending("2")] == [article]
    save(users, article, Analysis("2"))
    save(users, article, Analysis("2"))
    with users.reader("ann") as reader:
        assert reader.analyses.of(article) == Analysis("2")
    assert row_of(users, article).quotations == 0
    assert users.check() == []


def test_a_review_outlives_the_engine_and_counts_as_settled(
    users: Library, article: str, analysis: Make
) -> None:
    save(users, article, analysis("1", confidence=0.4))
    assert row_of(users, article).to_review == 2
    review = Review("q-aaaa", (), Verdict.ACCEPTED)
    with users.unit_of_work("ann") as uow:
        uow.reviews.save(article, review)
        uow.reviews.save(article, Review("q-cccc", (), Verdict.REJECTED))
        uow.commit()
    save(users, article, analysis("2", confidence=0.4))
    assert row_of(users, article).to_review == 1
    assert row_of(users, article, "bob").to_review == 2
    with users.reader("ann") as reader:
        assert review in reader.reviews.of(article)
        assert reader.articles.counts().to_review == 1
    with users.reader("bob") as reader:
        assert reader.articles.counts().to_review == 2


def test_a_failure_is_not_tried_again_by_the_same_engine(
    users: Library, article: str, analysis: Make
) -> None:
    save(users, article, analysis("1"))
    with users.unit_of_work("ann") as uow:
        uow.analyses.failed(uow.articles.get(article).version_id, "2", "Too long.")
        uow.commit()
    row = row_of(users, article)
    assert (row.state, row.quotations, row.to_review) == (ArticleState.FAILED, 0, 0)
    with users.reader("ann") as reader:
        assert reader.analyses.of(article) is None
        assert reader.analyses.failures() == [(article, "Too long.")]
        assert reader.analyses.pending("2") == []
        assert reader.analyses.waiting("3") == 1
    save(users, article, analysis("3"))
    with users.reader("ann") as reader:
        assert reader.analyses.failures() == []


def test_what_waits_is_given_whole_or_as_asked_for(
    users: Library, store: Store, draft: Draft, analysis: Make
) -> None:
    ids = store(*(draft(f"T{number}", f"Text {number}", str(number)) for number in range(5)))
    save(users, ids[0], analysis("1"))
    with users.reader("ann") as reader:

        def pending(**options: object) -> list[str]:
            return [version.article for version in reader.analyses.pending("1", **options)]  # type: ignore[arg-type]

        assert pending() == ids[1:]
        assert pending(only=[ids[3], ids[0], "a-nothing", ids[1]]) == [ids[3], ids[1]]
        assert pending(only=[]) == []
        assert reader.analyses.waiting("1") == 4
        (version,) = reader.analyses.pending("1", limit=1)
        assert (version.title, version.text) == ("T1", "Text 1")


def test_a_result_for_an_older_version_is_kept_but_not_shown(
    users: Library, store: Store, draft: Draft, article: str, analysis: Make
) -> None:
    with users.reader("ann") as reader:
        (old,) = reader.analyses.pending("1")
    store(draft(text="Rewritten."))
    with users.unit_of_work("ann") as uow:
        uow.analyses.save(old.version_id, analysis("1"))
        assert not uow.commit()
    with users.reader("ann") as reader:
        assert reader.analyses.of(article) is None
        assert reader.analyses.waiting("1") == 1
    assert users.check() == []


def test_an_unknown_version_is_told(users: Library) -> None:
    with users.unit_of_work("ann") as uow, pytest.raises(NotFoundError, match="no version 77"):
        uow.analyses.save(77, Analysis("1"))


def test_what_could_not_be_done_is_kept(users: Library, article: str, analysis: Make) -> None:
    save(users, article, replace(analysis("1"), note="Only English is read so far."))
    with users.reader("ann") as reader:
        found = reader.analyses.of(article)
    assert found is not None
    assert found.note == "Only English is read so far."
