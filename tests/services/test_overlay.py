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


CLARITY_WORDS = "that clarity was needed before any decision"
READY = quotation("q-1", "We are ready,", "a1")
CLARITY = quotation("q-2", CLARITY_WORDS, "a2", 0.5)
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
        ("that clarity", True),
        ("Jonson said that", False),
        ("Jonson said that clarity was needed before any decision. “What is the mandate?” he asked.", False),
    ],
)
def test_a_rejection_follows_the_one_quotation_that_shares_its_words(words: str, found: bool) -> None:
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


def test_what_was_accepted_stays_with_its_id_and_words_when_it_is_cut_otherwise() -> None:
    shown = lay_over(TEXT, ANALYSIS, [review("q-old", "clarity was needed before any")], ())
    assert [item.quotation.id for item in shown] == ["q-1", "q-old", "q-3"]
    kept = shown[1].quotation
    assert kept.content == (span_of("clarity was needed before any"),)
    assert (kept.speaker, kept.confidence) == (CLARITY.speaker, CLARITY.confidence)
    assert shown[1].speaker == JONSON


def test_what_was_accepted_covers_both_halves_of_what_is_found_now() -> None:
    halves = Analysis(
        "2",
        (JONSON,),
        (quotation("q-a", "that clarity was", "a2"), quotation("q-b", "needed before any", "a2")),
    )
    shown = lay_over(TEXT, halves, [review("q-2", "that clarity was needed before any decision")], ())
    assert [item.quotation.id for item in shown] == ["q-2"]


def test_a_user_cuts_a_quotation_otherwise() -> None:
    cut = replace(review("q-2", CLARITY_WORDS), content=(select(TEXT, span_of("clarity was needed")),))
    clarity = lay_over(TEXT, ANALYSIS, [cut], ())[1]
    assert clarity.quotation == replace(CLARITY, content=(span_of("clarity was needed"),))
    gone = replace(cut, content=(replace(cut.content[0], start=3, end=21, exact="words that are gone"),))
    assert lay_over(TEXT, ANALYSIS, [gone], ())[1].quotation == CLARITY


def test_a_quotation_added_by_hand_is_numbered_in_its_place() -> None:
    added = review("q-mine", "before any decision", Verdict.ADDED, "Healey")
    shown = lay_over(TEXT, Analysis("1", (JONSON, HEALEY), (MANDATE, READY)), [added], ())
    assert [(item.number, item.quotation.id) for item in shown] == [(1, "q-1"), (2, "q-mine"), (3, "q-3")]
    mine = shown[1]
    assert mine.speaker == HEALEY
    assert not mine.to_review
    assert (mine.quotation.cue, mine.quotation.source, mine.quotation.found_by) == (None, None, "you")
    assert mine.kind is QuotationKind.INDIRECT


def test_selectors_are_read_against_the_text_they_were_made_for() -> None:
    """The words stand twice in the new text, with the same context: only the old text tells them apart."""
    line = "He said that it was so. "
    before = line + "An end."
    now = before + " More: " + line + "An end."
    words = Span(8, 22)
    added = Review("q-mine", (select(before, words),), Verdict.ADDED, "Jonson", made_for=before)
    shown = lay_over(now, Analysis("1"), [added], ())
    assert [item.quotation.content for item in shown] == [(words,)]


def test_positions_hang_on_their_quotation_also_under_its_new_id() -> None:
    def position(on: str) -> Position:
        return Position(f"p-{on}", "o-1", "Which mandate?", "a-1", on, Stance.ASKS)

    positions = [position("q-1"), position("q-old")]
    for verdict in (Verdict.ACCEPTED, Verdict.REJECTED):
        shown = lay_over(TEXT, ANALYSIS, [review("q-old", "What is the mandate?", verdict)], positions)
        assert [[p.id for p in item.positions] for item in shown] == [["p-q-1"], [], ["p-q-old"]]


def test_an_article_that_waits_has_nothing() -> None:
    assert lay_over(TEXT, None, (), ()) == ()
    assert speakers(()) == ()
