"""Layers that people hand each other: in any order and repeatedly, to the same state."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from briefing_app.domain.analysis import Actor, ActorKind, Analysis, Quotation, QuotationKind
from briefing_app.domain.annotation import Review, Stance, Verdict
from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.errors import ArchiveError, NotFoundError, UndoError
from briefing_app.domain.exchange import Outcome
from briefing_app.domain.selector import select
from briefing_app.domain.spans import Span
from briefing_app.services import exchange, history
from briefing_app.services.profile import Profile
from briefing_app.storage import Library
from briefing_app.storage.connection import Rows
from briefing_app.storage.exchange.naming import name_of
from briefing_app.storage.exchange.scope import layer_sheets

from .conftest import fill_tables, store_articles

Empty = Callable[[str], Path]
TEXTS = [f"“É 🇫🇷 {number}\u0301,” said Jonson. שלום" for number in range(3)]


class Clock:
    """Every look at it is a second later."""

    def __init__(self) -> None:
        self.now = datetime(2025, 4, 10, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


def profile(path: Path, user: str, articles: list[int], clock: Clock) -> Profile:
    """A library with some of the articles."""
    library = Library.open(path, clock=clock)
    library.ensure_user(user)
    with library.unit_of_work(user) as uow:
        for number in articles:
            (stored,) = uow.articles.store([ArticleDraft(f"Title {number}", TEXTS[number], f"/{user}")])
            actor = Actor("a1", "Jonson", ActorKind.PERSON)
            said = Quotation("q-1", QuotationKind.DIRECT, (Span(1, 5),), None, None, "a1", 0.5, "test")
            uow.analyses.save(uow.articles.get(stored.article).version_id, Analysis("1", (actor,), (said,)))
        uow.commit(journalled=False)
    return Profile(library, user)


def ids(one: Profile) -> list[str]:
    with one.library._readers.reading() as connection:
        return [row[0] for row in connection.execute("SELECT id FROM article ORDER BY key")]


def annotate(one: Profile, article: str, words: str) -> None:
    """One of everything that a layer has."""
    with one.library.unit_of_work(one.user) as uow:
        text = uow.articles.get(article).text
        uow.notes.add(f"{words} é🇫🇷", article=article, selector=select(text, Span(1, 4)))
        uow.highlights.add(article, select(text, Span(2, 6)))
        uow.tags.add([article], words)
        question = uow.questions.add(f"{words}?", article=article)
        uow.positions.hang(question, article, "q-1", Stance.ASKS)
        uow.reviews.save(article, Review("q-1", (), Verdict.ACCEPTED, speaker=words))
        uow.states.set([article], read=True, starred=True)
        uow.commit("Everything")


@pytest.fixture(scope="module")
def bundles(tmp_path_factory: pytest.TempPathFactory, migrated_library: Path) -> list[Path]:
    """Of two people of one name: an early bundle and a later one, with and without texts."""
    folder, clock, made = tmp_path_factory.mktemp("bundles"), Clock(), list[Path]()
    for number, articles in enumerate(([0, 1], [1, 2])):
        path = folder / f"{number}.briefings"
        path.write_bytes(migrated_library.read_bytes())
        one = profile(path, "mary", articles, clock)
        for step, article in enumerate(ids(one)):
            annotate(one, article, f"w{number}{step}")
            for texts in (False, True):
                made.append(folder / f"{number}-{step}-{texts}.zip")
                exchange.export_bundle(one, made[-1], texts=texts)
            if step == 0:
                history.undo(one)  # what is gone in the later bundles goes from others' libraries too
        one.library.close()
    return made


def state(one: Profile) -> Any:
    """All that can be seen of others' layers, and of the articles."""
    rows = []
    for layer in exchange.layers(one):
        with one.library._readers.reading() as connection:
            for table in sorted(layer.rows):
                found = connection.execute(
                    f"SELECT t.*, 0 AS key, 0 AS user_id FROM {table} t JOIN user u ON u.id = t.user_id "
                    "WHERE u.uid = ?",
                    (layer.uid,),
                )
                names = [column[0] for column in found.description]
                own = [at for at, name in enumerate(names) if not name.endswith(("key", "user_id"))]
                rows += [(layer.uid, table, *(str(row[at]) for at in own)) for row in found]
        for article in ids(one):
            with one.library.reader(layer.uid) as reader:
                rows.append(
                    (layer.uid, article, str(reader.positions.of(article)), str(reader.tags.of(article)))
                )
    return sorted(ids(one)), sorted(rows), [(layer, layer.rows) for layer in exchange.layers(one)]


def taken_in(path: Path, articles: list[int], files: list[Path]) -> Any:
    one = profile(path, "bob", articles, Clock())
    for file in files:
        exchange.import_bundle(one, file)
    found = state(one)
    assert one.library.check(repair=False) == []
    one.library.close()
    return found


@settings(
    max_examples=8,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.data(), st.lists(st.integers(0, 2), unique=True, max_size=2))
