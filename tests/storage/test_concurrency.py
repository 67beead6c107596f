"""Several threads, several processes, and a process killed in the middle."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.errors import LibraryError
from briefing_app.storage import Library
from briefing_app.storage.connection import Turn

ROOT = Path(__file__).parents[2]

COUNT_UP = """
import sys
from pathlib import Path
from briefing_app.storage import Library
library = Library.open(Path(sys.argv[1]))
for _ in range(int(sys.argv[2])):
    with library.unit_of_work("ann") as uow:
        (note,) = uow.notes.all()
        uow.notes.edit(note.id, str(int(note.body) + 1))
        uow.commit("Count")
library.close()
"""

OPEN = """
import sys
from pathlib import Path
from briefing_app.storage import Library
Library.open(Path(sys.argv[1])).close()
"""

HALF_WAY = """
import sys, time
from pathlib import Path
from briefing_app.domain.article import ArticleDraft
from briefing_app.storage import Library
library = Library.open(Path(sys.argv[1]))
def batch(number):
    return [ArticleDraft(f"Title {number} {at}", f"Text {number} {at}", f"{number}-{at}") for at in range(20)]
number = 0
while True:
    with library.unit_of_work("ann") as uow:
        uow.articles.store(batch(number))
        uow.notes.add(f"note {number}")
        if number == 2:
            uow.notes.all()  # all is written to the database, and nothing committed
            print("half way", flush=True)
            time.sleep(60)
        uow.commit()
    print("saved", number, flush=True)
    number += 1
"""


def start(code: str, *arguments: object) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )


def count_up(library: Library, times: int) -> None:
    for _ in range(times):
        with library.unit_of_work("ann") as uow:
            (note,) = uow.notes.all()
            uow.notes.edit(note.id, str(int(note.body) + 1))
            uow.commit("Count")


def in_threads(*works: Callable[[], None]) -> None:
    failures: list[BaseException] = []

    def run(work: Callable[[], None]) -> None:
        try:
            work()
        except BaseException as error:  # noqa: BLE001
            failures.append(error)

    threads = [threading.Thread(target=run, args=(work,)) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []


@pytest.fixture
def counter(users: Library) -> Library:
    with users.unit_of_work("ann") as uow:
        uow.notes.add("0")
        uow.commit()
    return users


def counted(library: Library) -> int:
    with library.reader("ann") as reader:
        (note,) = reader.notes.all()
        return int(note.body)


def test_threads_lose_no_increment(counter: Library) -> None:
    def read() -> None:
        for _ in range(50):
            counted(counter)

    in_threads(*(lambda: count_up(counter, 20) for _ in range(4)), read)
    assert counted(counter) == 80


def test_processes_and_threads_lose_no_increment(counter: Library) -> None:
    processes = [start(COUNT_UP, counter.path, 25) for _ in range(2)]
    count_up(counter, 25)
    for process in processes:
        process.communicate()
        assert process.returncode == 0
    assert counted(counter) == 75


def test_a_process_killed_half_way_loses_and_leaves_nothing(users: Library) -> None:
    with start(HALF_WAY, users.path) as process:
        assert process.stdout is not None
        said = [process.stdout.readline().strip() for _ in range(3)]
        os.kill(process.pid, signal.SIGKILL)
    assert said == ["saved 0", "saved 1", "half way"]
    library = Library.open(users.path)
    with library.reader("ann") as reader:
        assert sorted(note.body for note in reader.notes.all()) == ["note 0", "note 1"]
        assert reader.articles.counts().all == 40
        assert reader.search.count("Title") == 40
    assert library.check() == []
    with library.unit_of_work("ann") as uow:  # the lock died with its holder
        uow.notes.add("goes on")
        uow.commit()
    library.close()


def test_one_new_library_is_made_by_several_at_once(tmp_path: Path) -> None:
    path = tmp_path / "new.briefings"
    processes = [start(OPEN, path) for _ in range(2)]

    def open_and_close() -> None:
        library = Library.open(path)
        library.ensure_user("ann")
        library.close()

    in_threads(open_and_close, open_and_close)
    for process in processes:
        process.communicate()
        assert process.returncode == 0
    library = Library.open(path)
    assert library.users() == ["ann"]
    assert library.check() == []
    library.close()


def test_a_turn_is_handed_on_in_the_order_of_asking() -> None:
    turn, order, asked = Turn(), [], threading.Barrier(2)

    def wait_for_it(name: str) -> None:
        asked.wait()
        with turn.held():
            order.append(name)

    with turn.held():
        threads = []
        for name in "abc":
            threads.append(threading.Thread(target=wait_for_it, args=(name,)))
            threads[-1].start()
            asked.wait()
            while len(turn._waiting) < len(threads):
                pass
    for thread in threads:
        thread.join()
    assert order == ["a", "b", "c"]


def test_who_waits_too_long_for_a_turn_is_told_and_forgotten() -> None:
    turn = Turn()
    with turn.held(), pytest.raises(LibraryError, match="taking very long"), turn.held(seconds=0.01):
        pytest.fail("two turns at once")
    with turn.held(seconds=0):
        pass


def test_a_note_is_saved_between_the_batches_of_an_import(users: Library) -> None:
    """The importer asks for its next turn at once, and still the note does not wait for the whole import."""
    batches, saved_at = 12, []
    started = threading.Event()
    stored = 0

    def bring_in() -> None:
        nonlocal stored
        for number in range(batches):
            drafts = [
                ArticleDraft(f"T{number}.{at}", f"Text {number}.{at}", f"{number}.{at}") for at in range(30)
            ]
            with users.unit_of_work("ann") as uow:
                started.set()
                uow.articles.store(drafts)
                uow.commit()
            stored += 1

    def save() -> None:
        started.wait()
        with users.unit_of_work("ann") as uow:
            uow.notes.add("in between")
            uow.commit()
            saved_at.append(stored)

    in_threads(bring_in, save)
    assert stored == batches
    assert saved_at[0] <= 3
