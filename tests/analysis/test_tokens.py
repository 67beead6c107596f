from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing_app.analysis.tokens import (
    CAPITALISED,
    INSIDE,
    LOWER,
    MARK,
    MIXED,
    NUMBER,
    OUTSIDE,
    SIGN,
    UPPER,
    shape_of,
    tokenise,
)


def test_shapes() -> None:
    words = ["minister", "Healey", "NATO", "McCain", "2025", "—", "COVID-19"]
    assert [shape_of(word) for word in words] == [LOWER, CAPITALISED, UPPER, MIXED, NUMBER, SIGN, UPPER]


def test_words_know_whether_they_are_quoted() -> None:
    [tokens] = tokenise("“Yes,” he said.")
    assert [(t.word, t.quote) for t in tokens] == [
        ("“", MARK),
        ("Yes", INSIDE),
        (",", INSIDE),
        ("”", MARK),
        ("he", OUTSIDE),
        ("said", OUTSIDE),
        (".", OUTSIDE),
    ]


def test_the_tagger_is_shown_the_marks_it_knows() -> None:
    [tokens] = tokenise("«Yes, we all agree on it», he said.")
    assert [t.word for t in tokens if t.quote == MARK] == ["“", "”"]


@given(st.text(max_size=200))
def test_tokens_are_where_they_say(text: str) -> None:
    at = 0
    for paragraph in tokenise(text):
        assert paragraph
        for token in paragraph:
            assert at <= token.start < token.end <= len(text)
            at = token.end
