from __future__ import annotations

import pytest

from briefing_app.analysis.tokens import tokenise
from briefing_app.analysis.windows import pack, windows
from briefing_app.analysis.wordpiece import WordPiece

LETTERS = WordPiece(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "a", "##a", "."])


@pytest.mark.parametrize(
    ("text", "packed"),
    [
        ("a a a\na a\na", [range(2), range(2, 3)]),
        ("a a a\na a a :\na", [range(1), range(1, 3)]),
        ("a " * 9 + "\na", [range(1), range(1, 2)]),
        ("", []),
    ],
)
def test_paragraphs_are_packed(text: str, packed: list[range]) -> None:
    assert list(pack(tokenise(text), max_words=5)) == packed


def test_every_word_begins_in_exactly_one_window() -> None:
    paragraphs = tokenise("aa a.\n" * 7 + "a a. " * 30)
    found = windows(paragraphs, LETTERS, max_words=8, max_pieces=12)
    numbers = [word for window in found for word in window.words if word >= 0]
    assert numbers == list(range(sum(len(p) for p in paragraphs)))
    assert all(len(window.pieces) <= 13 for window in found)


def test_a_long_paragraph_is_cut_after_a_sentence() -> None:
    found = windows(tokenise("a a a. a a a a a a a a"), LETTERS, max_words=5, max_pieces=8)
    assert [word for word in found[0].words if word >= 0] == [0, 1, 2, 3]
