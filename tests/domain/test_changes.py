"""Change sets: what one action touched."""

from __future__ import annotations

from briefing_app.domain.changes import ChangeSet, Kind, merge

NOTE = ChangeSet("Add note", frozenset({Kind.NOTE}), frozenset({"a-1"}), ("n-1",))
TAG = ChangeSet("Add tag", frozenset({Kind.TAG}), frozenset({"a-1", "a-2"}), ("t-1",))


def test_a_change_set_without_kinds_changed_nothing() -> None:
    assert not ChangeSet("Nothing happened")
    assert NOTE


def test_two_change_sets_in_one_keep_the_first_label_and_the_order_of_what_was_made() -> None:
    both = NOTE | TAG
    assert both == ChangeSet(
        "Add note", frozenset({Kind.NOTE, Kind.TAG}), frozenset({"a-1", "a-2"}), ("n-1", "t-1")
    )
    assert (TAG | NOTE).created == ("t-1", "n-1")
    assert (ChangeSet() | TAG).label == "Add tag"


def test_many_change_sets_in_one() -> None:
    assert merge([NOTE, ChangeSet(), TAG]) == NOTE | TAG
    assert merge([]) == ChangeSet()
