"""What changed between two texts."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.domain import differences as module
from briefing_app.domain.differences import Change, differences

texts = st.text("ab é.\n🇫🇷", max_size=60)


def said(old: str, new: str) -> list[tuple[str, str, str]]:
    return [
        (each.change.value, old[slice(*each.before)], new[slice(*each.after)])
        for each in differences(old, new)
        if each.change is not Change.EQUAL
    ]


def test_words_are_told_within_the_paragraphs_that_changed() -> None:
    old = "One.\n\nThe troops will stay, he said.\n\nTwo."
    new = "One.\n\nThe soldiers will not stay, he said.\n\nNew.\n\nTwo."
    assert said(old, new) == [
        ("replaced", "troops", "soldiers"),
        ("inserted", "", " not"),
        ("inserted", "", "New.\n\n"),
    ]


@given(texts, texts)
def test_the_stretches_make_up_both_texts(old: str, new: str) -> None:
    found = differences(old, new)
    assert "".join(old[slice(*each.before)] for each in found) == old
    assert "".join(new[slice(*each.after)] for each in found) == new
    for each in found:
        assert (each.change is Change.EQUAL) == (old[slice(*each.before)] == new[slice(*each.after)])
    assert all(one.change is not other.change for one, other in pairwise(found))


def test_what_is_too_long_to_compare_is_told_as_a_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    old, new = "Some words here.", "Some more words here."
    assert said(old, new) == [("inserted", "", " more")]
    monkeypatch.setattr(module, "_MOST", 10)
    assert said(old, new) == [("replaced", old, new)]
