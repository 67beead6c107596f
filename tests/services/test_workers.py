"""Worker processes: answers, blame for deaths and overruns, cancelling."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing_app.domain.errors import BriefingError
from briefing_app.services.workers import Answer, Failure, work_through


def job(word: str) -> str:
    if word == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    if word == "hang":
        threading.Event().wait()
    if word == "raise":
        raise ValueError("no such word")
    return word.upper()


def broken_preparation() -> None:
    raise FileNotFoundError("model.onnx")


def deadly_preparation() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def pid(_: int) -> int:
    return os.getpid()


def limit(word: str) -> float:
    return 0.3 if word == "hang" else 60


def test_a_bad_job_is_blamed_alone_whatever_it_does() -> None:
    words = ["a", "die", "b", "raise", "c", "hang", "d", "die", "e"]
    outcomes = list(work_through(job, words, seconds=limit, at_once=4))

    answers = sorted(outcome.result for outcome in outcomes if isinstance(outcome, Answer))
    assert answers == ["A", "B", "C", "D", "E"]
    failures = {(outcome.job, outcome.reason) for outcome in outcomes if isinstance(outcome, Failure)}
    assert failures == {
        ("die", "its process ended (Killed)"),
        ("raise", "ValueError: no such word"),
        ("hang", "it took longer than 0 seconds"),
    }


def test_jobs_are_taken_only_as_fast_as_they_are_done_and_cancelling_ends_the_processes() -> None:
    taken: list[int] = []

    def jobs() -> Iterator[int]:
        for number in range(1_000_000):
            taken.append(number)
            yield number

    pids: set[int] = set()
    for outcome in work_through(pid, jobs(), seconds=lambda _: 60, cancelled=lambda: bool(pids)):
        assert isinstance(outcome, Answer)
        pids.add(outcome.result)
    assert len(taken) < 100
    assert not any(Path(f"/proc/{number}").exists() for number in pids)


def test_no_process_is_started_for_no_jobs() -> None:
    nothing: list[str] = []
    assert list(work_through(job, nothing, seconds=limit, prepare=broken_preparation)) == []


def test_a_preparation_that_fails_says_why() -> None:
    with pytest.raises(BriefingError, match=r"cannot start: FileNotFoundError: model\.onnx\. Install"):
        list(work_through(job, ["a"], seconds=limit, prepare=broken_preparation))


def test_a_preparation_that_dies_is_not_tried_for_ever() -> None:
    with pytest.raises(BriefingError, match="cannot start: its process ended"):
        list(work_through(job, ["a"] * 10, seconds=limit, prepare=deadly_preparation))


def counting(number: int) -> Iterator[int]:
    yield from range(number)
    if number == 3:
        os.kill(os.getpid(), signal.SIGKILL)


def test_a_long_answer_comes_in_parts_in_order() -> None:
    outcomes = list(work_through(counting, [2, 1, 500], seconds=lambda _: 60))
    for job in (2, 1, 500):
        mine = [(outcome.result, outcome.more) for outcome in outcomes if outcome.job == job]  # type: ignore[union-attr]
        assert mine == [(part, part < job - 1) for part in range(job)]


def test_parts_that_came_before_a_death_are_kept() -> None:
    *parts, end = work_through(counting, [3], seconds=lambda _: 60)
    assert [part.result for part in parts if isinstance(part, Answer)] == [0, 1]
    assert end == Failure(3, "its process ended (Killed)")


def endless(_: int) -> Iterator[int]:
    return iter(int, 1)


def test_an_endless_answer_can_be_cancelled() -> None:
    taken: list[object] = []
    taken.extend(work_through(endless, [0], seconds=lambda _: 60, cancelled=lambda: len(taken) > 100))
    assert 100 < len(taken) < 1_000


def filling(size: int) -> int:
    return len(bytearray(size))


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a process to its memory")
def test_a_job_that_needs_too_much_memory_fails_alone() -> None:
    sizes = [1, 3 * 1024**3, 2]
    outcomes = list(work_through(filling, sizes, seconds=lambda _: 60, memory=1024**3))
    assert {outcome.result for outcome in outcomes if isinstance(outcome, Answer)} == {1, 2}
    assert [outcome for outcome in outcomes if isinstance(outcome, Failure)] == [
        Failure(sizes[1], "it needs too much memory")
    ]


def test_paused_nothing_new_is_begun_until_it_goes_on() -> None:
    asked, done_at_rest = 0, list[int]()
    outcomes: list[object] = []

    def paused() -> bool:
        nonlocal asked
        if len(outcomes) < 2:
            return False
        asked += 1
        done_at_rest.append(len(outcomes))
        return asked < 5

    for outcome in work_through(pid, range(12), seconds=lambda _: 60, paused=paused):
        outcomes.append(outcome)
    assert len(outcomes) == 12
    assert max(done_at_rest[:5]) <= 2 + 2, "what two processes held may be finished"
