from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.analysis.marks import stretches


def quoted(text: str) -> list[str]:
    return [text[s.start : s.end] for s in stretches(text)]


@pytest.mark.parametrize(
    "text",
    [
        'He said "we are ready to go" today.',
        "He said “we are ready to go” today.",
        "Er sagte: „we are ready to go“ heute.",
        "Er sagte: „we are ready to go” heute.",
        "Il a dit «we are ready to go» hier.",
        "Er sagte: »we are ready to go« heute.",
        "Hän sanoi: ”we are ready to go” tänään.",
        "He said ''we are ready to go'' today.",
    ],
)
def test_every_country_s_marks_quote(text: str) -> None:
    assert quoted(text) == ["we are ready to go"]


def test_a_paragraph_ends_an_open_quotation() -> None:
    text = "“It goes on.\n“And on,” he said."
    assert [s.closed for s in stretches(text)] == [False, True]
    assert quoted(text) == ["It goes on.", "And on,"]


def test_single_marks_quote_where_an_article_speaks_in_them() -> None:
    text = (
        "Talks ‘fail’ again\n‘We will not sign the ministers’ text,’ she said. ‘It can’t be done this year.’"
    )
    assert quoted(text) == ["fail", "We will not sign the ministers’ text,", "It can’t be done this year."]


def test_single_marks_are_names_where_double_ones_speak() -> None:
    text = (
        "The ‘coalition of the willing’ met.\n“Our plans are well developed by now,” he said of the ‘force’."
    )
    assert quoted(text) == ["Our plans are well developed by now,"]


def test_marks_inside_single_speech_do_not_count() -> None:
    assert quoted("‘They call it “a plan”, and it is not one.’ She left.") == [
        "They call it “a plan”, and it is not one."
    ]


@given(st.text(alphabet="ab ,.\n\"“”„«»‘’'`—", max_size=80))
def test_stretches_are_ordered_disjoint_and_inside(text: str) -> None:
    at = 0
    for stretch in stretches(text):
        assert at <= stretch.start <= stretch.end <= len(text)
        assert "\n" not in text[stretch.start : stretch.end]
        at = stretch.end
