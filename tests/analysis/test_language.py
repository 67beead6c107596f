"""Texts in other languages are said to be so, and found by their marks alone."""

from __future__ import annotations

import pytest

from briefing_app.analysis import engine
from briefing_app.analysis.engine import ENGINE, analyse
from briefing_app.analysis.language import is_english

DUTCH = (
    "De minister van Defensie zei woensdag in de Kamer dat het mandaat van de troepen nog niet vaststaat. "
    "“Wij sturen geen soldaten zonder een duidelijk mandaat,” zei zij. De oppositie wil een debat."
)
GERMAN = (
    "Der Minister sprach am Montag in Berlin. „Wir brauchen mehr Zeit für dieses Gesetz“, sagte er im Radio."
)
RUSSIAN = "Министр выступил в понедельник. «Мы не можем ждать до конца этого года», сказал он журналистам."
ARABIC = "قال الوزير يوم الاثنين «لن نرسل أي جنود دون تفويض واضح من البرلمان» في مؤتمر صحفي عقده في العاصمة."
ENGLISH = "The minister said that it was too early to tell, and that they would have to wait for the report."


@pytest.mark.parametrize("text", [DUTCH, GERMAN, RUSSIAN, ARABIC])
def test_other_languages_are_not_read_by_the_tagger(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "tagged", None)  # to call it would fail
    found = analyse(text)
    assert found.engine == ENGINE  # not due again
    assert "marks and layout alone" in found.note
    [quotation] = found.quotations
    assert quotation.found_by.startswith("marks")
    assert found.actors == ()


def test_english_has_no_note() -> None:
    assert analyse(ENGLISH).note == ""


@pytest.mark.parametrize(
    ("text", "told", "expected"),
    [
        (ENGLISH, None, True),
        (ENGLISH, "nl", True),
        (DUTCH, "en", False),
        ("Niet nu.", None, True),
        ("Niet nu.", "nl", False),
        ("Not now.", "en-GB", True),
        ("", None, True),
    ],
)
def test_the_text_decides_and_a_few_words_leave_it_to_what_was_told(
    text: str, told: str | None, expected: bool
) -> None:
    assert is_english(text, told) is expected
