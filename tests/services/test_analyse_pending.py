"""Analysing what waits: all of it, once, the article looked at first."""

from __future__ import annotations

from itertools import chain

import pytest

from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.views import ArticleState
from briefing_app.domain.work import AnalysisReport, Progress
from briefing_app.services import browse, engine, workers
from briefing_app.services.analyse_pending import analyse_pending
from briefing_app.services.profile import Profile


def waiting(profile: Profile, count: int) -> list[str]:
    """Store so many articles and return their ids."""
    drafts = [
        ArticleDraft(f"Number {n}", f"“We have {n} ships ready,” the minister said on Monday.", f"/{n}.txt")
        for n in range(count)
    ]
    with profile.library.unit_of_work(profile.user) as uow:
        stored = uow.articles.store(drafts)
        uow.commit(journalled=False)
    return [file.article for file in stored]


def state_of(profile: Profile, article: str) -> ArticleState:
    (row,) = browse.rows(profile, [browse.key_of(profile, article)])
    return row.state


def test_everything_is_analysed_once_and_what_is_looked_at_first(
    profile: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers, "processes", lambda: 1)  # which of two is up first, nobody can say
    articles = waiting(profile, 45)
    commits: list[frozenset[str]] = []
    seen: list[Progress] = []
    report = analyse_pending(
        profile, first=lambda: articles[30:31], on_progress=seen.append, on_analysed=commits.append
    )
    assert report == AnalysisReport(analysed=45)
    assert articles[30] in commits[0]
    assert sorted(chain.from_iterable(commits)) == sorted(articles)
    assert (seen[0].total, seen[-1].done) == (45, 45)
    view = browse.article(profile, articles[7])
    text = view.article.text
    assert [
        "We have 7 ships ready" in text[q.quotation.start : q.quotation.end] for q in view.quotations
    ] == [True]
    assert browse.counts(profile).waiting == 0
    assert analyse_pending(profile) == AnalysisReport()


def test_what_cannot_be_analysed_fails_with_its_reason_and_is_not_tried_again(profile: Profile) -> None:
    with profile.library.unit_of_work(profile.user) as uow:
        (long,) = uow.articles.store([ArticleDraft("Long", "word " * (engine.LONGEST // 5 + 1), "/long.txt")])
        uow.commit(journalled=False)
    (short,) = waiting(profile, 1)
    report = analyse_pending(profile)
    assert report.analysed == 1
    assert report.failed == (
        (long.article, "The text has 1,000,005 characters; at most 1,000,000 are analysed. Split it."),
    )
    assert state_of(profile, long.article) is ArticleState.FAILED
    assert browse.article(profile, long.article).failure == report.failed[0][1]
    assert state_of(profile, short) is ArticleState.ANALYSED
    assert analyse_pending(profile) == AnalysisReport()


def test_cancelled_it_goes_on_where_it_stood(profile: Profile) -> None:
    waiting(profile, 30)
    done: list[int] = []
    report = analyse_pending(
        profile, on_progress=lambda progress: done.append(progress.done), cancelled=lambda: done[-1:] > [0]
    )
    assert report.cancelled
    assert 0 < report.analysed < 30
    assert browse.counts(profile).waiting == 30 - report.analysed
    assert analyse_pending(profile).analysed == 30 - report.analysed


def test_what_is_opened_meanwhile_is_the_next(profile: Profile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "processes", lambda: 1)
    articles = waiting(profile, 40)
    on_screen: list[str] = []
    order: list[str] = []

    def analysed(batch: frozenset[str]) -> None:
        order.extend(sorted(batch, key=articles.index))
        if not on_screen:
            on_screen.append(articles[39])

    analyse_pending(profile, first=lambda: on_screen, on_analysed=analysed)
    opened_after = next(at for at, article in enumerate(order) if article == articles[39])
    first_batch = 20
    assert opened_after <= first_batch + 2 * 2, "what the process held was finished, and then it came"
    assert sorted(order) == sorted(articles)


def test_paused_it_waits_and_then_goes_on(profile: Profile) -> None:
    waiting(profile, 6)
    asked = 0
    seen: list[Progress] = []

    def paused() -> bool:
        nonlocal asked
        asked += 1
        return asked < 4

    report = analyse_pending(profile, on_progress=seen.append, paused=paused)
    assert report == AnalysisReport(analysed=6)
    assert [progress.paused for progress in seen[:3]] == [False, True, False]


def test_an_engine_without_its_model_does_each_text_once(
    profile: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The processes go by another name than the one that is waited for, as they do when the model is missing.
    monkeypatch.setattr("briefing_app.analysis.engine.ENGINE", "whole")
    monkeypatch.setattr("briefing_app.services.analyse_pending._PAGE", 4)
    articles = waiting(profile, 11)
    assert analyse_pending(profile) == AnalysisReport(analysed=11)
    assert {state_of(profile, article) for article in articles} == {ArticleState.ANALYSED}
    assert browse.article(profile, articles[0]).analysis is not None
