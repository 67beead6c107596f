"""What a user does to articles, and sees of it afterwards; nobody else does."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from briefing_app.domain.analysis import Actor, ActorKind, Analysis, Quotation, QuotationKind
from briefing_app.domain.annotation import QuestionStatus, Review, Stance, Verdict
from briefing_app.domain.changes import ChangeSet, Kind
from briefing_app.domain.errors import BriefingError, InvalidInputError, NotFoundError, UndoError
from briefing_app.domain.selector import select
from briefing_app.domain.spans import Span
from briefing_app.domain.views import ArticleFilter, ArticleState, Shelf
from briefing_app.services import (
    annotate,
    browse,
    history,
    maintain,
    mark,
    questions,
    review,
    search,
    tagging,
)
from briefing_app.services.profile import Profile, create_user, open_profile, switch, users

MANDATE = Span(70, 90)
UNKNOWN = "x-unknown"


def keys(profile: Profile, **which: object) -> list[int]:
    return browse.article_keys(profile, ArticleFilter(**which))  # type: ignore[arg-type]


def test_an_article_is_seen_with_all_that_hangs_on_it(profile: Profile, article: str) -> None:
    annotate.add_note(profile, "On the whole.", article=article)
    annotate.add_note(profile, "On a quotation.", article=article, quotation="q-mandate")
    annotate.add_note(profile, "On words.", article=article, span=Span(1, 3))
    annotate.add_highlight(profile, article, MANDATE)
    tagging.add_tag(profile, [article], "# troops and mandate")
    asked = questions.add_question(profile, " Which\nmandate? ", article=article, asker="Pål Jonson").created[
        0
    ]
    questions.hang(profile, asked, article, "q-mandate", Stance.ASKS)
    mark.set_starred(profile, [article], True)
    mark.set_done(profile, [article], True)
    mark.remember_scroll(profile, article, 1.5)

    view = browse.article(profile, article)
    text = view.article.text
    assert [note.body for note in view.notes] == ["On the whole.", "On words.", "On a quotation."]
    assert view.notes[2].place is not None
    assert text[slice(*view.notes[2].place)] == "What is the mandate?"
    assert [highlight.place for highlight in view.highlights] == [MANDATE]
    assert view.tags == ("troops-and-mandate",)
    assert [(q.text, q.asker, q.positions) for q in view.questions] == [("Which mandate?", "Pål Jonson", 1)]
    assert [position.stance for position in view.quotations[2].positions] == [Stance.ASKS]
    assert (view.starred, view.done, view.read, view.trashed, view.scroll) == (True, True, False, False, 1.0)
    assert [actor.name for actor in view.speakers] == ["John Healey", "Pål Jonson"]


def test_another_user_sees_the_article_and_nothing_on_it(profile: Profile, article: str) -> None:
    annotate.add_note(profile, "Mine.", article=article)
    tagging.add_tag(profile, [article], "mine")
    questions.add_question(profile, "Mine?", article=article)
    review.reject(profile, article, "q-plans")
    mark.set_read(profile, [article], True)
    mark.trash(profile, [article])

    mary = create_user(profile, "mary")
    view = browse.article(mary, article)
    assert (view.notes, view.tags, view.questions, view.read, view.trashed) == ((), (), (), False, False)
    assert not any(item.review for item in view.quotations)
    assert annotate.notes(mary) == questions.questions(mary) == tagging.tags(mary) == []
    assert keys(mary) == [browse.key_of(mary, article)]
    with pytest.raises(UndoError):
        history.undo(mary)


def test_a_decision_is_seen_changed_and_taken_back(profile: Profile, article: str) -> None:
    review.accept(profile, article, "q-plans", speaker="  Ruben  Brekelmans ", kind=QuotationKind.INDIRECT)
    item = browse.article(profile, article).quotations[1]
    assert item.speaker is not None
    assert item.review is not None
    assert (item.speaker.id, item.speaker.name) == ("u:Ruben Brekelmans", "Ruben Brekelmans")
    assert (item.review.kind, item.to_review, item.rejected) == (QuotationKind.INDIRECT, False, False)

    review.reject(profile, article, "q-plans")
    assert browse.article(profile, article).quotations[1].rejected
    change = review.clear(profile, article, "q-plans")
    assert change.articles == {article}
    assert browse.article(profile, article).quotations[1].review is None
    with pytest.raises(NotFoundError):
        review.clear(profile, article, "q-plans")


def test_a_new_decision_takes_the_place_of_one_on_an_earlier_engines_cut(
    profile: Profile, article: str
) -> None:
    text = browse.article(profile, article).article.text
    start = text.index("plans were made")
    old = Review("q-old", (select(text, Span(start, start + 15)),), Verdict.REJECTED)
    with profile.library.unit_of_work(profile.user) as uow:
        uow.reviews.save(article, old)
        uow.commit("Reject quotation")
    assert browse.article(profile, article).quotations[1].review == old

    review.accept(profile, article, "q-plans")
    assert not browse.article(profile, article).quotations[1].rejected
    review.clear(profile, article, "q-plans")
    assert browse.article(profile, article).quotations[1].review is None


def another_engine(profile: Profile, article: str, *quotations: Quotation) -> None:
    """What a later engine, that sees Jonson everywhere, finds in place of the first one's."""
    actors = (Actor("a1", "Pål Jonson", ActorKind.PERSON),)
    with profile.library.unit_of_work(profile.user) as uow:
        uow.analyses.save(uow.articles.get(article).version_id, Analysis("later", actors, quotations))
        uow.commit(journalled=False)


