"""Measured figures: medians, percentiles, and a table that says under which conditions they came about."""

from __future__ import annotations

import os
import platform
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.metadata import version
from statistics import median, quantiles


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table. ``goal`` and ``floor`` are words: ``"≤ 30 ms"``."""

    what: str
    median: str
    p95: str = ""
    goal: str = ""
    floor: str = ""


@dataclass(slots=True)
class Figures:
    """The table of one script, printed as Markdown."""

    title: str
    lines: list[Figure] = field(default_factory=list)

    def add(self, what: str, middle: str, p95: str = "", *, goal: str = "", floor: str = "") -> None:
        """Add a line, and show it at once: a script runs for a minute or two."""
        self.lines.append(Figure(what, middle, p95, goal, floor))
        print(f"  {what}: {middle}{f' (p95 {p95})' if p95 else ''}", file=sys.stderr, flush=True)

    def times(self, what: str, seconds: Sequence[float], *, goal: str = "", floor: str = "") -> None:
        """Add a line of durations, in milliseconds."""
        self.add(what, milliseconds(median(seconds)), milliseconds(p95(seconds)), goal=goal, floor=floor)

    def show(self) -> None:
        """Print the table with its conditions to stdout."""
        print(f"\n{self.title}. {conditions()}\n")
        print("| quantity | goal | median | p95 | floor, same run |\n|---|---|---|---|---|")
        for line in self.lines:
            print(f"| {line.what} | {line.goal} | {line.median} | {line.p95} | {line.floor} |")


def milliseconds(seconds: float) -> str:
    """``"3.1 ms"``, and whole ones from ten on."""
    value = 1000 * seconds
    return f"{value:,.0f} ms" if value >= 9.95 else f"{value:.1f} ms"


def rate(count: float, seconds: float, unit: str) -> str:
    """``"2,400 articles/s"``."""
    return f"{count / seconds:,.0f} {unit}/s"


def p95(values: Sequence[float]) -> float:
    """The value that 95 in a hundred do not exceed."""
    return quantiles(values, n=20, method="inclusive")[-1] if len(values) > 1 else values[0]


def timed(call: Callable[[], object], repetitions: int) -> list[float]:
    """Seconds that each of some calls took, after one that is not counted."""
    call()
    taken = []
    for _ in range(repetitions):
        began = time.perf_counter()
        call()
        taken.append(time.perf_counter() - began)
    return taken


@contextmanager
def stopwatch() -> Iterator[Callable[[], float]]:
    """A function that tells the seconds since the block was entered."""
    began = time.perf_counter()
    yield lambda: time.perf_counter() - began


def conditions() -> str:
    """What the figures depend on beside the program."""
    load = ", ".join(f"{value:.1f}" for value in os.getloadavg())
    return (
        f"{os.cpu_count()} processors ({platform.machine()}), Python {platform.python_version()}, "
        f"Qt {version('PySide6-Essentials')}, SQLite {sqlite3.sqlite_version}, load average {load}"
    )
