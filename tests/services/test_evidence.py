"""What may speak to a question: found by meaning and by word, or by words where there is no model."""

from __future__ import annotations

import pytest

from briefing_app.analysis import meaning
from briefing_app.domain.analysis import Actor, ActorKind, Analysis, Quotation, QuotationKind
from briefing_app.domain.annotation import Stance
from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.errors import NotFoundError
from briefing_app.domain.positions import FoundBy, Scope
from briefing_app.domain.spans import Span
from briefing_app.services import history, questions, registry, review
from briefing_app.services.dossiers import dossier
from briefing_app.services.evidence import Candidates, suggestions, to_review
from briefing_app.services.matrix import matrix
from briefing_app.services.profile import Profile

SAID = (
    "Prohibition of marijuana and other soft drugs has failed.",
    "Cannabis makes young people ill, and dealers rich.",
    "The new committee has a legal adviser from the port.",
    "We had a very good conversation this morning.",
)
DRUGS, CANNABIS, LAWYER, GREETING = (f"q-{number}" for number in range(4))


@pytest.fixture
def minister(profile: Profile) -> str:
    """An actor with four quotations, of which two speak to the question."""
    text = "\n\n".join(f"“{words}” Ada Lind said." for words in SAID)
    found = (
        Quotation(
            f"q-{number}", QuotationKind.DIRECT, (Span(text.index(words), text.index(words) + len(words)),),
            cue=None, source=None, speaker="p", confidence=0.9, found_by="test",
        )
        for number, words in enumerate(SAID)
    )  # fmt: skip
    with profile.library.unit_of_work(profile.user) as uow:
        (stored,) = uow.articles.store([ArticleDraft("Talks", text, "/talks.txt", outlet="Daily")])
        version = uow.articles.get(stored.article).version_id
        uow.analyses.save(version, Analysis("t", (Actor("p", "Ada Lind", ActorKind.PERSON),), tuple(found)))
        uow.commit(journalled=False)
    (actor,) = registry.actors(profile, "Ada Lind")
    return actor.id


@pytest.fixture
def asked(profile: Profile, minister: str) -> str:
    return questions.add_question(profile, "Is cannabis to be legal?").created[0]


@pytest.fixture
def modelless(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(meaning, "shipped", lambda: None)


def test_the_best_comes_first_and_says_how_it_was_found(profile: Profile, minister: str, asked: str) -> None:
    best, second = suggestions(profile, minister, asked)[:2]
    assert (best.quotation, best.found_by) == (CANNABIS, FoundBy.BOTH)
    assert (second.quotation, second.found_by) == (DRUGS, FoundBy.MEANING)
    assert 1 >= best.score > second.score > 0


def test_what_speaks_of_something_else_is_not_offered(profile: Profile, minister: str, asked: str) -> None:
    assert GREETING not in {one.quotation for one in suggestions(profile, minister, asked)}


@pytest.mark.usefixtures("modelless")
def test_without_a_model_words_are_what_is_left(profile: Profile, minister: str, asked: str) -> None:
    found = suggestions(profile, minister, asked)
    assert {one.quotation for one in found} == {CANNABIS, LAWYER}
    assert {(one.found_by, one.score) for one in found} == {(FoundBy.WORD, 0.5)}


def test_what_is_hung_is_offered_no_more_until_undone(profile: Profile, minister: str, asked: str) -> None:
    best = suggestions(profile, minister, asked)[0]
    questions.hang(profile, asked, best.article, best.quotation, Stance.OPPOSES)
    assert best.quotation not in {one.quotation for one in suggestions(profile, minister, asked)}
    history.undo(profile)
    assert suggestions(profile, minister, asked)[0] == best


def test_what_is_on_a_question_tells_what_speaks_to_it(profile: Profile, minister: str) -> None:
    vague = questions.add_question(profile, "What of it?").created[0]
    assert suggestions(profile, minister, vague) == []
    (article,) = {one.article for one in dossier(profile, minister).quotations}
    questions.hang(profile, vague, article, CANNABIS, Stance.SUPPORTS)
    assert [one.quotation for one in suggestions(profile, minister, vague)] == [DRUGS]


def test_words_added_by_hand_may_fill_a_cell(profile: Profile, minister: str, asked: str) -> None:
    (one, *_) = suggestions(profile, minister, asked)
    review.reject(profile, one.article, DRUGS)
    assert DRUGS not in {each.quotation for each in suggestions(profile, minister, asked)}
    start = len("“Prohibition of ")
    words = [Span(start, start + len("marijuana"))]
    added = review.add(profile, one.article, words, speaker="Ada Lind").created[0]
    (found,) = (each for each in suggestions(profile, minister, asked) if each.quotation == added)
    assert (found.words, found.decided, found.found_by) == ("marijuana", True, FoundBy.MEANING)


@pytest.mark.parametrize("model", [True, False])
def test_empty_cells_say_how_much_may_fill_them(
    profile: Profile, minister: str, asked: str, monkeypatch: pytest.MonkeyPatch, model: bool
) -> None:
    if not model:
        monkeypatch.setattr(meaning, "shipped", lambda: None)
    table = matrix(profile, Scope(actors=(minister,)))
    # By meaning the two that speak to it; by words the adviser and one of those.
    assert to_review(profile, table) == {(minister, asked): 2}
    (best, *_) = suggestions(profile, minister, asked)
    review.accept(profile, best.article, best.quotation)
    assert to_review(profile, table) == {(minister, asked): 1}
    questions.hang(profile, asked, best.article, best.quotation, Stance.OPPOSES)
    assert to_review(profile, matrix(profile, Scope(actors=(minister,)))) == {}


def test_a_common_word_tells_less_than_a_rare_one() -> None:
    said = ["the port", "the port", "the port and the tariff", "the tariff", "the port"]
    scores = {place: score for place, score, _ in Candidates(said, None).found("Port or tariff?", ())}
    assert scores[2] > scores[3] > scores[0] > 0


def test_a_question_that_is_gone_is_told(profile: Profile, minister: str) -> None:
    with pytest.raises(NotFoundError):
        suggestions(profile, minister, "q-none")