def test_an_accepted_speaker_and_kind_stay_when_a_later_engine_finds_others(
    profile: Profile, article: str
) -> None:
    review.accept(profile, article, "q-ready")
    words = browse.article(profile, article).quotations[0].quotation.content
    mixed = Quotation("q-ready", QuotationKind.MIXED, words, None, None, "a1", 0.9, "later")
    another_engine(profile, article, mixed)
    (item,) = browse.article(profile, article).quotations
    assert item.speaker is not None
    assert (item.speaker.name, item.kind) == ("John Healey", QuotationKind.DIRECT)


def test_a_position_stays_when_a_later_engine_does_not_find_its_quotation(
    profile: Profile, article: str
) -> None:
    question = questions.add_question(profile, "When?").created[0]
    questions.hang(profile, question, article, "q-mandate", Stance.ASKS)
    another_engine(profile, article)
    (item,) = browse.article(profile, article).quotations
    assert item.speaker is not None
    assert (item.speaker.name, [position.question for position in item.positions]) == (
        "Pål Jonson",
        [question],
    )
    history.undo(profile)
    assert browse.article(profile, article).quotations == ()


def test_a_decision_with_speaker_kind_and_a_new_question_is_one_change(
    profile: Profile, article: str
) -> None:
    before = browse.article(profile, article)
    questions.hang(
        profile, questions.NewQuestion(" Who  pays? "), article, "q-plans", Stance.SUPPORTS,
        speaker=" Jane  Roe ", kind=QuotationKind.MIXED,
    )  # fmt: skip
    shown = browse.article(profile, article).quotations[1]
    assert shown.speaker is not None
    assert (shown.speaker.name, shown.kind) == ("Jane Roe", QuotationKind.MIXED)
    assert [(each.question_text, each.stance) for each in shown.positions] == [("Who pays?", Stance.SUPPORTS)]
    assert len(history.history(profile)) == 1
    history.undo(profile)
    assert browse.article(profile, article) == before
    assert questions.questions(profile) == []


def test_hanging_again_leaves_the_decision_as_it_was(profile: Profile, article: str) -> None:
    review.accept(profile, article, "q-plans", speaker="Jane Roe")
    questions.hang(profile, questions.NewQuestion("Who pays?"), article, "q-plans", Stance.ASKS)
    speaker = browse.article(profile, article).quotations[1].speaker
    assert speaker is not None
    assert speaker.name == "Jane Roe"


