"""A user's decisions laid over what the engine found."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing_app.domain.analysis import Actor, ActorKind, Analysis, Quotation, QuotationKind
from briefing_app.domain.annotation import Position, Review, Stance, Verdict
from briefing_app.domain.selector import select
from briefing_app.domain.spans import Span
from briefing_app.services.overlay import lay_over, speakers

TEXT = (
    "“We are ready,” said Healey. Jonson said that clarity was needed before any decision. "
    "“What is the mandate?” he asked."
)


def span_of(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def quotation(id: str, words: str, speaker: str | None, confidence: float = 0.9) -> Quotation:  # noqa: A002
    return Quotation(
        id, QuotationKind.DIRECT, (span_of(words),), cue=None, source=None, speaker=speaker,
        confidence=confidence, found_by="test",
    )  # fmt: skip


READY = quotation("q-1", "We are ready,", "a1")
CLARITY = quotation("q-2", "that clarity was needed before any decision", "a2", 0.5)
MANDATE = quotation("q-3", "What is the mandate?", "a2")
HEALEY = Actor("a1", "John Healey", ActorKind.PERSON, aliases=("Healey",))
JONSON = Actor("a2", "Pål Jonson", ActorKind.PERSON)
ANALYSIS = Analysis("1", (JONSON, HEALEY), (MANDATE, READY, CLARITY))


def review(of: str, words: str, verdict: Verdict = Verdict.ACCEPTED, speaker: str | None = None) -> Review:
    return Review(of, (select(TEXT, span_of(words)),), verdict, speaker)


def test_quotations_are_numbered_and_speakers_stand_in_text_order() -> None:
    shown = lay_over(TEXT, ANALYSIS, (), ())
    assert [(item.number, item.quotation.id) for item in shown] == [(1, "q-1"), (2, "q-2"), (3, "q-3")]
    assert speakers(shown) == (HEALEY, JONSON)
    assert [item.to_review for item in shown] == [False, True, False]


def test_rejecting_keeps_the_number_but_not_the_speakers_place() -> None:
    shown = lay_over(TEXT, ANALYSIS, [review("q-2", "that clarity", Verdict.REJECTED)], ())
    assert [item.number for item in shown] == [1, 2, 3]
    assert shown[1].rejected
    assert speakers(shown) == (HEALEY, JONSON)
    shown = lay_over(TEXT, ANALYSIS, [review("q-1", "We are ready,", Verdict.REJECTED)], ())
    assert speakers(shown) == (JONSON,)


@pytest.mark.parametrize(
    ("name", "actor"),
    [
        ("Healey", HEALEY),
        ("john healey", HEALEY),
        ("Ruben Brekelmans", Actor("u:Ruben Brekelmans", "Ruben Brekelmans", ActorKind.PERSON)),
    ],
)
def test_the_users_speaker_counts_known_to_the_engine_or_not(name: str, actor: Actor) -> None:
    shown = lay_over(TEXT, ANALYSIS, [review("q-3", "What is the mandate?", speaker=name)], ())
    assert shown[2].speaker == actor
    assert shown[1].speaker == JONSON


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("clarity was needed before any decision", True),
        ("that clarity was needed", True),
        ("that clarity", False),
        ("Jonson said that clarity was needed before any decision. “What is the mandate?” he asked.", False),
    ],
)
def test_a_decision_on_an_earlier_engines_cut_holds_where_half_is_the_same(words: str, found: bool) -> None:
    shown = lay_over(TEXT, ANALYSIS, [review("q-old", words, Verdict.REJECTED)], ())
    assert [item.rejected for item in shown] == [False, found, False]


def test_a_decision_finds_its_words_in_a_changed_text() -> None:
    moved = "LONDON — " + TEXT
    here = Span(CLARITY.start + 9, CLARITY.end + 9)
    analysis = Analysis("2", (JONSON,), (replace(CLARITY, id="q-new", content=(here,)),))
    decided = review("q-2", "that clarity was needed before any decision", Verdict.REJECTED)
    assert lay_over(moved, analysis, [decided], ())[0].rejected
    twice = lay_over("that clarity was needed before any decision; " * 2, None, [decided], ())
    assert twice == ()


def test_an_accepted_quotation_outlives_an_engine_that_does_not_find_it() -> None:
    decided = [
        review("q-1", "We are ready,", speaker="Healey"),
        review("q-2", "that clarity was needed", Verdict.REJECTED),
    ]
    shown = lay_over(TEXT, Analysis("2", (HEALEY,), ()), decided, ())
    assert [(item.quotation.id, item.quotation.kind) for item in shown] == [("q-1", QuotationKind.DIRECT)]
    assert shown[0].quotation.content == READY.content
    assert shown[0].speaker == HEALEY


def test_one_decision_a_quotation_that_by_id_first() -> None:
    old = review("q-old", "We are ready,", Verdict.REJECTED)
    shown = lay_over(TEXT, ANALYSIS, [old, review("q-1", "We are ready,")], ())
    assert [item.rejected for item in shown] == [False, False, False]
    assert len(shown) == 3


def test_positions_hang_on_their_quotation_also_under_its_new_id() -> None:
    def position(on: str) -> Position:
        return Position(f"p-{on}", "o-1", "Which mandate?", "a-1", on, Stance.ASKS)

    positions = [position("q-1"), position("q-old")]
    shown = lay_over(TEXT, ANALYSIS, [review("q-old", "What is the mandate?")], positions)
    assert [[p.id for p in item.positions] for item in shown] == [["p-q-1"], [], ["p-q-old"]]


def test_an_article_that_waits_has_nothing() -> None:
    assert lay_over(TEXT, None, (), ()) == ()
    assert speakers(()) == ()
