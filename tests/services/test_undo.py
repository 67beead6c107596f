"""Undo of everything: each service that writes is walked, and hundreds of random actions are taken back.

A service that is new stands in ``ACTIONS`` below, or with a reason in ``NOT_UNDONE``; else a test fails.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import pytest

from briefing_app import services
from briefing_app.domain.analysis import Actor, ActorKind, Analysis, FoundQuestion, Quotation, QuotationKind
from briefing_app.domain.annotation import Position, QuestionStatus, Stance, TagColor, Target, TargetKind
from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.changes import ChangeSet
from briefing_app.domain.errors import BriefingError
from briefing_app.domain.identity import Profile as Described
from briefing_app.domain.positions import Aspect, Disagreement
from briefing_app.domain.spans import Span
from briefing_app.services import (
    agreement,
    annotate,
    browse,
    groups,
    history,
    mark,
    pins,
    questions,
    registry,
    repair,
    review,
    saved,
    suggested,
    tagging,
    watch,
)
from briefing_app.services.profile import Profile
from briefing_app.storage import Library

UserRows = Callable[[Profile], dict[str, list[tuple[Any, ...]]]]

TEXT = "“We are ready,” said John Healey. “What is the mandate?” Jonson asked."
ANALYSIS = Analysis(
    "test",
    tuple(
        Actor(f"a{number}", name, ActorKind.PERSON)
        for number, name in enumerate(("John Healey", "Pål Jonson", "Ruben Brekelmans", "Anna Lind"), 1)
    ),
    tuple(
        Quotation(
            public_id, QuotationKind.DIRECT, (Span(TEXT.index(words), TEXT.index(words) + len(words)),),
            cue=None, source=None, speaker=speaker, confidence=0.5, found_by="test",
        )
        for public_id, words, speaker in (
            ("q-ready", "We are ready,", "a1"), ("q-mandate", "What is the mandate?", "a2"),
        )
    ),
    (FoundQuestion("What is the mandate?", Span(TEXT.index("What"), TEXT.index("?") + 1), "a2"),),
)  # fmt: skip

NOT_UNDONE = {
    "agreement.take_theirs": "needs what two users decided; its own tests undo it",
    "bring_back.take": "takes in files; its own tests undo it",
    "exchange.import_bundle": "takes in a file; its own tests undo it",
    "samples.add_questions": "needs the sample briefings; its own tests undo it",
    "history.go_to": "is undoing",
    "history.undo": "is undoing",
    "history.redo": "is redoing",
    "mark.remember_scroll": "a trace of reading, no action",
    "likeness.regroup": "belongs to the library, and is made again at any time",
}
WORDS = ("mandate", "mandate/legal", "mandate/legal/eu", "troops", "troops/north", "peace", "Éire", "talks")


@dataclass
class World:
    """A library to act on, and chance."""

    profile: Profile
    articles: list[str]
    folder: Path
    chance: Random

    def one(self, of: list[Any]) -> Any:
        """Any of them. Raises NothingThereError where there are none."""
        if not of:
            raise NothingThereError
        return self.chance.choice(of)

    def article(self) -> str:
        return str(self.one(self.articles[:-1]))

    def some(self) -> list[str]:
        return self.chance.sample(self.articles, self.chance.randint(1, len(self.articles)))

    def span(self) -> Span:
        start = self.chance.randrange(len(TEXT) - 10)
        return Span(start, start + self.chance.randint(1, 10))

    def words(self) -> str:
        return f"Words {self.chance.randrange(1000)} [[{self.one([*WORDS, 'Ministers meet 0'])}]]"

    def name(self) -> str:
        return f"{self.one(list(WORDS))} {self.chance.randrange(20)}"

    def tag(self) -> str:
        return str(self.one([tag.name for tag in tagging.tag_tree(self.profile)]))

    def note(self) -> str:
        return str(self.one(annotate.notes(self.profile)).id)

    def highlight(self) -> str:
        return str(self.one(annotate.highlights(self.profile)).id)

    def question(self) -> str:
        return str(self.one(questions.questions(self.profile)).id)

    def deleted_question(self) -> str:
        with closing(sqlite3.connect(self.profile.library.path)) as connection:
            rows = connection.execute("SELECT id FROM question WHERE trashed_at IS NOT NULL").fetchall()
        return str(self.one(rows)[0])

    def search(self) -> str:
        return str(self.one(saved.saved(self.profile)).id)

    def quotation(self) -> tuple[str, str]:
        return self.article(), str(self.one(["q-ready", "q-mandate"]))

    def decided(self) -> tuple[str, str]:
        shown = browse.article(self.profile, self.article())
        return shown.article.id, self.one([item.quotation.id for item in shown.quotations if item.review])

    def position(self) -> str:
        return str(self.hung().id)

    def hung(self) -> Position:
        shown = browse.article(self.profile, self.article())
        found: Position = self.one([hung for item in shown.quotations for hung in item.positions])
        return found

    def actors(self) -> tuple[str, str]:
        found = sorted(actor.id for actor in registry.actors(self.profile))
        if len(found) < 2:
            raise NothingThereError
        one, other = self.chance.sample(found, 2)
        return one, other

    def matched(self) -> tuple[str, str]:
        with closing(sqlite3.connect(self.profile.library.path)) as connection:
            rows = connection.execute(
                "SELECT one.id, other.id FROM actor_match JOIN registered_actor one ON one.key = one_key "
                "JOIN registered_actor other ON other.key = other_key"
            ).fetchall()
        one, other = self.one(rows)
        return one, other

    def orphan(self) -> Any:
        return self.one(repair.orphans(self.profile, self.articles[-1]))

    def yes(self) -> bool:
        return self.chance.random() < 0.5


class NothingThereError(Exception):
    """There is nothing to do this to."""


def _hang(world: World) -> ChangeSet:
    article, quotation = world.quotation()
    question = questions.NewQuestion(world.words()) if world.yes() else world.question()
    stance = world.one([Stance.ASKS, Stance.OPPOSES])
    return questions.hang(world.profile, question, article, quotation, stance)


def _unhang(world: World) -> ChangeSet:
    hung = world.hung()
    return questions.unhang(world.profile, hung.question, hung.article, hung.quotation)


def _note_on(world: World) -> ChangeSet:
    about: list[dict[str, Any]] = [
        {}, {"article": world.article()}, {"article": world.article(), "span": world.span()},
        {"article": world.article(), "quotation": "q-ready"}, {"actor": world.actors()[0]},
    ]  # fmt: skip
    return annotate.add_note(world.profile, world.words(), **world.one(about))


def _difference(world: World) -> Disagreement:
    return Disagreement(
        Aspect.VERDICT, world.article(), "", "q-ready", "", "accepted", "rejected", Span(0, 1)
    )


ACTIONS: dict[str, Callable[[World], ChangeSet]] = {
    "agreement.agree": lambda w: agreement.agree(w.profile, w.one(["other", "third"])),
    "agreement.withdraw": lambda w: agreement.withdraw(w.profile, w.one(["other", "third"])),
    "agreement.keep_mine": lambda w: agreement.keep_mine(
        w.profile, w.one(["other", "third"]), _difference(w)
    ),
    "annotate.add_note": _note_on,
    "annotate.edit_note": lambda w: annotate.edit_note(w.profile, w.note(), w.words()),
    "annotate.delete_note": lambda w: annotate.delete_note(w.profile, w.note()),
    "annotate.add_highlight": lambda w: annotate.add_highlight(
        w.profile, w.article(), w.span(), w.one([None, *WORDS])
    ),
    "annotate.tag_highlight": lambda w: annotate.tag_highlight(
        w.profile, w.highlight(), w.one([None, *WORDS])
    ),
    "annotate.remove_highlight": lambda w: annotate.remove_highlight(w.profile, w.highlight()),
    "groups.add_group": lambda w: groups.add_group(w.profile, w.name(), w.actors()),
    "groups.delete_group": lambda w: groups.delete_group(w.profile, w.one(groups.groups(w.profile)).id),
    "groups.delete_moment": lambda w: groups.delete_moment(w.profile, w.one(groups.moments(w.profile)).id),
    "groups.put_in_group": lambda w: groups.put_in_group(
        w.profile, w.one(groups.groups(w.profile)).id, w.actors()
    ),
    "groups.rename_group": lambda w: groups.rename_group(
        w.profile, w.one(groups.groups(w.profile)).id, w.name()
    ),
    "groups.save_moment": lambda w: groups.save_moment(w.profile, w.name()),
    "mark.restore": lambda w: mark.restore(w.profile, w.some()),
    "mark.set_done": lambda w: mark.set_done(w.profile, w.some(), w.yes()),
    "mark.set_read": lambda w: mark.set_read(w.profile, w.some(), w.yes()),
    "mark.set_starred": lambda w: mark.set_starred(w.profile, w.some(), w.yes()),
    "mark.trash": lambda w: mark.trash(w.profile, w.some()),
    "pins.pin": lambda w: pins.pin(w.profile, [w.name(), w.name()], w.one([None, 0, 3])),
    "questions.add_question": lambda w: questions.add_question(
        w.profile, w.words(), article=w.article(), asker="Jonson"
    ),
    "questions.delete_question": lambda w: questions.delete_question(w.profile, w.question()),
    "questions.edit_question": lambda w: questions.edit_question(
        w.profile, w.question(), text=w.words(), status=w.one(list(QuestionStatus)), owner=w.name()
    ),
    "questions.hang": _hang,
    "questions.edit_position": lambda w: questions.edit_position(
        w.profile, w.position(), stance=w.one([Stance.SUPPORTS, Stance.DECLINES]), comment=w.words()
    ),
    "questions.merge_questions": lambda w: questions.merge_questions(w.profile, w.question(), w.question()),
    "questions.move_question": lambda w: questions.move_question(
        w.profile, w.question(), w.one(list(QuestionStatus))
    ),
    "questions.restore_question": lambda w: questions.restore_question(w.profile, w.deleted_question()),
    "questions.unhang": _unhang,
    "suggested.accept": lambda w: suggested.accept(w.profile, w.article(), 0),
    "suggested.dismiss": lambda w: suggested.dismiss(w.profile, w.article(), 0),
    "questions.take_down": lambda w: questions.take_down(w.profile, w.position()),
    "registry.correct": lambda w: registry.correct(
        w.profile,
        w.actors()[0],
        w.one([None, "", w.name()]),
        w.one([None, *ActorKind]),
        w.one([None, Described(), Described(w.name(), w.one([None, w.name()]))]),
    ),
    "registry.keep_apart": lambda w: registry.keep_apart(w.profile, *w.actors()),
    "registry.merge": lambda w: registry.merge(w.profile, *w.actors()),
    "registry.split": lambda w: registry.split(w.profile, *w.matched()),
    "repair.drop": lambda w: repair.drop(w.profile, w.orphan()),
    "repair.keep_as_note": lambda w: repair.keep_as_note(w.profile, w.orphan()),
    "repair.put_back": lambda w: repair.put_back(w.profile, w.orphan(), Span(0, 3)),
    "review.accept": lambda w: review.accept(w.profile, *w.quotation(), speaker=w.name()),
    "review.accept_above": lambda w: review.accept_above(w.profile, 0.4),
    "review.add": lambda w: review.add(w.profile, w.article(), [w.span()], speaker=w.name()),
    "review.clear": lambda w: review.clear(w.profile, *w.decided()),
    "review.reject": lambda w: review.reject(w.profile, *w.quotation()),
    "saved.add": lambda w: saved.add(w.profile, w.name(), w.words()),
    "saved.change": lambda w: saved.change(w.profile, w.search(), w.words()),
    "saved.delete": lambda w: saved.delete(w.profile, w.search()),
    "saved.rename": lambda w: saved.rename(w.profile, w.search(), w.name()),
    "tagging.add_tag": lambda w: tagging.add_tag(w.profile, w.some(), w.one(list(WORDS))),
    "tagging.color_tag": lambda w: tagging.color_tag(w.profile, w.tag(), w.one([None, *TagColor])),
    "tagging.delete_tag": lambda w: tagging.delete_tag(w.profile, w.tag()),
    "tagging.make_tag": lambda w: tagging.make_tag(w.profile, w.name(), w.one(list(TagColor))),
    "tagging.merge_tags": lambda w: tagging.merge_tags(w.profile, w.tag(), w.tag()),
    "tagging.remove_tag": lambda w: tagging.remove_tag(w.profile, w.some(), w.tag()),
    "tagging.rename_tag": lambda w: tagging.rename_tag(w.profile, w.tag(), w.name()),
    "watch.unwatch": lambda w: watch.unwatch(w.profile, w.one(watch.watched(w.profile)).id),
    "watch.watch": lambda w: watch.watch(w.profile, w.folder / w.one(["a", "b"])),
}


def writing_services() -> set[str]:
    """All public functions of services that write: those that open a unit of work or return a ChangeSet."""
    found = set()
    for module in pkgutil.iter_modules(services.__path__):
        loaded = importlib.import_module(f"{services.__name__}.{module.name}")
        for name, function in inspect.getmembers(loaded, inspect.isfunction):
            if function.__module__ != loaded.__name__ or name.startswith("_"):
                continue
            writes = "ChangeSet" in str(inspect.signature(function).return_annotation)
            if writes or ".unit_of_work(" in inspect.getsource(function):
                found.add(f"{module.name}.{name}")
    return found


def make_world(path: Path, folder: Path) -> World:
    """Four articles, three of them analysed, the last with orphans; and some of each thing."""
    library = Library.open(path)
    library.ensure_user("tester")
    library.ensure_user("other")
    library.ensure_user("third")
    profile = Profile(library, "tester")
    for name in ("a", "b"):
        (folder / name).mkdir()
    articles = []
    with library.unit_of_work("tester") as uow:
        drafts = [ArticleDraft(f"Ministers meet {n}", f"{TEXT}\n{n}", f"/{n}.txt") for n in range(4)]
        articles += [stored.article for stored in uow.articles.store(drafts)]
        uow.commit(journalled=False)
    with library.unit_of_work("tester") as uow:
        for article in articles[:-1]:
            uow.analyses.save(uow.articles.get(article).version_id, ANALYSIS)
        uow.commit(journalled=False)
    world = World(profile, articles, folder, Random(5))
    annotate.add_note(profile, "To be lost", article=articles[-1], span=Span(2, 9))
    annotate.add_highlight(profile, articles[-1], Span(2, 9))
    with library.unit_of_work("tester") as uow:
        uow.articles.store([ArticleDraft("Ministers meet 3", "Something else altogether.", "/3.txt")])
        uow.commit(journalled=False)
    for name in ("add_note", "add_highlight"):
        ACTIONS[f"annotate.{name}"](world)
    tagging.add_tag(profile, articles, "mandate/legal")
    tagging.add_tag(profile, articles[:2], "troops")
    mark.set_starred(profile, articles[:2], True)
    saved.add(profile, "Peace", "peace")
    watch.watch(profile, folder / "a")
    questions.hang(profile, questions.NewQuestion("Who?"), articles[0], "q-mandate", Stance.ASKS)
    registry.merge(profile, *world.actors())
    mark.trash(profile, articles[1:2])
    for words in ("What next?", "What then?"):
        deleted = questions.add_question(profile, words).created[0]
    questions.delete_question(profile, deleted)
    agreement.agree(profile, "other")
    groups.add_group(profile, "Europe", world.actors())
    groups.save_moment(profile, "Spring")
    return world


@pytest.fixture(scope="module")
def world(migrated_library: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """A world that every test leaves as it found it."""
    folder = tmp_path_factory.mktemp("world")
    shutil.copyfile(migrated_library, folder / "library.briefings")
    made = make_world(folder / "library.briefings", folder)
    yield made
    made.profile.library.close()


def last_done(profile: Profile) -> int:
    """The last change that is in effect."""
    return next(entry.id for entry in history.history(profile, -1) if not entry.undone)


def attempt(world: World, name: str) -> bool:
    """Do it to something; False where there is nothing to do it to, or it would change nothing."""
    try:
        return bool(ACTIONS[name](world))
    except (NothingThereError, BriefingError):
        return False


def test_every_service_that_writes_is_known_here() -> None:
    assert writing_services() == set(ACTIONS) | set(NOT_UNDONE)


@pytest.mark.parametrize("name", sorted(ACTIONS))
def test_what_a_service_writes_is_undone_and_redone(world: World, name: str, user_rows: UserRows) -> None:
    world.chance.seed(name)
    before = user_rows(world.profile)
    assert any(attempt(world, name) for _ in range(40)), "it never changed anything"
    after = user_rows(world.profile)
    assert after != before
    change = history.undo(world.profile)
    assert user_rows(world.profile) == before
    assert history.redo(world.profile).kinds == change.kinds
    assert user_rows(world.profile) == after
    history.undo(world.profile)


def test_five_hundred_actions_are_all_undone_and_all_redone(world: World, user_rows: UserRows) -> None:
    profile, chance = world.profile, world.chance
    chance.seed(7)
    point = last_done(profile)
    before = user_rows(profile)
    done, last = 0, point
    while done < 500:
        attempt(world, chance.choice(sorted(ACTIONS)))
        newest = history.history(profile, 1)[0]  # what came to nothing is no entry
        if newest.id > last and not newest.undone:
            done, last = done + 1, newest.id
    after = user_rows(profile)
    back = history.go_to(profile, point)
    assert (back.count, back.stopped) == (500, None)
    assert user_rows(profile) == before
    forward = history.go_to(profile, last)
    assert (forward.count, forward.stopped) == (500, None)
    assert user_rows(profile) == after
    assert profile.library.check() == []
    history.go_to(profile, point)


def test_going_back_stops_where_a_step_cannot_be_taken_and_says_where(
    world: World, user_rows: UserRows
) -> None:
    profile = world.profile
    point = last_done(profile)
    before = user_rows(profile)
    note = annotate.add_note(profile, "First").created[0]
    annotate.add_note(profile, "Second")
    with profile.library.unit_of_work(profile.user) as uow:
        uow.notes.edit(note, "Changed behind the journal's back")
        uow.commit(journalled=False)
    steps = history.go_to(profile, point)
    assert steps.count == 1
    assert steps.stopped is not None
    assert "“Add note” cannot be undone" in steps.stopped
    assert [kept.body for kept in annotate.notes(profile)].count("Second") == 0
    with profile.library.unit_of_work(profile.user) as uow:
        uow.notes.edit(note, "First")
        uow.commit(journalled=False)
    assert history.go_to(profile, point).count == 1
    assert user_rows(profile) == before


def test_history_survives_a_restart(world: World, user_rows: UserRows) -> None:
    profile = world.profile
    point = last_done(profile)
    before = user_rows(profile)
    annotate.add_note(profile, "Kept", actor=world.actors()[0])
    tagging.merge_tags(profile, "troops", "mandate/legal")
    again = Library.open(profile.library.path)
    assert history.go_to(Profile(again, profile.user), point).count == 2
    again.close()
    assert user_rows(profile) == before


def test_links_of_a_note_go_with_its_undo(world: World) -> None:
    profile = world.profile
    target = Target(TargetKind.ARTICLE, world.articles[0])
    note = annotate.add_note(profile, "See [[Ministers meet 0]].").created[0]
    annotate.edit_note(profile, note, "See nothing.")
    history.undo(profile)
    kept = next(each for each in annotate.notes(profile) if each.id == note)
    assert [link.target for link in kept.links] == [target]
    history.undo(profile)
