"""Offsets: a Python index and Qt's index of the same character."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from briefing_app.domain.spans import Span
from briefing_app.ui.offsets import Offsets

TEXTS = st.text(st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from("🇳🇱😀a")), max_size=60)


def utf16(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(TEXTS, st.data())
def test_a_point_is_as_many_units_on_as_its_prefix_is_long(text: str, data: st.DataObject) -> None:
    point = data.draw(st.integers(0, len(text)))
    assert Offsets(text).to_units(point) == utf16(text[:point])


@given(TEXTS)
def test_every_point_comes_back(text: str) -> None:
    offsets = Offsets(text)
    assert [offsets.to_points(offsets.to_units(point)) for point in range(len(text) + 1)] == list(
        range(len(text) + 1)
    )


@given(TEXTS)
def test_the_second_half_of_a_pair_belongs_to_its_character(text: str) -> None:
    offsets = Offsets(text)
    for point, sign in enumerate(text):
        if sign > "\uffff":
            assert offsets.to_points(offsets.to_units(point) + 1) == point


@given(TEXTS)
def test_the_lengths_are_those_of_both_counts(text: str) -> None:
    assert (Offsets(text).length, Offsets(text).units) == (len(text), utf16(text))


def test_qt_selects_the_words_that_the_span_means(qapp: object) -> None:
    text = "🇳🇱 “What is the mandate?” 😀 asked Brekelmans"
    start = text.index("asked")
    document = QTextDocument(text)
    cursor = QTextCursor(document)
    units = Offsets(text).span_to_units(Span(start, len(text)))
    cursor.setPosition(units[0])
    cursor.setPosition(units[1], QTextCursor.MoveMode.KeepAnchor)
    assert cursor.selectedText() == text[start:]


@pytest.mark.parametrize("wrong", [-1, 4])
def test_an_offset_outside_the_text_is_refused(wrong: int) -> None:
    with pytest.raises(ValueError, match="outside"):
        Offsets("a😀b").to_units(wrong)
    with pytest.raises(ValueError, match="outside"):
        Offsets("a😀b").to_points(wrong if wrong < 0 else 5)
