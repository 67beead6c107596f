"""Worker processes: answers, blame for deaths and overruns, cancelling."""

from __future__ import annotations

import os
import signal
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