def test_every_change_can_be_undone_and_redone(profile: Profile, article: str) -> None:
    changes: list[Callable[[], ChangeSet]] = [
        lambda: annotate.add_note(profile, "A note.", article=article),
        lambda: annotate.edit_note(profile, annotate.notes(profile)[0].id, "Another."),
        lambda: annotate.delete_note(profile, annotate.notes(profile)[0].id),
        lambda: annotate.add_highlight(profile, article, MANDATE),
        lambda: tagging.add_tag(profile, [article], "troops"),
        lambda: tagging.remove_tag(profile, [article], "troops"),
        lambda: questions.add_question(profile, "Which?", article=article),
        lambda: questions.edit_question(
            profile, questions.questions(profile)[0].id, status=QuestionStatus.PARKED, due=date(2026, 1, 1)
        ),
        lambda: questions.hang(
            profile, questions.questions(profile)[0].id, article, "q-ready", Stance.CONDITIONAL, "if asked"
        ),
        lambda: questions.delete_question(profile, questions.questions(profile)[0].id),
        lambda: review.accept(profile, article, "q-plans", speaker="Somebody"),
        lambda: review.clear(profile, article, "q-plans"),
        lambda: mark.set_read(profile, [article], True),
        lambda: mark.set_starred(profile, [article], True),
        lambda: mark.set_done(profile, [article], True),
        lambda: mark.trash(profile, [article]),
        lambda: mark.restore(profile, [article]),
    ]
    seen = [browse.article(profile, article)]
    labels = []
    for change in changes:
        labels.append(change().label)
        seen.append(browse.article(profile, article))
        assert seen[-1] != seen[-2], labels[-1]
    for label, before in zip(reversed(labels), reversed(seen[:-1]), strict=True):
        assert history.undo(profile).label == label
        assert browse.article(profile, article) == before, label
    for label, after in zip(labels, seen[1:], strict=True):
        assert history.redo(profile).label == label
        assert browse.article(profile, article) == after, label
    assert [entry.label for entry in history.history(profile)] == labels[::-1]


def test_reading_and_scrolling_in_passing_leave_the_undo_history_alone(
    profile: Profile, article: str
) -> None:
    annotate.add_note(profile, "A note.")
    mark.set_read(profile, [article], True, journalled=False)
    mark.remember_scroll(profile, article, 0.5)
    assert history.undo(profile).label == "Add note"
    view = browse.article(profile, article)
    assert (view.read, view.scroll) == (True, 0.5)


def test_changes_say_what_to_reload(profile: Profile, article: str, other: str) -> None:
    change = tagging.add_tag(profile, [article, other], "both")
    assert change.articles == {article, other}
    assert Kind.TAG in change.kinds
    assert not tagging.add_tag(profile, [article], "both").kinds


def test_editing_a_question_changes_what_is_given(profile: Profile) -> None:
    asked = questions.add_question(profile, "Which mandate?").created[0]
    questions.edit_question(profile, asked, owner=" Mary ", due=date(2026, 1, 1))
    questions.edit_question(profile, asked, status=QuestionStatus.ANSWERED)
    (question,) = questions.questions(profile)
    assert (question.text, question.owner, question.due) == ("Which mandate?", "Mary", date(2026, 1, 1))
    assert question.status is QuestionStatus.ANSWERED
    questions.edit_question(profile, asked, text="Whose mandate?", owner=None, due=None)
    (question,) = questions.questions(profile)
    assert (question.text, question.owner, question.due) == ("Whose mandate?", None, None)


def test_shelves_rows_and_counts(profile: Profile, article: str, other: str) -> None:
    mark.set_starred(profile, [other], True)
    review.reject(profile, article, "q-ready")
    both = keys(profile)
    rows = {row.id: row for row in browse.rows(profile, both)}
    assert (rows[article].quotations, rows[article].to_review) == (3, 1)
    assert (rows[article].state, rows[other].state) == (ArticleState.ANALYSED, ArticleState.WAITING)
    assert keys(profile, shelf=Shelf.STARRED) == [browse.key_of(profile, other)]
    counts = browse.counts(profile)
    assert (counts.all, counts.unread, counts.starred, counts.to_review) == (2, 2, 1, 1)
    mark.trash(profile, [other])
    assert keys(profile, shelf=Shelf.TRASH) == [browse.key_of(profile, other)]
    assert browse.counts(profile).all == 1


