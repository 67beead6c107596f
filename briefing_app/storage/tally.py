"""How far a long piece of work has come, told on the way to somebody who may end it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from briefing_app.storage.connection import interruptible

OnDone = Callable[[int, int], None]
"""Told how much is done, of how much, in bytes or rows. If it raises CancelledError the work ends and leaves
nothing behind; once that is no longer so, nothing more is told."""

_TICK = 30_000
"""Bytes of a file that SQLite checks between two looks at whether to go on, measured on 10,000 articles."""


def unwatched(done: int, of: int) -> None:
    """An ``OnDone`` for work that nobody watches."""


class Tally:
    """Counts what is done of ``total``, which may be an estimate."""

    def __init__(self, total: int = 0, on_done: OnDone = unwatched) -> None:
        self._done, self._total, self._on_done = 0, total, on_done

    def add(self, count: int) -> None:
        """So much more is done."""
        self._done += count
        self.look()

    def look(self) -> bool:
        """Tell how far the work is. False, as ``interruptible`` asks for it: whoever ends work raises."""
        self._on_done(min(self._done, self._total), self._total)
        return False

    def copying(self, amount: int) -> Callable[[int, int, int], None]:
        """What SQLite's backup tells its progress to; the whole of it counts for ``amount``.

        Its end is not told: the copy is there by then.
        """
        before = self._done
        self.look()

        def copied(status: int, left: int, of: int) -> None:
            self._done = before + amount * (of - left) // max(1, of)
            if left:
                self.look()

        return copied

    @contextmanager
    def during(self, connection: sqlite3.Connection, amount: int) -> Iterator[None]:
        """Tell how far the statements of the block are, which count for ``amount``."""
        until = self._done + amount

        def tick() -> bool:
            self._done = min(until, self._done + _TICK)
            return self.look()

        self.look()
        with interruptible(connection, tick):
            yield
        self._done = until


def size_of(path: Path) -> int:
    """The bytes of a library's file; 0 where there is none."""
    return path.stat().st_size if path.is_file() else 0
