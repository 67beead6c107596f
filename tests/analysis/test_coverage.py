"""No long quoted stretch is passed over without a reason."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app.analysis import engine
from briefing_app.analysis.engine import passed_over

FILLER = "It rained on the hills all morning, and the river rose by a metre before noon. "


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (f"{FILLER}\n\nThe film “A Long Walk Home To Nowhere Again” was shown.", "the name of a work"),
        (f"{FILLER}\n\nRead more: “They took the river and left us the bed”\n\n{FILLER}", "furniture"),
    ],
)
def test_the_reason_is_told(text: str, reason: str) -> None:
    [(span, why)] = passed_over(text)
    assert reason in why
    assert len(text[span.start : span.end].split()) >= 5


PIECES = [
    *'“”"‘’«»„,.?:—\n(',
    "\n\n",
    "we go home now",
    " or never",
    " said",
    " he",
    " Ann Lee",
    " BOB: ",
    "– ",
]
PIECES += ["Read more: ", "> ", "By ", "The Old Mill House On Hills", " 14.05 ", "**", "Q: ", "A: "]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=50).map("".join)


@settings(max_examples=150)
@given(TEXTS)
def test_nothing_is_passed_over_without_a_reason_by_the_rules(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engine, "tagged", lambda document: [])
        assert all(why for _, why in passed_over(text))


@settings(max_examples=30)
@given(TEXTS)
def test_nothing_is_passed_over_without_a_reason_by_the_tagger(text: str) -> None:
    assert all(why for _, why in passed_over(f"{FILLER}\n\n{text}"))
