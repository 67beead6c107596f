"""Two users who coded the same articles, against what they differ in by hand."""

from __future__ import annotations

import pytest

from briefing_app.domain.analysis import Actor, ActorKind, Analysis, Quotation, QuotationKind
from briefing_app.domain.annotation import Stance
from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.errors import InvalidInputError, NotFoundError
from briefing_app.domain.positions import NOT_HUNG, Agreement, Aspect, Consent, Decision, Disagreement
from briefing_app.domain.reliability import Reliability
from briefing_app.domain.spans import Span
from briefing_app.services import browse, history, mark, questions, review
from briefing_app.services.agreement import agree, agreement, consents, keep_mine, take_theirs, withdraw
from briefing_app.services.profile import Profile, create_user

WORDS = ("the mandate must be clear", "we will join the force", "the plans are well developed")
TEXT = "\n\n".join(f"“{words},” said Minister {number}." for number, words in enumerate(WORDS))
ASKED = "Join the force?"


@pytest.fixture
def article(profile: Profile) -> str:
    """An article with three quotations, of a minister each."""
    found = Analysis(
        "test",
        tuple(Actor(f"p{number}", f"Minister {number}", ActorKind.PERSON) for number in range(3)),
        tuple(
            Quotation(
                f"q-{number}",
                QuotationKind.DIRECT,
                (Span(TEXT.index(words), TEXT.index(words) + len(words)),),
                None,
                None,
                f"p{number}",
                0.9,
                "test",
            )
            for number, words in enumerate(WORDS)
        ),
    )
    with profile.library.unit_of_work(profile.user) as uow:
        (stored,) = uow.articles.store([ArticleDraft("Ministers", TEXT, "/a.txt")])
        uow.analyses.save(uow.articles.get(stored.article).version_id, found)
        uow.commit(journalled=False)
    return stored.article


@pytest.fixture
def ada(profile: Profile, article: str) -> Profile:
    """Another user with the same question. Both agree to be compared and have done the article."""
    other = create_user(profile, "Ada")
    agree(profile, "Ada")
    agree(other, profile.user)
    for user in (profile, other):
        questions.add_question(user, ASKED)
        mark.set_done(user, [article], True)
    return other


def hang(user: Profile, article: str, quotation: str, stance: Stance, condition: str | None = None) -> None:
    (asked,) = questions.questions(user)
    questions.hang(user, asked.id, article, quotation, stance, condition)


def compared(profile: Profile) -> Agreement:
    return agreement(profile, "Ada")


def only(profile: Profile) -> Disagreement:
    (found,) = compared(profile).disagreements
    return found


def test_nothing_is_compared_until_both_agree(profile: Profile, article: str) -> None:
    other = create_user(profile, "Ada")
    for user, error, words in (
        ("Eve", NotFoundError, "no user “Eve”"), ("Ada", InvalidInputError, "You have not agreed"),
    ):  # fmt: skip
        with pytest.raises(error, match=words):
            agreement(profile, user)
    agree(profile, "Ada")
    with pytest.raises(InvalidInputError, match="Ada has not agreed"):
        compared(profile)
    agree(other, profile.user)
    assert consents(profile) == [Consent("Ada", True, True)]
    assert compared(profile).articles == ()
    withdraw(other, profile.user)
    with pytest.raises(InvalidInputError, match="Ada has not agreed"):
        compared(profile)


def test_blind_until_both_are_done(profile: Profile, article: str, ada: Profile) -> None:
    hang(profile, article, "q-1", Stance.SUPPORTS)
    hang(ada, article, "q-1", Stance.OPPOSES)
    difference = only(profile)
    for user, to_do, waiting in ((ada, 0, 1), (profile, 1, 0)):
        mark.set_done(user, [article], False)
        found = compared(profile)
        assert (found.articles, found.to_do, found.waiting) == ((), to_do, waiting)
        assert found.disagreements == ()
        assert {found.stance, found.verdict, found.spans} == {Reliability(None, 0)}
        with pytest.raises(NotFoundError):
            take_theirs(profile, "Ada", difference)
        mark.set_done(user, [article], True)
    assert only(profile) == difference


def test_figures_are_over_what_both_decided(profile: Profile, article: str, ada: Profile) -> None:
    for user in (profile, ada):
        hang(user, article, "q-0", Stance.SUPPORTS)
        hang(user, article, "q-1", Stance.OPPOSES)
    review.accept(profile, article, "q-2")
    found = compared(profile)
    assert found.disagreements == ()
    assert (found.stance, found.verdict) == (Reliability(1.0, 2), Reliability(None, 2))
    assert found.spans == Reliability(1.0, 4), "what just one of them looked at is not compared"
    review.reject(ada, article, "q-2")
    found = compared(profile)
    assert found.verdict == Reliability(0.0, 3)
    assert found.spans.units == 5
    assert found.spans.alpha is not None
    assert found.spans.alpha < 1


