"""Questions on the board: ordered, merged, restored, answered; suggestions taken and dismissed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing_app.analysis.likeness import likeness
from briefing_app.domain.analysis import Actor, ActorKind, Analysis, FoundQuestion
from briefing_app.domain.annotation import Priority, QuestionStatus, Stance
from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.board import BoardFilter, Card
from briefing_app.domain.errors import BriefingError, InvalidInputError, NotFoundError
from briefing_app.domain.spans import Span
from briefing_app.services import annotate, board, browse, history, mark, questions, suggested, tagging
from briefing_app.services.likeness import place
from briefing_app.services.profile import Profile

OPEN, PARTLY, ANSWERED, PARKED = QuestionStatus
WORDS = "“What is the mandate?” Jonson asked. “Who pays for it?” he went on."


def add(profile: Profile, *texts: str) -> list[str]:
    return [questions.add_question(profile, text).created[0] for text in texts]


def column(profile: Profile, status: QuestionStatus = OPEN) -> list[str]:
    return [each.id for each in questions.questions(profile) if each.status is status]


def card(profile: Profile, question: str) -> Card:
    return next(each for each in board.board(profile) if each.question.id == question)


def asking(profile: Profile, outlet: str, text: str, *asked: tuple[str, str | None]) -> str:
    """An analysed article in which these questions are asked by these actors."""
    with profile.library.unit_of_work(profile.user) as uow:
        draft = ArticleDraft(outlet, text, f"/{outlet}.txt", outlet=outlet, published=date(2025, 4, 10))
        (stored,) = uow.articles.store([draft])
        actors = tuple(
            Actor(f"a{number}", name, ActorKind.PERSON)
            for number, name in enumerate(dict.fromkeys(name for _, name in asked if name))
        )
        ids = {actor.name: actor.id for actor in actors}
        found = tuple(
            FoundQuestion(words, Span(text.index(words), text.index(words) + len(words)), ids.get(name or ""))
            for words, name in asked
        )
        analysis = Analysis("test", actors, (), found)
        version = uow.articles.get(stored.article).version_id
        uow.analyses.save(version, analysis)
        place(uow, version, likeness(text, analysis))
        uow.commit(journalled=False)
    return stored.article


# Order and status


def test_new_questions_stand_first_and_can_be_moved(profile: Profile) -> None:
    one, two, three = add(profile, "One?", "Two?", "Three?")
    assert column(profile) == [three, two, one]
    questions.move_question(profile, three, OPEN, before=one)
    assert column(profile) == [two, three, one]
    questions.move_question(profile, two, OPEN)
    assert column(profile) == [three, one, two]
    questions.move_question(profile, one, PARKED)
    questions.move_question(profile, two, PARKED, before=one)
    assert (column(profile), column(profile, PARKED)) == ([three], [two, one])
    for _ in range(4):
        history.undo(profile)
    assert column(profile) == [three, two, one]


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), max_size=6))
def test_any_moves_leave_the_order_that_they_say(profile: Profile, moves: list[tuple[int, int]]) -> None:
    for each in questions.questions(profile):
        questions.delete_question(profile, each.id)
    expected = add(profile, "One?", "Two?", "Three?", "Four?")[::-1]
    for one, other in moves:
        moved, before = expected[one], expected[other]
        if moved != before:
            questions.move_question(profile, moved, OPEN, before=before)
            expected.remove(moved)
            expected.insert(expected.index(before), moved)
    assert column(profile) == expected


def test_there_is_always_room_between_two(profile: Profile) -> None:
    one, two, three = add(profile, "One?", "Two?", "Three?")
    with profile.library.unit_of_work(profile.user) as uow:
        for number in range(80):  # more halvings than a float has digits
            uow.questions.move((one, two)[number % 2], OPEN, before=(two, one)[number % 2])
            uow.questions.move(three, OPEN, before=(two, one)[number % 2])
        uow.commit("Move")
    assert column(profile) == [two, three, one] or column(profile) == [three, two, one]


def test_a_question_does_not_stand_before_one_of_another_status(profile: Profile) -> None:
    one, two = add(profile, "One?", "Two?")
    with pytest.raises(InvalidInputError):
        questions.move_question(profile, one, ANSWERED, before=two)


def test_another_status_is_dated_and_stands_first(profile: Profile) -> None:
    one, two = add(profile, "One?", "Two?")
    assert card(profile, one).question.status_since is None
    questions.edit_question(profile, one, status=ANSWERED)
    questions.edit_question(profile, two, status=ANSWERED)
    assert column(profile, ANSWERED) == [two, one]
    assert card(profile, one).question.status_since is not None


def test_fields_and_tags_are_kept_and_undone(profile: Profile, article: str) -> None:
    (one,) = add(profile, "One?")
    questions.edit_question(
        profile, one, priority=Priority.HIGH, asker="Jonson", tags=["#Mandate", "mandate", "troops"]
    )
    kept = card(profile, one).question
    assert (kept.priority, kept.asker, kept.tags) == (Priority.HIGH, "Jonson", ("mandate", "troops"))
    tagging.merge_tags(profile, "troops", "mandate")
    assert card(profile, one).question.tags == ("mandate",)
    history.undo(profile)
    history.undo(profile)
    assert card(profile, one).question.tags == ()


# Where it comes from


def test_a_question_from_a_quotation_has_its_asker_and_its_place(profile: Profile, article: str) -> None:
    question = questions.add_question(profile, "Mandate?", article=article, quotation="q-mandate").created[0]
    kept, shown = card(profile, question), browse.article(profile, article)
    assert (kept.question.asker, kept.question.quotation) == ("Pål Jonson", "q-mandate")
    assert kept.question.place is not None
    assert shown.article.text[slice(*kept.question.place)] == "What is the mandate?"
    assert (kept.title, kept.day) == ("Ministers meet", date(2025, 4, 10))


def test_selected_words_are_asked_by_whom_they_are_quoted_of(profile: Profile, article: str) -> None:
    text = browse.article(profile, article).article.text
    start = text.index("the mandate")
    asked = questions.add_question(profile, "Mandate?", article=article, span=Span(start, start + 11))
    kept = card(profile, asked.created[0]).question
    assert (kept.asker, kept.quotation, kept.place) == ("Pål Jonson", "q-mandate", Span(start, start + 11))
    outside = text.index("Jonson asked")
    free = questions.add_question(profile, "Who?", article=article, span=Span(outside, outside + 6))
    assert card(profile, free.created[0]).question.asker is None


def test_a_place_is_found_again_in_a_new_text(profile: Profile, article: str) -> None:
    question = questions.add_question(profile, "Mandate?", article=article, quotation="q-mandate").created[0]
    before = browse.article(profile, article).article
    text = "A first line.\n\n" + before.text
    with profile.library.unit_of_work(profile.user) as uow:
        uow.articles.store([ArticleDraft(before.title, text, before.origin, published=before.published)])
        uow.commit(journalled=False)
    place = card(profile, question).question.place
    assert place is not None
    assert text[slice(*place)] == "What is the mandate?"


# Evidence


def test_a_card_has_the_newest_answer_of_each_actor_and_all_who_ask(profile: Profile, article: str) -> None:
    (one,) = add(profile, "One?")
    questions.hang(profile, one, article, "q-ready", Stance.SUPPORTS)
    questions.hang(profile, one, article, "q-plans", Stance.CONDITIONAL, "if asked", comment="Hm")
    questions.hang(profile, one, article, "q-mandate", Stance.ASKS)
    shown = card(profile, one)
    assert [(said.name, said.stance, said.condition) for said in shown.answers] == [
        ("John Healey", Stance.CONDITIONAL, "if asked")
    ]
    assert shown.askers == ("Pål Jonson",)
    details = board.details(profile, one)
    assert [item.statement.quotation for item in details.evidence] == ["q-mandate", "q-plans", "q-ready"]
    assert details.evidence[1].position.comment == "Hm"


def test_a_position_is_edited(profile: Profile, article: str) -> None:
    (one,) = add(profile, "One?")
    questions.hang(profile, one, article, "q-ready", Stance.CONDITIONAL, "if asked")
    position = board.details(profile, one).evidence[0].position.id
    questions.edit_position(profile, position, comment="Mine")
    questions.edit_position(profile, position, stance=Stance.OPPOSES)
    kept = board.details(profile, one).evidence[0].position
    assert (kept.stance, kept.condition, kept.comment) == (Stance.OPPOSES, None, "Mine")
    with pytest.raises(InvalidInputError):
        questions.edit_position(profile, position, condition="if")
    questions.unhang(profile, one, article, "q-ready")
    assert board.details(profile, one).evidence == ()
    with pytest.raises(NotFoundError):
        questions.unhang(profile, one, article, "q-ready")


def test_quotations_are_found_by_their_words(profile: Profile, article: str) -> None:
    (one,) = add(profile, "One?")
    assert [each.quotation for each in board.quotable(profile, one, "ready")] == ["q-ready"]
    assert [each.name for each in board.quotable(profile, one, "mand")] == ["Pål Jonson"]
    questions.hang(profile, one, article, "q-ready", Stance.SUPPORTS)
    assert board.quotable(profile, one, "ready") == []
    assert board.quotable(profile, one, '" ') == []


def test_two_questions_become_one_and_two_again(profile: Profile, article: str) -> None:
    one, two = add(profile, "One?", "Two?")
    questions.hang(profile, one, article, "q-ready", Stance.SUPPORTS)
    questions.hang(profile, two, article, "q-ready", Stance.OPPOSES)
    questions.hang(profile, two, article, "q-mandate", Stance.ASKS)
    questions.edit_question(profile, two, owner="Ann", tags=["troops"])
    annotate.add_note(profile, "On two", question=two)
    before = board.board(profile)
    questions.merge_questions(profile, one, two)
    details = board.details(profile, one)
    assert {item.statement.quotation: item.statement.stance for item in details.evidence} == {
        "q-ready": Stance.SUPPORTS,
        "q-mandate": Stance.ASKS,
    }
    assert (details.card.question.owner, details.card.question.tags) == ("Ann", ("troops",))
    assert [note.body for note in details.notes] == ["On two"]
    assert column(profile) == [one]
    history.undo(profile)
    assert board.board(profile) == before


def test_a_deleted_question_is_restored_with_its_evidence(profile: Profile, article: str) -> None:
    (one,) = add(profile, "One?")
    questions.hang(profile, one, article, "q-ready", Stance.SUPPORTS)
    questions.delete_question(profile, one)
    assert board.board(profile) == []
    questions.restore_question(profile, one)
    assert len(board.details(profile, one).evidence) == 1
    with pytest.raises(NotFoundError):
        questions.restore_question(profile, one)


# Narrowing


def test_the_board_is_narrowed(profile: Profile) -> None:
    one, two, three = add(profile, "Who monitors?", "Who pays?", "When?")
    today = date(2025, 4, 10)
    questions.edit_question(profile, one, owner="Ann", due=date(2025, 4, 9), tags=["troops"])
    questions.edit_question(profile, two, due=date(2025, 4, 16))
    questions.edit_question(profile, three, due=date(2025, 4, 1), status=PARKED)

    def shown(which: BoardFilter) -> set[str]:
        return {each.question.id for each in board.board(profile) if which.test(today)(each)}

    assert shown(BoardFilter()) == {one, two, three}
    assert shown(BoardFilter(words="WHO pay")) == {two}
    assert shown(BoardFilter(words="troops")) == shown(BoardFilter(owner="Ann")) == {one}
    assert shown(BoardFilter(tag="troops")) == shown(BoardFilter(overdue=True)) == {one}
    assert shown(BoardFilter(due=date(2025, 4, 17), words="who")) == {one, two}


# Suggestions


def test_questions_asked_alike_are_suggested_once(profile: Profile) -> None:
    wire = asking(profile, "Wire", WORDS, ("What is the mandate?", "Jonson"), ("Who pays for it?", None))
    post = asking(profile, "Post", "So what is the mandate?", ("So what is the mandate?", "Healey"))
    page = suggested.suggestions(profile)
    assert [(each.askers, set(each.articles)) for each in page.questions] == [
        (("Healey", "Jonson"), {wire, post}),
        ((), {wire}),
    ]
    assert page.next is None


def test_pages_of_suggestions_follow_each_other(profile: Profile) -> None:
    text = " ".join(f"What about the {word}?" for word in ("harbour", "ferry", "budget", "bridge", "tunnel"))
    asking(profile, "Wire", text, *((f"{part}?", None) for part in text.rstrip("?").split("? ")))
    found, after = list[str](), None
    for _ in range(3):
        page = suggested.suggestions(profile, after, limit=2)
        found += [each.text for each in page.questions]
        after = page.next
    assert len(set(found)) == len(found) == 5
    assert after is None


def test_an_accepted_suggestion_is_a_question_with_its_asker_and_place(profile: Profile) -> None:
    wire = asking(profile, "Wire", WORDS, ("What is the mandate?", "Jonson"))
    (found,) = suggested.suggestions(profile).questions
    question = suggested.accept(profile, found.article, found.number).created[0]
    kept = card(profile, question)
    assert (kept.question.text, kept.question.asker, kept.outlet) == (
        "What is the mandate?",
        "Jonson",
        "Wire",
    )
    assert kept.question.article == wire
    assert kept.question.place == found.span
    questions.edit_question(profile, question, text="Which mandate has the force?")
    assert suggested.suggestions(profile).questions == ()
    history.undo(profile)
    history.undo(profile)
    assert board.board(profile) == []
    assert len(suggested.suggestions(profile).questions) == 1


def test_a_dismissed_suggestion_stays_away_in_other_words_too_and_for_this_user(profile: Profile) -> None:
    asking(profile, "Wire", WORDS, ("What is the mandate?", "Jonson"))
    (found,) = suggested.suggestions(profile).questions
    suggested.dismiss(profile, found.article, found.number)
    asking(profile, "Post", "And what is the mandate?", ("And what is the mandate?", None))
    assert suggested.suggestions(profile).questions == ()
    profile.library.ensure_user("mary")
    assert len(suggested.suggestions(Profile(profile.library, "mary")).questions) == 1
    history.undo(profile)
    assert len(suggested.suggestions(profile).questions) == 1


def test_what_the_board_has_already_and_what_is_deleted_is_not_suggested(profile: Profile) -> None:
    wire = asking(profile, "Wire", WORDS, ("What is the mandate?", "Jonson"), ("Who pays for it?", None))
    add(profile, "What is the mandate?")
    assert [each.text for each in suggested.suggestions(profile).questions] == ["Who pays for it?"]
    mark.trash(profile, [wire])
    assert suggested.suggestions(profile).questions == ()


@pytest.mark.parametrize(
    "wrong",
    [
        lambda p, a: questions.add_question(p, "x", quotation="q-ready"),
        lambda p, a: questions.add_question(p, "x", article=a, quotation="q-none"),
        lambda p, a: questions.add_question(p, "x", article=a, span=Span(0, 10_000)),
        lambda p, a: questions.merge_questions(p, "k-none", "k-none"),
        lambda p, a: questions.move_question(p, "k-none", OPEN),
        lambda p, a: suggested.accept(p, a, 99),
        lambda p, a: suggested.dismiss(p, "a-none", 0),
        lambda p, a: board.details(p, "k-none"),
    ],
)
def test_slips_are_told(profile: Profile, article: str, wrong: Callable[[Profile, str], object]) -> None:
    with pytest.raises(BriefingError):
        wrong(profile, article)


def test_one_question_is_not_merged_with_itself(profile: Profile) -> None:
    (one,) = add(profile, "One?")
    with pytest.raises(InvalidInputError):
        questions.merge_questions(profile, one, one)
    assert column(profile) == [one]
