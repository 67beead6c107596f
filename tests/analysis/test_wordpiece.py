from __future__ import annotations

import pytest

from briefing_app.analysis.tagger import shipped
from briefing_app.analysis.wordpiece import WordPiece

EXPECTED = [[7767], [3393, 27108, 11231], [2123, 1521, 1056], [1574], [25669], [17814]]
PIECES = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "un", "##aff", "##able", "gyori", "'", "s", "u", ".", "ab"]


@pytest.fixture(scope="module")
def word_piece() -> WordPiece:
    return WordPiece(PIECES)


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("unaffable", ["un", "##aff", "##able"]),
        ("Győri's", ["gyori", "'", "s"]),
        ("U.S.", ["u", ".", "s", "."]),
        ("abab", ["[UNK]"]),
        ("\u200b", ["[UNK]"]),
        ("x" * 101, ["[UNK]"]),
    ],
)
def test_words_are_cut(word_piece: WordPiece, word: str, pieces: list[str]) -> None:
    assert [PIECES[number] for number in word_piece.pieces(word)] == pieces


def test_a_vocabulary_without_special_pieces_is_refused() -> None:
    with pytest.raises(KeyError):
        WordPiece(["a", "b"])


def test_numbers_are_those_that_bert_was_trained_with() -> None:
    """Taken from the reference implementation for the published uncased vocabulary."""
    word_piece = shipped().word_piece
    words = ["Ministers", "Lecornu", "don’t", "€", "Kyiv", "Łódź"]
    assert [list(word_piece.pieces(word)) for word in words] == EXPECTED
