"""What may speak to a question: found by meaning and by word, or by words where there is no model."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import zip_longest

import pytest

from briefing_app.analysis import meaning
from briefing_app.domain.analysis import Actor, ActorKind, Analysis, Quotation, QuotationKind
from briefing_app.domain.annotation import Stance
from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.errors import NotFoundError
from briefing_app.domain.positions import FoundBy, Said, Scope
from briefing_app.domain.spans import Span
from briefing_app.services import history, questions, registry, review
from briefing_app.services.dossiers import dossier
from briefing_app.services.evidence import Asked, Candidates, Questions, suggestions, to_review
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


@pytest.mark.usefixtures("modelless")
def test_a_common_word_tells_less_than_a_rare_one() -> None:
    said = ["the port", "the port", "the port and the tariff", "the tariff", "the port"]
    found = _candidates(said, [Asked("q", "Port or tariff?")]).found("q")
    scores = {place: score for place, score, _ in found}
    assert scores[2] > scores[3] > scores[0] > 0


def test_what_is_nearer_to_another_question_speaks_to_that_one() -> None:
    said = [
        "Surgeons will work on Saturdays in the hospital at the port.",
        "The new quay costs too much money.",
    ]
    port, health = Asked("port", "Who pays for the quay of the port?"), Asked("h", "Are surgeons needed?")
    assert _places(_candidates(said, [port]), "port") == {0, 1}
    assert _places(_candidates(said, [port, health]), "port") == {1}
    assert _places(_candidates(said, [port, health]), "h") == {0}


def test_words_come_nearer_in_an_article_that_has_some_on_the_question() -> None:
    said = ["The boat is what keeps the island alive."] * 3
    ferry = Asked("ferry", "Is the ferry to be saved?", ("The ferry must stay.",), frozenset(["with"]))
    tax = Asked("tax", "Are taxes to fall?", ("Taxes are too high.",), frozenset(["other"]))
    candidates = _candidates(said, [ferry, tax], ["with", "neither", "other"])
    with_some, neither, other = (score for _, score, _ in candidates.found("ferry"))
    assert with_some > neither > other


def test_nearness_says_little_of_a_word_or_two() -> None:
    said = ["the mandate", "the mandate, the clear and settled mandate"]
    short, full = (
        score for _, score, _ in _candidates(said, [Asked("q", "What is the mandate?")]).found("q")
    )
    assert short < full


def test_the_same_words_elsewhere_are_one_and_hung_together(
    profile: Profile, minister: str, asked: str
) -> None:
    text = f"“{SAID[1]}” Ada Lind said again."
    content = (Span(1, 1 + len(SAID[1])),)
    copy = Quotation("q-copy", QuotationKind.DIRECT, content, None, None, "p", 0.9, "test")
    with profile.library.unit_of_work(profile.user) as uow:
        (stored,) = uow.articles.store([ArticleDraft("Copied", text, "/copied.txt", outlet="Weekly")])
        version = uow.articles.get(stored.article).version_id
        uow.analyses.save(version, Analysis("t", (Actor("p", "Ada Lind", ActorKind.PERSON),), (copy,)))
        uow.commit(journalled=False)
    best, second, *_ = suggestions(profile, minister, asked)
    (other,) = best.copies
    assert ({best.quotation, other.quotation}, second.quotation) == ({CANNABIS, "q-copy"}, DRUGS)
    assert to_review(profile, matrix(profile, Scope(actors=(minister,)))) == {(minister, asked): 2}
    copies = [(other.article, other.quotation)]
    questions.hang(profile, asked, best.article, best.quotation, Stance.OPPOSES, copies=copies)
    assert suggestions(profile, minister, asked)[0].quotation == DRUGS
    (standing,) = matrix(profile, Scope(actors=(minister,))).standings.values()
    assert {one.quotation for one in standing.statements} == {CANNABIS, "q-copy"}
    history.undo(profile)
    assert suggestions(profile, minister, asked)[0].copies == best.copies
    assert not matrix(profile).standings


def test_a_question_that_is_gone_is_told(profile: Profile, minister: str) -> None:
    with pytest.raises(NotFoundError):
        suggestions(profile, minister, "q-none")


def _candidates(said: Sequence[str], asked: Sequence[Asked], articles: Sequence[str] = ()) -> Candidates:
    placed = zip_longest(said, articles, fillvalue="")
    quoted = [Said(article, "", "", words, "", None, date.min, 0.0) for words, article in placed]
    return Candidates(quoted, Questions(asked, meaning.shipped()))


def _places(candidates: Candidates, question: str) -> set[int]:
    return {place for place, *_ in candidates.found(question)}
