"""Reports that were edited are alike, and others are not, whatever is done to either."""

from __future__ import annotations

import random
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app.analysis.likeness import BANDS, SHORTEST, alike, likeness, shingles
from briefing_app.domain.alike import Likeness
from briefing_app.domain.analysis import Analysis

seeds = st.integers(0, 10**6)
# Marks find a pair by chance: of pairs that share 65 of 100 shingles they miss one in some 20,000. The same
# examples are drawn in every run, so that a failure here is a change.
CHANCY = settings(max_examples=40, derandomize=True)


def words(seed: int, count: int) -> list[str]:
    """Made-up words, a quarter of them so common that every text has them, as in any language."""
    chance = random.Random(seed)
    common = ["the", "of", "to", "and", "in", "said", "that", "on"]
    return [
        chance.choice(common) if chance.random() < 0.25 else f"w{chance.randrange(4000)}"
        for _ in range(count)
    ]


def marked(text: str) -> Likeness:
    return likeness(text, Analysis("test"))


def are_alike(one: str, other: str) -> bool:
    """As a library has it: found by a mark, and confirmed by the shingles."""
    shared = set(marked(one).text) & set(marked(other).text)
    return bool(shared) and alike(shingles(one), shingles(other))


@CHANCY
@given(seeds, st.integers(150, 600))
def test_a_report_with_every_twentieth_word_edited_is_the_same_report(seed: int, count: int) -> None:
    text, chance = words(seed, count), random.Random(seed)
    edited = list(text)
    for place in chance.sample(range(count), count // 20):
        edited[place] = "edited"
    assert are_alike(" ".join(text), " ".join(edited))


@CHANCY
@given(seeds)
def test_paragraphs_may_change_places_and_others_stand_around_them(seed: int) -> None:
    chance = random.Random(seed)
    paragraphs = [" ".join(words(seed + number, 40)) for number in range(8)]
    moved = chance.sample(paragraphs, len(paragraphs))
    before, after = (" ".join(words(seed + number, 60)) for number in (100, 101))
    assert are_alike("\n\n".join(paragraphs), "\n\n".join([before.upper(), *moved, after]))


@CHANCY
@given(seeds, st.integers(65, 95))
def test_a_report_cut_from_below_is_the_same_report(seed: int, per_cent: int) -> None:
    text = words(seed, 400)
    assert are_alike(" ".join(text), " ".join(text[: 4 * per_cent]))


@settings(max_examples=60)
@given(seeds, seeds, st.integers(0, 60))
def test_unrelated_articles_are_never_alike_though_they_share_an_outlets_boilerplate(
    one: int, other: int, boilerplate: int
) -> None:
    footer = words(0, boilerplate)
    texts = [" ".join([*words(seed + 1, 200), *footer]) for seed in (one, other + 10**7)]
    assert not are_alike(*texts)


def test_a_digest_of_three_reports_is_none_of_them() -> None:
    reports = [" ".join(words(seed, 300)) for seed in range(3)]
    assert [are_alike(" ".join(reports), report) for report in reports] == [False] * 3


def test_a_form_of_few_words_makes_nothing_alike() -> None:
    form = " ".join(words(1, SHORTEST - 1))
    assert marked(form).text == ()
    assert not alike(shingles(form), shingles(form))


@pytest.mark.parametrize("text", ["", "One", "One two three", "\ud800 " * 50, "…", "字" * 3000])
def test_any_text_has_shingles_and_marks(text: str) -> None:
    assert shingles(text)
    assert len(marked(text).text) in (0, BANDS)
    assert alike(shingles(text), shingles(text)) == bool(marked(text).text)


def test_case_marks_and_the_form_of_accents_do_not_count() -> None:
    text = "Café “Zoë” — naïve? " + " ".join(words(3, 100))
    other = unicodedata.normalize("NFD", text).upper().replace("—", "-").replace("“", '"')
    assert marked(text) == marked(other)


def test_marks_are_the_same_on_every_machine() -> None:
    numbers = " ".join(f"number {count}" for count in range(60))
    assert marked(numbers).text[:3] == (2022285144, 386355080, -465842603)


@settings(max_examples=20)
@given(seeds, st.integers(1, 9))
def test_shared_bands_tell_how_much_is_common(seed: int, tenths: int) -> None:
    """A band of three is shared with the probability J³; of 32 so many are, give or take four deviations."""
    text = words(seed, 1000)
    one, other = " ".join(text), " ".join(text[: 100 * tenths])
    common = len(shingles(one) & shingles(other)) / len(shingles(one) | shingles(other))
    expected, shared = BANDS * common**3, len(set(marked(one).text) & set(marked(other).text))
    assert abs(shared - expected) <= 4 * (BANDS * common**3 * (1 - common**3)) ** 0.5 + 1