def test_any_order_and_repetition_ends_in_the_same_state(
    empty: Empty, bundles: list[Path], data: st.DataObject, articles: list[int]
) -> None:
    files = data.draw(st.lists(st.sampled_from(bundles), min_size=2, max_size=6))
    other = data.draw(st.permutations([*files, *files[:1]]))
    assert taken_in(empty("one"), articles, files) == taken_in(empty("two"), articles, list(other))


@pytest.fixture
def bob(empty: Empty) -> Iterator[Profile]:
    one = profile(empty("bob"), "bob", [], Clock())
    yield one
    one.library.close()


def test_theirs_stay_theirs(bob: Profile, bundles: list[Path]) -> None:
    received, change = exchange.import_bundle(bob, bundles[3])
    assert (received.outcome, len(received.articles), change.articles) == (
        Outcome.NEW,
        1,
        frozenset(received.articles),
    )
    (article,) = received.articles
    with bob.library.reader("bob") as reader:
        assert (reader.notes.all(), reader.tags.of(article), reader.questions.all()) == ([], [], [])
        assert [hit.id for hit in reader.search.hits("Jonson")] == [article]
    (view,) = exchange.theirs(bob, article)
    assert (view.layer.name, view.notes[0].body, view.tags) == ("mary", "w01 é🇫🇷", ("w01",))
    assert view.highlights[0].place == Span(2, 6)
    assert bob.library.users() == ["bob"]
    with pytest.raises(NotFoundError), bob.library.unit_of_work(received.layer.uid):
        pytest.fail("another's layer was opened to be written")
    with pytest.raises(UndoError):
        history.undo(bob)


def test_two_people_of_one_name_are_two(bob: Profile, bundles: list[Path]) -> None:
    for file in (bundles[3], bundles[7]):
        exchange.import_bundle(bob, file)
    assert [layer.name for layer in exchange.layers(bob)] == ["mary", "mary"]


def test_an_older_bundle_changes_nothing(bob: Profile, bundles: list[Path]) -> None:
    exchange.import_bundle(bob, bundles[3])
    before = state(bob)
    assert [exchange.import_bundle(bob, bundles[at])[0].outcome for at in (0, 3)] == [
        Outcome.OLDER,
        Outcome.SAME,
    ]
    assert state(bob) == before


def test_what_hangs_on_an_article_that_is_not_here_waits_for_it(bob: Profile, bundles: list[Path]) -> None:
    received, _ = exchange.import_bundle(bob, bundles[2])
    assert (received.articles, received.layer.waiting > 4) == ((), True)
    with bob.library.unit_of_work("bob") as uow:
        uow.articles.store([ArticleDraft("Title 1", TEXTS[1], "/elsewhere")])
        uow.commit(journalled=False)
    assert exchange.settle(bob) == received.layer.waiting
    (layer,) = exchange.layers(bob)
    assert layer.waiting == 0
    assert layer.rows["position"] == 1
    assert exchange.settle(bob) == 0


def test_private_rows_stay_at_home(bundles: list[Path]) -> None:
    with zipfile.ZipFile(bundles[3]) as archive:
        assert not {"article_state.jsonl", "saved_search.jsonl", "watched_folder.jsonl"} & set(
            archive.namelist()
        )


def test_a_layer_is_taken_out_again(bob: Profile, bundles: list[Path]) -> None:
    exchange.import_bundle(bob, bundles[2])
    received, _ = exchange.import_bundle(bob, bundles[3])
    exchange.forget(bob, received.layer.uid)
    assert exchange.layers(bob) == []
    assert bob.library.check(repair=False) == []
    with pytest.raises(NotFoundError):
        exchange.forget(bob, received.layer.uid)


def test_a_hostile_bundle_changes_nothing(bob: Profile, bundles: list[Path], tmp_path: Path) -> None:
    before = state(bob)
    for member, change in (
        ("note.jsonl", {"user": "u-another"}),
        ("manifest.json", {"layer": "bob"}),
        ("manifest.json", {"exported": "2025-01-01Z"}),
        ("review.jsonl", {"verdict": "odd"}),
        ("position.jsonl", {"question": "k-none"}),
        ("mentioned.jsonl", {"article": 7}),
        ("version.jsonl", {"text": 7}),
        ("quotation.jsonl", {"content": [[0, 9999]]}),
    ):
        hostile = tmp_path / "hostile.zip"
        with zipfile.ZipFile(bundles[3]) as source, zipfile.ZipFile(hostile, "w") as target:
            for name in source.namelist():
                content = source.read(name)
                if name == member:
                    first, *rest = content.split(b"\n")
                    content = b"\n".join([json.dumps({**json.loads(first), **change}).encode(), *rest])
                target.writestr(name, content)
        with pytest.raises(ArchiveError, match=member.removesuffix(".jsonl") + "|beyond|whose layer"):
            exchange.import_bundle(bob, hostile)
        assert state(bob) == before


