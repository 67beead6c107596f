"""Public identifiers."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from briefing_app.domain.ids import random_id, stable_id, unique_id


def test_the_same_parts_give_the_same_id_on_every_machine() -> None:
    assert stable_id("a", "one", "two") == "a-dkyurrer"
    assert stable_id("a", "one", "two") != stable_id("a", "one two")
    assert stable_id("a", "one", "two") != stable_id("a", "onetwo")


@given(st.text(), st.integers(1, 16))
def test_an_id_is_safe_in_file_names_links_and_block_references(content: str, length: int) -> None:
    made = stable_id("q", content, length=length)
    assert re.fullmatch(r"q-[a-km-np-z2-9]+", made)
    assert len(made) == length + 2


@given(st.text(), st.integers(4, 15))
def test_a_longer_id_begins_with_the_shorter(content: str, length: int) -> None:
    assert stable_id("q", content, length=length + 1).startswith(stable_id("q", content, length=length))


def test_an_id_that_is_taken_is_lengthened() -> None:
    short = unique_id("q", "words", ())
    longer = unique_id("q", "words", {short})
    assert len(longer) == len(short) + 1
    assert longer.startswith(short)


def test_many_times_the_same_words_still_have_an_id_each() -> None:
    taken: list[str] = []
    for _ in range(40):
        taken.append(unique_id("q", "words", taken))
    assert len(set(taken)) == 40
    again: list[str] = []
    for _ in range(40):
        again.append(unique_id("q", "words", again))
    assert again == taken


def test_new_ids_do_not_repeat() -> None:
    made = {random_id("n") for _ in range(2000)}
    assert len(made) == 2000
    assert all(re.fullmatch(r"n-[a-km-np-z2-9]{10}", each) for each in made)
