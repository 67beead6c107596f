"""Deciding on quotations, adding and cutting them, many at once, and the queue of what waits."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from briefing_app.domain.analysis import Actor, ActorKind, Analysis, Quotation, QuotationKind
from briefing_app.domain.annotation import Stance
from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.errors import InvalidInputError
from briefing_app.domain.reviewing import Elsewhere, Queue, QueueOrder
from briefing_app.domain.spans import Span, exact_text
from briefing_app.domain.views import ArticleFilter, ReviewedQuotation
from briefing_app.services import browse, history, mark, questions, review, review_queue
from briefing_app.services.profile import Profile, create_user

TEXT = (
    "“We are ready,” said John Healey.\n\nHe said that plans were made. “What is the mandate?” Jonson asked. "
    "Nobody knew that the quay was closed."
)
ACTORS = (Actor("a1", "John Healey", ActorKind.PERSON), Actor("a2", "Pål Jonson", ActorKind.PERSON))


def of(words: str, text: str = TEXT) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def quotation(words: str, speaker: str | None, confidence: float, id: str) -> Quotation:  # noqa: A002
    kind = QuotationKind.INDIRECT
    return Quotation(id, kind, (of(words),), None, None, speaker, confidence, "model; test")


READY = quotation("We are ready,", "a1", 0.9, "q-ready")
PLANS = quotation("that plans were made", "a1", 0.4, "q-plans")
MANDATE = quotation("What is the mandate?", "a2", 0.6, "q-mandate")


def keep(profile: Profile, title: str, analysis: Analysis, text: str = TEXT) -> str:
    """Stores an article with what an engine found in it."""
    with profile.library.unit_of_work(profile.user) as uow:
        (stored,) = uow.articles.store([ArticleDraft(title, text, f"/{title}.txt")])
        uow.analyses.save(uow.articles.get(stored.article).version_id, analysis)
        uow.commit(journalled=False)
    return stored.article


@pytest.fixture
def article(profile: Profile) -> str:
    return keep(profile, "Ministers meet", Analysis("1", ACTORS, (READY, PLANS, MANDATE)))


def shown(profile: Profile, article: str) -> dict[str, ReviewedQuotation]:
    return {item.quotation.id: item for item in browse.article(profile, article).quotations}


def words(item: ReviewedQuotation, text: str = TEXT) -> str:
    return exact_text(text, item.quotation.content)


def ids(queue: Queue) -> list[str]:
    return [row.quotation for row in queue.rows]


def reanalysed(profile: Profile, article: str, *quotations: Quotation) -> None:
    with profile.library.unit_of_work(profile.user) as uow:
        version = uow.articles.get(article).version_id
        uow.analyses.save(version, Analysis("2", ACTORS, quotations))
        uow.commit(journalled=False)


def test_a_quotation_is_cut_otherwise_and_keeps_its_place(profile: Profile, article: str) -> None:
    review.accept(profile, article, "q-plans", content=[of("plans were made")])
    item = shown(profile, article)["q-plans"]
    assert (words(item), item.speaker) == ("plans were made", ACTORS[0])
    reanalysed(
        profile, article, READY, replace(PLANS, id="q-new", content=(of("He said that plans were made"),))
    )
    assert words(shown(profile, article)["q-plans"]) == "plans were made"
    history.undo(profile)
    assert [words(item) for item in shown(profile, article).values()][1] == "He said that plans were made"


def test_accepting_what_was_cut_keeps_the_cut(profile: Profile, article: str) -> None:
    review.accept(profile, article, "q-plans", content=[of("plans were made")])
    review.accept(profile, article, "q-plans", speaker="Pål Jonson")
    item = shown(profile, article)["q-plans"]
    assert (words(item), item.speaker) == ("plans were made", ACTORS[1])
    review.accept(profile, article, "q-plans", content=[of("that plans were made")])
    again = shown(profile, article)["q-plans"].review
    assert again is not None
    assert again.content == ()  # as it was found: nothing of the user's to remember


def test_a_quotation_added_behaves_as_any_other(profile: Profile, article: str) -> None:
    change = review.add(profile, article, [of("that the quay was closed")], speaker="Ann Linde")
    (added,) = change.created
    item = shown(profile, article)[added]
    assert (item.number, item.kind, item.added, item.to_review) == (4, QuotationKind.INDIRECT, True, False)
    assert item.speaker is not None
    assert item.speaker.name == "Ann Linde"
    with profile.library.reader(profile.user) as reader:
        for query in ("said:quay", "actor:linde", 'said:"quay was closed" actor:linde'):
            assert len(reader.articles.keys(ArticleFilter(query=query))) == 1, query
    questions.hang(profile, questions.NewQuestion("Is the quay open?"), article, added, Stance.OPPOSES)
    hung = shown(profile, article)[added]
    assert (hung.added, [position.stance for position in hung.positions]) == (True, [Stance.OPPOSES])


def test_an_added_quotation_is_edited_taken_away_and_brought_back(profile: Profile, article: str) -> None:
    (added,) = review.add(profile, article, [of("“What is the mandate?”")], speaker="Jonson").created
    assert shown(profile, article)[added].kind is QuotationKind.DIRECT
    review.accept(profile, article, added, speaker="John Healey", content=[of("the mandate?")])
    item = shown(profile, article)[added]
    assert (words(item), item.speaker, item.added) == ("the mandate?", ACTORS[0], True)
    assert review.reject(profile, article, added).label == "Remove quotation"
    assert added not in shown(profile, article)
    history.undo(profile)
    assert added in shown(profile, article)


def test_adding_what_is_there_accepts_it(profile: Profile, article: str) -> None:
    review.add(profile, article, [of("that plans were made")], speaker="Pål Jonson")
    items = shown(profile, article)
    assert len(items) == 3
    assert items["q-plans"].speaker == ACTORS[1]


@pytest.mark.parametrize(
    "spans", [[], [Span(3, 3)], [Span(0, 9_999)], [Span(0, 9), Span(5, 12)], [Span(-2, 4)]]
)
def test_words_that_are_not_there_are_refused(profile: Profile, article: str, spans: list[Span]) -> None:
    with pytest.raises(InvalidInputError):
        review.add(profile, article, spans)
    assert history.history(profile) == []


def test_the_queue_is_the_surest_first_or_by_article(profile: Profile, article: str) -> None:
    other = keep(
        profile,
        "Later",
        Analysis("1", ACTORS, (replace(PLANS, id="q-b", confidence=0.5),)),
        TEXT + " And more.",
    )
    assert ids(review_queue.queue(profile)) == ["q-mandate", "q-b", "q-plans"]
    assert ids(review_queue.queue(profile, QueueOrder.ARTICLE)) == ["q-b", "q-plans", "q-mandate"]
    for order in QueueOrder:
        whole, place, pieces = review_queue.queue(profile, order), None, list[str]()
        while True:
            page = review_queue.queue(profile, order, after=place, limit=1)
            pieces += ids(page)
            place = page.after
            if place is None:
                break
        assert pieces == ids(whole)
    first = review_queue.queue(profile).rows[0]
    assert (first.words, first.speaker, first.title) == (
        "What is the mandate?",
        "Pål Jonson",
        "Ministers meet",
    )
    review.reject(profile, article, "q-mandate")
    mark.trash(profile, [other])
    assert ids(review_queue.queue(profile)) == ["q-plans"]
    assert len(review_queue.queue(create_user(profile, "Ann")).rows) == 3


def test_what_was_decided_on_another_cut_is_not_in_the_queue(profile: Profile, article: str) -> None:
    review.reject(profile, article, "q-mandate")
    review.accept(profile, article, "q-plans")
    longer = of("“What is the mandate?” Jonson asked")
    cut = replace(PLANS, id="q-new", content=(of("plans were made"),))
    reanalysed(profile, article, cut, replace(MANDATE, id="q-m2", content=(longer,)))
    assert review_queue.queue(profile) == Queue()
    assert {name: item.rejected for name, item in shown(profile, article).items()} == {
        "q-plans": False,
        "q-m2": True,
    }


def test_many_are_accepted_as_one_change(profile: Profile, article: str) -> None:
    keep(profile, "Later", Analysis("1", ACTORS, (replace(PLANS, confidence=0.55),)), TEXT + " And more.")
    assert review_queue.sure(profile, 0.5).count == 2
    change = review.accept_above(profile, 0.5)
    assert change.label == "Accept 2 quotations"
    assert ids(review_queue.queue(profile)) == ["q-plans"]
    history.undo(profile)
    assert len(review_queue.queue(profile).rows) == 3
    assert not review.accept_above(profile, 0.65)
    with pytest.raises(InvalidInputError):
        review.accept_above(profile, 65)


def test_reviewed_today_begins_at_midnight(profile: Profile, article: str) -> None:
    review.reject(profile, article, "q-mandate")
    review.accept(profile, article, "q-plans")
    assert review_queue.today(profile) == 2
    assert review_queue.today(profile, datetime.now(UTC) + timedelta(days=1)) == 0


def test_a_case_has_candidates_the_reason_and_the_speaker_elsewhere(profile: Profile, article: str) -> None:
    start = TEXT.index("He said")
    named = (
        replace(ACTORS[0], mentions=(of("John Healey"),)),
        replace(ACTORS[1], mentions=(of("Jonson"),)),
    )
    found = replace(PLANS, source=(Span(start, start + 2),), cue=(Span(start + 3, start + 7),))
    there = keep(profile, "There", Analysis("1", named, (READY, found)), "See: " + TEXT)
    with profile.library.unit_of_work(profile.user) as uow:
        uow.analyses.save(uow.articles.get(article).version_id, Analysis("2", named, (READY, found, MANDATE)))
        uow.commit(journalled=False)
    case = review_queue.case(profile, article, "q-plans")
    names = [(each.actor.name if each.actor else None) for each in case.candidates]
    assert names == ["John Healey", "Pål Jonson", None]
    assert case.candidates[0].share == 0.4
    assert sum(each.share for each in case.candidates) == pytest.approx(1)
    assert (case.why.cue, case.why.cue_place, case.why.source, case.why.source_kind, case.why.back) == (
        "said", "before", "He", "pronoun", 1,
    )  # fmt: skip
    assert [(each.quotation, each.here, each.article) for each in case.elsewhere] == [
        ("q-ready", True, article),
        ("q-ready", False, there),
        ("q-plans", False, there),
    ]
    assert case.total == 3


def test_one_decision_leaves_another_users_alone(profile: Profile, article: str) -> None:
    ann = create_user(profile, "Ann")
    review.add(profile, article, [of("that the quay was closed")], speaker="Ann Linde")
    assert len(shown(ann, article)) == 3
    assert shown(ann, article)["q-ready"].review is None


def test_words_that_several_outlets_print_are_one_elsewhere() -> None:
    def there(article: str, words: str, outlet: str | None) -> Elsewhere:
        return Elsewhere(article, f"q-{article}", words, outlet, None, here=False, reviewed=False)

    found = review_queue._counted_once(
        [
            there("a", "We are ready", "Wire"),
            there("b", "Not now", None),
            there("c", "we are ready", "Post"),
            there("d", "We are ready", "Post"),
        ]
    )
    assert [(each.article, each.outlets) for each in found] == [("a", 1), ("b", 0)]
