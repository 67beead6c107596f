"""Managed blocks brought up to date among a user's words."""

from __future__ import annotations

import pytest

from briefing_app.exporters.markdown.blocks import Block, Merged, Section, find, merge, render
from briefing_app.exporters.markdown.document import nothing
from briefing_app.exporters.markdown.ledger import Ledger
from briefing_app.exporters.markdown.ledger import find as find_ledger

ONE, TWO, THREE = Block("q-1", "one"), Block("q-2", "two"), Block("q-3", "three")
HEAD, NOTE = Block("notes", "## Notes"), Block("n-1", "note")
QUOTED: Section = (ONE, THREE)
NOTES: Section = (HEAD, NOTE)


def page(*blocks: Block, between: str = "\n\n", end: str = "\n") -> str:
    return between.join(map(render, blocks)) + end


def again(
    text: str, *sections: Section, written: str = "q-1 q-3", complete: bool = True, gone: str = ""
) -> Merged:
    def keep(block_id: str) -> bool:
        return block_id not in gone.split()

    newline = "\r\n" if "\r\n" in text else "\n"
    return merge(text, sections, written.split(), newline=newline, complete=complete, keep=keep)


def test_a_block_is_found_with_its_body() -> None:
    text = f"mine {render(ONE)} mine"
    (found,) = find(text)
    assert (found.id, found.body, found.edited) == ("q-1", "one", False)
    assert text[found.start : found.end] == render(ONE)


def test_what_is_new_in_the_library_replaces_a_block_and_nothing_else() -> None:
    text = page(ONE, THREE, between="\n  mine  \n\n\n", end=" mine")
    new = Block("q-1", "one, and more")
    assert again(text, (new, THREE)).text == text.replace(render(ONE), render(new))


def test_windows_line_ends_do_not_make_a_block_edited() -> None:
    text = page(ONE, THREE).replace("\n", "\r\n")
    new = Block("q-1", "one\nand more")
    merged = again(text, (new, THREE))
    assert merged.text == page(new, THREE).replace("\n", "\r\n")
    assert merged.kept == ()


def test_a_block_the_user_deleted_stays_deleted() -> None:
    merged = again(page(THREE), QUOTED)
    assert merged.text == page(THREE)
    assert again(merged.text, QUOTED, written=" ".join(merged.blocks)).text == page(THREE)


def test_a_block_the_user_edited_stays_and_is_reported_once() -> None:
    text = page(ONE, THREE).replace("\n\none", "\n\none, as I see it")
    assert again(text, QUOTED) == Merged(text, ("q-1", "q-3"))
    new = (Block("q-1", "one, and more"), THREE)
    merged = again(text, new)
    assert merged.kept == ("q-1",)
    assert "one, as I see it" in merged.text
    assert "and more" not in merged.text
    assert again(merged.text, new) == Merged(merged.text, ("q-1", "q-3"))


def test_a_block_is_renewed_on_request() -> None:
    text = "<!-- briefing:start id=q-1 hash=renew -->\nmy words\n<!-- briefing:end -->\n"
    assert again(text, (ONE,)).text == page(ONE)


def test_a_block_the_library_dropped_goes() -> None:
    text = page(ONE, THREE, NOTE)
    merged = again(text, (ONE,), (NOTE,), written="q-1 q-3 n-1", gone="q-3")
    assert merged == Merged(page(ONE, NOTE), ("q-1", "n-1"))


def test_a_dropped_block_that_was_edited_stays() -> None:
    text = page(ONE, THREE).replace("three", "three, as I see it")
    merged = again(text, (ONE,), gone="q-3")
    assert "three, as I see it" in merged.text
    assert merged.kept == ("q-3",)
    assert again(merged.text, (ONE,), gone="q-3").kept == ()


def test_a_block_this_export_knows_nothing_about_stays() -> None:
    assert again(page(ONE, THREE), (ONE,)).text == page(ONE, THREE)


def test_a_block_carried_here_from_another_file_stays() -> None:
    assert again(page(ONE, THREE), (ONE,), written="q-1", gone="q-3").text == page(ONE, THREE)


def test_a_new_block_stands_before_its_follower() -> None:
    text = page(ONE, THREE, between="\n\nmine on one\n\n")
    merged = again(text, (ONE, TWO, THREE))
    assert merged.text == text.replace(render(THREE), page(TWO, THREE, end=""))
    assert merged.blocks == ("q-1", "q-3", "q-2")


def test_a_last_block_stands_below_what_the_user_wrote_on_the_one_before() -> None:
    text = page(ONE, HEAD, between="\n\nmine on one\n\n")
    assert again(text, (ONE, TWO), NOTES, written="q-1 notes n-1").text == page(
        ONE, between="", end="\n\nmine on one\n\n"
    ) + page(TWO, HEAD)


def test_a_last_block_stands_above_a_heading_of_the_users() -> None:
    text = page(ONE, end="\n\nmine on one\n\n```\n# no heading\n```\n\n## Mine\n\nwords\n")
    merged = again(text, (ONE, TWO), written="q-1")
    assert merged.text == text.replace("## Mine", f"{render(TWO)}\n\n## Mine")


def test_a_section_the_user_moved_grows_where_it_stands() -> None:
    text = page(HEAD, NOTE, ONE)
    merged = again(text, (ONE, TWO), (HEAD, NOTE, Block("n-2", "second")), written="notes n-1 q-1")
    assert merged.text == page(HEAD, NOTE, Block("n-2", "second"), ONE, TWO)


def test_a_new_section_stands_before_the_ledger() -> None:
    record = str(Ledger(("q-1",)))
    text = f"{page(ONE)}\n{record}\n"
    assert again(text, (ONE,), NOTES, written="q-1").text == f"{page(ONE, *NOTES)}\n{record}\n"


@pytest.mark.parametrize("end", ["", "\n", "\n\n", " mine", " mine\n"])
def test_a_block_added_at_the_end_takes_nothing_away(end: str) -> None:
    text = page(ONE, end=end)
    assert again(text, (ONE,), NOTES, written="q-1").text.startswith(text)


def test_a_start_without_its_end_is_left_alone() -> None:
    text = page(ONE, THREE).replace("<!-- briefing:end -->", "", 1)
    new = (Block("q-1", "one, and more"), Block("q-3", "three, and more"))
    assert again(text, new).text == text.replace(render(THREE), render(new[1]))


def test_without_a_memory_what_is_missing_counts_as_deleted() -> None:
    merged = again("mine\n", QUOTED, written="", complete=False)
    assert merged == Merged("mine\n", ("q-1", "q-3"))
    assert again("mine\n", (*QUOTED, TWO), written="q-1 q-3").text.count("briefing:start") == 1


def test_the_ledger_is_read_back() -> None:
    record = Ledger(("q-1", "n-1"), {"title": ("0123456789ab",), "tags": ("a", "b")})
    found = find_ledger(f"words\n{record} more")
    assert found is not None
    assert found[0] == record
    assert f"words\n{record} more"[found[1] : found[2]] == str(record)


def test_an_escaped_marker_is_none() -> None:
    assert find("\\" + render(ONE)) == []
    assert find_ledger(f"\\{Ledger()}") is None


def test_nothing_is_kept_where_all_is_known() -> None:
    assert not nothing("q-1")
