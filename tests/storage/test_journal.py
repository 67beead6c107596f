"""Undo and redo of everything a user does, kept in the library."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from briefing_app.domain.analysis import Actor, ActorKind
from briefing_app.domain.annotation import QuestionStatus, Review, Stance, Verdict
from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.changes import ChangeSet, Kind
from briefing_app.domain.errors import NotFoundError, UndoError
from briefing_app.domain.selector import Selector
from briefing_app.storage import Library
from briefing_app.storage.recorder import OWNED
from briefing_app.storage.unit_of_work import UnitOfWork


def everything(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """All rows that belong to users, but for the marks that reading alone sets."""
    with closing(sqlite3.connect(path)) as connection:
        rows = {
            table: connection.execute(f"SELECT * FROM {table} ORDER BY key").fetchall() for table in OWNED
        }
        rows["article_state"] = connection.execute(
            "SELECT article_key, user_id, read, starred, done, trashed_at FROM article_state "
            "WHERE read OR starred OR done OR trashed_at IS NOT NULL ORDER BY article_key"
        ).fetchall()
    return rows


def do(library: Library, action: Callable[[UnitOfWork], Any], *, journalled: bool = True) -> ChangeSet:
    with library.unit_of_work("ann") as uow:
        action(uow)
        return uow.commit("Do", journalled=journalled)


def undo(library: Library) -> ChangeSet:
    with library.unit_of_work("ann") as uow:
        told = uow.journal.undo()
        assert uow.commit() == told
    return told


def redo(library: Library) -> ChangeSet:
    with library.unit_of_work("ann") as uow:
        told = uow.journal.redo()
        assert uow.commit() == told
    return told


def many_things(uow: UnitOfWork, article: str) -> None:
    note = uow.notes.add("a note", article=article)
    uow.notes.edit(note, "an edited note")
    uow.highlights.add(article, Selector(1, 11, "We will go", "“", ",” said Jonson.\nHe asked: “What "))
    uow.tags.add([article], "troops")
    question = uow.questions.add("Who?", article=article)
    position = uow.positions.hang(question, article, "q-aaaa", Stance.ASKS)
    uow.positions.take_down(position)
    uow.positions.hang(question, article, "q-aaaa", Stance.DECLINES)
    uow.reviews.save(article, Review("q-aaaa", (), Verdict.REJECTED))
    uow.states.set([article], starred=True, trashed=True)
    uow.folders.add("/in")
    uow.saved.add("Peace", "troops")
    names = ("Pål Jonson", "Paul Jonson")
    uow.registry.register([Actor(f"a{n}", name, ActorKind.PERSON) for n, name in enumerate(names)])
    one, other = uow.registry.ids("jonson")
    uow.registry.decide(one, other, same=True)
    uow.groups.add("Coalition", [one])
    uow.moments.add("Last briefing", datetime(2025, 4, 3, tzinfo=UTC))
    uow.pins.put(("Pål Jonson",), 3)


def test_one_action_of_many_kinds_is_undone_and_redone_as_one(users: Library, article: str) -> None:
    before = everything(users.path)
    change = do(users, lambda uow: many_things(uow, article))
    after = everything(users.path)
    assert change.kinds == set(Kind) - {Kind.ARTICLE, Kind.ANALYSIS, Kind.USER}
    undone = undo(users)
    assert everything(users.path) == before
    assert (undone.label, undone.kinds, undone.articles) == ("Do", change.kinds, {article})
    redone = redo(users)
    assert everything(users.path) == after
    assert set(redone.created) == set(change.created)
    assert users.check() == []


def test_undo_works_after_a_restart(users: Library, article: str) -> None:
    before = everything(users.path)
    do(users, lambda uow: many_things(uow, article))
    after = everything(users.path)
    users.close()
    library = Library.open(users.path)
    undo(library)
    assert everything(users.path) == before
    library.close()
    library = Library.open(users.path)
    redo(library)
    assert everything(users.path) == after
    library.close()


def test_deletions_are_undone(users: Library, article: str) -> None:
    do(users, lambda uow: many_things(uow, article))
    before = everything(users.path)

    def remove(uow: UnitOfWork) -> None:
        uow.notes.trash(uow.notes.of(article)[0].id)
        uow.highlights.trash(uow.highlights.of(article)[0].id)
        uow.tags.remove([article], "troops")
        uow.questions.trash(uow.questions.all()[0].id)
        uow.reviews.clear(article, "q-aaaa")
        uow.states.set([article], trashed=False)

    do(users, remove)
    undo(users)
    assert everything(users.path) == before


def test_there_is_nothing_to_undo_or_redo_at_first(users: Library) -> None:
    with users.unit_of_work("ann") as uow:
        with pytest.raises(UndoError, match="nothing to undo"):
            uow.journal.undo()
        with pytest.raises(UndoError, match="nothing to redo"):
            uow.journal.redo()


def test_a_new_change_ends_redo(users: Library) -> None:
    do(users, lambda uow: uow.notes.add("one"))
    undo(users)
    do(users, lambda uow: uow.notes.add("two"))
    with users.unit_of_work("ann") as uow, pytest.raises(UndoError, match="nothing to redo"):
        uow.journal.redo()
    with users.reader("ann") as reader:
        assert [entry.undone for entry in reader.journal.history()] == [False]


def test_history_is_this_users_newest_first(users: Library) -> None:
    for label in ("one", "two", "three"):
        with users.unit_of_work("ann") as uow:
            uow.notes.add(label)
            uow.commit(label)
    undo(users)
    with users.reader("ann") as reader:
        history = [(entry.label, entry.undone) for entry in reader.journal.history()]
        assert history == [("three", True), ("two", False), ("one", False)]
        assert len(reader.journal.history(limit=2)) == 2
    with users.reader("bob") as reader:
        assert reader.journal.history() == []
    with users.unit_of_work("bob") as uow, pytest.raises(UndoError):
        uow.journal.undo()


def test_what_was_changed_outside_the_journal_is_not_lost_by_undo(users: Library) -> None:
    note = do(users, lambda uow: uow.notes.add("one")).created[0]
    do(users, lambda uow: uow.notes.edit(note, "two"))
    do(users, lambda uow: uow.notes.edit(note, "three"), journalled=False)
    before = everything(users.path)
    with users.unit_of_work("ann") as uow:
        with pytest.raises(UndoError, match="its note was changed in the meantime"):
            uow.journal.undo()
        with suppress(RuntimeError):
            uow.commit()
    assert everything(users.path) == before
    with users.reader("ann") as reader:
        assert reader.notes.get(note).body == "three"


def test_reading_on_does_not_stand_in_the_way_of_undo(users: Library, article: str) -> None:
    do(users, lambda uow: uow.states.set([article], starred=True))
    do(users, lambda uow: uow.states.set([article], read=True), journalled=False)
    do(users, lambda uow: uow.states.scroll(article, 0.5), journalled=False)
    undo(users)
    with users.reader("ann") as reader:
        marks = reader.states.of(article)
        assert (marks.starred, marks.read, marks.scroll) == (False, True, 0.5)
    redo(users)
    with users.reader("ann") as reader:
        assert reader.states.of(article).starred


def test_a_mark_that_reading_has_set_again_can_still_be_undone(users: Library, article: str) -> None:
    do(users, lambda uow: uow.states.set([article], read=True, done=True))
    do(users, lambda uow: uow.states.set([article], read=False))
    do(users, lambda uow: uow.states.set([article], read=True), journalled=False)
    undo(users)
    undo(users)
    with users.reader("ann") as reader:
        assert not reader.states.of(article).read


def test_passive_marks_leave_the_history_alone(users: Library, article: str) -> None:
    do(users, lambda uow: uow.notes.add("one"))
    undo(users)
    do(users, lambda uow: uow.states.set([article], read=True), journalled=False)
    redo(users)
    with users.reader("ann") as reader:
        assert len(reader.notes.all()) == 1


def test_what_comes_to_nothing_is_no_entry(users: Library, article: str) -> None:
    def hence_and_back(uow: UnitOfWork) -> None:
        uow.states.set([article], starred=True)
        uow.search.hits("x")
        uow.states.set([article], starred=False)
        uow.tags.add([article], "x")
        uow.tags.remove([article], "x")

    do(users, hence_and_back)
    undo(users)  # the tag itself was made
    with users.unit_of_work("ann") as uow, pytest.raises(UndoError):
        uow.journal.undo()


def test_a_bulk_change_is_one_entry(
    users: Library, store: Callable[..., list[str]], draft: Callable[..., ArticleDraft]
) -> None:
    ids = store(*(draft(f"T{number}", f"Text {number}", str(number)) for number in range(300)))

    def sort_out(uow: UnitOfWork) -> None:
        uow.states.set(ids, read=True, trashed=True)
        uow.tags.add(ids, "old")

    do(users, sort_out)
    after = everything(users.path)
    told = undo(users)
    assert told.articles == set(ids)
    assert all(rows == [] for rows in everything(users.path).values())
    redo(users)
    assert everything(users.path) == after


def test_undo_keeps_notes_searchable(users: Library, article: str) -> None:
    note = do(users, lambda uow: uow.notes.add("Ankara", article=article)).created[0]
    do(users, lambda uow: uow.notes.edit(note, "Oslo"))

    def found(word: str) -> bool:
        with users.reader("ann") as reader:
            return bool(reader.search.hits(word))

    undo(users)
    assert (found("Ankara"), found("Oslo")) == (True, False)
    undo(users)
    assert (found("Ankara"), found("Oslo")) == (False, False)
    redo(users)
    redo(users)
    assert (found("Ankara"), found("Oslo")) == (False, True)


def test_the_history_is_kept_within_bounds(users: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing_app.storage.writes.journal.KEPT", 3)
    for number in range(6):
        do(users, lambda uow, number=number: uow.notes.add(str(number)))  # type: ignore[misc]
    with users.reader("ann") as reader:
        assert len(reader.journal.history()) == 3
    with closing(sqlite3.connect(users.path)) as connection:
        assert connection.execute("SELECT count(*) FROM journal_change").fetchone() == (3,)


def test_undo_is_alone_in_its_unit_of_work(users: Library) -> None:
    do(users, lambda uow: uow.notes.add("one"))
    with users.unit_of_work("ann") as uow:
        uow.notes.add("two")
        with pytest.raises(RuntimeError, match="of their own"):
            uow.journal.undo()


class History(RuleBasedStateMachine):
    """Any actions in any order: undone one by one the library is as before each, redone as after."""

    template: Path

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.library = Library.open(shutil.copyfile(self.template, self.folder / "library"))
        self.library.ensure_user("ann")
        self.past: list[dict[str, Any]] = []
        self.future: list[dict[str, Any]] = []
        with self.library.unit_of_work("ann") as uow:
            drafts = [ArticleDraft(f"T{number}", f"Text {number}", str(number)) for number in range(3)]
            self.articles = [file.article for file in uow.articles.store(drafts)]
            uow.commit()
        self.now = everything(self.library.path)

    def teardown(self) -> None:
        self.library.close()
        shutil.rmtree(self.folder)

    def act(self, action: Callable[[UnitOfWork], Any]) -> None:
        with suppress(NotFoundError, IndexError):
            do(self.library, action)
        state = everything(self.library.path)
        if state != self.now:
            self.past.append(self.now)
            self.future.clear()
            self.now = state

    which = st.integers(0, 2)
    words = st.sampled_from(["peace", "Peace", "war 🇫🇷"])

    @rule(which=which, words=words, on=st.booleans())
    def note(self, which: int, words: str, on: bool) -> None:
        self.act(lambda uow: uow.notes.add(words, article=self.articles[which] if on else None))

    @rule(which=which, words=words)
    def edit(self, which: int, words: str) -> None:
        self.act(lambda uow: uow.notes.edit(uow.notes.all()[which].id, words))

    @rule(which=which)
    def delete(self, which: int) -> None:
        self.act(lambda uow: uow.notes.trash(uow.notes.all()[which].id))

    @rule(words=words, add=st.booleans(), which=which)
    def tag(self, words: str, add: bool, which: int) -> None:
        ids = self.articles[which:]
        self.act(lambda uow: uow.tags.add(ids, words) if add else uow.tags.remove(ids, words))

    @rule(which=which, value=st.booleans(), mark=st.sampled_from(["read", "starred", "done", "trashed"]))
    def mark(self, which: int, value: bool, mark: str) -> None:
        self.act(lambda uow: uow.states.set(self.articles[which:], **{mark: value}))  # type: ignore[arg-type]

    @rule(which=which, stance=st.sampled_from(Stance))
    def ask(self, which: int, stance: Stance) -> None:
        def action(uow: UnitOfWork) -> None:
            question = uow.questions.add("Who?", article=self.articles[which])
            uow.positions.hang(question, self.articles[which], "q-1", stance)

        self.act(action)

    @rule(which=which, status=st.sampled_from(QuestionStatus))
    def answer(self, which: int, status: QuestionStatus) -> None:
        self.act(lambda uow: uow.questions.save(replace(uow.questions.all()[which], status=status)))

    @rule(which=which, stance=st.sampled_from(Stance))
    def hang(self, which: int, stance: Stance) -> None:
        self.act(
            lambda uow: uow.positions.hang(uow.questions.all()[which].id, self.articles[0], "q-1", stance)
        )

    @rule(which=which)
    def take_down(self, which: int) -> None:
        self.act(lambda uow: uow.positions.take_down(uow.positions.of(self.articles[0])[which].id))

    @rule(which=which, verdict=st.sampled_from([*Verdict, None]))
    def review(self, which: int, verdict: Verdict | None) -> None:
        article = self.articles[which]
        if verdict is None:
            self.act(lambda uow: uow.reviews.clear(article, "q-1"))
        else:
            self.act(lambda uow: uow.reviews.save(article, Review("q-1", (), verdict)))

    @rule(which=which)
    def read_on(self, which: int) -> None:
        do(self.library, lambda uow: uow.states.scroll(self.articles[which], 0.7), journalled=False)

    @precondition(lambda self: self.past)
    @rule()
    def undo(self) -> None:
        undo(self.library)
        self.future.append(self.now)
        self.now = self.past.pop()

    @precondition(lambda self: self.future)
    @rule()
    def redo(self) -> None:
        redo(self.library)
        self.past.append(self.now)
        self.now = self.future.pop()

    @invariant()
    def is_as_it_was(self) -> None:
        assert everything(self.library.path) == self.now


def test_any_history_can_be_walked_back_and_forth(migrated_library: Path) -> None:
    machine = type("LibraryHistory", (History,), {"template": migrated_library})
    run_state_machine_as_test(machine, settings=settings(max_examples=12, stateful_step_count=25))
