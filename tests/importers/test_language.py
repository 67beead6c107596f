"""Which language a text is in, where it is long enough to tell."""

from __future__ import annotations

import pytest

from briefing_app.importers.language import language_of

ENGLISH = "The council met on Monday and decided nothing, said the mayor, who was tired of it all."
GERMAN = "Der Minister sagte am Montag, dass die Entscheidung im Herbst fallen werde. Niemand weiß mehr."


@pytest.mark.parametrize(
    ("text", "declared", "expected"),
    [
        (ENGLISH, None, "en"),
        (ENGLISH, "de", "en"),
        (GERMAN, None, "de"),
        (GERMAN, "en-GB", "de"),
        (GERMAN, "nds", "de"),
        ("Ja.", "de-AT", "de"),
        ("Ja.", None, None),
        ("Ja.", "gibberish", None),
        ("a b c d e " * 40, None, None),
    ],
)
def test_the_text_is_believed_before_the_page(text: str, declared: str | None, expected: str | None) -> None:
    assert language_of(text, declared) == expected
