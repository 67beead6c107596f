"""Progress and the time left."""

from __future__ import annotations

from briefing_app.domain.work import Progress, Stage
from briefing_app.services.pace import Pace


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


def test_the_time_left_follows_the_recent_rate_and_not_the_start() -> None:
    clock, seen = Clock(), list[Progress]()
    pace = Pace(Stage.ANALYSING, 101, seen.append, clock)
    clock.now += 30  # the processes start
    pace.advance()
    assert seen[-1].seconds_left is None
    for _ in range(50):
        clock.now += 0.5
        pace.advance()
    assert seen[-1] == Progress(Stage.ANALYSING, 51, 101, 25.0, 2.0)
    for _ in range(49):
        clock.now += 2
        pace.advance()
    assert seen[-1] == Progress(Stage.ANALYSING, 100, 101, 2.0, 0.5)
    pace.advance()
    assert (seen[-1].done, seen[-1].seconds_left) == (101, 0.0)


def test_reports_are_few_however_fast_the_work() -> None:
    clock, seen = Clock(), list[Progress]()
    pace = Pace(Stage.READING, 10_000, seen.append, clock)
    for _ in range(10_000):
        clock.now += 0.0001
        pace.advance()
    assert len(seen) < 25
    assert [seen[0].done, seen[-1].done] == [0, 10_000]


def test_more_work_than_foreseen_never_exceeds_the_total() -> None:
    clock, seen = Clock(), list[Progress]()
    pace = Pace(Stage.ANALYSING, 1, seen.append, clock)
    pace.advance()
    pace.advance()
    assert all(progress.done <= progress.total for progress in seen)


def test_a_pause_is_reported_and_does_not_count_as_slowness() -> None:
    clock, seen, resting = Clock(), list[Progress](), [False]
    pace = Pace(Stage.ANALYSING, 100, seen.append, clock)
    paused = pace.watching(lambda: resting[0])
    for _ in range(20):
        clock.now += 0.5
        pace.advance()
    resting[0] = True
    assert paused()
    assert seen[-1].paused
    clock.now += 3_600
    resting[0] = False
    assert not paused()
    assert not seen[-1].paused
    for _ in range(20):
        clock.now += 0.5
        pace.advance()
    assert (seen[-1].rate, seen[-1].seconds_left) == (2.0, 30.0)
