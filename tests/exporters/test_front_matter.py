"""Front matter merged key by key."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from briefing_app.exporters.markdown import front_matter
from briefing_app.exporters.markdown.front_matter import (
    FrontMatterError,
    Value,
    marks_of,
    parse,
    render,
)
from briefing_app.exporters.markdown.ledger import Marks

OURS: dict[str, Value] = {
    "title": "Talks",
    "published": date(2026, 3, 1),
    "created": date(2026, 3, 4),
    "tags": ["war", "peace"],
    "id": "a-1",
}
MARKS = {key: marks_of(value) for key, value in OURS.items()}
RAW = render(OURS)


def merge(raw: str, values: dict[str, Value], written: Marks, *, complete: bool) -> tuple[str, Marks]:
    return front_matter.merge(raw, parse(raw), values, written, complete=complete)


def merged(raw: str, **changes: Value) -> str:
    return merge(raw, OURS | changes, MARKS, complete=True)[0]


@given(st.text(max_size=40), st.lists(st.text(min_size=1, max_size=20), min_size=1, max_size=3))
def test_any_text_is_read_back_as_text(title: str, tags: list[str]) -> None:
    title = "".join(sign for sign in title if sign.isprintable())
    tags = ["".join(sign for sign in tag if sign.isprintable()) or "x" for tag in tags]
    raw = render({"title": title, "tags": list(tags), "published": date(2026, 3, 1)})
    read: Any = YAML(typ="safe", pure=True).load(raw)
    assert read.get("title", "") == title
    assert (read["tags"], read["published"]) == (tags, date(2026, 3, 1))


@pytest.mark.parametrize(
    "word", ["yes", "No", "null", "2026-03-01", "1:30", "012", "1e3", "~", "- a", "a: b", "a #b"]
)
def test_text_that_some_reader_takes_for_something_else_is_quoted(word: str) -> None:
    assert render({"title": word}) == f'title: "{word}"\n'


def test_nothing_changed_changes_nothing() -> None:
    assert merged(RAW) == RAW


def test_a_new_value_replaces_what_was_written() -> None:
    assert merged(RAW, title="Talks go on") == RAW.replace("Talks", "Talks go on")


def test_a_value_the_user_changed_stays() -> None:
    raw = RAW.replace("Talks", "My title")
    assert merged(raw, title="Talks go on") == raw


def test_a_key_the_user_deleted_stays_deleted() -> None:
    raw = RAW.replace("title: Talks\n", "")
    assert merged(raw, title="Talks go on") == raw


def test_a_key_that_is_new_in_the_library_takes_its_place() -> None:
    raw, marks = merge(RAW, {"title": "Talks", "outlet": "Post", "id": "a-1"}, MARKS, complete=True)
    assert raw == RAW.replace("title: Talks\n", "title: Talks\noutlet: Post\n")
    assert marks["outlet"] == marks_of("Post")


def test_a_key_the_user_had_before_the_library_did_stays() -> None:
    raw = RAW + "outlet: Mine\n"
    assert merged(raw, outlet="Post") == raw


def test_the_date_of_creation_is_written_once() -> None:
    assert merged(RAW, created=date(2027, 1, 1)) == RAW


def test_a_value_the_library_lost_is_emptied() -> None:
    assert merged(RAW, title=None) == RAW.replace("title: Talks", "title:")


def test_lists_are_merged_item_by_item() -> None:
    raw = RAW.replace("  - war\n", "  - mine\n")  # the user removed one, and added one
    assert parse(merged(raw, tags=["war", "talks"]))["tags"].value == ["mine", "talks"]


def test_an_item_the_user_removed_stays_removed_the_time_after() -> None:
    raw = RAW.replace("  - war\n", "")
    once, marks = merge(raw, OURS | {"tags": ["war", "peace", "talks"]}, MARKS, complete=True)
    twice, _ = merge(once, OURS | {"tags": ["war", "peace", "talks", "money"]}, marks, complete=True)
    assert parse(twice)["tags"].value == ["peace", "talks", "money"]


def test_a_list_the_user_made_something_else_stays() -> None:
    raw = RAW.replace("tags:\n  - war\n  - peace\n", "tags: war, peace\n")
    assert merged(raw, tags=["c"]) == raw


def test_what_is_the_users_stays_byte_for_byte() -> None:
    mine = '# lead\nrating:   5   # of ten\nlist:\n- {a:  1}\n\ntext: >-\n   folded\n   words\n"my key":  ~\n'
    raw = mine + "title: Talks  # my comment\n# about tags\ntags:\n- war # one\n- peace\n\n# the end\n"
    changed = merged(raw, title="Talks go on", tags=["war", "peace", "talks"])
    assert changed.startswith(mine)
    assert "title: Talks go on" in changed
    assert "# my comment\n# about tags\ntags:\n- war # one\n- peace\n- talks\n\n# the end\n" in changed


def test_windows_line_ends_are_kept() -> None:
    raw = RAW.replace("\n", "\r\n")
    assert merged(raw, title="Talks go on", tags=["war", "peace", "talks"]) == merged(
        RAW, title="Talks go on", tags=["war", "peace", "talks"]
    ).replace("\n", "\r\n")


def test_separators_that_only_yaml_1_1_takes_for_line_ends_move_nothing() -> None:
    raw = f'mine: "a\u2028b\x85c"\n{RAW}after: "\u2029"\n'
    assert merged(raw, title="Talks go on") == raw.replace("Talks", "Talks go on")


def test_without_a_memory_what_is_missing_counts_as_deleted() -> None:
    raw, marks = merge("id: a-1\ntitle: Mine\n", OURS, {}, complete=False)
    assert raw == "id: a-1\ntitle: Mine\n"
    assert merge(raw, OURS, marks, complete=True)[0] == raw


@pytest.mark.parametrize(
    "raw",
    [
        "title: [\n",
        "a: 1\na: 2\n",
        "{id: a-1}\n",
        "- a\n",
        "  id: a-1\n",
        "day: 2026-02-31\n",
        "a: &x {b: 1}\n<<: *x\n",
        "title: *gone\n",
        "a: " + "[" * 900,
        "title: Talks # a\rb\nid: a-1\n",
    ],
)
def test_what_cannot_be_merged_is_refused(raw: str) -> None:
    with pytest.raises(FrontMatterError, match="export again"):
        merge(raw, OURS, {}, complete=True)


def test_a_value_others_refer_to_is_not_taken_from_them() -> None:
    with pytest.raises(FrontMatterError):
        merged("title: &t Talks\nheading: *t\nid: a-1\n", title="Talks go on")
