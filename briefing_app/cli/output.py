"""Printing: aligned tables, JSON Lines, complaints, and progress on a terminal."""

from __future__ import annotations

import json
import shutil
import signal
import sys
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import CancelledError
from types import FrameType, TracebackType
from typing import Any

from briefing_app.domain.work import Progress

HIT_START, HIT_END = "\x02", "\x03"
_WIDEST = 100  # columns: longer lines are hard to read


def print_json(value: Mapping[str, Any]) -> None:
    """One object on one line."""
    print(json.dumps(value, ensure_ascii=False))


def complain(message: str) -> None:
    """One line on stderr."""
    print(f"briefing-app: {' '.join(message.split(chr(10)))}", file=sys.stderr)


def width() -> int:
    """Columns to print in."""
    return min(_WIDEST, shutil.get_terminal_size((_WIDEST, 24)).columns)


def print_table(rows: Sequence[Sequence[str]]) -> None:
    """Rows in aligned columns; the last column runs on."""
    if not rows:
        return
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = [cell.ljust(size) for cell, size in zip(row[:-1], widths, strict=False)]
        print("  ".join([*cells, row[-1]]).rstrip())


def counted(count: int, one: str, many: str | None = None) -> str:
    """``counted(2, "article")`` → ``"2 articles"``."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def emphasised(snippet: str) -> str:
    """A snippet on one line, its hits bold on a terminal."""
    bold, plain = ("\x1b[1m", "\x1b[0m") if sys.stdout.isatty() else ("", "")
    return " ".join(snippet.split()).replace(HIT_START, bold).replace(HIT_END, plain)


def hits_of(snippet: str) -> tuple[str, list[list[int]]]:
    """A snippet without its marks, and where in it the hits stand: code points, end exclusive."""
    text, hits = "", list[list[int]]()
    for piece in snippet.split(HIT_START):
        hit, end, rest = piece.partition(HIT_END)
        if end:
            hits.append([len(text), len(text) + len(hit)])
        text += hit + rest
    return text, hits


class TerminalProgress:
    """Progress in one line of stderr that is written over and goes away at the end; nothing elsewhere.

    Work that ``stops`` is ended by Ctrl+C where it reports, with CancelledError: never between two steps that
    belong together.

    >>> with TerminalProgress() as progress:
    ...     import_articles(profile, paths, on_progress=progress)
    """

    def __init__(self, *, stops: bool = False) -> None:
        self._shown = sys.stderr.isatty()
        self._began: dict[str, float] = {}
        self._stops, self._stopped = stops, False
        self._before: Any = None

    def __enter__(self) -> TerminalProgress:
        if self._stops:
            self._before = signal.signal(signal.SIGINT, self._stop)
        return self

    def _stop(self, number: int, frame: FrameType | None) -> None:
        self._stopped = True

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._stops:
            signal.signal(signal.SIGINT, self._before)
        self._write("")

    def __call__(self, progress: Progress) -> None:
        if self._stopped:
            raise CancelledError
        left = f" · {_duration(progress.seconds_left)} left" if progress.seconds_left is not None else ""
        if progress.stage.in_bytes:
            self._write(f"{progress.stage} {progress.share:.0%}{left}")
            return
        passed = time.monotonic() - self._began.setdefault(progress.stage, time.monotonic())
        rate = f" · {_rate(progress.done / passed)}" if passed > 1 and progress.done else ""
        self._write(f"{progress.stage} {progress.done:,} of {progress.total:,}{rate}{left}")

    def _write(self, line: str) -> None:
        if self._shown:
            sys.stderr.write(f"\r\x1b[K{line}")
            sys.stderr.flush()


def _rate(per_second: float) -> str:
    return f"{per_second:,.0f}/s" if per_second >= 10 else f"{per_second:.1f}/s"


def _duration(seconds: float) -> str:
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"
