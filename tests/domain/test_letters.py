"""Letters without their accents."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.domain.letters import plain, without_accents


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("łódź", "lodz"),
        ("straße", "strasse"),
        ("smørrebrød", "smorrebrod"),
        ("café", "cafe"),
        ("ø\u0301", "o"),
    ],
)
def test_letters_as_they_are_typed_elsewhere(text: str, expected: str) -> None:
    assert plain(text) == expected


def test_a_stroke_is_no_accent() -> None:
    assert without_accents("Pål Øst") == "Pal Øst"


@given(st.text(max_size=20))
def test_composed_or_not_is_the_same(text: str) -> None:
    assert plain(unicodedata.normalize("NFC", text)) == plain(unicodedata.normalize("NFD", text))
