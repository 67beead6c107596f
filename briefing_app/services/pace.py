"""Progress with the time left, told from how fast the work went lately."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable

from briefing_app.domain.work import OnProgress, Paused, Progress, Stage

_WINDOW = 20.0  # seconds of the recent past that the rate is taken from
_SETTLED = 1.0  # seconds before a rate is believed
_BETWEEN = 0.05  # seconds between reports: a window cannot show more


def paced(stage: Stage, on_progress: OnProgress) -> Callable[[int, int], None]:
    """What is to be told how much is done, of how much, for that to be reported with the time left."""
    begun = list[Pace]()

    def tell(done: int, of: int) -> None:
        if not begun:
            begun.append(Pace(stage, of, on_progress))
        begun[0].reach(done)

    return tell


class Pace:
    """Counts what is done of one stage and reports it, at most some twenty times a second."""

    def __init__(
        self, stage: Stage, total: int, on_progress: OnProgress, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._stage, self._total, self._on_progress, self._clock = stage, total, on_progress, clock
        self._done = 0
        self._resting = False
        self._reported = clock()
        self._samples = deque([(self._reported, 0)])
        on_progress(Progress(stage, 0, total))

    def advance(self, count: int = 1) -> None:
        """So many more are done. The last is always reported."""
        now = self._clock()
        self._done += count
        if self._done == count:
            # The time to the first is mostly that of starting processes: it says nothing about the rest.
            self._samples = deque([(now, count)])
        if now - self._reported >= _BETWEEN or self._done >= self._total:
            self._reported = now
            self._samples.append((now, self._done))
            self._report(self._rate(now))

    def reach(self, done: int) -> None:
        """So many are done by now."""
        self.advance(done - self._done)

    def watching(self, paused: Paused) -> Paused:
        """The same question, whose answers are reported when they change; pauses are left out of the rate."""

        def asked() -> bool:
            if (resting := paused()) != self._resting:
                self._resting = resting
                self._samples = deque([(self._clock(), self._done)])
                self._report(None)
            return resting

        return asked

    def _report(self, rate: float | None) -> None:
        left = max(0, self._total - self._done)
        seconds_left = left / rate if rate else (None if left else 0.0)
        total = max(self._total, self._done)
        rate = None if self._stage.in_bytes else rate
        self._on_progress(Progress(self._stage, self._done, total, seconds_left, rate, self._resting))

    def _rate(self, now: float) -> float | None:
        """How many were done a second lately; None where too little was to tell."""
        while len(self._samples) > 2 and self._samples[0][0] < now - _WINDOW:
            self._samples.popleft()
        began, before = self._samples[0]
        passed, done = now - began, self._done - before
        return done / passed if passed >= _SETTLED and done else None