def test_a_kill_in_the_middle_leaves_the_library_as_it_was(bob: Profile, bundles: list[Path]) -> None:
    before = state(bob)
    code = (
        "import os, signal, sys\nfrom pathlib import Path\n"
        "from briefing_app.storage import Library\nfrom briefing_app.storage.exchange import layers\n"
        "layers.settle = lambda *_: os.kill(os.getpid(), signal.SIGKILL)\n"
        "Library.open(Path(sys.argv[1])).take_in(Path(sys.argv[2]), 'bob')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, bob.library.path, bundles[3]], check=False, capture_output=True
    )
    assert done.returncode == -9, done.stderr
    assert state(bob) == before
    assert bob.library.check(repair=False) == []
    assert exchange.import_bundle(bob, bundles[3])[0].outcome is Outcome.NEW


def test_two_articles_of_theirs_that_are_one_here_refuse_no_bundle(
    bob: Profile, empty: Empty, tmp_path: Path
) -> None:
    clock = Clock()
    ann = profile(empty("ann"), "ann", [0, 1], clock)
    with ann.library.unit_of_work("ann") as uow:
        uow.tags.add(ids(ann), "both")
        uow.commit("Tag")
    exchange.export_bundle(ann, tmp_path / "ann.zip")
    ann.library.close()
    with bob.library.unit_of_work("bob") as uow:
        for text in TEXTS[:2]:
            uow.articles.store([ArticleDraft(f"Title {TEXTS.index(text)}", text, "/x", url="http://x/")])
        uow.commit(journalled=False)
    assert len(ids(bob)) == 1
    received, _ = exchange.import_bundle(bob, tmp_path / "ann.zip")
    assert (received.layer.rows["tagging"], received.layer.waiting) == (1, 1)
    assert exchange.settle(bob) == 0


@pytest.fixture
def copies(empty: Empty, tmp_path: Path) -> Iterator[tuple[Profile, Profile]]:
    """Mary's library, and a copy of it in which she has gone on working."""
    clock = Clock()
    one = profile(empty("one"), "mary", [0], clock)
    annotate(one, ids(one)[0], "both")
    one.library.backup(tmp_path / "copy.briefings")
    two = Profile(Library.open(tmp_path / "copy.briefings", clock=clock), "mary")
    yield one, two
    one.library.close()
    two.library.close()


def notes(one: Profile) -> list[str]:
    with one.library.reader("mary") as reader:
        return sorted(note.body for note in reader.notes.all())


def test_ones_own_layer_from_another_library_is_merged_and_can_be_undone(
    copies: tuple[Profile, Profile], tmp_path: Path
) -> None:
    one, two = copies
    with two.library.unit_of_work("mary") as uow:
        uow.notes.edit(uow.notes.all()[0].id, "from two")
        uow.notes.add("new in two")
        uow.tags.add(ids(two), "two")
        uow.commit("Work")
    before = notes(one)
    exchange.export_bundle(two, tmp_path / "two.zip")
    received, _ = exchange.import_bundle(one, tmp_path / "two.zip")
    assert received.outcome is Outcome.MERGED
    told = [(conflict.kind, conflict.theirs, conflict.name) for conflict in received.conflicts]
    assert told == [("note", True, "both é🇫🇷")]
    assert notes(one) == ["from two", "new in two"]
    assert exchange.import_bundle(one, tmp_path / "two.zip")[0].outcome is Outcome.SAME
    assert exchange.layers(one) == []
    history.undo(one)
    assert notes(one) == before
    history.redo(one)
    assert notes(one) == ["from two", "new in two"]
    assert one.library.check(repair=False) == []


def test_the_newer_change_of_both_sides_stays_on_both(
    copies: tuple[Profile, Profile], tmp_path: Path
) -> None:
    for number, one in enumerate(copies):
        with one.library.unit_of_work("mary") as uow:
            uow.notes.edit(uow.notes.all()[0].id, f"from {number}")
            uow.tags.add(ids(one), "made in both")
            uow.commit("Work")
        exchange.export_bundle(one, tmp_path / f"{number}.zip")
    told = [exchange.import_bundle(copies[number], tmp_path / f"{1 - number}.zip")[0] for number in (0, 1)]
    assert [
        conflict.theirs for received in told for conflict in received.conflicts if conflict.kind == "note"
    ] == [
        True,
        False,
    ]
    assert notes(copies[0]) == notes(copies[1]) == ["from 1"]


def test_every_row_that_can_be_in_conflict_has_a_name(empty: Empty) -> None:
    library = Library.open(empty("named"))
    library.ensure_user("ann")
    store_articles(library, [("Ministers meet", "At the lake.")])
    fill_tables(library.path, 1, Random(1), ["some words"])
    with closing(sqlite3.connect(library.path)) as connection:
        for sheet in layer_sheets(shared=True):
            keys = connection.execute(f'SELECT min("key") FROM "{sheet.table}"').fetchone()
            changes = {field.column for field in sheet.fields} - {"user_id", "id", "created", "updated"}
            named = bool(name_of(Rows(connection, 1), sheet.table, keys[0]))
            links = {field.column for field in sheet.references} | {"words", "kind", "target"}
            assert named is not (changes <= links), sheet.table
    library.close()
