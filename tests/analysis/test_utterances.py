"""One utterance, clipped or turned a little differently, and two that only look alike."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app.analysis.utterances import (
    by_utterance,
    fullness,
    question_keys,
    question_marks,
    same_question,
    same_utterance,
    utterance_marks,
)
from briefing_app.analysis.wording import GAP, words_of
from briefing_app.domain.alike import Utterance

FULL = (
    "We will not send soldiers to Ukraine until there is a clear mandate from the United Nations, "
    "and I’ve said so to everyone."
)
SHIPS = "We will send 3,000 sailors and 25 ships to the northern harbour next spring"
NOUNS = ["harbour", "mandate", "tunnel", "ministry", "budget", "soldier", "treaty", "border", "ballot"]
NOUNS += ["reservoir", "engine", "pipeline"]
VERBS = ["inspect", "rebuild", "finance", "postpone", "measure", "defend", "abandon", "publish"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (FULL, FULL),
        (FULL, "We won't send soldiers to Ukraine until there's a clear mandate"),
        (FULL, "we will not send troops to Ukraine until there is a clear mandate from the United Nations"),
        (FULL, "a clear mandate from the United Nations"),
        (FULL, "“We will not send soldiers to Ukraine … and I have said so to everyone.”"),
        (FULL, "[The Dutch] will not send soldiers to Ukraine until there is a clear mandate [...]"),
        (
            FULL,
            "until there is a clear mandate from the United Nations, … and I’ve said so to everyone. All.",
        ),
        (SHIPS, "We'll send three thousand sailors and twenty-five ships to the northern harbor next spring"),
        (SHIPS, "25 ships to the northern harbour"),
        ("Our organisation’s agreed policies", "our organization's agreed policies"),
        ("The U.S. embassy will stay open in Kabul", "the US embassy will stay open in Kabul"),
        ("Pål’s naïve café idea", "Pal's naive cafe idea"),
    ],
)
def test_one_utterance(one: str, other: str) -> None:
    assert same_utterance(Utterance(one), Utterance(other))
    assert set(utterance_marks(one)) & set(utterance_marks(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (FULL, "We will send soldiers to Ukraine until there is a clear mandate from the United Nations"),
        (FULL, "We will not send soldiers to Moldova until there is a clear mandate from the United Nations"),
        (SHIPS, SHIPS.replace("25", "15")),
        (SHIPS, SHIPS.replace("3,000", "three million")),
        (SHIPS, SHIPS.replace("will", "will not")),
        (
            "We support the plan for a ceasefire in the south",
            "We oppose the plan for a ceasefire in the south",
        ),
        ("Taxes will rise for every household in April", "Taxes will fall for every household in April"),
        ("Sweden has promised to send tanks by June", "Norway has promised to send tanks by June"),
        ("We are ready", "We are ready"),  # too short to be known again without a speaker
        ("It is what it is", "It is what it was"),
        (
            "the prime minister of the country",
            "the prime minister of the country has to answer for the bridge",
        ),
    ],
)
def test_two_utterances(one: str, other: str) -> None:
    assert not same_utterance(Utterance(one), Utterance(other))


def test_the_speaker_counts() -> None:
    healey, minister = Utterance("We are ready", "John Healey"), Utterance("we are ready.", "Mr Healey")
    assert same_utterance(healey, minister)
    assert not same_utterance(healey, Utterance("We are ready", "Pål Jonson"))
    assert not same_utterance(healey, Utterance("We are ready"))
    turned = FULL.replace("soldiers", "troops").replace("clear mandate", "plain mandate")
    assert same_utterance(Utterance(FULL, "John Healey"), Utterance(turned, "Healey"))
    assert not same_utterance(Utterance(FULL, "John Healey"), Utterance(turned, "Pål Jonson"))
    assert same_utterance(
        Utterance(FULL, "John Healey"), Utterance(FULL, "a spokesman")
    )  # a slip of one of them


sentences = st.lists(st.sampled_from(NOUNS + VERBS), min_size=8, max_size=14, unique=True).map(
    lambda chosen: "We " + " the ".join(chosen)
)


@settings(max_examples=150)
@given(sentences, st.data())
def test_a_clip_with_four_words_of_content_is_found_wherever_it_was_cut(
    said: str, data: st.DataObject
) -> None:
    words = said.split()
    start = data.draw(st.integers(0, len(words) - 9))
    clip = " ".join(words[start : data.draw(st.integers(start + 9, len(words)))])
    assert same_utterance(Utterance(said), Utterance(clip))
    assert set(utterance_marks(said)) & set(utterance_marks(clip))


@settings(max_examples=100)
@given(sentences, st.integers(2, 10**6), st.integers(2, 10**6), st.integers(0, 7))
def test_numbers_must_agree(said: str, one: int, other: int, place: int) -> None:
    words = said.split()
    place = min(place + 4, len(words) - 3)
    first, second = (" ".join([*words[:place], f"{number:,}", *words[place:]]) for number in (one, other))
    assert same_utterance(Utterance(first), Utterance(second)) == (one == other)


@settings(max_examples=40)
@given(st.lists(sentences, max_size=5), st.data())
def test_wordings_by_utterance_are_all_pairs_that_are_one(said: list[str], data: st.DataObject) -> None:
    """With copies, clipped ones, other endings and short ones among them: the coarse look misses none."""
    turned = [" ".join(data.draw(st.permutations(words.split()))[:4]) for words in said]
    clipped = [words.split(maxsplit=2)[-1].replace("ed ", "s ") for words in said]
    another = [" ".join([*words.split()[:-2], "whatever", "happens"]) for words in said]
    wordings = data.draw(st.permutations([*said, *said, *turned, *clipped, *another, "Yes.", "Yes.", "No"]))
    groups = by_utterance(wordings)
    assert sorted(place for group in groups for place in group) == list(range(len(wordings)))
    assert groups == sorted(sorted(group) for group in groups)
    group_of = {place: at for at, group in enumerate(groups) for place in group}
    speaker = "A Smith"
    same = {
        (one, other)
        for one, words in enumerate(wordings)
        for other, others in enumerate(wordings[:one])
        if same_utterance(Utterance(words, speaker), Utterance(others, speaker))
    }
    assert all(group_of[one] == group_of[other] for one, other in same)
    joined = len(wordings) - len(groups)
    assert joined <= len(same)
    assert bool(joined) == bool(same)


@settings(max_examples=150)
@given(st.text(max_size=60), st.text(max_size=60), st.sampled_from([None, "A Smith", "B Smith", "C Jones"]))
def test_it_does_not_matter_which_comes_first_nor_what_the_text_is(
    one: str, other: str, name: str | None
) -> None:
    first, second = Utterance(one, "A Smith"), Utterance(other, name)
    assert same_utterance(first, second) == same_utterance(second, first)
    assert same_question(one, one)
    assert all(-(2**31) <= mark < 2**31 for mark in (*utterance_marks(one), *question_marks(one)))
    assert fullness(one) == sum(word.form != GAP for word in words_of(one))


def test_what_nobody_said_alike_is_seldom_taken_for_one() -> None:
    """Of 3,000 pairs of sentences of one small vocabulary, none."""
    chance = random.Random(1)
    said = [
        f"We must {chance.choice(VERBS)} the {' and the '.join(chance.sample(NOUNS, 4))}" for _ in range(78)
    ]
    pairs = [(one, other) for at, one in enumerate(said) for other in said[:at] if one != other]
    assert [pair for pair in pairs if same_utterance(Utterance(pair[0]), Utterance(pair[1]))] == []


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("What is the mandate?", "So, what’s the mandate?", True),
        (
            "Who will pay for rebuilding the old harbour?",
            "Who's going to pay for the rebuilding of the harbour?",
            True,
        ),
        ("How many troops will France send?", "How many troops will Poland send?", False),
        ("How many troops will France send?", "When will France send troops?", False),
        (
            "Will the prime minister support the new plan?",
            "Will the prime minister oppose the new plan?",
            False,
        ),
        ("Will taxes on houses not rise before May?", "Will taxes on houses rise before May?", False),
        ("Will 300 nurses leave the county hospital?", "Will 500 nurses leave the county hospital?", False),
        ("What is it?", "What was it?", False),
    ],
)
def test_near_identical_questions(one: str, other: str, same: bool) -> None:
    assert same_question(one, other) == same
    assert bool(set(question_marks(one)) & set(question_marks(other))) == same
    assert not question_keys(one).isdisjoint(question_keys(one.upper().lower()))
