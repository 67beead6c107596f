"""Calls off the UI thread: where they are answered, in which order, and what becomes of their errors."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import CancelledError
from functools import partial
from typing import ClassVar

import pytest
from PySide6.QtCore import QObject, QThread
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefing_app.domain.errors import NotFoundError
from briefing_app.domain.work import Cancelled, Progress, Stage
from briefing_app.ui.messages import Message, Messages, Tone
from briefing_app.ui.tasks import Job, Tasks


@pytest.fixture
def posted() -> list[Message]:
    return []


@pytest.fixture
def bugs() -> list[BaseException]:
    return []


@pytest.fixture
def tasks(qapp: QApplication, posted: list[Message], bugs: list[BaseException]) -> Iterator[Tasks]:
    messages = Messages()
    messages.posted.connect(posted.append)
    made = Tasks(messages, bugs.append)
    yield made
    made.close()


def test_the_answer_comes_on_the_ui_thread(tasks: Tasks, qtbot: QtBot, qapp: QApplication) -> None:
    threads: list[object] = []
    tasks.read(threading.current_thread, lambda worker: threads.extend([worker, QThread.currentThread()]))
    qtbot.waitUntil(lambda: len(threads) == 2)
    assert threads[0] is not threading.current_thread()
    assert threads[1] == qapp.thread()


def test_only_the_newest_of_a_slot_is_answered(tasks: Tasks, qtbot: QtBot) -> None:
    answers: list[int] = []
    gate = threading.Event()
    tasks.read(lambda: gate.wait(10) and 1, lambda answer: answers.append(1), slot="search")
    tasks.read(lambda: 2, answers.append, slot="search")
    tasks.read(lambda: 3, answers.append, slot="other")
    gate.set()
    qtbot.waitUntil(lambda: not tasks.busy)
    assert sorted(answers) == [2, 3]


def test_a_newer_query_ends_the_older_and_closing_ends_the_last(tasks: Tasks, qtbot: QtBot) -> None:
    answers, ended, gate = list[int](), list[int](), threading.Event()

    def work(number: int, cancelled: Cancelled) -> int:
        while not cancelled() and number != 2:
            gate.wait(0.01)
        ended.append(number)
        if cancelled():
            raise CancelledError
        return number

    tasks.query(partial(work, 1), answers.append, slot="search")
    tasks.query(partial(work, 2), answers.append, slot="search")
    qtbot.waitUntil(lambda: not tasks.busy)
    assert answers == [2]
    assert 1 in ended or len(ended) == 1  # ended, or never begun
    tasks.query(partial(work, 3), answers.append, slot="search", later=True)
    tasks.close()
    assert answers == [2]


def test_writes_keep_their_order_and_none_is_lost_at_the_end(tasks: Tasks) -> None:
    written: list[int] = []
    answered: list[int] = []
    for number in range(20):
        tasks.write(lambda number=number: written.append(number) or number, answered.append)  # type: ignore[misc]
    tasks.close()
    assert written == answered == list(range(20))


def test_an_error_for_the_user_is_a_message(
    tasks: Tasks, qtbot: QtBot, posted: list[Message], bugs: list[BaseException]
) -> None:
    def fail() -> None:
        raise NotFoundError("There is no such note. It may have been deleted.")

    tasks.write(fail)
    qtbot.waitUntil(lambda: bool(posted))
    assert posted[0].tone is Tone.PROBLEM
    assert "no such note" in posted[0].text
    assert bugs == []


def test_any_other_error_is_a_bug(
    tasks: Tasks, qtbot: QtBot, posted: list[Message], bugs: list[BaseException]
) -> None:
    tasks.read(lambda: 1 / 0)
    qtbot.waitUntil(lambda: bool(bugs))
    assert isinstance(bugs[0], ZeroDivisionError)
    assert posted == []


def test_an_error_that_is_dealt_with_goes_no_further(
    tasks: Tasks, qtbot: QtBot, bugs: list[BaseException]
) -> None:
    tasks.read(lambda: 1 / 0, failed=lambda error: True)
    qtbot.waitUntil(lambda: not tasks.busy)
    assert bugs == []


def test_a_job_reports_and_can_be_cancelled(tasks: Tasks, qtbot: QtBot) -> None:
    results = list[str]()

    class Watcher(QObject):
        seen: ClassVar[list[Progress]] = []

        def progressed(self, progress: Progress) -> None:
            self.seen.append(progress)

    def work(job: Job) -> str:
        job.report(Progress(Stage.READING, 1, 2))
        while not job.cancelled():
            threading.Event().wait(0.005)
        return "cancelled"

    watcher = Watcher()
    job = tasks.start(work, results.append, progressed=watcher.progressed)
    qtbot.waitUntil(lambda: watcher.seen == [Progress(Stage.READING, 1, 2)])
    assert tasks.working
    with qtbot.waitSignal(job.ended):
        job.cancel()
    assert results == ["cancelled"]
    assert not tasks.working
