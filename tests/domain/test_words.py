"""Words are found as the index finds them: whatever their case and accents, whole, or by how they begin."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.domain.words import fold, pattern, places


@pytest.mark.parametrize(
    ("text", "wanted", "found"),
    [
        ("Barrages, a barrage.", "barrage", ["barrage"]),
        ("a_b xa a b", "a b", ["a_b", "a b"]),
        ("xa a a", "a a", ["a a"]),
        ("L’Élysée, l’e\u0301lyse\u0301e", "elysee", ["Élysée", "e\u0301lyse\u0301e"]),
        ("İstanbul ist", "ist", ["ist"]),
        ("nothing", "…", []),
    ],
)
def test_whole_words_are_found(text: str, wanted: str, found: list[str]) -> None:
    assert [text[slice(*span)] for span in places(text, [pattern(wanted)])] == found


def test_of_two_that_begin_together_the_longer_is_found() -> None:
    both = [pattern("tidal"), pattern("tidal barr", prefix=True)]
    assert [tuple(span) for span in places("Tidal barrages, tidal", both)] == [(0, 14), (16, 21)]


@given(st.text("aábé’ _e\u0301İ.", max_size=30), st.text("abe", min_size=1, max_size=2))
def test_what_is_found_is_the_word_and_stands_alone(text: str, word: str) -> None:
    for start, end in places(text, [pattern(word)]):
        assert fold(text[start:end]) == word
        assert not text[start - 1 : start].isalnum()
        assert not text[end : end + 1].isalnum()