def test_search_finds_words_with_a_snippet(profile: Profile, article: str, other: str) -> None:
    (hit,) = search.find(profile, "mandate")
    assert hit.id == article
    assert "\x02mandate\x03" in hit.snippet
    assert [hit.id for hit in search.find(profile, "lak", typing=True)] == [other]
    assert search.find(profile, "nowhere") == []
    with pytest.raises(InvalidInputError):
        search.find(profile, "  ")


@pytest.mark.parametrize(
    ("attempt", "error"),
    [
        (lambda p, a: annotate.add_note(p, " \n", article=a), InvalidInputError),
        (lambda p, a: annotate.add_note(p, "x", span=Span(0, 1)), InvalidInputError),
        (lambda p, a: annotate.add_note(p, "x", article=a, span=Span(0, 9999)), InvalidInputError),
        (lambda p, a: annotate.add_note(p, "x", article=a, quotation=UNKNOWN), NotFoundError),
        (lambda p, a: annotate.add_note(p, "x", article=UNKNOWN), NotFoundError),
        (lambda p, a: annotate.edit_note(p, UNKNOWN, "x"), NotFoundError),
        (lambda p, a: annotate.delete_note(p, UNKNOWN), NotFoundError),
        (lambda p, a: annotate.add_highlight(p, a, Span(3, 3)), InvalidInputError),
        (lambda p, a: annotate.remove_highlight(p, UNKNOWN), NotFoundError),
        (lambda p, a: tagging.add_tag(p, [a], " #- "), InvalidInputError),
        (lambda p, a: tagging.add_tag(p, [a, UNKNOWN], "x"), NotFoundError),
        (lambda p, a: tagging.remove_tag(p, [a], "x"), NotFoundError),
        (lambda p, a: questions.add_question(p, " "), InvalidInputError),
        (lambda p, a: questions.edit_question(p, UNKNOWN, text="x"), NotFoundError),
        (lambda p, a: questions.hang(p, UNKNOWN, a, "q-ready", Stance.ASKS), NotFoundError),
        (lambda p, a: questions.hang(p, UNKNOWN, a, "q-ready", Stance.ASKS, "if"), InvalidInputError),
        (
            lambda p, a: questions.hang(p, questions.NewQuestion(" "), a, "q-ready", Stance.ASKS),
            InvalidInputError,
        ),
        (lambda p, a: questions.take_down(p, UNKNOWN), NotFoundError),
        (lambda p, a: review.accept(p, a, UNKNOWN), NotFoundError),
        (lambda p, a: review.reject(p, UNKNOWN, "q-ready"), NotFoundError),
        (lambda p, a: mark.set_starred(p, [UNKNOWN], True), NotFoundError),
        (lambda p, a: browse.article(p, UNKNOWN), NotFoundError),
        (lambda p, a: browse.key_of(p, UNKNOWN), NotFoundError),
        (lambda p, a: switch(p, "nobody"), NotFoundError),
        (lambda p, a: create_user(p, "tester"), InvalidInputError),
        (lambda p, a: create_user(p, "\t"), InvalidInputError),
    ],
)
def test_what_cannot_be_done_changes_nothing(
    attempt: Callable[[Profile, str], object], error: type[BriefingError], profile: Profile, article: str
) -> None:
    before = (browse.article(profile, article), annotate.notes(profile), users(profile))
    with pytest.raises(error):
        attempt(profile, article)
    assert (browse.article(profile, article), annotate.notes(profile), users(profile)) == before
    assert history.history(profile) == []


def test_profiles_are_the_systems_user_or_the_one_named(profile: Profile) -> None:
    path = profile.library.path
    for name, expected in ((None, "tester"), ("  Mary  Smith ", "Mary Smith")):
        opened = open_profile(path, name)
        assert opened.user == expected
        opened.library.close()
    assert users(profile) == ["Mary Smith", "tester"]
    assert switch(profile, "Mary Smith").user == "Mary Smith"


def test_a_backup_is_a_whole_library_and_a_check_finds_it_well(profile: Profile, article: str) -> None:
    annotate.add_note(profile, "Kept.", article=article)
    copy = profile.library.path.with_name("copy.briefings")
    maintain.backup(profile, copy)
    opened = open_profile(copy, "tester")
    assert browse.article(opened, article) == browse.article(profile, article)
    assert maintain.check(opened) == []
    opened.library.close()