def test_a_stance_is_taken_with_its_condition_or_off(profile: Profile, article: str, ada: Profile) -> None:
    hang(profile, article, "q-0", Stance.SUPPORTS)
    hang(ada, article, "q-0", Stance.CONDITIONAL, "if it is clear")
    found = only(profile)
    assert (found.aspect, found.mine, found.theirs) == (Aspect.STANCE, "supports", "conditional")
    assert (found.question, found.words) == (ASKED, WORDS[0])
    take_theirs(profile, "Ada", found)
    shown = next(one for one in browse.article(profile, article).quotations if one.positions)
    assert (shown.positions[0].stance, shown.positions[0].condition) == (Stance.CONDITIONAL, "if it is clear")
    hang(profile, article, "q-1", Stance.SUPPORTS)
    found = only(profile)
    assert (found.quotation, found.mine, found.theirs) == ("q-1", "supports", NOT_HUNG)
    take_theirs(profile, "Ada", found)
    assert compared(profile).disagreements == ()


def test_a_question_of_one_alone_is_no_difference(profile: Profile, article: str, ada: Profile) -> None:
    own = questions.add_question(profile, "Who pays?").created[0]
    questions.hang(profile, own, article, "q-0", Stance.ASKS)
    assert compared(profile).disagreements == ()


@pytest.mark.parametrize("theirs", [False, True])
def test_words_that_one_alone_found(profile: Profile, article: str, ada: Profile, theirs: bool) -> None:
    place = Span(TEXT.rindex("said"), len(TEXT))
    review.add(ada if theirs else profile, article, [place], speaker="Minister 2")
    found = only(profile)
    decisions = [Decision.NOT_ADDED, Decision.ADDED]
    assert [found.mine, found.theirs] == (decisions if theirs else decisions[::-1])
    assert (found.aspect, found.place) == (Aspect.ADDED, place)
    assert compared(profile).spans.units == 1
    take_theirs(profile, "Ada", found)
    assert compared(profile).disagreements == ()


def test_the_same_words_found_by_both_are_one(profile: Profile, article: str, ada: Profile) -> None:
    place = Span(TEXT.rindex("said"), len(TEXT))
    for user in (profile, ada):
        review.add(user, article, [place], speaker="Minister 2")
    found = compared(profile)
    assert found.disagreements == ()
    assert found.spans == Reliability(1.0, 2)


def test_differences_are_settled_one_by_one(profile: Profile, article: str, ada: Profile) -> None:
    hang(profile, article, "q-0", Stance.SUPPORTS)
    hang(ada, article, "q-0", Stance.OPPOSES)
    review.reject(ada, article, "q-2")
    start = TEXT.index(WORDS[1])
    review.accept(ada, article, "q-1", speaker="Minister 2", content=[Span(start + 3, start + 20)])
    found = {one.aspect: one for one in compared(profile).disagreements}
    assert list(found) == [Aspect.STANCE, Aspect.SPEAKER, Aspect.WORDS, Aspect.VERDICT], "as in the text"
    assert found[Aspect.VERDICT].mine == Decision.LEFT
    keep_mine(profile, "Ada", found[Aspect.VERDICT])
    for aspect in (Aspect.STANCE, Aspect.SPEAKER, Aspect.WORDS):
        take_theirs(profile, "Ada", found[aspect])
    assert (compared(profile).disagreements, compared(profile).settled) == ((), 1)
    with pytest.raises(NotFoundError):
        take_theirs(profile, "Ada", found[Aspect.STANCE])
    seen = agreement(ada, profile.user)
    assert [one.aspect for one in seen.disagreements] == [Aspect.VERDICT], "each settles for themselves"
    for _ in range(4):
        history.undo(profile)
    assert set(found.values()) == set(compared(profile).disagreements)
    take_theirs(profile, "Ada", found[Aspect.VERDICT])
    assert found[Aspect.VERDICT] not in compared(profile).disagreements


def test_what_was_settled_comes_back_where_one_decides_anew(
    profile: Profile, article: str, ada: Profile
) -> None:
    hang(profile, article, "q-0", Stance.SUPPORTS)
    hang(ada, article, "q-0", Stance.OPPOSES)
    keep_mine(profile, "Ada", only(profile))
    assert compared(profile).disagreements == ()
    hang(ada, article, "q-0", Stance.ASKS)
    assert only(profile).theirs == "asks"
