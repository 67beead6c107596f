"""Whatever a user writes into an exported file is there after the next export, byte for byte."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.exporters.markdown import blocks, document, ledger
from briefing_app.exporters.markdown.blocks import Block
from briefing_app.exporters.markdown.document import Page, compose, front_of
from briefing_app.exporters.markdown.front_matter import FrontMatterError, Value

FRONT: dict[str, Value] = {
    "title": "Talks",
    "created": date(2026, 3, 4),
    "tags": ["war"],
    "id": "a-1",
    "schema": "s/1",
}
QUOTATIONS = tuple(Block(f"q-{number}", f"> words {number}\n\n^q-{number}") for number in range(4))
PAGE = Page("a-1", FRONT, [(Block("article", "# Talks"),), QUOTATIONS])
GROWN = Page(
    "a-1",
    {"title": "Talks go on", "outlet": "Post", **FRONT, "tags": ["war", "peace"]},
    [
        (Block("article", "# Talks go on"),),
        (QUOTATIONS[0], Block("q-new", "> new"), *QUOTATIONS[2:], Block("q-last", "> last")),
        (Block("notes", "## Notes"), Block("n-1", "A note")),
    ],
)
TEXT = compose(PAGE)
BODY = TEXT.index("---", 3) + 4

# What a user may type: no marker of ours, and here no carriage return alone, which no editor writes.
USERS = st.text(
    st.sampled_from("ab #>-`*_\n\t^[]<!é😀\u2028\u202e\u00a0\u0301א"), min_size=1, max_size=20
).filter(lambda text: "<!--" not in text)


def update(text: str, page: Page) -> tuple[str, tuple[str, ...]]:
    new = document.update(text, page)
    return new.text, new.kept


def outside(text: str) -> list[int]:
    """The offsets below the front matter at which a user may write without changing a block or the ledger."""
    taken = [(found.start, found.end) for found in blocks.find(text)]
    record = ledger.find(text)
    assert record is not None
    taken.append(record[1:])
    return [at for at in range(BODY, len(text) + 1) if not any(start < at < end for start, end in taken)]


def edited(edits: list[tuple[int, str]], newline: str) -> str:
    places = outside(TEXT)
    text = TEXT
    for place, words in sorted(((places[at % len(places)], words) for at, words in edits), reverse=True):
        text = text[:place] + words + text[place:]
    return text.replace("\n", newline)


EDITS = st.lists(st.tuples(st.integers(0, 10_000), USERS), max_size=6)


@given(EDITS, st.sampled_from(["\n", "\r\n"]), st.sampled_from(["", "\ufeff"]))
def test_a_second_export_changes_nothing(edits: list[tuple[int, str]], newline: str, mark: str) -> None:
    text = mark + edited(edits, newline)
    assert update(text, PAGE) == (text, ())


@given(EDITS, st.sampled_from(["\n", "\r\n"]))
def test_a_changed_library_costs_the_user_no_byte(edits: list[tuple[int, str]], newline: str) -> None:
    text = edited(edits, newline)
    new, kept = update(text, GROWN)
    assert kept == ()
    assert users_part(text) == users_part(new)
    assert {found.id for found in blocks.find(new)} == {
        block.id for section in GROWN.sections for block in section
    }
    assert update(new, GROWN) == (new, ())


def users_part(text: str) -> str:
    """What is left of the body when everything generated is taken out, and the line ends around it."""
    body = text[text.index("---", 3) :]
    record = ledger.find(body)
    assert record is not None
    body = body[: record[1]] + body[record[2] :]
    for found in reversed(blocks.find(body)):
        body = body[: found.start] + body[found.end :]
    return body.translate({ord("\r"): None, ord("\n"): None})


@given(st.sets(st.sampled_from(QUOTATIONS)))
def test_deleted_blocks_stay_deleted(deleted: set[Block]) -> None:
    text = TEXT
    for block in deleted:
        text = text.replace(blocks.render(block), "")
    assert update(text, PAGE) == (text, ())
    new, _ = update(text, GROWN)
    standing = {found.id for found in blocks.find(new)}
    assert not standing & {block.id for block in deleted}
    assert {"q-new", "q-last", "n-1"} <= standing


@given(st.integers(0, 3), USERS.filter(str.strip))
def test_words_written_inside_a_block_are_never_lost(number: int, words: str) -> None:
    block = QUOTATIONS[number]
    text = TEXT.replace(f"words {number}", f"words {words} {number}")
    page = Page("a-1", FRONT, [(), tuple(Block(each.id, each.body + " new") for each in QUOTATIONS)])
    new, kept = update(text, page)
    assert f"words {words} {number}" in new
    assert kept == (block.id,)
    assert update(new, page) == (new, ())


def test_an_emptied_file_stays_empty() -> None:
    text = TEXT[:BODY] + "my own words"
    once, _ = update(text, PAGE)
    assert once.startswith(text)
    assert blocks.find(once) == []
    assert update(once, PAGE) == (once, ())


def test_a_users_own_file_with_the_id_is_filled() -> None:
    mine = "---\nid: a-1\nrating: 5\n---\nmy own words"
    new, _ = update(mine, PAGE)
    assert "my own words\n\n<!-- briefing:start id=article" in new
    assert "title: Talks\n" in new
    assert "rating: 5\n" in new
    assert len(blocks.find(new)) == 5
    assert update(new, PAGE) == (new, ())


@pytest.mark.parametrize(
    "break_it",
    [
        lambda text: text.replace("title: Talks", "title: [Talks"),
        lambda text: text.replace("\n---\n", "\n", 1),
    ],
)
def test_broken_front_matter_is_refused(break_it: Callable[[str], str]) -> None:
    with pytest.raises(FrontMatterError):
        update(break_it(TEXT), PAGE)


@given(EDITS, st.sampled_from(["\n", "\r\n"]))
def test_front_matter_that_is_all_ours_is_merged_as_any_other(
    edits: list[tuple[int, str]], newline: str
) -> None:
    text = edited(edits, newline)
    quick = document.update(text, GROWN, front_of(TEXT))
    assert quick.front
    assert quick == replace(document.update(text, GROWN), front=quick.front)


def test_front_matter_that_the_user_touched_is_not_made_anew() -> None:
    text = TEXT.replace("title: Talks\n", "title: Talks\nrating: 5\n")
    new = document.update(text, GROWN, front_of(TEXT))
    assert "rating: 5" in new.text
    assert not new.front
