"""Speakers told by layout: transcripts, interviews, dialogue after dashes, signatures."""

from __future__ import annotations

import pytest

from briefing_app.analysis.document import Document
from briefing_app.analysis.printed_speakers import merged, printed

LEDGER = "The committee met on Monday and read the accounts of the ferry company until late."


def turns(text: str) -> list[tuple[str | None, str]]:
    """Label and words of each quotation."""
    return [
        (
            text[f.source[0].start : f.source[0].end] if f.source else None,
            " / ".join(text[s.start : s.end] for s in f.content),
        )
        for f in printed(Document(text))
    ]


@pytest.mark.parametrize(
    "labels",
    [
        ("ANN LEE, HOST", "BOB DAY, MINISTER", "LEE"),
        ("Ann Lee", "Bob Day -- Chief Executive", "Ann Lee"),
        ("Mrs. Ann Lee (Harrow West)", "The Minister of State (Mr. Bob Day)", "Mrs. Lee"),
        ("The CHAIRMAN", "Ms LEE", "The CHAIRMAN"),
        ("Speaker 1", "Speaker 2", "Speaker 1"),
    ],
)
def test_lines_that_begin_with_a_speaker_are_turns(labels: tuple[str, str, str]) -> None:
    said = ["Is it true?", "It is not true.", "Then why?"]
    text = "\n\n".join(f"{label}: {words}" for label, words in zip(labels, said, strict=True))
    assert turns(text) == list(zip(labels, said, strict=True))


def test_a_name_above_a_time_stamp_speaks_below() -> None:
    text = "Ann Lee (00:12)\nCan you hear me?\n\nBob Day (00:15)\nWe can.\n\nAnn Lee (00:20)\nThen go on."
    assert turns(text) == [
        ("Ann Lee", "Can you hear me?"),
        ("Bob Day", "We can."),
        ("Ann Lee", "Then go on."),
    ]


def test_a_turn_goes_on_in_unmarked_paragraphs_of_a_transcript_and_leaves_stage_directions_out() -> None:
    spoken = ["ANN LEE: One. [applause]", "And two.", "(Pause)", "BOB DAY: Three.", "ANN LEE: Four."]
    text = "\n\n".join([*spoken, "The meeting ended."])
    assert turns(text) == [("ANN LEE", "One. / And two."), ("BOB DAY", "Three."), ("ANN LEE", "Four.")]


@pytest.mark.parametrize(
    "text",
    [
        f"{LEDGER}\n\nMonday: rain.\n\nTuesday: snow.\n\nWednesday: wind.",
        "Read more: A plan\n\nRead more: A second plan\n\nRead more: A third plan",
        "14.05 Ann Lee, the mayor, says: no.\n\n14.10 Ann Lee, a cook, adds: no.\n\n14.15 Ann Lee says: no.",
    ],
)
def test_lists_links_and_posts_of_a_live_blog_are_no_turns(text: str) -> None:
    assert turns(text) == []


def test_questions_in_bold_are_answered_below() -> None:
    text = "**Why did you leave?**\n\nI was tired.\n\nAnd old.\n\n**And now?**\n\nNow I fish."
    found = printed(Document(text))
    assert [f.found_by.split()[-1] for f in found] == ["question", "answer", "question", "answer"]
    assert turns(text)[1] == (None, "I was tired. / And old.")


def test_dialogue_after_dashes_has_cue_and_source() -> None:
    text = (
        "– We have no salt left, says the mayor, Kari Moe. – Nor any sand.\n\n"
        "– What will you do?\n\n– I shall wait for May, she says, and laughs."
    )
    assert turns(text) == [
        ("the mayor, Kari Moe", "We have no salt left, / Nor any sand."),
        (None, "What will you do?"),
        ("she", "I shall wait for May,"),
    ]


def test_a_list_after_dashes_says_nothing() -> None:
    assert turns(f"{LEDGER}\n\n– A lower limit\n– More cameras\n– A ban on lorries, perhaps later") == []


@pytest.mark.parametrize(
    ("text", "signed"),
    [
        (
            "“It cut our farm in two.”\n— Hilde Brouwer, dairy farmer",
            ("Hilde Brouwer, dairy farmer", "“It cut our farm in two.”"),
        ),
        (
            "“It cut our farm in two, all of it.” — Hilde Brouwer, farmer",
            ("Hilde Brouwer", "“It cut our farm in two, all of it.”"),
        ),
        ("> It rained.\n> We left.\n> — Ann Lee", ("Ann Lee", "It rained. / We left.")),
        ("Thank you all!\n— FC Valdora (@valdora) May 12, 2018", ("FC Valdora (@valdora)", "Thank you all!")),
    ],
)
def test_a_name_after_a_dash_signs_what_stands_before(text: str, signed: tuple[str, str]) -> None:
    assert turns(text) == [signed]


def test_a_list_of_places_signs_nothing() -> None:
    assert turns("Trains leave from three stations.\n- Paris\n- Lyon\n- Lille") == []


def test_what_is_printed_takes_the_place_of_what_was_found_there() -> None:
    text = "“It cut our farm in two.”\n— Hilde Brouwer"
    [signed] = printed(Document(text))
    assert merged([signed], [signed]) == [signed]
